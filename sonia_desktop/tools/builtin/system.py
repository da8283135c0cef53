"""system.info: what computer this is and how busy it is."""

from __future__ import annotations

import os
import platform
from pathlib import Path

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
    data = {
        "platform": platform.system(),
        "platform_release": platform.release(),
        "processor": platform.processor() or platform.machine(),
        "python_version": platform.python_version(),
        "cpu_count": os.cpu_count(),
        "cpu_percent": busy,
        "memory_total_gb": round(memory.total / _GIB, 2),
        "memory_available_gb": round(memory.available / _GIB, 2),
        "disk_usage_percent": disk.percent,
        "disk_free_gb": round(disk.free / _GIB, 2),
    }
    return ToolResult(
        f"This computer runs {data['platform']} {data['platform_release']} on "
        f"{data['cpu_count']} {data['processor']} cores, {busy:.0f}% busy. "
        f"{data['memory_available_gb']:.1f} of {data['memory_total_gb']:.1f} GB of memory "
        f"are free; the disk is {disk.percent:.0f}% full, with {data['disk_free_gb']:.1f} GB left.",
        data,
    )
