"""Elements of a screen that changed a little: the network looks only around the changes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from sonia_desktop.vision.changes import differing_places, touches_box, whole_lines
from sonia_desktop.vision.detector import Detected
from sonia_desktop.vision.regions import merge_touching
from sonia_desktop.vision.scene import Box

Pixels = npt.NDArray[np.uint8]
DetectIn = Callable[[Pixels, Sequence[Box]], list[Detected]]
"""Elements of a picture; with boxes, only those near them."""
_MUCH = 0.4
"""When more of the picture than this is to be looked at again, all of it is."""
_AROUND_PX = 64
"""What stands so near a change may look different to the network."""


@dataclass(frozen=True, eq=False)
class _Before:
    pixels: Pixels
    found: list[Detected]


class DetectingAgain:
    """A network that remembers the last picture. Used by one thread.

    Args:
        detect: finds elements in a picture, or only near some boxes of it.
    """

    def __init__(self, detect: DetectIn) -> None:
        self._detect = detect
        self._before: _Before | None = None

    def __call__(self, pixels: Pixels) -> list[Detected]:
        """Elements of a picture, as if all of it had been looked at."""
        before = self._before
        if before is None or before.pixels.shape != pixels.shape:
            found = self._detect(pixels, ())
        else:
            found = self._renewed(before, pixels)
        self._before = _Before(pixels.copy(), found)
        return found

    def _renewed(self, before: _Before, pixels: Pixels) -> list[Detected]:
        places = differing_places(before.pixels, pixels)
        if not places:
            return before.found
        height, width = pixels.shape[:2]
        regions = whole_lines(
            merge_touching([_around(place, width, height) for place in places]),
            [one.box for one in before.found],
        )
        if sum(box.w * box.h for box in regions) > _MUCH * width * height:
            return self._detect(pixels, ())
        kept = [one for one in before.found if not _touched(one, places)]
        fresh = [one for one in self._detect(pixels, regions) if _touched(one, places)]
        return sorted([*kept, *fresh], key=lambda one: -one.confidence)


def _touched(one: Detected, places: Sequence[Box]) -> bool:
    return any(touches_box(one.box, place) for place in places)


def _around(place: Box, width: int, height: int) -> Box:
    x, y = max(0, place.x - _AROUND_PX), max(0, place.y - _AROUND_PX)
    x_end = min(width, place.x + place.w + _AROUND_PX)
    return Box(x, y, x_end - x, min(height, place.y + place.h + _AROUND_PX) - y)
