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
_FRAME_SHARE = 0.75
"""Of the line's width: a row that is drawn so far is the side of a field."""
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
    ink = _within_frame(np.abs(grey - np.median(grey)) > _INK_CONTRAST)
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


def _within_frame(ink: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    """Without the sides of the field that the line was cut out with."""
    middle = ink.shape[0] // 2
    lines = np.flatnonzero(ink.mean(axis=1) >= _FRAME_SHARE)
    above, below = lines[lines < middle], lines[lines >= middle]
    top, foot = (int(above[-1]) + 1 if above.size else 0), (int(below[0]) if below.size else None)
    inside = ink[top:foot]
    left = 0
    if above.size and below.size:
        near = inside[:, : inside.shape[0] // 2]
        upright = np.flatnonzero(near.mean(axis=0) >= _FRAME_SHARE)
        left = int(upright[-1]) + 1 if upright.size else 0
        while left < near.shape[1] and near[:, left].any():  # its round corner
            left += 1
    return inside[:, left:]


def _extent(column: npt.NDArray[np.bool_]) -> tuple[int, int, int] | None:
    """The first and the last inked pixel of a column and how many are; None for an empty one."""
    rows = np.flatnonzero(column)
    return (int(rows[0]), int(rows[-1]), rows.size) if rows.size else None
