"""The door of the process that has the vector index open: others on the same folder ask through it.

    door = IndexDoor(folder / "index.door", model, house)
    door.open()                         # others find it by the file
    door.close()

What is asked: the nearest memories of a vector; what is told: that memories changed, or that the
index must be made anew. The words themselves never go over it: both sides read them in SQLite.
"""

from __future__ import annotations

import os
import secrets
import socket
import threading
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Protocol

import numpy as np
import structlog

from sonia_desktop.core.errors import SoniaError
from sonia_desktop.memory.index_line import LOOPBACK, DoorPlate, Line
from sonia_desktop.memory.types import Vector

_log = structlog.get_logger(__name__)

_MOST_ASKERS = 16
_MOST_IDS = 10_000
_JOIN_S = 2.0


class DoorKeeper(Protocol):
    """Who answers behind the door; called in the door's threads."""

    def nearest(self, vector: Vector, limit: int) -> Iterable[str]:
        """Ids of the nearest memories, best first."""

    def changed_elsewhere(self, ids: Sequence[str]) -> None:
        """Another process kept, changed or forgot these: read them again."""

    def remade_elsewhere(self) -> None:
        """Another process took words out of every copy: make the index anew."""


class IndexDoor:
    """Thread-safe.

    Args:
        plate: the file others find it by.
        model: whose vectors may be told; an asker with another is sent away.
        keeper: who answers.
    """

    def __init__(self, plate: Path, model: str, keeper: DoorKeeper) -> None:
        self._plate, self._model, self._keeper = plate, model, keeper
        self._lock = threading.Lock()
        self._listening: socket.socket | None = None
        self._key = b""
        self._lines: dict[Line, threading.Thread] = {}
        self._waiting: threading.Thread | None = None

    def open(self) -> None:
        """Begin to listen. Without a free port nobody can ask, and nothing else is lost."""
        with self._lock:
            if self._listening is not None:
                return
            try:
                listening = socket.create_server((LOOPBACK, 0))
            except OSError as error:
                _log.warning("index_door_not_opened", error=str(error))
                return
            self._listening, self._key = listening, secrets.token_bytes(32)
            self._waiting = threading.Thread(
                target=self._accept, args=(listening,), name="index-door", daemon=True
            )
            self._waiting.start()
        try:
            DoorPlate(listening.getsockname()[1], self._key, os.getpid()).write(self._plate)
        except OSError as error:
            _log.warning("index_door_not_told", error=str(error))

    def close(self) -> None:
        """Take the plate down and hang up. Safe to call twice."""
        with self._lock:
            listening, self._listening = self._listening, None
            waiting, self._waiting = self._waiting, None
            lines = dict(self._lines)
        if listening is None:
            return
        here = DoorPlate.read(self._plate)
        if here is not None and here.pid == os.getpid():
            self._plate.unlink(missing_ok=True)
        _wake(listening)
        listening.close()
        for line in lines:
            line.close()
        for thread in (waiting, *lines.values()):
            if thread is not None:
                thread.join(_JOIN_S)

    def _accept(self, listening: socket.socket) -> None:
        while True:
            try:
                connection, _ = listening.accept()
            except OSError:
                return
            line = Line(connection)
            thread = threading.Thread(
                target=self._serve, args=(line,), name="index-door-line", daemon=True
            )
            with self._lock:
                wanted = self._listening is listening and len(self._lines) < _MOST_ASKERS
                if wanted:
                    self._lines[line] = thread
                    thread.start()
            if not wanted:
                line.close()
                if self._listening is not listening:
                    return

    def _serve(self, line: Line) -> None:
        try:
            if line.welcome(self._key, self._model):
                while True:
                    line.send({"found": self._answer(*line.receive())})
        except (OSError, ValueError, KeyError, TypeError) as error:  # it hung up, or is no Sonia
            _log.debug("index_asker_gone", error=str(error))
        finally:
            line.close()
            with self._lock:
                self._lines.pop(line, None)

    def _answer(self, head: dict[str, object], body: bytes) -> list[str]:
        wish = head["do"]
        try:
            if wish == "nearest":
                limit = min(max(int(str(head["limit"])), 1), _MOST_IDS)
                return list(self._keeper.nearest(np.frombuffer(body, "<f4"), limit))
            if wish == "changed":
                ids = head["ids"]
                assert isinstance(ids, list)
                self._keeper.changed_elsewhere([str(each) for each in ids[:_MOST_IDS]])
            elif wish == "remake":
                self._keeper.remade_elsewhere()
        except SoniaError as error:  # it is stopping: the asker goes on by itself
            raise ConnectionAbortedError(error.message) from error
        return []


def _wake(listening: socket.socket) -> None:
    """End an `accept` that waits: closing alone does not, on every system."""
    try:
        with socket.create_connection(listening.getsockname(), timeout=1.0):
            pass
    except OSError:
        return
