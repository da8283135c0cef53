"""The same control keeps its id from one picture of a screen to the next. Pure but for the counter.

A control is the same when its role and label are, or its role and place; among several that may be,
the one that moved as most of the others did (a window dragged, a page scrolled) and least. States
and values may change. Ids of what is gone are not given again.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import replace
from statistics import median

from sonia_desktop.vision.alike import alike
from sonia_desktop.vision.scene import Box, Element

SAME_LABEL = 0.75
"""From this likeness on a label is the same one, a letter read otherwise."""
REACH_PX = 700
"""A control that moved farther than this is another one, unless all others moved so."""
LEAST = 0.45
_NEAR_PX = 6.0


class Identities:
    """Gives ids to the elements of successive pictures of one screen. One thread only."""

    def __init__(self) -> None:
        self._before: tuple[Element, ...] = ()
        self._numbers = itertools.count(1)

    def follow(self, elements: Sequence[Element]) -> tuple[Element, ...]:
        """The elements with ids: known ones keep theirs, new ones get a new one."""
        pairs = same_elements(self._before, elements)
        named = tuple(
            replace(
                element,
                id=self._before[pairs[at]].id
                if at in pairs
                else f"{element.role}-{next(self._numbers)}",
            )
            for at, element in enumerate(elements)
        )
        self._before = named
        return named


def same_elements(before: Sequence[Element], now: Sequence[Element]) -> dict[int, int]:
    """Which element of `before` (by index) each of `now` (by index) is; each at most once."""
    dx, dy = _usual_shift(before, now)
    found: list[tuple[float, int, int]] = []
    for at, element in enumerate(now):
        for old_at, old in enumerate(before):
            if old.role != element.role:
                continue
            likely = _likely(old, element, dx, dy)
            if likely >= LEAST:
                found.append((-likely, at, old_at))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, at, old_at in sorted(found):
        if at not in pairs and old_at not in taken:
            pairs[at] = old_at
            taken.add(old_at)
    return pairs


def _likely(old: Element, new: Element, dx: float, dy: float) -> float:
    """How likely two elements of one role are the same one, 0 to 1."""
    stayed = _away(old.box, new.box, 0, 0)
    moved = min(stayed, _away(old.box, new.box, dx, dy))
    label = 1.0 if old.label == new.label else alike(old.label, new.label)
    size = _same_size(old.box, new.box)
    if label >= SAME_LABEL:
        near = math.exp(-moved / 150.0) if moved <= REACH_PX else 0.0
        return label * (0.5 + 0.35 * near + 0.15 * size) if near else 0.0
    # Another label in exactly the same place: "Play" became "Pause".
    if stayed <= _NEAR_PX and size > 0.6:
        return 0.5 + 0.1 * label
    return 0.0


def _usual_shift(before: Sequence[Element], now: Sequence[Element]) -> tuple[float, float]:
    """How far the controls moved that are there once, in the middle."""
    places: dict[tuple[str, str], list[Box]] = {}
    for element in before:
        places.setdefault((element.role, element.label), []).append(element.box)
    counts: dict[tuple[str, str], int] = {}
    for element in now:
        key = (element.role, element.label)
        counts[key] = counts.get(key, 0) + 1
    moves = []
    for element in now:
        key = (element.role, element.label)
        boxes = places.get(key, [])
        if element.label and len(boxes) == counts[key] == 1:
            moves.append((element.box.x - boxes[0].x, element.box.y - boxes[0].y))
    moves = [move for move in moves if move != (0, 0)]
    if not moves:
        return 0.0, 0.0
    return median(x for x, _ in moves), median(y for _, y in moves)


def _away(a: Box, b: Box, dx: float, dy: float) -> float:
    """Distance of the middles in pixels when the first had moved by (dx, dy)."""
    x = a.x + a.w / 2 + dx - b.x - b.w / 2
    y = a.y + a.h / 2 + dy - b.y - b.h / 2
    return math.hypot(x, y)


def _same_size(a: Box, b: Box) -> float:
    wide = min(a.w, b.w) / max(1, a.w, b.w)
    high = min(a.h, b.h) / max(1, a.h, b.h)
    return wide * high
