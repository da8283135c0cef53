"""How many memories there are, kept by triggers; the dimension beside each vector's model."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_NEW = "(new.deleted_at IS NULL)"
_OLD = "(old.deleted_at IS NULL)"
_NEW_REPLACED = "(new.deleted_at IS NULL AND new.superseded_by IS NOT NULL)"
_OLD_REPLACED = "(old.deleted_at IS NULL AND old.superseded_by IS NOT NULL)"


def upgrade() -> None:
    op.add_column("memories", sa.Column("embedding_dimension", sa.Integer))
    op.execute(
        "UPDATE memories SET embedding_dimension = length(embedding) / 4 "
        "WHERE embedding IS NOT NULL"
    )
    op.create_table(
        "memory_counts",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("kept", sa.Integer, nullable=False),
        sa.Column("replaced", sa.Integer, nullable=False),
    )
    op.execute(
        "INSERT INTO memory_counts (id, kept, replaced) "
        "SELECT 1, count(*), count(superseded_by) FROM memories WHERE deleted_at IS NULL"
    )
    for event, kept, replaced in (
        ("INSERT", _NEW, _NEW_REPLACED),
        (
            "UPDATE OF deleted_at, superseded_by",
            f"{_NEW} - {_OLD}",
            f"{_NEW_REPLACED} - {_OLD_REPLACED}",
        ),
        ("DELETE", f"-{_OLD}", f"-{_OLD_REPLACED}"),
    ):
        name = event.split()[0].lower()
        op.execute(
            f"CREATE TRIGGER memory_counts_{name} AFTER {event} ON memories BEGIN "
            f"UPDATE memory_counts SET kept = kept + ({kept}), "
            f"replaced = replaced + ({replaced}) WHERE id = 1; END"
        )
