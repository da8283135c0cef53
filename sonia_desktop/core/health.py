"""The health board: what each subsystem runs on, whether that is a fallback, what would mend it."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from sonia_desktop.core.bus import Bus


class HealthState(StrEnum):
    """What a subsystem can do now."""

    STARTING = "starting"
    READY = "ready"
    DEGRADED = "degraded"  # works, on less than it should
    UNAVAILABLE = "unavailable"  # this ability is missing; the others go on
    OFF = "off"  # switched off by the user


@dataclass(frozen=True)
class Health:
    """One subsystem's state. `engine` does the work now; `remedy` is the user's next step."""

    name: str
    state: HealthState
    engine: str = ""
    fallback: bool = False
    detail: str = ""
    remedy: str = ""

    @property
    def usable(self) -> bool:
        return self.state in (HealthState.READY, HealthState.DEGRADED)


@dataclass(frozen=True)
class HealthChanged:
    """Published on the bus whenever a subsystem's health changes."""

    health: Health


class HealthBoard:
    """The one place subsystems report to and everyone reads from. Thread-safe.

    What is told on the bus comes in the order it was set in, whichever threads set it: who shows
    what came last shows what holds.
    """

    def __init__(self, bus: Bus) -> None:
        self._bus = bus
        self._lock = threading.Lock()
        self._items: Mapping[str, Health] = {}
        self._untold: deque[Health] = deque()
        self._telling = False

    def set(self, health: Health) -> None:
        """Keep it and tell it; where another thread is telling just now, that one tells this."""
        with self._lock:
            if self._items.get(health.name) == health:
                return
            self._items = {**self._items, health.name: health}
            self._untold.append(health)
            if self._telling:
                return
            self._telling = True
        try:
            while (untold := self._next_untold()) is not None:
                self._bus.publish(HealthChanged(untold))
        except BaseException:  # Ctrl+C: the next one tells again
            with self._lock:
                self._telling = False
            raise

    def get(self, name: str) -> Health:
        """The named subsystem; one nobody reported yet is STARTING."""
        found = self._items.get(name)
        return found if found is not None else Health(name, HealthState.STARTING)

    @property
    def now(self) -> Mapping[str, Health]:
        """All that was reported; never changed: while it is the same one, all is as it was."""
        return self._items

    def all(self) -> dict[str, Health]:
        return dict(self._items)

    def _next_untold(self) -> Health | None:
        with self._lock:
            self._telling = bool(self._untold)
            return self._untold.popleft() if self._untold else None
