"""Silero finds speech, and only speech."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest

from sonia_desktop.audio.files import load_speech
from sonia_desktop.audio.vad import CHUNK_SAMPLES, VoiceActivity
from sonia_desktop.core.errors import InvalidInputError

SPEECH = (
    Path(os.environ.get("SONIA_SHARED_DATA", Path(__file__).parents[3] / "shared" / "data"))
    / "speech"
    / "librivox-0880.wav"
)


def probabilities(samples: np.ndarray) -> list[float]:
    activity = VoiceActivity()
    whole = len(samples) // CHUNK_SAMPLES * CHUNK_SAMPLES
    return [activity.probability(chunk) for chunk in samples[:whole].reshape(-1, CHUNK_SAMPLES)]


@pytest.mark.skipif(not SPEECH.exists(), reason=f"no recorded speech at {SPEECH}")
def test_a_reader_is_heard_where_the_published_model_hears_him() -> None:
    found = probabilities(load_speech(SPEECH))
    # silero-vad 6.2.3's full model, silero_vad.onnx, on the first chunks of the same file
    expected = [0.024, 0.018, 0.013, 0.011, 0.009, 0.007, 0.005, 0.012, 0.707, 0.961, 0.984]
    assert found[:11] == pytest.approx(expected, abs=0.002)


@pytest.mark.parametrize("kind", ["silence", "noise", "tone"])
def test_silence_noise_and_a_tone_are_not_speech(kind: str) -> None:
    count = 16_000
    samples = {
        "silence": np.zeros(count),
        "noise": np.random.default_rng(1).normal(0, 500, count),
        "tone": 8000 * np.sin(np.arange(count) * 2 * np.pi * 440 / 16_000),
    }[kind].astype(np.int16)
    assert np.median(probabilities(samples)) < 0.3


def test_a_chunk_of_the_wrong_length_is_refused() -> None:
    with pytest.raises(InvalidInputError, match="512"):
        VoiceActivity().probability(np.zeros(480, np.int16))
