"""One INSERT, put together once, for rows that are written at every turn and every tool call.

_TURN = RowWriter(turns, ("id", "said", "answer"), changing=("answer",))
_TURN.write(connection, [{"id": "turn_1", "said": "hello", "answer": "Hello."}])

SQLAlchemy puts a statement together, looks its compiled text up and wraps its result at every call,
which costs more than SQLite's own work. The types are SQLAlchemy's, so the rows are the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Dialect, Table

from sonia_desktop.core.grouped_writes import driver_of


class RowWriter:
    """Writes rows of one shape, on the writer lane.

    Args:
        columns: those that are given; by default all of the table.
        changing: those that are taken over where the primary key is there already; none: a row
            that is there is an error.
    """

    def __init__(
        self, table: Table, columns: Sequence[str] = (), *, changing: Iterable[str] = ()
    ) -> None:
        self._table = table
        self._columns = tuple(columns) or tuple(column.name for column in table.columns)
        marks = ", ".join("?" * len(self._columns))
        self._sql = f"INSERT INTO {table.name} ({', '.join(self._columns)}) VALUES ({marks})"
        if changes := ", ".join(f"{name} = excluded.{name}" for name in changing):
            keys = ", ".join(column.name for column in table.primary_key.columns)
            self._sql += f" ON CONFLICT ({keys}) DO UPDATE SET {changes}"
        self._stored: tuple[Callable[[Any], Any] | None, ...] = ()

    def write(self, connection: Connection, rows: Iterable[Mapping[str, Any]]) -> None:
        """Write them. Raises `KeyError` for a row without one of the columns, and what SQLite
        raises."""
        if not self._stored:
            self._stored = tuple(
                self._processor(name, connection.dialect) for name in self._columns
            )
        driver_of(connection).executemany(
            self._sql,
            [
                [
                    row[name] if stored is None else stored(row[name])
                    for name, stored in zip(self._columns, self._stored, strict=True)
                ]
                for row in rows
            ],
        )

    def _processor(self, name: str, dialect: Dialect) -> Callable[[Any], Any] | None:
        kind = self._table.columns[name].type
        return kind.dialect_impl(dialect).bind_processor(dialect)
