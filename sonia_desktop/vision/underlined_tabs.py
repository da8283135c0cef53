"""Tabs without boxes: short labels in a row, a thick bar under the chosen one. Pure rules."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from sonia_desktop.vision.layout import holds, same_row
from sonia_desktop.vision.scene import Box, Element, TextLine

Pixels = npt.NDArray[np.uint8]
LABEL_LETTERS, LABEL_WORDS = 28, 3
ALIKE_ROWS = 1.45
"""Labels of one row are of one font: their boxes are at most so many times as high as another's."""
NEXT_ROWS = 3.5
"""The next tab begins at most so many heights of text after the one before ends."""
_BELOW = (0.75, 2.1)
"""Where the bar may lie, in heights of the text from its top."""
_THICK_PX, _THICK_ROWS = 2, 0.35
_INK, _EVEN, _SAME = 32, 14, 28
"""Levels: from the ground to the bar, within a row of the bar, along the bar."""
_REACH_ROWS = 2.5
_LINK_ROWS = 0.12
"""A bar no wider than its text is the underline of a link, unless it is so thick."""


def find_underlined_tabs(
    pixels: Pixels, pieces: Sequence[TextLine], taken: Sequence[Element]
) -> list[Element]:
    """Rows of tabs of which one has a bar under it.

    Args:
        pixels: RGB, shape (height, width, 3).
        pieces: the text as the engine found it.
        taken: elements that are known; text in one of them is no tab.
    """
    short = [p for p in pieces if _is_label(p) and not _is_in(p, taken)]
    found: list[Element] = []
    for chosen in short:
        bar = _bar_under(pixels, chosen.box)
        if bar is None or any(holds(e.box, *_middle(chosen.box)) for e in found):
            continue
        row = sorted((p for p in short if _is_level(p.box, chosen.box)), key=lambda p: p.box.x)
        pad = _pad(chosen.box, bar)
        chain = _chain(row, chosen, pad)
        others = [p for p in chain if p is not chosen and _bar_under(pixels, p.box) is not None]
        if len(chain) >= 2 and not others:
            found += [_tab(piece, bar, chosen.box, pad) for piece in chain]
    return found


def _is_label(piece: TextLine) -> bool:
    text = piece.text.strip()
    short = len(text) <= LABEL_LETTERS and len(text.split()) <= LABEL_WORDS
    return short and any(letter.isalpha() for letter in text)


def _is_in(piece: TextLine, elements: Sequence[Element]) -> bool:
    return any(holds(element.box, *_middle(piece.box)) for element in elements)


def _middle(box: Box) -> tuple[float, float]:
    return box.x + box.w / 2, box.y + box.h / 2


def _is_level(a: Box, b: Box) -> bool:
    return same_row(a, b) and max(a.h, b.h) <= ALIKE_ROWS * min(a.h, b.h)


def _pad(text: Box, bar: Box) -> int:
    return max(0, round((text.x - bar.x + bar.x + bar.w - text.x - text.w) / 2))


def _chain(row: Sequence[TextLine], chosen: TextLine, pad: int) -> list[TextLine]:
    """The labels that stand near one another, with the chosen one among them."""
    at = row.index(chosen)
    first, last = at, at

    def near(left: Box, right: Box) -> bool:
        return 0 <= right.x - left.x - left.w - 2 * pad + 4 <= NEXT_ROWS * chosen.box.h + 4

    while first > 0 and near(row[first - 1].box, row[first].box):
        first -= 1
    while last + 1 < len(row) and near(row[last].box, row[last + 1].box):
        last += 1
    return list(row[first : last + 1])


def _tab(piece: TextLine, bar: Box, chosen: Box, pad: int) -> Element:
    foot = bar.y + bar.h
    air = max(0, bar.y - chosen.y - chosen.h)
    top = max(0, chosen.y - air)
    x = max(0, piece.box.x - pad)
    box = Box(x, top, piece.box.x + piece.box.w + pad - x, foot - top)
    return Element("tab", piece.text.strip(), box, round(0.9 * piece.confidence, 3))


def _bar_under(pixels: Pixels, text: Box) -> Box | None:
    """A bar of one colour under a text: about as wide, and it ends on both sides."""
    height, width = pixels.shape[:2]
    top = text.y + round(_BELOW[0] * text.h)
    foot = min(height, text.y + round(_BELOW[1] * text.h) + 1)
    inset = text.w // 8
    if foot - top < 3 or text.w - 2 * inset < 4:
        return None
    part = pixels[top:foot, text.x + inset : text.x + text.w - inset].astype(np.int16)
    label = pixels[text.y : text.y + text.h, text.x : text.x + text.w].reshape(-1, 3)
    ground = np.median(label, axis=0)
    even = (part.max(axis=1) - part.min(axis=1)).max(axis=1) <= _EVEN
    drawn = even & (np.abs(np.median(part, axis=1) - ground).max(axis=1) >= _INK)
    found = _thick_run(np.median(part, axis=1), drawn, max(_THICK_PX + 1, _THICK_ROWS * text.h))
    if found is None:
        return None
    first, thick = found
    y = top + first
    colour = np.median(part[first + thick // 2], axis=0)
    line = pixels[y + thick // 2].astype(np.int16)
    same = np.abs(line - colour).max(axis=1) <= _SAME
    left = text.x + inset - _run(same[: text.x + inset][::-1])
    right = text.x + text.w - inset + _run(same[text.x + text.w - inset :])
    bar = Box(left, y, right - left, thick)
    return bar if _fits(bar, text) and left > 0 and right < width else None


def _thick_run(
    colours: npt.NDArray[np.float64], drawn: npt.NDArray[np.bool_], most: float
) -> tuple[int, int] | None:
    """Where the first rows of one colour are as thick as a bar, and how many they are."""
    at = 0
    while at < len(drawn):
        end = at + 1
        while end < len(drawn) and np.abs(colours[end] - colours[at]).max() <= _SAME:
            end += 1
        if drawn[at] and _THICK_PX <= end - at <= most and end < len(drawn):
            return at, end - at
        at = end
    return None


def _fits(bar: Box, text: Box) -> bool:
    before, after = text.x - bar.x, bar.x + bar.w - text.x - text.w
    least = -0.6 * text.h  # a text's box has some air
    if not (least <= before <= _REACH_ROWS * text.h and least <= after <= _REACH_ROWS * text.h):
        return False
    if abs(before - after) > max(5.0, 0.5 * text.h):
        return False
    wider = min(before, after) > 0.15 * text.h
    return wider or bar.h >= max(_THICK_PX + 1, _LINK_ROWS * text.h)


def _run(same: npt.NDArray[np.bool_]) -> int:
    ends = np.flatnonzero(~same)
    return int(ends[0]) if ends.size else int(same.size)
