"""A filter as SQL."""

from __future__ import annotations

from typing import Any

from sonia_desktop.memory.types import MemoryFilter


def where_of(chosen: MemoryFilter) -> tuple[str, list[Any]]:
    """The filter in SQL, with its values. The plus signs keep SQLite from walking an index that
    nearly every row is in, instead of the few rows that were found."""
    parts, values = ["m.deleted_at IS NULL"], []
    if not chosen.superseded:
        parts.append("+m.superseded_by IS NULL")
    if not chosen.documents:
        parts.append("+m.document_id IS NULL")
    if not chosen.secret:
        parts.append("m.sensitivity != 'secret'")
    for column, several in (("type", chosen.types), ("kind", chosen.kinds)):
        if several:
            parts.append(f"m.{column} IN ({','.join('?' * len(several))})")
            values += [str(value) for value in several]
    for column in ("scope", "scope_id", "source", "session_id", "document_id", "speaker"):
        value = getattr(chosen, column)
        if value is not None:
            parts.append(f"+m.{column} = ?")
            values.append(str(value))
    when = "coalesce(m.true_at, m.said_at, m.created_at)"
    if chosen.since is not None:
        parts.append(f"{when} >= ?")
        values.append(chosen.since)
    if chosen.until is not None:
        parts.append(f"{when} < ?")
        values.append(chosen.until)
    return " AND ".join(parts), values
