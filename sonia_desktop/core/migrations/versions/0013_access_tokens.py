"""Tokens for callers of the services, as hashes; and what a user's key allows."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "access_tokens",
        sa.Column("id", sa.String(40), primary_key=True),
        sa.Column("hash", sa.String(64), nullable=False, unique=True),
        sa.Column("kind", sa.String(10), nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("scopes", sa.String(80), nullable=False),
        sa.Column("user_id", sa.String(80)),
        sa.Column("family", sa.String(40), nullable=False),
        sa.Column("created_at", sa.String(32), nullable=False),
        sa.Column("expires_at", sa.String(32)),
        sa.Column("last_used_at", sa.String(32)),
        sa.Column("ended_at", sa.String(32)),
        sa.Column("ended_why", sa.String(20)),
    )
    op.create_index("ix_access_tokens_family", "access_tokens", ["family"])
    op.add_column(
        "users", sa.Column("role", sa.String(12), nullable=False, server_default="operator")
    )
