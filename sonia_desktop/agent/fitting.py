"""Long texts made to fit: what matters is kept, and what was left out is said. Pure."""

from __future__ import annotations

import re

_HEAD, _TAIL = 0.45, 0.2  # shares of the room; the rest is for lines that speak of the question
_SHORTEST_WORD = 4


def fit(text: str, room: int, question: str = "") -> str:
    """At most about `room` characters of `text`: its beginning, its end, and between them the lines
    that share words with `question`. Says how much is missing, and where.

    ``len(fit(text, room)) <= room + 80`` for every text.
    """
    if len(text) <= room:
        return text
    head, tail = text[: int(room * _HEAD)], text[len(text) - int(room * _TAIL) :]
    middle = text[len(head) : len(text) - len(tail)]
    left = room - len(head) - len(tail)
    kept: list[str] = []
    words = _words(question)
    for line in middle.splitlines() if words else ():
        if words & _words(line):
            piece = line.strip()[:300]
            if len(piece) + 1 > left:
                break
            kept.append(piece)
            left -= len(piece) + 1
    missing = len(middle) - sum(map(len, kept))
    gap = f"\n[... {missing:,} characters left out ...]\n"
    return head + gap + "".join(f"{line}\n" for line in kept) + tail


def _words(text: str) -> set[str]:
    return {word for word in re.findall(r"\w+", text.lower()) if len(word) >= _SHORTEST_WORD}
