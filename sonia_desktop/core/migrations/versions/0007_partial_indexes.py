"""Indexes of columns that are mostly empty hold only the rows that have something there."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name, columns in (
        ("session", ["session_id", "position"]),
        ("document", ["document_id"]),
        ("slot", ["slot"]),
        ("superseded_by", ["superseded_by"]),
    ):
        op.drop_index(f"ix_memories_{name}", "memories")
        op.create_index(
            f"ix_memories_{name}",
            "memories",
            columns,
            sqlite_where=sa.text(f"{columns[0]} IS NOT NULL"),
        )
