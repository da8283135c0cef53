"""Which boxes are controls: fields, choices, tabs and buttons, by their shape and their text.

Pure rules over even areas (`boxes.find_areas`) and pieces of text. What is not sure is left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from sonia_desktop.vision.boxes import Area, Marks, Plan
from sonia_desktop.vision.layout import holds, same_row
from sonia_desktop.vision.opencv import load_opencv
from sonia_desktop.vision.scene import Box, Element, TextLine

Pixels = npt.NDArray[np.uint8]
Reread = Callable[[Pixels], list[TextLine]]

MAX_LABEL_LETTERS = 40
MAX_LABEL_WORDS = 6
FIELD_ROWS = 2.4
"""A field of one line is at most so many text heights high; a panel with one line is higher."""
FIELD_LONGEST = 20
"""A field with text in it is at most so many times as wide as high; longer boxes hold a line of
code or a quotation."""
FIELD_COLUMNS = 2.2
"""An empty field is at least so many times as wide as high."""
LABEL_GAP = 1.0
"""A checkbox's text starts within so many times its own width."""
DISC_LEAST, DISC_SOLID, SQUARE_SOLID = 0.7, 0.87, 0.9
"""Share of its rectangle that a disc covers (0.79, few pixels: more or less), and the least of a
square with soft corners."""
FIELD_GAP = 16.0
"""A field's label ends at most so many text heights before it (forms line their fields up)."""
CHECK_PX = (7, 40)
EMPTY_SHARE = 0.9
"""A checkbox or radio button whose inside has its colour by this share is not checked."""
TOUCH_PX = 5


@dataclass(frozen=True)
class Found:
    """Elements, and the pieces of text with those parted that spanned several elements."""

    elements: tuple[Element, ...]
    pieces: tuple[TextLine, ...]


def find_controls(
    pixels: Pixels, plan: Plan, pieces: Sequence[TextLine], reread: Reread | None = None
) -> Found:
    """Controls of a picture, from top to bottom.

    Args:
        pixels: RGB, shape (height, width, 3).
        plan: of the same picture.
        pieces: the text as the engine found it (not joined to longer lines).
        reread: reads a small picture; text that runs over the side of a box is read again inside.
    """
    boxes = plan.areas
    parted = _parted(pixels, boxes, pieces, reread)
    grouped = _tabs(boxes, plan, parted)
    elements = list(grouped.values())
    for area in boxes:
        box = area.box
        inner = [p for p in parted if _middle_in(p.box, box)]
        made = None
        if CHECK_PX[0] <= box.h <= CHECK_PX[1] and abs(box.w - box.h) <= max(2, 0.15 * box.h):
            made = _choice(area, inner, parted)
        elif area not in grouped and not _in_grid(area, boxes):
            made = _field(area, plan, inner, parted) or _button(area, plan, inner, boxes)
        if made is not None:
            elements.append(made)
    return Found(tuple(_outermost(elements)), tuple(parted))


def _parted(
    pixels: Pixels, boxes: Sequence[Area], pieces: Sequence[TextLine], reread: Reread | None
) -> list[TextLine]:
    """Pieces that run over the upright side between two boxes are read again, box by box."""
    if reread is None:
        return list(pieces)
    done: list[TextLine] = []
    for piece in pieces:
        over = sorted(
            (a.inside for a in boxes if _crosses(piece.box, a)), key=lambda box: (box.x, box.w)
        )
        apart = [b for at, b in enumerate(over) if not at or b.x >= over[at - 1].x + over[at - 1].w]
        if len(apart) < 2:
            done.append(piece)
            continue
        read = [line for box in apart for line in read_inside(pixels, box, reread)]
        done.extend(read or [piece])
    return done


def _crosses(text: Box, area: Area) -> bool:
    box = area.inside
    shared = min(text.x + text.w, box.x + box.w) - max(text.x, box.x)
    wider = text.x < area.box.x - 4 or text.x + text.w > area.box.x + area.box.w + 4
    high = box.y <= text.y + text.h / 2 < box.y + box.h and box.h >= 0.7 * text.h
    return wider and high and shared >= 0.5 * text.h


def read_inside(pixels: Pixels, box: Box, reread: Reread) -> list[TextLine]:
    """The text in a box alone, in places of the whole picture."""
    part = pixels[box.y : box.y + box.h, box.x : box.x + box.w]
    air = 24  # the detector wants some background around a line
    read = reread(np.pad(part, ((air, air), (air, air), (0, 0)), mode="edge"))
    return [
        replace(line, box=replace(line.box, x=line.box.x - air + box.x, y=line.box.y - air + box.y))
        for line in read
    ]


def _choice(area: Area, inner: Sequence[TextLine], pieces: Sequence[TextLine]) -> Element | None:
    """A small square (or disc) with nothing but a tick (or dot) in it and text at its right."""
    box = area.box
    role = "radio" if area.solid <= DISC_SOLID else "checkbox"
    if area.solid < DISC_LEAST or (role == "checkbox" and area.solid < SQUARE_SOLID):
        return None
    # A word in it is a button or a table cell; a tick may be read as one letter.
    if any(len(piece.text.strip()) > 1 for piece in inner):
        return None
    near = [
        piece
        for piece in pieces
        if piece not in inner
        and 0.55 <= piece.box.h / box.h <= 3
        and abs(piece.box.y + piece.box.h / 2 - box.y - box.h / 2) <= 0.3 * box.h
        and -1.6 * box.w <= piece.box.x - (box.x + box.w) <= LABEL_GAP * box.w
        and piece.box.x + piece.box.w > box.x + 2 * box.w
    ]
    if not near:
        return None
    label = min(near, key=lambda piece: piece.box.x)
    if box.h < 0.5 * label.box.h:  # the dot alone, or a bullet
        return None
    sure = round(label.confidence * 0.95, 3)
    checked = area.filled < EMPTY_SHARE * area.solid
    return Element(role, _spoken(label), box, sure, checked=checked)


def _spoken(label: TextLine) -> str:
    """A choice's text without the mark before it, which engines take for a letter."""
    return re.sub(r"^[√✓✔vV☑☐□○◯●•OoI©@口]\s+", "", label.text).strip()


def _tabs(boxes: Sequence[Area], plan: Plan, pieces: Sequence[TextLine]) -> dict[Area, Element]:
    """Boxes with one text each that stand on a line which goes on; one is open to the page below.

    The boxes are the keys; the open one, which is no box, is in addition the value of the last.
    Boxes on a line that neither touch nor have an open one are no tabs.
    """
    found: dict[Area, Element] = {}
    for area in boxes:
        inner = [p for p in pieces if _middle_in(p.box, area.box)]
        label = _label(inner)
        if label is None or area.box.h > 3.2 * label.box.h or not _centred(area, plan):
            continue
        if _in_grid(area, boxes) or not _on_a_line(area, plan, boxes):
            continue
        sure = round(0.9 * label.confidence, 3)
        found[area] = Element("tab", label.text.strip(), area.box, sure)
    opened = {area: _open_tab(area, found, plan, pieces) for area in found}
    for area in list(found):
        chain = [other for other in opened if abs(other.box.y - area.box.y) <= 4]
        touches = any(_side_by_side(other.box, area.box) for other in chain if other is not area)
        if not touches and not any(opened[other] for other in chain):
            del found[area]
    extra = {element.box: element for element in opened.values() if element is not None}
    for element in extra.values():
        mark = Area(element.box, element.box, 1.0, 1.0)
        found[mark] = element
    return found


def _on_a_line(area: Area, plan: Plan, boxes: Sequence[Area]) -> bool:
    """Whether it stands, with the boxes that touch it, on a longer line, and hangs on none."""
    row = [area]
    for other in sorted(boxes, key=lambda b: b.box.x):
        if other is not area and any(_side_by_side(other.box, one.box) for one in row):
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
        if any(_middle_in(text, other.box) for other in closed):
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


def _field(
    area: Area, plan: Plan, inner: Sequence[TextLine], pieces: Sequence[TextLine]
) -> Element | None:
    """A text field or a list to choose from: empty or with text at its left, and a label."""
    box = area.box
    if _ruled(area, plan, ()):
        return None
    name = _name(box, inner, pieces, plan.areas)
    if box.w < FIELD_COLUMNS * box.h or box.h < 12:
        return None
    opener = _opener(area, plan.areas, pieces)
    arrow = opener.box if opener else _arrow(area, plan)
    value = " ".join(p.text.strip() for p in sorted(inner, key=lambda p: p.box.x))
    if inner:
        first = min(inner, key=lambda p: p.box.x)
        one_row = all(same_row(p.box, first.box) for p in inner)
        snug = box.h <= FIELD_ROWS * first.box.h and box.w <= FIELD_LONGEST * box.h
        at_left = first.box.x - box.x <= 1.1 * first.box.h
        last = max(p.box.x + p.box.w for p in inner)
        if arrow is not None:
            value = re.sub(r"\s*[vVˇ˅⌄▾▼✓√∨]$", "", value) if last > arrow.x else value
        free = box.x + box.w - last
        if not (one_row and snug and at_left) or (free <= 1.5 * first.box.h and arrow is None):
            return None
        if name is None:
            return None
    elif (
        name is None
        or box.h > FIELD_ROWS * name.box.h
        or arrow is not None
        or (area.filled < 0.97 and not _caret_only(area, plan))
    ):
        return None
    role = "input" if arrow is None else "dropdown"
    sure = min([name.confidence, *(p.confidence for p in inner)])
    if opener is not None:
        box = replace(box, w=max(box.w, opener.box.x + opener.box.w - box.x))
    return Element(role, name.text.strip(" :*"), box, round(0.95 * sure, 3), value=value)


def _opener(area: Area, boxes: Sequence[Area], pieces: Sequence[TextLine]) -> Area | None:
    """The small button at the right end of a field that opens its list (classic styles)."""
    box = area.box
    for other in boxes:
        b = other.box
        small = b.w <= 1.3 * box.h and 0.6 * box.h <= b.h <= box.h + 4
        end = box.x + box.w
        beside = -TOUCH_PX <= b.x - end <= TOUCH_PX
        within = 0 <= end - (b.x + b.w) <= 0.3 * box.h
        near = beside or within
        level = abs(b.y + b.h / 2 - box.y - box.h / 2) <= 0.15 * box.h + 1
        words = any(_middle_in(p.box, b) and len(p.text.strip()) > 1 for p in pieces)
        if other is not area and small and near and level and not words and other.filled < 0.97:
            return other
    return None


def _name(
    box: Box, inner: Sequence[TextLine], pieces: Sequence[TextLine], boxes: Sequence[Area]
) -> TextLine | None:
    """The label of a field: at its left in its row, else right above its left end."""
    others = [p for p in pieces if p not in inner and re.search(r"[^\W_]", p.text)]
    left = [
        p
        for p in others
        if abs(p.box.y + p.box.h / 2 - box.y - box.h / 2) <= 0.35 * box.h
        and p.box.h >= 0.35 * box.h
        and 0 <= box.x - (p.box.x + p.box.w) + 6 <= FIELD_GAP * p.box.h
    ]
    if left:
        nearest = max(left, key=lambda p: p.box.x)
        boxed = any(a.box.w <= 3 * nearest.box.w and _middle_in(nearest.box, a.box) for a in boxes)
        return None if boxed or len(nearest.text) > MAX_LABEL_LETTERS else nearest
    above = [
        p
        for p in others
        if -4 <= box.y - (p.box.y + p.box.h) <= 0.9 * p.box.h
        and abs(p.box.x - box.x) <= 0.8 * p.box.h
        and p.box.h >= 0.35 * box.h
        and len(p.text) <= MAX_LABEL_LETTERS
        and p.text.strip()[:1].isupper()
        and box.h <= 2 * p.box.h
        and not any(a.box.h <= 2.5 * p.box.h and _middle_in(p.box, a.box) for a in boxes)
    ]
    return max(above, key=lambda p: p.box.y) if above else None


def _arrow(area: Area, plan: Plan) -> Box | None:
    """The small mark at the right end that opens a list: apart from all else, in the middle."""
    inside = area.inside
    marks = plan.marks[inside.y + 2 : inside.y + inside.h - 2, inside.x : inside.x + inside.w - 2]
    drawn = np.flatnonzero(marks.any(axis=0))
    if not drawn.size:
        return None
    gaps = np.flatnonzero(np.diff(drawn) > max(3, 0.15 * inside.h))
    start = int(drawn[gaps[-1] + 1]) if gaps.size else int(drawn[0])
    before = int(drawn[gaps[-1]]) if gaps.size else -inside.h
    end = int(drawn[-1]) + 1
    rows = np.flatnonzero(marks[:, start:end].any(axis=1))
    wide, high = end - start, int(rows[-1] - rows[0] + 1)
    middle = 2 + (rows[0] + rows[-1] + 1) / 2
    centred = abs(middle - inside.h / 2) <= 0.15 * inside.h + 1
    small = 4 <= wide <= 0.75 * inside.h and 3 <= high <= 0.7 * inside.h and high <= 1.2 * wide
    at_end = inside.w - end <= 0.9 * inside.h and start >= 0.5 * inside.w
    apart = start - before >= 0.2 * inside.h
    if not (small and centred and at_end and apart and wide >= 1.2 * high):
        return None
    if _pieces_of(marks[:, start:end]) != 1:  # letters are several
        return None
    return Box(inside.x + start, inside.y + 2 + int(rows[0]), wide, high)


def _pieces_of(marks: npt.NDArray[np.bool_]) -> int:
    cv2 = load_opencv()
    return int(cv2.connectedComponents(marks.astype(np.uint8), connectivity=8)[0]) - 1


def _caret_only(area: Area, plan: Plan) -> bool:
    """Whether all that is drawn in a field is one upright line: the caret."""
    inside = area.inside
    part = plan.marks[
        inside.y + 1 : inside.y + inside.h - 1, inside.x + 1 : inside.x + inside.w - 1
    ]
    drawn = np.flatnonzero(part.any(axis=0))
    return not drawn.size or int(drawn[-1] - drawn[0]) <= 3


def _button(
    area: Area, plan: Plan, inner: Sequence[TextLine], boxes: Sequence[Area]
) -> Element | None:
    label = _label(inner)
    if label is None or not _centred(area, plan) or _ruled(area, plan, boxes):
        return None
    box, text = area.box, label.box
    if box.h > 3.2 * text.h or box.h < 0.75 * text.h:
        return None
    return Element("button", label.text.strip(), box, round(0.98 * label.confidence, 3))


def _label(inner: Sequence[TextLine]) -> TextLine | None:
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


def _centred(area: Area, plan: Plan) -> bool:
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


def _ruled(area: Area, plan: Plan, boxes: Sequence[Area]) -> bool:
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
        if other is not area and _side_by_side(other.box, box)
    }
    touched = sum(way not in touching and p.size >= 8 and bool(p.all()) for way, p in lines)
    for x in (box.x, right - 1):
        columns = marks[:, max(0, x - 1) : x + 2]
        up = columns[max(0, box.y - reach) : max(0, box.y - 1)].any(axis=1)
        down = columns[bottom + 1 : bottom + reach].any(axis=1)
        touched += sum(part.size >= 8 and bool(part.all()) for part in (up, down))
    return touched >= 2


def _in_grid(area: Area, boxes: Sequence[Area]) -> bool:
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


def _side_by_side(a: Box, b: Box) -> bool:
    gap = max(a.x, b.x) - min(a.x + a.w, b.x + b.w)
    return -TOUCH_PX <= gap <= 2 and abs(a.y + a.h - b.y - b.h) <= 3 and same_row(a, b)


def _outermost(elements: Iterable[Element]) -> list[Element]:
    """One element a place: of two in one another the outer one (shine and shadow make two)."""
    kept: list[Element] = []
    for element in sorted(elements, key=lambda e: -e.box.w * e.box.h):
        if not any(_middle_in(element.box, other.box) for other in kept):
            kept.append(element)
    return sorted(kept, key=lambda e: (e.box.y, e.box.x))


def _middle_in(box: Box, around: Box) -> bool:
    return holds(around, box.x + box.w / 2, box.y + box.h / 2)
