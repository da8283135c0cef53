"""Users, sessions and turns that other programs keep here: the older services' identity and
history. Who shows a user's key is let in as far as the user's role allows (`api.tokens`).
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Table, insert, select, update
from sqlalchemy.dialects.sqlite import insert as insert_or

from sonia_desktop.core.errors import NotFoundError, WrongStateError
from sonia_desktop.core.ids import iso_z, new_id
from sonia_desktop.core.service_tables import client_sessions, client_turns, users
from sonia_desktop.core.storage import Database

ACTIVE, DELETED = "active", "deleted"


class Clients:
    """Thread-safe; calls wait until it is on disk. Rows come back as plain objects."""

    def __init__(self, db: Database) -> None:
        self._db = db

    # --- users ------------------------------------------------------------------------------

    def add_user(self, display_name: str, role: str = "operator") -> tuple[dict[str, Any], str]:
        """A new user, and the key: told this once, only its hash is kept. What a key allows follows
        from the role, "operator" or "observer"."""
        key, now = _new_key(), iso_z()
        row = {
            "id": new_id("usr"),
            "display_name": display_name,
            "key_hash": key_hash(key),
            "status": ACTIVE,
            "metadata": {},
            "role": role,
            "created_at": now,
            "updated_at": now,
        }
        self._db.write(lambda connection: connection.execute(insert(users).values(row))).result()
        return row, key

    def users(self, status: str | None, limit: int, offset: int) -> list[dict[str, Any]]:
        """Newest first."""
        chosen = select(users).order_by(users.c.created_at.desc(), users.c.id)
        if status is not None:
            chosen = chosen.where(users.c.status == status)
        return self._rows(chosen.limit(limit).offset(offset))

    def user(self, user_id: str) -> dict[str, Any]:
        """Raises `NotFoundError`; deleted ones are not there."""
        return self._one(users, user_id, "user", users.c.status == ACTIVE)

    def user_by_key(self, hashed: str) -> dict[str, Any]:
        """The active user of that key's SHA-256. Raises `NotFoundError`."""
        rows = self._rows(
            select(users).where(users.c.key_hash == hashed.lower(), users.c.status == ACTIVE)
        )
        if not rows:
            raise NotFoundError("No active user has this key.")
        return rows[0]

    def change_user(
        self, user_id: str, display_name: str | None, metadata: dict[str, Any] | None
    ) -> None:
        """Raises `NotFoundError`."""
        values = {"display_name": display_name, "metadata": metadata}
        self._change(users, user_id, "user", values, users.c.status == ACTIVE)

    def delete_user(self, user_id: str) -> None:
        """The key does not work any more; sessions and turns stay. Raises `NotFoundError`."""
        self._change(
            users, user_id, "user", {"status": DELETED, "key_hash": ""}, users.c.status == ACTIVE
        )

    def rotate_key(self, user_id: str) -> tuple[str, str]:
        """A new key in the place of the old one, and when. Raises `NotFoundError`,
        `WrongStateError` for a deleted user."""
        found = self._one(users, user_id, "user")
        if found["status"] != ACTIVE:
            raise WrongStateError(f"The user {user_id} is {found['status']}, so it has no key.")
        key = _new_key()
        self._change(users, user_id, "user", {"key_hash": key_hash(key)})
        return key, iso_z()

    # --- sessions ---------------------------------------------------------------------------

    def keep_session(self, row: dict[str, Any]) -> None:
        """Keep it, or bring it up to date. Raises `NotFoundError` for an unknown user."""
        self.user(row["user_id"])

        def job(connection: Connection) -> None:
            keep = insert_or(client_sessions).values(row)
            changed = {key: value for key, value in row.items() if key != "id"}
            connection.execute(keep.on_conflict_do_update(index_elements=["id"], set_=changed))

        self._db.write(job).result()

    def session(self, session_id: str) -> dict[str, Any]:
        """Raises `NotFoundError`."""
        return self._one(client_sessions, session_id, "session")

    def change_session(self, session_id: str, values: dict[str, Any]) -> None:
        """Raises `NotFoundError`."""
        self._change(client_sessions, session_id, "session", values, stamped=False)

    def sessions(
        self, *, user_id: str | None, status: str | None, limit: int, offset: int = 0
    ) -> list[dict[str, Any]]:
        """Latest activity first."""
        table = client_sessions.c
        chosen = select(client_sessions).order_by(table.last_activity.desc(), table.id)
        if user_id is not None:
            chosen = chosen.where(table.user_id == user_id)
        if status is not None:
            chosen = chosen.where(table.status == status)
        return self._rows(chosen.limit(limit).offset(offset))

    # --- turns ------------------------------------------------------------------------------

    def keep_turn(self, row: dict[str, Any]) -> None:
        """Keep it; the same id again takes its place. Raises `NotFoundError` for an unknown user
        or session."""
        self.user(row["user_id"])
        self.session(row["session_id"])
        kept = {**row, "created_at": iso_z()}

        def job(connection: Connection) -> None:
            keep = insert_or(client_turns).values(kept)
            changed = {key: value for key, value in row.items() if key != "id"}
            connection.execute(keep.on_conflict_do_update(index_elements=["id"], set_=changed))

        self._db.write(job).result()

    def turns_of_session(self, session_id: str, limit: int, offset: int) -> list[dict[str, Any]]:
        """In their order."""
        table = client_turns.c
        chosen = select(client_turns).where(table.session_id == session_id)
        return self._rows(chosen.order_by(table.sequence_num).limit(limit).offset(offset))

    def turns_of_user(self, user_id: str, limit: int, offset: int) -> list[dict[str, Any]]:
        """Newest first."""
        table = client_turns.c
        chosen = select(client_turns).where(table.user_id == user_id)
        newest = chosen.order_by(table.created_at.desc(), table.sequence_num.desc())
        return self._rows(newest.limit(limit).offset(offset))

    # --- inside -----------------------------------------------------------------------------

    def _rows(self, chosen: Any) -> list[dict[str, Any]]:
        with self._db.read() as connection:
            return [dict(row) for row in connection.execute(chosen).mappings()]

    def _one(self, table: Table, row_id: str, name: str, *also: Any) -> dict[str, Any]:
        rows = self._rows(select(table).where(table.c.id == row_id, *also))
        if not rows:
            raise NotFoundError(f"There is no {name} {row_id!r}.")
        return rows[0]

    def _change(
        self,
        table: Table,
        row_id: str,
        name: str,
        values: dict[str, Any],
        *also: Any,
        stamped: bool = True,
    ) -> None:
        given = {key: value for key, value in values.items() if value is not None}
        if stamped:
            given["updated_at"] = iso_z()
        if not given:
            self._one(table, row_id, name, *also)
            return
        changed = self._db.write(
            lambda connection: (
                connection.execute(
                    update(table).where(table.c.id == row_id, *also).values(**given)
                ).rowcount
            )
        ).result()
        if not changed:
            raise NotFoundError(f"There is no {name} {row_id!r}.")


def _new_key() -> str:
    """In the older gateway's form."""
    return f"sk-sonia-{secrets.token_hex(32)}"


def key_hash(key: str) -> str:
    """SHA-256, hex."""
    return hashlib.sha256(key.encode()).hexdigest()


def without(row: dict[str, Any], names: Sequence[str]) -> dict[str, Any]:
    """The row without these columns."""
    return {key: value for key, value in row.items() if key not in names}
