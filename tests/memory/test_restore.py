"""A backup put in the place of the data: whole, or not at all."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sonia_desktop.core.errors import CancelledError, StorageError
from sonia_desktop.core.storage import Database, metadata
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.memory.backup import DamagedBackupError, make_backup
from sonia_desktop.memory.erasing import Erasing
from sonia_desktop.memory.manifest import Backup, read_backup
from sonia_desktop.memory.restore import (
    READY,
    abandon,
    prepare,
    set_aside_by_restores,
    swap,
    waiting,
)
from sonia_desktop.memory.rotation import Reason
from sonia_desktop.memory.sealing import WrongPassphraseError
from tests.memory.keeping import bytes_with, fill

Rooms = Callable[..., Any]


@pytest.fixture
def saved(room: Rooms) -> Backup:
    """A backup of 30 lamps; since then the 30 were joined by 5 more."""
    here = room()
    fill(here.db, 30)
    backup = make_backup(here.db.path, here.folder / "backups", Reason.MANUAL)
    fill(here.db, 5, 30)
    here.close()
    return backup


def content(folder: Path) -> dict[str, list[Any]]:
    """Every row of every table."""
    db = Database.open(folder / "sonia.db")
    try:
        with db.read() as c:
            return {
                table.name: [tuple(row) for row in c.execute(table.select())]
                for table in metadata.sorted_tables
            }
    finally:
        db.close()


def test_what_was_there_when_the_backup_was_made_is_there_again(
    room: Rooms, data_dir: Path, saved: Backup
) -> None:
    ready = prepare(saved, data_dir)
    assert ready.counts["memories"] == 30
    assert len(content(data_dir)["memories"]) == 35, "prepared is not yet restored"
    assert swap(data_dir) == ready
    assert waiting(data_dir) is None
    here = room(index=True)
    assert here.memory.count() == 30
    assert here.memory.search("lamp 7").result(30)[0].item.id == "mem_000000000007"
    (aside,) = set_aside_by_restores(data_dir)
    here.close()
    without_log(data_dir)
    aside.replace(data_dir / "sonia.db")  # the way back
    assert len(content(data_dir)["memories"]) == 35


def test_the_log_of_the_old_database_is_not_played_into_the_new_one(
    data_dir: Path, saved: Backup
) -> None:
    apart = data_dir.with_name("apart")
    shutil.copytree(saved.folder, apart)
    before = content(apart)
    db = Database.open(data_dir / "sonia.db")
    prepare(saved, data_dir)
    fill(db, 5, 100)
    db.close()
    (data_dir / "sonia.db-wal").write_bytes(b"\x37\x7f\x06\x82" + b"rubbish" * 5000)
    swap(data_dir)
    assert content(data_dir) == before


def without_log(folder: Path) -> None:
    for suffix in ("-wal", "-shm"):
        (folder / f"sonia.db{suffix}").unlink(missing_ok=True)


@pytest.mark.parametrize("killed", ["before", "between", "after"])
def test_a_swap_that_was_killed_is_completed_at_the_next_start(
    data_dir: Path, saved: Backup, killed: str
) -> None:
    prepare(saved, data_dir)
    if killed != "before":
        without_log(data_dir)
        (data_dir / "sonia.db").replace(data_dir / "sonia.db.before-restore-1")
    if killed == "after":
        (data_dir / READY / "sonia.db").replace(data_dir / "sonia.db")
    assert swap(data_dir) is not None
    assert len(content(data_dir)["memories"]) == 30
    assert swap(data_dir) is None
    assert len(content(data_dir)["memories"]) == 30


def test_a_damaged_database_is_no_obstacle(data_dir: Path, saved: Backup) -> None:
    (data_dir / "sonia.db").write_bytes(b"this is no database" * 1000)
    prepare(saved, data_dir)
    swap(data_dir)
    assert len(content(data_dir)["memories"]) == 30


def test_a_restore_that_waits_can_be_given_up(data_dir: Path, saved: Backup) -> None:
    prepare(saved, data_dir)
    assert abandon(data_dir)
    assert not abandon(data_dir)
    assert swap(data_dir) is None
    assert len(content(data_dir)["memories"]) == 35


def test_a_damaged_backup_changes_nothing(data_dir: Path, saved: Backup) -> None:
    file = saved.folder / "sonia.db"
    damaged = bytearray(file.read_bytes())
    damaged[5000] ^= 255
    file.write_bytes(damaged)
    before = {each.name for each in data_dir.iterdir()}
    with pytest.raises(DamagedBackupError):
        prepare(saved, data_dir)
    assert {each.name for each in data_dir.iterdir()} == before
    assert len(content(data_dir)["memories"]) == 35


def test_a_backup_of_a_newer_program_is_refused_with_the_way_out(
    data_dir: Path, saved: Backup
) -> None:
    path = saved.folder / "manifest.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | {"schema": "9999"}))
    with pytest.raises(StorageError, match=r"newer Sonia.*Update Sonia"):
        prepare(read_backup(saved.folder), data_dir)


def test_a_cancelled_restore_leaves_nothing(data_dir: Path, saved: Backup) -> None:
    token = CancelToken()
    token.cancel()
    before = {each.name for each in data_dir.iterdir()}
    with pytest.raises(CancelledError):
        prepare(saved, data_dir, token=token)
    assert {each.name for each in data_dir.iterdir()} == before


def test_an_encrypted_backup_is_restored_with_its_passphrase_only(
    room: Rooms, data_dir: Path, tmp_path: Path
) -> None:
    here = room()
    fill(here.db, 10)
    backup = make_backup(here.db.path, tmp_path / "b", Reason.MANUAL, passphrase="lantern")
    fill(here.db, 1, 10)
    here.close()
    with pytest.raises(WrongPassphraseError, match="does not open"):
        prepare(backup, data_dir, passphrase="lamp")
    prepare(backup, data_dir, passphrase="lantern")
    swap(data_dir)
    assert len(content(data_dir)["memories"]) == 10


def test_what_was_redacted_after_the_backup_stays_redacted(room: Rooms, data_dir: Path) -> None:
    here = room()
    fill(here.db, 10)
    secret = here.memory.remember("The vault word is zanzibar-7719").result(30)
    backup = make_backup(here.db.path, data_dir / "backups", Reason.MANUAL)
    gone = Erasing(here.db, data_dir, data_dir / "backups", here.memory.remake_index)
    gone.erase([secret.id])
    here.close()
    ready = prepare(read_backup(backup.folder), data_dir)
    assert ready.redacted_again == 1
    swap(data_dir)
    assert bytes_with(data_dir, b"zanzibar", b"7719") == [f"backups/{backup.name}/sonia.db"]
    again = room()
    assert again.memory.count() == 10


def test_a_redaction_reaches_the_database_a_restore_set_aside(room: Rooms, data_dir: Path) -> None:
    here = room()
    secret = here.memory.remember("The vault word is zanzibar-7719").result(30)
    backup = make_backup(here.db.path, data_dir / "backups", Reason.MANUAL)
    here.close()
    prepare(backup, data_dir)
    swap(data_dir)
    again = room()
    gone = Erasing(again.db, data_dir, data_dir / "backups", again.memory.remake_index)
    assert gone.erase([secret.id]).left == []
    again.close()
    assert bytes_with(data_dir, b"zanzibar") == [f"backups/{backup.name}/sonia.db"]
