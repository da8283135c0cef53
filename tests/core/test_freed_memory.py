"""Memory that loading freed goes back to the system, once, when nothing loads any more."""

from __future__ import annotations

import platform

import psutil
import pytest

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.freed_memory import SettlesOnce
from sonia_desktop.core.health import Health, HealthBoard, HealthState

pytestmark = pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc keeps it")
MB = 1_000_000


def leftovers() -> bytes:
    """120 MB of small pieces are freed below one that stays, so the C library keeps them."""
    pieces = [bytes(4_000) for _ in range(30_000)]
    return pieces[-1]


def resident() -> int:
    return int(psutil.Process().memory_info().rss)


def test_freed_memory_goes_back_when_all_have_reported_and_none_starts() -> None:
    bus = Bus()
    health = HealthBoard(bus)
    settles = SettlesOnce(bus, health, ("ears", "eyes"))
    stays = leftovers()
    full = resident()

    health.set(Health("ears", HealthState.READY))
    health.set(Health("eyes", HealthState.STARTING))
    assert full - resident() < 60 * MB
    health.set(Health("eyes", HealthState.READY))
    assert full - resident() > 60 * MB

    stays_too = leftovers()
    full = resident()
    health.set(Health("ears", HealthState.DEGRADED))  # later changes cost nothing
    assert full - resident() < 60 * MB
    settles.close()
    assert len(stays) == len(stays_too)
