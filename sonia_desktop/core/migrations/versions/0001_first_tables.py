"""The first tables: memories with full text, conversations, turns, actions, audit."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "memories",
        sa.Column("id", sa.String(40), primary_key=True),
        sa.Column("content", sa.Text, nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("source", sa.String(80), nullable=False),
        sa.Column("metadata", sa.JSON, nullable=False),
        sa.Column("created_at", sa.String(32), nullable=False),
        sa.Column("updated_at", sa.String(32), nullable=False),
        sa.Column("true_at", sa.String(32)),
        sa.Column("deleted_at", sa.String(32)),
        sa.Column("embedding", sa.LargeBinary),
        sa.Column("embedding_model", sa.String(80)),
    )
    op.create_index("ix_memories_created_at", "memories", ["created_at"])
    # Own content table, so a row can be taken out exactly; rowid is the memory's rowid.
    op.execute("CREATE VIRTUAL TABLE memories_fts USING fts5(content, tokenize='porter unicode61')")
    op.execute(
        "CREATE TRIGGER memories_fts_insert AFTER INSERT ON memories WHEN new.deleted_at IS NULL "
        "BEGIN INSERT INTO memories_fts(rowid, content) VALUES (new.rowid, new.content); END"
    )
    op.execute(
        "CREATE TRIGGER memories_fts_update AFTER UPDATE OF content, deleted_at ON memories BEGIN "
        "DELETE FROM memories_fts WHERE rowid = old.rowid; "
        "INSERT INTO memories_fts(rowid, content) "
        "SELECT new.rowid, new.content WHERE new.deleted_at IS NULL; END"
    )
    op.execute(
        "CREATE TRIGGER memories_fts_delete AFTER DELETE ON memories "
        "BEGIN DELETE FROM memories_fts WHERE rowid = old.rowid; END"
    )
    op.create_table(
        "conversations",
        sa.Column("id", sa.String(60), primary_key=True),
        sa.Column("user_id", sa.String(80)),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("created_at", sa.String(32), nullable=False),
        sa.Column("updated_at", sa.String(32), nullable=False),
    )
    op.create_table(
        "turns",
        sa.Column("id", sa.String(40), primary_key=True),
        sa.Column(
            "conversation_id",
            sa.String(60),
            sa.ForeignKey("conversations.id", ondelete="CASCADE"),
            nullable=False,
        ),
        sa.Column("entrance", sa.String(20), nullable=False),
        sa.Column("said", sa.Text, nullable=False),
        sa.Column("answer", sa.Text, nullable=False),
        sa.Column("outcome", sa.String(20), nullable=False),
        sa.Column("engine", sa.String(80), nullable=False),
        sa.Column("confidence", sa.Float, nullable=False),
        sa.Column("tool_calls", sa.JSON, nullable=False),
        sa.Column("evidence", sa.JSON, nullable=False),
        sa.Column("stages", sa.JSON, nullable=False),
        sa.Column("started_at", sa.String(32), nullable=False),
        sa.Column("finished_at", sa.String(32), nullable=False),
    )
    op.create_index("ix_turns_conversation", "turns", ["conversation_id", "started_at"])
    op.create_table(
        "actions",
        sa.Column("id", sa.String(40), primary_key=True),
        sa.Column("tool", sa.String(80), nullable=False),
        sa.Column("args", sa.JSON, nullable=False),
        sa.Column("caller", sa.String(80), nullable=False),
        sa.Column("state", sa.String(24), nullable=False),
        sa.Column("result", sa.JSON),
        sa.Column("error", sa.JSON),
        sa.Column("approval_id", sa.String(40)),
        sa.Column("turn_id", sa.String(40)),
        sa.Column("created_at", sa.String(32), nullable=False),
        sa.Column("updated_at", sa.String(32), nullable=False),
        sa.Column("duration_ms", sa.Float),
    )
    op.create_index("ix_actions_created_at", "actions", ["created_at"])
    op.create_table(
        "audit",
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("actor", sa.String(80), nullable=False),
        sa.Column("event", sa.String(40), nullable=False),
        sa.Column("tool", sa.String(80), nullable=False),
        sa.Column("args_hash", sa.String(64), nullable=False),
        sa.Column("args", sa.JSON, nullable=False),
        sa.Column("rule", sa.String(80), nullable=False),
        sa.Column("action_id", sa.String(40)),
        sa.Column("approval_id", sa.String(40)),
        sa.Column("detail", sa.JSON, nullable=False),
        sa.Column("duration_ms", sa.Float),
    )
