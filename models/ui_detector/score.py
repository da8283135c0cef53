"""How well a network finds what is on the held-back screens, class by class.

    .venv/bin/python models/ui_detector/score.py DATA [--network FILE] [--json OUT]

Average precision at an overlap of 0.5 (every point of the precision-recall curve, as COCO since
2014 interpolates it: 101 recalls), recall and precision at a confidence, and the time a frame. The
network is run by the program's own code (sonia_desktop.vision.detector). `TRUSTED` is chosen on
the even half of the screens; tests/benchmarks/screen_elements.py measures its use on the odd half.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import defaultdict
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parents[1])]

from classes import CLASSES, IMAGE_SIZE  # noqa: E402
from dataset import LEAST_PX  # noqa: E402

from sonia_desktop.vision.detected import overlap  # noqa: E402
from sonia_desktop.vision.detector import LEAST_SURE, Detected, open_network  # noqa: E402
from sonia_desktop.vision.elements import find_elements  # noqa: E402
from sonia_desktop.vision.grids import find_grids  # noqa: E402
from sonia_desktop.vision.ocr import RapidOcrEngine  # noqa: E402
from sonia_desktop.vision.scene import Box  # noqa: E402

Boxes = npt.NDArray[np.float64]
OVERLAP = 0.5


def overlaps(a: Boxes, b: Boxes) -> Boxes:
    """Intersection over union of every box of a with every box of b (left, top, right, bottom)."""
    low = np.maximum(a[:, None, :2], b[None, :, :2])
    high = np.minimum(a[:, None, 2:], b[None, :, 2:])
    shared = np.prod(np.maximum(0, high - low), axis=2)
    size_a, size_b = (np.prod(c[:, 2:] - c[:, :2], axis=1) for c in (a, b))
    return np.asarray(shared / np.maximum(size_a[:, None] + size_b[None] - shared, 1e-9))


def matched(found: Boxes, sure: Boxes, true: Boxes) -> list[bool]:
    """For each found box, the surest first, whether it is a true one that no other took."""
    free = np.ones(len(true), bool)
    shared = overlaps(found, true)
    right = []
    for at in np.argsort(-sure, kind="stable"):
        fits = np.where(free, shared[at], 0) if len(true) else np.zeros(1)
        best = int(fits.argmax())
        right.append(bool(fits[best] >= OVERLAP))
        if right[-1]:
            free[best] = False
    return right


def average_precision(sure: Boxes, right: npt.NDArray[np.bool_], there: int) -> float:
    """Mean of the best precision at 101 recalls from 0 to 1."""
    if not there:
        return float("nan")
    order = np.argsort(-sure, kind="stable")
    hits = np.cumsum(right[order])
    precision = hits / np.arange(1, len(hits) + 1)
    recall = hits / there
    best = np.maximum.accumulate(precision[::-1])[::-1]
    at = np.searchsorted(recall, np.linspace(0, 1, 101))
    return (
        float(np.where(at < len(best), best[np.minimum(at, len(best) - 1)], 0).mean())
        if len(best)
        else 0.0
    )


def with_rules(
    found: list[Detected], pixels: npt.NDArray[np.uint8], engine: RapidOcrEngine
) -> list[Detected]:
    """What the network found, and what the drawing rules find in the same picture: theirs stands
    where both see the same class."""
    seen = find_elements(pixels, engine.read(pixels), engine.read)
    ruled = [_ruled(one.role, one.box, one.confidence) for one in seen.elements]
    ruled += [_ruled("table", grid.box, 0.9) for grid in find_grids(seen.cells)]
    left = [
        one
        for one in found
        if not any(
            rule.role == one.role and overlap(rule.box, one.box) >= OVERLAP for rule in ruled
        )
    ]
    return [*ruled, *left]


def _ruled(role: str, box: Box, sure: float) -> Detected:
    return Detected(role, box.x, box.y, box.x + box.w, box.y + box.h, sure)


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=Path)
    parser.add_argument("--network", type=Path, help="another .onnx or .pt")
    parser.add_argument("--split", default="test")
    parser.add_argument("--kind", default="", help="only screens with this in their name: web, qt")
    parser.add_argument("--half", choices=("even", "odd"), help="every second screen only")
    parser.add_argument("--most", type=int, default=10_000, help="at most so many screens")
    parser.add_argument("--rules", action="store_true", help="with what the drawing rules find")
    parser.add_argument("--json", type=Path)
    asked = parser.parse_args()
    network = open_network(asked.network, least=0.01)
    engine = RapidOcrEngine() if asked.rules else None
    sure: dict[str, list[float]] = defaultdict(list)
    right: dict[str, list[bool]] = defaultdict(list)
    there: dict[str, int] = defaultdict(int)
    spent, cpu = [], []
    files = sorted((asked.data / asked.split).glob(f"{asked.split}-{asked.kind}*.jpg"))
    if asked.half is not None:
        files = files[("even", "odd").index(asked.half) :: 2]
    files = files[:: max(1, -(-len(files) // asked.most))]
    for file in files:
        pixels = np.asarray(Image.open(file).convert("RGB"))
        began, cpu_began = time.perf_counter(), time.process_time()
        found = network.detect(pixels)
        spent.append(time.perf_counter() - began)
        cpu.append(time.process_time() - cpu_began)
        if engine is not None:
            found = with_rules(found, pixels, engine)
        least = LEAST_PX * max(pixels.shape[:2]) / IMAGE_SIZE
        told = json.loads(file.with_suffix(".json").read_text())["elements"]
        for role in CLASSES:
            true = [
                [x, y, x + w, y + h] for r, x, y, w, h in told if r == role and min(w, h) >= least
            ]
            mine = [d for d in found if d.role == role]
            there[role] += len(true)
            places = np.array([[d.left, d.top, d.right, d.bottom] for d in mine]).reshape(-1, 4)
            scores = np.array([d.confidence for d in mine])
            right[role] += matched(places, scores, np.array(true, float).reshape(-1, 4))
            sure[role] += sorted(scores.tolist(), reverse=True)
    network.close()
    rows: dict[str, Any] = {}
    for role in CLASSES:
        scores, hits = np.array(sure[role]), np.array(right[role], bool)
        told_sure = scores >= LEAST_SURE
        rows[role] = {
            "there": there[role],
            "ap50": round(average_precision(scores, hits, there[role]), 3),
            "recall": round(float(hits[told_sure].sum()) / max(1, there[role]), 3),
            "precision": round(float(hits[told_sure].mean()), 3) if told_sure.any() else None,
        }
        for wanted in (0.8, 0.9):
            rows[role][f"at_{wanted}"] = _confidence_for(scores, hits, there[role], wanted)
        print(f"{role:>11} {rows[role]}", file=sys.stderr)
    known = [row["ap50"] for row in rows.values() if row["there"]]
    summary = {
        "screens": len(files),
        "map50": round(float(np.mean(known)), 3),
        "ms_median": round(1000 * float(np.median(spent)), 1),
        "cpu_ms_median": round(1000 * float(np.median(cpu)), 1),
        "classes": rows,
    }
    print(json.dumps(summary))
    if asked.json is not None:
        asked.json.write_text(json.dumps(summary, indent=1))
    return 0


def _confidence_for(
    sure: Boxes, right: npt.NDArray[np.bool_], there: int, precision: float
) -> list[float] | None:
    """The least confidence from which so many are right, and the recall there."""
    order = np.argsort(-sure, kind="stable")
    hits = np.cumsum(right[order])
    share = hits / np.arange(1, len(hits) + 1)
    good = np.flatnonzero(share >= precision)
    if not good.size or good[-1] < 5:
        return None
    return [round(float(sure[order][good[-1]]), 2), round(float(hits[good[-1]]) / max(1, there), 3)]


if __name__ == "__main__":
    sys.exit(main())
