"""Texts as the full text sees them: words, stems, and what of a question to look for. Pure.

The same as FTS5's `porter unicode61`: diacritics off, Porter's stems, anything that is no letter or
digit parts words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import snowballstemmer

from sonia_desktop.memory.ranking import STOP_WORDS

MAX_QUERY_CHARACTERS = 10_000
MAX_TERMS = 24
"""Distinct words looked for; of a longer question, the longest words (they are the rarest)."""
_MAX_WORD = 64
_MAX_TEXT = 8_000  # of a long memory; enough to count its words by

_WORD = re.compile(r"[^\W_]+")
_PHRASE = re.compile(r'"([^"\n]{3,200})"')
_PREFIX = re.compile(r"(?<!\w)([^\W_]{2,})\*")
_STEMMER = snowballstemmer.stemmer("porter")


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """Porter's stem of one folded word."""
    stemmed: str = _STEMMER.stemWord(word)
    return stemmed


def folded(text: str) -> str:
    """Lower case, without diacritics."""
    text = text.casefold()
    if text.isascii():
        return text
    apart = unicodedata.normalize("NFD", text)
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def words(text: str) -> list[str]:
    """All words in order, folded."""
    return _WORD.findall(folded(text[:_MAX_TEXT]))


def stems(text: str) -> list[str]:
    """The stem of each word, in order."""
    return [stem(word) for word in words(text)]


def quoted(word: str) -> str:
    """As a string of FTS5's query language: no operator survives in it."""
    return '"' + word.replace('"', "") + '"'


@dataclass(frozen=True)
class Sought:
    """A part of a question: a word, a phrase in double quotes, or a beginning with a star."""

    said: str
    expression: str
    """In FTS5's query language."""
    stems: tuple[str, ...]
    prefix: bool = False

    def count_in(self, stemmed: list[str]) -> int:
        """How often it stands in a text, given as its stems in order."""
        first = self.stems[0]
        if self.prefix:
            return sum(word.startswith(first) for word in stemmed)
        if len(self.stems) == 1:
            return stemmed.count(first)
        length = len(self.stems)
        return sum(
            tuple(stemmed[at : at + length]) == self.stems
            for at, word in enumerate(stemmed)
            if word == first
        )


def terms_of(query: str, without: Iterable[str] = ()) -> list[Sought]:
    """What to look for, safe from any text. Words that say nothing ("when is my") and single
    letters are left out unless nothing else is there; so are the words in `without`. A figure is
    kept: "level 3" is not any level.
    """
    query = query[:MAX_QUERY_CHARACTERS]
    found: list[Sought] = []
    for phrase in _PHRASE.findall(query):
        parts = words(phrase)
        if len(parts) > 1:
            said = " ".join(parts)
            found.append(Sought(said, quoted(said), tuple(stem(part) for part in parts)))
    for begin in _PREFIX.findall(query):
        start = folded(begin)[:_MAX_WORD]
        found.append(Sought(f"{start}*", f"{quoted(start)}*", (start,), prefix=True))
    query = _PREFIX.sub(" ", query)
    plain = [word[:_MAX_WORD] for word in dict.fromkeys(_WORD.findall(folded(query)))]
    telling = [
        word for word in plain if word not in STOP_WORDS and (len(word) > 1 or word.isdigit())
    ]
    left_out = set(without)
    kept = [word for word in (telling or plain) if word not in left_out]
    if len(kept) > MAX_TERMS:
        longest = set(sorted(kept, key=len, reverse=True)[:MAX_TERMS])
        kept = [word for word in kept if word in longest]
    by_stem = {stem(word): Sought(word, quoted(word), (stem(word),)) for word in reversed(kept)}
    found.extend(reversed(by_stem.values()))
    return found[:MAX_TERMS]
