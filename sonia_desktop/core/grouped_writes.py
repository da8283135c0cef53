"""Writes that wait at the same time share one commit: its fsync costs more than all else.

writes = GroupedWrites(engine, worker)
writes.add(lambda connection: connection.execute(...)).result()       # then it is on disk
"""

from __future__ import annotations

import heapq
import itertools
import sqlite3
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError

from sonia_desktop.core.errors import StorageError
from sonia_desktop.core.worker import Priority, Worker

T = TypeVar("T")

GROUP_S = 0.01
"""A group takes no more jobs when its jobs took so long together: the first one waits for all."""

_NO_ROOM = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY)
_HELD = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


class _LostError(StorageError):
    """The transaction ended under a job that went on all the same: nothing of the group is kept."""


@dataclass(order=True)
class _Write:
    """A job that waits for the writer lane."""

    priority: int
    seq: int
    job: Callable[[Connection], Any] = field(compare=False)
    future: Future[Any] = field(compare=False, default_factory=Future)


class GroupedWrites:
    """Runs jobs on the writer lane. Thread-safe.

    Args:
        engine: of the one connection that writes.
        worker: the lane; started.
    """

    def __init__(self, engine: Engine, worker: Worker) -> None:
        self._engine, self._worker = engine, worker
        self._lock = threading.Lock()
        self._seq = itertools.count()
        self._waiting: list[_Write] = []

    def add(self, job: Callable[[Connection], T], priority: Priority) -> Future[T]:
        """Run it soon; its future is done when it is on disk. Raises as `Worker.enqueue`."""
        write = _Write(priority, next(self._seq), job)
        with self._lock:  # counted by the worker first: it refuses when too much waits
            self._worker.enqueue(self._run, priority)
            heapq.heappush(self._waiting, write)
        return write.future

    def _run(self) -> None:
        """In the writer lane: the jobs that wait now, of the most urgent priority, in one commit.

        Called once for each job: the later calls find them done already.
        """
        if (write := self._next(None)) is None:
            return
        urgent, began = write.priority, time.perf_counter()
        done: list[tuple[Future[Any], Any]] = []
        failed: list[tuple[Future[Any], Exception]] = []
        try:
            with self._engine.begin() as connection:
                driver = driver_of(connection)
                driver.execute("BEGIN IMMEDIATE")
                while write is not None:
                    done.append((write.future, None))
                    try:
                        done[-1] = (write.future, _alone(connection, driver, write.job))
                    except Exception as error:
                        if not driver.in_transaction or isinstance(error, _LostError):
                            raise  # disk full: SQLite took all back
                        failed.append((done.pop()[0], error))
                    late = time.perf_counter() - began > GROUP_S
                    write = None if late else self._next(urgent)
        except BaseException as raised:  # noqa: BLE001 - belongs to those who wait
            cause = self._told(raised)
            if write is not None and not done and not failed:  # not even a transaction could begin
                write.future.set_exception(cause)
            for future, _ in done:
                future.set_exception(cause)
        else:
            for future, result in done:
                future.set_result(result)
        for future, problem in failed:
            future.set_exception(self._told(problem))

    def _told(self, error: BaseException) -> BaseException:
        """A disk that takes no more, or a file that another program holds, in words for the user;
        any other error as it is."""
        cause = error.orig if isinstance(error, DBAPIError) else error
        code = getattr(cause, "sqlite_errorcode", 0) & 0xFF
        if code not in (*_NO_ROOM, *_HELD):
            return error
        told = StorageError(
            f"This was not kept: {self._engine.url.database} cannot be written ({cause}).",
            remedy="Make room on that disk, then try again; what was kept before is safe."
            if code in _NO_ROOM
            else "Another program writes to it: wait until that is done, then try again.",
        )
        told.__cause__ = error
        return told

    def _next(self, priority: int | None) -> _Write | None:
        """The next job that nobody cancelled; only of that priority, when one is given."""
        while True:
            with self._lock:
                if not self._waiting or priority not in (None, self._waiting[0].priority):
                    return None
                write = heapq.heappop(self._waiting)
            if write.future.set_running_or_notify_cancel():
                return write


def _alone(connection: Connection, driver: sqlite3.Connection, job: Callable[[Connection], T]) -> T:
    """The job in a savepoint: it happens whole or leaves nothing."""
    driver.execute("SAVEPOINT job")  # not through SQLAlchemy: at every write, it costs more
    try:
        result = job(connection)
    except BaseException:
        if driver.in_transaction:
            driver.execute("ROLLBACK TO job")
            driver.execute("RELEASE job")
        raise
    try:
        driver.execute("RELEASE job")
    except sqlite3.Error as error:  # the job met a full disk, and hid it
        raise _LostError(f"This was not kept: {error}.") from error
    return result


def driver_of(connection: Connection) -> sqlite3.Connection:
    """SQLite's own connection: a statement costs a third of what it costs through SQLAlchemy."""
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    return driver
