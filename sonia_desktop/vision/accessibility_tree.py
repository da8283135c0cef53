"""What programs themselves tell of their interface: the AT-SPI tree as elements.

    tree = AccessibilityTree()           # UnavailableError where no desktop offers it
    tree.elements(Box(0, 0, 1920, 1080)) # what is shown there, in pixels of that picture

Roles, labels and states are exact here, where pixels only suggest them; what a program does not
offer, or draws itself, is missing. `joined.join_trees` brings both together.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sonia_desktop.vision.accessibility_bus import (
    ATSPI,
    REGISTRY,
    AccessibilityBus,
    Call,
    Place,
    read,
)
from sonia_desktop.vision.scene import Box, Element, Told

DEADLINE_S = 0.8
MOST_OBJECTS = 2500
MOST_CHILDREN = 250
"""Of a longer list or table only this many are on a screen anyway."""
MOST_LETTERS = 500
SURE = 0.99

# GetRoleName is never translated. Newer versions say "button" for "push button".
_ROLES = {
    "push button": "button", "button": "button", "push button menu": "button",
    "toggle button": "toggle", "switch": "toggle", "check box": "checkbox", "radio button": "radio",
    "text": "input", "entry": "input", "password text": "input", "spin button": "input",
    "spin box": "input",
    "editbar": "input", "date editor": "input", "combo box": "dropdown", "page tab": "tab",
    "link": "link", "menu": "menu", "menu item": "menu", "check menu item": "menu",
    "radio menu item": "menu", "slider": "slider", "scroll bar": "scrollbar", "icon": "icon",
    "image": "image", "heading": "heading", "list item": "item", "tree item": "item",
    "table cell": "cell",
}  # fmt: skip
_CHECKABLE = ("checkbox", "radio", "toggle")
_SECRET_ROLE = "password text"
_FIELDS = ("input", "dropdown", "slider")
_NUMBERS = ("slider", "spin button", "spin box")
_LABELLED_BY = 2  # of AtspiRelationType
# Bits of AtspiStateType.
_CHECKED, _EDITABLE, _ENABLED, _FOCUSED, _SENSITIVE, _SHOWING, _VISIBLE = 4, 7, 8, 12, 24, 25, 30
_PRESSED = 20


@dataclass(frozen=True)
class _Object:
    place: Place
    title: str
    frame: Box | None


class AccessibilityTree:
    """Reads the trees of all programs. Belongs to one thread.

    Raises `UnavailableError` when the desktop offers none.
    """

    def __init__(self, deadline_s: float = DEADLINE_S) -> None:
        self._deadline_s = deadline_s
        self._bus = AccessibilityBus()

    def close(self) -> None:
        """Close the connection."""
        self._bus.close()

    def programs(self) -> int:
        """How many programs offer a tree now."""
        until = time.monotonic() + self._deadline_s
        return len(self._children([REGISTRY], until)[0])

    def elements(self, area: Box, scale: float = 1.0) -> tuple[Told, ...]:
        """What is shown in an area of the desktop; what is hidden is left out.

        Args:
            area: desktop pixels; boxes count from its corner.
            scale: desktop pixels per unit of the trees (logical pixels).

        Programs that do not answer within the deadline are left out.
        """
        until = time.monotonic() + self._deadline_s
        (programs,) = self._children([REGISTRY], until)
        tops = self._children(programs, until)
        level = [_Object(place, "", None) for windows in tops for place in windows]
        found: list[Told] = []
        seen = 0
        while level and seen < MOST_OBJECTS and time.monotonic() < until:
            level = level[: MOST_OBJECTS - seen]
            seen += len(level)
            shown = self._look(level, area, scale, until)
            found += [told for _, told in shown if told is not None]
            inner = self._children([one.place for one, _ in shown], until)
            level = [
                _Object(place, one.title, one.frame)
                for (one, _), children in zip(shown, inner, strict=True)
                for place in children
            ]
        return tuple(found)

    def _children(self, places: Sequence[Place], until: float) -> list[list[Place]]:
        calls = [Call(place, f"{ATSPI}.Accessible", "GetChildren") for place in places]
        return [
            [(str(name), str(path)) for name, path in answer[0][:MOST_CHILDREN]] if answer else []
            for answer in self._bus.ask(calls, until)
        ]

    def _look(
        self, level: Sequence[_Object], area: Box, scale: float, until: float
    ) -> list[tuple[_Object, Told | None]]:
        """Objects of a level that are shown (the others' children are not either)."""
        calls = []
        for one in level:
            calls += [
                Call(one.place, f"{ATSPI}.Accessible", "GetRoleName"),
                Call(one.place, f"{ATSPI}.Accessible", "GetState"),
                read(one.place, "Accessible", "Name"),
                # 0: counted from the corner of the desktop.
                Call(one.place, f"{ATSPI}.Component", "GetExtents", "u", (0,)),
            ]
        answers = self._bus.ask(calls, until)
        shown: list[tuple[_Object, str, int, str, Box | None]] = []
        for at, one in enumerate(level):
            role_name, state, name, place = answers[4 * at : 4 * at + 4]
            if role_name is None or state is None:
                continue
            bits = _bits(state[0])
            if not bits >> _SHOWING & 1 and not bits >> _VISIBLE & 1:
                continue
            kind, label = str(role_name[0]), _text(name)
            box = _box(place, area, scale)
            # A program's own children are its windows, whatever it calls them (Qt: "filler").
            known = one if one.frame is not None else _Object(one.place, label, box)
            shown.append((known, kind, bits, label, box))
        texts = self._texts([one.place for one, kind, *_ in shown if _ROLES.get(kind) == "input"
                             and kind != _SECRET_ROLE], until)  # fmt: skip
        fields = [one.place for one, kind, *_ in shown if _ROLES.get(kind) in _FIELDS]
        names = self._labels(fields, until)
        numbers = [one.place for one, kind, *_ in shown if kind in _NUMBERS]
        texts = {**self._numbers(numbers, until), **{p: t for p, t in texts.items() if t}}
        told: list[tuple[_Object, Told | None]] = []
        for one, kind, bits, label, box in shown:
            text, known_as = texts.get(one.place, ""), names.get(one.place, "")
            if known_as and _ROLES.get(kind) == "dropdown" and not text:
                text = label  # Qt calls a list by what is chosen in it
                label = known_as
            told.append((one, _told(one, kind, bits, label or known_as, box, text, area)))
        return told

    def _labels(self, places: Sequence[Place], until: float) -> dict[Place, str]:
        """The labels that programs say belong to their fields."""
        asked = [Call(place, f"{ATSPI}.Accessible", "GetRelationSet") for place in places]
        pairs = [
            (place, (str(name), str(path)))
            for place, answer in zip(places, self._bus.ask(asked, until), strict=True)
            for kind, targets in (answer[0] if answer else ())
            for name, path in targets
            if int(kind) == _LABELLED_BY
        ]
        calls = [Call(label, f"{ATSPI}.Accessible", "GetRoleName") for _, label in pairs]
        calls += [read(label, "Accessible", "Name") for _, label in pairs]
        answers = self._bus.ask(calls, until)
        return {
            place: _text(called)
            for (place, _), kind, called in zip(
                pairs, answers[: len(pairs)], answers[len(pairs) :], strict=True
            )
            if kind and kind[0] == "label" and _text(called)  # a group around it labels it, too
        }

    def _numbers(self, places: Sequence[Place], until: float) -> dict[Place, str]:
        """Where sliders stand."""
        answers = self._bus.ask([read(p, "Value", "CurrentValue") for p in places], until)
        return {
            place: f"{float(answer[0][1]):.6g}"
            for place, answer in zip(places, answers, strict=True)
            if answer is not None
        }

    def _texts(self, places: Sequence[Place], until: float) -> dict[Place, str]:
        arguments = (0, MOST_LETTERS)
        calls = [Call(p, f"{ATSPI}.Text", "GetText", "ii", arguments) for p in places]
        lengths = self._bus.ask([read(p, "Text", "CharacterCount") for p in places], until)
        for at, length in enumerate(lengths):
            count = min(MOST_LETTERS, int(length[0][1])) if length else 0
            calls[at] = Call(places[at], f"{ATSPI}.Text", "GetText", "ii", (0, count))
        answers = self._bus.ask(calls, until)
        return {
            place: str(answer[0])
            for place, answer in zip(places, answers, strict=True)
            if answer is not None
        }


def _told(
    one: _Object, kind: str, bits: int, label: str, box: Box | None, text: str, area: Box
) -> Told | None:
    role = _ROLES.get(kind)
    if role is None or box is None or one.frame is None or not _within(box, area):
        return None
    if kind == "text" and not bits >> _EDITABLE & 1:
        return None  # running text that only can be selected
    checked = None
    if role in _CHECKABLE:
        checked = bool(bits >> _CHECKED & 1 or bits >> _PRESSED & 1)
    element = Element(
        role,
        _label(role, label),
        box,
        SURE,
        value=text.strip("\n"),
        checked=checked,
        enabled=bool(bits >> _ENABLED & 1 or bits >> _SENSITIVE & 1),
        focused=bool(bits >> _FOCUSED & 1),
        source="accessibility",
    )
    return Told(element, one.title, one.frame)


def _label(role: str, told: str) -> str:
    """On one line, without the sign before a letter for the keyboard and a field's colon."""
    text = " ".join((told.replace("&", "") if role != "input" else told).split())
    return text.rstrip(" :*") if role in _FIELDS else text


def _bits(words: Any) -> int:
    low, high = (*(int(word) for word in words), 0, 0)[:2]
    return low | high << 32


def _text(answer: tuple[Any, ...] | None) -> str:
    """A property's text; properties come as (signature, value)."""
    return str(answer[0][1]) if answer else ""


def _box(answer: tuple[Any, ...] | None, area: Box, scale: float) -> Box | None:
    if answer is None:
        return None
    x, y, w, h = (round(int(value) * scale) for value in answer[0])
    return Box(x - area.x, y - area.y, w, h) if w > 0 and h > 0 else None


def _within(box: Box, area: Box) -> bool:
    """Whether its middle lies in the picture."""
    return 0 <= box.x + box.w / 2 < area.w and 0 <= box.y + box.h / 2 < area.h
