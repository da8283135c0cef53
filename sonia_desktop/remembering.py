"""Remembering the screen: joins the watch, the eyes and the screen memory with the audit log.

remembering = Remembering(looking=looking, eyes=eyes, memory=memory, keep=save)
remembering.start(on=settings.vision.remember_screen)
remembering.switch(True, by="user")                       # the choice is kept in the settings
text, data = remembering.recall("the invoice yesterday")
remembering.forget(Forget(since=an_hour_ago), by="user").result()
remembering.stop()
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt
import structlog

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.errors import InvalidInputError, SoniaError
from sonia_desktop.core.health import HealthBoard
from sonia_desktop.core.ids import iso_z, utc_now
from sonia_desktop.private_mode import PrivateModeChanged
from sonia_desktop.settings import Settings, save_setting
from sonia_desktop.tools.audit import Entry
from sonia_desktop.tools.builtin.screen_memory import (
    REMEMBER,
    ForgetArgs,
    forgotten_words,
    screen_memory_tools,
)
from sonia_desktop.tools.builtin.screen_stop import What, screen_stop_tool
from sonia_desktop.vision.changes import differing_places
from sonia_desktop.vision.privacy import Mode, PrivacyChanged
from sonia_desktop.vision.screen_memory.asked import understand
from sonia_desktop.vision.screen_memory.moments import Ask, Forget, Forgotten, Found, Held, Limits
from sonia_desktop.vision.screen_memory.screen_memory import SWITCH_ON, ScreenMemory
from sonia_desktop.vision.screen_memory.telling import told, when_words
from sonia_desktop.vision.screen_memory.time_range import time_range

if TYPE_CHECKING:
    from sonia_desktop.looking import Looking
    from sonia_desktop.tools.executor import Executor
    from sonia_desktop.tools.types import Action, Tool
    from sonia_desktop.vision.eyes import Eyes
    from sonia_desktop.vision.scene import Scene, Screenshot

_log = structlog.get_logger(__name__)
_SUBJECT = "screen.memory"
_WAIT_S = 20.0


class Remembering:
    """The switch, what is kept, found and forgotten. Thread-safe.

    Args:
        keep: keeps the user's choice for the next start.
        private: while it says so, nothing that is seen is kept.
    """

    def __init__(
        self,
        *,
        bus: Bus,
        looking: Looking,
        eyes: Eyes,
        memory: ScreenMemory,
        keep: Callable[[bool], object] = lambda on: None,
        private: Callable[[], bool] = lambda: False,
    ) -> None:
        self._looking, self._eyes, self._keep = looking, eyes, keep
        self._private = private
        self.memory = memory
        self._before: tuple[int, npt.NDArray[np.uint8]] | None = None
        looking.watch.seen = self._watched
        self._turning = bus.subscribe(PrivacyChanged, self._privacy_changed)
        self._going_private = bus.subscribe(PrivateModeChanged, self._private_mode_changed)

    def start(self, *, on: bool) -> None:
        """Start the worker; keep what is seen from now on when it is on."""
        self.memory.start(on=on)

    def stop(self, deadline_s: float) -> None:
        """Write down what is left, and close."""
        self._looking.watch.seen = lambda shot: lambda: None
        self._turning.close()
        self._going_private.close()
        self.memory.stop(deadline_s)
        self._before = None

    # --- the switch -------------------------------------------------------------------------

    @property
    def on(self) -> bool:
        """Whether what is seen is kept."""
        return self.memory.on

    def switch(self, on: bool, *, by: str) -> None:
        """Keep what is seen while Sonia watches, or nothing more.

        Raises `SettingsError` when the choice holds only until Sonia ends.
        """
        was = self.memory.on
        self.memory.switch(on)
        self._before = None
        if on != was:
            self._note(by, "switch", {"from": _word(was), "to": _word(on)})
            self._keep(on)

    def ask_switch_on(self, executor: Executor, *, caller: str) -> Future[Action]:
        """Ask the user; resolves with the open question. One that is open is not asked twice."""
        for approval in executor.pending():
            waiting = executor.get(approval.action_id) if approval.tool == REMEMBER else None
            if waiting is not None:
                asked: Future[Action] = Future()
                asked.set_result(waiting)
                return asked
        return executor.run(REMEMBER, {}, caller=caller)

    # --- finding and forgetting -------------------------------------------------------------

    def search(self, question: str, *, limit: int = 10, program: str = "") -> Future[list[Found]]:
        """What was seen, as a sentence or just words ask for it: "the invoice yesterday"."""
        return self.memory.search(self.asked(question, limit=limit, program=program))

    def asked(self, question: str, *, limit: int = 10, program: str = "") -> Ask:
        """What a question looks for."""
        return replace(understand(question, _now(), limit=limit), program=program)

    def recall(
        self, question: str, *, limit: int = 10, program: str = ""
    ) -> tuple[str, dict[str, Any]]:
        """The answer to a question, in words and as data. Waits; never on Qt's thread."""
        ask = self.asked(question, limit=limit, program=program)
        found = self.memory.search(ask).result(_WAIT_S)
        text = told(found, ask, _now())
        if not found and not self.on:
            text = f"{text} The screen memory is off. {SWITCH_ON}"
        return text, {"found": [found_shape(one) for one in found]}

    def forget(self, what: Forget, *, by: str) -> Future[Forgotten]:
        """Forget for good; the last pictures in RAM go with it."""
        self._looking.forget_seen()
        self._before = None
        forgotten = self.memory.forget(what)

        def note(done: Future[Forgotten]) -> None:
            if not done.cancelled() and done.exception() is None:
                # What was forgotten is not told: the program's name would remember it.
                self._note(by, "forget", {**_range_shape(what), "moments": done.result().moments})

        forgotten.add_done_callback(note)
        return forgotten

    def held(self) -> Future[Held]:
        """How much is kept now."""
        return self.memory.held()

    def tools(self) -> list[Tool]:
        """What Sonia herself may do with it."""
        return [
            *screen_memory_tools(self.recall, self._forget_as_asked, self._switch_on),
            screen_stop_tool(self._stop_as_asked),
        ]

    # --- inside -----------------------------------------------------------------------------

    def _watched(self, shot: Screenshot) -> Callable[[], None]:
        """A picture was taken while Sonia watches: from now on, switching off drops it."""
        ticket = None if self._private() else self.memory.ticket()
        return lambda: self._take_in(shot, ticket)

    def _take_in(self, shot: Screenshot, ticket: int | None) -> None:
        if ticket is None:
            return
        before = self._before
        if (
            before is not None
            and before[0] == ticket
            and before[1].shape == shot.pixels.shape
            and not differing_places(before[1], shot.pixels)
        ):
            self.memory.still(shot.taken_at.timestamp(), ticket)
            return
        self._before = (ticket, shot.pixels)

        def keep(done: Future[Scene]) -> None:
            if not done.cancelled() and done.exception() is None:
                self.memory.saw(shot, done.result(), ticket)

        try:
            self._eyes.read(shot).add_done_callback(keep)
        except SoniaError as error:  # the eyes are busy or closing: the next picture comes
            self._before = None
            _log.debug("screen_not_read_for_memory", error=str(error))

    def _privacy_changed(self, event: PrivacyChanged) -> None:
        if event.privacy.mode is not Mode.AMBIENT:
            self._before = None
            self.memory.pause()

    def _private_mode_changed(self, event: PrivateModeChanged) -> None:
        if event.on:  # what is on its way is dropped, too
            self._before = None
            self.memory.pause()

    def _forget_as_asked(self, args: ForgetArgs, caller: str) -> str:
        what = what_to_forget(
            minutes=args.minutes,
            during=args.during,
            program=args.program,
            everything=args.everything,
        )
        gone = self.forget(what, by=f"user, asked by {caller}").result(_WAIT_S)
        moments = f"{gone.moments} moment{'s' if gone.moments != 1 else ''}"
        return f"I forgot {forgotten_words(args)}: {moments}."

    def _switch_on(self, caller: str) -> str:
        self.switch(True, by=f"user, asked by {caller}")
        if self._looking.watch.privacy.watching:
            return "From now on I keep what is on the screen."
        return "I keep what is on the screen while I watch; now I look only when asked."

    def _stop_as_asked(self, what: What, caller: str) -> str:
        by = f"user, asked by {caller}"
        if what != "remembering":
            return self._looking.see_less(at_all=what == "looking", by=by)
        if not self.on:
            return "I keep nothing of the screen: the screen memory is off."
        self.switch(False, by=by)
        return "From now on I keep nothing of the screen. What I kept stays until it is forgotten."

    def _note(self, by: str, rule: str, told: dict[str, Any]) -> None:
        self._looking.note(_SUBJECT, Entry("executed", by, rule, told), {})


def open_remembering(
    settings: Settings,
    *,
    bus: Bus,
    health: HealthBoard,
    looking: Looking,
    eyes: Eyes,
    private: Callable[[], bool] = lambda: False,
) -> Remembering:
    """As the settings say; what is chosen later is kept there."""
    limits = Limits(settings.vision.remember_days, settings.vision.remember_mb)
    return Remembering(
        bus=bus,
        looking=looking,
        eyes=eyes,
        memory=ScreenMemory(settings.data_dir / "screen.db", health, limits),
        keep=lambda on: save_setting("vision.remember_screen", on),
        private=private,
    )


def what_to_forget(
    *,
    minutes: float | None = None,
    during: str = "",
    since: datetime | None = None,
    until: datetime | None = None,
    program: str = "",
    moment: int | None = None,
    everything: bool = False,
) -> Forget:
    """What was asked to be forgotten: all that is given must hold.

    Args:
        minutes: the last so many.
        during: a stretch of time in words: "yesterday afternoon".
        everything: must be said, and then nothing else.

    Raises `InvalidInputError` when nothing is given, or a time is not understood.
    """
    start = None if since is None else since.timestamp()
    end = None if until is None else until.timestamp()
    if minutes is not None:
        start = _now().timestamp() - 60 * minutes
    if during.strip():
        found = time_range(during, _now())
        if found is None:
            raise InvalidInputError(
                f"{during!r} is not understood as a time.",
                remedy='Say it like "yesterday afternoon" or "today between 2 and 3 pm".',
            )
        start, end = found.since.timestamp(), found.until.timestamp()
    what = Forget(start, end, program.strip(), moment)
    if what.everything != everything:
        raise InvalidInputError(
            "It was not said what to forget." if not everything else "Everything, or a part of it?",
            remedy="Give a time, a program or a moment; or everything, and nothing else.",
        )
    return what


def found_shape(found: Found) -> dict[str, Any]:
    """A found moment as JSON."""
    moment = found.moment
    return {
        "id": moment.id,
        "program": moment.program,
        "title": moment.title,
        "lines": list(found.lines),
        "score": found.score,
        "first_seen": _iso(found.when.first),
        "last_seen": _iso(found.when.last),
        "sightings": len(moment.sightings),
        "when": when_words(found.when, _now()),
        "has_thumbnail": moment.has_thumbnail,
    }


def held_shape(held: Held) -> dict[str, Any]:
    """How much is kept, as JSON."""
    return {
        "on": held.on,
        "moments": held.moments,
        "bytes": held.bytes,
        "oldest": None if held.oldest is None else _iso(held.oldest),
        "newest": None if held.newest is None else _iso(held.newest),
        "thumbnails_key": held.key_in or None,
    }


def _range_shape(what: Forget) -> dict[str, Any]:
    return {
        "everything": what.everything,
        "since": None if what.since is None else _iso(what.since),
        "until": None if what.until is None else _iso(what.until),
        "one_program": bool(what.program),
    }


def _iso(at: float) -> str:
    return iso_z(datetime.fromtimestamp(at, tz=utc_now().tzinfo))


def _now() -> datetime:
    return utc_now().astimezone()


def _word(on: bool) -> str:
    return "on" if on else "off"
