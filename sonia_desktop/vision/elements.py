"""Buttons, found by what makes them buttons to the eye: a short text in the middle of a box.

No detector network: from every piece of text the four sides of a box are searched outwards in the
picture's edges. A side counts when nearly all of it is an edge and it ends at the corners, which
table cells, title bars, group boxes and underlines do not fulfil. Better to miss one than to
invent one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from sonia_desktop.vision.layout import holds
from sonia_desktop.vision.scene import Box, Element, TextLine

EDGE_LEVELS = 8
"""Difference between neighbouring pixels, in any colour, that counts as an edge."""
SIDE_SHARE = 0.8
"""Share of a side that must be an edge (rounded corners are left out)."""
CORNER_SHARE = 0.17
"""Share of the height that a rounded corner may take. The rest is higher than any letter's stem."""
BEYOND_PX = 6
"""A side that goes on without a gap so far beyond its corner is a rule, not a box."""
BORDER_PX = 4
"""A border, with the shine inside and the shadow outside it; its outermost edge counts."""
MAX_LABEL_LETTERS = 40
MAX_LABEL_WORDS = 6
_MIN_TEXT_PX, _MAX_TEXT_PX = 7, 90

Edges = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class _Span:
    """Pixels from `start` up to, not including, `end`."""

    start: int
    end: int


def buttons(
    pixels: npt.NDArray[np.uint8],
    pieces: Iterable[TextLine],
    reread: Callable[[npt.NDArray[np.uint8]], list[TextLine]] | None = None,
) -> tuple[Element, ...]:
    """Visible buttons of a picture, from top to bottom.

    Args:
        pixels: RGB, shape (height, width, 3).
        pieces: the text as the engine found it (not joined to longer lines).
        reread: reads a small picture; a label beside an icon is read again without the icon,
            which engines take for a letter ("X Cancel").

    Confidence is the text's confidence times the share of the outline that is there.
    """
    candidates = [piece for piece in pieces if _may_be_label(piece)]
    if not candidates:
        return ()
    wide = pixels.astype(np.int16)
    # across[y, x]: a horizontal edge between rows y and y+1; upright: between columns x and x+1.
    across = np.abs(np.diff(wide, axis=0)).max(axis=2) >= EDGE_LEVELS
    upright = np.abs(np.diff(wide, axis=1)).max(axis=2) >= EDGE_LEVELS
    found: dict[Box, Element] = {}
    for piece in candidates:
        outline = _outline(across, upright, piece.box)
        if outline is not None:
            box, share = outline
            label, sure = piece.text, piece.confidence
            start = _after_icon(across, upright, box) if reread is not None else None
            if reread is not None and start is not None:
                label, sure = _read_again(pixels, box, start, reread) or (label, sure)
            element = Element("button", label, box, round(sure * share, 3))
            known = found.get(box)
            if known is None or known.confidence < element.confidence:
                found[box] = element
    return tuple(sorted(found.values(), key=lambda element: (element.box.y, element.box.x)))


def labelled(pieces: Iterable[TextLine], elements: Iterable[Element]) -> list[TextLine]:
    """The pieces, those inside an element with the element's label instead of what was read."""
    found = tuple(elements)
    lines = []
    for piece in pieces:
        x, y = piece.box.x + piece.box.w / 2, piece.box.y + piece.box.h / 2
        inside = next((e for e in found if holds(e.box, x, y)), None)
        lines.append(replace(piece, text=inside.label) if inside is not None else piece)
    return lines


def _may_be_label(piece: TextLine) -> bool:
    text = piece.text.strip()
    return (
        0 < len(text) <= MAX_LABEL_LETTERS
        and len(text.split()) <= MAX_LABEL_WORDS
        and _MIN_TEXT_PX <= piece.box.h <= _MAX_TEXT_PX
        and re.search(r"[^\W_]", text) is not None
    )


def _outline(across: Edges, upright: Edges, text: Box) -> tuple[Box, float] | None:
    """The box around a text and the share of its outline that is there; None without a box."""
    # The engine's box has air around the letters and may hold the button's border: start inside.
    inset = round(text.h * 0.22)
    body = _Span(text.x + min(inset, text.w // 4), text.x + text.w - min(inset, text.w // 4))
    rows = _Span(text.y + inset, text.y + text.h - inset)
    middle_y = text.y + text.h / 2
    reach = round(text.h * 1.3)
    top = _first_row(across, range(rows.start, max(-1, rows.start - reach), -1), body)
    bottom = _first_row(across, range(rows.end - 1, rows.end + reach), body)
    if top is None or bottom is None or bottom - top < max(8, 0.7 * text.h):
        return None
    above, below = middle_y - (top + 0.5), (bottom + 0.5) - middle_y
    if min(above, below) <= 0 or abs(above - below) > max(4.0, 0.35 * text.h):
        return None
    # Rounded corners: the upright sides are looked at in their middle part only.
    corner = max(2, round((bottom - top) * CORNER_SHARE))
    height = _Span(top + 1 + corner, bottom + 1 - corner)
    far = 8 * text.h
    left = _first_column(upright, range(body.start, max(-1, body.start - far), -1), height)
    right = _first_column(upright, range(body.end - 1, body.end + far), height)
    if left is None or right is None or right - left < 0.8 * text.w:
        return None
    box = Box(left + 1, top + 1, right - left, bottom - top)
    if not _centred(across, upright, box):
        return None
    share = _share(across, upright, box, corner)
    return (box, share) if share >= SIDE_SHARE and _ends(across, upright, box) else None


def _centred(across: Edges, upright: Edges, box: Box) -> bool:
    """Whether what is drawn in the box (the text, and an icon beside it) stands in its middle."""
    rim = 3
    rows = slice(box.y + rim, box.y + box.h - rim)
    columns = slice(box.x + rim, box.x + box.w - rim)
    drawn = np.flatnonzero((across[rows, columns] | upright[rows, columns]).any(axis=0))
    if not drawn.size:
        return False
    before, after = int(drawn[0]), box.w - 2 * rim - 1 - int(drawn[-1])
    return abs(before - after) <= max(6.0, 0.12 * box.w)


def _first_row(across: Edges, rows: range, columns: _Span) -> int | None:
    inside = slice(max(0, columns.start), columns.end)
    return _outermost((y, 0 <= y < across.shape[0] and _mostly(across[y, inside])) for y in rows)


def _first_column(upright: Edges, columns: range, rows: _Span) -> int | None:
    inside = slice(max(0, rows.start), rows.end)
    return _outermost(
        (x, 0 <= x < upright.shape[1] and _mostly(upright[inside, x])) for x in columns
    )


def _mostly(part: Edges) -> bool:
    return bool(part.size and part.mean() >= SIDE_SHARE)


def _outermost(steps: Iterable[tuple[int, bool]]) -> int | None:
    """The first place with an edge, or the last edge of the same border, seen from the text."""
    first = last = None
    for place, edge in steps:
        if first is not None and abs(place - first) >= BORDER_PX:
            break
        if edge:
            first, last = (place if first is None else first), place
    return last


def _share(across: Edges, upright: Edges, box: Box, corner: int) -> float:
    """The weakest side's share of edge pixels, corners left out."""
    columns = slice(box.x + corner, box.x + box.w - corner)
    rows = slice(box.y + corner, box.y + box.h - corner)
    sides = (
        across[box.y - 1, columns],
        across[box.y + box.h - 1, columns],
        upright[rows, box.x - 1],
        upright[rows, box.x + box.w - 1],
    )
    return float(min(side.mean() if side.size else 0.0 for side in sides))


def _ends(across: Edges, upright: Edges, box: Box) -> bool:
    """Whether all four sides stop at the corners (a gap of one pixel is enough)."""
    right, bottom = box.x + box.w, box.y + box.h
    beyond = []
    for y in (box.y - 1, bottom - 1):
        beyond.append(across[y, max(0, box.x - BEYOND_PX) : box.x])
        beyond.append(across[y, right : right + BEYOND_PX])
    for x in (box.x - 1, right - 1):
        beyond.append(upright[max(0, box.y - BEYOND_PX) : box.y, x])
        beyond.append(upright[bottom : bottom + BEYOND_PX, x])
    return all(part.size == 0 or not part.all() for part in beyond)


def _after_icon(across: Edges, upright: Edges, box: Box) -> int | None:
    """The column where the label starts when an icon stands before it: something as wide as it is
    high, higher than the letters, with a gap behind it. None without an icon."""
    rim = 3
    rows = slice(box.y + rim, box.y + box.h - rim)
    columns = slice(box.x + rim, box.x + box.w - rim)
    drawn = across[rows, columns] | upright[rows, columns]
    inked = np.flatnonzero(drawn.any(axis=0))
    gaps = np.flatnonzero(np.diff(inked) > 2)
    for gap in gaps:
        icon = drawn[:, inked[0] : inked[gap] + 1]
        letters = drawn[:, inked[gap + 1] : inked[-1] + 1]
        icon_h, letters_h = _inked_rows(icon), _inked_rows(letters)
        squarish = 0.6 <= icon.shape[1] / max(1, icon_h) <= 1.6
        if squarish and icon_h >= 1.15 * letters_h and icon.shape[1] >= 8:
            return int(box.x + rim + inked[gap + 1])
    return None


def _inked_rows(drawn: Edges) -> int:
    rows = np.flatnonzero(drawn.any(axis=1))
    return int(rows[-1] - rows[0] + 1) if rows.size else 0


def _read_again(
    pixels: npt.NDArray[np.uint8],
    box: Box,
    start: int,
    reread: Callable[[npt.NDArray[np.uint8]], list[TextLine]],
) -> tuple[str, float] | None:
    rim = 3
    part = pixels[box.y + rim : box.y + box.h - rim, start - 2 : box.x + box.w - rim]
    air = 24  # the detector wants some background around a line
    read = reread(np.pad(part, ((air, air), (air, air), (0, 0)), mode="edge"))
    if not read:
        return None
    words = sorted(read, key=lambda piece: piece.box.x)
    return " ".join(w.text for w in words), min(w.confidence for w in words)
