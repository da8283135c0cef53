"""Hears at once when a server goes away or comes back, without asking it again and again.

An idle connection to its socket is held: its end is the server's end. Many servers close one that
says nothing after a while; then it is made anew, and nothing has changed.
"""

from __future__ import annotations

import selectors
import socket
import threading
import time
from collections.abc import Callable, Sequence

_AGAIN_S = 0.5
"""A server that is gone is looked for this often; one that closes at once is asked no oftener."""
_CONNECT_S = 2.0

Address = tuple[int, str | tuple[str, int]]
"""Socket family and address."""


class SocketWatch:
    """One thread, asleep while nothing happens.

    Args:
        addresses: where the server listens, the likeliest first; none: there is nothing to watch.
        changed: called in that thread when the server went away or came back.
        name: of the thread, after "sonia-".
    """

    def __init__(
        self, addresses: Sequence[Address], changed: Callable[[], None], name: str
    ) -> None:
        self.addresses = tuple(addresses)
        self._changed, self._name = changed, name
        self._wake: socket.socket | None = None
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        """Begin; does nothing where there is no address."""
        if not self.addresses:
            return
        self._wake, woken = socket.socketpair()
        self._thread = threading.Thread(
            target=self._watch, args=(woken,), name=f"sonia-{self._name}", daemon=True
        )
        self._thread.start()

    def stop(self, deadline_s: float = 2.0) -> None:
        """End. Safe to call twice."""
        if self._wake is None or self._thread is None:
            return
        self._wake.close()
        if self._thread is not threading.current_thread():
            self._thread.join(deadline_s)
        self._wake = None

    def _watch(self, woken: socket.socket) -> None:
        there = True  # who starts the watch has just looked
        with woken, selectors.DefaultSelector() as selector:
            selector.register(woken, selectors.EVENT_READ)
            while True:
                began = time.monotonic()
                held = self._connected()
                if (held is not None) != there:
                    there = held is not None
                    self._changed()
                if held is not None:
                    with held:
                        if _ended(held, woken, selector):
                            return
                if (held is None or time.monotonic() - began < _AGAIN_S) and selector.select(
                    _AGAIN_S
                ):
                    return

    def _connected(self) -> socket.socket | None:
        for family, address in self.addresses:
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
