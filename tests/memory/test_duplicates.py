"""What says the same and what only looks it."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonia_desktop.memory.duplicates import Rung, jaccard, same
from sonia_desktop.memory.embedding import MiniLmEmbedder
from tests.benchmarks.memory_duplicates import doubles, near_misses


def _cosine(embedder: MiniLmEmbedder, one: str, other: str) -> float:
    a, b = embedder.embed([one, other])
    return float(a @ b)


@pytest.mark.parametrize(
    ("one", "other", "rung"),
    [
        ("The rent is due.", "the  rent is due", Rung.EXACT),
        ("My dog eats at seven", "my dog eats at 7", Rung.EXACT),
        ("the gardener comes on Friday", "the gardner comes on Friday", Rung.SHINGLES),
        ("Ben borrowed my ladder", "my ladder was borrowed by Ben", Rung.MEANING),
    ],
)
def test_the_same_is_caught_by_the_cheapest_rung(
    embedder: MiniLmEmbedder, one: str, other: str, rung: Rung
) -> None:
    assert same(one, other, _cosine(embedder, one, other)) is rung


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("my dentist is on Friday at nine", "my dentist is on Tuesday at nine"),
        ("Anna likes red tulips", "Anna likes yellow tulips"),
        ("the code is 4711 for the door", "the code is 4712 for the door"),
        ("I like coffee in the morning", "I do not like coffee in the morning"),
        ("Anna called Ben about the car", "Anna called Bea about the car"),
        ("turn left at the big tree", "turn right at the big tree"),
        ("ha ha", "ha ha ha"),
        ("yes", "yes yes"),
        ("Tim borrowed my drill", "I borrowed Tim's drill"),
    ],
)
def test_what_differs_in_what_matters_is_two_memories(
    embedder: MiniLmEmbedder, one: str, other: str
) -> None:
    assert same(one, other, _cosine(embedder, one, other)) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We bought the sofa from a shop in Leeds", "We purchased the sofa from a store in Leeds"),
        ("The cat sleeps in the laundry basket", "the cat slept in the laundry basket"),
        ("He recommended an electric toothbrush", "He recomended an electric tooth brush"),
    ],
)
def test_other_forms_of_the_same_words_are_one_memory(
    embedder: MiniLmEmbedder, one: str, other: str
) -> None:
    assert same(one, other, _cosine(embedder, one, other)) is not None


def test_most_doubles_are_caught_and_next_to_no_near_miss_is_taken_for_one(
    embedder: MiniLmEmbedder,
) -> None:
    chance = random.Random(11)
    caught = [
        same(one, other, _cosine(embedder, one, other)) for one, other, _ in doubles(150, chance)
    ]
    wrong = [
        same(one, other, _cosine(embedder, one, other))
        for one, other, _ in near_misses(150, chance)
    ]
    assert sum(rung is not None for rung in caught) >= 0.88 * len(caught)
    assert sum(rung is not None for rung in wrong) <= 1


@given(st.text(max_size=80), st.text(max_size=80), st.none() | st.floats(-1, 1))
def test_it_does_not_matter_which_came_first(one: str, other: str, cosine: float | None) -> None:
    assert same(one, one, cosine) is Rung.EXACT
    assert (same(one, other, cosine) is None) == (same(other, one, cosine) is None)
    assert jaccard(one, other) == jaccard(other, one)
