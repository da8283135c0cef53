"""What the screen memory costs: time and room a moment, search, forgetting.

    python -m tests.benchmarks.screen_memory [--moments 5000]

Pages of made-up words (40 lines of 8), each with a thumbnail of drawn text, on a real file. Keeping
is measured from the picture to the disk, without the reading of the screen, which happens anyway
while Sonia watches. `found` is the share of pages that three words of one of their lines find
among the first three. Prints a table to stderr and JSON to stdout.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.health import HealthBoard
from sonia_desktop.vision.scene import Box, Scene, Screenshot, TextLine, Window
from sonia_desktop.vision.screen_memory.moments import Ask, Forget, Limits
from sonia_desktop.vision.screen_memory.screen_memory import ScreenMemory

SIZE = (1920, 1080)
START = 1_790_000_000.0
SYLLABLES = tuple(one + two for one in "bdklm" for two in "aeiou")
PROGRAMS = ("firefox", "code", "thunderbird", "evince", "signal", "libreoffice")


def word(chance: random.Random) -> str:
    return "".join(chance.choices(SYLLABLES, k=chance.randint(2, 4)))


def page(chance: random.Random, words: list[str]) -> list[str]:
    return [" ".join(chance.choices(words, k=8)) for _ in range(40)]


def picture(lines: list[str]) -> Any:
    drawn = Image.new("RGB", SIZE, "white")
    pen, font = ImageDraw.Draw(drawn), ImageFont.load_default(18)
    for at, line in enumerate(lines):
        pen.text((40, 30 + 25 * at), line, fill="black", font=font)
    return np.asarray(drawn)


def look(memory: ScreenMemory, at: float, number: int, lines: list[str], pixels: Any) -> None:
    taken = datetime.fromtimestamp(at, UTC)
    title = f"Page {'abcdefghij'[number % 10]}{number // 10}"
    windows = (Window(title, PROGRAMS[number % len(PROGRAMS)], Box(0, 0, *SIZE), True),)
    read = tuple(
        TextLine(line, Box(40, 30 + 25 * row, 900, 20), 0.99) for row, line in enumerate(lines)
    )
    shot = Screenshot(pixels, taken, "monitor 1", windows)
    scene = Scene(SIZE, "rapidocr", read, (), windows, "monitor 1", taken)
    memory.saw(shot, scene, memory.ticket())


def spread(values: list[float]) -> dict[str, float]:
    low, high = np.percentile(values, [50, 95])
    return {"p50_ms": round(1000 * float(low), 2), "p95_ms": round(1000 * float(high), 2)}


def timed(work: Any) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--moments", type=int, default=5000)
    options = parser.parse_args()
    chance = random.Random("screen memory")
    words = sorted({word(chance) for _ in range(6000)})
    pages = [page(chance, words) for _ in range(options.moments)]
    pixels = [picture(pages[at]) for at in range(8)]
    with tempfile.TemporaryDirectory() as folder:
        memory = ScreenMemory(
            Path(folder) / "screen.db",
            HealthBoard(Bus()),
            Limits(days=3650, megabytes=100_000),
            clock=lambda: START + 10 * options.moments,
        )
        memory.start(on=True)
        keeping, seen_again = [], []
        for number, lines in enumerate(pages):
            at, shown = START + 10 * number, pixels[number % len(pixels)]

            def keep(at: float = at, number: int = number, lines: Any = lines) -> None:
                look(memory, at, number, lines, shown)  # noqa: B023 - called at once
                memory.held().result()

            keeping.append(timed(keep))
            seen_again.append(timed(lambda: keep(at + 1)))  # noqa: B023 - called at once
        size = memory.held().result().bytes
        searching, found = [], 0
        for _ in range(300):
            number = chance.randrange(len(pages))
            asked = Ask(tuple(chance.sample(chance.choice(pages[number]).split(), 3)), limit=3)
            hits: list[Any] = []
            searching.append(timed(lambda: hits.extend(memory.search(asked).result())))  # noqa: B023
            found += any(one.moment.first == START + 10 * number for one in hits)
        hour = Forget(since=START + 10 * options.moments - 3600)
        figures = {
            "moments": options.moments,
            "keep_new_page": spread(keeping),
            "keep_known_page": spread(seen_again),
            "bytes_a_moment": round(size / options.moments),
            "megabytes": round(size / 1e6, 1),
            "search": spread(searching),
            "found": round(found / 300, 3),
            "forget_an_hour_s": round(timed(lambda: memory.forget(hour).result()), 2),
            "forget_a_program_s": round(
                timed(lambda: memory.forget(Forget(program="signal")).result()), 2
            ),
            "forget_everything_s": round(timed(lambda: memory.forget(Forget()).result()), 2),
        }
        memory.stop(10.0)
    for name, value in figures.items():
        print(f"{name:>20} {value}", file=sys.stderr)
    print(json.dumps(figures))
    return 0


if __name__ == "__main__":
    sys.exit(main())
