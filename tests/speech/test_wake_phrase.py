"""The wake phrase: found when it is said, and only then."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import numpy as np
import pytest

from sonia_desktop.core.errors import InvalidInputError
from sonia_desktop.speech.espeak import EspeakNg
from sonia_desktop.speech.recogniser import Pcm16
from sonia_desktop.speech.wake import WakePhrase, normal_phrase, pronounce, threshold_for

pytestmark = pytest.mark.slow

FOLDER = (
    Path(os.environ.get("SONIA_SHARED_DATA", Path(__file__).parents[3] / "shared" / "data"))
    / "speech"
)
needs_espeak = pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="no espeak-ng here")


def spoken(text: str, voice: str = "en-us", speed: float = 1.0) -> Pcm16:
    """The text as espeak-ng says it, with silence around."""
    import soxr

    pieces = list(EspeakNg(voice).speak(text, speed=speed))
    sound = np.concatenate([piece.samples for piece in pieces])
    quiet = np.zeros(16_000, np.int16)
    at_16_khz = soxr.resample(sound.astype(np.float32), pieces[0].rate_hz, 16_000)
    return np.concatenate([quiet, np.clip(at_16_khz, -32768, 32767).astype(np.int16), quiet])


def times_found(wake: WakePhrase, samples: Pcm16, piece: int = 512) -> int:
    return sum(wake.feed(samples[at : at + piece]) for at in range(0, len(samples), piece))


@needs_espeak
@pytest.mark.parametrize("voice", ["en-us", "en-us+f3", "en-us+m3"])
@pytest.mark.parametrize("phrase", ["hey sonia", "computer", "Okay, Sonia!"])
def test_the_phrase_is_found_once_each_time_it_is_said(phrase: str, voice: str) -> None:
    wake = WakePhrase(phrase)
    sound = spoken(normal_phrase(phrase), voice)
    assert times_found(wake, sound) == 1
    assert times_found(wake, sound) == 1
    wake.stop()


@needs_espeak
def test_the_phrase_is_found_in_front_of_a_request() -> None:
    wake = WakePhrase("computer")
    assert times_found(wake, spoken("computer, what time is it")) == 1


@needs_espeak
@pytest.mark.parametrize(
    "text",
    ["what is the weather in paris tomorrow", "they only come for the corner table",
     "play some music and turn the lights off please"],
)  # fmt: skip
@pytest.mark.parametrize("phrase", ["hey sonia", "computer"])
def test_other_sentences_are_not_the_phrase(phrase: str, text: str) -> None:
    assert times_found(WakePhrase(phrase), spoken(text)) == 0


@pytest.mark.skipif(not FOLDER.exists(), reason=f"no recorded speech in {FOLDER}")
@pytest.mark.parametrize("phrase", ["hey sonia", "computer", "okay sonia"])
def test_recorded_readers_do_not_wake_her(phrase: str) -> None:
    from sonia_desktop.audio.files import load_speech

    wake = WakePhrase(phrase)
    for path in sorted(FOLDER.glob("*.wav")):
        assert times_found(wake, load_speech(path)) == 0, path


@needs_espeak
def test_a_name_no_dictionary_knows_can_be_the_phrase() -> None:
    wake = WakePhrase("hey zorblax")
    assert times_found(wake, spoken("hey zorblax")) == 1


@needs_espeak
@pytest.mark.parametrize("piece", [1, 100, 511, 4096])
def test_samples_may_come_in_pieces_of_any_length(piece: int) -> None:
    assert times_found(WakePhrase("computer"), spoken("computer"), piece) == 1


@needs_espeak
def test_a_reset_forgets_the_half_that_was_said() -> None:
    wake = WakePhrase("computer")
    sound = spoken("computer")
    half = len(sound) // 2
    assert times_found(wake, sound[:half]) == 0
    wake.reset()
    assert times_found(wake, sound[half:]) == 0
    assert times_found(wake, sound) == 1


def test_silence_and_noise_are_not_the_phrase() -> None:
    wake = WakePhrase("computer")
    assert times_found(wake, np.zeros(48_000, np.int16)) == 0
    noise = np.random.default_rng(0).normal(0, 2000, 48_000).astype(np.int16)
    assert times_found(wake, noise) == 0
    assert times_found(wake, np.zeros(0, np.int16)) == 0


@pytest.mark.parametrize(
    ("phrase", "named"),
    [("", "empty"), ("  !? ", "empty"), ("hey 9000", "9000"), ("hey соня", "соня"),
     ("a b c d e f g", "7 words"), ("hey " + "x" * 50, "xxx")],
)  # fmt: skip
def test_a_phrase_that_cannot_be_listened_for_is_refused_with_the_reason(
    phrase: str, named: str
) -> None:
    with pytest.raises(InvalidInputError, match=named):
        WakePhrase(phrase)


def test_a_phrase_too_short_to_be_told_from_other_speech_is_refused() -> None:
    with pytest.raises(InvalidInputError, match="too short"):
        WakePhrase("hey").start()


@pytest.mark.parametrize("threshold", [0.5, -6.0, float("nan")])
def test_a_threshold_out_of_its_range_is_refused(threshold: float) -> None:
    with pytest.raises(InvalidInputError, match="threshold"):
        WakePhrase("computer", threshold)


def test_without_espeak_an_unknown_word_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    assert pronounce("hey computer")["computer"] == ["K AH M P Y UW T ER"]
    with pytest.raises(InvalidInputError, match="zorblax"):
        WakePhrase("hey zorblax").start()


def test_long_phrases_need_a_lower_score() -> None:
    assert threshold_for(14) < threshold_for(8) == threshold_for(5)
    assert normal_phrase("  Hey,   SONIA! ") == "hey sonia"


@needs_espeak
@pytest.mark.parametrize("speed", [0.8, 0.9, 1.0])
def test_a_phrase_found_late_tells_how_much_was_said_since(speed: float) -> None:
    """In one breath with a request it may be found only when the request has begun."""
    alone = spoken("hey computer", speed=speed)
    ends_s = float(np.flatnonzero(np.abs(alone) > 300)[-1]) / 16_000
    breath = spoken("hey computer what time is it", speed=speed)
    wake = WakePhrase("hey computer")
    for at in range(0, len(breath), 512):
        if wake.feed(breath[at : at + 512]):
            ended_s = (at + 512) / 16_000 - wake.since_s
            assert ended_s == pytest.approx(ends_s - 0.15, abs=0.2)  # alone its end is drawn out
            return
    raise AssertionError("the phrase was not found")
