"""Spoken questions on a virtual sound card, through every part of the loop."""

from __future__ import annotations

import queue
import subprocess
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import numpy as np
import pytest
import soundfile
from running_talk import Like
from virtual_sound import VirtualSound

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.health import HealthBoard, HealthState
from sonia_desktop.speech.pocketsphinx import PocketSphinx
from sonia_desktop.speech.recogniser import Recogniser
from sonia_desktop.speech.recognisers import shipped_recognisers
from sonia_desktop.voice.interruption import is_only_stop
from sonia_desktop.voice.loop import VoiceLoop
from sonia_desktop.voice.types import (
    LevelMeasured,
    SpeechEnded,
    SpeechStarted,
    UtteranceHeard,
    VoiceState,
    VoiceStateChanged,
)

PHRASES = (
    "what time is it",
    "list the files in my downloads",
    "take a screenshot and tell me what you see",
)
WAIT_S = 40
E = TypeVar("E")


@dataclass(frozen=True)
class Answer:
    answer: str
    id: str = "turn-1"


class Conversation:
    """A running loop, what it asked, and what it told."""

    def __init__(self, recogniser: Callable[[], Recogniser] = PocketSphinx) -> None:
        self.bus = Bus()
        self.health = HealthBoard(self.bus)
        self.asked: list[str] = []
        self.answer = "It is ten o'clock."
        self.events: queue.Queue[object] = queue.Queue()
        self.bus.subscribe(object, self.events.put)
        self.loop = VoiceLoop(
            bus=self.bus, health=self.health, ask=self._ask, recogniser=recogniser
        )
        self.loop.start()

    def _ask(self, text: str, _token: object, _grows: object) -> Future[Answer]:
        self.asked.append(text)
        future: Future[Answer] = Future()
        future.set_result(Answer(self.answer))
        return future

    def until(self, kind: type[E]) -> E:
        """The next event of this kind."""
        while True:
            event = self.events.get(timeout=WAIT_S)
            if isinstance(event, kind):
                return event

    def until_state(self, state: VoiceState) -> None:
        while self.until(VoiceStateChanged).state is not state:
            pass


@pytest.fixture
def conversation(sound: VirtualSound) -> Iterator[Conversation]:
    talk = Conversation()
    yield talk
    assert talk.loop.stop(15.0)


@pytest.fixture
def as_it_ships(sound: VirtualSound) -> Iterator[Conversation]:
    """With the recogniser that is the first choice."""
    talk = Conversation(shipped_recognisers()[0])
    yield talk
    assert talk.loop.stop(15.0)


def say_into(sound: VirtualSound, folder: Path, text: str) -> None:
    wav = folder / "spoken.wav"
    subprocess.run(["espeak-ng", "-s", "150", "-w", str(wav), text], check=True)
    sound.play(wav)


def test_a_question_in_toggle_mode_is_answered_aloud(
    sound: VirtualSound, conversation: Conversation, tmp_path: Path
) -> None:
    with sound.recording(tmp_path / "answer.wav"):
        conversation.loop.toggle()
        conversation.until(LevelMeasured)
        say_into(sound, tmp_path, "what time is it")
        heard = conversation.until(UtteranceHeard)
        started = conversation.until(SpeechStarted)
        ended = conversation.until(SpeechEnded)
    assert heard.text == Like("what time is it")
    assert conversation.asked == [Like("what time is it")]
    assert 0 < heard.confidence <= 1
    assert started.latency_ms is not None
    assert started.latency_ms > 250  # a whole question: 270 ms of silence had to pass first
    assert not ended.interrupted
    sound_out, rate_hz = soundfile.read(tmp_path / "answer.wav")
    assert (np.abs(sound_out) > 0.02).sum() > 0.3 * rate_hz


def test_hold_to_talk_ends_with_the_key_and_levels_are_told(
    sound: VirtualSound, conversation: Conversation, tmp_path: Path
) -> None:
    conversation.loop.press()
    conversation.until_state(VoiceState.LISTENING)
    level = conversation.until(LevelMeasured)
    assert 0.0 <= level.level <= 1.0
    say_into(sound, tmp_path, "list the files in my downloads")
    conversation.loop.release()
    assert conversation.until(UtteranceHeard).text == Like("list the files in my downloads")
    conversation.until(SpeechEnded)
    assert conversation.asked == [Like("list the files in my downloads")]


def test_nothing_said_is_not_asked(sound: VirtualSound, conversation: Conversation) -> None:
    conversation.loop.press()
    conversation.until(LevelMeasured)
    conversation.loop.release()
    assert conversation.until(UtteranceHeard).text == ""
    conversation.until(SpeechStarted)  # "I did not catch that."
    conversation.until(SpeechEnded)
    assert conversation.asked == []


def test_pressing_talk_stops_the_speech(sound: VirtualSound, conversation: Conversation) -> None:
    done = conversation.loop.say("One two three four five six seven eight nine. " * 20)
    conversation.until(SpeechStarted)
    conversation.loop.press()
    assert conversation.until(SpeechEnded).interrupted
    assert done.result(WAIT_S) is False
    conversation.loop.release()


def test_stopping_the_speech_brings_silence(
    sound: VirtualSound, conversation: Conversation, tmp_path: Path
) -> None:
    conversation.loop.say("One two three four five six seven eight nine. " * 20)
    conversation.until(SpeechStarted)
    conversation.loop.stop_speaking()
    assert conversation.until(SpeechEnded).interrupted
    with sound.recording(tmp_path / "after.wav"):
        threading.Event().wait(0.3)  # what is recorded here is the point
    after, _ = soundfile.read(tmp_path / "after.wav")
    assert np.abs(after).max(initial=0.0) < 0.01


def test_the_spoken_word_stop_is_not_asked(
    sound: VirtualSound, as_it_ships: Conversation, tmp_path: Path
) -> None:
    as_it_ships.loop.toggle()
    as_it_ships.until(LevelMeasured)
    say_into(sound, tmp_path, "stop")
    assert is_only_stop(as_it_ships.until(UtteranceHeard).text)
    as_it_ships.until_state(VoiceState.IDLE)
    assert as_it_ships.asked == []


def test_a_microphone_pulled_out_and_plugged_in_again(
    sound: VirtualSound, conversation: Conversation, tmp_path: Path
) -> None:
    conversation.loop.press()
    conversation.until(LevelMeasured)
    sound.kill_server()
    conversation.until_state(VoiceState.UNAVAILABLE)
    gone = conversation.health.get("microphone")
    assert gone.state is HealthState.UNAVAILABLE
    assert gone.remedy
    sound.plug_in()
    conversation.loop.press()
    conversation.until(LevelMeasured)
    assert conversation.health.get("microphone").state is HealthState.READY
    conversation.loop.release()
    conversation.until(UtteranceHeard)
