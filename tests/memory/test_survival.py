"""Acknowledged means on disk: kills, two processes, clocks set back, and texts nobody expects."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from sonia_desktop.core.errors import InvalidInputError, StorageError
from sonia_desktop.core.health import HealthState
from sonia_desktop.core.storage import Database, memories
from sonia_desktop.core.worker import Priority
from sonia_desktop.memory.content import MAX_CHARACTERS
from tests.memory.killed_writer import HashEmbedder

ROOT = Path(__file__).parents[2]


def killed(folder: Path, kills: int, seed: int, *options: str) -> dict[str, Any]:
    ended = subprocess.run(
        [sys.executable, "-m", "tests.memory.killed_writer", str(folder), str(kills), str(seed),
         *options],
        cwd=ROOT, capture_output=True, text=True, timeout=1_800, check=False,
    )  # fmt: skip
    assert ended.returncode == 0, ended.stderr[-3000:]
    told: dict[str, Any] = json.loads(ended.stdout.splitlines()[-1])
    return told


def must_be_whole(room: Callable[..., Any]) -> None:
    """The index holds what SQLite holds, after the start has mended it."""
    here = room(index=True, embedder=HashEmbedder())
    here.memory.settled().result(60)
    here.wait_for("vector index", HealthState.READY)
    with here.db.read() as c:
        truth = set(
            c.execute(select(memories.c.id).where(memories.c.deleted_at.is_(None))).scalars()
        )
    index = here.memory._index
    index._worker.run(index._flush)
    held = index._worker.run(lambda: set(index._held.collection.get(include=[])["ids"]))
    assert held == truth
    assert here.memory.count() <= len(truth)


def test_kills_lose_nothing_that_was_acknowledged(room: Callable[..., Any], data_dir: Path) -> None:
    told = killed(data_dir, 4, 1)
    assert told["wrong"] == []
    assert told["acknowledged"] > 2


@pytest.mark.slow
def test_two_hundred_kills_lose_nothing_and_the_index_is_mended(
    room: Callable[..., Any], data_dir: Path
) -> None:
    plain = killed(data_dir, 180, 100)
    with_index = killed(data_dir, 20, 900, "index")
    assert plain["wrong"] == with_index["wrong"] == []
    assert plain["acknowledged"] > 150  # a slow disk acknowledges few in a short life
    must_be_whole(room)


def test_on_a_full_disk_searches_go_on_and_what_waits_is_made_up_for(
    room: Callable[..., Any],
) -> None:
    here = room(embedder=HashEmbedder())
    here.memory.remember("the lamp is blue").result(60)
    here.memory.settled().result(60)
    pages = here.db.maintain(lambda c: c.execute("PRAGMA page_count").fetchone()[0]).result(60)
    here.db.maintain(lambda c: c.execute(f"PRAGMA max_page_count = {pages + 3}")).result(60)
    kept: list[str] = []

    def fill() -> None:
        for number in range(2_000):
            kept.append(here.memory.remember(f"the bell {number} " + "rings " * 40).result(60).id)

    with pytest.raises(StorageError, match="full") as refused:
        fill()
    assert "Make room" in refused.value.remedy
    assert here.memory.search("lamp").result(60)[0].item.content == "the lamp is blue"

    here.db.maintain(lambda c: c.execute("PRAGMA max_page_count = 1000000")).result(60)
    kept.append(here.memory.remember("there is room again").result(60).id)
    here.wait_for("embedding", HealthState.READY)
    here.memory.settled().result(60)
    here.memory._worker.enqueue(lambda: None, Priority.BACKGROUND).result(60)  # after the mending
    with here.db.read() as c:
        without = select(memories.c.id).where(memories.c.embedding.is_(None))
        assert set(kept) & set(c.execute(without).scalars()) == set()


def test_two_processes_write_at_once_and_nothing_is_lost(
    room: Callable[..., Any], data_dir: Path
) -> None:
    here = room()
    script = (
        "import sys; from pathlib import Path\n"
        "from sonia_desktop.core.bus import Bus\n"
        "from sonia_desktop.core.health import HealthBoard\n"
        "from sonia_desktop.core.storage import Database\n"
        "from sonia_desktop.memory.memory import Memory\n"
        "from tests.memory.killed_writer import HashEmbedder\n"
        "db = Database.open(Path(sys.argv[1]), first=False); bus = Bus()\n"
        "m = Memory(db, None, HashEmbedder(), bus, HealthBoard(bus)); m.start()\n"
        "print('up', flush=True)\n"
        "for n in range(100): m.remember(f'other {n}').result()\n"
        "m.stop(10); db.close(10)\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, str(here.db.path)],
        cwd=ROOT, stdout=subprocess.PIPE, text=True,
    ) as other:  # fmt: skip
        assert other.stdout is not None
        assert other.stdout.readline() == "up\n"
        for number in range(100):
            here.memory.remember(f"mine {number}").result(30)
        assert other.wait(60) == 0
    assert here.memory.count() == 200
    assert here.memory.search("other 57", 3).result(30)[0].item.content == "other 57"


def test_a_clock_that_is_set_back_loses_nothing_and_finds_everything(
    room: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    import sonia_desktop.core.ids as ids

    here = room(now=lambda: datetime(2020, 1, 1))
    later = here.memory.remember("The blue key is in the shed").result(30)
    real = ids.utc_now
    monkeypatch.setattr(ids, "utc_now", lambda: real().replace(year=2001))
    earlier = here.memory.remember("The red key is in the cellar").result(30)
    assert earlier.created_at < later.created_at
    newer = here.memory.edit(later.id, "The blue key is on the roof").result(30)
    assert here.memory.get(later.id).superseded_by == newer.id
    assert {hit.item.id for hit in here.memory.search("key").result(30)} == {earlier.id, newer.id}
    assert here.memory.undo().result(30) is not None
    assert here.memory.get(later.id).superseded_by is None


@pytest.mark.parametrize(
    "words",
    [
        "null \x00 and bell \x07 and \x1b[31mred",
        "lone surrogate \ud800 here",
        "right \u202e to left override",
        "שלום עולם مرحبا 🦆👩‍👩‍👧 日本語",
        "a" * MAX_CHARACTERS,
        "line\r\nbreaks\u2028and\u2029more",
    ],
    ids=["controls", "surrogate", "bidi", "scripts", "longest", "lines"],
)
def test_any_text_is_kept_found_and_read_back_after_a_restart(
    room: Callable[..., Any], words: str
) -> None:
    first = room(embedder=HashEmbedder())
    kept = first.memory.remember(words).result(30)
    first.close()
    again = room(embedder=HashEmbedder())
    found = again.memory.get(kept.id)
    assert found.content == kept.content
    assert not {c for c in found.content if ord(c) < 32} - {"\n", "\t"}
    assert again.memory.count() == 1


def test_a_megabyte_is_refused_with_the_way_out_and_the_memory_lives(
    room: Callable[..., Any],
) -> None:
    here = room(embedder=HashEmbedder())
    with pytest.raises(
        InvalidInputError, match=r"1,000,000 characters; the limit is 100,000.*plit"
    ):
        here.memory.remember("x" * 1_000_000)
    assert here.memory.search("y" * 1_000_000).result(30) == []
    assert here.memory.remember("still here").result(30).content == "still here"


def test_a_full_disk_while_writing_costs_the_new_memory_only(
    room: Callable[..., Any], data_dir: Path
) -> None:
    here = room(embedder=HashEmbedder())
    here.memory.remember("before").result(30)
    here.close()
    script = (
        "import resource, signal, sys; from pathlib import Path\n"
        "from sonia_desktop.core.bus import Bus\n"
        "from sonia_desktop.core.health import HealthBoard\n"
        "from sonia_desktop.core.storage import Database\n"
        "from sonia_desktop.memory.memory import Memory\n"
        "from tests.memory.killed_writer import HashEmbedder\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "db = Database.open(Path(sys.argv[1])); bus = Bus()\n"
        "m = Memory(db, None, HashEmbedder(), bus, HealthBoard(bus)); m.start(); kept = []\n"
        "m.settled().result()\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, 600_000))\n"
        "try:\n"
        "    for n in range(500): kept.append(m.remember(f'{n} ' + 'word ' * 900).result().id)\n"
        "    print('never full')\n"
        "except Exception as error: print(type(error).__name__)\n"
        "print(len(kept)); print(' '.join(kept)); m.stop(5); db.close(5)\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script, str(data_dir / "sonia.db")],
        cwd=ROOT, capture_output=True, text=True, timeout=100, check=False,
    )  # fmt: skip
    told = [line for line in ended.stdout.splitlines() if "vectors_not_kept" not in line]
    name, count, ids = told[-3:]
    assert name == "StorageError"
    db = Database.open(data_dir / "sonia.db")
    try:
        with db.read() as c:
            there = set(c.execute(select(memories.c.id)).scalars())
    finally:
        db.close()
    assert db.notices == ()
    assert int(count) > 5
    assert set(ids.split()) <= there
    assert len(there) <= int(count) + 2
