"""Where sentences end, and what is synthesised in one go."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonia_desktop.speech.breaths import MAX_CHARS, breaths, sentences


@pytest.mark.parametrize(
    "parts",
    [
        ["Dr. Smith came.", "He left at 3.50!", "Really?", "Yes"],
        ["J. R. R. Tolkien wrote it.", "It is long."],
        ["He lives in the U.S.", "The end is near."],
        ["The U.S. Army is big.", "Yes."],
        ["Wait... what?", "Well...", "Then go."],
        ['He said "Go."', "Then he left.", '"Stop!" he cried.'],
        ["See example.com.", "Then v1.2.3 works."],
        ["1. Do this", "2. Do that"],
        ["Meet at 5 p.m.", "Then go."],
        ["No. 5 is alive.", "No.", "I do not."],
        ["So do I.", "Then we went."],
        ["Vitamin C.", "It helps."],
        ["(It works.)", "Good."],
        ["apples, etc. and pears.", "Good."],
        ["今日は晴れです。", "明日は雨でしょう！", "本当？", "はい。"],
        ["यह है।", "वह था।"],
        ["هل أنت هنا؟", "نعم.", "أنا هنا."],
        ["¿Qué?", "¡Sí!", "Vale."],
        ["Das kostet z. B. 5 Euro.", "Ja."],
        ["Мы пришли.", "Он ушёл."],
    ],
)  # fmt: skip
def test_sentences_end_where_a_speaker_draws_breath(parts: list[str]) -> None:
    lines = {"Yes", "1. Do this", "2. Do that"}  # those stand on lines of their own
    text = ""
    for part in parts:
        text += (
            "\n" if part in lines else " " if part.isascii() or "。" not in text else ""
        ) + part
    assert sentences(text) == parts


def test_a_long_first_sentence_begins_with_its_first_clause() -> None:
    text = "After the storm had passed over the hills and the sea, they all went home. Good."
    assert breaths(text)[0] == "After the storm had passed over the hills and the sea,"
    text = "The quick brown fox jumps over the lazy dog and then runs away into the forest."
    assert breaths(text)[0] == "The quick brown fox jumps over the lazy dog"


def test_short_first_and_later_sentences_stay_whole() -> None:
    later = "Later on, when the sun had set behind the mountains, they sat down, and they ate."
    assert breaths(f"It rained. {later}") == ["It rained.", later]


def test_a_number_is_not_cut_at_its_comma() -> None:
    text = "The whole of the very old city of London had exactly 1,234,567 living people."
    assert any("1,234,567" in piece for piece in breaths(text))


@given(st.one_of(st.text(max_size=900), st.text(alphabet="ab .,!?\n-、。", max_size=900)))
def test_no_word_is_lost_and_every_piece_is_bounded(text: str) -> None:
    for pieces in (sentences(text), breaths(text)):
        assert all(piece.strip() for piece in pieces)
        assert "".join("".join(pieces).split()) == "".join(text.split())
    assert all(len(piece) <= MAX_CHARS for piece in breaths(text))
