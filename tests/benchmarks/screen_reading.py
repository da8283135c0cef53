"""How long a full HD screen takes to read, how many of its words and buttons are found.

    python -m tests.benchmarks.screen_reading [--engine rapidocr|tesseract] [--rounds 3]

Draws real windows (Qt, xterm; light and dark) on a virtual display, whose words are known. Pictures
come straight from it: the eyes would have read theirs already, to mask the secrets. `cpu_s`
is the processor time of this process in sum over its threads: on a busy machine it says more than
the wall clock. Prints a table to stderr and JSON to stdout.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
import psutil

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.health import HealthBoard
from sonia_desktop.vision.capture import capture
from sonia_desktop.vision.eyes import Eyes
from sonia_desktop.vision.scene import Scene, Screenshot
from tests.virtual_display import VirtualDisplay
from tests.vision import sample_windows

PROGRAM = Path(sample_windows.__file__)
TERMINAL = {"light": ("white", "black"), "dark": ("black", "gray80")}


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"[A-Za-z0-9]{2,}", text))


def recall(scene: Scene, truth: dict[str, Any]) -> float:
    wanted = words(" ".join(truth["texts"]))
    return (words(scene.text) & wanted).total() / max(1, wanted.total())


def memory_mb() -> float:
    return psutil.Process().memory_info().rss / 2**20


def measure(eyes: Eyes, shot: Screenshot, truth: dict[str, Any]) -> dict[str, Any]:
    cpu, started = time.process_time(), time.perf_counter()
    scene = eyes.read(shot).result()
    row: dict[str, Any] = {
        "read_s": round(time.perf_counter() - started, 3),
        "cpu_s": round(time.process_time() - cpu, 3),
    }
    started = time.perf_counter()
    eyes.read(shot).result()
    row["again_ms"] = round((time.perf_counter() - started) * 1000, 1)
    wanted = [button["label"] for button in truth["buttons"]]
    found = [e.label for e in scene.elements if e.role == "button"]
    right = (Counter(found) & Counter(wanted)).total()
    return row | {
        "lines": len(scene.lines),
        "word_recall": round(recall(scene, truth), 4),
        "buttons": f"{right}/{len(wanted)}, {len(found) - right} wrong",
        "rss_mb": round(memory_mb()),
    }


def qt_screen(display: VirtualDisplay, eyes: Eyes, kind: str, theme: str) -> dict[str, Any]:
    command = [sys.executable, str(PROGRAM), kind, "--theme", theme]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, env=display.env, stdin=pipe, stdout=pipe, text=True) as shown:
        assert shown.stdout is not None
        truth = json.loads(shown.stdout.readline())
        row = measure(eyes, capture(), truth)
        shown.communicate()
    return row


def terminal_screen(display: VirtualDisplay, eyes: Eyes, theme: str) -> dict[str, Any]:
    ground, ink = TERMINAL[theme]
    lines = sample_windows.prose(60, 60, 100)
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as text:
        text.write("\n".join(lines) + "\n")
        text.flush()
        command = ["xterm", "-bg", ground, "-fg", ink, "-fa", "DejaVu Sans Mono", "-fs", "10"]
        command += ["-geometry", "180x62+20+20", "-T", "Work terminal", "-e"]
        shown = subprocess.Popen(
            [*command, "sh", "-c", f"cat {text.name}; exec sleep 600"], env=display.env
        )
        try:
            display.wait_for_window("Work terminal")
            shot, before = capture(), None
            while before is None or not np.array_equal(before.pixels, shot.pixels):
                time.sleep(0.5)  # xterm draws in steps: until two pictures are alike
                before, shot = shot, capture()
            return measure(eyes, shot, {"texts": ["Work terminal", *lines], "buttons": []})
        finally:
            shown.terminate()
            shown.wait()


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--engine", default="auto")
    parser.add_argument("--rounds", type=int, default=1)
    options = parser.parse_args()
    rows = []
    with VirtualDisplay() as display:
        os.environ.update(DISPLAY=display.name, XDG_SESSION_TYPE="x11")
        for _ in range(options.rounds):
            eyes = Eyes(ocr=options.engine, health=HealthBoard(Bus()))
            eyes.start()
            before, started = memory_mb(), time.perf_counter()
            engine = eyes.warm().result()
            load = {"load_s": round(time.perf_counter() - started, 2)}
            load["load_mb"] = round(memory_mb() - before)
            for theme in ("light", "dark"):
                for kind in ("dialog", "form", "editor"):
                    row = qt_screen(display, eyes, kind, theme)
                    rows.append({"screen": f"{kind} {theme}", **row})
                rows.append({"screen": f"xterm {theme}", **terminal_screen(display, eyes, theme)})
            eyes.stop()
    print("  ".join(f"{key:>16}" for key in rows[0]), file=sys.stderr)
    for row in rows:
        print("  ".join(f"{value!s:>16}" for value in row.values()), file=sys.stderr)
    load_average = os.getloadavg()[0]
    print(json.dumps({"engine": engine, **load, "load_average": load_average, "screens": rows}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
