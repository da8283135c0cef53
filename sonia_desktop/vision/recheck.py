"""Is a candidate still there? Looked at again just before anything is done with it.

Between finding an element and clicking it, a window may have moved, a dialog come up, a page
scrolled. The picture is taken anew; where the pixels around the element are the same, that is
enough, else what changed is read and the element looked for in it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np

from sonia_desktop.vision.alike import alike
from sonia_desktop.vision.find import Candidate, window_of
from sonia_desktop.vision.identity import SAME_LABEL
from sonia_desktop.vision.phrases import words_within
from sonia_desktop.vision.scene import Box, Element, Scene, Screenshot

AROUND_PX = 6
"""A border and its shadow belong to an element's looks."""
STAYED_PX = 4
"""An element whose middle moved by no more is where it was: boxes vary by a pixel or two."""


class Verdict(StrEnum):
    """What became of an element."""

    THERE = "there"
    MOVED = "moved"
    UNSURE = "unsure"  # several like it, none of them where it was
    GONE = "gone"


@dataclass(frozen=True)
class Recheck:
    """`candidate` is what is there now (None when gone); `reason` is a sentence for the user.

    Only THERE allows a click where the old candidate was; MOVED allows it where the new one is.
    """

    verdict: Verdict
    candidate: Candidate | None
    reason: str

    @property
    def may_act(self) -> bool:
        """Whether exactly the element that was meant is there, and can be used."""
        if self.verdict not in (Verdict.THERE, Verdict.MOVED) or self.candidate is None:
            return False
        return self.candidate.element.enabled is not False


def recheck(
    candidate: Candidate,
    before: Screenshot,
    now: Screenshot,
    read: Callable[[Screenshot], Scene],
) -> Recheck:
    """Compare the candidate's place in two pictures; `read` is called only when it looks otherwise.

    Args:
        before: the picture it was found in.
        now: a picture of the same part of the screen, taken just now.
    """
    return unchanged(candidate, before, now) or look_again(candidate, read(now))


def unchanged(candidate: Candidate, before: Screenshot, now: Screenshot) -> Recheck | None:
    """THERE when the pixels around the candidate are the same in both pictures, else None."""
    element = candidate.element
    if before.pixels.shape != now.pixels.shape or not _same_pixels(element.box, before, now):
        return None
    return Recheck(Verdict.THERE, candidate, f"{_name(element)} is where it was.")


def look_again(candidate: Candidate, scene: Scene) -> Recheck:
    """What became of a candidate in a newer scene of the same part of the screen."""
    element = candidate.element
    same = [other for other in _alike(scene, element) if other.role == element.role]
    here = [other for other in same if _moved(element.box, other.box) <= STAYED_PX]
    if here:
        found = _candidate(scene, here[0], candidate)
        return Recheck(Verdict.THERE, found, f"{_name(element)} is where it was, and looks new.")
    if len(same) == 1:
        found = _candidate(scene, same[0], candidate)
        x, y = found.point
        return Recheck(Verdict.MOVED, found, f"{_name(element)} moved to {x}, {y}.")
    if same:
        return Recheck(
            Verdict.UNSURE, None, f"{len(same)} elements are like {_name(element)}, none of them "
            "where it was.",
        )  # fmt: skip
    over = window_of(scene, element.box)
    covered = over is not None and (
        candidate.window is None or over.title != candidate.window.title
    )
    why = f" The window “{over.title}” is there now." if covered and over else ""
    return Recheck(Verdict.GONE, None, f"{_name(element)} is no longer there.{why}")


def _same_pixels(box: Box, before: Screenshot, now: Screenshot) -> bool:
    rows = slice(max(0, box.y - AROUND_PX), box.y + box.h + AROUND_PX)
    columns = slice(max(0, box.x - AROUND_PX), box.x + box.w + AROUND_PX)
    return bool(np.array_equal(before.pixels[rows, columns], now.pixels[rows, columns]))


def _alike(scene: Scene, element: Element) -> list[Element]:
    """Everything in a scene that may be the element: the same role and label."""
    if element.role != "text":
        if not element.label:  # without a name, only the place tells
            return [e for e in scene.elements if _moved(e.box, element.box) <= STAYED_PX]
        return [e for e in scene.elements if alike(element.label, e.label) >= SAME_LABEL]
    texts = [Element("text", line.text, line.box, line.confidence) for line in scene.lines]
    found = [text for text in texts if alike(element.label, text.label) >= SAME_LABEL]
    found += [part for text in texts for part, _ in words_within(text, element.label)]
    return found


def _moved(a: Box, b: Box) -> float:
    return max(abs(a.x + a.w / 2 - b.x - b.w / 2), abs(a.y + a.h / 2 - b.y - b.h / 2))


def _candidate(scene: Scene, element: Element, old: Candidate) -> Candidate:
    return replace(old, element=element, window=window_of(scene, element.box))


def _name(element: Element) -> str:
    return f"“{element.label}” ({element.role})" if element.label else f"the {element.role}"
