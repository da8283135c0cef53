"""Turn-taking: one pure machine, strictly rising numbers, the same on every replay."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sonia_desktop.voice.turn_taking import (
    DEBOUNCE_NS,
    Command,
    CommandName,
    Event,
    EventType,
    Snapshot,
    TurnState,
    Watchdogs,
    deadline,
    replay,
    step,
)

whatever = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
"""A busy machine is no failure."""

SECOND_NS = 1_000_000_000


class Course:
    """Events one after another, a second apart unless said otherwise."""

    def __init__(self) -> None:
        self.now = Snapshot("s")
        self.events: list[Event] = []
        self.at_ns = 0

    def send(
        self, kind: str, turn: str = "a", after_ns: int = SECOND_NS, **payload: Any
    ) -> tuple[Command, ...]:
        self.at_ns += after_ns
        event = Event(EventType(kind), "s", turn, len(self.events) + 1, self.at_ns, "c", payload)
        self.events.append(event)
        self.now, commands = step(self.now, event)
        return commands


def names(commands: tuple[Command, ...]) -> list[str]:
    return [command.name.value for command in commands]


def speaking() -> Course:
    course = Course()
    for kind in ("TURN_STARTED", "ASR_FINAL", "MODEL_FIRST_TOKEN", "TTS_STARTED"):
        course.send(kind)
    return course


def test_a_turn_from_the_first_word_to_the_last_sound() -> None:
    course = Course()
    assert names(course.send("TURN_STARTED")) == ["EmitUIState"]
    assert course.now.state is TurnState.LISTENING
    assert course.send("ASR_PARTIAL", text="what ti") == ()
    started = course.send("ASR_FINAL", text="what time is it")
    assert names(started) == ["StartModelStream", "EmitUIState"]
    assert started[0].payload["text"] == "what time is it"
    assert course.now.state is TurnState.THINKING
    assert names(course.send("MODEL_FIRST_TOKEN")) == ["StartTTS", "EmitUIState"]
    assert course.now.state is TurnState.SPEAKING
    for kind in ("TTS_STARTED", "TTS_CHUNK", "MODEL_STREAM_ENDED", "TTS_CHUNK"):
        assert course.send(kind) == ()
    ended = course.send("TTS_ENDED")
    assert names(ended) == ["FinalizeTurn", "EmitUIState"]
    assert ended[0].payload["outcome"] == "completed"
    assert course.now.state is TurnState.COMPLETED


@pytest.mark.parametrize("acknowledge", ["CANCEL_REQUESTED", "CANCEL_ACK"])
def test_a_barge_in_goes_by_interrupting_and_cancelling_to_listening(acknowledge: str) -> None:
    course = speaking()
    assert names(course.send("BARGE_IN_REQUESTED")) == [
        "StopTTS", "CancelModelStream", "EmitUIState",
    ]  # fmt: skip
    assert course.now.state is TurnState.INTERRUPTING
    course.send("TURN_STARTED", "b")  # too early: what is said has not been stopped
    assert course.now.state is TurnState.INTERRUPTING
    course.send(acknowledge)
    assert course.now.state is TurnState.CANCELLING
    course.send("CANCEL_ACK")
    assert course.now.state is TurnState.CANCELLING
    begun = course.send("TURN_STARTED", "b")
    assert [(c.name, c.turn_id) for c in begun] == [
        (CommandName.FINALIZE_TURN, "a"), (CommandName.EMIT_UI_STATE, "b"),
    ]  # fmt: skip
    assert begun[0].payload["outcome"] == "interrupted"
    assert (course.now.state, course.now.turn_id) == (TurnState.LISTENING, "b")


def test_a_second_barge_in_within_150_ms_is_the_same_one() -> None:
    course = speaking()
    course.send("BARGE_IN_REQUESTED")
    for kind, turn in (("CANCEL_ACK", "a"), ("TURN_STARTED", "b"), ("ASR_FINAL", "b")):
        course.send(kind, turn, after_ns=1000)
    refused = course.send("BARGE_IN_REQUESTED", "b", after_ns=DEBOUNCE_NS - 4000)
    assert refused[0].payload["reason"] == "debounced"
    assert course.now.state is TurnState.THINKING
    course.send("BARGE_IN_REQUESTED", "b", after_ns=4000)
    assert course.now.state is TurnState.INTERRUPTING


@pytest.mark.parametrize("events", [1, 2, 3])
def test_a_cancel_stops_everything_and_ends_the_turn(events: int) -> None:
    course = Course()
    for kind in ("TURN_STARTED", "ASR_FINAL", "MODEL_FIRST_TOKEN")[:events]:
        course.send(kind)
    assert names(course.send("CANCEL_REQUESTED"))[:2] == ["StopTTS", "CancelModelStream"]
    assert course.now.state is TurnState.CANCELLING
    assert course.send("CANCEL_ACK")[0].payload["outcome"] == "cancelled"
    assert course.now.state is TurnState.ABORTED


@pytest.mark.parametrize(("kind", "state"), [("TURN_TIMEOUT", "ABORTED"), ("TURN_FAILED", "ERROR")])
def test_a_timeout_aborts_and_a_failure_is_an_error(kind: str, state: str) -> None:
    course = speaking()
    done = names(course.send(kind))
    assert set(done) >= {"StopTTS", "CancelModelStream", "FinalizeTurn", "EmitDiagnostic"}
    assert course.now.state == state


@pytest.mark.parametrize("last", ["TTS_ENDED", "TURN_TIMEOUT", "TURN_FAILED"])
def test_a_turn_that_is_over_absorbs_everything_but_a_new_turn(last: str) -> None:
    course = speaking()
    course.send(last)
    over = course.now.state
    for kind in EventType:
        assert names(course.send(kind)) == ["EmitDiagnostic"]
        assert course.now.state is over
    course.send("TURN_STARTED", "b")
    assert (course.now.state, course.now.turn_id) == (TurnState.LISTENING, "b")


@pytest.mark.parametrize("seq", [4, 3, 1, 0, -7])
def test_a_repeated_or_lower_number_changes_nothing(seq: int) -> None:
    course = speaking()
    after, commands = step(course.now, replace(course.events[-1], seq=seq))
    assert after == course.now
    assert names(commands) == ["EmitDiagnostic"]


def test_another_sessions_event_changes_nothing() -> None:
    course = speaking()
    stray = Event(EventType.TTS_ENDED, "other", "a", 99, course.at_ns)
    assert step(course.now, stray)[0] == course.now


def test_a_late_event_of_the_turn_before_does_not_end_this_one() -> None:
    course = speaking()
    for kind, turn in (("BARGE_IN_REQUESTED", "a"), ("CANCEL_ACK", "a"), ("TURN_STARTED", "b")):
        course.send(kind, turn)
    assert names(course.send("TTS_ENDED", "a")) == ["EmitDiagnostic"]
    assert (course.now.state, course.now.turn_id) == (TurnState.LISTENING, "b")


def test_the_stages_have_their_deadlines() -> None:
    course = Course()
    assert deadline(course.now) is None
    for kind, stage, seconds in (
        ("TURN_STARTED", "asr", 10), ("ASR_PARTIAL", "asr", 10), ("ASR_FINAL", "inference", 30),
        ("MODEL_FIRST_TOKEN", "tts", 30), ("TTS_CHUNK", "tts", 30),
        ("BARGE_IN_REQUESTED", "cleanup", 5), ("CANCEL_ACK", "cleanup", 5),
    ):  # fmt: skip
        course.send(kind)
        due = deadline(course.now)
        assert due is not None
        assert (due.stage, due.at_ns) == (stage, course.at_ns + seconds * SECOND_NS)
    course.send("TURN_TIMEOUT")
    assert deadline(course.now) is None


def test_the_deadlines_can_be_set() -> None:
    course = Course()
    course.send("TURN_STARTED")
    due = deadline(course.now, Watchdogs(asr_s=2.5))
    assert due is not None
    assert due.at_ns == course.at_ns + 2_500_000_000


# Whatever happens

events = st.lists(
    st.builds(
        Event,
        event_type=st.sampled_from(EventType),
        session_id=st.sampled_from(["s", "s", "s", "s", "t"]),
        turn_id=st.sampled_from(["a", "b", "c", ""]),
        seq=st.integers(-2, 80),
        ts_monotonic_ns=st.integers(0, 10**12),
        correlation_id=st.text(max_size=3),
        payload=st.dictionaries(
            st.sampled_from(["text", "error"]), st.text(max_size=5), max_size=1
        ),
    ),
    max_size=60,
)
likely = st.lists(
    st.tuples(st.sampled_from(EventType), st.sampled_from(["a", "b", "c"])), max_size=60
).map(
    lambda pairs: [
        Event(kind, "s", turn, number + 1, number * SECOND_NS)
        for number, (kind, turn) in enumerate(pairs)
    ]
)


def run(course: list[Event]) -> list[tuple[Snapshot, Event, Snapshot, tuple[Command, ...]]]:
    steps, now = [], Snapshot("s")
    for event in course:
        after, commands = step(now, event)
        steps.append((now, event, after, commands))
        now = after
    return steps


@whatever
@given(events | likely)
def test_the_number_never_falls_and_a_refused_event_changes_nothing(course: list[Event]) -> None:
    for before, event, after, _ in run(course):
        if event.seq <= before.seq or event.session_id != "s":
            assert after == before
        else:
            assert after.seq == event.seq


@whatever
@given(events | likely)
def test_speech_is_only_left_by_an_allowed_way(course: list[Event]) -> None:
    allowed = {
        "IDLE": {"LISTENING"},
        "LISTENING": {"THINKING", "CANCELLING", "ABORTED", "ERROR"},
        "THINKING": {"SPEAKING", "INTERRUPTING", "CANCELLING", "COMPLETED", "ABORTED", "ERROR"},
        "SPEAKING": {"INTERRUPTING", "CANCELLING", "COMPLETED", "ABORTED", "ERROR"},
        "INTERRUPTING": {"CANCELLING", "ABORTED", "ERROR"},
        "CANCELLING": {"LISTENING", "ABORTED", "ERROR"},
        "COMPLETED": {"LISTENING"}, "ABORTED": {"LISTENING"}, "ERROR": {"LISTENING"},
    }  # fmt: skip
    for before, _, after, _ in run(course):
        if after.state is not before.state:
            assert after.state.value in allowed[before.state.value]


@whatever
@given(events | likely)
def test_every_command_has_a_key_of_its_own(course: list[Event]) -> None:
    keys = [
        command.key
        for before, event, _, commands in run(course)
        if event.seq > before.seq and event.session_id == "s"
        for command in commands
    ]
    assert len(keys) == len(set(keys))


@whatever
@given(events | likely)
def test_every_turn_that_began_is_finalised_at_most_once(course: list[Event]) -> None:
    steps = run(course)
    finalised = sum(c.name is CommandName.FINALIZE_TURN for *_, done in steps for c in done)
    begun = steps[-1][2].turns if steps else 0
    over = not steps or steps[-1][2].state.terminal or steps[-1][2].state is TurnState.IDLE
    assert finalised == (begun if over else begun - 1)


@whatever
@given(events | likely)
def test_stopping_speech_also_cancels_the_answer(course: list[Event]) -> None:
    for _, _, after, commands in run(course):
        kinds = {command.name for command in commands}
        assert (CommandName.STOP_TTS in kinds) == (CommandName.CANCEL_MODEL_STREAM in kinds)
        if CommandName.STOP_TTS in kinds:
            assert after.state not in (TurnState.SPEAKING, TurnState.THINKING)


@whatever
@given(events | likely, st.integers(0, 60))
def test_a_replay_gives_the_same_snapshot_and_digest(course: list[Event], cut: int) -> None:
    course = [Event(EventType.TURN_STARTED, "s", "z", 1, 0), *course]
    whole, digest = replay(course)
    assert (whole, digest) == replay(list(course))
    assert replay(course[cut:], start=replay(course[:cut], Snapshot("s"))[0]) == (whole, digest)
    # events heard twice change nothing
    assert replay([event for event in course for _ in range(2)])[1] == digest


@whatever
@given(likely)
def test_the_digest_does_not_depend_on_the_clock_or_the_correlation(course: list[Event]) -> None:
    moved = [
        replace(e, ts_monotonic_ns=e.ts_monotonic_ns + 10**15, correlation_id="x") for e in course
    ]
    assert replay(course, Snapshot("s"))[1] == replay(moved, Snapshot("s"))[1]
