"""Where things are on the desktop: the one transform between logical and physical pixels.

Three spaces:

* **picture** pixels: indices into a `Screenshot`'s array;
* **desktop** pixels (physical): those of the picture of all monitors together. X11 and Windows call
  them screen coordinates; on Wayland, where monitors of different scale share no physical space,
  they are the logical plane times the largest scale, as compositors draw such pictures;
* **logical** pixels: what programs lay their windows out in and accessibility trees speak of.

A monitor's part of both planes is an axis-parallel rectangle, so on one monitor the transform is
one offset and one factor an axis, and exact up to floating point. A box that reaches over several
monitors goes through the monitor that holds the most of it.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from sonia_desktop.vision.scene import Box


@dataclass(frozen=True)
class Area:
    """A rectangle with fractions: left, top, width, height. Logical pixels."""

    x: float
    y: float
    w: float
    h: float

    def outward(self) -> Box:
        """The smallest box of whole pixels that holds it.

        A thousandth of a pixel over the edge is rounding, not content.
        """
        left, top = math.floor(self.x + _SLACK), math.floor(self.y + _SLACK)
        right = math.ceil(self.x + self.w - _SLACK)
        bottom = math.ceil(self.y + self.h - _SLACK)
        return Box(left, top, max(right - left, 0), max(bottom - top, 0))


_SLACK = 1e-3


@dataclass(frozen=True)
class Monitor:
    """One monitor; `number` counts from 1, 0 is all of them together.

    Args:
        number: as the user says it.
        box: desktop pixels.
        logical: the same place in logical pixels; None: one logical pixel is one desktop pixel.
        name: the connector, such as "DP-1"; empty where the system does not tell.
        scale: its own pixels per logical pixel, 1.5 for 150 %.
    """

    number: int
    box: Box
    logical: Area | None = None
    name: str = ""
    scale: float = 1.0

    def __str__(self) -> str:
        name = "all together" if self.number == 0 else f"monitor {self.number}"
        named = f", {self.name}" if self.name else ""
        scaled = f", scale {self.scale:g}" if self.scale != 1.0 else ""
        return f"{self.number} ({name}{named}, {self.box.w}x{self.box.h}{scaled})"

    @property
    def plane(self) -> Area:
        """Its place in logical pixels."""
        if self.logical is not None:
            return self.logical
        return Area(float(self.box.x), float(self.box.y), float(self.box.w), float(self.box.h))

    def to_logical(self, area: Area) -> Area:
        """Desktop pixels to logical ones, by this monitor's offset and factors."""
        return _carried(area, _area(self.box), self.plane)

    def to_desktop(self, area: Area) -> Area:
        """Logical pixels to desktop ones; undoes `to_logical`."""
        return _carried(area, self.plane, _area(self.box))


@dataclass(frozen=True)
class Layout:
    """The monitors of a desktop, in the order of their numbers, without number 0."""

    monitors: tuple[Monitor, ...]

    @property
    def whole(self) -> Monitor:
        """All monitors together, number 0. Empty (0x0) when there is none."""
        return Monitor(
            0,
            _around(monitor.box for monitor in self.monitors),
            _around_areas([monitor.plane for monitor in self.monitors]),
            scale=max((monitor.scale for monitor in self.monitors), default=1.0),
        )

    def at_desktop(self, area: Area) -> Monitor:
        """The monitor that shows the most of this part of the desktop, else the nearest.

        Raises ValueError when there is no monitor.
        """
        return max(self.monitors, key=lambda monitor: _nearness(area, _area(monitor.box)))

    def at_logical(self, area: Area) -> Monitor:
        """The same for logical pixels."""
        return max(self.monitors, key=lambda monitor: _nearness(area, monitor.plane))

    def density(self, box: Box) -> float:
        """Desktop pixels per logical pixel there."""
        monitor = self.at_desktop(_area(box))
        return monitor.box.w / monitor.plane.w

    def to_logical(self, box: Box) -> Area:
        """A box of desktop pixels in logical ones."""
        area = _area(box)
        return self.at_desktop(area).to_logical(area)

    def to_desktop(self, area: Area) -> Box:
        """An area of logical pixels as the box of whole desktop pixels that holds it."""
        return self.at_logical(area).to_desktop(area).outward()


def picture_to_desktop(box: Box, size: tuple[int, int], shown: Box) -> Area:
    """A box in a picture of `size` (width, height) that shows the part `shown` of the desktop."""
    return _carried(_area(box), Area(0.0, 0.0, *map(float, size)), _area(shown))


def desktop_to_picture(box: Box, size: tuple[int, int], shown: Box) -> Box:
    """Undoes `picture_to_desktop`: the whole pixels that hold it, cut to the picture."""
    carried = _carried(_area(box), _area(shown), Area(0.0, 0.0, *map(float, size)))
    return cut(carried.outward(), Box(0, 0, *size)) or Box(0, 0, 0, 0)


def cut(box: Box, area: Box) -> Box | None:
    """The part of `box` inside `area`, in the same coordinates; None when they do not meet."""
    left, top = max(box.x, area.x), max(box.y, area.y)
    right = min(box.x + box.w, area.x + area.w)
    bottom = min(box.y + box.h, area.y + area.h)
    if right <= left or bottom <= top:
        return None
    return Box(left, top, right - left, bottom - top)


def placed(boxes: Iterable[tuple[str, Box, float]]) -> Layout:
    """The layout of a desktop whose programs scale themselves (X11): name, pixels, scale.

    Corners stay where they are and sizes shrink, as Qt counts logical pixels there
    (`QHighDpi::fromNativeScreenGeometry`).
    """
    return Layout(
        tuple(
            Monitor(
                number,
                box,
                Area(float(box.x), float(box.y), box.w / scale, box.h / scale),
                name,
                scale,
            )
            for number, (name, box, scale) in enumerate(boxes, 1)
        )
    )


def composed(areas: Iterable[tuple[str, Area, float]]) -> Layout:
    """The layout of a desktop whose compositor scales (Wayland): name, logical place, scale."""
    listed = list(areas)
    largest = max((scale for _, _, scale in listed), default=1.0)
    left = min((area.x for _, area, _ in listed), default=0.0)
    top = min((area.y for _, area, _ in listed), default=0.0)
    return Layout(
        tuple(
            Monitor(
                number,
                Box(
                    round((area.x - left) * largest),
                    round((area.y - top) * largest),
                    round(area.w * largest),
                    round(area.h * largest),
                ),
                area,
                name,
                scale,
            )
            for number, (name, area, scale) in enumerate(listed, 1)
        )
    )


def _area(box: Box) -> Area:
    return Area(float(box.x), float(box.y), float(box.w), float(box.h))


def _carried(area: Area, source: Area, target: Area) -> Area:
    across, down = target.w / source.w, target.h / source.h
    return Area(
        target.x + (area.x - source.x) * across,
        target.y + (area.y - source.y) * down,
        area.w * across,
        area.h * down,
    )


def _nearness(area: Area, place: Area) -> tuple[float, float]:
    """How much of the area lies in the place; then, for none, how little lies between them."""
    across = min(area.x + area.w, place.x + place.w) - max(area.x, place.x)
    down = min(area.y + area.h, place.y + place.h) - max(area.y, place.y)
    # A point has no size: inside counts as a full hit.
    shared = max(across, 0.0) * max(down, 0.0)
    return shared, -math.hypot(min(across, 0.0), min(down, 0.0))


def _around(boxes: Iterable[Box]) -> Box:
    listed = list(boxes)
    if not listed:
        return Box(0, 0, 0, 0)
    left, top = min(box.x for box in listed), min(box.y for box in listed)
    right = max(box.x + box.w for box in listed)
    bottom = max(box.y + box.h for box in listed)
    return Box(left, top, right - left, bottom - top)


def _around_areas(areas: list[Area]) -> Area:
    if not areas:
        return Area(0.0, 0.0, 0.0, 0.0)
    left, top = min(area.x for area in areas), min(area.y for area in areas)
    right = max(area.x + area.w for area in areas)
    bottom = max(area.y + area.h for area in areas)
    return Area(left, top, right - left, bottom - top)
