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
from sonia_desktop.agent.orders_for_set_timers import about_set_timers
from sonia_desktop.agent.orders_of_chance import about_chance
from sonia_desktop.agent.orders_of_desktop import (
    about_programs,
    about_the_computer,
    about_the_desktop,
    about_the_web,
)
from sonia_desktop.agent.orders_of_files import about_files
from sonia_desktop.agent.orders_of_lists import about_lists
from sonia_desktop.agent.orders_of_timers import about_timers
from sonia_desktop.agent.orders_of_voice import about_the_voice
from sonia_desktop.agent.sums import bill_said, conversion_said, sum_said
from sonia_desktop.agent.wording import core, tidy

_CLICKS = re.compile(r"(?:double[- ]|right[- ])?click\b", re.IGNORECASE)
TOOLS = frozenset({
    "timer.set", "timer.list", "timer.change", "timer.cancel", "math.evaluate",
    "file.write", "file.append",
    "file.move", "file.copy", "file.delete", "file.search", "file.exists", "file.stat",
    "folder.create", "undo.last", "app.launch", "app.close", "window.list", "window.focus",
    "process.stop",
    "browser.open", "web.search", "web.fetch", "net.resolve", "clipboard.read",
    "clipboard.write", "keyboard.type", "keyboard.hotkey", "mouse.click", "notification.send",
    "env.get", "time.now", "system.info",
    "voice.control", "screen.capture", "list.add", "list.show", "list.remove",
    "chance.draw",
})  # fmt: skip
"""What can be ordered; the rest is asked for by its meaning."""
MENTIONED = frozenset({
    "timer.set", "math.evaluate", "file.write", "file.search", "file.delete", "web.search",
    "web.fetch", "app.launch", "mouse.click", "keyboard.type", "clipboard.write",
})  # fmt: skip
"""Those of them that are named when somebody asks what can be done."""

_AND_FOR_ADD = re.compile(
    r"^\W*and\s+(?=.{1,120}\s(?:to|on|onto)\s+(?:the|my|our)\s+(?:[\w'-]+[\s-]+){0,3}"
    r"(?:lists?|timer|alarm)\W*$)",
    re.IGNORECASE,
)
"""Recognisers write "and cheese to the shopping list" for "add cheese ..."."""


def order(text: str, programs: Collection[str] = (), now: datetime | None = None) -> Order | None:
    """The order that the sentence is, or None. `programs`: names of what is installed. `now`: what
    "next Friday" is counted from; the clock of the machine when none is given.

    ``order("set a timer for 10 minutes") == Order("timer.set", {"when": "10 minutes"})``
    """
    said = core(_AND_FOR_ADD.sub("add ", text)).strip().rstrip(" .!")
    if not said or len(said) > 2000:
        return None
    if _CLICKS.match(said):  # "click on OK": that is no courtesy here
        whole = tidy(text).rstrip(" .!")
        said = whole[max(whole.find(said), 0) :]
    return (
        about_set_timers(said)
        or about_timers(said, now or datetime.now())
        or _day(said, now or datetime.now())
        or _sum(said)
        or about_lists(said)
        or about_chance(said)
        or about_the_voice(said)
        or about_the_computer(said)
        or about_the_web(said)
        or about_files(said)
        or about_programs(said, programs)
        or about_the_desktop(said)
    )


def _day(said: str, now: datetime) -> Order | None:
    asked = day_asked(said, now.date())
    return Order("time.now", asked) if asked is not None else None


def _sum(said: str) -> Order | None:
    expression = sum_said(said) or conversion_said(said) or bill_said(said)
    return Order("math.evaluate", {"expression": expression}) if expression else None
