"""How often something happens, as a calendar writes it: an iCalendar rule (RFC 5545, 3.3.10).

next_time("FREQ=WEEKLY;BYDAY=MO,TH", last, now)      # the first moment after both
rule_words("FREQ=MINUTELY;INTERVAL=30")              # "every 30 minutes"

Days are counted on the clock on the wall (eight o'clock stays eight o'clock when summer time
begins), minutes and hours in time that passes. Pure; `dateutil` is loaded when it is needed.
"""

from __future__ import annotations

import calendar
import math
import re
from datetime import datetime, timedelta

from sonia_desktop.core.errors import InvalidInputError

SHORTEST_S = 60.0
_SECONDS = {"MINUTELY": 60, "HOURLY": 3600}
_UNITS = {"MINUTELY": "minute", "HOURLY": "hour", "DAILY": "day", "WEEKLY": "week",
          "MONTHLY": "month", "YEARLY": "year"}  # fmt: skip
_DAYS = dict(zip(("MO", "TU", "WE", "TH", "FR", "SA", "SU"), calendar.day_name, strict=True))
_SETS = {("MO", "TU", "WE", "TH", "FR"): "weekday", ("SA", "SU"): "weekend day"}
_PARTS = {
    "FREQ": re.compile("|".join(_UNITS)),
    "INTERVAL": re.compile(r"[1-9]\d{0,3}"),
    "BYDAY": re.compile(rf"(?:{'|'.join(_DAYS)})(?:,(?:{'|'.join(_DAYS)}))*"),
    "BYMONTHDAY": re.compile(r"-1|[1-9]|[12]\d|3[01]"),
}


def checked(rule: str) -> str:
    """The rule in capitals, its parts in order; "" stays "".

    Raises `InvalidInputError` for what is no rule, and for parts that are not kept (COUNT, UNTIL).
    """
    return ";".join(f"{name}={value}" for name, value in _parts(rule).items())


def next_time(rule: str, last: float, now: float) -> float:
    """The first time after `now` (Unix seconds), counted from `last`, a time at which it rang or
    shall ring first.

    Raises `InvalidInputError` when no such day is found (the 31st of February).
    """
    parts = _parts(rule)
    interval = int(parts.get("INTERVAL", 1))
    if parts["FREQ"] in _SECONDS:
        step = interval * _SECONDS[parts["FREQ"]]
        return last + step * max(1, math.floor((now - last) / step) + 1)
    from dateutil.rrule import rrulestr

    begin = datetime.fromtimestamp(last)
    after = begin if now <= last else datetime.fromtimestamp(now)
    found = rrulestr(checked(rule), dtstart=begin).after(after)
    if found is None:
        raise InvalidInputError(f"No day fits {rule!r}.", parameter="repeat")
    return float(found.timestamp())


def first_time(rule: str, wanted: float) -> float:
    """The first time it shall ring: `wanted`, or at its hour on the next day the rule names."""
    parts = _parts(rule)
    if "BYDAY" not in parts and "BYMONTHDAY" not in parts:
        return wanted
    day = datetime.fromtimestamp(wanted)
    for _ in range(366):
        if _fits(parts, day):
            return day.timestamp()
        day += timedelta(days=1)
    raise InvalidInputError(f"No day fits {rule!r}.", parameter="repeat")


def rule_words(rule: str) -> str:
    """ "every day", "every Monday and Thursday", "every 30 minutes", "on day 1 of every month"."""
    parts = _parts(rule)
    interval = int(parts.get("INTERVAL", 1))
    often = {1: "every", 2: "every other"}.get(interval, "every")
    if parts["FREQ"] in _SECONDS or interval > 2:
        often = "every" if interval == 1 else f"every {interval}"
    unit = _UNITS[parts["FREQ"]] + ("s" if often[-1].isdigit() else "")
    days = tuple(parts["BYDAY"].split(",")) if "BYDAY" in parts else ()
    if days:
        named = _SETS.get(days) or _listed([_DAYS[day] for day in days])
        return f"every {named}" if interval == 1 else f"{often} {unit} on {named}"
    if "BYMONTHDAY" in parts:
        day = parts["BYMONTHDAY"]
        return f"on {'the last day' if day == '-1' else f'day {day}'} of {often} {unit}"
    return f"{often} {unit}"


def by_days(rule: str) -> bool:
    """Whether it happens on days, at an hour; else after minutes or hours that pass."""
    return _parts(rule)["FREQ"] not in _SECONDS


def _fits(parts: dict[str, str], day: datetime) -> bool:
    if "BYDAY" in parts and tuple(_DAYS)[day.weekday()] not in parts["BYDAY"].split(","):
        return False
    wanted = int(parts.get("BYMONTHDAY", day.day))
    last = calendar.monthrange(day.year, day.month)[1]
    return day.day == (last if wanted == -1 else wanted)


def _listed(names: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def _parts(rule: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for part in re.sub(r"^RRULE:", "", rule.strip().upper()).strip(";").split(";"):
        name, _, value = part.partition("=")
        if name in found or name not in _PARTS or not _PARTS[name].fullmatch(value):
            raise InvalidInputError(
                f"{rule[:80]!r} is no rule for what repeats.",
                remedy="Write for example FREQ=DAILY, FREQ=WEEKLY;BYDAY=MO,TH or "
                "FREQ=MINUTELY;INTERVAL=30.",
                parameter="repeat",
            )
        found[name] = value
    if "BYDAY" in found:
        order = [day for day in _DAYS if day in found["BYDAY"].split(",")]
        found["BYDAY"] = ",".join(order)
    if "FREQ" not in found or ("BYDAY" in found and found["FREQ"] not in ("DAILY", "WEEKLY")):
        raise InvalidInputError(f"{rule[:80]!r} does not say how often.", parameter="repeat")
    if "BYMONTHDAY" in found and ("BYDAY" in found or found["FREQ"] != "MONTHLY"):
        raise InvalidInputError(f"{rule[:80]!r} names two kinds of days.", parameter="repeat")
    return {name: found[name] for name in _PARTS if name in found}
