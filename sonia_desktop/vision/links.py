"""Links by the line under their words, in the colour of the words. Pure rules."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from sonia_desktop.vision.choices import INK, ink_of
from sonia_desktop.vision.layout import holds
from sonia_desktop.vision.opencv import load_opencv
from sonia_desktop.vision.scene import Box, Element, TextLine

Pixels = npt.NDArray[np.uint8]
Marks = npt.NDArray[np.bool_]
ReadInside = Callable[[Pixels, Box], list[TextLine]]

_ROWS = (0.55, 1.0)
"""Where the line may lie, in heights of the text's box from its top."""
_LEAST_ROWS = 0.8
"""A link is at least so many heights long: a letter for the keyboard has a shorter line."""
_GAP_ROWS = 0.45
"""The line leaves so much room for a letter that reaches below; between links there is more."""
_THICK_ROWS, _BEYOND_ROWS = 0.14, 0.25
_WRITTEN = 0.5
"""Share of the columns above the line in which something is written."""
_SAME_COLOUR = 90
"""Levels between the line's colour and that of the strokes above it (thin strokes are paler)."""
_TOUCHED = 0.15
"""A line touches at most this share of what is right above it."""
_NEAR_ROWS, _FEET = 0.2, 0.2
"""So near above a line stand the feet of its letters: so much of a row of theirs is drawn."""
_LEVEL_PX = 13
"""Strokes of small letters are shorter."""
_WHOLE = 0.85
_WORDS = re.compile(r"[A-Z]?[a-z]+(?:[\s_]+[A-Za-z]?[a-z]*)*[.,;:]?")
"""Plain words; a name of a program has other signs as well."""


def find_links(
    pixels: Pixels,
    pieces: Sequence[TextLine],
    taken: Sequence[Element],
    read_inside: ReadInside | None = None,
) -> list[Element]:
    """Links that are underlined.

    Args:
        pixels: RGB, shape (height, width, 3).
        pieces: the text as the engine found it.
        taken: elements that are known; text in one of them is no link.
        read_inside: reads a part of the picture, where only some words of a piece are a link.
    """
    found: list[Element] = []
    edges = _upper_edges(pixels)
    for piece in pieces:
        box = piece.box
        middle = box.x + box.w / 2, box.y + box.h / 2
        if box.h < 9 or any(holds(element.box, *middle) for element in taken):
            continue
        for run in _underlined(pixels, edges, box):
            label = _label(pixels, piece, run, read_inside)
            if any(letter.isalnum() for letter in label):
                sure = round(0.9 * piece.confidence, 3)
                found.append(Element("link", label, replace(box, x=run.x, w=run.w), sure))
    return found


def _upper_edges(pixels: Pixels) -> Marks:
    """Where something level begins: at least so many pixels in a row differ from those above."""
    cv2 = load_opencv()
    grey = cv2.cvtColor(np.ascontiguousarray(pixels), cv2.COLOR_RGB2GRAY)
    steps = np.zeros(grey.shape, np.uint8)
    steps[1:] = cv2.absdiff(grey[1:], grey[:-1]) >= INK
    wide = np.ones((1, _LEVEL_PX), np.uint8)
    return np.asarray(cv2.morphologyEx(steps, cv2.MORPH_OPEN, wide), dtype=bool)


def _underlined(pixels: Pixels, edges: Marks, text: Box) -> list[Box]:
    """Where lines lie that go with the words above them, from left to right."""
    reach = round(_BEYOND_ROWS * text.h)
    left, right = max(0, text.x - reach - 1), text.x + text.w + reach + 1
    part = pixels[text.y : text.y + round(_ROWS[1] * text.h) + 2, left:right]
    own = pixels[text.y : text.y + text.h, text.x : text.x + text.w]
    level = edges[text.y : text.y + part.shape[0], left:right].sum(axis=1)
    least = round(_LEAST_ROWS * text.h)
    rows = np.flatnonzero(level >= max(_LEVEL_PX, 0.5 * least))
    rows = rows[(rows >= _ROWS[0] * text.h) & (rows < part.shape[0] - 1)]
    if min(part.shape[:2]) < 6 or not own.size or not rows.size:
        return []
    ink, _ground = ink_of(part, own)
    drawn = ink.astype(bool)
    for row in rows.tolist():
        runs = _runs(drawn[row], round(_GAP_ROWS * text.h), least)
        ends = part.shape[1]  # what goes on beyond the text is a border
        lines = [
            (a, b) for a, b in runs if a and b < ends and _is_line(part, drawn, row, (a, b), text.h)
        ]
        if lines:
            return [Box(left + a, text.y + row, b - a, 1) for a, b in lines]
    return []


def _runs(row: Marks, gap: int, least: int) -> list[tuple[int, int]]:
    """Stretches of a row that are drawn nearly without a break."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], row, [False])).astype(np.int8)))
    runs: list[list[int]] = []
    solid: list[int] = []
    for start, end in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        if runs and start - runs[-1][1] <= gap:
            runs[-1][1] = end
            solid[-1] += end - start
        else:
            runs.append([start, end])
            solid.append(end - start)
    kept = zip(runs, solid, strict=True)
    return [(a, b) for (a, b), drawn in kept if b - a >= least and drawn >= 0.75 * (b - a)]


def _is_line(part: Pixels, drawn: Marks, row: int, run: tuple[int, int], text_h: int) -> bool:
    a, b = run
    thick = max(1, round(_THICK_ROWS * text_h))
    under = drawn[row + thick : row + thick + 1, a:b]
    if under.size and under.mean() > 0.4:  # a block of colour
        return False
    if row and drawn[row - 1, a:b].mean() > _TOUCHED:  # feet of letters
        return False
    near = drawn[max(0, row - max(3, round(_NEAR_ROWS * text_h))) : row, a:b]
    if not near.size or near.mean(axis=1).max() < _FEET:  # the next line of text
        return False
    above = drawn[: max(0, row), a:b].any(axis=0)
    grown = np.convolve(above, np.ones(5), "same") > 0
    reach = round(_BEYOND_ROWS * text_h)
    written = np.flatnonzero(above)
    if not written.size or grown.mean() < _WRITTEN:
        return False
    # A border goes on where nothing is written.
    if written[0] > reach or b - a - 1 - written[-1] > reach:
        return False
    line = part[row, a:b][drawn[row, a:b]]
    colour = np.median(line, axis=0)
    if np.abs(line - colour).max(axis=1).mean() > 40:  # feet of letters have all shades
        return False
    strokes = part[: max(1, row - 1), a:b][drawn[: max(1, row - 1), a:b]]
    away = np.abs(strokes - colour).max(axis=1)
    return bool(np.percentile(away, 15) <= _SAME_COLOUR)


def _label(pixels: Pixels, piece: TextLine, run: Box, read_inside: ReadInside | None) -> str:
    box, text = piece.box, piece.text.strip()
    if run.w >= _WHOLE * (box.w - 0.5 * box.h):
        return _plain(text)
    if read_inside is not None:
        part = replace(box, x=run.x, w=run.w)
        read = sorted(read_inside(pixels, part), key=lambda line: line.box.x)
        return _plain(" ".join(line.text.strip() for line in read))
    return _words_at(text, (run.x - box.x) / box.w, (run.x + run.w - box.x) / box.w)


def _plain(label: str) -> str:
    """Without what the line under it was read as: "privacy_policy" is "privacy policy"."""
    words = re.sub(r"\s*_+\s*", " ", label) if _WORDS.fullmatch(label) else label
    return re.sub(r"(?<=\w)[.,;:]$", "", words.strip())


def without_underlines(pieces: Sequence[TextLine], links: Sequence[Element]) -> list[TextLine]:
    """The pieces, those with a link in them without the line that was read as underscores."""
    left = []
    for piece in pieces:
        box = piece.box
        if "_" in piece.text and any(
            link.role == "link"
            and holds(box, link.box.x + link.box.w / 2, link.box.y + link.box.h / 2)
            for link in links
        ):
            piece = replace(piece, text=re.sub(r"_+(?=\s|$)|(?<=\s)_+", "", piece.text))
        left.append(piece)
    return left


def _words_at(text: str, start: float, end: float) -> str:
    """The words that stand between two shares of a line's length, all letters being equally wide.

    >>> _words_at("Orders Help", 0.6, 1.0)
    'Help'
    """
    at, kept = 0, []
    for word in text.split():
        at = text.index(word, at)
        middle = (at + len(word) / 2) / max(1, len(text))
        if start <= middle <= end:
            kept.append(word)
        at += len(word)
    return " ".join(kept)
