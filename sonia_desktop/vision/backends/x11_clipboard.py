"""What an X11 clipboard holds (ICCCM section 2), through python-xlib."""

from __future__ import annotations

import select
import time
from collections.abc import Sequence
from typing import Any

from sonia_desktop.core.errors import InvalidInputError, UnavailableError
from sonia_desktop.vision.backends.x11_monitors import connected

MAX_BYTES = 256 * 1024 * 1024
_TIMEOUT_S = 5.0  # for the owner's next answer, not for all of them
_SELECTION, _PLACE = "CLIPBOARD", "SONIA_CLIPBOARD"


def read_x11_clipboard(display: str, kinds: Sequence[str]) -> tuple[str, bytes]:
    """The first of these MIME types that the clipboard offers, with its content.

    Returns ("", b"") when it is empty or offers none of them.

    Raises:
        UnavailableError: the program that owns it does not answer.
        InvalidInputError: it is larger than `MAX_BYTES`.
        DisplayGoneError, RefusedError: as `x11_monitors.connected`.
    """
    from Xlib import X

    with connected(display) as connection:
        root = connection.screen().root
        window = root.create_window(
            -1, -1, 1, 1, 0, X.CopyFromParent, event_mask=X.PropertyChangeMask
        )
        try:
            asking = _Asking(connection, window)
            if connection.get_selection_owner(asking.selection) == X.NONE:
                return "", b""
            offered = {connection.get_atom_name(int(a)) for a in asking.targets()}
            for kind in kinds:
                if kind in offered:
                    return kind, asking.content(kind)
            return "", b""
        finally:
            window.destroy()
            connection.flush()


class _Asking:
    """Questions to the clipboard's owner, answered through a property of our own window."""

    def __init__(self, connection: Any, window: Any) -> None:
        self._connection, self._window = connection, window
        self.selection = connection.intern_atom(_SELECTION)
        self._place = connection.intern_atom(_PLACE)
        self._incremental = connection.intern_atom("INCR")

    def targets(self) -> Sequence[int]:
        found = self._converted("TARGETS")
        return () if found is None or found.format != 32 else list(found.value)

    def content(self, kind: str) -> bytes:
        found = self._converted(kind)
        if found is None:
            return b""
        if found.property_type == self._incremental:
            return self._in_pieces()
        content = bytes(found.value)
        _refuse_large(content)
        return content

    def _converted(self, target: str) -> Any:
        from Xlib import X

        self._window.delete_property(self._place)
        self._window.convert_selection(
            self.selection, self._connection.intern_atom(target), self._place, X.CurrentTime
        )
        event = self._next(lambda event: event.type == X.SelectionNotify)
        if event.property == X.NONE:
            return None
        return self._window.get_full_property(self._place, X.AnyPropertyType)

    def _in_pieces(self) -> bytes:
        from Xlib import X

        held = bytearray()
        self._window.delete_property(self._place)  # "go on"
        while True:
            self._next(
                lambda event: (
                    event.type == X.PropertyNotify
                    and event.atom == self._place
                    and event.state == X.PropertyNewValue
                )
            )
            piece = self._window.get_full_property(self._place, X.AnyPropertyType)
            self._window.delete_property(self._place)
            if piece is None or not len(piece.value):
                return bytes(held)
            held += bytes(piece.value)
            _refuse_large(held)

    def _next(self, fits: Any) -> Any:
        until = time.monotonic() + _TIMEOUT_S
        while True:
            while self._connection.pending_events():
                event = self._connection.next_event()
                if fits(event):
                    return event
            left = until - time.monotonic()
            if left <= 0:
                raise UnavailableError(
                    "The program that owns the clipboard does not answer.",
                    remedy="Copy the picture again, then try again.",
                )
            select.select([self._connection.fileno()], [], [], left)


def _refuse_large(content: bytes | bytearray) -> None:
    if len(content) > MAX_BYTES:
        raise InvalidInputError(
            f"The clipboard holds more than {MAX_BYTES // 2**20} MB.",
            remedy="Copy a smaller part of the picture.",
        )
