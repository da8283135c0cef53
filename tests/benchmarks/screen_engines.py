"""Our reading beside bare RapidOCR and bare Tesseract, on the same screens in the same run.

    python -m tests.benchmarks.screen_engines [--which heldback] [--screens 24]
    python -m tests.benchmarks.screen_engines --screens 200 --folder DIR --resume [--minutes 60]

Screens as in `screen_elements`. RapidOCR is taken as it comes (its own settings, with its
upside-down classifier); Tesseract reads the picture as it is, with OMP_THREAD_LIMIT=1. The engines
take turns on every screen, so their times are comparable though other programs run. `cpu_s` is
processor time, of child programs too: on a busy machine it says more than the wall clock. `second`
is our reading of the same screen after a line of it changed, `still` of the same screen again.

With `--again` our reading is measured anew on the screens whose results are there; what the other
engines read there stays as it was measured.

With `--folder` the screens and the results (`results.jsonl`, a line a screen) stay there, and
`--resume` goes on where an earlier run was broken off. Screens come in a mixed order that is always
the same, so the figures of the first ones stand for all. Prints a table to stderr, JSON to stdout.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.health import HealthBoard
from sonia_desktop.core.ids import utc_now
from sonia_desktop.vision import ocr
from sonia_desktop.vision.eyes import Eyes
from sonia_desktop.vision.ocr_engine import Progress
from sonia_desktop.vision.picture import load_picture
from sonia_desktop.vision.scene import Box, Screenshot, TextLine
from tests.benchmarks.screen_drawing import Drawn, draw_screens
from tests.benchmarks.screen_truth import Reading, score_text

Pixels = np.ndarray[Any, np.dtype[np.uint8]]
T = TypeVar("T")
SCORED = ("ours", "rapidocr", "tesseract")
TIMED = (*SCORED, "second", "still")


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

    def read(self, pixels: Pixels, progress: Progress | None = None) -> list[TextLine]:
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


class Timed:
    """What each reading of one screen gave and cost."""

    def __init__(self) -> None:
        self.row: dict[str, dict[str, float]] = {}

    def __call__(self, name: str, read: Callable[[], T]) -> T:
        began, cpu = time.perf_counter(), _cpu_s()
        result = read()
        spent = {"s": time.perf_counter() - began, "cpu_s": _cpu_s() - cpu}
        self.row[name] = {key: round(value, 4) for key, value in spent.items()}
        return result


def _cpu_s() -> float:
    """Processor seconds of this process and of the programs it waited for."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def read_screen(screen: Drawn, eyes: Eyes, bare: dict[str, Any]) -> dict[str, Any]:
    """All engines on one screen: a line of the results."""
    timed = Timed()
    words, doubtful = screen.truth["words"], screen.truth.get("doubtful", ())
    scores: dict[str, Reading] = {}
    shots = {"ours": screen.pixels, "still": screen.pixels, "second": changed(screen.pixels)}
    for name, pixels in shots.items():
        shot = Screenshot(pixels, utc_now(), screen.name)
        scene = timed(name, lambda shot=shot: eyes.read(shot).result())  # type: ignore[misc]
        if name == "ours":
            scores[name] = score_text(scene.lines, words, doubtful)
    for name, engine in bare.items():
        read = timed(name, lambda engine=engine: engine.read(screen.pixels))  # type: ignore[misc]
        scores[name] = score_text(read, words, doubtful)
    counts = {name: asdict(score) for name, score in scores.items()}
    return {"screen": screen.name, "read": counts, "spent": timed.row}


def mixed(folder: Path) -> list[Path]:
    """The screens of a folder, in an order that has nothing to do with their kinds."""
    return sorted(
        folder.glob("*.png"), key=lambda path: hashlib.sha256(path.name.encode()).digest()
    )


def figures(rows: list[dict[str, Any]]) -> dict[str, Any]:
    """Accuracy of each engine over all screens read, and how their costs compare."""
    told: dict[str, Any] = {"screens": len(rows)}
    if not rows:
        return told
    for name in SCORED:
        score = sum((Reading(**row["read"][name]) for row in rows), Reading())
        told[name] = score.figures()
    for unit in ("s", "cpu_s"):
        sums = {name: sum(row["spent"][name][unit] for row in rows) for name in TIMED}
        told[f"mean_{unit}"] = {name: round(value / len(rows), 3) for name, value in sums.items()}
        told[f"ratios_{unit}"] = {
            "first_to_rapidocr": round(sums["ours"] / max(1e-9, sums["rapidocr"]), 3),
            "first_to_tesseract": round(sums["ours"] / max(1e-9, sums["tesseract"]), 3),
            "second_to_first": round(sums["second"] / max(1e-9, sums["ours"]), 3),
        }
    still = [row["spent"]["still"]["s"] for row in rows]
    told["still_median_ms"] = round(1000 * float(np.median(still)), 1)
    return told


def measure(folder: Path, options: argparse.Namespace) -> list[dict[str, Any]]:
    """Read the screens that are not in the results yet; returns the lines of all."""
    screens = folder / f"{options.which}-{options.screens}"
    results = screens / "results.jsonl"
    drawn_all = screens / "drawn"  # its being there says that none is missing
    if not drawn_all.exists():
        draw_screens(screens, options.which, options.screens)
        drawn_all.touch()
    if not (options.resume or options.again):
        results.unlink(missing_ok=True)
    lines = results.read_text().splitlines() if results.exists() else []
    rows = [json.loads(line) for line in lines]
    old = {row["screen"]: row for row in rows} if options.again else {}
    if options.again:
        results, rows = screens / "again.jsonl", []
        results.unlink(missing_ok=True)
    done = {row["screen"] for row in rows}
    ends_at = time.monotonic() + 60 * options.minutes
    bare: dict[str, Any] = {"rapidocr": BareRapidOcr(), "tesseract": BareTesseract()}
    eyes = Eyes(ocr="rapidocr", health=HealthBoard(Bus()))
    eyes.start()
    try:
        eyes.warm().result()
        for path in mixed(screens):
            if path.stem in done or (options.again and path.stem not in old):
                continue
            if time.monotonic() > ends_at:
                break
            truth = json.loads(path.with_suffix(".json").read_text())
            others = {} if options.again else bare
            row = read_screen(Drawn(path.stem, load_picture(path).pixels, truth), eyes, others)
            if options.again:
                before = old[path.stem]
                row = {
                    "screen": path.stem,
                    "read": {**before["read"], **row["read"]},
                    "spent": {**before["spent"], **row["spent"]},
                }
            rows.append(row)
            with results.open("a") as file:
                file.write(json.dumps(row) + "\n")
            spent = {name: row["spent"][name]["cpu_s"] for name in TIMED}
            print(f"{len(rows):>4} {path.stem:>40} {spent}", file=sys.stderr, flush=True)
    finally:
        eyes.stop()
    return rows


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--which", choices=("tuning", "heldback"), default="heldback")
    parser.add_argument("--screens", type=int, default=24)
    parser.add_argument("--folder", type=Path, help="keep screens and results here")
    parser.add_argument("--resume", action="store_true", help="go on where a run was broken off")
    parser.add_argument("--again", action="store_true", help="our reading anew, of what was read")
    parser.add_argument("--minutes", type=float, default=1e6, help="begin no screen after so long")
    options = parser.parse_args()
    if options.folder is not None:
        rows = measure(options.folder, options)
    else:
        with tempfile.TemporaryDirectory() as folder:
            rows = measure(Path(folder), options)
    told = figures(rows)
    for name, value in told.items():
        print(f"{name:>16} {value}", file=sys.stderr)
    print(json.dumps({"which": options.which, "of": options.screens, **told}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
