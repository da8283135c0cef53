"""Lines that are one sentence, broken only because the window was not wide enough."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sonia_desktop.vision.scene import Box, TextLine

LINE_GAP = 0.9
"""The largest gap between two lines of one paragraph, in line heights (boxes have air)."""
SAME_EDGE = 0.7
"""Left edges, or centres, this near (in line heights) are the same."""
ALIKE = 1.5  # the higher of two lines of one paragraph is at most so many times the other
_ENDS = re.compile(r"[.!?…:;][\"'”’)\]]*$")
# A list item, a prompt, or a line that names its own speaker ("error: ", "make: ") starts anew.
_STARTS = re.compile(
    r"^(?:[-*•–·]\s|\d{1,3}[.)]\s|[$#>%❯]|\S+@\S+[:~$#]|\[|[A-Za-z][\w.\-]*:(?:\s|$)|\{|File\s\")"
)
_BROKEN_WORD = re.compile(r"\w[-/\\]$")


def paragraphs(lines: Sequence[TextLine], edge: int | None = None) -> list[list[TextLine]]:
    """Group lines (in reading order) into paragraphs; every line is in exactly one.

    Args:
        lines: of one window or picture.
        edge: where text must break, in pixels from the left (a terminal's right side). Without
            it, the longest line of the same column shows it.

    A line goes on in the next when both stand one under the other with the same left edge or
    centre, its words end no sentence, and the next line's first word would not have fitted.
    """
    found: list[list[TextLine]] = []
    for line in lines:
        last = found[-1][-1] if found else None
        if last is not None and _stacked(last.box, line.box) and _goes_on(last, line, lines, edge):
            found[-1].append(line)
        else:
            found.append([line])
    return found


def sentence(lines: Sequence[TextLine]) -> str:
    """The words of a paragraph in one line; a path or word parted at its sign is made whole."""
    text = ""
    for line in lines:
        gap = "" if not text or _BROKEN_WORD.search(text) else " "
        text += gap + line.text.strip()
    return text


def _stacked(upper: Box, lower: Box) -> bool:
    height = min(upper.h, lower.h)
    gap = lower.y - (upper.y + upper.h)
    alike = max(upper.h, lower.h) <= ALIKE * height
    below = lower.y + lower.h / 2 > upper.y + upper.h * 0.8
    return alike and below and gap <= LINE_GAP * height and _aligned(upper, lower)


def _aligned(a: Box, b: Box) -> bool:
    near = SAME_EDGE * min(a.h, b.h)
    return abs(a.x - b.x) <= near or abs((a.x + a.w / 2) - (b.x + b.w / 2)) <= near


def _goes_on(upper: TextLine, lower: TextLine, lines: Sequence[TextLine], edge: int | None) -> bool:
    first = lower.text.split()[0] if lower.text.split() else ""
    if not first or _ENDS.search(upper.text.strip()) or _STARTS.match(lower.text.strip()):
        return False
    if edge is None:
        edge = max(line.box.x + line.box.w for line in lines if _aligned(line.box, upper.box))
        # A name or a heading above a sentence: too short to have been broken.
        if first[0].isupper() and len(upper.text.split()) < 4:
            return False
        if len(upper.text) < 12:
            return False
    letter = upper.box.w / max(1, len(upper.text))
    return upper.box.x + upper.box.w + letter * (len(first) + 0.5) > edge
