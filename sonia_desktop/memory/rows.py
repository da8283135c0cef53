"""Between a row of `memories` and a `MemoryItem`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from operator import attrgetter
from typing import Any

import numpy as np
from sqlalchemy import Connection

from sonia_desktop.core.grouped_writes import driver_of
from sonia_desktop.core.storage import memories
from sonia_desktop.memory.types import Form, MemoryItem, MemoryType, Scope, Sensitivity, Vector

ITEM_COLUMNS = tuple(
    memories.c[name]
    for name in (
        "id", "content", "kind", "source", "metadata", "created_at", "true_at", "type", "form",
        "scope", "scope_id", "sensitivity", "confidence", "slot", "said_at", "valid_from",
        "valid_until", "turn_id", "session_id", "position", "speaker", "document_id", "span_start",
        "span_end", "superseded_by", "superseded_at", "superseded_reason", "deleted_at",
    )
)  # fmt: skip


def item_of(row: Any) -> MemoryItem:
    """The memory a row (with `ITEM_COLUMNS`) holds."""
    kept = dict(row._mapping)
    start, end = kept.pop("span_start"), kept.pop("span_end")
    fields = {column.name: kept[column.name] for column in ITEM_COLUMNS if column.name in kept}
    fields |= {name: _member(*known, kept[name]) for name, known in _MEMBERS.items()}
    return MemoryItem(**fields, span=None if start is None or end is None else (start, end))


def item_of_plain(row: Any) -> MemoryItem:
    """The memory a row holds that came without SQLAlchemy's types, its columns in the order of
    `ITEM_COLUMNS`."""
    fields = dict(zip(_NAMES, row, strict=True))
    start, end = fields.pop("span_start"), fields.pop("span_end")
    fields["metadata"] = json.loads(fields["metadata"])
    for name, (kind, usual) in _MEMBERS.items():
        fields[name] = _member(kind, usual, fields[name])
    return MemoryItem(**fields, span=None if start is None or end is None else (start, end))


def row_of(item: MemoryItem, digest: str) -> tuple[Any, ...]:
    """What a new row is made of, for `INSERT`; it has no vector yet."""
    span = item.span or (None, None)
    metadata = json.dumps(item.metadata) if item.metadata else "{}"
    return (*_plain_values(item), metadata, *span, item.created_at, digest)


def insert_rows(
    connection: Connection, table: str, columns: Sequence[str], rows: Sequence[tuple[Any, ...]]
) -> None:
    """Many rows in few statements: FTS5 writes a segment to its file at the end of each statement,
    so that a row of its own costs twice the time and eight times the bytes."""
    driver = driver_of(connection)
    names = ", ".join(f'"{name}"' for name in columns)
    one = f"({', '.join('?' * len(columns))})"
    at_once = max(min(_AT_ONCE, _MOST_VALUES // len(columns)), 1)
    for start in range(0, len(rows), at_once):
        part = rows[start : start + at_once]
        driver.execute(
            f"INSERT INTO {table} ({names}) VALUES {', '.join([one] * len(part))}",
            [value for row in part for value in row],
        )


def bytes_of(vector: Vector) -> bytes:
    """float32, little-endian."""
    return np.ascontiguousarray(vector, dtype="<f4").tobytes()


def vector_of(blob: bytes) -> Vector:
    return np.frombuffer(blob, dtype="<f4")


_NAMES = tuple(column.name for column in ITEM_COLUMNS)
_MEMBERS: dict[str, tuple[Any, Any]] = {
    "type": (MemoryType, MemoryType.FACT),
    "form": (Form, Form.SEMANTIC),
    "scope": (Scope, Scope.PROFILE),
    "sensitivity": (Sensitivity, Sensitivity.NORMAL),
}
_PLAIN = tuple(name for name in _NAMES if name not in ("metadata", "span_start", "span_end"))
_plain_values = attrgetter(*_PLAIN)
_AT_ONCE = 500  # rows in one statement
_MOST_VALUES = 30_000  # SQLite takes 32,766
INSERTED = (*_PLAIN, "metadata", "span_start", "span_end", "updated_at", "digest")
INSERT = f"INSERT INTO memories ({', '.join(INSERTED)}) VALUES ({', '.join('?' * len(INSERTED))})"


def _member(kind: Any, otherwise: Any, value: str) -> Any:
    """The member of that value; what another version wrote is taken for the usual one."""
    try:
        return kind(value)
    except ValueError:
        return otherwise
