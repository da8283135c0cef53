"""A question that nothing else takes, about what was on the screen a moment ago."""

from __future__ import annotations

from typing import Any

import pytest

from sonia_desktop.agent.types import Turn

WAIT_S = 60.0


def ask(rooms: Any, text: str) -> Turn:
    turn: Turn = rooms.pipeline.ask(text).result(WAIT_S)
    return turn


@pytest.mark.parametrize("text", ["what is the card number?", "who is the customer?"])
def test_what_names_something_seen_before_is_looked_up_on_the_screen(rooms: Any, text: str) -> None:
    assert "hello" not in ask(rooms, text).answer
    rooms.was_seen = frozenset({text})
    turn = ask(rooms, text)
    assert turn.answer == "The window says hello."
    assert (turn.tool_calls[0].tool, turn.tool_calls[0].args) == ("screen.read", {"question": text})


def test_what_was_told_is_answered_from_memory_all_the_same(rooms: Any) -> None:
    ask(rooms, "remember that the wifi password is Blue Heron")
    question = "what is the wifi password?"
    rooms.was_seen = frozenset({question})
    assert "Blue Heron" in ask(rooms, question).answer


def test_a_question_about_oneself_is_not_answered_from_a_form(rooms: Any) -> None:
    rooms.was_seen = frozenset({"what is my name?"})
    assert "hello" not in ask(rooms, "what is my name?").answer
