"""How much of Sonia works now: full, no GPU, no vectors, emergency. From real health, at all times.

    watch = DegradationWatch(bus, health)
    watch.now.level, watch.now.causes      # Level.NO_VECTORS, (Cause("vector index", ...),)

The level is worked out anew whenever a subsystem's health changes, so it is entered and left by
itself. It stands on the health board as "level".
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.health import Health, HealthBoard, HealthChanged, HealthState
from sonia_desktop.core.ids import iso_z

NAME = "level"
_VITAL = ("storage", "tools", "reflex")
_VECTORS = ("embedding", "vector index")
_GONE = (HealthState.UNAVAILABLE, HealthState.OFF)


class Level(StrEnum):
    """From all to least."""

    FULL = "full"
    NO_GPU = "no_gpu"  # models run on the processor: slower
    NO_VECTORS = "no_vectors"  # memory is searched by words only
    EMERGENCY = "emergency"  # what is said is not kept, or nothing can be done


@dataclass(frozen=True)
class Cause:
    """A subsystem that is missing, why, and the user's next step."""

    name: str
    detail: str
    remedy: str


@dataclass(frozen=True)
class Degradation:
    """The level now, since when (ISO 8601, UTC), and why."""

    level: Level
    causes: tuple[Cause, ...] = ()
    since: str = field(default_factory=iso_z)

    def shape(self) -> dict[str, Any]:
        """Plain JSON."""
        return {
            "level": self.level.value,
            "since": self.since,
            "causes": [vars(cause) for cause in self.causes],
        }


def level_of(board: Mapping[str, Health], gpu: bool) -> tuple[Level, tuple[Cause, ...]]:
    """The worst level that applies, with its causes. Who has not reported yet is no cause."""
    vital = [_cause(board[name]) for name in _VITAL if name in board and _fails(board[name])]
    if vital:
        return Level.EMERGENCY, tuple(vital)
    vectors = [_cause(board[n]) for n in _VECTORS if n in board and board[n].state in _GONE]
    if vectors:
        return Level.NO_VECTORS, tuple(vectors)
    if not gpu:
        cause = Cause(
            "graphics processor",
            "No graphics processor with a driver was found; models run on the processor, slower.",
            "Install the driver of your graphics processor, or use a smaller or remote model.",
        )
        return Level.NO_GPU, (cause,)
    return Level.FULL, ()


def _fails(health: Health) -> bool:
    """Missing; or storage that forgets everything at the end."""
    forgets = health.name == "storage" and health.state is HealthState.DEGRADED and health.fallback
    return health.state in _GONE or forgets


def _cause(health: Health) -> Cause:
    return Cause(health.name, health.detail or health.state.value, health.remedy)


def has_gpu() -> bool:
    """Whether a graphics processor that models can use is there, with its driver."""
    if sys.platform == "darwin":
        return True  # Metal
    places = ("/proc/driver/nvidia/version", "/dev/kfd", "/dev/nvidiactl", "/dev/dxg")
    if any(Path(place).exists() for place in places):
        return True
    if sys.platform == "win32":
        return Path(r"C:\Windows\System32\nvcuda.dll").exists()
    return any(Path("/dev/dri").glob("renderD*"))


class DegradationWatch:
    """Keeps the level on the health board. Thread-safe.

    Args:
        gpu: whether there is a graphics processor; asked at every change of health.
    """

    def __init__(self, bus: Bus, health: HealthBoard, gpu: Callable[[], bool] = has_gpu) -> None:
        self._health, self._gpu = health, gpu
        self._lock = threading.RLock()
        self._now = Degradation(Level.FULL)
        self._subscription = bus.subscribe(HealthChanged, self._changed)
        self.look()

    @property
    def now(self) -> Degradation:
        return self._now

    def close(self) -> None:
        self._subscription.close()

    def look(self) -> Degradation:
        """Work it out now."""
        with self._lock:
            level, causes = level_of(self._health.all(), self._gpu())
            if (level, causes) != (self._now.level, self._now.causes):
                same = level is self._now.level
                since = {"since": self._now.since} if same else {}
                self._now = Degradation(level, causes, **since)
            self._health.set(_as_health(self._now))
            return self._now

    def _changed(self, event: HealthChanged) -> None:
        if event.health.name != NAME:
            self.look()


def _as_health(now: Degradation) -> Health:
    plain = now.level in (Level.FULL, Level.NO_GPU)
    return Health(
        NAME,
        HealthState.READY if plain else HealthState.DEGRADED,
        engine=now.level.value.replace("_", " "),
        fallback=now.level is not Level.FULL,
        detail=" ".join(f"{cause.name}: {cause.detail}" for cause in now.causes),
        remedy=" ".join(dict.fromkeys(c.remedy for c in now.causes if c.remedy)),
    )
