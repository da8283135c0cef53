"""Choosing a part of the screen, as arithmetic: pure functions on desktop pixels, without Qt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sonia_desktop.ui.words import tr
from sonia_desktop.vision.coordinates import Area, Layout, Monitor, cut, picture_to_desktop
from sonia_desktop.vision.scene import Box, Screenshot, Window

GRIP_PX = 8
"""So near (in device-independent pixels) an edge or a corner of the region is taken hold of."""
LOUPE_CELLS = 17
"""Pixels across the magnifier; odd, so that one is in the middle."""
_SAME_SIZE_PX = 2.5
"""Sizes rounded to logical pixels differ by that much in the monitor's own."""


class Grip(StrEnum):
    """What of the region the mouse holds."""

    NONE = ""
    INSIDE = "inside"
    LEFT = "left"
    RIGHT = "right"
    TOP = "top"
    BOTTOM = "bottom"
    TOP_LEFT = tr("top left")
    TOP_RIGHT = tr("top right")
    BOTTOM_LEFT = tr("bottom left")
    BOTTOM_RIGHT = tr("bottom right")


@dataclass(frozen=True)
class ScreenPlace:
    """A monitor as the toolkit counts it: name, place in logical pixels, its pixels per one."""

    name: str
    logical: Area
    scale: float


def monitors_of(screens: Sequence[ScreenPlace], layout: Layout) -> list[Monitor] | None:
    """The monitor each of the toolkit's screens is, with the toolkit's own logical pixels.

    By name where names are told, else by place and size. None when they cannot be told apart: then
    nobody knows where on the screen the user points.
    """
    left = list(layout.monitors)
    if len(left) != len(screens):
        return None
    found = []
    for screen in screens:
        twin = next((m for m in left if m.name and m.name == screen.name), None)
        twin = twin or next((m for m in left if _is_at(m, screen)), None)
        if twin is None and len(left) == 1:
            twin = left[0]
        if twin is None:
            return None
        left.remove(twin)
        found.append(Monitor(twin.number, twin.box, _exact(twin, screen), twin.name, screen.scale))
    return found


def _exact(monitor: Monitor, screen: ScreenPlace) -> Area:
    """The toolkit tells whole logical pixels; at 150 % there are two thirds of one more or less."""
    wide, high = monitor.box.w / screen.scale, monitor.box.h / screen.scale
    told = screen.logical
    if abs(wide - told.w) < 1 and abs(high - told.h) < 1:
        return Area(told.x, told.y, wide, high)
    return told


def _is_at(monitor: Monitor, screen: ScreenPlace) -> bool:
    wide, high = screen.logical.w * screen.scale, screen.logical.h * screen.scale
    same_size = (
        abs(monitor.box.w - wide) <= _SAME_SIZE_PX and abs(monitor.box.h - high) <= _SAME_SIZE_PX
    )
    corners = ((monitor.box.x, monitor.box.y), (monitor.plane.x, monitor.plane.y))
    return same_size and any(
        abs(x - screen.logical.x) <= _SAME_SIZE_PX and abs(y - screen.logical.y) <= _SAME_SIZE_PX
        for x, y in corners
    )


def spanned(one: tuple[int, int], other: tuple[int, int], bounds: Box) -> Box:
    """The region between two pixels, both of them in it, inside `bounds`."""
    first, second = _inside(one, bounds), _inside(other, bounds)
    left, top = min(first[0], second[0]), min(first[1], second[1])
    return Box(left, top, abs(first[0] - second[0]) + 1, abs(first[1] - second[1]) + 1)


def moved(box: Box, across: int, down: int, bounds: Box) -> Box:
    """The region elsewhere, as large as before: it stops at the edge."""
    x = min(max(box.x + across, bounds.x), bounds.x + bounds.w - box.w)
    y = min(max(box.y + down, bounds.y), bounds.y + bounds.h - box.h)
    return Box(x, y, box.w, box.h)


def resized(box: Box, across: int, down: int, bounds: Box) -> Box:
    """The region with its right and lower edge moved; at least one pixel stays."""
    w = min(max(box.w + across, 1), bounds.x + bounds.w - box.x)
    h = min(max(box.h + down, 1), bounds.y + bounds.h - box.y)
    return Box(box.x, box.y, w, h)


def held(box: Box, grip: Grip, point: tuple[int, int], bounds: Box) -> Box:
    """The region whose edge or corner `grip` is pulled to a pixel; it may turn inside out."""
    x, y = point
    right, bottom = box.x + box.w - 1, box.y + box.h - 1
    one_x, other_x = (right, x) if "left" in grip else (box.x, x if "right" in grip else right)
    one_y, other_y = (bottom, y) if "top" in grip else (box.y, y if "bottom" in grip else bottom)
    return spanned((one_x, one_y), (other_x, other_y), bounds)


def grip_at(area: Area, x: float, y: float, reach: float = GRIP_PX) -> Grip:
    """What of a region at `area` a pointer at x, y would hold (all in the same pixels)."""
    right, bottom = area.x + area.w, area.y + area.h
    if not (area.x - reach <= x <= right + reach and area.y - reach <= y <= bottom + reach):
        return Grip.NONE
    # In a small region the inside must still be had: edges are then thinner.
    thin_x, thin_y = min(reach, area.w / 4), min(reach, area.h / 4)
    across = "left" if x <= area.x + thin_x else "right" if x >= right - thin_x else ""
    down = "top" if y <= area.y + thin_y else "bottom" if y >= bottom - thin_y else ""
    return Grip(f"{down} {across}".strip() or "inside")


def shown_windows(shot: Screenshot) -> list[Window]:
    """The picture's windows in desktop pixels, the front one first."""
    if shot.area is None:
        return []
    size = (shot.pixels.shape[1], shot.pixels.shape[0])
    found = []
    for window in shot.windows:
        box = cut(picture_to_desktop(window.box, size, shot.area).outward(), shot.area)
        if box is not None:
            found.append(Window(window.title, window.application, box, window.active))
    return found


def window_at(windows: Iterable[Window], point: tuple[int, int]) -> Window | None:
    """The window in front there."""
    for window in windows:
        box = window.box
        if 0 <= point[0] - box.x < box.w and 0 <= point[1] - box.y < box.h:
            return window
    return None


def _inside(point: tuple[int, int], bounds: Box) -> tuple[int, int]:
    return (
        min(max(point[0], bounds.x), bounds.x + bounds.w - 1),
        min(max(point[1], bounds.y), bounds.y + bounds.h - 1),
    )


def beside(
    area: Area, size: tuple[float, float], room: tuple[float, float], gap: float = 8
) -> tuple[float, float]:
    """Where something of `size` goes: below the area, else above, else inside, within the room."""
    x = min(max(area.x + area.w - size[0], gap), max(gap, room[0] - size[0] - gap))
    below, above = area.y + area.h + gap, area.y - size[1] - gap
    if below + size[1] + gap <= room[1]:
        return x, below
    if above >= gap:
        return x, above
    return x, max(gap, min(area.y + area.h, room[1]) - size[1] - gap)
