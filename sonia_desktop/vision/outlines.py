"""What the outline of a box says: a label in its middle, a longer line along its side, a grid."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np

from sonia_desktop.vision.boxes import Area, Plan
from sonia_desktop.vision.layout import holds, same_row
from sonia_desktop.vision.scene import Box, TextLine

MAX_LABEL_LETTERS = 40
MAX_LABEL_WORDS = 6
TOUCH_PX = 5
BORDERS = 0.17
"""Two borders are at most so thick, in heights of a box (drawn at twice the size, they are twice as
thick)."""


def label_of(inner: Sequence[TextLine]) -> TextLine | None:
    """The text of a box when it is one short row."""
    if not inner:
        return None
    row = sorted(inner, key=lambda p: p.box.x)
    if not all(same_row(p.box, row[0].box) for p in row):
        return None
    text = " ".join(p.text.strip() for p in row)
    short = len(text) <= MAX_LABEL_LETTERS and len(text.split()) <= MAX_LABEL_WORDS
    if not short or not re.search(r"[^\W_]", text):
        return None
    x, end = row[0].box.x, max(p.box.x + p.box.w for p in row)
    y, foot = min(p.box.y for p in row), max(p.box.y + p.box.h for p in row)
    return TextLine(text, Box(x, y, end - x, foot - y), min(p.confidence for p in row))


def is_centred(area: Area, plan: Plan) -> bool:
    """Whether what is drawn in the box (text, and an icon beside it) stands in its middle."""
    inside = area.inside
    part = plan.marks[
        inside.y + 2 : inside.y + inside.h - 2, inside.x + 2 : inside.x + inside.w - 2
    ]
    drawn = np.flatnonzero(part.any(axis=0))
    rows = np.flatnonzero(part.any(axis=1))
    if not drawn.size:
        return False
    before, after = int(drawn[0]), part.shape[1] - 1 - int(drawn[-1])
    above, below = int(rows[0]), part.shape[0] - 1 - int(rows[-1])
    level = abs(above - below) <= max(5.0, 0.3 * inside.h)
    return (
        bool(level) and abs(before - after) <= max(5.0, 0.1 * inside.w) and min(before, after) >= 0
    )


def is_ruled(area: Area, plan: Plan, boxes: Sequence[Area]) -> bool:
    """Whether a side is part of a longer line (a table cell, a tab, a title bar).

    The borders of a row of touching buttons go on to the sides, but not up and down.
    """
    marks, box = plan.marks, area.box
    reach = max(12, box.h // 2)
    right, bottom = box.x + box.w, box.y + box.h
    lines = []
    for y in (box.y, bottom - 1):
        rows = marks[max(0, y - 1) : y + 2]
        lines.append((-1, rows[:, max(0, box.x - reach) : max(0, box.x - 1)].any(axis=0)))
        lines.append((1, rows[:, right + 1 : right + reach].any(axis=0)))
    touching = {
        1 if other.box.x > box.x else -1
        for other in boxes
        if other is not area and side_by_side(other.box, box)
    }
    touched = sum(way not in touching and p.size >= 8 and bool(p.all()) for way, p in lines)
    for x in (box.x, right - 1):
        columns = marks[:, max(0, x - 1) : x + 2]
        up = columns[max(0, box.y - reach) : max(0, box.y - 1)].any(axis=1)
        down = columns[bottom + 1 : bottom + reach].any(axis=1)
        touched += sum(part.size >= 8 and bool(part.all()) for part in (up, down))
    return touched >= 2


def is_in_grid(area: Area, boxes: Sequence[Area]) -> bool:
    """Whether boxes of the same width touch it above or below: cells of a table or a list."""
    a = area.box
    for other in boxes:
        b = other.box
        if other is area or abs(a.x - b.x) > 2 or abs(a.w - b.w) > 3:
            continue
        gap = max(a.y, b.y) - min(a.y + a.h, b.y + b.h)
        if -TOUCH_PX <= gap <= 1:
            return True
    return False


def side_by_side(a: Box, b: Box) -> bool:
    """Whether two boxes stand beside one another with nothing but their borders between."""
    gap = max(a.x, b.x) - min(a.x + a.w, b.x + b.w)
    return (
        -TOUCH_PX <= gap <= max(2, BORDERS * min(a.h, b.h))
        and abs(a.y + a.h - b.y - b.h) <= 3
        and same_row(a, b)
    )


def middle_in(box: Box, around: Box) -> bool:
    return holds(around, box.x + box.w / 2, box.y + box.h / 2)
