"""Silero finds speech, and only speech."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest

from sonia_desktop.audio.files import load_speech
from sonia_desktop.audio.vad import CHUNK_SAMPLES, VoiceActivity
from sonia_desktop.core.errors import InvalidInputError

FOLDER = (
    Path(os.environ.get("SONIA_SHARED_DATA", Path(__file__).parents[3] / "shared" / "data"))
    / "speech"
)
SPEECH = FOLDER / "librivox-0880.wav"
RECORDINGS = sorted(FOLDER.glob("*.wav"))


def chunks(samples: np.ndarray) -> np.ndarray:
    whole = len(samples) // CHUNK_SAMPLES * CHUNK_SAMPLES
    return samples[:whole].reshape(-1, CHUNK_SAMPLES)


def probabilities(samples: np.ndarray, activity: VoiceActivity | None = None) -> list[float]:
    activity = activity or VoiceActivity()
    return [activity.probability(chunk) for chunk in chunks(samples)]


@pytest.mark.skipif(not SPEECH.exists(), reason=f"no recorded speech at {SPEECH}")
def test_a_reader_is_heard_where_the_published_model_hears_him() -> None:
    found = probabilities(load_speech(SPEECH))
    # silero-vad 6.2.3's full model, silero_vad.onnx, on the first chunks of the same file
    expected = [0.024, 0.018, 0.013, 0.011, 0.009, 0.007, 0.005, 0.012, 0.707, 0.961, 0.984]
    assert found[:11] == pytest.approx(expected, abs=0.002)


@pytest.mark.skipif(not RECORDINGS, reason=f"no recorded speech in {FOLDER}")
@pytest.mark.filterwarnings("default")  # torch's and silero-vad's own are not ours
@pytest.mark.parametrize("onnx", [False, True], ids=["torch", "onnx"])
@pytest.mark.parametrize("path", RECORDINGS, ids=lambda path: path.stem)
def test_the_silero_vad_package_says_the_same(path: Path, onnx: bool) -> None:
    reason = "the silero-vad package is not installed (pip install 'sonia-desktop[torch]')"
    torch = pytest.importorskip("torch", reason=reason)
    silero_vad = pytest.importorskip("silero_vad", reason=reason)
    model = silero_vad.load_silero_vad(onnx=onnx)
    samples = load_speech(path)
    expected = [
        model(torch.from_numpy(chunk.astype(np.float32) / 32768.0), 16_000).item()
        for chunk in chunks(samples)
    ]
    assert np.abs(np.array(probabilities(samples)) - expected).max() <= 1e-4


@pytest.mark.skipif(not SPEECH.exists(), reason=f"no recorded speech at {SPEECH}")
def test_what_was_heard_before_counts_and_a_reset_forgets_it() -> None:
    samples = load_speech(SPEECH)[CHUNK_SAMPLES * 10 : CHUNK_SAMPLES * 30]
    activity = VoiceActivity()
    fresh = probabilities(samples, activity)
    assert probabilities(samples, activity) != fresh
    activity.reset()
    assert probabilities(samples, activity) == fresh


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
