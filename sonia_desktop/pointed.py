"""An element of the screen for a click: found by words, looked at again just before."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

import structlog

from sonia_desktop.core.errors import (
    DeadlineError,
    InvalidInputError,
    NotFoundError,
    SoniaError,
)

if TYPE_CHECKING:
    from sonia_desktop.core.worker import CancelToken
    from sonia_desktop.tools.builtin.screen_capture import Picture
    from sonia_desktop.vision.find import Candidate
    from sonia_desktop.vision.pointing import Pointing, Seen

T = TypeVar("T")
_LOOK_S = 30.0
_PICTURE_S = 8.0
"""A question does not wait longer for its picture."""


def _looked(future: Future[T]) -> T:
    """What a look at the screen found. Raises `DeadlineError` when it takes too long."""
    try:
        return future.result(_LOOK_S)
    except TimeoutError as error:
        raise DeadlineError(
            f"Looking at the screen took longer than {_LOOK_S:.0f} s.",
            remedy="Try again when the computer has less to do, or give x and y.",
        ) from error


@dataclass(frozen=True)
class PointedElement:
    """What `mouse.click` needs of an element."""

    pointing: Pointing
    seen: Seen
    candidate: Candidate

    @property
    def words(self) -> str:
        x, y = self.seen.on_desktop(self.candidate)
        element = self.candidate.element
        return f"“{element.label}” ({element.role}) at {x}, {y}"

    def picture(self) -> bytes:
        """What is clicked and what is around it, a PNG with a frame around the element."""
        from sonia_desktop.vision.target_picture import target_picture

        return target_picture(self.seen.shot, self.candidate.point, self.candidate.element.box)

    def now(self) -> tuple[int, int] | str:
        """Where it is now, in desktop pixels; else why it is not clicked."""
        checked = _looked(self.pointing.recheck(self.seen, self.candidate))
        if not checked.may_act or checked.candidate is None:
            return checked.reason
        return self.seen.on_desktop(checked.candidate)


def shower(pointing: Callable[[], Pointing]) -> Callable[[int, int], bytes]:
    """Gives a picture of a place of the desktop with a cross in it; empty when none can be had
    (looking is switched off, there is no such place)."""

    def show(x: int, y: int) -> bytes:
        from sonia_desktop.vision.target_picture import target_picture

        try:
            shot = pointing().look_around(x, y).result(_PICTURE_S)
        except (SoniaError, TimeoutError) as error:
            structlog.get_logger(__name__).info("no_target_picture", reason=str(error))
            return b""
        area = shot.area
        if area is None:
            return b""
        across, down = shot.pixels.shape[1] / area.w, shot.pixels.shape[0] / area.h
        point = (round((x - area.x) * across), round((y - area.y) * down))
        return target_picture(shot, point)

    return show


def photographer(
    pointing: Callable[[], Pointing], usual_monitor: int
) -> Callable[[int | None, bool], Picture]:
    """Takes a masked picture of a monitor (None: the usual one), or of the window in front."""

    def take(monitor: int | None, window: bool) -> Picture:
        import io

        from PIL import Image

        from sonia_desktop.tools.builtin.screen_capture import Picture
        from sonia_desktop.vision.target import Target, TargetKind

        number = usual_monitor if monitor is None else monitor
        kind = TargetKind.WINDOW if window else TargetKind.MONITOR
        shot = _looked(pointing().take(Target(kind, monitor=number)))
        kept = io.BytesIO()
        Image.fromarray(shot.pixels).save(kept, "PNG", compress_level=4)
        height, width = shot.pixels.shape[:2]
        return Picture(kept.getvalue(), width, height)

    return take


def finder(
    pointing: Callable[[], Pointing],
) -> Callable[[str, CancelToken], PointedElement]:
    """Finds one element by a description. Raises `NotFoundError`, and `InvalidInputError` when
    several match as well as one another."""

    def find(description: str, token: CancelToken) -> PointedElement:
        token.raise_if_cancelled()
        there = pointing()
        seen = _looked(there.find(description))
        best = seen.found.best
        if best is None:
            raise NotFoundError(
                f"There is no {description!r} on the screen.",
                remedy="Say the words on it, or give x and y.",
            )
        if seen.found.equal:
            named = ", ".join(
                f"“{one.element.label}” at {seen.on_desktop(one)}" for one in seen.found.equal[:5]
            )
            raise InvalidInputError(
                f"Several things on the screen may be {description!r}.",
                remedy=f"Say which: {named}.",
                parameter="element",
            )
        return PointedElement(there, seen, best)

    return find
