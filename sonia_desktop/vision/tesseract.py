"""The tesseract program: one process a picture, in its TSV output."""

from __future__ import annotations

import csv
import io
import math
import os
import shutil
import subprocess
from collections.abc import Sequence

import numpy as np

from sonia_desktop.core.errors import DeadlineError, UnavailableError
from sonia_desktop.vision.faint import clear_wide
from sonia_desktop.vision.languages import install_hint
from sonia_desktop.vision.ocr_engine import MAX_SIDE_PX, MIN_CONFIDENCE, Pixels, Progress
from sonia_desktop.vision.opencv import load_opencv
from sonia_desktop.vision.regions import letter_height
from sonia_desktop.vision.scene import Box, TextLine

LETTERS_PX = 26.0
"""The height of lower letters that Tesseract is given (20 reads worse; so does a fixed scale)."""
SCALE, MOST_SCALE = 2.0, 4.0
"""Where no letters are found to measure, and at most."""
GROUND_SHRINK, GROUND_TILES = 4, 15
"""The ground around a pixel is the median of so many tiles of so many pixels: wider than a line is
high, narrower than a side bar."""
DARK = 128
TIMEOUT_S = 60.0
LIST_TIMEOUT_S = 5.0
_NO_LANGUAGES = ("osd", "equ", "snum")


def installed_languages(program: str = "tesseract") -> tuple[str, ...]:
    """Codes of the languages that the program has data for; none where it is missing."""
    found = shutil.which(program)
    if found is None:
        return ()
    try:
        done = subprocess.run(
            [found, "--list-langs"], capture_output=True, timeout=LIST_TIMEOUT_S, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return ()
    # The first line says where they lie; osd finds directions, equ formulas: no languages.
    listed = done.stdout.decode(errors="replace").splitlines()[1:]
    codes = (line.strip() for line in listed)
    return tuple(code for code in codes if code and code not in _NO_LANGUAGES and "/" not in code)


def _default_language(installed: Sequence[str]) -> str:
    return "eng" if "eng" in installed or not installed else installed[0]


class TesseractEngine:
    """Reads with the program.

    Args:
        languages: its own codes ("eng", "chi_sim"); none: English where it is installed.
    """

    name = "tesseract"

    def __init__(self, program: str = "tesseract", languages: Sequence[str] = ()) -> None:
        found = shutil.which(program)
        if found is None:
            raise UnavailableError(
                "The program tesseract is not installed.",
                remedy="Install it: sudo apt install tesseract-ocr",
            )
        self._program = found
        self._language = "+".join(languages) or _default_language(installed_languages(program))

    def read(self, pixels: Pixels, progress: Progress | None = None) -> list[TextLine]:
        """`progress` is never told: the program reads all of it in one go."""
        from PIL import Image

        grey, scale = prepared(pixels)
        picture = io.BytesIO()
        Image.fromarray(grey).save(picture, "PPM")
        command = [self._program, "-", "-", "-l", self._language, "--psm", "11", "tsv"]
        try:
            done = subprocess.run(
                command,
                input=picture.getvalue(),
                capture_output=True,
                timeout=TIMEOUT_S,
                env={**os.environ, "OMP_THREAD_LIMIT": "1"},
                check=False,
            )
        except subprocess.TimeoutExpired as error:
            raise DeadlineError(
                f"Tesseract did not read the picture within {TIMEOUT_S:.0f} s.",
                remedy="Give a smaller picture.",
            ) from error
        if done.returncode != 0:
            said = done.stderr.decode(errors="replace").strip()
            raise UnavailableError(
                f"Tesseract failed: {said}.",
                remedy="Install its language data: " + install_hint(self._language.split("+")),
            )
        return lines_from_tsv(done.stdout.decode("utf-8", "replace"), scale)

    def close(self) -> None:
        """Nothing to free: every picture has its own process."""


def prepared(pixels: Pixels) -> tuple[Pixels, float]:
    """The picture as Tesseract reads it best, and how much larger it is.

    Dark letters on a white ground everywhere (it is trained on paper), also where only a part of
    the screen is dark, and letters of one height whatever the screen's scale. What that brings is
    measured by `tests/benchmarks/tesseract_preparing.py`.

    Args:
        pixels: RGB, shape (height, width, 3).

    Returns grey values, shape (height', width').
    """
    cv2 = load_opencv()
    height, width = pixels.shape[:2]
    pixels = clear_wide(pixels)
    grey = cv2.cvtColor(np.ascontiguousarray(pixels), cv2.COLOR_RGB2GRAY)
    small = (max(1, width // GROUND_SHRINK), max(1, height // GROUND_SHRINK))
    tiles = cv2.medianBlur(cv2.resize(grey, small, interpolation=cv2.INTER_AREA), GROUND_TILES)
    ground = cv2.resize(tiles, (width, height), interpolation=cv2.INTER_LINEAR).astype(np.int16)
    # Letters as much darker than white as they differ from their ground: it finds one threshold
    # for the whole picture.
    apart = np.where(ground < DARK, ground - grey, grey - ground)
    white = (255 + apart).clip(0, 255).astype(np.uint8)
    wanted = LETTERS_PX / (letter_height(pixels) or LETTERS_PX / SCALE)
    scale = min(max(wanted, 1.0), MOST_SCALE, max(1.0, 2 * MAX_SIDE_PX / max(height, width)))
    size = (round(width * scale), round(height * scale))
    return cv2.resize(white, size, interpolation=cv2.INTER_CUBIC), scale


def lines_from_tsv(tsv: str, scale: float = 1.0) -> list[TextLine]:
    """Tesseract's TSV (one word a row) as lines, boxes divided by `scale`."""
    lines: dict[tuple[str, ...], list[dict[str, str]]] = {}
    for row in csv.DictReader(io.StringIO(tsv), delimiter="\t", quoting=csv.QUOTE_NONE):
        word = (row.get("text") or "").strip()
        if row.get("level") == "5" and word and float(row["conf"]) >= 100 * MIN_CONFIDENCE:
            place = tuple(row[key] for key in ("block_num", "par_num", "line_num"))
            lines.setdefault(place, []).append({**row, "text": word})
    found = []
    for words in lines.values():
        left = min(int(w["left"]) for w in words)
        top = min(int(w["top"]) for w in words)
        right = max(int(w["left"]) + int(w["width"]) for w in words)
        bottom = max(int(w["top"]) + int(w["height"]) for w in words)
        x, y = int(left / scale), int(top / scale)
        box = Box(x, y, math.ceil((right - left) / scale), math.ceil((bottom - top) / scale))
        sure = sum(float(w["conf"]) for w in words) / len(words) / 100
        found.append(TextLine(" ".join(w["text"] for w in words), box, round(sure, 4)))
    return found
