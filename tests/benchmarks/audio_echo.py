"""Echo cancellation: how much of Sonia's voice is left, and what it costs.

    python tests/benchmarks/audio_echo.py [--offline]

Simulated rooms (exact), then the virtual card's loudspeaker looped into its microphone at -20 dB.
Prints a table to stderr and JSON to stdout.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "audio"))
from echo_room import CHUNK, FAR_TEXT, cleaned, power_db, say, through_the_room
from virtual_sound import VirtualSound

from sonia_desktop.audio.capture import RATE_HZ, Capture
from sonia_desktop.audio.echo import EchoCanceller
from sonia_desktop.audio.playback import Playback
from sonia_desktop.core.bus import Bus
from sonia_desktop.core.health import HealthBoard
from sonia_desktop.core.worker import CancelToken


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--offline", action="store_true", help="no virtual card")
    offline = parser.parse_args().offline
    far = say(FAR_TEXT)
    rows = [_room(far, delay_ms) for delay_ms in (3, 20, 40, 80, 150, 250)]
    if not offline:
        rows.append(_card(far))
    for row in rows:
        print("  ".join(f"{key} {value}" for key, value in row.items()), file=sys.stderr)
    print(json.dumps(rows))


def _room(far: np.ndarray, delay_ms: float) -> dict[str, object]:
    heard = through_the_room(far, delay_ms, -20.0)
    echo = EchoCanceller()
    used = time.process_time()
    left = cleaned(echo, far, heard)[: len(heard)]
    frame_ms = (time.process_time() - used) * 1000 / (len(heard) / RATE_HZ * 100)
    return {
        "case": f"room, {delay_ms} ms",
        **_reductions(heard, left),
        "cpu_ms_per_10_ms": round(frame_ms, 3),
    }


def _reductions(heard: np.ndarray, left: np.ndarray) -> dict[str, float]:
    def reduction(start_s: float, end_s: float) -> float:
        part = slice(int(start_s * RATE_HZ), int(end_s * RATE_HZ))
        return round(power_db(heard[part]) - power_db(left[part]), 1)

    return {
        "db_0_to_2_s": reduction(0, 2),
        "db_2_to_4_s": reduction(2, 4),
        "db_later": reduction(4, 99),
    }


def _card(far: np.ndarray) -> dict[str, object]:
    raw: list[np.ndarray] = []
    left: list[np.ndarray] = []
    echo = EchoCanceller()
    with tempfile.TemporaryDirectory() as name:
        card = VirtualSound(Path(name))
        card.start()
        os.environ.update(card.variables)
        card.loop_back(volume_db=-20.0)
        keeper = subprocess.Popen(
            ["pacat", "--playback", "--device=mic", "--latency-msec=20", "/dev/zero"], env=card.env
        )

        def deliver(chunk: np.ndarray, ended_s: float) -> None:
            raw.append(chunk)
            left.append(echo.near(chunk, ended_s))

        health, token = HealthBoard(Bus()), CancelToken()
        capture, playback = Capture("", health), Playback("", health, echo.far)
        try:
            capture.start()
            playback.start()
            listening = capture.listen(deliver, token)
            playing = playback.open()
            playing.feed(far, RATE_HZ)
            playing.finish()
            playing.done.result(60)
            token.cancel()
            listening.result(10)
        finally:
            token.cancel()
            capture.stop()
            playback.stop()
            keeper.terminate()
            keeper.wait()
            card.stop()
    heard, rest = np.concatenate(raw), np.concatenate(left)
    return {
        "case": f"virtual card, chunks of {CHUNK}",
        **_reductions(heard, rest),
        "late_ms": round(echo.late_samples / RATE_HZ * 1000, 1),
    }


if __name__ == "__main__":
    main()
