"""Snapshots: all memories as they are now, to go back to while Sonia runs.

    kept = take(db, session_id="s1")
    restored = go_back(db, kept.id)          # itself undone by going back to restored.before

A row that did not change between two snapshots is kept once. Vectors are not kept: a row that is
still there keeps its own, one that comes back gets a new one.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, delete, insert, select, text, update
from sqlalchemy.dialects.sqlite import insert as insert_or

from sonia_desktop.core.errors import NotFoundError
from sonia_desktop.core.ids import iso_z, new_id
from sonia_desktop.core.service_tables import snapshot_members, snapshot_rows, snapshots
from sonia_desktop.core.storage import Database, documents, memories
from sonia_desktop.memory.redaction import compact_full_text

_TABLES = (documents, memories)  # in the order they can be written
_VECTOR = ("embedding", "embedding_model", "embedding_dimension")
_OWN = frozenset(_VECTOR)
_PAGE = 1_000
_KEPT = 20
"""So many snapshots; then the oldest goes."""


@dataclass(frozen=True)
class Snapshot:
    """What was kept, without the rows."""

    id: str
    session_id: str | None
    ledger_count: int
    document_count: int
    metadata: dict[str, Any]
    created_at: str


@dataclass(frozen=True)
class WentBack:
    """`before` is the snapshot of what was there; `back` came again, `gone` went, `changed` did."""

    snapshot: Snapshot
    before: Snapshot
    back: int
    gone: int
    changed: int


def take(
    db: Database, session_id: str | None = None, metadata: dict[str, Any] | None = None
) -> Snapshot:
    """Keep all memories and documents as they are; on disk when it returns."""
    return db.write(lambda connection: _take(connection, session_id, metadata or {})).result()


def find(db: Database, limit: int = 100) -> list[Snapshot]:
    """Newest first."""
    with db.read() as connection:
        rows = connection.execute(
            select(snapshots).order_by(snapshots.c.created_at.desc(), snapshots.c.id).limit(limit)
        ).mappings()
        return [Snapshot(**dict(row)) for row in rows]


def go_back(db: Database, snapshot_id: str) -> WentBack:
    """Make the memories what they were; all in one transaction. Raises `NotFoundError`.

    What was redacted since is in no snapshot any more, and does not come back. The caller makes
    the vector index anew.
    """

    def job(connection: Connection) -> WentBack:
        row = connection.execute(select(snapshots).where(snapshots.c.id == snapshot_id)).mappings()
        found = row.first()
        if found is None:
            raise NotFoundError(f"There is no snapshot {snapshot_id!r}.")
        wanted = Snapshot(**dict(found))
        before = _take(connection, wanted.session_id, {"before_restore_of": snapshot_id})
        changes = [_restore(connection, table, snapshot_id) for table in _TABLES]
        gone = [_remove_others(connection, table, snapshot_id) for table in reversed(_TABLES)]
        compact_full_text(connection)
        _, (back, changed) = changes
        return WentBack(wanted, before, back, gone[0], changed)

    return db.write(job).result()


def _take(connection: Connection, session_id: str | None, metadata: dict[str, Any]) -> Snapshot:
    snapshot_id = new_id("snap")
    counts = []
    connection.execute(
        insert(snapshots).values(
            id=snapshot_id,
            session_id=session_id,
            ledger_count=0,
            document_count=0,
            metadata=metadata,
            created_at=iso_z(),
        )
    )
    for table in _TABLES:
        columns = [column for column in table.columns if column.name not in _OWN]
        result = connection.execution_options(yield_per=_PAGE).execute(
            select(*columns).where(table.c.deleted_at.is_(None))
        )
        counts.append(0)
        for page in result.mappings().partitions(_PAGE):
            rows = [_kept(table.name, dict(row)) for row in page]
            connection.execute(insert_or(snapshot_rows).on_conflict_do_nothing(), rows)
            members = [{"snapshot_id": snapshot_id, "sha256": row["sha256"]} for row in rows]
            connection.execute(insert(snapshot_members), members)
            counts[-1] += len(rows)
    document_count, ledger_count = counts
    connection.execute(
        update(snapshots)
        .where(snapshots.c.id == snapshot_id)
        .values(ledger_count=ledger_count, document_count=document_count)
    )
    _drop_oldest(connection)
    made = connection.execute(select(snapshots).where(snapshots.c.id == snapshot_id)).mappings()
    return Snapshot(**dict(made.one()))


def _kept(source: str, row: dict[str, Any]) -> dict[str, Any]:
    told = json.dumps([source, row], ensure_ascii=False, sort_keys=True)
    digest = hashlib.sha256(told.encode()).hexdigest()
    return {"sha256": digest, "source": source, "row_id": row["id"], "row": row}


def _restore(connection: Connection, table: Any, snapshot_id: str) -> tuple[int, int]:
    """Write the rows of the snapshot that are not there, or are otherwise; (back, changed)."""
    back = changed = 0
    held = (
        select(snapshot_rows.c.row)
        .join(snapshot_members, snapshot_members.c.sha256 == snapshot_rows.c.sha256)
        .where(snapshot_members.c.snapshot_id == snapshot_id, snapshot_rows.c.source == table.name)
    )
    columns = [column for column in table.columns if column.name not in _OWN]
    for page in connection.execute(held).scalars().partitions(_PAGE):
        ids = [row["id"] for row in page]
        there = {
            row["id"]: dict(row)
            for row in connection.execute(select(*columns).where(table.c.id.in_(ids))).mappings()
        }
        missing = [row for row in page if row["id"] not in there]
        if missing:
            connection.execute(insert(table), missing)
            back += len(missing)
        for row in page:
            now = there.get(row["id"])
            if now is None or now == row:
                continue
            values = dict(row)
            if table is memories and now["content"] != row["content"]:
                values |= dict.fromkeys(_VECTOR)
            connection.execute(update(table).where(table.c.id == row["id"]).values(**values))
            if now.get("deleted_at") is not None:
                back += 1
            else:
                changed += 1
    return back, changed


def _remove_others(connection: Connection, table: Any, snapshot_id: str) -> int:
    """Forget what came after; it can be brought back like anything that was forgotten."""
    kept = (
        select(snapshot_rows.c.row_id)
        .join(snapshot_members, snapshot_members.c.sha256 == snapshot_rows.c.sha256)
        .where(snapshot_members.c.snapshot_id == snapshot_id, snapshot_rows.c.source == table.name)
    )
    return connection.execute(
        update(table)
        .where(table.c.deleted_at.is_(None), table.c.id.not_in(kept))
        .values(deleted_at=iso_z())
    ).rowcount


def _drop_oldest(connection: Connection) -> None:
    old = (
        connection.execute(
            select(snapshots.c.id)
            .order_by(snapshots.c.created_at.desc(), snapshots.c.id)
            .offset(_KEPT)
        )
        .scalars()
        .all()
    )
    if not old:
        return
    connection.execute(delete(snapshots).where(snapshots.c.id.in_(old)))
    connection.execute(
        text(
            "DELETE FROM snapshot_rows WHERE NOT EXISTS (SELECT 1 FROM snapshot_members AS m "
            "WHERE m.sha256 = snapshot_rows.sha256)"
        )
    )
