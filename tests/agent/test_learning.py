"""What a person tells in passing is kept, can be seen and taken back; nothing else is learned."""

from __future__ import annotations

import queue
from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path

import pytest

from sonia_desktop.agent.thinking import Thought
from sonia_desktop.agent.types import Entrance, Outcome, ToolCall, Turn, TurnFinished, TurnStarted
from sonia_desktop.assistant import Assistant
from sonia_desktop.core.bus import Bus
from sonia_desktop.core.errors import UnavailableError
from sonia_desktop.learning import (
    MOST_CHARS,
    Learned,
    Learning,
    asked_through,
    may_learn_from,
    not_own_words,
)
from sonia_desktop.llm.provider import ChatRequest
from sonia_desktop.memory.types import MemoryChanged
from sonia_desktop.settings import load_settings

WAIT_S = 60.0


def turn(said: str, turn_id: str = "turn_1", **more: object) -> Turn:
    fields: dict[str, object] = {
        "id": turn_id, "conversation_id": "conv_1", "entrance": Entrance.TYPED, "said": said,
        "answer": "I see.", "outcome": Outcome.ANSWERED, "engine": "model", "confidence": 0.5,
    }  # fmt: skip
    return Turn(**(fields | more))  # type: ignore[arg-type]


@pytest.fixture
def assistant(data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Assistant]:
    monkeypatch.setenv("SONIA_CONFIG", str(data_dir.parent / "settings.toml"))
    made = Assistant(load_settings(data_dir=data_dir)[0], ears=False)
    made.start()
    yield made
    made.stop(10)


def test_a_fact_told_in_passing_is_kept_seen_and_taken_back(assistant: Assistant) -> None:
    learned: queue.Queue[Learned] = queue.Queue()
    changed: list[MemoryChanged] = []
    assistant.bus.subscribe(Learned, learned.put)
    assistant.bus.subscribe(MemoryChanged, changed.append)

    told = assistant.ask("My sister Carla lives in Lisbon.").result(WAIT_S)
    assert told.answer.startswith("I will remember: My sister Carla lives in Lisbon.")
    event = learned.get(timeout=WAIT_S)
    assert event.turn_id == told.id
    item = assistant.memory.get(event.memory_ids[0])
    assert item is not None
    assert (item.content, item.turn_id) == ("My sister Carla lives in Lisbon", told.id)
    assert MemoryChanged(item.id, "remembered") in changed
    answer = assistant.ask("where does my sister live").result(WAIT_S)
    assert "Lisbon" in answer.answer

    assistant.ask("undo that").result(WAIT_S)
    assert assistant.memory.count() == 0
    assistant.ask("My brother Ben works in Oslo.").result(WAIT_S)
    learned.get(timeout=WAIT_S)
    assert "forgotten" in assistant.ask("forget that").result(WAIT_S).answer
    assert assistant.memory.count() == 0

    # Nothing of these; the last one is learned after them, so they were looked at.
    assistant.ask("remember that my door is green").result(WAIT_S)
    assistant.ask("what time is it").result(WAIT_S)
    for said, entrance in (
        ("My uncle lives in Bonn.", Entrance.HTTP),
        ("My password is swordfish99.", Entrance.TYPED),
    ):
        told = assistant.ask(said, entrance=entrance).result(WAIT_S)
        assert "will remember" not in told.answer
    assistant.private_mode.set_private(True)
    told = assistant.ask("My aunt lives in Kiel.").result(WAIT_S)
    assert "will remember" not in told.answer
    assistant.private_mode.set_private(False)
    assistant.ask("My cousin lives in Graz.").result(WAIT_S)
    learned.get(timeout=WAIT_S)
    assert {item.content for item in assistant.memory.newest()} == {
        "my door is green",
        "My cousin lives in Graz",
    }


@pytest.mark.parametrize(
    ("told", "asked", "answer"),
    [
        ("I moved to Lisbon last month", "where do I live", "Lisbon"),
        ("my dentist is Dr. Weber, her number is 555 0182", "what's my dentist's number", "0182"),
    ],
)
def test_what_was_told_a_moment_ago_is_found_by_the_next_words(
    assistant: Assistant, told: str, asked: str, answer: str
) -> None:
    """Typed as fast as can be: nothing waits between the turns."""
    assert assistant.ask(told).result(WAIT_S).answer.startswith("I will remember:")
    assert answer in assistant.ask(asked).result(WAIT_S).answer


def test_forget_that_means_what_was_told_a_moment_ago(assistant: Assistant) -> None:
    assistant.ask("my name is Carla").result(WAIT_S)
    assistant.ask("I moved to Lisbon last month").result(WAIT_S)
    assert "Lisbon" in assistant.ask("forget that").result(WAIT_S).answer
    assert "Carla" in assistant.ask("what's my name").result(WAIT_S).answer


def test_what_may_be_learned_from() -> None:
    assert may_learn_from(turn("I live in Rome"))
    assert not may_learn_from(turn("I live in Rome", entrance=Entrance.HTTP))
    assert not may_learn_from(turn("I live in Rome", outcome=Outcome.CANCELLED))
    assert not may_learn_from(turn("I live in Rome. " * MOST_CHARS))
    kept = ToolCall("memory.remember", {}, "act_1", "done")
    assert not may_learn_from(turn("remember that I live in Rome", tool_calls=(kept,)))


def test_what_was_recalled_or_came_from_a_tool_is_not_ones_own() -> None:
    read = ToolCall("file.read", {}, "act_1", "done", {"text": "I live in Rome.", "data": None})
    evidence = ({"id": "mem_1", "content": "my dentist is on Friday"},)
    assert not_own_words(turn("x", tool_calls=(read,), evidence=evidence)) == [
        "my dentist is on Friday",
        "I live in Rome.",
    ]


class Book:
    """A notebook that tells what it was asked to learn."""

    def __init__(self) -> None:
        self.asked: queue.Queue[tuple[str, object]] = queue.Queue()

    def learn(self, said: str, *, turn_id: str, recalled: object, ask: object = None) -> list[str]:
        if ask is not None:
            ask("system", said, {})  # type: ignore[operator]
        self.asked.put((said, ask))
        return []


def test_a_turn_that_began_private_teaches_nothing_and_no_model_means_rules() -> None:
    bus, book, private = Bus(), Book(), [True]
    under: list[str] = []  # whose privacy

    def none(request: ChatRequest, _say: object, _token: object) -> Future[Thought | None]:
        under.append(request.conversation_id)
        done: Future[Thought | None] = Future()
        done.set_result(None)
        return done

    learning = Learning(
        bus,
        book,  # type: ignore[arg-type]
        how="model",
        private=lambda: private[0],
        ask=asked_through(none),  # the notebook above stands in for the real one
    )
    learning.start()
    try:
        bus.publish(TurnStarted("turn_1", "conv_1", Entrance.TYPED, "I live in Rome"))
        private[0] = False
        bus.publish(TurnFinished(turn("I live in Rome")))
        bus.publish(TurnFinished(turn("I live in Bonn", "turn_2")))
        assert book.asked.get(timeout=WAIT_S) == ("I live in Bonn", None)
        assert under == ["conv_1"]
    finally:
        learning.stop(10)
    assert book.asked.empty()
    with pytest.raises(UnavailableError):
        asked_through(none)("conv_1")("system", "user", {})


def test_off_means_off() -> None:
    bus, book = Bus(), Book()
    learning = Learning(bus, book, how="off", private=lambda: False)  # type: ignore[arg-type]
    learning.start()
    bus.publish(TurnFinished(turn("I live in Bonn")))
    learning.stop(10)
    assert book.asked.empty()
