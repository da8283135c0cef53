"""Which windows a Sway session shows, through its own socket (man 7 sway-ipc)."""

from __future__ import annotations

import json
import socket
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sonia_desktop.vision.backends.session import Session
from sonia_desktop.vision.coordinates import Area

_MAGIC = b"i3-ipc"
_GET_TREE = 4
_TIMEOUT_S = 2.0
_MAX_ANSWER = 16 * 1024 * 1024


@dataclass(frozen=True)
class SwayWindow:
    """A window on a workspace that is shown, in logical pixels, its title bar included."""

    title: str
    application: str
    area: Area
    active: bool


def sway_windows(session: Session) -> tuple[SwayWindow, ...]:
    """The windows that are shown, floating ones (in front) first; none when this is not Sway."""
    path = session.environment.get("SWAYSOCK")
    if not path:
        return ()
    try:
        tree = _asked(path)
    except (OSError, ValueError, struct.error):
        return ()
    shown = list(_shown(tree, floating=False))
    shown.sort(key=lambda item: not item[0])
    return tuple(window for _, window in shown)


def _asked(path: str) -> Any:
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(_TIMEOUT_S)
        connection.connect(path)
        connection.sendall(_MAGIC + struct.pack("=II", 0, _GET_TREE))
        head = _exactly(connection, len(_MAGIC) + 8)
        length, _kind = struct.unpack_from("=II", head, len(_MAGIC))
        if head[: len(_MAGIC)] != _MAGIC or length > _MAX_ANSWER:
            raise ValueError("not the answer of Sway")
        return json.loads(_exactly(connection, length))


def _exactly(connection: socket.socket, count: int) -> bytes:
    received = bytearray()
    while len(received) < count:
        more = connection.recv(count - len(received))
        if not more:
            raise ConnectionResetError("the connection broke off")
        received += more
    return bytes(received)


def _shown(node: dict[str, Any], *, floating: bool) -> Iterator[tuple[bool, SwayWindow]]:
    if node.get("pid") and node.get("visible"):
        rect, bar = node["rect"], node.get("deco_rect") or {}
        height = float(bar.get("height", 0))
        properties = node.get("window_properties") or {}
        yield (
            floating,
            SwayWindow(
                title=str(node.get("name") or ""),
                application=str(node.get("app_id") or properties.get("class") or ""),
                area=Area(
                    float(rect["x"]),
                    float(rect["y"]) - height,
                    float(rect["width"]),
                    float(rect["height"]) + height,
                ),
                active=bool(node.get("focused")),
            ),
        )
    for child in node.get("nodes", ()):
        yield from _shown(child, floating=floating)
    for child in node.get("floating_nodes", ()):
        yield from _shown(child, floating=True)
