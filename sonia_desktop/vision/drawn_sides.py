"""Whether what was taken for a field is drawn as one: beside lines of its own, not the space above
somebody else's.

A caption over the frame of a group looks like a field to the network: text on the left, and a line
below. But the line is the frame's, which goes on down at its ends.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from sonia_desktop.vision.scene import Box

Pixels = npt.NDArray[np.uint8]
_Steps = npt.NDArray[np.bool_]

_NEAR_PX = 4
"""A side lies at most so far from where the network sees it ..."""
_NEAR = 0.15
"""... or this share of the box's height, whatever is more."""
_STEP = 8
"""Levels of 255 from which two neighbouring pixels differ: fields on light themes have borders of
some twenty."""
_DRAWN = 0.7
"""Of a side, between its rounded ends, so much is drawn."""
_ENDS = 0.2
"""At each end so much of a side may be round."""


def is_drawn(pixels: Pixels, box: Box) -> bool:
    """Whether both ends of a box are drawn, or a line below it that is no frame's.

    Args:
        pixels: RGB, height x width x 3.
    """
    near = max(_NEAR_PX, round(_NEAR * box.h))
    left = _upright(pixels, box.x, box.y, box.h, near)
    right = _upright(pixels, box.x + box.w - 1, box.y, box.h, near)
    if left and right:
        return True
    foot = _level(pixels, box, near)
    if foot is None:
        return False
    below = max(near + 2, box.h // 2)
    return not any(
        _upright(pixels, end, foot + 1, below, 3 * near) for end in (box.x, box.x + box.w - 1)
    )


def _upright(pixels: Pixels, x: int, y: int, height: int, near: int) -> bool:
    """Whether a line, or the edge of an area, goes up and down near x over these rows."""
    rows = slice(max(0, y + int(_ENDS * height)), max(0, y + height - int(_ENDS * height)))
    part = pixels[rows, max(0, x - near) : x + near + 2].astype(np.int16)
    return _longest(_steps(part, axis=1), axis=0) >= _DRAWN


def _level(pixels: Pixels, box: Box, near: int) -> int | None:
    """The row of a line along the foot of a box; None: there is none."""
    ends = int(_ENDS * box.h)
    columns = slice(max(0, box.x + ends), max(0, box.x + box.w - ends))
    top = max(0, box.y + box.h - 1 - near)
    steps = _steps(pixels[top : top + 2 * near + 2, columns].astype(np.int16), axis=0)
    if _longest(steps, axis=1) < _DRAWN:
        return None
    return top + int(steps.mean(axis=1).argmax())


def _steps(part: npt.NDArray[np.int16], axis: int) -> _Steps:
    """Where neighbours along an axis differ in a colour."""
    return np.asarray(np.any(np.abs(np.diff(part, axis=axis)) >= _STEP, axis=2), np.bool_)


def _longest(steps: _Steps, axis: int) -> float:
    """The share of the fullest row (axis 1) or column (axis 0) that is a step; 0 to 1."""
    return float(steps.mean(axis=axis).max()) if steps.size else 0.0
