"""The monitors of an X11 display with their scales, through python-xlib."""

from __future__ import annotations

import contextlib
import os
import re
import socket
import struct
from collections.abc import Iterator, Mapping
from typing import Any

from sonia_desktop.vision.backends.backend import DisplayGoneError, RefusedError
from sonia_desktop.vision.backends.session import Session
from sonia_desktop.vision.coordinates import Layout, placed
from sonia_desktop.vision.scene import Box

USUAL_DPI = 96.0  # 100 % on every X11 desktop
_ANSWER_TIMEOUT_S = 5.0
_HELLO = b"l\0" + struct.pack("<HHHHH", 11, 0, 0, 0, 0)  # little-endian, version 11.0, no key
_SCALES = (0.5, 8.0)  # what lies outside is a mistake in the settings


@contextlib.contextmanager
def connected(display: str) -> Iterator[Any]:
    """A connection of python-xlib.

    Raises `DisplayGoneError` (also when it breaks off meanwhile) and `RefusedError`.
    """
    from Xlib import error as xerror
    from Xlib.display import Display

    _probe(display)
    try:
        connection = Display(display)
    except _no_connection() as error:
        _close_what_is_open(error)
        said = str(getattr(error, "msg", error)).strip("b'\"")
        if "auth" in said.lower():
            raise RefusedError(f"the display {display} refuses: {said}") from error
        raise DisplayGoneError(f"the display {display} does not answer: {said}") from error
    try:
        yield connection
    except (xerror.ConnectionClosedError, ConnectionError) as error:
        raise DisplayGoneError("the connection broke off") from error
    finally:
        with contextlib.suppress(xerror.ConnectionClosedError, OSError):
            connection.close()


def _no_connection() -> tuple[type[Exception], ...]:
    from Xlib import error

    ours = (error.DisplayError, error.XauthError, error.ConnectionClosedError)
    return (*ours, OSError, ValueError)


def _close_what_is_open(error: BaseException) -> None:
    """python-xlib drops a half-made connection with its socket open; only its frames hold it."""
    step = error.__traceback__
    while step is not None:
        # Not getattr: half-made, python-xlib's objects look for what they lack without end.
        held = getattr(step.tb_frame.f_locals.get("self"), "__dict__", {}).get("socket")
        if isinstance(held, socket.socket):
            held.close()
        step = step.tb_next


def _probe(display: str) -> None:
    """Knock at a display of this machine before python-xlib does.

    It waits for ever for a server that hangs, and leaves its socket open when there is none. Any
    answer to the first bytes of the X11 protocol will do, a refusal as well.

    Raises `DisplayGoneError`, `RefusedError`.
    """
    local = re.fullmatch(r"(?:unix)?:(\d+)(?:\.\d+)?", display)
    if local is None:
        return
    path = f"/tmp/.X11-unix/X{int(local[1])}"
    with socket.socket(socket.AF_UNIX) as knocking:
        knocking.settimeout(_ANSWER_TIMEOUT_S)
        try:
            knocking.connect(path if os.path.exists(path) else f"\0{path}")
            knocking.sendall(_HELLO)
            answer = knocking.recv(1)
        except PermissionError as error:
            raise RefusedError(f"the display {display} refuses this user") from error
        except OSError as error:
            raise DisplayGoneError(f"the display {display} does not answer") from error
    if not answer:
        raise DisplayGoneError(f"the display {display} does not answer")


def x11_layout(session: Session) -> Layout:
    """Monitors as RandR 1.5 lists them; a server without RandR has one, the whole screen.

    Raises `DisplayGoneError`, `RefusedError`.
    """
    with connected(session.display) as connection:
        screen = connection.screen()
        dpi = xft_dpi(_resources(connection, screen.root))
        listed = list(_listed(connection, screen))
    return placed((name, box, scale_of(name, dpi, session.environment)) for name, box in listed)


def scale_of(name: str, dpi: float | None, environment: Mapping[str, str]) -> float:
    """A monitor's scale on X11, where only settings tell it.

    Per monitor from QT_SCREEN_SCALE_FACTORS (what KDE sets), else Xft.dpi / 96 (what GNOME, KDE and
    Xfce set for all), else 1. The pixel density a monitor claims is not used: no desktop does.
    """
    factor: float | None = None
    for item in environment.get("QT_SCREEN_SCALE_FACTORS", "").split(";"):
        key, equals, value = item.partition("=")
        if equals and key == name:
            factor = _number(value)
    if factor is None and dpi is not None:
        factor = dpi / USUAL_DPI
    if factor is None or not _SCALES[0] <= factor <= _SCALES[1]:
        return 1.0
    return factor


def xft_dpi(resources: str) -> float | None:
    """The value of ``Xft.dpi`` in the text of an X resource database; None when it has none."""
    for line in resources.splitlines():
        key, colon, value = line.partition(":")
        if colon and key.strip() == "Xft.dpi":
            return _number(value)
    return None


def _number(text: str) -> float | None:
    try:
        return float(text.strip())
    except ValueError:
        return None


def _resources(connection: Any, root: Any) -> str:
    from Xlib import X

    found = root.get_full_property(connection.intern_atom("RESOURCE_MANAGER"), X.AnyPropertyType)
    value = b"" if found is None else found.value
    return value.decode("latin-1") if isinstance(value, bytes) else str(value)


def _listed(connection: Any, screen: Any) -> Iterator[tuple[str, Box]]:
    version = None
    if connection.has_extension("RANDR"):
        answer = connection.xrandr_query_version()
        version = (answer.major_version, answer.minor_version)
    if version is None or version < (1, 5):
        yield "", Box(0, 0, screen.width_in_pixels, screen.height_in_pixels)
        return
    for monitor in screen.root.xrandr_get_monitors().monitors:
        box = Box(monitor.x, monitor.y, monitor.width_in_pixels, monitor.height_in_pixels)
        if box.w > 0 and box.h > 0:
            yield connection.get_atom_name(monitor.name), box
