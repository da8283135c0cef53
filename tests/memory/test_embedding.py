"""all-MiniLM-L6-v2, int8: vectors that mean something, whatever the text."""

from __future__ import annotations

import threading
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sonia_desktop.core.errors import UnavailableError
from sonia_desktop.memory.embedding import MiniLmEmbedder

MODEL = MiniLmEmbedder()


@settings(max_examples=50, deadline=None)
@given(st.lists(st.text(), max_size=4))
def test_every_text_has_a_vector_of_length_one(texts: list[str]) -> None:
    vectors = MODEL.embed(texts)
    assert vectors.shape == (len(texts), 384)
    assert vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1.0, atol=1e-5)


@pytest.mark.parametrize("text", ["", "\x00", "\ud800", "🙂" * 500, "x" * 1_000_000, "\n\t "])
def test_odd_texts_are_embedded_too(text: str) -> None:
    assert np.isfinite(MODEL.embed([text])).all()


def test_a_question_is_nearer_to_its_answer_than_to_anything_else() -> None:
    texts = [
        "when is my dentist appointment",
        "my dentist is on Friday at nine",
        "what is the capital of France",
        "the cat sleeps on the sofa",
    ]
    cosines = MODEL.embed(texts) @ MODEL.embed(texts[:1])[0]
    assert cosines[1] > 0.6
    assert max(cosines[2:]) < 0.3


def test_a_vector_does_not_depend_on_its_neighbours() -> None:
    alone = MiniLmEmbedder().embed(["I am allergic to peanuts"])
    among = MiniLmEmbedder().embed(
        ["x" * 900, "I am allergic to peanuts", "a much longer text " * 9]
    )
    assert np.array_equal(alone[0], among[1])


def test_what_comes_back_may_be_changed_without_harm() -> None:
    first = MODEL.embed(["green is my favourite colour"])
    kept = first.copy()
    first[:] = 0
    assert np.array_equal(MODEL.embed(["green is my favourite colour"]), kept)


def test_threads_get_the_same_vectors() -> None:
    texts = [f"thought number {n}" for n in range(20)]
    wanted = MODEL.embed(texts)
    engine = MiniLmEmbedder()
    got: dict[int, np.ndarray] = {}
    threads = [
        threading.Thread(target=lambda n=n: got.update({n: engine.embed(texts)})) for n in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(np.array_equal(got[n], wanted) for n in range(4))


def test_it_works_again_after_stop() -> None:
    engine = MiniLmEmbedder()
    before = engine.embed(["again"])
    engine.stop()
    assert np.array_equal(engine.embed(["again"]), before)


def test_missing_and_damaged_files_are_named_with_the_way_out(tmp_path: Path) -> None:
    with pytest.raises(UnavailableError, match=str(tmp_path)) as missing:
        MiniLmEmbedder(tmp_path).start()
    assert "bootstrap" in missing.value.remedy
    (tmp_path / "tokenizer.json").write_text("{}")
    (tmp_path / "model.onnx").write_bytes(b"no model")
    with pytest.raises(UnavailableError, match=str(tmp_path)):
        MiniLmEmbedder(tmp_path).embed(["x"])
