"""Choices in a row that were read as one line ("( ) Standard ( ) Express"): the line is parted."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import numpy.typing as npt

from sonia_desktop.vision.choices import ink_of, judged, may_be_mark
from sonia_desktop.vision.opencv import load_opencv
from sonia_desktop.vision.scene import Box, TextLine

Pixels = npt.NDArray[np.uint8]
ReadInside = Callable[[Pixels, Box], list[TextLine]]

_FIRST_ROWS = 1.5
"""A mark nearer to the start than this, in heights of the text's box, stands before all of it."""
_LEAST_ROWS = 6.0
_GAP_BEFORE, _GAP_AFTER = 0.3, 0.22
"""Empty columns on both sides of a mark, in its own widths; letters stand nearer."""


def parted_at_marks(
    pixels: Pixels, pieces: Sequence[TextLine], read_inside: ReadInside
) -> list[TextLine]:
    """The pieces; one that runs over the mark of a choice is read again on both sides of it.

    Args:
        pixels: RGB, shape (height, width, 3).
        read_inside: reads a part of the picture.
    """
    found: list[TextLine] = []
    for piece in pieces:
        marks = _marks(pixels, piece.box) if _may_hold(piece) else []
        parts = [line for part in _between(piece.box, marks) for line in read_inside(pixels, part)]
        lost = sum(len(part.text) for part in parts) < 0.7 * len(piece.text)
        found += [piece] if not marks or lost else parts
    return found


def _may_hold(piece: TextLine) -> bool:
    return piece.box.w >= _LEAST_ROWS * piece.box.h and " " in piece.text.strip()


def _between(box: Box, marks: Sequence[Box]) -> list[Box]:
    if not marks:
        return []
    starts = [box.x, *(mark.x + mark.w + 1 for mark in marks)]
    ends = [*(mark.x - 1 for mark in marks), box.x + box.w]
    return [
        Box(start, box.y, end - start, box.h)
        for start, end in zip(starts, ends, strict=True)
        if end - start >= 0.5 * box.h
    ]


def _marks(pixels: Pixels, text: Box) -> list[Box]:
    cv2 = load_opencv()
    part = pixels[text.y : text.y + text.h, text.x : text.x + text.w]
    if min(part.shape[:2]) < 9:
        return []
    ink, ground = ink_of(part, part)
    drawn: npt.NDArray[np.bool_] = np.asarray(ink.any(axis=0))
    _, _, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    found = []
    for x, y, w, h, _count in sorted(stats[1:].tolist()):
        if x < _FIRST_ROWS * text.h or not may_be_mark(w, h, text.h):
            continue
        before, after = round(_GAP_BEFORE * w), max(2, round(_GAP_AFTER * w))
        if drawn[x - before : x].any() or drawn[x + w : x + w + after].any():
            continue
        if abs(y + h / 2 - text.h / 2) > 0.2 * text.h:
            continue
        place = (slice(y, y + h), slice(x, x + w))
        if judged(part[place], ink[place], ground, x, y) is not None:
            found.append(Box(text.x + x, text.y + y, w, h))
    return found
