"""A worker's jobs: in the order asked for, at once or after some time.

    jobs = Jobs(worker)
    jobs.later(lambda: ...)                     # from any thread; nothing once closed
    cancel = jobs.after(2.0, lambda: ...)       # in the worker, two seconds later
    jobs.close(); jobs.join(0.1)

A job that fails is logged; the worker and the jobs behind it go on.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

import structlog

from sonia_desktop.core.errors import SoniaError
from sonia_desktop.core.worker import Priority, Worker

_log = structlog.get_logger(__name__)

Job = Callable[[], None]
Later = Callable[[Job], None]
"""Runs a job in the worker."""
After = Callable[[float, Job], Job]
"""Runs a job in the worker so many seconds later; returns what cancels it."""


class Jobs:
    """See the module. The worker is started and stopped by whoever made it."""

    def __init__(self, worker: Worker) -> None:
        self._worker = worker
        self._timers: set[threading.Timer] = set()
        self.closed = False

    def now(self, job: Job) -> None:
        """A command of the user. Raises `UnavailableError` when the worker does not run, and
        `QueueFullError`."""
        self._worker.enqueue(job, Priority.NORMAL).add_done_callback(self._tell_failure)

    def later(self, job: Job) -> None:
        """Run the job; nothing happens once closed. A job there is no room for is logged."""
        if self.closed:
            return
        try:
            self.now(job)
        except SoniaError as error:
            if not self.closed:
                _log.warning("job_lost", worker=self._worker.name, error=str(error))

    def after(self, seconds: float, job: Job) -> Job:
        """Run the job so many seconds later; returns what cancels it."""

        def due() -> None:
            self._timers.discard(timer)
            self.later(job)

        def cancel() -> None:
            timer.cancel()
            self._timers.discard(timer)

        timer = threading.Timer(seconds, due)
        timer.daemon = True
        if not self.closed:
            self._timers.add(timer)
            timer.start()
        return cancel

    def close(self) -> None:
        """Take no more jobs and forget those whose time has not come; does not wait."""
        self.closed = True
        for timer in tuple(self._timers):
            timer.cancel()

    def join(self, deadline_s: float) -> None:
        """After `close`: wait for the timers' threads, each so long at the most."""
        for timer in tuple(self._timers):
            timer.join(deadline_s)

    def _tell_failure(self, job: Future[Any]) -> None:
        if not job.cancelled() and (error := job.exception()) is not None:
            _log.error("job_failed", worker=self._worker.name, error=str(error), exc_info=error)
