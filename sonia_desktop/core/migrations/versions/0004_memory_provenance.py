"""Where a memory comes from, when it is true, what took its place; documents; undo."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "documents",
        sa.Column("id", sa.String(40), primary_key=True),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("path", sa.Text),
        sa.Column("media_type", sa.String(80), nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("size_bytes", sa.Integer, nullable=False),
        sa.Column("characters", sa.Integer, nullable=False),
        sa.Column("pages", sa.Integer),
        sa.Column("chunks", sa.Integer, nullable=False),
        sa.Column("scope", sa.String(10), nullable=False, server_default="profile"),
        sa.Column("scope_id", sa.String(80)),
        sa.Column("sensitivity", sa.String(10), nullable=False, server_default="normal"),
        sa.Column("metadata", sa.JSON, nullable=False),
        sa.Column("modified_at", sa.String(32)),
        sa.Column("created_at", sa.String(32), nullable=False),
        sa.Column("updated_at", sa.String(32), nullable=False),
        sa.Column("deleted_at", sa.String(32)),
    )
    op.create_index("ix_documents_sha256", "documents", ["sha256"])
    op.create_index("ix_documents_path", "documents", ["path"])

    for column in (
        sa.Column("type", sa.String(20), nullable=False, server_default="FACT"),
        sa.Column("form", sa.String(12), nullable=False, server_default="semantic"),
        sa.Column("scope", sa.String(10), nullable=False, server_default="profile"),
        sa.Column("scope_id", sa.String(80)),
        sa.Column("sensitivity", sa.String(10), nullable=False, server_default="normal"),
        sa.Column("confidence", sa.Float, nullable=False, server_default="1"),
        sa.Column("slot", sa.String(160)),
        sa.Column("said_at", sa.String(32)),
        sa.Column("valid_from", sa.String(32)),
        sa.Column("valid_until", sa.String(32)),
        sa.Column("turn_id", sa.String(40)),
        sa.Column("session_id", sa.String(80)),
        sa.Column("position", sa.Integer),
        sa.Column("speaker", sa.String(80)),
        sa.Column("document_id", sa.String(40)),
        sa.Column("span_start", sa.Integer),
        sa.Column("span_end", sa.Integer),
        sa.Column("superseded_by", sa.String(40)),
        sa.Column("superseded_at", sa.String(32)),
        sa.Column("superseded_reason", sa.Text),
    ):
        op.add_column("memories", column)
    for name, columns in (
        ("session", ["session_id", "position"]),
        ("document", ["document_id"]),
        ("slot", ["slot"]),
        ("superseded_by", ["superseded_by"]),
    ):
        op.create_index(f"ix_memories_{name}", "memories", columns)
    op.execute("UPDATE memories SET type = 'PREFERENCE' WHERE lower(kind) = 'preference'")

    op.execute(
        "CREATE TRIGGER documents_delete AFTER DELETE ON documents "
        "BEGIN DELETE FROM memories WHERE document_id = old.id; END"
    )
    op.create_table(
        "memory_changes",
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("change", sa.String(20), nullable=False),
        sa.Column("memory_id", sa.String(40), nullable=False),
        sa.Column("other_id", sa.String(40)),
        sa.Column("actor", sa.String(80), nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("detail", sa.JSON, nullable=False),
        sa.Column("undone_at", sa.String(32)),
    )
    op.create_index("ix_memory_changes_memory", "memory_changes", ["memory_id"])
