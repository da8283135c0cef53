"""Timers: set for a time, once or again and again, kept in the database, rung on the bus, alive
across restarts.

timers = Timers(db, bus)
timers.start()                       # those that came due meanwhile ring now, as late
timer = timers.set(300, "tea", caller="user")
# ... TimerRang(timer) on the bus
"""

from __future__ import annotations

import re
import threading
import time
from concurrent.futures import Future
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection, Row, insert, select, update

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.errors import InvalidInputError, NotFoundError, QueueFullError
from sonia_desktop.core.ids import iso_z, new_id
from sonia_desktop.core.storage import Database, timers
from sonia_desktop.tools.clock import Alarm, Clock
from sonia_desktop.tools.recurrence import by_days, checked, first_time, next_time, rule_words

LONGEST_S = 366 * 86_400.0
MOST_SET = 200
_LOOK_S = 30.0
"""So often at least the wall clock is looked at: a computer that slept rings late, not never."""
_WAIT_S = 10.0
_TOLD_LATE_S = 30.0
_JUST_RANG_S = 1800.0
"""So long after it rang a timer can be given more time."""


@dataclass(frozen=True)
class Timer:
    """`due` is Unix seconds; `state` is set, rung or cancelled; `repeat`: an iCalendar rule for one
    that stays set (`recurrence`), "" for one that rings once."""

    id: str
    label: str
    due: float
    seconds: float
    state: str
    at: str
    caller: str
    repeat: str = ""

    def left_s(self) -> float:
        """Seconds until it rings; 0 when it is due."""
        return max(0.0, self.due - time.time())

    def clock(self) -> str:
        """When it rings: "15:30", on another day "2026-11-23 07:00"."""
        at = datetime.fromtimestamp(self.due + 0.5)  # seven o'clock is not 06:59:59.99
        return f"{at:%H:%M}" if at.date() == datetime.now().date() else f"{at:%Y-%m-%d %H:%M}"

    def called(self) -> str:
        """Its label; without one, its time: "the one until 15:30"."""
        return self.label or f"the one {self.when()}"

    def when(self) -> str:
        """ "until 15:30", "every day at 07:00", "every 30 minutes"."""
        if not self.repeat:
            return f"until {self.clock()}"
        often = rule_words(self.repeat)
        at = datetime.fromtimestamp(self.due + 0.5)
        return f"{often} at {at:%H:%M}" if by_days(self.repeat) else often


@dataclass(frozen=True)
class TimerRang:
    """Published when a timer is due; `late_s`: how long ago it was, when Sonia did not run."""

    timer: Timer
    late_s: float

    def words(self) -> str:
        """What is told: "Tea: time is up after 5 minutes.", "Water: it is 15:30."."""
        name = self.timer.label or ("Alarm" if self.timer.repeat else "Timer")
        late = f", {duration_words(self.late_s)} ago" if self.late_s > _TOLD_LATE_S else ""
        if self.timer.repeat:
            at = datetime.fromtimestamp(self.timer.due + 0.5)
            is_now = f"it was {at:%H:%M}{late}" if late else f"it is {at:%H:%M}"
            return f"{name[0].upper()}{name[1:]}: {is_now}."
        length = duration_words(self.timer.seconds)
        return f"{name[0].upper()}{name[1:]}: time is up after {length}{late}."


def duration_words(seconds: float) -> str:
    """ "1 hour 30 minutes", "45 seconds"."""
    left = max(0, round(seconds))
    parts = []
    for name, size in (("day", 86_400), ("hour", 3600), ("minute", 60), ("second", 1)):
        number, left = divmod(left, size)
        if number:
            parts.append(f"{number} {name}{'' if number == 1 else 's'}")
    return " ".join(parts[:2]) or "0 seconds"


class Timers:
    """The timers. Thread-safe; rings in its own thread."""

    def __init__(self, db: Database, bus: Bus) -> None:
        self._db, self._bus = db, bus
        self._clock = Clock("timers")
        self._lock = threading.Lock()
        self._alarms: dict[str, tuple[Alarm, float]] = {}  # and when it is due
        self._running = False
        self._rang: tuple[Timer, float] | None = None

    def start(self) -> None:
        """Begin to ring; those set before are taken up again."""
        with self._lock:
            if self._running:
                return
            self._running = True
        self._clock.start()
        for timer in self.all():
            self._schedule(timer)

    def stop(self, deadline_s: float = 1.0) -> None:
        """End the thread; timers stay set for the next start."""
        with self._lock:
            running, self._running = self._running, False
            self._alarms.clear()
        if running:
            self._clock.stop(deadline_s)

    def set(self, seconds: float, label: str, *, caller: str, repeat: str = "") -> Timer:
        """Set one. `repeat`: an iCalendar rule; it rings first in `seconds` seconds, or at that
        hour of the next day the rule names, then as the rule says until it is cancelled. One that
        is set already for the same hours under the same label is returned as it is.

        Raises `InvalidInputError`, `QueueFullError`.
        """
        if not 0 < seconds <= LONGEST_S:
            raise InvalidInputError(
                "A timer runs for more than 0 seconds and at most a year.", parameter="seconds"
            )
        if len(self.all()) >= MOST_SET:
            raise QueueFullError(
                f"{MOST_SET} timers are set already.",
                remedy="Cancel some first (timer.cancel).",
                capacity=MOST_SET,
            )
        due, rule = time.time() + seconds, checked(repeat) if repeat.strip() else ""
        if rule:
            due = first_time(rule, due)
            seconds = due - time.time()
            if (same := self._same(label.strip(), rule, due)) is not None:
                return same
        timer = Timer(new_id("tmr"), label.strip(), due, seconds, "set", iso_z(), caller, rule)
        self._db.write(
            lambda connection: connection.execute(insert(timers).values(**timer.__dict__))
        ).result(_WAIT_S)
        self._schedule(timer)
        return timer

    def _same(self, label: str, rule: str, due: float) -> Timer | None:
        """The one that rings so already: what is said twice rings once."""
        for one in self.all():
            if (
                (one.label, one.repeat) == (label, rule)
                and by_days(rule)
                and (
                    datetime.fromtimestamp(one.due + 0.5).time().replace(microsecond=0)
                    == datetime.fromtimestamp(due + 0.5).time().replace(microsecond=0)
                )
            ):
                return one
        return None

    def all(self) -> list[Timer]:
        """Those that are set, the next one first."""
        query = select(timers).where(timers.c.state == "set").order_by(timers.c.due)
        with self._db.read() as connection:
            return [_timer(row) for row in connection.execute(query)]

    def cancel(self, which: str = "") -> list[Timer]:
        """Cancel by id, by label (any case), by length ("5 minute") or time ("7:00", "6:30 pm"), or
        with "" the only one there is; "all": every one.

        Raises `NotFoundError`, `InvalidInputError` when it is not clear which.
        """
        meant = self._meant(which)
        for timer in meant:
            with self._lock:
                alarm = self._alarms.pop(timer.id, None)
            if alarm is not None:
                alarm[0].cancel()
            self._end(timer, "cancelled").result(_WAIT_S)
        return meant

    def _meant(self, which: str) -> list[Timer]:
        there = self.all()
        wanted = which.strip().casefold()
        if not there:
            raise NotFoundError("No timer is set.")
        if wanted == "all":
            return there
        if wanted:
            meant = (
                [one for one in there if wanted in (one.id, one.label.casefold())]
                or [one for one in there if _has_length(one, wanted) or _rings_at(one, wanted)]
                or _about(there, wanted)
            )
            if not meant:
                raise NotFoundError(
                    f"There is no timer {which[:80]!r}.", remedy=f"Set are: {_named(there)}."
                )
            return meant
        if len(there) > 1:
            raise InvalidInputError(
                "Several timers are set.", remedy=f"Say which, or all: {_named(there)}."
            )
        return there

    def one(self, which: str = "") -> Timer:
        """The one that is meant, as in `cancel`. Raises `NotFoundError`, `InvalidInputError`."""
        meant = self._meant(which)
        if len(meant) > 1:
            raise InvalidInputError("Several timers fit.", remedy=f"Say which: {_named(meant)}.")
        return meant[0]

    def ring_in(self, which: str, seconds: float, *, from_its_end: bool = False) -> Timer:
        """Let one ring `seconds` from now instead; `from_its_end`: so much later (or, below 0,
        sooner) than it would. `which` as in `cancel`, for one alone. One that repeats keeps its
        rule and rings at that hour of the day from then on.

        Raises `NotFoundError`, `InvalidInputError`.
        """
        old = self.one(which)
        left = seconds + (old.due - time.time() if from_its_end else 0.0)
        if left <= 0:
            has = duration_words(old.left_s())
            raise InvalidInputError(
                f"There are only {has} left of {old.called()}.",
                remedy="Take off less, or cancel it.",
                parameter="add",
            )
        if left > LONGEST_S:
            raise InvalidInputError("A timer runs for at most a year.", parameter="seconds")
        if old.repeat and not by_days(old.repeat):
            raise InvalidInputError(
                f"{old.called()} rings {old.when()}; only one of a set hour can be moved.",
                remedy="Cancel it and set it anew.",
                parameter="timer",
            )
        due = time.time() + left
        if old.repeat:
            due = first_time(old.repeat, due)
        whole = old.seconds + seconds if from_its_end else seconds
        new = replace(old, due=due, seconds=max(whole, left))
        with self._lock:
            alarm = self._alarms.pop(old.id, None)
            if alarm is None and self._running:
                raise NotFoundError(f"{old.called()} rang just now.", remedy="Set it once more.")
            self._await(new)
        if alarm is not None:
            alarm[0].cancel()
        self._move(new).result(_WAIT_S)
        return new

    def just_rang(self) -> Timer | None:
        """The last one that rang, when that is less than half an hour ago."""
        with self._lock:
            rang = self._rang
        return rang[0] if rang and time.monotonic() - rang[1] < _JUST_RANG_S else None

    def _schedule(self, timer: Timer) -> None:
        with self._lock:
            self._await(timer)

    def _await(self, timer: Timer) -> None:
        """Look again when it is due; the lock is held."""
        if self._running:
            wait_s = min(timer.left_s(), _LOOK_S)
            alarm = self._clock.after(wait_s, lambda: self._look(timer))
            self._alarms[timer.id] = alarm, timer.due

    def _look(self, timer: Timer) -> None:
        late_s = time.time() - timer.due
        coming = None
        if late_s >= 0 and timer.repeat:
            coming = replace(timer, due=next_time(timer.repeat, timer.due, time.time()))
        with self._lock:
            awaited = self._alarms.get(timer.id)
            if awaited is None or awaited[1] != timer.due:
                return  # it was cancelled or moved just now
            del self._alarms[timer.id]
            if late_s < 0:
                self._await(timer)
                return
            if coming is not None:
                self._await(coming)
            self._rang = timer, time.monotonic()
        written = self._end(timer, "rung") if coming is None else self._move(coming)
        rang = TimerRang(timer, late_s)
        written.add_done_callback(lambda _: self._bus.publish(rang))

    def _move(self, timer: Timer) -> Future[None]:
        def write(connection: Connection) -> None:
            mine = (timers.c.id == timer.id) & (timers.c.state == "set")
            values = {"due": timer.due, "seconds": timer.seconds}
            connection.execute(update(timers).where(mine).values(**values))

        return self._db.write(write)

    def _end(self, timer: Timer, state: str) -> Future[None]:
        def write(connection: Connection) -> None:
            connection.execute(update(timers).where(timers.c.id == timer.id).values(state=state))

        return self._db.write(write)


_SMALL_WORDS = frozenset({"the", "my", "a", "an", "to", "of", "on", "at", "about", "for", "every"})


def _named(there: list[Timer]) -> str:
    return ", ".join(
        f"{one.called()} ({one.when()})"
        if one.label and sum(one.label == other.label for other in there) > 1
        else one.called()
        for one in there
    )


def _has_length(timer: Timer, said: str) -> bool:
    """Whether it was set for "5 minutes", "5 minute" or "5-minute"."""
    if timer.repeat:
        return False
    length = re.sub(r"(?<=[a-z])s\b", "", duration_words(timer.seconds))
    return length == re.sub(r"(?<=[a-z])s\b", "", said.replace("-", " "))


_TIME_SAID = re.compile(
    r"(?:at |until )?(\d{1,2})(?::(\d\d))?\s*(?:o'?clock)?\s*([ap])?\.?(?:m\.?)?"
)


def _rings_at(timer: Timer, said: str) -> bool:
    """Whether it rings at "7", "7:00", "7 o'clock" or "6:30 pm" of any day."""
    match = _TIME_SAID.fullmatch(said)
    if match is None:
        return False
    hour, minute = int(match[1]), int(match[2] or 0)
    at = datetime.fromtimestamp(timer.due + 0.5)
    hours = {hour} if match[3] is None else {hour % 12 + (12 if match[3] == "p" else 0)}
    if match[3] is None and hour <= 12:
        hours = {hour % 12, hour % 12 + 12}
    return at.hour in hours and at.minute == minute


def _about(there: list[Timer], said: str) -> list[Timer]:
    """The one that every word said is true of: "pill" is "take my pill", "weekdays" the one that
    rings every weekday. Raises `InvalidInputError` when it is true of several."""
    words = {_singular(word) for word in re.findall(r"\w+", said)} - _SMALL_WORDS
    found = [
        one
        for one in there
        if words
        and words
        <= {_singular(word) for word in re.findall(r"\w+", f"{one.label} {one.when()}".casefold())}
    ]
    if len(found) > 1:
        raise InvalidInputError(
            f"Several timers fit {said[:80]!r}.", remedy=f"Say which, or all: {_named(found)}."
        )
    return found


def _singular(word: str) -> str:
    return word.removesuffix("s") if len(word) > 3 else word


def _timer(row: Row[tuple[object, ...]]) -> Timer:
    return Timer(row.id, row.label, row.due, row.seconds, row.state, row.at, row.caller, row.repeat)
