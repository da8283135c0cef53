"""Which boxes are controls: fields, choices, tabs and buttons, by their shape and their text.

Pure rules over even areas (`boxes.find_areas`) and pieces of text. What is not sure is left out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from sonia_desktop.vision.boxes import Area, Plan
from sonia_desktop.vision.dots import DOTS, has_dots
from sonia_desktop.vision.grids import find_grids
from sonia_desktop.vision.layout import same_row
from sonia_desktop.vision.opencv import load_opencv
from sonia_desktop.vision.outlines import (
    MAX_LABEL_LETTERS,
    TOUCH_PX,
    is_centred,
    is_in_grid,
    is_ruled,
    label_of,
    middle_in,
)
from sonia_desktop.vision.scene import Box, Element, TextLine
from sonia_desktop.vision.tabs import find_tabs

Pixels = npt.NDArray[np.uint8]
Reread = Callable[[Pixels], list[TextLine]]

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
FIELD_BORDER_PX = 3
CHECK_PX = (7, 40)
EMPTY_SHARE = 0.9
"""A checkbox or radio button whose inside has its colour by this share is not checked."""


@dataclass(frozen=True)
class Found:
    """Elements, and the pieces of text with those parted that spanned several elements.

    `cells` are those of ruled tables.
    """

    elements: tuple[Element, ...]
    pieces: tuple[TextLine, ...]
    cells: tuple[Box, ...] = ()


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
    grouped = find_tabs(pixels, boxes, plan, parted)
    elements = list(grouped.values())
    for area in boxes:
        box = area.box
        inner = [p for p in parted if middle_in(p.box, box)]
        made = None
        if CHECK_PX[0] <= box.h <= CHECK_PX[1] and abs(box.w - box.h) <= max(2, 0.15 * box.h):
            made = _choice(area, inner, parted)
        elif area not in grouped and not is_in_grid(area, boxes):
            made = _field(pixels, area, plan, inner, parted) or _button(area, plan, inner, boxes)
        if made is not None:
            elements.append(made)
    cells = [cell for grid in find_grids([area.box for area in boxes]) for cell in grid.cells]
    return Found(tuple(_outermost(elements)), tuple(parted), tuple(cells))


def _parted(
    pixels: Pixels, boxes: Sequence[Area], pieces: Sequence[TextLine], reread: Reread | None
) -> list[TextLine]:
    """Pieces that run over the upright side between two boxes are read again, box by box; those
    that run from a label into its field, before the field and in it."""
    if reread is None:
        return list(pieces)
    done: list[TextLine] = []
    for piece in pieces:
        over = sorted(
            (a.inside for a in boxes if _crosses(piece.box, a)), key=lambda box: (box.x, box.w)
        )
        apart = [b for at, b in enumerate(over) if not at or b.x >= over[at - 1].x + over[at - 1].w]
        if len(apart) == 1 and _into_field(piece.box, apart[0]):
            label = replace(piece.box, w=apart[0].x - FIELD_BORDER_PX - piece.box.x)
            apart.insert(0, label)
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
    high = box.y <= text.y + text.h / 2 < box.y + box.h and box.h >= 0.6 * text.h
    return wider and high and shared >= 0.5 * text.h


def _into_field(text: Box, inside: Box) -> bool:
    """Whether text begins clearly before a box that could be a field, and ends clearly in it."""
    before, free = inside.x - text.x, inside.x + inside.w - (text.x + text.w)
    field = inside.w >= FIELD_COLUMNS * inside.h and inside.h <= FIELD_ROWS * text.h
    return field and before >= 1.5 * text.h and free >= text.h


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
    if not re.search(r"[^\W_]{2}|^[^\W_]\W*$", label.text):  # "- 0 X": a title bar's signs
        return None
    sure = round(label.confidence * 0.95, 3)
    checked = area.filled < EMPTY_SHARE * area.solid
    return Element(role, _spoken(label), box, sure, checked=checked)


def _spoken(label: TextLine) -> str:
    """A choice's text without the mark before it, which engines take for a letter."""
    return re.sub(r"^[√✓✔vV☑☐□○◯●•OoI©@口]\s+", "", label.text).strip()


def _field(
    pixels: Pixels,
    area: Area,
    plan: Plan,
    inner: Sequence[TextLine],
    pieces: Sequence[TextLine],
) -> Element | None:
    """A text field or a list to choose from: empty or with text at its left, and a label."""
    box = area.box
    if is_ruled(area, plan, ()):
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
    elif name is None or box.h > FIELD_ROWS * name.box.h or arrow is not None:
        return None
    elif has_dots(pixels, area.inside):
        value = DOTS
    elif area.filled < 0.97 and not _caret_only(area, plan):
        return None
    role = "input" if arrow is None else "dropdown"
    sure = min([name.confidence, *(p.confidence for p in inner)])
    if opener is not None:
        box = replace(box, w=max(box.w, opener.box.x + opener.box.w - box.x))
    return Element(role, name.text.strip(" :*[|"), box, round(0.95 * sure, 3), value=value)


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
        words = any(middle_in(p.box, b) and len(p.text.strip()) > 1 for p in pieces)
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
        widest = 3 * nearest.box.w
        boxed = any(  # by more than the hole of an "o" in its middle
            nearest.box.w <= 2 * a.box.w <= 2 * widest and middle_in(nearest.box, a.box)
            for a in boxes
        )
        return None if boxed or len(nearest.text) > MAX_LABEL_LETTERS else nearest
    above = [
        p
        for p in others
        if -max(4, 0.3 * p.box.h) <= box.y - (p.box.y + p.box.h) <= 0.9 * p.box.h
        and abs(p.box.x - box.x) <= 0.8 * p.box.h
        and p.box.h >= 0.35 * box.h
        and len(p.text) <= MAX_LABEL_LETTERS
        and p.text.strip()[:1].isupper()
        and box.h <= 2 * p.box.h
        and not any(a.box.h <= 2.5 * p.box.h and middle_in(p.box, a.box) for a in boxes)
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
    label = label_of(inner)
    if label is None or not is_centred(area, plan) or is_ruled(area, plan, boxes):
        return None
    box, text = area.box, label.box
    if box.h > 3.2 * text.h or box.h < 0.75 * text.h:
        return None
    arrow = _arrow(area, plan)
    if arrow and text.x - box.x <= 1.1 * text.h and arrow.x - text.x - text.w >= 1.5 * text.h:
        sure = round(0.9 * label.confidence, 3)
        return Element("dropdown", "", box, sure, value=label.text.strip())
    return Element("button", label.text.strip(), box, round(0.98 * label.confidence, 3))


def _outermost(elements: Iterable[Element]) -> list[Element]:
    """One element a place: of two in one another the outer one (shine and shadow make two)."""
    kept: list[Element] = []
    for element in sorted(elements, key=lambda e: -e.box.w * e.box.h):
        if not any(middle_in(element.box, other.box) for other in kept):
            kept.append(element)
    return sorted(kept, key=lambda e: (e.box.y, e.box.x))
