"""Worker: order, bounds, cancelling, failing and stopping."""

from __future__ import annotations

import threading
from concurrent.futures import CancelledError as FutureCancelledError
from concurrent.futures import Future

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sonia_desktop.core.errors import CancelledError, QueueFullError, UnavailableError
from sonia_desktop.core.worker import CancelToken, Priority, Worker


class Held:
    """A worker whose thread waits in its first job until `release`."""

    def __init__(self, **options: object) -> None:
        self.worker = Worker("test", **options)  # type: ignore[arg-type]
        self.worker.start()
        self._gate, running = threading.Event(), threading.Event()

        def wait() -> None:
            running.set()
            self._gate.wait(10)

        self.worker.submit(wait)
        assert running.wait(10)

    def release(self) -> None:
        self._gate.set()

    def __enter__(self) -> Held:
        return self

    def __exit__(self, *_: object) -> None:
        self.release()
        assert self.worker.stop(10)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(list(Priority)), max_size=40))
def test_jobs_run_by_priority_then_in_the_order_they_came(priorities: list[Priority]) -> None:
    ran: list[tuple[int, int]] = []
    with Held(capacity=1_000) as held:
        futures = [
            held.worker.enqueue(lambda n=n, p=p: ran.append((p, n)), p)
            for n, p in enumerate(priorities)
        ]
        held.release()
        for future in futures:
            future.result(10)
    assert ran == sorted(ran)
    assert len(ran) == len(priorities)


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 20), st.integers(0, 40))
def test_no_more_than_its_capacity_waits_and_the_rest_is_refused(capacity: int, asked: int) -> None:
    with Held(capacity=capacity) as held:
        taken = [held.worker.submit(lambda n=number: n) for number in range(min(asked, capacity))]
        for _ in range(asked - capacity):
            with pytest.raises(QueueFullError, match=f"{capacity} jobs waiting") as refused:
                held.worker.submit(lambda: 0)
            assert refused.value.details["capacity"] == capacity
            assert refused.value.remedy
        assert held.worker.depth == len(taken)
        held.release()
        assert [future.result(10) for future in taken] == list(range(len(taken)))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.booleans(), max_size=20))
def test_cancelled_jobs_never_run_and_the_others_all_do(cancelled: list[bool]) -> None:
    ran: list[int] = []
    with Held(capacity=100) as held:
        futures, tokens = [], []
        for number in range(len(cancelled)):
            tokens.append(CancelToken())
            futures.append(held.worker.enqueue(lambda n=number: ran.append(n), token=tokens[-1]))
        for token, wanted in zip(tokens, cancelled, strict=True):
            if wanted:
                token.cancel()
        held.release()
        for future, wanted in zip(futures, cancelled, strict=True):
            if wanted:
                with pytest.raises(FutureCancelledError):
                    future.result(10)
            else:
                future.result(10)
    assert ran == [number for number, wanted in enumerate(cancelled) if not wanted]


def test_stop_is_taken_even_when_the_queue_is_full() -> None:
    with Held(capacity=1) as held:
        held.worker.submit(lambda: None)
        urgent = held.worker.enqueue(lambda: "stopped", Priority.STOP)
        held.release()
        assert urgent.result(10) == "stopped"


def test_a_future_cancelled_by_its_owner_does_not_run() -> None:
    ran: list[int] = []
    with Held() as held:
        future = held.worker.submit(ran.append, 1)
        assert future.cancel()
        held.release()
        held.worker.submit(lambda: None).result(10)
    assert ran == []


def test_a_job_that_raises_fails_alone_and_the_worker_lives() -> None:
    with Held() as held:
        held.release()
        with pytest.raises(ZeroDivisionError):
            held.worker.submit(lambda: 1 // 0).result(10)
        with pytest.raises(SystemExit):
            held.worker.submit(_exit).result(10)
        assert held.worker.submit(lambda: "alive").result(10) == "alive"


def _exit() -> None:
    raise SystemExit(3)


def test_everything_runs_in_the_one_named_thread() -> None:
    names: list[str] = []

    def note() -> None:
        names.append(threading.current_thread().name)

    worker = Worker("ocr", on_start=note, on_stop=note)
    worker.start()
    worker.start()  # a second start changes nothing
    worker.submit(note).result(10)
    worker.run(lambda: worker.run(note))  # from inside: at once, no deadlock
    worker.stop(10)
    assert names == ["sonia-ocr"] * 4


def test_a_failed_start_is_given_to_every_job_and_the_handle_is_still_closed() -> None:
    closed = threading.Event()

    def fail() -> None:
        raise OSError("no such device")

    worker = Worker("microphone", on_start=fail, on_stop=closed.set)
    worker.start()
    for _ in range(2):
        with pytest.raises(OSError, match="no such device"):
            worker.submit(lambda: None).result(10)
    assert isinstance(worker.start_error, OSError)
    assert worker.stop(10)
    assert closed.is_set()


def test_stop_cancels_what_waits() -> None:
    held = Held()
    waiting = [held.worker.submit(lambda: "ran") for _ in range(5)]
    stopper = threading.Thread(target=held.worker.stop, args=(10,))
    stopper.start()
    for future in waiting:
        with pytest.raises(FutureCancelledError):
            future.result(10)
    held.release()
    stopper.join(10)
    assert not held.worker.alive


def test_stop_with_drain_runs_what_waits() -> None:
    held = Held()
    waiting = [held.worker.submit(lambda n=n: n) for n in range(5)]
    held.release()
    assert held.worker.stop(10, drain=True)
    assert [future.result(0) for future in waiting] == list(range(5))


def test_a_job_that_does_not_end_makes_stop_say_so_in_time() -> None:
    held = Held()
    assert held.worker.stop(0.05) is False
    held.release()
    assert held.worker.stop(10) is True


def test_a_stopped_or_never_started_worker_refuses() -> None:
    worker = Worker("test")
    with pytest.raises(UnavailableError, match="test worker is not running"):
        worker.submit(lambda: None)
    worker.start()
    worker.stop(10)
    with pytest.raises(UnavailableError):
        worker.submit(lambda: None)


def test_callbacks_of_cancelled_jobs_may_use_the_worker_without_deadlock() -> None:
    held = Held()
    seen: list[int] = []

    def look(_done: Future[None]) -> None:
        other = threading.Thread(target=lambda: seen.append(held.worker.depth))
        other.start()
        other.join(10)
        refused = threading.Thread(target=_refused, args=(held.worker, seen))
        refused.start()
        refused.join(5)

    held.worker.submit(lambda: None).add_done_callback(look)
    stopper = threading.Thread(target=held.worker.stop, args=(10,))
    stopper.start()
    held.release()
    stopper.join(20)
    assert not stopper.is_alive()
    assert len(seen) == 2


def _refused(worker: Worker, seen: list[int]) -> None:
    try:
        worker.submit(lambda: None)
    except UnavailableError:
        seen.append(-1)


def test_a_cancel_token_wakes_whoever_waits_and_stays_cancelled() -> None:
    token = CancelToken()
    token.raise_if_cancelled()
    assert token.wait(0.0) is False
    threading.Timer(0.01, token.cancel).start()
    assert token.wait(10) is True
    assert token.cancelled
    with pytest.raises(CancelledError):
        token.raise_if_cancelled()
