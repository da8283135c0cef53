"""What is said in private mode is on no disk: no turn, no memory, no words of a tool call."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import func, select

from sonia_desktop.agent.second_thoughts import second_thought
from sonia_desktop.agent.types import Outcome, Turn
from sonia_desktop.assistant import Assistant
from sonia_desktop.core.storage import actions, audit, memories, turns
from sonia_desktop.private_mode import PrivateModeError
from sonia_desktop.settings import load_settings
from tests.memory.keeping import bytes_with

WAIT_S = 60.0


@pytest.fixture
def assistant(data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Assistant]:
    monkeypatch.setenv("SONIA_CONFIG", str(data_dir.parent / "settings.toml"))
    settings, _ = load_settings(data_dir=data_dir)
    made = Assistant(settings, ears=False)
    made.start()
    yield made
    made.stop(10)


def ask(assistant: Assistant, text: str, conversation: str = "conv_one") -> Turn:
    return assistant.ask(text, conversation_id=conversation).result(WAIT_S)


def counts(assistant: Assistant) -> dict[str, int]:
    with assistant.db.read() as connection:
        return {
            table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
            for table in (turns, memories)
        }


def test_nothing_of_a_private_conversation_is_on_the_disk(
    assistant: Assistant, data_dir: Path
) -> None:
    ask(assistant, "what time is it")
    ask(assistant, "remember that the zebracode is on the fridge")
    before = counts(assistant)

    told = ask(assistant, "please turn on private mode")
    assert "Private mode is on" in told.answer
    assert assistant.private_mode.private
    assert load_settings()[0].memory.private

    refused = ask(assistant, "remember that my quixoticword is blue")
    assert refused.outcome is Outcome.FAILED
    assert "Private mode is on, so nothing is kept" in refused.answer
    found = ask(assistant, "what do you remember about the quixoticword")
    assert found.answer  # questions go on
    with pytest.raises(PrivateModeError):
        assistant.memory.remember("the quixoticword again")
    assert assistant.turns.turn(found.id) is not None  # known until the mode ends

    told = ask(assistant, "private mode off")
    assert "off" in told.answer
    assert not assistant.private_mode.private
    assert assistant.turns.turn(found.id) is None
    assert counts(assistant) == before

    kept = ask(assistant, "remember that the hall lamp is green")
    assert kept.outcome is Outcome.ANSWERED
    after = counts(assistant)
    assert after == {name: count + 1 for name, count in before.items()}
    with assistant.db.read() as connection:
        rows = connection.execute(select(actions.c.tool, actions.c.args, actions.c.result)).all()
        lines = connection.execute(select(audit.c.tool, audit.c.args)).all()
    refused_call = [row for row in rows if row.tool == "memory.remember" and row.args == {}]
    assert len(refused_call) == 1
    assert refused_call[0].result is None
    assert "quixotic" not in f"{rows}{lines}"
    assistant.stop(10)
    assert bytes_with(data_dir, b"quixotic") == []


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("private mode on", "on"),
        ("Private mode, please", "on"),
        ("Sonia, go into private mode now", "on"),
        ("can you switch private mode on for a while", "on"),
        ("let's go off the record", "on"),
        ("enable incognito mode", "on"),
        ("stop remembering what I say", "on"),
        ("don't record anything from now on", "on"),
        ("private mode off", "off"),
        ("please leave the private mode", "off"),
        ("turn off private mode", "off"),
        ("okay, we're back on the record", "off"),
        ("is private mode on?", None),
        ("are we off the record?", None),
    ],
)
def test_orders_for_private_mode_are_understood(said: str, meant: str | None) -> None:
    assert second_thought(said) == ("memory.private", meant)


@pytest.mark.parametrize(
    "said",
    [
        "what is private mode",
        "is this a private conversation with my doctor",
        "remember that private mode is on the left",
        "my private modem is off",
        "play the record",
        "stop",
        "turn on the light in the private room",
    ],
)
def test_other_sentences_switch_nothing(said: str) -> None:
    thought = second_thought(said)
    assert thought is None or thought[0] != "memory.private"
