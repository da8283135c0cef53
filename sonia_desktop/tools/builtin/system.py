"""system.info: what computer this is and how busy it is."""

from __future__ import annotations

import contextlib
import os
import platform
import time
from pathlib import Path

from sonia_desktop.tools.timers import duration_words
from sonia_desktop.tools.types import Effect, Tool, ToolArgs, ToolContext, ToolResult

_GIB = 1024**3


class SystemArgs(ToolArgs):
    """No arguments."""


EXAMPLES = (
    "how much memory does this computer have",
    "show system information",
    "what operating system is this",
    "how full is my disk",
    "how much free disk space is left",
    "how many CPU cores do I have",
    "what processor is in this machine",
    "tell me about this computer",
    "system status",
    "how much RAM is free",
    "which version of Python is running",
    "what kernel am I running",
    "give me the system specs",
    "is there enough disk space",
    "how busy is the computer",
)


_BUSY_S = 0.1
"""How long it is watched what the processor does."""
_CPU_INFO = Path("/proc/cpuinfo")


def system_tools() -> list[Tool]:
    """The tools that tell about the computer."""
    return [
        Tool(
            name="system.info",
            description="Tells about this computer: system, processor, memory, disk.",
            args=SystemArgs,
            effect=Effect.READ,
            run=_info,
            examples=EXAMPLES,
            aliases=("get_system_info",),
            category="system",
            timeout_s=5.0,
        )
    ]


def _info(_args: SystemArgs, _context: ToolContext) -> ToolResult:
    import psutil

    memory = psutil.virtual_memory()
    disk = psutil.disk_usage(str(Path.home()))
    busy = psutil.cpu_percent(interval=_BUSY_S)
    up_s = max(0, round(time.time() - psutil.boot_time()))
    name = _system_name()
    data = {
        "platform": platform.system(),
        "platform_release": platform.release(),
        "system_name": name,
        "processor": _processor(),
        "python_version": platform.python_version(),
        "cpu_count": os.cpu_count(),
        "cpu_percent": busy,
        "memory_total_gb": round(memory.total / _GIB, 2),
        "memory_available_gb": round(memory.available / _GIB, 2),
        "disk_usage_percent": disk.percent,
        "disk_free_gb": round(disk.free / _GIB, 2),
        "uptime_seconds": up_s,
    }
    named = f"{name} ({data['platform']} {data['platform_release']})"
    return ToolResult(
        f"This computer runs {named} on {data['processor']}, {data['cpu_count']} cores, "
        f"{busy:.0f}% busy; it has been on for {duration_words(up_s)}. "
        f"{data['memory_available_gb']:.1f} of {data['memory_total_gb']:.1f} GB of memory "
        f"are free; the disk is {disk.percent:.0f}% full, with {data['disk_free_gb']:.1f} GB left.",
        data,
    )


def _system_name() -> str:
    """As its makers call it, "Debian GNU/Linux 12 (bookworm)"; else what the kernel is called."""
    with contextlib.suppress(OSError):  # none outside of Linux, nor in some containers
        told = platform.freedesktop_os_release().get("PRETTY_NAME")
        if told:
            return told
    if platform.system() == "Darwin":
        return f"macOS {platform.mac_ver()[0]}".strip()
    return f"{platform.system()} {platform.release()}"


def _processor() -> str:
    """What is written on it where the system tells, else its kind ("x86_64")."""
    with contextlib.suppress(OSError):
        for line in _CPU_INFO.read_text(encoding="utf-8", errors="replace").splitlines():
            key, _, value = line.partition(":")
            if key.strip() == "model name" and value.strip():
                return " ".join(value.split())
    return platform.processor() or platform.machine()
