"""Ranking: pure, between 0 and 1, and able to say why."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sonia_desktop.memory.ranking import Candidate, Term, explain, fuse, rank, rarity

IDS = st.sampled_from([f"m{n}" for n in range(8)])
CANDIDATES = st.lists(
    st.builds(
        Candidate,
        IDS,
        st.floats(0, 30),
        st.none() | st.floats(-1, 1),
    ),
    unique_by=lambda candidate: candidate.id,
)
TERMS = st.lists(
    st.builds(Term, st.text(min_size=1, max_size=5), st.integers(0, 100), st.frozensets(IDS)),
    max_size=5,
    unique_by=lambda term: term.word,
)


@given(CANDIDATES, TERMS, st.integers(0, 100))
def test_scores_lie_between_0_and_1_best_first_and_nobody_is_lost(
    candidates: list[Candidate], terms: list[Term], documents: int
) -> None:
    ranked = rank(candidates, terms, documents)
    assert sorted(item.id for item in ranked) == sorted(item.id for item in candidates)
    scores = [item.score for item in ranked]
    assert all(0 <= score <= 1 for score in scores)
    assert scores == sorted(scores, reverse=True)
    assert all(item.why for item in ranked)


@given(CANDIDATES, TERMS, st.integers(0, 100), st.randoms())
def test_the_order_in_which_they_are_found_does_not_matter(
    candidates: list[Candidate], terms: list[Term], documents: int, chance: object
) -> None:
    shuffled = list(candidates)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert rank(shuffled, terms, documents) == rank(candidates, terms, documents)


@given(st.floats(0, 1), st.floats(-1, 1), st.floats(-1, 1))
def test_nearer_in_meaning_never_scores_less(words: float, one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert fuse(words, low) <= fuse(words, high)


@given(st.floats(0, 1), st.floats(0, 1), st.none() | st.floats(-1, 1))
def test_more_words_in_common_never_score_less(
    one: float, other: float, cosine: float | None
) -> None:
    low, high = sorted((one, other))
    assert fuse(low, cosine) <= fuse(high, cosine)


@given(st.integers(0, 1000), st.integers(0, 1000), st.integers(0, 1000))
def test_a_rarer_word_weighs_more(one: int, other: int, documents: int) -> None:
    rare, common = sorted((one, other))
    assert rarity(rare, documents) >= rarity(common, documents) >= 0


def test_a_rare_word_beats_a_common_one() -> None:
    terms = [Term("dentist", 1, frozenset({"a"})), Term("note", 400, frozenset({"b"}))]
    ranked = rank([Candidate("a", 5.0), Candidate("b", 5.0)], terms, 500)
    assert [item.id for item in ranked] == ["a", "b"]
    assert ranked[0].why == "says “dentist”"


def test_words_that_no_memory_knows_lower_the_score() -> None:
    found = Term("france", 1, frozenset({"a"}))
    alone = rank([Candidate("a", 3.0, 0.3)], [found], 500)[0].score
    unknown = rank([Candidate("a", 3.0, 0.3)], [found, Term("capital", 0, frozenset())], 500)
    assert unknown[0].score < alone


def test_it_says_why() -> None:
    assert explain(["dentist"], 0.71) == "says “dentist”; very close in meaning (0.71)"
    assert explain([], 0.45) == "close in meaning (0.45)"
    assert explain([], None) == "nothing in common"
