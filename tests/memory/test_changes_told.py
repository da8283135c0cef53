"""What changed takes the place of what was, however it is said; what did not stands beside it."""

from __future__ import annotations

from collections.abc import Callable

from sonia_desktop.memory.ranking import RELEVANT_SCORE
from sonia_desktop.memory.statements import facts_in
from sonia_desktop.memory.types import NewMemory

from .conftest import Room

_OVER = [
    ("Klara lives in Graz", "Klara has just moved to Wien"),
    ("Klara lives in Graz", "Klara doesn't live in Graz any more"),
    ("My sister lives in Hamburg", "My sister moved from Hamburg to Berlin"),
    ("Our parents live in Salzburg", "Our parents have moved to Spain"),
    ("I live in Graz", "We moved to Linz"),
    ("Tom works at Siemens", "Tom now works at Bosch"),
    ("Tom works at Siemens", "Tom got a new job at Bosch"),
    ("Tom works at Siemens", "Tom left Siemens"),
    ("My phone number is 0664 123", "I have a new mobile number: 0664 999"),
    ("My phone number is 0664 123", "My phone number has changed, it is 0664 999 now"),
    ("Ben's email is ben@old.com", "Ben's new email is ben@new.com"),
    ("My favourite colour is blue", "My favorite color is green now"),
    ("I'm vegetarian", "I'm not vegetarian anymore"),
    ("I drink coffee every morning", "I stopped drinking coffee"),
    ("The meeting is on Friday at ten", "The meeting has been called off"),
    ("My flight leaves at 9:40", "My flight is delayed to 10:15"),
    ("My boss is Anna", "Anna is no longer my boss"),
    ("Max is 12 years old", "Max just turned 13"),
    ("The office is in Room 12", "The office moved to Room 14"),
    ("My passport is in the drawer", "I put my passport in the safe"),
]
_BESIDE = [
    ("Klara lives in Graz", "Klara's brother moved to Wien"),
    ("Klara lives in Graz", "Klara might move to Wien"),
    ("Klara lives in Graz", "Klara moved the sofa to the cellar"),
    ("Klara lives in Graz", "Klara lives with her mother"),
    ("Klara lives in Graz", "Klara no longer eats meat"),
    ("Tom works at Siemens", "Tom left his umbrella at Siemens"),
    ("Tom works at Siemens", "Tom works from home on Fridays"),
    ("Tom is my brother", "Tom is a doctor"),
    ("Tom is tall", "Tom is vegan now"),
    ("My car is red", "My car is old"),
    ("My wife is Anna", "My wife is ill now"),
    ("I like jazz and blues", "I no longer like jazz"),
    ("I live in Graz", "I have a new phone number: 123"),
    ("The meeting is on Friday at ten", "The party is cancelled"),
]


def test_what_is_so_now_takes_the_place_of_what_was_so_with_a_reason(
    room: Callable[..., Room],
) -> None:
    memory = room().memory
    for old, new in _OVER:
        before = memory.notebook.keep(old).item
        noted = memory.notebook.keep(new)
        assert [item.content for item in noted.replaced] == [old]
        kept = memory.get(before.id)
        assert kept is not None
        assert (kept.superseded_by, kept.content) == (noted.item.id, old)
        assert new in (kept.superseded_reason or "")
        memory.forget(noted.item.id).result()


def test_what_tells_of_another_thing_stands_beside(room: Callable[..., Room]) -> None:
    memory = room().memory
    for old, new in _BESIDE:
        first, second = memory.notebook.keep(old), memory.notebook.keep(new)
        assert second.replaced == (), new
        for noted in (first, second):
            memory.forget(noted.item.id).result()


def test_what_is_filed_under_a_question_answers_it_however_it_was_said(
    room: Callable[..., Room],
) -> None:
    memory = room().memory
    for said in ("Klara lives in Graz", "Tom works at Siemens", "My car is red"):
        memory.notebook.keep(said)
    for said in ("Klara moved to Wien", "I moved to Linz", "Tom got a new job at Bosch"):
        memory.notebook.keep(said)
    memory.notebook.keep("My car is parked on level 3")
    for question, answer in (
        ("where does Klara live?", "Klara moved to Wien"),
        ("do you know where Klara lives now", "Klara moved to Wien"),
        ("where do I live", "I moved to Linz"),
        ("who does Tom work for?", "Tom got a new job at Bosch"),
        ("where is my car", "My car is parked on level 3"),
        ("what colour is my car", "My car is red"),
    ):
        hits = memory.search(question, 1).result()
        assert hits[0].item.content == answer, question
        assert hits[0].score >= RELEVANT_SCORE
        assert hits[0].why.startswith("tells just what is asked for")
    corrected = memory.notebook.correct("actually, level 4")
    assert corrected is not None
    assert corrected.item.content == "My car is parked on level 4"


def test_a_question_for_a_time_alone_lists_what_was_told_then(room: Callable[..., Room]) -> None:
    memory = room().memory
    for content, said_at in (
        ("The move to the new flat was exhausting", "2026-05-03T10:00:00Z"),
        ("We signed the contract for the flat", "2026-02-03T10:00:00Z"),
        ("Aunt Rosa visited us for a day", "2026-11-12T10:00:00Z"),
    ):
        memory.remember(NewMemory(content, said_at=said_at)).result()

    def found(question: str) -> list[str]:
        hits = memory.search(question, 5).result()
        return [hit.item.content[:8] for hit in hits if hit.score >= RELEVANT_SCORE]

    assert found("what did I tell you last week") == ["Aunt Ros"]
    assert found("what happened before the move?") == ["We signe"]
    assert found("what happened since the move?") == ["Aunt Ros", "The move"]
    assert len(found("what do you remember about me?")) == 3
    for question in ("how are you", "who are you", "what did you say?", "what is that"):
        assert found(question) == [], question


def test_of_others_only_what_tells_anew_what_is_known_is_learned(
    room: Callable[..., Room],
) -> None:
    notebook = room().memory.notebook
    assert notebook.learn("Klara moved to Wien", turn_id="turn_1") == []
    notebook.keep("Klara lives in Graz")
    notebook.keep("my wifi password is blue house")
    learned = [
        [old.content for noted in notebook.learn(said, turn_id="turn_2") for old in noted.replaced]
        for said in ("Klara moved to Wien", "my wifi password is red tower", "my pin is 4711")
    ]
    assert learned == [["Klara lives in Graz"], ["my wifi password is blue house"], []]


def test_a_change_told_in_passing_is_a_fact_about_the_one_who_tells_it() -> None:
    assert [fact for fact, _, _ in facts_in("Hi! I moved to Linz. How are you?")] == [
        "I moved to Linz."
    ]
