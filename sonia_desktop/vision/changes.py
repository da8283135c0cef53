"""What changed between two pictures of a screen: only there is text looked for again."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from sonia_desktop.vision.opencv import load_opencv
from sonia_desktop.vision.regions import merge_touching
from sonia_desktop.vision.scene import Box

TILE_PX = 32
MUCH = 0.5
"""When more of the picture than this is to be searched again, all of it is."""
INSET = 0.25
"""Share of a line's height above and below that is air: lines overlap there without meeting."""


def changed_regions(
    before: npt.NDArray[np.uint8], now: npt.NDArray[np.uint8], lines: Sequence[Box]
) -> list[Box] | None:
    """Rectangles, apart from one another, that hold all changes and whole lines only.

    Args:
        before: RGB, shape (height, width, 3).
        now: the same shape.
        lines: where text was before. A line that a region touches is in it entirely.

    None when so much changed that the whole picture is to be read. Empty for equal pictures.
    """
    cv2 = load_opencv()
    height, width = now.shape[:2]
    rows, columns = -(-height // TILE_PX), -(-width // TILE_PX)
    differs = np.zeros((rows * TILE_PX, columns * TILE_PX), dtype=bool)
    differs[:height, :width] = cv2.absdiff(before, now).reshape(height, width, 3).any(axis=2)
    tiles = differs.reshape(rows, TILE_PX, columns, TILE_PX).any(axis=(1, 3)).astype(np.uint8)
    if not tiles.any():
        return []
    # One tile more on each side: the detector wants some background around a line.
    grown = cv2.dilate(tiles, np.ones((3, 3), np.uint8))
    _, _, stats, _ = cv2.connectedComponentsWithStats(grown, connectivity=8)
    boxes = [_pixels([int(value) for value in row[:4]], width, height) for row in stats[1:]]
    regions = whole_lines(boxes, lines)
    share = sum(box.w * box.h for box in regions) / (width * height)
    return None if share > MUCH else regions


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


def _pixels(tiles: Sequence[int], width: int, height: int) -> Box:
    x, y, w, h = (value * TILE_PX for value in tiles)
    return Box(x, y, min(w, width - x), min(h, height - y))
