"""Pixels through programs of the desktop: grim, gnome-screenshot, spectacle."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from sonia_desktop.core.errors import CancelledError, SoniaError
from sonia_desktop.vision.backends.backend import Grabbed, Pixels, SkippedError, Wanted
from sonia_desktop.vision.backends.session import Session, SessionKind
from sonia_desktop.vision.coordinates import Area, Layout
from sonia_desktop.vision.picture import load_picture
from sonia_desktop.vision.scene import Box

_TIMEOUT_S = 20.0
_LOOK_AROUND_S = 0.1
_MAX_SIDE = 65_536


class Grim:
    """grim, for compositors that speak wlr-screencopy: Sway, Hyprland, Wayfire, river, labwc."""

    name = "grim"

    def why_not(self, session: Session) -> str:
        if session.kind is not SessionKind.WAYLAND:
            return "it is for Wayland only"
        return _missing(self.name, session)

    def grab(self, session: Session, wanted: Wanted, cancelled: Callable[[], bool]) -> Grabbed:
        if wanted.window:
            raise SkippedError("this compositor does not tell which window is active")
        command = ["grim", "-t", "ppm"]
        shown = wanted.area
        names = [m.name for m in wanted.layout.monitors if m.number == wanted.monitor and m.name]
        if names:
            command += ["-o", names[0]]
        elif wanted.area != wanted.layout.whole.box:
            asked = wanted.layout.whole.to_logical(_floating(wanted.area)).outward()
            shown = _shown(wanted.layout, asked)
            command += ["-g", f"{asked.x},{asked.y} {asked.w}x{asked.h}"]
        return Grabbed(ppm_pixels(program_output([*command, "-"], session, cancelled)), shown)


class GnomeScreenshot:
    """gnome-screenshot, of GNOME up to 41 and of the desktops that kept it."""

    name = "gnome-screenshot"

    def why_not(self, session: Session) -> str:
        return _not_linux(session) or _missing(self.name, session)

    def grab(self, session: Session, wanted: Wanted, cancelled: Callable[[], bool]) -> Grabbed:
        options = ["--window"] if wanted.window else []
        return _by_file(["gnome-screenshot", *options, "--file"], session, wanted, cancelled)


class Spectacle:
    """spectacle, of KDE."""

    name = "spectacle"

    def why_not(self, session: Session) -> str:
        return _not_linux(session) or _missing(self.name, session)

    def grab(self, session: Session, wanted: Wanted, cancelled: Callable[[], bool]) -> Grabbed:
        what = "--activewindow" if wanted.window else "--fullscreen"
        command = ["spectacle", "--background", "--nonotify", what, "--output"]
        return _by_file(command, session, wanted, cancelled)


def ppm_pixels(content: bytes) -> Pixels:
    """RGB pixels of a binary PPM as grim writes it. Raises `SkippedError`.

    Read here and not by Pillow: a desktop of several 4K monitors is more than a picture file may
    have.
    """
    head = content[:64].split(maxsplit=4)
    if len(head) < 4 or head[0] != b"P6" or head[3] != b"255":
        raise SkippedError("it gave no picture")
    try:
        width, height = int(head[1]), int(head[2])
    except ValueError as error:
        raise SkippedError("it gave no picture") from error
    start = content.index(b"255", content.index(head[2], content.index(head[1]) + 1)) + 4
    if not (0 < width <= _MAX_SIDE and 0 < height <= _MAX_SIDE):
        raise SkippedError(f"it gave a picture of {width}x{height}")
    if len(content) - start < width * height * 3:
        raise SkippedError("its picture is cut short")
    flat = np.frombuffer(content, np.uint8, count=width * height * 3, offset=start)
    return flat.reshape(height, width, 3).copy()


def _by_file(
    command: Sequence[str], session: Session, wanted: Wanted, cancelled: Callable[[], bool]
) -> Grabbed:
    with tempfile.TemporaryDirectory(prefix="sonia-screen-") as folder:
        path = Path(folder, "screen.png")
        said = program_output([*command, str(path)], session, cancelled)
        if not path.exists():
            raise SkippedError(_line(said) or "it wrote no picture")
        try:
            pixels = load_picture(path).pixels
        except SoniaError as error:
            raise SkippedError(f"its picture cannot be used: {error.message}") from error
    return Grabbed(pixels, None if wanted.window else wanted.layout.whole.box)


def program_output(command: list[str], session: Session, cancelled: Callable[[], bool]) -> bytes:
    """What the program wrote. Raises `SkippedError` with its own words when it fails."""
    try:
        program = subprocess.Popen(
            command,
            env=dict(session.environment),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
    except OSError as error:
        raise SkippedError(f"it does not start: {error.strerror}") from error
    until = time.monotonic() + _TIMEOUT_S
    with program:
        while True:
            try:
                out, said = program.communicate(timeout=_LOOK_AROUND_S)
                break
            except subprocess.TimeoutExpired:
                late = time.monotonic() > until
                if late or cancelled():
                    program.kill()
                    program.communicate()
                    if late:
                        raise SkippedError(f"it took over {_TIMEOUT_S:.0f} s") from None
                    raise CancelledError("It was stopped.") from None
    if program.returncode != 0:
        raise SkippedError(_line(said) or f"it ended with code {program.returncode}")
    return out


def _shown(layout: Layout, asked: Box) -> Box:
    """The desktop pixels of a part of the logical plane."""
    return layout.whole.to_desktop(_floating(asked)).outward()


def _floating(box: Box) -> Area:
    return Area(float(box.x), float(box.y), float(box.w), float(box.h))


def _line(said: bytes) -> str:
    lines = said.decode("utf-8", "replace").strip().splitlines()
    return lines[-1].strip() if lines else ""


def _not_linux(session: Session) -> str:
    if session.kind in (SessionKind.X11, SessionKind.WAYLAND):
        return ""
    return f"{session.kind} has none"


def _missing(program: str, session: Session) -> str:
    found = shutil.which(program, path=session.environment.get("PATH"))
    return "" if found else "it is not installed"
