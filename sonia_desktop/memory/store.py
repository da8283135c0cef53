"""The rows of `memories` and their full-text twin. SQLite is the truth; all else is rebuildable.

Nothing is overwritten: what replaces a memory is a new row, the old one says which and why, and
every change is a line in `memory_changes`, so that it can be taken back.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Connection, delete, select, text

from sonia_desktop.core.grouped_writes import driver_of
from sonia_desktop.core.ids import iso_z
from sonia_desktop.core.storage import Database, memories, memory_changes
from sonia_desktop.core.worker import Priority
from sonia_desktop.memory.diary import HOLDS, Undone, note, set_deleted, supersede, take_back
from sonia_desktop.memory.rows import (
    INSERT,
    INSERTED,
    ITEM_COLUMNS,
    insert_rows,
    item_of,
    item_of_plain,
    row_of,
)
from sonia_desktop.memory.types import ChangeRecord, MemoryItem

_SAID_AGAIN = "the same was known already"
_PARTS = 500  # values in one IN (...)
_ITEMS = f"SELECT {', '.join(column.name for column in ITEM_COLUMNS)} FROM memories"


_Key = tuple[str, str, str | None]  # digest, scope, scope_id


@dataclass(frozen=True)
class Kept:
    """What became of one new memory: a new row, or the one that was there already."""

    item: MemoryItem
    new: bool
    rowid: int
    replaced: tuple[str, ...] = ()
    """Ids of what it took the place of."""


class MemoryStore:
    """Reads from any thread; writes go to the database's one writer lane."""

    def __init__(self, db: Database) -> None:
        self._db = db

    # --- writing ----------------------------------------------------------------------------

    def add(
        self,
        item: MemoryItem,
        digest: str,
        *,
        replaces: Sequence[str] = (),
        reason: str = "",
        actor: str = "user",
    ) -> Future[Kept]:
        """Keep it, or give back the one of the same digest. On disk when done.

        `replaces` are superseded by it, for `reason`.
        """

        def job(connection: Connection) -> Kept:
            known = _of_digest(connection, item, digest)
            if known is not None and known.item.id not in replaces:
                return known
            rowid = driver_of(connection).execute(INSERT, row_of(item, digest)).lastrowid or 0
            replaced = supersede(connection, replaces, item.id, reason)
            for old in replaced:
                note(connection, "superseded", old, item.id, actor, reason)
            if not replaced:
                note(connection, "remembered", item.id, None, actor, reason)
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
            connection.exec_driver_sql(INSERT, row_of(superseded, digest))
            note(connection, "merged", item.id, known, actor, reason or _SAID_AGAIN)

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
            fresh: list[tuple[Any, ...]] = []
            ids: list[str] = []
            here: dict[_Key, Kept] = {}
            known = _of_digests(connection, [d for _, d in items]) if exact_once else {}
            rowid = int(
                connection.exec_driver_sql(
                    "SELECT coalesce(max(rowid), 0) FROM memories"
                ).scalar_one()
            )
            for item, digest in items:
                key = _key(item, digest)
                there = known.get(key) or here.get(key) if exact_once else None
                if there is None:
                    rowid += 1  # as SQLite gives them: one after the largest
                    fresh.append(row_of(item, digest))
                    ids.append(item.id)
                    there = Kept(item, True, rowid)
                    here[key] = Kept(item, False, rowid)
                kept.append(there)
            if not fresh:
                return kept
            insert_rows(connection, "memories", INSERTED, fresh)
            note(connection, change, of or ids[0], None, actor, "", {"ids": ids})
            return kept

        return self._db.write(job)

    def forget(self, memory_id: str, *, actor: str = "user", reason: str = "") -> Future[int]:
        """Take it out of every search; its row number, 0 when there is none. `undo` brings it back
        until `empty_bin`."""

        def job(connection: Connection) -> int:
            rowid = set_deleted(connection, memory_id, iso_z())
            if rowid:
                note(connection, "forgotten", memory_id, None, actor, reason)
            return rowid

        return self._db.write(job)

    def undo(self, memory_id: str | None = None) -> Future[Undone | None]:
        """Take the last change (of one memory) back that is not taken back yet; None when there is
        none."""
        return self._db.write(lambda connection: take_back(connection, memory_id))

    def merge(self, keep: str, others: Sequence[str], reason: str, actor: str) -> Future[list[str]]:
        """`others` become versions of `keep`; the ids that really did."""

        def job(connection: Connection) -> list[str]:
            merged = supersede(connection, others, keep, reason)
            for old in merged:
                note(connection, "merged", old, keep, actor, reason)
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
        wanted = list(ids)
        found: dict[str, MemoryItem] = {}
        with self._db.read() as connection:
            for start in range(0, len(wanted), _PARTS):
                part = wanted[start : start + _PARTS]
                rows = connection.exec_driver_sql(
                    f"{_ITEMS} WHERE id IN ({','.join('?' * len(part))}) AND deleted_at IS NULL",
                    tuple(part),
                )
                found.update((row[0], item_of_plain(row)) for row in rows)
        return found

    def newest(self, limit: int) -> list[MemoryItem]:
        """What was kept last, newest first; no pieces of documents, nothing that was replaced."""
        with self._db.read() as connection:
            rows = connection.execute(
                select(*ITEM_COLUMNS)
                .where(
                    memories.c.deleted_at.is_(None),
                    HOLDS,
                    text("+memories.document_id IS NULL"),
                )
                .order_by(memories.c.created_at.desc(), memories.c.id)
                .limit(limit)
            ).all()
        return [item_of(row) for row in rows]

    def count(self, *, documents: bool = True) -> int:
        """How many can be found; triggers keep the figure. `documents`: their pieces, too."""
        with self._db.read() as connection:
            row = connection.exec_driver_sql("SELECT kept - replaced FROM memory_counts").one()
            if documents:
                return int(row[0])
            pieces = connection.exec_driver_sql(
                "SELECT count(*) FROM memories WHERE document_id IS NOT NULL "
                "AND deleted_at IS NULL AND superseded_by IS NULL"
            ).one()
        return int(row[0]) - int(pieces[0])

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
                    HOLDS,
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

    # --- mending ----------------------------------------------------------------------------

    def mend_text_index(self) -> bool:
        """Make the full-text twin and the counts again when they do not say what the rows say; True
        if it did.

        VACUUM and restored backups may give rows new numbers, which FTS5 cannot know.
        """
        with self._db.read() as connection:
            wrong, miscounted = connection.execute(
                text(
                    "SELECT EXISTS (SELECT 1 FROM memories m LEFT JOIN memories_fts f "
                    "ON f.rowid = m.rowid WHERE m.deleted_at IS NULL "
                    "AND f.content IS NOT m.content) "
                    "OR (SELECT count(*) FROM memories_fts) != rows.kept, "
                    "NOT EXISTS (SELECT 1 FROM memory_counts c "
                    "WHERE c.kept = rows.kept AND c.replaced = rows.replaced) "
                    "FROM (SELECT count(*) AS kept, count(superseded_by) AS replaced "
                    "FROM memories WHERE deleted_at IS NULL) AS rows"
                )
            ).one()
        if not wrong and not miscounted:
            return False

        def job(connection: Connection) -> None:
            connection.execute(
                text(
                    "INSERT OR REPLACE INTO memory_counts (id, kept, replaced) "
                    "SELECT 1, count(*), count(superseded_by) FROM memories "
                    "WHERE deleted_at IS NULL"
                )
            )
            if not wrong:
                return
            connection.execute(text("DELETE FROM memories_fts"))
            connection.execute(
                text(
                    "INSERT INTO memories_fts(rowid, content) "
                    "SELECT rowid, content FROM memories WHERE deleted_at IS NULL"
                )
            )

        self._db.write(job).result()
        return True


def _key(item: MemoryItem, digest: str) -> _Key:
    return digest, item.scope, item.scope_id


def _of_digest(connection: Connection, item: MemoryItem, digest: str) -> Kept | None:
    """The one that is there already; nearly always none, so it is asked cheaply first."""
    asked = driver_of(connection).execute("SELECT 1 FROM memories WHERE digest = ?", (digest,))
    if asked.fetchone() is None:
        return None
    return _of_digests(connection, [digest]).get(_key(item, digest))


def _of_digests(connection: Connection, digests: Sequence[str]) -> dict[_Key, Kept]:
    """What is there already and holds: the same words in the same scope."""
    found: dict[_Key, Kept] = {}
    for start in range(0, len(digests), 500):
        rows = connection.execute(
            select(*ITEM_COLUMNS, memories.c.digest).where(
                memories.c.digest.in_(digests[start : start + 500]),
                memories.c.deleted_at.is_(None),
                HOLDS,
                text("+memories.session_id IS NULL"),
            )
        ).all()
        for row in rows:
            item = item_of(row)
            found.setdefault(_key(item, row.digest), Kept(item, False, 0))
    return found
