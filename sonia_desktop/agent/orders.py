"""Orders that name what they want in so many words: a timer, a sum, a file to write, a program.

The head (models/reflex) knows a handful of tools by their meaning; these are known by their form.
A rule only speaks when the whole sentence fits it, so that "set a good example", "open the door"
and "what is love" stay what they are. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from sonia_desktop.agent.numbers_said import digits_for_words
from sonia_desktop.agent.order_parts import Order
from sonia_desktop.agent.orders_of_desktop import about_programs, about_the_desktop, about_the_web
from sonia_desktop.agent.orders_of_files import about_files
from sonia_desktop.agent.wording import core, tidy

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
    r"^(?:how\s+(?:long|much\s+time)\s+(?:is\s+(?:left|remaining)|do\s+i\s+(?:still\s+)?have(?:\s+"
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
_SUM_FRAME = re.compile(
    r"^(?:what(?:'s|\s+is|\s+are|\s+does|\s+do)?|how\s+much\s+(?:is|are)|calculate|compute|"
    r"evaluate|work\s+out|"
    r"solve|figure\s+out|tell\s+me(?:\s+what)?|how\s+many\s+(?:is|are))\s*:?\s+(?P<sum>.+?)"
    r"(?:\s+(?:equals?|equal\s+to|make|makes|is|come\s+to|add\s+up\s+to))?\s*(?:=\s*)?\??\s*$",
    re.IGNORECASE,
)
_SUM_WORDS = (
    r"plus|minus|times|multiplied\s+by|divided\s+by|over|of|percent|percentage|per\s+cent|"
    r"squared|cubed|the|"
    r"square\s+root|cube\s+root|to\s+the\s+power|and|by|power|to|a|half|double|twice|sqrt|pi|"
    r"modulo|mod|log10|log2|log|ln|sin|cos|tan|abs|round|floor|ceil|max|min|factorial"
)
_SUM = re.compile(
    rf"^(?:\s|\d+(?:[.,]\d+)*|[-+*/x×÷^%().,!²³√−–]|\b(?:{_SUM_WORDS})\b)+$", re.IGNORECASE
)
_SUM_SIGN = re.compile(
    r"\d\s*[-+*/x×÷^−–]\s*[(√\d-]|[)%²³!]|√|\b(?:plus|minus|times|multiplied|divided|percent|per\s+"
    r"cent|squared|"
    r"cubed|root|power|half|double|twice|sqrt|mod|modulo|over|log|ln|sin|cos|tan|factorial)\b",
    re.IGNORECASE,
)


_CLICKS = re.compile(r"(?:double[- ]|right[- ])?click\b", re.IGNORECASE)
TOOLS = frozenset({
    "timer.set", "timer.list", "timer.cancel", "math.evaluate", "file.write", "file.append",
    "file.move", "file.copy", "file.delete", "file.search", "file.exists", "file.stat",
    "undo.last", "app.launch", "app.close", "window.list", "window.focus", "process.stop",
    "browser.open", "web.search", "web.fetch", "net.resolve", "clipboard.read",
    "clipboard.write", "keyboard.type", "keyboard.hotkey", "mouse.click", "notification.send",
    "env.get",
})  # fmt: skip
"""What can be ordered; the rest is asked for by its meaning."""
MENTIONED = frozenset({
    "timer.set", "math.evaluate", "file.write", "file.search", "file.delete", "web.search",
    "web.fetch", "app.launch", "mouse.click", "keyboard.type", "clipboard.write",
})  # fmt: skip
"""Those of them that are named when somebody asks what can be done."""


def order(text: str, programs: Collection[str] = ()) -> Order | None:
    """The order that the sentence is, or None. `programs`: names of what is installed.

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
        or _sum(said)
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


def _sum(said: str) -> Order | None:
    framed = _SUM_FRAME.match(said)
    bare = framed["sum"] if framed else said.rstrip(" =?")
    figures = digits_for_words(bare)
    if not re.search(r"\d|√", figures) or not _SUM.match(figures) or not _SUM_SIGN.search(figures):
        return None
    if framed is None and not re.search(r"\d\s*(?:[-+*/x×÷^%]|[a-z])", figures, re.IGNORECASE):
        return None
    if re.fullmatch(r"[\d\s/.,:-]+", figures) and re.search(r"\d[/.-]\d+[/.-]\d", figures):
        return None  # a date or a telephone number
    return Order("math.evaluate", {"expression": _as_formula(figures)})


def _as_formula(figures: str) -> str:
    for pattern, written in (
        (r"\bper\s+cent\b", "percent"),
        (r"\b(?:the\s+)?square\s+root\s+of\s*", "square root of "),
        (r"\b(?:the\s+)?cube\s+root\s+of\s*(\d+(?:\.\d+)?)", r"cbrt(\1)"),
        (r"\b(?:double|twice)\s+(?:the\s+)?", "2*"),
        (r"\b(?:a\s+)?half\s+(?:of\s+)?", "0.5*"),
        (r"\b(?:modulo|mod)\b", "%"),
        (r"\bfactorial\s+of\s+(\d+)", r"factorial(\1)"),
        (r"\bby\b", ""),
        (r"\bmultiplied\b", "times"),
        (r"\bdivided\b", "divided by"),
        (r"\bthe\b(?!\s+power)", ""),
    ):
        figures = re.sub(pattern, written, figures, flags=re.IGNORECASE)
    return " ".join(figures.split())
