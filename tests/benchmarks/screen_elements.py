"""How many of the buttons, fields, choices and tabs of a screen are found, and how many invented.

    python -m tests.benchmarks.screen_elements [--which heldback] [--screens 36] [--show 5]

Draws web pages (headless Chromium; the truth is the DOM's) and Qt windows (Fusion and Windows
styles, several palettes and style sheets), light and dark, 9 to 18 px, at 1x, 1.5x and 2x. Looks,
names and texts of "heldback" are in no screen of "tuning", which the rules were made on. An element
counts when the role is right and the boxes overlap by 0.6 (intersection over union). Prints a table
to stderr and JSON to stdout.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from pathlib import Path

from sonia_desktop.vision import ocr
from sonia_desktop.vision.elements import find_elements
from tests.benchmarks.screen_drawing import draw_screens, drawn
from tests.benchmarks.screen_truth import Finding, score_elements


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--which", choices=("tuning", "heldback"), default="heldback")
    parser.add_argument("--screens", type=int, default=36)
    parser.add_argument("--show", type=int, default=0, help="so many mistakes of each role")
    options = parser.parse_args()
    totals: dict[str, Finding] = {}
    spent = []
    engine = ocr.RapidOcrEngine()
    with tempfile.TemporaryDirectory() as name:
        draw_screens(Path(name), options.which, options.screens)
        for screen in drawn(Path(name)):
            pieces = engine.read(screen.pixels)
            started = time.process_time()
            found = find_elements(screen.pixels, pieces, reread=engine.read)
            spent.append(time.process_time() - started)
            score_elements(found.elements, screen.truth["elements"], totals, screen.name)
    engine.close()
    for role, total in totals.items():
        print(f"{role:>10} {total.figures()}", file=sys.stderr)
        for line in total.wrong[: options.show]:
            print(f"{'invented':>20} {line}", file=sys.stderr)
        for line in total.missed[: options.show]:
            print(f"{'missed':>20} {line}", file=sys.stderr)
    roles = {role: total.figures() for role, total in totals.items()}
    cpu_ms = round(1000 * sum(spent) / max(1, len(spent)), 1)
    print(json.dumps({"which": options.which, "screens": len(spent), "cpu_ms": cpu_ms, **roles}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
