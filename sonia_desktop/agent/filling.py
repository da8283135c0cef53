"""What a tool needs to know, read from a sentence whose meaning is known already.

    fill("file.append", "stick bananas onto the end of list.md", ...)
    # {"path": "list.md", "content": "bananas"}

`agent.orders` takes sentences by their form alone and has to be strict; here the head
(models/reflex) has said which tool is meant, so any wording will do as long as what the tool needs
is named. None: it is not, and then the tool is not taken. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from datetime import datetime
from typing import Any

from sonia_desktop.agent.filling_desktop import DESKTOP_FILLERS
from sonia_desktop.agent.filling_files import FILE_TOOLS, fill_file
from sonia_desktop.agent.named import KNOWN_PROGRAMS, LONG_UNIT
from sonia_desktop.agent.orders_for_set_timers import makes_it
from sonia_desktop.agent.said_texts import Said
from sonia_desktop.agent.sums import formula
from sonia_desktop.agent.when_said import when_in
from sonia_desktop.agent.wording import core, tidy
from sonia_desktop.core.numbers_said import digits_for_words

Args = dict[str, Any]
NOTHING_NEEDED = frozenset({
    "timer.list", "undo.last", "undo.list", "window.list", "clipboard.read", "screen.remember",
    "memory.undo",
})  # fmt: skip
"""Tools that are run without knowing anything more."""


def fill(
    tool: str, text: str, programs: Collection[str] = (), now: datetime | None = None
) -> Args | None:
    """The arguments of `tool` that the sentence names, or None when it cannot be run with them."""
    plain = core(text).strip().rstrip(" .!")
    said = Said(plain, tidy(text).strip().rstrip(" .!"), programs, now or datetime.now())
    if tool in NOTHING_NEEDED:
        return {}
    if tool in FILE_TOOLS:
        return fill_file(tool, plain.rstrip(" ?"))
    filler = _FILLERS.get(tool)
    return filler(said) if filler is not None else None


def knows(tool: str) -> bool:
    """Whether `fill` can say anything about a tool."""
    return tool in NOTHING_NEEDED or tool in FILE_TOOLS or tool in _FILLERS


# --- time and sums ------------------------------------------------------------------------------

_TIMER_WORDS = re.compile(
    r"\b(?:(?:please\s+)?(?:set|start|make|create|give\s+me|begin|put\s+on|run|put|add)\b|"
    r"an?\b(?=\s+(?:\w+\s+)?(?:timer|alarm|countdown|reminder))|timer|alarm|countdown|reminder|"
    r"remind\s+me|"
    r"(?:wake|ping|buzz|alert|beep|nudge|poke|call|notify|tell|warn|get)\s+me(?:\s+(?:up|back))?|"
    r"count\s+down|let\s+me\s+know|ring|shout|i\s+(?:need|want)|don'?t\s+let\s+me\s+forget|"
    r"from\s+now|"
    r"starting|when\s+it'?s\s+been|have\s+passed|out\s+of\s+bed|"
    r"make\s+sure\s+i\s+don'?t\s+forget|recurring|repeating|(?:that\s+|which\s+)?repeats)\b",
    re.IGNORECASE,
)
_LABEL_EDGE = re.compile(
    r"^(?:(?:to|that|about|of|for|the|my|a|an|in|on|at|after|over|me|called|named|i\s+(?:must|"
    r"should|have\s+to|need\s+to)|when|(?:is|are)\s+up|one|another|from|with|and|is|it)\b[\s,:]*)+|"
    r"(?:[\s,:]+(?:to|that|about|of|for|in|on|at|after|over|from|(?:is|are)\s+up|please|with|and|which|"
    r"rings))+$",
    re.IGNORECASE,
)


_REMIND_TO = re.compile(
    r"\b(?:(?:remind|tell|ping|buzz|alert|nudge|poke|notify|warn)\s+me|(?:me|i\s+don'?t)\s+forget|"
    r"reminder|alarm|timer)\s+(?:to|that|about|of)\s+(?!repeats?\b)(?P<label>.+)$",
    re.IGNORECASE,
)
_SEVERAL_TIMERS = re.compile(
    r"\btimers\s+for\s+\d+(?:\s*,\s*\d+)*\s+and\s+\d+\b|"
    rf"\b(?:[2-9]|\d\d|two|three|four|five|several|both)\s+(?:new\s+)?(?:timers|alarms|reminders)\b"
    rf"|\b\d+[\s-]*(?P<unit>{LONG_UNIT})\b.*\band\b.*\b\d+[\s-]*(?P=unit)\b",
    re.IGNORECASE,
)
"""More than one is wanted: the lengths are no sum."""


def _timer(said: Said) -> Args | None:
    if _SEVERAL_TIMERS.search(digits_for_words(said.text)) or _LENGTHENS.search(said.text):
        return None
    if makes_it(said.text):
        return None  # something else is changed: no timer was set just before
    found = when_in(said.text.rstrip(" ?"), said.now)
    if found is None:
        return None
    when, rest = found
    named = _REMIND_TO.search(rest)
    label = named["label"] if named else _TIMER_WORDS.sub(" ", rest)
    label = " ".join(label.split()).strip(" ,:.?")
    while (shorter := _LABEL_EDGE.sub("", label).strip(" ,:.?")) != label:
        label = shorter
    return when | ({"label": label[:200]} if label and len(label) > 1 else {})


_LENGTHENS = re.compile(
    r"\b(?:add|give|extend|lengthen|shorten|prolong|postpone|delay|snooze|push|move|take|subtract)\b.*\b(?:to|on|from|off|"
    r"by|the|my|that)\s+(?:\w+\s+){0,2}(?:timer|alarm|countdown|reminder)\b",
    re.IGNORECASE,
)
"""A timer that runs is to be changed: another one is not meant."""
_WHICH_TIMER = re.compile(
    r"(?:the|my|that)\s+(?P<before>(?!next\b|last\b|current\b)[\w' ]{2,30}?)\s+(?:timer|alarm|"
    r"reminder|countdown)\b"
    r"|(?:timer|alarm|reminder|countdown)\s+(?:for|called|named|about)\s+(?:the\s+|"
    r"my\s+)?(?P<after>[\w' ]+)",
    re.IGNORECASE,
)


_CHANGES_TIMER = re.compile(
    r"\b(?:pause|unpause|hold|resume|continue|restart|reset|snooze|extend|lengthen|shorten|prolong|"
    r"add|postpone|delay|push\s+back|move|change|rename)\b",
    re.IGNORECASE,
)
"""What no timer of hers can do; to cancel it would not be meant."""


def _cancel_timer(said: Said) -> Args | None:
    if _CHANGES_TIMER.search(said.text):
        return None
    if re.search(r"\b(?:all|every|each)\b|\b(?:timers|alarms|reminders)\b", said.text, re.I):
        return {"timer": "all"}
    found = _WHICH_TIMER.search(said.text)
    label = (found["before"] or found["after"] or "").strip() if found else ""
    return {"timer": label} if label and label.lower() != "tomorrow" else {}


def _sum(said: Said) -> Args | None:
    expression = formula(said.text)
    return {"expression": expression} if expression else None


# --- seeing and remembering ---------------------------------------------------------------------


def _screen_allow(said: Said) -> Args | None:
    keeps = re.search(
        r"\b(?:watch(?:ing)?|observ\w+|monitor(?:ing)?|all\s+the\s+time|keep|permanent|ambient|"
        r"from\s+now\s+on)\b",
        said.text,
        re.IGNORECASE,
    )
    return {"mode": "ambient" if keeps else "active"}


def _screen_stop(said: Said) -> Args | None:
    if re.search(r"\b(?:remember|record|keep|memory|log|sav)", said.text, re.IGNORECASE):
        return {"what": "remembering"}
    watches = re.search(r"\b(?:watch|observ|monitor|ambient|spy)", said.text, re.IGNORECASE)
    return {"what": "watching" if watches else "looking"}


_PAST_TIME = re.compile(
    r"\b(?:yesterday|today|this|last)(?:\s+(?:morning|afternoon|evening|night|week|monday|"
    r"tuesday|wednesday|"
    r"thursday|friday|saturday|sunday))?\b|\b(?:on\s+)?(?:mon|tues|wednes|thurs|fri|satur|"
    r"sun)day\b",
    re.IGNORECASE,
)


def _screen_forget(said: Said) -> Args | None:
    text = re.sub(r"\b(?:the\s+)?last\s+(hour|minute|day|half\s+hour)\b", r"last 1 \1", said.text)
    text = text.replace("1 half hour", "30 minutes")
    length = when_in(text, said.now) if re.search(r"\blast\s+\S", text, re.IGNORECASE) else None
    if length is not None and "when" in length[0] and not length[0]["when"].startswith("at "):
        seconds = _seconds(length[0]["when"])
        if seconds:
            return {"minutes": seconds / 60}
    if past := _PAST_TIME.search(said.text):
        return {"during": past[0]}
    program = next(
        (w for w in re.findall(r"[\w+-]+", said.text) if w.lower() in KNOWN_PROGRAMS), None
    )
    if program:
        return {"program": program}
    return {"everything": True}


def _seconds(length: str) -> float | None:
    found = re.search(
        r"(\d+(?:\.\d+)?)\s*(second|sec|minute|min|hour|hr|day|week|s|m|h)", length, re.I
    )
    if found is None:
        half = re.search(r"half\s+an?\s+hour", length, re.IGNORECASE)
        return 1800.0 if half else (3600.0 if "hour" in length.lower() else None)
    each = {"s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800}[found[2][0].lower()]
    return float(found[1]) * each


_FORGETS = re.compile(
    r"^(?:you\s+(?:can|may)\s+|i\s+want\s+you\s+to\s+)?(?:forget|delete|erase|remove|drop|"
    r"strike|wipe|don'?t\s+remember|"
    r"do\s+not\s+remember)\s+(?:about\s+)?(?:(?:what|everything|anything|"
    r"all)\s+(?:i\s+(?:just\s+)?(?:told\s+you|said)|"
    r"you\s+(?:know|remember))\s*(?:about|of|on)?\s*|(?:the|your|my)\s+(?:memory|note|"
    r"memories)\s+(?:about|of|on)\s+|"
    r"everything\s+(?:about|on)\s+)?",
    re.IGNORECASE,
)
_FROM_MEMORY = re.compile(
    r"\s+(?:from\s+(?:your\s+)?(?:memory|notes|mind)|from\s+what\s+you\s+remember|any\s*more|"
    r"please)$",
    re.I,
)


def _forget(said: Said) -> Args | None:
    what = _FROM_MEMORY.sub("", _FORGETS.sub("", said.text)).strip(" ,.:")
    what = re.sub(r"^(?:that\s+(?=\w+\s)|about\s+)", "", what, flags=re.IGNORECASE)
    none = not what or re.fullmatch(
        r"(?:that|this|it|the\s+last\s+(?:thing|note|bit).*)", what, re.I
    )
    return {"what": "that" if none else what[:300]}


_CORRECTS = re.compile(
    r"\b(?:no|not|\w+n't|actually|wait|sorry|oops|correct\w*|wrong|mistaken?|misspoke|meant?|rather|instead|change[ds]?|fix|"
    r"update[ds]?|make\s+(?:it|that)|should\s+be|now|anymore|any\s+more|moved|other\s+way)\b",
    re.IGNORECASE,
)


def _correct(said: Said) -> Args | None:
    if _CORRECTS.search(said.whole) is None:
        return None  # "my sister lives in Graz and her birthday is in May" only tells
    return {"text": said.whole[:500]}


def _private(said: Said) -> Args | None:
    text = said.text.lower()
    if re.match(r"(?:are|am|is)\b", text):
        return {}
    off = re.search(
        r"\b(?:off(?!\s+the\s+record|-the-record)|leave|exit|end|disable|quit|finish|"
        r"on\s+the\s+record|again)\b",
        text,
    ) or re.match(r"stop\s+(?:the\s+|a\s+)?(?:private|incognito|off)", text)
    return {"on": not off}


_FILLERS: dict[str, Callable[[Said], Args | None]] = {
    "timer.set": _timer,
    "timer.cancel": _cancel_timer,
    "math.evaluate": _sum,
    "screen.allow": _screen_allow,
    "screen.stop": _screen_stop,
    "screen.forget": _screen_forget,
    "memory.forget": _forget,
    "memory.correct": _correct,
    "memory.private": _private,
    **DESKTOP_FILLERS,
}
