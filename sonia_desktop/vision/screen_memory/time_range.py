"""The stretch of the past that a sentence names: "yesterday afternoon", "the last two hours". Pure.

Nothing but the past: the screen has no future.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, time, timedelta

_NUMBER_WORDS = "zero one two three four five six seven eight nine ten eleven twelve"
_NUMBERS: dict[str, float] = {word: n for n, word in enumerate(_NUMBER_WORDS.split())}
_NUMBERS |= {"a": 1, "an": 1, "few": 3, "couple of": 2, "fifteen": 15, "twenty": 20, "thirty": 30}
_NUMBERS |= {"half an": 0.5}
_COUNT = r"\d{1,3}|" + "|".join(sorted(_NUMBERS, key=len, reverse=True))
_UNITS = {"minute": 60.0, "min": 60.0, "hour": 3600.0, "day": 86400.0, "week": 604800.0,
          "month": 30 * 86400.0}  # fmt: skip
_UNIT = "|".join(_UNITS)
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september",
           "october", "november", "december")  # fmt: skip
_PARTS = {"morning": (5, 12), "noon": (11, 14), "afternoon": (12, 18), "evening": (17, 23),
          "night": (20, 29)}  # fmt: skip
_PART = "|".join(_PARTS)
_CLOCK = r"(?:\d{1,2}(?:[:.]\d{2})?\s*(?:am|pm|a\.m\.|p\.m\.|o'?clock)?|noon|midnight)"
_TIME = (
    rf"(?:between (?P<from>{_CLOCK}) and (?P<to>{_CLOCK})|from (?P<from2>{_CLOCK}) to "
    rf"(?P<to2>{_CLOCK})|(?P<side>before|after|since|until) (?P<edge>{_CLOCK})"
    rf"|(?:at|around|about) (?P<at>{_CLOCK}))"
)
_DAY = (
    r"(?P<named>the day before yesterday|yesterday|today|tonight|last night|this (?:{part})"
    r"|(?:on |last |this )?(?:{week})|(?:on )?\d{{4}}-\d{{2}}-\d{{2}}"
    r"|(?:on )?(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)? (?:{month})"
    r"|(?:on )?(?:{month}) (?:the )?\d{{1,2}}(?:st|nd|rd|th)?)"
).format(part=_PART, week="|".join(_WEEKDAYS), month="|".join(_MONTHS))

_LAST = re.compile(
    rf"\b(?:(?:in|during|within|for|over)\s+)?(?:the\s+)?(?:last|past)\s+(?:(?P<count>{_COUNT})\s+)?"
    rf"(?P<unit>{_UNIT})s?\b"
)
_AGO = re.compile(rf"\b(?:about\s+)?(?P<count>{_COUNT})\s+(?P<unit>{_UNIT})s?\s+ago\b")
_WEEK = re.compile(r"\bthis (?P<which>week|month)\b")
_WHEN = re.compile(
    rf"\b(?:{_DAY})(?:(?:\s+in the|\s+at)?\s+(?P<part>{_PART}))?(?:\s+{_TIME})?(?!\w)"
)
_CLOCK_ALONE = re.compile(rf"\b{_TIME}(?!\w)")
_JUST_NOW = re.compile(r"\b(?:just now|a moment ago|earlier today|earlier)\b")


@dataclass(frozen=True)
class TimeRange:
    """From when to when, and where in the sentence that stands."""

    since: datetime
    until: datetime
    start: int
    end: int


def time_range(said: str, now: datetime) -> TimeRange | None:
    """The first stretch of time that a sentence names; None when it names none.

    "An hour ago" is from half that time before it to half after; a clock time without a day is
    the last time it was so late.
    """
    low = said.casefold()
    if found := _LAST.search(low):
        span = timedelta(seconds=_number(found["count"] or "one") * _UNITS[found["unit"]])
        return TimeRange(now - span, now, *found.span())
    if found := _AGO.search(low):
        return _ago(found, now)
    if found := _WEEK.search(low):
        days = now.weekday() if found["which"] == "week" else now.day - 1
        return TimeRange(_midnight(now) - timedelta(days=days), now, *found.span())
    if found := _WHEN.search(low):
        day = _day(found["named"], now)
        if day is not None:
            since, until = _within_day(found, day, now)
            return TimeRange(since, max(since, min(until, now)), *found.span())
    if (found := _CLOCK_ALONE.search(low)) and any(found[n] for n in ("from", "from2", "at")):
        since, until = _times(found, _midnight(now))
        if since > now:
            since, until = since - timedelta(days=1), until - timedelta(days=1)
        return TimeRange(since, min(until, now), *found.span())
    if found := _JUST_NOW.search(low):
        minutes = 15 if "earlier" not in found[0] else 24 * 60
        since = now - timedelta(minutes=minutes)
        return TimeRange(_midnight(now) if "today" in found[0] else since, now, *found.span())
    return None


def _ago(found: re.Match[str], now: datetime) -> TimeRange:
    unit, count = found["unit"], _number(found["count"])
    middle = now - timedelta(seconds=count * _UNITS[unit])
    if unit in ("day", "week", "month"):
        since = _midnight(middle)
        days = {"day": 1, "week": 1, "month": 3}[unit]
        return TimeRange(
            since - timedelta(days=days - 1), min(now, since + timedelta(days=days)), *found.span()
        )
    half = timedelta(seconds=max(300.0, count * _UNITS[unit] / 2))
    return TimeRange(middle - half, min(now, middle + half), *found.span())


def _day(named: str, now: datetime) -> datetime | None:
    """Midnight at the beginning of the day."""
    today = _midnight(now)
    name = re.sub(r"^(?:on|last|this) ", "", named)
    if named in ("today", "tonight") or (named.startswith("this ") and name in _PARTS):
        return today
    if named in ("yesterday", "last night"):
        return today - timedelta(days=1)
    if named == "the day before yesterday":
        return today - timedelta(days=2)
    if name in _WEEKDAYS:
        back = (now.weekday() - _WEEKDAYS.index(name)) % 7
        return today - timedelta(days=back or (0 if named.startswith("this") else 7))
    try:
        if iso := re.search(r"(\d{4})-(\d{2})-(\d{2})", name):
            return today.replace(year=int(iso[1]), month=int(iso[2]), day=int(iso[3]))
        number = re.search(r"\d{1,2}", name)
        month = next((m for m in _MONTHS if m in name), None)
        if number is None or month is None:
            return None
        day = today.replace(month=_MONTHS.index(month) + 1, day=int(number[0]))
        return day if day <= now else day.replace(year=day.year - 1)
    except ValueError:  # the 31st of June
        return None


def _within_day(found: re.Match[str], day: datetime, now: datetime) -> tuple[datetime, datetime]:
    named = found["named"]
    part = found["part"] or next((p for p in _PARTS if named.endswith(p) and p in named), None)
    if any(found[name] for name in ("from", "from2", "edge", "at")):
        return _times(found, day, part)
    if part is None and named == "tonight":
        part = "evening"
    if part is None:
        return day, _next_day(day)
    start, end = _PARTS[part]
    return day + timedelta(hours=start), day + timedelta(hours=end)


def _times(
    found: re.Match[str], day: datetime, part: str | None = None
) -> tuple[datetime, datetime]:
    if found["at"]:
        middle = _clock(found["at"], day, part)
        return middle - timedelta(minutes=30), middle + timedelta(minutes=30)
    if found["edge"]:
        edge = _clock(found["edge"], day, part)
        after = found["side"] in ("after", "since")
        return (edge, _next_day(day)) if after else (day, edge)
    first, last = found["from"] or found["from2"], found["to"] or found["to2"]
    if part is None and (half := re.search(r"[ap]", last)) and not re.search(r"[apn]", first):
        first += f"{half[0]}m"  # "between 3 and 4 pm"
    since, until = _clock(first, day, part), _clock(last, day, part)
    return since, until if until > since else until + timedelta(hours=12)


def _clock(text: str, day: datetime, part: str | None) -> datetime:
    if "noon" in text:
        return day + timedelta(hours=12)
    if "midnight" in text:
        return day
    numbers = re.findall(r"\d{1,2}", text)
    hour, minute = int(numbers[0]), int(numbers[1]) if len(numbers) > 1 else 0
    if re.search(r"p\.?m", text) or (part in ("afternoon", "evening", "night") and hour < 12):
        hour = hour % 12 + 12
    elif re.search(r"a\.?m", text):
        hour %= 12
    return day + timedelta(hours=min(hour, 24), minutes=min(minute, 59))


def _midnight(moment: datetime) -> datetime:
    return datetime.combine(moment.date(), time(0), moment.tzinfo)


def _next_day(day: datetime) -> datetime:
    return datetime.combine(day.date() + timedelta(days=1), time(0), day.tzinfo)


def _number(word: str) -> float:
    return float(_NUMBERS[word]) if word in _NUMBERS else float(word)
