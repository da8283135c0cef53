"""Which words of a running utterance can be trusted already: LocalAgreement-2.

Each time more sound is there the whole of it is heard again. Words on which two hearings in a row
agree, from the beginning, are committed and never change afterwards; the rest may.
(Liu, Spanakis, Niehues 2020; Macháček, Dabre, Bojar 2023, "Turning Whisper into Real-Time
Transcription System".)

    running = agree(running, words)          # the words of all the sound that is still kept
    text_of(running.words)

Pure. A `Word.text` keeps its leading space here (" hello"), so languages without spaces join right.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sonia_desktop.speech.recogniser import Word

_BEFORE_S = 0.1
"""A word that begins this much before the end of the committed ones is new all the same: word times
are that rough."""
_NEAR_S = 1.0
_LONGEST_OVERLAP = 5
"""Words, and how near in time, in which a hearing may say the last committed ones again."""


@dataclass(frozen=True)
class Running:
    """Committed words, then those heard only once so far. Times from the utterance's start."""

    committed: tuple[Word, ...] = ()
    tail: tuple[Word, ...] = ()

    @property
    def words(self) -> tuple[Word, ...]:
        return self.committed + self.tail


def agree(running: Running, heard: Sequence[Word]) -> Running:
    """Take one more hearing of all the sound that is kept."""
    new = after(running.committed, heard)
    same = 0
    for before, now in zip(running.tail, new, strict=False):
        if _key(before) != _key(now):
            break
        same += 1
    return Running(running.committed + new[:same], new[same:])


def commit(running: Running, heard: Sequence[Word]) -> Running:
    """Take a hearing that will not be repeated: all its new words are committed."""
    return Running(running.committed + after(running.committed, heard))


def after(committed: Sequence[Word], heard: Sequence[Word]) -> tuple[Word, ...]:
    """The words heard that are not among the committed ones."""
    if not committed:
        return tuple(heard)
    end_s = committed[-1].end_s
    new = [word for word in heard if word.start_s > end_s - _BEFORE_S]
    if new and new[0].start_s < end_s + _NEAR_S:
        for count in range(min(_LONGEST_OVERLAP, len(new), len(committed)), 0, -1):
            again = [_key(word) for word in new[:count]]
            if again == [_key(word) for word in committed[-count:]] and _is_echo(
                committed[-count:], new[:count]
            ):
                return tuple(new[count:])
    return tuple(new)


def text_of(words: Iterable[Word]) -> str:
    """The words as one line of text."""
    return "".join(word.text for word in words).strip()


def _is_echo(committed: Sequence[Word], again: Sequence[Word]) -> bool:
    """The same words at the same time, not said twice ("no no")."""
    return all(
        now.start_s < before.end_s and before.start_s < now.end_s
        for before, now in zip(committed, again, strict=True)
    )


def _key(word: Word) -> str:
    """What counts as the same word: without case, punctuation and spaces."""
    letters = [c for c in word.text.casefold() if unicodedata.category(c)[0] not in "PZC"]
    return "".join(letters) or word.text.strip()
