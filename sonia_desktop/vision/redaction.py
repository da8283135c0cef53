"""Secrets of a read picture: out of its text, and painted over in its pixels.

    told = redact(pixels, pieces, elements, kinds)
    told.pixels, told.pieces, told.elements, told.hidden

Pieces that stand in one row, or one under the other, are read together: a number may be spread over
boxes and a key over lines, and a label tells what the box beside or below it holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from sonia_desktop.vision.layout import holds, same_row
from sonia_desktop.vision.mask_drawing import draw_masks, part_box
from sonia_desktop.vision.scene import Box, Element, Hidden, TextLine
from sonia_desktop.vision.secrets import (
    Secret,
    SecretKind,
    covered,
    find_in_field,
    find_secrets,
    masked,
    names_secret,
)

Pixels = npt.NDArray[np.uint8]

ROW_GAP = 2.5
"""Pieces of a row nearer than so many line heights are read as one text."""
BELOW_GAP = 1.2
"""Lines nearer than so many line heights, one under the other, are read as one text."""
FIELD_GAP = 30.0
"""How far right of its label a value may stand, in line heights."""
UNDER_GAP = 2.2
"""How far below its label a value may stand, in line heights."""
_FIELDS = ("input", "dropdown", "textbox", "password", "field", "entry", "combobox", "text field")
_Span = tuple[int, int]


@dataclass(frozen=True, eq=False)
class Redacted:
    """A picture and what was read of it, without its secrets."""

    pixels: Pixels
    pieces: list[TextLine]
    elements: tuple[Element, ...]
    hidden: tuple[Hidden, ...]


def redact(
    pixels: Pixels,
    pieces: Sequence[TextLine],
    elements: Sequence[Element],
    kinds: Iterable[SecretKind],
) -> Redacted:
    """Mask what these kinds of secrets are in; without any, the same pixels come back.

    Args:
        pixels: RGB, shape (height, width, 3); not changed.
        pieces: as the text engine found them, not yet joined to lines.
        elements: with labels and values made of the same text.
    """
    finding = _Finding(list(pieces), list(elements), frozenset(kinds))
    finding.look()
    if not finding.found and not finding.fields:
        return Redacted(pixels, list(pieces), tuple(elements), ())
    shown = [
        replace(piece, text=covered(piece.text, finding.of(at))) for at, piece in enumerate(pieces)
    ]
    boxes = [
        (kind, [part_box(pixels, pieces[at].text, pieces[at].box, span) for at, span in parts])
        for kind, parts in finding.found
    ]
    boxes += [(kind, [box]) for kind, box in finding.fields]
    hidden = tuple(Hidden(kind.value, _around(parts)) for kind, parts in boxes)
    marks = [(kind, box) for kind, parts in boxes for box in parts]
    told = tuple(_told(element, marks, finding) for element in elements)
    return Redacted(draw_masks(pixels, boxes), shown, told, hidden)


class _Finding:
    """Secrets as parts of pieces: a secret that is spread over several is found once."""

    def __init__(
        self, pieces: list[TextLine], elements: list[Element], kinds: frozenset[SecretKind]
    ) -> None:
        self.pieces, self.elements, self.kinds = pieces, elements, kinds
        self.found: list[tuple[SecretKind, list[tuple[int, _Span]]]] = []
        self.fields: list[tuple[SecretKind, Box]] = []
        self._inputs = [e.box for e in elements if e.role in _FIELDS]

    def look(self) -> None:
        runs = _runs(self.pieces)
        for chain in _chains(self.pieces, runs):
            self._in_chain(chain)
        for at, run in enumerate(runs):
            self._beside_label(runs, at, run)
        for element in self.elements:
            self._in_element(element)

    def of(self, at: int) -> list[Secret]:
        """Where a piece is to be masked, in order and not overlapping."""
        spans = sorted(
            (span, kind)
            for kind, parts in self.found
            for piece, span in parts
            if piece == at
        )  # fmt: skip
        merged: list[Secret] = []
        for (start, end), kind in spans:
            if merged and start < merged[-1].end:
                merged[-1] = replace(merged[-1], end=max(end, merged[-1].end))
            else:
                merged.append(Secret(start, end, kind))
        return merged

    def _add(self, kind: SecretKind, parts: list[tuple[int, _Span]]) -> None:
        parts = [(at, span) for at, span in parts if span[1] > span[0]]
        if kind not in self.kinds or not parts:
            return
        known = [(at, span) for _, there in self.found for at, span in there]
        new = [p for p in parts if not any(_within(p, other) for other in known)]
        if not new:
            return
        for at, (_, there) in enumerate(self.found):
            if any(_overlap(part, other) for part in parts for other in there):
                self.found[at] = (self.found[at][0], [*there, *new])
                return
        self.found.append((kind, new))

    def _in_chain(self, chain: list[list[int]]) -> None:
        """Secrets in stacked rows of pieces, read as the lines of one text."""
        text, places = "", []
        for run in chain:
            text += "\n" if text else ""
            for number, at in enumerate(run):
                text += " " if number else ""
                places.append((at, len(text)))
                text += self.pieces[at].text
        for secret in find_secrets(text, self.kinds):
            parts = []
            for at, start in places:
                end = start + len(self.pieces[at].text)
                if secret.start < end and start < secret.end:
                    parts.append((at, (max(secret.start, start) - start,
                                       min(secret.end, end) - start)))  # fmt: skip
            self._add(secret.kind, parts)

    def _beside_label(self, runs: list[list[int]], at: int, run: list[int]) -> None:
        """The value right of a label or below it, also where boxes part them."""
        for number, label_at in enumerate(run):
            label = self.pieces[label_at]
            if not names_secret(label.text):
                continue
            right = run[number + 1 :]
            if right and self._value(label, right):
                continue
            further = _right_of(self.pieces, runs, at)
            if not right and further is not None and self._value(label, further):
                continue
            below = _below(self.pieces, runs, label.box)
            while below is not None and self._value(label, below, under=True):
                if self._field(self.pieces[below[0]].box):
                    break  # a field has one value; a column goes on
                below = _below(self.pieces, runs, self.pieces[below[0]].box)

    def _value(self, label: TextLine, run: list[int], *, under: bool = False) -> bool:
        values = [self.pieces[at] for at in run]
        if under and names_secret(values[0].text):
            return False  # the next label
        field = self._field(values[0].box)
        field = field or (not under and label.text.rstrip().endswith((":", "=")))
        text = " ".join(value.text for value in values)
        found = False
        for secret in find_in_field(label.text, text, field=field):
            parts, start = [], 0
            for at, value in zip(run, values, strict=True):
                end = start + len(value.text)
                if secret.start < end and start < secret.end:
                    parts.append((at, (max(secret.start, start) - start,
                                       min(secret.end, end) - start)))  # fmt: skip
                start = end + 1
            self._add(secret.kind, parts)
            found = secret.kind in self.kinds
        return found

    def _field(self, box: Box) -> bool:
        return any(_middle_in(box, field) for field in self._inputs)

    def _in_element(self, element: Element) -> None:
        """The value of a field by its label: all pieces in the field are masked."""
        for secret in find_in_field(element.label, element.value, field=True):
            if secret.kind not in self.kinds:
                continue
            inside = [
                (at, (0, len(piece.text)))
                for at, piece in enumerate(self.pieces)
                if _middle_in(piece.box, element.box) and piece.text.strip()
                and piece.text.strip() != element.label.strip()
            ]  # fmt: skip
            if inside:
                self._add(secret.kind, inside)
            else:
                self.fields.append((secret.kind, element.box))


def redacted_element(element: Element, kinds: frozenset[SecretKind]) -> Element:
    """An element whose label and value hold no secret that its own text shows."""
    value = element.value
    for secret in find_in_field(element.label, value, field=True):
        if secret.kind in kinds:
            value = covered(value, [secret])
            break
    label, value = masked(element.label, kinds), masked(value, kinds)
    if (label, value) == (element.label, element.value):
        return element
    return replace(element, label=label, value=value)


def _told(element: Element, marks: Sequence[tuple[SecretKind, Box]], finding: _Finding) -> Element:
    own = redacted_element(element, finding.kinds)
    if own is not element:
        return own
    # Its text may have been read a little differently: what is masked in its box is masked in it.
    for at, piece in enumerate(finding.pieces):
        for secret in finding.of(at):
            text = piece.text[secret.start : secret.end]
            own = replace(
                own,
                label=_without(own.label, text),
                value=_without(own.value, text),
            )
    if (own.label, own.value) != (element.label, element.value):
        return own
    if element.value and any(_middle_in(box, element.box) for _, box in marks):
        return replace(element, value=covered(element.value, [_whole(element.value)]))
    return element


def _without(text: str, secret: str) -> str:
    at = text.find(secret) if len(secret) >= 3 else -1
    if at < 0:
        return text
    return covered(text, [Secret(at, at + len(secret), SecretKind.PASSWORD)])


def _whole(text: str) -> Secret:
    return Secret(0, len(text), SecretKind.PASSWORD)


def _runs(pieces: Sequence[TextLine]) -> list[list[int]]:
    """Pieces near one another in a row, from left to right."""
    runs: list[list[int]] = []
    order = sorted(range(len(pieces)), key=lambda at: (pieces[at].box.x, pieces[at].box.y))
    for at in order:
        box = pieces[at].box
        best = None
        for number, run in enumerate(runs):
            last = pieces[run[-1]].box
            gap = box.x - (last.x + last.w)
            height = min(last.h, box.h)
            near = -0.6 * height <= gap <= ROW_GAP * height
            alike = max(last.h, box.h) <= 1.8 * height
            if near and alike and same_row(last, box) and (best is None or gap < best[1]):
                best = (number, gap)
        if best is None:
            runs.append([at])
        else:
            runs[best[0]].append(at)
    return sorted(runs, key=lambda run: (pieces[run[0]].box.y, pieces[run[0]].box.x))


def _chains(pieces: Sequence[TextLine], runs: list[list[int]]) -> Iterator[list[list[int]]]:
    """Runs one under the other, with the same left edge."""
    left = list(runs)
    while left:
        chain = [left.pop(0)]
        while True:
            last = pieces[chain[-1][0]].box
            following = next((run for run in left if _under(last, pieces[run[0]].box)), None)
            if following is None:
                break
            left.remove(following)
            chain.append(following)
        yield chain


def _under(upper: Box, lower: Box, gap: float = BELOW_GAP) -> bool:
    height = min(upper.h, lower.h)
    between = lower.y - (upper.y + upper.h)
    below = lower.y + lower.h / 2 > upper.y + upper.h * 0.8
    alike = max(upper.h, lower.h) <= 1.8 * height
    return below and alike and between <= gap * height and abs(upper.x - lower.x) <= 1.2 * height


def _right_of(pieces: Sequence[TextLine], runs: list[list[int]], at: int) -> list[int] | None:
    """The next run in the same row."""
    last = pieces[runs[at][-1]].box
    best = None
    for run in runs:
        first = pieces[run[0]].box
        gap = first.x - (last.x + last.w)
        if run is runs[at] or not 0 <= gap <= FIELD_GAP * last.h or not same_row(last, first):
            continue
        if best is None or gap < best[1]:
            best = (run, gap)
    return best[0] if best else None


def _below(pieces: Sequence[TextLine], runs: list[list[int]], box: Box) -> list[int] | None:
    """The nearest run under a box: with about the same left edge, or centred under it."""
    best = None
    for run in runs:
        first, last = pieces[run[0]].box, pieces[run[-1]].box
        height = max(box.h, first.h)
        between = first.y - (box.y + box.h)
        if (
            not -0.3 * box.h <= between <= UNDER_GAP * height
            or first.y + first.h / 2 <= box.y + box.h
        ):
            continue
        middle = (first.x + last.x + last.w) / 2
        beneath = abs(first.x - box.x) <= 1.5 * height or abs(middle - box.x - box.w / 2) <= height
        if beneath and (best is None or between < best[1]):
            best = (run, between)
    return best[0] if best else None


def _within(part: tuple[int, _Span], other: tuple[int, _Span]) -> bool:
    return part[0] == other[0] and other[1][0] <= part[1][0] and part[1][1] <= other[1][1]


def _overlap(part: tuple[int, _Span], other: tuple[int, _Span]) -> bool:
    return part[0] == other[0] and other[1][0] < part[1][1] and part[1][0] < other[1][1]


def _middle_in(box: Box, around: Box) -> bool:
    return holds(around, box.x + box.w / 2, box.y + box.h / 2)


def _around(boxes: Sequence[Box]) -> Box:
    x, y = min(box.x for box in boxes), min(box.y for box in boxes)
    x_end, y_end = max(box.x + box.w for box in boxes), max(box.y + box.h for box in boxes)
    return Box(x, y, x_end - x, y_end - y)
