"""Written text becomes what a person would say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonia_desktop.speech.spoken_text import sentences, spoken


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("It is **14:05**.", "It is 14 oh 5."),
        ("At 09:30 and 18:00", "At 9 30 and 18 o'clock"),
        ("Meet me at 7:15 pm.", "Meet me at 7:15 pm."),
        ("See [the log](http://x.y/z).", "See the log."),
        ("Go to https://www.example.com/a?b=1.", "Go to a link to example dot com."),
        ("- notes.txt\n- report.pdf", "notes dot txt.\nreport dot pdf."),
        ("# Heading\ntext", "Heading\ntext"),
        ("Run `uname -a` now", "Run uname -a now"),
        ("```py\na=1\nb=2\nc=3\n```", "There are 3 lines of code on the screen."),
        ("It costs 3.50 today.", "It costs 3.50 today."),
        ("in /home/me/Downloads/", "in Downloads"),
        ("snake_case stays words", "snake case stays words"),
        ("", ""),
    ],
)
def test_marks_for_the_eye_are_not_read_out(written: str, said: str) -> None:
    assert spoken(written) == said


def test_sentences_end_where_a_speaker_draws_breath() -> None:
    assert sentences("Dr. Smith came. He left at 3.50! Really?\nYes") == [
        "Dr. Smith came.", "He left at 3.50!", "Really?", "Yes",
    ]  # fmt: skip


@given(st.text(max_size=300))
def test_any_text_can_be_said_and_no_word_is_lost_by_splitting(text: str) -> None:
    said = spoken(text)
    pieces = sentences(said)
    assert all(piece.strip() for piece in pieces)
    assert "".join("".join(pieces).split()) == "".join(said.split())
