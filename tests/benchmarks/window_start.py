"""From the command to the visible, usable window, and from its close to the end of the process.

    python tests/benchmarks/window_start.py [--starts 5]

Starts `sonia app` under Xvfb with openbox. "Visible": the window manager shows the window.
"Usable": a letter typed by xdotool is drawn (the picture of the entry changes). "Ended": the window
is closed by the window manager and the process is gone. Prints a table and JSON; the figures asked
for are window <= 1.5 s warm and end <= 3 s.
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
from typing import Any

import mss

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.e2e.program import Program
from tests.virtual_display import VirtualDisplay

PORT_OFFSET = 33000
LIMIT_S = 60.0


def xdotool(display: VirtualDisplay, *arguments: str) -> str:
    done = subprocess.run(
        ["xdotool", *arguments], env=display.env, capture_output=True, text=True, check=True
    )
    return done.stdout


def main_window(display: VirtualDisplay) -> str:
    return xdotool(display, "search", "--onlyvisible", "--name", "^Sonia$").split()[-1]


def picture_of_entry(display: VirtualDisplay, screen: Any, window: str) -> bytes:
    """The lower part of the window, where the entry is."""
    lines = xdotool(display, "getwindowgeometry", "--shell", window).splitlines()
    place = {k: int(v) for k, v in (line.split("=") for line in lines if "=" in line)}
    x, y, w, h = place["X"], place["Y"], place["WIDTH"], place["HEIGHT"]
    return bytes(screen.grab({"left": x, "top": y + h - 130, "width": w - 300, "height": 60}).rgb)


def one_start(display: VirtualDisplay, folder: Path) -> dict[str, float]:
    begun = time.perf_counter()
    with Program("app", folder / "data", PORT_OFFSET, display.env) as program:
        display.wait_for_window("Sonia")
        visible = time.perf_counter() - begun
        window = main_window(display)
        with mss.MSS(display=display.name) as screen:
            before = picture_of_entry(display, screen, window)
            xdotool(display, "key", "W")
            while picture_of_entry(display, screen, window) == before:
                if time.perf_counter() - begun > LIMIT_S:
                    raise TimeoutError("the letter was not drawn")
        usable = time.perf_counter() - begun
        program.wait_up().wait_health("reflex")
        ready = time.perf_counter() - begun
        closed = time.perf_counter()
        subprocess.run(["wmctrl", "-i", "-c", hex(int(window))], env=display.env, check=True)
        program.wait_ended()
        ended = time.perf_counter() - closed
    return {"visible_s": visible, "usable_s": usable, "answers_s": ready, "end_s": ended}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--starts", type=int, default=5)
    starts = parser.parse_args().starts
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # a user's Python keeps its byte code
    with tempfile.TemporaryDirectory() as name, VirtualDisplay() as display:
        os.environ["PYTHONPYCACHEPREFIX"] = f"{name}/byte code"
        one_start(display, Path(name))  # makes the database and the byte code
        runs = [one_start(display, Path(name)) for _ in range(starts)]
    figures = {
        key: {
            "median": round(statistics.median(run[key] for run in runs), 3),
            "worst": round(max(run[key] for run in runs), 3),
        }
        for key in runs[0]
    }
    print(
        f"{'':12}{'median':>9}{'worst':>9}   ({starts} warm starts, load {os.getloadavg()[0]:.1f})"
    )
    for key, value in figures.items():
        print(f"{key:12}{value['median']:9.3f}{value['worst']:9.3f}")
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
