"""Which parts of a picture hold anything at all: the rest is never searched for text."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from sonia_desktop.vision.opencv import load_opencv
from sonia_desktop.vision.scene import Box

CELL_PX = 32
CONTRAST = 12
"""Grey levels between neighbours that count as a mark; light grey on white text has far more."""
LETTER_CONTRAST = 40
LETTER_ROWS = (5, 80)
MIN_LETTERS = 6
ROW_LETTERS, ROW_GAP = 4, 2.5
"""So many letters, each at most so many heights from the one before, are a row of text."""
ROW_AIR_PX = 24
WHOLE_SHARE = 0.7
"""When the busy parts cover this much, the whole picture is taken: one run costs less than many."""


def busy_regions(pixels: npt.NDArray[np.uint8]) -> list[Box]:
    """Rectangles that do not overlap and together hold every mark in the picture.

    Args:
        pixels: RGB, shape (height, width, 3).

    Empty for a picture of one colour.
    """
    cv2 = load_opencv()
    height, width = pixels.shape[:2]
    grey = cv2.cvtColor(np.ascontiguousarray(pixels), cv2.COLOR_RGB2GRAY)
    marks = cv2.morphologyEx(grey, cv2.MORPH_GRADIENT, np.ones((3, 3), np.uint8)) >= CONTRAST
    rows, columns = -(-height // CELL_PX), -(-width // CELL_PX)
    padded = np.zeros((rows * CELL_PX, columns * CELL_PX), dtype=bool)
    padded[:height, :width] = marks
    busy = padded.reshape(rows, CELL_PX, columns, CELL_PX).any(axis=(1, 3))
    # One cell more on each side: the detector wants some background around a line.
    grown = cv2.dilate(busy.astype(np.uint8), np.ones((3, 3), np.uint8))
    _, _, stats, _ = cv2.connectedComponentsWithStats(grown, connectivity=8)
    boxes = [Box(*(int(value) for value in row[:4])) for row in stats[1:]]
    merged = merge_touching(boxes)
    if sum(box.w * box.h for box in merged) >= WHOLE_SHARE * rows * columns:
        return [Box(0, 0, width, height)]
    return [
        Box(
            box.x * CELL_PX,
            box.y * CELL_PX,
            min(box.w * CELL_PX, width - box.x * CELL_PX),
            min(box.h * CELL_PX, height - box.y * CELL_PX),
        )
        for box in merged
    ]


def letter_height(pixels: npt.NDArray[np.uint8]) -> float | None:
    """Height in pixels of a picture's lower letters (a third of all marks are lower still).

    None for a picture without letters.

    A letter is a connected mark that is not much wider than high and not nearly empty.
    """
    letters = _letters(_strong_marks(pixels))
    return float(np.percentile(letters[:, 3], 35)) if len(letters) >= MIN_LETTERS else None


def unread_rows(pixels: npt.NDArray[np.uint8], lines: Sequence[Box]) -> list[Box]:
    """Where letters stand in a row that no line holds: text that was overlooked, with some ground
    around it.

    Args:
        pixels: RGB, shape (height, width, 3).
        lines: the places of the text that was found.
    """
    marks = _strong_marks(pixels)
    for line in lines:
        marks[
            max(0, line.y - 2) : line.y + line.h + 2, max(0, line.x - 2) : line.x + line.w + 2
        ] = 0
    left = _letters(marks)
    rows: list[list[Box]] = []
    for x, y, w, h in sorted(left.tolist()):
        for row in rows:
            last = row[-1]
            near = x - (last.x + last.w) <= ROW_GAP * max(h, last.h)
            level = min(y + h, last.y + last.h) - max(y, last.y) >= 0.5 * min(h, last.h)
            if near and level and max(h, last.h) <= 2.2 * min(h, last.h):
                row.append(Box(x, y, w, h))
                break
        else:
            rows.append([Box(x, y, w, h)])
    height, width = pixels.shape[:2]
    return merge_touching(
        [_aired(_around(row), width, height) for row in rows if len(row) >= ROW_LETTERS]
    )


def _aired(row: Box, width: int, height: int) -> Box:
    x, y = max(0, row.x - ROW_AIR_PX), max(0, row.y - ROW_AIR_PX)
    x_end = min(width, row.x + row.w + ROW_AIR_PX)
    return Box(x, y, x_end - x, min(height, row.y + row.h + ROW_AIR_PX) - y)


def _strong_marks(pixels: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    """1 where letters (and more) are drawn."""
    cv2 = load_opencv()
    grey = cv2.cvtColor(np.ascontiguousarray(pixels), cv2.COLOR_RGB2GRAY)
    gradient = cv2.morphologyEx(grey, cv2.MORPH_GRADIENT, np.ones((2, 2), np.uint8))
    found: npt.NDArray[np.uint8] = (gradient >= LETTER_CONTRAST).astype(np.uint8)
    return found


def _letters(marks: npt.NDArray[np.uint8]) -> npt.NDArray[np.int64]:
    """Left, top, width and height of each mark that could be a letter, shape (count, 4)."""
    _, _, stats, _ = load_opencv().connectedComponentsWithStats(marks, connectivity=8)
    width, height, area = (stats[1:, at].astype(np.int64) for at in (2, 3, 4))
    low, high = LETTER_ROWS
    letters = (height >= low) & (height <= high) & (width >= 2) & (width <= 3 * height)
    letters &= area >= 0.15 * width * height
    return np.asarray(stats[1:, :4][letters], dtype=np.int64)


def merge_touching(boxes: list[Box]) -> list[Box]:
    """Replace boxes that overlap by the box around them, until none do."""
    left = list(boxes)
    done: list[Box] = []
    while left:
        box = left.pop()
        meets = [other for other in (*left, *done) if _overlap(box, other)]
        if not meets:
            done.append(box)
            continue
        left = [other for other in left if other not in meets]
        done = [other for other in done if other not in meets]
        left.append(_around([box, *meets]))
    return sorted(done, key=lambda box: (box.y, box.x))


def _overlap(a: Box, b: Box) -> bool:
    return a.x < b.x + b.w and b.x < a.x + a.w and a.y < b.y + b.h and b.y < a.y + a.h


def _around(boxes: list[Box]) -> Box:
    x, y = min(b.x for b in boxes), min(b.y for b in boxes)
    x_end, y_end = max(b.x + b.w for b in boxes), max(b.y + b.h for b in boxes)
    return Box(x, y, x_end - x, y_end - y)
