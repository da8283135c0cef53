"""What is so now, told in everyday sentences, takes the place of what was so before."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonia_desktop.memory.change_clauses import last_clause, plainly
from sonia_desktop.memory.statements import facts_in, statement_in, tells

from .conftest import Room

Make = Callable[..., Room]

CHANGES = [
    ("My car is a red Golf", "I sold the Golf, my car is a blue Tesla now"),
    ("The meeting is on Monday", "they pushed the meeting to Wednesday"),
    ("The meeting is on Monday", "the meeting was moved forward to Wednesday"),
    ("My dog is called Rex", "we renamed the dog to Max"),
    ("My dog's name is Rex", "my dog's name is Max, not Rex"),
    ("The spare key is under the mat", "the spare key isn't there anymore, it's in the drawer"),
    ("My sister is single", "my sister got married"),
    ("My sister lives in Rome", "my sister lives in Milan since last month"),
    ("My wifi password is apfelmus12", "I changed the wifi password to birnensaft7"),
    ("My shoe size is 42", "I was wrong, my shoe size is 43"),
    ("My email is a@b.de", "use my new email c@d.de"),
    ("My doctor is Dr Haas", "Dr Haas retired, my doctor is Dr Lind"),
    ("The deadline of the project is Friday", "the project deadline is now next Wednesday"),
    ("My rent is 850 euros", "as of today my rent is 910 euros"),
]


@pytest.mark.parametrize(("before", "now"), CHANGES)
def test_a_change_in_everyday_words_takes_the_place_of_what_was_so(
    room: Make, before: str, now: str
) -> None:
    memory = room().memory
    old = memory.notebook.keep(before).item
    noted = memory.notebook.learn(now, turn_id="t")
    assert [item.id for each in noted for item in each.replaced] == [old.id]
    assert [item.content for item in memory.newest(5)] == [now]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("My cat is called Mimi", "My cat is called Luna"),
        ("The meeting is on Monday", "I moved the dinner to Wednesday"),
        ("My brother is single", "my sister got married"),
        ("My office is in room 12", "I changed the wifi password to room12"),
        ("My doctor is Dr Haas", "Dr Haas retired, my dentist is Dr Lind"),
    ],
)
def test_what_is_about_something_else_leaves_it(room: Make, one: str, other: str) -> None:
    memory = room().memory
    memory.notebook.keep(one)
    memory.notebook.keep(other)
    assert memory.count() == 2


def test_a_point_within_a_word_or_behind_a_title_ends_no_sentence() -> None:
    told = "My email is ben@home.example.org. My doctor is Dr. Lind! My gym opens at 6.30."
    assert [sentence for sentence, _, _ in facts_in(told)] == [
        "My email is ben@home.example.org.",
        "My doctor is Dr. Lind!",
        "My gym opens at 6.30.",
    ]


@pytest.mark.parametrize(
    "said",
    [
        "play some music, my ears are bored",
        "open the file, my plan is in it",
        "I need a table for two, my name is Bob",
        "if it rains, my plan is to stay",
        "please change the volume to 40",
        "Please set my alarm to 7",
        "Sonia, set my meeting to Friday",
        "Sonia set my volume to 40",
        "set my alarm to 7",
        "can you change my password to x12",
        "change my wifi password to x12",
        "I want you to set my alarm to 7",
    ],
)
def test_an_order_or_a_wish_is_no_change(said: str) -> None:
    assert last_clause(said) is None
    assert not tells(said)


def test_the_part_that_says_how_it_is_now_is_read() -> None:
    assert plainly("they pushed the meeting to Wednesday") == ("the meeting is on Wednesday", True)
    assert plainly("my name is Bob") == ("my name is Bob", False)
    stated = statement_in("Dr Haas retired, my doctor is Dr Lind")
    assert stated is not None
    assert (stated.slot, stated.corrects) == ("my doctor|is", True)


@given(st.text(max_size=300))
def test_any_text_will_do(said: str) -> None:
    plainly(said)
    last_clause(said)
    statement_in(said)
