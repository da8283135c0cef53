"""A window's own title bar is no part of what it shows: its signs are no text, its title no button.

Pure functions. The frames that a window manager draws have signs for minimise, maximise and close,
which text engines read as letters ("- o x"), and the network takes a title for a button.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sonia_desktop.vision.layout import holds
from sonia_desktop.vision.scene import Element, TextLine, Window

_ROWS = 1.6
"""A title bar is at most so many times as high as its text, from the window's top."""
_LEAST_PX = 34
_ENDS = 0.2
"""The signs stand within this share of the window's width at one of its ends."""
_SIGN = r"[-–—_~=+oO0QDC□◻▢☐¤°xX×✕✖^vV<>.,•●◯○■*|/\\@®©]"
_SIGNS = re.compile(rf"^{_SIGN}{{1,3}}(?:\s+{_SIGN}{{1,3}}){{0,4}}$")
_GUESSED, _MOST_GUESSED = 0.7, 5
"""Confidence below which so few letters at an end of a title bar are signs, too: "60x"."""
_PRESSED = ("button", "tab", "link", "dropdown", "input")


def without_signs(lines: Sequence[TextLine], windows: Sequence[Window]) -> list[TextLine]:
    """The lines without those that are only the signs at an end of a title bar."""
    return [line for line in lines if not _is_signs(line, windows)]


def without_titles(elements: Sequence[Element], windows: Sequence[Window]) -> list[Element]:
    """The elements without controls that are a window's title in its title bar."""
    return [element for element in elements if not _is_title(element, windows)]


def _is_signs(line: TextLine, windows: Sequence[Window]) -> bool:
    text = line.text.strip()
    guessed = line.confidence < _GUESSED and len(text) <= _MOST_GUESSED
    if not guessed and not _SIGNS.match(text):
        return False
    window = _behind(line.box.x + line.box.w / 2, line.box.y + line.box.h / 2, windows)
    if window is None or not _in_bar(line.box.y, line.box.h, window):
        return False
    middle = (line.box.x + line.box.w / 2 - window.box.x) / max(1, window.box.w)
    return middle <= _ENDS or middle >= 1 - _ENDS


def _is_title(element: Element, windows: Sequence[Window]) -> bool:
    box = element.box
    if element.role not in _PRESSED or element.source != "pixels":
        return False
    window = _behind(box.x + box.w / 2, box.y + box.h / 2, windows)
    if window is None or not _in_bar(box.y, box.h, window):
        return False
    title, label = _letters(window.title), _letters(element.label or element.value)
    return bool(title) and label == title


def _in_bar(y: int, h: int, window: Window) -> bool:
    """Whether something lies in the first rows of a window, where its title stands."""
    return y + h / 2 - window.box.y <= max(_LEAST_PX, _ROWS * h)


def _behind(x: float, y: float, windows: Sequence[Window]) -> Window | None:
    return next((window for window in windows if holds(window.box, x, y)), None)


def _letters(text: str) -> str:
    return re.sub(r"\W+", "", text).lower()
