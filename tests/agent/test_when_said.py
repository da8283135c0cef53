"""When a timer rings: days and hours as people say them, spoken and typed."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from sonia_desktop.agent.filling import fill
from sonia_desktop.agent.orders import order
from sonia_desktop.core.errors import InvalidInputError
from sonia_desktop.core.numbers_said import digits_for_words
from sonia_desktop.tools.builtin.timers import seconds_until

MONDAY_NOON = datetime(2026, 5, 4, 12, 0)


@pytest.mark.parametrize(
    ("said", "rings", "label"),
    [
        ("remind me next tuesday at 3pm to call the bank", "2026-05-05 15:00", "call the bank"),
        ("remind me on friday to call mum", "2026-05-08 09:00", "call mum"),
        ("remind me on december 24th at 6 pm to buy presents", "2026-12-24 18:00", "buy presents"),
        ("remind me on the twenty fourth of december at six pm to sing", "2026-12-24 18:00",
         "sing"),
        ("remind me to pay rent on the 1st of june", "2026-06-01 09:00", "pay rent"),
        ("remind me on 2026-06-01 at 08:00 to pay rent", "2026-06-01 08:00", "pay rent"),
        ("remind me the day after tomorrow in the evening to pack", "2026-05-06 19:00", "pack"),
        ("remind me to call Ann on Saturday night", "2026-05-09 21:00", "call Ann"),
        ("set an alarm for 5:30 on sunday", "2026-05-10 05:30", None),
        ("remind me in 3 days at 9 to pay the bill", "2026-05-07 09:00", "pay the bill"),
        ("remind me in 3 months to renew the passport", "2026-08-04 09:00", "renew the passport"),
    ],
)  # fmt: skip
def test_a_day_of_the_calendar_is_that_day(said: str, rings: str, label: str | None) -> None:
    """ "Next tuesday at 3pm" must not ring today at three."""
    found = fill("timer.set", said, now=MONDAY_NOON)
    assert found is not None
    due = MONDAY_NOON + timedelta(seconds=found["seconds"])
    assert due.strftime("%Y-%m-%d %H:%M") == rings
    assert found.get("label") == label
    assert order(said) is None, "the form of an order knows no days"


@pytest.mark.parametrize(
    ("said", "when"),
    [
        ("set an alarm for six thirty", "at 6:30"),
        ("wake me at six oh five", "at 6:05"),
        ("remind me at seven fifteen in the evening to leave", "at 19:15"),
        ("remind me in three quarters of an hour to stretch", "45 minutes"),
        ("set a timer for ten to fifteen minutes", "15 minutes"),
        ("remind me to watch friday night dinner in 20 minutes", "20 minutes"),
    ],
)
def test_hours_and_lengths_as_they_are_spoken(said: str, when: str) -> None:
    found = fill("timer.set", said, now=MONDAY_NOON)
    assert found is not None
    assert found["when"] == when


@pytest.mark.parametrize(
    "said",
    [
        "set a timer for minus five minutes", "set a timer for 0 minutes",
        "remind me every day at 9 to take my pills", "remind me every friday at 5 to go home",
        "remind me on 2020-01-01 at 9 to be young",
    ],
)  # fmt: skip
def test_what_cannot_ring_is_not_set(said: str) -> None:
    assert fill("timer.set", said, now=MONDAY_NOON) is None
    if (ordered := order(said)) is not None:
        with pytest.raises(InvalidInputError):
            seconds_until(ordered.args["when"])


@pytest.mark.parametrize(
    ("said", "seconds"),
    [
        ("wake me in twenty five minutes", 1500),
        ("set a timer for forty two seconds", 42),
        ("set a timer for 1h30m", 5400),
        ("set a timer for two and a half hours", 9000),
        ("set a timer for one hundred and twenty seconds", 120),
    ],
)
def test_the_length_that_is_said_is_the_length_that_rings(said: str, seconds: float) -> None:
    found = order(said)
    args = found.args if found is not None else fill("timer.set", said, now=MONDAY_NOON)
    assert args is not None
    assert seconds_until(args["when"]) == seconds


@pytest.mark.parametrize(
    ("said", "figures"),
    [
        ("six thirty", "6 30"), ("nineteen eighty four", "19 84"), ("one two three", "1 2 3"),
        ("one hundred and two hundred", "100 and 200"), ("one hundred and five", "105"),
        ("twenty five", "25"),
    ],
)  # fmt: skip
def test_words_that_make_no_one_number_stay_apart(said: str, figures: str) -> None:
    assert digits_for_words(said) == figures
