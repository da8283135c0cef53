"""Which request a tool call came with."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("actions", sa.Column("correlation_id", sa.String(200)))
