"""Memory that was freed, handed back to the system: glibc keeps what loading took at its peak."""

from __future__ import annotations

import ctypes
import sys
import threading

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.health import HealthBoard, HealthChanged, HealthState


def give_memory_back() -> None:
    """Hand freed memory back, where the C library can (glibc); some 10 ms."""
    if not sys.platform.startswith("linux"):
        return
    try:
        ctypes.CDLL(None).malloc_trim(0)
    except (OSError, AttributeError):  # musl has none and needs none
        return


class SettlesOnce:
    """Gives memory back once, when nothing loads any more.

    Args:
        awaited: the subsystems that must have reported.
    """

    def __init__(self, bus: Bus, health: HealthBoard, awaited: tuple[str, ...]) -> None:
        self._health, self._awaited = health, awaited
        self._lock = threading.Lock()
        self._done = False
        self._subscription = bus.subscribe(HealthChanged, self._look)

    def close(self) -> None:
        self._subscription.close()

    def _look(self, _event: HealthChanged) -> None:
        board = self._health.all()
        if any(name not in board for name in self._awaited):
            return
        if any(health.state is HealthState.STARTING for health in board.values()):
            return
        with self._lock:
            done, self._done = self._done, True
        if not done:
            give_memory_back()
