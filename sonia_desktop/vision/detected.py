"""What the network found, brought together with what the drawing rules found and the text.

What the rules found stays: where both see something the rules' place and label are the exact ones.
Only what kind of control a frame is does the network know better when it is sure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sonia_desktop.vision.choices import text_after
from sonia_desktop.vision.detector import Detected
from sonia_desktop.vision.drawn_sides import is_drawn
from sonia_desktop.vision.layout import holds, same_row
from sonia_desktop.vision.mark_states import MARKS, Pixels, is_on
from sonia_desktop.vision.scene import Box, Element, TextLine

RULED = ("button", "input", "dropdown", "checkbox", "radio", "tab")
"""Classes that the drawing rules find too."""
_SAME = 0.5
"""Overlap (intersection over union) from which two are one element."""
_FRAMED = ("button", "input", "dropdown", "tab")
_SURE, _SAME_FRAME = 0.75, 0.7
"""Confidence, and overlap, from which the network tells what kind of control a frame is."""
_LONGEST = 22
"""No button is so many times as wide as high; title bars are."""
_INSIDE = ("button", "tab", "link", "dropdown")
"""Their label, or value, is the text in them."""
_PARTS = ("icon", "image", "link")
"""On a control they are a part of it."""
_ICON_LETTERS = 2
_GAP = 3.0
"""A mark's label is at most so many of its heights away in its row."""
_OVER = 1.0
"""A control may have been found so far, in heights of the text, over the end of its label."""
_LABEL_OUTSIDE = 0.35
"""Text of which so much lies before a field, and whose row goes on in the field, is its label."""
_FAR = 16.0
"""The same for what stands before a field, in heights of the text."""


def with_detected(
    ruled: Iterable[Element],
    detected: Iterable[Detected],
    pieces: Sequence[TextLine],
    pixels: Pixels,
) -> list[Element]:
    """The elements of the rules, and those the network found besides, from top to bottom.

    Args:
        ruled: what the rules found; none of them is lost.
        detected: what the network found and is used (`detector.ElementDetector`).
        pieces: the text, for the labels.
        pixels: the picture (RGB, height x width x 3), for whether a mark is checked.
    """
    surest = sorted(detected, key=lambda one: -one.confidence)
    found = [_corrected(element, surest, pieces) for element in ruled]
    for one in surest:
        if any(_one_place(one, element) for element in found):
            continue
        if one.role in _PARTS and any(_stands_in(one.box, element) for element in found):
            continue
        if one.role == "button" and one.box.w > _LONGEST * one.box.h:
            continue
        if one.role in ("input", "dropdown") and _holds_controls(one.box, found):
            continue
        if one.role == "input" and not is_drawn(pixels, one.box):
            continue
        made = _named(one, pieces)
        if made.role in MARKS:
            made = replace(made, checked=is_on(pixels, made.role, made.box))
        if made.label or made.value or one.role not in _INSIDE:  # nothing to call it by
            found.append(made)
    return sorted(found, key=lambda element: (element.box.y, element.box.x))


def _corrected(
    element: Element, detected: Sequence[Detected], pieces: Sequence[TextLine]
) -> Element:
    """An area with a frame that the rules took for another kind of control than the network is sure
    it is: a list to choose from looks like a field or a button, a tab like a button."""
    if element.role not in _FRAMED:
        return element
    if element.role == "dropdown" and not element.label:
        element = replace(element, label=beside(element.box, pieces))
    for one in detected:
        if one.confidence < _SURE:
            break
        if one.role in _FRAMED and overlap(one.box, element.box) >= _SAME_FRAME:
            if one.role == element.role or (element.role, one.role) == ("tab", "button"):
                return element  # a box on a line with an open one beside it is no button
            made = _named(replace(one, confidence=element.confidence), pieces)
            return replace(made, box=element.box, focused=element.focused, enabled=element.enabled)
    return element


def _one_place(one: Detected, element: Element) -> bool:
    """Whether both mean the same thing: nearly one box, or a small control on another's place."""
    if overlap(one.box, element.box) >= _SAME:
        return True
    a, b = one.box, element.box
    middle = holds(b, a.x + a.w / 2, a.y + a.h / 2)
    return middle and element.role in RULED and a.w * a.h <= 2 * b.w * b.h


def _holds_controls(box: Box, elements: Iterable[Element]) -> bool:
    """Whether a tab or a mark lies in a box: no field has one in it."""
    return any(
        holds(box, e.box.x + e.box.w / 2, e.box.y + e.box.h / 2)
        for e in elements
        if e.role in ("tab", *MARKS)
    )


def _stands_in(box: Box, element: Element) -> bool:
    middle = box.x + box.w / 2, box.y + box.h / 2
    return element.role in RULED and holds(element.box, *middle)


def without_icon_letters(pieces: Sequence[TextLine], elements: Sequence[Element]) -> list[TextLine]:
    """The pieces without lone letters that stand where an icon was seen ("X" for a cross)."""
    icons = [element.box for element in elements if element.role in ("icon", "image")]
    return [piece for piece in pieces if not _is_icon(piece, icons)]


def _is_icon(piece: TextLine, icons: Sequence[Box]) -> bool:
    text, box = piece.text.strip(), piece.box
    if len(text) > _ICON_LETTERS or any(letter.isdigit() for letter in text):
        return False
    middle = box.x + box.w / 2, box.y + box.h / 2
    near = [icon for icon in icons if holds(icon, *middle)]
    return any(4 * icon.w * icon.h >= box.w * box.h and icon.w <= 2 * box.w for icon in near)


def overlap(a: Box, b: Box) -> float:
    """Intersection over union, 0 to 1."""
    wide = min(a.x + a.w, b.x + b.w) - max(a.x, b.x)
    high = min(a.y + a.h, b.y + b.h) - max(a.y, b.y)
    if wide <= 0 or high <= 0:
        return 0.0
    return wide * high / (a.w * a.h + b.w * b.h - wide * high)


def _named(one: Detected, pieces: Sequence[TextLine]) -> Element:
    box = _behind_label(one.box, pieces) if one.role in ("dropdown", "input") else one.box
    made = Element(one.role, "", box, round(one.confidence, 3))
    within = [p for p in pieces if holds(box, p.box.x + p.box.w / 2, p.box.y + p.box.h / 2)]
    inside = _text(within)
    if one.role in ("dropdown", "input"):
        before, value = _parted(within, box)
        if value.endswith(":") and not before:  # what was found begins with its label
            before, value = value.strip(" :*"), ""
        return replace(made, label=before or beside(box, pieces), value=value)
    if one.role in _INSIDE:
        return replace(made, label=inside)
    if one.role == "slider":
        return replace(made, label=beside(box, pieces) or _after(box, pieces))
    if one.role in MARKS:
        return replace(made, label=_after(box, pieces) or beside(box, pieces))
    return made


def _behind_label(box: Box, pieces: Sequence[TextLine]) -> Box:
    """A field without the half of its label that was taken into it, where its text follows."""
    row = [piece for piece in pieces if same_row(piece.box, box)]
    for piece in row:
        text = piece.box
        outside, end = box.x - text.x, text.x + text.w
        half = _LABEL_OUTSIDE * text.w <= outside < text.w
        text_follows = any(
            end - _OVER * text.h <= other.box.x < box.x + box.w
            for other in row
            if other is not piece
        )
        if half and text_follows:
            return replace(box, x=end, w=box.x + box.w - end)
    return box


def _parted(pieces: Sequence[TextLine], box: Box) -> tuple[str, str]:
    """What stands before a field and what in it, of text that may run from its label into it."""
    over = [piece for piece in pieces if box.x - piece.box.x >= _OVER * piece.box.h]
    if len(over) != 1:
        return "", _text(pieces)
    (piece,) = over
    letter = piece.box.w / max(1, len(piece.text))
    words = list(re.finditer(r"\S+", piece.text))
    ends = [piece.box.x + letter * (word.start() + word.end()) / 2 for word in words]
    before = [word[0] for word, middle in zip(words, ends, strict=True) if middle < box.x]
    rest = replace(piece, text=" ".join(word[0] for word in words[len(before) :]))
    return " ".join(before).strip(" :*"), _text([rest if p is piece else p for p in pieces]).strip()


def _text(pieces: Iterable[TextLine]) -> str:
    rows = sorted(pieces, key=lambda piece: (round(piece.box.y / max(8, piece.box.h)), piece.box.x))
    return " ".join(piece.text.strip() for piece in rows)


def _after(box: Box, pieces: Sequence[TextLine]) -> str:
    """The text right behind a mark, in its row; it may have been read together with the mark."""
    near = [
        (piece.box.x, text_after(box, piece) or piece.text.strip())
        for piece in pieces
        if same_row(piece.box, box)
        and (text_after(box, piece) or 0 <= piece.box.x - box.x - 0.5 * box.w <= _GAP * box.h)
    ]
    return min(near)[1] if near else ""


def beside(box: Box, pieces: Sequence[TextLine]) -> str:
    """The text before a control in its row, else right above its left end."""
    before = [
        piece
        for piece in pieces
        if same_row(piece.box, box)
        and -_OVER * piece.box.h <= box.x - piece.box.x - piece.box.w <= _FAR * piece.box.h
        and piece.box.x + piece.box.w / 2 < box.x
    ]
    if before:
        return max(before, key=lambda piece: piece.box.x).text.strip(" :*")
    above = [
        piece
        for piece in pieces
        if -4 <= box.y - piece.box.y - piece.box.h <= piece.box.h
        and abs(piece.box.x - box.x) <= piece.box.h
    ]
    return max(above, key=lambda piece: piece.box.y).text.strip(" :*") if above else ""
