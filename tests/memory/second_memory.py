"""A second process on a memory folder, told what to do on its standard input. A program of its own:

    python -m tests.memory.second_memory FOLDER

One JSON list a line, ``["remember", "text"]``; the answer is one JSON value a line.
"""

from __future__ import annotations

import json
import sys
import threading
from pathlib import Path
from typing import Any

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.health import HealthBoard, HealthChanged, HealthState
from sonia_desktop.core.storage import Database
from sonia_desktop.memory.memory import Memory
from tests.memory.killed_writer import HashEmbedder

_WAIT_S = 60.0


class Told:
    """What may be asked of it; each answer is JSON."""

    def __init__(self, folder: Path) -> None:
        self._bus = Bus()
        self._board = HealthBoard(self._bus)
        self._db = Database.open(folder / "sonia.db", first=(folder / "sonia.db").exists() is False)
        self._memory = Memory(
            self._db, folder / "index", HashEmbedder(), self._bus, self._board,
            open_index_after_s=0.0,
        )  # fmt: skip
        self._memory.start()

    def engine(self, wanted: str) -> str:
        """Wait until the index says that it is ready, through that."""
        reached = threading.Event()

        def look(_event: object = None) -> None:
            health = self._board.get("vector index")
            if health.state is HealthState.READY and wanted in health.engine:
                reached.set()

        subscription = self._bus.subscribe(HealthChanged, look)
        look()
        reached.wait(_WAIT_S)
        subscription.close()
        return self._board.get("vector index").engine

    def remember(self, text: str) -> str:
        item = self._memory.remember(text).result(_WAIT_S)
        self._memory.settled().result(_WAIT_S)
        return item.id

    def forget(self, memory_id: str) -> bool:
        return self._memory.forget(memory_id).result(_WAIT_S)

    def nearest(self, text: str) -> dict[str, Any]:
        """What an index gives (None: it gives nothing), and what a search finds."""
        vector = HashEmbedder().embed([text])[0]
        return {
            "index": self._memory._index.nearest(vector, 1),
            "found": self._memory.nearest(vector, 1),
            "chroma": "chromadb" in sys.modules,
        }

    def remake(self) -> bool:
        self._memory.remake_index().result(_WAIT_S)
        return True

    def stop(self) -> bool:
        self._memory.stop(10)
        self._db.close()
        return True


def _say(answer: object) -> None:
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


def main() -> None:
    told = Told(Path(sys.argv[1]))
    _say("here")
    for line in sys.stdin:
        do, *args = json.loads(line)
        _say(getattr(told, do)(*args))
        if do == "stop":
            return
    told.stop()


if __name__ == "__main__":
    main()
