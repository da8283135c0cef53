"""What a small change of the screen costs to read, and whether the answer is as a fresh reading's.

    python -m tests.benchmarks.screen_changes [--which heldback] [--screens 24] [--show 5]

Screens as in `screen_elements`. Each is read, then changed in one of five ways (a line written
over, a word typed behind a line, a button drawn, a line wiped out, a box laid over), read again by
the same eyes and by fresh ones. `words_equal` is the share of the words (with their number) and
`elements_equal` of the elements (role, label, state; boxes overlap by 0.6) in both answers;
`at_change` the same for words within 100 pixels of the change. `still_ms` is for the same picture
again, `first_s` and `second_s` are wall times of this machine. Prints a table to stderr and JSON
to stdout.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.health import HealthBoard
from sonia_desktop.core.ids import utc_now
from sonia_desktop.vision.eyes import Eyes
from sonia_desktop.vision.scene import Box, Element, Scene, Screenshot
from tests.benchmarks.screen_drawing import draw_screens, drawn
from tests.benchmarks.screen_truth import overlap, words

Pixels = np.ndarray[Any, np.dtype[np.uint8]]
Draw = tuple[ImageDraw.ImageDraw, Image.Image, random.Random, Scene]


def written_over(drawing: Draw) -> Box:
    draw, picture, chance, _ = drawing
    x, y = chance.randrange(picture.width - 440), chance.randrange(picture.height - 40)
    draw.rectangle((x, y, x + 420, y + 26), fill="white")
    draw.text((x + 6, y + 4), "this was written just now", "black", ImageFont.load_default(15))
    return Box(x, y, 420, 26)


def typed_behind(drawing: Draw) -> Box:
    draw, picture, chance, scene = drawing
    line = chance.choice([one.box for one in scene.lines])
    x, height = line.x + line.w + line.h // 3, max(8, round(line.h * 0.7))
    row = np.asarray(picture)[line.y : line.y + line.h, line.x : line.x + line.w].reshape(-1, 3)
    dark = row.mean() < 128
    ink = "white" if dark else "black"
    draw.text((x, line.y + line.h * 0.1), "typed", ink, ImageFont.load_default(height))
    return Box(x, line.y, 4 * line.h, line.h)


def button_drawn(drawing: Draw) -> Box:
    draw, picture, chance, _ = drawing
    x, y = chance.randrange(picture.width - 200), chance.randrange(picture.height - 100)
    draw.rectangle((x, y, x + 180, y + 80), fill="#eeeeee")
    draw.rounded_rectangle((x + 30, y + 25, x + 140, y + 55), 4, "#ffffff", "#888888")
    draw.text((x + 62, y + 32), "Launch", "black", ImageFont.load_default(14))
    return Box(x, y, 181, 81)


def wiped_out(drawing: Draw) -> Box:
    draw, picture, chance, scene = drawing
    box = chance.choice([one.box for one in scene.lines])
    ground = picture.getpixel((max(0, box.x - 3), box.y + box.h // 2))
    draw.rectangle((box.x - 2, box.y - 1, box.x + box.w + 2, box.y + box.h), fill=ground)
    return box


def laid_over(drawing: Draw) -> Box:
    draw, picture, chance, _ = drawing
    x, y = chance.randrange(picture.width - 330), chance.randrange(picture.height - 130)
    draw.rectangle((x, y, x + 320, y + 120), fill="#fffbe6", outline="#777777")
    for at, text in enumerate(("Connection lost", "Trying again in 5 seconds")):
        draw.text((x + 14, y + 16 + 30 * at), text, "black", ImageFont.load_default(15))
    return Box(x, y, 321, 121)


WAYS: tuple[Callable[[Draw], Box], ...] = (
    *(written_over, typed_behind, button_drawn, wiped_out, laid_over),
)


def same_words(a: Scene, b: Scene, near: Box | None = None) -> tuple[int, int]:
    """(words in both, words in the one that has more)."""

    def told(scene: Scene) -> Counter[str]:
        return words(" ".join(t.text for t in scene.lines if near is None or _near(t.box, near)))

    one, other = told(a), told(b)
    return (one & other).total(), max(one.total(), other.total())


def same_elements(a: Scene, b: Scene) -> tuple[int, int]:
    left = list(b.elements)
    both = 0
    for element in a.elements:
        twin = next((other for other in left if _alike(element, other)), None)
        if twin is not None:
            left.remove(twin)
            both += 1
    return both, max(len(a.elements), len(b.elements))


def _alike(a: Element, b: Element) -> bool:
    told = (a.role, a.label, a.value, a.checked) == (b.role, b.label, b.value, b.checked)
    return told and overlap(a.box, b.box) >= 0.6


def _near(box: Box, change: Box) -> bool:
    across = box.x < change.x + change.w + 100 and change.x - 100 < box.x + box.w
    return across and box.y < change.y + change.h + 100 and change.y - 100 < box.y + box.h


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--which", choices=("tuning", "heldback"), default="heldback")
    parser.add_argument("--screens", type=int, default=24)
    parser.add_argument("--show", type=int, default=0, help="so many unequal screens")
    options = parser.parse_args()
    eyes, fresh = (Eyes(ocr="rapidocr", health=HealthBoard(Bus())) for _ in range(2))
    counts = {name: [0, 0] for name in ("words_equal", "at_change", "elements_equal")}
    spent: dict[str, list[float]] = {"first": [], "second": [], "still": []}
    for pair in (eyes, fresh):
        pair.start()
        pair.warm().result()

    def read(by: Eyes, pixels: Pixels, name: str) -> tuple[Scene, float]:
        started = time.perf_counter()
        scene = by.read(Screenshot(pixels, utc_now(), name)).result()
        return scene, time.perf_counter() - started

    shown = 0
    with tempfile.TemporaryDirectory() as folder:
        draw_screens(Path(folder), options.which, options.screens)
        for at, screen in enumerate(drawn(Path(folder))):
            scene, first = read(eyes, screen.pixels, screen.name)
            if not scene.lines:
                continue
            picture = Image.fromarray(screen.pixels)
            way = WAYS[at % len(WAYS)]
            place = way((ImageDraw.Draw(picture), picture, random.Random(at), scene))
            changed = np.asarray(picture)
            again, second = read(eyes, changed, screen.name)
            _, still = read(eyes, changed, screen.name)
            anew, _ = read(fresh, changed, screen.name)
            read(fresh, np.zeros((600, 600, 3), np.uint8), "nothing")  # forgets the screen
            for name, (both, all_) in {
                "words_equal": same_words(again, anew),
                "at_change": same_words(again, anew, place),
                "elements_equal": same_elements(again, anew),
            }.items():
                counts[name][0] += both
                counts[name][1] += all_
                if both < all_ and name != "words_equal" and shown < options.show:
                    shown += 1
                    lost = (
                        words(anew.text) - words(again.text),
                        words(again.text) - words(anew.text),
                    )
                    print(
                        f"{screen.name} {way.__name__} {name} {both}/{all_} {lost}", file=sys.stderr
                    )
            for name, seconds in zip(spent, (first, second, still), strict=True):
                spent[name].append(seconds)
            print(
                f"{screen.name:>40} {way.__name__:>13}  first {first:5.2f} s"
                f"  second {second:5.2f} s  still {1000 * still:4.0f} ms",
                file=sys.stderr,
            )
    for pair in (eyes, fresh):
        pair.stop()
    figures = {name: round(both / max(1, all_), 4) for name, (both, all_) in counts.items()}
    print(
        json.dumps(
            {
                "which": options.which,
                "screens": len(spent["first"]),
                "load": os.getloadavg()[0],
                "first_s": round(float(np.median(spent["first"])), 3),
                "second_s": round(float(np.median(spent["second"])), 3),
                "second_to_first": round(sum(spent["second"]) / sum(spent["first"]), 4),
                "still_ms": round(1000 * float(np.median(spent["still"])), 1),
                **figures,
            }
        )
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
