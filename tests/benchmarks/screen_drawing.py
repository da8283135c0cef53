"""Draws the screens that the reading benchmarks measure on: web pages and Qt windows.

python -m tests.benchmarks.screen_drawing FOLDER [--which tuning|heldback] [--screens 24]
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from sonia_desktop.vision.picture import load_picture
from tests.benchmarks.screen_chromium import Chromium, save
from tests.benchmarks.screen_pages import KINDS, web_page

SIZE = (1920, 1080)
SCALES = (1.0, 1.5, 2.0)
QT_SHARE = 3
"""One screen in so many is a Qt window."""


@dataclass(frozen=True, eq=False)
class Drawn:
    """A screen with its truth."""

    name: str
    pixels: npt.NDArray[np.uint8]
    truth: dict[str, Any]


def draw_screens(folder: Path, which: str, count: int) -> None:
    """Put `count` screens into a folder, the same ones for the same arguments."""
    folder.mkdir(parents=True, exist_ok=True)
    qt = count // QT_SHARE
    with Chromium() as browser:
        for seed in range(count - qt):
            kind = list(KINDS)[seed % len(KINDS)]
            chance = random.Random(f"{which} {seed} setup")
            px, scale = chance.randint(9, 18), SCALES[(seed // len(KINDS) + seed) % len(SCALES)]
            dark = bool((seed // 2 + seed // len(KINDS)) % 2)
            png, truth = browser.draw(web_page(kind, seed, which, px, dark), SIZE, scale)
            theme = "dark" if dark else "light"
            save(folder, f"web-{seed}-{kind}-{theme}-{px}px-{scale:g}x", png, truth)
    for at, scale in enumerate(SCALES):
        first = at * qt // len(SCALES)
        command = [sys.executable, "-m", "tests.benchmarks.screen_widgets", str(folder)]
        command += ["--which", which, "--first", str(first)]
        command += ["--count", str((at + 1) * qt // len(SCALES) - first)]
        environment = {"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": f"{scale:g}"}
        subprocess.run(command, check=True, env={**os.environ, **environment})


def drawn(folder: Path) -> Iterator[Drawn]:
    """The screens of a folder."""
    for path in sorted(folder.glob("*.png")):
        truth = json.loads(path.with_suffix(".json").read_text())
        yield Drawn(path.stem, load_picture(path).pixels, truth)


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--which", choices=("tuning", "heldback"), default="tuning")
    parser.add_argument("--screens", type=int, default=24)
    options = parser.parse_args()
    draw_screens(options.folder, options.which, options.screens)
    return 0


if __name__ == "__main__":
    sys.exit(main())
