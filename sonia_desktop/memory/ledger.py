"""The typed ledger of the services: facts, preferences, projects with fields, conflicts, versions.

    ledger = Ledger(memory, db)
    stored = ledger.store("fact", "FACT", '{"subject": "Anna", "predicate": "lives in", ...}')
    stored.conflicts                                 # what says otherwise; both stay until resolved

A typed memory is a memory like any other: it is kept as a sentence, so it is found and told as one;
its fields are in its metadata under ``typed``.
"""

from __future__ import annotations

import json
import threading
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, and_, insert, or_, select, update

from sonia_desktop.core.errors import NotFoundError, WrongStateError
from sonia_desktop.core.ids import iso_z, new_id
from sonia_desktop.core.service_tables import memory_conflicts
from sonia_desktop.core.storage import Database, memories, memory_changes
from sonia_desktop.memory.ledger_shapes import (
    IDENTITY,
    TYPED,
    moments_of,
    subtype_of,
    typed_memory,
)
from sonia_desktop.memory.masking import REDACTED
from sonia_desktop.memory.memory import Memory
from sonia_desktop.memory.redaction import CHANGE
from sonia_desktop.memory.rows import ITEM_COLUMNS, item_of
from sonia_desktop.memory.types import MemoryFilter, MemoryItem, MemoryType, NewMemory

_SURE = 0.5  # facts less sure contradict nobody (the contract's figure)


class ConcurrentSupersedeError(WrongStateError):
    """Another version has taken its place already."""

    code = "CONCURRENT_SUPERSEDE"


@dataclass(frozen=True)
class Conflict:
    """Two memories that cannot both be so."""

    id: str
    memory_id_a: str
    memory_id_b: str
    conflict_type: str
    severity: str
    detected_at: str
    resolved_at: str | None
    resolution_note: str | None
    metadata: dict[str, Any]


@dataclass(frozen=True)
class Stored:
    """A typed memory that was kept, and what it contradicts."""

    item: MemoryItem
    conflicts: tuple[Conflict, ...]


@dataclass(frozen=True)
class Redaction:
    """When and why a memory's words were taken out."""

    seq: int
    memory_id: str
    at: str
    by: str
    reason: str


class Ledger:
    """Thread-safe; calls wait until it is on disk."""

    def __init__(self, memory: Memory, db: Database) -> None:
        self._memory, self._db = memory, db
        self._lock = threading.Lock()  # a conflict, or a version, is decided by one at a time

    def store(
        self,
        kind: str,
        subtype: str,
        content: str,
        metadata: dict[str, Any] | None = None,
        *,
        valid_from: str | None = None,
        valid_until: str | None = None,
        source: str = "http",
    ) -> Stored:
        """Keep it. Raises `ValidationFailedError` naming every wrong field."""
        shape = subtype_of(subtype)
        begins, ends = moments_of(valid_from, valid_until)
        new = typed_memory(kind, shape, content, metadata, begins, ends, source)
        with self._lock:
            rivals = self._rivals(new) if new.slot else []
            item = self._memory.remember(new).result()
            conflicts = tuple(
                self._conflict(rival, item, shape) for rival in rivals if rival.id != item.id
            )
        return Stored(item, conflicts)

    def version(
        self,
        original_id: str,
        content: str,
        metadata: dict[str, Any] | None = None,
        *,
        valid_from: str | None = None,
        source: str = "http",
    ) -> MemoryItem:
        """A new version in the place of the newest. Raises `NotFoundError`,
        `ConcurrentSupersedeError` when another took its place already, `ValidationFailedError`."""
        begins, _ = moments_of(valid_from, None)
        with self._lock:
            old = self._memory.get(original_id)
            if old is None:
                raise NotFoundError(f"There is no memory {original_id!r}.")
            if old.superseded_by is not None:
                raise ConcurrentSupersedeError(
                    f"The memory {original_id} has a newer version already: {old.superseded_by}.",
                    remedy="Make the version of that one.",
                    superseded_by=old.superseded_by,
                )
            if is_typed(old):
                new = typed_memory(old.kind, old.type, content, metadata, begins, None, source)
            else:
                new = NewMemory(
                    content, old.kind, source, metadata or old.metadata, valid_from=begins
                )
            return self._memory.supersede([old.id], new, reason="a new version").result()

    def newest(self, memory_id: str) -> MemoryItem:
        """The memory as it is now: of an older version, the one in its place.

        Raises `NotFoundError`, also when that one was forgotten.
        """
        item = self._memory.get(memory_id)
        seen = {memory_id}
        while item is not None and item.superseded_by and item.superseded_by not in seen:
            seen.add(item.superseded_by)
            item = self._memory.get(item.superseded_by)
        if item is None:
            raise NotFoundError(f"There is no memory {memory_id!r}.")
        return item

    def revise(
        self, memory_id: str, content: str | None, metadata: dict[str, Any] | None
    ) -> MemoryItem:
        """Other words or other metadata in its place; the old ones stay as a version.

        Raises `NotFoundError`, `ValidationFailedError` when it is typed and the fields are wrong.
        """
        old = self.newest(memory_id)
        words = told_content(old) if content is None else content
        return self.version(old.id, words, told_metadata(old) if metadata is None else metadata)

    def query(
        self,
        query: str,
        limit: int,
        *,
        subtypes: list[str] | None = None,
        include_redacted: bool = False,
    ) -> list[MemoryItem]:
        """What is found, best first; then, when asked for, what was redacted, newest first.

        Words that were redacted cannot be searched for: they are gone.
        """
        types = tuple(subtype_of(each) for each in subtypes or ())
        hits = self._memory.search(query, limit, MemoryFilter(types=types)).result()
        found = [hit.item for hit in hits]
        if include_redacted and len(found) < limit:
            chosen = select(*ITEM_COLUMNS).where(memories.c.content == REDACTED)
            if types:
                chosen = chosen.where(memories.c.type.in_([each.value for each in types]))
            newest = chosen.order_by(memories.c.created_at.desc()).limit(limit - len(found))
            with self._db.read() as connection:
                found += [item_of(row) for row in connection.execute(newest)]
        return found

    def redactions(self, memory_id: str) -> list[Redaction]:
        """The trail of one memory, oldest first."""
        with self._db.read() as connection:
            rows = connection.execute(
                select(memory_changes)
                .where(memory_changes.c.memory_id == memory_id, memory_changes.c.change == CHANGE)
                .order_by(memory_changes.c.seq)
            ).all()
        return [Redaction(row.seq, row.memory_id, row.at, row.actor, row.reason) for row in rows]

    def conflicts(
        self, memory_id: str | None = None, *, resolved: bool | None = None, limit: int = 50
    ) -> list[Conflict]:
        """Newest first."""
        table = memory_conflicts.c
        wanted: list[ColumnElement[bool]] = []
        if memory_id is not None:
            wanted.append(or_(table.memory_id_a == memory_id, table.memory_id_b == memory_id))
        if resolved is not None:
            wanted.append(table.resolved_at.is_not(None) == resolved)
        chosen = select(memory_conflicts).where(and_(True, *wanted))
        with self._db.read() as connection:
            rows = connection.execute(
                chosen.order_by(table.detected_at.desc(), table.id).limit(limit)
            ).mappings()
            return [Conflict(**dict(row)) for row in rows]

    def resolve(self, conflict_id: str, note: str) -> Conflict:
        """Both memories stay; the note says how it is. Raises `NotFoundError`."""
        changed = self._db.write(
            lambda connection: (
                connection.execute(
                    update(memory_conflicts)
                    .where(memory_conflicts.c.id == conflict_id)
                    .values(resolved_at=iso_z(), resolution_note=note)
                ).rowcount
            )
        ).result()
        if not changed:
            raise NotFoundError(f"There is no conflict {conflict_id!r}.")
        with self._db.read() as connection:
            row = connection.execute(
                select(memory_conflicts).where(memory_conflicts.c.id == conflict_id)
            ).mappings()
            return Conflict(**dict(row.one()))

    # --- inside -----------------------------------------------------------------------------

    def _rivals(self, new: NewMemory) -> list[MemoryItem]:
        assert new.slot is not None
        shape = subtype_of(str(new.type))
        _, says, _, _ = IDENTITY[shape]
        mine = (new.metadata or {})[TYPED]
        known = self._memory.known_about(new.slot)
        return [
            each
            for each in known
            if is_typed(each)
            and _plain(each.metadata[TYPED].get(says)) != _plain(mine.get(says))
            and (shape is not MemoryType.FACT or min(each.confidence, new.confidence) > _SURE)
            and _overlap(each, new)
        ]

    def _conflict(self, rival: MemoryItem, item: MemoryItem, shape: MemoryType) -> Conflict:
        _, says, name, severity = IDENTITY[shape]
        found = Conflict(
            id=new_id("conflict"),
            memory_id_a=rival.id,
            memory_id_b=item.id,
            conflict_type=name,
            severity=severity,
            detected_at=iso_z(),
            resolved_at=None,
            resolution_note=None,
            metadata={"field": says},
        )
        self._db.write(
            lambda connection: connection.execute(insert(memory_conflicts).values(**vars(found)))
        ).result()
        return found


def is_typed(item: MemoryItem) -> bool:
    """Whether it was kept with fields."""
    return isinstance(item.metadata.get(TYPED), dict)


def told_content(item: MemoryItem) -> str:
    """What the ledger was given: the JSON text of a typed memory, else the sentence."""
    return json.dumps(item.metadata[TYPED], ensure_ascii=False) if is_typed(item) else item.content


def told_metadata(item: MemoryItem) -> dict[str, Any]:
    """The caller's own metadata."""
    return {key: value for key, value in item.metadata.items() if key != TYPED}


def _overlap(old: MemoryItem, new: NewMemory) -> bool:
    """Whether both hold at one time; what has no time holds always."""
    begins = max(old.valid_from or "", new.valid_from or "")
    ends = min(old.valid_until or "9999", new.valid_until or "9999")
    return begins < ends


def _plain(value: Any) -> Any:
    return value.strip().casefold() if isinstance(value, str) else value
