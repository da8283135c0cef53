"""Conversations are trees that can be named, pinned, searched and deleted; sessions of 7000."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

_EARLIER = (
    "SELECT p.id FROM turns AS p WHERE p.conversation_id = turns.conversation_id AND "
    "(p.started_at < turns.started_at OR (p.started_at = turns.started_at AND "
    "p.rowid < turns.rowid)) ORDER BY p.started_at DESC, p.rowid DESC LIMIT 1"
)
_NEWEST = (
    "SELECT t.id FROM turns AS t WHERE t.conversation_id = conversations.id "
    "ORDER BY t.started_at DESC, t.rowid DESC LIMIT 1"
)


def upgrade() -> None:
    op.add_column("turns", sa.Column("parent_id", sa.String(40)))
    op.add_column("turns", sa.Column("why", sa.JSON))
    op.create_index("ix_turns_parent", "turns", ["parent_id"])
    for column in (
        sa.Column("head_turn_id", sa.String(40)),
        sa.Column("titled", sa.Integer, nullable=False, server_default="0"),
        sa.Column("pinned", sa.Integer, nullable=False, server_default="0"),
        sa.Column("persona", sa.Text, nullable=False, server_default=""),
        sa.Column("source", sa.String(120), nullable=False, server_default=""),
        sa.Column("deleted_at", sa.String(32)),
    ):
        op.add_column("conversations", column)
    op.execute(f"UPDATE turns SET parent_id = ({_EARLIER})")
    op.execute(f"UPDATE conversations SET head_turn_id = ({_NEWEST})")
    op.execute(
        "CREATE VIRTUAL TABLE turns_fts USING fts5(said, answer, tokenize='porter unicode61')"
    )
    op.execute("INSERT INTO turns_fts(rowid, said, answer) SELECT rowid, said, answer FROM turns")
    op.execute(
        "CREATE TRIGGER turns_fts_insert AFTER INSERT ON turns BEGIN "
        "INSERT INTO turns_fts(rowid, said, answer) VALUES (new.rowid, new.said, new.answer); END"
    )
    op.execute(
        "CREATE TRIGGER turns_fts_update AFTER UPDATE OF said, answer ON turns BEGIN "
        "DELETE FROM turns_fts WHERE rowid = old.rowid; "
        "INSERT INTO turns_fts(rowid, said, answer) VALUES (new.rowid, new.said, new.answer); END"
    )
    op.execute(
        "CREATE TRIGGER turns_fts_delete AFTER DELETE ON turns BEGIN "
        "DELETE FROM turns_fts WHERE rowid = old.rowid; END"
    )
    op.create_table(
        "gateway_sessions",
        sa.Column("id", sa.String(40), primary_key=True),
        sa.Column("user_id", sa.String(80), nullable=False),
        sa.Column("conversation_id", sa.String(60), nullable=False),
        sa.Column("profile", sa.String(80), nullable=False),
        sa.Column("metadata", sa.JSON, nullable=False),
        sa.Column("turn_count", sa.Integer, nullable=False, server_default="0"),
        sa.Column("created_at", sa.String(32), nullable=False),
        sa.Column("expires_at", sa.String(32), nullable=False),
        sa.Column("last_activity", sa.String(32), nullable=False),
        sa.Column("closed_at", sa.String(32)),
    )
    op.create_index("ix_gateway_sessions_activity", "gateway_sessions", ["last_activity"])
