"""What the user does with conversations: find, name, pin, branch, delete and take back.

chats.search("dentist")                # in what was said and answered, best first
chats.rename(id, "Holidays").result()
chats.delete(id).result(); chats.restore(id).result()
chats.show_line(id, turn_id).result()  # another branch of the tree
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, text, update

from sonia_desktop.agent.conversations import (
    TITLE_CHARS,
    Conversation,
    ConversationStore,
    conversation_of,
)
from sonia_desktop.agent.exchange import Imported
from sonia_desktop.agent.types import Turn
from sonia_desktop.core.errors import InvalidInputError, NotFoundError
from sonia_desktop.core.ids import iso_z, new_id, utc_now
from sonia_desktop.core.storage import Database, conversations, turns

DELETED_KEPT_DAYS = 30
"""A deleted conversation can be brought back for so long; then it is gone."""
MOST_PERSONA_CHARS = 8_000
_SNIPPET_WORDS = 16

_FOUND = text(
    "SELECT t.id AS turn_id, c.id AS conversation_id, c.title, t.started_at, "
    "snippet(turns_fts, -1, '**', '**', '…', :words) AS snippet, bm25(turns_fts) AS rank "
    "FROM turns_fts JOIN turns AS t ON t.rowid = turns_fts.rowid "
    "JOIN conversations AS c ON c.id = t.conversation_id "
    "WHERE turns_fts MATCH :query AND c.deleted_at IS NULL ORDER BY rank LIMIT :most"
)
_LEAF = text(
    "WITH RECURSIVE down(id, started_at) AS (SELECT id, started_at FROM turns WHERE id = :turn "
    "UNION ALL SELECT t.id, t.started_at FROM turns AS t JOIN down ON t.parent_id = down.id) "
    "SELECT d.id FROM down AS d WHERE NOT EXISTS "
    "(SELECT 1 FROM turns AS t WHERE t.parent_id = d.id) ORDER BY d.started_at DESC LIMIT 1"
)


@dataclass(frozen=True)
class Found:
    """A place in a conversation; `snippet` has the words found between ``**``."""

    conversation_id: str
    title: str
    turn_id: str
    snippet: str
    started_at: str


class Chats:
    """Thread-safe. Changes are on disk when their future is done; an unknown id fails it with
    `NotFoundError`."""

    def __init__(self, db: Database, store: ConversationStore) -> None:
        self._db, self._store = db, store

    # -- finding --------------------------------------------------------------------------------

    def shelf(
        self, limit: int = 50, offset: int = 0, *, deleted: bool = False
    ) -> list[Conversation]:
        """Pinned ones first, then the newest; with `deleted` those that can be brought back."""
        gone = conversations.c.deleted_at
        query = (
            select(conversations)
            .where(gone.is_not(None) if deleted else gone.is_(None))
            .order_by(conversations.c.pinned.desc(), conversations.c.updated_at.desc())
            .limit(limit)
            .offset(offset)
        )
        with self._db.read() as connection:
            return [conversation_of(row) for row in connection.execute(query)]

    def count(self) -> int:
        """Conversations that are not deleted."""
        query = select(func.count()).where(conversations.c.deleted_at.is_(None))
        with self._db.read() as connection:
            return int(connection.execute(query).scalar_one())

    def find(self, conversation_id: str) -> Conversation:
        """Raises `NotFoundError`."""
        found = self._store.conversation(conversation_id)
        if found is None:
            raise _unknown(conversation_id)
        return found

    def search(self, words: str, limit: int = 20) -> list[Found]:
        """Turns whose message or answer has all the words (or their beginnings), best first."""
        terms = re.findall(r"\w+", words)
        if not terms:
            raise InvalidInputError("There are no words to look for.", remedy="Give some words.")
        query = " ".join(f'"{term}"*' for term in terms[:20])
        values = {"query": query, "most": limit, "words": _SNIPPET_WORDS}
        with self._db.read() as connection:
            return [
                Found(row.conversation_id, row.title, row.turn_id, row.snippet, row.started_at)
                for row in connection.execute(_FOUND, values)
            ]

    def line(self, conversation_id: str, limit: int = 1000) -> list[Turn]:
        """The line that is shown, oldest first. Raises `NotFoundError`."""
        self.find(conversation_id)
        return self._store.line(conversation_id, None, limit)

    def tree(self, conversation_id: str) -> list[Turn]:
        """Every turn of every line; `Turn.parent_id` joins them. Raises `NotFoundError`."""
        self.find(conversation_id)
        return self._store.tree(conversation_id)

    # -- changing -------------------------------------------------------------------------------

    def rename(self, conversation_id: str, title: str) -> Future[Conversation]:
        """Give it a title of the user's own."""
        plain = " ".join(title.split())
        if not plain:
            raise InvalidInputError("The title is empty.", remedy="Give it a few words.")
        return self._change(conversation_id, title=plain[: 2 * TITLE_CHARS], titled=1)

    def pin(self, conversation_id: str, on: bool = True) -> Future[Conversation]:
        """Keep it at the top of the list."""
        return self._change(conversation_id, pinned=int(on))

    def set_persona(self, conversation_id: str, persona: str) -> Future[Conversation]:
        """How the user wishes the answers of this conversation; empty: as always."""
        if len(persona) > MOST_PERSONA_CHARS:
            raise InvalidInputError(
                f"The instruction has {len(persona):,} characters; at most "
                f"{MOST_PERSONA_CHARS:,} are taken."
            )
        return self._change(conversation_id, persona=persona.strip())

    def delete(self, conversation_id: str) -> Future[Conversation]:
        """Take it out of lists and search; `restore` brings it back for 30 days."""
        return self._change(conversation_id, deleted_at=iso_z())

    def restore(self, conversation_id: str) -> Future[Conversation]:
        """Undo `delete`."""
        return self._change(conversation_id, deleted_at=None)

    def show_line(self, conversation_id: str, turn_id: str) -> Future[Conversation]:
        """Go over to the line through a turn: its newest end is shown and goes on."""

        def write(connection: Connection) -> Conversation:
            held = select(turns.c.id).where(
                turns.c.id == turn_id, turns.c.conversation_id == conversation_id
            )
            if connection.execute(held).scalar() is None:
                raise NotFoundError(f"There is no turn {turn_id[:60]!r} in this conversation.")
            leaf = connection.execute(_LEAF, {"turn": turn_id}).scalar_one()
            return _changed(connection, conversation_id, {"head_turn_id": leaf})

        return self._db.write(write)

    def judge(self, turn_id: str, good: bool | None) -> Future[bool | None]:
        """Keep what the user thinks of an answer: good, bad, or (None) nothing any more."""

        def write(connection: Connection) -> bool | None:
            why = connection.execute(select(turns.c.why).where(turns.c.id == turn_id)).one_or_none()
            if why is None:
                raise NotFoundError("This answer is not kept, so it cannot be judged.")
            told = {key: value for key, value in (why[0] or {}).items() if key != "judged"}
            if good is not None:
                told["judged"] = {"good": good, "at": iso_z()}
            connection.execute(update(turns).where(turns.c.id == turn_id).values(why=told))
            return good

        return self._db.write(write)

    def take_in(self, found: Sequence[Imported]) -> Future[list[str]]:
        """Keep conversations of an export; their ids. One that was taken in before (the same id
        of the same source) is left as it is."""

        def write(connection: Connection) -> list[str]:
            return [_kept(connection, one) for one in found]

        return self._db.write(write)

    def purge(self, older_than_days: float = DELETED_KEPT_DAYS) -> Future[int]:
        """Wipe what was deleted long ago; how many conversations."""
        before = iso_z(utc_now() - timedelta(days=older_than_days))

        def write(connection: Connection) -> int:
            gone = delete(conversations).where(
                conversations.c.deleted_at.is_not(None), conversations.c.deleted_at < before
            )
            return connection.execute(gone).rowcount

        return self._db.write(write)

    def _change(self, conversation_id: str, **values: Any) -> Future[Conversation]:
        return self._db.write(lambda connection: _changed(connection, conversation_id, values))


def _changed(connection: Connection, conversation_id: str, values: dict[str, Any]) -> Conversation:
    mine = conversations.c.id == conversation_id
    if not connection.execute(update(conversations).where(mine).values(**values)).rowcount:
        raise _unknown(conversation_id)
    return conversation_of(connection.execute(select(conversations).where(mine)).one())


def _kept(connection: Connection, one: Imported) -> str:
    source = f"{one.source}:{one.foreign_id}"[:120] if one.foreign_id else one.source[:120]
    if one.foreign_id:
        same = select(conversations.c.id).where(conversations.c.source == source)
        known: str | None = connection.execute(same).scalar()
        if known is not None:
            return known
    conversation_id = new_id("conv")
    ids = [new_id("turn") for _turn in one.turns]
    values = {
        "id": conversation_id,
        "title": " ".join(one.title.split())[: 2 * TITLE_CHARS],
        "created_at": one.created_at,
        "updated_at": max((turn.at for turn in one.turns), default=one.created_at),
        "head_turn_id": ids[one.head] if ids else None,
        "titled": 1,
        "persona": one.persona[:MOST_PERSONA_CHARS],
        "source": source,
    }
    connection.execute(insert(conversations).values(**values))
    rows: list[dict[str, Any]] = [
        {
            "id": ids[number],
            "conversation_id": conversation_id,
            "entrance": "typed",
            "said": turn.said,
            "answer": turn.answer,
            "outcome": "answered" if turn.answer else "unsure",
            "engine": turn.engine[:80],
            "confidence": 0.0,
            "tool_calls": [],
            "evidence": [],
            "stages": {},
            "started_at": turn.at,
            "finished_at": turn.at,
            "parent_id": ids[turn.parent] if turn.parent is not None else None,
            "why": {},
        }
        for number, turn in enumerate(one.turns)
    ]
    if rows:
        connection.execute(insert(turns), rows)
    return conversation_id


def _unknown(conversation_id: str) -> NotFoundError:
    return NotFoundError(
        f"There is no conversation {conversation_id[:60]!r}.",
        remedy="`sonia chats list` names them.",
    )
