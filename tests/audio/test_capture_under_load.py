"""Capture for long with every core busy lose not one frame.

SONIA_CAPTURE_SECONDS sets how long (30 by default; tests/benchmarks/audio_capture.py does 600).
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading

import numpy as np
import pytest
from virtual_sound import VirtualSound

from sonia_desktop.audio.capture import RATE_HZ, Capture
from sonia_desktop.core.bus import Bus
from sonia_desktop.core.health import HealthBoard
from sonia_desktop.core.worker import CancelToken

SECONDS = float(os.environ.get("SONIA_CAPTURE_SECONDS", "30"))
TONE_HZ = 437


def phase_breaks(samples: np.ndarray) -> int:
    """How often a pure tone of `TONE_HZ` does not go on where it was.

    For a sine x[n+1] = 2 cos(w) x[n] - x[n-1]; a lost frame breaks that.
    """
    x = samples.astype(np.float64)
    residue = x[2:] - 2 * np.cos(2 * np.pi * TONE_HZ / RATE_HZ) * x[1:-1] + x[:-2]
    return int(np.count_nonzero(np.abs(residue) > 60))


def test_a_lost_frame_would_be_noticed() -> None:
    whole = np.round(8000 * np.sin(2 * np.pi * TONE_HZ * np.arange(16_000) / RATE_HZ))
    assert phase_breaks(whole) == 0
    assert phase_breaks(np.delete(whole, 8_000)) > 0
    assert phase_breaks(np.delete(whole, slice(8_000, 8_160))) > 0


@pytest.mark.slow
def test_not_one_frame_is_lost_while_every_core_is_busy(card: VirtualSound) -> None:
    card.sine("tone", TONE_HZ)
    card.control("set-default-source", "tone")
    wanted = int(SECONDS * RATE_HZ)
    chunks: list[np.ndarray] = []
    enough = threading.Event()

    def deliver(chunk: np.ndarray, ended_s: float) -> None:
        chunks.append(chunk)
        if len(chunks) * len(chunk) >= wanted:
            enough.set()

    busy = [
        subprocess.Popen([sys.executable, "-c", "while True: pass"])
        for _ in range(os.cpu_count() or 1)
    ]
    capture, token = Capture("", HealthBoard(Bus())), CancelToken()
    try:
        capture.start()
        listening = capture.listen(deliver, token)
        assert enough.wait(SECONDS + 60)
        token.cancel()
        captured = listening.result(10)
    finally:
        token.cancel()
        assert capture.stop()
        for process in busy:
            process.kill()
            process.wait(5)
    assert (captured.overflowed, captured.device_overflows, captured.devices) == (0, 0, 1)
    settled = np.concatenate(chunks)[RATE_HZ // 2 : wanted]
    assert np.abs(settled).max() > 3000
    assert phase_breaks(settled) == 0
