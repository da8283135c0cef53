"""Where a part of a line stands in the picture, and the mask that is painted over it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from sonia_desktop.vision.opencv import load_opencv
from sonia_desktop.vision.scene import Box
from sonia_desktop.vision.secrets import SPOKEN, SecretKind

Pixels = npt.NDArray[np.uint8]

FILL = (32, 33, 36)
INK = (232, 234, 237)
RIM = (242, 139, 130)
INK_CONTRAST = 40
"""Grey levels from the background that are part of a letter."""
FAINT_CONTRAST = 16
"""The same where a letter's faint edge counts, too."""
_HEIGHT_OF_TEXT = 0.55
_RIM_SHARE = 0.15
_FONT_PX = 22.0  # height of a capital of OpenCV's simplex font at scale 1

# Widths of Helvetica's characters by class, as a share of the font size (Adobe's font metrics).
_WIDTHS = {
    **dict.fromkeys("ijl|'.,:;!I`·", 0.26),
    **dict.fromkeys('ft()[]{}r-/\\" ', 0.32),
    **dict.fromkeys("mwMW@%", 0.86),
    **dict.fromkeys("ABCDEFGHJKLNOPQRSTUVXYZ&", 0.69),
}
_WIDTH = 0.55


def part_box(pixels: Pixels, text: str, box: Box, span: tuple[int, int]) -> Box:
    """Where characters `span` of a line stand, on the wide side.

    Text engines tell the box of the whole line only. Letters of one width (terminals) and letters
    of their own widths give two places: both are covered, up to the next gap between letters. Where
    the gaps between the words can be counted, the part begins and ends exactly at its words.
    """
    height, width = pixels.shape[:2]
    start, end = span
    letter = box.w / max(1, len(text))
    # At the end of a line text engines may cut a letter's edge off.
    left, right = box.x - _RIM_SHARE * box.h, box.x + box.w + _RIM_SHARE * box.h
    if text[:start].strip():
        left = box.x + box.w * min(start / len(text), _share(text, start)) - 0.6 * letter
    if text[end:].strip():
        right = box.x + box.w * max(end / len(text), _share(text, end)) + 0.6 * letter
    pad = max(1, round(0.08 * box.h))
    rows = slice(max(0, box.y), min(height, box.y + box.h))
    gaps = _word_gaps(pixels, rows, box, text)
    if text[:start].strip():
        gap = gaps[len(text[:start].split()) - 1] if gaps and text[start - 1].isspace() else None
        left = float(gap[1]) if gap else _free(pixels, rows, left, -1, box)
    if text[end:].strip():
        gap = gaps[len(text[:end].split()) - 1] if gaps and text[end].isspace() else None
        right = float(gap[0]) if gap else _free(pixels, rows, right, 1, box)
    x, y = max(0, int(left) - 2), max(0, box.y - pad)
    x_end = min(width, int(np.ceil(right)) + 2)
    return Box(x, y, max(1, x_end - x), max(1, min(height, box.y + box.h + pad) - y))


def draw_masks(pixels: Pixels, masks: Sequence[tuple[SecretKind, Sequence[Box]]]) -> Pixels:
    """A copy with dark bars over the boxes of each secret; the largest says what it hides."""
    cv2 = load_opencv()
    drawn = np.ascontiguousarray(pixels).copy()
    bars = [(box, FILL, -1) for _, boxes in masks for box in boxes]
    rims = [(boxes[0], RIM, 1) for _, boxes in masks if len(boxes) == 1]
    for box, colour, thick in (*bars, *rims):
        if thick < 0 or min(box.w, box.h) >= 8:
            corner = (box.x + box.w - 1, box.y + box.h - 1)
            cv2.rectangle(drawn, (box.x, box.y), corner, colour, thick)
    for kind, boxes in masks:
        box = max(boxes, key=lambda one: (one.w, one.h))
        size = _HEIGHT_OF_TEXT * min(box.h, 40) / _FONT_PX
        for words in (SPOKEN[kind][0] + " hidden", SPOKEN[kind][0], kind.value.split("_")[-1]):
            (wide, high), _ = cv2.getTextSize(words, cv2.FONT_HERSHEY_SIMPLEX, size, 1)
            if wide + 6 <= box.w and high + 2 <= box.h:
                at = (box.x + 3, box.y + (box.h + high) // 2)
                cv2.putText(drawn, words, at, cv2.FONT_HERSHEY_SIMPLEX, size, INK, 1, cv2.LINE_AA)
                break
    return drawn


def _share(text: str, end: int) -> float:
    widths = [_WIDTHS.get(letter, _WIDTH) for letter in text]
    return sum(widths[:end]) / sum(widths)


def _word_gaps(pixels: Pixels, rows: slice, box: Box, text: str) -> list[tuple[int, int]] | None:
    """The blank columns (first, end) between the words of a line, one for each space.

    None where they do not stand out from the gaps between letters: then nothing is known.
    """
    wanted = len(text.split()) - 1
    low, high = max(0, box.x - 2), min(pixels.shape[1], box.x + box.w + 2)
    band = pixels[rows, low:high].astype(np.int16).sum(axis=2) // 3
    if wanted < 1 or not band.size:
        return None
    inked = (np.abs(band - np.median(band)) > FAINT_CONTRAST).any(axis=0)
    columns = np.flatnonzero(inked)
    if len(columns) < 2:
        return None
    wide = np.diff(columns) - 1
    order = np.argsort(-wide, kind="stable")
    most_letters = int(wide[order[wanted]]) if len(order) > wanted else 0
    if len(order) < wanted or wide[order[wanted - 1]] < max(3, 1.3 * most_letters):
        return None
    places = sorted(int(at) for at in order[:wanted])
    return [(low + int(columns[at]) + 1, low + int(columns[at + 1])) for at in places]


def _free(pixels: Pixels, rows: slice, column: float, step: int, box: Box) -> float:
    """The first column without ink from here outwards, within about two letters."""
    low, high = max(0, box.x - 2), min(pixels.shape[1], box.x + box.w + 2)
    band = pixels[rows, low:high].astype(np.int16).sum(axis=2) // 3
    if not band.size:
        return column
    ground = np.median(band)
    inked = (np.abs(band - ground) > INK_CONTRAST).any(axis=0)
    at = round(column) - low
    for _ in range(max(2, round(0.9 * box.h))):
        if not 0 <= at < len(inked):
            break
        if not inked[at]:
            return float(at + low)
        at += step
    return column
