"""Backups: a copy of the database made while it is written to, proven by opening it.

    backup = make_backup(db.path, folder, Reason.MANUAL, passphrase="")
    verify(backup)                                       # hashes, pages, rows: all as told
    rotate(folder, daily=7, weekly=4)

A backup is a folder ``sonia-DATE`` with ``sonia.db`` (or ``sonia.db.age`` and ``key.age``) and
``manifest.json``. It gets its name when it is whole and proven; what was there before is only
removed after that.
"""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import structlog

from sonia_desktop.core.errors import StorageError
from sonia_desktop.core.ids import iso_z, utc_now
from sonia_desktop.core.storage import HEAD_REVISION
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.memory.manifest import (
    Backup,
    BackupFile,
    Manifest,
    described,
    find_backups,
    sync_folder,
    write_manifest,
)
from sonia_desktop.memory.rotation import Reason, to_remove
from sonia_desktop.memory.sealing import KEY_FILE, SUFFIX, seal, unseal

_log = structlog.get_logger(__name__)

DATABASE = "sonia.db"
Progress = Callable[[int, int], None]
"""How much of it is done: ``progress(done, total)`` in the unit of the job."""

_PAGES = 256  # a step: 1 MB; between two the disk is the writer's
_BREATH_S = 0.001
_MARGIN = 1.05  # of the database's size, that must be free before a backup begins
MAKING = ".making-"


class DamagedBackupError(StorageError):
    """The backup is not what its manifest says."""

    code = "BACKUP_DAMAGED"


def make_backup(
    database: Path,
    folder: Path,
    reason: Reason,
    *,
    passphrase: str = "",
    program: str = "",
    progress: Progress | None = None,
    token: CancelToken | None = None,
) -> Backup:
    """Copy the database as it is this moment; writers go on meanwhile.

    Encrypted when a passphrase is given. Raises `StorageError` (no room, no right, damaged),
    `CancelledError`; then the folder is as it was.
    """
    token = token or CancelToken()
    database, folder = database.absolute(), folder.absolute()
    _make_room(database, folder, sealed=bool(passphrase))
    sweep(folder)
    # A copy in the clear never lies where the sealed ones go.
    place = database.parent if passphrase else folder
    with tempfile.TemporaryDirectory(prefix=MAKING, dir=place) as rough:
        plain = Path(rough) / DATABASE
        try:
            copy_database(database, plain, progress, token)
            counts, schema = examine(plain)
            whole = described(plain, token)
            made = Path(tempfile.mkdtemp(prefix=MAKING, dir=folder))
            try:
                if passphrase:
                    sealed = made / (DATABASE + SUFFIX)
                    seal(plain, sealed, passphrase, token)
                    files = [described(sealed, token), described(made / KEY_FILE)]
                else:
                    plain.replace(made / DATABASE)
                    files = [whole]
                manifest = Manifest(
                    made_at=iso_z(),
                    reason=reason,
                    schema=schema,
                    counts=counts,
                    files=tuple(files),
                    plain=whole,
                    encrypted=bool(passphrase),
                    program=program,
                    verified_at=iso_z(),
                )
                write_manifest(made, manifest)
                target = _free_name(folder, made)
            except BaseException:
                shutil.rmtree(made, ignore_errors=True)
                raise
        except (OSError, sqlite3.Error) as error:
            raise _refused(folder, error) from error
    sync_folder(folder)
    _log.info("backup_made", name=target.name, bytes=whole.bytes, reason=reason.value)
    return Backup(target, manifest)


def verify(
    backup: Backup,
    *,
    passphrase: str = "",
    scratch: Path | None = None,
    token: CancelToken | None = None,
    note: bool = True,
) -> Manifest:
    """Prove it by opening it: hashes, every page, the number of rows.

    Changes nothing in it but, with `note`, the manifest's `verified_at`. `scratch`: a folder that
    an encrypted one may be opened in (removed at once); by default the system's.

    Raises `DamagedBackupError` saying what is wrong, `WrongPassphraseError`, `CancelledError`.
    """
    with tempfile.TemporaryDirectory(prefix=MAKING, dir=scratch) as rough:
        manifest = check_files(backup, token)
        plain = backup.folder / DATABASE
        if manifest.encrypted:
            plain = Path(rough) / DATABASE
            unseal(backup.folder / (DATABASE + SUFFIX), plain, passphrase, token)
        check_database(backup, plain, token, hashed=not manifest.encrypted)
    if note:
        manifest = replace(manifest, verified_at=iso_z())
        try:
            write_manifest(backup.folder, manifest)
        except OSError as error:  # a read-only medium: it is proven all the same
            _log.info("verification_not_noted", name=backup.name, error=str(error))
    return manifest


def check_files(backup: Backup, token: CancelToken | None = None) -> Manifest:
    """Every file is there with the size and hash the manifest tells."""
    manifest = backup.manifest
    if manifest is None:
        raise DamagedBackupError(
            f"The backup {backup.name} cannot be used: {backup.problem}.",
            remedy="Use another backup.",
        )
    for told in manifest.files:
        _must_equal(backup, told, described(backup.folder / told.name, token))
    return manifest


def check_database(
    backup: Backup, plain: Path, token: CancelToken | None = None, *, hashed: bool = False
) -> None:
    """The database in the clear is the one that was copied (`hashed`: its hash is checked already).

    Raises `DamagedBackupError`.
    """
    manifest = backup.manifest
    assert manifest is not None
    if not hashed:
        _must_equal(backup, manifest.plain, described(plain, token))
    try:
        counts, schema = examine(plain)
    except sqlite3.Error as error:
        raise _damaged(backup, str(error)) from error
    if schema != manifest.schema:
        raise _damaged(backup, f"its schema is {schema}, the manifest says {manifest.schema}")
    for table, rows in manifest.counts.items():
        if counts.get(table) != rows:
            raise _damaged(backup, f"{table} has {counts.get(table)} rows, not {rows}")


def copy_database(
    database: Path,
    target: Path,
    progress: Progress | None = None,
    token: CancelToken | None = None,
) -> None:
    """SQLite's online backup of one moment, page by page, free pages too.

    A read transaction keeps that moment, so no write starts the copy again, and in WAL mode it
    stops no writer.
    """

    def step(_status: int, remaining: int, total: int) -> None:
        if progress is not None:
            progress(total - remaining, total)
        if token is not None and token.wait(_BREATH_S):
            token.raise_if_cancelled()

    source_uri = f"{database.absolute().as_uri()}?mode=ro"
    with (
        closing(sqlite3.connect(source_uri, uri=True)) as source,
        closing(sqlite3.connect(target)) as copy,
    ):
        source.isolation_level = None
        source.execute("BEGIN")
        source.execute("SELECT count(*) FROM sqlite_master").fetchone()
        source.backup(copy, pages=_PAGES, progress=step)
        source.execute("ROLLBACK")
        copy.execute("PRAGMA journal_mode=DELETE")  # one file, without a log beside it
    with target.open("rb+") as file:
        os.fsync(file.fileno())


def examine(database: Path) -> tuple[dict[str, int], str]:
    """Rows by table, and the schema's migration, of a file nobody writes to.

    Raises `sqlite3.DatabaseError` when a page of it is damaged.
    """
    with closing(
        sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
    ) as opened:
        verdict = [row[0] for row in opened.execute("PRAGMA integrity_check(5)")]
        if verdict != ["ok"]:
            raise sqlite3.DatabaseError("; ".join(verdict))
        names = opened.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
            "AND name NOT LIKE 'alembic_%' AND name NOT LIKE '%!_fts%' ESCAPE '!' ORDER BY name"
        ).fetchall()
        counts = {
            name: opened.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]
            for (name,) in names
        }
        row = opened.execute("SELECT version_num FROM alembic_version").fetchone()
    return counts, str(row[0]) if row else ""


def rotate(folder: Path, *, daily: int, weekly: int, just_made: str = "") -> list[str]:
    """Remove the scheduled backups that are not wanted any more; their names.

    One that cannot be read is left where it is: only the user knows whether it matters.
    """
    kept = [one for backup in find_backups(folder) if (one := backup.kept()) is not None]
    gone = sorted(to_remove(kept, daily=daily, weekly=weekly, just_made=just_made))
    for name in gone:
        remove(folder / name)
    return gone


def remove(place: Path) -> None:
    """Take a backup away: first its name, so that no half of one is ever found."""
    doomed = place.with_name(f"{MAKING}gone-{place.name}")
    place.replace(doomed)
    shutil.rmtree(doomed, ignore_errors=True)


def sweep(*folders: Path) -> None:
    """Remove what a killed backup left half made. Only while none is made."""
    for folder in folders:
        for left in folder.glob(f"{MAKING}*"):
            shutil.rmtree(left, ignore_errors=True)


def _make_room(database: Path, folder: Path, *, sealed: bool) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        needed = int(_bytes_of(database) * _MARGIN)
        places = {folder: needed}
        if sealed:
            same = database.parent.stat().st_dev == folder.stat().st_dev
            places = {folder: 2 * needed} if same else {folder: needed, database.parent: needed}
        for place, wanted in places.items():
            free = shutil.disk_usage(place).free
            if free < wanted:
                raise StorageError(
                    f"The backup needs {_mb(wanted)} in {place}, but only {_mb(free)} are free; "
                    "the earlier backups are untouched.",
                    remedy="Make room, or choose another folder: memory.backup_dir.",
                )
    except OSError as error:
        raise _refused(folder, error) from error


def _bytes_of(database: Path) -> int:
    log = database.with_name(f"{database.name}-wal")
    return database.stat().st_size + (log.stat().st_size if log.exists() else 0)


def _mb(size: int) -> str:
    return f"{size / 1e6:,.0f} MB"


def _free_name(folder: Path, made: Path) -> Path:
    stamp = utc_now().strftime("sonia-%Y%m%dT%H%M%SZ")
    for number in range(1, 1000):
        target = folder / (stamp if number == 1 else f"{stamp}-{number}")
        if not target.exists():
            made.replace(target)
            return target
    raise StorageError(f"{folder} has a thousand backups of this second.")


def _refused(folder: Path, error: Exception) -> StorageError:
    full = isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EFBIG, errno.EDQUOT)
    full = full or "full" in str(error)
    what = "the disk is full" if full else str(error)
    return StorageError(
        f"The backup in {folder} was not made: {what}; the earlier backups are untouched.",
        remedy="Make room, or choose another folder: memory.backup_dir."
        if full
        else "Make the folder writable, or choose another one: memory.backup_dir.",
    )


def _must_equal(backup: Backup, told: BackupFile, found: BackupFile) -> None:
    if found.bytes != told.bytes:
        raise _damaged(backup, f"{told.name} has {found.bytes} bytes, not {told.bytes}")
    if found.sha256 != told.sha256:
        raise _damaged(backup, f"{told.name} was changed: its SHA-256 is not the one of the day")


def _damaged(backup: Backup, problem: str) -> DamagedBackupError:
    return DamagedBackupError(
        f"The backup {backup.name} is damaged: {problem}.", remedy="Use another backup."
    )


def newer_than_us(manifest: Manifest) -> bool:
    """Made by a program with a newer schema than this one knows."""
    return manifest.schema > HEAD_REVISION
