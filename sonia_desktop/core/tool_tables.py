"""The tables of what tools did to the disk (to be undone) and of timers."""

from __future__ import annotations

from sqlalchemy import Column, Float, Index, Integer, String, Table, Text

from sonia_desktop.core.tables import metadata

__all__ = ["file_changes", "timers"]

file_changes = Table(
    "file_changes",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("action_id", String(40), nullable=False),
    Column("turn_id", String(40)),
    Column("caller", String(200), nullable=False),
    Column("kind", String(12), nullable=False),  # written, made, moved, trashed
    Column("path", Text, nullable=False),
    Column("other", Text),  # where it was moved to, or lies in the trash
    Column("kept", String(64)),  # the file with the previous content; none: there was none
    Column("kept_bytes", Integer, nullable=False),
    Column("after", String(64)),  # SHA-256 of what the change left
    Column("at", String(32), nullable=False),
    Column("state", String(10), nullable=False),  # begun, done, undone, gone
    Column("note", Text),
    Index("ix_file_changes_action", "action_id"),
)

timers = Table(
    "timers",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("label", Text, nullable=False),
    Column("due", Float, nullable=False),  # Unix seconds
    Column("seconds", Float, nullable=False),  # how long it was set for, the first time
    Column("state", String(12), nullable=False),  # set, rung, missed, cancelled
    Column("at", String(32), nullable=False),
    Column("caller", Text, nullable=False),
    Column("repeat", String(200), nullable=False, server_default=""),  # RFC 5545; none: once
    Index("ix_timers_state", "state", "due"),
)
