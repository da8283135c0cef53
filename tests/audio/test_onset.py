"""Where sound suddenly begins, by its level."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sonia_desktop.audio.echo import EchoCanceller
from sonia_desktop.audio.onset import Onset, level_db
from sonia_desktop.core.errors import UnavailableError
from tests.audio.echo_room import CHUNK, FAR_TEXT, RATE_HZ, cleaned, say, through_the_room


def begins(sound: np.ndarray) -> list[float]:
    """Seconds at which sound was found to begin: the ends of the chunks that showed it."""
    onset = Onset()
    chunks = sound[: len(sound) // CHUNK * CHUNK].reshape(-1, CHUNK)
    return [(n + 1) * CHUNK / RATE_HZ for n, chunk in enumerate(chunks) if onset.hear(chunk)]


def hiss(seconds: float, level: float) -> np.ndarray:
    random = np.random.default_rng(3)
    return random.normal(0, level, round(seconds * RATE_HZ)).astype(np.int16)


@pytest.mark.parametrize("text", ["stop", "hold on", "no I meant tomorrow"])
@pytest.mark.parametrize("voice", ["en-us", "en-gb+f3"])
def test_a_word_begins_within_two_chunks_of_its_first_sound(text: str, voice: str) -> None:
    spoken = say(text, voice)
    first = np.flatnonzero(np.abs(spoken.astype(np.int32)) > 300)[0]
    found = begins(np.concatenate([hiss(1.0, 5), spoken[first:]]))
    assert 1.0 < found[0] <= 1.0 + 0.09


def test_steady_noise_never_begins() -> None:
    assert begins(hiss(8.0, 300)) == []


def test_key_clicks_are_too_short() -> None:
    sound = hiss(6.0, 5)
    for at_s in (1.0, 1.3, 2.2, 4.0):
        at = round(at_s * RATE_HZ)
        sound[at : at + 200] = hiss(200 / RATE_HZ, 6000)
    assert begins(sound) == []


def test_noise_that_comes_on_begins_once() -> None:
    assert len(begins(np.concatenate([hiss(2.0, 20), hiss(4.0, 900)]))) == 1


def test_sonias_own_voice_taken_out_does_not_begin() -> None:
    try:
        echo = EchoCanceller()
    except UnavailableError as missing:
        pytest.skip(missing.message)
    far = say(FAR_TEXT)
    heard = through_the_room(far, 20, -20.0)
    assert begins(cleaned(echo, far, heard)[: len(heard)]) == []


@settings(deadline=None, max_examples=60)
@given(st.lists(st.integers(-32768, 32767), min_size=1, max_size=300))
def test_a_level_is_between_silence_and_full_scale(samples: list[int]) -> None:
    assert -96.0 <= level_db(np.array(samples, np.int16)) <= 0.0
