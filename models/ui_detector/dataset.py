"""Draws the screens of both splits and writes them as ultralytics reads them.

    python models/ui_detector/dataset.py FOLDER --kits KITS --sheets SHEETS --web 1500 --qt 720
    python models/ui_detector/dataset.py FOLDER --labels-only     # after drawing by hand

Makes FOLDER/{train,test}/NAME.{jpg,json,txt} and FOLDER/data.yaml. A drawn screen is not drawn
again, so a second call with larger numbers adds to the first.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path

from PIL import Image

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parents[1])]

from classes import CLASSES, IMAGE_SIZE  # noqa: E402

QT_SCALES = ("1", "0.75", "1.25", "1", "1.5", "2", "2.5", "1")
TEST_SHARE = 12
"""One test screen to so many of training."""
LEAST_PX = 3.0
"""What is smaller than this where the network sees it is no truth: nobody could find it."""


def draw(folder: Path, split: str, web: int, qt: int, kits: Path, sheets: Path) -> None:
    """Draw what is not there yet."""
    python, target = sys.executable, str(folder / split)
    there = len(list((folder / split).glob(f"{split}-web-*.json")))
    if web > there:
        subprocess.run(
            [python, str(HERE / "render_html.py"), target, "--kits", str(kits), "--split", split,
             "--first", str(there), "--count", str(web - there)],
            check=True,
        )  # fmt: skip
    share = -(-qt // len(QT_SCALES))
    for at, scale in enumerate(QT_SCALES):
        first = at * share
        if (folder / split / f"{split}-qt-{first + share - 1:05}.json").exists():
            continue
        subprocess.run(
            [python, str(HERE / "render_qt.py"), target, "--kits", str(kits), "--sheets",
             str(sheets), "--split", split, "--first", str(first), "--count", str(share)],
            check=True,
            env={**os.environ, "QT_SCALE_FACTOR": scale},
        )  # fmt: skip


def label(folder: Path) -> int:
    """Write the truth of a folder's screens as lines `class x y w h` (centre, shares of 1)."""
    done = 0
    for path in folder.glob("*.json"):
        picture = path.with_suffix(".jpg")
        if not picture.exists():
            continue
        with Image.open(picture) as image:
            width, height = image.size
        seen = IMAGE_SIZE / max(width, height)
        rows = set()
        for role, x, y, w, h in json.loads(path.read_text())["elements"]:
            x, y, right, low = max(0, x), max(0, y), min(width, x + w), min(height, y + h)
            w, h = right - x, low - y
            if min(w, h) * seen >= LEAST_PX:
                place = ((x + w / 2) / width, (y + h / 2) / height, w / width, h / height)
                rows.add(f"{CLASSES.index(role)} " + " ".join(f"{v:.6f}" for v in place))
        path.with_suffix(".txt").write_text("\n".join(sorted(rows)))
        done += 1
    return done


def describe(folder: Path) -> None:
    """Write data.yaml."""
    names = "\n".join(f"  {at}: {name}" for at, name in enumerate(CLASSES))
    (folder / "data.yaml").write_text(
        f"path: {folder.resolve()}\ntrain: train\nval: test\nnames:\n{names}\n"
    )


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--kits", type=Path)
    parser.add_argument("--sheets", type=Path)
    parser.add_argument("--web", type=int, default=1500)
    parser.add_argument("--qt", type=int, default=720)
    parser.add_argument("--labels-only", action="store_true")
    asked = parser.parse_args()
    if not asked.labels_only:
        if asked.kits is None or asked.sheets is None:
            parser.error("drawing needs --kits and --sheets (README.md says how to get them)")
        draw(asked.folder, "train", asked.web, asked.qt, asked.kits, asked.sheets)
        few = (asked.web // TEST_SHARE, asked.qt // TEST_SHARE)
        draw(asked.folder, "test", *few, asked.kits, asked.sheets)
    for split in ("train", "test"):
        print(split, label(asked.folder / split), "screens")
    describe(asked.folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
