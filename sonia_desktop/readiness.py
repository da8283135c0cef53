"""When the assistant is ready: which subsystems report, and waiting until each has."""

from __future__ import annotations

import threading

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.health import Health, HealthBoard, HealthChanged, HealthState
from sonia_desktop.core.storage import Database

_REPORT_AT_START = (
    "storage", "embedding", "memory", "reflex", "screen", "ocr", "tools", "language model",
)  # fmt: skip
EARS_REPORT = ("microphone", "loudspeaker", "recognition", "speech")
"""Those that report where the microphone and the loudspeaker are opened."""


def awaited(ears: bool) -> tuple[str, ...]:
    """The subsystems that say how they are after a start."""
    return _REPORT_AT_START + (EARS_REPORT if ears else ())


def settled(bus: Bus, health: HealthBoard, names: tuple[str, ...], timeout_s: float) -> bool:
    """Wait until each of them, and each other that has begun, said how it is; False when that
    takes longer."""
    ready = threading.Event()

    def look(_event: object = None) -> None:
        every = {*health.all(), *names}
        if all(health.get(name).state is not HealthState.STARTING for name in every):
            ready.set()

    subscription = bus.subscribe(HealthChanged, look)
    try:
        look()
        return ready.wait(timeout_s)
    finally:
        subscription.close()


def storage_health(db: Database, restored: str) -> Health:
    """How the database is. `restored`: what to tell of a backup that was put in place."""
    if db.notices:
        notice = db.notices[0]
        state = HealthState.DEGRADED
        return Health("storage", state, "SQLite", not db.kept, notice.detail, notice.remedy)
    told = f"{db.path} {restored}".strip()
    return Health("storage", HealthState.READY, "SQLite", detail=told)
