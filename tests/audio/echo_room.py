"""A simulated room: what was played comes back late, quieter and coloured."""

from __future__ import annotations

import shutil
import subprocess

import numpy as np

from sonia_desktop.audio.files import load_speech

RATE_HZ = 16_000
FAR_TEXT = (
    "The weather tomorrow will be mostly sunny, with a high of twenty degrees, and a light wind "
    "from the west. In the evening there may be some rain near the coast. On Thursday it will be "
    "cooler, and most of the clouds will have gone by noon. "
)
NEAR_TEXT = "open the calendar"


def say(text: str, voice: str = "en-us") -> np.ndarray:
    """espeak-ng's speech, int16 at 16 kHz."""
    if shutil.which("espeak-ng") is None:
        raise RuntimeError("not installed: espeak-ng")
    made = subprocess.run(
        ["espeak-ng", "-v", voice, "--stdout", text], capture_output=True, check=True
    )
    return load_speech(made.stdout)


def through_the_room(played: np.ndarray, delay_ms: float, gain_db: float) -> np.ndarray:
    """Direct sound and a short, decaying reverberation."""
    random = np.random.default_rng(7)
    tail = random.standard_normal(RATE_HZ // 20) * np.exp(-np.arange(RATE_HZ // 20) / 150.0) * 0.1
    response = np.concatenate([np.zeros(int(delay_ms * RATE_HZ / 1000)), [1.0], tail])
    echo = np.convolve(played.astype(np.float64), response) * 10 ** (gain_db / 20)
    return np.round(echo).clip(-32768, 32767).astype(np.int16)


def power_db(samples: np.ndarray) -> float:
    """Mean power in decibels of full scale."""
    return float(10 * np.log10(np.mean((samples.astype(np.float64) / 32768) ** 2) + 1e-12))
