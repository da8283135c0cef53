"""What tools changed on the disk, to be undone; timers, which outlive a restart."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def _text(name: str, width: int, needed: bool = True) -> sa.Column[str]:
    return sa.Column(name, sa.String(width), nullable=not needed)


def upgrade() -> None:
    op.create_table(
        "file_changes",
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=True),
        _text("action_id", 40),
        _text("turn_id", 40, needed=False),
        _text("caller", 200),
        _text("kind", 12),
        sa.Column("path", sa.Text, nullable=False),
        sa.Column("other", sa.Text),
        _text("kept", 64, needed=False),
        sa.Column("kept_bytes", sa.Integer, nullable=False),
        _text("after", 64, needed=False),
        _text("at", 32),
        _text("state", 10),
        sa.Column("note", sa.Text),
    )
    op.create_index("ix_file_changes_action", "file_changes", ["action_id"])
    op.create_table(
        "timers",
        sa.Column("id", sa.String(40), primary_key=True),
        sa.Column("label", sa.Text, nullable=False),
        sa.Column("due", sa.Float, nullable=False),
        sa.Column("seconds", sa.Float, nullable=False),
        _text("state", 12),
        _text("at", 32),
        sa.Column("caller", sa.Text, nullable=False),
    )
    op.create_index("ix_timers_state", "timers", ["state", "due"])
