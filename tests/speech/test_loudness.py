"""Speech comes out at one loudness and never clips; known phrases start at once."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sonia_desktop.speech.espeak import EspeakNg
from sonia_desktop.speech.loudness import (
    CEILING,
    TARGET_LUFS,
    Levelled,
    Leveller,
    Volume,
    block_power,
    loudness,
)
from sonia_desktop.speech.phrase_cache import PhraseCache
from sonia_desktop.speech.synthesiser import Speech, Voice

_RATE_HZ = 16_000


def _tone(level: float, seconds: float, rate_hz: int = _RATE_HZ, hz: float = 997.0) -> np.ndarray:
    at = np.arange(round(seconds * rate_hz)) / rate_hz
    return np.rint(32767 * level * np.sin(2 * np.pi * hz * at)).astype(np.int16)


def _pieces(samples: np.ndarray, size: int = 1600) -> Iterator[Speech]:
    for start in range(0, len(samples), size):
        yield Speech(samples[start : start + size], _RATE_HZ)


def _levelled(leveller: Leveller, samples: np.ndarray) -> np.ndarray:
    return np.concatenate([leveller.step(piece).samples for piece in _pieces(samples)])


@pytest.mark.parametrize("rate_hz", [16_000, 22_050, 24_000, 48_000])
def test_a_full_scale_sine_of_997_hz_measures_as_the_standard_says(rate_hz: int) -> None:
    # ITU-R BS.1770-4, annex 1: -3.01 LKFS in one channel.
    assert loudness(_tone(1.0, 5, rate_hz), rate_hz) == pytest.approx(-3.01, abs=0.1)


def test_the_measure_agrees_with_the_standards_own_filters_sample_by_sample() -> None:
    noise = np.random.default_rng(3).normal(0, 0.1, 48_000)
    heard = noise
    for b, a in (  # BS.1770-4, tables 1 and 2, for 48 kHz
        ((1.53512485958697, -2.69169618940638, 1.19839281085285),
         (-1.69065929318241, 0.73248077421585)),
        ((1.0, -2.0, 1.0), (-1.99004745483398, 0.99007225036621)),
    ):  # fmt: skip
        out, x1, x2, y1, y2 = np.zeros_like(heard), 0.0, 0.0, 0.0, 0.0
        for n, x in enumerate(heard):
            y = b[0] * x + b[1] * x1 + b[2] * x2 - a[0] * y1 - a[1] * y2
            x1, x2, y1, y2, out[n] = x, x1, y, y1, y
        heard = out
    assert block_power(noise, 48_000) == pytest.approx(float(np.mean(heard**2)), rel=0.01)


def test_silence_has_no_loudness_and_stays_silence() -> None:
    silence = np.zeros(8000, np.int16)
    assert loudness(silence, _RATE_HZ) is None
    assert not _levelled(Leveller(), silence).any()


@pytest.mark.parametrize("level", [0.02, 0.1, 0.5, 1.0])
def test_soft_and_loud_speech_come_to_the_target(level: float) -> None:
    out = _levelled(Leveller(), _tone(level, 6))
    assert loudness(out[-2 * _RATE_HZ :], _RATE_HZ) == pytest.approx(TARGET_LUFS, abs=0.7)


def test_pauses_do_not_make_what_follows_louder() -> None:
    leveller = Leveller()
    _levelled(leveller, _tone(0.1, 5))
    before = leveller.gain_db
    _levelled(leveller, np.zeros(2 * _RATE_HZ, np.int16))
    assert leveller.gain_db == pytest.approx(before, abs=0.7)


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.tuples(st.floats(0, 1), st.integers(1, 4000)), min_size=1, max_size=12),
    st.integers(1, 3000),
)
def test_nothing_clips_and_no_sample_is_lost(
    parts: list[tuple[float, int]], piece_samples: int
) -> None:
    noise = np.random.default_rng(5)
    sound = np.concatenate(
        [np.rint(32767 * level * noise.uniform(-1, 1, count)) for level, count in parts]
    ).astype(np.int16)
    leveller = Leveller(expected_lufs=-37.0)
    out = [leveller.step(piece).samples for piece in _pieces(sound, piece_samples)]
    assert [len(one) for one in out] == [len(one.samples) for one in _pieces(sound, piece_samples)]
    assert np.abs(np.concatenate(out).astype(int)).max() <= round(CEILING * 32767)


class _Tones:
    """A synthesiser whose sentences are tones: "0.1" sounds at that level. Counts its work."""

    name = "tones"

    def __init__(self) -> None:
        self.said: list[str] = []

    def start(self) -> None:
        pass

    def voices(self) -> tuple[Voice, ...]:
        return (Voice("a", "a", "en"),)

    def speak(self, text: str, *, voice: str = "", speed: float = 1.0) -> Iterator[Speech]:
        self.said.append(text)
        yield from _pieces(_tone(float(text), 1.0))

    def stop(self) -> None:
        pass


def _spread(engine: object, sentences: list[str]) -> float:
    found = []
    for sentence in sentences:
        pieces = [one.samples for one in engine.speak(sentence)]  # type: ignore[attr-defined]
        found.append(loudness(np.concatenate(pieces), _RATE_HZ) or 0.0)
    return max(found) - min(found)


def test_sentences_of_unequal_loudness_become_more_alike() -> None:
    sentences = ["0.1", "0.2", "0.1", "0.07", "0.2"]
    assert _spread(Levelled(_Tones()), sentences) < _spread(_Tones(), sentences) - 2.0


@pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng is not installed")
def test_espeaks_voices_come_out_within_a_decibel_and_a_half_of_the_target() -> None:
    engine = Levelled(EspeakNg())
    text = "Good morning, this is how loud I am when I speak to you today, and every day."
    for voice in ("en-us", "en-gb", "en-us+f3", "de"):
        pieces = list(engine.speak(text, voice=voice))
        heard = loudness(np.concatenate([one.samples for one in pieces]), pieces[0].rate_hz)
        assert heard == pytest.approx(TARGET_LUFS, abs=1.5)


def test_a_voice_told_to_be_softer_or_louder_is_so_without_a_click_and_clips_nothing() -> None:
    engine, volume = EspeakNg(), Volume()
    engine.start()
    pieces = list(Levelled(engine).speak("The quick brown fox jumps over the dog."))
    whole = np.concatenate([piece.samples for piece in pieces])
    rate_hz = pieces[0].rate_hz
    usual = loudness(whole, rate_hz)
    assert volume(pieces[0]) is pieces[0], "as it was: nothing is computed"
    for db, most_off in ((-12.0, 0.5), (6.0, 2.0)):  # peaks are held below the ceiling
        volume.db = db
        volume(Speech(np.zeros(rate_hz // 10, np.int16), rate_hz))  # the way there
        changed = np.concatenate([volume(piece).samples for piece in pieces])
        assert len(changed) == len(whole)
        assert loudness(changed, rate_hz) - usual == pytest.approx(db, abs=most_off)
        assert np.abs(changed).max() <= round(CEILING * 32767)
    steady = Speech(np.full(1600, 8000, np.int16), 16_000)
    volume.db = 0.0
    back = volume(steady).samples
    assert np.abs(np.diff(back.astype(int))).max() < 40, "the way back is a ramp"


def test_closing_levelled_and_cached_speech_ends_the_engine() -> None:
    engine = _Tones()
    cache = PhraseCache(Levelled(engine))
    speaking = cache.speak("0.1")
    next(speaking)
    speaking.close()
    assert list(speaking) == []
    assert cache.kept_bytes == 0  # half a phrase is not kept


def test_a_phrase_said_before_is_not_made_again() -> None:
    engine = _Tones()
    cache = PhraseCache(engine, prepared=("0.1",))
    cache.start()
    first = np.concatenate([one.samples for one in cache.speak("0.1")])
    assert engine.said == ["0.1"]
    assert np.array_equal(first, _tone(0.1, 1.0))
    list(cache.speak("0.1", speed=2.0))
    list(cache.speak("0.1", voice="a"))
    assert len(engine.said) == 3
    cache.stop()
    assert cache.kept_bytes == 0


def test_the_cache_is_bounded_and_forgets_the_oldest() -> None:
    engine = _Tones()
    cache = PhraseCache(engine, max_bytes=5 * 2 * _RATE_HZ)
    for number in range(1, 9):
        list(cache.speak(f"0.{number}"))
        assert cache.kept_bytes <= 5 * 2 * _RATE_HZ
    list(cache.speak("0.8"))
    assert engine.said[-1] == "0.8"
    assert len(engine.said) == 8
    list(cache.speak("0.1"))
    assert len(engine.said) == 9
    long = "0." + "1" * 100
    list(cache.speak(long))
    list(cache.speak(long))
    assert len(engine.said) == 11
