"""Conversations and their turns, as kept in SQLite. A conversation is a tree of turns.

    store = ConversationStore(db)
    store.keep(turn, user_id=None).result()          # after the last turn of its line
    store.keep(turn, user_id=None, after=earlier.id) # beside what followed that turn before
    store.line("conv_...", limit=50)                 # from the root to the head, oldest first

While `private` says so, turns are kept in memory only, until `forget_private`.
"""

from __future__ import annotations

import dataclasses
import sqlite3
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, Select, select, text, update

from sonia_desktop.agent.types import BEGINNING, Entrance, Outcome, ToolCall, Turn, Voiced
from sonia_desktop.core.grouped_writes import driver_of
from sonia_desktop.core.ids import iso_z
from sonia_desktop.core.row_writer import RowWriter
from sonia_desktop.core.storage import Database, conversations, turns

TITLE_CHARS = 80
INTERRUPTED = "Sonia was closed while this waited for your consent. Nothing was run."

_LINE = text(
    "WITH RECURSIVE line(id, parent_id, depth) AS ("
    "SELECT id, parent_id, 1 FROM turns WHERE id = :head UNION ALL "
    "SELECT t.id, t.parent_id, line.depth + 1 FROM turns AS t JOIN line ON t.id = line.parent_id "
    "WHERE line.depth < :most) SELECT id FROM line ORDER BY depth DESC"
)


@dataclass(frozen=True)
class Conversation:
    """One conversation. Times are ISO 8601, UTC.

    `title` is the beginning of its first message until the user gives another (`titled`);
    `head_turn_id` ends the line that is shown; `persona` is how the user wishes the answers;
    `source` says where an imported one came from.
    """

    id: str
    user_id: str | None
    title: str
    created_at: str
    updated_at: str
    head_turn_id: str | None = None
    titled: bool = False
    pinned: bool = False
    persona: str = ""
    source: str = ""
    deleted_at: str | None = None


class ConversationStore:
    """Reads and writes conversations and turns. Thread-safe."""

    def __init__(self, db: Database, private: Callable[[], bool] = lambda: False) -> None:
        self._db, self._private = db, private
        self._lock = threading.Lock()
        self._unwritten: dict[str, list[Turn]] = {}  # by conversation, while private
        self._began: set[str] = set()  # turns that began while private and have not ended

    def keep(self, turn: Turn, user_id: str | None, after: str | None = None) -> Future[Turn]:
        """Write a turn (again, when it changed) and its conversation.

        `after`: the turn it follows, `BEGINNING` for none; None: the head of its conversation.
        The future is done when it is on disk, with the turn as it was written: its stages hold
        `record` (ms from now to the commit's beginning) and `total`.
        """
        if self._private() or self._began_private(turn):
            return self._keep_unwritten(turn)
        asked = time.perf_counter()

        def write(connection: Connection) -> Turn:
            now = iso_z()
            driver = driver_of(connection)
            known = driver.execute(
                "SELECT parent_id FROM turns WHERE id = ?", (turn.id,)
            ).fetchone()
            parent = known[0] if known else _parent(driver, turn, after)
            fresh = {
                "id": turn.conversation_id,
                "user_id": user_id,
                "title": title_of(turn.said),
                "created_at": turn.started_at,
                "updated_at": now,
                "head_turn_id": turn.id,
                "deleted_at": None,
            }
            (_CONVERSATION_GOES_ON if known is None else _CONVERSATION).write(connection, [fresh])
            record_ms = round((time.perf_counter() - asked) * 1000.0, 3)
            total_ms = round(turn.stages.get("total", 0.0) + record_ms, 3)
            stages = {**turn.stages, "record": record_ms, "total": total_ms}
            written = dataclasses.replace(turn, stages=stages, parent_id=parent)
            _TURN.write(connection, [_to_row(written)])
            return written

        return self._db.write(write)

    def add_voice(self, turn_id: str, voiced: Voiced) -> Future[bool]:
        """Add a recorded turn's spoken side; False when there is no such turn."""
        if self._voice_unwritten(turn_id, voiced):
            done: Future[bool] = Future()
            done.set_result(True)
            return done

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
        """The newest first, without the deleted ones."""
        query = (
            select(conversations)
            .where(conversations.c.deleted_at.is_(None))
            .order_by(conversations.c.updated_at.desc())
            .limit(limit)
        )
        with self._db.read() as connection:
            return [conversation_of(row) for row in connection.execute(query)]

    def conversation(self, conversation_id: str) -> Conversation | None:
        """One conversation (a deleted one too), or None."""
        query = select(conversations).where(conversations.c.id == conversation_id)
        with self._db.read() as connection:
            row = connection.execute(query).one_or_none()
        return conversation_of(row) if row is not None else None

    def persona(self, conversation_id: str) -> str:
        """How the user wishes the answers of this conversation; empty: nothing special."""
        query = select(conversations.c.persona).where(conversations.c.id == conversation_id)
        with self._db.read() as connection:
            return connection.execute(query).scalar() or ""

    def line(self, conversation_id: str, after: str | None = None, limit: int = 100) -> list[Turn]:
        """The last `limit` turns of a line, oldest first: the one that ends with the turn `after`,
        by default the one that is shown."""
        unwritten = self._of_unwritten(conversation_id)
        if after == BEGINNING:
            return []
        head = after
        with self._db.read() as connection:
            if head is None:
                head = connection.execute(
                    select(conversations.c.head_turn_id).where(
                        conversations.c.id == conversation_id
                    )
                ).scalar()
            ids = connection.execute(_LINE, {"head": head, "most": limit}).scalars().all()
            rows = connection.execute(
                select(turns).where(turns.c.id.in_(ids), turns.c.conversation_id == conversation_id)
            )
            found = {row.id: _from_row(row) for row in rows}
        return [*(found[id_] for id_ in ids if id_ in found), *unwritten][-limit:]

    def turns(self, conversation_id: str, limit: int = 100) -> list[Turn]:
        """The last `limit` turns of the line that is shown, oldest first."""
        return self.line(conversation_id, None, limit)

    def tree(self, conversation_id: str) -> list[Turn]:
        """Every turn of every line, oldest first."""
        query = (
            select(turns)
            .where(turns.c.conversation_id == conversation_id)
            .order_by(turns.c.started_at)
        )
        return self._read(query)

    def recent(self, limit: int = 50) -> list[Turn]:
        """The last `limit` turns of all conversations, oldest first."""
        query = select(turns).order_by(turns.c.started_at.desc()).limit(limit)
        return list(reversed(self._read(query)))

    def last_of(self, entrance: Entrance) -> str | None:
        """The conversation of the last turn that came by this entrance; None without one."""
        query = select(turns).where(turns.c.entrance == entrance.value)
        kept = self._read(query.order_by(turns.c.started_at.desc()).limit(1))
        with self._lock:
            kept += [
                turn
                for conversation in self._unwritten.values()
                for turn in conversation
                if turn.entrance is entrance
            ]
        last = max(kept, key=lambda turn: turn.started_at, default=None)
        return last.conversation_id if last is not None else None

    def turn(self, turn_id: str) -> Turn | None:
        """One turn, or None."""
        with self._lock:
            for kept in self._unwritten.values():
                for one in kept:
                    if one.id == turn_id:
                        return one
        found = self._read(select(turns).where(turns.c.id == turn_id))
        return found[0] if found else None

    # -- private mode ---------------------------------------------------------------------------

    def begin(self, turn_id: str) -> None:
        """A turn begins: when it does so while private, it stays unwritten whenever it ends."""
        if self._private():
            with self._lock:
                self._began.add(turn_id)

    def _began_private(self, turn: Turn) -> bool:
        with self._lock:
            began = turn.id in self._began
            if turn.outcome is not Outcome.WAITING:
                self._began.discard(turn.id)
        return began

    def forget_private(self) -> None:
        """Drop what was said while private."""
        with self._lock:
            self._unwritten.clear()

    def _keep_unwritten(self, turn: Turn) -> Future[Turn]:
        with self._lock:
            line = self._unwritten.setdefault(turn.conversation_id, [])
            line[:] = [*(one for one in line if one.id != turn.id), turn]
        done: Future[Turn] = Future()
        done.set_result(turn)
        return done

    def _of_unwritten(self, conversation_id: str) -> list[Turn]:
        with self._lock:
            return list(self._unwritten.get(conversation_id, ()))

    def _voice_unwritten(self, turn_id: str, voiced: Voiced) -> bool:
        with self._lock:
            for line in self._unwritten.values():
                for index, turn in enumerate(line):
                    if turn.id == turn_id:
                        line[index] = dataclasses.replace(turn, voice=voiced)
                        return True
        return False

    def _read(self, query: Select[Any]) -> list[Turn]:
        with self._db.read() as connection:
            return [_from_row(row) for row in connection.execute(query)]


_FRESH = (
    "id", "user_id", "title", "created_at", "updated_at", "head_turn_id", "deleted_at",
)  # fmt: skip
_CONVERSATION = RowWriter(conversations, _FRESH, changing=("updated_at",))
_CONVERSATION_GOES_ON = RowWriter(
    conversations, _FRESH, changing=("updated_at", "head_turn_id", "deleted_at")
)
_COLUMNS = (
    "id", "conversation_id", "entrance", "said", "answer", "outcome", "engine", "confidence",
    "tool_calls", "evidence", "stages", "started_at", "finished_at", "parent_id", "why",
)  # fmt: skip
_TURN = RowWriter(turns, _COLUMNS, changing=_COLUMNS[1:])


def _parent(driver: sqlite3.Connection, turn: Turn, after: str | None) -> str | None:
    """The turn before a new one: `after` where it is one of the conversation, else its head."""
    if after == BEGINNING:
        return None
    if after is not None:
        named = (after, turn.conversation_id)
        held = driver.execute("SELECT 1 FROM turns WHERE id = ? AND conversation_id = ?", named)
        if held.fetchone() is not None:
            return after
    head = driver.execute(
        "SELECT head_turn_id FROM conversations WHERE id = ?", (turn.conversation_id,)
    ).fetchone()
    return head[0] if head else None


def title_of(said: str) -> str:
    """The first message, shortened at a word, as a title."""
    line = " ".join(said.split())
    if len(line) <= TITLE_CHARS:
        return line
    return line[: TITLE_CHARS - 1].rsplit(" ", 1)[0] + "…"


def conversation_of(row: Row[Any]) -> Conversation:
    """A row of `conversations`."""
    values = dict(row._mapping)
    values |= {"titled": bool(row.titled), "pinned": bool(row.pinned)}
    return Conversation(**values)


def _to_row(turn: Turn) -> dict[str, Any]:
    return {
        "id": turn.id,
        "conversation_id": turn.conversation_id,
        "entrance": turn.entrance.value,
        "said": turn.said,
        "answer": turn.answer,
        "outcome": turn.outcome.value,
        "engine": turn.engine[:80],
        "confidence": turn.confidence,
        "tool_calls": [vars(call) for call in turn.tool_calls],  # it is written at once: no copy
        "evidence": list(turn.evidence),
        "stages": turn.stages,
        "started_at": turn.started_at,
        "finished_at": turn.finished_at,
        "parent_id": turn.parent_id,
        "why": turn.why,
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
        parent_id=row.parent_id,
        why=row.why or {},
    )
