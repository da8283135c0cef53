"""The Chroma index: made again whenever it is missing, damaged or behind."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from sonia_desktop.core.health import HealthState
from sonia_desktop.memory.held_vectors import HeldVectors
from sonia_desktop.memory.index_place import FolderPlace
from sonia_desktop.memory.ranking import RELEVANT_SCORE

from .conftest import Room

Make = Callable[..., Room]
TEETH = "who looks after my teeth"  # shares no word with the memory: only meaning finds it


def _filled(room: Make) -> Room:
    here = room(index=True)
    here.memory.remember("my dentist is on Friday at nine").result()
    for number in range(20):
        here.memory.remember(f"shelf {number} holds screws").result()
    here.memory.settled().result(30)
    return here


def _indexed(here: Room) -> int:
    collection = here.memory._index._held.collection
    return int(here.memory._index._worker.run(collection.count))


def _settled(here: Room) -> None:
    """Every waiting write has reached Chroma (the flush runs at the lowest priority)."""
    from sonia_desktop.core.worker import Priority

    here.memory.settled().result(30)
    while here.memory._index._pending:
        here.memory._index._worker.enqueue(lambda: None, Priority.BACKGROUND).result(10)


def test_the_index_holds_every_memory_and_finds_by_meaning(room: Make) -> None:
    here = _filled(room)
    _settled(here)
    assert _indexed(here) == 21
    assert here.memory.search(TEETH).result()[0].item.content == "my dentist is on Friday at nine"
    assert here.health.get("vector index").engine.startswith("Chroma")


def test_a_new_memory_is_found_at_once_and_a_forgotten_one_no_more(room: Make) -> None:
    here = room(index=True)
    for number in range(30):
        item = here.memory.remember(f"meeting about topic {number} was cancelled").result()
        assert here.memory.search(f"topic {number} meeting", 1).result()[0].item == item
    here.memory.forget(item.id).result()
    assert item.id not in {
        hit.item.id for hit in here.memory.search("topic 29 meeting", 50).result()
    }


def test_what_was_put_in_and_taken_out_before_a_search_holds_while_it_is_being_written(
    room: Make,
) -> None:
    """The write to Chroma may end between the search and the look at what waits to be written."""
    here = _filled(room)
    _settled(here)
    index, draw, answered = here.memory._index, np.random.default_rng(5), 0
    for number in range(80):
        vector = draw.standard_normal(384).astype(np.float32)
        vector /= np.linalg.norm(vector)
        index.add(f"mem_{number}", vector)
        found = index.nearest(vector, 1)  # None: it is busy, and the exact vectors are asked
        assert found is None or found[0] == f"mem_{number}"
        answered += found is not None
        index.remove(f"mem_{number}")
        assert f"mem_{number}" not in (index.nearest(vector, 5) or [])
    assert answered > 0


def _delete_all(folder: Path) -> None:
    shutil.rmtree(folder)


def _delete_graph(folder: Path) -> None:
    for piece in folder.iterdir():
        if piece.is_dir():
            shutil.rmtree(piece)


def _scribble(pattern: str) -> Callable[[Path], None]:
    def damage(folder: Path) -> None:
        for piece in folder.rglob(pattern):
            if piece.is_file():
                piece.write_bytes(b"\xde\xad\xbe\xef" * (piece.stat().st_size // 4 + 1))

    return damage


def _truncate(folder: Path) -> None:
    database = folder / "chroma.sqlite3"
    database.write_bytes(database.read_bytes()[:5000])


def _become_a_file(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.write_text("not a folder")


def _leave_a_crash_mark(folder: Path) -> None:
    folder.with_name(folder.name + ".opening").touch()


@pytest.mark.parametrize(
    "damage",
    [
        _delete_all, _delete_graph, _scribble("chroma.sqlite3"), _scribble("*"), _truncate,
        _become_a_file, _leave_a_crash_mark,
    ],
    ids=["deleted", "graph deleted", "database scribbled", "all scribbled", "truncated",
         "a file in its place", "last opening crashed"],
)  # fmt: skip
def test_a_damaged_index_is_made_again_from_sqlite(
    room: Make, damage: Callable[[Path], None]
) -> None:
    here = _filled(room)
    here.close()
    damage(here.index_dir)
    again = room(index=True)
    assert _indexed(again) == 21
    hits = again.memory.search(TEETH).result()
    assert hits[0].item.content == "my dentist is on Friday at nine"
    assert again.memory.count() == 21


def test_memories_written_while_the_index_was_away_are_added(room: Make) -> None:
    _filled(room).close()
    without = room(index=False)
    without.memory.remember("the violin teacher lives in Graz").result()
    gone = without.memory.search("dentist").result()[0].item
    without.memory.forget(gone.id).result()
    without.close()
    again = room(index=True)
    assert _indexed(again) == 21
    hits = again.memory.search("music lessons").result()
    assert hits[0].item.content == "the violin teacher lives in Graz"
    assert gone.id not in {hit.item.id for hit in again.memory.search(TEETH, 50).result()}


def test_the_folder_deleted_under_the_running_program_is_made_again(room: Make) -> None:
    here = _filled(room)
    _settled(here)
    told: list[HealthState] = []
    back = threading.Event()

    def look(event: object) -> None:
        health = here.health.get("vector index")
        told.append(health.state)
        if health.state is HealthState.READY:
            back.set()

    from sonia_desktop.core.health import HealthChanged

    here.bus.subscribe(HealthChanged, look)
    shutil.rmtree(here.index_dir)
    hits = here.memory.search(TEETH).result()  # answered all the same
    assert hits[0].item.content == "my dentist is on Friday at nine"
    assert back.wait(30)
    assert HealthState.DEGRADED in told
    assert _indexed(here) == 21


def test_search_by_meaning_works_before_the_index_is_open(room: Make) -> None:
    _filled(room).close()
    here = room(index=True, open_index_after_s=3600.0)
    health = here.health.get("vector index")
    assert health.state is HealthState.DEGRADED
    assert health.fallback
    assert health.remedy
    hits = here.memory.search(TEETH).result()
    assert hits[0].item.content == "my dentist is on Friday at nine"
    here.memory.remember("the bakery closes at six").result()
    assert here.memory.search("when does the bakery close").result()[0].score >= RELEVANT_SCORE


def test_stopping_while_it_waits_to_open_is_quick_and_leaves_no_thread(room: Make) -> None:
    here = room(index=True, open_index_after_s=3600.0)
    here.close()
    assert not here.memory._index._worker.alive


def test_a_folder_that_cannot_be_made_degrades_only_the_index(
    data_dir: Path, embedder: object
) -> None:
    here = Room(data_dir, embedder, index=True)
    here.memory._index._place.folder = Path("/proc/nowhere/index")
    try:
        here.memory.start()
        done = threading.Event()
        from sonia_desktop.core.health import HealthChanged

        def look(event: HealthChanged) -> None:
            if "cannot be used" in event.health.detail:
                done.set()

        here.bus.subscribe(HealthChanged, look)
        look(HealthChanged(here.health.get("vector index")))
        assert done.wait(30)
        health = here.health.get("vector index")
        assert health.state is HealthState.DEGRADED
        assert health.remedy
        item = here.memory.remember("my dentist is on Friday at nine").result()
        assert here.memory.search(TEETH).result()[0].item == item
    finally:
        here.close()


def test_no_folder_means_switched_off_and_search_goes_on(room: Make) -> None:
    here = room(index=False)
    assert here.health.get("vector index").state is HealthState.OFF
    item = here.memory.remember("my dentist is on Friday at nine").result()
    assert here.memory.search(TEETH).result()[0].item == item


def test_how_many_candidates_the_index_looks_at_holds_from_the_next_opening(data_dir: Path) -> None:
    numbers = np.random.default_rng(1)
    vectors = numbers.standard_normal((2_500, 32)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    questions = vectors[:60] + numbers.standard_normal((60, 32)).astype(np.float32) / 3
    nearest = [set(np.argsort(-(vectors @ one))[:10].tolist()) for one in questions]
    found = {}
    for ef in (10, 500):
        place = FolderPlace(data_dir / "index")
        held = HeldVectors(place, "model", ef)
        if not held.open():
            held.put({str(row): vector for row, vector in enumerate(vectors)})
        place.opened()
        found[ef] = sum(
            len(best & {int(key) for key in held.nearest(one, 10)})
            for one, best in zip(questions, nearest, strict=True)
        )
        held.close()
        place.leave()
    assert found[10] < found[500]
    assert found[500] >= 590  # of 600
