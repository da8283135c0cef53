"""Contrast as WCAG 2.2 defines it, measured in pixels. Pure functions.

Relative luminance and contrast ratio: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance and
https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Pixels = npt.NDArray[np.uint8]
Colour = tuple[int, int, int]

_BITS = 5  # a channel is looked at in steps of 8: shades of one ground count as one
_INK_FROM = 1.12
"""Contrast to the ground from which a pixel belongs to something drawn on it."""
_FULL_INK = 0.08
"""Anti-aliased strokes have few pixels of the full colour: the strongest 8 percent tell it."""
_EVEN_GROUND = 0.3
"""Below this share of one colour the ground is a picture or a gradient, and nothing is certain."""


@dataclass(frozen=True)
class Contrast:
    """What was measured in a box: both colours, their ratio (1 to 21) and whether it is certain."""

    ratio: float
    ink: Colour
    ground: Colour
    certain: bool
    ink_rows: int  # pixels from the highest to the lowest mark


def luminance(colours: npt.NDArray[np.generic]) -> npt.NDArray[np.float64]:
    """Relative luminance, 0 to 1, of sRGB colours (..., 3) of 8 bit."""
    share = colours.astype(np.float64) / 255.0
    linear = np.where(share <= 0.04045, share / 12.92, ((share + 0.055) / 1.055) ** 2.4)
    weighed: npt.NDArray[np.float64] = linear @ np.array([0.2126, 0.7152, 0.0722])
    return weighed


def ratio_of(one: float, other: float) -> float:
    """The contrast ratio of two luminances, 1 to 21."""
    light, dark = max(one, other), min(one, other)
    return (light + 0.05) / (dark + 0.05)


def contrast_ratio(one: Colour, other: Colour) -> float:
    """The contrast ratio of two colours, 1 to 21.

    >>> round(contrast_ratio((0, 0, 0), (255, 255, 255)), 2)
    21.0
    """
    first, second = luminance(np.array([one, other]))
    return ratio_of(float(first), float(second))


def common_colour(pixels: Pixels) -> tuple[Colour, float]:
    """The most common colour of (..., 3) pixels, shades of it together, and its share, 0 to 1."""
    flat = pixels.reshape(-1, 3)
    coarse = (flat >> (8 - _BITS)).astype(np.int32)
    keys = (coarse[:, 0] << (2 * _BITS)) | (coarse[:, 1] << _BITS) | coarse[:, 2]
    counts = np.bincount(keys, minlength=1 << (3 * _BITS))
    best = int(counts.argmax())
    members = flat[keys == best]
    return _colour(np.median(members, axis=0)), float(counts[best]) / len(flat)


def text_contrast(pixels: Pixels) -> Contrast | None:
    """Text against its ground, in the box around one line; None where nothing is written.

    Args:
        pixels: RGB, shape (height, width, 3): one line of text and little else.
    """
    if pixels.size == 0:
        return None
    ground, share = common_colour(pixels)
    base = float(luminance(np.array(ground)))
    light = luminance(pixels)
    ratios = np.where(light > base, (light + 0.05) / (base + 0.05), (base + 0.05) / (light + 0.05))
    inked = ratios >= _INK_FROM
    count = int(inked.sum())
    if count < 4:
        return None
    # Text is drawn in one colour: lighter than the ground or darker, whichever there is more of.
    lighter = inked & (light > base)
    one_side = lighter if 2 * int(lighter.sum()) > count else inked & ~lighter
    strong = ratios[one_side]
    most = max(3, round(len(strong) * _FULL_INK))
    edge = np.partition(strong, -most)[-most] if most < len(strong) else strong.min()
    ink = _colour(np.median(pixels[one_side & (ratios >= edge)], axis=0))
    rows = np.flatnonzero(one_side.any(axis=1))
    return Contrast(
        ratio=round(contrast_ratio(ink, ground), 2),
        ink=ink,
        ground=ground,
        certain=share >= _EVEN_GROUND,
        ink_rows=int(rows[-1] - rows[0] + 1),
    )


def _colour(values: npt.NDArray[np.float64]) -> Colour:
    red, green, blue = (round(float(value)) for value in values)
    return red, green, blue
