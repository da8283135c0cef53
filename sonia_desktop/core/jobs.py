"""Long work that is asked for, watched and stopped from elsewhere: a job has a number, tells how
far it is, and ends with a result or an error.

    jobs = Jobs("keeping")
    job = jobs.begin("backup", lambda run: make(run.progress, run.token))
    jobs.get(job.id).state                               # "running", 120 of 800
    jobs.cancel(job.id)
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

import structlog

from sonia_desktop.core.errors import CancelledError, NotFoundError, SoniaError
from sonia_desktop.core.ids import iso_z, new_id
from sonia_desktop.core.worker import CancelToken, Priority, Worker

_log = structlog.get_logger(__name__)
_REMEMBERED = 200  # ended jobs that can still be asked for


class JobState(StrEnum):
    """Where a job is; the last three are for good."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"

    @property
    def ended(self) -> bool:
        return self in (JobState.DONE, JobState.FAILED, JobState.CANCELLED)


@dataclass(frozen=True)
class Job:
    """`done` of `total` in the kind's own unit (0 of 0: not known).

    `error`: code, message, remedy.
    """

    id: str
    kind: str
    state: JobState
    begun_at: str
    done: int = 0
    total: int = 0
    result: dict[str, Any] | None = None
    error: dict[str, str] | None = None
    ended_at: str | None = None


@dataclass(frozen=True)
class Run:
    """What the work is given: where to tell how far it is, and when to stop."""

    progress: Callable[[int, int], None]
    token: CancelToken


class Jobs:
    """One after the other, in one worker of its own. Thread-safe."""

    def __init__(self, name: str, capacity: int = 50) -> None:
        self._worker = Worker(name, capacity=capacity)
        self._lock = threading.Lock()
        self._known: OrderedDict[str, Job] = OrderedDict()
        self._tokens: dict[str, CancelToken] = {}

    def begin(
        self,
        kind: str,
        work: Callable[[Run], dict[str, Any]],
        priority: Priority = Priority.NORMAL,
    ) -> tuple[Job, Future[dict[str, Any]]]:
        """Queue it; the job as it is now, and the future of its result.

        Raises `QueueFullError`, `UnavailableError`.
        """
        job, token = Job(new_id("job"), kind, JobState.WAITING, iso_z()), CancelToken()
        with self._lock:
            self._known[job.id] = job
            self._tokens[job.id] = token
            while len(self._known) > _REMEMBERED:
                self._known.popitem(last=False)
        run = Run(lambda done, total: self._change(job.id, done=done, total=total), token)
        self._worker.start()

        def run_it() -> dict[str, Any]:
            try:
                token.raise_if_cancelled()
                self._change(job.id, state=JobState.RUNNING)
                result = work(run)
            except CancelledError:
                self._end(job.id, JobState.CANCELLED)
                raise
            except BaseException as error:
                self._end(job.id, JobState.FAILED, error=_told(error))
                if not isinstance(error, SoniaError):
                    _log.exception("job_failed", kind=kind)
                raise
            self._end(job.id, JobState.DONE, result=result)
            return result

        try:
            future = self._worker.enqueue(run_it, priority)
        except SoniaError as error:
            self._end(job.id, JobState.FAILED, error=_told(error))
            raise
        return job, future

    def get(self, job_id: str) -> Job:
        """As it is now. Raises `NotFoundError`."""
        with self._lock:
            job = self._known.get(job_id)
        if job is None:
            raise NotFoundError(f"There is no job {job_id!r}.")
        return job

    def all(self) -> list[Job]:
        """Those that are known, newest first."""
        with self._lock:
            return list(reversed(self._known.values()))

    def cancel(self, job_id: str) -> Job:
        """Tell it to stop; one that has ended stays as it is. Raises `NotFoundError`."""
        job = self.get(job_id)
        with self._lock:
            token = self._tokens.get(job_id)
        if token is not None:
            token.cancel()
        return job

    def stop(self, deadline_s: float = 2.0) -> bool:
        """Tell all to stop, and end the worker."""
        with self._lock:
            for token in self._tokens.values():
                token.cancel()
        return self._worker.stop(deadline_s)

    def _change(self, job_id: str, **values: Any) -> None:
        with self._lock:
            if job_id in self._known:
                self._known[job_id] = replace(self._known[job_id], **values)

    def _end(self, job_id: str, state: JobState, **values: Any) -> None:
        self._change(job_id, state=state, ended_at=iso_z(), **values)
        with self._lock:
            self._tokens.pop(job_id, None)


def _told(error: BaseException) -> dict[str, str]:
    if isinstance(error, SoniaError):
        return {"code": error.code, "message": error.message, "remedy": error.remedy}
    return {"code": SoniaError.code, "message": f"{type(error).__name__}: {error}", "remedy": ""}
