"""What is chosen of the screen so far, and how mouse and keys change it. No Qt, no pictures.

choice = RegionChoice(bounds, windows)
choice.press((10, 10)); choice.move((200, 100)); choice.release((200, 100))
choice.region                                  # Box(10, 10, 191, 91)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sonia_desktop.ui.region_geometry import Grip, held, moved, resized, spanned, window_at
from sonia_desktop.vision.coordinates import cut
from sonia_desktop.vision.scene import Box, Window


@dataclass
class _Pull:
    """A mouse button that is down."""

    begun: tuple[int, int]
    grip: Grip
    before: Box | None
    far: bool = False
    """It has left where it began: a drag, not a click."""


class RegionChoice:
    """All boxes and points in desktop pixels.

    Args:
        bounds: all that can be chosen.
        windows: those that can be chosen by a click, the front one first.
    """

    def __init__(self, bounds: Box, windows: Sequence[Window] = ()) -> None:
        self.bounds = bounds
        self.windows = tuple(windows)
        self.region: Box | None = None
        self.pointer: tuple[int, int] = (bounds.x, bounds.y)
        self._pull: _Pull | None = None
        self._turn = -1

    @property
    def dragging(self) -> bool:
        return self._pull is not None and self._pull.far

    @property
    def hovered(self) -> Window | None:
        """The window a click would choose."""
        return None if self.region is not None else window_at(self.windows, self.pointer)

    @property
    def shown(self) -> Box | None:
        """What is to be seen undimmed: the region, else the window under the pointer."""
        if self.region is not None:
            return self.region
        hovered = self.hovered
        return hovered.box if hovered is not None else None

    def press(self, point: tuple[int, int], grip: Grip = Grip.NONE) -> None:
        """The mouse button went down there; `grip`: what of the region is under it."""
        self.pointer = point
        self._pull = _Pull(point, grip if self.region else Grip.NONE, self.region)

    def move(self, point: tuple[int, int], slack: float = 0.0) -> None:
        """The pointer moved. Within `slack` of where the button went down it is still a click."""
        self.pointer = point
        pull = self._pull
        if pull is None:
            return
        across, down = point[0] - pull.begun[0], point[1] - pull.begun[1]
        pull.far = pull.far or max(abs(across), abs(down)) > slack
        if not pull.far:
            return
        if pull.grip is Grip.NONE or pull.before is None:
            self.region = spanned(pull.begun, point, self.bounds)
        elif pull.grip is Grip.INSIDE:
            self.region = moved(pull.before, across, down, self.bounds)
        else:
            self.region = held(pull.before, pull.grip, point, self.bounds)

    def release(self, point: tuple[int, int], slack: float = 0.0) -> Window | None:
        """The button came up. The window that was clicked, when there was no region to work on.

        A click beside the region drops it.
        """
        self.move(point, slack)
        pull, self._pull = self._pull, None
        if pull is None or pull.far:
            return None
        if pull.before is not None:
            if pull.grip is Grip.NONE:
                self.region = None
            return None
        return self.hovered

    def nudge(self, across: int, down: int) -> bool:
        """Move the region by pixels; False when there is none."""
        if self.region is None:
            return False
        self.region = moved(self.region, across, down, self.bounds)
        return True

    def stretch(self, across: int, down: int) -> bool:
        """Move the region's right and lower edge; False when there is none."""
        if self.region is None:
            return False
        self.region = resized(self.region, across, down, self.bounds)
        return True

    def turn_to(self, step: int) -> Window | None:
        """The region becomes the next (or the one before) of the windows; None without any."""
        if not self.windows:
            return None
        if self._turn < 0 and step < 0:
            self._turn = 0
        self._turn = (self._turn + step) % len(self.windows)
        window = self.windows[self._turn]
        self.region = cut(window.box, self.bounds)
        return window

    def drop(self) -> bool:
        """Away with the region; False when there was none."""
        had, self.region, self._pull = self.region is not None, None, None
        return had
