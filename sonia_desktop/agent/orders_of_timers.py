"""Orders about timers, alarms and reminders that name what they want in so many words. Pure."""

from __future__ import annotations

import re
from datetime import datetime

from sonia_desktop.agent.filling import fill
from sonia_desktop.agent.order_parts import Order
from sonia_desktop.agent.recurring import repeats
from sonia_desktop.core.numbers_said import digits_for_words
from sonia_desktop.memory.dates import names_day

_LENGTH = (
    r"(?:\d+(?:[.,]\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"fifteen|"
    r"twenty(?:[ -]five)?|thirty|forty(?:[ -]five)?|fifty|sixty|ninety|half(?:\s+an?)?|a\s+"
    r"quarter\s+of\s+an)"
    r"[\s-]*(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|[smh])(?:\s+and\s+a\s+half)?"
)
_LENGTHS = rf"(?P<length>{_LENGTH}(?:[\s,]*(?:and\s+)?{_LENGTH})*)"
_CLOCK = (
    r"(?P<clock>(?:\d{1,2}:\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?|\d{1,2}\s*(?:[ap]\.?m\.?|"
    r"o'?clock)|noon|"
    r"midnight))"
)
_MAKE_TIMER = r"(?:set|start|create|make|begin|run|put\s+on|give\s+me|add|i\s+need)"
_TIMER = r"(?:timer|alarm|countdown|reminder)"
_FOR_WHAT = r"(?:\s+(?:for|called|named|labell?ed|to)\s+(?:the\s+|my\s+)?(?P<label>.+))?"
_TIMERS = tuple(
    re.compile(rf"^{form}$", re.IGNORECASE)
    for form in (
        rf"(?:{_MAKE_TIMER}\s+)?(?:an?|the|another)?\s*(?P<before>[\w ]{{1,24}}?\s)??{_TIMER}\s+"
        rf"(?:for|of|in)\s+{_LENGTHS}{_FOR_WHAT}",
        rf"(?:{_MAKE_TIMER}\s+)?(?:an?|the|another)?\s*(?:{_TIMER}\s+)?(?:at|for)\s+"
        rf"{_CLOCK}{_FOR_WHAT}",
        rf"{_MAKE_TIMER}\s+(?:an?|the|another)?\s*{_TIMER}\s+(?:at|for)\s+{_CLOCK}{_FOR_WHAT}",
        rf"(?:{_MAKE_TIMER}\s+)?(?:an?\s+|another\s+)?{_LENGTHS}\s+{_TIMER}{_FOR_WHAT}",
        rf"{_TIMER}\s+{_LENGTHS}{_FOR_WHAT}",
        rf"(?:remind|tell|alert|notify)\s+me\s+(?:in|after)\s+{_LENGTHS}(?:\s+(?:to|that|about|"
        rf"of)\s+(?P<label>.+))?",
        rf"(?:remind|alert)\s+me\s+at\s+{_CLOCK}(?:\s+(?:to|that|about|of)\s+(?P<label>.+))?",
        rf"remind\s+me\s+(?:to|that|about)\s+(?P<label>.+?)\s+(?:in|after)\s+{_LENGTHS}",
        rf"remind\s+me\s+(?:to|that|about)\s+(?P<label>.+?)\s+at\s+{_CLOCK}",
        rf"wake\s+me(?:\s+up)?\s+(?:in\s+{_LENGTHS}|at\s+{_CLOCK})",
    )
)
_HOW_LONG_LEFT = re.compile(
    r"^(?:how\s+(?:long|much\s+time)\s+(?:(?:is\s+)?(?:left|remaining)|do\s+i\s+(?:still\s+)?have(?:\s+"
    r"left)?|remains)"
    r"(?:\s+on\s+(?:the|my)\s+(?:[\w ]+\s+)?(?:timers?|alarms?|countdown))?"
    r"|(?:which|what)\s+(?:timers?|alarms?)\s+(?:are|is|do\s+i\s+have)(?:\s+(?:set|running|on|"
    r"active))?"
    r"|(?:list|show)(?:\s+me)?\s+(?:all\s+)?(?:the\s+|my\s+)?(?:timers|alarms))\W*$",
    re.IGNORECASE,
)
_CANCEL_TIMER = re.compile(
    r"^(?:cancel|stop|delete|remove|clear|turn\s+off|switch\s+off|end)\s+"
    r"(?:(?P<all>all)\s+)?(?:of\s+)?(?:the\s+|my\s+|that\s+)?(?P<label>[\w' ]+?\s+)??"
    r"(?:timers?|alarms?|countdown|reminders?)(?:\s+(?:for|called|named)\s+(?:the\s+|my\s+"
    r")?(?P<after>.+))?\W*$",
    re.IGNORECASE,
)
_NO_MORE = re.compile(
    r"^(?:(?:stop|quit|no\s+more)\s+reminding\s+me|(?:don'?t|do\s+not|never)\s+remind\s+me)\s+"
    r"(?:to|about|of|that)\s+(?:the\s+|my\s+)?(?P<label>.+?)(?:\s+(?:any\s?more|again|any\s+longer|"
    r"from\s+now\s+on))?\W*$",
    re.IGNORECASE,
)
_WANTS_REMINDER = re.compile(
    r"(?:^|,\s*|\b(?:days?|morning|afternoon|evening|night|noon|week|month|year|hours?|minutes?|\d)\s+)"
    r"(?:(?:you\s+)?(?:must|should|shall)\s+)?(?:remind|ping|nudge|alert|wake)\s+me\b"
    r"|^(?:(?:set|make|create|give\s+me|add|start|put\s+on|i\s+(?:need|want)|i'?d\s+like)\s+)"
    r"(?:up\s+)?(?:an?\s+|another\s+)?(?:\w+\s+){0,3}(?:reminder|alarm|timer)\b",
    re.IGNORECASE,
)

_NO_LABELS = frozenset({
    "", "new", "a new", "quick", "short", "second", "third", "fourth", "other", "2nd", "3rd",
    "one more", "separate", "extra",
})  # fmt: skip


def about_timers(said: str, now: datetime) -> Order | None:
    """The order when it is one about a timer, an alarm or a reminder. `now`: what "every Monday" is
    counted from.

    ``about_timers("cancel the tea timer", now) == Order("timer.cancel", {"timer": "tea"})``
    """
    if _HOW_LONG_LEFT.match(said):
        return Order("timer.list")
    if cancel := _CANCEL_TIMER.match(said):
        label = (cancel["label"] or cancel["after"] or "").strip(" ?")
        return Order(
            "timer.cancel",
            {"timer": "all" if cancel["all"] else label} if label or cancel["all"] else {},
        )
    if no_more := _NO_MORE.match(said):
        return Order("timer.cancel", {"timer": no_more["label"].strip(" ?")})
    if repeats(said):
        args = fill("timer.set", said, now=now) if _WANTS_REMINDER.search(said) else None
        return Order("timer.set", args) if args is not None else None
    if names_day(said):  # `when_said` reads days
        return _reminder(said, now)
    for form in _TIMERS:
        match = form.match(said.rstrip(" ?"))
        if match is None:
            continue
        found = match.groupdict()
        when = found.get("length") or f"at {_clock(found['clock'])}"
        label = " ".join((found.get("label") or found.get("before") or "").split())
        if label.lower() in _NO_LABELS:
            return Order("timer.set", {"when": when})
        return Order("timer.set", {"when": when, "label": label})
    return _reminder(said, now)


_REMINDS = re.compile(
    r"^(?:(?:remind|ping|nudge|alert|notify)\s+me\b(?!\s+(?:again\s+)?(?:of\s+|about\s+)?"
    r"(?:what|who|whom|whose|where|when|why|how|which|if|whether)\b)"
    r"|(?:don'?t|do\s+not|never)\s+let\s+me\s+forget\b"
    r"|(?:set|make|create|add|start|put\s+on|give\s+me|i\s+(?:need|want)|i'?d\s+like)\s+(?:up\s+)?"
    r"(?:an?\s+|another\s+)(?:new\s+)?(?:reminder|alarm|timer)\b"
    r"|wake\s+me\b)",
    re.IGNORECASE,
)
_WANTED = re.compile(
    r"^(?:remind\s+me(?:\s+(?!to\b)[\w']+){0,4}?\s+to|(?:set|make|create|add|i\s+(?:need|want)|i'?d\s+like)\s+(?:up\s+)?(?:an?\s+|"
    r"another\s+)(?:new\s+)?(?:reminder|alarm)(?:\s+(?:to|for|about))?)\s+(?P<label>\w.*)$"
    r"|^(?:remind\s+me|wake\s+me(?:\s+up)?|(?:set|start|make|create|add|i\s+(?:need|want)|i'?d\s+like)\s+"
    r"(?:up\s+)?(?:an?\s+|another\s+)(?:new\s+)?(?:reminder|alarm|timer)"
    r"(?:\s+(?:for|called|named)\s+(?:the\s+|my\s+)?(?P<what>\w.*))?)$",
    re.IGNORECASE,
)
"""A reminder for sure, also where nothing says when."""


_SOME_TIME = re.compile(r"\d|\b(?:every|each|minus|regularly|often|until)\b", re.IGNORECASE)


def _reminder(said: str, now: datetime) -> Order | None:
    """One whose time is said in other words, or must be asked for."""
    if _REMINDS.match(said) is None:
        return None
    args = fill("timer.set", said, now=now)
    if args is not None:
        return Order("timer.set", args)
    wanted = _WANTED.match(said.rstrip(" ?"))
    if wanted is None or _SOME_TIME.search(digits_for_words(said)):
        return None  # a time that is none ("at 25:00") is not asked for as if none were said
    label = (wanted["label"] or wanted["what"] or "").strip()
    return Order("timer.set", {"label": label[:200]} if label else {}, ("when",))


def _clock(said: str) -> str:
    low = said.lower().replace(".", "").replace("o'clock", "oclock")
    if low in ("noon", "midnight"):
        return "12:00" if low == "noon" else "0:00"
    if low.endswith("oclock"):
        return f"{int(low.removesuffix('oclock').strip())}:00"
    return low
