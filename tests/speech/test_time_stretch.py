"""Quicker or slower, at the same pitch and loudness, however the sound comes in."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonia_desktop.core.errors import InvalidInputError
from sonia_desktop.speech.time_stretch import TimeStretch

RATE_HZ = 22_050


def stretched(sound: np.ndarray, speed: float, cuts: tuple[int, ...] = ()) -> np.ndarray:
    stretch = TimeStretch(RATE_HZ, speed)
    pieces = [stretch.feed(piece) for piece in np.split(sound, sorted(cuts))]
    return np.concatenate((*pieces, stretch.finish()))


def voiced(pitch_hz: float, seconds: float = 1.0) -> np.ndarray:
    """A tone with overtones, as a voice has."""
    at = np.arange(round(seconds * RATE_HZ)) / RATE_HZ
    waves = sum(np.sin(2 * np.pi * pitch_hz * k * at) / k for k in range(1, 8))
    return (6_000 * waves).astype(np.int16)


def pitch_of(sound: np.ndarray) -> float:
    power = np.abs(np.fft.rfft(sound * np.hanning(len(sound)))) ** 2
    return float(np.argmax(power) * RATE_HZ / len(sound))


@pytest.mark.parametrize("speed", [0.25, 0.6, 1.4, 2.0, 4.0])
@pytest.mark.parametrize("pitch_hz", [110.0, 240.0])
def test_pitch_and_loudness_stay(speed: float, pitch_hz: float) -> None:
    sound = voiced(pitch_hz)
    made = stretched(sound, speed)
    assert len(made) == round(len(sound) / speed)
    assert pitch_of(made) == pytest.approx(pitch_hz, rel=0.03)
    loud = [np.sqrt(np.mean(np.square(each.astype(float)))) for each in (sound, made)]
    assert loud[1] == pytest.approx(loud[0], rel=0.1)


def test_at_its_own_speed_nothing_is_changed() -> None:
    sound = voiced(180.0, 0.4)
    assert np.array_equal(stretched(sound, 1.0), sound)


@given(
    length=st.integers(0, 5_000),
    speed=st.floats(0.25, 4.0),
    cuts=st.lists(st.integers(0, 5_000), max_size=6),
    seed=st.integers(0, 99),
)
def test_where_the_sound_is_cut_makes_no_difference(
    length: int, speed: float, cuts: list[int], seed: int
) -> None:
    noise = np.random.default_rng(seed).integers(-9_000, 9_000, length).astype(np.int16)
    within = tuple(min(cut, length) for cut in cuts)
    whole = stretched(noise, speed)
    assert len(whole) == round(length / speed)
    assert np.array_equal(stretched(noise, speed, within), whole)


@pytest.mark.parametrize(("rate_hz", "speed"), [(22_050, 0.2), (22_050, float("nan")), (100, 1.0)])
def test_what_makes_no_sense_is_refused(rate_hz: int, speed: float) -> None:
    with pytest.raises(InvalidInputError):
        TimeStretch(rate_hz, speed)
