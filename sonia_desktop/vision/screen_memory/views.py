"""A picture of the screen as one view a window. Pure functions."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from sonia_desktop.vision.find import window_of
from sonia_desktop.vision.own_windows import OWN_APPLICATIONS
from sonia_desktop.vision.scene import Scene, Screenshot, Window
from sonia_desktop.vision.screen_memory.moments import View
from sonia_desktop.vision.screen_memory.pages import key_of
from sonia_desktop.vision.unread_windows import UNREAD_TITLE

LEAST_SHOWN = 0.1
"""Share of a window that must show; less is the edge of something behind."""
_COVER = 128


def views_of(shot: Screenshot, scene: Scene) -> list[View]:
    """What showed of each window, the front one first.

    Windows that are never read and Sonia's own are left out, and so is what belongs to no window:
    nobody could say whether that is a password manager's.
    """
    views = []
    for window in scene.windows:
        if not _is_kept(window):
            continue
        seen = _shown(shot, window)
        if seen is None:
            continue
        texts = (
            " ".join(line.text.split())
            for line in scene.lines
            if window_of(scene, line.box) is window
        )
        # The title bar is read, too; the title is known.
        lines = tuple(text for text in texts if text and key_of(text) != key_of(window.title))
        views.append(View(window.application, window.title, lines, seen))
    return views


def _is_kept(window: Window) -> bool:
    named = bool(window.title.strip() or window.application.strip())
    own = window.application.lower() in OWN_APPLICATIONS
    return named and not own and window.title != UNREAD_TITLE


def _shown(shot: Screenshot, window: Window) -> npt.NDArray[np.uint8] | None:
    """The window's pixels, grey where another lies over it; None when hardly any of it shows."""
    rows, columns = shot.pixels.shape[:2]
    box = window.box
    top, bottom = max(0, box.y), min(rows, box.y + box.h)
    left, right = max(0, box.x), min(columns, box.x + box.w)
    if bottom <= top or right <= left:
        return None
    own = np.ones((bottom - top, right - left), dtype=bool)
    for other in shot.windows:
        if other == window:
            break
        y, x = max(top, other.box.y) - top, max(left, other.box.x) - left
        y_end = min(bottom, other.box.y + other.box.h) - top
        x_end = min(right, other.box.x + other.box.w) - left
        if y < y_end and x < x_end:
            own[y:y_end, x:x_end] = False
    if own.mean() < LEAST_SHOWN:
        return None
    pixels = shot.pixels[top:bottom, left:right].copy()
    pixels[~own] = _COVER
    return pixels
