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
    last = int(columns[-1])
    first = last
    while first > 0 and _extent(ink[:, first - 1]) == _extent(ink[:, last]):
        first -= 1
    before = columns[columns < first]
    wide = last - first + 1
    if not before.size or wide > max(2, round(_MOST_WIDE * height)):
        return False
    if first - before[-1] > max(3, _MOST_AWAY * height):
        return False
    bar = np.flatnonzero(ink[:, first : last + 1].all(axis=1))
    written = np.flatnonzero(ink[:, : before[-1] + 1].any(axis=1))
    if not bar.size or len(bar) != bar[-1] - bar[0] + 1:
        return False
    above, below = written[0] - bar[0], bar[-1] - written[-1]
    return bool(above >= 0 and below >= 0 and above + below >= max(2, round(0.1 * height)))


def _extent(column: npt.NDArray[np.bool_]) -> tuple[int, int, int] | None:
    """The first and the last inked pixel of a column and how many are; None for an empty one."""
    rows = np.flatnonzero(column)
    return (int(rows[0]), int(rows[-1]), rows.size) if rows.size else None
