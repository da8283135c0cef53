"""Draws web pages in headless Chromium, with boxes and roles from the page itself.

    python models/ui_detector/render_html.py FOLDER --kits KITS --first 0 --count 500 [--split test]

Writes NAME.jpg (longer side at most 1280) and NAME.json ({"elements": [[class, x, y, w, h]]} in
pixels of the written picture). The same number gives the same page. Pages of "test" use kits and
icons that no page of "train" has.
"""

from __future__ import annotations

import argparse
import io
import json
import random
import sys
from pathlib import Path

from PIL import Image

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parents[1])]

import kits  # noqa: E402
from classes import HELD_BACK_ICONS, HELD_BACK_KITS  # noqa: E402
from pages import page  # noqa: E402
from parts import Parts  # noqa: E402

from tests.benchmarks.screen_chromium import Chromium  # noqa: E402

SIZES = (
    (1920, 1080), (1920, 1080), (1366, 768), (1600, 900), (1280, 800), (1440, 900), (2560, 1440),
    (1280, 720), (1024, 768), (1280, 1024), (900, 1200),
)  # fmt: skip
SCALES = (0.75, 1, 1, 1, 1, 1.25, 1.25, 1.5, 1.5, 1.75, 2, 2.5)
LEAST_WIDTH = 560
"""CSS pixels: a page is never made narrower by its scale."""
KEPT_SIDE = 1280


def keep(folder: Path, name: str, image: Image.Image, elements: list[list[object]]) -> None:
    """Write a picture, not larger than needed, and its truth in the pixels written."""
    share = min(1.0, KEPT_SIDE / max(image.size))
    size = (round(image.width * share), round(image.height * share))
    if share < 1:
        image = image.resize(
            size, Image.Resampling.BOX if share < 0.6 else Image.Resampling.BILINEAR
        )
    scaled = [[e[0], *(round(float(str(v)) * share, 1) for v in e[1:])] for e in elements]
    image.convert("RGB").save(folder / f"{name}.jpg", quality=94)
    (folder / f"{name}.json").write_text(json.dumps({"elements": scaled}))


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--kits", type=Path, required=True, help="where npm put them")
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--count", type=int, default=10)
    parser.add_argument("--split", choices=("train", "test"), default="train")
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    test = asked.split == "test"
    usable = [kit for kit in kits.KITS if (kit.name in HELD_BACK_KITS) == test]
    icons = tuple(f for f in kits.ICON_FAMILIES if (f in HELD_BACK_ICONS) == test)
    truth = (HERE / "truth.js").read_text()
    with Chromium() as browser:
        for number in range(asked.first, asked.first + asked.count):
            chance = random.Random(f"page {asked.split} {number}")
            width, height = chance.choice(SIZES)
            scale = chance.choice([s for s in SCALES if width / s >= LEAST_WIDTH])
            parts = Parts(chance, chance.choice(usable), asked.kits, icons)
            document = page(parts, round(width / scale), round(height / scale))
            png, told = browser.draw(document, (width, height), scale, truth=truth)
            image = Image.open(io.BytesIO(png))
            keep(asked.folder, f"{asked.split}-web-{number:05}", image, told["elements"])
    return 0


if __name__ == "__main__":
    sys.exit(main())
