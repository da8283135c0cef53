"""Watches what a sandboxed command uses in all: processes and memory together.

The kernel's own limits count per process, and not at all for root; a fork bomb or many small eaters
pass them. All that a command started lies below bubblewrap's process, so ending that ends all.
"""

from __future__ import annotations

import contextlib
import os
import shutil
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from sonia_desktop.tools.sandbox import Limits

_LEAST_FREE = 1024 * 1024 * 1024
"""So much of a disk stays free, or half of what was free at the start if that is less."""
_PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096

_HAS_PROC = os.path.isdir("/proc/self")


@dataclass(frozen=True)
class Watch:
    """Call it with the process id of bubblewrap; a sentence when it is over a limit, else empty."""

    limits: Limits
    write: tuple[Path, ...] = ()
    """Folders it may write in: a disk that gets full ends it."""
    _free_at_start: dict[Path, int] = field(default_factory=dict)

    def __call__(self, pid: int) -> str:
        for folder in self.write:
            free = _free_bytes(folder)
            least = min(_LEAST_FREE, self._free_at_start.setdefault(folder, free) // 2)
            if free < least:
                return f"it filled the disk of {folder}: less than {least / 1e6:,.0f} MB are free"
        most = self.limits.processes
        below = processes_below(pid, most + 2)
        # Beside the command's own: bubblewrap's first process inside.
        if len(below) - 1 > most:
            return f"it started more than {most} processes"
        used = sum(memory_of(one) for one in below)
        if used > self.limits.memory_bytes:
            return f"it took more than {self.limits.memory_bytes / 1e6:,.0f} MB of memory"
        return ""


def _free_bytes(folder: Path) -> int:
    with contextlib.suppress(OSError):
        return shutil.disk_usage(folder).free
    return 0


def processes_below(pid: int, most: int) -> list[int]:
    """The descendants of a process, at most `most` of them."""
    if not _HAS_PROC:
        with contextlib.suppress(psutil.Error):
            return [one.pid for one in psutil.Process(pid).children(recursive=True)][:most]
        return []
    found: list[int] = []
    waiting = [pid]
    while waiting and len(found) < most:
        for child in _children(waiting.pop()):
            found.append(child)
            waiting.append(child)
    return found


def memory_of(pid: int) -> int:
    """Bytes of memory that are this process's own."""
    if not _HAS_PROC:
        with contextlib.suppress(psutil.Error):
            return int(psutil.Process(pid).memory_info().rss)
        return 0
    with contextlib.suppress(OSError, ValueError, IndexError):
        with open(f"/proc/{pid}/statm", "rb") as file:
            words = file.read().split()
        return (int(words[1]) - int(words[2])) * _PAGE
    return 0


def _children(pid: int) -> list[int]:
    found: list[int] = []
    try:
        threads = os.listdir(f"/proc/{pid}/task")
    except OSError:
        return found
    for thread in threads:
        with (
            contextlib.suppress(OSError),
            open(f"/proc/{pid}/task/{thread}/children", "rb") as file,
        ):
            found += [int(word) for word in file.read().split()]
    return found
