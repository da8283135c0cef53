"""What changed between two pictures of a screen: only there is text looked for again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from sonia_desktop.vision.opencv import load_opencv
from sonia_desktop.vision.regions import merge_touching
from sonia_desktop.vision.scene import Box

TILE_PX = 16
MARGIN_PX = 40
"""Background around a change that is searched with it: the detector wants some around a line."""
MUCH = 0.5
"""When more of the picture than this is to be searched again, all of it is."""
INSET = 0.25
"""Share of a line's height above and below that is air: lines overlap there without meeting."""
NEAR = 0.6
"""What changes this near to a line's end (in line heights) may have made it longer."""


@dataclass(frozen=True)
class Changes:
    """Where two pictures differ.

    `places` hold every differing pixel, as narrowly as whole pixels allow; `regions` hold them with
    the background and the whole lines around them: apart from one another, to be searched again.
    """

    places: tuple[Box, ...]
    regions: tuple[Box, ...]

    def spoils(self, line: Box) -> bool:
        """Whether a line's text may have changed."""
        near = round(NEAR * line.h)
        wide = Box(line.x - near, line.y, line.w + 2 * near, line.h)
        return any(touches(wide, place) for place in self.places)


def find_changes(
    before: npt.NDArray[np.uint8], now: npt.NDArray[np.uint8], lines: Sequence[Box]
) -> Changes | None:
    """Where two pictures of the same size differ.

    Args:
        before: RGB, shape (height, width, 3).
        now: the same shape.
        lines: where text was before. A line that a region touches is in it entirely.

    None when so much changed that the whole picture is to be read. Empty for equal pictures.
    """
    places = differing_places(before, now)
    height, width = now.shape[:2]
    regions = whole_lines([_grown(box, width, height) for box in places], lines)
    if sum(box.w * box.h for box in regions) > MUCH * width * height:
        return None
    return Changes(tuple(places), tuple(regions))


def differing_places(before: npt.NDArray[np.uint8], now: npt.NDArray[np.uint8]) -> list[Box]:
    """Boxes that hold every pixel in which two pictures of one shape differ.

    Differing tiles that touch one another are one place, drawn in to its outermost pixels.
    """
    cv2 = load_opencv()
    height, width = now.shape[:2]
    rows, columns = -(-height // TILE_PX), -(-width // TILE_PX)
    differs = np.zeros((rows * TILE_PX, columns * TILE_PX), dtype=np.uint8)
    apart = cv2.absdiff(before, now)
    # The largest difference in any colour, one pass a colour: `any` over the last axis is slower.
    np.maximum(apart[:, :, 0], apart[:, :, 1], out=differs[:height, :width])
    np.maximum(differs[:height, :width], apart[:, :, 2], out=differs[:height, :width])
    tiles = cv2.resize(
        (differs > 0).astype(np.float32), (columns, rows), interpolation=cv2.INTER_AREA
    )
    changed = (tiles > 0).astype(np.uint8)
    if not changed.any():
        return []
    _, _, stats, _ = cv2.connectedComponentsWithStats(changed, connectivity=8)
    places = []
    for row in stats[1:]:
        x, y, w, h = (int(value) * TILE_PX for value in row[:4])
        inner = differs[y : y + h, x : x + w]
        down, across = np.flatnonzero(inner.any(axis=1)), np.flatnonzero(inner.any(axis=0))
        top, left = int(down[0]), int(across[0])
        places.append(Box(x + left, y + top, int(across[-1]) - left + 1, int(down[-1]) - top + 1))
    return places


def whole_lines(regions: Sequence[Box], lines: Sequence[Box]) -> list[Box]:
    """The regions, grown until every line that one touches lies in it."""
    now = merge_touching(list(regions))
    while True:
        grown = []
        for region in now:
            touched = [line for line in lines if touches(line, region)]
            x, y = (
                min([region.x, *(b.x for b in touched)]),
                min([region.y, *(b.y for b in touched)]),
            )
            x_end = max([region.x + region.w, *(b.x + b.w for b in touched)])
            y_end = max([region.y + region.h, *(b.y + b.h for b in touched)])
            grown.append(Box(x, y, x_end - x, y_end - y))
        grown = merge_touching(grown)
        if grown == now:
            return now
        now = grown


def touches(line: Box, region: Box) -> bool:
    """Whether a line, without the air above and below, reaches into a region."""
    inset = round(INSET * line.h)
    return (
        line.x < region.x + region.w
        and region.x < line.x + line.w
        and line.y + inset < region.y + region.h
        and region.y < line.y + line.h - inset
    )


def touches_box(a: Box, b: Box) -> bool:
    """Whether two boxes share a pixel."""
    return a.x < b.x + b.w and b.x < a.x + a.w and a.y < b.y + b.h and b.y < a.y + a.h


def _grown(box: Box, width: int, height: int) -> Box:
    x, y = max(0, box.x - MARGIN_PX), max(0, box.y - MARGIN_PX)
    x_end = min(width, box.x + box.w + MARGIN_PX)
    y_end = min(height, box.y + box.h + MARGIN_PX)
    return Box(x, y, x_end - x, y_end - y)
