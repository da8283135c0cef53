"""RapidOCR's PP-OCR networks through onnxruntime, in our own order: what was read before is kept.

The models come with its package; nothing is ever downloaded here.
"""

from __future__ import annotations

import hashlib
import importlib
import os
from collections import OrderedDict
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from sonia_desktop.core import installation
from sonia_desktop.core.errors import UnavailableError
from sonia_desktop.core.freed_memory import give_memory_back
from sonia_desktop.vision.caret import LIKE_A_CARET, ends_with_caret
from sonia_desktop.vision.changes import find_changes
from sonia_desktop.vision.faint import clear, clear_wide
from sonia_desktop.vision.icons_read import without_icons
from sonia_desktop.vision.lines import LineReader, open_network
from sonia_desktop.vision.ocr_engine import MAX_SIDE_PX, MIN_CONFIDENCE, Pixels, Progress
from sonia_desktop.vision.opencv import load_opencv
from sonia_desktop.vision.regions import busy_regions, letter_height, unread_rows
from sonia_desktop.vision.scene import Box, TextLine
from sonia_desktop.vision.special_names import as_written

Quad = npt.NDArray[np.float32]
"""Four corners of a line: (4, 2), x and y in pixels of the picture."""

THREADS = 2
DETECTION_LETTER_PX = 9.0
"""Text is found on a picture scaled so that its letters are so high, and read at full size:
large text needs far fewer pixels to be found, and the smallest needs all there are."""
DETECTION_SCALES = (0.4, 1.0)
OVERLOOKED_SCALE = 0.8
"""How large text is made where it was overlooked at first."""
MEMORY_LINES = 2000
"""Lines whose pixels were read before are not read again."""
SCREEN_PIXELS = 250_000
"""A picture this large is remembered: the next one is likely the same screen a little later."""


INSTALL = (
    f"{installation.again().rstrip('.')}, or use the other engine: sudo apt install tesseract-ocr"
)


def rapidocr_models() -> tuple[Path, Path] | None:
    """The detection and the recognition model that RapidOCR's package brings; None without."""
    spec = find_spec("rapidocr")
    if spec is None or not spec.submodule_search_locations:
        return None
    folder = Path(spec.submodule_search_locations[0]) / "models"
    finders, readers = sorted(folder.glob("*det*.onnx")), sorted(folder.glob("*rec*.onnx"))
    return (finders[-1], readers[-1]) if finders and readers else None


@dataclass(frozen=True, eq=False)
class _Before:
    """The last screen and where its lines are."""

    pixels: Pixels
    quads: list[Quad]
    scale: float


class RapidOcrEngine:
    """PP-OCR through onnxruntime: lines found by a network on the busy parts, then read."""

    name = "rapidocr"

    def __init__(self, threads: int = THREADS) -> None:
        models = rapidocr_models()
        if models is None:
            raise UnavailableError("RapidOCR or its models are not installed.", remedy=INSTALL)
        try:
            self._cv2 = load_opencv()
            rapidocr: Any = importlib.import_module("rapidocr")
            self._ocr: Any = rapidocr.RapidOCR(
                params={
                    "Global.log_level": "error",
                    "Global.use_cls": False,
                    "Global.max_side_len": MAX_SIDE_PX,
                    # The rule below chooses the size; the detector only rounds it to 32 pixels.
                    "Det.limit_type": "max",
                    "Det.limit_side_len": MAX_SIDE_PX,
                    # A path that exists is never downloaded.
                    "Det.model_path": str(models[0]),
                    "Rec.model_path": str(models[1]),
                }
            )
            cores = min(threads, os.cpu_count() or 1)
            flags: Any = importlib.import_module("omegaconf").flag_override
            with flags(self._ocr.cfg.Det, "allow_objects", True):
                self._ocr.cfg.Det.session = open_network(models[0], cores)
            self._find: Any = self._ocr._load_det_model()
            self._lines: LineReader | None = LineReader(models[1], cores)
        except Exception as error:  # a broken model, a missing library of onnxruntime or OpenCV
            raise UnavailableError(f"RapidOCR does not load: {error}.", remedy=INSTALL) from error
        self._known: OrderedDict[bytes, tuple[str, float]] = OrderedDict()
        self._before: _Before | None = None

    def read(self, pixels: Pixels, progress: Progress | None = None) -> list[TextLine]:
        bgr = np.ascontiguousarray(pixels[:, :, ::-1])
        quads = self._places(pixels, bgr)
        crops = [self._line(bgr, quad) for quad in quads]
        read = [
            (_without_caret(text, crop), sure)
            for crop, (text, sure) in zip(
                crops, self._recognised([clear(crop) for crop in crops], progress), strict=True
            )
        ]
        height, width = pixels.shape[:2]
        pieces = [
            TextLine(
                as_written(text.strip()),
                _box(quad, width, height),
                round(min(1.0, float(sure)), 4),
            )
            for quad, (text, sure) in zip(quads, read, strict=True)
            if text.strip() and sure >= MIN_CONFIDENCE
        ]
        give_memory_back()
        return without_icons(pieces)

    def close(self) -> None:
        self._ocr = self._find = self._lines = None
        self._known.clear()
        self._before = None
        give_memory_back()

    def _places(self, pixels: Pixels, bgr: Pixels) -> list[Quad]:
        """Four corners of every line; where the picture is as the one before, they are kept."""
        height, width = pixels.shape[:2]
        before = self._before
        if before is not None and before.pixels.shape == pixels.shape:
            boxes = [_box(quad, width, height) for quad in before.quads]
            changes = find_changes(before.pixels, pixels, boxes)
            if changes is not None:
                spoilt = [changes.spoils(box) for box in boxes]
                kept = [q for q, lost in zip(before.quads, spoilt, strict=True) if not lost]
                for region in changes.regions:
                    there = [_box(quad, width, height) for quad in kept]
                    for quad in self._quads(bgr, region, before.scale):
                        box = _box(quad, width, height)
                        # A line that was kept is found again as it is, or as a part of a longer
                        # one: then it is the longer one that is read.
                        parts = [at for at, other in enumerate(there) if _longer(box, other)]
                        if parts:
                            kept = [q for at, q in enumerate(kept) if at not in parts]
                            there = [b for at, b in enumerate(there) if at not in parts]
                            kept.append(quad)
                            there.append(box)
                        elif not any(_covered(box, other) for other in there):
                            kept.append(quad)
                            there.append(box)
                self._before = _Before(pixels.copy(), kept, before.scale)
                return kept
        scale = detection_scale(letter_height(pixels))
        quads = [quad for part in busy_regions(pixels) for quad in self._quads(bgr, part, scale)]
        # The network finds half of a very long line when it is made small.
        there = [_box(quad, width, height) for quad in quads]
        for part in unread_rows(pixels, there):
            for quad in self._quads(bgr, part, max(scale, OVERLOOKED_SCALE)):
                if not any(_covered(_box(quad, width, height), box) for box in there):
                    quads.append(quad)
        if height * width >= SCREEN_PIXELS:
            self._before = _Before(pixels.copy(), quads, scale)
        return quads

    def _quads(self, bgr: Pixels, region: Box, scale: float) -> list[Quad]:
        """Four corners of each line found in a region, in pixels of the whole picture."""
        part = bgr[region.y : region.y + region.h, region.x : region.x + region.w]
        scale = min(scale, MAX_SIDE_PX / max(region.w, region.h))
        size = (max(32, round(region.w * scale)), max(32, round(region.h * scale)))
        part = clear_wide(part)
        small = self._cv2.resize(part, size, interpolation=self._cv2.INTER_AREA)
        found = self._find(small)
        if found.boxes is None:
            return []
        stretch = np.array([region.w / size[0], region.h / size[1]], dtype=np.float32)
        corner = np.array([region.x, region.y], dtype=np.float32)
        return [np.asarray(quad, dtype=np.float32) * stretch + corner for quad in found.boxes]

    def _line(self, bgr: Pixels, quad: Quad) -> Pixels:
        """The upright picture of one line."""
        height, width = bgr.shape[:2]
        skewed = max(abs(quad[0][1] - quad[1][1]), abs(quad[0][0] - quad[3][0])) > 3
        if skewed:
            from rapidocr.utils.process_img import get_rotate_crop_image

            return np.ascontiguousarray(get_rotate_crop_image(bgr, quad.copy()))
        box = _box(quad, width, height)
        return np.ascontiguousarray(bgr[box.y : box.y + box.h, box.x : box.x + box.w])

    def _recognised(
        self, crops: list[Pixels], progress: Progress | None = None
    ) -> list[tuple[str, float]]:
        keys = [hashlib.blake2b(c.tobytes() + repr(c.shape).encode()).digest() for c in crops]
        new = {key: crop for key, crop in zip(keys, crops, strict=True) if key not in self._known}
        if new and self._lines is not None:
            self._known.update(
                zip(new, self._lines.read(list(new.values()), progress), strict=True)
            )
        answers = [self._known[key] for key in keys]
        for key in keys:
            self._known.move_to_end(key)
        while len(self._known) > MEMORY_LINES:
            self._known.popitem(last=False)
        return answers


def _without_caret(text: str, crop: Pixels) -> str:
    """The text of a line, without the letter that its text cursor was taken for."""
    written = text.strip()
    taken = len(written) > 1 and written[-1] in LIKE_A_CARET and ends_with_caret(crop)
    return written[:-1] if taken else text


def _covered(box: Box, other: Box) -> bool:
    """Whether another box takes up much of this one."""
    w = min(box.x + box.w, other.x + other.w) - max(box.x, other.x)
    h = min(box.y + box.h, other.y + other.h) - max(box.y, other.y)
    return w > 0 and h > 0 and w * h > 0.4 * box.w * box.h


def _longer(box: Box, part: Box) -> bool:
    """Whether a box holds another and goes on at an end of it, by a letter or more."""
    within = part.x >= box.x - 0.3 * part.h and part.x + part.w <= box.x + box.w + 0.3 * part.h
    level = min(box.y + box.h, part.y + part.h) - max(box.y, part.y) >= 0.6 * max(box.h, part.h)
    return within and level and box.w - part.w >= 0.8 * part.h


def detection_scale(letters_px: float | None) -> float:
    """How much the picture is scaled to find text of this height; the middle when none is known."""
    low, high = DETECTION_SCALES
    return min(high, max(low, DETECTION_LETTER_PX / letters_px)) if letters_px else 0.75


def _box(quad: Quad, width: int, height: int) -> Box:
    """The upright box around four corners, inside the picture, at least one pixel."""
    x, y = np.floor(quad.min(axis=0)).astype(int)
    x_end, y_end = np.ceil(quad.max(axis=0)).astype(int)
    x, y = min(max(int(x), 0), width - 1), min(max(int(y), 0), height - 1)
    x_end, y_end = min(int(x_end), width), min(int(y_end), height)
    return Box(x, y, max(1, x_end - x), max(1, y_end - y))
