"""Orders that name what they want in so many words: a timer, a sum, a file to write, a program.

The head (models/reflex) knows a handful of tools by their meaning; these are known by their form.
A rule only speaks when the whole sentence fits it, so that "set a good example", "open the door"
and "what is love" stay what they are. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import datetime

from sonia_desktop.agent.days import day_asked
from sonia_desktop.agent.order_parts import Order
from sonia_desktop.agent.orders_of_desktop import (
    about_programs,
    about_the_computer,
    about_the_desktop,
    about_the_web,
)
from sonia_desktop.agent.orders_of_files import about_files
from sonia_desktop.agent.orders_of_voice import about_the_voice
from sonia_desktop.agent.sums import conversion_said, sum_said
from sonia_desktop.agent.wording import core, tidy
from sonia_desktop.memory.dates import names_day, recurs

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

_CLICKS = re.compile(r"(?:double[- ]|right[- ])?click\b", re.IGNORECASE)
TOOLS = frozenset({
    "timer.set", "timer.list", "timer.cancel", "math.evaluate", "file.write", "file.append",
    "file.move", "file.copy", "file.delete", "file.search", "file.exists", "file.stat",
    "undo.last", "app.launch", "app.close", "window.list", "window.focus", "process.stop",
    "browser.open", "web.search", "web.fetch", "net.resolve", "clipboard.read",
    "clipboard.write", "keyboard.type", "keyboard.hotkey", "mouse.click", "notification.send",
    "env.get", "time.now", "system.info",
    "voice.control", "screen.capture",
})  # fmt: skip
"""What can be ordered; the rest is asked for by its meaning."""
MENTIONED = frozenset({
    "timer.set", "math.evaluate", "file.write", "file.search", "file.delete", "web.search",
    "web.fetch", "app.launch", "mouse.click", "keyboard.type", "clipboard.write",
})  # fmt: skip
"""Those of them that are named when somebody asks what can be done."""


def order(text: str, programs: Collection[str] = (), now: datetime | None = None) -> Order | None:
    """The order that the sentence is, or None. `programs`: names of what is installed. `now`: what
    "next Friday" is counted from; the clock of the machine when none is given.

    ``order("set a timer for 10 minutes") == Order("timer.set", {"when": "10 minutes"})``
    """
    said = core(text).strip().rstrip(" .!")
    if not said or len(said) > 2000:
        return None
    if _CLICKS.match(said):  # "click on OK": that is no courtesy here
        whole = tidy(text).rstrip(" .!")
        said = whole[max(whole.find(said), 0) :]
    return (
        _timer(said)
        or _day(said, now or datetime.now())
        or _sum(said)
        or about_the_voice(said)
        or about_the_computer(said)
        or about_the_web(said)
        or about_files(said)
        or about_programs(said, programs)
        or about_the_desktop(said)
    )


def _timer(said: str) -> Order | None:
    if _HOW_LONG_LEFT.match(said):
        return Order("timer.list")
    if cancel := _CANCEL_TIMER.match(said):
        label = (cancel["label"] or cancel["after"] or "").strip(" ?")
        return Order(
            "timer.cancel",
            {"timer": "all" if cancel["all"] else label} if label or cancel["all"] else {},
        )
    if names_day(said) or recurs(said):
        return None  # `when_said` reads days
    for form in _TIMERS:
        match = form.match(said.rstrip(" ?"))
        if match is None:
            continue
        found = match.groupdict()
        when = found.get("length") or f"at {_clock(found['clock'])}"
        label = " ".join((found.get("label") or found.get("before") or "").split())
        if label.lower() in ("", "new", "a new", "quick", "short"):
            return Order("timer.set", {"when": when})
        return Order("timer.set", {"when": when, "label": label})
    return None


def _clock(said: str) -> str:
    low = said.lower().replace(".", "").replace("o'clock", "oclock")
    if low in ("noon", "midnight"):
        return "12:00" if low == "noon" else "0:00"
    if low.endswith("oclock"):
        return f"{int(low.removesuffix('oclock').strip())}:00"
    return low


def _day(said: str, now: datetime) -> Order | None:
    asked = day_asked(said, now.date())
    return Order("time.now", asked) if asked is not None else None


def _sum(said: str) -> Order | None:
    expression = sum_said(said) or conversion_said(said)
    return Order("math.evaluate", {"expression": expression}) if expression else None
