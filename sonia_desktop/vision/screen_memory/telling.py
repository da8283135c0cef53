"""What was found in the screen memory, in words. Pure; Markdown."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from sonia_desktop.vision.describe import plain
from sonia_desktop.vision.screen_memory.moments import Ask, Found, Moment, Sighting

MOST_TOLD = 5
_MOST_LETTERS = 160


def told(found: Sequence[Found], ask: Ask, now: datetime) -> str:
    """The answer to a question; `now` with the time zone that times are told in."""
    when = _asked_time(ask, now)
    if not found:
        about = f" about {' '.join(ask.words)}" if ask.words else ""
        return f"I kept nothing of the screen{about}{when}."
    head = f"This was on your screen{when}:"
    if len(found) > MOST_TOLD:
        head = f"This was on your screen{when} ({MOST_TOLD} of {len(found)}):"
    return "\n".join([head, "", *(_line(one, now) for one in found[:MOST_TOLD])])


def name_of(moment: Moment) -> str:
    """The title and the program of a moment."""
    title, program = plain(moment.title), plain(moment.program)
    if not title or not program:
        return f"“{title or program}”"
    return f"“{title}” ({program})"


def when_words(sighting: Sighting, now: datetime) -> str:
    """ "today, 14:03 to 14:20", "yesterday, 9:12", "Tue 17 Nov, 8:00"."""
    first = datetime.fromtimestamp(sighting.first, now.tzinfo)
    last = datetime.fromtimestamp(sighting.last, now.tzinfo)
    said = f"{_day_words(first, now)}, {_clock(first)}"
    if last.date() != first.date():
        return f"{said} to {_day_words(last, now)}, {_clock(last)}"
    return said if _clock(first) == _clock(last) else f"{said} to {_clock(last)}"


def _line(found: Found, now: datetime) -> str:
    said = " … ".join(plain(line) for line in found.lines)
    if len(said) > _MOST_LETTERS:
        said = f"{said[:_MOST_LETTERS].rsplit(' ', 1)[0]} …"
    head = f"- {when_words(found.when, now)}: {name_of(found.moment)}"
    return f"{head}: {said}" if said else head


def _asked_time(ask: Ask, now: datetime) -> str:
    if ask.when:
        return f" {ask.when}"
    if ask.since is None or ask.until is None:
        return ""
    return f" from {when_words(Sighting(ask.since, ask.until), now)}"


def _day_words(moment: datetime, now: datetime) -> str:
    day = moment.date()
    if day == now.date():
        return "today"
    if day == now.date() - timedelta(days=1):
        return "yesterday"
    return f"{day:%a} {day.day} {day:%b}" + (f" {day.year}" if day.year != now.year else "")


def _clock(moment: datetime) -> str:
    return f"{moment.hour}:{moment.minute:02}"
