"""Sentences people say to Sonia that sound like a text that was heard, written as a person would.

    near = NearTexts(vocabulary, expectation)
    near.texts(["Which window how open?"], 16)      # ["Which windows are open?", ...]

The words are those of `models/speech/tasks.lm` and this user's own; how they sound says the
dictionary of pocketsphinx, and espeak-ng what is not in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from sonia_desktop.core.errors import SoniaError
from sonia_desktop.core.resources import resource
from sonia_desktop.speech.moonshine_beam import Expectation, words_said
from sonia_desktop.speech.near_sounding import PHONES, NearSounding, Phones
from sonia_desktop.speech.pronunciation import pronunciations
from sonia_desktop.speech.vocabulary import Vocabulary

_MOST_SOUNDS = 90
"""Longer texts are no requests, and the search takes time in proportion."""
_CAPITAL_WORDS = (
    "monday tuesday wednesday thursday friday saturday sunday january february march april june "
    "july august september october november december sonia i i'm i've i'd i'll"
)
_CAPITALS = {word: word.capitalize() for word in _CAPITAL_WORDS.split()}
_ASKS = re.compile(
    r"(?:what|where|when|who|whose|which|how|why|is|are|am|do|does|did|can|could|will|would|have|has)\b"
)


class NearTexts:
    """One worker owns it. Raises `ImportError`, `OSError` when the dictionary is not there."""

    def __init__(self, vocabulary: Vocabulary | None, expectation: Expectation) -> None:
        from pocketsphinx import get_model_path

        with open(get_model_path("en-us/cmudict-en-us.dict"), "rb") as file:
            self._dictionary = b"\n" + file.read()
        words = _words_of(resource("models", "speech", "tasks.lm").read_text(encoding="utf-8"))
        if vocabulary is not None:
            words |= {word for sentence in vocabulary.sentences() for word in sentence}
        sounds: dict[str, list[Phones]] = {}
        for line in self._dictionary.decode("utf-8", "replace").splitlines():
            word, _, phones = line.partition(" ")
            word = word.partition("(")[0]
            if word in words:
                sounds.setdefault(word, []).append(tuple(phones.split()))
        for word, way in _told_by_espeak(sorted(words - sounds.keys())).items():
            sounds[word] = [way]
        self._near = NearSounding(sounds, expectation)
        self._sounds_of = lru_cache(4096)(self._look_up)

    def texts(self, heard: Iterable[str], most: int) -> list[str]:
        """So many texts, the likeliest first; none of a text that is too long or has no sound."""
        costs: dict[str, float] = {}
        capitals = dict(_CAPITALS)
        for text in heard:
            capitals |= {
                word.lower(): word for word in re.findall(r"(?<=[a-z,] )[A-Z][a-z]+", text)
            }
            sounds = [phone for word in words_said(text) for phone in self._sounds_of(word)]
            if len(sounds) > _MOST_SOUNDS:
                continue
            for said, cost in self._near.texts(sounds, most):
                costs[said] = min(cost, costs.get(said, cost))
        best = sorted(costs, key=costs.__getitem__)[:most]
        return [_written(said, capitals) for said in best if said]

    def _look_up(self, word: str) -> Phones:
        at = self._dictionary.find(f"\n{word} ".encode())
        if at >= 0:
            line = self._dictionary[at + 1 : self._dictionary.find(b"\n", at + 1)]
            return tuple(phone for phone in line.decode().split()[1:] if phone in PHONES)
        return _told_by_espeak([word]).get(word, ())


def _told_by_espeak(words: Sequence[str]) -> dict[str, Phones]:
    """How the words sound that it can say; without espeak-ng none."""
    spoken = [
        word for word in words if re.fullmatch(r"[a-z]+(?:'[a-z]+)*", word) and len(word) <= 40
    ]
    try:
        return {word: tuple(told.split()) for word, told in pronunciations(spoken).items()}
    except SoniaError:
        return {}


def _words_of(model: str) -> set[str]:
    """The words of a language model in ARPA text."""
    start = model.index("\\1-grams:")
    lines = model[start : model.index("\\2-grams:", start)].splitlines()[1:]
    return {line.split()[1] for line in lines if line} - {"<s>", "</s>"}


def _written(said: str, capitals: dict[str, str]) -> str:
    """With capitals and a mark at its end."""
    text = " ".join(capitals.get(word, word) for word in said.split())
    return text[:1].upper() + text[1:] + ("?" if _ASKS.match(said) else ".")
