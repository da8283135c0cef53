"""Memory and time for decoding the largest pictures that are taken, each in a process of its own.

    python tests/benchmarks/picture_memory.py [--side 8900]

Prints JSON (one line a picture) and a table. The peak is VmHWM (proc(5)) less what the process had
when the decoder was loaded; Linux only.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import sys
import tempfile
import time
from pathlib import Path

KINDS: tuple[tuple[str, str, dict[str, object]], ...] = (
    ("RGB", "PNG", {}),
    ("RGBA", "PNG", {}),
    ("P", "PNG", {}),
    ("I;16", "PNG", {}),
    ("RGB", "JPEG", {}),
    ("CMYK", "JPEG", {}),
    ("RGB", "JPEG", {"turned": True}),
    ("P", "GIF", {}),
    ("1", "TIFF", {"compression": "group4"}),
    ("RGB", "WEBP", {}),
)


def peak_mb() -> float:
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) / 1024
    raise RuntimeError("There is no VmHWM.")


def draw(path: Path, mode: str, kind: str, side: int, options: dict[str, object]) -> None:
    from PIL import Image

    Image.MAX_IMAGE_PIXELS = None
    kept = dict(options)
    if kept.pop("turned", False):
        exif = Image.Exif()
        exif[0x0112] = 6
        kept["exif"] = exif
    Image.new(mode, (side, side)).save(path, kind, **kept)


def decode(path: Path) -> dict[str, object]:
    import numpy as np
    from PIL import Image

    from sonia_desktop.core.errors import SoniaError
    from sonia_desktop.vision.picture import load_picture

    Image.init()
    np.zeros(1)
    before, begun = peak_mb(), time.perf_counter()
    try:
        outcome = "x".join(map(str, load_picture(path).pixels.shape))
    except SoniaError as error:
        outcome = str(error)
    return {
        "outcome": outcome,
        "peak_mb": round(peak_mb() - before),
        "seconds": round(time.perf_counter() - begun, 2),
    }


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--side", type=int, default=8900)
    side = parser.parse_args().side
    rows = []
    fresh = multiprocessing.get_context("spawn")
    with tempfile.TemporaryDirectory() as folder:
        for mode, kind, options in KINDS:
            path = Path(folder, f"picture.{kind.lower()}")
            with fresh.Pool(1) as process:
                process.apply(draw, (path, mode, kind, side, options))
            with fresh.Pool(1) as process:
                measured = process.apply(decode, (path,))
            size_kb = path.stat().st_size // 1024
            turned = " turned" if "turned" in options else ""
            rows.append({"kind": f"{kind} {mode}{turned}", "file_kb": size_kb, **measured})
            print(json.dumps(rows[-1]))
    print(f"\n{side}x{side}: {side * side / 1e6:.0f} megapixels")
    for row in rows:
        print(
            f"{row['kind']:18} {row['file_kb']:>7} KB  {row['peak_mb']:>6} MB  "
            f"{row['seconds']:>6} s  {str(row['outcome'])[:60]}"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
