"""The rows of `memories` and their full-text twin. SQLite is the truth; all else is rebuildable.

Nothing is overwritten: what replaces a memory is a new row, the old one says which and why, and
every change is a line in `memory_changes`, so that it can be taken back.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, delete, insert, select, text, update

from sonia_desktop.core.ids import iso_z
from sonia_desktop.core.storage import Database, memories, memory_changes
from sonia_desktop.core.worker import Priority
from sonia_desktop.memory.rows import ITEM_COLUMNS, bytes_of, item_of, row_of, vector_of
from sonia_desktop.memory.types import ChangeRecord, MemoryItem, Vector

_PAGE = 2_000  # vectors read at a time; 3 MB
_HOLDS = text("+memories.superseded_by IS NULL")
"""With a plus, or SQLite walks the index that nearly every row is in."""
_SAID_AGAIN = "the same was known already"


_Key = tuple[str, str, str | None]  # digest, scope, scope_id


@dataclass(frozen=True)
class StoredVector:
    """One row's vector; `rowid` is where to read on from."""

    rowid: int
    id: str
    vector: Vector


@dataclass(frozen=True)
class Kept:
    """What became of one new memory: a new row, or the one that was there already."""

    item: MemoryItem
    new: bool
    rowid: int
    replaced: tuple[str, ...] = ()
    """Ids of what it took the place of."""


@dataclass(frozen=True)
class Undone:
    """What was taken back; `back` are found again, `gone` are not any more."""

    change: ChangeRecord
    back: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


class MemoryStore:
    """Reads from any thread; writes go to the database's one writer lane."""

    def __init__(self, db: Database, model_id: str) -> None:
        self._db = db
        self._model_id = model_id

    # --- writing ----------------------------------------------------------------------------

    def add(
        self,
        item: MemoryItem,
        digest: str,
        vector: Vector | None = None,
        *,
        replaces: Sequence[str] = (),
        reason: str = "",
        actor: str = "user",
    ) -> Future[Kept]:
        """Keep it, or give back the one of the same digest. On disk when done.

        `replaces` are superseded by it, for `reason`.
        """

        def job(connection: Connection) -> Kept:
            known = _of_digests(connection, [digest]).get(_key(item, digest))
            if known is not None and known.item.id not in replaces:
                return known
            rowid = _insert(connection, [row_of(item, digest)])
            if vector is not None:
                _keep_vector(connection, item.id, vector, self._model_id)
            replaced = _supersede(connection, replaces, item.id, reason)
            for old in replaced:
                _note(connection, "superseded", old, item.id, actor, reason)
            if not replaced:
                _note(connection, "remembered", item.id, None, actor, reason)
            return Kept(item, True, rowid, tuple(replaced))

        return self._db.write(job)

    def add_said_again(
        self, item: MemoryItem, digest: str, known: str, reason: str, actor: str
    ) -> Future[None]:
        """Keep another wording of `known` as a version of it: not found, never lost."""

        def job(connection: Connection) -> None:
            superseded = replace(
                item, superseded_by=known, superseded_at=iso_z(), superseded_reason=reason
            )
            _insert(connection, [row_of(superseded, digest)])
            _note(connection, "merged", item.id, known, actor, reason or _SAID_AGAIN)

        return self._db.write(job)

    def add_many(
        self,
        items: Sequence[tuple[MemoryItem, str]],
        *,
        change: str = "imported",
        of: str = "",
        actor: str = "user",
        exact_once: bool = True,
    ) -> Future[list[Kept]]:
        """Keep many in one transaction, each with its digest; doubles give back what is there.

        `exact_once` False: lines of a talk, where the same words may be said twice.
        """

        def job(connection: Connection) -> list[Kept]:
            kept: list[Kept] = []
            fresh: list[dict[str, Any]] = []
            here: dict[_Key, Kept] = {}
            known = _of_digests(connection, [d for _, d in items]) if exact_once else {}
            for item, digest in items:
                key = _key(item, digest)
                there = known.get(key) or here.get(key) if exact_once else None
                if there is None:
                    fresh.append(row_of(item, digest))
                    there = Kept(item, True, 0)
                    here[key] = replace(there, new=False)
                kept.append(there)
            if not fresh:
                return kept
            last = _insert(connection, fresh)
            rowid, done = last - len(fresh), []
            for each in kept:
                rowid += each.new
                done.append(replace(each, rowid=rowid) if each.new else each)
            ids = [row["id"] for row in fresh]
            _note(connection, change, of or ids[0], None, actor, "", {"ids": ids})
            return done

        return self._db.write(job)

    def forget(self, memory_id: str, *, actor: str = "user", reason: str = "") -> Future[int]:
        """Take it out of every search; its row number, 0 when there is none. `undo` brings it back
        until `empty_bin`."""

        def job(connection: Connection) -> int:
            rowid = _set_deleted(connection, memory_id, iso_z())
            if rowid:
                _note(connection, "forgotten", memory_id, None, actor, reason)
            return rowid

        return self._db.write(job)

    def undo(self, memory_id: str | None = None) -> Future[Undone | None]:
        """Take the last change (of one memory) back that is not taken back yet; None when there is
        none."""
        of_it = [] if memory_id is None else [memory_changes.c.memory_id == memory_id]

        def job(connection: Connection) -> Undone | None:
            row = connection.execute(
                select(memory_changes)
                .where(
                    memory_changes.c.undone_at.is_(None),
                    memory_changes.c.change.in_(
                        ("remembered", "superseded", "forgotten", "merged", "imported")
                    ),
                    *of_it,
                )
                .order_by(memory_changes.c.seq.desc())
                .limit(1)
            ).first()
            if row is None:
                return None
            change = ChangeRecord(**dict(row._mapping))
            now = iso_z()
            back: list[str] = []
            gone: list[str] = []
            if change.change == "forgotten":
                if _set_deleted(connection, change.memory_id, None):
                    back.append(change.memory_id)
            elif change.change in ("superseded", "merged"):
                _stand_again(connection, change.memory_id)
                back.append(change.memory_id)
                new = change.other_id if change.change == "superseded" else None
                if new and _set_deleted(connection, new, now):
                    gone.append(new)
            else:
                for memory_id in change.detail.get("ids", [change.memory_id]):
                    if _set_deleted(connection, memory_id, now):
                        gone.append(memory_id)
            together = memory_changes.c.seq == change.seq
            if change.change == "superseded":  # one new memory may have replaced several
                others = connection.execute(
                    select(memory_changes.c.memory_id).where(
                        memory_changes.c.other_id == change.other_id,
                        memory_changes.c.change == "superseded",
                        memory_changes.c.undone_at.is_(None),
                        memory_changes.c.seq != change.seq,
                    )
                ).scalars()
                for other in others:
                    _stand_again(connection, other)
                    back.append(other)
                together = (memory_changes.c.other_id == change.other_id) & (
                    memory_changes.c.change == "superseded"
                )
            connection.execute(update(memory_changes).where(together).values(undone_at=now))
            return Undone(change, tuple(back), tuple(gone))

        return self._db.write(job)

    def merge(self, keep: str, others: Sequence[str], reason: str, actor: str) -> Future[list[str]]:
        """`others` become versions of `keep`; the ids that really did."""

        def job(connection: Connection) -> list[str]:
            merged = _supersede(connection, others, keep, reason)
            for old in merged:
                _note(connection, "merged", old, keep, actor, reason)
            return merged

        return self._db.write(job)

    def empty_bin(self, before: str) -> Future[int]:
        """Delete for good what was forgotten before that moment (UTC)."""
        return self._db.write(
            lambda connection: (
                connection.execute(delete(memories).where(memories.c.deleted_at < before)).rowcount
            ),
            Priority.BACKGROUND,
        )

    def keep_vectors(self, vectors: dict[str, Vector]) -> Future[None]:
        """Add the vectors of rows that had none, or one of another model."""

        def job(connection: Connection) -> None:
            for memory_id, vector in vectors.items():
                _keep_vector(connection, memory_id, vector, self._model_id)

        return self._db.write(job, Priority.BACKGROUND)

    # --- reading ----------------------------------------------------------------------------

    def get(self, memory_id: str, *, gone: bool = False) -> MemoryItem | None:
        """The memory of that id; `gone`: also one that was forgotten."""
        chosen = select(*ITEM_COLUMNS).where(memories.c.id == memory_id)
        if not gone:
            chosen = chosen.where(memories.c.deleted_at.is_(None))
        with self._db.read() as connection:
            row = connection.execute(chosen).first()
        return None if row is None else item_of(row)

    def items(self, ids: Iterable[str]) -> dict[str, MemoryItem]:
        """Those that are there, by id."""
        with self._db.read() as connection:
            rows = connection.execute(
                select(*ITEM_COLUMNS).where(
                    memories.c.id.in_(list(ids)), memories.c.deleted_at.is_(None)
                )
            ).all()
        return {row.id: item_of(row) for row in rows}

    def newest(self, limit: int) -> list[MemoryItem]:
        """What was kept last, newest first; no pieces of documents, nothing that was replaced."""
        with self._db.read() as connection:
            rows = connection.execute(
                select(*ITEM_COLUMNS)
                .where(
                    memories.c.deleted_at.is_(None),
                    _HOLDS,
                    text("+memories.document_id IS NULL"),
                )
                .order_by(memories.c.created_at.desc(), memories.c.id)
                .limit(limit)
            ).all()
        return [item_of(row) for row in rows]

    def count(self) -> int:
        """How many can be found: counted in the full text, a hundred times faster than the rows."""
        with self._db.read() as connection:
            all_rows = connection.exec_driver_sql(
                "SELECT count(*) FROM memories_fts_docsize"
            ).scalar_one()
            replaced = connection.exec_driver_sql(  # "> ''" walks only the replaced ones
                "SELECT count(*) FROM memories WHERE superseded_by > '' AND +deleted_at IS NULL"
            ).scalar_one()
        return int(all_rows) - int(replaced)

    def versions(self, memory_id: str) -> list[MemoryItem]:
        """The memory, what it replaced and what replaced it, the oldest first."""
        found: dict[str, MemoryItem] = {}
        waiting = [memory_id]
        with self._db.read() as connection:
            while waiting:
                rows = connection.execute(
                    select(*ITEM_COLUMNS).where(
                        memories.c.id.in_(waiting) | memories.c.superseded_by.in_(waiting)
                    )
                ).all()
                waiting = []
                for item in map(item_of, rows):
                    if item.id not in found:
                        found[item.id] = item
                        waiting.append(item.id)
                        if item.superseded_by and item.superseded_by not in found:
                            waiting.append(item.superseded_by)
        return sorted(found.values(), key=lambda item: (item.created_at, item.superseded_at or "~"))

    def of_slot(self, slot: str, scope: str, scope_id: str | None) -> list[MemoryItem]:
        """What is known under that slot now, newest first."""
        with self._db.read() as connection:
            rows = connection.execute(
                select(*ITEM_COLUMNS)
                .where(
                    memories.c.slot == slot,
                    memories.c.scope == scope,
                    memories.c.scope_id.is_(None)
                    if scope_id is None
                    else memories.c.scope_id == scope_id,
                    memories.c.deleted_at.is_(None),
                    _HOLDS,
                )
                .order_by(memories.c.created_at.desc())
                .limit(20)
            ).all()
        return [item_of(row) for row in rows]

    def changes(self, limit: int = 100, memory_id: str | None = None) -> list[ChangeRecord]:
        """The diary, newest first."""
        chosen = select(memory_changes).order_by(memory_changes.c.seq.desc()).limit(limit)
        if memory_id is not None:
            chosen = chosen.where(
                (memory_changes.c.memory_id == memory_id) | (memory_changes.c.other_id == memory_id)
            )
        with self._db.read() as connection:
            return [ChangeRecord(**dict(row._mapping)) for row in connection.execute(chosen)]

    def vectors(self, after_rowid: int = 0, limit: int = _PAGE) -> list[StoredVector]:
        """A page of vectors in the order the rows were made."""
        with self._db.read() as connection:
            rows = connection.execute(
                text(
                    "SELECT rowid, id, embedding FROM memories WHERE rowid > :after "
                    "AND embedding_model = :model AND deleted_at IS NULL ORDER BY rowid LIMIT :n"
                ),
                {"after": after_rowid, "model": self._model_id, "n": limit},
            ).all()
        return [StoredVector(row.rowid, row.id, vector_of(row.embedding)) for row in rows]

    def vector(self, memory_id: str) -> StoredVector | None:
        """One row's vector; None without one of this model."""
        with self._db.read() as connection:
            row = connection.execute(
                text(
                    "SELECT rowid, id, embedding FROM memories WHERE id = :id "
                    "AND embedding_model = :model"
                ),
                {"id": memory_id, "model": self._model_id},
            ).first()
        return None if row is None else StoredVector(row.rowid, row.id, vector_of(row.embedding))

    def without_vector(
        self, after_rowid: int, limit: int
    ) -> tuple[dict[str, tuple[int, str]], int]:
        """(row number, wording) by id of rows whose vector is missing or another model's, read on
        from a row number; and where to read on, 0 at the end."""
        with self._db.read() as connection:
            rows = connection.execute(
                text(
                    "SELECT rowid, id, content, speaker FROM memories WHERE rowid > :after "
                    "AND deleted_at IS NULL AND coalesce(embedding_model, '') != :model "
                    "ORDER BY rowid LIMIT :n"
                ),
                {"after": after_rowid, "model": self._model_id, "n": limit},
            ).all()
        wordings = {
            row.id: (row.rowid, f"{row.speaker}: {row.content}" if row.speaker else row.content)
            for row in rows
        }
        return wordings, rows[-1].rowid if len(rows) == limit else 0

    def lacking_vectors(self) -> int:
        """How many rows wait for a vector of this model. Reads every row: at a start only."""
        with self._db.read() as connection:
            return int(
                connection.execute(
                    text(
                        "SELECT count(*) FROM memories WHERE deleted_at IS NULL "
                        "AND coalesce(embedding_model, '') != :model"
                    ),
                    {"model": self._model_id},
                ).scalar_one()
            )

    # --- mending ----------------------------------------------------------------------------

    def mend_text_index(self) -> bool:
        """Make the full-text twin again when it does not say what the rows say; True if it did.

        VACUUM and restored backups may give rows new numbers, which FTS5 cannot know.
        """
        with self._db.read() as connection:
            wrong = connection.execute(
                text(
                    "SELECT EXISTS (SELECT 1 FROM memories m LEFT JOIN memories_fts f "
                    "ON f.rowid = m.rowid WHERE m.deleted_at IS NULL "
                    "AND f.content IS NOT m.content) OR (SELECT count(*) FROM memories_fts) != "
                    "(SELECT count(*) FROM memories WHERE deleted_at IS NULL)"
                )
            ).scalar_one()
        if not wrong:
            return False

        def job(connection: Connection) -> None:
            connection.execute(text("DELETE FROM memories_fts"))
            connection.execute(
                text(
                    "INSERT INTO memories_fts(rowid, content) "
                    "SELECT rowid, content FROM memories WHERE deleted_at IS NULL"
                )
            )

        self._db.write(job).result()
        return True


def _insert(connection: Connection, rows: list[dict[str, Any]]) -> int:
    """Put the rows in; the number of the last one."""
    connection.execute(insert(memories), rows)
    return int(connection.exec_driver_sql("SELECT max(rowid) FROM memories").scalar_one())


def _key(item: MemoryItem, digest: str) -> _Key:
    return digest, item.scope, item.scope_id


def _of_digests(connection: Connection, digests: Sequence[str]) -> dict[_Key, Kept]:
    """What is there already and holds: the same words in the same scope."""
    found: dict[_Key, Kept] = {}
    for start in range(0, len(digests), 500):
        rows = connection.execute(
            select(*ITEM_COLUMNS, memories.c.digest).where(
                memories.c.digest.in_(digests[start : start + 500]),
                memories.c.deleted_at.is_(None),
                _HOLDS,
                text("+memories.session_id IS NULL"),
            )
        ).all()
        for row in rows:
            item = item_of(row)
            found.setdefault(_key(item, row.digest), Kept(item, False, 0))
    return found


def _keep_vector(connection: Connection, memory_id: str, vector: Vector, model_id: str) -> None:
    connection.execute(  # not of one that was forgotten, or erased, while it was made
        update(memories)
        .where(memories.c.id == memory_id, memories.c.deleted_at.is_(None))
        .values(embedding=bytes_of(vector), embedding_model=model_id)
    )


def _supersede(connection: Connection, ids: Sequence[str], by: str, reason: str) -> list[str]:
    done = []
    for memory_id in dict.fromkeys(ids):
        changed = connection.execute(
            update(memories)
            .where(
                memories.c.id == memory_id,
                memories.c.id != by,
                memories.c.deleted_at.is_(None),
                _HOLDS,
            )
            .values(superseded_by=by, superseded_at=iso_z(), superseded_reason=reason)
        ).rowcount
        if changed:
            done.append(memory_id)
    return done


def _stand_again(connection: Connection, memory_id: str) -> None:
    connection.execute(
        update(memories)
        .where(memories.c.id == memory_id)
        .values(superseded_by=None, superseded_at=None, superseded_reason=None)
    )


def _set_deleted(connection: Connection, memory_id: str, at: str | None) -> int:
    """Forgotten at that moment, or not any more; its row number when that changed anything."""
    row = connection.execute(
        text("SELECT rowid FROM memories WHERE id = :id AND (deleted_at IS NULL) = :there"),
        {"id": memory_id, "there": at is not None},
    ).first()
    if row is None:
        return 0
    connection.execute(update(memories).where(memories.c.id == memory_id).values(deleted_at=at))
    return int(row[0])


def _note(
    connection: Connection,
    change: str,
    memory_id: str,
    other_id: str | None,
    actor: str,
    reason: str,
    detail: dict[str, Any] | None = None,
) -> None:
    connection.execute(
        insert(memory_changes).values(
            at=iso_z(),
            change=change,
            memory_id=memory_id,
            other_id=other_id,
            actor=actor,
            reason=reason,
            detail=detail or {},
        )
    )
