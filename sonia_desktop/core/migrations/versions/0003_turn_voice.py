"""How a spoken turn was heard, and what of its answer was really said aloud."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("turns", sa.Column("voice", sa.JSON()))
