"""Checkboxes and radio buttons by the mark before a label: a small square or disc, drawn round.

`boxes` finds even areas; a choice of twelve pixels with soft edges is too small for one. Here every
short text is asked what stands right before it. Pure rules; what is not sure is left out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from sonia_desktop.vision.layout import holds
from sonia_desktop.vision.opencv import load_opencv
from sonia_desktop.vision.scene import Box, Element, TextLine

Pixels = npt.NDArray[np.uint8]
Colour = npt.NDArray[np.float64]

SIDE_PX = (9, 44)
SIDE_ROWS = (0.36, 1.15)
"""Height of a mark in heights of its text's box (which has some air)."""
MOST_LETTERS = 60
INK = 16
"""Levels by which a mark's outline differs from the ground."""
_GAP_ROWS = (0.16, 1.6)
_GAP_MARKS = 0.22
"""The gap between a mark and its text is wider than between letters: by the height of the text's
box, which may have more air than usual, or by the mark's own width."""
_SQUARE, _DISC = 0.92, (0.68, 0.9)
"""Share of its rectangle that the filled mark covers."""
_EMPTY, _TICK = 0.05, (0.07, 0.62)
"""Share of the inside that is drawn: none, a tick's."""
_MIDDLE, _GAP = 0.3, (0.64, 0.78)
"""Distance from a disc's middle, in radii, of its dot and of the gap around the dot."""
_DOT_LEVELS = 40
_ON_THE_WAY = 1.15
_COARSE_PX = 16  # below, the soft edge is a large part of a disc
_SAME = 0.75
_MARK_LETTERS = re.compile(r"^(?:[√✓✔✗✘∇▽▼vV☑☐☒□■○◯◎⊙●•OoQGCc0©@口日回]|\[\]|\(\))\s+(?=\S)")


@dataclass(frozen=True)
class _Mark:
    box: Box
    role: str
    checked: bool


def find_choices(
    pixels: Pixels, pieces: Sequence[TextLine], taken: Sequence[Element]
) -> list[Element]:
    """Choices that are not among the elements `taken`.

    Args:
        pixels: RGB, shape (height, width, 3).
        pieces: the text as the engine found it.
    """
    found: list[Element] = []
    for piece in pieces:
        text = piece.text.strip()
        if not 1 < len(text) <= MOST_LETTERS or not re.search(r"[^\W\d_]{2}", text):
            continue
        middle = piece.box.x + piece.box.w / 2, piece.box.y + piece.box.h / 2
        if any(holds(element.box, *middle) for element in taken):
            continue
        mark = _mark_before(pixels, piece.box)
        if mark is None or any(_meet(mark.box, e.box) for e in (*taken, *found)):
            continue
        label = _MARK_LETTERS.sub("", text) if piece.box.x < mark.box.x + mark.box.w else text
        sure = round(0.9 * piece.confidence, 3)
        found.append(Element(mark.role, label.strip(), mark.box, sure, checked=mark.checked))
    return found


def without_marks(pieces: Sequence[TextLine], choices: Sequence[Element]) -> list[TextLine]:
    """The pieces without the letters that the marks of choices were read as ("O Use colours")."""
    marks = [one.box for one in choices if one.role in ("checkbox", "radio")]
    return [left for piece in pieces if (left := _without_mark(piece, marks)) is not None]


def text_after(mark: Box, piece: TextLine) -> str:
    """What a piece says behind a mark it begins with; "" when it does not begin there.

    An engine reads a mark and its label as one piece now and then, the mark as a letter or not at
    all ("O Use colours").
    """
    box, end = piece.box, mark.x + mark.w
    begins = mark.x - mark.w < box.x <= end and box.x + box.w > end + mark.w
    return _MARK_LETTERS.sub("", piece.text.strip()) if begins else ""


def _without_mark(piece: TextLine, marks: Sequence[Box]) -> TextLine | None:
    box = piece.box
    middle = box.y + box.h / 2
    for mark in marks:
        end = mark.x + mark.w
        if not (mark.y <= middle < mark.y + mark.h and box.x < end - 0.3 * mark.w):
            continue
        if box.x + box.w < end + 0.5 * mark.w and box.x > mark.x - mark.w:
            return None  # the mark alone
        text = _MARK_LETTERS.sub("", piece.text.strip())
        if text != piece.text.strip() and box.x + box.w > end and box.x > mark.x - mark.w:
            return replace(piece, text=text, box=replace(box, x=end, w=box.x + box.w - end))
    return piece


def with_state(pixels: Pixels, element: Element) -> Element | None:
    """A radio button with its dot looked at anew; None when what is in the disc is no dot."""
    box = element.box
    part = pixels[box.y : box.y + box.h, box.x : box.x + box.w]
    if element.role != "radio" or min(part.shape[:2]) < SIDE_PX[0]:
        return element
    mark = _disc(part, box, outlined=True)
    return None if mark is None else replace(element, checked=mark.checked)


def _mark_before(pixels: Pixels, text: Box) -> _Mark | None:
    cv2 = load_opencv()
    height, width = pixels.shape[:2]
    left, right = max(0, text.x - round(2.6 * text.h)), min(width, text.x + round(1.7 * text.h))
    top, foot = max(0, text.y - 2), min(height, text.y + text.h + 2)
    part = pixels[top:foot, left:right]
    if part.shape[0] < SIDE_PX[0] or part.shape[1] < SIDE_PX[0]:
        return None
    # Around a window's edge something else may have more pixels than the label's own ground.
    ink, ground = ink_of(part, pixels[text.y : text.y + text.h, text.x : text.x + 6 * text.h])
    _, _, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    for x, y, w, h, _count in sorted(stats[1:].tolist()):
        if not may_be_mark(w, h, text.h):
            continue
        if abs(top + y + h / 2 - text.y - text.h / 2) > 0.2 * text.h:
            continue
        beyond = np.flatnonzero(ink[:, x + w :].any(axis=0))
        gap = int(beyond[0]) if beyond.size else part.shape[1] - x - w
        low, high = (rows * text.h for rows in _GAP_ROWS)
        low = min(low, _GAP_MARKS * w)
        before = ink[:, max(0, x - round(0.3 * text.h)) : x]
        if not max(2.0, low) <= gap <= high or before.any():
            continue
        place = (slice(y, y + h), slice(x, x + w))
        return judged(part[place], ink[place], ground, left + x, top + y)
    return None


def ink_of(part: Pixels, label: Pixels) -> tuple[npt.NDArray[np.uint8], Colour]:
    """What is not the ground, and the ground: the colour that most of the label's box has."""
    coarse = (label >> 3).astype(np.int32)
    codes = (coarse[:, :, 0] << 10) | (coarse[:, :, 1] << 5) | coarse[:, :, 2]
    values, counts = np.unique(codes, return_counts=True)
    ground = label[codes == values[counts.argmax()]].mean(axis=0)
    return (np.abs(part - ground).max(axis=2) >= INK).astype(np.uint8), ground


def may_be_mark(w: int, h: int, text_h: int) -> bool:
    """Whether something drawn is small and square beside text whose box is so high."""
    low, high = SIDE_PX
    rows = SIDE_ROWS[0] * text_h <= h <= SIDE_ROWS[1] * text_h
    return low <= min(w, h) and max(w, h) <= high and abs(w - h) <= max(1, 0.1 * h) and rows


def judged(
    part: Pixels, ink: npt.NDArray[np.uint8], outside: Colour, x: int, y: int
) -> _Mark | None:
    """A square or a disc by its outline, and its state by what is inside."""
    cv2 = load_opencv()
    h, w = ink.shape
    outline, _ = cv2.findContours(ink, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    whole = np.zeros((h, w), dtype=np.uint8)
    cv2.drawContours(whole, outline, -1, 1, -1)
    solid = float(whole.mean())
    role = "checkbox" if solid >= _SQUARE else "radio" if _DISC[0] <= solid <= _DISC[1] else ""
    rim = max(2, round(0.2 * w))
    inner = cv2.erode(whole, np.ones((3, 3), np.uint8), iterations=rim, borderValue=0).astype(bool)
    if not role or np.count_nonzero(inner) < 9:
        return None
    edge = whole.astype(bool) & ~cv2.erode(
        whole, np.ones((3, 3), np.uint8), iterations=max(1, rim // 2), borderValue=0
    ).astype(bool)
    # The ground of the inside lies right within the rim, not under the tick or the dot.
    around = inner & ~cv2.erode(
        inner.astype(np.uint8), np.ones((3, 3), np.uint8), iterations=1, borderValue=0
    ).astype(bool)
    ground = np.median(part[around], axis=0)
    # Old styles draw a rim dark at the upper left only.
    outlined = bool(np.percentile(np.abs(part[edge] - ground).max(axis=1), 70) >= INK)
    drawn = (np.abs(part.astype(np.int16) - ground).max(axis=2) >= 40) & inner
    share = np.count_nonzero(drawn) / np.count_nonzero(inner)
    # The soft edge of a square of colour lies between its colour and the ground; a rim does not.
    rim_colour = np.median(part[edge], axis=0)
    way = np.abs(rim_colour - outside).sum() + np.abs(rim_colour - ground).sum()
    outlined &= bool(way > _ON_THE_WAY * np.abs(outside - ground).sum() + INK)
    box = Box(x, y, w, h)
    if role == "radio":
        return _disc(part, box, outlined)
    if share <= _EMPTY:
        return _Mark(box, role, False) if outlined else None
    return _Mark(box, role, True) if _TICK[0] <= share <= _TICK[1] else None


def _disc(part: Pixels, box: Box, outlined: bool) -> _Mark | None:
    """A radio button's state: a dot has another colour than the gap between it and the rim."""
    rows, columns = np.mgrid[: box.h, : box.w]
    away = np.hypot(
        (rows - (box.h - 1) / 2) / (box.h / 2), (columns - (box.w - 1) / 2) / (box.w / 2)
    )
    middle, gap = part[away <= _MIDDLE], part[(away >= _GAP[0]) & (away <= _GAP[1])]
    if not len(middle) or not len(gap):
        return None
    ground = np.median(gap, axis=0)
    if np.abs(np.median(middle, axis=0) - ground).max() < _DOT_LEVELS:
        even = np.abs(part[away <= _GAP[1]] - ground).max(axis=1) < _DOT_LEVELS
        least = 0.97 if box.w >= 20 else 0.9 if box.w >= _COARSE_PX else 0.75
        return _Mark(box, "radio", False) if outlined and even.mean() >= least else None
    # A clock or a face has something else there: a dot is the same on all four sides.
    near = np.abs(part - np.median(middle, axis=0)).max(axis=2) < _DOT_LEVELS
    dot = near & (away <= _GAP[0])
    same = dot & dot[:, ::-1] & dot[::-1]
    whole = np.count_nonzero(dot)
    return _Mark(box, "radio", True) if np.count_nonzero(same) >= _SAME * whole else None


def _meet(a: Box, b: Box) -> bool:
    return a.x < b.x + b.w and b.x < a.x + a.w and a.y < b.y + b.h and b.y < a.y + a.h
