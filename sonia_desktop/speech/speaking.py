"""`Speaking`: a running synthesis that any thread may end at once."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

from sonia_desktop.core.errors import SoniaError
from sonia_desktop.speech.synthesiser import Speech


class Interrupts:
    """What must be broken off (a process, a socket, a model run) when a speaking is closed."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._breaks: list[Callable[[], None]] = []
        self.closed = False

    def add(self, breaks: Callable[[], None]) -> None:
        """Call `breaks` on close, from whichever thread closes; at once when closed already."""
        with self._lock:
            if not self.closed:
                self._breaks.append(breaks)
                return
        breaks()

    def close(self) -> None:
        with self._lock:
            self.closed = True
            breaks, self._breaks = self._breaks, []
        for one in breaks:
            one()


class Speaking(Iterator[Speech]):
    """Pieces of speech; `close` ends the engine's work, also from another thread.

    A plain generator cannot be closed while another thread waits in it for a server or a model.

        speaking = Speaking(lambda interrupts: pieces_of(text, interrupts))
        for piece in speaking: ...
        speaking.close()

    Args:
        make: gives the pieces; adds to `interrupts` whatever it may be waiting for. An error it
            raises after it was closed is a consequence of closing, and is dropped.
    """

    def __init__(self, make: Callable[[Interrupts], Iterator[Speech]]) -> None:
        self._interrupts = Interrupts()
        self._pieces = make(self._interrupts)
        self._stepping = threading.Lock()

    @property
    def closed(self) -> bool:
        return self._interrupts.closed

    def __iter__(self) -> Speaking:
        return self

    def __next__(self) -> Speech:
        with self._stepping:
            if self.closed:
                self._end()
                raise StopIteration
            try:
                piece = next(self._pieces)
            except SoniaError:
                if self.closed:
                    raise StopIteration from None
                raise
            if self.closed:
                self._end()
                raise StopIteration
            return piece

    def close(self) -> None:
        """End it; from any thread, more than once. What it waits for is broken off at once."""
        self._interrupts.close()
        if self._stepping.acquire(blocking=False):  # else the stepping thread cleans up
            try:
                self._end()
            finally:
                self._stepping.release()

    def _end(self) -> None:
        close = getattr(self._pieces, "close", None)
        if close is not None:
            close()
