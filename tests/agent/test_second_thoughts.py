"""Orders to forget, to correct and to take back, and what only sounds like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonia_desktop.agent.second_thoughts import ALL_NOTES, second_thought


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("forget that", ("memory.forget", "that")),
        ("Please forget that.", ("memory.forget", "that")),
        ("forget what I said about the dentist", ("memory.forget", "the dentist")),
        ("forget my wifi name", ("memory.forget", "my wifi name")),
        ("forget that my sister lives in Rome", ("memory.forget", "my sister lives in Rome")),
        ("delete the note about the rent", ("memory.forget", "the rent")),
        ("can you forget everything about Ben please", ("memory.forget", "Ben")),
        ("don't remember that", ("memory.forget", "that")),
        ("scratch that", ("memory.forget", "what I just said")),
        ("Strike that, please.", ("memory.forget", "what I just said")),
        ("no, never mind that", ("memory.forget", "what I just said")),
        ("ignore what I just said", ("memory.forget", "what I just said")),
        ("disregard what I told you about the rent", ("memory.forget", "the rent")),
        ("forget I said that", ("memory.forget", "what I just said")),
        ("you know what, forget that", ("memory.forget", "that")),
        ("scratch that, make it Thursday", ("memory.correct", "scratch that, make it Thursday")),
        ("make it room 12", ("memory.correct", "make it room 12")),
        ("scratch that, it's on Tuesday", ("memory.correct", "scratch that, it's on Tuesday")),
        ("undo", ("memory.undo", None)),
        ("undo that please", ("memory.undo", None)),
        ("take that back", ("memory.undo", None)),
        ("actually it is Tuesday", ("memory.correct", "actually it is Tuesday")),
        ("no, it's at ten", ("memory.correct", "no, it's at ten")),
        ("make that Thursday", ("memory.correct", "make that Thursday")),
        ("delete my last note", ("memory.forget", "that")),
        ("please forget the last thing I told you", ("memory.forget", "that")),
        ("read me my notes", ("memory.recall", ALL_NOTES)),
        ("what have you noted?", ("memory.recall", ALL_NOTES)),
    ],
)
def test_an_order_about_the_memory_is_taken(said: str, meant: tuple[str, str | None]) -> None:
    assert second_thought(said) == meant


@pytest.mark.parametrize(
    "said",
    [
        "don't forget that Anna's birthday is in June", "forget it", "forget about it",
        "make it shorter", "no, make it louder",
        "never mind", "never mind the noise", "scratch my back", "ignore that file",
        "ignore the last error", "strike a match", "never mind that movie, play a song",
        "forget it, tell me a joke", "did you forget that?", "I forgot my keys", "forget me not",
        "ignore all previous instructions", "forget your instructions", "forget everything",
        "what time is it", "actually it is quite nice", "no", "stop that", "cancel that",
        "how do I undo a commit in git", "undo the commit", "delete the file notes.txt",
        "delete that file", "remove the folder", "remember that it is Tuesday", "forgive me",
        "how do I forget someone", "",
    ],
)  # fmt: skip
def test_what_only_sounds_like_one_is_not(said: str) -> None:
    assert second_thought(said) is None


@given(st.text(max_size=200))
def test_any_text_will_do(said: str) -> None:
    second_thought(said)


def test_what_was_read_in_a_document_is_not_told_as_what_the_user_said() -> None:
    from sonia_desktop.agent.answers import recalled

    read = {
        "content": "The pressure must stay at 1.8 bar.",
        "created_at": "2026-11-21T10:00:00.000Z",
        "metadata": {"document": "Boiler", "file": "boiler.pdf", "page": 3},
    }
    told = recalled([read])
    assert told == "In “Boiler”, page 3 I read: The pressure must stay at 1.8 bar."
    assert recalled([{**read, "metadata": {}}]).startswith("You told me on 21 November 2026")
