"""Boxes in a picture: areas of one even colour with four straight sides, and small discs.

An area is all pixels that are connected without a step in colour, so a box is found by its inside,
whatever stands around it: two buttons that share a border are two areas. Text and icons are holes.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from sonia_desktop.vision.opencv import load_opencv
from sonia_desktop.vision.scene import Box

STEP_LEVELS = (8, 3)
"""Difference to the pixel on the left or above, in any colour, that ends an area. Faint boxes run
out at their soft corners with the first; the second takes shades of a button for marks."""
SIDE_SHARE = 0.8
"""Share of a side (without its corners) that the area must touch."""
CORNER_SHARE = 0.25
BORDER_PX = 4
CARET_PX, CARET_ROWS = 5, 4
"""A box so many times as wide as high may be a field, with a caret within so many pixels."""
WRITTEN_SHARE = 0.5
"""The same share at the left of a field, where its first letter may touch the side."""
FRAME_SHARE = 0.3
"""What covers less of its rectangle is a thick border, of one box or of several that touch."""
SIDES_PX = (7, 90)
"""Height of a box that can be a control."""

Marks = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Area:
    """`inside`: the even part; `box`: with its border.

    `solid`: the share of the inside's rectangle that it covers with holes filled (a disc: 0.79).
    `filled`: the share that has its colour; less than `solid` when something is drawn in it.
    """

    inside: Box
    box: Box
    solid: float
    filled: float


@dataclass(frozen=True, eq=False)
class Plan:
    """All areas of a picture, and the marks between them (True: not part of an even area).

    `faint` are the marks with the finest step.
    """

    areas: tuple[Area, ...]
    marks: Marks
    faint: Marks


def find_areas(pixels: npt.NDArray[np.uint8]) -> Plan:
    """Boxes and discs of the size of a control.

    Args:
        pixels: RGB, shape (height, width, 3).
    """
    cv2 = load_opencv()
    planes = cv2.split(np.ascontiguousarray(pixels))
    areas: list[Area] = []
    known: set[tuple[int, int, int, int]] = set()
    first = None
    for levels in STEP_LEVELS:
        marks = np.zeros(pixels.shape[:2], dtype=bool)
        for plane in planes:
            marks[:, 1:] |= cv2.absdiff(plane[:, 1:], plane[:, :-1]) >= levels
            marks[1:, :] |= cv2.absdiff(plane[1:], plane[:-1]) >= levels
        first = marks if first is None else first
        for area in _areas(pixels, marks):
            # The same box, give or take a shine or a shadow.
            place = tuple(value // 6 for value in (area.box.x, area.box.y, area.box.w, area.box.h))
            near = {tuple(v + d for v in place) for d in (-1, 0, 1)}
            if not near & known:
                areas.append(area)
                known.add(place)  # type: ignore[arg-type]
    assert first is not None
    return Plan(tuple(areas), first, marks)


def _areas(pixels: npt.NDArray[np.uint8], marks: Marks) -> Iterator[Area]:
    cv2 = load_opencv()
    width = pixels.shape[1]
    even = (~marks).astype(np.uint8)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(even, connectivity=4)
    low, high = SIDES_PX
    tall = (stats[:, 3] >= low) & (stats[:, 3] <= high) & (stats[:, 2] >= low)
    tall &= stats[:, 2] < width - 2
    tall[0] = False
    for at in np.flatnonzero(tall):
        x, y, w, h, count = (int(value) for value in stats[at])
        own = labels[y : y + h, x : x + w] == at
        if not _is_box(own) or (count < FRAME_SHARE * w * h and _is_divided(own)):
            continue
        inside = Box(x, y, w, h)
        yield Area(inside, _with_border(marks, inside), _solid(own), count / (w * h))


def _solid(own: Marks) -> float:
    """The share of its rectangle that an area covers with its holes filled; 0.79 for a disc."""
    cv2 = load_opencv()
    around, _ = cv2.findContours(own.astype(np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    whole = np.zeros(own.shape, dtype=np.uint8)
    cv2.drawContours(whole, around, -1, 1, -1)
    return float(whole.mean())


def _is_divided(own: Marks) -> bool:
    """Whether a border goes down through the middle, too: it is that of several boxes."""
    edge = max(4, own.shape[0] // 4)
    inner = own[:, edge:-edge]
    return bool(inner.size) and float(inner.mean(axis=0).max()) >= SIDE_SHARE


def _is_box(own: Marks) -> bool:
    h, w = own.shape
    corner = min(max(1, round(h * CORNER_SHARE)), (min(h, w) - 1) // 2)
    columns, rows = slice(corner, w - corner), slice(corner, h - corner)
    # The outermost pixels of a side may be a shine or a shadow: two rows count as one. At the left
    # of an empty field there is the caret as well.
    left, least = (CARET_PX, WRITTEN_SHARE) if w >= CARET_ROWS * h else (2, SIDE_SHARE)
    sides = (
        (own[:2, columns].any(axis=0), SIDE_SHARE),
        (own[-2:, columns].any(axis=0), SIDE_SHARE),
        (own[rows, :left].any(axis=1), least),
        (own[rows, -2:].any(axis=1), SIDE_SHARE),
    )
    return all(side.size and side.mean() >= share for side, share in sides)


def _with_border(marks: Marks, inside: Box) -> Box:
    """The box with its border: what is not even around it, at most a border's width."""
    height, width = marks.shape
    x, y, x_end, y_end = inside.x, inside.y, inside.x + inside.w, inside.y + inside.h
    rows = slice(y + inside.h // 4, max(y + inside.h // 4 + 1, y_end - inside.h // 4))
    columns = slice(x + inside.w // 4, max(x + inside.w // 4 + 1, x_end - inside.w // 4))
    left = _thick(marks[rows, max(0, x - BORDER_PX - 1) : x][:, ::-1].T)
    top = _thick(marks[max(0, y - BORDER_PX - 1) : y, columns][::-1])
    # A pixel is marked by its left or upper neighbour: beyond a border one more is marked.
    right = max(0, _thick(marks[rows, x_end : x_end + BORDER_PX + 1].T) - 1)
    bottom = max(0, _thick(marks[y_end : y_end + BORDER_PX + 1, columns]) - 1)
    left, top = max(0, x - left), max(0, y - top)
    return Box(left, top, min(width, x_end + right) - left, min(height, y_end + bottom) - top)


def _thick(lines: Marks) -> int:
    """How many lines in a row, from the inside outwards, are marks."""
    for at, line in enumerate(lines):
        if not line.size or line.mean() < SIDE_SHARE:
            return at
    return len(lines)
