"""Putting a backup in the place of the data, so that a kill at any moment loses neither.

    ready = prepare(backup, data_dir, passphrase="")      # Sonia may run
    swap(data_dir)                                       # only while nothing has the data open

`prepare` makes a checked, migrated copy, with what was redacted since taken out again, in
``restore.ready``. `swap` puts it in place by renames; the next start finishes one that was killed.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

import structlog
from sqlalchemy import Connection

from sonia_desktop.core.errors import StorageError
from sonia_desktop.core.ids import iso_z
from sonia_desktop.core.storage import HEAD_REVISION, Database
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.memory.backup import (
    DATABASE,
    MAKING,
    check_database,
    check_files,
    newer_than_us,
)
from sonia_desktop.memory.manifest import Backup, Manifest, sync_folder
from sonia_desktop.memory.redaction import Swept, redact
from sonia_desktop.memory.sealing import SUFFIX, unseal

_log = structlog.get_logger(__name__)

READY = "restore.ready"
_NOTE = "restore.json"
_LOGS = ("-wal", "-shm")


@dataclass(frozen=True)
class Ready:
    """A copy that is checked and waits for its place."""

    backup: str
    made_at: str
    prepared_at: str
    counts: dict[str, int]
    redacted_again: int


def prepare(
    backup: Backup,
    data_dir: Path,
    *,
    passphrase: str = "",
    token: CancelToken | None = None,
) -> Ready:
    """Open the backup into a temporary folder, prove it, bring its schema up to date, redact again
    what was redacted since it was made, and lay it ready. The data is not touched.

    Raises `DamagedBackupError`, `WrongPassphraseError`, `StorageError` (no room, a newer program's
    backup), `CancelledError`.
    """
    manifest = check_files(backup, token)
    if newer_than_us(manifest):
        raise StorageError(
            f"The backup {backup.name} was made by a newer Sonia (schema {manifest.schema}; this "
            f"one knows up to {HEAD_REVISION}).",
            remedy="Update Sonia, then restore it.",
        )
    needed = int(manifest.plain.bytes * 1.2)
    if (free := shutil.disk_usage(data_dir).free) < needed:
        raise StorageError(
            f"Restoring needs {needed / 1e6:,.0f} MB in {data_dir}, but only {free / 1e6:,.0f} MB "
            "are free; nothing was changed.",
            remedy="Make room, then try again.",
        )
    with tempfile.TemporaryDirectory(prefix=MAKING, dir=data_dir) as rough:
        copy = Path(rough) / "copy" / DATABASE
        copy.parent.mkdir()
        try:
            _bring(backup, manifest, copy, passphrase, token)
            flags = [flag.memory_ids for flag in manifest.redacted_since]
            redacted = redact_copy(copy, flags, "restore")
            ready = Ready(backup.name, manifest.made_at, iso_z(), dict(manifest.counts), redacted)
            (copy.parent / _NOTE).write_text(json.dumps(asdict(ready)), encoding="utf-8")
            sync_folder(copy.parent)
        except (OSError, sqlite3.Error) as error:
            raise StorageError(
                f"The backup {backup.name} was not restored: {error}; nothing was changed.",
                remedy="Make room, then try again.",
            ) from error
        if token is not None:
            token.raise_if_cancelled()
        shutil.rmtree(data_dir / READY, ignore_errors=True)
        copy.parent.replace(data_dir / READY)
    sync_folder(data_dir)
    return ready


def waiting(data_dir: Path) -> Ready | None:
    """The restore that waits for its swap, if any."""
    try:
        told = json.loads((data_dir / READY / _NOTE).read_text(encoding="utf-8"))
        return Ready(**told)
    except (OSError, ValueError, TypeError):
        return None


def abandon(data_dir: Path) -> bool:
    """Give up a restore that waits; True when there was one."""
    there = (data_dir / READY).is_dir()
    shutil.rmtree(data_dir / READY, ignore_errors=True)
    return there


def swap(data_dir: Path) -> Ready | None:
    """Put the copy that waits in place; None when none waits. Nothing may have the data open.

    The database it takes the place of stays as ``sonia.db.before-restore-DATE``. The vector index
    goes: it is made again from the restored rows. Killed in between, the next call goes on.
    """
    ready = waiting(data_dir)
    new, database = data_dir / READY / DATABASE, data_dir / DATABASE
    if ready is None:
        return None
    if new.exists():
        if database.exists():
            _fold_log(database)
            _set_aside(database)
        # A log left of the old file would be played into the new one.
        for suffix in _LOGS:
            database.with_name(database.name + suffix).unlink(missing_ok=True)
        new.replace(database)
        sync_folder(data_dir)
    shutil.rmtree(data_dir / "index", ignore_errors=True)
    # It names the last record of the other database's audit log (tools.audit_end).
    (data_dir / "sonia.audit.end").unlink(missing_ok=True)
    shutil.rmtree(data_dir / READY, ignore_errors=True)
    _log.info("backup_restored", backup=ready.backup, made_at=ready.made_at)
    return ready


def set_aside_by_restores(data_dir: Path) -> list[Path]:
    """The databases that restores took the place of, newest first."""
    return sorted(data_dir.glob(f"{DATABASE}.before-restore-*"), reverse=True)


def _bring(
    backup: Backup, manifest: Manifest, copy: Path, passphrase: str, token: CancelToken | None
) -> None:
    if manifest.encrypted:
        unseal(backup.folder / (DATABASE + SUFFIX), copy, passphrase, token)
    else:
        shutil.copyfile(backup.folder / DATABASE, copy)
    check_database(backup, copy, token)


def redact_copy(copy: Path, memory_ids: Iterable[Sequence[str]], actor: str) -> int:
    """Migrate a database nobody has open, and take these memories out of it; how many there were.

    Raises `StorageError` when it cannot be read.
    """
    database = Database.open(copy)
    try:
        if database.notices or not database.kept:
            told = "; ".join(notice.detail for notice in database.notices)
            raise StorageError(f"{copy} cannot be used: {told}")
        redacted = 0
        for ids in memory_ids:
            swept = database.write(_redaction(ids, actor)).result()
            redacted += len(swept.rows)
        if redacted:
            database.maintain(lambda c: c.execute("VACUUM").fetchall()).result()
    finally:
        database.close(60)
    _fold_log(copy)
    return redacted


def _redaction(ids: Sequence[str], actor: str) -> Callable[[Connection], Swept]:
    return lambda connection: redact(
        connection, ids, actor=actor, reason="redacted before", at=iso_z()
    )


def _fold_log(database: Path) -> None:
    """Write the log into the file and remove it; a file that cannot be opened stays as it is."""
    try:
        with closing(sqlite3.connect(database)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            connection.execute("PRAGMA journal_mode=DELETE").fetchall()
    except sqlite3.Error as error:
        _log.warning("log_not_folded", database=str(database), error=str(error))


def _set_aside(database: Path) -> None:
    stamp = datetime.now().strftime("%Y%m%d-%H%M%S-%f")
    aside = database.with_name(f"{database.name}.before-restore-{stamp}")
    for suffix in _LOGS:  # only of one that cannot be opened
        log = database.with_name(database.name + suffix)
        if log.exists():
            log.replace(aside.with_name(aside.name + suffix))
    database.replace(aside)
    for old in set_aside_by_restores(database.parent)[1:]:
        for suffix in ("", *_LOGS):
            old.with_name(old.name + suffix).unlink(missing_ok=True)
