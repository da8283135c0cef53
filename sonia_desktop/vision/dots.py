"""The dots that stand for a password in its field. Pure."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from sonia_desktop.vision.choices import ink_of
from sonia_desktop.vision.opencv import load_opencv
from sonia_desktop.vision.scene import Box

DOTS = "••••••••"
"""What is told of a password: always as many, whatever its length."""
_LEAST = 3
_HIGH, _SPREAD = 0.55, 2
"""A dot's height in heights of the field; pixels by which dots differ."""


def has_dots(pixels: npt.NDArray[np.uint8], inside: Box) -> bool:
    """Whether all that is drawn in a field is a row of equal dots (and a text cursor).

    Args:
        pixels: RGB, shape (height, width, 3).
        inside: the field without its border.
    """
    cv2 = load_opencv()
    part = pixels[inside.y + 2 : inside.y + inside.h - 2, inside.x + 2 : inside.x + inside.w - 2]
    if min(part.shape[:2]) < 5:
        return False
    _soft, ground = ink_of(part, part)
    away = np.abs(part - ground).max(axis=2)
    ink = (away >= 0.5 * max(1.0, float(away.max()))).astype(np.uint8)  # soft edges touch
    _, _, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    found = stats[1:]
    wide, high = found[:, 2], found[:, 3]
    dots = found[~((wide <= 3) & (high >= 0.6 * part.shape[0]))]  # without the text cursor
    if len(dots) < _LEAST or len(dots) > 64:
        return False
    spread = dots.max(axis=0) - dots.min(axis=0)
    _, y, w, h = (int(value) for value in spread[:4])
    even = max(y, w, h) <= _SPREAD and bool((dots[:, 3] <= _HIGH * part.shape[0]).all())
    round_ones = np.abs(dots[:, 2] - dots[:, 3]) <= _SPREAD
    steps = np.diff(np.sort(dots[:, 0]))
    near = bool((steps <= 3 * dots[:, 2].max()).all()) and int(np.ptp(steps)) <= _SPREAD
    return even and near and bool(round_ones.all())
