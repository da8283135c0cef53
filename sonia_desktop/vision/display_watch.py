"""Where the display listens: the health of the screen follows its socket (`core.socket_watch`)."""

from __future__ import annotations

import socket
import sys
from pathlib import Path

from sonia_desktop.core.socket_watch import Address
from sonia_desktop.vision.backends.session import Session, SessionKind

_X11_PORT = 6000


def addresses_of(session: Session) -> tuple[Address, ...]:
    """Where the display listens, the likeliest first; nothing where it is no socket."""
    if not hasattr(socket, "AF_UNIX"):
        return ()
    if session.kind is SessionKind.WAYLAND:
        folder = session.environment.get("XDG_RUNTIME_DIR", "")
        name = session.environment.get("WAYLAND_DISPLAY") or "wayland-0"
        place = Path(folder, name)  # an absolute name stands for itself
        return ((socket.AF_UNIX, str(place)),) if place.is_absolute() else ()
    if session.kind is not SessionKind.X11:
        return ()
    host, _, rest = session.display.rpartition(":")
    number = rest.partition(".")[0]
    if not number.isdecimal():
        return ()
    if host in ("", "unix"):
        name = f"/tmp/.X11-unix/X{number}"
        abstract = ((socket.AF_UNIX, f"\0{name}"),) if sys.platform == "linux" else ()
        return (*abstract, (socket.AF_UNIX, name))
    if host.startswith("/"):  # macOS: XQuartz gives the socket's path
        return ()
    return ((socket.AF_INET, (host, _X11_PORT + int(number))),)
