"""What to look at, as a value: it comes from the command line, a service or the window."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sonia_desktop.core.errors import InvalidInputError
from sonia_desktop.vision.scene import Box


class TargetKind(StrEnum):
    """Where the picture comes from."""

    MONITOR = "monitor"
    WINDOW = "window"
    REGION = "region"
    CLIPBOARD = "clipboard"


@dataclass(frozen=True)
class Target:
    """What to take a picture of.

    Args:
        kind: see `TargetKind`.
        monitor: the number, 0 for all; only with MONITOR.
        region: desktop pixels; only with REGION.
    """

    kind: TargetKind
    monitor: int = 1
    region: Box | None = None

    def __post_init__(self) -> None:
        if (self.kind is TargetKind.REGION) != (self.region is not None):
            raise InvalidInputError("A region, and only a region, needs its place.")


def region_of(text: str) -> Box:
    """The box that "left,top,width,height" names, in pixels; left and top may be negative.

    Raises `InvalidInputError` naming the text.
    """
    parts = text.replace(" ", "").split(",")
    try:
        x, y, w, h = (int(part) for part in parts)
    except ValueError:
        x = y = w = h = 0
    if w <= 0 or h <= 0:
        raise InvalidInputError(
            f"{text!r} is no region of the screen.",
            remedy="Give left,top,width,height in pixels, such as 100,80,640,480.",
        )
    return Box(x, y, w, h)
