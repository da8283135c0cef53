"""The stretch of time a question names."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonia_desktop.memory.periods import period_in

SATURDAY = datetime(2026, 11, 21, 10, 0)


@pytest.mark.parametrize(
    ("query", "since", "until"),
    [
        ("what did I say yesterday", date(2026, 11, 20), date(2026, 11, 21)),
        ("what happened last week", date(2026, 11, 9), date(2026, 11, 16)),
        ("what is due this month", date(2026, 11, 1), date(2026, 12, 1)),
        ("where was I last year", date(2025, 1, 1), date(2026, 1, 1)),
        ("whom did I meet in May", date(2026, 5, 1), date(2026, 6, 1)),
        ("whom did I meet in December", date(2025, 12, 1), date(2026, 1, 1)),
        ("trips before May 2024", None, date(2024, 5, 1)),
        ("trips after 2023", date(2024, 1, 1), None),
        ("since 3 March 2025", date(2025, 3, 3), None),
        ("in the last three days", date(2026, 11, 18), date(2026, 11, 22)),
    ],
)
def test_a_time_in_words_is_a_stretch_of_days(
    query: str, since: date | None, until: date | None
) -> None:
    found = period_in(query, SATURDAY)
    assert found is not None
    assert (found.since, found.until) == (since, until)


@pytest.mark.parametrize(
    "query", ["", "who may help me", "march on", "the last of us", "may I", "2024 roses", "week"]
)
def test_what_names_no_time_gives_none(query: str) -> None:
    assert period_in(query, SATURDAY) is None


@given(st.text(max_size=200), st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1)))
def test_any_question_will_do(query: str, now: datetime) -> None:
    found = period_in(query, now)
    if found is not None:
        found.holds("2026-11-21T10:00:00.000Z")
        found.holds("no date")
