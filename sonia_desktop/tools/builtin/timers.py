"""timer.set, timer.list, timer.change and timer.cancel."""

from __future__ import annotations

import re
import time
from datetime import datetime, timedelta

from pydantic import Field, model_validator

from sonia_desktop.core.errors import InvalidInputError
from sonia_desktop.core.numbers_said import digits_for_words
from sonia_desktop.tools.recurrence import next_time
from sonia_desktop.tools.timers import LONGEST_S, Timer, Timers, duration_words
from sonia_desktop.tools.types import Effect, Tool, ToolArgs, ToolContext, ToolResult

_UNITS = {"s": 1, "sec": 1, "second": 1, "m": 60, "min": 60, "minute": 60, "h": 3600, "hr": 3600,
          "hour": 3600, "d": 86_400, "day": 86_400, "w": 604_800, "week": 604_800}  # fmt: skip
_NUMBERS = {"a": 1, "an": 1, "half": 0.5, "a half": 0.5, "half a": 0.5, "half an": 0.5,
            "a quarter of an": 0.25, "quarter of an": 0.25, "3 quarters of an": 0.75}  # fmt: skip
_WORDS = "|".join(sorted(_NUMBERS, key=len, reverse=True))
_PART = re.compile(
    rf"(?:(?<![\w.,])|(?<=\d[smhdw]))"
    rf"(?:(?P<word>{_WORDS})[\s-]+|(?P<number>\d+(?:[.,]\d+)?)(?P<more>\s+and\s+a\s+half)?\s*-?\s*)"
    r"(?P<unit>seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|s|m|h|d|w)(?![a-z])"
    r"(?P<half>\s+and\s+a\s+(?:half|quarter))?",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"(?:at\s+)?(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(am|pm)?", re.IGNORECASE)
_HOUR = re.compile(r"(?:at\s+)?(\d{1,2})\s*(am|pm)", re.IGNORECASE)

_CHANGE_SPOKEN = (
    "snooze",
    "snooze for ten minutes",
    "five more minutes",
    "ten more minutes please",
    "give me five more minutes",
    "another ten minutes",
    "add two minutes to the timer",
    "add five minutes to the pasta timer",
    "make the timer ten minutes longer",
    "take a minute off the timer",
    "change the timer to twenty minutes",
    "move the alarm to seven thirty",
    "make it fifteen minutes",
    "make it twenty minutes instead",
)

_SET_SPOKEN = (
    "set a timer for ten minutes",
    "set an alarm for seven in the morning",
    "set a reminder",
    "remind me to call my mother",
    "remind me tomorrow to water the plants",
    "remind me at five to leave",
    "remind me tonight at nine to lock the door",
    "remind me in an hour to check the oven",
    "remind me every day at eight to take my pill",
    "remind me every monday to put the bins out",
    "wake me up at half past six",
    "wake me at seven on weekdays",
    "tomorrow at nine",
    "in half an hour",
)


class SetArgs(ToolArgs):
    """How long, and what for."""

    seconds: float | None = Field(
        None, gt=0, le=LONGEST_S, allow_inf_nan=False, description="How long, in seconds."
    )
    when: str = Field(
        "", max_length=100, description="Or in words: 5 minutes, 1h 30m, at 15:30, at 7 pm."
    )
    label: str = Field("", max_length=200, description="What for.")
    repeat: str = Field(
        "",
        max_length=200,
        description="Empty: it rings once. Else how often, as an iCalendar rule: FREQ=DAILY; "
        "FREQ=WEEKLY;BYDAY=MO,TH; FREQ=MONTHLY;BYMONTHDAY=1; FREQ=MINUTELY;INTERVAL=30.",
    )

    @model_validator(mode="after")
    def _one_of_both(self) -> SetArgs:
        if self.seconds is not None and self.when.strip():
            raise ValueError("give the seconds, or when it shall ring, not both")
        if self.seconds is None and not self.when.strip() and not self.repeat.strip():
            raise ValueError("give the seconds, or when it shall ring")
        return self


class ListTimersArgs(ToolArgs):
    """Nothing is needed."""


class ChangeArgs(ToolArgs):
    """Which one, and how."""

    timer: str = Field(
        "",
        max_length=200,
        description="Its label or id; empty: the one that rang just now, else the only one.",
    )
    add: float | None = Field(
        None,
        ge=-LONGEST_S,
        le=LONGEST_S,
        allow_inf_nan=False,
        description="So many seconds later than it would ring; below 0: sooner.",
    )
    when: str = Field(
        "", max_length=100, description="Or from now on in words: 20 minutes, at 15:30."
    )

    @model_validator(mode="after")
    def _one_of_both(self) -> ChangeArgs:
        if bool(self.add) == bool(self.when.strip()):
            raise ValueError("give the seconds to add, or when it shall ring: one of both")
        return self


class CancelArgs(ToolArgs):
    """Which one."""

    timer: str = Field(
        "", max_length=200, description="Its label or id; empty: the only one; all: every one."
    )


def timer_tools(timers: Timers) -> list[Tool]:
    """The tools of timers."""

    def set_one(args: SetArgs, context: ToolContext) -> ToolResult:
        timer = timers.set(_first(args), args.label, caller=context.caller, repeat=args.repeat)
        if timer.repeat:
            what = f": {timer.label}" if timer.label else ""
            told = f"I will ring {timer.when()}{what}. First {_day(timer.due)}."
            return ToolResult(told, _told(timer))
        what = f" “{timer.label}”" if timer.label else ""  # a noun or what to do: both fit
        length = duration_words(timer.seconds)
        told = f"I have set a timer{what}: {length}, until {timer.clock()}."
        return ToolResult(told, _told(timer))

    def list_all(_args: ListTimersArgs, _context: ToolContext) -> ToolResult:
        there = timers.all()
        if not there:
            return ToolResult("No timer is set.", {"timers": []})
        lines = [f"- {one.label or 'Timer'}: {_line(one)}" for one in there]
        return ToolResult("\n".join(lines), {"timers": [_told(one) for one in there]})

    def change(args: ChangeArgs, context: ToolContext) -> ToolResult:
        rang = None if args.timer.strip() else timers.just_rang()
        if rang is not None:
            wait_s = args.add if args.add is not None else seconds_until(args.when)
            if wait_s <= 0:
                raise InvalidInputError(
                    f"{rang.called()} has rung already.", remedy="Say how long it shall wait."
                )
            timer = timers.set(wait_s, rang.label, caller=context.caller)
        elif args.add is not None:
            timer = timers.ring_in(args.timer, args.add, from_its_end=True)
        else:
            old = timers.one(args.timer)
            timer = timers.ring_in(old.id, _same_day(old, seconds_until(args.when), args.when))
        name = timer.label[:1].upper() + timer.label[1:]
        what = f"{name}: it" if name else "It"
        if timer.repeat:
            return ToolResult(f"{what} rings {timer.when()} now.", _told(timer))
        left = duration_words(timer.left_s())
        again = "again " if rang is not None else ""
        return ToolResult(f"{what} rings {again}in {left}, at {timer.clock()}.", _told(timer))

    def cancel(args: CancelArgs, _context: ToolContext) -> ToolResult:
        gone = timers.cancel(args.timer)
        named = ", ".join(one.called() for one in gone)
        return ToolResult(f"I have cancelled: {named}.", {"cancelled": [_told(o) for o in gone]})

    return [
        Tool(
            name="timer.set",
            spoken=_SET_SPOKEN,
            description="Sets a timer or reminder that rings later, once or again and again.",
            args=SetArgs,
            effect=Effect.WRITE_OWN,
            run=set_one,
            aliases=("set_timer",),
            category="system",
            timeout_s=15.0,
        ),
        Tool(
            name="timer.list",
            description="Lists the timers that are set.",
            args=ListTimersArgs,
            effect=Effect.READ,
            run=list_all,
            examples=("which timers are set", "how long is left on the timer", "list my timers"),
            aliases=("list_timers",),
            category="system",
            timeout_s=15.0,
        ),
        Tool(
            name="timer.change",
            spoken=_CHANGE_SPOKEN,
            description="Gives a timer more or less time, or another time; one that rang just now "
            "rings again.",
            args=ChangeArgs,
            effect=Effect.WRITE_OWN,
            run=change,
            aliases=("change_timer", "snooze"),
            category="system",
            timeout_s=15.0,
        ),
        Tool(
            name="timer.cancel",
            description="Cancels a timer.",
            args=CancelArgs,
            effect=Effect.WRITE_OWN,
            run=cancel,
            examples=("cancel the timer", "stop the timer", "cancel all timers"),
            aliases=("cancel_timer",),
            category="system",
            timeout_s=15.0,
        ),
    ]


def seconds_until(words: str) -> float:
    """Seconds that "5 minutes", "1h 30m", "an hour and a half" or "at 7 pm" mean from now.

    Raises `InvalidInputError`.
    """
    found = duration_in(words)
    if found is not None:
        return found
    clock, hour = _CLOCK.search(words), _HOUR.search(words)
    if clock:
        at = _next(int(clock[1]), int(clock[2]), int(clock[3] or 0), clock[4])
    elif hour:
        at = _next(int(hour[1]), 0, 0, hour[2])
    else:
        at = None
    if at is None:
        raise InvalidInputError(
            f"{words[:80]!r} is no time.",
            remedy="Say for example 5 minutes, 1h 30m, or at 15:30.",
            parameter="when",
        )
    return at.timestamp() - time.time()


def duration_in(words: str) -> float | None:
    """The seconds a text names; None when it names none."""
    total, found = 0.0, False
    for part in _PART.finditer(digits_for_words(words)):
        said, digits = part["word"], part["number"]
        number = _NUMBERS[said.lower()] if said else float(digits.replace(",", "."))
        unit = part["unit"].lower()
        seconds = _UNITS.get(unit) or _UNITS[unit.removesuffix("s")]
        half = (part["more"] or part["half"] or "").lower()
        number += 0.25 if half.endswith("quarter") else 0.5 if half else 0
        total += number * seconds
        found = True
    return total if found and total > 0 else None


def _next(hour: int, minute: int, second: int, half: str | None) -> datetime | None:
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half.lower() == "pm" else 0)
    if hour > 23 or minute > 59 or second > 59:
        return None
    now = datetime.now()
    at = now.replace(hour=hour, minute=minute, second=second, microsecond=0)
    return at if at > now else at + timedelta(days=1)


def _same_day(timer: Timer, seconds: float, when: str) -> float:
    """A time of the day is one of the day the timer is set for, unless that is over."""
    if duration_in(when) is not None:
        return seconds
    now = time.time()
    at = datetime.fromtimestamp(now + seconds + 0.5).time().replace(microsecond=0)
    then = datetime.combine(datetime.fromtimestamp(timer.due), at).timestamp()
    return then - now if then > now else seconds


def _first(args: SetArgs) -> float:
    """Seconds until it rings first."""
    if args.seconds is not None:
        return args.seconds
    if args.when.strip():
        return seconds_until(args.when)
    now = time.time()
    return next_time(args.repeat, now, now) - now


def _day(due: float) -> str:
    """ "today at 15:30", "tomorrow at 07:00", "on Monday, 7 December at 09:00"."""
    at = datetime.fromtimestamp(due + 0.5)
    away = (at.date() - datetime.now().date()).days
    named = {0: "today", 1: "tomorrow"}.get(away, f"on {at:%A}, {at.day} {at:%B}")
    return f"{named} at {at:%H:%M}"


def _line(timer: Timer) -> str:
    if timer.repeat:
        return f"{timer.when()}, next {_day(timer.due)}"
    return f"{duration_words(timer.left_s())} left, until {timer.clock()}"


def _told(timer: Timer) -> dict[str, object]:
    return {**timer.__dict__, "seconds_left": round(timer.left_s(), 1)}
