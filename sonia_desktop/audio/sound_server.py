"""The microphones and loudspeakers of PulseAudio or PipeWire, which PortAudio does not list.

On Linux PortAudio sees one device, ``pulse``, whatever is plugged in; which of the server's sources
or sinks it means is said by an environment variable while it is opened. The list comes from pactl.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any

_ANSWER_S = 2.0
PORTAUDIO_NAME = "pulse"
"""What PortAudio calls the server."""
_KINDS = {"input": ("sources", "PULSE_SOURCE"), "output": ("sinks", "PULSE_SINK")}


@dataclass(frozen=True)
class Node:
    """A source or sink. `name` is the server's own, `label` is what people read."""

    name: str
    label: str
    channels: int
    rate_hz: int


def nodes(direction: str) -> tuple[Node, ...]:
    """What the server has now, "input" or "output"; empty without a server or without pactl."""
    command = list_command(direction)
    if command is None:
        return ()
    try:
        asked = subprocess.run(command, capture_output=True, timeout=_ANSWER_S, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ()
    return parse(asked.stdout) if asked.returncode == 0 else ()


def traces() -> tuple[object, ...] | None:
    """What differs after a device or a sound server has come or gone; asking costs nothing.

    None where the system has nothing of the kind (all but Linux).
    """
    if not sys.platform.startswith("linux"):
        return None
    runtime = os.environ.get("XDG_RUNTIME_DIR") or f"/run/user/{os.getuid()}"
    named = os.environ.get("PULSE_SERVER", "").removeprefix("unix:")
    found: list[object] = []
    for path in ("/dev/snd", f"{runtime}/pulse/native", f"{runtime}/pipewire-0", named):
        with suppress(OSError):
            state = os.stat(path)
            found.append((path, state.st_ino, state.st_mtime_ns))
    return tuple(found)


def list_command(direction: str) -> list[str] | None:
    """The command whose answer `parse` reads; None where pactl is not installed."""
    pactl = shutil.which("pactl") if sys.platform.startswith("linux") else None
    return [pactl, "--format=json", "list", _KINDS[direction][0]] if pactl is not None else None


def parse(answer: bytes) -> tuple[Node, ...]:
    """Read pactl's JSON; monitors of loudspeakers come last, equal labels are told apart."""
    try:
        items = json.loads(answer)
    except ValueError:
        return ()
    if not isinstance(items, list):
        return ()
    found = [item for item in items if isinstance(item, dict) and item.get("name")]
    found.sort(key=_is_monitor)
    labels = [str(item.get("description") or item["name"]) for item in found]
    return tuple(
        _node(item, label if labels.count(label) == 1 else f"{label} ({item['name']})")
        for item, label in zip(found, labels, strict=True)
    )


@contextmanager
def aimed_at(node: str, direction: str) -> Iterator[None]:
    """Whatever opens ``pulse`` inside means this node; without a node nothing is changed.

    Only for one thread at a time (PortAudio's lock): the environment belongs to the process.
    """
    if not node:
        yield
        return
    variable = _KINDS[direction][1]
    before = os.environ.get(variable)
    os.environ[variable] = node
    try:
        yield
    finally:
        if before is None:
            os.environ.pop(variable, None)
        else:
            os.environ[variable] = before


def _is_monitor(item: Mapping[str, Any]) -> bool:
    return bool(str(item.get("monitor_source") or "")) or str(item["name"]).endswith(".monitor")


def _node(item: Mapping[str, Any], label: str) -> Node:
    """`sample_specification` reads like "s16le 2ch 48000Hz"."""
    channels, rate_hz = 2, 48_000
    for part in str(item.get("sample_specification", "")).split():
        if part.endswith("ch") and part[:-2].isdigit():
            channels = max(1, int(part[:-2]))
        elif part.endswith("Hz") and part[:-2].isdigit():
            rate_hz = int(part[:-2])
    return Node(str(item["name"]), label, channels, min(max(rate_hz, 8_000), 192_000))
