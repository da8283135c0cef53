"""What the vision services and watching cost, over real sockets, on a display of its own.

    python tests/benchmarks/vision_services.py [--display 85] [--rounds 200]

Latencies of 7060 and 7010 at one client, and what watching takes of the processor: on a still
screen, and on one that changes all the time.
"""

from __future__ import annotations

import argparse
import base64
import io
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import psutil
from PIL import Image

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from sonia_desktop.vision.privacy import Mode
from tests.api.conftest import Served, serving
from tests.virtual_display import VirtualDisplay

WATCH_S = 20.0


def timed(call: Callable[[int], Any], rounds: int) -> dict[str, float]:
    """Median and 99th percentile in milliseconds; every answer must be a 200."""
    took = []
    for at in range(rounds):
        begun = time.perf_counter()
        answer = call(at)
        took.append((time.perf_counter() - begun) * 1000.0)
        assert answer.status_code == 200, answer.text
    return {
        "p50": round(float(np.median(took)), 2),
        "p99": round(float(np.percentile(took, 99)), 2),
    }


def services(served: Served, rounds: int) -> dict[str, dict[str, float]]:
    """Latencies by what is called."""
    out = io.BytesIO()
    noise = np.random.default_rng(1).integers(0, 255, (120, 160, 3), np.uint8)
    Image.fromarray(noise).resize((640, 480)).save(out, "JPEG", quality=80)
    frame = base64.b64encode(out.getvalue()).decode()
    shot = served.post(7010, "/api/v1/vision/screenshot/capture").json()["data"]
    vision = "/api/v1/vision/"
    edit = {"image_data": shot, "operation": "resize", "parameters": {"max_width": 960}}
    few = max(10, rounds // 10)
    return {
        "privacy/status": timed(lambda _: served.get(7060, "/v1/vision/privacy/status"), rounds),
        "frames (640x480 JPEG)": timed(
            lambda at: served.post(
                7060, "/v1/vision/frames", json={"data_b64": frame, "timestamp": 1000.0 + at}
            ),
            rounds,
        ),
        "screenshot/capture, still 1920x1080": timed(
            lambda _: served.post(7010, f"{vision}screenshot/capture"), few
        ),
        "ocr/extract, the same 1920x1080": timed(
            lambda _: served.post(7010, f"{vision}ocr/extract", json={"image_data": shot}), few
        ),
        "accessibility/analyze, the same": timed(
            lambda _: served.post(
                7010, f"{vision}accessibility/analyze", json={"image_data": shot}
            ),
            few,
        ),
        "image/process resize 1920x1080": timed(
            lambda _: served.post(7010, f"{vision}image/process", json=edit), few
        ),
    }


def watching(served: Served, *, mode: Mode) -> dict[str, float]:
    """Frames and share of one processor core during `WATCH_S` seconds of a mode."""
    watch, process = served.assistant.looking.watch, psutil.Process()
    watch.choose(mode, by="benchmark")
    before, cpu = watch.tally.captured, sum(process.cpu_times()[:2])
    threading.Event().wait(WATCH_S)
    used = sum(process.cpu_times()[:2]) - cpu
    found = {
        "frames": watch.tally.captured - before,
        "cpu_percent_of_a_core": round(100 * used / WATCH_S, 1),
        "ring_kb": round(watch.ring.bytes / 1024, 1),
    }
    watch.choose(Mode.ACTIVE, by="benchmark")
    return found


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--display", type=int, default=None)
    parser.add_argument("--rounds", type=int, default=200)
    wanted = parser.parse_args()
    with VirtualDisplay(wanted.display, size=(1920, 1080)) as display:
        os.environ["DISPLAY"] = display.name
        os.environ.pop("WAYLAND_DISPLAY", None)
        page = "seq 1 400 | sed 's/^/Line of an account, number /'; read hold"
        still = subprocess.Popen(
            ["xterm", "-geometry", "120x50+40+40", "-title", "Account", "-e", page],
            env=display.env,
        )
        busy = None
        try:
            display.wait_for_window("Account")
            with serving(Path(tempfile.mkdtemp())) as served:
                served.assistant.wait_ready(60)
                figures: dict[str, Any] = {"latency_ms": services(served, wanted.rounds)}
                served.assistant.looking.watch.show_sign()
                figures["idle"] = watching(served, mode=Mode.ACTIVE)
                figures["watching, still screen"] = watching(served, mode=Mode.AMBIENT)
                endless = "while :; do date +%N; sleep 0.05; done"
                busy = subprocess.Popen(
                    ["xterm", "-geometry", "60x20+900+500", "-title", "Busy", "-e", endless],
                    env=display.env,
                )
                display.wait_for_window("Busy")
                figures["watching, changing screen"] = watching(served, mode=Mode.AMBIENT)
        finally:
            for program in (still, busy):
                if program is not None:
                    program.terminate()
                    program.wait(5)
    print(json.dumps(figures))
    for name, found in figures["latency_ms"].items():
        print(f"{name:40} p50 {found['p50']:8.2f} ms   p99 {found['p99']:8.2f} ms")
    for name in ("idle", "watching, still screen", "watching, changing screen"):
        print(f"{name:40} {figures[name]}")


if __name__ == "__main__":
    main()
