"""The passages of a text that fit a question, and what a text is about; without a language model.

best = passages("when is the rent due", pieces, embed)      # best first
gist(pieces, embed)                                         # the most typical sentences
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from sonia_desktop.memory.bm25 import Bm25

Embed = Callable[[list[str]], npt.NDArray[np.float32]]
"""Texts to unit vectors, shape (len(texts), dimension)."""

_WORD = re.compile(r"\w+")
_SENTENCE = re.compile(r"[^.!?…。！？\n]+[.!?…。！？]*")
_COMPARED = 160
"""So many pieces are compared by meaning: MiniLM takes about 5 ms for each."""
_LEAST_ALIKE = 0.22
"""Cosine of MiniLM from which a passage has to do with a question."""
_MEANING_WEIGHT = 0.65
_TYPICAL_FROM = 120


@dataclass(frozen=True)
class Piece:
    """A part of a text; `page` counts from 1, 0 where there are no pages."""

    text: str
    page: int = 0


def passages(question: str, pieces: Sequence[Piece], embed: Embed, most: int = 3) -> list[Piece]:
    """Those that fit, best first; none when nothing has to do with the question."""
    if not pieces:
        return []
    letters = _by_words(question, [piece.text for piece in pieces])
    order = sorted(range(len(pieces)), key=lambda place: (-letters[place], place))
    compared = sorted(order[:_COMPARED])
    vectors = embed([question, *(pieces[place].text for place in compared)])
    alike = dict(zip(compared, (vectors[1:] @ vectors[0]).tolist(), strict=True))
    top = max(letters) or 1.0
    scores = {
        place: _MEANING_WEIGHT * max(0.0, alike[place])
        + (1 - _MEANING_WEIGHT) * letters[place] / top
        for place in compared
        if alike[place] >= _LEAST_ALIKE or (letters[place] > 0 and letters[place] >= 0.6 * top)
    }
    best = sorted(scores, key=lambda place: (-scores[place], place))[:most]
    return [pieces[place] for place in best if scores[place] >= 0.5 * scores[best[0]]]


def gist(pieces: Sequence[Piece], embed: Embed, most: int = 4) -> list[str]:
    """The sentences nearest to the middle of the whole text, in its order."""
    sentences = [
        " ".join(found.split())
        for piece in pieces
        for found in _SENTENCE.findall(piece.text)
        if 25 <= len(found.strip()) <= 320
    ]
    step = max(1, len(sentences) // _TYPICAL_FROM)
    looked = list(dict.fromkeys(sentences[::step]))[:_TYPICAL_FROM]
    if len(looked) <= most:
        return looked
    vectors = embed(looked)
    near = vectors @ vectors.mean(axis=0)
    chosen: list[int] = []
    for place in np.argsort(-near).tolist():
        if all(float(vectors[place] @ vectors[other]) < 0.8 for other in chosen):
            chosen.append(place)
        if len(chosen) == most:
            break
    return [looked[place] for place in sorted(chosen)]


def _by_words(question: str, texts: Sequence[str]) -> list[float]:
    wanted = set(_words(question))
    counts = [Counter(_words(text)) for text in texts]
    lengths = [max(1, sum(count.values())) for count in counts]
    usual = sum(lengths) / len(lengths)
    having = {word: sum(1 for count in counts if count[word]) for word in wanted}
    return [
        Bm25().score([(count[word], having[word]) for word in wanted], length, usual, len(texts))
        for count, length in zip(counts, lengths, strict=True)
    ]


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text) if len(word) > 2]
