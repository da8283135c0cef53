"""What every way to take a picture of the screen offers, and how it says that it cannot."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from sonia_desktop.vision.backends.session import Session
from sonia_desktop.vision.coordinates import Layout
from sonia_desktop.vision.scene import Box

Pixels = npt.NDArray[np.uint8]


class SkippedError(Exception):
    """This back end cannot give the picture; the next one is tried. The text is the reason."""


class RefusedError(Exception):
    """The user or the system said no; no other way is tried, for that would go round the no."""


class DisplayGoneError(Exception):
    """There is no display that answers; no back end can help."""


@dataclass(frozen=True)
class Wanted:
    """What the picture shall show.

    Args:
        layout: the monitors there are.
        area: desktop pixels; a back end may give more, the rest is cut off.
        monitor: the number, when the area is exactly one monitor; 0 otherwise.
        window: the active window, whose place nobody told; `area` is the whole desktop then.
    """

    layout: Layout
    area: Box
    monitor: int = 0
    window: bool = False


@dataclass(frozen=True, eq=False)
class Grabbed:
    """Pixels (height, width, 3) RGB, and the part of the desktop they show.

    `area` None: it is the active window, wherever that is.
    """

    pixels: Pixels
    area: Box | None


class Backend(Protocol):
    """One way to take a picture of the screen."""

    @property
    def name(self) -> str:
        """As the user sees it."""

    def why_not(self, session: Session) -> str:
        """Why it cannot work here, as far as a quick look tells; empty when it may.

        Takes no picture, asks the user nothing, starts no program.
        """

    def grab(self, session: Session, wanted: Wanted, cancelled: Callable[[], bool]) -> Grabbed:
        """Take the picture.

        Args:
            session: where.
            wanted: what.
            cancelled: looked at while waiting for another program.

        Raises:
            SkippedError: it cannot; the next one shall try.
            RefusedError: the user or the system said no.
            DisplayGoneError: nothing is there to take a picture of.
            CancelledError: `cancelled` became true.
        """
