"""Dead letters: calls that failed for good, kept so that they can be tried again.

What the user refused, and what was wrongly asked, is no dead letter: trying again cannot help. Nor
is what failed in private mode: nothing of that is kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future
from typing import Any

from sqlalchemy import Connection, delete, func, insert, select, update

from sonia_desktop.core.errors import NotFoundError, WrongStateError
from sonia_desktop.core.ids import iso_z, new_id
from sonia_desktop.core.storage import Database, dead_letters
from sonia_desktop.tools.masking import masked
from sonia_desktop.tools.off_record import OffRecord
from sonia_desktop.tools.types import Action, ActionState

MOST_LETTERS = 1000
_WRITE_S = 10.0
_CLASSES = {
    "TIMEOUT": "timeout",
    "CIRCUIT_OPEN": "circuit_open",
    "UNAVAILABLE": "connection_bootstrap",
    "QUEUE_FULL": "backpressure",
    "RATE_LIMITED": "backpressure",
    "POLICY_DENIED": "policy_denied",
    "INVALID_ARGUMENT": "validation_failed",
    "NOT_FOUND": "validation_failed",
    "INVALID_STATE": "validation_failed",
}
_NO_LETTER = frozenset({"policy_denied", "validation_failed"})


def failure_class(action: Action) -> str:
    """The kind of failure, in the gateway's words; empty when it did not fail."""
    if action.state is ActionState.TIMEOUT:
        return "timeout"
    if action.state is not ActionState.FAILED:
        return ""
    return _CLASSES.get(str((action.error or {}).get("code", "")), "execution_error")


class DeadLetters:
    """The table of failed calls, newest first, at most `MOST_LETTERS`."""

    def __init__(self, db: Database, off_record: OffRecord) -> None:
        self._db, self._off_record = db, off_record

    def keep(self, action: Action) -> Future[str | None]:
        """Keep an ended call when it is a dead letter; its id, or None."""
        kind = failure_class(action)
        letter_id = new_id("dl")
        error = action.error or {}
        row = {
            "id": letter_id,
            "action_id": action.id,
            "tool": action.tool,
            "params": masked(action.args),
            "caller": action.caller[:80],
            "error_code": str(error.get("code", "INTERNAL_ERROR"))[:40],
            "error_message": str(error.get("message", ""))[:2000],
            "failure_class": kind,
            "correlation_id": action.correlation_id and action.correlation_id[:200],
            "created_at": iso_z(),
            "retries_exhausted": action.retries_used,
        }

        def write(connection: Connection) -> str | None:
            connection.execute(insert(dead_letters), row)
            oldest = (
                select(dead_letters.c.id)
                .order_by(dead_letters.c.created_at.desc(), dead_letters.c.id)
                .offset(MOST_LETTERS)
            )
            connection.execute(delete(dead_letters).where(dead_letters.c.id.in_(oldest)))
            return letter_id

        if not kind or kind in _NO_LETTER or self._off_record.held(action):
            nothing: Future[str | None] = Future()
            nothing.set_result(None)
            return nothing
        return self._db.write(write)

    def list(
        self, limit: int, offset: int = 0, *, replayed: bool = False
    ) -> tuple[list[dict[str, Any]], int]:
        """A page, newest first, and how many there are."""
        query = select(dead_letters)
        if not replayed:
            query = query.where(dead_letters.c.replayed_at.is_(None))
        page = query.order_by(dead_letters.c.created_at.desc(), dead_letters.c.id)
        with self._db.read() as connection:
            rows = connection.execute(page.limit(limit).offset(offset)).mappings().all()
            total = connection.execute(
                select(func.count()).select_from(query.subquery())
            ).scalar_one()
        return [_shape(dict(row)) for row in rows], int(total)

    def get(self, letter_id: str) -> dict[str, Any]:
        """One letter. Raises `NotFoundError`."""
        query = select(dead_letters).where(dead_letters.c.id == letter_id)
        with self._db.read() as connection:
            row = connection.execute(query).mappings().first()
        if row is None:
            raise NotFoundError(f"There is no dead letter {letter_id[:60]!r}.")
        return _shape(dict(row))

    def claim(self, letter_id: str) -> dict[str, Any]:
        """Take a letter for a replay, once. Raises `NotFoundError`, `WrongStateError`."""

        def write(connection: Connection) -> bool:
            mine = dead_letters.c.id == letter_id
            query = update(dead_letters).where(mine, dead_letters.c.replayed_at.is_(None))
            return connection.execute(query.values(replayed_at=iso_z())).rowcount == 1

        letter = self.get(letter_id)
        if not self._db.write(write).result(_WRITE_S):
            raise WrongStateError(f"The dead letter {letter_id} was replayed already.")
        return letter

    def release(self, letter_id: str) -> Future[int]:
        """Give a claimed letter back: its replay was refused before it began."""
        query = update(dead_letters).where(dead_letters.c.id == letter_id)
        changed = query.values(replayed_at=None)
        return self._db.write(lambda connection: connection.execute(changed).rowcount)

    def put_back(self, letters: Sequence[dict[str, Any]]) -> Future[int]:
        """Keep letters that are not here now (a backup's, discarded ones); how many those were."""
        rows = [{**letter, "replayed_at": None, "replay_action_id": None} for letter in letters]

        def write(connection: Connection) -> int:
            known = set(connection.execute(select(dead_letters.c.id)).scalars())
            new = [row for row in rows if row["id"] not in known][: MOST_LETTERS - len(known)]
            if new:
                connection.execute(insert(dead_letters), new)
            return len(new)

        return self._db.write(write)

    def discard(self, letter_ids: Sequence[str]) -> Future[Sequence[dict[str, Any]]]:
        """Delete letters; those that were still there, for `put_back`."""
        mine = dead_letters.c.id.in_(tuple(letter_ids))

        def write(connection: Connection) -> Sequence[dict[str, Any]]:
            rows = connection.execute(select(dead_letters).where(mine)).mappings().all()
            connection.execute(delete(dead_letters).where(mine))
            return [dict(row) for row in rows]

        return self._db.write(write)

    def note_replay(self, letter_id: str, action_id: str) -> Future[int]:
        """Note which call a replay became."""
        query = update(dead_letters).where(dead_letters.c.id == letter_id)
        changed = query.values(replay_action_id=action_id)
        return self._db.write(lambda connection: connection.execute(changed).rowcount)


def _shape(row: dict[str, Any]) -> dict[str, Any]:
    told = {
        "letter_id": row["id"],
        "action_id": row["action_id"],
        "intent": row["tool"],
        "params": row["params"],
        "caller": row["caller"],
        "error_code": row["error_code"],
        "error_message": row["error_message"],
        "failure_class": row["failure_class"],
        "correlation_id": row["correlation_id"],
        "session_id": row["session_id"],
        "created_at": row["created_at"],
        "retries_exhausted": row["retries_exhausted"],
        "replayed": row["replayed_at"] is not None,
    }
    if row["replayed_at"]:
        told |= {"replayed_at": row["replayed_at"], "replay_action_id": row["replay_action_id"]}
    return told
