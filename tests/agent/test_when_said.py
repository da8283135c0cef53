"""When a timer rings: days and hours as people say them, spoken and typed."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from sonia_desktop.agent.filling import fill
from sonia_desktop.agent.order_parts import Order
from sonia_desktop.agent.orders import order
from sonia_desktop.agent.when_said import when_answered
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
    ordered = order(said, now=MONDAY_NOON)
    assert ordered is None or (ordered.tool, ordered.args) == ("timer.set", found)


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
        "remind me every day until friday at 9 to call", "remind me regularly to drink",
        "remind me every first monday of the month at 9 to pay", "remind me every 5 to 10 minutes",
        "remind me every weekday at 8:30 except friday", "remind me every blue moon to laugh",
        "remind me every 30 seconds to blink",
        "remind me on 2020-01-01 at 9 to be young",
    ],
)  # fmt: skip
def test_what_cannot_ring_is_not_set(said: str) -> None:
    assert fill("timer.set", said, now=MONDAY_NOON) is None
    if (ordered := order(said)) is not None:
        with pytest.raises(InvalidInputError):
            seconds_until(ordered.args["when"])


@pytest.mark.parametrize(
    ("said", "label"),
    [
        ("remind me to call Anna", "call Anna"), ("set a reminder", None), ("set a timer", None),
        ("remind me next week to book flights", "book flights"), ("wake me up please", None),
        ("remind me after lunch to call Bob", "call Bob"), ("create an alarm", None),
        ("set a reminder to water the plants", "water the plants"),
    ],
)  # fmt: skip
def test_a_reminder_without_a_time_asks_for_it(said: str, label: str | None) -> None:
    ordered = order(said, now=MONDAY_NOON)
    assert ordered is not None
    assert (ordered.tool, ordered.missing) == ("timer.set", ("when",))
    assert ordered.args == ({"label": label} if label else {})


@pytest.mark.parametrize(
    "said",
    [
        "remind me what I said about the car", "remind me where the keys are",
        "remind me of the wifi password", "she reminds me to call Anna", "an alarm went off",
        "remind me about what Tom told me", "wake me every blue moon",
    ],
)  # fmt: skip
def test_what_asks_or_tells_sets_no_reminder(said: str) -> None:
    ordered = order(said, now=MONDAY_NOON)
    assert ordered is None or ordered.tool != "timer.set"


def test_what_is_over_today_is_not_set_for_tomorrow_in_silence() -> None:
    late = MONDAY_NOON.replace(hour=21, minute=22)
    for said in ("remind me this evening to call mum", "remind me tonight to take the bins out"):
        assert fill("timer.set", said, now=late) is None
        assert fill("timer.set", said, now=MONDAY_NOON) is not None
    assert fill("timer.set", "remind me today at 9 to sleep", now=late) is None
    assert fill("timer.set", "remind me tonight at 11 to sleep", now=late)["when"] == "at 23:00"
    in_the_morning = fill("timer.set", "remind me in the morning to feed the cat", now=late)
    assert in_the_morning == {"when": "at 9:00", "label": "feed the cat"}


@pytest.mark.parametrize(
    ("said", "when"),
    [
        ("at half past three", {"when": "at 15:30"}), ("10 minutes", {"when": "10 minutes"}),
        ("in an hour please", {"when": "an hour"}), ("tomorrow", {"seconds": 75_600.0}),
        ("on Wednesday, in the evening", {"seconds": 198_000.0}),
        ("every Monday at 8", {"when": "at 8:00", "repeat": "FREQ=WEEKLY;BYDAY=MO"}),
        ("what time is it", None), ("never mind", None), ("tell me a joke", None),
        ("set a timer for 5 minutes", None), ("remember that I eat at nine", None),
    ],
)  # fmt: skip
def test_the_answer_to_when_is_a_time_and_nothing_else(
    said: str, when: dict[str, object] | None
) -> None:
    assert when_answered(said, MONDAY_NOON) == when


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


DAILY, WORKDAYS = "FREQ=DAILY", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"


@pytest.mark.parametrize(
    ("said", "repeat", "when", "label"),
    [
        ("remind me every day at 8 to take my pill", DAILY, "at 8:00", "take my pill"),
        ("remind me to take my pill every morning at 8", DAILY, "at 8:00", "take my pill"),
        ("every evening at 9 remind me to lock the door", DAILY, "at 21:00", "lock the door"),
        ("remind me each morning to stretch", DAILY, "at 9:00", "stretch"),
        ("remind me each and every night at 11 to go to bed", DAILY, "at 23:00", "go to bed"),
        ("set a daily reminder at 8 pm to feed the cat", DAILY, "at 20:00", "feed the cat"),
        ("wake me up at 7 every weekday", WORKDAYS, "at 7:00", None),
        ("set an alarm for 7 am on weekdays", WORKDAYS, "at 7:00", None),
        ("remind me at noon on weekends to walk", "FREQ=WEEKLY;BYDAY=SA,SU", "at 12:00", "walk"),
        ("every monday at 9 remind me to put the bins out", "FREQ=WEEKLY;BYDAY=MO", "at 9:00",
         "put the bins out"),
        ("remind me on mondays and fridays at 8 to go for a run", "FREQ=WEEKLY;BYDAY=MO,FR",
         "at 8:00", "go for a run"),
        ("remind me every second monday at ten to pay", "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO",
         "at 10:00", "pay"),
        ("remind me every other day to water the plants", "FREQ=DAILY;INTERVAL=2", "at 9:00",
         "water the plants"),
        ("remind me on the first of every month to pay", "FREQ=MONTHLY;BYMONTHDAY=1", "at 9:00",
         "pay"),
        ("remind me every month on the last day to pay", "FREQ=MONTHLY;BYMONTHDAY=-1", "at 9:00",
         "pay"),
        ("remind me once a week to call gran", "FREQ=WEEKLY", "at 9:00", "call gran"),
        ("remind me every half hour to blink", "FREQ=MINUTELY;INTERVAL=30", None, "blink"),
        ("ping me every two hours to stand up", "FREQ=HOURLY;INTERVAL=2", None, "stand up"),
        ("set a timer that repeats every 20 minutes", "FREQ=MINUTELY;INTERVAL=20", None, None),
    ],
)  # fmt: skip
def test_what_is_said_of_every_day_rings_again(
    said: str, repeat: str, when: str | None, label: str | None
) -> None:
    found = fill("timer.set", said, now=MONDAY_NOON)
    assert found is not None
    assert (found["repeat"], found.get("when"), found.get("label")) == (repeat, when, label)
    ordered = order(said, now=MONDAY_NOON)
    assert ordered is not None, "it is understood by its form"
    assert ordered.args == found


@pytest.mark.parametrize(
    ("said", "label"),
    [
        ("remind me in 10 minutes to send the weekly report", "send the weekly report"),
        ("remind me at 5 to check every door", "check every door"),
        ("tell me when 10 minutes are up", None),
        ("remind me on friday to plan the holidays", "plan the holidays"),
    ],
)
def test_once_stays_once(said: str, label: str | None) -> None:
    found = fill("timer.set", said, now=MONDAY_NOON)
    assert found is not None
    assert "repeat" not in found
    assert found.get("label") == label


@pytest.mark.parametrize(
    ("said", "timer"),
    [
        ("stop reminding me to drink water", "drink water"),
        ("don't remind me about the pill any more", "pill"),
        ("stop reminding me of the rent", "rent"),
    ],
)
def test_what_shall_be_reminded_of_no_more_is_cancelled(said: str, timer: str) -> None:
    assert order(said) == Order("timer.cancel", {"timer": timer})


@pytest.mark.parametrize(
    "said",
    ["every friday we go swimming", "I take my pill every day at 8", "what do I do every monday",
     "does the alarm ring every day", "you remind me of my aunt every day"],
)  # fmt: skip
def test_what_is_told_of_every_day_is_no_order(said: str) -> None:
    assert order(said) is None
