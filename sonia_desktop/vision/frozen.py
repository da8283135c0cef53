"""The screen as it was at one moment, so that the user can take their time to point at a part.

    frozen = eyes.freeze().result()
    shot = eyes.part(frozen, Box(100, 100, 640, 480)).result()     # masked, as every picture

A frozen picture is shown on the screen it shows, while the user chooses, and nowhere else: it is
not read, kept, sent or written. What becomes of it is the masked picture of a part.
"""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import dataclass, replace

import numpy as np

from sonia_desktop.vision.coordinates import Layout, cut, desktop_to_picture
from sonia_desktop.vision.scene import Box, Element, Screenshot, TextLine, Told, Window
from sonia_desktop.vision.secret_mask import MaskedReading

LABEL_LEFT_PX, LABEL_ABOVE_PX = 320, 64
"""So far around a chosen part is also read, at scale 1, to find what is secret in it: a password
is known by the label left of it or above it, which may lie outside."""
_WHOLE_SHARE = 0.97
"""Of a line's box: so much of it inside, the line is inside."""
_SLIVER_SHARE = 0.06
_SAME_SHARE = 0.5


@dataclass(frozen=True, eq=False)
class Frozen:
    """All monitors at one moment.

    Args:
        shot: windows that are never read are black in it; its other secrets are not masked yet.
        layout: the monitors as they were.
        told: what the programs told of themselves right after.
    """

    shot: Screenshot
    layout: Layout
    told: Future[tuple[Told, ...]]

    @property
    def placed(self) -> bool:
        """Whether it is known which pixel shows which place of the desktop."""
        return self.shot.area is not None

    @property
    def whole(self) -> Screenshot:
        """All of it, with what the programs told."""
        failed = not self.told.done() or self.told.cancelled() or self.told.exception() is not None
        return self.shot if failed else replace(self.shot, told=self.told.result())

    def source_of(self, region: Box) -> str:
        """How the picture of a region is called: a whole monitor by its number."""
        for monitor in self.layout.monitors:
            if monitor.box == region:
                return f"monitor {monitor.number}"
        return f"region {region.x},{region.y},{region.w},{region.h}"


def with_labels(region: Box, scale: float, area: Box) -> Box:
    """The region with what may name its secrets beside and above it, cut to `area`."""
    left, above = round(LABEL_LEFT_PX * scale), round(LABEL_ABOVE_PX * scale)
    wide = Box(region.x - left, region.y - above, region.w + 2 * left, region.h + 2 * above)
    return cut(wide, area) or region


def part_of(shot: Screenshot, region: Box) -> Screenshot:
    """The part of a picture that shows `region` of the desktop (desktop pixels).

    Windows and what programs told are moved with it; what lies outside is left out.

    Raises ValueError when the picture does not know what it shows, or shows nothing of the region.
    """
    if shot.area is None:
        raise ValueError("the picture does not tell what part of the desktop it shows")
    inside = cut(region, shot.area)
    if inside is None:
        raise ValueError(f"the picture shows {shot.area}, nothing of {region}")
    height, width = shot.pixels.shape[:2]
    place = desktop_to_picture(inside, (width, height), shot.area)
    rows, columns = slice(place.y, place.y + place.h), slice(place.x, place.x + place.w)
    return replace(
        shot,
        pixels=np.ascontiguousarray(shot.pixels[rows, columns]),
        area=inside,
        windows=_windows_in(shot.windows, place),
        told=_told_in(shot.told, place),
    )


def reading_of_part(known: MaskedReading, part: Screenshot, place: Box) -> MaskedReading:
    """What of the reading of a larger picture lies in a part of it, at `place` in its pixels."""
    return MaskedReading(
        part,
        [
            replace(piece, box=_moved(cut(piece.box, place) or piece.box, place))
            for piece in known.pieces
            if _share(piece.box, place) > _SAME_SHARE
        ],
        tuple(
            replace(element, box=_moved(cut(element.box, place) or element.box, place))
            for element in known.elements
            if _share(element.box, place) > _SAME_SHARE
        ),
        tuple(
            replace(hidden, box=_moved(shown, place))
            for hidden in known.hidden
            if (shown := cut(hidden.box, place)) is not None
        ),
        tuple(_moved(cell, place) for cell in known.cells if cut(cell, place) == cell),
    )


def cuts_lines(known: MaskedReading, place: Box) -> bool:
    """Whether a line of the larger picture goes over the part's edge: then it is to be read anew,
    for nobody knows which of its words are inside."""
    shares = (_share(piece.box, place) for piece in known.pieces)
    return any(_SLIVER_SHARE < share < _WHOLE_SHARE for share in shares)


def with_hidden(fresh: MaskedReading, inside: MaskedReading) -> MaskedReading:
    """The part read anew (its secrets are painted over already), with what was hidden in it."""
    hidden = [one.box for one in inside.hidden]

    def touches(box: Box) -> bool:
        return any(cut(box, other) is not None for other in hidden)

    masked: list[TextLine] = [piece for piece in inside.pieces if touches(piece.box)]
    told: list[Element] = [element for element in inside.elements if touches(element.box)]
    others = [
        element
        for element in fresh.elements
        if not any(_share(element.box, one.box) > _SAME_SHARE for one in told)
    ]
    seen = [
        piece
        for piece in fresh.pieces
        if not any(_share(piece.box, one.box) > _SAME_SHARE for one in masked)
        and not any(_share(piece.box, box) > _SAME_SHARE for box in hidden)
    ]
    return replace(
        fresh,
        pieces=[*seen, *masked],
        elements=(*others, *told),
        hidden=(*inside.hidden, *fresh.hidden),
    )


def place_of(part: Screenshot, whole: Screenshot) -> Box:
    """Where a part is in the picture it was cut from, in that picture's pixels."""
    assert part.area is not None
    assert whole.area is not None
    size = (whole.pixels.shape[1], whole.pixels.shape[0])
    return desktop_to_picture(part.area, size, whole.area)


def _windows_in(windows: tuple[Window, ...], place: Box) -> tuple[Window, ...]:
    return tuple(
        replace(window, box=_moved(shown, place))
        for window in windows
        if (shown := cut(window.box, place)) is not None
    )


def _told_in(told: tuple[Told, ...], place: Box) -> tuple[Told, ...]:
    return tuple(
        replace(
            one,
            element=replace(one.element, box=_moved(shown, place)),
            frame=_moved(cut(one.frame, place) or shown, place),
        )
        for one in told
        if (shown := cut(one.element.box, place)) is not None
    )


def _moved(box: Box, place: Box) -> Box:
    return Box(box.x - place.x, box.y - place.y, box.w, box.h)


def _share(box: Box, place: Box) -> float:
    """How much of a box lies in the place, 0 to 1."""
    shared = cut(box, place)
    return 0.0 if shared is None else shared.w * shared.h / max(1, box.w * box.h)
