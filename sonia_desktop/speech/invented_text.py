"""Text a model makes up where nobody spoke, told by its form; no list of phrases. Pure.

A decoder that has lost the sound repeats itself, or says more than a mouth can. (That the model
itself doubts, by no-speech and log probability, is looked at where it decodes.)
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sonia_desktop.speech.recogniser import Word

_LONGEST_UNIT = 12
_REPEATS_ONE = 6
_REPEATS_MORE = 4
"""One word six times, or several words four times, one right after the other: a loop. People say
"no no no no" and "very, very, very" less often than that."""
_INSIDE_A_WORD = re.compile(r"([^\W\d_]{1,8}?)\1{5,}")
"""The same letters six times: "ththththththth". Digits may be said so often."""
_FASTEST_PER_S = 15.0
_RATE_FROM_WORDS = 6
"""Fastest speech measured is about 11 words a second (586 a minute is the record of clear English);
languages written without spaces come as characters, up to 12 a second."""


def without_loops(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words with every loop, of words or inside one, cut down to its first round."""
    words = [_unrolled(word) for word in words]
    kept: list[Word] = []
    at = 0
    while at < len(words):
        unit, end = _loop_at(words, at)
        kept.extend(words[at : at + unit])
        at = end if end > at + unit else at + unit
    return tuple(kept)


def too_fast(words: Sequence[Word]) -> bool:
    """True when nobody can have said so many words in their time."""
    if len(words) < _RATE_FROM_WORDS:
        return False
    lasts_s = words[-1].end_s - words[0].start_s
    return len(words) > _FASTEST_PER_S * max(lasts_s, 0.001)


def _loop_at(words: Sequence[Word], at: int) -> tuple[int, int]:
    """Length of the unit that begins here and the index after its last round."""
    for unit in range(1, min(_LONGEST_UNIT, (len(words) - at) // 2) + 1):
        first = [_plain(word) for word in words[at : at + unit]]
        end = at + unit
        while [_plain(word) for word in words[end : end + unit]] == first:
            end += unit
        if (end - at) // unit >= (_REPEATS_ONE if unit == 1 else _REPEATS_MORE):
            left = len(words) - end
            if left < unit and [_plain(word) for word in words[end:]] == first[:left]:
                end = len(words)  # the last round, cut off by the end
            return unit, end
    return 1, at + 1


def _unrolled(word: Word) -> Word:
    text = _INSIDE_A_WORD.sub(r"\1", word.text)
    return word if text == word.text else replace(word, text=text)


def _plain(word: Word) -> str:
    return word.text.strip(" .,!?;:-\"'").casefold()
