"""A test mode that tells which events kept Qt's main thread too long.

``SONIA_SLOW_SLOTS=16 sonia app`` writes every event over 16 ms to the log as ``slow_slot``; tests
and benchmarks read `TimedApplication.slow`. Each tells its wall time in three parts: what the
thread worked, what it stood ready while the machine's processors worked for others, and the rest,
which it waited for something of the program's own (a lock, the interpreter, a file). Only the
first and the last are the program's doing.
"""

from __future__ import annotations

import os
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

import structlog
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication

_log = structlog.get_logger(__name__)

VARIABLE = "SONIA_SLOW_SLOTS"
_KEPT = 5_000


@dataclass(frozen=True)
class SlowSlot:
    """One event: who got it, of what kind, and how long it took, all in milliseconds of the clock.

    Attributes:
        cpu_ms: the thread's own work.
        queued_ms: it could have worked, but no processor was free (0 where the system does not
            tell: other systems than Linux).
    """

    receiver: str
    event: str
    ms: float
    cpu_ms: float
    queued_ms: float

    @property
    def blocked_ms(self) -> float:
        """It waited for a lock, the interpreter or a file."""
        return max(0.0, self.ms - self.cpu_ms - self.queued_ms)

    @property
    def own_ms(self) -> float:
        """What it would have taken on a machine with a free processor."""
        return self.ms - self.queued_ms


class TimedApplication(QApplication):
    """Times every event, the ones it causes at once included.

    To be made in the thread that handles the events.

    Args:
        limit_ms: longer ones are kept and logged.
    """

    def __init__(self, arguments: list[str], limit_ms: float) -> None:
        super().__init__(arguments)
        self.limit_ms = limit_ms
        self.slow: deque[SlowSlot] = deque(maxlen=_KEPT)
        self.events = 0
        self.longest_ms = 0.0
        self._inside = False
        self._queued_ns = _queue_clock()

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        if self._inside:  # part of the one that is timed
            return super().notify(receiver, event)
        self._inside = True
        who, what = _name_of(receiver), event.type()
        queued, worked, begun = self._queued_ns(), time.thread_time_ns(), time.perf_counter_ns()
        try:
            return super().notify(receiver, event)
        finally:
            self._inside = False
            took = time.perf_counter_ns() - begun
            self.events += 1
            self.longest_ms = max(self.longest_ms, took / 1e6)
            if took > self.limit_ms * 1e6:
                worked = time.thread_time_ns() - worked
                self._keep(who, what, took, worked, self._queued_ns() - queued)

    def _keep(self, who: str, what: QEvent.Type, took: int, worked: int, queued: int) -> None:
        ms, cpu_ms, queued_ms = (round(ns / 1e6, 1) for ns in (took, worked, queued))
        slot = SlowSlot(who, what.name, ms, cpu_ms, queued_ms)
        self.slow.append(slot)
        _log.warning(
            "slow_slot",
            receiver=slot.receiver,
            qt_event=slot.event,
            ms=slot.ms,
            cpu_ms=slot.cpu_ms,
            queued_ms=slot.queued_ms,
        )


def limit_asked() -> float | None:
    """The limit in milliseconds that the environment asks for; None: nothing is timed."""
    try:
        limit = float(os.environ.get(VARIABLE, ""))
    except ValueError:
        return None
    return limit if limit > 0 else None


def _queue_clock() -> Callable[[], int]:
    """How long this thread has stood ready without a processor so far, in nanoseconds.

    Source: Linux ``Documentation/scheduler/sched-stats.rst``, second figure of a task's
    ``schedstat``.
    """
    try:
        file = os.open(f"/proc/self/task/{threading.get_native_id()}/schedstat", os.O_RDONLY)
    except OSError:
        return lambda: 0
    return lambda: int(os.pread(file, 64, 0).split()[1])  # open as long as the program runs


def _name_of(receiver: QObject) -> str:
    """Its class and name; of one without a name also the keys of a shortcut, or whose it is."""
    told = [type(receiver).__name__, receiver.objectName()]
    if isinstance(receiver, QShortcut):
        told.append(receiver.key().toString())
    owner = receiver.parent()
    if not told[1] and not isinstance(receiver, QShortcut) and owner is not None:
        told += ["of", type(owner).__name__, owner.objectName()]
    return " ".join(word for word in told if word)
