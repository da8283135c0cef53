"""Buttons, found by what makes them buttons to the eye: a short text in the middle of a box.

No detector network: from every piece of text the four sides of a box are searched outwards in the
picture's edges. A side counts when nearly all of it is an edge and it ends at the corners, which
table cells, title bars, group boxes and underlines do not fulfil. Better to miss one than to
invent one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from sonia_desktop.vision.scene import Box, Element, TextLine

EDGE_LEVELS = 8
"""Difference between neighbouring pixels, in any colour, that counts as an edge."""
SIDE_SHARE = 0.8
"""Share of a side that must be an edge (rounded corners are left out)."""
BEYOND_SHARE = 0.5
"""Share beyond a corner above which the side goes on: then it is a rule, not a box."""
BEYOND_PX = 5
MAX_LABEL_LETTERS = 40
MAX_LABEL_WORDS = 6
_MIN_TEXT_PX, _MAX_TEXT_PX = 7, 90

Edges = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class _Span:
    """Pixels from `start` up to, not including, `end`."""

    start: int
    end: int


def buttons(pixels: npt.NDArray[np.uint8], pieces: Iterable[TextLine]) -> tuple[Element, ...]:
    """Visible buttons of a picture, from top to bottom.

    Args:
        pixels: RGB, shape (height, width, 3).
        pieces: the text as the engine found it (not joined to longer lines).

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
            element = Element("button", piece.text, box, round(piece.confidence * share, 3))
            known = found.get(box)
            if known is None or known.confidence < element.confidence:
                found[box] = element
    return tuple(sorted(found.values(), key=lambda element: (element.box.y, element.box.x)))


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
    corner = max(2, round((bottom - top) * 0.25))
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
    for y in rows:
        if 0 <= y < across.shape[0]:
            part = across[y, max(0, columns.start) : columns.end]
            if part.size and part.mean() >= SIDE_SHARE:
                return y
    return None


def _first_column(upright: Edges, columns: range, rows: _Span) -> int | None:
    for x in columns:
        if 0 <= x < upright.shape[1]:
            part = upright[max(0, rows.start) : rows.end, x]
            if part.size and part.mean() >= SIDE_SHARE:
                return x
    return None


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
    """Whether all four sides stop at the corners."""
    right, bottom = box.x + box.w, box.y + box.h
    skip = 2
    beyond = (
        across[box.y - 1, max(0, box.x - skip - BEYOND_PX) : max(0, box.x - skip)],
        across[box.y - 1, right + skip : right + skip + BEYOND_PX],
        across[bottom - 1, max(0, box.x - skip - BEYOND_PX) : max(0, box.x - skip)],
        across[bottom - 1, right + skip : right + skip + BEYOND_PX],
        upright[max(0, box.y - skip - BEYOND_PX) : max(0, box.y - skip), box.x - 1],
        upright[bottom + skip : bottom + skip + BEYOND_PX, box.x - 1],
        upright[max(0, box.y - skip - BEYOND_PX) : max(0, box.y - skip), right - 1],
        upright[bottom + skip : bottom + skip + BEYOND_PX, right - 1],
    )
    return all(part.size == 0 or part.mean() <= BEYOND_SHARE for part in beyond)
