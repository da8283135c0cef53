"""When something shall ring: the time a sentence names, as the timer takes it. Pure."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from typing import Any

from sonia_desktop.agent.named import LONG_UNIT, NUMBER_WORD, UNIT
from sonia_desktop.agent.recurring import recurrence_in, repeats
from sonia_desktop.core.numbers_said import digits_for_words
from sonia_desktop.memory.dates import later_day
from sonia_desktop.tools.recurrence import by_days

_AMOUNT = r"(?:half\s+an?|a\s+half|a\s+quarter\s+of\s+an|an?)"
_LENGTH = (
    rf"(?:\d+(?:[.,]\d+)?[\s-]*{UNIT}|{_AMOUNT}\s+{LONG_UNIT})\b(?:\s+and\s+a\s+(?:half|quarter))?"
)
LENGTHS = re.compile(rf"(?<![\w.,]){_LENGTH}(?:[\s,]*(?:and\s+)?{_LENGTH})*", re.IGNORECASE)
_IN_LENGTH = re.compile(rf"\b(?:in|after)\s+{_LENGTH}", re.IGNORECASE)
_DAYS_AWAY = re.compile(r"\bin\s+(\d{1,4}|an?)\s+(day|week)s?\b", re.IGNORECASE)
_HOUR = r"(?P<hour>\d{1,2})"
_PART = (
    r"(?:\s*(?P<half>[ap])\.?\s?m\b\.?|\s*(?:o'?clock\s*)?(?:in\s+the\s+|at\s+|this\s+|"
    r"tomorrow\s+)?"
    r"(?P<part>morning|afternoon|evening|night))?"
)
_CLOCKS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"\b(?:at\s+|for\s+|by\s+)?(?P<named>noon|midday|midnight)\b",
        rf"\b(?:at\s+|for\s+|by\s+)?(?P<rel>half\s+past|(?:a\s+)?quarter\s+(?:past|to)|"
        rf"\d{{1,2}}\s+(?:minutes\s+)?"
        rf"(?:past|to))\s+{_HOUR}{_PART}",
        rf"\b(?:at\s+|for\s+|by\s+)?{_HOUR}[:.](?P<minute>\d{{2}}){_PART}",
        # "six thirty", as it is spoken
        rf"\b(?:at|for|by)\s+{_HOUR}\s+(?:oh\s+)?(?P<minute>[0-5]?\d)\b(?!\s*(?:{UNIT}\b|%|percent))"
        rf"{_PART}",
        rf"\b(?:at\s+|for\s+|by\s+)?{_HOUR}(?:\s*(?P<half>[ap])\.?\s?m\b\.?|"
        rf"\s*o'?clock\b(?:\s+in\s+the\s+"
        rf"(?P<part>morning|afternoon|evening|night))?|\s+in\s+the\s+(?P<part2>morning|"
        rf"afternoon|evening))",
        rf"\b(?:at|for|by)\s+{_HOUR}\b(?!\s*(?:{UNIT}\b|%|percent))",
    )
)
_DAY = re.compile(
    r"\b(?P<day>tomorrow|tonight|today|this\s+(?:morning|afternoon|evening))"
    r"(?:\s+(?P<part>morning|afternoon|evening|night|noon))?\b",
    re.IGNORECASE,
)
_WAKES = re.compile(r"\b(?:wake|alarm|out\s+of\s+bed|get\s+me\s+up)\b", re.IGNORECASE)
"""An alarm at six is one in the morning."""
_DAY_PART = re.compile(r"\b(?:in\s+the\s+|at\s+)?(morning|afternoon|evening|night|noon)\b", re.I)
_NEXT_PART = re.compile(r"\b(?:in\s+the|at)\s+(?P<part>morning|afternoon|evening|night)\b", re.I)
_NO_LENGTH = re.compile(rf"(?:\bminus\s+|(?<![\w ])-)\d+\s*{UNIT}\b|(?<![\w.,])0\s*{UNIT}\b", re.I)
"""Nothing rings then."""
_FROM_TO = re.compile(
    rf"\b(?:\d+|{NUMBER_WORD})\s*(?:to|or|-)\s*(?=(?:\d+|{NUMBER_WORD})\s+{LONG_UNIT}\b)", re.I
)
"""Of "ten to fifteen minutes" the longer one is taken."""
_USUAL_HOUR = {"morning": 9, "noon": 12, "afternoon": 15, "evening": 19, "night": 21}


def when_in(text: str, now: datetime) -> tuple[dict[str, Any], str] | None:
    """(the timer's arguments, the sentence without the time); None when no time is named, or one
    that no timer keeps ("every day until Friday").

    ``when_in("wake me in ten minutes", now) == ({"when": "10 minutes"}, "wake me in")``
    """
    if repeats(text):
        return _again_and_again(text, now)
    said = digits_for_words(_spelled(text))
    away = _DAYS_AWAY.search(said)
    if away and any(form.search(said[: away.start()] + said[away.end() :]) for form in _CLOCKS):
        days = int(away[1].replace("an", "1").replace("a", "1")) * (7 if away[2] == "week" else 1)
        rest = f"{said[: away.start()]} {said[away.end() :]}"
        return _on_day(now.date() + timedelta(days=min(days, 10_000)), rest, now)
    on = None if _IN_LENGTH.search(said) else later_day(text, now.date())
    if on is not None:
        return _on_day(on[0], digits_for_words(_spelled(on[1])), now)
    if _NO_LENGTH.search(said):
        return None
    length = LENGTHS.search(said)
    if length is not None and not re.match(r"\s+ago\b", said[length.end() :], re.IGNORECASE):
        rest = f"{said[: length.start()]} {said[length.end() :]}"
        return {"when": _plain_length(length[0])}, " ".join(rest.split())
    day = _DAY.search(said)
    without_day = said if day is None else f"{said[: day.start()]} {said[day.end() :]}"
    for form in _CLOCKS:
        match = form.search(without_day)
        if match is None or (at := _clock(match.groupdict(), day)) is None:
            continue
        hour, minute, sure = at
        rest = f"{without_day[: match.start()]} {without_day[match.end() :]}"
        sure = sure or _WAKES.search(said) is not None
        if day is not None and day["day"].lower() != "tomorrow" and _is_over(at, now):
            return None  # "today at nine", at noon
        return _at(hour, minute, sure, day, now), " ".join(rest.split())
    if day is None:
        part_said = _NEXT_PART.search(said)
        if part_said is None:
            return None
        rest = f"{said[: part_said.start()]} {said[part_said.end() :]}"
        return {"when": f"at {_USUAL_HOUR[part_said['part'].lower()]}:00"}, " ".join(rest.split())
    part = (day["part"] or day["day"].split()[-1]).lower()
    hour = _USUAL_HOUR.get({"tomorrow": "morning", "tonight": "night"}.get(part, part), 0)
    if not hour:
        return None
    if day["day"].lower() != "tomorrow" and now.hour >= hour:
        return None  # this morning, tonight: it has begun already
    return _at(hour, 0, True, day, now), " ".join(without_day.split())


_NO_WORDS = re.compile(
    r"[^\w\s]|\b(?:at|on|in|for|the|please|about|let'?s\s+say|say|i|mean|make\s+it)\b",
    re.IGNORECASE,
)


def when_answered(text: str, now: datetime) -> dict[str, Any] | None:
    """The timer's arguments when the whole text says when ("nine", "tomorrow at 7", "on Monday, in
    the evening"), as the answer to the question for it; None for anything else."""
    said = text.strip().rstrip(" .!?")
    for lead in ("", "at ", "on ", "in "):
        found = when_in(f"{lead}{said}", now)
        if found is None:
            continue
        if not _NO_WORDS.sub(" ", found[1]).strip():
            return found[0]
    return None


def _again_and_again(text: str, now: datetime) -> tuple[dict[str, Any], str] | None:
    """How often, and from when: in the morning when no hour is said."""
    often = recurrence_in(text)
    if often is None or repeats(often.rest):
        return None
    repeat, part, rest = {"repeat": often.rule}, often.part, often.rest
    when = when_in(rest, now)
    if when is None and not by_days(often.rule):
        return repeat, rest
    if when is None:
        said = _DAY_PART.search(rest)
        if said and not part:
            part, rest = said[1].lower(), f"{rest[: said.start()]} {rest[said.end() :]}"
        return {"when": f"at {_USUAL_HOUR[part or 'morning']}:00"} | repeat, " ".join(rest.split())
    args, rest = when
    clock = re.fullmatch(r"at (\d+):(\d\d)", args.get("when", ""))
    if clock and part:
        half = _clock({"hour": clock[1], "minute": clock[2], "part": part}, None)
        hour = int(clock[1]) % 12 if part == "morning" or half is None else half[0]
        args = {"when": f"at {hour}:{clock[2]}"}
    return args | repeat, rest


def _on_day(day: date, said: str, now: datetime) -> tuple[dict[str, Any], str] | None:
    """On a day in the calendar: at the hour that is said, else in the morning."""
    hour, minute, rest = _USUAL_HOUR["morning"], 0, said
    part = _DAY_PART.search(said)
    if part:
        hour, rest = _USUAL_HOUR[part[1].lower()], f"{said[: part.start()]} {said[part.end() :]}"
    for form in _CLOCKS:
        match = form.search(said)
        if match is None or (at := _clock(match.groupdict(), None)) is None:
            continue
        hour, minute, sure = at
        hour += 12 if not sure and 1 <= hour <= 6 and not _WAKES.search(said) else 0
        rest = f"{said[: match.start()]} {said[match.end() :]}"
        break
    due = datetime(day.year, day.month, day.day, hour, minute)
    left_s = round((due - now).total_seconds())
    return ({"seconds": float(left_s)}, " ".join(rest.split())) if left_s > 0 else None


def _spelled(text: str) -> str:
    """Hours and lengths in words that `digits_for_words` leaves: "an hour and a half"."""
    text = re.sub(r"\b(\d+|\w+)\s+and\s+a\s+half\s+(?=hours?|minutes?|days?)", _with_half, text)
    text = re.sub(r"\ba\s+couple\s+of\b", "2", text, flags=re.IGNORECASE)
    text = re.sub(r"\ba\s+few\b", "3", text, flags=re.IGNORECASE)
    text = re.sub(r"\b(?:three|3)\s+quarters\s+of\s+an\s+hour\b", "45 minutes", text, flags=re.I)
    return _FROM_TO.sub("", text)


def _with_half(match: re.Match[str]) -> str:
    figures = digits_for_words(match[1])
    return f"{figures}.5 " if figures.isdigit() else match[0]


def _plain_length(said: str) -> str:
    said = re.sub(r"(?<=\d),(?=\d)", ".", said)
    said = re.sub(r"\bhours?\s+and\s+a\s+quarter\b", "hour 15 minutes", said, flags=re.IGNORECASE)
    return " ".join(said.replace("-", " ").split())


def _clock(found: dict[str, str | None], day: re.Match[str] | None) -> tuple[int, int, bool] | None:
    """(hour, minute, whether it is sure which half of the day is meant)."""
    named = (found.get("named") or "").lower()
    if named:
        return (0 if named == "midnight" else 12), 0, True
    hour, minute = int(found["hour"] or 0), int(found.get("minute") or 0)
    relation = (found.get("rel") or "").lower()
    if relation:
        away = (
            30 if "half" in relation else 15 if "quarter" in relation else int(relation.split()[0])
        )
        minute = 60 - away if relation.endswith("to") else away
        hour = (hour - 1) % 24 if relation.endswith("to") else hour
    if hour > 23 or minute > 59:
        return None
    half = (found.get("half") or "").lower()
    part = (found.get("part") or found.get("part2") or "").lower()
    if not part and day is not None:
        part = (day["part"] or day["day"].split()[-1]).lower()
        part = "night" if part == "tonight" else part
    if half == "p" or (not half and part in ("afternoon", "evening", "night")):
        hour = hour + 12 if hour < 12 else hour
    elif half == "a" or part == "morning":
        hour = 0 if hour == 12 and half == "a" else hour
    else:
        return hour, minute, hour > 12 or hour == 0
    return hour, minute, True


def _is_over(at: tuple[int, int, bool], now: datetime) -> bool:
    hour, minute, sure = at
    return max(hour, hour + 12 if not sure and hour < 12 else 0) * 60 + minute <= (
        now.hour * 60 + now.minute
    )


def _at(
    hour: int, minute: int, sure: bool, day: re.Match[str] | None, now: datetime
) -> dict[str, Any]:
    """Tomorrow and tonight are counted from now; else the next time the clock shows it."""
    if day is not None and day["day"].lower() == "tomorrow":
        due = (now + timedelta(days=1)).replace(hour=hour, minute=minute, second=0, microsecond=0)
        return {"seconds": float(round((due - now).total_seconds()))}
    if not sure and 1 <= hour <= 6:
        # "remind me at 3": nobody means the night, unless it is night
        hour += 12 if now.hour >= 5 else 0
    return {"when": f"at {hour}:{minute:02d}"}
