"""Rows written by one prepared statement are those that SQLAlchemy writes."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert, select

from sonia_desktop.core.row_writer import RowWriter
from sonia_desktop.core.storage import Database, actions

WAIT_S = 30.0
ROW: dict[str, Any] = {
    "id": "act_1",
    "tool": "time.now",
    "args": {"zone": "Ünïcode", "n": [1, 2.5, None, True]},
    "caller": "test",
    "state": "running",
    "result": None,
    "error": {"code": "X"},
    "approval_id": None,
    "turn_id": "turn_1",
    "created_at": "2026-01-01T00:00:00.000Z",
    "updated_at": "2026-01-01T00:00:00.000Z",
    "duration_ms": 1.25,
    "correlation_id": None,
}


def test_the_rows_are_those_of_sqlalchemy(data_dir: Path) -> None:
    database = Database.open(data_dir / "sonia.db")
    try:
        writer = RowWriter(actions)
        database.write(lambda connection: writer.write(connection, [ROW])).result(WAIT_S)
        other = {**ROW, "id": "act_2"}
        database.write(lambda c: c.execute(insert(actions).values(**other)).rowcount).result(WAIT_S)
        with database.read() as connection:
            raw = connection.exec_driver_sql("SELECT * FROM actions ORDER BY id").all()
            kept = connection.execute(select(actions).where(actions.c.id == "act_1")).one()
        assert raw[0][1:] == raw[1][1:]
        assert dict(kept._mapping) == ROW
    finally:
        database.close()


def test_only_the_named_columns_change_and_a_row_that_is_there_is_else_an_error(
    data_dir: Path,
) -> None:
    database = Database.open(data_dir / "sonia.db")
    try:
        writer = RowWriter(actions, changing=("state", "result"))
        changed = {**ROW, "state": "done", "result": {"text": "x"}, "tool": "other"}
        for row in (ROW, changed):
            database.write(lambda connection, row=row: writer.write(connection, [row])).result(
                WAIT_S
            )
        with database.read() as connection:
            kept = connection.execute(select(actions)).one()
        assert (kept.state, kept.result, kept.tool) == ("done", {"text": "x"}, "time.now")
        plain = RowWriter(actions)
        with pytest.raises(sqlite3.IntegrityError):
            database.write(lambda connection: plain.write(connection, [ROW])).result(WAIT_S)
        with pytest.raises(KeyError):
            database.write(lambda connection: plain.write(connection, [{"id": "x"}])).result(WAIT_S)
    finally:
        database.close()
