"""What preparing a picture for Tesseract brings: as it was (twice the size, turned as a whole where
most of it is dark) and as it is.

    python -m tests.benchmarks.tesseract_preparing [--screens 12] [--which tuning|heldback]

Three kinds of screens: those of `screen_drawing`; the same with 0.28 of their contrast; and light
pages with a dark side bar, in letters of 10 to 16 pixels. Prints a table to stderr, JSON to stdout.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from sonia_desktop.vision import tesseract
from sonia_desktop.vision.tesseract import TesseractEngine
from tests.benchmarks.screen_drawing import draw_screens, drawn
from tests.benchmarks.screen_truth import Reading, score_text

FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"
_SAID = """meeting station invoice harbour journey window contract garden picture message travel
morning kitchen mountain teacher number evening answer letter bridge market winter summer paper"""
WORDS = _SAID.split()
Screen = tuple[Any, list[list[Any]]]


def side_bars(count: int) -> Iterator[Screen]:
    """Pixels and true words with their boxes."""
    for seed in range(count):
        chance = random.Random(f"side bar {seed}")
        font = ImageFont.truetype(FONT, 10 + seed % 7)
        picture = Image.new("RGB", (1200, 700), "white")
        pen, truth = ImageDraw.Draw(picture), []
        pen.rectangle((0, 0, 420, 700), fill="#1e1e1e")
        for row in range(22):
            for left, ink in ((20, "#d4d4d4"), (450, "#202020")):
                x = float(left)
                for said in chance.choices(WORDS, k=4):
                    box = pen.textbbox((x, 20 + 30 * row), said, font=font)
                    pen.text((x, 20 + 30 * row), said, font=font, fill=ink)
                    truth.append([said, box[0], box[1], box[2] - box[0], box[3] - box[1]])
                    x += pen.textlength(said + " ", font=font)
        yield np.asarray(picture), truth


def faint(pixels: Any) -> Any:
    ground = np.median(pixels.reshape(-1, 3), axis=0)
    return (ground + (pixels - ground) * 0.28).round().clip(0, 255).astype(np.uint8)


def as_it_was(pixels: Any) -> tuple[Any, float]:
    grey = np.asarray(Image.fromarray(pixels).convert("L"))
    if np.median(grey) < 128:
        grey = 255 - grey
    height, width = grey.shape
    enlarged = Image.fromarray(grey).resize((2 * width, 2 * height), Image.Resampling.BICUBIC)
    return np.asarray(enlarged), 2.0


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--screens", type=int, default=12)
    parser.add_argument("--which", choices=("tuning", "heldback"), default="tuning")
    options = parser.parse_args()
    engine = TesseractEngine()
    with tempfile.TemporaryDirectory() as folder:
        draw_screens(Path(folder), options.which, options.screens)
        screens = [(one.pixels, one.truth["words"]) for one in drawn(Path(folder))]
    kinds: dict[str, list[Any]] = {
        "screens": screens,
        "faint": [(faint(pixels), words) for pixels, words in screens],
        "side bar": list(side_bars(options.screens)),
    }
    figures: dict[str, Any] = {}
    for kind, pictures in kinds.items():
        before, now = Reading(), Reading()
        for pixels, words in pictures:
            now += score_text(engine.read(pixels), words)
            with patch.object(tesseract, "prepared", as_it_was):
                before += score_text(engine.read(pixels), words)
        figures[kind] = {"before": before.figures(), "now": now.figures()}
        print(f"{kind:>10} before {before.figures()}", file=sys.stderr)
        print(f"{'':>10} now    {now.figures()}", file=sys.stderr)
    print(json.dumps({"which": options.which, "screens": options.screens, **figures}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
