"""SQLite, the truth: one file, WAL, one writer lane, many readers, Alembic migrations.

    db = Database.open(folder / "sonia.db")
    db.write(lambda c: c.execute(insert(memories).values(...))).result()   # then it is on disk
    with db.read() as connection:
        rows = connection.execute(select(memories)).all()
    db.close()

The tables are declared in `core.tables` and `core.service_tables`.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

import structlog
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool, StaticPool

from sonia_desktop.core.consent_tables import (
    action_plans,
    control_tasks,
    dead_letters,
    idempotency_keys,
    tool_rules,
)
from sonia_desktop.core.errors import StorageError
from sonia_desktop.core.grouped_writes import GroupedWrites
from sonia_desktop.core.instance import keep_private
from sonia_desktop.core.model_tables import conversation_privacy, model_routes
from sonia_desktop.core.service_tables import metadata
from sonia_desktop.core.tables import (
    actions,
    audit,
    conversations,
    documents,
    memories,
    memory_changes,
    turns,
)
from sonia_desktop.core.tool_tables import file_changes, timers
from sonia_desktop.core.worker import Priority, Worker

__all__ = [
    "HEAD_REVISION",
    "Database",
    "StorageNotice",
    "action_plans",
    "actions",
    "audit",
    "control_tasks",
    "conversation_privacy",
    "conversations",
    "dead_letters",
    "documents",
    "file_changes",
    "idempotency_keys",
    "memories",
    "memory_changes",
    "metadata",
    "model_routes",
    "timers",
    "tool_rules",
    "turns",
]

_log = structlog.get_logger(__name__)
T = TypeVar("T")

BUSY_TIMEOUT_MS = 5000
_OTHER_STARTS_S = 10.0
_MAX_GAP_ROWS = 100_000  # looked at one by one between damaged pages: some seconds
HEAD_REVISION = "0015"
"""The newest migration; lets a start skip Alembic (0.6 s) when the file is up to date."""


@dataclass(frozen=True)
class StorageNotice:
    """Something the user must know about how the data is kept now."""

    detail: str
    remedy: str


class Database:
    """One SQLite file. Use `Database.open`."""

    def __init__(
        self, path: Path, notices: tuple[StorageNotice, ...], temporary: Path | None
    ) -> None:
        self.path = path
        self.notices = notices
        """Empty when all is well; else what degraded and what to do."""
        self._temporary = temporary
        self._writer_engine = _engine(path, read_only=False)
        self._reader_engine = _engine(path, read_only=True)
        with self._writer_engine.connect():
            pass  # switches to WAL now: later it would have to wait for every reader
        for end in ("", "-wal", "-shm"):
            keep_private(path.with_name(path.name + end))
        self._writer = Worker("storage", capacity=10_000)
        self._writer.start()
        self._writes = GroupedWrites(self._writer_engine, self._writer)

    @property
    def kept(self) -> bool:
        """False when the folder cannot be written and everything is forgotten at exit."""
        return self._temporary is None

    @classmethod
    def open(cls, path: Path, *, first: bool = True) -> Database:
        """Open or create the file, check it, migrate it.

        `first`: no other process works on the file. Else it is used as that one keeps it: neither
        checked, moved nor migrated.

        A damaged file is moved aside to ``NAME.damaged-DATE`` and every row that can still be read
        is carried over. A folder that cannot be written gives a temporary database; both are told
        in `notices`. Raises `StorageError` only when not even a temporary one can be made.
        """
        notices: list[StorageNotice] = []
        temporary: Path | None = None
        if not _can_write(path):
            temporary = Path(tempfile.mkdtemp(prefix="sonia-"))
            notices.append(
                StorageNotice(
                    f"The data folder {path.parent} cannot be written: "
                    "what you say now is forgotten when Sonia ends.",
                    "Make the folder writable, or start with --data-dir FOLDER.",
                )
            )
            if path.exists():
                _copy_if_readable(path, temporary / path.name)
            path = temporary / path.name
        if not first and temporary is None:
            _wait_for_head(path)
            return cls(path, (), None)
        problem = _problem_with(path)
        if problem:
            notices.append(_set_aside(path, problem))
        try:
            _migrate(path)
        except Exception as error:
            raise StorageError(
                f"The database {path} cannot be brought up to date: {error}",
                remedy="Move the file away and start again, or restore a backup.",
            ) from error
        return cls(path, tuple(notices), temporary)

    def write(
        self, job: Callable[[Connection], T], priority: Priority = Priority.NORMAL
    ) -> Future[T]:
        """Run `job` on the writer lane, whole or not at all; on disk when the future is done.

        Jobs that wait at the same time are committed together, each with its own savepoint: one
        that raises takes back what it did and nothing else.
        """
        return self._writes.add(job, priority)

    def maintain(
        self, job: Callable[[sqlite3.Connection], T], priority: Priority = Priority.NORMAL
    ) -> Future[T]:
        """Run `job` on the writer lane outside a transaction: VACUUM, a checkpoint, a pragma."""

        def outside() -> T:
            connection = self._writer_engine.raw_connection()
            try:
                driver = connection.driver_connection
                assert isinstance(driver, sqlite3.Connection)
                return job(driver)
            finally:
                connection.close()  # gives it back

        return self._writer.enqueue(outside, priority)

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A read-only connection, usable from any thread."""
        with self._reader_engine.connect() as connection:
            yield connection

    def close(self, deadline_s: float = 3.0) -> None:
        """Finish the waiting writes, then close."""
        idle = self._writer.stop(deadline_s, drain=True)
        self._reader_engine.dispose()  # first: who closes last must be able to empty the WAL
        if idle:
            self._writer_engine.dispose()  # never under a write: SQLite would crash the process
        if self._temporary is not None:
            shutil.rmtree(self._temporary, ignore_errors=True)


def _engine(path: Path, *, read_only: bool) -> Engine:
    if read_only:
        engine = create_engine(
            f"sqlite:///file:{path.as_posix()}?mode=ro&uri=true",
            poolclass=QueuePool,
            pool_size=4,
            max_overflow=28,
            connect_args={"check_same_thread": False, "uri": True},
        )
    else:
        engine = create_engine(
            f"sqlite:///{path.as_posix()}",
            poolclass=StaticPool,
            connect_args={"check_same_thread": False},
        )

    @event.listens_for(engine, "connect")
    def _pragmas(connection: sqlite3.Connection, _record: object) -> None:
        connection.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_MS}")
        if not read_only:
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=FULL")  # acknowledged means on disk
            connection.execute("PRAGMA foreign_keys=ON")
            connection.execute("PRAGMA secure_delete=ON")  # forgotten means overwritten

    return engine


def _can_write(path: Path) -> bool:
    """A real try: permission bits do not tell about read-only mounts or a full disk."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=path.parent) as probe:
            probe.write(b"\0" * 4096)
    except OSError:
        return False
    # Not by opening it: closing it again would drop the locks SQLite holds in this process.
    return not path.exists() or os.access(path, os.W_OK)


def _copy_if_readable(source: Path, target: Path) -> None:
    for suffix in ("", "-wal"):
        piece = source.with_name(source.name + suffix)
        if piece.exists() and os.access(piece, os.R_OK):
            shutil.copyfile(piece, target.with_name(target.name + suffix))


def _problem_with(path: Path) -> str:
    """Empty when the file is missing or sound, else SQLite's own words."""
    if not path.exists():
        return ""
    try:
        with closing(sqlite3.connect(path)) as connection:
            verdict = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    except sqlite3.OperationalError as error:  # locked, busy: no damage, nothing may be moved
        raise StorageError(
            f"The database {path} cannot be opened: {error}",
            remedy="End the other program that uses it, then start again.",
        ) from error
    except sqlite3.DatabaseError as error:
        return str(error)
    return "" if verdict == "ok" else str(verdict)


def _wait_for_head(path: Path) -> None:
    """Wait until the process that owns the file has made it and brought it up to date."""
    deadline = time.monotonic() + _OTHER_STARTS_S
    while _revision(path) != HEAD_REVISION:
        if time.monotonic() > deadline:
            raise StorageError(
                f"Another Sonia of another version uses {path}.",
                remedy="End it, or choose another folder with --data-dir.",
            )
        threading.Event().wait(0.05)


def _set_aside(path: Path, problem: str) -> StorageNotice:
    """Move the damaged file away, make a fresh one, carry over every row that can be read."""
    stamp = datetime.now().strftime("%Y%m%d-%H%M%S-%f")
    aside = path.with_name(f"{path.name}.damaged-{stamp}")
    for suffix in ("-wal", "-shm", ""):
        piece = path.with_name(path.name + suffix)
        if piece.exists():
            piece.rename(aside.with_name(aside.name + suffix))
    _migrate(path)
    carried = _carry_over(aside, path)
    _log.error("database_damaged", problem=problem, aside=str(aside), rows_carried=carried)
    return StorageNotice(
        f"The database was damaged ({problem}); {carried} rows were carried over to a fresh one.",
        f"The damaged file is kept as {aside}; restore a backup if something is missing.",
    )


def _carry_over(damaged: Path, fresh: Path) -> int:
    carried = 0
    with closing(sqlite3.connect(damaged)) as source, closing(sqlite3.connect(fresh)) as target:
        for table in metadata.sorted_tables:
            try:
                known = [row[1] for row in source.execute(f"PRAGMA table_info({table.name})")]
            except sqlite3.DatabaseError as error:
                _log.warning("table_lost", table=table.name, error=str(error))
                continue
            # An older file lacks columns; SQLite would read their quoted names as text.
            names = [column.name for column in table.columns if column.name in known]
            columns = ",".join(f'"{name}"' for name in names)
            insert = (
                f"INSERT OR IGNORE INTO {table.name} ({columns}) "
                f"VALUES ({','.join('?' * len(names))})"
            )
            if names:
                carried += sum(
                    target.execute(insert, row).rowcount
                    for row in _readable_rows(source, table.name, columns)
                )
        target.commit()
    return carried


def _readable_rows(source: sqlite3.Connection, table: str, columns: str) -> Iterator[Any]:
    """Every row that can be read: from the front, from the back, and one by one between."""
    reached = {"ASC": 0, "DESC": 0}
    for order in ("ASC", "DESC"):
        rows = f"SELECT rowid, {columns} FROM {table} NOT INDEXED ORDER BY rowid {order}"
        try:
            for row in source.execute(rows):
                reached[order] = row[0]
                yield row[1:]
        except sqlite3.DatabaseError as error:
            _log.warning("rows_unreadable", table=table, after=reached[order], error=str(error))
        else:
            return
    first, last = reached["ASC"] + 1, reached["DESC"] or reached["ASC"] + _MAX_GAP_ROWS
    for rowid in range(first, min(last, first + _MAX_GAP_ROWS)):
        with suppress(sqlite3.DatabaseError):
            yield from source.execute(f"SELECT {columns} FROM {table} WHERE rowid = ?", (rowid,))


def _migrate(path: Path) -> None:
    """Upgrade a copy and swap it in: a kill in between leaves the old file whole."""
    if _revision(path) == HEAD_REVISION:
        return
    from alembic import command  # 0.6 s: only when there is something to migrate
    from alembic.config import Config

    copy = path.with_name(path.name + ".migrating")
    copy.unlink(missing_ok=True)
    if path.exists():
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(copy)) as target:
            source.backup(target)
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["path"] = copy
    command.upgrade(config, "head")
    for suffix in ("-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    copy.replace(path)


def _revision(path: Path) -> str | None:
    if not path.exists():
        return None
    with closing(sqlite3.connect(path)) as connection:
        try:
            row: tuple[Any, ...] | None = connection.execute(
                "SELECT version_num FROM alembic_version"
            ).fetchone()
        except sqlite3.OperationalError as error:
            if "no such table" not in str(error):
                raise
            return None
    return str(row[0]) if row else None
