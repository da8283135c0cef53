"""Which element of a scene a person means: "the save button", "the field below Street".

    found = find(scene, "the second save button", embed)
    found.best          # the candidate, or None
    found.equal         # several: they match as well as one another

Elements and plain lines of text are candidates. A score is a product of what the description asks
for (`description.Wanted`): the label's likeness, the role, the state, the position, what it stands
beside. Pure but for `embed`, which compares by meaning ("log in" and "Sign in") when it is given.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from sonia_desktop.core.errors import InvalidInputError
from sonia_desktop.vision.alike import Embed, alike, alike_in_meaning
from sonia_desktop.vision.description import TEXT_ROLES, Wanted, any_role, readings
from sonia_desktop.vision.layout import holds, same_row
from sonia_desktop.vision.phrases import words_within
from sonia_desktop.vision.scene import Box, Element, Scene, Window

LEAST_SCORE = 0.4
"""Candidates below this are not what was meant."""
EQUAL = 0.03
"""Two candidates whose scores are this near match equally."""
MOST_CANDIDATES = 8
_CONTENDERS = 0.8
"""Candidates at least this near to the best one are told apart by position and number."""
_SURE_BY_LETTERS = 0.9
_MOST_LETTERS = 60
"""Longer lines are running text, whose meaning is not a label's."""
_NO_ROLE_TEXT = 0.9
"""A plain text, when an element with this label would do as well."""
_OTHER_ROLE = 0.25
_AROUND = ("image", "table", "window")
"""Text in one of these is text of its own."""
_ROLE_FITS = {
    **{("button", has): fit for has, fit in
       {"link": 0.85, "tab": 0.8, "icon": 0.85, "menu": 0.8, "toggle": 0.9, "dropdown": 0.7,
        "text": 0.7}.items()},
    **{("input", has): fit for has, fit in {"dropdown": 0.75}.items()},
    **{("dropdown", has): fit for has, fit in {"input": 0.75, "button": 0.7, "menu": 0.8}.items()},
    **{("checkbox", has): fit for has, fit in
       {"radio": 0.85, "toggle": 0.9, "text": 0.5}.items()},
    **{("radio", has): fit for has, fit in {"checkbox": 0.85, "text": 0.5}.items()},
    **{("toggle", has): fit for has, fit in {"checkbox": 0.95, "text": 0.5}.items()},
    **{("tab", has): fit for has, fit in {"button": 0.8, "link": 0.85, "text": 0.85}.items()},
    **{("link", has): fit for has, fit in {"text": 0.95, "button": 0.8, "tab": 0.8}.items()},
    **{("menu", has): fit for has, fit in
       {"text": 0.95, "button": 0.9, "dropdown": 0.85, "tab": 0.8}.items()},
    **{("icon", has): fit for has, fit in {"button": 0.85, "image": 0.8, "text": 0.7}.items()},
    **{("heading", has): fit for has, fit in {"text": 1.0}.items()},
    **{("text", has): fit for has, fit in
       {"link": 0.9, "heading": 0.95, "input": 0.5, "button": 0.5, "tab": 0.5, "checkbox": 0.5,
        "radio": 0.5}.items()},
}  # fmt: skip


Scores = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Candidate:
    """An element (or a line of text, role "text") that a description may mean.

    `score` is 0 to 1; `window` the one it lies in; `why` says what fits and what does not.
    """

    element: Element
    score: float
    window: Window | None = None
    why: str = ""

    @property
    def point(self) -> tuple[int, int]:
        """Its middle in pixels of the picture: where a click goes."""
        box = self.element.box
        return box.x + box.w // 2, box.y + box.h // 2


@dataclass(frozen=True)
class Found:
    """What a description found, best first; empty when nothing is like it."""

    description: str
    candidates: tuple[Candidate, ...]

    @property
    def best(self) -> Candidate | None:
        return self.candidates[0] if self.candidates else None

    @property
    def equal(self) -> tuple[Candidate, ...]:
        """All that match as well as the best, when they are several; else empty."""
        if not self.candidates:
            return ()
        first = self.candidates[0].score
        alike = tuple(c for c in self.candidates if first - c.score <= EQUAL)
        return alike if len(alike) > 1 else ()


@dataclass(frozen=True)
class _Scored:
    """Everything that can be meant; `weights` are less for words inside a line."""

    things: tuple[Element, ...]
    weights: tuple[float, ...]
    windows: tuple[Window | None, ...]
    scene: Scene
    embed: Embed | None


def find(scene: Scene, description: str, embed: Embed | None = None) -> Found:
    """Candidates for a description.

    Raises `InvalidInputError` when it has no words.
    """
    asked = readings(description)
    if not asked:
        raise InvalidInputError(
            f"There is nothing to look for in {description!r}.",
            remedy='Say what it is or what stands on it, such as "the save button".',
        )
    held = _gathered(scene, asked, embed)
    return Found(description, _called_exactly(held, description) or _ranked(held, asked))


def _called_exactly(held: _Scored, description: str) -> tuple[Candidate, ...]:
    """Elements whose whole label was said, with nothing besides: "By post" is not what stands by
    something. Not plain text, which may be the name of what stands beside it."""
    said = re.sub(r"^(?:the|a|an)\s+", "", description.strip(" .?!\"“”'"), flags=re.IGNORECASE)
    return tuple(
        Candidate(thing, 1.0, window, f"{said!r} stands on it")
        for thing, window in zip(held.things, held.windows, strict=True)
        if thing.role not in TEXT_ROLES and thing.label and alike(said, thing.label) >= 1.0
    )[:MOST_CANDIDATES]


def window_of(scene: Scene, box: Box) -> Window | None:
    """The frontmost window that holds the middle of a box."""
    x, y = box.x + box.w / 2, box.y + box.h / 2
    return next((window for window in scene.windows if holds(window.box, x, y)), None)


def _gathered(scene: Scene, asked: Sequence[Wanted], embed: Embed | None) -> _Scored:
    """The elements, the lines that stand on none of them, and words in lines that were said."""
    texts = []
    over = [element.box for element in scene.elements if element.role not in _AROUND]
    for line in scene.lines:
        x, y = line.box.x + line.box.w / 2, line.box.y + line.box.h / 2
        if not any(holds(box, x, y) for box in over):
            texts.append(Element("text", line.text, line.box, line.confidence))
    said = dict.fromkeys(wanted.label for wanted in asked if wanted.label)
    parts = [part for text in texts for label in said for part in words_within(text, label)]
    parts = list(dict.fromkeys(parts))
    things = (*scene.elements, *texts, *(element for element, _ in parts))
    weights = [1.0] * (len(scene.elements) + len(texts)) + [weight for _, weight in parts]
    windows = tuple(window_of(scene, thing.box) for thing in things)
    return _Scored(things, tuple(weights), windows, scene, embed)


def _ranked(held: _Scored, asked: Sequence[Wanted]) -> tuple[Candidate, ...]:
    if not held.things:
        return ()
    said = list(dict.fromkeys(wanted.label for wanted in asked if wanted.label))
    likeness = _likeness(held, said)
    best: dict[int, Candidate] = {}
    for wanted in asked:
        scores = _scores(held, wanted, likeness.get(wanted.label)) * wanted.prior
        for at in np.argsort(-scores)[:MOST_CANDIDATES]:
            score = round(float(scores[at]), 4)
            if score >= LEAST_SCORE and (at not in best or best[at].score < score):
                thing = held.things[at]
                best[int(at)] = Candidate(thing, score, held.windows[at], _why(wanted, thing))
    ranked = sorted(best.values(), key=lambda c: -c.score)
    apart: list[Candidate] = []
    for one in ranked:  # words in a line and the line itself are one place
        if not any(_same_place(one.element.box, other.element.box) for other in apart):
            apart.append(one)
    return tuple(apart[:MOST_CANDIDATES])


def _same_place(a: Box, b: Box) -> bool:
    w = min(a.x + a.w, b.x + b.w) - max(a.x, b.x)
    h = min(a.y + a.h, b.y + b.h) - max(a.y, b.y)
    return w > 0 and h > 0 and w * h >= 0.7 * min(a.w * a.h, b.w * b.h)


def _likeness(held: _Scored, said: Sequence[str]) -> dict[str, Scores]:
    """For each label that was said: how alike each thing's label or value is."""
    labels = [thing.label for thing in held.things]
    names = {text: at for at, text in enumerate(dict.fromkeys(labels))}
    meaning = None
    letters = [{text: alike(words, text) for text in names} for words in said]
    # Meaning costs more than letters: asked for where no label is the one that was said.
    unsure = not any(max(one.values(), default=0.0) >= _SURE_BY_LETTERS for one in letters)
    if held.embed is not None and said and unsure:
        short = [text for text in names if len(text) <= _MOST_LETTERS]
        meaning = alike_in_meaning(said, short, held.embed)
        names = {text: at for at, text in enumerate(short)}
    found = {}
    for row, words in enumerate(said):
        scores = np.array([letters[row][text] for text in labels], dtype=np.float64)
        if meaning is not None:
            near = [float(meaning[row][names[t]]) if t in names else 0.0 for t in labels]
            scores = np.maximum(scores, near)
        values = [0.85 * alike(words, t.value) if t.value else 0.0 for t in held.things]
        found[words] = np.maximum(scores, values)
    return found


def _scores(held: _Scored, wanted: Wanted, likeness: Scores | None) -> Scores:
    things = held.things
    if likeness is None:
        # Nothing is said of a label: the rest must tell, and a plain text is hardly meant.
        named = wanted.roles or wanted.side or wanted.ordinal or wanted.relation
        scores = np.full(len(things), 0.97 if named else 0.0)
        if wanted.roles and not set(wanted.roles) & set(TEXT_ROLES):
            # A text may be a flat button by its words; without words it is just a text.
            scores[[thing.role == "text" for thing in things]] = 0.0
    else:
        scores = np.where(likeness >= 0.999, 1.0, likeness) if not wanted.exact else likeness**2
        scores = scores.astype(np.float64)
    scores = scores * held.weights
    scores = scores * [_role_fit(wanted.roles, thing.role) for thing in things]
    scores = scores * [_state_fit(wanted, thing) for thing in things]
    if wanted.window or wanted.dialog:
        scores = scores * [_window_fit(held.scene, wanted, window) for window in held.windows]
    if wanted.relation:
        scores = scores * _beside(held, wanted, scores)
    if wanted.side:
        scores = scores * _placed(held, wanted, scores)
    if wanted.ordinal:
        scores = scores * _numbered(things, wanted.ordinal, scores)
    return np.asarray(scores, dtype=np.float64)


def _role_fit(asked: Sequence[str], has: str) -> float:
    if not asked:
        return _NO_ROLE_TEXT if has in TEXT_ROLES else 1.0
    return max(1.0 if role == has else _ROLE_FITS.get((role, has), _OTHER_ROLE) for role in asked)


def _state_fit(wanted: Wanted, thing: Element) -> float:
    fit = 1.0
    for asked, has in (
        (wanted.checked, thing.checked),
        (wanted.enabled, thing.enabled),
        (wanted.focused, thing.focused),
    ):
        if asked is not None and has is not asked:
            fit *= 0.6 if has is None else 0.3
    if wanted.empty is not None:
        fields = thing.role in ("input", "dropdown")
        fit *= 1.0 if fields and (not thing.value) is wanted.empty else 0.3
    return fit


def _window_fit(scene: Scene, wanted: Wanted, window: Window | None) -> float:
    if window is None:
        return 0.3
    if wanted.dialog:
        front = next((w for w in scene.windows if w.active), scene.windows[0])
        return 1.0 if window is front else 0.3
    names = [window.title, window.application, *re.split(r"\s[-–—|:]\s", window.title)]
    fit = max(alike(wanted.window, name) for name in names)
    return 0.3 + 0.7 * fit if fit >= 0.5 else 0.3


def _placed(held: _Scored, wanted: Wanted, scores: Scores) -> Scores:
    """By position in the picture: among those that fit, the one farthest to that side."""
    fits = np.zeros(len(held.things))
    for at, thing in enumerate(held.things):
        area = Box(0, 0, *held.scene.size)
        window = held.windows[at]
        if wanted.window and window is not None:
            area = window.box
        x = (thing.box.x + thing.box.w / 2 - area.x) / max(1, area.w)
        y = (thing.box.y + thing.box.h / 2 - area.y) / max(1, area.h)
        middle = 1 - 2 * max(abs(x - 0.5), abs(y - 0.5))
        by_side = {"left": 1 - x, "right": x, "top": 1 - y, "bottom": y, "middle": middle}
        fits[at] = sum(by_side[side] for side in wanted.side) / len(wanted.side)
    return _told_apart(fits, scores)


def _told_apart(fits: Scores, scores: Scores) -> Scores:
    """Factors from fits: 1 for the best of the contenders, less for those behind it."""
    contend = scores >= _CONTENDERS * scores.max()
    low, high = fits[contend].min(), fits[contend].max()
    if high - low < 1e-6:
        return np.ones(len(fits))
    share = np.clip((fits - low) / (high - low), 0.0, 1.0)
    return np.asarray(0.45 + 0.55 * np.sqrt(share), dtype=np.float64)


def _numbered(things: Sequence[Element], ordinal: int, scores: Scores) -> Scores:
    """The so-manieth of those that fit, in reading order."""
    contend = [at for at in range(len(things)) if scores[at] >= _CONTENDERS * scores.max()]
    order = reading_rows([things[at].box for at in contend])
    place = ordinal - 1 if ordinal > 0 else len(order) + ordinal
    factors = np.full(len(things), 0.4)
    if 0 <= place < len(order):
        factors[contend[order[place]]] = 1.0
    return factors


def reading_rows(boxes: Sequence[Box]) -> list[int]:
    """Indexes of boxes in reading order: row by row, each from the left."""
    rows: list[list[int]] = []
    for at in sorted(range(len(boxes)), key=lambda i: (boxes[i].y + boxes[i].h / 2, boxes[i].x)):
        if rows and same_row(boxes[rows[-1][0]], boxes[at]):
            rows[-1].append(at)
        else:
            rows.append([at])
    return [at for row in rows for at in sorted(row, key=lambda i: boxes[i].x)]


def _beside(held: _Scored, wanted: Wanted, scores: Scores) -> Scores:
    """By where they stand from what the anchor describes."""
    asked = [one for one in readings(wanted.anchor) if not one.relation]
    anchors = _ranked(_gathered(held.scene, asked, held.embed), asked)
    if not anchors:
        return np.full(len(held.things), 0.3)
    unit = max(12.0, float(np.median([thing.box.h for thing in held.things])))
    factors = np.zeros(len(held.things))
    for anchor in anchors[:3]:
        sure = anchor.score / anchors[0].score
        for at, thing in enumerate(held.things):
            if thing == anchor.element:
                continue
            near = nearness(anchor.element.box, thing.box, wanted.relation, unit)
            factors[at] = max(factors[at], sure * near)
    if factors.max() <= 0:
        return np.full(len(held.things), 0.3)
    contend = scores >= _CONTENDERS * scores.max()
    best = factors[contend].max() or factors.max()
    return np.asarray(0.3 + 0.7 * np.clip(factors / best, 0.0, 1.0), dtype=np.float64)


def nearness(anchor: Box, box: Box, relation: str, unit: float) -> float:
    """How well a box stands in a relation to an anchor: 0 not at all, towards 1 the nearer.

    Args:
        unit: a usual row's height in pixels; distances are told in it.
    """
    right, left = box.x - (anchor.x + anchor.w), anchor.x - (box.x + box.w)
    below, above = box.y - (anchor.y + anchor.h), anchor.y - (box.y + box.h)
    across, down = max(right, left, 0), max(below, above, 0)
    level = same_row(anchor, box)
    stacked = min(anchor.x + anchor.w, box.x + box.w) - max(anchor.x, box.x) > 0
    slack = -0.5 * unit
    if relation in ("left", "right"):
        gap, aside = (left, down) if relation == "left" else (right, down)
        if gap < slack or not (level or aside < 0.5 * unit):
            return 0.0
        return math.exp(-max(0, gap) / (30 * unit)) * (1.0 if level else 0.6)
    if relation in ("above", "below", "within"):
        gap = above if relation == "above" else below
        if gap < slack:
            return 0.0
        # What belongs together has the same left edge.
        beyond = min(abs(box.x - anchor.x), 10 * unit) / (4 * unit) if stacked else across / unit
        return math.exp(-max(0, gap) / (10 * unit) - beyond / 8)
    distance = math.hypot(across, down * (1.0 if stacked else 1.6)) / unit
    return math.exp(-distance / 5) * (1.0 if level or stacked else 0.7)


def _why(wanted: Wanted, thing: Element) -> str:
    parts = []
    if wanted.roles:
        asked = any_role(wanted.roles)
        fits = _role_fit(wanted.roles, thing.role) >= 1
        parts.append(f"is a {thing.role}" if fits else f"is a {thing.role}, not a {asked}")
    if wanted.label:
        parts.append(f"{wanted.label!r} is like {thing.label or thing.value!r}")
    if wanted.side:
        parts.append(" ".join(wanted.side))
    if wanted.ordinal:
        parts.append("last" if wanted.ordinal < 0 else f"number {wanted.ordinal}")
    if wanted.relation:
        parts.append(f"{wanted.relation} {wanted.anchor!r}")
    if wanted.window:
        parts.append(f"in {wanted.window!r}")
    return "; ".join(parts)
