"""The tables only the services on 7020 and 7000 use, and snapshots of what is remembered."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    String,
    Table,
    Text,
)

from sonia_desktop.core.tables import metadata

__all__ = [
    "access_tokens",
    "client_sessions",
    "client_turns",
    "gateway_sessions",
    "ledger_events",
    "memory_conflicts",
    "metadata",
    "provenance",
    "snapshot_members",
    "snapshot_rows",
    "snapshots",
    "users",
]

memory_conflicts = Table(
    "memory_conflicts",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("memory_id_a", String(40), nullable=False),
    Column("memory_id_b", String(40), nullable=False),
    Column("conflict_type", String(40), nullable=False),
    Column("severity", String(10), nullable=False),
    Column("detected_at", String(32), nullable=False),
    Column("resolved_at", String(32)),
    Column("resolution_note", Text),
    Column("metadata", JSON, nullable=False),
    Index("ix_memory_conflicts_a", "memory_id_a"),
    Index("ix_memory_conflicts_b", "memory_id_b"),
)

provenance = Table(
    "provenance",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("memory_id", String(40), nullable=False),
    Column("source_type", String(40), nullable=False),
    Column("source_id", String(200)),  # of a memory, a turn, a document, or the caller's own
    Column("metadata", JSON, nullable=False),
    Column("tracked_at", String(32), nullable=False),
    Index("ix_provenance_memory", "memory_id"),
)

ledger_events = Table(
    "ledger_events",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("event_type", String(80), nullable=False),
    Column("entity_id", String(200), nullable=False),
    Column("correlation_id", String(200)),
    Column("payload", JSON, nullable=False),
    Column("at", String(32), nullable=False),
    Index("ix_ledger_events_entity", "entity_id", "at"),
    Index("ix_ledger_events_at", "at"),
)

users = Table(
    "users",
    metadata,
    Column("id", String(80), primary_key=True),
    Column("display_name", Text, nullable=False),
    Column("key_hash", String(64)),  # SHA-256, hex; the key itself is nowhere
    Column("status", String(12), nullable=False),  # active, deleted
    Column("metadata", JSON, nullable=False),
    Column("role", String(12), nullable=False, server_default="operator"),  # or observer
    Column("created_at", String(32), nullable=False),
    Column("updated_at", String(32), nullable=False),
    Index("ix_users_key_hash", "key_hash"),
)

access_tokens = Table(
    "access_tokens",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("hash", String(64), nullable=False, unique=True),  # SHA-256, hex
    Column("kind", String(10), nullable=False),  # token, access, refresh
    Column("name", Text, nullable=False),
    Column("scopes", String(80), nullable=False),  # words with a blank between
    Column("user_id", String(80)),
    Column("family", String(40), nullable=False),  # all that came from one login
    Column("created_at", String(32), nullable=False),
    Column("expires_at", String(32)),
    Column("last_used_at", String(32)),
    Column("ended_at", String(32)),
    Column("ended_why", String(20)),  # revoked, rotated, reused
    Index("ix_access_tokens_family", "family"),
)

client_sessions = Table(
    "client_sessions",  # of clients that keep their own turns here
    metadata,
    Column("id", String(80), primary_key=True),
    Column("user_id", String(80), nullable=False),
    Column("conversation_id", String(80), nullable=False),
    Column("profile", String(80), nullable=False),
    Column("status", String(20), nullable=False),
    Column("turn_count", Integer, nullable=False),
    Column("created_at", String(40), nullable=False),
    Column("expires_at", String(40), nullable=False),
    Column("last_activity", String(40), nullable=False),
    Column("metadata", JSON, nullable=False),
    Index("ix_client_sessions_user", "user_id"),
)

client_turns = Table(
    "client_turns",
    metadata,
    Column("id", String(80), primary_key=True),
    Column("session_id", String(80), nullable=False),
    Column("user_id", String(80), nullable=False),
    Column("sequence_num", Integer, nullable=False),
    Column("user_input", Text, nullable=False),
    Column("assistant_response", Text),
    Column("model_used", String(120)),
    Column("tool_calls", JSON, nullable=False),
    Column("latency_ms", Float),
    Column("metadata", JSON, nullable=False),
    Column("created_at", String(32), nullable=False),
    Index("ix_client_turns_session", "session_id", "sequence_num"),
    Index("ix_client_turns_user", "user_id", "created_at"),
)

snapshots = Table(
    "snapshots",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("session_id", String(80)),
    Column("ledger_count", Integer, nullable=False),
    Column("document_count", Integer, nullable=False),
    Column("metadata", JSON, nullable=False),
    Column("created_at", String(32), nullable=False),
)

snapshot_rows = Table(
    "snapshot_rows",  # a row as it was; kept once, however many snapshots hold it
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("source", String(40), nullable=False),  # the table
    Column("row_id", String(40), nullable=False),
    Column("row", JSON, nullable=False),
    Index("ix_snapshot_rows_row", "source", "row_id"),
    sqlite_with_rowid=False,
)

snapshot_members = Table(
    "snapshot_members",
    metadata,
    Column(
        "snapshot_id",
        String(40),
        ForeignKey("snapshots.id", ondelete="CASCADE"),
        primary_key=True,
    ),
    Column("sha256", String(64), primary_key=True),
    Index("ix_snapshot_members_sha256", "sha256"),
    sqlite_with_rowid=False,
)

gateway_sessions = Table(
    "gateway_sessions",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("user_id", String(80), nullable=False),
    Column("conversation_id", String(60), nullable=False),
    Column("profile", String(80), nullable=False),
    Column("metadata", JSON, nullable=False),
    Column("turn_count", Integer, nullable=False, server_default="0"),
    Column("created_at", String(32), nullable=False),  # ISO 8601, UTC, trailing Z
    Column("expires_at", String(32), nullable=False),
    Column("last_activity", String(32), nullable=False),
    Column("closed_at", String(32)),
    Index("ix_gateway_sessions_activity", "last_activity"),
)
