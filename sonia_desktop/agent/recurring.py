"""How often something shall ring, from the sentence: "every weekday", "every 30 minutes". Pure."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from sonia_desktop.core.numbers_said import digits_for_words

_DAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_LIST = rf"{_DAY}s?(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s+)(?:on\s+)?{_DAY}s?)*"
_EACH = r"(?:each\s+and\s+every|every|each)(?:\s+single)?"
_PART = r"(?P<part>morning|afternoon|evening|night|noon)"
_NTH = r"(?P<nth>other|second|2nd|third|3rd|fourth|4th|\d{1,3})"
_FREQUENCY = {"minute": "MINUTELY", "min": "MINUTELY", "hour": "HOURLY", "day": "DAILY",
              "week": "WEEKLY", "month": "MONTHLY", "year": "YEARLY"}  # fmt: skip
_ADVERBS = {"hourly": "FREQ=HOURLY", "daily": "FREQ=DAILY", "nightly": "FREQ=DAILY",
            "weekly": "FREQ=WEEKLY", "monthly": "FREQ=MONTHLY", "yearly": "FREQ=YEARLY",
            "annually": "FREQ=YEARLY"}  # fmt: skip
_WEEKDAYS, _WEEKENDS = "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "FREQ=WEEKLY;BYDAY=SA,SU"
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
             "tenth")  # fmt: skip
_MONTH_DAY = (
    rf"(?:the\s+)?(?:(?P<on>\d{{1,2}})(?:st|nd|rd|th)?|(?P<word>{'|'.join(_ORDINALS)}))"
    r"(?:\s+day)?|(?:the\s+)?(?P<last>last)\s+day"
)
_HINT = re.compile(r"every|each|once|ly\b|days|ends\b|again|half", re.IGNORECASE)
"""Without one of these nothing repeats; the forms are made when the first is found."""
_FORMS = (
    rf"\b(?:on\s+)?(?:{_MONTH_DAY})\s+of\s+(?:every|each)\s+(?P<unit>month)\b",
    rf"\b{_EACH}\s+(?P<unit>month)\s+on\s+(?:{_MONTH_DAY})\b",
    rf"\b(?:on\s+)?{_EACH}\s+(?P<weekdays>week\s?days?|working\s+days?|work\s?days?)\b",
    r"\b(?:on\s+|during\s+)(?:the\s+)?(?P<weekdays>week\s?days|working\s+days|work\s?days)\b",
    rf"\b(?:on\s+|at\s+)?{_EACH}\s+(?P<weekends>weekends?)\b|"
    r"\b(?:on|at)\s+(?:the\s+)?(?P<ends>weekends)\b",
    rf"\b(?:on\s+)?{_EACH}(?:\s+{_NTH})?\s+(?P<days>{_LIST})(?:\s+{_PART})?",
    rf"\b(?:on\s+)?(?P<days>{_DAY}s(?:(?:\s*,\s*|\s+and\s+)(?:on\s+)?{_DAY}s)*)(?:\s+{_PART}s?)?",
    rf"\b{_EACH}\s+(?:(?P<half>half(?:\s+an)?|30)\s+hour|half[\s-]hour)\b",
    rf"\b{_EACH}(?:\s+{_NTH})?\s+(?P<unit>min|minute|hour|day|week|month|year)s?\b",
    rf"\b{_EACH}\s+{_PART}\b",
    r"\b(?:once\s+(?:a|per)|every)\s+(?P<unit>hour|day|week|month|year)\b",
    rf"\bon\s+an?\s+(?P<adverb>{'|'.join(_ADVERBS)})\s+basis\b",
    rf"\b(?P<adverb>{'|'.join(_ADVERBS)})\b(?=\s*$|\s+(?:reminder|alarm|timer|at|to|on|in)\b)",
)
_ENDS = re.compile(
    r"\b(?:until|till|for\s+the\s+next|for\s+(?:\d+|a)\s+(?:days?|weeks?|months?)|except|but\s+not|"
    r"between)\b|\bevery\b.*\bevery\b",
    re.IGNORECASE,
)
"""What is no rule of hers: to set it without end would not be meant."""
_NTHS = {"other": 2, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4}


_REPEATS = (
    rf"\b{_EACH}\s+(?:[\w-]+\s+){{0,4}}(?:second|min|minute|hour|day|week|month|year|{_DAY}|weekday|weekend|"
    r"morning|afternoon|evening|night|noon|midnight)s?\b|"
    rf"\b(?:{_DAY}s|again\s+and\s+again|repeatedly|regularly)\b"
)


class Recurrence(NamedTuple):
    """`rule`: an iCalendar rule (`tools.recurrence`). `part`: of the day ("every morning"), or "".
    `rest`: the sentence without both."""

    rule: str
    part: str
    rest: str


def recurrence_in(text: str) -> Recurrence | None:
    """How often, and the rest of the sentence; None where nothing is said of it, or where it shall
    end ("until Friday").

    ``recurrence_in("wake me every day at 7").rule == "FREQ=DAILY"``
    """
    if not _HINT.search(text):
        return None
    said = digits_for_words(text)
    if _ENDS.search(said):
        return None
    for form in _forms():
        match = form.search(said)
        if match is None:
            continue
        found = {name: value.lower() for name, value in match.groupdict().items() if value}
        rule = _rule(found, match[0].lower())
        if rule is None:
            return None
        rest = f"{said[: match.start()]} {said[match.end() :]}"
        return Recurrence(rule, found.get("part", ""), " ".join(rest.split()))
    return None


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(form, re.IGNORECASE) for form in _FORMS)


def repeats(text: str) -> bool:
    """Whether it is said that something shall happen again and again, in whatever words."""
    if not _HINT.search(text):
        return False
    return re.search(_REPEATS, text, re.IGNORECASE) is not None or recurrence_in(text) is not None


def _rule(found: dict[str, str], said: str) -> str | None:
    if "adverb" in found:
        return _ADVERBS[found["adverb"]]
    if "weekdays" in found:
        return _WEEKDAYS
    if "weekends" in found or "ends" in found:
        return _WEEKENDS
    nth = found.get("nth", "")
    number = _NTHS.get(nth) or (int(nth) if nth.isdigit() else 1)
    if not 1 <= number <= 999:
        return None
    interval = f";INTERVAL={number}" if number > 1 else ""
    if "days" in found:
        days = dict.fromkeys(day[:2].upper() for day in re.findall(_DAY, found["days"]))
        if number > 1 and len(days) > 1:
            return None
        return f"FREQ=WEEKLY{interval};BYDAY={','.join(days)}"
    if "on" in found or "word" in found or "last" in found:
        named = found.get("on") or str(_ORDINALS.index(found.get("word", "first")) + 1)
        day = -1 if "last" in found else int(named)
        return f"FREQ=MONTHLY;BYMONTHDAY={day}" if day == -1 or 1 <= day <= 31 else None
    if "unit" in found:
        return f"FREQ={_FREQUENCY[found['unit']]}{interval}"
    if "part" in found:
        return "FREQ=DAILY"
    return "FREQ=MINUTELY;INTERVAL=30" if "half" in said else None
