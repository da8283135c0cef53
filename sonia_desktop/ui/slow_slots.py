"""A test mode that tells which events kept Qt's main thread too long.

``SONIA_SLOW_SLOTS=16 sonia app`` writes every event over 16 ms to the log as ``slow_slot``; tests
and benchmarks read `TimedApplication.slow`.
"""

from __future__ import annotations

import os
import time
from collections import deque
from dataclasses import dataclass

import structlog
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication

_log = structlog.get_logger(__name__)

VARIABLE = "SONIA_SLOW_SLOTS"
_KEPT = 5_000


@dataclass(frozen=True)
class SlowSlot:
    """One event: who got it, of what kind, and how long it took."""

    receiver: str
    event: str
    ms: float


class TimedApplication(QApplication):
    """Times every event, the ones it causes at once included.

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

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        if self._inside:  # part of the one that is timed
            return super().notify(receiver, event)
        self._inside = True
        who, what = _name_of(receiver), event.type()
        begun = time.perf_counter()
        try:
            return super().notify(receiver, event)
        finally:
            self._inside = False
            self._took(who, what, (time.perf_counter() - begun) * 1000.0)

    def _took(self, who: str, what: QEvent.Type, ms: float) -> None:
        self.events += 1
        self.longest_ms = max(self.longest_ms, ms)
        if ms > self.limit_ms:
            slot = SlowSlot(who, what.name, round(ms, 1))
            self.slow.append(slot)
            _log.warning("slow_slot", receiver=slot.receiver, qt_event=slot.event, ms=slot.ms)


def limit_asked() -> float | None:
    """The limit in milliseconds that the environment asks for; None: nothing is timed."""
    try:
        limit = float(os.environ.get(VARIABLE, ""))
    except ValueError:
        return None
    return limit if limit > 0 else None


def _name_of(receiver: QObject) -> str:
    name = receiver.objectName()
    kind = type(receiver).__name__
    return f"{kind} {name}" if name else kind
