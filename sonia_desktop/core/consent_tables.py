"""The tables of consent: rules, plans of actions, dead letters, idempotency keys, tasks."""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, Column, Index, Integer, String, Table, Text

from sonia_desktop.core.tables import metadata

__all__ = ["action_plans", "control_tasks", "dead_letters", "idempotency_keys", "tool_rules"]

tool_rules = Table(
    "tool_rules",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("ruling", String(8), nullable=False),  # run, ask, deny
    Column("tool", String(80), nullable=False),  # a pattern, as the arguments' are
    Column("args", JSON, nullable=False),
    Column("caller", String(80), nullable=False),
    Column("scope", String(10), nullable=False),  # once, session, until, always
    Column("until", String(32)),
    Column("session", String(40)),
    Column("note", Text, nullable=False),
    Column("created_at", String(32), nullable=False),
    Column("created_by", String(80), nullable=False),
    Column("must_fit", JSON, nullable=False),
    Column("must_not_fit", JSON, nullable=False),
    Column("ended_at", String(32)),  # revoked, or used up
)

action_plans = Table(
    "action_plans",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("intent", String(80), nullable=False),
    Column("params", JSON, nullable=False),
    Column("caller", String(80), nullable=False),
    Column("session_id", String(80)),
    Column("correlation_id", String(200)),
    Column("idempotency_key", String(200)),
    Column("dry_run", Boolean, nullable=False),
    Column("timeout_ms", Integer, nullable=False),
    Column("max_retries", Integer, nullable=False),
    Column("state", String(20), nullable=False),  # one of the pipeline's twelve
    Column("record", JSON, nullable=False),  # history, validation, execution, times
    Column("action_id", String(40)),  # the executor's own
    Column("created_at", String(32), nullable=False),
    Column("updated_at", String(32), nullable=False),
    Index("ix_action_plans_created_at", "created_at"),
    Index("ix_action_plans_action", "action_id"),
)

dead_letters = Table(
    "dead_letters",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("action_id", String(40), nullable=False),
    Column("tool", String(80), nullable=False),
    Column("params", JSON, nullable=False),
    Column("caller", String(80), nullable=False),
    Column("error_code", String(40), nullable=False),
    Column("error_message", Text, nullable=False),
    Column("failure_class", String(30), nullable=False),
    Column("correlation_id", String(200)),
    Column("session_id", String(80)),
    Column("created_at", String(32), nullable=False),
    Column("retries_exhausted", Integer, nullable=False),
    Column("replayed_at", String(32)),
    Column("replay_action_id", String(40)),
    Index("ix_dead_letters_created_at", "created_at"),
)

idempotency_keys = Table(
    "idempotency_keys",
    metadata,
    Column("caller", String(80), primary_key=True),
    Column("key", String(200), primary_key=True),
    Column("tool", String(80), nullable=False),
    Column("args_hash", String(64), nullable=False),
    Column("action_id", String(40), nullable=False),
    Column("created_at", String(32), nullable=False),
)

control_tasks = Table(
    "control_tasks",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("name", String(200), nullable=False),
    Column("status", String(20), nullable=False),
    Column("metadata", JSON, nullable=False),
    Column("created_at", String(32), nullable=False),
)
