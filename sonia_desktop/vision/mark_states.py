"""Whether a checkbox, radio button or switch is on, from its pixels.

For marks that the network found: their boxes may be a pixel or two off. What is not plain is not
known (None).
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from sonia_desktop.vision.scene import Box

Pixels = npt.NDArray[np.uint8]
Colour = npt.NDArray[np.float64]

MARKS = ("checkbox", "radio", "toggle")
_AROUND_PX = 3
_LEAST_PX = 8
_RIM = 0.26
"""This share of a mark on each side is its rim; what is within is the inside."""
_DRAWN, _DRAWN_SHARE = (14.0, 44.0), 0.06
"""Levels (fewer in a faint mark, that cannot be used) and share of the inside from which something
is drawn there: a tick, a dash, a dot."""
_SEEN = 7
"""Levels from which the rim of a mark is told from what is around it."""
_EVEN = 26
"""Levels within which two colours are one ground."""
_OTHER = 60
"""Levels from which an inside has another colour than what is around the mark."""
_DOT = 0.6
"""Share of the ring around a dot that has another colour than the dot."""
_FILLED = 0.8
"""Share of the outer part of a radio button with another colour than its middle: from here on all
but a dot is filled; below, it is a rim, which is thick in old styles."""
_GREY = 30
"""Levels between the channels of a grey, at most: what is filled with a colour may be on."""
_WHITE = 225
"""Levels of each channel from which an even inside is paper: an empty box, on dark ground too."""
_WIDE = 1.45
"""A switch is at least so many times as wide as high."""
_END = 0.42
"""From an end to a knob's middle, in heights of the switch."""
_OFF_MIDDLE, _ROUND = 0.27, 0.05
"""Rows so far above and below the middle, in heights of the switch; a knob's edge is so much nearer
to its end there."""


def is_on(pixels: Pixels, role: str, box: Box) -> bool | None:
    """Whether the mark in `box` is checked, or the switch on; None: not told by its pixels.

    Args:
        pixels: RGB, shape (height, width, 3).
        role: one of MARKS.
        box: where it was found, in pixels of the picture.
    """
    height, width = pixels.shape[:2]
    left, top = max(0, box.x), max(0, box.y)
    part = pixels[top : min(height, box.y + box.h), left : min(width, box.x + box.w)]
    if min(part.shape[:2]) < _LEAST_PX:
        return None
    around = _ground_around(pixels, box)
    glyph = _trimmed(part.astype(np.float64), around)
    if min(glyph.shape[:2]) < _LEAST_PX:
        return None
    if role == "toggle":
        return _switched(glyph)
    return _dotted(glyph, around) if role == "radio" else _ticked(glyph, around)


def _trimmed(part: Colour, around: Colour) -> Colour:
    """The part without rows and columns at its sides that look like what is around it."""
    ink = np.abs(part - around).max(axis=2) >= _SEEN
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    if not len(rows):
        return part
    return part[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]


def _ticked(part: Colour, around: Colour) -> bool | None:
    """A checkbox: something is drawn within its rim, or the inside is filled."""
    rim_y, rim_x = (max(2, round(_RIM * side)) for side in part.shape[:2])
    inside = part[rim_y:-rim_y, rim_x:-rim_x]
    if inside.size < 3 * 9:
        return None
    ground = np.median(inside.reshape(-1, 3), axis=0)
    drawn = float((np.abs(inside - ground).max(axis=2) >= _levels(part, around)).mean())
    if drawn >= _DRAWN_SHARE:
        return True
    if drawn > 0:
        return None
    away = float(np.abs(ground - around).max())
    return False if away <= _EVEN else _framed(part, ground, away)


def _levels(part: Colour, around: Colour) -> float:
    """By how much what is drawn in a mark differs from its ground: half of what the mark does."""
    strength = float(np.percentile(np.abs(part - around).max(axis=2), 90))
    return float(np.clip(0.5 * strength, *_DRAWN))


def _dotted(part: Colour, around: Colour) -> bool | None:
    """A radio button: its middle has another colour than the ring around the middle."""
    rows, columns = np.mgrid[: part.shape[0], : part.shape[1]]
    half = [side / 2 for side in part.shape[:2]]
    radius = np.hypot((rows + 0.5 - half[0]) / half[0], (columns + 0.5 - half[1]) / half[1])
    middle = np.median(part[radius <= 0.3], axis=0)
    ring = part[(radius >= 0.58) & (radius <= 0.76)]
    if not len(ring):
        return None
    other = float((np.abs(ring - middle).max(axis=1) >= _levels(part, around)).mean())
    away = float(np.abs(middle - around).max())
    if away <= min(
        _EVEN, _levels(part, around)
    ):  # nothing in the middle, or a dot in the ground's colour on a filled disc
        outer = part[(radius >= 0.5) & (radius <= 0.95)]
        filled = float((np.abs(outer - middle).max(axis=1) >= _levels(part, around)).mean())
        return filled >= _FILLED
    if other >= _DOT:
        return True
    grey = float(middle.max() - middle.min()) <= _GREY
    return False if other <= 0.4 and (grey or away <= _OTHER) else None


def _framed(part: Colour, ground: Colour, away: float) -> bool | None:
    """A checkbox whose inside is even and unlike what is around it: empty with a ground of its own
    when its rim has another colour still; a plain square says nothing."""
    edge = np.concatenate(
        [part[1, 2:-2], part[-2, 2:-2], part[2:-2, 1], part[2:-2, -2],
         part[0, 2:-2], part[-1, 2:-2], part[2:-2, 0], part[2:-2, -1]]
    )  # fmt: skip
    other = float((np.abs(edge - ground).max(axis=1) >= _EVEN).mean())
    return False if other >= 0.3 and (away < 2 * _OTHER or ground.min() >= _WHITE) else None


def _switched(part: Colour) -> bool | None:
    """A switch: its knob stands at the right. The knob's edge is round: above and below the middle
    the border between the two colours lies nearer to the knob's end."""
    high, wide = part.shape[:2]
    if wide < _WIDE * high:
        return None
    end = max(2, round(_END * high))
    middle = (high - 1) / 2

    def border(share: float) -> float:
        """Where the colour of the left end ends, mean of two rows at this share of the height."""
        rows = part[[round(middle - share * high), round(middle + share * high)]]
        to_left, to_right = (
            np.abs(rows - ends).max(axis=2)[:, end : wide - end] for ends in (left, right)
        )
        return float((to_left <= to_right).sum(axis=1).mean())

    span = max(1, round(0.1 * high))
    row = part[round(middle) - span : round(middle) + span + 1]
    left, right = (
        np.median(row[:, x - span : x + span + 1].reshape(-1, 3), axis=0)
        for x in (end, wide - 1 - end)
    )
    if np.abs(left - right).max() < _EVEN:
        return None
    shift = border(_OFF_MIDDLE) - border(0)
    if abs(shift) < max(1.0, _ROUND * high):
        return None
    return bool(shift > 0)


def _ground_around(pixels: Pixels, box: Box) -> Colour:
    """The colour of most of what stands right around a box."""
    height, width = pixels.shape[:2]
    left, top = max(0, box.x - _AROUND_PX), max(0, box.y - _AROUND_PX)
    right = min(width, box.x + box.w + _AROUND_PX)
    low = min(height, box.y + box.h + _AROUND_PX)
    strips = (
        pixels[top : max(top, box.y - 1), left:right],
        pixels[min(low, box.y + box.h + 1) : low, left:right],
        pixels[top:low, left : max(left, box.x - 1)],
        pixels[top:low, min(right, box.x + box.w + 1) : right],
    )
    seen = np.concatenate([strip.reshape(-1, 3) for strip in strips])
    return np.asarray(np.median(seen if len(seen) else pixels.reshape(-1, 3), axis=0))
