"""Memory that loading freed goes back to the system, once, when nothing loads any more."""

from __future__ import annotations

import platform
import subprocess
import sys

import pytest

needs_glibc = pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc keeps it")

PROGRAM = """
import psutil
from sonia_desktop.core.bus import Bus
from sonia_desktop.core.freed_memory import SettlesOnce
from sonia_desktop.core.health import Health, HealthBoard, HealthState

kept = []

def leftovers():  # 120 MB of small pieces are freed below one that stays: the C library keeps them
    pieces = [bytes(4_000) for _ in range(30_000)]
    kept.append(pieces[-1])

def freed(change):
    before = psutil.Process().memory_info().rss
    change()
    return before - psutil.Process().memory_info().rss > 60_000_000

bus = Bus()
health = HealthBoard(bus)
settles = SettlesOnce(bus, health, ("ears", "eyes"))
leftovers()
print(freed(lambda: health.set(Health("ears", HealthState.READY))))
print(freed(lambda: health.set(Health("eyes", HealthState.STARTING))))
print(freed(lambda: health.set(Health("eyes", HealthState.READY))))
leftovers()
print(freed(lambda: health.set(Health("ears", HealthState.DEGRADED))))
"""


SET_APART = """
import gc
from sonia_desktop.core.bus import Bus
from sonia_desktop.core.freed_memory import SettlesOnce
from sonia_desktop.core.health import Health, HealthBoard, HealthState

bus = Bus()
health = HealthBoard(bus)
settles = SettlesOnce(bus, health, ("ears",))
print(gc.get_freeze_count() > 0)
health.set(Health("ears", HealthState.READY))
print(gc.get_freeze_count() > 1_000)
settles.close()
print(gc.get_freeze_count() > 0)
"""


def test_what_stays_is_looked_through_no_more_until_it_ends() -> None:
    told = subprocess.run(
        [sys.executable, "-c", SET_APART], capture_output=True, text=True, check=True
    )
    assert told.stdout.split() == ["False", "True", "False"]


@needs_glibc
def test_freed_memory_goes_back_once_when_all_have_reported_and_none_starts() -> None:
    # in a process of its own: what others freed before would be told here
    told = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True
    )
    assert told.stdout.split() == ["False", "False", "True", "False"]
