"""Which model was asked, why and what it cost; what may leave each talk."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "model_routes",
        sa.Column("trace_id", sa.String(40), primary_key=True),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("turn_id", sa.String(40)),
        sa.Column("conversation_id", sa.String(60)),
        sa.Column("profile", sa.String(40), nullable=False),
        sa.Column("privacy", sa.String(12), nullable=False),
        sa.Column("backend", sa.String(200)),
        sa.Column("reason", sa.String(40), nullable=False),
        sa.Column("why", sa.Text, nullable=False),
        sa.Column("chain", sa.JSON, nullable=False),
        sa.Column("skipped", sa.JSON, nullable=False),
        sa.Column("attempts", sa.JSON, nullable=False),
        sa.Column("outcome", sa.String(12), nullable=False),
        sa.Column("first_ms", sa.Float),
        sa.Column("total_ms", sa.Float, nullable=False),
        sa.Column("input_tokens", sa.Integer),
        sa.Column("output_tokens", sa.Integer),
        sa.Column("cost_usd", sa.Float),
        sa.Column("counted_usd", sa.Float, nullable=False),
    )
    op.create_index("ix_model_routes_at", "model_routes", ["at"])
    op.create_index("ix_model_routes_turn", "model_routes", ["turn_id"])
    op.create_table(
        "conversation_privacy",
        sa.Column("conversation_id", sa.String(60), primary_key=True),
        sa.Column("privacy", sa.String(12), nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
    )
