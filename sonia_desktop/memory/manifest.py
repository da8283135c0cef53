"""What a backup says about itself: ``manifest.json`` in its folder."""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from sonia_desktop.core.errors import NotFoundError, StorageError
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.memory.rotation import Kept, Reason

MANIFEST = "manifest.json"
FORMAT = "sonia-backup/1"
_PIECE = 1 << 20


@dataclass(frozen=True)
class BackupFile:
    """One file of a backup, as it lies in the folder."""

    name: str
    bytes: int
    sha256: str


@dataclass(frozen=True)
class Flag:
    """Memories that were redacted after the backup was made: it may still hold their words."""

    memory_ids: tuple[str, ...]
    at: str


@dataclass(frozen=True)
class Manifest:
    """`schema` is the database's migration; `counts` rows by table; `plain` the database itself,
    also when the file beside it is encrypted."""

    made_at: str
    reason: Reason
    schema: str
    counts: dict[str, int]
    files: tuple[BackupFile, ...]
    plain: BackupFile
    encrypted: bool = False
    program: str = ""
    verified_at: str | None = None
    redacted_since: tuple[Flag, ...] = ()
    format: str = FORMAT


@dataclass(frozen=True)
class Backup:
    """One backup: a folder with a manifest. `problem` when the manifest cannot be used."""

    folder: Path
    manifest: Manifest | None
    problem: str = ""

    @property
    def name(self) -> str:
        return self.folder.name

    @property
    def bytes(self) -> int:
        return sum(file.bytes for file in self.manifest.files) if self.manifest else 0

    def kept(self) -> Kept | None:
        """As rotation sees it."""
        if self.manifest is None:
            return None
        made_at = datetime.fromisoformat(self.manifest.made_at)
        return Kept(self.name, made_at, self.manifest.reason)


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Whole or not at all, and on disk."""
    path = folder / MANIFEST
    half = path.with_name(f".{MANIFEST}.new")
    text = json.dumps(asdict(manifest), ensure_ascii=False, indent=1) + "\n"
    with half.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    half.replace(path)
    sync_folder(folder)


def read_backup(folder: Path) -> Backup:
    """The backup in that folder, readable or not."""
    try:
        raw = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        return Backup(folder, _manifest(raw))
    except (OSError, ValueError, KeyError, TypeError) as error:
        return Backup(folder, None, f"its manifest cannot be read ({error})")


def find_backups(folder: Path) -> list[Backup]:
    """All in the folder, newest first; those that cannot be read last."""
    try:
        places = [each for each in folder.iterdir() if (each / MANIFEST).is_file()]
    except OSError:
        return []
    found = [read_backup(place) for place in places]
    return sorted(
        found, key=lambda b: (b.manifest.made_at if b.manifest else "", b.name), reverse=True
    )


def named_backup(folder: Path, name: str) -> Backup:
    """By its name, by ``latest``, or by a path to its folder. Raises `NotFoundError`."""
    backups = [each for each in find_backups(folder) if each.manifest is not None]
    if name in ("", "latest"):
        if not backups:
            raise NotFoundError(
                f"There is no backup in {folder}.", remedy="Make one: sonia memory backup"
            )
        return backups[0]
    for place in (folder / name, Path(name).expanduser()):
        if (place / MANIFEST).is_file():
            return read_backup(place)
    raise NotFoundError(
        f"There is no backup {name!r} in {folder}.",
        remedy="See which there are: sonia memory backup --list",
    )


def flag_redaction(backup: Backup, memory_ids: tuple[str, ...], at: str) -> None:
    """Write into its manifest that it may hold words that were redacted since."""
    if backup.manifest is not None:
        flags = (*backup.manifest.redacted_since, Flag(memory_ids, at))
        write_manifest(backup.folder, replace(backup.manifest, redacted_since=flags))


def described(path: Path, token: CancelToken | None = None) -> BackupFile:
    """Its size and SHA-256. Raises `StorageError`, `CancelledError`."""
    digest, size = hashlib.sha256(), 0
    try:
        with path.open("rb") as file:
            while piece := file.read(_PIECE):
                if token is not None:
                    token.raise_if_cancelled()
                digest.update(piece)
                size += len(piece)
    except OSError as error:
        raise StorageError(f"{path} cannot be read: {error.strerror or error}.") from error
    return BackupFile(path.name, size, digest.hexdigest())


def sync_folder(folder: Path) -> None:
    """The names in it are on disk (POSIX; elsewhere a folder cannot be opened)."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _manifest(raw: dict[str, Any]) -> Manifest:
    if raw["format"] != FORMAT:
        raise ValueError(f"its format is {raw['format']!r}, not {FORMAT!r}")
    datetime.fromisoformat(raw["made_at"])
    return Manifest(
        made_at=raw["made_at"],
        reason=Reason(raw["reason"]),
        schema=str(raw["schema"]),
        counts={str(table): int(rows) for table, rows in raw["counts"].items()},
        files=tuple(_file(each) for each in raw["files"]),
        plain=_file(raw["plain"]),
        encrypted=bool(raw["encrypted"]),
        program=str(raw.get("program", "")),
        verified_at=raw.get("verified_at"),
        redacted_since=tuple(
            Flag(tuple(each["memory_ids"]), each["at"]) for each in raw["redacted_since"]
        ),
    )


def _file(raw: dict[str, Any]) -> BackupFile:
    name = str(raw["name"])
    if Path(name).name != name:
        raise ValueError(f"it names a file outside its folder: {name!r}")
    return BackupFile(name, int(raw["bytes"]), str(raw["sha256"]))
