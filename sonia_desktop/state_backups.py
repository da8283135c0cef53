"""The older gateway's backups, on the one real backup: its names, and its dead letters put back.

A backup holds the whole database, so dead letters, actions and all else are in it.
"""

from __future__ import annotations

import json
import re
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sonia_desktop.core.errors import InvalidInputError, NotFoundError

if TYPE_CHECKING:
    from sonia_desktop.memory.manifest import Backup
    from sonia_desktop.safekeeping import Safekeeping

_LABEL = "label.txt"
_OURS = re.compile(r"sonia-(\d{8})T(\d{6})Z(-\d+)?")
_THEIRS = re.compile(r"backup-(\d{8})-(\d{6})(-\d+)?")
_NAME = re.compile(r"[A-Za-z0-9._-]{1,80}")
_COLUMNS = (
    "id", "action_id", "tool", "params", "caller", "error_code", "error_message", "failure_class",
    "correlation_id", "session_id", "created_at", "retries_exhausted", "replayed_at",
)  # fmt: skip


def id_of(name: str) -> str:
    """``sonia-20261121T183800Z`` -> ``backup-20261121-183800``; another name as it is."""
    found = _OURS.fullmatch(name)
    return f"backup-{found[1]}-{found[2]}{found[3] or ''}" if found else name


def name_of(backup_id: str) -> str:
    """The other way. Raises `NotFoundError` for what cannot be a backup's name."""
    found = _THEIRS.fullmatch(backup_id)
    if found:
        return f"sonia-{found[1]}T{found[2]}Z{found[3] or ''}"
    if not _NAME.fullmatch(backup_id) or backup_id.strip(".") == "":
        raise NotFoundError(f"There is no backup {backup_id[:60]!r}.")
    return backup_id


def find(keeping: Safekeeping, backup_id: str) -> Backup:
    """Raises `NotFoundError`."""
    from sonia_desktop.memory.manifest import named_backup

    return named_backup(keeping.folder, name_of(backup_id))


def write_label(keeping: Safekeeping, backup_id: str, label: str) -> None:
    """What the user calls it. Raises `InvalidInputError` for one that is too long."""
    if len(label) > 200:
        raise InvalidInputError("A label has at most 200 characters.", remedy="Shorten it.")
    if label:
        place = find(keeping, backup_id).folder / _LABEL
        place.write_text(label, encoding="utf-8", errors="replace")


def told(backup: Backup) -> dict[str, Any]:
    """A backup in the gateway's shape; ``artifacts`` are rows by table."""
    body: dict[str, Any] = {"backup_id": id_of(backup.name), "label": _label(backup)}
    if backup.manifest is None:
        return {**body, "created_at": None, "artifacts": {}, "error": backup.problem}
    counts = backup.manifest.counts
    return {
        **body,
        "created_at": backup.manifest.made_at,
        "artifacts": {
            "dead_letters": {"count": counts.get("dead_letters", 0)},
            "actions": {"count": counts.get("actions", 0)},
            "memories": {"count": counts.get("memories", 0)},
            "turns": {"count": counts.get("turns", 0)},
            "breakers": {"error": "They are not kept: all are closed after a start."},
            "config": {"error": "The settings file is yours; it is no part of a backup."},
        },
        "checksums": {file.name: file.sha256 for file in backup.manifest.files},
        "encrypted": backup.manifest.encrypted,
        "verified_at": backup.manifest.verified_at,
    }


def told_short(backup: Backup) -> dict[str, Any]:
    """As in the gateway's list of backups: ``artifacts`` are numbers."""
    body = told(backup)
    artifacts = {name: one.get("count", 0) for name, one in body["artifacts"].items()}
    return {**body, "artifacts": artifacts}


def checks(backup: Backup) -> dict[str, dict[str, str]]:
    """Every file of it against its hash: PASS, FAIL or MISSING."""
    from sonia_desktop.memory.manifest import described

    if backup.manifest is None:
        return {"manifest.json": {"status": "FAIL", "hash": "", "error": backup.problem}}
    found: dict[str, dict[str, str]] = {}
    for file in backup.manifest.files:
        place = backup.folder / file.name
        if not place.is_file():
            found[file.name] = {"status": "MISSING", "hash": ""}
            continue
        digest = described(place).sha256
        found[file.name] = {
            "status": "PASS" if digest == file.sha256 else "FAIL",
            "hash": digest[:16],
        }
    return found


def letters_in(keeping: Safekeeping, backup: Backup, passphrase: str = "") -> list[dict[str, Any]]:
    """The dead letters of a backup, oldest first.

    Raises `DamagedBackupError`, `WrongPassphraseError`, `UnavailableError` (sealed, no passphrase).
    """
    from sonia_desktop.memory.backup import DATABASE, DamagedBackupError, check_files
    from sonia_desktop.memory.sealing import SUFFIX, unseal

    manifest = check_files(backup)
    with tempfile.TemporaryDirectory(prefix=".making-", dir=keeping.scratch) as rough:
        plain = backup.folder / DATABASE
        if manifest.encrypted:
            plain = Path(rough) / DATABASE
            opened = keeping.passphrase_for(backup, passphrase)
            unseal(backup.folder / (DATABASE + SUFFIX), plain, opened)
        uri = f"{plain.absolute().as_uri()}?mode=ro&immutable=1"
        try:
            with closing(sqlite3.connect(uri, uri=True)) as connection:
                names = {row[1] for row in connection.execute("PRAGMA table_info(dead_letters)")}
                columns = [name for name in _COLUMNS if name in names]
                rows = (
                    connection.execute(
                        f"SELECT {', '.join(columns)} FROM dead_letters ORDER BY created_at, id"
                    ).fetchall()
                    if columns
                    else []
                )
        except sqlite3.Error as error:
            raise DamagedBackupError(
                f"The backup {backup.name} is damaged: {error}.", remedy="Use another backup."
            ) from error
    found = [dict(zip(columns, row, strict=True)) for row in rows]
    return [{**one, "params": json.loads(one["params"] or "{}")} for one in found]


def _label(backup: Backup) -> str:
    try:
        return (backup.folder / _LABEL).read_text(encoding="utf-8", errors="replace")[:200]
    except OSError:
        return ""
