"""How many of the elements of a screen are found, and how many invented, with and without network.

    python -m tests.benchmarks.screen_elements [--which heldback] [--screens 36] [--show 5]
    python -m tests.benchmarks.screen_elements --data DATA [--screens 36]

Draws web pages (headless Chromium; the truth is the DOM's) and Qt windows (Fusion and Windows
styles, several palettes and style sheets), light and dark, 9 to 18 px, at 1x, 1.5x and 2x. Looks,
names and texts of "heldback" are in no screen of "tuning", which the rules were made on. With
--data: the held-back screens of models/ui_detector/dataset.py, which know twenty roles.

An element counts when the role is right and the boxes overlap by 0.6 (intersection over union); a
role our own screens' truth does not know is not counted. A table goes to stderr, JSON to stdout.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.health import HealthBoard
from sonia_desktop.vision import ocr
from sonia_desktop.vision.detected import with_detected
from sonia_desktop.vision.element_detector import ElementDetector
from sonia_desktop.vision.elements import find_elements
from sonia_desktop.vision.picture import load_picture
from tests.benchmarks.screen_drawing import Drawn, draw_screens, drawn
from tests.benchmarks.screen_truth import Finding, score_elements

OWN_ROLES = ("button", "input", "dropdown", "checkbox", "radio", "tab")
"""What the truth of our own screens tells."""


def detector_screens(folder: Path, most: int) -> Iterator[Drawn]:
    """Held-back screens of the detector's data set, evenly chosen from those on which the
    confidences were not (score.py)."""
    files = sorted((folder / "test").glob("*.jpg"))[1::2]
    for file in files[:: max(1, -(-len(files) // most))]:
        told = json.loads(file.with_suffix(".json").read_text())["elements"]
        elements = [
            {"role": role, "label": "", "checked": None, "box": [round(v) for v in box]}
            for role, *box in told
        ]
        yield Drawn(file.stem, load_picture(file).pixels, {"elements": elements})


class Counts:
    """What was found on all screens, in one way of looking."""

    def __init__(self) -> None:
        self.totals: dict[str, Finding] = {}
        self.ms: list[float] = []

    def figures(self) -> dict[str, Any]:
        return {role: total.figures() for role, total in sorted(self.totals.items())}

    def show(self, title: str, most: int) -> None:
        print(f"{title}, {median(self.ms):.0f} ms of CPU a screen", file=sys.stderr)
        for role, total in sorted(self.totals.items()):
            print(f"{role:>12} {total.figures()}", file=sys.stderr)
            for line in total.wrong[:most]:
                print(f"{'invented':>20} {line}", file=sys.stderr)
            for line in total.missed[:most]:
                print(f"{'missed':>20} {line}", file=sys.stderr)


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--which", choices=("tuning", "heldback"), default="heldback")
    parser.add_argument("--screens", type=int, default=36)
    parser.add_argument("--show", type=int, default=0, help="so many mistakes of each role")
    parser.add_argument("--data", type=Path, help="measure on the detector's own held-back screens")
    parser.add_argument("--detector", default="", help="a user's own network")
    options = parser.parse_args()
    rules, both = Counts(), Counts()
    engine = ocr.RapidOcrEngine()
    detector = ElementDetector(options.detector, HealthBoard(Bus()))
    detector(np.zeros((64, 64, 3), np.uint8))  # loaded before the clock runs
    with tempfile.TemporaryDirectory() as name:
        if options.data is None:
            draw_screens(Path(name), options.which, options.screens)
            screens = drawn(Path(name))
        else:
            screens = detector_screens(options.data, options.screens)
        for screen in screens:
            pieces = engine.read(screen.pixels)
            started = time.process_time()
            found = find_elements(screen.pixels, pieces, reread=engine.read)
            looked = time.process_time()
            more = with_detected(
                found.elements, detector(screen.pixels), found.pieces, screen.pixels
            )
            rules.ms.append(1000 * (looked - started))
            both.ms.append(1000 * (time.process_time() - started))
            true = screen.truth["elements"]
            for elements, counts in ((found.elements, rules), (more, both)):
                counted = [one for one in elements if options.data or one.role in OWN_ROLES]
                score_elements(counted, true, counts.totals, screen.name)
    engine.close()
    engines = detector.engine
    detector.close()
    rules.show("rules", options.show)
    both.show(engines, options.show)
    print(
        json.dumps(
            {
                "which": str(options.data or options.which),
                "screens": len(rules.ms),
                "rules": {"cpu_ms": round(median(rules.ms), 1), **rules.figures()},
                engines: {"cpu_ms": round(median(both.ms), 1), **both.figures()},
            }
        )
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
