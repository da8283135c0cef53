"""Which memory answers best: words (BM25) and meaning (cosine) into one score that explains itself.

Pure: the store brings the figures, this module weighs them.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

UNRELATED_COSINE = 0.15
"""all-MiniLM-L6-v2: two sentences that have nothing to do with each other stay about below this."""
SAME_COSINE = 0.70
"""all-MiniLM-L6-v2: a question and the sentence that answers it come up to about this."""
MEANING_WEIGHT = 0.65
"""Share of meaning in the score; the words have the rest."""
RELEVANT_SCORE = 0.42
"""Below, a memory does not answer: say "I don't know". Measured (tests/benchmarks/memory_search.py,
among 500 other memories): 40 of 42 questions about what was said score 0.44 or more; the best of 30
general questions ("what is the capital of France") scores 0.36. Questions about something alike
("John's number" when Mum's is known) may score up to 0.51: the answer must quote the memory."""

_STOP_WORDS = """a about an and any are as at be been being but by can could did do does doing for
from had has have having he her hers him his how i if in into is it its just me might mine more most
must my of on or our ours out over please shall she should so some such tell than that the their
them then there these they this those to too up us was we were what when where which while who whom
whose why will with would you your yours s t d ll m re ve im know remember"""
STOP_WORDS = frozenset(_STOP_WORDS.split())
"""Words of a question that say nothing about what it asks for."""


@dataclass(frozen=True)
class Term:
    """A word of the query: how many memories hold it at all, and which of the candidates do."""

    word: str
    documents: int
    found_in: frozenset[str]


@dataclass(frozen=True)
class Candidate:
    """A memory that may answer. `cosine` is None when one of the two has no vector."""

    id: str
    bm25: float = 0.0
    cosine: float | None = None


@dataclass(frozen=True)
class Ranked:
    """A candidate with its score, 0 to 1, and why; `parts` are the figures it was made of."""

    id: str
    score: float
    why: str
    parts: Mapping[str, float] = field(default_factory=dict)


def rank(candidates: Iterable[Candidate], terms: Iterable[Term], documents: int) -> list[Ranked]:
    """Best first; equal scores in the order of their ids, so that the order never flickers.

    Args:
        candidates: what either search brought.
        terms: the query's words.
        documents: how many memories there are.
    """
    candidates, terms = list(candidates), list(terms)
    weights = {term.word: rarity(term.documents, documents) for term in terms}
    total = sum(weights.values())
    best_bm25 = max((candidate.bm25 for candidate in candidates), default=0.0)
    coverages: Mapping[str, float] = {
        candidate.id: sum(weights[t.word] for t in terms if candidate.id in t.found_in) / total
        if total
        else 0.0
        for candidate in candidates
    }
    ranked = []
    for candidate in candidates:
        coverage = coverages[candidate.id]
        share = candidate.bm25 / best_bm25 if best_bm25 > 0 else 0.0
        words = coverage * (0.5 + 0.5 * min(max(share, 0.0), 1.0))
        matched = [term.word for term in terms if candidate.id in term.found_in]
        parts = {"words": round(words, 4)}
        if candidate.cosine is not None:
            parts["meaning"] = round(closeness(candidate.cosine), 4)
        ranked.append(
            Ranked(
                candidate.id,
                round(fuse(words, candidate.cosine), 4),
                explain(matched, candidate.cosine),
                parts,
            )
        )
    return sorted(ranked, key=lambda item: (-item.score, item.id))


def rarity(holding: int, documents: int) -> float:
    """Inverse document frequency as in BM25 (Robertson and Sparck Jones), never below zero."""
    holding = min(holding, documents)
    return math.log1p((documents - holding + 0.5) / (holding + 0.5))


def closeness(cosine: float) -> float:
    """Cosine stretched so that unrelated sentences are 0 and a question's answer is 1."""
    return min(max((cosine - UNRELATED_COSINE) / (SAME_COSINE - UNRELATED_COSINE), 0.0), 1.0)


def fuse(words: float, cosine: float | None) -> float:
    """One score from the words' share (0 to 1) and the cosine; the words alone without one."""
    if cosine is None:
        return min(max(words, 0.0), 1.0)
    score = MEANING_WEIGHT * closeness(cosine) + (1 - MEANING_WEIGHT) * words
    return min(max(score, 0.0), 1.0)


def explain(matched: list[str], cosine: float | None) -> str:
    """In words: what was found in common."""
    reasons = []
    if matched:
        reasons.append("says " + ", ".join(f"“{word}”" for word in matched[:6]))
    if cosine is not None and cosine >= UNRELATED_COSINE:
        near = "very close" if cosine >= 0.6 else "close" if cosine >= 0.4 else "faintly close"
        reasons.append(f"{near} in meaning ({cosine:.2f})")
    return "; ".join(reasons) or "nothing in common"
