"""The calculator, searching texts, JSON, variables, processes and timers."""

from __future__ import annotations

import math
import os
import random
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import update

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.errors import InvalidInputError
from sonia_desktop.core.storage import Database
from sonia_desktop.core.storage import timers as timer_rows
from sonia_desktop.tools.builtin.calculating import evaluate, math_tools, shown
from sonia_desktop.tools.builtin.drawing_lots import chance_tools
from sonia_desktop.tools.builtin.processes import process_tools
from sonia_desktop.tools.builtin.texts import text_tools
from sonia_desktop.tools.builtin.timers import (
    duration_in,
    seconds_until,
    timer_tools,
)
from sonia_desktop.tools.executor import Executor
from sonia_desktop.tools.timers import TimerRang, Timers, duration_words
from sonia_desktop.tools.types import Action, ActionState

WAIT_S = 30.0


@pytest.fixture
def timers(db: Database, bus: Bus) -> Iterator[Timers]:
    made = Timers(db, bus)
    made.start()
    yield made
    made.stop()


@pytest.fixture
def hands(make_executor: Callable[..., Executor], timers: Timers) -> Executor:
    return make_executor(*math_tools(), *text_tools(), *process_tools(), *timer_tools(timers))


def ran(executor: Executor, tool: str, /, **args: Any) -> Action:
    return executor.run(tool, args, caller="test").result(WAIT_S)


def data_of(executor: Executor, tool: str, /, **args: Any) -> Any:
    action = ran(executor, tool, **args)
    assert action.state is ActionState.DONE, action.error
    assert action.result is not None
    return action.result.data


def said(action: Action) -> str:
    assert action.error is not None
    return str(action.error["message"])


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("2+3*4", 14), ("(2+3)*4", 20), ("2^10", 1024), ("2**-1", 0.5), ("-3^2", -9), ("7//2", 3),
        ("0.1+0.2", 0.3), ("15% of 80", 12), ("10%", 0.1), ("7 % 4", 3), ("1,234 + 1", 1235),
        ("3 × 4 ÷ 2 − 1", 5), ("sqrt(16)", 4), ("√16", 4), ("3 times 4", 12), ("6 over 4", 1.5),
        ("max(1, 2, 3)", 3), ("round(2.567, 2)", 2.57), ("sin(pi/2)", 1), ("factorial(5)", 120),
        ("square root of 81", 9), ("5 squared", 25), ("3 x 4", 12), ("2+2=", 4), ("1e3", 1000),
    ],
)  # fmt: skip
def test_arithmetic_as_people_write_it(expression: str, value: float) -> None:
    assert evaluate(expression) == pytest.approx(value, abs=1e-12)


@pytest.mark.parametrize(
    ("expression", "why"),
    [
        ("1/0", "zero"), ("9**9**9", "too large"), ("factorial(99999)", "factorial"),
        ("__import__('os')", "no arithmetic|no function"), ("open('x')", "open"), ("[1]*9", "not"),
        ("(1).real", "not"), ("'a'*9", "not"), ("2 +", "cannot be read"), ("sqrt(-1)", "cannot"),
        ("(-8)^0.5", "no real"), ("lambda: 1", "not"), ("10**400 * 1.0", "too large"),
        ("(" * 900 + "1", "cannot"), ("+" * 900 + "1", "deep|cannot"), ("True", "not"),
        ("pow(9, 9999999999)", "too large"), ("1e999", "no real"), ("sqrt(1, 2)", "argument"),
    ],
)  # fmt: skip
def test_what_is_no_arithmetic_or_too_much_is_refused(expression: str, why: str) -> None:
    with pytest.raises(InvalidInputError, match=why):
        evaluate(expression)


@given(st.integers(-(10**6), 10**6), st.integers(-(10**6), 10**6), st.integers(1, 1000))
def test_whole_numbers_are_exact(a: int, b: int, c: int) -> None:
    assert evaluate(f"({a}) * ({b}) + {c} - ({a}) // {c}") == a * b + c - a // c


@given(st.text(max_size=60))
def test_any_text_gives_a_number_or_an_error_of_ours(text: str) -> None:
    try:
        value = evaluate(text)
    except InvalidInputError:
        return
    assert math.isfinite(value)
    assert shown(value)


def test_the_old_names_work(hands: Executor) -> None:
    assert data_of(hands, "evaluate_expression", expression="2+2") == 4
    found = data_of(hands, "search_text", text="Ab ab", pattern="(a)b")
    assert found == [
        {"text": "Ab", "start": 0, "end": 2, "groups": ["A"]},
        {"text": "ab", "start": 3, "end": 5, "groups": ["a"]},
    ]
    assert data_of(hands, "parse_json", json_string='{"a": [1, null]}') == {"a": [1, None]}
    assert data_of(hands, "get_environment_variable", name="HOME")["value"] == os.environ["HOME"]


def test_a_search_is_bounded_in_time_and_says_what_is_wrong(hands: Executor) -> None:
    slow = "(.*)" * 6 + "[^a]"
    endless = ran(hands, "text.search", text="a" * 1000, pattern=slow)
    assert endless.state is ActionState.TIMEOUT
    assert "longer than" in said(endless)
    assert "no regular expression" in said(ran(hands, "text.search", text="x", pattern="("))
    assert data_of(hands, "text.search", text="Ab", pattern="b", case_sensitive=True) != []
    assert data_of(hands, "text.search", text="Ab", pattern="a", case_sensitive=True) == []


@pytest.mark.parametrize("text", ["{", "[1,]", "NaN", "[" * 100_000, "", '{"a":1}x', "1" * 10_000])
def test_what_is_no_json_is_refused(hands: Executor, text: str) -> None:
    assert ran(hands, "json.parse", json_string=text).state is ActionState.FAILED


def test_variables_that_may_hold_secrets_are_not_told(
    hands: Executor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MY_SECRET", "hunter2")
    for name in ("MY_SECRET", "", "PATH=x", "path"):
        future = hands.run("env.get", {"name": name}, caller="t")
        if name:
            assert "hunter2" not in str(future.result(WAIT_S))
            assert future.result(WAIT_S).state is ActionState.DENIED
    monkeypatch.delenv("TZ", raising=False)
    assert data_of(hands, "env.get", name="TZ")["is_set"] is False


def test_the_busiest_program_is_told_first_with_what_it_takes(hands: Executor) -> None:
    busy = subprocess.Popen([sys.executable, "-c", "while True: pass"])
    try:
        listed = data_of(hands, "process.list", sort="cpu", limit=2000)["processes"]
        [own] = [one for one in listed if one["pid"] == busy.pid]
        assert own["cpu_percent"] > 0
        assert [one["cpu_percent"] for one in listed] == sorted(
            (one["cpu_percent"] for one in listed), reverse=True
        )
    finally:
        busy.kill()
        busy.wait(WAIT_S)


def test_a_program_is_listed_and_ended_only_after_a_yes(hands: Executor) -> None:
    program = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    try:
        listed = data_of(hands, "process.list", name="python", limit=2000)["processes"]
        assert program.pid in [one["pid"] for one in listed]
        assert "cmdline" not in listed[0]
        asked = ran(hands, "process.stop", pid=program.pid)
        assert asked.approval is not None
        assert f"(process {program.pid})" in asked.approval.what_happens
        assert "CANNOT be undone" in asked.approval.what_happens
        assert program.poll() is None
        hands.settle(asked.approval.id, allow=True, by="anna")
        assert hands.finished(asked.id).result(WAIT_S).state is ActionState.DONE
        program.wait(WAIT_S)
    finally:
        program.kill()
        program.wait()


def test_sonia_herself_and_the_system_are_not_ended(hands: Executor) -> None:
    assert "Sonia herself" in said(ran(hands, "process.stop", pid=os.getpid()))
    assert "Sonia herself" in said(ran(hands, "process.stop", pid=1))
    assert "There is no process" in said(ran(hands, "process.stop", pid=2**22 - 1))
    with pytest.raises(InvalidInputError):
        ran(hands, "process.stop")


def test_what_is_drawn_lies_between_and_every_face_comes(
    make_executor: Callable[..., Executor],
) -> None:
    hands = make_executor(*chance_tools(random.Random(7)))
    thrown = [data_of(hands, "chance.draw", times=20)["drawn"] for _ in range(20)]
    faces = [face for throw in thrown for face in throw]
    assert set(faces) == {1, 2, 3, 4, 5, 6}
    assert all(faces.count(face) > 30 for face in range(1, 7)), "400 throws: about 67 each"
    assert set(data_of(hands, "chance.draw", among=["heads", "tails"], times=20)["drawn"]) == {
        "heads", "tails",
    }  # fmt: skip
    with pytest.raises(InvalidInputError):
        ran(hands, "chance.draw", low=5, high=1)


def test_a_timer_rings_with_its_label(hands: Executor, bus: Bus) -> None:
    rang: list[TimerRang] = []
    came = threading.Event()
    bus.subscribe(TimerRang, lambda event: (rang.append(event), came.set()))
    data_of(hands, "timer.set", seconds=0.05, label="tea")
    assert came.wait(WAIT_S)
    assert rang[0].timer.label == "tea"
    assert rang[0].words() == "Tea: time is up after 0 seconds."
    assert data_of(hands, "timer.list")["timers"] == []


def test_a_timer_gets_more_time_and_one_that_rang_rings_again(
    hands: Executor, timers: Timers, bus: Bus
) -> None:
    assert "No timer" in said(ran(hands, "timer.change", add=60))
    data_of(hands, "timer.set", seconds=600, label="tea")
    later = data_of(hands, "timer.change", add=120)
    assert 715 < later["seconds_left"] <= 720
    sooner = data_of(hands, "timer.change", timer="tea", add=-300)
    assert 415 < sooner["seconds_left"] <= 420
    assert 55 < data_of(hands, "timer.change", when="1 minute")["seconds_left"] <= 60
    assert "only" in said(ran(hands, "timer.change", add=-3600))
    data_of(hands, "timer.set", seconds=900, label="bread")
    assert "Several" in said(ran(hands, "timer.change", add=60))
    with pytest.raises(InvalidInputError, match="one of both"):
        ran(hands, "timer.change", add=60, when="5 minutes")

    rang: list[str] = []
    came = threading.Semaphore(0)
    bus.subscribe(TimerRang, lambda event: (rang.append(event.timer.label), came.release()))
    data_of(hands, "timer.change", timer="tea", when="0.05 seconds")
    assert came.acquire(timeout=WAIT_S), "it rings at its new time"
    again = ran(hands, "timer.change", add=0.05).result
    assert again.text.startswith("Tea: it rings again in")
    assert came.acquire(timeout=WAIT_S)
    assert rang == ["tea", "tea"]
    assert [timer.label for timer in timers.all()] == ["bread"]


def test_a_repeating_alarm_is_moved_to_another_hour(hands: Executor, timers: Timers) -> None:
    data_of(hands, "timer.set", when="at 6:30", label="wake", repeat="FREQ=DAILY")
    moved = ran(hands, "timer.change", timer="wake", when="at 7:15").result
    assert moved.text == "Wake: it rings every day at 07:15 now."
    (kept,) = timers.all()
    assert (kept.repeat, kept.when()) == ("FREQ=DAILY", "every day at 07:15")
    data_of(hands, "timer.set", repeat="FREQ=MINUTELY;INTERVAL=30", label="water")
    assert "only one of a set hour" in said(ran(hands, "timer.change", timer="water", add=60))


def test_timers_outlive_a_restart_and_ring_late_when_they_came_due(db: Database, bus: Bus) -> None:
    first = Timers(db, bus)
    first.start()
    kept = first.set(3600, "oven", caller="t")
    due = first.set(3600, "egg", caller="t")
    first.stop()
    db.write(
        lambda c: c.execute(
            update(timer_rows).where(timer_rows.c.id == due.id).values(due=time.time() - 90)
        )
    ).result()
    rang: list[TimerRang] = []
    came = threading.Event()
    bus.subscribe(TimerRang, lambda event: (rang.append(event), came.set()))
    second = Timers(db, bus)
    second.start()
    try:
        assert came.wait(WAIT_S)
        assert rang[0].timer.label == "egg"
        assert 80 < rang[0].late_s < 300
        assert rang[0].words().startswith("Egg: time is up after 1 hour, 1 minute")
        assert [timer.id for timer in second.all()] == [kept.id]
    finally:
        second.stop()


def test_what_repeats_rings_stays_set_and_rings_again(db: Database, bus: Bus) -> None:
    first = Timers(db, bus)
    first.start()
    daily = first.set(3600, "take my pill", caller="t", repeat="freq=daily")
    first.stop()
    overdue = datetime.now().replace(second=0, microsecond=0) - timedelta(days=3, hours=1)
    db.write(
        lambda c: c.execute(
            update(timer_rows).where(timer_rows.c.id == daily.id).values(due=overdue.timestamp())
        )
    ).result()
    rang: list[TimerRang] = []
    came = threading.Event()
    bus.subscribe(TimerRang, lambda event: (rang.append(event), came.set()))
    second = Timers(db, bus)
    second.start()
    try:
        assert came.wait(WAIT_S)
        assert rang[0].words().startswith(f"Take my pill: it was {overdue:%H:%M}, 3 days 1 hour")
        [still] = second.all()
        assert still.due == (overdue + timedelta(days=4)).timestamp(), "once, not three times"
        assert still.when() == f"every day at {overdue:%H:%M}"
        assert second.cancel("pill") == [still]
        assert second.all() == []
    finally:
        second.stop()


def test_a_reminder_for_every_day_is_told_listed_and_refused(hands: Executor) -> None:
    daily = ran(hands, "timer.set", when="at 8:00", label="pill", repeat="FREQ=DAILY").result
    assert daily is not None
    assert daily.text.startswith("I will ring every day at 08:00: pill. First to")
    every = data_of(hands, "timer.set", repeat="FREQ=MINUTELY;INTERVAL=30", label="water")
    assert 1790 < every["seconds_left"] <= 1800
    listed = ran(hands, "timer.list").result
    assert listed is not None
    assert "- water: every 30 minutes, next to" in listed.text
    assert "- pill: every day at 08:00, next to" in listed.text
    data_of(hands, "timer.set", when="at 8:00", label="pill", repeat="FREQ=DAILY")
    assert len(data_of(hands, "timer.list")["timers"]) == 2, "said twice, it rings once"
    data_of(hands, "timer.set", when="at 20:00", label="pill", repeat="FREQ=DAILY")
    assert said(ran(hands, "timer.cancel", timer="the pills")).startswith("Several timers fit")
    data_of(hands, "timer.cancel", timer="30 minutes")
    assert "no rule" in said(ran(hands, "timer.set", when="at 8:00", repeat="sometimes"))


def test_timers_are_cancelled_by_label_and_asked_which(hands: Executor, timers: Timers) -> None:
    assert "No timer" in said(ran(hands, "timer.cancel"))
    data_of(hands, "timer.set", when="5 minutes", label="Tea")
    data_of(hands, "set_timer", when="1h 30m", label="Bread")
    assert "Several" in said(ran(hands, "timer.cancel"))
    assert "no timer 'x'" in said(ran(hands, "timer.cancel", timer="x"))
    data_of(hands, "timer.cancel", timer="tea")
    assert [timer.label for timer in timers.all()] == ["Bread"]
    data_of(hands, "timer.cancel")
    assert timers.all() == []
    assert "is no time" in said(ran(hands, "timer.set", when="soon"))


def test_a_timer_without_a_label_is_named_and_found_by_its_time(
    hands: Executor, timers: Timers
) -> None:
    data_of(hands, "timer.set", when="5 minutes")
    data_of(hands, "timer.set", when="10 minutes")
    alarm = data_of(hands, "timer.set", when="at 6:45 pm")
    assert "tmr_" not in said(ran(hands, "timer.cancel"))
    [gone] = data_of(hands, "timer.cancel", timer="5-minute")["cancelled"]
    assert round(gone["seconds"]) == 300
    assert [round(timer.seconds) for timer in timers.all() if timer.id != alarm["id"]] == [600]
    assert "no timer '7 am'" in said(ran(hands, "timer.cancel", timer="7 am"))
    data_of(hands, "timer.cancel", timer="6:45 pm")
    assert alarm["id"] not in [timer.id for timer in timers.all()]


def test_a_time_of_day_is_told_as_it_was_said(hands: Executor) -> None:
    for when in ("at 23:58", "at 00:02"):
        for action in (ran(hands, "timer.set", when=when), ran(hands, "timer.list")):
            assert action.result is not None
            assert when.removeprefix("at ") in action.result.text


@pytest.mark.parametrize(
    ("words", "seconds"),
    [
        ("5 minutes", 300), ("an hour and a half", 5400), ("1h 30m", 5400), ("90s", 90),
        ("half an hour", 1800), ("two and", None), ("ten minutes", 600), ("1.5 hours", 5400),
        ("a quarter of an hour", 900), ("2 days", 172_800), ("30-minute", 1800),
    ],
)  # fmt: skip
def test_durations_as_people_say_them(words: str, seconds: float | None) -> None:
    assert duration_in(words) == seconds


def test_times_of_day_lie_ahead() -> None:
    for words in ("at 15:30", "7 pm", "at 12 am", "23:59:59"):
        assert 0 < seconds_until(words) <= 86_400
    for words in ("25:00", "13 pm", "at noonish"):
        with pytest.raises(InvalidInputError):
            seconds_until(words)
    assert duration_words(5400) == "1 hour 30 minutes"
    assert duration_words(0.2) == "0 seconds"
