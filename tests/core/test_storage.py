"""The database: on disk when it says so, whole after damage, usable in a read-only folder."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert, select, text
from sqlalchemy.exc import IntegrityError, OperationalError

from sonia_desktop.core import storage
from sonia_desktop.core.errors import UnavailableError
from sonia_desktop.core.storage import HEAD_REVISION, Database, memories, metadata

MIGRATIONS = Path(storage.__file__).parent / "migrations"


def _row(number: int, content: str = "") -> dict[str, Any]:
    return {
        "id": f"mem_{number:012x}",
        "content": content or f"memory number {number}",
        "kind": "note",
        "source": "user",
        "metadata": {"n": number},
        "created_at": "2026-01-01T00:00:00.000Z",
        "updated_at": "2026-01-01T00:00:00.000Z",
    }


def _fill(path: Path, rows: int) -> None:
    db = Database.open(path)
    db.write(lambda c: c.execute(insert(memories), [_row(n) for n in range(rows)])).result()
    db.close()


def _contents(db: Database) -> list[str]:
    with db.read() as connection:
        return [row.content for row in connection.execute(select(memories.c.content))]


def test_a_new_file_is_made_with_all_tables_at_the_newest_revision(data_dir: Path) -> None:
    db = Database.open(data_dir / "deep" / "er" / "sonia.db")
    try:
        assert db.kept
        assert db.notices == ()
        with db.read() as connection:
            names = set(
                connection.execute(text("SELECT name FROM sqlite_master WHERE type='table'"))
                .scalars()
                .all()
            )
            version = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
            journal = connection.execute(text("PRAGMA journal_mode")).scalar()
        assert set(metadata.tables) <= names
        assert version == HEAD_REVISION
        assert journal == "wal"
    finally:
        db.close()


def test_the_named_head_is_alembics_and_the_tables_are_what_the_migrations_make(
    data_dir: Path,
) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.config import Config
    from alembic.migration import MigrationContext
    from alembic.script import ScriptDirectory
    from sqlalchemy import create_engine

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    assert ScriptDirectory.from_config(config).get_heads() == [HEAD_REVISION]

    Database.open(data_dir / "sonia.db").close()
    engine = create_engine(f"sqlite:///{data_dir / 'sonia.db'}")

    def ours(thing: Any, name: str | None, kind: str, reflected: bool, other: Any) -> bool:
        return not (kind == "table" and str(name).startswith(("memories_fts", "turns_fts")))

    with engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"include_object": ours, "compare_type": True}
        )
        assert compare_metadata(context, metadata) == []
    engine.dispose()


def test_what_is_written_is_there_after_opening_again(data_dir: Path) -> None:
    _fill(data_dir / "sonia.db", 3)
    db = Database.open(data_dir / "sonia.db")
    assert len(_contents(db)) == 3
    db.close()


def test_a_failing_write_is_rolled_back_whole_and_the_lane_lives(data_dir: Path) -> None:
    db = Database.open(data_dir / "sonia.db")
    try:

        def twice(connection: Any) -> None:
            connection.execute(insert(memories).values(**_row(1)))
            connection.execute(insert(memories).values(**_row(1)))

        with pytest.raises(IntegrityError):
            db.write(twice).result()
        assert _contents(db) == []
        db.write(lambda c: c.execute(insert(memories).values(**_row(2)))).result()
        assert _contents(db) == ["memory number 2"]
    finally:
        db.close()


def test_readers_cannot_write_and_do_not_wait_for_a_writer(data_dir: Path) -> None:
    db = Database.open(data_dir / "sonia.db")
    inside, go = threading.Event(), threading.Event()

    def slow(connection: Any) -> None:
        connection.execute(insert(memories).values(**_row(1)))
        inside.set()
        go.wait(10)

    try:
        done = db.write(slow)
        assert inside.wait(10)
        assert _contents(db) == []  # the transaction is open: read all the same, and not its half
        go.set()
        done.result()
        assert len(_contents(db)) == 1
        with db.read() as connection, pytest.raises(OperationalError, match="readonly"):
            connection.execute(insert(memories).values(**_row(2)))
    finally:
        go.set()
        db.close()


def test_close_finishes_the_waiting_writes_and_then_refuses(data_dir: Path) -> None:
    db = Database.open(data_dir / "sonia.db")
    futures = [
        db.write(lambda c, n=n: c.execute(insert(memories).values(**_row(n)))) for n in range(50)
    ]
    db.close(10)
    assert all(future.done() and not future.exception() for future in futures)
    with pytest.raises(UnavailableError):
        db.write(lambda c: None)
    again = Database.open(data_dir / "sonia.db")
    assert len(_contents(again)) == 50
    again.close()


# --- damage ---------------------------------------------------------------------------------


def test_a_damaged_page_costs_its_rows_only_and_the_old_file_is_kept(data_dir: Path) -> None:
    path = data_dir / "sonia.db"
    db = Database.open(path)
    rows = [_row(n, f"memory number {n} " + "x" * 500) for n in range(400)]
    db.write(lambda c: c.execute(insert(memories), rows)).result()
    db.close()
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(int(size * 0.6) // 4096 * 4096)
        file.write(b"\xff" * 8192)
    again = Database.open(path)
    try:
        kept = _contents(again)
        assert len(kept) >= 400 - 2 * 7  # two pages of seven rows each
        assert set(kept) <= {row["content"] for row in rows}
        assert "damaged" in again.notices[0].detail
        assert list(data_dir.glob("sonia.db.damaged-*"))
        with again.read() as connection:
            assert connection.execute(text("PRAGMA integrity_check")).scalar() == "ok"
            found = connection.execute(
                text("SELECT count(*) FROM memories_fts WHERE memories_fts MATCH 'memory'")
            ).scalar()
        assert found == len(kept)
        again.write(lambda c: c.execute(insert(memories).values(**_row(9999)))).result()
    finally:
        again.close()
    third = Database.open(path)
    assert third.notices == ()
    third.close()


@pytest.mark.parametrize(
    "rubbish",
    [b"this is no database at all" * 100, b"SQLite format 3\0" + b"\0" * 5000, os.urandom(9000)],
    ids=["text", "a header and zeros", "noise"],
)
def test_a_file_that_is_no_database_is_put_aside(data_dir: Path, rubbish: bytes) -> None:
    path = data_dir / "sonia.db"
    path.write_bytes(rubbish)
    db = Database.open(path)
    try:
        assert db.notices
        assert db.notices[0].remedy
        assert _contents(db) == []
        (aside,) = data_dir.glob("sonia.db.damaged-*")
        assert aside.read_bytes() == rubbish
    finally:
        db.close()


def test_two_damages_in_the_same_second_keep_both_old_files(data_dir: Path) -> None:
    path = data_dir / "sonia.db"
    for word in (b"first ", b"second"):
        path.write_bytes(word * 1000)
        Database.open(path).close()
    kept = {piece.read_bytes()[:6] for piece in data_dir.glob("sonia.db.damaged-*")}
    assert {b"first ", b"second"} <= kept


def test_an_empty_file_is_filled(data_dir: Path) -> None:
    path = data_dir / "sonia.db"
    path.touch()
    db = Database.open(path)
    assert _contents(db) == []
    db.close()


def test_an_older_damaged_file_keeps_its_rows(data_dir: Path) -> None:
    """Its tables lack the columns of later migrations."""
    path = data_dir / "sonia.db"
    _migrate_to(path, "0001")
    with closing(sqlite3.connect(path)) as old:
        for number in range(300):
            row = _row(number) | {"metadata": "{}"}
            marks = ",".join("?" * len(row))
            names = ",".join(f'"{name}"' for name in row)
            old.execute(f"INSERT INTO memories ({names}) VALUES ({marks})", list(row.values()))
        old.commit()
        root = old.execute(
            "SELECT rootpage FROM sqlite_master WHERE name='ix_memories_created_at'"
        ).fetchone()[0]
    with path.open("r+b") as file:
        file.seek((root - 1) * 4096)
        file.write(b"\xff" * 4096)
    db = Database.open(path)
    try:
        assert "damaged" in db.notices[0].detail
        assert len(_contents(db)) == 300
        with db.read() as connection:
            assert set(connection.execute(select(memories.c.digest)).scalars()) == {None}
    finally:
        db.close()


# --- migrating ------------------------------------------------------------------------------


def _migrate_to(path: Path, revision: str) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["path"] = path
    command.upgrade(config, revision)


def test_every_earlier_revision_is_brought_up_with_its_rows(data_dir: Path) -> None:
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    revisions = [script.revision for script in ScriptDirectory.from_config(config).walk_revisions()]
    assert HEAD_REVISION in revisions
    for revision in revisions:
        path = data_dir / f"{revision}.db"
        _migrate_to(path, revision)
        with closing(sqlite3.connect(path)) as old:
            row = _row(1) | {"metadata": "{}"}
            marks = ",".join("?" * len(row))
            names = ",".join(f'"{name}"' for name in row)
            old.execute(f"INSERT INTO memories ({names}) VALUES ({marks})", list(row.values()))
            old.commit()
        db = Database.open(path)
        assert _contents(db) == ["memory number 1"]
        with db.read() as connection:
            assert (
                connection.execute(
                    text("SELECT count(*) FROM memories_fts WHERE memories_fts MATCH 'number'")
                ).scalar()
                == 1
            )
        db.close()


_KILLED_WHILE_MIGRATING = """
import os, signal, sys
from pathlib import Path
from alembic import command
from sonia_desktop.core.storage import Database
real = command.upgrade
def upgrade(*args, **kwargs):
    if sys.argv[2] == "after":
        real(*args, **kwargs)
    os.kill(os.getpid(), signal.SIGKILL)
command.upgrade = upgrade
Database.open(Path(sys.argv[1]))
"""


@pytest.mark.parametrize("moment", ["before", "after"])
def test_a_kill_in_the_middle_of_a_migration_leaves_the_old_file_whole(
    data_dir: Path, moment: str
) -> None:
    path = data_dir / "sonia.db"
    _migrate_to(path, "0001")
    with closing(sqlite3.connect(path)) as old:
        row = _row(1) | {"metadata": "{}"}
        names = ",".join(f'"{name}"' for name in row)
        marks = ",".join("?" * len(row))
        old.execute(f"INSERT INTO memories ({names}) VALUES ({marks})", list(row.values()))
        old.commit()
    killed = subprocess.run(
        [sys.executable, "-c", _KILLED_WHILE_MIGRATING, str(path), moment], check=False
    )
    assert killed.returncode == -signal.SIGKILL
    with closing(sqlite3.connect(path)) as old:
        assert old.execute("SELECT version_num FROM alembic_version").fetchone() == ("0001",)
    db = Database.open(path)
    assert db.notices == ()
    assert _contents(db) == ["memory number 1"]
    db.close()


_KILLED_WHILE_WRITING = """
import sys
from pathlib import Path
from sqlalchemy import insert
from sonia_desktop.core.storage import Database, memories
db = Database.open(Path(sys.argv[1]))
number = 0
while True:
    row = dict(id=f"m{number}", content=f"memory number {number}", kind="note", source="user",
               metadata={}, created_at="x", updated_at="x")
    db.write(lambda c: c.execute(insert(memories).values(**row))).result()
    print(number, flush=True)
    number += 1
"""


def test_what_was_acknowledged_survives_kill_9(data_dir: Path) -> None:
    path = data_dir / "sonia.db"
    with subprocess.Popen(
        [sys.executable, "-c", _KILLED_WHILE_WRITING, str(path)], stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdout is not None
        for _ in range(50):
            last = int(child.stdout.readline())
        os.kill(child.pid, signal.SIGKILL)
    db = Database.open(path)
    assert db.notices == ()
    assert {f"memory number {n}" for n in range(last + 1)} <= set(_contents(db))
    db.close()


# --- a folder that cannot be written --------------------------------------------------------


@pytest.mark.parametrize("folder", ["/proc/sonia", "/dev/null/sonia", "{data}/file/inside"])
def test_an_unwritable_folder_gives_a_temporary_database_and_says_so(
    data_dir: Path, folder: str
) -> None:
    (data_dir / "file").write_text("a file where a folder should be")
    db = Database.open(Path(folder.format(data=data_dir)) / "sonia.db")
    try:
        assert not db.kept
        assert "cannot be written" in db.notices[0].detail
        assert db.notices[0].remedy
        db.write(lambda c: c.execute(insert(memories).values(**_row(1)))).result()
        assert _contents(db) == ["memory number 1"]
        where = db.path.parent
    finally:
        db.close()
    assert not where.exists()


def test_a_read_only_folder_still_shows_what_was_there(data_dir: Path) -> None:
    _fill(data_dir / "sonia.db", 3)
    mount = ["mount", "--bind", "-o", "ro", str(data_dir), str(data_dir)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        if os.geteuid() == 0:
            pytest.skip("this machine lets nobody mount and root ignores permission bits")
        data_dir.chmod(0o500)
    try:
        db = Database.open(data_dir / "sonia.db")
        try:
            assert not db.kept
            assert len(_contents(db)) == 3
            db.write(lambda c: c.execute(insert(memories).values(**_row(7)))).result()
            assert len(_contents(db)) == 4
        finally:
            db.close()
    finally:
        subprocess.run(["umount", str(data_dir)], capture_output=True, check=False)
        data_dir.chmod(0o700)
    db = Database.open(data_dir / "sonia.db")
    assert len(_contents(db)) == 3
    db.close()
