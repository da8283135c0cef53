"""Orders that change a timer that is set or rang just now."""

from __future__ import annotations

from datetime import datetime

import pytest

from sonia_desktop.agent.filling import fill
from sonia_desktop.agent.orders import order
from sonia_desktop.agent.orders_for_set_timers import makes_it

CHANGED = [
    ("snooze", {"add": 300.0}),
    ("Snooze it for ten minutes, please.", {"add": 600.0}),
    ("snooze the tea timer", {"timer": "tea", "add": 300.0}),
    ("snooze for another 5 minutes", {"add": 300.0}),
    ("five more minutes", {"add": 300.0}),
    ("give me ten more minutes", {"add": 600.0}),
    ("another half an hour", {"add": 1800.0}),
    ("a couple of more minutes", {"add": 120.0}),
    ("could you add two minutes to the tea timer?", {"timer": "tea", "add": 120.0}),
    ("add 1 hour and 30 minutes to my alarm", {"add": 5400.0}),
    ("And two minutes to the tea-timer.", {"timer": "tea", "add": 120.0}),  # as it is heard
    ("extend the pasta timer by 90 seconds", {"timer": "pasta", "add": 90.0}),
    ("make the timer two minutes longer", {"add": 120.0}),
    ("take three minutes off the roast timer", {"timer": "roast", "add": -180.0}),
    ("shorten the timer by 1 minute", {"add": -60.0}),
    ("change the timer to 20 minutes", {"when": "20 minutes"}),
    ("move my morning alarm to 7:15", {"timer": "morning", "when": "at 7:15"}),
    ("reschedule the reminder for 8 pm", {"when": "at 8 pm"}),
    ("restart the egg timer for six minutes instead", {"timer": "egg", "when": "six minutes"}),
]


@pytest.mark.parametrize(("said", "args"), CHANGED)
def test_a_timer_that_is_set_is_changed(said: str, args: dict[str, object]) -> None:
    found = order(said)

    assert found is not None
    assert (found.tool, found.args) == ("timer.change", args)


@pytest.mark.parametrize(
    "said",
    [
        "set a timer for 10 minutes", "remind me in 20 minutes to call Tom", "more minutes",
        "I need more time", "add milk to the shopping list", "one more thing",
        "he needs five more minutes to finish", "I snoozed for ten minutes", "move it to trash",
        "change the font to 20 points", "make it louder", "what does snooze mean",
        "and five minutes later the timer rang",
    ],
)  # fmt: skip
def test_what_changes_no_timer_stays_what_it_is(said: str) -> None:
    found = order(said)
    assert found is None or found.tool != "timer.change"
    assert makes_it(said) is None


@pytest.mark.parametrize(
    ("said", "when"),
    [
        ("make it 20 minutes instead", "20 minutes"), ("no, make that 15 minutes", "15 minutes"),
        ("change it to 7:30", "at 7:30"), ("I meant an hour", "an hour"),
        ("make it 6 o'clock", "at 6:00"),
    ],
)  # fmt: skip
def test_it_shall_ring_at_another_time(said: str, when: str) -> None:
    assert makes_it(said) == when
    assert fill("timer.set", said, now=datetime(2026, 11, 22, 12)) is None, "no other timer is set"


def test_a_further_timer_is_not_called_second() -> None:
    assert order("set a second timer for 3 minutes").args == {"when": "3 minutes"}
    assert order("set another timer for 3 minutes").args == {"when": "3 minutes"}


def test_two_lengths_are_no_name() -> None:
    said = "set timers for 5 and 10 minutes"
    assert order(said) is None
    assert fill("timer.set", said, now=datetime(2026, 11, 22, 12)) is None
