"""A real assistant's middle: storage, memory, tools, reflex and turn pipeline, nothing faked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from sonia_desktop.agent.reflex import Reflex
from sonia_desktop.agent.turn import TurnPipeline
from sonia_desktop.core.bus import Bus
from sonia_desktop.core.health import HealthBoard
from sonia_desktop.core.storage import Database
from sonia_desktop.llm.provider import Provider
from sonia_desktop.memory.embedding import MiniLmEmbedder
from sonia_desktop.memory.memory import Memory
from sonia_desktop.tools.builtin.files import file_tools
from sonia_desktop.tools.builtin.memory import memory_tools
from sonia_desktop.tools.builtin.screen import screen_tools
from sonia_desktop.tools.builtin.shell import shell_tools
from sonia_desktop.tools.builtin.system import system_tools
from sonia_desktop.tools.builtin.time import time_tools
from sonia_desktop.tools.executor import Executor
from sonia_desktop.tools.registry import Registry


@pytest.fixture(scope="session")
def embedder() -> Iterator[MiniLmEmbedder]:
    made = MiniLmEmbedder()
    made.start()
    yield made
    made.stop()


@dataclass
class Rooms:
    """Everything a turn needs, real; `model` is what the pipeline gets as language model."""

    db: Database
    bus: Bus
    health: HealthBoard
    memory: Memory
    registry: Registry
    executor: Executor
    reflex: Reflex
    pipeline: TurnPipeline
    events: list[Any]
    model: Provider | None = None
    was_seen: frozenset[str] = frozenset()  # questions about what was seen a moment ago

    def stop(self) -> None:
        self.pipeline.stop(2.0)
        self.executor.stop(2.0)
        self.memory.stop(2.0)
        self.db.close()


def build(
    folder: Path, home: Path, embedder: MiniLmEmbedder, *, approval_ttl_s: float = 60.0
) -> Rooms:
    bus = Bus()
    health = HealthBoard(bus)
    db = Database.open(folder / "sonia.db")
    memory = Memory(db, None, embedder, bus, health)
    registry = Registry()
    for tool in (
        *time_tools(),
        *file_tools(),
        *screen_tools(lambda _question, _token: ("The window says hello.", {"lines": ["hello"]})),
        *memory_tools(
            lambda content, details: memory.remember(content, metadata=details).result(),
            lambda query, limit: memory.search(query, limit).result(),
        ),
        *shell_tools(10),
        *system_tools(),
    ):
        registry.register(tool)
    executor = Executor(registry, db, bus, approval_ttl_s=approval_ttl_s, roots=[home])
    reflex = Reflex(embedder, registry.all(), health)
    events: list[Any] = []
    bus.subscribe(object, events.append)
    rooms: list[Rooms] = []
    pipeline = TurnPipeline(
        db,
        bus,
        memory,
        executor,
        reflex,
        lambda: rooms[0].model,
        health=health,
        was_seen=lambda said: said in rooms[0].was_seen,
    )
    made = Rooms(db, bus, health, memory, registry, executor, reflex, pipeline, events)
    rooms.append(made)
    executor.start()
    memory.start()
    reflex.start()
    pipeline.start()
    return made


@pytest.fixture
def make_rooms(
    data_dir: Path, tmp_path: Path, embedder: MiniLmEmbedder, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., Rooms]]:
    """Builds rooms on one data folder; can be called again for "after a restart"."""
    home = tmp_path / "home"
    (home / "Downloads").mkdir(parents=True)
    monkeypatch.setenv("HOME", str(home))
    made: list[Rooms] = []

    def make(**options: Any) -> Rooms:
        made.append(build(data_dir, home, embedder, **options))
        return made[-1]

    yield make
    for rooms in made:
        rooms.stop()


@pytest.fixture
def rooms(make_rooms: Callable[..., Rooms]) -> Rooms:
    return make_rooms()
