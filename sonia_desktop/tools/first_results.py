"""Idempotency keys: the same caller and key get the first result; nothing runs twice.

The key is on the writer's lane before the call runs, so it outlives a restart.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from datetime import timedelta

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from sonia_desktop.core.errors import InvalidInputError, WrongStateError
from sonia_desktop.core.ids import iso_z, utc_now
from sonia_desktop.core.storage import Database, idempotency_keys

KEPT = timedelta(hours=24)
MOST_KEY_CHARS = 200
_MOST_IN_MEMORY = 2000
_WRITE_S = 10.0


class FirstResults:
    """Which call a key stands for. Thread-safe."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._lock = threading.Lock()
        self._known: OrderedDict[tuple[str, str], tuple[str, str, str]] = OrderedDict()

    def claim(self, key: str, caller: str, tool: str, digest: str, action_id: str) -> str:
        """The call this key stands for: `action_id` when it is new, else the first one's.

        Raises `InvalidInputError` for a bad key, `WrongStateError` when the key was used for
        something else.
        """
        if not key.strip() or len(key) > MOST_KEY_CHARS or not key.isprintable():
            raise InvalidInputError(
                f"An idempotency key has 1 to {MOST_KEY_CHARS} printable characters."
            )
        caller = caller[:80]
        with self._lock:
            first = self._known.get((caller, key)) or self._kept(caller, key)
            if first is None:
                self._keep(caller, key, tool, digest, action_id)
                first = (tool, digest, action_id)
            self._known[(caller, key)] = first
            while len(self._known) > _MOST_IN_MEMORY:
                self._known.popitem(last=False)
        if first[:2] != (tool, digest):
            raise WrongStateError(
                f"The idempotency key {key[:60]!r} was used for another call.",
                remedy="Use a new key for a new call.",
            )
        return first[2]

    def _kept(self, caller: str, key: str) -> tuple[str, str, str] | None:
        columns = idempotency_keys.c
        query = select(columns.tool, columns.args_hash, columns.action_id).where(
            columns.caller == caller,
            columns.key == key,
            columns.created_at > iso_z(utc_now() - KEPT),
        )
        with self._db.read() as connection:
            row = connection.execute(query).first()
        return None if row is None else (row.tool, row.args_hash, row.action_id)

    def _keep(self, caller: str, key: str, tool: str, digest: str, action_id: str) -> None:
        now = utc_now()
        row = {
            "caller": caller,
            "key": key,
            "tool": tool,
            "args_hash": digest,
            "action_id": action_id,
            "created_at": iso_z(now),
        }

        def write(connection: Connection) -> None:
            old = idempotency_keys.c.created_at <= iso_z(now - KEPT)
            connection.execute(delete(idempotency_keys).where(old))
            connection.execute(insert(idempotency_keys).values(**row))

        self._db.write(write).result(_WRITE_S)
