"""The table of signs: nearly the nearest, in any order of adding and taking out."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from sonia_desktop.memory.embedding import MiniLmEmbedder
from sonia_desktop.memory.signs import SignTable
from tests.benchmarks.memory_search import distractors


def test_the_nearest_by_cosine_are_among_the_200_nearest_by_sign(
    embedder: MiniLmEmbedder,
) -> None:
    vectors = embedder.embed(distractors(1_500))
    table = SignTable(384)
    table.put(np.arange(1_500), vectors)
    shares = []
    for question in ("who likes films", "where is the report", "what does Ben grow", "who runs"):
        asked = embedder.embed([question])[0]
        best = set(np.argsort(-(vectors @ asked))[:20].tolist())
        shares.append(len(best & set(table.nearest(asked, 200))) / 20)
    assert np.mean(shares) >= 0.9


@given(
    st.lists(st.tuples(st.booleans(), st.integers(1, 30)), max_size=120),
    st.integers(0, 2**32 - 1),
)
def test_it_holds_what_was_put_in_and_not_taken_out(
    steps: list[tuple[bool, int]], seed: int
) -> None:
    chance = np.random.default_rng(seed)
    table, held = SignTable(70), dict[int, np.ndarray]()
    for put, rowid in steps:
        if put:
            held[rowid] = chance.standard_normal(70).astype(np.float32)
            table.put(np.array([rowid]), held[rowid][None, :])
        else:
            held.pop(rowid, None)
            table.remove(rowid)
    assert len(table) == len(held)
    asked = chance.standard_normal(70).astype(np.float32)
    assert set(table.nearest(asked, 50)) == set(held)
    for rowid, vector in held.items():
        same = [other for other, own in held.items() if np.array_equal(own > 0, vector > 0)]
        assert table.nearest(vector, 1)[0] in same, rowid


def test_it_grows_past_its_first_size() -> None:
    table = SignTable(64)
    vectors = np.random.default_rng(1).standard_normal((5_000, 64)).astype(np.float32)
    table.put(np.arange(5_000), vectors)
    assert len(table) == 5_000
    assert table.nearest(vectors[4_321], 1) == [4_321]
    table.clear()
    assert table.nearest(vectors[0], 5) == []
