"""Which windows are on the screen: title, application, place, and which one is in front (X11)."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from typing import Any

import structlog

from sonia_desktop.vision.scene import Box, Window

_log = structlog.get_logger(__name__)
_NOT_WINDOWS = ("_NET_WM_WINDOW_TYPE_DESKTOP", "_NET_WM_WINDOW_TYPE_DOCK")


def visible_windows(area: Box) -> tuple[Window, ...]:
    """Top-level windows that reach into `area` (desktop pixels), the front one first.

    Boxes include the frame, are cut to the area and count from its corner. Empty where the
    platform or the window manager does not tell (anything but X11 with EWMH).
    """
    if not sys.platform.startswith("linux") or not os.environ.get("DISPLAY"):
        return ()
    try:
        with _connected() as connection:
            return tuple(_windows(connection, area))
    except Exception as error:  # noqa: BLE001 - a picture without its windows is still a picture
        _log.warning("windows_not_listed", error=str(error))
        return ()


@contextlib.contextmanager
def _connected() -> Iterator[Any]:
    from Xlib.display import Display

    connection = Display()
    try:
        yield connection
    finally:
        connection.close()


def _windows(connection: Any, area: Box) -> Iterator[Window]:
    from Xlib import X
    from Xlib.error import BadDrawable, BadWindow

    root = connection.screen().root
    front = _property(connection, root, "_NET_ACTIVE_WINDOW")
    active = int(front[0]) if front is not None and len(front) else 0
    stacked = _property(connection, root, "_NET_CLIENT_LIST_STACKING")
    if stacked is None:
        stacked = _property(connection, root, "_NET_CLIENT_LIST")
    for window_id in reversed(list(stacked if stacked is not None else ())):
        window = connection.create_resource_object("window", window_id)
        try:
            if window.get_attributes().map_state != X.IsViewable:
                continue
            kinds = _property(connection, window, "_NET_WM_WINDOW_TYPE")
            if {connection.get_atom_name(kind) for kind in kinds or ()} & set(_NOT_WINDOWS):
                continue
            box = _cut(_frame(connection, window, root), area)
            if box is None:
                continue
            named = window.get_wm_class()
            yield Window(
                title=_title(connection, window),
                application=named[1] if named else "",
                box=box,
                active=window_id == active,
            )
        except (BadWindow, BadDrawable):
            continue  # it closed while we looked


def _property(connection: Any, window: Any, name: str) -> Any:
    from Xlib import X

    found = window.get_full_property(connection.intern_atom(name), X.AnyPropertyType)
    return None if found is None else found.value


def _title(connection: Any, window: Any) -> str:
    title = _property(connection, window, "_NET_WM_NAME")
    if title is None:
        title = window.get_wm_name() or ""
    return title.decode("utf-8", "replace") if isinstance(title, bytes) else str(title)


def _frame(connection: Any, window: Any, root: Any) -> Box:
    """Where the window lies on the desktop, its title bar and borders included."""
    shape = window.get_geometry()
    corner = window.translate_coords(root, 0, 0)
    # translate_coords answers where the other window's origin lies seen from this one.
    left, top = -corner.x, -corner.y
    extents = _property(connection, window, "_NET_FRAME_EXTENTS")
    west, east, north, south = (int(e) for e in extents) if extents is not None else (0, 0, 0, 0)
    return Box(left - west, top - north, shape.width + west + east, shape.height + north + south)


def _cut(box: Box, area: Box) -> Box | None:
    left, top = max(box.x, area.x), max(box.y, area.y)
    right = min(box.x + box.w, area.x + area.w)
    bottom = min(box.y + box.h, area.y + area.h)
    if right <= left or bottom <= top:
        return None
    return Box(left - area.x, top - area.y, right - left, bottom - top)
