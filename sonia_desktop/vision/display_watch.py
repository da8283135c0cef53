"""Hears at once when the display goes away or comes back, without asking it again and again.

An idle connection to the display's socket is held: its end is the display's end. X servers close
one that says nothing after a minute; then it is made anew, and nothing has changed.
"""

from __future__ import annotations

import selectors
import socket
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from sonia_desktop.vision.backends.session import Session, SessionKind

_AGAIN_S = 0.5
"""A display that is gone is looked for this often."""
_CONNECT_S = 2.0
_X11_PORT = 6000

Address = tuple[int, str | tuple[str, int]]
"""Socket family and address."""


class DisplayWatch:
    """One thread, asleep while nothing happens.

    Args:
        changed: called in that thread when the display went away or came back.
    """

    def __init__(self, session: Session, changed: Callable[[], None]) -> None:
        self._addresses = addresses_of(session)
        self._changed = changed
        self._wake: socket.socket | None = None
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin; does nothing where the display has no socket."""
        if not self._addresses:
            return
        self._wake, woken = socket.socketpair()
        self._thread = threading.Thread(
            target=self._watch, args=(woken,), name="sonia-display", daemon=True
        )
        self._thread.start()

    def stop(self, deadline_s: float = 2.0) -> None:
        """End. Safe to call twice."""
        if self._wake is None or self._thread is None:
            return
        self._wake.close()
        self._thread.join(deadline_s)
        self._wake = None

    def _watch(self, woken: socket.socket) -> None:
        there = True  # who starts the watch has just looked
        with woken, selectors.DefaultSelector() as selector:
            selector.register(woken, selectors.EVENT_READ)
            while True:
                held = self._connected()
                if (held is not None) != there:
                    there = held is not None
                    self._changed()
                if held is None:
                    stopped = bool(selector.select(_AGAIN_S))
                else:
                    with held:
                        stopped = _ended(held, woken, selector)
                if stopped:
                    return

    def _connected(self) -> socket.socket | None:
        for family, address in self._addresses:
            made = socket.socket(family, socket.SOCK_STREAM)
            made.settimeout(_CONNECT_S)
            try:
                made.connect(address)
            except (OSError, ValueError):
                made.close()
                continue
            made.setblocking(False)
            return made
        return None


def _ended(held: socket.socket, woken: socket.socket, selector: selectors.BaseSelector) -> bool:
    """Wait for the connection's end; True when woken to stop."""
    selector.register(held, selectors.EVENT_READ)
    try:
        while True:
            ready = [key.fileobj for key, _ in selector.select()]
            if woken in ready:
                return True
            try:
                if not held.recv(4096):
                    return False
            except OSError:
                return False
    finally:
        selector.unregister(held)


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
