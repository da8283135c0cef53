"""How often a timer rings."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("timers", sa.Column("repeat", sa.String(200), nullable=False, server_default=""))
