"""The moment a sentence speaks about. Said on Saturday, 21 November 2026, at ten."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonia_desktop.memory import dates
from sonia_desktop.memory.dates import moment_in

NOW = datetime(2026, 11, 21, 10, 0, 30)
_WORDS = """in a an two 3 12 31 days hour minutes ago next last week month years on at the of first
twenty-first May sept Oct. Friday fri mon tomorrow today tonight yesterday 2026-11-27 27.11.2026
11/27/2026 day after before may I have seconds noon"""
WORDS = tuple(_WORDS.split())


@pytest.mark.parametrize(
    ("said", "moment"),
    [
        ("my dentist is on Friday at nine", "2026-11-27T09:00:00"),
        ("My Dentist Is On FRIDAY At NINE", "2026-11-27T09:00:00"),
        ("the dentist is on Friday", "2026-11-27"),
        ("dentist next Tuesday at 3pm", "2026-11-24T15:00:00"),
        ("dinner on Sunday at seven in the evening", "2026-11-22T19:00:00"),
        ("meet Eva on Saturday", "2026-11-28"),
        ("this Saturday is the party", "2026-11-21"),
        ("coffee with Tom on wed at 11:30", "2026-11-25T11:30:00"),
        ("I saw Anna on Friday", "2026-11-20"),
        ("last Monday the heating broke", "2026-11-16"),
        ("tomorrow at 8 the plumber comes", "2026-11-22T08:00:00"),
        ("call mum tomorrow evening at 7", "2026-11-22T19:00:00"),
        ("the concert is tonight at eight", "2026-11-21T20:00:00"),
        ("the day after tomorrow we leave", "2026-11-23"),
        ("yesterday I lost my keys", "2026-11-20"),
        ("the exam is in two weeks", "2026-12-05"),
        ("in 3 days the parcel arrives", "2026-11-24"),
        ("the tax is due in a month", "2026-12-21"),
        ("the oven is done in 20 minutes", "2026-11-21T10:20:00"),
        ("I took the pill two hours ago", "2026-11-21T08:00:00"),
        ("three weeks ago it snowed", "2026-10-31"),
        ("party on the third of May", "2027-05-03"),
        ("party on 3 May 2028", "2028-05-03"),
        ("the deadline is March 12th, 2027 at noon", "2027-03-12T12:00:00"),
        ("Christmas dinner is on 25 December at half past six", "2026-12-25T18:30:00"),
        ("the train leaves on 2026-12-24 at 14:32", "2026-12-24T14:32:00"),
        ("the contract ends on 31.12.2027", "2027-12-31"),
        ("delivery on 24/12/2026", "2026-12-24"),
        ("the leap party is on 29 February", "2028-02-29"),
        ("quarter to ten on Monday is the call", "2026-11-23T09:45:00"),
        ("meeting on Monday at 9am", "2026-11-23T09:00:00"),
        ("meeting on Monday at 9.30", "2026-11-23T09:30:00"),
        ("meeting on Monday at three", "2026-11-23T15:00:00"),
        ("the flight is on Sunday at 6:15 in the morning", "2026-11-22T06:15:00"),
        ("we met on 5 June", "2026-06-05"),
    ],
)
def test_a_moment_is_understood(said: str, moment: str) -> None:
    assert moment_in(said, NOW) == moment


@pytest.mark.parametrize(
    "said",
    [
        "I may be late", "the museum opens at ten", "every Friday at nine we swim",
        "the shop is closed on Mondays", "room 303 costs 45.50", "March in line, please",
        "my second cat is older than the first", "version 2.11.2026x", "call 555 0142",
        "the ratio is 3:4", "3/4/2027 is a strange date", "31 February is no day",
        "there are seven days in a week", "twice in a month", "",
    ],
)  # fmt: skip
def test_what_names_no_clear_moment_gives_none(said: str) -> None:
    assert moment_in(said, NOW) is None


def test_a_price_is_no_time() -> None:
    assert moment_in("lunch on Friday costs 12.50", NOW) == "2026-11-27"


@given(st.text(max_size=100), st.datetimes(min_value=datetime(1, 1, 1)))
def test_any_text_at_any_time_gives_a_moment_or_none(said: str, now: datetime) -> None:
    moment = moment_in(said, now)
    assert moment is None or datetime.fromisoformat(moment)


_DATE_WORDS = """in on at last next two 3 99 friday may 31 february days weeks months years ago of
tomorrow half past to nine 25:00 9am evening the day after 9999-12-31 29.02.2027 noon , ."""
_PIECES = st.sampled_from(_DATE_WORDS.split())


@given(st.lists(_PIECES, max_size=8), st.datetimes())
def test_any_mixture_of_date_words_gives_a_moment_or_none(words: list[str], now: datetime) -> None:
    moment = moment_in(" ".join(words), now)
    assert moment is None or datetime.fromisoformat(moment)


@given(st.dates(date(1901, 1, 1), date(2900, 1, 1)), st.integers(0, 6))
def test_a_bare_weekday_lies_one_to_seven_days_ahead(today: date, weekday: int) -> None:
    name = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"][weekday]
    moment = moment_in(f"the dentist is on {name}", datetime(today.year, today.month, today.day))
    assert moment is not None
    found = date.fromisoformat(moment)
    assert found.weekday() == weekday
    assert 1 <= (found - today).days <= 7


@given(st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join) | st.text(max_size=60))
def test_the_quick_look_misses_no_moment(said: str) -> None:
    """What the rules would find must pass the look that spares most sentences the rules."""
    lowered = said.casefold()
    now = datetime(2026, 11, 21, 10, 0)
    if dates._MAY_NAME_ONE.search(lowered) is None:
        assert dates._offset(lowered, now) is None
        assert dates._day(lowered, now.date(), past=False) is None
