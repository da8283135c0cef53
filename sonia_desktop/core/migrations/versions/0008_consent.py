"""Rules, plans of actions, dead letters, idempotency keys, tasks; the audit log becomes a chain."""

import hashlib
import json

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def _text(name: str, width: int, needed: bool = True) -> sa.Column[str]:
    return sa.Column(name, sa.String(width), nullable=not needed)


def _json(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.JSON, nullable=False)


def upgrade() -> None:
    op.create_table(
        "tool_rules",
        sa.Column("id", sa.String(40), primary_key=True),
        _text("ruling", 8),
        _text("tool", 80),
        _json("args"),
        _text("caller", 80),
        _text("scope", 10),
        _text("until", 32, needed=False),
        _text("session", 40, needed=False),
        sa.Column("note", sa.Text, nullable=False),
        _text("created_at", 32),
        _text("created_by", 80),
        _json("must_fit"),
        _json("must_not_fit"),
        _text("ended_at", 32, needed=False),
    )
    op.create_table(
        "action_plans",
        sa.Column("id", sa.String(40), primary_key=True),
        _text("intent", 80),
        _json("params"),
        _text("caller", 80),
        _text("session_id", 80, needed=False),
        _text("correlation_id", 200, needed=False),
        _text("idempotency_key", 200, needed=False),
        sa.Column("dry_run", sa.Boolean, nullable=False),
        sa.Column("timeout_ms", sa.Integer, nullable=False),
        sa.Column("max_retries", sa.Integer, nullable=False),
        _text("state", 20),
        _json("record"),
        _text("action_id", 40, needed=False),
        _text("created_at", 32),
        _text("updated_at", 32),
    )
    op.create_index("ix_action_plans_created_at", "action_plans", ["created_at"])
    op.create_index("ix_action_plans_action", "action_plans", ["action_id"])
    op.create_table(
        "dead_letters",
        sa.Column("id", sa.String(40), primary_key=True),
        _text("action_id", 40),
        _text("tool", 80),
        _json("params"),
        _text("caller", 80),
        _text("error_code", 40),
        sa.Column("error_message", sa.Text, nullable=False),
        _text("failure_class", 30),
        _text("correlation_id", 200, needed=False),
        _text("session_id", 80, needed=False),
        _text("created_at", 32),
        sa.Column("retries_exhausted", sa.Integer, nullable=False),
        _text("replayed_at", 32, needed=False),
        _text("replay_action_id", 40, needed=False),
    )
    op.create_index("ix_dead_letters_created_at", "dead_letters", ["created_at"])
    op.create_table(
        "idempotency_keys",
        sa.Column("caller", sa.String(80), primary_key=True),
        sa.Column("key", sa.String(200), primary_key=True),
        _text("tool", 80),
        _text("args_hash", 64),
        _text("action_id", 40),
        _text("created_at", 32),
    )
    op.create_table(
        "control_tasks",
        sa.Column("id", sa.String(40), primary_key=True),
        _text("name", 200),
        _text("status", 20),
        _json("metadata"),
        _text("created_at", 32),
    )
    _chain()


def _chain() -> None:
    for name in ("content_hash", "prev_hash", "chain_hash"):
        op.add_column("audit", sa.Column(name, sa.String(64), nullable=False, server_default=""))
    connection = op.get_bind()
    prev = "0" * 64
    rows = connection.execute(
        sa.text(
            "SELECT seq, at, actor, event, tool, args_hash, args, rule, action_id, approval_id, "
            "detail, duration_ms FROM audit ORDER BY seq"
        )
    ).all()
    for row in rows:
        args, detail = json.loads(row.args), json.loads(row.detail)
        content = _digest([row.actor, row.event, row.tool, row.rule, args, detail])
        told = [row.seq, row.at, row.args_hash, row.action_id, row.approval_id]
        chain = _digest([*told, row.duration_ms, content, prev])
        connection.execute(
            sa.text(
                "UPDATE audit SET content_hash=:content, prev_hash=:prev, chain_hash=:chain "
                "WHERE seq=:seq"
            ),
            {"content": content, "prev": prev, "chain": chain, "seq": row.seq},
        )
        prev = chain
    # What is redacted (words of a forgotten memory) may still change; what the chain holds may not.
    op.execute(
        "CREATE TRIGGER audit_only_grows BEFORE DELETE ON audit "
        "BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END"
    )
    op.execute(
        "CREATE TRIGGER audit_stays BEFORE UPDATE OF seq, at, args_hash, action_id, approval_id, "
        "duration_ms, content_hash, prev_hash, chain_hash ON audit "
        "BEGIN SELECT RAISE(ABORT, 'the audit log only grows'); END"
    )


def _digest(value: object) -> str:
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return hashlib.sha256(text.encode("ascii")).hexdigest()
