"""Pixels of a monitor, through mss."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from sonia_desktop.core.errors import InvalidInputError, UnavailableError
from sonia_desktop.core.ids import utc_now
from sonia_desktop.vision.scene import Box, Screenshot
from sonia_desktop.vision.windows import visible_windows

ENGINE = "mss"
_PICTURE_INSTEAD = "You can also give Sonia a picture: sonia see FILE.png"


@dataclass(frozen=True)
class Monitor:
    """One monitor; `number` counts from 1, 0 is all of them together. Pixels of the desktop."""

    number: int
    box: Box

    def __str__(self) -> str:
        name = "all together" if self.number == 0 else f"monitor {self.number}"
        return f"{self.number} ({name}, {self.box.w}x{self.box.h})"


def monitors() -> tuple[Monitor, ...]:
    """All monitors, number 0 (all together) first. Raises `UnavailableError` with no display."""
    with _opened() as screen:
        return _monitors(screen)


def capture(number: int = 1) -> Screenshot:
    """Take a picture of one monitor (0: of all), with the windows that were visible on it.

    The connection lives for this one picture, so a monitor plugged in meanwhile is seen and a
    display that went away spoils one picture only.

    Raises:
        UnavailableError: there is no display, or it may not be read.
        InvalidInputError: there is no monitor of this number; the message lists those there are.
    """
    with _opened() as screen:
        there = _monitors(screen)
        if not 0 <= number < len(there):
            listed = ", ".join(str(monitor) for monitor in there)
            raise InvalidInputError(
                f"There is no monitor {number}. Monitors: {listed}.",
                remedy="Choose one of these numbers.",
                monitors=[monitor.number for monitor in there],
            )
        try:
            shot = screen.grab(screen.monitors[number])
        except Exception as error:  # the back ends of mss raise ScreenShotError, OSError, Xlib's
            raise _unreadable(error) from error
        bgra = np.frombuffer(bytes(shot.raw), dtype=np.uint8).reshape(shot.height, shot.width, 4)
        box = there[number].box
    return Screenshot(
        pixels=np.ascontiguousarray(bgra[:, :, 2::-1]),
        taken_at=utc_now(),
        source=f"monitor {number}" if number else "all monitors",
        windows=visible_windows(box),
    )


def why_not(
    environment: Mapping[str, str], platform: str = sys.platform
) -> UnavailableError | None:
    """What in the environment makes reading the screen impossible; None when nothing does."""
    if not platform.startswith("linux"):
        return None
    session = environment.get("XDG_SESSION_TYPE", "")
    if session == "wayland" or (environment.get("WAYLAND_DISPLAY") and session != "x11"):
        return UnavailableError(
            "This desktop session runs on Wayland, which lets no program read the whole screen.",
            remedy="Log out and choose an X11 (Xorg) session at the login screen. "
            + _PICTURE_INSTEAD,
        )
    if not environment.get("DISPLAY"):
        return UnavailableError(
            "There is no display to look at (DISPLAY is not set).",
            remedy="Start Sonia inside a desktop session. " + _PICTURE_INSTEAD,
        )
    return None


def _opened() -> Any:
    problem = why_not(os.environ)
    if problem is not None:
        raise problem
    import mss

    try:
        return mss.MSS()
    except Exception as error:  # as above: which error comes depends on the platform
        raise _unreadable(error) from error


def _monitors(screen: Any) -> tuple[Monitor, ...]:
    try:
        listed = list(screen.monitors)
    except Exception as error:
        raise _unreadable(error) from error
    return tuple(
        Monitor(number, Box(m["left"], m["top"], m["width"], m["height"]))
        for number, m in enumerate(listed)
    )


def _unreadable(error: Exception) -> UnavailableError:
    if sys.platform == "darwin":
        remedy = "Allow it in System Settings, Privacy & Security, Screen & System Audio Recording."
    elif sys.platform.startswith("linux"):
        name = os.environ.get("DISPLAY", "")
        remedy = f"Check that the display {name} runs and that you may use it: xdpyinfo"
    else:
        remedy = "Unlock the screen and try again."
    return UnavailableError(
        f"The screen cannot be read: {error}.", remedy=f"{remedy}. {_PICTURE_INSTEAD}"
    )
