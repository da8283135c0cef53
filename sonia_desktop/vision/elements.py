"""Interface elements of a picture: what kind, which label, where. Shapes and text, and a network.

`boxes` finds even areas with straight sides, `controls` says which of them are controls, `choices`
looks for small marks before labels; `detector` finds what has no such shape. Here labels are made
clean and the text is brought in line with them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial

import numpy as np
import numpy.typing as npt

from sonia_desktop.vision.boxes import Marks, find_areas
from sonia_desktop.vision.choices import find_choices, with_state, without_marks
from sonia_desktop.vision.controls import Found, Reread, find_controls, read_inside
from sonia_desktop.vision.detected import with_detected, without_icon_letters
from sonia_desktop.vision.detector import Detect
from sonia_desktop.vision.grids import find_grids
from sonia_desktop.vision.layout import holds
from sonia_desktop.vision.links import find_links, without_underlines
from sonia_desktop.vision.marks_within import parted_at_marks
from sonia_desktop.vision.scene import Box, Element, TextLine
from sonia_desktop.vision.states_seen import with_states
from sonia_desktop.vision.underlined_tabs import find_underlined_tabs

RIM_PX = 3  # a border, or the shine inside it
ICON_LETTERS = 2
"""An icon is read as at most so many letters."""
TOLD_CELLS = 0.3
"""A table has text in at least this share of its cells (a calendar's empty boxes do not)."""
LABELLED = ("button", "tab")
"""Roles whose label is the text in the box itself."""


def find_elements(
    pixels: npt.NDArray[np.uint8],
    pieces: Sequence[TextLine],
    reread: Reread | None = None,
    detect: Detect | None = None,
) -> Found:
    """Visible elements of a picture from top to bottom, and its text in line with them.

    Args:
        pixels: RGB, shape (height, width, 3).
        pieces: the text as the engine found it (not joined to longer lines).
        reread: reads a small picture. Text that spans several boxes is read again box by box, and
            a label beside an icon without the icon, which engines take for a letter ("X Cancel").
        detect: a network that finds elements besides; None: the rules alone.
    """
    if min(pixels.shape[:2]) < 8:
        return Found((), tuple(pieces))
    found = _ruled(pixels, pieces, reread) if pieces else Found((), ())
    if detect is None:
        seen = with_states(pixels, found.elements, found.pieces)
        return replace(found, elements=tuple(seen))
    elements = with_detected(found.elements, detect(pixels), found.pieces, pixels)
    elements = with_states(pixels, elements, found.pieces)
    pieces = without_icon_letters(found.pieces or pieces, elements)
    return replace(found, elements=tuple(elements), pieces=tuple(pieces))


def _ruled(
    pixels: npt.NDArray[np.uint8], pieces: Sequence[TextLine], reread: Reread | None
) -> Found:
    """What the drawing rules find."""
    plan = find_areas(pixels)
    found = find_controls(pixels, plan, pieces, reread)
    looked = (with_state(pixels, element) for element in found.elements)
    known = [element for element in looked if element is not None]
    inside = None if reread is None else partial(read_inside, reread=reread)
    if inside is not None:
        found = replace(found, pieces=tuple(parted_at_marks(pixels, found.pieces, inside)))
    known += find_choices(pixels, found.pieces, known)
    known += find_underlined_tabs(pixels, found.pieces, known)
    known += find_links(pixels, found.pieces, known, inside)
    known += _tables(found)
    known.sort(key=lambda element: (element.box.y, element.box.x))
    unmarked = without_underlines(without_marks(found.pieces, known), known)
    found = replace(found, elements=tuple(known), pieces=tuple(unmarked))
    if reread is None:
        return found
    elements = tuple(
        _without_icon(pixels, plan.marks, element, reread) if element.role == "button" else element
        for element in found.elements
    )
    return Found(elements, tuple(labelled(found.pieces, elements)), found.cells)


def _tables(found: Found) -> list[Element]:
    """Ruled tables that hold text."""
    tables = []
    for grid in find_grids(found.cells):
        told = [any(_middle_in(p.box, cell) for p in found.pieces) for cell in grid.cells]
        if sum(told) >= TOLD_CELLS * len(told):
            tables.append(Element("table", "", grid.box, 0.9))
    return tables


def _middle_in(box: Box, around: Box) -> bool:
    return holds(around, box.x + box.w / 2, box.y + box.h / 2)


def labelled(pieces: Iterable[TextLine], elements: Iterable[Element]) -> list[TextLine]:
    """The pieces, the one inside a button with the button's label instead of what was read."""
    found = tuple(element for element in elements if element.role in LABELLED)
    lines: list[TextLine] = []
    told: set[Box] = set()
    for piece in pieces:
        x, y = piece.box.x + piece.box.w / 2, piece.box.y + piece.box.h / 2
        inside = next((e for e in found if holds(e.box, x, y)), None)
        if inside is None:
            lines.append(piece)
        elif inside.box not in told:
            told.add(inside.box)
            lines.append(replace(piece, text=inside.label))
    return lines


def _without_icon(
    pixels: npt.NDArray[np.uint8], marks: Marks, element: Element, reread: Reread
) -> Element:
    start = _after_icon(marks, element.box)
    if start is None:
        return element
    box = element.box
    end = box.x + box.w - RIM_PX
    text = Box(start - 2, box.y + RIM_PX, end - start + 2, box.h - 2 * RIM_PX)
    words = sorted(read_inside(pixels, text, reread), key=lambda piece: piece.box.x)
    if not words:
        return element
    label = " ".join(word.text for word in words)
    # What was cut off may be a capital before low letters ("No", "Remove"): it is as large.
    first = element.label.split()[0] if element.label.split() else ""
    if not (label[:1].isupper() or len(first) <= ICON_LETTERS < len(element.label)):
        return element
    if cuts_word(element.label, label):
        return element
    sure = min(word.confidence for word in words)
    return replace(element, label=label, confidence=round(sure, 3))


def cuts_word(whole: str, rest: str) -> bool:
    """Whether the rest begins inside a word: "lter" of "Filter" ("XCancel" is a cross and a word).

    >>> cuts_word("Filter", "Iter"), cuts_word("XCancel", "Cancel"), cuts_word("X Save", "Save")
    (True, False, False)
    """
    alike = str.maketrans("i1|", "lll")
    ends = whole.lower().translate(alike).endswith(rest.lower().translate(alike))
    start = len(whole) - len(rest)
    return ends and start > 0 and whole[start - 1].isalpha() and whole[start].islower()


def _after_icon(marks: Marks, box: Box) -> int | None:
    """The column where the label starts when an icon stands before it: something as wide as it is
    high, higher than the letters, with a gap behind it. None without an icon."""
    rows = slice(box.y + RIM_PX, box.y + box.h - RIM_PX)
    columns = slice(box.x + RIM_PX, box.x + box.w - RIM_PX)
    drawn = marks[rows, columns]
    inked = np.flatnonzero(drawn.any(axis=0))
    for gap in np.flatnonzero(np.diff(inked) > 2):
        icon = drawn[:, inked[0] : inked[gap] + 1]
        letters = drawn[:, inked[gap + 1] : inked[-1] + 1]
        icon_h, letters_h = _inked_rows(icon), _inked_rows(letters)
        squarish = 0.6 <= icon.shape[1] / max(1, icon_h) <= 1.6
        if squarish and icon_h >= 1.15 * letters_h and icon.shape[1] >= 8:
            return int(box.x + RIM_PX + inked[gap + 1])
    return None


def _inked_rows(drawn: Marks) -> int:
    rows = np.flatnonzero(drawn.any(axis=1))
    return int(rows[-1] - rows[0] + 1) if rows.size else 0
