"""When something shall ring: the time a sentence names, as the timer takes it. Pure."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import Any

from sonia_desktop.agent.named import LONG_UNIT, UNIT
from sonia_desktop.agent.numbers_said import digits_for_words

_AMOUNT = r"(?:half\s+an?|a\s+half|a\s+quarter\s+of\s+an|an?)"
_LENGTH = (
    rf"(?:\d+(?:[.,]\d+)?[\s-]*{UNIT}|{_AMOUNT}\s+{LONG_UNIT})\b(?:\s+and\s+a\s+(?:half|quarter))?"
)
LENGTHS = re.compile(rf"(?<![\w.,]){_LENGTH}(?:[\s,]*(?:and\s+)?{_LENGTH})*", re.IGNORECASE)
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
_USUAL_HOUR = {"morning": 9, "noon": 12, "afternoon": 15, "evening": 19, "night": 21}


def when_in(text: str, now: datetime) -> tuple[dict[str, Any], str] | None:
    """(the timer's arguments, the sentence without the time); None when no time is named.

    ``when_in("wake me in ten minutes", now) == ({"when": "10 minutes"}, "wake me in")``
    """
    said = digits_for_words(_spelled(text))
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
        return _at(hour, minute, sure, day, now), " ".join(rest.split())
    if day is None:
        return None
    part = (day["part"] or day["day"].split()[-1]).lower()
    hour = _USUAL_HOUR.get({"tomorrow": "morning", "tonight": "night"}.get(part, part), 0)
    if not hour:
        return None
    return _at(hour, 0, True, day, now), " ".join(without_day.split())


def _spelled(text: str) -> str:
    """Hours and lengths in words that `digits_for_words` leaves: "an hour and a half"."""
    text = re.sub(r"\b(\d+|\w+)\s+and\s+a\s+half\s+(?=hours?|minutes?|days?)", _with_half, text)
    text = re.sub(r"\ba\s+couple\s+of\b", "2", text, flags=re.IGNORECASE)
    return re.sub(r"\ba\s+few\b", "3", text, flags=re.IGNORECASE)


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
