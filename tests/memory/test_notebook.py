"""Kept once, corrected, forgotten, taken back: on a real database with the real model."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sonia_desktop.core.errors import InvalidInputError
from sonia_desktop.memory.duplicates import Rung
from sonia_desktop.memory.memory import Memory
from sonia_desktop.memory.ranking import RELEVANT_SCORE
from sonia_desktop.memory.types import MemoryFilter, MemoryType, NewMemory, Scope, Sensitivity

from .conftest import Room

Make = Callable[..., Room]


def _best(memory: Memory, query: str) -> str:
    hits = memory.search(query, 1).result()
    return hits[0].item.content if hits and hits[0].score >= RELEVANT_SCORE else ""


def test_actually_it_is_tuesday_puts_right_what_was_said_and_keeps_both(room: Make) -> None:
    memory = room().memory
    first = memory.notebook.keep("my dentist is on Friday at nine").item
    noted = memory.notebook.correct("actually it is Tuesday")
    assert noted is not None
    assert noted.item.content == "my dentist is on Tuesday at nine"
    assert noted.item.true_at == "2026-11-24T09:00:00"
    assert [old.id for old in noted.replaced] == [first.id]
    assert _best(memory, "when is my dentist") == "my dentist is on Tuesday at nine"
    old = memory.get(first.id)
    assert old is not None
    assert old.superseded_by == noted.item.id
    assert "actually it is Tuesday" in (old.superseded_reason or "")
    assert [item.id for item in memory.versions(noted.item.id)] == [first.id, noted.item.id]
    assert memory.count() == 1
    every = memory.search("dentist", 5, MemoryFilter(superseded=True)).result()
    assert {hit.item.id for hit in every} == {first.id, noted.item.id}


def test_a_newer_fact_takes_the_place_of_the_one_it_contradicts(room: Make) -> None:
    memory = room().memory
    memory.notebook.keep("My wifi password is blue house")
    noted = memory.notebook.keep("my wifi password is red tower")
    assert [old.content for old in noted.replaced] == ["My wifi password is blue house"]
    assert _best(memory, "what is my wifi password") == "my wifi password is red tower"
    assert noted.item.sensitivity is Sensitivity.SECRET


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("my friend is Anna", "my friend is Ben"),
        ("my sister lives in Rome", "my brother lives in Rome"),
        ("my dentist is on Friday", "my dentist is in the Main Street"),
        ("Anna's birthday is on 3 June", "Ben's birthday is on 3 June"),
    ],
)
def test_what_can_both_be_true_stands_side_by_side(room: Make, one: str, other: str) -> None:
    memory = room().memory
    memory.notebook.keep(one)
    assert memory.notebook.keep(other).replaced == ()
    assert memory.count() == 2


def test_the_same_in_other_words_is_known_already_and_the_wording_is_not_lost(room: Make) -> None:
    memory = room().memory
    first = memory.notebook.keep("The spare key lies under the big flower pot").item
    again = memory.notebook.keep("the spare keys lie under the big flower pot")
    assert again.known is not None
    assert again.known is not Rung.EXACT
    assert again.item.id == first.id
    assert memory.count() == 1
    assert len(memory.versions(first.id)) == 2
    assert memory.notebook.keep("the spare key lies under the big flower pot.").known is Rung.EXACT


def test_forget_that_forgets_the_last_and_undo_brings_it_back(room: Make) -> None:
    memory = room(index=True).memory
    memory.notebook.keep("the bins are emptied on Monday")
    item = memory.notebook.keep("the code of the safe is zanzibar").item
    assert memory.notebook.forget("that").gone == item
    assert _best(memory, "what is the code of the safe") == ""
    undone = memory.notebook.undo()
    assert undone is not None
    assert undone.back == (item.id,)
    assert _best(memory, "what is the code of the safe") == "the code of the safe is zanzibar"


def test_a_correction_that_is_taken_back_leaves_what_was_said_first(room: Make) -> None:
    memory = room().memory
    first = memory.notebook.keep("my dentist is on Friday").item
    memory.notebook.correct("actually it is Tuesday")
    taken = memory.notebook.forget("what I just said")
    assert taken.gone is not None
    assert taken.gone.content == "my dentist is on Tuesday"
    assert [item.content for item in taken.back] == ["my dentist is on Friday"]
    assert _best(memory, "when is my dentist") == "my dentist is on Friday"
    again = memory.notebook.forget("what I just said").gone
    assert again is not None
    assert again.id == first.id
    assert memory.count() == 0


def test_what_is_named_is_forgotten_and_of_several_one_must_be_chosen(room: Make) -> None:
    memory = room().memory
    memory.notebook.keep("my dentist is Doctor Novak")
    memory.notebook.keep("the heating was repaired by Peter")
    gone = memory.notebook.forget("my dentist").gone
    assert gone is not None
    assert gone.content == "my dentist is Doctor Novak"
    memory.notebook.keep("Anna likes red tulips")
    memory.notebook.keep("Anna likes yellow tulips")
    forgotten = memory.notebook.forget("Anna's tulips")
    assert forgotten.gone is None
    assert {item.content for item in forgotten.choices} == {
        "Anna likes red tulips",
        "Anna likes yellow tulips",
    }
    nothing = memory.notebook.forget("the capital of France")
    assert (nothing.gone, nothing.choices) == (None, ())
    assert memory.count() == 3


def test_undo_goes_back_step_by_step(room: Make) -> None:
    memory = room().memory
    memory.notebook.keep("my dentist is on Friday at nine")
    memory.notebook.correct("actually it is Tuesday")
    memory.notebook.undo()
    assert _best(memory, "when is my dentist") == "my dentist is on Friday at nine"
    assert memory.count() == 1
    memory.notebook.undo()
    assert memory.count() == 0
    assert memory.notebook.undo() is None


def test_without_anything_said_before_there_is_nothing_to_correct(room: Make) -> None:
    memory = room().memory
    assert memory.notebook.correct("actually it is Tuesday") is None
    assert memory.notebook.forget("that").gone is None


def test_an_edit_keeps_the_old_wording_as_a_version(room: Make) -> None:
    memory = room().memory
    old = memory.remember("the car is on level three", metadata={"a": 1}).result()
    new = memory.edit(old.id, "the car is on level four").result()
    assert new.metadata == {"a": 1}
    assert [item.content for item in memory.versions(old.id)] == [old.content, new.content]
    assert memory.newest(10) == [new]


def test_merged_memories_become_versions_of_the_one_that_stays(room: Make) -> None:
    memory = room().memory
    one = memory.remember("Anna's birthday is in June").result()
    two = memory.remember("Anna was born in June").result()
    memory.merge(one.id, [two.id]).result()
    assert memory.newest(10) == [one]
    memory.notebook.undo()
    assert {item.id for item in memory.newest(10)} == {one.id, two.id}


def test_a_project_has_memories_of_its_own(room: Make) -> None:
    memory = room().memory
    for scope_id in ("alpha", "beta"):
        memory.remember(
            NewMemory("the deadline is close", scope=Scope.PROJECT, scope_id=scope_id)
        ).result()
    memory.remember("the deadline is close").result()
    assert memory.count() == 3
    only = memory.search("deadline", 5, MemoryFilter(scope_id="beta")).result()
    assert [hit.item.scope_id for hit in only] == ["beta"]
    with pytest.raises(InvalidInputError, match="which one"):
        memory.remember(NewMemory("x", scope="project"))


def test_filters_narrow_by_type_time_and_source(room: Make) -> None:
    memory = room().memory
    memory.notebook.keep("I prefer tea with milk")
    memory.remember(NewMemory("tea was bought", source="api:x", said_at="2020-01-05T10:00:00Z"))
    memory.settled().result()
    likes = memory.search("tea", 5, MemoryFilter(types=(MemoryType.PREFERENCE,))).result()
    assert [hit.item.content for hit in likes] == ["I prefer tea with milk"]
    old = memory.search("tea", 5, MemoryFilter(until="2021-01-01")).result()
    assert [hit.item.source for hit in old] == ["api:x"]
    assert memory.search("tea", 5, MemoryFilter(source="nobody")).result() == []


def test_a_message_teaches_its_facts_with_their_place_and_never_what_was_recalled(
    room: Make,
) -> None:
    memory = room().memory
    said = "Hello! My name is Tom and so on. I live in Berlin. What is my name?"
    noted = memory.notebook.learn(said, turn_id="turn_1", recalled=["i live in berlin."])
    assert [each.item.content for each in noted] == ["My name is Tom and so on"]
    item = noted[0].item
    assert item.span is not None
    assert said[slice(*item.span)] == "My name is Tom and so on."
    assert (item.turn_id, item.confidence) == ("turn_1", 0.8)


def test_last_week_lifts_what_was_said_then(room: Make) -> None:
    memory = room().memory
    for said_at in ("2026-11-12T10:00:00Z", "2026-09-01T10:00:00Z", "2025-11-12T10:00:00Z"):
        memory.remember(
            NewMemory(f"Ben talked about the roof, {said_at[:7]}", said_at=said_at)
        ).result()
    hits = memory.search("what did Ben say about the roof last week").result()
    assert hits[0].item.said_at == "2026-11-12T10:00:00.000Z"
    assert "last week" in hits[0].why
    before = memory.search("what did Ben say about the roof before 2026").result()
    assert before[0].item.said_at == "2025-11-12T10:00:00.000Z"


def test_a_phrase_and_a_beginning_are_found_as_they_stand(room: Make) -> None:
    memory = room().memory
    memory.remember("the blue red house").result()
    phrase = memory.remember("the red blue house").result()
    assert memory.search('"red blue"').result()[0].item == phrase
    wanted = memory.remember("thermodynamics lecture in room four").result()
    assert memory.search("thermo*").result()[0].item == wanted


def test_the_context_for_a_model_keeps_its_budget_and_secrets_out(room: Make) -> None:
    memory = room().memory
    memory.notebook.keep("my dentist is on Friday at nine")
    memory.notebook.keep("my dentist's door code is 4711")
    context = memory.context("when is my dentist", budget_tokens=60).result()
    assert "my dentist is on Friday at nine" in context.text
    assert "2026-11-27T09:00:00" in context.text
    assert "4711" not in context.text
    assert context.tokens <= 60
    assert memory.context("what is the capital of France").result().text == ""
