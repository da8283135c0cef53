"""The text cursor of a field: an upright line behind the last letter, which is no letter."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

LIKE_A_CARET = "lI|1!"
"""What text engines make of one."""
_INK_CONTRAST = 40
_MOST_WIDE = 0.12
"""Of the line's height; two pixels on a small line."""
_MOST_AWAY = 0.35
"""Of the line's height: a sign of its own (a bar between words) stands further off."""


def ends_with_caret(line: npt.NDArray[Any]) -> bool:
    """Whether the last mark of a line of text is a caret: thin, upright, and higher than all that
    is written before it.

    Args:
        line: the picture of one line, shape (height, width, 3).
    """
    height = line.shape[0]
    grey = line.astype(np.int16).sum(axis=2) // 3
    if min(grey.shape) < 4:
        return False
    ink = np.abs(grey - np.median(grey)) > _INK_CONTRAST
    columns = np.flatnonzero(ink.any(axis=0))
    if len(columns) < 4:
        return False
    breaks = np.flatnonzero(np.diff(columns) > 1)
    if not len(breaks):
        return False
    first = columns[breaks[-1] + 1]
    before = columns[breaks[-1]]
    last = columns[-1]
    wide = last - first + 1
    if wide > max(2, round(_MOST_WIDE * height)) or first - before > max(3, _MOST_AWAY * height):
        return False
    bar = ink[:, first : last + 1]
    rows = np.flatnonzero(bar.any(axis=1))
    written = np.flatnonzero(ink[:, : before + 1].any(axis=1))
    upright = bool(bar[rows[0] : rows[-1] + 1].all()) and len(rows) == rows[-1] - rows[0] + 1
    above, below = written[0] - rows[0], rows[-1] - written[-1]
    return upright and above >= 0 and below >= 0 and above + below >= max(2, round(0.1 * height))
