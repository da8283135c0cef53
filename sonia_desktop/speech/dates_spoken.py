"""Dates, times and years as an English speaker reads them. Pure.

`date_rules` come before all other numbers, `YEAR_RULES` after money and units took theirs.
"""

from __future__ import annotations

import re
from datetime import date

from sonia_desktop.speech.number_words import cardinal, ordinal, year
from sonia_desktop.speech.rewriting import Rule, end_of, rule

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip
_BY_NAME = {name[:3]: name for name in _MONTHS} | {"Sept": "September"}
_MONTH = (
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|"
    r"December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)(?:\.|\b))"
)
_DAYS = {
    "Mon": "Monday", "Tue": "Tuesday", "Tues": "Tuesday", "Wed": "Wednesday", "Thu": "Thursday",
    "Thur": "Thursday", "Thurs": "Thursday", "Fri": "Friday", "Sat": "Saturday", "Sun": "Sunday",
}  # fmt: skip
_CLOCK = (
    r"(?P<hour>[01]?[0-9]|2[0-3]):(?P<minute>[0-5][0-9])"
    r"(?::(?P<second>[0-5][0-9])(?:\.[0-9]+)?)?"
)
_NOON = r"\s?(?P<half>[aApP])\.?[mM]\b\.?"
_YEAR_CUES = (
    "in|since|of|by|from|until|till|before|after|during|around|circa|year|years|early|mid|late|"
    "january|february|march|april|may|june|july|august|september|october|november|december|"
    "spring|summer|autumn|fall|winter|the|this|between|and|to|©|copyright"
)
_NO_PLURALS = frozenset({"was", "is", "has", "as", "its", "this", "us", "across", "towards", "plus",
                         "unless", "does", "perhaps", "always", "versus", "census"})  # fmt: skip


def date_rules(*, day_first: bool) -> tuple[Rule, ...]:
    """The rules; `day_first`: 3/4/2026 is the third of April (outside the United States)."""
    return (
        rule(
            r"(?<![\w-])([12][0-9]{3})-([01][0-9])-([0-3][0-9])[T ]"
            + _CLOCK
            + r"\s?(?P<zone>Z|UTC|[+-][0-9]{2}:?[0-9]{2})?(?![\w:-])",
            _iso_moment,
        ),
        rule(
            r"(?<![\w/.-])([12][0-9]{3})([-/.])([01]?[0-9])\2([0-3]?[0-9])(?![\w/-]|\.[0-9])",
            lambda m: _date(int(m[1]), int(m[3]), int(m[4])),
        ),
        rule(
            r"(?<![\w/.-])([0-3]?[0-9])([/.-])([0-3]?[0-9])\2([12][0-9]{3}|[0-9]{2})"
            r"(?![\w/-]|\.[0-9])",
            lambda m: _numeric(m, day_first=day_first),
        ),
        rule(
            r"\b(Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?"
            r"(?=,?\s+(?:[0-9]|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))",
            lambda m: _DAYS[m[1]],
        ),
        rule(
            r"\b" + _MONTH + r"\s+(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?"
            r"(?:\s?[-–]\s?(?P<last>[0-3]?[0-9])(?:st|nd|rd|th)?)?"
            r"(?:,?\s+(?P<year>[12][0-9]{3}))?(?![\w:]|[.,/-][0-9])",
            lambda m: _named(m, day_first=False),
        ),
        rule(
            r"(?<![\w.,:/-])(?P<day>[0-3]?[0-9])(?:st|nd|rd|th)?"
            r"(?:\s?[-–]\s?(?P<last>[0-3]?[0-9])(?:st|nd|rd|th)?)?"
            r"\.?\s+(?:of\s+)?" + _MONTH + r"(?:,?\s+(?P<year>[12][0-9]{3})(?![\w:]|[.,/-][0-9]))?",
            lambda m: _named(m, day_first=True),
        ),
        rule(
            r"\b" + _MONTH + r",?\s+(?P<year>[12][0-9]{3})(?![\w:]|[.,/-][0-9])",
            lambda m: f"{_month(m)} {year(int(m['year']))}",
        ),
        *_TIMES,
        _DECADES,
        _YEAR_RANGES,
    )


def _iso_moment(match: re.Match[str]) -> str | None:
    day = _date(int(match[1]), int(match[2]), int(match[3]))
    zone = {"Z": " UTC", "UTC": " UTC"}.get(match["zone"] or "", "")
    return None if day is None else f"{day}, at {_time(match, seconds=False)}{zone}"


def _date(of_year: int, month: int, day: int, *, day_first: bool = False) -> str | None:
    """None for a day there is not."""
    try:
        date(of_year, month, day)
    except ValueError:
        return None
    if day_first:
        return f"the {ordinal(day)} of {_MONTHS[month - 1]} {year(of_year)}"
    return f"{_MONTHS[month - 1]} {ordinal(day)}, {year(of_year)}"


def _numeric(match: re.Match[str], *, day_first: bool) -> str | None:
    """3/4/2026 by the language's habit, unless only one order makes a date; 3.4.2026 day first."""
    first, second = int(match[1]), int(match[3])
    of_year = int(match[4])
    if of_year < 100:
        if match[2] != "/":  # 1-2-26 and 1.2.26 are too often something else
            return None
        of_year += 2000 if of_year < 70 else 1900
    days_first = day_first or match[2] == "."
    orders = [(first, second), (second, first)]
    for month, day in reversed(orders) if days_first else orders:
        said = _date(of_year, month, day, day_first=days_first)
        if said is not None:
            return said
    return None


def _month(match: re.Match[str]) -> str:
    name = match["month"].rstrip(".")
    return _BY_NAME.get(name, name)


def _named(match: re.Match[str], *, day_first: bool) -> str | None:
    day, last = int(match["day"]), int(match["last"] or 0)
    if not 1 <= day <= 31 or last > 31:
        return None
    days = ordinal(day) + (f" to {ordinal(last)}" if last else "")
    when = f" {year(int(match['year']))}" if match["year"] else ""
    if not day_first:
        return f"{_month(match)} {days}{',' if when else ''}{when}"
    before = match.string[: match.start()].rstrip().lower()
    the = "" if before.endswith("the") else "the "
    return f"{the}{days} of {_month(match)}{when}{end_of(match)}"


def _time(match: re.Match[str], *, seconds: bool = True) -> str:
    """The clock without its half of the day."""
    hour, minute = int(match["hour"]), int(match["minute"])
    spoken = cardinal(hour)
    if minute:
        spoken += f" oh {cardinal(minute)}" if minute < 10 else f" {cardinal(minute)}"
    elif hour == 0:
        spoken = "midnight"
    else:
        spoken += " o'clock" if hour <= 12 else " hundred"
    second = int(match["second"] or 0) if seconds else 0
    if second:
        spoken += f" and {cardinal(second)} second{'' if second == 1 else 's'}"
    return spoken


def _time_of_half(match: re.Match[str]) -> str | None:
    if int(match["hour"]) > 12:
        return None
    return f"{_time(match).removesuffix(' o' + chr(39) + 'clock')} {_half(match)}{end_of(match)}"


def _hour_of_half(match: re.Match[str]) -> str | None:
    first, hour = match["first"], int(match["hour"])
    if not 1 <= hour <= 12 or (first and not 1 <= int(first) <= 12):
        return None
    until = f"{cardinal(int(first))} to " if first else ""
    return f"{until}{cardinal(hour)} {_half(match)}{end_of(match)}"


def _half(match: re.Match[str]) -> str:
    return match["half"].upper() + "M"


_TO = r"(?<=[0-9mM])\s?[-–]\s?(?=(?:[01]?[0-9]|2[0-3]):[0-5][0-9])"
_TIMES = (
    rule(r"(?<=[0-9]\s[aApP]\.[mM]\.)\s?[-–]\s?(?=[0-9])", " to "),
    rule(r"(?<=[0-9][aApP]\.[mM]\.)\s?[-–]\s?(?=[0-9])", " to "),
    rule(r"(?<=[0-9]\s[aApP][mM])\s?[-–]\s?(?=[0-9])", " to "),
    rule(_TO, " to "),
    rule(
        r"(?<=[0-9][aApP][mM])\s?[-–]\s?(?=[0-9]{1,2}\s?[aApP]\.?[mM]\b)",
        " to ",
    ),
    rule(r"(?<![\w:.])" + _CLOCK + _NOON, _time_of_half),
    rule(r"(?<![\w:.])" + _CLOCK + r"(?![\w:])(?:\s?h\b)?", lambda m: _time(m)),
    rule(r"(?<![\w:.,-])(?:(?P<first>1?[0-9])\s?[-–]\s?)?(?P<hour>1?[0-9])" + _NOON, _hour_of_half),
    rule(r"\b([ap])\.m\.", lambda m: m[1].upper() + "M" + end_of(m)),
)


def _decade(match: re.Match[str]) -> str | None:
    """1990s, the '90s, the 80s."""
    century, ten = match["century"], int(match["ten"])
    if not century and not match["the"]:
        return None  # 90s is rather ninety seconds
    name = cardinal(ten)[:-1] + "ies" if ten else "hundreds"
    before = (match["the"] or "").rstrip("'’")
    if century == "20" and not ten:
        return f"{before}two thousands"
    return f"{before}{cardinal(int(century)) + ' ' if century else ''}{name}"


_YEAR_RANGES = rule(
    r"(?<![\w.,/-])(1[1-9][0-9]{2}|20[0-9]{2})\s?[-–]\s?(1[1-9][0-9]{2}|20[0-9]{2})(?![\w.,/-])",
    lambda m: f"{year(int(m[1]))} to {year(int(m[2]))}",
)
_DECADES = rule(
    r"(?P<the>\b[Tt]he\s+['’]?|\b(?:early|mid|late)[ -]['’]?|['’])?"
    r"(?<![0-9.,])(?P<century>1[0-9]|20)?(?P<ten>[1-9]0|(?<=[0-9])00)['’]?s\b",
    _decade,
)


def _year_alone(match: re.Match[str]) -> str | None:
    """A bare four-digit number is a year when its neighbours make it one."""
    value = int(match["year"])
    after = re.match(r"\s+([a-z]+)", match.string[match.end() : match.end() + 40])
    noun = after[1] if after else ""
    counted = noun.endswith("s") and noun not in _NO_PLURALS
    if match["cue"]:
        return None if counted else f"{match['cue']}{match['gap']}{year(value)}"
    if not 1900 <= value <= 2099 or counted or noun in ("people", "men", "women", "children"):
        return None
    return f"{match['gap'] or ''}{year(value)}"


YEAR_RULES = (
    rule(
        r"(?:\b(?P<cue>(?i:" + _YEAR_CUES + r"))\b)?(?P<gap>\s*)(?<![\w.,/:#+$€£-])"
        r"(?P<year>1[0-9]{3}|20[0-9]{2})(?![\w%°/:-]|[.,][0-9]|\s?[€$£%°])",
        _year_alone,
    ),
)
