"""The tables of which model was asked, why, and what it cost; and of what may leave a talk."""

from __future__ import annotations

from sqlalchemy import JSON, Column, Float, Index, Integer, String, Table, Text

from sonia_desktop.core.tables import metadata

__all__ = ["conversation_privacy", "model_routes"]

model_routes = Table(
    "model_routes",
    metadata,
    Column("trace_id", String(40), primary_key=True),
    Column("at", String(32), nullable=False),
    Column("turn_id", String(40)),
    Column("conversation_id", String(60)),
    Column("profile", String(40), nullable=False),
    Column("privacy", String(12), nullable=False),
    Column("backend", String(200)),  # who answered; None: nobody
    Column("reason", String(40), nullable=False),
    Column("why", Text, nullable=False),
    Column("chain", JSON, nullable=False),
    Column("skipped", JSON, nullable=False),
    Column("attempts", JSON, nullable=False),
    Column("outcome", String(12), nullable=False),  # answered, failed, cancelled
    Column("first_ms", Float),
    Column("total_ms", Float, nullable=False),
    Column("input_tokens", Integer),  # as reported; None: not told
    Column("output_tokens", Integer),
    Column("cost_usd", Float),  # None: not known
    Column("counted_usd", Float, nullable=False),  # for the caps: where not known, the most
    Index("ix_model_routes_at", "at"),
    Index("ix_model_routes_turn", "turn_id"),
)

conversation_privacy = Table(
    "conversation_privacy",
    metadata,
    Column("conversation_id", String(60), primary_key=True),
    Column("privacy", String(12), nullable=False),
    Column("at", String(32), nullable=False),
)
