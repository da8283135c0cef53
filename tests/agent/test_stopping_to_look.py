"""Seeing less, by a word: watching, remembering the screen and looking end."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sonia_desktop.agent.second_thoughts import second_thought
from sonia_desktop.agent.types import Outcome
from sonia_desktop.assistant import Assistant
from sonia_desktop.settings import load_settings
from sonia_desktop.vision.privacy import Mode

WAIT_S = 60


@pytest.mark.parametrize(
    ("said", "what"),
    [
        ("stop watching", "watching"),
        ("Please stop watching my screen.", "watching"),
        ("sonia, stop watching me", "watching"),
        ("don't watch the screen any more", "watching"),
        ("turn off screen watching", "watching"),
        ("quit monitoring my desktop", "watching"),
        ("stop watching what I do", "watching"),
        ("stop remembering the screen", "remembering"),
        ("could you stop remembering my screen please", "remembering"),
        ("stop recording what's on my screen", "remembering"),
        ("do not keep what is on the screen", "remembering"),
        ("don't remember what you see", "remembering"),
        ("switch the screen memory off", "remembering"),
        ("turn off screen memory", "remembering"),
        ("stop looking at my screen", "looking"),
        ("don't look at the screen", "looking"),
        ("close your eyes", "looking"),
        ("look away please", "looking"),
    ],
)
def test_orders_to_see_less_are_understood(said: str, what: str) -> None:
    assert second_thought(said) == ("screen.stop", what)


@pytest.mark.parametrize(
    "said",
    [
        "stop",
        "stop the music",
        "stop watching television at night",
        "stop remembering what I say",
        "don't remember my sister's address",
        "remember to stop watching the screen at ten",
        "what does it say about watching the screen",
        "is the screen memory off?",
        "look at my screen",
        "don't look back in anger",
        "how do I stop recording my screen in windows",
        "I close my eyes",
    ],
)
def test_other_sentences_end_nothing(said: str) -> None:
    thought = second_thought(said)
    assert thought is None or thought[0] != "screen.stop"


@pytest.fixture
def assistant(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Assistant]:
    monkeypatch.setenv("SONIA_CONFIG", str(tmp_path / "settings.toml"))
    monkeypatch.delenv("DISPLAY", raising=False)
    settings, _ = load_settings(
        data_dir=tmp_path / "data", llm={"provider": "none"}, vision={"remember_screen": True}
    )
    running = Assistant(settings, ears=False)
    running.start()
    yield running
    running.stop(10)


def test_what_is_said_ends_it_at_once_and_without_a_question(assistant: Assistant) -> None:
    privacy = lambda: assistant.looking.watch.privacy  # noqa: E731
    assistant.looking.watch.choose(Mode.AMBIENT, by="test")
    assert assistant.remembering.on

    turn = assistant.ask("stop watching my screen").result(WAIT_S)
    assert turn.outcome is Outcome.ANSWERED
    assert "only when you ask" in turn.answer
    assert privacy().mode is Mode.ACTIVE
    assert assistant.remembering.on

    turn = assistant.ask("stop remembering the screen").result(WAIT_S)
    assert "keep nothing" in turn.answer
    assert not assistant.remembering.on
    assert "is off" in assistant.ask("stop remembering the screen").result(WAIT_S).answer

    turn = assistant.ask("close your eyes").result(WAIT_S)
    assert "do not look" in turn.answer
    assert not privacy().capture_allowed
    assert "switched off" in assistant.ask("stop watching").result(WAIT_S).answer
