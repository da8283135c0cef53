"""Which lines of a talk (or pieces of a document) answer: each is read with those around it. Pure.

"How long?" - "Ten years already": the words asked for stand in the line before the answer, so a
line is weighed alone and together with its neighbours, by words (BM25) and by meaning (cosine).
"""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from sonia_desktop.memory.bm25 import Bm25
from sonia_desktop.memory.ranking import rarity
from sonia_desktop.memory.types import Vector
from sonia_desktop.memory.words import Sought

Numbers = npt.NDArray[np.float64]


@dataclass(frozen=True)
class TalkRecipe:
    """Weights of what speaks for a line; each figure is first divided by its largest.

    Measured on half of LoCoMo (tests/benchmarks/memory_search.py --locomo): evidence recall@10.
    """

    words: float = 0.2
    """BM25 of the line."""
    words_near: float = 0.4
    """BM25 of the line joined with the one before and the one after."""
    words_around: float = 0.2
    """The same with two on each side."""
    meaning: float = 0.5
    """Cosine of "speaker: line"."""
    meaning_before: float = 0.4
    """Cosine of the line's vector and that of the one before, added."""
    meaning_near: float = 0.2
    """The same with the one before and the one after."""
    named: float = 0.5
    """The question names who says it."""
    fullness: float = 0.2
    """Its length, up to `full_words`: "Wow, great!" answers nothing."""
    asks: float = -0.1
    """It is a question itself."""
    session: float = 0.35
    """Mean of the best `best_of_session` lines of its talk."""
    neighbour: float = 0.2
    """The better one of the lines before and after."""
    best_of_session: int = 3
    full_words: int = 40
    bm25: Bm25 = field(default_factory=Bm25)


TALK = TalkRecipe()


@dataclass(frozen=True)
class Line:
    """A line and its place. `vector` has unit length; None: it has none yet."""

    id: str
    session: str
    position: int
    speaker: str | None
    stems: list[str]
    asks: bool
    vector: Vector | None
    wanted: bool = True
    """False: it is here only as somebody's neighbour and cannot be found itself."""


@dataclass(frozen=True)
class Weighed:
    """A line with its weight (the best has the largest; no fixed scale) and what it is made of."""

    id: str
    weight: float
    parts: Mapping[str, float]


def weigh(
    lines: Sequence[Line],
    terms: Sequence[Sought],
    documents: Mapping[str, int],
    total: int,
    question: Vector | None,
    names: frozenset[str],
    recipe: TalkRecipe = TALK,
) -> list[Weighed]:
    """Best first.

    Args:
        lines: candidates and their neighbours, in any order.
        terms: of the question, without the speakers' names.
        documents: in how many of the `total` memories each term stands, by `Sought.said`.
        question: its vector; None: words alone.
        names: words of the question that name speakers.
    """
    lines = sorted(lines, key=lambda line: (line.session, line.position, line.id))
    if not lines:
        return []
    follows = np.array(
        [
            one.session == two.session and two.position - one.position == 1
            for one, two in itertools.pairwise(lines)
        ],
        dtype=np.float64,
    )
    counts = np.array([[t.count_in(line.stems) for t in terms] for line in lines], dtype=np.float64)
    counts = counts.reshape(len(lines), len(terms))
    lengths = np.array([len(line.stems) for line in lines], dtype=np.float64)
    wanted = np.array([line.wanted for line in lines])
    figures: dict[str, Numbers] = {}
    for name, reach in (("words", 0), ("words_near", 1), ("words_around", 2)):
        figures[name] = _bm25(
            _joined(counts, follows, reach),
            _joined(lengths[:, None], follows, reach)[:, 0],
            [_holding(documents.get(term.said, 0), total, reach) for term in terms],
            total,
            recipe.bm25,
        )
    figures |= _meanings(lines, follows, question)
    for name, values in figures.items():
        figures[name] = _shares(np.where(wanted, values, 0.0))
    figures["named"] = np.array(
        [not names.isdisjoint(_names(line.speaker or "")) for line in lines],
        dtype=np.float64,
    )
    figures["fullness"] = np.minimum(lengths, recipe.full_words) / recipe.full_words
    figures["asks"] = np.array([line.asks for line in lines], dtype=np.float64)
    alone = sum((getattr(recipe, name) * values for name, values in figures.items()), np.zeros(1))
    alone = np.where(wanted, alone, 0.0)
    figures["session"] = _of_sessions(lines, alone, recipe.best_of_session)
    figures["neighbour"] = _of_neighbours(alone, follows)
    weights = alone + recipe.session * figures["session"] + recipe.neighbour * figures["neighbour"]
    order = [row for row in np.argsort(-weights, kind="stable").tolist() if wanted[row]]
    return [
        Weighed(
            lines[row].id,
            float(weights[row]),
            {name: round(float(values[row]), 4) for name, values in figures.items()},
        )
        for row in order
    ]


def names_among(speakers: set[str], asked: Sequence[str]) -> frozenset[str]:
    """The words of the question that are a speaker's name."""
    known = {part for speaker in speakers for part in _names(speaker)}
    return frozenset(known.intersection(asked))


def _names(speaker: str) -> list[str]:
    return [part for part in speaker.casefold().split() if len(part) > 1]


def _joined(values: Numbers, follows: Numbers, reach: int) -> Numbers:
    """Each row added to those up to `reach` places before and after it in the same talk."""
    total = values.copy()
    forward, backward = values, values
    for _ in range(reach):
        forward = np.vstack([forward[1:] * follows[:, None], np.zeros((1, values.shape[1]))])
        backward = np.vstack([np.zeros((1, values.shape[1])), backward[:-1] * follows[:, None]])
        total = total + forward + backward
    return total


def _holding(documents: int, total: int, reach: int) -> int:
    """In how many joined texts a word stands, were its lines strewn evenly."""
    if not reach or not total:
        return documents
    share = min(documents / total, 1.0)
    return round(total * (1 - (1 - share) ** (2 * reach + 1)))


def _bm25(
    counts: Numbers, lengths: Numbers, holding: list[int], total: int, chosen: Bm25
) -> Numbers:
    usual = max(float(lengths.mean()), 1.0)
    damping = chosen.k1 * (1 - chosen.b + chosen.b * lengths / usual)
    score = np.zeros(len(lengths))
    for column, documents in enumerate(holding):
        if documents:
            found = counts[:, column]
            score += rarity(documents, total) * found * (chosen.k1 + 1) / (found + damping)
    return score


def _meanings(
    lines: Sequence[Line], follows: Numbers, question: Vector | None
) -> dict[str, Numbers]:
    if question is None:
        return {}
    empty = np.zeros_like(question)
    vectors = np.stack([empty if line.vector is None else line.vector for line in lines])
    before = vectors.copy()
    before[1:] += vectors[:-1] * follows[:, None].astype(np.float32)
    near = before.copy()
    near[:-1] += vectors[1:] * follows[:, None].astype(np.float32)
    figures = {}
    for name, made in (("meaning", vectors), ("meaning_before", before), ("meaning_near", near)):
        sizes = np.maximum(np.linalg.norm(made, axis=1), 1e-6)
        figures[name] = np.maximum((made @ question) / sizes, 0.0).astype(np.float64)
    return figures


def _shares(values: Numbers) -> Numbers:
    largest = float(values.max(initial=0.0))
    return values / largest if largest > 0 else values


def _of_sessions(lines: Sequence[Line], alone: Numbers, best: int) -> Numbers:
    rows: dict[str, list[int]] = {}
    for row, line in enumerate(lines):
        if line.wanted:
            rows.setdefault(line.session, []).append(row)
    figure = np.zeros(len(lines))
    for members in rows.values():
        figure[members] = np.sort(alone[members])[-best:].mean()
    return figure


def _of_neighbours(alone: Numbers, follows: Numbers) -> Numbers:
    figure = np.zeros(len(alone))
    figure[1:] = np.maximum(figure[1:], alone[:-1] * follows)
    figure[:-1] = np.maximum(figure[:-1], alone[1:] * follows)
    return figure
