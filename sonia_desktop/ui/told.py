"""What the rooms tell (errors, health, settings, catalogues), said in the window's language.

    told("There is no microphone.")          # "Es gibt kein Mikrofon." in a German window
    told_error(error)                        # its message and what helps, in one paragraph

The rooms know no window, so their words come in English and often with values in them. The texts
are found in their code by ``packaging/room_words.py``; those with values are patterns with numbered
holes, which ship in ``assets/translations/patterns.json``. What is in no catalogue stays as it is.
"""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass

from sonia_desktop.core.errors import SoniaError, UnavailableError
from sonia_desktop.core.resources import resource
from sonia_desktop.ui.words import catalogue_in_use, in_english, translated

_HOLE = re.compile(r"\{\d+\}")
_BETWEEN_SENTENCES = re.compile(r"(?<=[.!?]) (?=\S)")
_MOST_CHARS = 1500
_MOST_SENTENCES = 8


@dataclass(frozen=True)
class _Pattern:
    """`known` is how many of its characters are no values: the more, the surer it is meant."""

    text: str
    first: str
    last: str
    known: int

    def match(self, text: str) -> re.Match[str] | None:
        """Made only for the few that begin and end alike: there are hundreds."""
        if not (text.startswith(self.first) and text.endswith(self.last)):
            return None
        return _expression(self.text).fullmatch(text)


def told(text: str) -> str:
    """`text` of a room in the window's language, as far as it is known there."""
    if in_english() or not text or len(text) > _MOST_CHARS:
        return text
    return _told_in(catalogue_in_use(), text)


def told_question(text: str) -> str:
    """What a question of consent says, line by line; values stay letter by letter as they are.

    A file may be called "settings": it is the user's to read, never ours to translate.
    """
    if in_english() or not text or len(text) > _MOST_CHARS:
        return text
    catalogue = catalogue_in_use()
    return "\n".join(_told_in(catalogue, line, values=False) for line in text.split("\n"))


def told_error(error: SoniaError) -> str:
    """Why it could not be done, and what helps."""
    return f"{told(error.message)} {told(error.remedy)}".strip()


@functools.lru_cache(maxsize=1024)
def _told_in(_catalogue: object, text: str, *, values: bool = True) -> str:
    """Kept for each catalogue: health is told again and again."""
    return _said(text, values)[1]


def _said(text: str, in_values: bool = True) -> tuple[int, str]:
    """How many characters of it are known, and what it is in the window's language.

    `in_values`: what stands in the holes of a pattern is said in it, too.
    """
    exact = translated(text)
    if exact != text:
        return len(text), exact
    found = [(0, text), _by_pattern(text, in_values)]
    ends = [place.start() for place in _BETWEEN_SENTENCES.finditer(text)][:_MOST_SENTENCES]
    for end in ends:
        before, after = _said(text[:end], in_values), _said(text[end + 1 :], in_values)
        found.append((before[0] + after[0], f"{before[1]} {after[1]}"))
    name, colon, rest = text.partition(": ")
    # "graphics processor: None with a driver was found."
    if in_values and colon and translated(name) != name:
        known, said = _said(rest)
        found.append((len(name) + known, f"{translated(name)}: {said}"))
    return max(found, key=lambda each: each[0])


def _by_pattern(text: str, in_values: bool) -> tuple[int, str]:
    best = (0, text)
    for pattern in _patterns():
        match = pattern.match(text) if pattern.known > best[0] else None
        if match is None:
            continue
        values = [_said(each) if in_values else (0, each) for each in match.groups()]
        said = _filled(translated(pattern.text), [value for _known, value in values])
        best = (pattern.known + sum(known for known, _value in values), said)
    return best


def _filled(text: str, values: Sequence[str]) -> str:
    """Values may have braces of their own, so `str.format` will not do."""
    return _HOLE.sub(lambda hole: values[int(hole[0][1:-1])], text)


@functools.cache
def _patterns() -> tuple[_Pattern, ...]:
    """The longest first."""
    try:
        file = resource("assets", "translations", "patterns.json")
        texts = json.loads(file.read_text(encoding="utf-8"))
    except (UnavailableError, OSError, ValueError):
        return ()
    made = []
    for text in texts:
        parts = _HOLE.split(text)
        made.append(_Pattern(text, parts[0], parts[-1], sum(map(len, parts))))
    return tuple(sorted(made, key=lambda pattern: -pattern.known))


@functools.cache
def _expression(text: str) -> re.Pattern[str]:
    return re.compile("(.+?)".join(map(re.escape, _HOLE.split(text))), re.DOTALL)
