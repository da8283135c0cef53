"""Our reading beside bare RapidOCR and bare Tesseract, on the same screens in the same run.

    python -m tests.benchmarks.screen_engines [--which heldback] [--screens 24]

Screens as in `screen_elements`. RapidOCR is taken as it comes (its own settings, with its
upside-down classifier); Tesseract reads the picture as it is, with OMP_THREAD_LIMIT=1. The engines
take turns on every screen, so their times are comparable though other programs run; as wall times
of this machine they mean nothing on a busy one. `second` is our reading of the same screen after a
line of it changed, `still` of the same screen again. Prints a table to stderr and JSON to stdout.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.health import HealthBoard
from sonia_desktop.core.ids import utc_now
from sonia_desktop.vision import ocr
from sonia_desktop.vision.eyes import Eyes
from sonia_desktop.vision.scene import Box, Screenshot, TextLine
from tests.benchmarks.screen_drawing import draw_screens, drawn
from tests.benchmarks.screen_truth import Reading, score_text

Pixels = np.ndarray[Any, np.dtype[np.uint8]]


class BareRapidOcr:
    """The package with its own settings."""

    def __init__(self) -> None:
        from rapidocr import RapidOCR

        self._read = RapidOCR(params={"Global.log_level": "error"})

    def read(self, pixels: Pixels) -> list[TextLine]:
        found = self._read(np.ascontiguousarray(pixels[:, :, ::-1]))
        if found.boxes is None:
            return []
        lines = []
        for quad, text, sure in zip(found.boxes, found.txts, found.scores, strict=True):
            low, high = quad.min(axis=0).astype(int), quad.max(axis=0).astype(int)
            box = Box(int(low[0]), int(low[1]), int(high[0] - low[0]), int(high[1] - low[1]))
            lines.append(TextLine(text, box, float(sure)))
        return lines


class BareTesseract(ocr.TesseractEngine):
    """The program on the picture as it is."""

    def read(self, pixels: Pixels) -> list[TextLine]:
        import io
        import subprocess

        held = io.BytesIO()
        Image.fromarray(pixels).save(held, "PPM")
        done = subprocess.run(
            ["tesseract", "-", "-", "tsv"],
            input=held.getvalue(),
            capture_output=True,
            env={**os.environ, "OMP_THREAD_LIMIT": "1"},
            check=True,
        )
        return ocr.lines_from_tsv(done.stdout.decode("utf-8", "replace"))


def changed(pixels: Pixels) -> Pixels:
    """The screen with one line written over it."""
    picture = Image.fromarray(pixels)
    draw = ImageDraw.Draw(picture)
    y = picture.height // 2
    draw.rectangle((200, y, 620, y + 26), fill="white")
    draw.text((206, y + 4), "this was written just now", "black", ImageFont.load_default(15))
    return np.asarray(picture)


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--which", choices=("tuning", "heldback"), default="heldback")
    parser.add_argument("--screens", type=int, default=24)
    options = parser.parse_args()
    bare: dict[str, Any] = {"rapidocr": BareRapidOcr(), "tesseract": BareTesseract()}
    scores = {name: Reading() for name in ("ours", *bare)}
    spent = {name: [] for name in ("ours", "second", "still", *bare)}  # type: ignore[var-annotated]
    eyes = Eyes(ocr="rapidocr", health=HealthBoard(Bus()))
    eyes.start()
    eyes.warm().result()
    with tempfile.TemporaryDirectory() as folder:
        draw_screens(Path(folder), options.which, options.screens)
        for screen in drawn(Path(folder)):
            shots = {"ours": screen.pixels, "still": screen.pixels}
            for name, pixels in {**shots, "second": changed(screen.pixels)}.items():
                shot = Screenshot(pixels, utc_now(), screen.name)
                started = time.perf_counter()
                scene = eyes.read(shot).result()
                spent[name].append(time.perf_counter() - started)
                if name == "ours":
                    scores[name] += score_text(scene.lines, screen.truth["words"])
            for name, engine in bare.items():
                started = time.perf_counter()
                read = engine.read(screen.pixels)
                spent[name].append(time.perf_counter() - started)
                scores[name] += score_text(read, screen.truth["words"])
            row = {name: round(times[-1], 2) for name, times in spent.items()}
            print(f"{screen.name:>40} {row}", file=sys.stderr)
    eyes.stop()
    figures: dict[str, Any] = {name: score.figures() for name, score in scores.items()}
    total = {name: sum(times) for name, times in spent.items()}
    figures["ratios"] = {
        "first_to_rapidocr": round(total["ours"] / total["rapidocr"], 3),
        "first_to_tesseract": round(total["ours"] / total["tesseract"], 3),
        "second_to_first": round(total["second"] / total["ours"], 3),
        "still_ms": round(1000 * float(np.median(spent["still"])), 1),
    }
    for name, value in figures.items():
        print(f"{name:>12} {value}", file=sys.stderr)
    load = os.getloadavg()[0]
    mean_s = {name: round(value / max(1, options.screens), 2) for name, value in total.items()}
    print(json.dumps({"which": options.which, "load": load, "mean_s": mean_s, **figures}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
