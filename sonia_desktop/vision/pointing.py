"""Find a described element on the screen, and make sure of it just before it is used.

seen = pointing.find("the save button").result()
if seen.found.best and not seen.found.equal:
    sure = pointing.recheck(seen, seen.found.best).result()
    if sure.may_act:
        x, y = seen.on_desktop(sure.candidate)      # where a click goes
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any

from sonia_desktop.vision.alike import Embed
from sonia_desktop.vision.eyes import Eyes
from sonia_desktop.vision.find import Candidate, Found, find
from sonia_desktop.vision.own_windows import without_own_windows
from sonia_desktop.vision.recheck import Recheck, look_again, unchanged
from sonia_desktop.vision.scene import Scene, Screenshot
from sonia_desktop.vision.target import Target, TargetKind
from sonia_desktop.vision.target_picture import around


@dataclass(frozen=True, eq=False)
class Seen:
    """A look at the screen, and what a description found in it."""

    target: Target
    shot: Screenshot
    scene: Scene
    found: Found

    def on_desktop(self, candidate: Candidate) -> tuple[int, int]:
        """The middle of a candidate in desktop pixels (of the picture where no screen is known)."""
        x, y = candidate.point
        area = self.shot.area
        return (x + area.x, y + area.y) if area is not None else (x, y)


class Pointing:
    """Finds and rechecks through the eyes; every method returns at once.

    Args:
        eyes: take and read the pictures.
        embed: compares labels by meaning; None: by letters only.
    """

    def __init__(self, eyes: Eyes, embed: Embed | None = None) -> None:
        self._eyes, self._embed = eyes, embed

    def find(self, description: str, target: Target | None = None) -> Future[Seen]:
        """Look, and find what is described; Sonia's own windows are left out.

        Errors: those of `Eyes.take` and of `find`.
        """
        where = target or Target(TargetKind.MONITOR)
        seen: Future[Seen] = Future()

        def taken(shot: Screenshot) -> None:
            _then(self._eyes.read(shot), lambda scene: read(shot, scene), seen)

        def read(shot: Screenshot, scene: Scene) -> None:
            there = without_own_windows(scene)
            seen.set_result(Seen(where, shot, there, find(there, description, self._embed)))

        _then(self._eyes.take(where), taken, seen)
        return seen

    def look_around(self, x: int, y: int) -> Future[Screenshot]:
        """A masked picture of the desktop around a place, in desktop pixels.

        Errors: those of `Eyes.take`.
        """
        return self.take(Target(TargetKind.REGION, region=around(x, y)))

    def take(self, target: Target) -> Future[Screenshot]:
        """A masked picture of what is named. Errors: those of `Eyes.take`."""
        return self._eyes.take(target)

    def recheck(self, seen: Seen, candidate: Candidate) -> Future[Recheck]:
        """Look at the same part of the screen again: is the candidate still there?

        Errors: those of `Eyes.take`.
        """
        checked: Future[Recheck] = Future()

        def taken(now: Screenshot) -> None:
            same = unchanged(candidate, seen.shot, now)
            if same is not None:
                checked.set_result(same)
                return
            _then(self._eyes.read(now), read, checked)

        def read(scene: Scene) -> None:
            checked.set_result(look_again(candidate, scene))

        _then(self._eyes.take(seen.target), taken, checked)
        return checked


def _then(source: Future[Any], use: Callable[[Any], None], target: Future[Any]) -> None:
    """Call `use` with the result of `source`; failures and cancels go to `target`."""

    def done(future: Future[Any]) -> None:
        try:
            use(future.result())
        except BaseException as error:  # noqa: BLE001 - belongs to whoever waits for target
            if not target.done():
                target.set_exception(error)

    source.add_done_callback(done)
