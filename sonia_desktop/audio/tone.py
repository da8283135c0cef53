"""Trying the devices: a tone for the loudspeaker, a short listen for the microphone."""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np
import numpy.typing as npt

from sonia_desktop.audio.capture import RATE_HZ, Capture, Chunk
from sonia_desktop.audio.level import Level, level
from sonia_desktop.audio.playback import Playback, Playing
from sonia_desktop.core.errors import InvalidInputError
from sonia_desktop.core.worker import CancelToken

TONE_RATE_HZ = 48_000
_NOTES_HZ = (523.25, 659.26)
"""C5 and E5: two notes are told from a hum of the equipment."""
_FADE_S = 0.01
_QUIET_DB = -20.0


def two_notes(seconds: float = 0.6, level_db: float = _QUIET_DB) -> npt.NDArray[np.int16]:
    """Two pleasant notes, mono at `TONE_RATE_HZ`; faded in and out, so nothing clicks.

    Args:
        seconds: 0.05 to 10, both notes together.
        level_db: peak in decibels of full scale, -60 to 0.
    """
    if not 0.05 <= seconds <= 10.0:
        raise InvalidInputError(f"A test tone lasts 0.05 to 10 seconds, not {seconds}.")
    if not -60.0 <= level_db <= 0.0:
        raise InvalidInputError(f"A test tone has -60 to 0 dB, not {level_db}.")
    count = round(seconds * TONE_RATE_HZ / len(_NOTES_HZ))
    times = np.arange(count) / TONE_RATE_HZ
    fade = np.clip(np.minimum(times, times[::-1]) / _FADE_S, 0.0, 1.0)
    notes = [np.sin(2 * np.pi * note * times) * fade for note in _NOTES_HZ]
    peak = 10.0 ** (level_db / 20.0) * 32767.0
    tone: npt.NDArray[np.int16] = np.round(np.concatenate(notes) * peak).astype(np.int16)
    return tone


def play_test_tone(playback: Playback) -> Playing:
    """Play it; `done` tells when it was heard, or why it was not."""
    playing = playback.open()
    playing.feed(two_notes(), TONE_RATE_HZ)
    playing.finish()
    return playing


def listen_for_level(
    capture: Capture, seconds: float, on_level: Callable[[Level], None] | None = None
) -> Level:
    """Listen so long and return the level of it all; `on_level` gets each chunk's, in between.

    Blocks; raises `UnavailableError` without a microphone.
    """
    chunks: list[Chunk] = []
    token = CancelToken()
    wanted = round(seconds * RATE_HZ)
    taken = 0

    def deliver(chunk: Chunk, ended_s: float) -> None:
        nonlocal taken
        chunks.append(chunk)
        taken += len(chunk)
        if on_level is not None:
            on_level(level(chunk))
        if taken >= wanted:
            token.cancel()

    listening = capture.listen(deliver, token)
    deadline = time.monotonic() + seconds + 5.0
    while not listening.done() and time.monotonic() < deadline:
        token.wait(0.02)
    token.cancel()
    listening.result()
    return level(np.concatenate(chunks)) if chunks else Level(0.0, 0.0)
