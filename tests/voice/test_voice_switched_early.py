"""What is switched while Sonia still starts holds as soon as she has started."""

from __future__ import annotations

import queue
from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import pytest

from sonia_desktop.assistant import Assistant
from sonia_desktop.core.bus import Bus
from sonia_desktop.core.health import HealthBoard
from sonia_desktop.own_voice import control
from sonia_desktop.settings import Settings
from sonia_desktop.speech.pocketsphinx import PocketSphinx
from sonia_desktop.tools.builtin.voice import VoiceWish
from sonia_desktop.voice.loop import VoiceLoop
from sonia_desktop.voice.types import MuteChanged, WaysChanged

WAIT_S = 60.0


@pytest.fixture
def told() -> queue.Queue[Any]:
    return queue.Queue()


@pytest.fixture
def loop(monkeypatch: pytest.MonkeyPatch, told: queue.Queue[Any]) -> Iterator[VoiceLoop]:
    """Not started; no sound card is ever found."""
    monkeypatch.setenv("PULSE_SERVER", "unix:/nonexistent/native")
    bus = Bus()
    for kind in (MuteChanged, WaysChanged):
        bus.subscribe(kind, told.put)
    made = VoiceLoop(
        bus=bus, health=HealthBoard(bus), ask=lambda *_: Future(), recogniser=PocketSphinx
    )
    yield made
    made.stop(WAIT_S)


def test_a_microphone_closed_before_the_start_is_closed_and_told(
    loop: VoiceLoop, told: queue.Queue[Any]
) -> None:
    loop.mute(True)
    loop.start()
    assert told.get(timeout=WAIT_S) == MuteChanged(True)
    assert loop.muted
    loop.mute(False)
    while (event := told.get(timeout=WAIT_S)) != MuteChanged(False):
        assert isinstance(event, WaysChanged)
    assert not loop.muted


def test_ways_to_talk_chosen_before_the_start_hold_after_it(
    loop: VoiceLoop, told: queue.Queue[Any]
) -> None:
    loop.set_hands_free(True)
    loop.set_wake_phrase("good morning").result(WAIT_S)
    loop.start()
    while told.get(timeout=WAIT_S) != WaysChanged(True, "good morning"):
        pass
    assert loop.hands_free
    loop.set_wake_phrase("").result(WAIT_S)
    while told.get(timeout=WAIT_S) != WaysChanged(True, ""):
        pass


def test_told_to_mute_herself_sonia_closes_the_microphone(tmp_path: Path) -> None:
    assistant = Assistant(Settings(data_dir=tmp_path), ears=True)  # not started yet
    try:
        assert control(assistant, VoiceWish.TELL).startswith("Only when you press")
        assistant.voice.set_hands_free(True)
        assert "closed now" in control(assistant, VoiceWish.MUTE)
        assert control(assistant, VoiceWish.TELL).startswith("No: the microphone is closed")
        assert assistant.voice.muted
        assert "closed already" in control(assistant, VoiceWish.MUTE)
    finally:
        assistant.stop()
