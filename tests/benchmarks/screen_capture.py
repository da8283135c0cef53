"""How long a picture of the screen takes, each back end on a real screen of 1920x1080.

    python tests/benchmarks/screen_capture.py [--rounds 15]

Prints JSON (one line a case) and a table. X11 under Xvfb and openbox, Wayland under Sway; what is
not installed is left out and named.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time
from collections.abc import Callable

from sonia_desktop.vision.capture import BACKENDS, Camera
from sonia_desktop.vision.scene import Box
from tests.virtual_display import VirtualDisplay
from tests.virtual_wayland import VirtualWayland

SIZE = (1920, 1080)


def timed(case: str, take: Callable[[], object], rounds: int) -> dict[str, object]:
    take()  # libraries load with the first one
    spent = []
    for _ in range(rounds):
        begun = time.perf_counter()
        take()
        spent.append((time.perf_counter() - begun) * 1000)
    row: dict[str, object] = {
        "case": case,
        "median_ms": round(statistics.median(spent), 1),
        "max_ms": round(max(spent), 1),
    }
    print(json.dumps(row))
    return row


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=15)
    rounds = parser.parse_args().rounds
    rows = []
    with VirtualDisplay(size=SIZE) as display:
        env = {k: v for k, v in display.env.items() if k != "DBUS_SESSION_BUS_ADDRESS"}
        eye = Camera(env)
        rows.append(timed("X11: monitor, mss", eye.monitor, rounds))
        small = Box(100, 100, 640, 480)
        rows.append(timed("X11: region 640x480, mss", lambda: eye.region(small), rounds))
        rows.append(timed("X11: monitors and scales", eye.layout, rounds))
        for backend, told in zip(BACKENDS[1:], eye.survey()[1:], strict=True):
            if told.reason:
                print(f"X11: {told}")
                continue
            other = Camera(env, backends=(backend,))
            rows.append(timed(f"X11: monitor, {backend.name}", other.monitor, max(2, rounds // 4)))
    missing = VirtualWayland.missing_programs("grim")
    if missing:
        print(f"Wayland: {', '.join(missing)} not installed")
    else:
        with VirtualWayland([("0,0", f"{SIZE[0]}x{SIZE[1]}", 1.0)]) as session:
            eye = Camera(session.env)
            rows.append(timed("Wayland: monitor, grim", eye.monitor, rounds))
            rows.append(timed("Wayland: monitors and scales", eye.layout, rounds))
    print()
    for row in rows:
        print(f"{row['case']:36} median {row['median_ms']:>7} ms   max {row['max_ms']:>7} ms")
    return 0


if __name__ == "__main__":
    sys.exit(main())
