"""Redaction that reaches every copy: the database file with its free pages, logs, vectors, exports,
backups; and what it could not reach is told.

    erased = Erasing(db, data_dir, backups, memory.remake_index).erase(["mem_1"], reason="asked")
    erased.left                                       # files that still hold the words
"""

from __future__ import annotations

import json
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from pathlib import Path

import structlog

from sonia_desktop.core.errors import NotFoundError, SoniaError
from sonia_desktop.core.ids import iso_z
from sonia_desktop.core.storage import Database
from sonia_desktop.memory.backup import copy_database
from sonia_desktop.memory.manifest import find_backups, flag_redaction
from sonia_desktop.memory.redaction import Swept, redact
from sonia_desktop.memory.restore import redact_copy, set_aside_by_restores
from sonia_desktop.memory.store import MemoryStore

_log = structlog.get_logger(__name__)

EXPORTS = "exports.jsonl"
"""In the data folder: where exports were written to, one JSON object a line."""
_PIECE = 1 << 20
_NOT_SEARCHED = ("index", "index.opening", "models")  # made again; never hold what was said


@dataclass
class Erased:
    """What was done, and what could not be.

    `rows`: memories whose words are gone. `cells`: texts masked, by table. `flagged`: backups that
    may still hold the words, marked so in their manifests. `exports`: files written earlier that
    still hold them. `left`: other files in the data folder that do.
    """

    rows: list[str]
    cells: dict[str, int]
    changed: list[str]
    at: str
    vacuumed: bool = False
    logs: list[str] = field(default_factory=list)
    flagged: list[str] = field(default_factory=list)
    exports: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)


class Erasing:
    """Redacts in one data folder.

    Args:
        db: the open database.
        data_dir: its folder.
        backups: where backups are.
        remake_index: makes the vector index anew: a removed vector stays in its file else.
        forgotten: told each memory that is gone (caches, the window).
    """

    def __init__(
        self,
        db: Database,
        data_dir: Path,
        backups: Path,
        remake_index: Callable[[], Future[None]],
        forgotten: Callable[[str], None] = lambda _memory_id: None,
    ) -> None:
        self._db, self._data_dir, self._backups = db, data_dir, backups
        self._remake_index, self._forgotten = remake_index, forgotten

    def erase(
        self,
        memory_ids: Sequence[str],
        *,
        words: Sequence[str] = (),
        actor: str = "user",
        reason: str = "",
    ) -> Erased:
        """Take these memories, every wording they took the place of, and `words` out of every copy.

        Safe to repeat: a redaction that was killed half way is completed by the next with the same
        words. Raises `NotFoundError` when there is nothing of it.
        """
        at = iso_z()
        swept = self._db.write(
            lambda connection: redact(
                connection, memory_ids, actor=actor, reason=reason, at=at, words=words
            )
        ).result()
        if not swept.rows and not words:
            raise NotFoundError(f"There is no memory {', '.join(memory_ids)!r} to redact.")
        needles = _forms(swept.needles)
        vacuumed = self._clean_file(needles)
        for memory_id in swept.rows:
            self._forgotten(memory_id)
        self._remake_index().result()
        erased = Erased(swept.rows, swept.cells, swept.changed, at, vacuumed)
        for copy in set_aside_by_restores(self._data_dir):
            try:
                redact_copy(copy, [swept.rows], actor)
            except (SoniaError, OSError, sqlite3.Error) as error:  # then it is found, and told
                _log.warning("copy_not_redacted", copy=str(copy), error=str(error))
        self._look_around(needles, erased)
        self._flag_backups(swept, erased)
        _log.info(
            "memories_redacted", rows=len(swept.rows), cells=swept.cells, left=len(erased.left)
        )
        return erased

    def _clean_file(self, needles: list[bytes]) -> bool:
        """Empty the write-ahead log; when old bytes of the file still hold a word, rewrite it."""
        self._db.maintain(_truncate_log).result()
        if not self._file_holds(needles):
            return False
        self._db.maintain(_rewrite).result()
        MemoryStore(self._db).mend_text_index()
        self._db.maintain(_truncate_log).result()
        return True

    def _file_holds(self, needles: list[bytes]) -> bool:
        # Through SQLite: closing the file by hand would drop the locks it holds in this process.
        with tempfile.TemporaryDirectory(prefix=".erasing-", dir=self._data_dir) as rough:
            copy = Path(rough) / "pages"
            copy_database(self._db.path, copy)
            return holds(copy, needles)

    def _look_around(self, needles: list[bytes], erased: Erased) -> None:
        own = {self._db.path.name, f"{self._db.path.name}-wal", f"{self._db.path.name}-shm"}
        backups = self._backups.absolute()
        for place in sorted(self._data_dir.iterdir()):
            if place.name in (*own, *_NOT_SEARCHED) or place.absolute() == backups:
                continue
            for file in _files(place):
                if file.is_relative_to(self._data_dir / "logs"):
                    if overwrite(file, needles):
                        erased.logs.append(file.name)
                elif holds(file, needles):
                    erased.left.append(str(file))
        if self._file_holds(needles):
            erased.left.append(str(self._db.path))
        erased.exports = [str(path) for path in exports_of(self._data_dir) if holds(path, needles)]
        erased.left = [each for each in erased.left if each not in erased.exports]

    def _flag_backups(self, swept: Swept, erased: Erased) -> None:
        if not swept.rows:
            return
        for backup in find_backups(self._backups):
            if backup.manifest is None:
                erased.left.append(str(backup.folder))
                continue
            flag_redaction(backup, tuple(swept.rows), erased.at)
            erased.flagged.append(backup.name)


def note_export(data_dir: Path, path: Path, count: int) -> None:
    """Keep in mind where an export went, to tell the user when it is out of date."""
    line = json.dumps({"path": str(path.absolute()), "at": iso_z(), "count": count})
    with (data_dir / EXPORTS).open("a", encoding="utf-8") as file:
        file.write(line + "\n")


def exports_of(data_dir: Path) -> list[Path]:
    """Exports that are still where they were written to, oldest first."""
    try:
        lines = (data_dir / EXPORTS).read_text(encoding="utf-8").splitlines()
    except OSError:
        return []
    found: dict[Path, None] = {}
    for line in lines:
        try:
            path = Path(json.loads(line)["path"])
        except (ValueError, KeyError, TypeError):
            continue
        if path.is_file():
            found[path] = None
    return list(found)


def holds(path: Path, needles: Sequence[bytes]) -> bool:
    """Whether the file's bytes have one of the needles in them, capitals or not (ASCII)."""
    return any(True for _ in _places(path, needles))


def overwrite(path: Path, needles: Sequence[bytes]) -> bool:
    """Put asterisks over every needle, in place (a log that is being written stays open)."""
    found = list(_places(path, needles))
    if found:
        with path.open("rb+") as file:
            for at, length in found:
                file.seek(at)
                file.write(b"*" * length)
    return bool(found)


def _places(path: Path, needles: Sequence[bytes]) -> Iterator[tuple[int, int]]:
    """Offset and length of each needle in the file."""
    longest = max((len(needle) for needle in needles), default=1)
    try:
        with path.open("rb") as file:
            kept, start = b"", 0
            while piece := file.read(_PIECE):
                window = (kept + piece).lower()
                for needle in needles:
                    at = window.find(needle)
                    while at >= 0:
                        yield start + at, len(needle)
                        at = window.find(needle, at + 1)
                keep = min(len(window), longest - 1)
                kept = window[len(window) - keep :]
                start += len(window) - keep
    except OSError as error:
        _log.warning("not_searched", file=str(path), error=str(error))


def _forms(texts: Iterable[str]) -> list[bytes]:
    """As they may lie in a file: UTF-8, and escaped as JSON; lower case where ASCII."""
    forms = set()
    for each in texts:
        forms.add(each.encode("utf-8", "replace").lower())
        forms.add(json.dumps(each)[1:-1].encode("ascii").lower())
        forms.add(json.dumps(each, ensure_ascii=False)[1:-1].encode("utf-8", "replace").lower())
    return sorted(form for form in forms if form)


def _files(place: Path) -> Iterator[Path]:
    if place.is_symlink():
        return
    if place.is_file():
        yield place
    elif place.is_dir():
        for each in sorted(place.iterdir()):
            yield from _files(each)


def _truncate_log(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def _rewrite(connection: sqlite3.Connection) -> None:
    connection.execute("VACUUM")
