"""Memory when all is loaded: what was freed goes back to the system, what stays is set apart.

glibc keeps what loading took at its peak. And Python's collector looks through all objects again
and again, two hundred thousand of them after a start: 120 to 180 ms in which no thread goes on.
"""

from __future__ import annotations

import ctypes
import gc
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


def set_apart() -> None:
    """What is there now is looked through by the collector no more; what comes later is."""
    if gc.isenabled():  # else one thread alone collects, which need not be this one
        gc.collect(1)
    gc.freeze()


class SettlesOnce:
    """Gives memory back and sets apart what stays, once, when nothing loads any more.

    Args:
        awaited: the subsystems that must have reported.
    """

    def __init__(self, bus: Bus, health: HealthBoard, awaited: tuple[str, ...]) -> None:
        self._health, self._awaited = health, awaited
        self._lock = threading.Lock()
        self._done = False
        self._subscription = bus.subscribe(HealthChanged, self._look)

    def close(self) -> None:
        """What was set apart may be collected again: it is at an end."""
        self._subscription.close()
        if self._done:
            gc.unfreeze()

    def _look(self, _event: HealthChanged) -> None:
        board = self._health.all()
        if any(name not in board for name in self._awaited):
            return
        if any(health.state is HealthState.STARTING for health in board.values()):
            return
        with self._lock:
            done, self._done = self._done, True
        if not done:
            set_apart()
            give_memory_back()
