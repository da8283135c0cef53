"""Ten minutes of capture with every core busy on a virtual card: frames lost, tone broken.

    python tests/benchmarks/audio_capture.py [--seconds 600]

Prints a table to stderr and JSON to stdout.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "audio"))
from test_capture_under_load import TONE_HZ, phase_breaks
from virtual_sound import VirtualSound


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=600.0)
    seconds = parser.parse_args().seconds
    with tempfile.TemporaryDirectory() as name:
        sound = VirtualSound(Path(name))
        sound.start()
        os.environ.update(sound.variables)
        busy = [
            subprocess.Popen([sys.executable, "-c", "while True: pass"])
            for _ in range(os.cpu_count() or 1)
        ]
        try:
            sound.sine("tone", TONE_HZ)
            sound.control("set-default-source", "tone")
            figures = _capture(seconds)
        finally:
            for process in busy:
                process.kill()
                process.wait()
            sound.stop()
    for key, value in figures.items():
        print(f"{key:>24}  {value}", file=sys.stderr)
    print(json.dumps(figures))


def _capture(seconds: float) -> dict[str, float]:
    from sonia_desktop.audio.capture import RATE_HZ, Capture
    from sonia_desktop.core.bus import Bus
    from sonia_desktop.core.health import HealthBoard
    from sonia_desktop.core.worker import CancelToken

    chunks: list[np.ndarray] = []
    late_ms: list[float] = []
    token = CancelToken()

    def deliver(chunk: np.ndarray, ended_s: float) -> None:
        late_ms.append((time.monotonic() - ended_s) * 1000)
        chunks.append(chunk)
        if len(chunks) * len(chunk) >= seconds * RATE_HZ:
            token.cancel()

    capture = Capture("", HealthBoard(Bus()))
    capture.start()
    started, used = time.monotonic(), time.process_time()
    captured = capture.listen(deliver, token).result(seconds + 30)
    took, used = time.monotonic() - started, time.process_time() - used
    capture.stop()
    samples = np.concatenate(chunks)[RATE_HZ // 2 : -512]
    return {
        "seconds": round(captured.samples / RATE_HZ, 2),
        "frames_lost": captured.overflowed,
        "device_overflows": captured.device_overflows,
        "tone_breaks": phase_breaks(samples),
        "delivery_late_p50_ms": round(statistics.median(late_ms), 1),
        "delivery_late_p99_ms": round(float(np.percentile(late_ms, 99)), 1),
        "cpu_percent_of_one_core": round(100 * used / took, 2),
        "wall_s": round(took, 2),
    }


if __name__ == "__main__":
    main()
