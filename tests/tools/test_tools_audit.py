"""The audit log: it only grows, every record holds the one before, secrets are not in it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text

from sonia_desktop.core.storage import Database
from sonia_desktop.tools.audit import AuditLog, Entry
from sonia_desktop.tools.audit_chain import BEGINNING, linked, verify
from sonia_desktop.tools.audit_end import AuditEnd
from sonia_desktop.tools.executor import Executor
from sonia_desktop.tools.masking import MASK, masked

WAIT_S = 30.0


def written(db: Database, count: int) -> AuditLog:
    log = AuditLog(db)
    waiting: list[Future[None]] = [
        log.note("probe", Entry("decided", "test", "rule", {"number": i}, 1.5), {"n": i})
        for i in range(count)
    ]
    for future in waiting:
        future.result(WAIT_S)
    return log


def test_records_written_at_once_make_one_whole_chain(db: Database) -> None:
    log = written(db, 300)
    found = log.verify()
    assert (found.problem, found.records) == ("", 300)
    lines = list(log.every())
    assert [line["args"]["n"] for line in lines] == list(range(300))
    assert log.verify(lines[100]["chain_hash"]).whole
    assert "cut off" in log.verify("f" * 64).problem


def test_two_logs_on_one_database_write_one_chain(db: Database) -> None:
    one, other = AuditLog(db), AuditLog(db)
    waiting = [
        log.note("probe", Entry("decided", "test"), {"n": i})
        for i in range(50)
        for log in (one, other)
    ]
    for future in waiting:
        future.result(WAIT_S)
    assert one.verify().records == 100
    assert one.verify().whole


def test_the_database_itself_refuses_to_take_records_back(db: Database) -> None:
    log = written(db, 3)
    for statement in (
        "DELETE FROM audit WHERE seq = 2",
        "UPDATE audit SET chain_hash = '' WHERE seq = 2",
        "UPDATE audit SET at = '' WHERE seq = 2",
        "DELETE FROM audit",
    ):
        with pytest.raises(Exception, match="only grows"):
            db.write(lambda c, told=statement: c.execute(text(told))).result(WAIT_S)  # type: ignore[misc]
    assert log.verify().records == 3


@pytest.mark.parametrize("taken", [3, 9])
def test_an_end_that_was_cut_off_is_found_and_stays_told(db: Database, taken: int) -> None:
    log = written(db, 9)
    log.end.note(9, list(log.every())[-1]["chain_hash"])
    log.end.keep()
    assert log.verify().whole
    with closing(sqlite3.connect(db.path)) as connection:
        connection.execute("DROP TRIGGER audit_only_grows")
        connection.execute("DROP TRIGGER audit_stays")
        connection.execute(f"DELETE FROM audit WHERE seq > {9 - taken}")
        connection.commit()
    assert f"{taken} records are missing at the end" in AuditLog(db).verify().problem
    started = AuditLog(db, keeps_end=True)
    started.note_cut()
    started.note("probe", Entry("decided", "test"), {}).result(WAIT_S)
    found = started.verify()
    assert not found.whole, "the log goes on, and does not hide it"
    assert "tells that later ones were missing" in found.problem


def test_the_end_is_noted_late_and_at_an_orderly_stop(
    make_executor: Callable[..., Executor], db: Database
) -> None:
    now = [0.0]
    end = AuditEnd(db.path, clock=lambda: now[0])
    for seq, at in ((1, 0.0), (2, 30.0), (3, 59.0)):
        now[0] = at
        end.note(seq, f"h{seq}")
    assert end.read() is None
    now[0] = 61.0
    end.note(4, "h4")
    found = end.read()
    assert found is not None
    assert (found.seq, found.chain_hash) == (1, "h1"), "what has settled, not what may be lost"
    (db.path.parent / "sonia.audit.end").write_text("{half")
    assert end.read() is None
    executor = make_executor()
    executor.run("time.now", {}, caller="t").result(WAIT_S)
    executor.stop()
    kept = end.read()
    assert kept is not None
    assert kept.seq == list(executor.audit.every())[-1]["seq"]
    assert AuditLog(db).verify().whole


def test_what_is_changed_behind_its_back_is_found(db: Database) -> None:
    log = written(db, 9)
    with closing(sqlite3.connect(db.path)) as connection:
        connection.execute("DROP TRIGGER audit_only_grows")
        connection.execute("DROP TRIGGER audit_stays")
        connection.commit()
        for change, back, told in (
            ("args = '{}'", "args = '{\"n\": 4}'", "record 5 was changed"),
            ("actor = 'nobody'", "actor = 'test'", "record 5 was changed"),
            ("duration_ms = 1", "duration_ms = 1.5", "record 5 was changed"),
            ("seq = 500", "", "after record 4 one is missing"),
        ):
            connection.execute(f"UPDATE audit SET {change} WHERE seq = 5")
            connection.commit()
            assert told in log.verify().problem
            if back:
                connection.execute(f"UPDATE audit SET {back} WHERE seq = 5")
                connection.commit()
                assert log.verify().whole


def test_the_end_cut_off_is_found_by_the_hash_of_an_export(db: Database) -> None:
    log = written(db, 5)
    head = log.verify().head
    with closing(sqlite3.connect(db.path)) as connection:
        connection.execute("DROP TRIGGER audit_only_grows")
        connection.execute("DELETE FROM audit WHERE seq = 5")
        connection.commit()
    assert log.verify().whole
    assert "cut off" in log.verify(head).problem


def test_words_redacted_later_leave_the_chain_whole(db: Database) -> None:
    log = written(db, 4)
    redacted = {"number": "[redacted]"}
    db.write(
        lambda connection: connection.execute(
            text("UPDATE audit SET detail = :detail WHERE seq = 3"),
            {"detail": json.dumps(redacted)},
        )
    ).result(WAIT_S)
    found = log.verify()
    assert (found.whole, found.redacted) == (True, 1)


_LINES = st.lists(
    st.fixed_dictionaries(
        {
            "actor": st.text(max_size=5), "event": st.text(max_size=5), "tool": st.just("t"),
            "rule": st.just("r"), "args": st.dictionaries(st.text(max_size=3), st.integers()),
            "detail": st.just({}), "at": st.just("now"), "args_hash": st.just("h"),
            "action_id": st.none(), "approval_id": st.none(), "duration_ms": st.floats(0, 9),
        }
    ),
    min_size=2, max_size=6,
)  # fmt: skip


@given(_LINES, st.data())
def test_any_other_order_breaks_the_chain(
    lines: list[dict[str, object]], data: st.DataObject
) -> None:
    chain, prev = [], BEGINNING
    for seq, line in enumerate(lines, 1):
        chain.append(linked(line, seq, prev))
        prev = chain[-1]["chain_hash"]
    assert verify(chain).whole
    other = data.draw(st.permutations(range(len(chain))))
    if other != list(range(len(chain))):
        assert not verify([chain[i] for i in other]).whole
    left_out = data.draw(st.integers(0, len(chain) - 2))
    assert not verify(chain[:left_out] + chain[left_out + 1 :]).whole


SECRETS = (
    "sk-abcdefghijklmnopqrstuvwx", "ghp_abcdefghijklmnopqrstuvwxyz0123", "AKIAABCDEFGHIJKLMNOP",
    "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abc", "hunter2secret",
)  # fmt: skip


def test_secrets_are_masked_wherever_they_stand(db: Database) -> None:
    log = AuditLog(db)
    for secret in SECRETS:
        args = {
            "password": secret,
            "apiKey": secret,
            "user_token": secret,
            "headers": {"Authorization": f"Bearer {secret}"},
            "command": f"curl -H 'Authorization: Bearer {secret}' https://u:{secret}@example.com "
            f"--password {secret} API_KEY={secret}",
        }
        entry = Entry("decided", "test", "", {"said": f"token={secret}"})
        log.note("probe", entry, args).result(WAIT_S)
        line = log.entries()[0]
        assert secret not in json.dumps([line["args"], line["detail"]])
        assert line["args"]["password"] == MASK
        assert "curl" in line["args"]["command"]


@given(st.text(alphabet="abc \n.,/-", max_size=40))
def test_ordinary_text_is_kept_as_it_is(plain: str) -> None:
    assert masked({"text": plain, "author": plain, "path": plain}) == {
        "text": plain, "author": plain, "path": plain,
    }  # fmt: skip
