"""Which words of a text have really been spoken, from how much of its sound was heard. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

_CHARS_PER_S = 20.0
"""A quick speaker (240 words a minute): the length of a sentence whose sound is not whole yet."""


@dataclass(frozen=True)
class Part:
    """One sentence of what is said: its text, and where its sound lies, in seconds from the start.

    `whole`: all of its sound was made.
    """

    text: str
    start_s: float
    end_s: float
    whole: bool = True


def spoken_so_far(parts: Sequence[Part], heard_s: float) -> str:
    """The words of the parts that lie within the first `heard_s` seconds.

    Engines that give no word times speak evenly enough: a word counts when its share of the
    sentence's letters has been heard.

    >>> spoken_so_far([Part("One two three four.", 0.0, 2.0)], 1.0)
    'One two'
    """
    said: list[str] = []
    for part in parts:
        length_s = part.end_s - part.start_s
        if not part.whole:
            length_s = max(length_s, len(part.text) / _CHARS_PER_S)
        if part.whole and heard_s >= part.end_s - 1e-3:
            said.append(part.text)
            continue
        if length_s > 0.0 and heard_s > part.start_s:
            said.append(_beginning(part.text, (heard_s - part.start_s) / length_s))
        break
    return " ".join(text for text in said if text)


def _beginning(text: str, share: float) -> str:
    """The words that end within the first `share` (0 to 1) of the text."""
    words = text.split()
    letters = sum(len(word) + 1 for word in words)
    done, kept = 0, []
    for word in words:
        done += len(word) + 1
        if done - 1 > share * letters:
            break
        kept.append(word)
    return " ".join(kept)
