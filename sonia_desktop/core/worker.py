"""Worker: one named thread that owns one native handle, behind one bounded priority queue.

    worker = Worker("ocr", capacity=16)
    worker.start()
    future = worker.submit(engine.read, picture)        # raises QueueFullError when 16 wait already
    scene = future.result()
    worker.stop(deadline_s=2.0)

A job that raises fails its own future only; the worker lives on.
"""

from __future__ import annotations

import heapq
import itertools
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from contextvars import Context, copy_context
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Any, ParamSpec, TypeVar

import structlog

from sonia_desktop.core.errors import CancelledError, QueueFullError, UnavailableError
from sonia_desktop.core.telemetry import QUEUE_DEPTH, QUEUE_REFUSED, WORK_SECONDS
from sonia_desktop.core.tracing import span

_log = structlog.get_logger(__name__)
P = ParamSpec("P")
T = TypeVar("T")


class Priority(IntEnum):
    """Lower runs first; equal priorities run in the order they came."""

    STOP = 0
    INTERACTIVE = 10
    NORMAL = 20
    BACKGROUND = 30


class CancelToken:
    """A flag that long work looks at between steps. One-way: once cancelled, always cancelled."""

    def __init__(self) -> None:
        self._event = threading.Event()
        self._lock = threading.Lock()
        self._listeners: list[Callable[[], None]] = []

    def cancel(self) -> None:
        with self._lock:
            self._event.set()
            listeners, self._listeners = self._listeners, []
        for listener in listeners:
            listener()

    def on_cancel(self, listener: Callable[[], None]) -> None:
        """Call `listener` once it is cancelled, in the thread that cancels; at once when it is.

        It must return at once.
        """
        with self._lock:
            if not self._event.is_set():
                self._listeners.append(listener)
                return
        listener()

    @property
    def cancelled(self) -> bool:
        return self._event.is_set()

    def raise_if_cancelled(self) -> None:
        if self._event.is_set():
            raise CancelledError("It was stopped.")

    def wait(self, timeout_s: float) -> bool:
        """Sleep up to `timeout_s`, waking at once on cancel; True when cancelled."""
        return self._event.wait(timeout_s)


@dataclass(order=True)
class _Job:
    priority: int
    seq: int
    run: Callable[[], Any] = field(compare=False)
    future: Future[Any] = field(compare=False)
    token: CancelToken | None = field(compare=False, default=None)
    context: Context = field(compare=False, default_factory=copy_context)
    """Whoever queued it: the correlation id of the log lines, the span of the traces."""


class Worker:
    """One thread, one queue.

    Args:
        name: the thread's name, also the label in metrics.
        capacity: jobs that may wait; one more raises `QueueFullError`.
        on_start: run first in the thread (open the handle). If it raises, the error is kept in
            `start_error` and every job fails with it.
        on_stop: run last in the thread (close the handle), also after a failed start.
    """

    def __init__(
        self,
        name: str,
        *,
        capacity: int = 256,
        on_start: Callable[[], None] | None = None,
        on_stop: Callable[[], None] | None = None,
    ) -> None:
        self.name = name
        self.capacity = capacity
        self.start_error: BaseException | None = None
        self._on_start, self._on_stop = on_start, on_stop
        self._heap: list[_Job] = []
        self._seq = itertools.count()
        self._wake = threading.Condition()
        self._stopping = False
        self._thread: threading.Thread | None = None

    @property
    def alive(self) -> bool:
        return self._thread is not None and self._thread.is_alive()

    @property
    def depth(self) -> int:
        """Jobs waiting now."""
        return len(self._heap)

    def start(self) -> None:
        """Start the thread; does not wait for `on_start`."""
        if self._thread is not None:
            return
        self._thread = threading.Thread(target=self._loop, name=f"sonia-{self.name}", daemon=True)
        self._thread.start()

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Queue a call at normal priority. Raises `QueueFullError`, `UnavailableError`."""
        return self.enqueue(lambda: fn(*args, **kwargs), Priority.NORMAL)

    def enqueue(
        self,
        job: Callable[[], T],
        priority: Priority = Priority.NORMAL,
        token: CancelToken | None = None,
    ) -> Future[T]:
        """Queue a job with a priority and a cancel token (looked at before the job starts)."""
        future: Future[T] = Future()
        with self._wake:
            if self._stopping or self._thread is None:
                raise UnavailableError(f"The {self.name} worker is not running.")
            if len(self._heap) >= self.capacity and priority != Priority.STOP:
                QUEUE_REFUSED.labels(self.name).inc()
                raise QueueFullError(
                    f"The {self.name} worker has {len(self._heap)} jobs waiting and takes no more.",
                    remedy="Try again in a moment.",
                    worker=self.name,
                    capacity=self.capacity,
                )
            heapq.heappush(self._heap, _Job(priority, next(self._seq), job, future, token))
            QUEUE_DEPTH.labels(self.name).set(len(self._heap))
            self._wake.notify()
        return future

    def run(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Run and wait. From the worker's own thread it runs at once (no deadlock)."""
        if threading.current_thread() is self._thread:
            return fn(*args, **kwargs)
        return self.submit(fn, *args, **kwargs).result()

    def stop(self, deadline_s: float = 3.0, *, drain: bool = False) -> bool:
        """Stop the thread. Waiting jobs are cancelled, or run first when `drain`.

        Returns True when the thread ended within the deadline. Safe to call twice.
        """
        with self._wake:
            self._stopping = True
            dropped = [] if drain else self._heap
            if not drain:
                self._heap = []
            self._wake.notify_all()
        for job in dropped:  # outside the lock: whoever waits on a future may use the worker
            job.future.cancel()
        if self._thread is None or threading.current_thread() is self._thread:
            return True
        self._thread.join(deadline_s)
        if self._thread.is_alive():
            _log.warning("worker_did_not_stop", worker=self.name, deadline_s=deadline_s)
            return False
        return True

    def _loop(self) -> None:
        if self._on_start is not None:
            try:
                self._on_start()
            except BaseException as error:  # noqa: BLE001 - kept and given to every job
                self.start_error = error
                _log.warning("worker_start_failed", worker=self.name, error=str(error))
        while (job := self._next()) is not None:
            self._run_one(job)
        if self._on_stop is not None:
            try:
                self._on_stop()
            except Exception:  # noqa: BLE001 - stopping goes on; the log keeps the reason
                _log.exception("worker_stop_failed", worker=self.name)

    def _next(self) -> _Job | None:
        with self._wake:
            while not self._heap and not self._stopping:
                self._wake.wait()
            if not self._heap:
                return None
            job = heapq.heappop(self._heap)
            QUEUE_DEPTH.labels(self.name).set(len(self._heap))
            return job

    def _traced(self, run: Callable[[], T]) -> T:
        with span(f"worker {self.name}"):
            return run()

    def _run_one(self, job: _Job) -> None:
        if job.token is not None and job.token.cancelled:
            job.future.cancel()
        if not job.future.set_running_or_notify_cancel():
            return
        started = time.perf_counter()
        try:
            if self.start_error is not None:
                raise self.start_error
            job.future.set_result(job.context.run(self._traced, job.run))
        except BaseException as error:  # noqa: BLE001 - belongs to the caller, through the future
            job.future.set_exception(error)
        finally:
            WORK_SECONDS.labels(self.name).observe(time.perf_counter() - started)
