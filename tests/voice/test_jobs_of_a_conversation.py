"""Jobs in the worker of a conversation, and the record of its turns."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonia_desktop.core.errors import UnavailableError
from sonia_desktop.core.worker import Worker
from sonia_desktop.voice.jobs import Jobs
from sonia_desktop.voice.record import TurnRecord
from sonia_desktop.voice.turn_taking import Command, CommandName, EventType, TurnState, replay


@pytest.fixture
def worker() -> Iterator[Worker]:
    one = Worker("test", capacity=50)
    one.start()
    yield one
    assert one.stop(2.0)


def test_jobs_run_in_order_and_one_that_fails_stops_nothing(worker: Worker) -> None:
    jobs, done, order = Jobs(worker), threading.Event(), list[int]()
    for number in range(5):
        jobs.later(lambda number=number: order.append(number))  # type: ignore[misc]
        jobs.later(lambda: 1 / 0)  # type: ignore[arg-type, return-value]
    jobs.later(done.set)
    assert done.wait(5)
    assert order == list(range(5))


def test_a_job_in_some_time_runs_in_the_worker_and_may_be_cancelled(worker: Worker) -> None:
    jobs, ran, threads = Jobs(worker), threading.Event(), list[str]()
    cancelled = jobs.after(0.01, lambda: threads.append("the cancelled one"))
    cancelled()

    def run() -> None:
        threads.append(threading.current_thread().name)
        ran.set()

    jobs.after(0.05, run)
    assert ran.wait(5)
    assert threads == ["sonia-test"]
    jobs.close()
    jobs.join(1.0)


def test_after_the_close_nothing_runs_and_no_timer_is_left(worker: Worker) -> None:
    jobs, ran = Jobs(worker), list[str]()
    jobs.after(60.0, lambda: ran.append("much later"))
    jobs.close()
    jobs.join(1.0)
    jobs.later(lambda: ran.append("later"))
    jobs.after(0.0, lambda: ran.append("after"))
    worker.run(lambda: None)
    assert ran == []
    assert not [one for one in threading.enumerate() if isinstance(one, threading.Timer)]


def test_a_command_to_a_worker_that_does_not_run_is_refused_and_a_job_is_only_lost() -> None:
    jobs = Jobs(Worker("asleep"))
    jobs.later(lambda: None)
    with pytest.raises(UnavailableError, match="asleep"):
        jobs.now(lambda: None)


def test_a_job_too_many_is_lost_not_the_worker(worker: Worker) -> None:
    jobs, go, ran = Jobs(worker), threading.Event(), list[int]()
    jobs.later(lambda: go.wait(5) and None)
    for number in range(200):
        jobs.later(lambda number=number: ran.append(number))  # type: ignore[misc]
    go.set()
    assert worker.stop(5.0, drain=True)
    assert ran == sorted(ran)
    assert 49 <= len(ran) <= 51


# The record


def test_commands_are_carried_out_as_they_come_and_may_tell_of_more() -> None:
    done: list[Command] = []

    def carry_out(command: Command) -> None:
        done.append(command)
        if command.name is CommandName.START_MODEL_STREAM:
            record.tell(EventType.MODEL_STREAM_ENDED)

    record = TurnRecord("s-1", carry_out)
    turn_id = record.begin("t-1", "c-1")
    record.tell(EventType.ASR_FINAL, text="what time is it")
    assert turn_id == "t-1"
    assert record.state is TurnState.COMPLETED
    names = [command.name for command in done]
    assert names.count(CommandName.START_MODEL_STREAM) == 1
    assert names.count(CommandName.FINALIZE_TURN) == 1
    assert {command.correlation_id for command in done} == {"c-1"}
    assert {command.turn_id for command in done} == {"t-1"}


def test_a_turn_without_a_correlation_id_of_its_own_is_told_without_one() -> None:
    done: list[Command] = []
    record = TurnRecord("s-1", done.append)
    record.begin("t-1", "")
    assert {command.correlation_id for command in done} == {""}


@given(st.lists(st.sampled_from(["begin", "leave", "cancel", *EventType]), max_size=40))
def test_whatever_happens_the_record_replays_to_the_same_state(steps: list[str]) -> None:
    record = TurnRecord()
    for step in steps:
        if step in ("begin", "leave", "cancel"):
            getattr(record, step)()
        elif step != EventType.TURN_STARTED:
            record.tell(EventType(step))
    history = record.history()
    assert [event.seq for event in history] == list(range(1, len(history) + 1))
    if history:
        snapshot, digest = replay(history)
        assert (snapshot.state, digest) == (record.state, record.snapshot.digest)


@given(st.sampled_from([[], [EventType.ASR_FINAL], [EventType.ASR_FINAL,
       EventType.MODEL_FIRST_TOKEN]]), st.booleans())  # fmt: skip
def test_a_turn_that_is_left_at_any_stage_makes_room_for_the_next(
    so_far: list[EventType], cancelled: bool
) -> None:
    record = TurnRecord()
    first = record.begin()
    for kind in so_far:
        record.tell(kind)
    if cancelled:
        record.cancel()
        assert record.state is TurnState.ABORTED
    second = record.begin()
    assert first != second == record.turn_id
    assert record.state is TurnState.LISTENING


def test_a_record_may_keep_no_events() -> None:
    record = TurnRecord(kept=0)
    record.begin()
    assert record.history() == ()
    assert record.running
