"""What is different between two looks at a screen, in words. Pure functions."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from sonia_desktop.vision.description import role_words
from sonia_desktop.vision.layout import same_row
from sonia_desktop.vision.scene import Box, Element, Scene, TextLine, Window

SCROLLED_LINES = 4
"""So many lines that moved by the same distance are a scroll."""
SCROLLED_PX = 3


@dataclass(frozen=True)
class Differences:
    """What came, went and changed. Texts are as read; `rewritten` has (before, now).

    `states`: (element now, what about it, before, now). `scrolled`: pixels that most lines moved
    down (negative: up), 0 when they stayed.
    """

    opened: tuple[Window, ...] = ()
    closed: tuple[Window, ...] = ()
    front: Window | None = None
    new: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()
    rewritten: tuple[tuple[str, str], ...] = ()
    states: tuple[tuple[Element, str, str, str], ...] = ()
    scrolled: int = 0

    @property
    def any(self) -> bool:
        """Whether anything changed."""
        return self != Differences()


def differences(before: Scene, now: Scene) -> Differences:
    """What changed from one scene to the next of the same screen."""
    was, is_ = _windows(before), _windows(now)
    front_was, front_is = _front(before), _front(now)
    left, new = _apart(before.lines, now.lines)
    states = _states(before, now)
    rewritten = []
    told = {text for _, _, a, b in states for text in (a, b)}
    for line in list(new):
        here = next((old for old in left if _same_place(old.box, line.box)), None)
        if here is not None:
            left.remove(here)
            new.remove(line)
            rewritten.append((here.text, line.text))
    return Differences(
        opened=tuple(w for key, w in is_.items() if key not in was),
        closed=tuple(w for key, w in was.items() if key not in is_),
        front=front_is if front_is and _name(front_is) != _name(front_was) else None,
        new=tuple(line.text for line in new if line.text not in told),
        gone=tuple(line.text for line in left if line.text not in told),
        rewritten=tuple(pair for pair in rewritten if not set(pair) <= told),
        states=states,
        scrolled=_scrolled(before.lines, now.lines),
    )


def _windows(scene: Scene) -> dict[tuple[str, str, int], Window]:
    """By title and application, twins numbered."""
    seen: Counter[tuple[str, str]] = Counter()
    found = {}
    for window in scene.windows:
        key = (window.title, window.application)
        found[(*key, seen[key])] = window
        seen[key] += 1
    return found


def _front(scene: Scene) -> Window | None:
    return next((w for w in scene.windows if w.active), None)


def _name(window: Window | None) -> tuple[str, str] | None:
    return (window.title, window.application) if window else None


def _apart(
    before: Sequence[TextLine], now: Sequence[TextLine]
) -> tuple[list[TextLine], list[TextLine]]:
    """(lines that are gone, lines that are new): the same words elsewhere are neither."""
    had = Counter(_letters(line.text) for line in before)
    has = Counter(_letters(line.text) for line in now)
    gone, new = had - has, has - had
    return _take(before, gone), _take(now, new)


def _take(lines: Sequence[TextLine], wanted: Counter[str]) -> list[TextLine]:
    left = Counter(wanted)
    taken = []
    for line in lines:
        key = _letters(line.text)
        if left[key] > 0 and key:
            left[key] -= 1
            taken.append(line)
    return taken


def _letters(text: str) -> str:
    return re.sub(r"\s+", "", text).lower()


def _same_place(a: Box, b: Box) -> bool:
    return same_row(a, b) and abs(a.x - b.x) <= max(a.h, b.h)


def _states(before: Scene, now: Scene) -> tuple[tuple[Element, str, str, str], ...]:
    """States and values that changed, of elements that are the same by their id."""
    known = {element.id: element for element in before.elements if element.id}
    found = []
    for element in now.elements:
        old = known.get(element.id)
        if old is None:
            continue
        if old.value != element.value:
            found.append((element, "value", old.value, element.value))
        if old.checked is not element.checked and None not in (old.checked, element.checked):
            found.append((element, "checked", _yes(old.checked), _yes(element.checked)))
        if old.enabled is not element.enabled and None not in (old.enabled, element.enabled):
            found.append((element, "enabled", _yes(old.enabled), _yes(element.enabled)))
    return tuple(found)


def _yes(state: bool | None) -> str:
    return "yes" if state else "no"


def _scrolled(before: Sequence[TextLine], now: Sequence[TextLine]) -> int:
    """How far most lines that are there twice moved down."""
    places: dict[str, list[Box]] = {}
    for line in before:
        places.setdefault(_letters(line.text), []).append(line.box)
    moved = []
    for line in now:
        boxes = places.get(_letters(line.text), [])
        if len(boxes) == 1 and abs(boxes[0].x - line.box.x) <= SCROLLED_PX:
            moved.append(line.box.y - boxes[0].y)
    far = [d for d in moved if abs(d) > SCROLLED_PX]
    if len(far) < SCROLLED_LINES or len(far) < 0.3 * len(moved):
        return 0
    usual = int(median(far))
    alike = sum(abs(d - usual) <= SCROLLED_PX for d in far)
    return usual if alike >= 0.6 * len(far) else 0


def state_words(element: Element, what: str, before: str, now: str) -> str:
    """A state's change as a sentence: 'The checkbox "Play a sound" is now checked.'"""
    name = f'The {role_words(element.role)} "{element.label}"'
    if what == "value":
        said = f'says "{now}"' if now else "is empty"
        return f"{name} now {said}" + (f' (it said "{before}").' if before else " (it was empty).")
    return f"{name} is now {'' if now == 'yes' else 'not '}{what}."
