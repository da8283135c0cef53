"""Recordings at a wrong level: told, mended, and then heard as they are at a usual one."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonia_desktop.audio.files import load_speech
from sonia_desktop.core.bus import Bus
from sonia_desktop.core.health import HealthBoard
from sonia_desktop.speech.levelling import SoundLevel, level_of
from sonia_desktop.speech.recogniser import SAMPLE_RATE_HZ, Pcm16
from sonia_desktop.voice.ears import Ears


def tone(loud: float, seconds: float = 3.0) -> Pcm16:
    at = np.arange(round(seconds * SAMPLE_RATE_HZ)) / SAMPLE_RATE_HZ
    return np.round(loud * np.sin(2 * np.pi * 200 * at)).astype(np.int16)


def test_what_is_at_a_usual_level_stays_the_very_same() -> None:
    sound = tone(6000)
    assert level_of(sound) == SoundLevel()
    assert level_of(sound).even(sound) is sound


def test_a_quiet_recording_is_made_louder_and_its_pauses_no_more_than_that() -> None:
    pause = np.full(SAMPLE_RATE_HZ, 3, np.int16)
    sound = np.concatenate([tone(100), pause, tone(100)])
    evened = level_of(sound).even(sound)
    assert 6000 < np.abs(evened).max() < 10_000
    assert np.abs(evened[len(tone(100)) : len(tone(100)) + len(pause)]).max() <= 3 * 128


def test_a_slammed_door_and_an_offset_do_not_pass_for_a_voice() -> None:
    quiet = tone(100, 20.0)
    quiet[5 * SAMPLE_RATE_HZ : 5 * SAMPLE_RATE_HZ + 2000] = 30_000
    assert level_of(quiet).gain > 10
    shifted = (tone(6000).astype(np.int32) + 12_000).astype(np.int16)
    level = level_of(shifted)
    assert level.gain == 1.0
    assert abs(int(level.even(shifted).mean())) < 50


@given(st.lists(st.integers(-32768, 32767), max_size=50))
def test_any_samples_have_a_level_and_keep_their_number(samples: list[int]) -> None:
    sound = np.array(samples, np.int16)
    evened = level_of(sound).even(sound)
    assert evened.dtype == np.int16
    assert len(evened) == len(sound)


@pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng is not installed")
@pytest.mark.parametrize(
    "spoilt",
    [
        lambda sound: sound / 300,
        lambda sound: sound / 300 + 14_000,
    ],
    ids=["quiet", "quiet and shifted"],
)
def test_a_spoilt_recording_is_heard_as_it_was_said(
    spoilt: Callable[[Pcm16], np.ndarray],
) -> None:
    said = subprocess.run(
        ["espeak-ng", "-v", "en-us", "--stdout", "what time is it"], capture_output=True, check=True
    ).stdout
    silence = np.zeros(8000, np.int16)
    sound = np.concatenate([silence, load_speech(said), silence])
    ears = Ears(HealthBoard(Bus()))
    ears.start()
    try:
        heard = ears.transcribe(spoilt(sound).astype(np.int16)).result(60)
    finally:
        ears.stop(10)
    assert heard.text == "What time is it?"
