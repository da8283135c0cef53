"""What repeats: iCalendar rules, their next time and their words."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonia_desktop.core.errors import InvalidInputError
from sonia_desktop.tools.recurrence import (
    by_days,
    checked,
    first_time,
    next_time,
    rule_words,
)

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
RULES = st.one_of(
    st.builds(
        "FREQ={};INTERVAL={}".format,
        st.sampled_from(["MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"]),
        st.integers(1, 60),
    ),
    st.builds(
        lambda days: f"FREQ=WEEKLY;BYDAY={','.join(days)}",
        st.lists(st.sampled_from(DAYS), min_size=1, max_size=7, unique=True),
    ),
    st.builds("FREQ=MONTHLY;BYMONTHDAY={}".format, st.sampled_from([-1, *range(1, 32)])),
)
MOMENTS = st.datetimes(datetime(2024, 1, 1), datetime(2027, 12, 31)).map(
    lambda moment: moment.replace(microsecond=0).timestamp()
)


def stamp(text: str) -> float:
    return datetime.fromisoformat(text).timestamp()


@given(rule=RULES, begin=MOMENTS, later_s=st.floats(0, 40 * 86_400))
def test_the_next_time_is_after_now_and_fits_the_rule(
    rule: str, begin: float, later_s: float
) -> None:
    first = first_time(rule, begin)
    now = first + later_s
    coming = next_time(rule, first, now)
    assert coming > now
    assert first_time(rule, coming) == coming, "it stays on a day of the rule"
    if by_days(rule):
        clock, day = datetime.fromtimestamp(first).time(), datetime.fromtimestamp(coming).date()
        same_hour = datetime.combine(day, clock).timestamp()  # an hour that summer time skips, too
        assert coming == same_hour
    else:
        step = 60.0 if "MINUTELY" in rule else 3600.0
        assert (coming - first) % step == pytest.approx(0, abs=1e-3)


@pytest.mark.parametrize(
    ("rule", "last", "now", "expected"),
    [
        ("FREQ=DAILY", "2026-05-04 08:00", "2026-05-04 08:00", "2026-05-05 08:00"),
        ("FREQ=DAILY", "2026-05-04 08:00", "2026-05-09 09:30", "2026-05-10 08:00"),
        ("FREQ=DAILY;INTERVAL=2", "2026-05-04 08:00", "2026-05-05 08:00", "2026-05-06 08:00"),
        ("FREQ=WEEKLY;BYDAY=MO,TH", "2026-05-04 08:00", "2026-05-04 08:00", "2026-05-07 08:00"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "2026-01-31 09:00", "2026-02-01 09:00", "2026-02-28 09:00"),
        ("FREQ=MONTHLY;BYMONTHDAY=31", "2026-03-31 09:00", "2026-04-01 09:00", "2026-05-31 09:00"),
        ("FREQ=MINUTELY;INTERVAL=30", "2026-05-04 08:00", "2026-05-04 09:10", "2026-05-04 09:30"),
    ],
)
def test_the_calendar_as_people_read_it(rule: str, last: str, now: str, expected: str) -> None:
    assert next_time(rule, stamp(last), stamp(now)) == stamp(expected)


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        ("FREQ=DAILY", "every day"),
        ("FREQ=DAILY;INTERVAL=2", "every other day"),
        ("FREQ=DAILY;INTERVAL=3", "every 3 days"),
        ("FREQ=MINUTELY;INTERVAL=30", "every 30 minutes"),
        ("FREQ=HOURLY", "every hour"),
        ("FREQ=HOURLY;INTERVAL=2", "every 2 hours"),
        ("FREQ=WEEKLY;BYDAY=TH,MO", "every Monday and Thursday"),
        ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "every weekday"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", "every other week on Monday"),
        ("FREQ=MONTHLY;BYMONTHDAY=1", "on day 1 of every month"),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "on the last day of every month"),
        ("RRULE:freq=daily;", "every day"),
    ],
)
def test_a_rule_is_told_in_words(rule: str, words: str) -> None:
    assert rule_words(rule) == words


@pytest.mark.parametrize(
    "rule",
    [
        "daily", "FREQ=SECONDLY", "FREQ=DAILY;COUNT=3", "FREQ=DAILY;UNTIL=20270101", "INTERVAL=2",
        "FREQ=DAILY;FREQ=WEEKLY", "FREQ=DAILY;INTERVAL=0", "FREQ=MONTHLY;BYDAY=1MO",
        "FREQ=MONTHLY;BYMONTHDAY=32", "FREQ=HOURLY;BYDAY=MO", "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=WEEKLY;BYDAY=MO;BYMONTHDAY=1",
    ],
)  # fmt: skip
def test_what_is_no_rule_is_refused(rule: str) -> None:
    with pytest.raises(InvalidInputError):
        checked(rule)


def test_the_first_time_waits_for_its_day() -> None:
    friday = datetime(2026, 5, 8, 8, 0)
    assert first_time("FREQ=WEEKLY;BYDAY=MO", friday.timestamp()) == (
        (friday + timedelta(days=3)).timestamp()
    )
