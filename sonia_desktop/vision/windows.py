"""Which windows are on the screen: title, application, place, and which one is in front."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import Any

import structlog

from sonia_desktop.vision.backends.session import Session, SessionKind, session_of
from sonia_desktop.vision.backends.sway import sway_windows
from sonia_desktop.vision.backends.x11_monitors import connected
from sonia_desktop.vision.coordinates import Layout, cut
from sonia_desktop.vision.scene import Box, Window

_log = structlog.get_logger(__name__)
_NOT_WINDOWS = ("_NET_WM_WINDOW_TYPE_DESKTOP", "_NET_WM_WINDOW_TYPE_DOCK")


def visible_windows(
    area: Box, session: Session | None = None, layout: Layout | None = None
) -> tuple[Window, ...]:
    """Top-level windows that reach into `area` (desktop pixels), the front one first.

    Boxes include the frame, are cut to the area and count from its corner. Empty where nobody
    tells: told by X11 window managers with EWMH, and by Sway.
    """
    session = session or session_of(os.environ)
    if session.kind is SessionKind.WAYLAND and layout is not None:
        found = [
            Window(w.title, w.application, layout.to_desktop(w.area), w.active)
            for w in sway_windows(session)
        ]
        return tuple(_inside(found, area))
    if session.kind is not SessionKind.X11:
        return ()
    try:
        with connected(session.display) as connection:
            return tuple(_inside(_windows(connection), area))
    except Exception as error:  # noqa: BLE001 - a picture without its windows is still a picture
        _log.warning("windows_not_listed", error=str(error))
        return ()


def active_window(session: Session, layout: Layout) -> tuple[bool, Box | None]:
    """Whether this desktop tells which window is active, and its frame in desktop pixels.

    Raises `DisplayGoneError`, `RefusedError`.
    """
    if session.kind is SessionKind.WAYLAND:
        listed = sway_windows(session)
        active = next((w for w in listed if w.active), None)
        if active is not None:
            return True, layout.to_desktop(active.area)
        return bool(session.environment.get("SWAYSOCK")), None
    if session.kind is not SessionKind.X11:
        return False, None
    from Xlib.error import BadDrawable, BadWindow

    with connected(session.display) as connection:
        try:
            return True, _active_frame(connection)
        except (BadWindow, BadDrawable):
            return True, None  # it closed while we looked


def _active_frame(connection: Any) -> Box | None:
    from Xlib import X

    root = connection.screen().root
    front = _property(connection, root, "_NET_ACTIVE_WINDOW")
    if front is not None and len(front) and int(front[0]):
        return _frame(connection, connection.create_resource_object("window", int(front[0])), root)
    if front is not None or _property(connection, root, "_NET_SUPPORTING_WM_CHECK") is not None:
        return None
    # No window manager that tells: the window that has the keyboard, up to the one below the root.
    window = connection.get_input_focus().focus
    if window in (X.NONE, X.PointerRoot) or window.id == root.id:
        return None
    while (parent := window.query_tree().parent) and parent.id != root.id:
        window = parent
    return _frame(connection, window, root)


def _inside(windows: Any, area: Box) -> Iterator[Window]:
    for window in windows:
        shown = cut(window.box, area)
        if shown is not None:
            local = Box(shown.x - area.x, shown.y - area.y, shown.w, shown.h)
            yield Window(window.title, window.application, local, window.active)


def _windows(connection: Any) -> Iterator[Window]:
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
            named = window.get_wm_class()
            yield Window(
                title=_title(connection, window),
                application=named[1] if named else "",
                box=_frame(connection, window, root),
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
