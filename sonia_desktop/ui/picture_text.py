"""Text selected on a picture: which letter the pointer means, and what lies between two. No Qt.

Text engines tell the box of a whole line; where its letters are is estimated from their widths in
an ordinary font.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from sonia_desktop.ui.words import tr
from sonia_desktop.vision.layout import same_row
from sonia_desktop.vision.scene import Box, Element, Scene, TextLine

Advance = Callable[[str], float]
"""The width of a text in some font; only the shares of a line's letters count."""

_WORD = re.compile(r"\S+")
_BESIDE = 0.5
"""A pixel beside a line counts as half as far as one above or below it."""


@dataclass(frozen=True, order=True)
class Caret:
    """Before letter `at` of line `line`."""

    line: int
    at: int


def edges(line: TextLine, advance: Advance) -> list[float]:
    """Where the letters of a line begin, and where the last ends: picture pixels."""
    widths = [max(advance(letter), 1e-6) for letter in line.text]
    total = sum(widths) or 1.0
    return [line.box.x + line.box.w * done / total for done in accumulate(widths, initial=0.0)]


def caret_at(lines: Sequence[TextLine], x: float, y: float, advance: Advance) -> Caret | None:
    """The place between letters nearest to a point; None without lines."""
    best: tuple[float, int] | None = None
    for number, line in enumerate(lines):
        box = line.box
        across = max(box.x - x, 0.0, x - (box.x + box.w)) * _BESIDE
        down = max(box.y - y, 0.0, y - (box.y + box.h))
        far = across * across + down * down
        if best is None or far < best[0]:
            best = (far, number)
    if best is None:
        return None
    places = edges(lines[best[1]], advance)
    after = min(max(bisect(places, x), 1), len(places) - 1) if len(places) > 1 else 0
    if after and x - places[after - 1] < places[after] - x:
        after -= 1
    return Caret(best[1], after)


def spans(lines: Sequence[TextLine], one: Caret, other: Caret) -> list[tuple[int, int, int]]:
    """The parts between two carets: line, first letter, letter after the last."""
    first, last = min(one, other), max(one, other)
    found = []
    for number in range(first.line, last.line + 1):
        begin = first.at if number == first.line else 0
        end = last.at if number == last.line else len(lines[number].text)
        if end > begin:
            found.append((number, begin, end))
    return found


def text_of(lines: Sequence[TextLine], parts: Sequence[tuple[int, int, int]]) -> str:
    """The selected text: what stands in one row stays in one row."""
    told = ""
    before: Box | None = None
    for number, begin, end in parts:
        box = lines[number].box
        if before is not None:
            beside = same_row(before, box) and box.x >= before.x + before.w
            told += "\t" if beside else "\n"
        told += lines[number].text[begin:end]
        before = box
    return told


def word_around(lines: Sequence[TextLine], caret: Caret) -> tuple[Caret, Caret]:
    """The word a caret stands in or at; the caret twice where there is none."""
    for word in _WORD.finditer(lines[caret.line].text):
        if word.start() <= caret.at <= word.end():
            return Caret(caret.line, word.start()), Caret(caret.line, word.end())
    return caret, caret


def whole(lines: Sequence[TextLine]) -> tuple[Caret, Caret] | None:
    """From the first letter to the last."""
    if not lines:
        return None
    return Caret(0, 0), Caret(len(lines) - 1, len(lines[-1].text))


def thing_at(scene: Scene, x: float, y: float) -> Element | TextLine | None:
    """What is under a point: the smallest element there, else the line."""
    elements = [e for e in scene.elements if _holds(e.box, x, y)]
    if elements:
        return min(elements, key=lambda e: e.box.w * e.box.h)
    return next((line for line in scene.lines if _holds(line.box, x, y)), None)


def line_at(scene: Scene, x: float, y: float) -> TextLine | None:
    """The line under a point."""
    return next((line for line in scene.lines if _holds(line.box, x, y)), None)


def in_words(thing: Element | TextLine) -> str:
    """What is told of a thing when the pointer is over it."""
    sure = tr("{round} % sure", round=round(100 * thing.confidence))
    if isinstance(thing, TextLine):
        return f"{thing.text}\n{sure}"
    states = []
    if thing.checked is not None:
        states.append("checked" if thing.checked else tr("not checked"))
    if thing.enabled is False:
        states.append("disabled")
    if thing.focused:
        states.append("focused")
    name = thing.role.replace("_", " ").capitalize()
    first = f"{name} “{thing.label}”" if thing.label else name
    value = tr("\nSays: {value}", value=thing.value) if thing.value else ""
    state = f"\n{', '.join(states).capitalize()}" if states else ""
    source = tr("told by the program itself") if thing.source == "accessibility" else sure
    return f"{first}{value}{state}\n{source}"


def _holds(box: Box, x: float, y: float) -> bool:
    return box.x <= x < box.x + box.w and box.y <= y < box.y + box.h
