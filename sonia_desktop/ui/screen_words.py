"""When something was on the screen, in the window's language. Pure."""

from __future__ import annotations

from datetime import datetime, timedelta

from sonia_desktop.ui.words import day_in_words, tr
from sonia_desktop.vision.screen_memory.moments import Sighting


def when_words(sighting: Sighting, now: datetime) -> str:
    """ "today, 14:03 to 14:20", "yesterday, 9:12", "Tue 17 Nov, 8:00"; `now` with the time zone
    that times are told in."""
    first = datetime.fromtimestamp(sighting.first, now.tzinfo)
    last = datetime.fromtimestamp(sighting.last, now.tzinfo)
    begins = tr("{day}, {time}", day=_day(first, now), time=_clock(first))
    if last.date() != first.date():
        ends = tr("{day}, {time}", day=_day(last, now), time=_clock(last))
    elif _clock(last) != _clock(first):
        ends = _clock(last)
    else:
        return begins
    return tr("{begin} to {end}", begin=begins, end=ends)


def _day(moment: datetime, now: datetime) -> str:
    day = moment.date()
    if day == now.date():
        return tr("today")
    if day == now.date() - timedelta(days=1):
        return tr("yesterday")
    return day_in_words(day, year=day.year != now.year, short=True)


def _clock(moment: datetime) -> str:
    return f"{moment.hour}:{moment.minute:02}"
