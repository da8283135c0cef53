"""What a language model is told at the beginning of a turn."""

from __future__ import annotations

from sonia_desktop.agent.context import first_messages
from sonia_desktop.agent.course import Course, TurnClock
from sonia_desktop.agent.types import Entrance, Outcome, Turn
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.llm.provider import Content


def course(said: str) -> Course:
    return Course(
        turn_id=f"turn_{said}",
        conversation_id="conv_1",
        said=said,
        entrance=Entrance.TYPED,
        caller="user",
        user_id=None,
        wait_for_consent=True,
        token=CancelToken(),
        started_at="2026-01-01T00:00:00.000Z",
        clock=TurnClock(),
    )


def turn(said: str, answer: str) -> Turn:
    return Turn(
        id=f"turn_{said}",
        conversation_id="conv_1",
        entrance=Entrance.TYPED,
        said=said,
        answer=answer,
        outcome=Outcome.ANSWERED,
        engine="model",
        confidence=0.5,
    )


def test_the_beginning_stays_the_same_from_turn_to_turn() -> None:
    line = [turn("What are ravens?", "Birds.")]
    second, third = course("And crows?"), course("And rooks?")
    third.evidence = ({"content": "I keep a tame rook.", "score": 0.9},)

    before = first_messages(second, line, "Be brief.", tools=True)
    line.append(turn("And crows?", "Smaller birds."))
    after = first_messages(third, line, "Be brief.", tools=True)

    assert after[: len(before) - 1] == before[:-1]
    assert "tame rook" in after[-1].content
    assert after[-1].content.endswith("And rooks?")


def test_what_is_recalled_is_marked_so_that_privacy_can_ask_about_it() -> None:
    asked = course("Where do I live?")
    plain = first_messages(asked, [], "", tools=False)
    asked.evidence = ({"content": "I live in Rome.", "score": 0.9},)
    known = first_messages(asked, [], "", tools=False)

    assert not any(message.carries for message in plain)
    assert [message.carries for message in known] == [frozenset(), frozenset({Content.MEMORY})]
