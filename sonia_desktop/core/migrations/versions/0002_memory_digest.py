"""A digest of each memory's words, so that the same thing said twice is found without a scan."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("memories", sa.Column("digest", sa.String(64)))
    op.create_index("ix_memories_digest", "memories", ["digest"])
