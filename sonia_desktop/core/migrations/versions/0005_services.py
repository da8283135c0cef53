"""What the memory services keep: conflicts, provenance, events, users, snapshots."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def _text(name: str, width: int, needed: bool = True) -> sa.Column[str]:
    return sa.Column(name, sa.String(width), nullable=not needed)


def upgrade() -> None:
    op.create_table(
        "memory_conflicts",
        sa.Column("id", sa.String(40), primary_key=True),
        _text("memory_id_a", 40),
        _text("memory_id_b", 40),
        _text("conflict_type", 40),
        _text("severity", 10),
        _text("detected_at", 32),
        _text("resolved_at", 32, needed=False),
        sa.Column("resolution_note", sa.Text),
        sa.Column("metadata", sa.JSON, nullable=False),
    )
    op.create_index("ix_memory_conflicts_a", "memory_conflicts", ["memory_id_a"])
    op.create_index("ix_memory_conflicts_b", "memory_conflicts", ["memory_id_b"])
    op.create_table(
        "provenance",
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=True),
        _text("memory_id", 40),
        _text("source_type", 40),
        _text("source_id", 200, needed=False),
        sa.Column("metadata", sa.JSON, nullable=False),
        _text("tracked_at", 32),
    )
    op.create_index("ix_provenance_memory", "provenance", ["memory_id"])
    op.create_table(
        "ledger_events",
        sa.Column("id", sa.String(40), primary_key=True),
        _text("event_type", 80),
        _text("entity_id", 200),
        _text("correlation_id", 200, needed=False),
        sa.Column("payload", sa.JSON, nullable=False),
        _text("at", 32),
    )
    op.create_index("ix_ledger_events_entity", "ledger_events", ["entity_id", "at"])
    op.create_index("ix_ledger_events_at", "ledger_events", ["at"])
    op.create_table(
        "users",
        sa.Column("id", sa.String(80), primary_key=True),
        sa.Column("display_name", sa.Text, nullable=False),
        _text("key_hash", 64, needed=False),
        _text("status", 12),
        sa.Column("metadata", sa.JSON, nullable=False),
        _text("created_at", 32),
        _text("updated_at", 32),
    )
    op.create_index("ix_users_key_hash", "users", ["key_hash"])
    op.create_table(
        "client_sessions",
        sa.Column("id", sa.String(80), primary_key=True),
        _text("user_id", 80),
        _text("conversation_id", 80),
        _text("profile", 80),
        _text("status", 20),
        sa.Column("turn_count", sa.Integer, nullable=False),
        _text("created_at", 40),
        _text("expires_at", 40),
        _text("last_activity", 40),
        sa.Column("metadata", sa.JSON, nullable=False),
    )
    op.create_index("ix_client_sessions_user", "client_sessions", ["user_id"])
    op.create_table(
        "client_turns",
        sa.Column("id", sa.String(80), primary_key=True),
        _text("session_id", 80),
        _text("user_id", 80),
        sa.Column("sequence_num", sa.Integer, nullable=False),
        sa.Column("user_input", sa.Text, nullable=False),
        sa.Column("assistant_response", sa.Text),
        _text("model_used", 120, needed=False),
        sa.Column("tool_calls", sa.JSON, nullable=False),
        sa.Column("latency_ms", sa.Float),
        sa.Column("metadata", sa.JSON, nullable=False),
        _text("created_at", 32),
    )
    op.create_index("ix_client_turns_session", "client_turns", ["session_id", "sequence_num"])
    op.create_index("ix_client_turns_user", "client_turns", ["user_id", "created_at"])
    op.create_table(
        "snapshots",
        sa.Column("id", sa.String(40), primary_key=True),
        _text("session_id", 80, needed=False),
        sa.Column("ledger_count", sa.Integer, nullable=False),
        sa.Column("document_count", sa.Integer, nullable=False),
        sa.Column("metadata", sa.JSON, nullable=False),
        _text("created_at", 32),
    )
    op.create_table(
        "snapshot_rows",
        sa.Column("sha256", sa.String(64), primary_key=True),
        _text("source", 40),
        _text("row_id", 40),
        sa.Column("row", sa.JSON, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_snapshot_rows_row", "snapshot_rows", ["source", "row_id"])
    op.create_table(
        "snapshot_members",
        sa.Column(
            "snapshot_id",
            sa.String(40),
            sa.ForeignKey("snapshots.id", ondelete="CASCADE"),
            primary_key=True,
        ),
        sa.Column("sha256", sa.String(64), primary_key=True),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_snapshot_members_sha256", "snapshot_members", ["sha256"])
