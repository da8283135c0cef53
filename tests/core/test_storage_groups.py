"""Writes that wait together share one commit; each is still whole or not at all."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, insert, select
from sqlalchemy.exc import IntegrityError

from sonia_desktop.core import grouped_writes
from sonia_desktop.core.errors import StorageError
from sonia_desktop.core.storage import Database, memories
from sonia_desktop.core.worker import Priority

WAIT_S = 30.0


def row(number: int, content: str = "words") -> dict[str, Any]:
    now = "2026-01-01T00:00:00.000Z"
    return {
        "id": f"mem_{number}", "content": content, "kind": "note", "source": "user",
        "metadata": {}, "created_at": now, "updated_at": now,
    }  # fmt: skip


def ids(db: Database) -> set[str]:
    with db.read() as connection:
        return set(connection.execute(select(memories.c.id)).scalars())


@pytest.fixture
def db(data_dir: Path) -> Iterator[Database]:
    opened = Database.open(data_dir / "sonia.db")
    yield opened
    opened.close()


class Gate:
    """Holds the writer lane until it is opened, so that writes wait together."""

    def __init__(self, db: Database) -> None:
        begun, self._go = threading.Event(), threading.Event()

        def hold(_connection: object) -> None:
            begun.set()
            assert self._go.wait(WAIT_S)

        self.done = db.maintain(hold, Priority.STOP)
        assert begun.wait(WAIT_S)

    def open(self) -> None:
        self._go.set()


def test_writes_that_wait_together_are_committed_together(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(grouped_writes, "GROUP_S", WAIT_S)  # also where the processor is taken away
    gate = Gate(db)
    seen_by_others: list[set[str]] = []

    def second(connection: Connection) -> str:
        connection.execute(insert(memories), [row(2)])
        seen_by_others.append(ids(db))
        return "second"

    one = db.write(lambda c: c.execute(insert(memories), [row(1)]).rowcount)
    two = db.write(second)
    gate.open()
    assert (one.result(WAIT_S), two.result(WAIT_S)) == (1, "second")
    assert seen_by_others == [set()]  # the first was not committed on its own
    assert ids(db) == {"mem_1", "mem_2"}


def test_one_that_fails_leaves_nothing_and_harms_no_other(db: Database) -> None:
    gate = Gate(db)

    def half(connection: Connection) -> None:
        connection.execute(insert(memories), [row(7)])
        connection.execute(insert(memories), [row(1)])  # is there

    writes = [
        db.write(lambda c: c.execute(insert(memories), [row(1)])),
        db.write(half),
        db.write(lambda c: c.execute(insert(memories), [row(3)])),
    ]
    gate.open()
    writes[0].result(WAIT_S)
    with pytest.raises(IntegrityError):
        writes[1].result(WAIT_S)
    writes[2].result(WAIT_S)
    assert ids(db) == {"mem_1", "mem_3"}


def test_a_full_disk_is_told_to_everyone_it_concerns_and_the_lane_lives(db: Database) -> None:
    db.write(lambda c: c.execute(insert(memories), [row(0)])).result(WAIT_S)
    pages = db.maintain(lambda c: c.execute("PRAGMA page_count").fetchone()[0]).result(WAIT_S)
    db.maintain(lambda c: c.execute(f"PRAGMA max_page_count = {pages + 5}")).result(WAIT_S)
    gate = Gate(db)
    large = db.write(lambda c: c.execute(insert(memories), [row(1, "long " * 100_000)]))
    small = db.write(lambda c: c.execute(insert(memories), [row(2)]))
    gate.open()
    with pytest.raises(StorageError, match="full") as refused:
        large.result(WAIT_S)
    assert "Make room" in refused.value.remedy
    kept = {"mem_0"}
    if small.exception(WAIT_S) is None:
        kept.add("mem_2")
    assert ids(db) == kept  # acknowledged is there, refused is not
    db.maintain(lambda c: c.execute("PRAGMA max_page_count = 100000")).result(WAIT_S)
    db.write(lambda c: c.execute(insert(memories), [row(4)])).result(WAIT_S)
    assert ids(db) == {*kept, "mem_4"}


def test_a_transaction_that_ends_under_a_write_is_told_to_all_of_its_commit(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(grouped_writes, "GROUP_S", WAIT_S)

    def goes_on(connection: Connection) -> str:
        grouped_writes.driver_of(connection).execute("ROLLBACK")  # SQLite's own, on a bad disk
        connection.execute(insert(memories), [row(3)])
        return "kept, it believes"

    gate = Gate(db)
    writes = [db.write(lambda c: c.execute(insert(memories), [row(1)])), db.write(goes_on)]
    gate.open()
    for write in writes:
        with pytest.raises(StorageError, match="not kept"):
            write.result(WAIT_S)
    assert ids(db) == set()
    db.write(lambda c: c.execute(insert(memories), [row(4)])).result(WAIT_S)
    assert ids(db) == {"mem_4"}


def test_one_that_was_cancelled_while_it_waited_is_not_run(db: Database) -> None:
    gate = Gate(db)
    first = db.write(lambda c: c.execute(insert(memories), [row(1)]))
    second = db.write(lambda c: c.execute(insert(memories), [row(2)]))
    assert second.cancel()
    gate.open()
    first.result(WAIT_S)
    db.maintain(lambda _c: None).result(WAIT_S)
    assert ids(db) == {"mem_1"}


def test_what_is_urgent_does_not_wait_for_what_is_not(db: Database) -> None:
    gate = Gate(db)
    order: list[str] = []
    late = db.write(lambda c: order.append("background"), Priority.BACKGROUND)
    soon = db.write(lambda c: order.append("interactive"), Priority.INTERACTIVE)
    gate.open()
    late.result(WAIT_S)
    assert soon.done()
    assert order == ["interactive", "background"]


def test_many_threads_each_get_their_own_result(db: Database) -> None:
    got: dict[int, int] = {}

    def work(first: int) -> None:
        for number in range(first, first + 20):
            done = db.write(lambda c, n=number: (c.execute(insert(memories), [row(n)]), n)[1])
            got[number] = done.result(WAIT_S)

    threads = [threading.Thread(target=work, args=(at * 100,)) for at in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert got == {number: number for number in got}
    assert len(got) == len(ids(db)) == 160
