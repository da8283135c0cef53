"""The other process on the same folder that has the vector index open: asked through its door."""

from __future__ import annotations

import functools
import os
import socket
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures import TimeoutError as FutureTimeoutError
from pathlib import Path
from typing import Any, TypeVar

import structlog

from sonia_desktop.core.errors import SoniaError, UnavailableError
from sonia_desktop.core.worker import Priority, Worker
from sonia_desktop.memory.index_line import LOOPBACK, DoorPlate, Line
from sonia_desktop.memory.types import Vector

_log = structlog.get_logger(__name__)
T = TypeVar("T")

THROUGH_ANOTHER = "Chroma, through the Sonia that has it open"
_PATIENCE_S = 0.5  # a search that waits longer goes on with its own exact one
_ANSWER_S = 2.0
_REMADE_S = 30.0
_AGAIN_AFTER_S = 2.0  # one that did not answer is left alone for so long
_IDS_A_MESSAGE = 1_000


class Neighbour:
    """Thread-safe; the line belongs to a worker of its own, which starts when there is one to ask.

    Args:
        plate: the file the other's door is found by.
        model: whose vectors are asked for.
        lost: told when the other hung up (in the worker).
    """

    def __init__(self, plate: Path, model: str, lost: Callable[[], None]) -> None:
        self._plate, self._model, self._lost = plate, model, lost
        self._worker = Worker("index-neighbour", capacity=1_000, on_stop=self._hang_up)
        self._line: Line | None = None
        self._refused: DoorPlate | None = None
        self._not_before = 0.0
        self._lock = threading.Lock()
        self._changed: dict[str, None] = {}

    @property
    def there(self) -> bool:
        """Whether another process says that it has the index; cheap."""
        return self._told() is not None

    def reach(self) -> bool:
        """Whether it really answers. Waits."""
        return self._waited(lambda line: True, _ANSWER_S) is True

    def nearest(self, vector: Vector, limit: int) -> list[str] | None:
        """Its answer; None when there is none, or it does not answer soon."""
        if not self.there:
            return None
        asked = {"do": "nearest", "limit": limit}
        return self._waited(lambda line: _said(line, asked, vector.tobytes()), _PATIENCE_S)

    def changed(self, memory_id: str) -> None:
        """Tell it, soon, that this memory is another, new or gone."""
        if not self.there:
            return
        with self._lock:
            first = not self._changed
            self._changed[memory_id] = None
        if first:
            try:
                self._queue(self._tell)
            except SoniaError as error:  # stopping: its next start compares with SQLite
                _log.info("index_neighbour_not_told", error=str(error))

    def remake(self) -> Future[None] | None:
        """Have it make its index anew; None when there is nobody to ask."""
        if not self.there:
            return None

        def ask(line: Line) -> None:
            line.answers_within(_REMADE_S)
            _said(line, {"do": "remake"})
            line.answers_within(_ANSWER_S)

        return self._queue(lambda: self._on_line(ask))

    def stop(self, deadline_s: float) -> bool:
        """Tell what is left, and hang up."""
        return self._worker.stop(deadline_s, drain=True)

    # --- in the worker ----------------------------------------------------------------------

    def _tell(self) -> None:
        with self._lock:
            ids, self._changed = list(self._changed), {}
        for start in range(0, len(ids), _IDS_A_MESSAGE):
            told = {"do": "changed", "ids": ids[start : start + _IDS_A_MESSAGE]}
            self._on_line(functools.partial(_said, told=told))

    def _on_line(self, ask: Callable[[Line], T]) -> T | None:
        """What the other answers; None, and the line closed, when it does not."""
        had = self._line is not None
        try:
            line = self._connected()
            return None if line is None else ask(line)
        except (OSError, ValueError, KeyError, SoniaError) as error:
            _log.info("index_neighbour_lost", error=str(error))
            self._hang_up()
            self._not_before = time.monotonic() + _AGAIN_AFTER_S
            if had:
                self._lost()
            return None

    def _connected(self) -> Line | None:
        if self._line is not None:
            return self._line
        plate = self._told()
        if plate is None or plate == self._refused or time.monotonic() < self._not_before:
            return None
        line = Line(socket.create_connection((LOOPBACK, plate.port), timeout=_ANSWER_S))
        try:
            line.greet(plate.key, self._model)
        except BaseException as error:
            line.close()
            if isinstance(error, UnavailableError):
                self._refused = plate
            raise
        line.answers_within(_ANSWER_S)
        self._line = line
        return line

    def _hang_up(self) -> None:
        line, self._line = self._line, None
        if line is not None:
            line.close()

    # --- both -------------------------------------------------------------------------------

    def _told(self) -> DoorPlate | None:
        plate = DoorPlate.read(self._plate)
        return None if plate is None or plate.pid == os.getpid() else plate

    def _queue(self, job: Callable[[], T], priority: Priority = Priority.NORMAL) -> Future[T]:
        self._worker.start()
        return self._worker.enqueue(job, priority)

    def _waited(self, ask: Callable[[Line], T], seconds: float) -> T | None:
        try:
            asked = self._queue(lambda: self._on_line(ask), Priority.INTERACTIVE)
        except SoniaError:  # stopping, or too much waits
            return None
        try:
            return asked.result(seconds)
        except FutureTimeoutError:
            asked.cancel()
            return None


def _said(line: Line, told: dict[str, Any], body: bytes = b"") -> list[str]:
    line.send(told, body)
    head, _ = line.receive()
    return [str(each) for each in head["found"]]
