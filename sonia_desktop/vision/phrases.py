"""Words inside a line of text, with the box they take up. Pure functions.

A row of tabs or menus is often read as one line; what was said of one of them is a part of it.
"""

from __future__ import annotations

import re

from sonia_desktop.vision.alike import alike
from sonia_desktop.vision.scene import Box, Element

LIKE = 0.8
IN_A_ROW, IN_PROSE = 0.95, 0.6
"""Weight of words in a row of short names, and in running text."""
_ROW_WORDS = 12
_NARROW, _WIDE = "iljtfrI.,:;'|!()[]1 ", "mwMW@%—"


def words_within(text: Element, said: str) -> list[tuple[Element, float]]:
    """Parts of a line that are like what was said, each with its weight; never the whole line."""
    words = list(re.finditer(r"\S+", text.label))
    wanted = len(said.split())
    if len(words) <= wanted or not wanted:
        return []
    found = []
    for start in range(len(words) - wanted + 1):
        begin, end = words[start].start(), words[start + wanted - 1].end()
        part = text.label[begin:end]
        if alike(said, part) >= LIKE:
            box = part_box(text.label, begin, end, text.box)
            found.append((Element("text", part, box, text.confidence), _weight(text.label)))
    return found


def part_box(line: str, begin: int, end: int, box: Box) -> Box:
    """Where the letters from `begin` to `end` of a line stand, by the usual widths of letters."""
    widths = [_width(letter) for letter in line]
    whole = sum(widths) or 1.0
    left = box.x + box.w * sum(widths[:begin]) / whole
    right = box.x + box.w * sum(widths[:end]) / whole
    return Box(round(left), box.y, max(1, round(right - left)), box.h)


def _width(letter: str) -> float:
    if letter in _NARROW:
        return 0.55
    return 1.45 if letter in _WIDE else 1.2 if letter.isupper() else 1.0


def _weight(line: str) -> float:
    """Names in a row begin with capitals; running text hardly does."""
    words = re.findall(r"[^\W\d_]+", line)
    names = sum(word[0].isupper() for word in words)
    row = len(words) <= _ROW_WORDS and names >= 0.6 * len(words)
    return IN_A_ROW if row else IN_PROSE
