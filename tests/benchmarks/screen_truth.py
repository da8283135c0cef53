"""What is really on a rendered screen, and how much of it was read.

A truth is a JSON file beside the picture: ``{"words": [[text, x, y, w, h]], "doubtful": [the same],
"elements": [{"role", "label", "value", "checked", "box"}]}``, boxes in pixels of the picture. Words
that something covers in part, or that a window's edge cuts, are doubtful: a person reads some of
them. To read one is no mistake and not to read it neither.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from sonia_desktop.vision.scene import Box, TextLine

MATCH_IOU = 0.6
"""Overlap (intersection over union) from which a found element is a true one."""


@dataclass
class Reading:
    """Counts over screens; add up with `+`."""

    wanted: int = 0
    found: int = 0
    right: int = 0
    characters: int = 0
    edits: int = 0

    def __add__(self, other: Reading) -> Reading:
        return Reading(
            self.wanted + other.wanted,
            self.found + other.found,
            self.right + other.right,
            self.characters + other.characters,
            self.edits + other.edits,
        )

    def figures(self) -> dict[str, float]:
        return {
            "recall": round(self.right / max(1, self.wanted), 4),
            "precision": round(self.right / max(1, self.found), 4),
            "characters": round(1 - self.edits / max(1, self.characters), 4),
        }


def words(text: str) -> Counter[str]:
    """Runs of letters and digits, with their case."""
    return Counter(re.findall(r"[^\W_]+", text))


def score_text(
    read: Sequence[TextLine],
    truth: Sequence[Sequence[Any]],
    doubtful: Sequence[Sequence[Any]] = (),
) -> Reading:
    """Compare what was read with the true words, place by place.

    Every true word belongs to the piece that holds its middle; a piece is compared with its words
    in their order. Words in no piece are lost; pieces without words are invented. A piece that
    touches a doubtful word is asked only for the sure words in it.
    """
    unsure = [Box(*(int(value) for value in word[1:5])) for word in doubtful]
    held: list[list[Sequence[Any]]] = [[] for _ in read]
    score = Reading()
    for word in truth:
        text, x, y, w, h = word
        score.wanted += words(text).total()
        middle = (x + w / 2, y + h / 2)
        fits = [at for at, piece in enumerate(read) if _holds(piece.box, *middle)]
        if fits:
            nearest = min(fits, key=lambda at: abs(_mid(read[at].box) - middle[1]))
            held[nearest].append(word)
        else:
            score.characters += len(text)
            score.edits += len(text)
    for piece, inside in zip(read, held, strict=True):
        rows = _in_rows(inside)
        true = " ".join(str(word[0]) for word in rows)
        if any(_shares(piece.box, box) for box in unsure):
            right = (words(piece.text) & words(true)).total()
            score.found += right
            score.right += right
            continue
        score.found += words(piece.text).total()
        score.right += (words(piece.text) & words(true)).total()
        score.characters += len(true)
        score.edits += distance(piece.text, true)
    return score


def _in_rows(inside: list[Sequence[Any]]) -> list[Sequence[Any]]:
    return sorted(inside, key=lambda word: (round(word[2] / max(8, word[4])), word[1]))


def _shares(piece: Box, word: Box) -> bool:
    """Whether a good part of a word lies in a piece."""
    w = min(piece.x + piece.w, word.x + word.w) - max(piece.x, word.x)
    h = min(piece.y + piece.h, word.y + word.h) - max(piece.y, word.y)
    return w >= 3 and h >= 0.4 * min(piece.h, word.h)


def _mid(box: Box) -> float:
    return box.y + box.h / 2


def _holds(box: Box, x: float, y: float) -> bool:
    return box.x - 2 <= x < box.x + box.w + 2 and box.y <= y < box.y + box.h


def distance(a: str, b: str) -> int:
    """Edits (put in, take out, replace) between two strings (Levenshtein, 1965)."""
    if a == b:
        return 0
    before = list(range(len(b) + 1))
    for row, left in enumerate(a, 1):
        now = [row]
        for column, right in enumerate(b, 1):
            change = before[column - 1] + (left != right)
            now.append(min(before[column] + 1, now[column - 1] + 1, change))
        before = now
    return before[-1]


@dataclass
class Finding:
    """Counts of one role over screens."""

    wanted: int = 0
    found: int = 0
    right: int = 0
    named: int = 0
    stated: int = 0
    states: int = 0
    wrong: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    def figures(self) -> dict[str, Any]:
        return {
            "there": self.wanted,
            "found": self.found,
            "recall": round(self.right / max(1, self.wanted), 4),
            "precision": round(self.right / max(1, self.found), 4),
            "label_right": round(self.named / max(1, self.right), 4),
            "state_right": round(self.stated / self.states, 4) if self.states else None,
        }


def overlap(a: Box, b: Box) -> float:
    """Intersection over union."""
    w = min(a.x + a.w, b.x + b.w) - max(a.x, b.x)
    h = min(a.y + a.h, b.y + b.h) - max(a.y, b.y)
    if w <= 0 or h <= 0:
        return 0.0
    return w * h / (a.w * a.h + b.w * b.h - w * h)


def score_elements(
    found: Iterable[Any], truth: Iterable[dict[str, Any]], totals: dict[str, Finding], screen: str
) -> None:
    """Count, for every role, found elements that are there (same role, boxes overlap)."""
    left = list(truth)
    for true in left:
        totals.setdefault(true["role"], Finding()).wanted += 1
    for element in found:
        total = totals.setdefault(element.role, Finding())
        total.found += 1
        same = [t for t in left if t["role"] == element.role]
        best = max(same, key=lambda t: overlap(Box(*t["box"]), element.box), default=None)
        if best is None or overlap(Box(*best["box"]), element.box) < MATCH_IOU:
            total.wrong.append(f"{screen}: {element.label!r} {element.box}")
            continue
        left.remove(best)
        total.right += 1
        total.named += _same(element.label, best["label"])
        if best.get("checked") is not None:
            total.states += 1
            total.stated += getattr(element, "checked", None) is best["checked"]
    for true in left:
        totals[true["role"]].missed.append(f"{screen}: {true['label']!r} {true['box']}")


def _same(a: str, b: str) -> bool:
    return re.sub(r"\W+", "", a).lower() == re.sub(r"\W+", "", b).lower()
