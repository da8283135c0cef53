"""Backups: made while the database is written to, proven, rotated, never half."""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonia_desktop.core.errors import CancelledError, InvalidInputError, NotFoundError, StorageError
from sonia_desktop.core.storage import HEAD_REVISION, Database
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.memory.backup import DamagedBackupError, make_backup, rotate, verify
from sonia_desktop.memory.manifest import find_backups, named_backup, read_backup
from sonia_desktop.memory.rotation import Kept, Reason, to_remove
from sonia_desktop.memory.sealing import WrongPassphraseError, seal
from tests.memory.keeping import bytes_with, fill

PASSPHRASE = "correct horse battery staple"


@pytest.fixture
def db(data_dir: Path) -> Iterator[Database]:
    opened = Database.open(data_dir / "sonia.db")
    yield opened
    opened.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


def test_a_backup_holds_every_row_and_says_what_it_is(db: Database, folder: Path) -> None:
    fill(db, 300)
    backup = make_backup(db.path, folder, Reason.MANUAL)
    manifest = verify(backup)
    assert manifest.counts["memories"] == 300
    assert manifest.schema == HEAD_REVISION
    assert not manifest.encrypted
    told = json.loads((backup.folder / "manifest.json").read_text())
    assert told["files"][0]["name"] == "sonia.db"
    assert sorted(each.name for each in backup.folder.iterdir()) == ["manifest.json", "sonia.db"]
    assert named_backup(folder, "latest").name == backup.name


def test_writers_go_on_while_a_backup_is_made_and_it_is_of_one_moment(
    db: Database, folder: Path
) -> None:
    fill(db, 20_000)
    stop, written = threading.Event(), [20_000]

    def write() -> None:
        while not stop.is_set():
            fill(db, 1, written[0])
            written[0] += 1

    writer = threading.Thread(target=write)
    steps: list[int] = []
    writer.start()
    try:
        backup = make_backup(
            db.path, folder, Reason.MANUAL, progress=lambda done, _total: steps.append(done)
        )
    finally:
        stop.set()
        writer.join()
    assert steps == sorted(steps), "it began again because of a write"
    with sqlite3.connect(backup.folder / "sonia.db") as copy:
        numbers = [row[0] for row in copy.execute("SELECT id FROM memories ORDER BY id")]
    copy.close()
    assert 20_000 <= len(numbers) <= written[0]
    assert numbers[-1] == f"mem_{len(numbers) - 1:012d}", "a later row without an earlier one"


def test_an_encrypted_backup_opens_with_its_passphrase_only(db: Database, folder: Path) -> None:
    fill(db, 50)
    backup = make_backup(db.path, folder, Reason.MANUAL, passphrase=PASSPHRASE)
    assert bytes_with(folder, b"The lamp") == []
    assert bytes_with(folder, PASSPHRASE.encode()) == []
    assert verify(backup, passphrase=PASSPHRASE).counts["memories"] == 50
    with pytest.raises(WrongPassphraseError, match="passphrase does not open"):
        verify(backup, passphrase="Correct horse battery staple")
    with pytest.raises(WrongPassphraseError, match="is encrypted"):
        verify(backup)


def test_no_copy_in_the_clear_is_left_of_an_encrypted_backup(
    db: Database, folder: Path, data_dir: Path
) -> None:
    fill(db, 50)
    before = {each.name for each in data_dir.iterdir()}
    backup = make_backup(db.path, folder, Reason.MANUAL, passphrase=PASSPHRASE)
    verify(backup, passphrase=PASSPHRASE, scratch=data_dir)
    assert {each.name for each in data_dir.iterdir()} - before <= {"sonia.db-wal", "sonia.db-shm"}
    with pytest.raises(InvalidInputError, match="empty"):
        seal(db.path, folder / "x", "")


@pytest.mark.parametrize("passphrase", ["", PASSPHRASE])
def test_one_changed_byte_is_found(db: Database, folder: Path, passphrase: str) -> None:
    fill(db, 200)
    backup = make_backup(db.path, folder, Reason.MANUAL, passphrase=passphrase)
    assert backup.manifest is not None
    file = backup.folder / backup.manifest.files[0].name
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)
    with pytest.raises(DamagedBackupError, match="was changed"):
        verify(backup, passphrase=passphrase)
    file.write_bytes(content[:-100])
    with pytest.raises(DamagedBackupError, match="bytes"):
        verify(backup, passphrase=passphrase)
    file.unlink()
    with pytest.raises(StorageError, match="cannot be read"):
        verify(backup, passphrase=passphrase)


def test_a_backup_whose_rows_are_not_those_of_its_manifest_is_refused(
    db: Database, folder: Path
) -> None:
    fill(db, 20)
    backup = make_backup(db.path, folder, Reason.MANUAL)
    path = backup.folder / "manifest.json"
    told = json.loads(path.read_text())
    told["counts"]["memories"] = 21
    path.write_text(json.dumps(told))
    with pytest.raises(DamagedBackupError, match="memories has 20 rows, not 21"):
        verify(read_backup(backup.folder))


@pytest.mark.parametrize(
    "manifest", ["", "[]", "{", '{"format": "other"}', '{"format": "sonia-backup/1"}', "\x00"]
)
def test_a_manifest_that_cannot_be_read_hides_no_other_backup(
    db: Database, folder: Path, manifest: str
) -> None:
    good = make_backup(db.path, folder, Reason.MANUAL)
    bad = folder / "sonia-bad"
    bad.mkdir()
    (bad / "manifest.json").write_text(manifest)
    assert [each.name for each in find_backups(folder)] == [good.name, "sonia-bad"]
    assert named_backup(folder, "latest").name == good.name
    with pytest.raises(DamagedBackupError, match="cannot be used"):
        verify(named_backup(folder, "sonia-bad"))
    assert rotate(folder, daily=0, weekly=0) == []
    with pytest.raises(NotFoundError, match="no backup 'nothing'"):
        named_backup(folder, "nothing")


def test_a_manifest_may_not_name_a_file_outside_its_folder(db: Database, folder: Path) -> None:
    backup = make_backup(db.path, folder, Reason.MANUAL)
    path = backup.folder / "manifest.json"
    told = json.loads(path.read_text())
    told["files"][0]["name"] = "../../secret"
    path.write_text(json.dumps(told))
    assert read_backup(backup.folder).manifest is None


def test_a_cancelled_backup_leaves_nothing(db: Database, folder: Path) -> None:
    fill(db, 5_000)
    token = CancelToken()
    with pytest.raises(CancelledError):
        make_backup(db.path, folder, Reason.MANUAL, token=token, progress=lambda *_: token.cancel())
    assert list(folder.iterdir()) == []
    fill(db, 1, 5_000)  # the database is not held


_LIMITED = """
import resource, signal, sys
from pathlib import Path
from sonia_desktop.core.errors import StorageError
from sonia_desktop.memory.backup import make_backup
from sonia_desktop.memory.rotation import Reason
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]), int(sys.argv[3])))
try:
    make_backup(Path(sys.argv[1]), Path(sys.argv[2]), Reason.SCHEDULED, passphrase=sys.argv[4])
except StorageError as error:
    print(error)
"""


@pytest.mark.parametrize("passphrase", ["", PASSPHRASE])
def test_a_disk_that_fills_up_costs_no_earlier_backup(
    db: Database, folder: Path, data_dir: Path, passphrase: str
) -> None:
    fill(db, 3_000)
    earlier = make_backup(db.path, folder, Reason.SCHEDULED)
    before = {each.name for each in data_dir.iterdir()}
    limit = earlier.bytes // 2
    ended = subprocess.run(
        [sys.executable, "-c", _LIMITED, str(db.path), str(folder), str(limit), passphrase],
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert "earlier backups are untouched" in ended.stdout, ended.stdout + ended.stderr
    assert [each.name for each in folder.iterdir()] == [earlier.name]
    assert {each.name for each in data_dir.iterdir()} == before
    assert verify(earlier).counts["memories"] == 3_000


def test_too_little_room_is_told_before_anything_is_written(
    db: Database, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(db, 10)
    usage = shutil.disk_usage(folder.parent)
    monkeypatch.setattr(shutil, "disk_usage", lambda _place: usage._replace(free=10))
    with pytest.raises(StorageError, match=r"needs .* MB .* only 0 MB are free"):
        make_backup(db.path, folder, Reason.MANUAL)
    assert list(folder.iterdir()) == []


def test_what_a_killed_backup_left_is_swept_away_by_the_next(db: Database, folder: Path) -> None:
    half = folder / ".making-killed"
    half.mkdir(parents=True)
    (half / "sonia.db").write_bytes(b"half")
    made = make_backup(db.path, folder, Reason.MANUAL)
    assert [each.name for each in folder.iterdir()] == [made.name]


def test_two_backups_of_one_second_have_two_names(db: Database, folder: Path) -> None:
    names = {make_backup(db.path, folder, Reason.MANUAL).name for _ in range(3)}
    assert len(names) == 3


def test_rotation_keeps_days_and_weeks_and_what_the_user_made(db: Database, folder: Path) -> None:
    made = [make_backup(db.path, folder, Reason.SCHEDULED) for _ in range(4)]
    by_hand = make_backup(db.path, folder, Reason.MANUAL)
    day = datetime(2026, 11, 20, tzinfo=UTC)
    for age, backup in enumerate(made):
        path = backup.folder / "manifest.json"
        told = json.loads(path.read_text())
        told["made_at"] = (day - timedelta(days=age)).isoformat()
        path.write_text(json.dumps(told))
    gone = rotate(folder, daily=2, weekly=1)
    assert gone == sorted([made[2].name, made[3].name])
    left = {each.name for each in find_backups(folder)}
    assert left == {made[0].name, made[1].name, by_hand.name}


_moments = st.datetimes(datetime(2024, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC))


@given(
    moments=st.lists(_moments, max_size=60),
    daily=st.integers(0, 14),
    weekly=st.integers(0, 8),
)
def test_rotation_never_takes_the_newest_and_keeps_as_many_days_as_asked(
    moments: list[datetime], daily: int, weekly: int
) -> None:
    backups = [Kept(str(n), at, Reason.SCHEDULED) for n, at in enumerate(moments)]
    gone = to_remove(backups, daily=daily, weekly=weekly)
    left = [each for each in backups if each.name not in gone]
    if backups:
        assert max(backups, key=lambda each: (each.made_at, each.name)) in left
    days = {each.made_at.date() for each in left}
    assert len(days) >= min(daily, len({each.made_at.date() for each in backups}))
    assert len(left) <= max(1, daily + weekly)
    again = to_remove(left, daily=daily, weekly=weekly)
    assert again == set(), "a second rotation takes more"


def test_a_clock_that_was_set_back_does_not_cost_the_backup_just_made() -> None:
    future = datetime(2030, 1, 1, tzinfo=UTC)
    backups = [Kept(f"f{n}", future + timedelta(days=n), Reason.SCHEDULED) for n in range(20)]
    new = Kept("new", datetime(2026, 1, 1, tzinfo=UTC), Reason.SCHEDULED)
    assert "new" not in to_remove([*backups, new], daily=7, weekly=4, just_made="new")
