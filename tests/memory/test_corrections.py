"""What a sentence states, and what takes its place when it was wrong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonia_desktop.memory.corrections import corrected, corrected_value, looks_corrective
from sonia_desktop.memory.statements import facts_in, kind_of, statement_in, tells
from sonia_desktop.memory.types import Form, MemoryType, Sensitivity

DENTIST = "my dentist is on Friday at nine"


@pytest.mark.parametrize(
    ("said", "slot"),
    [
        ("my dentist is on Friday at nine", "my dentist|when"),
        ("My dentist appointment is at half past ten", "my dentist|when"),
        ("The wifi password is blue house", "my wifi password|is"),
        ("Anna's birthday is in June", "anna's birthday|when"),
        ("I live in Berlin", "i|live"),
        ("the meeting was moved to Monday", "my meeting|when"),
        ("My manager's name is Claire Dupont", "my manager's name|is"),
        ("my keys are in the drawer", "my keys|where"),
        ("The train leaves at 8:15", "my train|leaves"),
    ],
)
def test_a_plain_sentence_tells_one_thing_about_one_thing(said: str, slot: str) -> None:
    stated = statement_in(said)
    assert stated is not None
    assert stated.slot == slot


@pytest.mark.parametrize(
    ("old", "said", "new"),
    [
        ("I parked on level 3", "actually I moved the car to level 5", "I parked on level 5"),
        ("my bike is blue", "actually I sold my bike", "I sold my bike"),
        ("my brother lives in Bonn", "no, he moved to Graz", "my brother lives in Graz"),
        ("I live in Rome", "actually I live in Graz", "I live in Graz"),
    ],
)
def test_a_whole_sentence_is_never_put_in_the_place_of_a_value(
    old: str, said: str, new: str
) -> None:
    assert corrected(old, said) == new


@pytest.mark.parametrize(
    "said",
    [
        "I have a dog named Rex", "our neighbour Peter has a black dog", "we've got three cats",
        "my sister has two kids", "I am allergic to nuts", "I'm a nurse", "I am 43 years old",
    ],
)  # fmt: skip
def test_what_somebody_has_and_is_for_long_is_a_fact(said: str) -> None:
    assert [fact for fact, _, _ in facts_in(said)] == [said]


@pytest.mark.parametrize(
    "said",
    [
        "I have a headache", "I have two errors in my script", "I have to go", "I am a bit tired",
        "I have a big meeting tomorrow", "I am a little late", "we have a problem",
    ],
)  # fmt: skip
def test_what_passes_is_none(said: str) -> None:
    assert facts_in(said) == []


@pytest.mark.parametrize(
    "said", ["what is it?", "", "hello there", "nice", "is my dentist on Friday?"]
)
def test_what_states_nothing_gives_none(said: str) -> None:
    assert statement_in(said) is None


@pytest.mark.parametrize(
    ("said", "corrects"),
    [
        ("no, actually it's orange", True),
        ("wait, sorry, it is the blue one", True),
        ("no, actually it's fine", False),
        ("no, it's a nice idea", False),
        ("actually it is quite nice", False),
    ],
)
def test_who_takes_back_twice_corrects_whatever_it_is(said: str, corrects: bool) -> None:
    assert looks_corrective(said) is corrects


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("my bike is in the cellar", True),
        ("I live in Graz. My sister is called Klara.", True),
        ("My sister lives in Rome, what is the weather there?", False),
        ("where is my bike", False),
        ("my computer is slow", False),
    ],
)
def test_what_only_tells_something_asks_for_nothing(said: str, told: bool) -> None:
    assert tells(said) is told


@pytest.mark.parametrize(
    ("before", "said", "after"),
    [
        (DENTIST, "actually it is Tuesday", "my dentist is on Tuesday at nine"),
        (DENTIST, "no, it's at ten", "my dentist is on Friday at ten"),
        (DENTIST, "sorry, I meant Tuesday at ten", "my dentist is on Tuesday at ten"),
        (DENTIST, "that's wrong, it is Tuesday", "my dentist is on Tuesday at nine"),
        ("my doctor is on Friday at 9:30", "no, it's 10:15", "my doctor is on Friday at 10:15"),
        ("my wifi name is blue house", "correction: red house", "my wifi name is red house"),
        ("Anna's phone number is 030 1234", "no, it's 030 9999", "Anna's phone number is 030 9999"),
        ("my sister lives in Rome", "actually she lives in Paris", "my sister lives in Paris"),
        ("my sister lives in Rome", "not Rome but Paris", "my sister lives in Paris"),
        ("the meeting is tomorrow", "make that Thursday", "the meeting is on Thursday"),
        ("the meeting is on Thursday", "change it to tomorrow", "the meeting is tomorrow"),
        ("I live in Berlin", "correction: I live in Hamburg", "I live in Hamburg"),
        ("the rent is 900 euros", "no, it's 950", "the rent is 950 euros"),
        ("my dentist is on 3 May", "actually it's on 4 May", "my dentist is on 4 May"),
    ],
)  # fmt: skip
def test_the_old_sentence_is_said_again_with_the_right_value(
    before: str, said: str, after: str
) -> None:
    assert corrected(before, said) == after
    assert looks_corrective(said)


@pytest.mark.parametrize(
    "said",
    [
        "actually it is quite nice", "no, it's fine", "actually it's raining today", "no problem",
        "sorry I am late", "wait a minute", "make it work", "actually, what time is it?",
        "no it is not", "no thanks", "actually no", "wait for it", "actually open the file",
        "what time is it", "it is late", "that is great", "remember that it is Tuesday",
    ],
)  # fmt: skip
def test_a_remark_is_no_correction(said: str) -> None:
    assert not looks_corrective(said)


@given(st.text(max_size=120), st.text(max_size=120))
def test_no_text_breaks_the_rules(before: str, said: str) -> None:
    corrected_value(said)
    looks_corrective(said)
    corrected(before, said)
    statement_in(said)
    kind_of(said)
    for piece, start, end in facts_in(said):
        assert said[start:end] == piece


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("I prefer tea", (MemoryType.PREFERENCE, Form.SEMANTIC, Sensitivity.NORMAL)),
        ("The wifi password is blue house", (MemoryType.FACT, Form.SEMANTIC, Sensitivity.SECRET)),
        ("I am allergic to nuts", (MemoryType.FACT, Form.SEMANTIC, Sensitivity.PRIVATE)),
        ("I met Ben at the station", (MemoryType.FACT, Form.EPISODIC, Sensitivity.NORMAL)),
        ("to reset the router, first press the button, then wait",
         (MemoryType.FACT, Form.PROCEDURAL, Sensitivity.NORMAL)),
        ("the deadline of the project is on Monday",
         (MemoryType.PROJECT, Form.SEMANTIC, Sensitivity.NORMAL)),
    ],
)  # fmt: skip
def test_a_sentence_is_filed_where_it_belongs(said: str, kind: tuple[object, ...]) -> None:
    assert kind_of(said) == kind


def test_only_what_is_told_of_oneself_is_taken_from_a_message() -> None:
    said = (
        "Hi! My name is Tom. I live in Berlin. My computer is slow. What is my name? I love jazz. "
        "My appointment is at 9.30 on Friday. Paris is the capital of France."
    )
    assert [piece for piece, _, _ in facts_in(said)] == [
        "My name is Tom.",
        "I live in Berlin.",
        "I love jazz.",
        "My appointment is at 9.30 on Friday.",
    ]
