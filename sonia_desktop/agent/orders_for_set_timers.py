"""Orders that change a timer that is set or rang just now: "snooze", "five more minutes". Pure."""

from __future__ import annotations

import re

from sonia_desktop.agent.order_parts import Order
from sonia_desktop.tools.builtin.timers import duration_in

_SNOOZE_S = 300.0
"""A snooze of no said length: five minutes."""
_NUMBER = (
    r"(?:\d+(?:[.,]\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"fifteen|twenty(?:[ -]five)?|thirty|forty(?:[ -]five)?|fifty|sixty|ninety|half\s+an"
    r"|a\s+quarter\s+of\s+an|a\s+couple\s+of|a\s+few)"
)
_UNIT = r"(?:seconds?|secs?|minutes?|mins?|hours?|hrs?)"
_LENGTH = rf"{_NUMBER}[\s-]+(?:{_UNIT})(?:\s+and\s+a\s+half)?"
_LENGTHS = rf"(?P<length>{_LENGTH}(?:[\s,]+(?:and\s+)?{_LENGTH})*)"
_SPLIT = rf"(?P<number>{_NUMBER})\s+(?:more|extra|additional)\s+(?P<unit>{_UNIT})"
_TIMER = r"(?:timer|alarm|countdown|reminder)"
_THE = rf"(?:the\s+|my\s+|that\s+|this\s+)(?:(?P<label>[\w' ]{{2,40}}?)[\s-]+)??{_TIMER}"
_IT = r"(?:it|that|this)"
_CLOCK = (
    r"(?P<clock>\d{1,2}:\d{2}\s*(?:[ap]\.?m\.?)?|\d{1,2}\s*(?:[ap]\.?m\.?|o'?clock)|noon|midnight)"
)
_MORE_OF_IT = rf"(?:\s+(?:to|on|for)\s+(?:{_THE}|{_IT}))?"
_SNOOZE = re.compile(
    rf"^snooze(?:\s+(?:{_THE}|{_IT}|me|{_TIMER}))?(?:\s+(?:for|by)\s+(?:another\s+)?{_LENGTHS}"
    r"|\s+(?:a\s+(?:little|bit)|again))?$",
    re.IGNORECASE,
)
_LATER = tuple(
    re.compile(rf"^{form}(?:\s+(?:please|on\s+top))?$", re.IGNORECASE)
    for form in (
        rf"(?:(?:add|put|give\s+(?:me|us|it)|i\s+(?:need|want)|set|just|another)\s+)?(?:another\s+)?{_SPLIT}{_MORE_OF_IT}",
        rf"(?:give\s+(?:me|us|it)|i\s+need|add|set)\s+another\s+{_LENGTHS}{_MORE_OF_IT}",
        rf"another\s+{_LENGTHS}{_MORE_OF_IT}",
        rf"{_LENGTHS}\s+(?:more|longer)",
        rf"(?:add|put)\s+{_LENGTHS}\s+(?:to|on)\s+(?:{_THE}|{_IT})",
        rf"(?:extend|lengthen|prolong|delay|postpone)\s+(?:{_THE}|{_IT})\s+(?:by|for)\s+{_LENGTHS}",
        rf"make\s+{_THE}\s+{_LENGTHS}\s+(?:longer|later)",
        rf"push\s+{_THE}\s+back\s+(?:by\s+)?{_LENGTHS}",
        rf"(?:wake|remind)\s+me\s+(?:up\s+)?(?:again\s+)?{_LENGTHS}\s+later",
    )
)
_SOONER = tuple(
    re.compile(rf"^{form}$", re.IGNORECASE)
    for form in (
        rf"(?:take|knock|cut)\s+{_LENGTHS}\s+(?:off|from)\s+(?:of\s+)?{_THE}",
        rf"(?:subtract|remove)\s+{_LENGTHS}\s+from\s+{_THE}",
        rf"shorten\s+{_THE}\s+by\s+{_LENGTHS}",
        rf"make\s+{_THE}\s+{_LENGTHS}\s+(?:shorter|sooner|earlier)",
    )
)
_ANEW = tuple(
    re.compile(rf"^{form}(?:\s+(?:instead|from\s+now))?$", re.IGNORECASE)
    for form in (
        rf"(?:change|set|move|reset|restart|shift|reschedule)\s+{_THE}\s+(?:to|at|for)\s+"
        rf"(?:{_LENGTHS}|{_CLOCK})",
        rf"make\s+{_THE}\s+(?:{_LENGTHS}|(?:at\s+|for\s+)?{_CLOCK})",
    )
)
_IT_ANEW = re.compile(
    rf"^(?:no\s*,?\s+)?(?:(?:make|change|set)\s+{_IT}(?:\s+(?:to|for|at))?|i\s+meant)\s+"
    rf"(?:{_LENGTHS}|{_CLOCK})(?:\s+(?:instead|please|rather))*$",
    re.IGNORECASE,
)
_MORE = re.compile(r"\s+(?:more|extra|additional)\b", re.IGNORECASE)


def about_set_timers(said: str) -> Order | None:
    """The order when it changes a timer that is set, or one that rang.

    ``about_set_timers("add two minutes to the tea timer")
    == Order("timer.change", {"timer": "tea", "add": 120.0})``
    """
    plain = said.rstrip(" .!?")
    if snooze := _SNOOZE.match(plain):
        seconds = _seconds(snooze["length"]) if snooze["length"] else _SNOOZE_S
        return _order(snooze, {"add": seconds}) if seconds else None
    for forms, sign in ((_LATER, 1.0), (_SOONER, -1.0)):
        for form in forms:
            match = form.match(plain)
            if match is None:
                continue
            found = match.groupdict()
            length = found.get("length") or f"{found['number']} {found['unit']}"
            seconds = _seconds(length)
            return _order(match, {"add": sign * seconds}) if seconds else None
    for form in _ANEW:
        if match := form.match(plain):
            return _order(match, {"when": _when(match)})
    return None


def makes_it(said: str) -> str | None:
    """When "it", the timer set just before, shall ring instead: "make it 20 minutes"."""
    match = _IT_ANEW.match(said.rstrip(" .!?"))
    return _when(match) if match else None


def _seconds(length: str) -> float | None:
    counted = re.sub(r"(?i)\ba\s+couple\s+of\b", "two", length)
    return duration_in(re.sub(r"(?i)\ba\s+few\b", "three", _MORE.sub("", counted)))


def _when(match: re.Match[str]) -> str:
    if match["length"]:
        return str(match["length"])
    clock = match["clock"].lower().replace(".", "").replace("o'clock", "oclock")
    if clock in ("noon", "midnight"):
        return "at 12:00" if clock == "noon" else "at 0:00"
    if clock.endswith("oclock"):
        return f"at {int(clock.removesuffix('oclock').strip())}:00"
    return f"at {clock}"


def _order(match: re.Match[str], args: dict[str, object]) -> Order:
    label = (match.groupdict().get("label") or "").strip()
    return Order("timer.change", {"timer": label, **args} if label else args)
