"""Questions about days: what the calendar answers, and what it must leave alone."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonia_desktop.agent.days import day_asked, names_another_day
from sonia_desktop.tools.builtin.time import tell_between, tell_day

TODAY = date(2026, 11, 22)  # a Sunday


def told(said: str) -> str:
    asked = day_asked(said, TODAY)
    assert asked is not None, said
    day = date.fromisoformat(asked["day"]) if "day" in asked else TODAY
    if "since" in asked:
        return tell_between(date.fromisoformat(asked["since"]), day).text
    return tell_day(day, TODAY, asked.get("called", ""), week=asked.get("week", False)).text


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("what's the date tomorrow", "Tomorrow is Monday, 23 November 2026."),
        ("what day was yesterday?", "Yesterday was Saturday, 21 November 2026."),
        ("what day of the week is christmas this year", "Christmas Day is on Friday, 25 December"),
        ("on what day does Christmas fall this year", "Christmas Day is on Friday, 25 December"),
        ("how many days until new year's eve", "31 December 2026, in 39 days"),
        ("when is easter next year", "Easter Sunday is 28 March 2027"),
        ("when was christmas", "Christmas Day was on Thursday, 25 December 2025, 332 days"),
        ("what date is next tuesday", "Next Tuesday is 24 November 2026, in 2 days."),
        ("what date was last monday", "Last Monday was 16 November 2026, 6 days ago."),
        ("what day will it be in 100 days", "2 March 2027 is a Tuesday, in 100 days"),
        ("what was the date ten days ago", "12 November 2026 was a Thursday, 10 days ago."),
        ("which day is the 3rd of may 2027", "3 May 2027 is a Monday"),
        ("what day of the week was 20 July 1969", "20 July 1969 was a Sunday"),
        ("how many days between march 3 and june 10", "10 June 2027 it is 99 days (14 weeks"),
        (
            "how many days are there from 1 may to 1 june 2028",
            "From 1 May 2028 to 1 June 2028 it is 31",
        ),
        ("how long is it from today to halloween", "From 22 November 2026 to 31 October 2027"),
        ("how many weeks until the first of march", "in 99 days (14 weeks and 1 day)"),
        ("what's the date three weeks from now", "13 December 2026 is a Sunday"),
        ("what's the day after tomorrow", "The day after tomorrow is Tuesday, 24 November 2026"),
        ("tell me the day of the week of december 25 2030", "25 December 2030 is a Wednesday"),
        ("the weekday of 4 july 1976", "4 July 1976 was a Sunday"),
        ("which week of the year is it", "It is week 47 of 2026"),
    ],
)
def test_a_question_about_a_day_is_answered(said: str, words: str) -> None:
    assert words in told(said)


@pytest.mark.parametrize(
    "said",
    [
        "when is my dentist", "when is the meeting on friday", "how long until 5 pm",
        "how long until the pasta timer ends", "how many days left until my birthday",
        "what day is it today", "what's on tomorrow", "is tomorrow a holiday", "when is lunch",
        "what comes after monday", "when did world war 2 end", "what is on friday",
        "what is the first monday in march", "when was easter 1200", "what day is 31 february",
    ],
)  # fmt: skip
def test_what_the_calendar_does_not_know_is_left_alone(said: str) -> None:
    assert day_asked(said, TODAY) is None


def test_today_is_no_answer_to_a_question_about_another_day() -> None:
    assert names_another_day("what's the weather tomorrow", TODAY)
    assert names_another_day("what is it next friday", TODAY)
    assert not names_another_day("what day is it today, tuesday?", TODAY)
    assert not names_another_day("which day of the week is it", TODAY)


@given(st.dates(date(1950, 1, 1), date(2080, 12, 31)))
def test_any_written_date_is_found_and_its_distance_is_true(day: date) -> None:
    asked = day_asked(f"how many days until {day:%d} {day:%B} {day.year}", TODAY)
    assert asked == {"day": day.isoformat()}
    data = tell_day(day, TODAY).data
    assert TODAY + timedelta(days=data["days_away"]) == day
    assert data["day_weekday"] == f"{day:%A}"


@given(st.text(max_size=80))
def test_any_text_is_looked_at_without_a_crash(text: str) -> None:
    day_asked(f"when is {text}", TODAY)


@given(st.dates(TODAY, TODAY + timedelta(days=3000)), st.dates(TODAY, TODAY + timedelta(days=3000)))
def test_days_between_two_dates_are_as_many_as_the_calendar_has(one: date, other: date) -> None:
    asked = day_asked(f"how many days between {one.isoformat()} and {other.isoformat()}", TODAY)
    assert asked == {"since": one.isoformat(), "day": other.isoformat()}
    assert tell_between(one, other).data["days"] == abs((other - one).days)
