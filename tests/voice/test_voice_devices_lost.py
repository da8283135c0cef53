"""A microphone closed, or a sound card taken away, at the worst moment; on a virtual card."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from running_talk import Talk
from virtual_sound import VirtualSound

from sonia_desktop.audio.devices import rescan
from sonia_desktop.core.errors import UnavailableError
from sonia_desktop.core.health import HealthChanged, HealthState
from sonia_desktop.voice.types import (
    BargeInTimed,
    DeviceChanged,
    LevelMeasured,
    MuteChanged,
    SpeechEnded,
    SpeechStarted,
    SpokenSoFar,
    UtteranceHeard,
    VoiceState,
)

LONG = "One two three four five six seven eight nine ten. The quick brown fox jumps over the dog. "


@pytest.fixture
def speaking(talking: Callable[..., Talk], sound: VirtualSound, tmp_path: Path) -> Iterator[Talk]:
    """A long answer to a typed question is being said; the microphone is open over it."""
    with sound.recording(tmp_path / "spoken.wav"):  # so that it renders as a real one, not ahead
        talk = talking(hands_free=True, echo_cancellation=False)
        talk.until(LevelMeasured)
        talk.said = talk.loop.say(LONG, "turn-0")  # type: ignore[attr-defined]
        talk.until(SpeechStarted)
        yield talk


def test_muted_in_the_middle_of_a_cough_sonia_goes_on(speaking: Talk) -> None:
    cough = threading.Thread(target=speaking.speak, args=("hmm",))
    cough.start()
    speaking.until(BargeInTimed)  # she is silent: it was a sound
    speaking.loop.mute(True)
    cough.join(20)
    assert speaking.until(MuteChanged).muted
    assert not speaking.until(SpeechEnded).interrupted
    assert speaking.until(SpokenSoFar).text == LONG.strip()
    speaking.until_state(VoiceState.MUTED)
    assert speaking.asked == []


def test_a_sound_card_pulled_out_while_sonia_speaks_ends_the_speech_and_is_used_again(
    speaking: Talk, sound: VirtualSound
) -> None:
    sound.kill_server()
    assert speaking.until(SpeechEnded).interrupted
    said = speaking.until(SpokenSoFar)
    assert said.interrupted
    assert said.turn_id == "turn-0"
    assert LONG.startswith(said.text.rstrip("."))
    assert len(said.text) < len(LONG) / 2
    with pytest.raises(UnavailableError):
        speaking.said.result(10)  # type: ignore[attr-defined]
    gone = speaking.health.get("loudspeaker")
    assert gone.state is HealthState.UNAVAILABLE
    assert gone.remedy
    speaking.until_state(VoiceState.UNAVAILABLE)
    sound.plug_in()
    speaking.until_state(VoiceState.LISTENING)  # by itself: it is hands free
    speaking.loop.say("Here I am.").result(20)
    assert speaking.until(SpokenSoFar).text == "Here I am."
    assert speaking.health.get("loudspeaker").state is HealthState.READY


def test_started_without_any_device_sonia_says_so_and_finds_them_by_herself(
    talking: Callable[..., Talk], sound: VirtualSound
) -> None:
    sound.kill_server()
    rescan()  # as when the program starts
    talk = talking()
    talk.until(HealthChanged, lambda event: event.health.name == "loudspeaker")
    talk.loop.toggle()
    heard = talk.until(UtteranceHeard)
    assert heard.text == ""
    assert heard.trouble.startswith("There is no microphone. Plug in")
    sound.plug_in()  # nobody presses anything, and nothing listens all the time
    for direction, thing in (("input", "microphone"), ("output", "loudspeaker")):
        told = talk.once(DeviceChanged, lambda event, way=direction: event.direction == way)
        assert told.detail == f"There is a {thing} now: {told.name!r}."
    talk.loop.say("Here I am.").result(20)
    # what she said of the missing microphone ends before it, unheard or cut short
    talk.until(SpokenSoFar, lambda event: event.text == "Here I am.")
    talk.until_state(VoiceState.IDLE)
    talk.loop.toggle()
    talk.until_state(VoiceState.LISTENING)
