"""Vectors follow what is kept: also when the asker hangs up, the file is held, or words went."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from typing import Any

import pytest
from sqlalchemy import select

from sonia_desktop.core.errors import StorageError
from sonia_desktop.core.health import HealthState
from sonia_desktop.core.storage import memories
from tests.memory.killed_writer import HashEmbedder

from .conftest import Room

Make = Callable[..., Room]
WAIT_S = 150.0


class Reluctant(HashEmbedder):
    """A model that does not work while it is told to be `ill`."""

    ill = False

    def embed(self, texts: list[str]) -> Any:
        if self.ill:
            raise RuntimeError("the model is ill")
        return super().embed(texts)


def without_vector(here: Room) -> set[str]:
    with here.db.read() as c:
        return set(
            c.execute(
                select(memories.c.content).where(
                    memories.c.embedding.is_(None), memories.c.deleted_at.is_(None)
                )
            ).scalars()
        )


def test_an_asker_who_hangs_up_before_the_search_began_is_not_waited_for(room: Make) -> None:
    here = room(embedder=HashEmbedder())
    go_on = threading.Event()
    busy = here.memory._worker.submit(go_on.wait, WAIT_S)
    asked = [here.memory.search("lamp") for _ in range(3)]
    assert asked[0].cancel()
    assert asked[2].cancel()
    go_on.set()
    busy.result(WAIT_S)
    asked[1].result(WAIT_S)
    assert here.memory._meanings._asked == 0


def test_a_file_that_another_program_holds_is_told_in_words_and_made_up_for(room: Make) -> None:
    here = room(embedder=HashEmbedder())
    here.memory.settled().result(WAIT_S)
    here.db.maintain(lambda c: c.execute("PRAGMA busy_timeout=20")).result(WAIT_S)
    with closing(sqlite3.connect(here.db.path)) as other:
        other.isolation_level = None
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StorageError, match="not kept") as told:
            here.memory.remember("the lamp is blue").result(WAIT_S)
        assert "Another program" in told.value.remedy
        assert here.memory.search("lamp").result(WAIT_S) == []
        other.execute("ROLLBACK")
    kept = here.memory.remember("the lamp is blue").result(WAIT_S)
    assert here.memory.search("lamp").result(WAIT_S)[0].item == kept


def test_vectors_that_found_no_room_are_made_once_a_search_finds_room(room: Make) -> None:
    here = room(embedder=HashEmbedder())
    here.memory.settled().result(WAIT_S)
    kept = [
        here.memory.remember(f"the bell {number} rings").result(WAIT_S).content
        for number in range(3)
    ]
    here.memory.settled().result(WAIT_S)
    meanings = here.memory._meanings
    with closing(sqlite3.connect(here.db.path)) as other:  # words are on disk, vectors find no way
        here.db.maintain(lambda c: c.execute("PRAGMA busy_timeout=20")).result(WAIT_S)
        other.isolation_level = None
        other.execute("UPDATE memories SET embedding = NULL, embedding_model = NULL")
        other.execute("BEGIN IMMEDIATE")
        here.memory._worker.submit(meanings.mend).result(WAIT_S)
        here.wait_for("embedding", HealthState.DEGRADED, WAIT_S)
        assert here.memory.search("bell 2").result(WAIT_S)[0].item.content in kept
        other.execute("ROLLBACK")
    meanings._try_again = 0.0  # some seconds later
    here.memory.search("bell").result(WAIT_S)
    here.wait_for("embedding", HealthState.READY, WAIT_S)
    here.memory.settled().result(WAIT_S)
    assert without_vector(here) == set()


def test_what_was_kept_while_the_model_did_not_work_gets_its_vector_once_it_does(
    room: Make,
) -> None:
    model = Reluctant()
    here = room(embedder=model)
    here.memory.settled().result(WAIT_S)
    model.ill = True
    here.memory.remember("the lamp is blue").result(WAIT_S)
    assert here.memory.search("lamp").result(WAIT_S)
    assert here.health.get("embedding").state is HealthState.UNAVAILABLE
    here.close()
    again = room(embedder=model)
    again.memory.remember("the door is green").result(WAIT_S)
    again.memory.settled().result(WAIT_S)
    assert without_vector(again) == {"the lamp is blue", "the door is green"}
    model.ill = False
    again.memory.search("door").result(WAIT_S)
    again.wait_for("embedding", HealthState.READY, WAIT_S)
    again.memory.settled().result(WAIT_S)
    while again.memory._worker.depth:
        again.memory._worker.submit(lambda: None).result(WAIT_S)
    again.memory.settled().result(WAIT_S)
    assert without_vector(again) == set()


def test_the_signs_of_an_erased_memory_go_also_without_its_vector(room: Make) -> None:
    here = room(embedder=HashEmbedder())
    kept = here.memory.remember("the lamp is blue").result(WAIT_S)
    here.memory.settled().result(WAIT_S)
    rowid = here.memory._vectors.rowid_of(kept.id)
    vector = HashEmbedder().embed([kept.wording])[0]
    assert rowid in here.memory._lookup._signs.nearest(vector, 5)
    here.memory.left_out(kept.id)
    assert rowid not in here.memory._lookup._signs.nearest(vector, 5)
