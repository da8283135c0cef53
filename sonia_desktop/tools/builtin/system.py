"""system.info: what computer this is and how busy it is."""

from __future__ import annotations

import contextlib
import enum
import getpass
import os
import platform
import socket
import time
from pathlib import Path
from typing import Any

from pydantic import Field

from sonia_desktop.tools.timers import duration_words
from sonia_desktop.tools.types import Effect, Tool, ToolArgs, ToolContext, ToolResult

_GIB = 1024**3


class Part(enum.StrEnum):
    """What can be told of the computer."""

    SYSTEM = "system"
    PROCESSOR = "processor"
    MEMORY = "memory"
    DISK = "disk"
    UPTIME = "uptime"
    BATTERY = "battery"
    TEMPERATURE = "temperature"
    NETWORK = "network"
    NAME = "name"
    PYTHON = "python"


USUAL = (Part.SYSTEM, Part.UPTIME, Part.MEMORY, Part.DISK)
"""What is told to who asks for no part."""


class SystemArgs(ToolArgs):
    """No arguments: the usual. `about`: only these parts, in this order."""

    about: list[Part] = Field(
        default_factory=list, max_length=len(Part), description="Only these parts are told."
    )


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
            description="Tells about this computer: processor, memory, disk, battery, network.",
            args=SystemArgs,
            effect=Effect.READ,
            run=_info,
            examples=EXAMPLES,
            aliases=("get_system_info",),
            category="system",
            timeout_s=5.0,
        )
    ]


def _info(args: SystemArgs, _context: ToolContext) -> ToolResult:
    import psutil

    memory = psutil.virtual_memory()
    disk = psutil.disk_usage(str(Path.home()))
    busy = psutil.cpu_percent(interval=_BUSY_S)
    up_s = max(0, round(time.time() - psutil.boot_time()))
    name = _system_name()
    data: dict[str, Any] = {
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
    chip = f"{data['processor']}, {data['cpu_count']} cores, {busy:.0f}% busy"
    free, total = data["memory_available_gb"], data["memory_total_gb"]
    left = data["disk_free_gb"]
    told = {
        Part.SYSTEM: f"This computer runs {name} "
        f"({platform.system()} {platform.release()}) on {chip}.",
        Part.PROCESSOR: f"The processor is {chip}.",
        Part.MEMORY: f"{free:.1f} of {total:.1f} GB of memory are free.",
        Part.DISK: f"The disk is {disk.percent:.0f}% full, with {left:.1f} GB left.",
        Part.PYTHON: f"I run on Python {data['python_version']}.",
        Part.UPTIME: f"It has been on for {duration_words(up_s)}.",
    }
    for part, look in ((Part.BATTERY, _battery), (Part.TEMPERATURE, _temperature),
                       (Part.NETWORK, _network), (Part.NAME, _names)):  # fmt: skip
        if part in args.about:
            told[part], more = look()
            data.update(more)
    return ToolResult(" ".join(told[part] for part in dict.fromkeys(args.about or USUAL)), data)


def _names() -> tuple[str, dict[str, Any]]:
    host = socket.gethostname()
    try:
        user = getpass.getuser()
    except (OSError, KeyError):  # no such user in the system's list: a container
        return f"This computer is called {host}.", {"host_name": host, "user_name": None}
    told = f"This computer is called {host}, and you are {user}."
    return told, {"host_name": host, "user_name": user}


def _battery() -> tuple[str, dict[str, Any]]:
    import psutil

    found = psutil.sensors_battery() if hasattr(psutil, "sensors_battery") else None
    if found is None:
        return "I see no battery in this computer.", {"battery_percent": None}
    left = found.secsleft
    state = "and it is charging" if found.power_plugged else "on battery"
    if not found.power_plugged and isinstance(left, int) and left > 0:
        state = f"enough for {duration_words(left)}"
    data = {"battery_percent": round(found.percent, 1), "battery_plugged": found.power_plugged}
    return f"The battery is at {found.percent:.0f}%, {state}.", data


def _temperature() -> tuple[str, dict[str, Any]]:
    import psutil

    read = psutil.sensors_temperatures() if hasattr(psutil, "sensors_temperatures") else {}
    found = [(one.label or name, one.current) for name, all_ in read.items() for one in all_]
    if not found:
        return "This computer tells me no temperature.", {"temperatures": {}}
    hottest = max(found, key=lambda pair: pair[1])
    data = {"temperatures": {label: round(degrees, 1) for label, degrees in found}}
    return f"The warmest part, {hottest[0]}, has {hottest[1]:.0f} degrees Celsius.", data


def _network() -> tuple[str, dict[str, Any]]:
    """Its own addresses; nobody is called to find out whether the internet answers."""
    import psutil

    up = {name for name, state in psutil.net_if_stats().items() if state.isup}
    found = {
        name: [one.address for one in all_ if one.family == socket.AF_INET]
        for name, all_ in psutil.net_if_addrs().items()
        if name in up
    }
    here = {
        name: [address for address in all_ if not address.startswith(("127.", "169.254."))]
        for name, all_ in found.items()
    }
    here = {name: all_ for name, all_ in here.items() if all_}
    if not here:
        return "This computer is on no network.", {"addresses": {}}
    shown = ", ".join(f"{', '.join(all_)} ({name})" for name, all_ in here.items())
    return (
        f"This computer is on a network, with the address {shown}. "
        "Whether the internet answers I did not try.",
        {"addresses": here},
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
