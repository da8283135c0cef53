"""How well contrast is measured in pictures: drawn text of known colours, read as a screen is read.

    python tests/benchmarks/contrast_accuracy.py [--lines 600] [--seed 4]

Every line has colours, a font and a size of its own. Told: the error of the ratio, and how often
"passes" and "fails" (WCAG 1.4.3) are right, all lines and those within 15 % of the threshold.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.health import HealthBoard
from sonia_desktop.core.ids import utc_now
from sonia_desktop.vision.accessibility import LARGE_TEXT, LARGE_TEXT_PX, NORMAL_TEXT, examine
from sonia_desktop.vision.contrast import contrast_ratio, text_contrast
from sonia_desktop.vision.eyes import Eyes
from sonia_desktop.vision.scene import Screenshot

FONTS = sorted(Path("/usr/share/fonts/truetype").glob("**/*Sans*.ttf")) + sorted(
    Path("/usr/share/fonts/truetype").glob("**/*Serif*.ttf")
)
WORDS = (
    "Delivery", "address", "Payment", "method", "Save", "changes", "Terms", "conditions", "Privacy",
    "notice", "Account", "settings", "Search", "results", "Upcoming", "meetings", "Download",
    "report", "Monthly", "budget", "Contact", "support",
)  # fmt: skip
LINES_A_PICTURE = 12


def colours(random: np.random.Generator) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Ink and ground: half of them grey, contrasts of every size from 1.5 up."""
    while True:
        grey = random.random() < 0.5
        ink, ground = (
            (int(random.integers(0, 256)),) * 3
            if grey
            else tuple(int(v) for v in random.integers(0, 256, 3))
            for _ in range(2)
        )
        if contrast_ratio(ink, ground) >= 1.5:
            return ink, ground


def picture(random: np.random.Generator) -> tuple[np.ndarray, list[dict[str, object]]]:
    """Lines on grounds of their own, one below the other, and the truth about each."""
    page = Image.new("RGB", (760, LINES_A_PICTURE * 60), "white")
    pen = ImageDraw.Draw(page)
    truth: list[dict[str, object]] = []
    for row in range(LINES_A_PICTURE):
        ink, ground = colours(random)
        size = int(random.choice([11, 12, 13, 14, 16, 18, 20, 26, 30]))
        font = ImageFont.truetype(str(random.choice(FONTS)), size)
        text = " ".join(random.choice(WORDS, 3))
        pen.rectangle((0, row * 60, 760, row * 60 + 59), fill=ground)
        pen.text((20, row * 60 + 12), text, fill=ink, font=font)
        truth.append({"y": row * 60, "ratio": contrast_ratio(ink, ground), "size": size})
    return np.asarray(page), truth


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--lines", type=int, default=600)
    parser.add_argument("--seed", type=int, default=4)
    wanted = parser.parse_args()
    random = np.random.default_rng(wanted.seed)
    eyes = Eyes(ocr="auto", health=HealthBoard(Bus()), mask=())
    eyes.start()
    errors: list[float] = []
    decided: list[tuple[bool, bool]] = []  # right, near the threshold
    wrong_by: list[tuple[float, int]] = []
    drawn = 0
    try:
        while drawn < wanted.lines:
            pixels, truth = picture(random)
            drawn += len(truth)
            scene = eyes.read(Screenshot(pixels, utc_now(), "drawn")).result()
            failing = {one.box for one in examine(pixels, scene).issues if one.type == "contrast"}
            for line in scene.lines:
                middle = line.box.y + line.box.h / 2
                true = next(t for t in truth if t["y"] <= middle < t["y"] + 60)  # type: ignore[operator]
                box = line.box
                found = text_contrast(pixels[box.y : box.y + box.h, box.x : box.x + box.w])
                if found is None:
                    continue
                ratio, size = float(true["ratio"]), int(true["size"])  # type: ignore[arg-type,call-overload]
                errors.append(abs(found.ratio - ratio) / ratio)
                needed = LARGE_TEXT if size >= LARGE_TEXT_PX else NORMAL_TEXT
                right = (line.box in failing) == (ratio < needed)
                near = abs(ratio - needed) / needed < 0.15
                decided.append((right, near))
                if not right and not near:
                    wrong_by.append((round(ratio, 2), size))
    finally:
        eyes.stop()
    clear = [right for right, near in decided if not near]
    close = [right for right, near in decided if near]
    figures = {
        "lines_drawn": drawn,
        "lines_measured": len(errors),
        "median_error_percent": round(100 * float(np.median(errors)), 2),
        "p95_error_percent": round(100 * float(np.percentile(errors, 95)), 2),
        "right_percent": round(100 * sum(r for r, _ in decided) / len(decided), 2),
        "right_percent_clear_cases": round(100 * sum(clear) / len(clear), 2),
        "right_percent_within_15_percent": round(100 * sum(close) / max(1, len(close)), 2),
        "near_cases": len(close),
        "wrong_clear_cases": wrong_by[:10],
    }
    print(json.dumps(figures))
    for name, value in figures.items():
        print(f"{name:36} {value}")


if __name__ == "__main__":
    main()
