"""One Sonia a data folder, and what a second process may do to the database."""

from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from sonia_desktop.core.errors import StorageError
from sonia_desktop.core.instance import InstanceLock
from sonia_desktop.core.storage import Database

_HOLDER = """
import sys
from pathlib import Path
from sonia_desktop.core.instance import InstanceLock
lock = InstanceLock(Path(sys.argv[1]))
print(lock.acquire(), flush=True)
sys.stdin.read()
"""


def test_the_lock_is_held_by_one_process_and_freed_by_its_death(tmp_path: Path) -> None:
    path = tmp_path / "new" / "sonia.lock"
    with subprocess.Popen(
        [sys.executable, "-c", _HOLDER, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == "True"
        lock = InstanceLock(path)
        assert lock.acquire() is False
        holder.kill()
        holder.wait()
        assert lock.acquire() is True
        lock.release()


def test_a_second_process_reads_the_database_and_never_moves_it(tmp_path: Path) -> None:
    path = tmp_path / "sonia.db"
    first = Database.open(path)
    second = Database.open(path, first=False)
    assert second.notices == ()
    second.close()
    first.close()
    content = b"this is no database" * 100
    path.write_bytes(content)
    with pytest.raises(Exception, match="not a database"):
        Database.open(path, first=False)
    assert path.read_bytes() == content


def test_a_locked_database_is_not_taken_for_a_damaged_one(tmp_path: Path) -> None:
    path = tmp_path / "sonia.db"
    Database.open(path).close()
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("PRAGMA locking_mode=EXCLUSIVE")
    holder.execute("BEGIN EXCLUSIVE")
    try:
        with pytest.raises(StorageError, match="cannot be opened"):
            Database.open(path)
    finally:
        holder.close()
    assert not list(tmp_path.glob("*.damaged-*"))
    reopened = Database.open(path)
    assert reopened.notices == ()
    reopened.close()


@pytest.mark.skipif(os.name != "posix", reason="Windows' profiles are private by themselves")
def test_no_other_user_can_look_into_the_data_folder(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    before = os.umask(0o022)
    try:
        lock = InstanceLock(folder / "sonia.lock")
        assert lock.acquire()
        db = Database.open(folder / "sonia.db")
    finally:
        os.umask(before)
    modes = [stat.S_IMODE(file.stat().st_mode) for file in (folder, *folder.glob("sonia.db*"))]
    assert len(modes) >= 2
    assert not any(mode & 0o077 for mode in modes)
    db.close()
    lock.release()
    folder.chmod(0o755)  # one of an older version, or made by hand
    again = InstanceLock(folder / "sonia.lock")
    assert again.acquire()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    again.release()
