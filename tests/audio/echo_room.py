"""A simulated room: what was played comes back late, quieter and coloured."""

from __future__ import annotations

import shutil
import subprocess

import numpy as np

from sonia_desktop.audio.echo import EchoCanceller
from sonia_desktop.audio.files import load_speech

RATE_HZ = 16_000
CHUNK = 512
BEFORE_S = 0.04
"""A loudspeaker's buffer: what it plays is known so long before it sounds."""
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


def cleaned(
    echo: EchoCanceller, played: np.ndarray, heard: np.ndarray, *, clock_off_s: float = 0.0
) -> np.ndarray:
    """Everything in real order, with jittery times; returns what lines up with `heard`."""
    random = np.random.default_rng(1)
    heard = np.concatenate([heard, np.zeros(2 * CHUNK, np.int16)])
    ahead = int(BEFORE_S * RATE_HZ)
    echo.far(played[:ahead], RATE_HZ, 1000.0 + clock_off_s)
    out = []
    for at in range(0, len(heard) // CHUNK * CHUNK, CHUNK):
        piece = played[at + ahead : at + ahead + CHUNK]
        if len(piece):
            sounds_at = 1000.0 + clock_off_s + (at + ahead) / RATE_HZ
            echo.far(piece, RATE_HZ, sounds_at + random.uniform(-0.003, 0.003))
        ended_s = 1000.0 + (at + CHUNK) / RATE_HZ + random.uniform(-0.004, 0.004)
        out.append(echo.near(heard[at : at + CHUNK], ended_s))
    return np.concatenate(out)[round(echo.delay_s * RATE_HZ) :]
