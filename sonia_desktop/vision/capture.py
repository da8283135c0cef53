"""Pictures of the screen: all monitors, one, the active window, a region, the clipboard.

The ways to take one (`backends`) are tried in order; which was used, and why those before it were
not, is kept for the user to see:

    camera = Camera()
    shot = camera.region(Box(100, 100, 640, 480))
    camera.used, camera.skipped     # "grim", (Skipped("mss", "under Wayland ..."), ...)

The functions of the same names do one thing each with a camera of their own.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from sonia_desktop.core.errors import (
    InvalidInputError,
    NotFoundError,
    PolicyDeniedError,
    UnavailableError,
)
from sonia_desktop.core.ids import utc_now
from sonia_desktop.vision.backends.backend import (
    Backend,
    DisplayGoneError,
    Grabbed,
    Pixels,
    RefusedError,
    SkippedError,
    Wanted,
)
from sonia_desktop.vision.backends.mss_screen import MssScreen, mss_layout
from sonia_desktop.vision.backends.portal import Portal
from sonia_desktop.vision.backends.programs import GnomeScreenshot, Grim, Spectacle
from sonia_desktop.vision.backends.session import Session, SessionKind, session_of
from sonia_desktop.vision.backends.wayland_monitors import wayland_layout
from sonia_desktop.vision.backends.x11_monitors import x11_layout
from sonia_desktop.vision.clipboard import clipboard_picture
from sonia_desktop.vision.coordinates import Layout, Monitor, cut, desktop_to_picture
from sonia_desktop.vision.scene import Box, Screenshot, Window
from sonia_desktop.vision.windows import active_window, visible_windows

__all__ = ["BACKENDS", "ENGINE", "Camera", "Monitor", "Skipped", "capture", "monitors"]

BACKENDS: tuple[Backend, ...] = (MssScreen(), Portal(), Grim(), GnomeScreenshot(), Spectacle())
"""In the order in which they are tried."""

ENGINE = BACKENDS[0].name
_PICTURE_INSTEAD = "You can also give Sonia a picture: sonia see FILE.png"


@dataclass(frozen=True)
class Skipped:
    """A back end that was not used, and why."""

    backend: str
    reason: str

    def __str__(self) -> str:
        return f"{self.backend}: {self.reason}"


def monitors() -> tuple[Monitor, ...]:
    """All monitors, number 0 (all together) first. Raises `UnavailableError` with no display."""
    return Camera().monitors()


def capture(number: int = 1) -> Screenshot:
    """Take a picture of one monitor (0: of all). Errors: `Camera.monitor`."""
    return Camera().monitor(number)


class Camera:
    """Takes pictures; nothing is kept open between two of them.

    A monitor plugged in meanwhile is seen, and a display that went away spoils one picture only.

    Args:
        environment: of the desktop session; None: this process's own, read anew each time.
        backends: the ways to try, in order.
        cancelled: looked at while another program or the user is waited for.

    Attributes:
        used: the back end of the last picture; "" before the first and after a failure.
        skipped: those tried before it, with reasons; after a failure all of them.
    """

    def __init__(
        self,
        environment: Mapping[str, str] | None = None,
        *,
        backends: Sequence[Backend] = BACKENDS,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> None:
        self._environment = environment
        self._backends = tuple(backends)
        self._cancelled = cancelled
        self.used = ""
        self.skipped: tuple[Skipped, ...] = ()

    def layout(self) -> Layout:
        """Where the monitors are and how they scale. Raises `UnavailableError`."""
        return self._layout(self._session())

    def monitors(self) -> tuple[Monitor, ...]:
        """All monitors, number 0 (all together) first. Raises `UnavailableError`."""
        layout = self.layout()
        return (layout.whole, *layout.monitors)

    def monitor(self, number: int = 1) -> Screenshot:
        """Take a picture of one monitor (0: of all), with the windows that were visible on it.

        Raises:
            UnavailableError: there is no display or monitor, or none may be read.
            PolicyDeniedError: the user said no in the desktop's own dialog.
            InvalidInputError: there is no monitor of this number; the message lists those there
                are.
        """
        session = self._session()
        layout = self._layout(session)
        there = (layout.whole, *layout.monitors)
        if not 0 <= number < len(there):
            listed = ", ".join(str(monitor) for monitor in there)
            raise InvalidInputError(
                f"There is no monitor {number}. Monitors: {listed}.",
                remedy="Choose one of these numbers.",
                monitors=[monitor.number for monitor in there],
            )
        wanted = Wanted(layout, there[number].box, monitor=number)
        return self._taken(session, wanted, f"monitor {number}" if number else "all monitors")

    def window(self) -> Screenshot:
        """Take a picture of the active window, its title bar included.

        Raises:
            NotFoundError: no window is active.
            UnavailableError: as `monitor`, or this desktop does not tell which window is active.
            PolicyDeniedError: as `monitor`.
        """
        session = self._session()
        layout = self._layout(session)
        try:
            told, box = active_window(session, layout)
        except (DisplayGoneError, RefusedError) as error:
            raise self._unreadable(session, str(error)) from error
        if told and box is None:
            raise NotFoundError(
                "No window is active.", remedy="Click on the window, or choose a monitor or region."
            )
        whole = layout.whole.box
        shown = whole if box is None else cut(box, whole)
        if shown is None:
            raise NotFoundError(
                "The active window lies outside the screen.", remedy="Move it back on the screen."
            )
        return self._taken(session, Wanted(layout, shown, window=box is None), "active window")

    def region(self, box: Box) -> Screenshot:
        """Take a picture of a part of the desktop, in desktop pixels (see `coordinates`).

        What reaches over the edge of the desktop is cut off; `Screenshot.area` tells what is shown.

        Raises:
            InvalidInputError: the region is empty or lies outside the desktop.
            UnavailableError, PolicyDeniedError: as `monitor`.
        """
        session = self._session()
        layout = self._layout(session)
        whole = layout.whole.box
        named = f"{box.x},{box.y},{box.w},{box.h}"
        if box.w <= 0 or box.h <= 0:
            raise InvalidInputError(
                f"The region {named} is empty.", remedy="Give left,top,width,height in pixels."
            )
        shown = cut(box, whole)
        if shown is None:
            raise InvalidInputError(
                f"The region {named} lies outside the screen, which is {whole.w}x{whole.h} from "
                f"{whole.x},{whole.y}.",
                remedy="Give left,top,width,height in pixels of the screen.",
            )
        source = f"region {shown.x},{shown.y},{shown.w},{shown.h}"
        return self._taken(session, Wanted(layout, shown), source)

    def clipboard(self) -> Screenshot:
        """The picture that was copied last.

        Raises:
            NotFoundError: the clipboard holds no picture.
            UnavailableError: it cannot be reached.
            InvalidInputError: what it holds is damaged or too large.
        """
        session = self._session()
        try:
            return clipboard_picture(session, self._cancelled)
        except (DisplayGoneError, RefusedError) as error:
            raise self._unreadable(session, str(error)) from error

    def survey(self) -> tuple[Skipped, ...]:
        """The back ends with why each cannot be used here; an empty reason: it may be used.

        Takes no picture and asks the user nothing.
        """
        session = session_of(self._now())
        return tuple(Skipped(b.name, b.why_not(session)) for b in self._backends)

    def ready(self) -> str:
        """The back end that would be tried first now; sets `used` and `skipped` to match.

        Raises `UnavailableError` when none fits here. Takes no picture and asks the user nothing.
        """
        session = self._session()
        self.used, self.skipped = "", ()
        for backend in self._backends:
            reason = backend.why_not(session)
            if not reason:
                self.used = backend.name
                return backend.name
            self.skipped = (*self.skipped, Skipped(backend.name, reason))
        raise self._nothing_works(session)

    # --- inside -----------------------------------------------------------------------------

    def _now(self) -> Mapping[str, str]:
        return os.environ if self._environment is None else self._environment

    def _session(self) -> Session:
        session = session_of(self._now())
        if session.kind is SessionKind.NONE:
            raise UnavailableError(
                "There is no display to look at (DISPLAY is not set).",
                remedy="Start Sonia inside a desktop session. " + _PICTURE_INSTEAD,
            )
        return session

    def _layout(self, session: Session) -> Layout:
        try:
            if session.kind is SessionKind.X11:
                layout = x11_layout(session)
            elif session.kind is SessionKind.WAYLAND:
                layout = wayland_layout(session)
            else:
                layout = mss_layout(session)
        except (DisplayGoneError, RefusedError, SkippedError) as error:
            self.used, self.skipped = "", ()
            raise self._unreadable(session, str(error)) from error
        if not layout.monitors:
            raise UnavailableError(
                "No monitor is connected: there is nothing to take a picture of.",
                remedy="Connect or switch on a monitor and try again. " + _PICTURE_INSTEAD,
            )
        return layout

    def _taken(self, session: Session, wanted: Wanted, source: str) -> Screenshot:
        grabbed = self._grabbed(session, wanted)
        pixels, area = grabbed.pixels, grabbed.area
        if area is not None and area != wanted.area:
            pixels = _part(pixels, area, wanted.area)
            area = wanted.area
        windows: tuple[Window, ...] = ()
        scale = 1.0
        if area is not None:
            size = (pixels.shape[1], pixels.shape[0])
            listed = visible_windows(area, session, wanted.layout)
            windows = tuple(_in_picture(window, area, size) for window in listed)
            scale = size[0] / area.w * wanted.layout.density(area)
        return Screenshot(
            pixels=pixels,
            taken_at=utc_now(),
            source=source,
            windows=windows,
            area=area,
            scale=round(scale, 4),
            engine=self.used,
        )

    def _grabbed(self, session: Session, wanted: Wanted) -> Grabbed:
        self.used, self.skipped = "", ()
        for backend in self._backends:
            reason = backend.why_not(session)
            if not reason:
                try:
                    grabbed = backend.grab(session, wanted, self._cancelled)
                except SkippedError as error:
                    reason = str(error)
                    self._layout(session)  # raises when the reason is that the display is gone
                except RefusedError as error:
                    raise PolicyDeniedError(
                        f"{error}.", remedy="Ask again and agree. " + _PICTURE_INSTEAD
                    ) from error
                except DisplayGoneError as error:
                    raise self._unreadable(session, str(error)) from error
                else:
                    self.used = backend.name
                    return grabbed
            self.skipped = (*self.skipped, Skipped(backend.name, reason))
        raise self._nothing_works(session, window=wanted.window)

    def _nothing_works(self, session: Session, *, window: bool = False) -> UnavailableError:
        told = "; ".join(str(item) for item in self.skipped)
        what = "The active window cannot be told" if window else "The screen cannot be read"
        instead = "Choose a monitor or a region. " if window else ""
        return UnavailableError(
            f"{what} ({told}).", remedy=f"{instead}{_remedy(session)} {_PICTURE_INSTEAD}"
        )

    def _unreadable(self, session: Session, said: str) -> UnavailableError:
        """The display itself does not answer, or lets nobody in."""
        remedy = _remedy(session)
        if session.kind is SessionKind.WAYLAND:
            remedy = "Start Sonia inside the desktop session, as its user."
        return UnavailableError(
            f"The screen cannot be read: {said.rstrip('. ') or 'no reason was given'}.",
            remedy=f"{remedy} {_PICTURE_INSTEAD}",
        )


def _remedy(session: Session) -> str:
    if session.kind is SessionKind.X11:
        return f"Check that the display {session.display} runs and that you may use it: xdpyinfo."
    if session.kind is SessionKind.WAYLAND:
        return (
            "Install what your desktop takes pictures with: xdg-desktop-portal with its part for "
            "your desktop, grim (Sway, Hyprland), gnome-screenshot or spectacle (KDE)."
        )
    if sys.platform == "darwin":
        return "Allow it in System Settings, Privacy & Security, Screen & System Audio Recording."
    return "Unlock the screen and try again."


def _part(pixels: Pixels, shown: Box, wanted: Box) -> Pixels:
    """The part of a picture of `shown` that shows `wanted`."""
    height, width = pixels.shape[:2]
    if abs(width - shown.w) <= 1 and abs(height - shown.h) <= 1:
        # Pixel for pixel: a size rounded the other way by another program shall not shift it.
        local = Box(wanted.x - shown.x, wanted.y - shown.y, wanted.w, wanted.h)
        part = cut(local, Box(0, 0, width, height)) or Box(0, 0, width, height)
    else:
        part = desktop_to_picture(wanted, (width, height), shown)
    return np.ascontiguousarray(pixels[part.y : part.y + part.h, part.x : part.x + part.w])


def _in_picture(window: Window, area: Box, size: tuple[int, int]) -> Window:
    """`visible_windows` counts desktop pixels from the area's corner; the picture may scale."""
    if size == (area.w, area.h):
        return window
    local = Box(0, 0, area.w, area.h)
    return replace(window, box=desktop_to_picture(window.box, size, local))
