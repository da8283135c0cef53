"""The moment a sentence speaks about: "my dentist is on Friday at nine", said today. Pure.

Own rules rather than a date library: those find dates in "I may have seconds" and take 0.5 s to
load. What is not clearly a date gives none; so does what recurs ("every Friday", "on Mondays").
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime, time, timedelta

_NUMBER_WORDS = """zero one two three four five six seven eight nine ten eleven twelve thirteen
fourteen fifteen sixteen seventeen eighteen nineteen twenty"""
_NUMBERS = {word: number for number, word in enumerate(_NUMBER_WORDS.split())}
_NUMBERS |= {"a": 1, "an": 1, "thirty": 30, "forty": 40, "forty-five": 45, "fifty": 50}
_ORDINAL_WORDS = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh
twelfth
thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first
twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth
twenty-ninth thirtieth thirty-first"""
_ORDINALS = {word: number for number, word in enumerate(_ORDINAL_WORDS.split(), 1)}
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_MONTH_NUMBER = {name: n for n, name in enumerate(_MONTHS, 1)} | {
    name[:3]: n for n, name in enumerate(_MONTHS, 1)
} | {"sept": 9}  # fmt: skip

_DAY_NAME = "|".join(_WEEKDAYS)
_MONTH = "|".join(sorted(_MONTH_NUMBER, key=len, reverse=True))
_COUNT = r"\d{1,3}|" + "|".join(sorted(_NUMBERS, key=len, reverse=True))
_ORDINAL = "|".join(sorted(_ORDINALS, key=len, reverse=True))
_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?|{_ORDINAL})"

_MAY_NAME_ONE = re.compile(
    r"\d[-./]\d|day|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun"
    r"|tonight|tomorrow|minute|hour|week|year"
)
"""Without any of these no moment is named: most sentences end here."""

_RECURS = re.compile(rf"\b(?:every|each|daily|weekly|(?:{_DAY_NAME})s)\b")
_PAST = re.compile(
    r"\b(?:was|were|went|saw|met|had|did|came|bought|called|visited|finished|happened|took|ate)\b"
)
_AHEAD = re.compile(r"\b(?:is|are|will|shall|must|going to|have to|has to|need to|'ll|due)\b")

_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})(?:[t ](\d{2}):(\d{2}))?\b")
_DOTTED = re.compile(r"\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b")
_SLASHED = re.compile(r"\b(\d{1,2})/(\d{1,2})/(\d{4})\b")
_DAY_MONTH = re.compile(rf"\b({_DAY})\s+(?:of\s+)?({_MONTH})\b\.?(?:,?\s+(\d{{4}})\b)?")
_MONTH_DAY = re.compile(rf"\b({_MONTH})\.?\s+(?:the\s+)?({_DAY})\b(?:,?\s+(\d{{4}})\b)?")
_NAMED = re.compile(
    r"\b(day after tomorrow|day before yesterday|tomorrow|tonight|today|yesterday)\b"
)
_RATE = "".join(f"(?<!{word} )" for word in ("days", "hours", "times", "weeks", "once", "twice"))
_AWAY = re.compile(rf"{_RATE}\bin\s+({_COUNT})\s+(minute|hour|day|week|month|year)s?\b")
_AGO = re.compile(rf"\b({_COUNT})\s+(minute|hour|day|week|month|year)s?\s+ago\b")
_WEEKDAY = re.compile(
    rf"\b(?:(this|next|last|coming|past)\s+)?({_DAY_NAME})\b(?!\s+(?:morning\s+)?club)"
)
_WEEKDAY_SHORT = re.compile(
    r"\b(?:on|this|next|last)\s+(mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)\b"
)

_PART = r"(?:\s+(?:in\s+the\s+|at\s+)?(morning|afternoon|evening|night))?"
_CLOCK = re.compile(
    rf"(?:\bat\s+(?=\d{{1,2}}\.)|\b(?=\d{{1,2}}[:h]))(\d{{1,2}})[:.h](\d{{2}})(?:\s*(am|pm|a\.m\.?|p\.m\.?))?(?![\d.]){_PART}"
)
_HOUR_AP = re.compile(r"\b(\d{1,2})\s*(am|pm|a\.m\.?|p\.m\.?)(?!\w)")
_HOUR = re.compile(
    rf"\bat\s+(\d{{1,2}}|{'|'.join(_NUMBERS)})(?:[\s-]+(fifteen|thirty|forty-five))?"
    rf"(?:\s+o'?clock)?(?!\s*(?:%|euros?|dollars?|percent|[a-z]+\s+(?:street|road|avenue)))\b"
    rf"(?:\s*(am|pm|a\.m\.?|p\.m\.?))?{_PART}"
)
_OCLOCK = re.compile(rf"\b({_COUNT})\s+o'?clock{_PART}")
_PAST_TO = re.compile(
    rf"\b(half|quarter|a quarter|ten|twenty|five)\s+(past|to)\s+({_COUNT})\b{_PART}"
)
_NOON = re.compile(r"\b(noon|midday|midnight)\b")
_PART_ALONE = re.compile(
    r"\b(?:tomorrow|yesterday|this|\w+day)\s+(morning|afternoon|evening|night)\b"
)

_LATER_DAY = re.compile(
    rf"(?:\b(?:on|for|by|until)\s+)?(?:\b(?:{_DAY_NAME})\b,?\s+(?:the\s+)?(?=\d|{_ORDINAL}|{_MONTH}\b))?"
    rf"(?:(?:\bthe\s+)?(?:{_DAY_MONTH.pattern}|{_MONTH_DAY.pattern})|{_ISO.pattern}"
    rf"|{_DOTTED.pattern}|{_SLASHED.pattern}|\b(?:the\s+)?day after tomorrow\b"
    rf"|{_WEEKDAY.pattern}|{_WEEKDAY_SHORT.pattern}|\bin\s+(?:{_COUNT})\s+(?:month|year)s?\b)"
)
"""A day in the calendar; "tomorrow" and "in two weeks" are none."""
_SPLIT_ORDINAL = re.compile(
    r"\b(twenty|thirty)\s+(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b"
)

_FIRST_MORNING_HOUR = 7
"""Bare hours below are afternoon: nobody has a dentist at three in the night."""


def moment_in(sentence: str, now: datetime) -> str | None:
    """The one moment the sentence names, in local time, as ISO 8601; None without a clear one.

    ``2026-11-27T09:00:00`` when it names a time, ``2026-11-27`` when only a day. A bare weekday is
    the next one ("today" is said otherwise), or the last one in a sentence about the past. Bare
    hours from one to six are afternoon.
    """
    said = sentence[:2_000].casefold().replace("’", "'")
    if _MAY_NAME_ONE.search(said) is None:
        return None
    if _RECURS.search(said):
        return None
    past = bool(_PAST.search(said)) and not _AHEAD.search(said)
    exact = _offset(said, now)
    if exact is not None:
        return exact.replace(microsecond=0, second=0).isoformat()
    day = _day(said, now.date(), past=past)
    if day is None:
        return None
    clock = _time(said)
    if clock is None:
        return day.isoformat()
    return datetime.combine(day, clock).isoformat()


def later_day(text: str, today: date) -> tuple[date, str] | None:
    """(the day in the calendar that the text names, the text without it); None without one.

    ``later_day("ring next tuesday at 3pm", monday) == (tuesday, "ring at 3pm")``
    """
    plain = text[:2_000].replace("’", "'")
    said = _SPLIT_ORDINAL.sub(r"\1-\2", plain.lower())
    found = _LATER_DAY.search(said) if len(said) == len(plain) else None
    day = _day(found[0], today, past=False) if found else None
    if found is None or day is None:
        return None
    return day, " ".join(f"{plain[: found.start()]} {plain[found.end() :]}".split())


_WHOLE_DAY = re.compile(
    rf"(?:(?:{_DAY_NAME}),?\s+)?(?:the\s+)?(?:{_DAY_MONTH.pattern}|{_MONTH_DAY.pattern})"
    rf"|{_ISO.pattern}|{_DOTTED.pattern}|{_SLASHED.pattern}|(?:the\s+)?{_NAMED.pattern}"
    rf"|{_AWAY.pattern}|{_AGO.pattern}|(?:on\s+)?{_WEEKDAY.pattern}"
)


def day_named(text: str, today: date, *, past: bool = False) -> date | None:
    """The day that the whole text names ("next friday", "the 3rd of may", "2 weeks ago"); None
    where it says anything else. `past`: a day without a year or "next" is the last one."""
    said = " ".join(_SPLIT_ORDINAL.sub(r"\1-\2", text[:200].lower().replace("’", "'")).split())
    if _WHOLE_DAY.fullmatch(said) is None:
        return None
    return _day(said, today, past=past)


def names_day(text: str) -> bool:
    """Whether a day is named, one in the calendar or tomorrow."""
    said = text[:2_000].lower()
    return _LATER_DAY.search(said) is not None or _NAMED.search(said) is not None


def _offset(said: str, now: datetime) -> datetime | None:
    """ "In two hours", "ten minutes ago": a moment, not a day."""
    for pattern, sign in ((_AWAY, 1), (_AGO, -1)):
        found = pattern.search(said)
        if found and found[2] in ("minute", "hour"):
            return now + sign * timedelta(**{found[2] + "s": _number(found[1])})
    return None


def _day(said: str, today: date, *, past: bool) -> date | None:
    return (
        _written(said)
        or _month_day(said, today, past=past)
        or _named(said, today)
        or _away(said, today)
        or _weekday(said, today, past=past)
    )


def _written(said: str) -> date | None:
    found = _ISO.search(said)
    if found:
        return _date(int(found[1]), int(found[2]), int(found[3]))
    found = _DOTTED.search(said)
    if found:
        return _date(int(found[3]), int(found[2]), int(found[1]))
    found = _SLASHED.search(said)
    if found:
        first, second, year = int(found[1]), int(found[2]), int(found[3])
        if first > 12 or first == second:
            return _date(year, second, first)
        if second > 12:
            return _date(year, first, second)
    return None  # 3/4/2027 is March here and April there: better none than a wrong one


def _month_day(said: str, today: date, *, past: bool) -> date | None:
    found = _DAY_MONTH.search(said)
    if found:
        day, month, year = found[1], found[2], found[3]
    else:
        found = _MONTH_DAY.search(said)
        if not found:
            return None
        month, day, year = found[1], found[2], found[3]
    number = _ORDINALS.get(day) or int(re.sub(r"\D", "", day))
    if year:
        return _date(int(year), _MONTH_NUMBER[month], number)
    for candidate in range(today.year - (1 if past else 0), today.year + 9):
        on = _date(candidate, _MONTH_NUMBER[month], number)  # 29 February: not every year
        if on and not past and on >= today:
            return on
    if past:
        for candidate in range(today.year, today.year - 9, -1):
            on = _date(candidate, _MONTH_NUMBER[month], number)
            if on and on <= today:
                return on
    return None


def _named(said: str, today: date) -> date | None:
    found = _NAMED.search(said)
    if not found:
        return None
    days = {
        "day after tomorrow": 2,
        "tomorrow": 1,
        "today": 0,
        "tonight": 0,
        "yesterday": -1,
        "day before yesterday": -2,
    }
    return today + timedelta(days=days[found[1]])


def _away(said: str, today: date) -> date | None:
    for pattern, sign in ((_AWAY, 1), (_AGO, -1)):
        found = pattern.search(said)
        if not found:
            continue
        count = sign * _number(found[1])
        if found[2] in ("day", "week"):
            return today + timedelta(days=count * (7 if found[2] == "week" else 1))
        months = count * (12 if found[2] == "year" else 1) + today.month - 1
        year, month = today.year + months // 12, months % 12 + 1
        if not 1 <= year <= 9999:
            return None
        return date(year, month, min(today.day, monthrange(year, month)[1]))
    return None


def _weekday(said: str, today: date, *, past: bool) -> date | None:
    found = _WEEKDAY.search(said)
    if found:
        which, name = found[1], found[2]
    else:
        found = _WEEKDAY_SHORT.search(said)
        if not found:
            return None
        which, name = found[0].split()[0], found[1]
    wanted = next(n for n, day in enumerate(_WEEKDAYS) if day.startswith(name[:3]))
    ahead = (wanted - today.weekday()) % 7 or 7
    if which in ("last", "past") or (past and which is None):
        return today + timedelta(days=ahead - 7 if ahead < 7 else -7)
    if which == "this" and ahead == 7:
        return today
    return today + timedelta(days=ahead)


def _time(said: str) -> time | None:
    elsewhere = _PART_ALONE.search(said)  # "tomorrow evening at seven"
    part = elsewhere[1] if elsewhere else "night" if "tonight" in said else None
    found = _CLOCK.search(said)
    if found:
        return _clock(int(found[1]), int(found[2]), found[3], found[4] or part, exact=True)
    found = _HOUR_AP.search(said)
    if found:
        return _clock(int(found[1]), 0, found[2], None)
    found = _PAST_TO.search(said)
    if found:
        minutes = {"half": 30, "quarter": 15, "a quarter": 15}.get(found[1]) or _NUMBERS[found[1]]
        hour = _number(found[3])
        if found[2] == "to":
            hour, minutes = (hour - 1) or 12, 60 - minutes
        return _clock(hour, minutes, None, found[4] or part)
    found = _NOON.search(said)
    if found:
        return time(0) if found[1] == "midnight" else time(12)
    found = _HOUR.search(said)
    if found:
        return _clock(
            _number(found[1]), _NUMBERS.get(found[2] or "", 0), found[3], found[4] or part
        )
    found = _OCLOCK.search(said)
    if found:
        return _clock(_number(found[1]), 0, None, found[2] or part)
    return None


def _clock(
    hour: int, minute: int, half: str | None, part: str | None, *, exact: bool = False
) -> time | None:
    if hour > 23 or minute > 59:
        return None
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    elif (
        part in ("afternoon", "evening", "night")
        and hour < 12
        and not (part == "night" and hour < 5)
    ) or (part is None and not exact and 1 <= hour < _FIRST_MORNING_HOUR):
        hour += 12
    return time(hour, minute)


def _number(word: str) -> int:
    return _NUMBERS[word] if word in _NUMBERS else int(word)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
