"""How controls stand, by their looks: greyed out, how far a slider is, which tab is open.

Pure functions over the picture and the elements that were found in it. What is not plain is left
as it was.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from sonia_desktop.vision.contrast import common_colour, luminance, ratio_of
from sonia_desktop.vision.detected import beside
from sonia_desktop.vision.layout import holds, same_row
from sonia_desktop.vision.scene import Box, Element, TextLine

Pixels = npt.NDArray[np.uint8]
Colour = npt.NDArray[np.float64]

_FADING = ("button", "tab", "checkbox", "radio", "toggle", "dropdown")
"""Roles whose text fades when they cannot be used; a field's may be a faint hint in it."""
_FAINT, _FAINTER = 3.2, 0.45
"""Contrast (WCAG's ratio) below which text may be that of a control that cannot be used (text that
can be read has 4.5), and by which it is less than that of most text in the picture."""
_GREY = 34
"""Levels between the channels of ink and ground, at most: light text on a colour is no grey one."""
_INK_SHARE = 98.0
_LEAST_TEXTS = 3
_KNOB_ROWS = 1.5
"""A slider's knob is at least so many times as high as its groove."""
_BESIDE_PX = 3
"""A slider's knob may stand so far out of the place the slider was found at."""
_GROOVE_SHARE, _LONG, _PIECE_PX = 0.6, 4.0, 9
"""A groove has at least this share of the slider's length, is so many times as long as the slider
is high, and drawn in pieces at least so long."""
_KNOB_LEAST_PX, _KNOB_WIDEST = 5, 1.5
"""In rows of what is looked at."""
_COVERED = 0.8
"""A knob is drawn, somewhere in its height, by this share of its width."""
_SEEN = 10
"""Levels by which a groove differs from its ground, at least."""
_TAB_SAME = 12
"""Levels from which two tabs look unlike; half of it within which a tab is one with its page."""
_LINE_PX = 3
"""A line along a tab's foot lies so near to it."""


def with_states(
    pixels: Pixels, elements: Iterable[Element], pieces: Sequence[TextLine]
) -> list[Element]:
    """The elements with what their looks tell of them.

    Args:
        pixels: RGB, shape (height, width, 3).
        pieces: the text of the picture.
    """
    found = list(elements)
    contrasts = [_contrast(pixels, piece.box) for piece in pieces if len(piece.text.strip()) > 1]
    usual = float(np.median([ratio for ratio, _ in contrasts])) if contrasts else 0.0
    if len(contrasts) >= _LEAST_TEXTS:
        found = [_faded(pixels, element, pieces, usual) for element in found]
    found = [_slid(pixels, element, pieces) for element in found]
    return _with_open_tab(pixels, found)


def _faded(pixels: Pixels, element: Element, pieces: Sequence[TextLine], usual: float) -> Element:
    if element.role not in _FADING or element.enabled is not None:
        return element
    text = _text_of(element, pieces)
    if text is None:
        return element
    ratio, grey = _contrast(pixels, text.box)
    faint = ratio <= _FAINT and ratio <= _FAINTER * usual and grey
    return replace(element, enabled=False) if faint else element


def _text_of(element: Element, pieces: Sequence[TextLine]) -> TextLine | None:
    """The label on a button, or beside a mark; the value of a list to choose from."""
    box = element.box
    inside = [p for p in pieces if holds(box, p.box.x + p.box.w / 2, p.box.y + p.box.h / 2)]
    if inside:
        return max(inside, key=lambda piece: piece.box.w)
    if element.role not in ("checkbox", "radio", "toggle"):
        return None
    named = [p for p in pieces if same_row(p.box, box) and p.text.strip() == element.label]
    return min(named, key=lambda piece: abs(piece.box.x - box.x)) if named else None


def _contrast(pixels: Pixels, box: Box) -> tuple[float, bool]:
    """The contrast ratio between a text and its ground, and whether both are grey."""
    part = pixels[max(0, box.y) : box.y + box.h, max(0, box.x) : box.x + box.w]
    # What frames the text is cut off: the sides of a button are darker than faint text on it.
    y, x = (min(6, round(0.22 * part.shape[0])), min(6, round(0.1 * part.shape[1])))
    part = part[y : part.shape[0] - y, x : part.shape[1] - x]
    if part.size < 3 * 20:
        return 21.0, False
    flat = part.reshape(-1, 3).astype(np.float64)
    ground = _ground(part)
    away = np.abs(flat - ground).max(axis=1)
    ink = flat[away >= np.percentile(away, _INK_SHARE)].mean(axis=0)
    ratio = ratio_of(*luminance(np.array([ground, ink])).tolist())
    grey = max(float(np.ptp(ground)), float(np.ptp(ink))) <= _GREY
    return ratio, grey


def _ground(part: Pixels) -> Colour:
    """The colour that most pixels have."""
    return np.asarray(common_colour(part)[0], dtype=np.float64)


def _slid(pixels: Pixels, element: Element, pieces: Sequence[TextLine]) -> Element:
    """A slider with its knob's place ("40%", from the left or from the foot) and its whole groove;
    an empty field that has a groove and a knob in it is one, too."""
    empty = element.role == "input" and not element.value and element.source == "pixels"
    if element.value or not (element.role == "slider" or empty):
        return element
    box = element.box
    texts = [piece.box for piece in pieces if len(piece.text.strip()) > 1]
    if box.h <= 1.5 * box.w:
        found = _groove(pixels, box, texts)
    else:  # turned, so that its foot is at the left
        high = pixels.shape[0]
        turned = Box(high - box.y - box.h, box.x, box.h, box.w)
        found = _groove(np.rot90(pixels, -1), turned, [])
        if found is not None:
            share, b = found
            found = share, Box(b.y, high - b.x - b.w, b.h, b.w)
    if found is None:
        return element
    share, place = found
    named = beside(place, pieces) if box.h <= 1.5 * box.w else ""
    value = f"{round(100 * share)}%"
    return replace(element, role="slider", value=value, box=place, label=named or element.label)


def _groove(pixels: Pixels, box: Box, texts: Sequence[Box]) -> tuple[float, Box] | None:
    """How far the knob is along a lying groove in or around a box, and the place of the whole;
    None when no groove with one knob is plain."""
    height, width = pixels.shape[:2]
    top, foot = max(0, box.y - _BESIDE_PX), min(height, box.y + box.h + _BESIDE_PX)
    left, right = max(0, box.x - 2 * box.w), min(width, box.x + 3 * box.w)
    near = pixels[top:foot, max(0, box.x - 4) : box.x + box.w + 4]
    if min(near.shape[:2]) < 6:
        return None
    part = pixels[top:foot, left:right].astype(np.int16)
    drawn = np.abs(part - _ground(near)).max(axis=2) >= _SEEN
    for text in texts:
        drawn[:, max(0, text.x - left) : max(0, text.x + text.w - left)] &= not (
            text.y < foot and text.y + text.h > top
        )
    rim = part.shape[0] // 4
    rows = drawn[rim : part.shape[0] - rim]
    knobs = drawn.any(axis=0)  # a knob's inside may have the colour of the ground, its rim not
    place, widest = (box.x - left, box.x - left + box.w), round(_KNOB_WIDEST * (foot - top))
    spans = [_straight(row, knobs, place, widest) for row in rows]
    start, end = max(spans, key=lambda run: run[1] - run[0], default=(0, 0))
    if end - start < max(_GROOVE_SHARE * box.w, _LONG * box.h):
        return None
    start, end = _with_knob(knobs, start, end, widest)
    heights = np.array([_height(column) for column in drawn[:, start:end].T])
    groove = float(np.median(heights))
    if groove > 0.75 * box.h:
        return None
    tall = np.flatnonzero(heights >= max(groove + 3, _KNOB_ROWS * groove))
    if not tall.size:
        return None
    first, knob = int(tall[0]), int(tall[-1] - tall[0]) + 1
    if not _KNOB_LEAST_PX <= knob <= _KNOB_WIDEST * (foot - top) or knob >= 0.4 * (end - start):
        return None  # several knobs, marks along the groove, or a letter
    share = min(1.0, first / max(1, end - start - knob))
    return share, Box(left + start, box.y, end - start, box.h)


def _straight(
    row: npt.NDArray[np.bool_], knobs: npt.NDArray[np.bool_], place: tuple[int, int], widest: int
) -> tuple[int, int]:
    """Where a row is drawn in long pieces, between them a knob up to `widest`, over a place (start,
    end); (0, 0) when there is none. Letters are short pieces."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], row, [False])).astype(np.int8)))
    joined: list[tuple[int, int]] = []
    for a, b in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        if b - a < _PIECE_PX:
            continue
        gap = knobs[joined[-1][1] : a] if joined else knobs
        if joined and len(gap) <= widest and gap.mean() >= _COVERED:
            joined[-1] = joined[-1][0], b
        else:
            joined.append((a, b))
    over = [run for run in joined if run[0] < place[1] and run[1] > place[0]]
    return max(over, key=lambda run: run[1] - run[0], default=(0, 0))


def _with_knob(drawn: npt.NDArray[np.bool_], start: int, end: int, widest: int) -> tuple[int, int]:
    """The groove with the knob that stands at its end, drawn without a gap."""
    first, last = start, end
    while first > 0 and drawn[first - 1]:
        first -= 1
    while last < len(drawn) and drawn[last]:
        last += 1
    return (
        first if start - first <= widest else start,
        last if last - end <= widest else end,
    )


def _height(column: npt.NDArray[np.bool_]) -> int:
    at = np.flatnonzero(column)
    return int(at[-1] - at[0]) + 1 if at.size else 0


def _with_open_tab(pixels: Pixels, elements: Sequence[Element]) -> list[Element]:
    """Of the tabs in a row, the one that looks unlike all others is the open one."""
    done = list(elements)
    tabs = [at for at, element in enumerate(done) if element.role == "tab"]
    while tabs:
        row = [at for at in tabs if same_row(done[tabs[0]].box, done[at].box)]
        tabs = [at for at in tabs if at not in row]
        chosen = _open_of(pixels, [done[at].box for at in row])
        if chosen is None or any(done[at].checked is not None for at in row):
            continue
        for place, at in enumerate(row):
            done[at] = replace(done[at], checked=place == chosen)
    return done


def _open_of(pixels: Pixels, boxes: Sequence[Box]) -> int | None:
    """The tab that is one with the page below it; of three or more, else the odd one out."""
    if len(boxes) < 2:
        return None
    parts = [_inside(pixels, box) for box in boxes]
    if any(part.size < 3 * 30 for part in parts):
        return None
    grounds = [_ground(part) for part in parts]
    below = [_below(pixels, box) for box in boxes]
    same = [
        float(np.abs(ground - page).max()) <= _TAB_SAME / 2 and not _lined(pixels, box, ground)
        for ground, page, box in zip(grounds, below, boxes, strict=True)
    ]
    if sum(same) == 1:
        return same.index(True)
    odd = [
        at
        for at, ground in enumerate(grounds)
        if all(np.abs(ground - o).max() >= _TAB_SAME for i, o in enumerate(grounds) if i != at)
    ]
    if len(boxes) >= 3 and len(odd) == 1:
        return odd[0]
    lines = [_lines(pixels, box, ground, 40) for box, ground in zip(boxes, grounds, strict=True)]
    return lines.index(max(lines)) if lines.count(max(lines)) == 1 else None


def _inside(pixels: Pixels, box: Box) -> Pixels:
    rim = 3
    return pixels[box.y + rim : box.y + box.h - rim, box.x + rim : box.x + box.w - rim]


def _below(pixels: Pixels, box: Box) -> Colour:
    """The colour of the page right below a tab."""
    foot = min(pixels.shape[0] - 1, box.y + box.h + _LINE_PX + 1)
    rows = pixels[foot : foot + 3, box.x + 4 : box.x + box.w - 4]
    return np.asarray(np.median(rows.reshape(-1, 3), axis=0), dtype=np.float64)


def _lined(pixels: Pixels, box: Box, ground: Colour) -> bool:
    """Whether a line goes along a tab's foot."""
    return _lines(pixels, box, ground, 10) > 0


def _lines(pixels: Pixels, box: Box, ground: Colour, least: float) -> int:
    """How many rows at a tab's foot are a line."""
    low, high = max(0, box.y + box.h - _LINE_PX - 2), box.y + box.h + _LINE_PX + 1
    rows = pixels[low:high, box.x + 5 : box.x + box.w - 5].astype(np.float64)
    if not rows.size:
        return 0
    return int(((np.abs(rows - ground).max(axis=2) >= least).mean(axis=1) >= 0.9).sum())
