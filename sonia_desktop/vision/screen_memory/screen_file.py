"""The screen memory's file: made, opened, looked after, set aside when it is damaged."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import time
from collections.abc import Iterable
from pathlib import Path

import structlog

from sonia_desktop.core.errors import StorageError

_log = structlog.get_logger(__name__)

VERSION = 1
_PATIENCE_MS = 5000
_SCHEMA = """
CREATE TABLE moments (
    id INTEGER PRIMARY KEY AUTOINCREMENT, program TEXT NOT NULL, title TEXT NOT NULL,
    text TEXT NOT NULL, times TEXT NOT NULL,
    thumbnail BLOB, thumbnail_at REAL, thumbnail_key TEXT
);
CREATE INDEX moments_window ON moments(program, title);
CREATE TABLE sightings (
    id INTEGER PRIMARY KEY, moment_id INTEGER NOT NULL REFERENCES moments(id) ON DELETE CASCADE,
    first REAL NOT NULL, last REAL NOT NULL
);
CREATE INDEX sightings_moment ON sightings(moment_id);
CREATE INDEX sightings_last ON sightings(last);
CREATE VIRTUAL TABLE moments_fts USING fts5(
    program, title, text, content='moments', content_rowid='id',
    tokenize='porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER moments_inserted AFTER INSERT ON moments BEGIN
    INSERT INTO moments_fts(rowid, program, title, text)
    VALUES (new.id, new.program, new.title, new.text);
END;
CREATE TRIGGER moments_deleted AFTER DELETE ON moments BEGIN
    INSERT INTO moments_fts(moments_fts, rowid, program, title, text)
    VALUES ('delete', old.id, old.program, old.title, old.text);
END;
CREATE TRIGGER moments_changed AFTER UPDATE OF program, title, text ON moments BEGIN
    INSERT INTO moments_fts(moments_fts, rowid, program, title, text)
    VALUES ('delete', old.id, old.program, old.title, old.text);
    INSERT INTO moments_fts(rowid, program, title, text)
    VALUES (new.id, new.program, new.title, new.text);
END;
"""


def open_file(path: Path) -> tuple[sqlite3.Connection, str]:
    """Open or create it; what happened to a damaged one ("" when all is well).

    Raises `StorageError` when it cannot be written, or is of a newer version.
    """
    notice = ""
    try:
        problem = _problem_with(path)
        if problem:
            notice = _set_aside(path, problem)
        return _connected(path), notice
    except (sqlite3.Error, OSError) as error:
        raise StorageError(
            f"The screen memory {path} cannot be opened: {error}.",
            remedy="See that the folder can be written and the disk is not full.",
        ) from error


def remove_damaged(path: Path) -> None:
    """Delete the copies of damaged files that were set aside."""
    for aside in path.parent.glob(f"{path.name}.damaged-*"):
        aside.unlink(missing_ok=True)


def files_of(path: Path) -> Iterable[Path]:
    """The database and the files SQLite keeps beside it."""
    return (path.with_name(path.name + suffix) for suffix in ("", "-wal", "-shm"))


def _connected(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))  # nobody else reads along
    db = sqlite3.connect(path, isolation_level=None)
    try:
        db.execute(f"PRAGMA busy_timeout={_PATIENCE_MS}")
        version = db.execute("PRAGMA user_version").fetchone()[0]
        if version > VERSION:
            raise StorageError(
                f"The screen memory {path} was made by a newer Sonia.",
                remedy="Use that one, or move the file away.",
            )
        if version == 0:
            db.execute("PRAGMA auto_vacuum=INCREMENTAL")
        db.execute("PRAGMA journal_mode=WAL")
        db.execute("PRAGMA synchronous=NORMAL")
        db.execute("PRAGMA secure_delete=ON")
        db.execute("PRAGMA foreign_keys=ON")
        if version == 0:
            db.executescript(f"BEGIN; {_SCHEMA} PRAGMA user_version={VERSION}; COMMIT;")
        return db
    except BaseException:
        db.close()
        raise


def _problem_with(path: Path) -> str:
    """Empty when the file is missing or sound, else SQLite's own words."""
    if not path.exists():
        return ""
    try:
        with contextlib.closing(sqlite3.connect(path)) as db:
            verdict = str(db.execute("PRAGMA quick_check(1)").fetchone()[0])
            return "" if verdict == "ok" else verdict
    except sqlite3.OperationalError:
        raise  # locked or not to be opened: that is no damage
    except sqlite3.DatabaseError as error:
        return str(error)


def _set_aside(path: Path, problem: str) -> str:
    aside = path.with_name(f"{path.name}.damaged-{time.strftime('%Y%m%d-%H%M%S')}")
    for piece in files_of(path):
        if piece.exists():
            piece.rename(aside.with_name(aside.name + piece.name.removeprefix(path.name)))
    with contextlib.closing(_connected(path)) as fresh:
        taken = _taken_over(aside, fresh)
    _log.error("screen_memory_damaged", problem=problem, aside=str(aside), moments=taken)
    return f"The screen memory was damaged ({problem}); {taken} moments could be read and are kept."


def _taken_over(damaged: Path, fresh: sqlite3.Connection) -> int:
    """Row by row, as far as they can be read."""
    tables = {
        "moments": "id, program, title, text, times, thumbnail, thumbnail_at, thumbnail_key",
        "sightings": "id, moment_id, first, last",
    }
    fresh.execute("PRAGMA foreign_keys=OFF")
    with contextlib.closing(sqlite3.connect(damaged)) as source:
        for table, columns in tables.items():
            marks = ", ".join("?" * (columns.count(",") + 1))
            with contextlib.suppress(sqlite3.DatabaseError):
                for row in source.execute(f"SELECT {columns} FROM {table} NOT INDEXED"):
                    with contextlib.suppress(sqlite3.DatabaseError):
                        fresh.execute(f"INSERT INTO {table}({columns}) VALUES ({marks})", row)
    fresh.execute("DELETE FROM sightings WHERE moment_id NOT IN (SELECT id FROM moments)")
    fresh.execute("DELETE FROM moments WHERE id NOT IN (SELECT moment_id FROM sightings)")
    return int(fresh.execute("SELECT count(*) FROM moments").fetchone()[0])
