"""Questions about days: "what day is Christmas", "how many days until 3 May". Pure.

    day_asked("how many days until christmas", today)
    # {"day": "2026-12-25", "called": "Christmas Day"}

A rule only speaks when the whole sentence is such a question, and its day one that the calendar
knows: "when is my dentist" is none.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from sonia_desktop.core.numbers_said import digits_for_words
from sonia_desktop.memory.dates import day_named, later_day

Args = dict[str, Any]

_ON = r"(?:on\s+|falls?\s+on\s+)?"
_KIND = (
    r"(?:(?:the\s+|which\s+|what\s+)?(?:date|day|weekday|day\s+of\s+the\s+week)(?:\s+of(?:\s+the\s+"
    r"(?:week|month))?)?)"
)
_IS = r"(?:'s|s|\s+is|\s+was|\s+will|\s+does|\s+did)"
_TELL = r"(?:(?:tell\s+me|do\s+you\s+know|say)\s+)?"
_ENDS = r"(?:\s+(?:is|was|will\s+be|be|falls?|comes?)(?:\s+on)?)?"
_UNTIL = r"(?:until|till|til|to|before)"
_ASKED = (
    rf"{_TELL}(?:what|which){_IS}?\s+{_KIND}(?:{_IS})?(?:\s+(?:it|that))?(?:\s+be)?\s+{_ON}(?P<day>.+?)"
    rf"{_ENDS}",
    rf"{_TELL}(?:on\s+)?(?:what|which)\s+(?:week)?day(?:\s+of\s+the\s+week)?{_IS}\s+(?P<day>.+?)"
    rf"{_ENDS}",
    rf"{_TELL}(?:the\s+)?(?:day\s+of\s+the\s+week|week\s?day)\s+(?:of|for|on)\s+(?P<day>.+?)",
    rf"{_TELL}when(?:{_IS}|'?re|\s+are)\s+(?P<day>.+?){_ENDS}",
    rf"{_TELL}what{_IS}\s+(?P<day>the\s+day\s+(?:after\s+tomorrow|before\s+yesterday))",
    rf"{_TELL}how\s+(?:many\s+(?:more\s+)?(?:days|weeks|nights|sleeps)|long|far)(?:\s+(?:away|off))?"
    r"(?:\s+(?:are\s+there|is\s+it|do\s+we\s+have|is\s+there|are|is))?"
    rf"(?:\s+(?:left|still|to\s+go|away|off|more))*\s+{_UNTIL}\s+(?P<day>.+?)",
    rf"{_TELL}how\s+(?:far\s+(?:away|off)|many\s+days\s+(?:away|off))\s+(?:is|are)\s+(?P<day>.+)",
    r"how\s+(?:many\s+(?:days|weeks)|long)\s+(?:ago\s+was|(?:is\s+it\s+|has\s+it\s+been\s+)?since)\s+(?P<day>.+)",
    rf"(?:the\s+)?(?:days|weeks)\s+(?:left\s+)?{_UNTIL}\s+(?P<day>.+)",
)
_BETWEEN = (
    r"(?:how\s+many\s+(?:days|weeks)|how\s+long)(?:\s+(?:are\s+there|is\s+it|are|is))?\s+(?:between\s+"
    r"(?P<one>.+?)\s+and|from\s+(?P<from>.+?)\s+(?:to|until|till))\s+(?P<other>.+)"
)
_WEEK = re.compile(
    r"(?:tell\s+me\s+)?(?:what|which)(?:'s|\s+is)?\s+(?:the\s+)?(?:current\s+)?(?:calendar\s+)?week(?:\s+number)?"
    r"(?:\s+of\s+the\s+year)?(?:\s+(?:is\s+(?:it|this)|are\s+we\s+in|do\s+we\s+have|it\s+is))?"
    r"(?:\s+(?:now|today|right\s+now|this\s+week|currently))?",
    re.IGNORECASE,
)
_YEAR = re.compile(
    r"\s+(?:(?P<which>this|next|last)\s+year|(?:in\s+|of\s+)?(?P<year>[12]\d{3}))$", re.IGNORECASE
)
_YEAR_LAST = re.compile(
    r"\s+(?:be|falls?|comes?)(?:\s+on)?(\s+(?:(?:this|next|last)\s+year|in\s+[12]\d{3}))$", re.I
)
_FROM_NOW = re.compile(r"^(?P<length>.+?)\s+from\s+(?:now|today)$", re.IGNORECASE)
_SMALL = re.compile(r"^(?:on|the|this\s+coming|a)\s+", re.IGNORECASE)


def _easter(year: int) -> date:
    from dateutil.easter import easter

    return easter(year)


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _from_easter(days: int) -> Callable[[int], date]:
    return lambda year: _easter(year) + timedelta(days=days)


_FEASTS: tuple[tuple[str, str, Callable[[int], date]], ...] = (
    ("Christmas Eve", r"christmas\s+eve", _fixed(12, 24)),
    ("Christmas Day", r"christmas(?:\s+day)?|x-?mas(?:\s+day)?", _fixed(12, 25)),
    ("Boxing Day", r"boxing\s+day|saint\s+stephen'?s(?:\s+day)?", _fixed(12, 26)),
    ("New Year's Eve", r"new\s+year'?s?\s+eve|silvester", _fixed(12, 31)),
    ("New Year's Day", r"new\s+year(?:'?s)?(?:\s+day)?", _fixed(1, 1)),
    ("Epiphany", r"epiphany|three\s+kings(?:'?\s+day)?", _fixed(1, 6)),
    ("Valentine's Day", r"(?:saint\s+|st\.?\s+)?valentine'?s(?:\s+day)?", _fixed(2, 14)),
    ("Women's Day", r"(?:international\s+)?women'?s\s+day", _fixed(3, 8)),
    ("Saint Patrick's Day", r"(?:saint|st\.?)\s+patrick'?s(?:\s+day)?", _fixed(3, 17)),
    ("April Fools' Day", r"april\s+fools?'?s?(?:\s+day)?", _fixed(4, 1)),
    ("Labour Day", r"may\s+day|(?:international\s+)?workers'?\s+day", _fixed(5, 1)),
    ("Halloween", r"hallowe'?en", _fixed(10, 31)),
    ("All Saints' Day", r"all\s+saints'?(?:\s+day)?", _fixed(11, 1)),
    ("Saint Nicholas Day", r"(?:saint|st\.?)\s+nicholas(?:'?s?\s+day)?", _fixed(12, 6)),
    ("Ash Wednesday", r"ash\s+wednesday", _from_easter(-46)),
    ("Palm Sunday", r"palm\s+sunday", _from_easter(-7)),
    ("Good Friday", r"good\s+friday", _from_easter(-2)),
    ("Easter Sunday", r"easter(?:\s+(?:sun)?day)?", _easter),
    ("Easter Monday", r"easter\s+monday", _from_easter(1)),
    ("Ascension Day", r"ascension(?:\s+day)?", _from_easter(39)),
    ("Whit Sunday", r"whit\s+sunday|pentecost|whitsun", _from_easter(49)),
    ("Whit Monday", r"whit\s+monday", _from_easter(50)),
)
"""Days that are the same in every country that keeps them; Easter is that of the western church."""
_FIRST_EASTER = 1583
"""The first full year of the calendar that Easter is reckoned by."""
_NAMES = frozenset({"tomorrow", "yesterday", "day after tomorrow", "day before yesterday"})
_WEEKDAY = re.compile(
    r"(?:(?:this|next|last|coming|past)\s+)?(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.I
)


@functools.cache
def _asked() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(form, re.IGNORECASE) for form in _ASKED)


@functools.cache
def _feasts() -> tuple[tuple[str, re.Pattern[str], Callable[[int], date]], ...]:
    return tuple(
        (name, re.compile(rf"(?:the\s+)?(?:{form})", re.IGNORECASE), on)
        for name, form, on in _FEASTS
    )


def day_asked(said: str, today: date) -> Args | None:
    """What `time.now` needs to answer a question about a day; None for any other sentence."""
    plain = " ".join(said.replace("’", "'").split()).strip(" .?!")
    if len(plain) > 160:
        return None
    if _WEEK.fullmatch(plain):
        return {"week": True}
    if (between := re.fullmatch(_BETWEEN, plain, re.IGNORECASE)) is not None:
        return _both(between["one"] or between["from"], between["other"], today)
    plain = _YEAR_LAST.sub(r"\1", plain)
    for form in _asked():
        found = form.fullmatch(plain)
        if found is None:
            continue
        past = re.search(r"\b(?:was|did|since|ago)\b", plain, re.IGNORECASE) is not None
        named = _day(found["day"].strip(" ,"), today, past=past)
        if named is not None:
            return named
    return None


def _both(one: str, other: str, today: date) -> Args | None:
    """Two days: the second comes after the first, in the year that is said or the next there is."""
    begin = {"day": today.isoformat()} if one.lower() in ("today", "now") else None
    begin = begin or _day(one.strip(" ,"), today, past=False)
    if begin is None:
        return None
    _, rest = _year(one, today)
    end = _day(other.strip(" ,"), date.fromisoformat(begin["day"]), past=False)
    year, _ = _year(other, today)
    if rest == one and year is not None:  # "march 3 and june 10 2027": both are in that year
        begin = _day(f"{one} {year}", today, past=False) or begin
    return {"since": begin["day"], "day": end["day"]} if end is not None else None


def names_another_day(said: str, today: date) -> bool:
    """Whether a day other than today is named: today's date is no answer then."""
    if re.search(r"\b(?:today|now)\b", said, re.IGNORECASE):
        return False
    if re.search(r"\b(?:tomorrow|yesterday)\b", said, re.IGNORECASE):
        return True
    later = later_day(said, today)
    return later is not None and later[0] != today


def _day(text: str, today: date, *, past: bool) -> Args | None:
    year, rest = _year(text, today)
    bare = rest
    while (shorter := _SMALL.sub("", bare)) != bare:
        bare = shorter
    for name, form, on in _feasts():
        if form.fullmatch(bare):
            if year is not None and year < _FIRST_EASTER:
                return None
            return {"day": _when(on, today, year, past=past).isoformat(), "called": name}
    away = _FROM_NOW.match(text)
    said = digits_for_words(f"in {away['length']}" if away else bare)
    if year is not None:
        said = f"{said} {year}"
    day = day_named(said, today, past=past)
    if day is None or bare.lower() == "today":
        return None
    low = bare.lower()
    if low in _NAMES or _WEEKDAY.fullmatch(low):
        *before, last = low.split()
        words = f"the {low}" if low.startswith("day ") else low
        if low not in _NAMES:
            words = " ".join([*before, last.capitalize()])
        return {"day": day.isoformat(), "called": words[:1].upper() + words[1:]}
    return {"day": day.isoformat()}


def _year(text: str, today: date) -> tuple[int | None, str]:
    found = _YEAR.search(text)
    if found is None:
        return None, text
    if found["year"]:
        return int(found["year"]), text[: found.start()]
    step = {"this": 0, "next": 1, "last": -1}[found["which"].lower()]
    return today.year + step, text[: found.start()]


def _when(on: Callable[[int], date], today: date, year: int | None, *, past: bool) -> date:
    if year is not None:
        return on(year)
    this = on(today.year)
    if past:
        return this if this <= today else on(today.year - 1)
    return this if this >= today else on(today.year + 1)
