"""What is looked for in the text of the screen memory. Pure functions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

MOST_LINES = 4
"""Lines of a moment that are shown as the reason why it was found."""
_WORD = re.compile(r"\w+", re.UNICODE)
_ENDINGS = ("ing", "ies", "es", "ed", "s", "y", "e")


def words_in(text: str) -> tuple[str, ...]:
    """The words of a text, each once, in lower case."""
    return tuple(dict.fromkeys(_WORD.findall(text.casefold())))


def match_all(words: Sequence[str]) -> str:
    """FTS5's own notation for: all of these, also as the beginning of a word."""
    return " AND ".join(f'"{word}"*' for word in _quoted(words))


def match_any(words: Sequence[str]) -> str:
    """FTS5's own notation for: at least one of these."""
    return " OR ".join(f'"{word}"*' for word in _quoted(words))


def lines_with(lines: Sequence[str], words: Sequence[str]) -> Iterator[str]:
    """The lines with the most of the words, in their order; the first ones without words."""
    stems = [_stem(word) for word in words]
    if not stems:
        yield from lines[:MOST_LINES]
        return
    counted = []
    for at, line in enumerate(lines):
        said = words_in(line)
        count = sum(any(word.startswith(stem) for word in said) for stem in stems)
        if count:
            counted.append((-count, at))
    for _, at in sorted(sorted(counted)[:MOST_LINES], key=lambda pair: pair[1]):
        yield lines[at]


def _quoted(words: Sequence[str]) -> list[str]:
    return [word.replace('"', "") for word in words]


def _stem(word: str) -> str:
    """Near enough to the index's own (Porter) to show why a line was found."""
    for ending in _ENDINGS:
        if len(word) - len(ending) >= 3 and word.endswith(ending):
            return word.removesuffix(ending)
    return word
