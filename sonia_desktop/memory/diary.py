"""Changes of rows and the diary they are written in; the last change taken back.

These run inside a transaction of the writer lane.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select, text, update

from sonia_desktop.core.grouped_writes import driver_of
from sonia_desktop.core.ids import iso_z
from sonia_desktop.core.storage import memories, memory_changes
from sonia_desktop.memory.types import ChangeRecord

HOLDS = text("+memories.superseded_by IS NULL")
"""With a plus, or SQLite walks the index that nearly every row is in."""
_CAN_BE_UNDONE = ("remembered", "superseded", "forgotten", "merged", "imported")
_NOTE = (
    "INSERT INTO memory_changes (at, change, memory_id, other_id, actor, reason, detail) "
    "VALUES (?, ?, ?, ?, ?, ?, ?)"
)


@dataclass(frozen=True)
class Undone:
    """What was taken back; `back` are found again, `gone` are not any more."""

    change: ChangeRecord
    back: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


def note(
    connection: Connection,
    change: str,
    memory_id: str,
    other_id: str | None,
    actor: str,
    reason: str,
    detail: dict[str, Any] | None = None,
) -> None:
    """A line in the diary."""
    told = json.dumps(detail or {})
    row = (iso_z(), change, memory_id, other_id, actor, reason, told)
    driver_of(connection).execute(_NOTE, row)


def supersede(connection: Connection, ids: Sequence[str], by: str, reason: str) -> list[str]:
    """They are replaced by `by`; the ids of those that really were."""
    done = []
    for memory_id in dict.fromkeys(ids):
        changed = connection.execute(
            update(memories)
            .where(
                memories.c.id == memory_id,
                memories.c.id != by,
                memories.c.deleted_at.is_(None),
                HOLDS,
            )
            .values(superseded_by=by, superseded_at=iso_z(), superseded_reason=reason)
        ).rowcount
        if changed:
            done.append(memory_id)
    return done


def set_deleted(connection: Connection, memory_id: str, at: str | None) -> int:
    """Forgotten at that moment, or not any more; its row number when that changed anything."""
    row = connection.execute(
        text("SELECT rowid FROM memories WHERE id = :id AND (deleted_at IS NULL) = :there"),
        {"id": memory_id, "there": at is not None},
    ).first()
    if row is None:
        return 0
    connection.execute(update(memories).where(memories.c.id == memory_id).values(deleted_at=at))
    return int(row[0])


def take_back(connection: Connection, memory_id: str | None) -> Undone | None:
    """Undo the last change (of one memory) that is not undone yet; None when there is none."""
    of_it = [] if memory_id is None else [memory_changes.c.memory_id == memory_id]
    row = connection.execute(
        select(memory_changes)
        .where(
            memory_changes.c.undone_at.is_(None),
            memory_changes.c.change.in_(_CAN_BE_UNDONE),
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
        if set_deleted(connection, change.memory_id, None):
            back.append(change.memory_id)
    elif change.change in ("superseded", "merged"):
        _stand_again(connection, change.memory_id)
        back.append(change.memory_id)
        new = change.other_id if change.change == "superseded" else None
        if new and set_deleted(connection, new, now):
            gone.append(new)
    else:
        for each in change.detail.get("ids", [change.memory_id]):
            if set_deleted(connection, each, now):
                gone.append(each)
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


def _stand_again(connection: Connection, memory_id: str) -> None:
    connection.execute(
        update(memories)
        .where(memories.c.id == memory_id)
        .values(superseded_by=None, superseded_at=None, superseded_reason=None)
    )
