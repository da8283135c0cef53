"""Accessibility of what is shown: contrast, target sizes, missing labels. Pure functions.

Success criteria of WCAG 2.2 (https://www.w3.org/TR/WCAG22/): 1.4.3 contrast of text, 1.4.11
contrast of controls, 2.5.8 target size, 4.1.2 a name for every control. What pixels cannot tell
(keyboard order, spoken names) is not judged.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from sonia_desktop.vision.contrast import (
    Pixels,
    common_colour,
    contrast_ratio,
    text_contrast,
)
from sonia_desktop.vision.scene import Box, Element, Scene, TextLine

NORMAL_TEXT, LARGE_TEXT, CONTROL = 4.5, 3.0, 3.0
"""Least contrast ratios: 1.4.3 for text, 1.4.3 for large text, 1.4.11 for controls."""
LARGE_TEXT_PX = 24.0
"""18 pt in CSS pixels; bold text is large from 18.66, but weight is not read from pixels."""
TARGET_PX = 24.0
COMFORTABLE_TARGET_PX = 44.0
"""2.5.8 (AA) and 2.5.5 (AAA), CSS pixels."""
TOLERANCE = 0.97
"""A box found in pixels is a pixel off now and then, a colour a shade: so much is forgiven."""
PENALTY = 10
TARGETS = ("button", "link", "input", "dropdown", "checkbox", "radio", "tab", "toggle", "slider",
           "icon", "menu")  # fmt: skip
_BORDERED = ("input", "dropdown", "checkbox", "radio", "textbox")
_ROUND = ("checkbox", "radio")
_RING_PX = 3
_DESCENDERS = frozenset("gjpqy,;()[]{}Q|@/$§µç")
_TALL = frozenset("bdfhijklt()[]{}|@/$§!?'\"‘’“”&%#")
_EM = {(True, True): 0.95, (True, False): 0.73, (False, True): 0.74, (False, False): 0.53}
"""Height of the marks in ems: with ascenders and descenders, with one of them, with neither."""


@dataclass(frozen=True)
class Issue:
    """One thing that fails a criterion: where, what was measured, what is needed."""

    type: str
    criterion: str
    severity: str  # "serious" or "moderate"
    description: str
    box: Box
    element_type: str
    label: str
    measured: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Report:
    """What was found; the score is 100 less ten for each issue, never below 0."""

    issues: tuple[Issue, ...]
    suggestions: tuple[str, ...]
    elements: int
    texts: int

    @property
    def score(self) -> int:
        return max(0, 100 - PENALTY * len(self.issues))


def examine(pixels: Pixels, scene: Scene, scale: float = 1.0) -> Report:
    """Measure everything in a picture.

    Args:
        pixels: RGB, shape (height, width, 3), of the size the scene was read from.
        scale: pixels of the picture per CSS (logical) pixel.

    Raises `ValueError` for a scale that is not positive.
    """
    if not scale > 0:
        raise ValueError(f"scale is {scale}")
    issues: list[Issue] = []
    suggestions: list[str] = []
    for line in scene.lines:
        if any(_holds(hidden.box, line.box) for hidden in scene.hidden):
            continue  # it is masked: what is seen is the mask
        issues += _text(pixels, line, scene.elements, scale, suggestions)
    targets = [one for one in scene.elements if one.role in TARGETS and not _is_drawing(one)]
    for element in targets:
        issues += _name(element)
        if element.role in _BORDERED and element.enabled is not False:
            issues += _control(pixels, element)
    issues += _sizes(targets, scale, suggestions)
    return Report(tuple(issues), tuple(suggestions), len(scene.elements), len(scene.lines))


def _is_drawing(element: Element) -> bool:
    """An icon seen in the pixels: what reacts to a click may be larger, and is not seen."""
    return element.role == "icon" and element.source == "pixels"


def font_px(text: str, ink_rows: int) -> float:
    """The font size in pixels that writes this text so high, from the letters it has."""
    tall = any(letter in _TALL or letter.isupper() or letter.isdigit() for letter in text)
    deep = any(letter in _DESCENDERS for letter in text)
    return ink_rows / _EM[tall, deep]


def too_near(targets: Sequence[Box], at: int, least: float) -> bool:
    """Whether a target of less than `least` pixels has no room of its own (2.5.8, "Spacing"): a
    circle of that diameter on its middle meets another target, or another small one's circle."""
    box = targets[at]
    x, y, reach = box.x + box.w / 2, box.y + box.h / 2, least / 2
    for other_at, other in enumerate(targets):
        if other_at == at:
            continue
        dx = max(other.x - x, 0.0, x - (other.x + other.w))
        dy = max(other.y - y, 0.0, y - (other.y + other.h))
        if math.hypot(dx, dy) < reach:
            return True
        small = min(other.w, other.h) < least
        gap = math.hypot(other.x + other.w / 2 - x, other.y + other.h / 2 - y)
        if small and gap < least:
            return True
    return False


def _text(
    pixels: Pixels,
    line: TextLine,
    elements: Sequence[Element],
    scale: float,
    suggestions: list[str],
) -> Iterator[Issue]:
    if any(one.enabled is False and _holds(one.box, line.box) for one in elements):
        return  # what is switched off is exempt
    found = text_contrast(_cut(pixels, line.box))
    if found is None:
        return
    size = font_px(line.text, found.ink_rows) / scale
    needed = LARGE_TEXT if size >= LARGE_TEXT_PX else NORMAL_TEXT
    if found.ratio >= needed * TOLERANCE:
        return
    if not found.certain:
        suggestions.append(
            f"Look at “{_short(line.text)}” by eye: it stands on a picture or a gradient, where "
            f"its contrast is about {found.ratio:.1f}:1."
        )
        return
    yield Issue(
        "contrast",
        "1.4.3",
        "serious",
        f"“{_short(line.text)}” has a contrast of {found.ratio:.2f}:1; {needed:g}:1 is needed.",
        line.box,
        "text",
        line.text,
        {
            "ratio": found.ratio,
            "required": needed,
            "text_colour": _hex(found.ink),
            "background_colour": _hex(found.ground),
            "font_px": round(size, 1),
        },
    )


def _name(element: Element) -> Iterator[Issue]:
    if element.label.strip():
        return
    yield Issue(
        "missing_label",
        "4.1.2",
        "serious",
        f"This {element.role} has no label that can be read.",
        element.box,
        element.role,
        "",
    )


def _control(pixels: Pixels, element: Element) -> Iterator[Issue]:
    """Does the control stand out from what is around it, by its border or by its ground?"""
    box = element.box
    if element.role in _ROUND:  # its mark, not the words beside it
        side = min(box.w, box.h)
        box = Box(box.x, box.y + (box.h - side) // 2, side, side)
    if min(box.w, box.h) < 4:
        return
    around = _ring(pixels, box, outward=True)
    if around is None:
        return
    outside, share = around
    inside, _ = common_colour(_cut(pixels, box))
    best = contrast_ratio(outside, inside)
    border = _ring(pixels, box, outward=False)
    if border is not None:
        best = max(best, contrast_ratio(outside, border[0]), contrast_ratio(inside, border[0]))
    edge = text_contrast(_cut(pixels, _grown(pixels, box, 1)))
    if edge is not None and element.role in _ROUND:
        best = max(best, edge.ratio)
    if best >= CONTROL * TOLERANCE or share < 0.5:
        return
    yield Issue(
        "control_contrast",
        "1.4.11",
        "moderate",
        f"The edge of this {element.role} has a contrast of {best:.2f}:1; {CONTROL:g}:1 is needed.",
        element.box,
        element.role,
        element.label,
        {
            "ratio": round(best, 2),
            "required": CONTROL,
            "background_colour": _hex(outside),
        },
    )


def _sizes(targets: Sequence[Element], scale: float, suggestions: list[str]) -> Iterator[Issue]:
    boxes = [one.box for one in targets]
    small = 0
    for at, element in enumerate(targets):
        width, height = element.box.w / scale, element.box.h / scale
        least = min(width, height)
        if least < COMFORTABLE_TARGET_PX:
            small += 1
        if least >= TARGET_PX * TOLERANCE or not too_near(boxes, at, TARGET_PX * scale):
            continue
        yield Issue(
            "target_size",
            "2.5.8",
            "moderate",
            f"This {element.role} is {width:.0f}x{height:.0f} pixels with others close by; "
            f"{TARGET_PX:g}x{TARGET_PX:g} are needed, or room around it.",
            element.box,
            element.role,
            element.label,
            {
                "width": round(width, 1),
                "height": round(height, 1),
                "required": TARGET_PX,
            },
        )
    if small:
        suggestions.append(
            f"{small} of {len(targets)} controls are under {COMFORTABLE_TARGET_PX:g} pixels high "
            "or wide, which fingers and unsteady hands find hard (2.5.5)."
        )


def _ring(pixels: Pixels, box: Box, *, outward: bool) -> tuple[tuple[int, int, int], float] | None:
    """The common colour just outside a box, or of its own edge; None where the picture ends."""
    import numpy as np

    big = _grown(pixels, box, _RING_PX if outward else 0)
    small = box if outward else Box(box.x + 1, box.y + 1, box.w - 2, box.h - 2)
    part = _cut(pixels, big)
    keep = np.ones(part.shape[:2], dtype=bool)
    left, top = small.x - big.x, small.y - big.y
    keep[max(0, top) : top + small.h, max(0, left) : left + small.w] = False
    if int(keep.sum()) < 8:
        return None
    return common_colour(part[keep])


def _grown(pixels: Pixels, box: Box, by: int) -> Box:
    height, width = pixels.shape[:2]
    x, y = max(0, box.x - by), max(0, box.y - by)
    return Box(x, y, min(width, box.x + box.w + by) - x, min(height, box.y + box.h + by) - y)


def _cut(pixels: Pixels, box: Box) -> Pixels:
    x, y = max(0, box.x), max(0, box.y)
    return pixels[y : max(y, box.y + box.h), x : max(x, box.x + box.w)]


def _holds(outer: Box, inner: Box) -> bool:
    x, y = inner.x + inner.w / 2, inner.y + inner.h / 2
    return outer.x <= x < outer.x + outer.w and outer.y <= y < outer.y + outer.h


def _hex(colour: tuple[int, int, int]) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39]}…"
