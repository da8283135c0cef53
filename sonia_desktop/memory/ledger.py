"""The typed ledger of the services: facts, preferences, projects with fields, conflicts, versions.

    ledger = Ledger(memory, db)
    stored = ledger.store("fact", "FACT", '{"subject": "Anna", "predicate": "lives in", ...}')
    stored.conflicts                                 # what says otherwise; both stay until resolved

A typed memory is a memory like any other: it is kept as a sentence, so it is found and told as one;
its fields are in its metadata under ``typed``.
"""

from __future__ import annotations

import hashlib
import json
import re
import threading
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from sqlalchemy import ColumnElement, and_, insert, or_, select, update

from sonia_desktop.core.errors import InvalidInputError, NotFoundError, WrongStateError
from sonia_desktop.core.ids import iso_z, new_id
from sonia_desktop.core.service_tables import memory_conflicts
from sonia_desktop.core.storage import Database, memories, memory_changes
from sonia_desktop.memory.masking import REDACTED
from sonia_desktop.memory.memory import Memory
from sonia_desktop.memory.redaction import CHANGE
from sonia_desktop.memory.rows import ITEM_COLUMNS, item_of
from sonia_desktop.memory.types import MemoryFilter, MemoryItem, MemoryType, NewMemory

TYPED = "typed"
_SLOT_CHARACTERS = 160  # the column's width
_SURE = 0.5  # facts less sure contradict nobody (the contract's figure)
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")


class ValidationFailedError(InvalidInputError):
    """The content does not have the fields of its subtype."""

    code = "VALIDATION_FAILED"


class ConcurrentSupersedeError(WrongStateError):
    """Another version has taken its place already."""

    code = "CONCURRENT_SUPERSEDE"


class _Fields(BaseModel):
    model_config = ConfigDict(extra="allow")


class _Fact(_Fields):
    subject: str = Field(min_length=1)
    predicate: str = Field(min_length=1)
    object: Any
    confidence: float = Field(1.0, ge=0, le=1)
    source: str | None = None


class _Preference(_Fields):
    category: str = Field(min_length=1)
    key: str = Field(min_length=1)
    value: Any
    priority: float = Field(5.0, ge=0, le=10)


class _Project(_Fields):
    project_id: str = Field(min_length=1)
    context_type: str = Field(min_length=1)
    summary: str = Field(min_length=1)
    tags: list[str] = Field(default_factory=list)


class _SessionContext(_Fields):
    session_id: str = Field(min_length=1)
    context_key: str = Field(min_length=1)
    context_value: Any
    ttl_seconds: float | None = Field(None, gt=0)


class _SystemState(_Fields):
    component: str = Field(min_length=1)
    state_key: str = Field(min_length=1)
    state_value: Any
    health_status: str | None = None


_SHAPES: dict[MemoryType, tuple[type[_Fields], str]] = {
    MemoryType.FACT: (_Fact, "{subject} {predicate} {object}"),
    MemoryType.PREFERENCE: (_Preference, "{category}, {key}: {value}"),
    MemoryType.PROJECT: (_Project, "{project_id}, {context_type}: {summary}"),
    MemoryType.SESSION_CONTEXT: (_SessionContext, "{context_key}: {context_value}"),
    MemoryType.SYSTEM_STATE: (_SystemState, "{component}, {state_key}: {state_value}"),
}
_IDENTITY = {
    MemoryType.FACT: (("subject", "predicate"), "object", "FACT_CONTRADICTION", "high"),
    MemoryType.PREFERENCE: (("category", "key"), "value", "PREFERENCE_CONFLICT", "medium"),
}


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
        shape = _subtype(subtype)
        begins, ends = _moments(valid_from, valid_until)
        new = _new(kind, shape, content, metadata, begins, ends, source)
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
        begins, _ = _moments(valid_from, None)
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
                new = _new(old.kind, old.type, content, metadata, begins, None, source)
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
        types = tuple(_subtype(each) for each in subtypes or ())
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
        shape = _subtype(str(new.type))
        _, says, _, _ = _IDENTITY[shape]
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
        _, says, name, severity = _IDENTITY[shape]
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


def _subtype(name: str) -> MemoryType:
    try:
        return MemoryType(str(name).upper().removesuffix(":V1"))
    except ValueError as error:
        raise ValidationFailedError(
            f"The subtype {str(name)[:60]!r} is not known.",
            remedy="Use one of: " + ", ".join(each.value for each in MemoryType) + ".",
            errors=[{"field": "subtype", "problem": "not known"}],
        ) from error


def _new(
    kind: str,
    shape: MemoryType,
    content: str,
    metadata: dict[str, Any] | None,
    begins: str | None,
    ends: str | None,
    source: str,
) -> NewMemory:
    fields = _fields(shape, content)
    _, sentence = _SHAPES[shape]
    told = {key: _words(value) for key, value in fields.items()}
    identity = _IDENTITY.get(shape)
    slot = None
    if identity is not None:
        key = "|".join(str(fields[name]).strip().casefold() for name in identity[0])
        slot = f"{shape.value}|{key}"
        if len(slot) > _SLOT_CHARACTERS:
            slot = f"{shape.value}|{hashlib.sha256(key.encode()).hexdigest()}"
    return NewMemory(
        sentence.format(**told),
        kind=kind,
        source=source,
        metadata={**(metadata or {}), TYPED: fields},
        type=shape,
        scope="session" if shape is MemoryType.SESSION_CONTEXT else "profile",
        scope_id=str(fields["session_id"])[:80] if shape is MemoryType.SESSION_CONTEXT else None,
        confidence=float(fields.get("confidence", 1.0)),
        slot=slot,
        valid_from=begins,
        valid_until=ends,
    )


def _fields(shape: MemoryType, content: str) -> dict[str, Any]:
    model, _ = _SHAPES[shape]
    try:
        raw = json.loads(content)
    except (ValueError, RecursionError, TypeError) as error:
        raise ValidationFailedError(
            f"The content of a {shape.value} must be JSON text: {error}.",
            errors=[{"field": "content", "problem": "not JSON"}],
        ) from error
    if not isinstance(raw, dict):
        raise ValidationFailedError(
            f"The content of a {shape.value} must be a JSON object.",
            errors=[{"field": "content", "problem": "not an object"}],
        )
    try:
        return model.model_validate(raw).model_dump(exclude_none=True)
    except ValidationError as error:
        wrong = [
            {"field": ".".join(map(str, each["loc"])), "problem": each["msg"]}
            for each in error.errors()
        ]
        told = "; ".join(f"{each['field']}: {each['problem']}" for each in wrong)
        raise ValidationFailedError(
            f"The content is no {shape.value}: {told}.", errors=wrong
        ) from error


def _moments(begins: str | None, ends: str | None) -> tuple[str | None, str | None]:
    """UTC as the contract writes it to local time as memories keep it."""
    for name, value in (("valid_from", begins), ("valid_until", ends)):
        if value is not None and not _MOMENT.fullmatch(value):
            raise ValidationFailedError(
                f"{name} {value[:60]!r} is not a moment in UTC.",
                remedy="Write it as 2026-11-27T09:00:00Z.",
                errors=[{"field": name, "problem": "not YYYY-MM-DDTHH:MM:SSZ"}],
            )
    try:
        first, last = (
            datetime.fromisoformat(each).astimezone().replace(tzinfo=None, microsecond=0)
            if each
            else None
            for each in (begins, ends)
        )
    except (ValueError, OverflowError) as error:
        raise ValidationFailedError(
            f"There is no such moment: {error}.",
            errors=[{"field": "valid_from", "problem": str(error)}],
        ) from error
    if first and last and last <= first:
        raise ValidationFailedError(
            "valid_until must be after valid_from.",
            errors=[{"field": "valid_until", "problem": "not after valid_from"}],
        )
    return (first.isoformat() if first else None), (last.isoformat() if last else None)


def _overlap(old: MemoryItem, new: NewMemory) -> bool:
    """Whether both hold at one time; what has no time holds always."""
    begins = max(old.valid_from or "", new.valid_from or "")
    ends = min(old.valid_until or "9999", new.valid_until or "9999")
    return begins < ends


def _words(value: Any) -> str:
    told = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return told.replace("_", " ") if re.fullmatch(r"\w+", told) else told


def _plain(value: Any) -> Any:
    return value.strip().casefold() if isinstance(value, str) else value
