"""The journal: what files were before tools changed them, so that it can be undone.

    change = journal.begin(context, Kind.WRITTEN, path)     # the previous content is on disk now
    write_whole(path, content)
    journal.done(change, after=sha256(content))
    journal.undo_last()                                     # the newest action, newest change first

Kept within a number of MB and of days; `outlook` says before a change whether it will fit.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import stat
import threading
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path

import structlog
from sqlalchemy import Connection, Row, func, insert, select, update

from sonia_desktop.core.errors import NotFoundError, SoniaError, WrongStateError
from sonia_desktop.core.ids import iso_z, new_id
from sonia_desktop.core.storage import Database, file_changes
from sonia_desktop.tools.atomic import drop_empty, fill_whole, write_whole
from sonia_desktop.tools.copying import move_whole
from sonia_desktop.tools.paths import open_exactly
from sonia_desktop.tools.trash import from_trash, to_trash
from sonia_desktop.tools.types import ToolContext

_log = structlog.get_logger(__name__)

_PIECE_BYTES = 1 << 20
_SHARE = 4
"""One previous content may take this part of the whole room."""
_WAIT_S = 10.0
_BYTES = "bytes:"
_FOLDERS_MADE = " new folders around it"


class Kind(StrEnum):
    """What was done to the disk."""

    WRITTEN = "written"  # a file got a new content (or came to be)
    MADE = "made"  # a file or folder was made
    MOVED = "moved"
    TRASHED = "trashed"


@dataclass(frozen=True)
class Change:
    """One entry. `kept` names the file with the previous content; None: there was no file."""

    seq: int
    action_id: str
    turn_id: str | None
    caller: str
    kind: Kind
    path: Path
    other: Path | None
    kept: str | None
    after: str | None
    at: str
    state: str
    note: str

    def words(self) -> str:
        """What was done, in words."""
        if self.kind is Kind.MOVED:
            return f"moved {self.path} to {self.other}"
        if self.kind is Kind.TRASHED:
            return f"moved {self.path} to the trash"
        if self.kind is Kind.MADE or self.kept is None:
            return f"made {self.path}"
        return f"changed {self.path}"


@dataclass(frozen=True)
class Undone:
    """What was taken back, in words; what could not be, and why."""

    back: tuple[str, ...]
    left: tuple[str, ...]


class Journal:
    """What tools changed. Thread-safe.

    Args:
        folder: where previous contents are (made when first needed, only for this user).
        most_mb: room for them, MB; the oldest go first.
        most_days: entries older than this cannot be undone any more.
    """

    def __init__(
        self, db: Database, folder: Path, *, most_mb: float = 500.0, most_days: float = 30.0
    ) -> None:
        self._db, self._folder = db, folder
        self._most_bytes = int(most_mb * 1_000_000)
        self._most_days = most_days
        self._lock = threading.Lock()

    @property
    def most_kept_bytes(self) -> int:
        """Larger files than this are not kept, so their change cannot be undone."""
        return self._most_bytes // _SHARE

    def outlook(self, path: Path) -> str:
        """Whether overwriting `path` could be undone, as a sentence for the approval."""
        try:
            size = os.stat(path, follow_symlinks=False).st_size
        except OSError:
            return "This can be undone."
        if size > self.most_kept_bytes:
            return (
                f"This CANNOT be undone: the file has {size / 1e6:,.0f} MB, and only up to "
                f"{self.most_kept_bytes / 1e6:,.0f} MB of previous content are kept."
            )
        return f"This can be undone for {self._most_days:g} days: the previous content is kept."

    def begin(
        self, context: ToolContext, kind: Kind, path: Path, *, other: Path | None = None
    ) -> Change:
        """Keep what is at `path` now; only then it may be changed. Call `done` afterwards.

        Raises what `open_exactly` raises, and `StorageError` when it cannot be kept.
        """
        kept, size = self._keep(path) if kind is Kind.WRITTEN else (None, 0)
        note = ""
        if kind is Kind.WRITTEN and kept is None and size:
            note = "the previous content was too large to keep"
        state = "gone" if note else "begun"
        new = {Kind.TRASHED: None, Kind.MOVED: other}.get(kind, path)
        if new and (missing := sum(not each.exists() for each in new.parents)):
            note = f"{missing}{_FOLDERS_MADE}"
        values = {
            "action_id": context.action_id,
            "turn_id": context.turn_id,
            "caller": context.caller,
            "kind": kind.value,
            "path": _stored(path),
            "other": _stored(other) if other else None,
            "kept": kept,
            "kept_bytes": size if kept else 0,
            "after": None,
            "at": iso_z(),
            "state": state,
            "note": note,
        }

        def write(connection: Connection) -> int:
            added = connection.execute(insert(file_changes).values(**values))
            return int(added.inserted_primary_key[0])  # type: ignore[index]

        seq = self._db.write(write).result(_WAIT_S)
        return self.get(seq)

    def done(self, change: Change, *, after: str | None = None, other: Path | None = None) -> None:
        """The change happened; `after`: SHA-256 of what it left, `other`: where it lies now."""
        values: dict[str, str | None] = {"after": after}
        if change.state == "begun":
            values["state"] = "done"
        if other is not None:
            values["other"] = _stored(other)
        self._set(change.seq, values)
        self.prune()

    def failed(self, change: Change) -> None:
        """It did not happen after all."""
        self._set(change.seq, {"state": "gone", "note": "it did not happen"})
        self._drop(change.kept)

    def get(self, seq: int) -> Change:
        with self._db.read() as connection:
            row = connection.execute(
                select(file_changes).where(file_changes.c.seq == seq)
            ).one_or_none()
        if row is None:
            raise NotFoundError(f"There is no change number {seq}.")
        return _change(row)

    def recent(self, limit: int = 50) -> list[Change]:
        """The newest entries, newest first."""
        query = select(file_changes).order_by(file_changes.c.seq.desc()).limit(limit)
        with self._db.read() as connection:
            return [_change(row) for row in connection.execute(query)]

    def open_changes(self, *, action_id: str | None = None, turn: bool = False) -> list[Change]:
        """What would be undone, newest first: of this action (or its whole turn); None: the last.

        Raises `NotFoundError` when there is nothing.
        """
        can = file_changes.c.state.in_(["begun", "done"])
        with self._db.read() as connection:
            if action_id is None:
                newest = select(file_changes).where(can).order_by(file_changes.c.seq.desc())
            else:
                named = (file_changes.c.action_id == action_id) | (
                    file_changes.c.turn_id == action_id
                )
                turn = turn or action_id.startswith("turn")
                newest = select(file_changes).where(can, named).order_by(file_changes.c.seq.desc())
            first = connection.execute(newest.limit(1)).one_or_none()
            if first is None:
                raise NotFoundError(
                    "There is no change of files to undo"
                    + (f" of {action_id[:60]}." if action_id else "."),
                    remedy="`sonia tools undo --list` shows what was changed.",
                )
            same = file_changes.c.action_id == first.action_id
            if turn and first.turn_id:
                same = file_changes.c.turn_id == first.turn_id
            rows = connection.execute(
                select(file_changes).where(can, same).order_by(file_changes.c.seq.desc())
            ).all()
        return [_change(row) for row in rows]

    def newest_at(self) -> str:
        """When the newest change that can be undone was made; empty when there is none."""
        with self._db.read() as connection:
            found = connection.execute(
                select(func.max(file_changes.c.at)).where(
                    file_changes.c.state.in_(["begun", "done"])
                )
            ).scalar()
        return str(found or "")

    # -- back -----------------------------------------------------------------------------------

    def undo(self, changes: list[Change]) -> Undone:
        """Take these back, in this order. What changed since by other hands is left and told."""
        back, left = [], []
        with self._lock:
            for change in changes:
                try:
                    back.append(self._take_back(change))
                except SoniaError as error:
                    left.append(f"{change.words()}: {error.message}")
                except OSError as error:
                    left.append(f"{change.words()}: {error.strerror or error}")
        return Undone(tuple(back), tuple(left))

    def _take_back(self, change: Change) -> str:
        if self.get(change.seq).state not in ("begun", "done"):
            raise WrongStateError("it was undone already.")
        path, other = change.path, change.other
        if change.kind is Kind.MOVED:
            assert other is not None
            if change.state == "begun" and not os.path.lexists(other):
                told = f"{path} had not been moved"
            else:
                move_whole(other, path)
                told = f"{path} is back from {other}"
        elif change.kind is Kind.TRASHED:
            if change.state == "begun" and os.path.lexists(path):
                told = f"{path} had not been deleted"
            else:
                from_trash(path, other)
                told = f"{path} is back from the trash"
        else:
            told = self._content_back(change)
        if change.note.endswith(_FOLDERS_MADE):
            new = other if change.kind is Kind.MOVED and other else path
            drop_empty(new, int(change.note.removesuffix(_FOLDERS_MADE)))
        self._set(change.seq, {"state": "undone"})
        self._drop(change.kept)
        return told

    def _content_back(self, change: Change) -> str:
        path = change.path
        now = digest_of(path)
        before = None
        if change.kept is not None:
            before = (self._folder / change.kept).read_bytes()
        if change.state == "begun":  # a kill came in between: was it before or after the rename?
            was = None if before is None else hashlib.sha256(before).hexdigest()
            if now == was:
                return f"{path} had not been changed"
        elif now is not None and change.after is not None and now != change.after:
            raise WrongStateError(
                "it has been changed since by someone else, so it is left as it is."
            )
        if before is not None:
            write_whole(path, before)
            return f"{path} has its previous content"
        if now is None and not os.path.lexists(path):
            return f"{path} is gone already"
        to_trash(path)
        return f"{path} is in the trash (it had been made)"

    # -- room -----------------------------------------------------------------------------------

    def prune(self) -> None:
        """Let go of what is too old, and of the oldest while there is too much."""
        oldest = iso_z(datetime.now(UTC) - timedelta(days=self._most_days))
        can = file_changes.c.state.in_(["begun", "done"])
        with self._db.read() as connection:
            rows = connection.execute(
                select(
                    file_changes.c.seq,
                    file_changes.c.kept,
                    file_changes.c.kept_bytes,
                    file_changes.c.at,
                )
                .where(can)
                .order_by(file_changes.c.seq.desc())
            ).all()
        room, gone = self._most_bytes, []
        for row in rows:
            room -= row.kept_bytes
            if row.at < oldest or (room < 0 and row.kept):
                gone.append(row)
        for row in gone:
            self._set(row.seq, {"state": "gone", "note": "too old or too much was kept"})
            self._drop(row.kept)

    def _keep(self, path: Path) -> tuple[str | None, int]:
        """(name of the kept content, its size); (None, 0) when there is no file."""
        try:
            fd = open_exactly(path)
        except NotFoundError:
            return None, 0
        try:
            info = os.fstat(fd)
            if not stat.S_ISREG(info.st_mode):
                return None, 0
            if info.st_size > self.most_kept_bytes:
                return None, info.st_size
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            name = new_id("kept")
            fill_whole(self._folder / name, iter(lambda: os.read(fd, _PIECE_BYTES), b""))
            (self._folder / name).chmod(0o600)
            return name, info.st_size
        finally:
            os.close(fd)

    def _drop(self, kept: str | None) -> None:
        if kept is not None:
            with contextlib.suppress(FileNotFoundError):
                (self._folder / kept).unlink()

    def _set(self, seq: int, values: dict[str, str | None]) -> None:
        def write(connection: Connection) -> None:
            connection.execute(
                update(file_changes).where(file_changes.c.seq == seq).values(**values)
            )

        self._db.write(write).result(_WAIT_S)


def digest_of(path: Path) -> str | None:
    """SHA-256 of a file's content; None when there is no plain file."""
    try:
        fd = open_exactly(path)
    except SoniaError:
        return None
    try:
        if not stat.S_ISREG(os.fstat(fd).st_mode):
            return None
        with os.fdopen(fd, "rb", closefd=False) as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    finally:
        os.close(fd)


def _stored(path: Path) -> str:
    """As text that SQLite takes: names that are no UTF-8 are written as their bytes."""
    try:
        str(path).encode("utf-8")
    except UnicodeEncodeError:
        return _BYTES + os.fsencode(path).hex()
    return str(path)


def _path(stored: str) -> Path:
    if stored.startswith(_BYTES):
        return Path(os.fsdecode(bytes.fromhex(stored.removeprefix(_BYTES))))
    return Path(stored)


def _change(row: Row[tuple[object, ...]]) -> Change:
    return Change(
        seq=row.seq,
        action_id=row.action_id,
        turn_id=row.turn_id,
        caller=row.caller,
        kind=Kind(row.kind),
        path=_path(row.path),
        other=_path(row.other) if row.other else None,
        kept=row.kept,
        after=row.after,
        at=row.at,
        state=row.state,
        note=row.note or "",
    )
