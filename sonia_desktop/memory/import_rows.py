"""Whether a value of an import fits its column: looked at for every value of every line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import JSON, Float, Integer, Table

from sonia_desktop.core.errors import InvalidInputError
from sonia_desktop.core.storage import memories
from sonia_desktop.memory.exchange import NOT_KEPT, TABLES


@dataclass(frozen=True)
class _Column:
    """What a value must be to fit; looked at for every value of every line."""

    name: str
    needed: bool
    nullable: bool
    kinds: tuple[type, ...]  # empty: any JSON
    wanted: str
    longest: int | None = None


def _columns(table: Table) -> tuple[_Column, ...]:
    left_out = NOT_KEPT.get(table.name, frozenset())
    made = []
    for column in table.columns:
        if column.name in left_out:
            continue
        needed = not column.nullable and column.server_default is None and table is not memories
        kinds, wanted, longest = _fitting(column.type)
        made.append(_Column(column.name, needed, bool(column.nullable), kinds, wanted, longest))
    return tuple(made)


def _fitting(kind: Any) -> tuple[tuple[type, ...], str, int | None]:
    if isinstance(kind, JSON):
        return (), "JSON", None
    if isinstance(kind, Integer):
        return (int,), "a whole number", None
    if isinstance(kind, Float):
        return (int, float), "a number", None
    return (str,), "a text", getattr(kind, "length", None)


_COLUMNS = {table.name: _columns(table) for table in TABLES.values()}


def checked_row(table: Table, record: dict[str, Any]) -> dict[str, Any]:
    """The columns a record gives, each of the kind its column needs. Raises `InvalidInputError`."""
    row: dict[str, Any] = {}
    for column in _COLUMNS[table.name]:
        name = column.name
        value = record.get(name)
        if value is None:
            if column.needed:
                raise InvalidInputError(f"{name!r} is missing")
            if column.nullable and name in record:
                row[name] = None
            continue
        if column.kinds:
            if type(value) not in column.kinds or (type(value) is int and abs(value) >= 2**62):
                raise InvalidInputError(
                    f"{name!r} must be {column.wanted}, not {str(value)[:40]!r}"
                )
            if column.longest is not None and len(value) > column.longest:
                raise InvalidInputError(
                    f"{name!r} has {len(value)} characters; the limit is {column.longest}"
                )
        row[name] = value
    return row
