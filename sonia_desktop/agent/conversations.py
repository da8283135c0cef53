"""Conversations and their turns, as kept in SQLite.

store = ConversationStore(db)
store.keep(turn, user_id=None, timer=timer).result()
store.turns("conv_...", limit=50)
"""

from __future__ import annotations

import dataclasses
import time
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, Select, select, update
from sqlalchemy.dialects.sqlite import insert

from sonia_desktop.agent.types import Entrance, Outcome, ToolCall, Turn, Voiced
from sonia_desktop.core.ids import iso_z
from sonia_desktop.core.storage import Database, conversations, turns

TITLE_CHARS = 80
INTERRUPTED = "Sonia was closed while this waited for your consent. Nothing was run."


@dataclass(frozen=True)
class Conversation:
    """One conversation; `title` is the beginning of its first message. Times are ISO 8601, UTC."""

    id: str
    user_id: str | None
    title: str
    created_at: str
    updated_at: str


class ConversationStore:
    """Reads and writes conversations and turns. Thread-safe."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def keep(self, turn: Turn, user_id: str | None) -> Future[Turn]:
        """Write a turn (again, when it changed) and its conversation.

        The future is done when it is on disk, with the turn as it was written: its stages hold
        `record` (ms from now to the commit's beginning) and `total`.
        """
        asked = time.perf_counter()

        def write(connection: Connection) -> Turn:
            now = iso_z()
            connection.execute(
                insert(conversations)
                .values(
                    id=turn.conversation_id,
                    user_id=user_id,
                    title=title_of(turn.said),
                    created_at=turn.started_at,
                    updated_at=now,
                )
                .on_conflict_do_update(index_elements=["id"], set_={"updated_at": now})
            )
            record_ms = round((time.perf_counter() - asked) * 1000.0, 3)
            total_ms = round(turn.stages.get("total", 0.0) + record_ms, 3)
            stages = {**turn.stages, "record": record_ms, "total": total_ms}
            written = dataclasses.replace(turn, stages=stages)
            values = _to_row(written)
            connection.execute(
                insert(turns)
                .values(**values)
                .on_conflict_do_update(
                    index_elements=["id"], set_={k: v for k, v in values.items() if k != "id"}
                )
            )
            return written

        return self._db.write(write)

    def add_voice(self, turn_id: str, voiced: Voiced) -> Future[bool]:
        """Add a recorded turn's spoken side; False when there is no such turn."""

        def write(connection: Connection) -> bool:
            changed = connection.execute(
                update(turns).where(turns.c.id == turn_id).values(voice=dataclasses.asdict(voiced))
            )
            return changed.rowcount > 0

        return self._db.write(write)

    def close_waiting(self) -> Future[int]:
        """End turns that waited for consent when the program ended; returns how many."""

        def write(connection: Connection) -> int:
            return connection.execute(
                update(turns)
                .where(turns.c.outcome == Outcome.WAITING.value)
                .values(outcome=Outcome.DENIED.value, answer=INTERRUPTED, finished_at=iso_z())
            ).rowcount

        return self._db.write(write)

    def conversations(self, limit: int = 50) -> list[Conversation]:
        """The newest first."""
        query = select(conversations).order_by(conversations.c.updated_at.desc()).limit(limit)
        with self._db.read() as connection:
            return [Conversation(**row._mapping) for row in connection.execute(query)]

    def turns(self, conversation_id: str, limit: int = 100) -> list[Turn]:
        """The last `limit` turns of a conversation, oldest first."""
        query = (
            select(turns)
            .where(turns.c.conversation_id == conversation_id)
            .order_by(turns.c.started_at.desc())
            .limit(limit)
        )
        return list(reversed(self._read(query)))

    def recent(self, limit: int = 50) -> list[Turn]:
        """The last `limit` turns of all conversations, oldest first."""
        query = select(turns).order_by(turns.c.started_at.desc()).limit(limit)
        return list(reversed(self._read(query)))

    def turn(self, turn_id: str) -> Turn | None:
        """One turn, or None."""
        found = self._read(select(turns).where(turns.c.id == turn_id))
        return found[0] if found else None

    def _read(self, query: Select[Any]) -> list[Turn]:
        with self._db.read() as connection:
            return [_from_row(row) for row in connection.execute(query)]


def title_of(said: str) -> str:
    """The first message, shortened at a word, as a title."""
    line = " ".join(said.split())
    if len(line) <= TITLE_CHARS:
        return line
    return line[: TITLE_CHARS - 1].rsplit(" ", 1)[0] + "…"


def _to_row(turn: Turn) -> dict[str, Any]:
    return {
        "id": turn.id,
        "conversation_id": turn.conversation_id,
        "entrance": turn.entrance.value,
        "said": turn.said,
        "answer": turn.answer,
        "outcome": turn.outcome.value,
        "engine": turn.engine,
        "confidence": turn.confidence,
        "tool_calls": [dataclasses.asdict(call) for call in turn.tool_calls],
        "evidence": list(turn.evidence),
        "stages": turn.stages,
        "started_at": turn.started_at,
        "finished_at": turn.finished_at,
    }


def _from_row(row: Row[Any]) -> Turn:
    return Turn(
        id=row.id,
        conversation_id=row.conversation_id,
        entrance=Entrance(row.entrance),
        said=row.said,
        answer=row.answer,
        outcome=Outcome(row.outcome),
        engine=row.engine,
        confidence=row.confidence,
        tool_calls=tuple(ToolCall(**call) for call in row.tool_calls),
        evidence=tuple(row.evidence),
        stages=row.stages,
        started_at=row.started_at,
        finished_at=row.finished_at,
        voice=Voiced(**row.voice) if row.voice else None,
    )
