"""What pixels show and what programs tell of themselves, as one list. Pure functions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sonia_desktop.vision.layout import holds
from sonia_desktop.vision.scene import Box, Element, Told, Window

SAME_BOX = 0.4
"""Overlap (intersection over union) from which both mean the same control."""
FRAME_SHARE = 0.6
"""A program's window is the one on the screen when they overlap by this much."""


def in_sight(
    told: Sequence[Told], windows: Sequence[Window], unread: Sequence[Window] = ()
) -> tuple[Told, ...]:
    """What is not behind another window, and not in one of `unread` or one that is not known."""
    return tuple(one for one in told if _in_sight(windows, unread, one))


def join_trees(
    seen: Sequence[Element], told: Sequence[Told], hidden: Sequence[Box] = ()
) -> tuple[Element, ...]:
    """Elements seen in the pixels and told by programs; what is told replaces the same one seen.

    A value, a state or a label that the program did not tell is kept from the pixels.

    Args:
        hidden: where secrets were masked in the pixels: a value told there is a secret too.
    """
    elements = list(seen)
    added: list[Element] = []
    for one in told:
        twin = next((e for e in elements if _same(e, one.element)), None)
        if twin is not None:
            elements.remove(twin)
        done = _completed(one.element, twin)
        if any(_shared(done.box, box) for box in hidden):
            done = replace(done, value=twin.value if twin else "")
        added.append(done)
    return tuple(sorted([*elements, *added], key=lambda e: (e.box.y, e.box.x, e.role)))


def _in_sight(windows: Sequence[Window], unread: Sequence[Window], one: Told) -> bool:
    """Whether the window that is in front at its middle is its own."""
    x, y = one.element.box.x + one.element.box.w / 2, one.element.box.y + one.element.box.h / 2
    window = next((w for w in windows if holds(w.box, x, y)), None)
    if window is None or window in unread:  # nobody knows whose it is: it may be one of those
        return False
    return (bool(window.title) and window.title == one.title) or _overlaps(window, one.frame)


def _overlaps(window: Window, frame: Box) -> bool:
    """The window's box has a title bar and borders that the frame may not have."""
    shared = _shared(window.box, frame)
    return shared >= FRAME_SHARE * max(window.box.w * window.box.h, frame.w * frame.h)


def _same(pixels: Element, told: Element) -> bool:
    a, b = pixels.box, told.box
    shared = _shared(a, b)
    if shared >= SAME_BOX * (a.w * a.h + b.w * b.h - shared):
        return True
    # A choice's box in the pixels is its square alone; the program's has the label as well.
    small = told.role in ("checkbox", "radio", "toggle") and pixels.role in ("checkbox", "radio")
    return small and holds(b, a.x + a.w / 2, a.y + a.h / 2)


def _completed(told: Element, twin: Element | None) -> Element:
    if twin is None:
        return told
    same_kind = twin.role == told.role
    return replace(
        told,
        box=twin.box if told.role in ("checkbox", "radio") and same_kind else told.box,
        label=told.label or twin.label,
        value=told.value or (twin.value if same_kind and told.role == "dropdown" else ""),
    )


def _shared(a: Box, b: Box) -> int:
    w = min(a.x + a.w, b.x + b.w) - max(a.x, b.x)
    h = min(a.y + a.h, b.y + b.h) - max(a.y, b.y)
    return w * h if w > 0 and h > 0 else 0
