"""The stretch of time a question asks about: "last week", "in May", "before 2024". Pure."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sonia_desktop.memory.dates import moment_in

_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_MONTH = "|".join(_MONTHS)
_COUNT = r"\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|couple of|few"
_COUNTS = {
    "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "couple of": 2, "few": 4,
}  # fmt: skip

_NAMED = re.compile(r"\b(?:(this|last|next)\s+(week|weekend|month|year)|(today|yesterday))\b")
_PAST_FEW = re.compile(
    rf"\b(?:in\s+)?the\s+(?:last|past)\s+(?:({_COUNT})\s+)?(day|week|month|year)s?\b"
)
_IN_MONTH = re.compile(
    rf"\b(?:(in|since|before|after|during|until)\s+)(?:(last|this)\s+)?({_MONTH})(?:,?\s+(\d{{4}}))?\b"
)
_IN_YEAR = re.compile(r"\b(in|since|before|after|during|until)\s+((?:19|20)\d{2})\b")
_ON_DAY = re.compile(
    rf"\b(on|since|before|after|until)\s+((?:the\s+)?\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{_MONTH})"
    rf"(?:,?\s+\d{{4}})?|(?:{_MONTH})\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?|\d{{4}}-\d{{2}}-\d{{2}}"
    r"|(?:last\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)

ANCHOR = re.compile(
    r"\b(?P<side>before|after|since|until)\s+"
    r"(?P<event>(?:the|my|our|his|her|their|\w+'s|i|we|he|she|they|[A-Z]\w+)\s+[\w' -]{2,60})",
    re.IGNORECASE,
)
"""A time named by what happened then: "before the move", "since I met Anna"."""


@dataclass(frozen=True)
class Period:
    """From `since` to before `until`, local dates; None: open. `rest`: the question without it."""

    since: date | None
    until: date | None
    named: str
    rest: str

    def holds(self, moment: str | None) -> bool:
        """Whether an ISO 8601 moment lies in it."""
        if not moment:
            return False
        try:
            if len(moment) > 10:
                when = datetime.fromisoformat(moment)
                day = (when.astimezone() if when.tzinfo else when).date()
            else:
                day = date.fromisoformat(moment)
        except (ValueError, OverflowError):
            return False
        return (self.since is None or day >= self.since) and (
            self.until is None or day < self.until
        )


def period_in(query: str, now: datetime) -> Period | None:
    """The stretch of time the question names; None when it names none."""
    said, today = query[:2_000].casefold(), now.date()
    found = _NAMED.search(said)
    if found:
        first, last = _named(found[1], found[2] or found[3], today)
        return _period(found, first, last, said)
    found = _PAST_FEW.search(said)
    if found:
        count = _COUNTS.get(found[1] or "", 0) or int(found[1] or 1)
        days = {"day": 1, "week": 7, "month": 30, "year": 365}[found[2]] * count
        if days > 36_500:
            return None
        return _period(found, today - timedelta(days=days), today + timedelta(days=1), said)
    found = _ON_DAY.search(said)
    if found:
        moment = moment_in(f"it was on {found[2]}", now)
        if moment is not None:
            day = date.fromisoformat(moment[:10])
            return _sided(found, found[1], day, day + timedelta(days=1), said)
    found = _IN_MONTH.search(said)
    if found:
        first, last = _month(_MONTHS.index(found[3]) + 1, found[4], today)
        return _sided(found, found[1], first, last, said)
    found = _IN_YEAR.search(said)
    if found:
        year = int(found[2])
        return _sided(found, found[1], date(year, 1, 1), date(year + 1, 1, 1), said)
    return None


def around(found: re.Match[str], day: date) -> Period:
    """The time on that side of a day; `found` is what `ANCHOR` matched."""
    return _sided(
        found, found["side"].lower(), day, day + timedelta(days=1), found.string.casefold()
    )


def _named(which: str | None, unit: str, today: date) -> tuple[date, date]:
    step = {"last": -1, "next": 1}.get(which or "", 0)
    if unit in ("today", "yesterday"):
        day = today - timedelta(days=unit == "yesterday")
        return day, day + timedelta(days=1)
    if unit in ("week", "weekend"):
        monday = today - timedelta(days=today.weekday()) + timedelta(weeks=step)
        return monday + timedelta(days=4 if unit == "weekend" else 0), monday + timedelta(days=7)
    if unit == "year":
        return date(today.year + step, 1, 1), date(today.year + step + 1, 1, 1)
    months = today.year * 12 + today.month - 1 + step
    first = date(months // 12, months % 12 + 1, 1)
    return first, first + timedelta(days=monthrange(first.year, first.month)[1])


def _month(month: int, year: str | None, today: date) -> tuple[date, date]:
    """The month of that year; without one, the last that has begun."""
    number = int(year) if year else today.year - (month > today.month)
    first = date(max(number, 1), month, 1)
    return first, first + timedelta(days=monthrange(first.year, month)[1])


def _sided(found: re.Match[str], side: str, first: date, last: date, said: str) -> Period:
    if side == "before" or side == "until":
        return _period(found, None, first if side == "before" else last, said)
    if side in ("after", "since"):
        return _period(found, first if side == "since" else last, None, said)
    return _period(found, first, last, said)


def _period(found: re.Match[str], first: date | None, last: date | None, said: str) -> Period:
    rest = " ".join((said[: found.start()] + " " + said[found.end() :]).split())
    return Period(first, last, found[0].strip(), rest)
