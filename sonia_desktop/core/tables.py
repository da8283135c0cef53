"""The tables, in one place, because one migration history serves all rooms; the rooms own what the
rows mean."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    text,
)

metadata = MetaData()

memories = Table(
    "memories",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("content", Text, nullable=False),
    Column("kind", String(40), nullable=False),  # fact, preference, note, interaction, ...
    Column("source", String(80), nullable=False),  # who said it: user, api:<caller>, turn:<id>
    Column("metadata", JSON, nullable=False),
    Column("created_at", String(32), nullable=False),  # ISO 8601, UTC, trailing Z
    Column("updated_at", String(32), nullable=False),
    Column("true_at", String(32)),  # the moment it speaks about, when it names one (local ISO)
    Column("deleted_at", String(32)),
    Column("embedding", LargeBinary),  # float32, little-endian, unit length
    Column("embedding_model", String(80)),
    Column("embedding_dimension", Integer),
    Column("digest", String(64)),  # of the words, without case and spacing: finds doubles
    # What it is (memory.types says what the words mean)
    Column("type", String(20), nullable=False, server_default="FACT"),
    Column("form", String(12), nullable=False, server_default="semantic"),
    Column("scope", String(10), nullable=False, server_default="profile"),
    Column("scope_id", String(80)),  # which project, which session
    Column("sensitivity", String(10), nullable=False, server_default="normal"),
    Column("confidence", Float, nullable=False, server_default="1"),
    Column("slot", String(160)),  # what it tells, without the value: "my dentist|when"
    # When
    Column("said_at", String(32)),  # when it was said, when that is not when it was kept (UTC, Z)
    Column("valid_from", String(32)),  # true from, until (local ISO)
    Column("valid_until", String(32)),
    # Where it comes from: a turn of ours, a line of a talk, or a piece of a document
    Column("turn_id", String(40)),
    Column("session_id", String(80)),  # the talk (or the document) whose lines are in order
    Column("position", Integer),  # the place in it, from 0
    Column("speaker", String(80)),
    Column("document_id", String(40)),
    Column("span_start", Integer),  # characters of the turn or of the document's text
    Column("span_end", Integer),
    # Nothing is overwritten: a newer wording is a new row, and the old one says which
    Column("superseded_by", String(40)),
    Column("superseded_at", String(32)),
    Column("superseded_reason", Text),
    Index("ix_memories_created_at", "created_at"),
    Index("ix_memories_digest", "digest"),
    # Mostly empty: these hold only the rows that have something there.
    Index(
        "ix_memories_session",
        "session_id",
        "position",
        sqlite_where=text("session_id IS NOT NULL"),
    ),
    Index("ix_memories_document", "document_id", sqlite_where=text("document_id IS NOT NULL")),
    Index("ix_memories_slot", "slot", sqlite_where=text("slot IS NOT NULL")),
    Index(
        "ix_memories_superseded_by",
        "superseded_by",
        sqlite_where=text("superseded_by IS NOT NULL"),
    ),
)
# The full-text twin of `memories` is the virtual table memories_fts(content), kept by triggers:
# it holds every row that is not forgotten, superseded ones too.

memory_counts = Table(
    "memory_counts",  # one row, kept by triggers on `memories`
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kept", Integer, nullable=False),  # not forgotten, superseded ones too
    Column("replaced", Integer, nullable=False),  # of these, the superseded ones
)

memory_changes = Table(
    "memory_changes",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("at", String(32), nullable=False),
    Column("change", String(20), nullable=False),  # remembered, superseded, forgotten, merged, ...
    Column("memory_id", String(40), nullable=False),
    Column("other_id", String(40)),  # what took its place
    Column("actor", String(80), nullable=False),
    Column("reason", Text, nullable=False),
    Column("detail", JSON, nullable=False),
    Column("undone_at", String(32)),
    Index("ix_memory_changes_memory", "memory_id"),
)

documents = Table(
    "documents",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("name", Text, nullable=False),
    Column("path", Text),  # None: it came without a file
    Column("media_type", String(80), nullable=False),
    Column("title", Text, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("size_bytes", Integer, nullable=False),
    Column("characters", Integer, nullable=False),
    Column("pages", Integer),
    Column("chunks", Integer, nullable=False),
    Column("scope", String(10), nullable=False, server_default="profile"),
    Column("scope_id", String(80)),
    Column("sensitivity", String(10), nullable=False, server_default="normal"),
    Column("metadata", JSON, nullable=False),
    Column("modified_at", String(32)),  # of the file
    Column("created_at", String(32), nullable=False),
    Column("updated_at", String(32), nullable=False),
    Column("deleted_at", String(32)),
    Index("ix_documents_sha256", "sha256"),
    Index("ix_documents_path", "path"),
)
# A document's pieces are rows of `memories` (kind "chunk", session_id = document_id); they go with
# it, by a trigger.

conversations = Table(
    "conversations",
    metadata,
    Column("id", String(60), primary_key=True),
    Column("user_id", String(80)),
    Column("title", Text, nullable=False),
    Column("created_at", String(32), nullable=False),
    Column("updated_at", String(32), nullable=False),
    Column("head_turn_id", String(40)),  # the end of the line that is shown and goes on
    Column("titled", Integer, nullable=False, server_default="0"),  # 1: the user gave the title
    Column("pinned", Integer, nullable=False, server_default="0"),
    Column("persona", Text, nullable=False, server_default=""),  # how the user wishes the answers
    Column("source", String(120), nullable=False, server_default=""),  # of an imported one
    Column("deleted_at", String(32)),
)

turns = Table(
    "turns",
    metadata,
    Column("id", String(40), primary_key=True),
    Column(
        "conversation_id",
        String(60),
        ForeignKey("conversations.id", ondelete="CASCADE"),
        nullable=False,
    ),
    Column("entrance", String(20), nullable=False),  # typed, spoken, hotkey, http, websocket, cli
    Column("said", Text, nullable=False),
    Column("answer", Text, nullable=False),
    Column("outcome", String(20), nullable=False),
    Column("engine", String(80), nullable=False),  # reflex, or the model that answered
    Column("confidence", Float, nullable=False),
    Column("tool_calls", JSON, nullable=False),
    Column("evidence", JSON, nullable=False),
    Column("stages", JSON, nullable=False),  # {stage: ms}
    Column("voice", JSON),  # spoken turns: how it was heard, what of the answer was said aloud
    Column("started_at", String(32), nullable=False),
    Column("finished_at", String(32), nullable=False),
    Column("parent_id", String(40)),  # the turn before it on its line; NULL: it begins one
    Column("why", JSON),  # how it came about
    Index("ix_turns_conversation", "conversation_id", "started_at"),
    Index("ix_turns_parent", "parent_id"),
)
# The full-text twin of `turns` is the virtual table turns_fts(said, answer), kept by triggers.

actions = Table(
    "actions",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("tool", String(80), nullable=False),
    Column("args", JSON, nullable=False),
    Column("caller", String(80), nullable=False),
    Column("state", String(24), nullable=False),
    Column("result", JSON),
    Column("error", JSON),
    Column("approval_id", String(40)),
    Column("turn_id", String(40)),
    Column("created_at", String(32), nullable=False),
    Column("updated_at", String(32), nullable=False),
    Column("duration_ms", Float),
    Column("correlation_id", String(200)),  # of the request it came with
    Index("ix_actions_created_at", "created_at"),
)

audit = Table(
    "audit",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=True),
    Column("at", String(32), nullable=False),
    Column("actor", String(80), nullable=False),
    Column(
        "event", String(40), nullable=False
    ),  # decided, approved, denied, expired, executed, failed
    Column("tool", String(80), nullable=False),
    Column("args_hash", String(64), nullable=False),
    Column("args", JSON, nullable=False),
    Column("rule", String(80), nullable=False),
    Column("action_id", String(40)),
    Column("approval_id", String(40)),
    Column("detail", JSON, nullable=False),
    Column("duration_ms", Float),
    # The chain (tools.audit_chain); triggers keep what it holds from being changed or deleted
    Column("content_hash", String(64), nullable=False, server_default=""),
    Column("prev_hash", String(64), nullable=False, server_default=""),
    Column("chain_hash", String(64), nullable=False, server_default=""),
)
