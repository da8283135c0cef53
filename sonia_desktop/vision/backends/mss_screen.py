"""Pixels through mss: X11, Windows and macOS."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np

from sonia_desktop.vision.backends.backend import Grabbed, Pixels, SkippedError, Wanted
from sonia_desktop.vision.backends.session import Session, SessionKind
from sonia_desktop.vision.coordinates import Layout, Monitor
from sonia_desktop.vision.opencv import load_opencv
from sonia_desktop.vision.scene import Box


class MssScreen:
    """The connection lives for one picture, so a display that went away spoils one picture only."""

    name = "mss"

    def why_not(self, session: Session) -> str:
        if session.kind is SessionKind.WAYLAND:
            return "under Wayland it sees only the windows of X11 programs"
        return ""

    def grab(self, session: Session, wanted: Wanted, cancelled: Callable[[], bool]) -> Grabbed:
        if wanted.window:
            raise SkippedError("this system does not tell which window is active")
        area = wanted.area
        with opened(session) as screen:
            try:
                shot = screen.grab(
                    {"left": area.x, "top": area.y, "width": area.w, "height": area.h}
                )
            except Exception as error:  # mss raises ScreenShotError, OSError, Xlib's own
                raise SkippedError(str(error) or type(error).__name__) from error
            # OpenCV turns the channels round eight times faster than numpy, into a copy.
            bgra = np.frombuffer(shot.raw, np.uint8).reshape(shot.height, shot.width, 4)
            cv2 = load_opencv()
            pixels: Pixels = cv2.cvtColor(bgra, cv2.COLOR_BGRA2RGB)
        return Grabbed(pixels, area)


@contextmanager
def opened(session: Session) -> Iterator[Any]:
    """A connection of mss. Raises `SkippedError`."""
    import mss

    name: dict[str, Any] = {"display": session.display} if session.kind is SessionKind.X11 else {}
    try:
        screen = mss.MSS(**name)
    except Exception as error:  # which error comes depends on the platform
        raise SkippedError(str(error) or type(error).__name__) from error
    with screen:
        yield screen


def mss_layout(session: Session) -> Layout:
    """The monitors as mss lists them (Windows, macOS). Raises `SkippedError`."""
    with opened(session) as screen:
        try:
            listed = list(screen.monitors)[1:]
        except Exception as error:
            raise SkippedError(str(error) or type(error).__name__) from error
    return Layout(
        tuple(
            Monitor(
                number,
                Box(m["left"], m["top"], m["width"], m["height"]),
                name=str(m.get("name") or m.get("output") or ""),
            )
            for number, m in enumerate(listed, 1)
        )
    )
