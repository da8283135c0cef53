"""A memory on a real database, with the real model and the real Chroma."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.health import Health, HealthBoard, HealthChanged, HealthState
from sonia_desktop.core.storage import Database
from sonia_desktop.memory.embedding import MiniLmEmbedder
from sonia_desktop.memory.memory import Memory

SATURDAY = datetime(2026, 11, 21, 10, 0)


@pytest.fixture(scope="session")
def embedder() -> Iterator[MiniLmEmbedder]:
    model = MiniLmEmbedder()
    model.start()
    yield model
    model.stop()


class Room:
    """One life of the program's memory; a second Room on the folder is a restart."""

    def __init__(self, folder: Path, embedder: Any, *, index: bool, **options: Any) -> None:
        self.folder = folder
        self.bus = Bus()
        self.health = HealthBoard(self.bus)
        self.db = Database.open(folder / "sonia.db", first=options.pop("first", True))
        self.index_dir = folder / "index"
        options.setdefault("open_index_after_s", 0.0)
        options.setdefault("now", lambda: SATURDAY)
        self.memory = Memory(
            self.db, self.index_dir if index else None, embedder, self.bus, self.health, **options
        )
        self._closed = False

    def wait_for(self, name: str, state: HealthState, timeout_s: float = 90.0) -> None:
        reached = self.when(name, lambda health: health.state is state)
        assert reached.wait(timeout_s), f"{name} stays {self.health.get(name)}"

    def when(self, name: str, wanted: Callable[[Health], bool]) -> threading.Event:
        """Set as soon as the health of that name is as wanted."""
        reached = threading.Event()

        def look(_event: object = None) -> None:
            if wanted(self.health.get(name)):
                reached.set()

        self.bus.subscribe(HealthChanged, look)
        look()
        return reached

    def close(self) -> None:
        if not self._closed:
            self._closed = True
            self.memory.stop(10)
            self.db.close()


@pytest.fixture
def room(data_dir: Path, embedder: MiniLmEmbedder) -> Iterator[Callable[..., Room]]:
    """Makes rooms on one folder: ``room()`` without Chroma, ``room(index=True)`` with it ready."""
    made: list[Room] = []

    def make(*, index: bool = False, **options: Any) -> Room:
        new = Room(data_dir, options.pop("embedder", embedder), index=index, **options)
        made.append(new)
        new.memory.start()
        if index and options.get("open_index_after_s", 0.0) < 60:
            new.wait_for("vector index", HealthState.READY)
        return new

    yield make
    for each in made:
        each.close()
