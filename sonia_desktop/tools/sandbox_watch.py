"""Watches what a sandboxed command uses in all: processes and memory together.

The kernel's own limits count per process, and not at all for root; a fork bomb or many small eaters
pass them. All that a command started lies below bubblewrap's process, so ending that ends all.
"""

from __future__ import annotations

import contextlib
import os
from dataclasses import dataclass

import psutil

from sonia_desktop.tools.sandbox import Limits

_PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096

_HAS_PROC = os.path.isdir("/proc/self")


@dataclass(frozen=True)
class Watch:
    """Call it with the process id of bubblewrap; a sentence when it is over a limit, else empty."""

    limits: Limits

    def __call__(self, pid: int) -> str:
        most = self.limits.processes
        below = processes_below(pid, most + 2)
        # Beside the command's own: bubblewrap's first process inside.
        if len(below) - 1 > most:
            return f"it started more than {most} processes"
        used = sum(memory_of(one) for one in below)
        if used > self.limits.memory_bytes:
            return f"it took more than {self.limits.memory_bytes / 1e6:,.0f} MB of memory"
        return ""


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
