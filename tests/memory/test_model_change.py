"""Another embedding model: vectors are made anew in the background while search goes on."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
from sqlalchemy import func, select, text, update

from sonia_desktop.core.health import HealthChanged, HealthState
from sonia_desktop.core.storage import memories
from sonia_desktop.memory.types import NewMemory, Vector

from .conftest import Room

Make = Callable[..., Room]
WAIT_S = 60.0


class OtherModel:
    """Another model of another dimension; the texts of `held` wait until it is opened."""

    def __init__(self, model_id: str, dimension: int, held: str = "") -> None:
        self.model_id, self.dimension, self._held = model_id, dimension, held
        self.open = threading.Event()
        if not held:
            self.open.set()

    def embed(self, texts: list[str]) -> Vector:
        made = []
        for each in texts:
            if self._held and self._held in each:
                assert self.open.wait(WAIT_S)
            seed = hashlib.sha256(each.encode()).digest()
            numbers = np.random.default_rng(list(seed)).standard_normal(self.dimension)
            made.append(numbers / np.linalg.norm(numbers))
        return np.stack(made).astype(np.float32)


def held_by_model(here: Room) -> dict[tuple[str | None, int | None], int]:
    columns = (memories.c.embedding_model, memories.c.embedding_dimension)
    with here.db.read() as connection:
        rows = connection.execute(select(*columns, func.count()).group_by(*columns)).all()
    return {(row[0], row[1]): row[2] for row in rows}


def test_each_vector_is_kept_with_its_model_and_dimension(room: Make) -> None:
    here = room(embedder=OtherModel("first", 24))
    here.memory.remember("the lamp in the hall is blue").result(WAIT_S)
    here.memory.settled().result(WAIT_S)
    assert held_by_model(here) == {("first", 24): 1}


def test_another_model_makes_all_vectors_anew_while_search_goes_on(
    room: Make, data_dir: Path
) -> None:
    before = room(index=True, embedder=OtherModel("first", 24))
    texts = [f"the lamp number {number} is blue" for number in range(60)]
    before.memory.remember_many(NewMemory(each) for each in texts).result(WAIT_S)
    before.memory.settled().result(WAIT_S)
    before.close()

    model = OtherModel("second", 40, held="number 30 is")
    here = room(embedder=model, open_index_after_s=3600.0)
    told = threading.Event()
    here.bus.subscribe(
        HealthChanged,
        lambda event: "made anew" in event.health.detail and told.set(),
    )
    if "made anew" not in here.health.get("embedding").detail:
        assert told.wait(WAIT_S)  # progress is told
    model.open.set()
    hits = here.memory.search("lamp number 17", 3).result(WAIT_S)
    assert hits[0].item.content == texts[17]
    here.memory.settled().result(WAIT_S)
    here.wait_for("embedding", HealthState.READY, WAIT_S)
    here.memory._worker.submit(lambda: None).result(WAIT_S)
    here.memory.settled().result(WAIT_S)
    done = threading.Event()

    def look(_event: object = None) -> None:
        if held_by_model(here) == {("second", 40): 60}:
            done.set()

    here.bus.subscribe(HealthChanged, look)
    look()
    assert done.wait(WAIT_S), held_by_model(here)
    here.close()

    again = room(index=True, embedder=OtherModel("second", 40))  # Chroma's folder had the first's
    assert held_by_model(again) == {("second", 40): 60}
    assert again.memory.search(texts[5], 1).result(WAIT_S)[0].item.content == texts[5]


def test_the_same_name_with_another_dimension_is_another_model(room: Make) -> None:
    before = room(embedder=OtherModel("same", 24))
    before.memory.remember("the lamp is blue").result(WAIT_S)
    before.memory.settled().result(WAIT_S)
    before.close()
    here = room(embedder=OtherModel("same", 32))
    here.memory.search("lamp", 1).result(WAIT_S)
    here.memory._worker.submit(here.memory._meanings.mend).result(WAIT_S)
    assert held_by_model(here) == {("same", 32): 1}


def test_the_count_follows_every_change_also_by_other_hands(room: Make) -> None:
    here = room(embedder=OtherModel("first", 24))
    memory = here.memory
    one = memory.remember("the lamp is blue").result(WAIT_S)
    two = memory.remember("the door is green").result(WAIT_S)
    memory.edit(two.id, "the door is red").result(WAIT_S)
    assert memory.count() == 2
    memory.forget(one.id).result(WAIT_S)
    assert memory.count() == 1
    memory.undo().result(WAIT_S)
    assert memory.count() == 2
    here.db.write(lambda c: c.execute(text("DELETE FROM memories WHERE id = :i"), {"i": one.id}))
    here.db.write(lambda c: c.execute(update(memories).values(deleted_at="2026-01-01T00:00:00Z")))
    here.db.maintain(lambda _c: None).result(WAIT_S)
    assert memory.count() == 0


def test_counts_that_are_wrong_are_mended_at_the_next_start(room: Make) -> None:
    here = room(embedder=OtherModel("first", 24))
    here.memory.remember("the lamp is blue").result(WAIT_S)
    here.db.write(lambda c: c.execute(text("UPDATE memory_counts SET kept = 77"))).result(WAIT_S)
    assert here.memory._store.mend_text_index()
    assert here.memory.count() == 1
    assert not here.memory._store.mend_text_index()
