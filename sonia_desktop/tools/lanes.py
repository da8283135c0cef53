"""A few workers behind one queue; one that hangs is replaced, so the others' work goes on."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable

import structlog

from sonia_desktop.core.errors import QueueFullError, UnavailableError
from sonia_desktop.core.worker import Worker

_log = structlog.get_logger(__name__)
LaneJob = Callable[[Worker], None]


class WorkerLane:
    """`size` workers, one bounded queue. A job gets the worker it runs in."""

    def __init__(self, name: str, *, size: int, capacity: int) -> None:
        self.name, self.size, self.capacity = name, size, capacity
        self._lock = threading.Lock()
        self._waiting: deque[LaneJob] = deque()
        self._workers: list[Worker] = []
        self._idle: list[Worker] = []
        self._made = 0
        self._running = False

    def start(self) -> None:
        with self._lock:
            self._running = True
            for _ in range(self.size):
                self._idle.append(self._make())

    def submit(self, job: LaneJob) -> None:
        """Run `job` as soon as a worker is free. Raises `QueueFullError`, `UnavailableError`."""
        with self._lock:
            if not self._running:
                raise UnavailableError("The tools are not running.")
            if self._idle:
                worker = self._idle.pop()
                worker.submit(self._serve, worker, job)
                return
            if len(self._waiting) >= self.capacity:
                raise QueueFullError(
                    f"{len(self._waiting)} {self.name} tool calls are waiting; no more are taken.",
                    remedy="Try again in a moment.",
                    worker=self.name,
                    capacity=self.capacity,
                )
            self._waiting.append(job)

    def retire(self, worker: Worker) -> None:
        """Give up on a worker whose job does not end; a new one takes its place."""
        with self._lock:
            if worker not in self._workers or not self._running:
                return
            self._workers.remove(worker)
            fresh = self._make()
            if self._waiting:
                fresh.submit(self._serve, fresh, self._waiting.popleft())
            else:
                self._idle.append(fresh)
        _log.warning("tool_worker_retired", worker=worker.name)
        worker.stop(0.0)

    def stop(self, deadline_s: float) -> bool:
        """End all workers; waiting jobs are dropped. True when all ended in time."""
        with self._lock:
            self._running = False
            self._waiting.clear()
            self._idle.clear()
            workers = list(self._workers)
        until = time.monotonic() + deadline_s
        ended = [worker.stop(max(0.0, until - time.monotonic())) for worker in workers]
        return all(ended)

    def _make(self) -> Worker:
        self._made += 1
        worker = Worker(f"tools-{self.name}-{self._made}", capacity=4)
        worker.start()
        self._workers.append(worker)
        return worker

    def _serve(self, worker: Worker, job: LaneJob) -> None:
        current: LaneJob | None = job
        while current is not None:
            try:
                current(worker)
            except Exception:  # noqa: BLE001 - the call reported its own end; the lane goes on
                _log.exception("tool_job_failed", lane=self.name)
            current = self._next(worker)

    def _next(self, worker: Worker) -> LaneJob | None:
        with self._lock:
            if not self._running or worker not in self._workers:
                return None
            if self._waiting:
                return self._waiting.popleft()
            self._idle.append(worker)
            return None
