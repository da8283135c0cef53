"""Speaking over Sonia, and Sonia not hearing herself, on a virtual sound card."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from running_talk import Like, Talk
from virtual_sound import VirtualSound

from sonia_desktop.voice.interruption import is_only_stop
from sonia_desktop.voice.types import (
    BargeInTimed,
    LevelMeasured,
    SpeechEnded,
    SpeechStarted,
    SpokenSoFar,
    UtteranceHeard,
    VoiceState,
)

pytestmark = pytest.mark.slow

Talking = Callable[..., Talk]

LONG = (
    "One two three four five six seven eight nine ten. The quick brown fox jumps over the lazy "
    "dog. The rain in spain stays mainly in the plain. She sells sea shells by the sea shore. "
)


def answers(text: str) -> str:
    return LONG if "files" in text else "Done."


@contextlib.contextmanager
def overheard_loudspeaker(sound: VirtualSound, tmp_path: Path) -> Iterator[None]:
    """The loudspeaker is recorded, so that it renders as a real one does, not ahead."""
    with sound.recording(tmp_path / "spoken.wav"):
        yield


@pytest.fixture
def speaking(talking: Talking, sound: VirtualSound, tmp_path: Path) -> Iterator[Talk]:
    """A long answer is being said, hands free."""
    with overheard_loudspeaker(sound, tmp_path):
        talk = talking(hands_free=True, echo_cancellation=False)  # nothing is looped back here
        talk.answer = answers
        talk.until(LevelMeasured)
        talk.speak("list the files in my downloads")
        talk.until(SpeechStarted)
        yield talk


def test_what_is_said_over_sonia_is_the_next_turn(speaking: Talk) -> None:
    speaking.speak("what time is it")
    assert speaking.until(SpeechEnded).interrupted
    said = speaking.until(SpokenSoFar)
    assert said.interrupted
    assert said.turn_id == "turn-1"
    assert len(said.text) < len(LONG) / 2
    assert LONG.startswith(said.text.rstrip("."))
    assert speaking.until(UtteranceHeard).text == Like("what time is it")
    assert not speaking.until(SpeechEnded).interrupted
    assert speaking.asked == [Like("list the files in my downloads"), Like("what time is it")]


def test_stop_stops_and_is_not_asked(speaking: Talk) -> None:
    speaking.speak("stop")
    assert speaking.once(SpeechEnded).interrupted
    speaking.once(UtteranceHeard, lambda event: is_only_stop(event.text))
    assert speaking.asked == [Like("list the files in my downloads")]


def test_called_by_her_name_while_she_speaks_sonia_listens_or_stops(
    talking: Talking, sound: VirtualSound, tmp_path: Path
) -> None:
    with overheard_loudspeaker(sound, tmp_path):
        talk = talking(wake_phrase="hey computer", echo_cancellation=False)
        talk.answer = answers
        talk.until_state(VoiceState.WAITING)
        talk.until(LevelMeasured)
        for over, then in (("hey computer", "what time is it"), ("hey computer stop", None)):
            talk.speak("hey computer")
            talk.until_state(VoiceState.LISTENING)
            talk.speak("list the files in my downloads")
            talk.until(SpeechStarted)
            talk.speak(over, pad_s=1.5)
            assert talk.until(SpeechEnded).interrupted
            if then is not None:
                talk.speak(then)
                talk.until(SpeechEnded)
            talk.until_state(VoiceState.WAITING)
    listed, time_asked = Like("list the files in my downloads"), Like("what time is it")
    assert talk.asked == [listed, time_asked, listed]


def test_a_cough_pauses_and_sonia_goes_on(speaking: Talk, tmp_path: Path) -> None:
    speaking.speak("hmm")
    timed = speaking.once(BargeInTimed)
    assert timed.total >= timed.detection >= 20
    assert timed.total == pytest.approx(
        timed.detection + timed.hearing + timed.callback + timed.device, abs=0.5
    )
    assert not speaking.until(SpeechEnded).interrupted
    assert speaking.until(SpokenSoFar).text == LONG.strip()
    assert speaking.asked == [Like("list the files in my downloads")]


def test_sonia_does_not_interrupt_herself(
    talking: Talking, sound: VirtualSound, tmp_path: Path
) -> None:
    sound.control(
        "load-module", "module-loopback", "source=spk.monitor", "sink=mic", "latency_msec=20"
    )
    inputs = sound.control("list", "sink-inputs", "short").split()
    sound.control("set-sink-input-volume", inputs[0], "-20dB")
    talk = talking(hands_free=True)
    talk.answer = answers
    talk.until(LevelMeasured)
    talk.speak("list the files in my downloads")
    talk.until(SpeechStarted)
    assert not talk.until(SpeechEnded).interrupted
    talk.until_state(VoiceState.LISTENING)
    assert talk.asked == [Like("list the files in my downloads")]
    talk.speak("list the files in my downloads")
    talk.until(SpeechStarted)
    for _ in range(3):  # over the loudspeaker it is heard all the same; a person says it again
        talk.speak("stop")
        if talk.of(SpeechEnded)[1:]:
            break
    assert talk.until(SpeechEnded).interrupted
