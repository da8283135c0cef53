"""Tabs: boxes with a label that stand side by side on one long line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

from sonia_desktop.vision.boxes import Area, Marks, Plan
from sonia_desktop.vision.layout import same_row
from sonia_desktop.vision.outlines import (
    MAX_LABEL_LETTERS,
    is_centred,
    is_in_grid,
    label_of,
    middle_in,
    side_by_side,
)
from sonia_desktop.vision.scene import Box, Element, TextLine

Pixels = npt.NDArray[np.uint8]
_SEEN_PX, _SAME_LEVELS = 2, 6
"""So many columns of the ground part two boxes; levels in which it may differ."""


def find_tabs(
    pixels: Pixels, boxes: Sequence[Area], plan: Plan, pieces: Sequence[TextLine]
) -> dict[Area, Element]:
    """Boxes with one text each that stand on a line which goes on; one is open to the page below.

    The boxes are the keys; the open one, which is no box, is in addition the value of the last.
    Boxes on a line that neither touch nor have an open one are no tabs.
    """
    found: dict[Area, Element] = {}
    for area in boxes:
        inner = [p for p in pieces if middle_in(p.box, area.box)]
        label = label_of(inner)
        if label is None or area.box.h > 3.2 * label.box.h or not is_centred(area, plan):
            continue
        if is_in_grid(area, boxes) or not _on_a_line(pixels, area, plan, boxes):
            continue
        sure = round(0.9 * label.confidence, 3)
        found[area] = Element("tab", label.text.strip(), area.box, sure)
    opened = {area: _open_tab(area, found, plan, pieces) for area in found}
    for area in list(found):
        chain = [other for other in opened if abs(other.box.y - area.box.y) <= 4]
        touches = any(_abut(pixels, other.box, area.box) for other in chain if other is not area)
        if not touches and not any(opened[other] for other in chain):
            del found[area]
    extra = {element.box: element for element in opened.values() if element is not None}
    for element in extra.values():
        mark = Area(element.box, element.box, 1.0, 1.0)
        found[mark] = element
    return found


def _on_a_line(pixels: Pixels, area: Area, plan: Plan, boxes: Sequence[Area]) -> bool:
    """Whether it stands, with the boxes that touch it, on a longer line, and hangs on none."""
    row = [area]
    for other in sorted(boxes, key=lambda b: b.box.x):
        if other is not area and any(_abut(pixels, other.box, one.box) for one in row):
            row.append(other)
    start = min(one.box.x for one in row)
    end = max(one.box.x + one.box.w for one in row)
    reach = max(60, area.box.w)

    def beyond(y: int) -> tuple[int, int]:
        rows = plan.faint[max(0, y - 2) : y + 3]
        right: Marks = np.logical_or.reduce(rows[:, end : end + reach], axis=0)
        left: Marks = np.logical_or.reduce(rows[:, max(0, start - reach) : start], axis=0)
        return _run(right), _run(left[::-1])

    foot, head = beyond(area.box.y + area.box.h), beyond(area.box.y)
    return max(foot) >= 0.95 * reach and head[0] < 0.5 * reach


def _abut(pixels: Pixels, a: Box, b: Box) -> bool:
    """Whether nothing of the ground above them is seen between two boxes."""
    if not side_by_side(a, b):
        return False
    left, right = sorted((a, b), key=lambda box: box.x)
    start, end = left.x + left.w, right.x
    top = max(left.y, right.y)
    if end - start < _SEEN_PX or top < 4:
        return True
    rows = slice(top + left.h // 4, top + max(left.h // 4 + 1, 3 * left.h // 4))
    between = pixels[rows, start:end].astype(np.int16)
    ground = np.median(pixels[top - 4 : top - 2, start:end].reshape(-1, 3), axis=0)
    same = (np.abs(between - ground).max(axis=2) <= _SAME_LEVELS).all(axis=0)
    return int(np.count_nonzero(same)) < _SEEN_PX


def _run(line: npt.NDArray[np.bool_]) -> int:
    gaps = np.flatnonzero(~line)
    return int(gaps[0]) if gaps.size else int(line.size)


def _open_tab(
    area: Area, closed: Iterable[Area], plan: Plan, pieces: Sequence[TextLine]
) -> Element | None:
    """The chosen tab beside a closed one: as far to its other side as to this one."""
    box = area.box
    for piece in pieces:
        text = piece.box
        if not same_row(text, box) or len(piece.text) > MAX_LABEL_LETTERS:
            continue
        if any(middle_in(text, other.box) for other in closed):
            continue
        after = text.x - (box.x + box.w)
        before = box.x - (text.x + text.w)
        gap = max(after, before)
        if not -2 <= gap <= 2.2 * text.h:
            continue
        start = box.x + box.w if after >= before else text.x - gap
        end = text.x + text.w + gap if after >= before else box.x
        far = end if after >= before else start
        side = plan.marks[box.y + 3 : box.y + box.h - 3, max(0, far - 5) : far + 6]
        if not side.size or side.mean(axis=0).max() < 0.6:
            continue
        foot = plan.marks[box.y + box.h - 2 : box.y + box.h + 3, start + 4 : end - 4]
        if not foot.size or foot.any(axis=0).mean() > 0.3:
            continue
        top = min(box.y, text.y)
        place = Box(start, top, end - start, box.y + box.h - top)
        return Element("tab", piece.text.strip(), place, round(0.85 * piece.confidence, 3))
    return None
