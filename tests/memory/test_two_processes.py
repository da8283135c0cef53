"""Two processes on one folder: the second finds through the index of the first, and takes over."""

from __future__ import annotations

import json
import queue
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from sonia_desktop.core.health import HealthState
from sonia_desktop.memory.index_line import LOOPBACK, DoorPlate, Line
from sonia_desktop.memory.types import MemoryChanged
from tests.memory.conftest import Room
from tests.memory.killed_writer import HashEmbedder

ROOT = Path(__file__).parents[2]
WAIT_S = 60.0


class Other:
    """The other process."""

    def __init__(self, folder: Path) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.memory.second_memory", str(folder)],
            cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )  # fmt: skip
        assert self._answer() == "here"

    def ask(self, do: str, *args: str) -> Any:
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps([do, *args]) + "\n")
        self.process.stdin.flush()
        return self._answer()

    def end(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.communicate(timeout=WAIT_S)

    def _answer(self) -> Any:
        assert self.process.stdout is not None
        return json.loads(self.process.stdout.readline())


@pytest.fixture
def other(data_dir: Path) -> Iterator[Callable[[], Other]]:
    made: list[Other] = []

    def make() -> Other:
        made.append(Other(data_dir))
        return made[-1]

    yield make
    for each in made:
        each.end()


def vector(text: str) -> Any:
    return HashEmbedder().embed([text])[0]


def forgets(here: Room, memory_id: str) -> threading.Event:
    """Set when the bus tells that the memory is gone; that it was kept is told once more when it
    has its vector."""
    told, wanted = threading.Event(), MemoryChanged(memory_id, "forgotten")
    here.bus.subscribe(MemoryChanged, lambda event: told.set() if event == wanted else None)
    return told


def test_a_second_process_finds_through_the_first_and_both_know_what_the_other_kept(
    room: Callable[..., Room], other: Callable[[], Other], data_dir: Path
) -> None:
    here = room(index=True, embedder=HashEmbedder())
    first = here.memory.remember("the lamp is blue").result(WAIT_S)
    here.memory.settled().result(WAIT_S)
    second = other()
    assert "through the Sonia" in second.ask("engine", "through")

    asked = second.ask("nearest", "the lamp is blue")
    assert asked == {"index": [first.id], "found": [first.id], "chroma": False}

    kept: queue.Queue[str] = queue.Queue()
    here.bus.subscribe(MemoryChanged, lambda event: kept.put(event.id))
    new = second.ask("remember", "the boat is red")
    assert kept.get(timeout=WAIT_S) == new
    while here.memory.nearest(vector("the boat is red"), 1)[:1] != [new]:
        assert kept.get(timeout=WAIT_S) == new  # told once more when it has its vector
    assert second.ask("nearest", "the boat is red")["index"][:1] == [new]

    gone = forgets(here, new)
    assert second.ask("forget", new) is True
    assert gone.wait(WAIT_S)
    assert here.memory.nearest(vector("the boat is red"), 1)[:1] == [first.id]

    made_anew = here.when("vector index", lambda health: "made again" in health.detail)
    assert second.ask("remake") is True  # a redaction there: the index of this one is made anew
    assert made_anew.wait(WAIT_S)
    here.wait_for("vector index", HealthState.READY, WAIT_S)
    assert here.memory.nearest(vector("the lamp is blue"), 1)[:1] == [first.id]
    assert second.ask("stop") is True


def test_when_the_first_is_killed_the_second_goes_on_and_takes_its_place(
    room: Callable[..., Room], other: Callable[[], Other], data_dir: Path
) -> None:
    first = other()
    assert "HNSW" in first.ask("engine", "HNSW")
    kept = first.ask("remember", "the lamp is blue")
    here = Room(data_dir, HashEmbedder(), index=True, first=False)
    here.memory.start()
    try:
        here.wait_for("vector index", HealthState.READY, WAIT_S)
        assert "through the Sonia" in here.health.get("vector index").engine
        late = first.ask("remember", "the boat is red")
        assert here.memory.nearest(vector("the boat is red"), 1)[:1] == [late]
        taken_over = here.when("vector index", lambda health: "HNSW" in health.engine)
        first.end()
        assert here.memory.search("lamp").result(WAIT_S)[0].item.id == kept
        assert taken_over.wait(WAIT_S), here.health.get("vector index")
        assert here.memory.nearest(vector("the boat is red"), 1)[:1] == [late]
        plate = DoorPlate.read(data_dir / "index.door")
        assert plate is not None
    finally:
        here.close()
    assert not (data_dir / "index.door").exists()


def test_nobody_is_told_anything_without_the_key_of_the_folder(
    room: Callable[..., Room], data_dir: Path
) -> None:
    here = room(index=True, embedder=HashEmbedder())
    plate = DoorPlate.read(data_dir / "index.door")
    assert plate is not None
    assert (data_dir / "index.door").stat().st_mode & 0o077 == 0
    model = f"{HashEmbedder.model_id}/{HashEmbedder.dimension}"
    for key, named in ((b"x" * 32, model), (plate.key, "another model")):
        line = Line(socket.create_connection((LOOPBACK, plate.port), timeout=WAIT_S))
        with pytest.raises(Exception, match=r"somebody else|another embedding model"):
            line.greet(key, named)
        line.close()
    rude = socket.create_connection((LOOPBACK, plate.port), timeout=WAIT_S)
    rude.sendall(b"GET / HTTP/1.1\r\n\r\n" * 10)
    while rude.recv(100):
        pass  # it hangs up
    rude.close()
    assert here.memory.search("anything").result(WAIT_S) == []
