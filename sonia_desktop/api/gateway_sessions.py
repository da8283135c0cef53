"""Sessions of the gateway: who talks in which conversation, for how long. Kept over restarts."""

from __future__ import annotations

import asyncio
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

import structlog
from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from sonia_desktop.api.voice_sessions import SessionNotFoundError, TooManySessionsError
from sonia_desktop.core.errors import SoniaError
from sonia_desktop.core.ids import iso_z, new_id, utc_now
from sonia_desktop.core.service_tables import gateway_sessions
from sonia_desktop.core.storage import Database

_log = structlog.get_logger(__name__)

TTL_S = 1800.0
"""From its creation, however much it is used."""
IDLE_S = 600.0
MOST_ACTIVE = 100
KEPT = 1000
"""So many can be told, those used last: of more, closed and expired ones are forgotten. As many
rows are read back at the first use."""


@dataclass(frozen=True)
class GatewaySession:
    """One session. Times are ISO 8601, UTC."""

    id: str
    user_id: str
    conversation_id: str
    profile: str
    metadata: dict[str, Any] = field(default_factory=dict)
    turn_count: int = 0
    created_at: str = ""
    expires_at: str = ""
    last_activity: str = ""
    closed_at: str | None = None

    def status(self, now: datetime) -> str:
        """``active``, ``closed`` or ``expired`` (its time or its idle time is over)."""
        if self.closed_at is not None:
            return "closed"
        idle_until = datetime.fromisoformat(self.last_activity) + timedelta(seconds=IDLE_S)
        over = now >= datetime.fromisoformat(self.expires_at) or now >= idle_until
        return "expired" if over else "active"


class GatewaySessions:
    """All sessions. Used from the loop's thread only; writing goes on behind it."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._sessions: dict[str, GatewaySession] = {}
        self._streams: dict[str, int] = {}
        self._read: asyncio.Task[None] | None = None

    async def ready(self) -> None:
        """Read back what an earlier run kept; once."""
        if self._read is None:
            self._read = asyncio.ensure_future(self._read_back())
        await asyncio.shield(self._read)

    def open(
        self, user_id: str, conversation_id: str, profile: str, metadata: dict[str, Any]
    ) -> GatewaySession:
        """A new one. Raises `TooManySessionsError` when 100 are active."""
        now = utc_now()
        active = sum(one.status(now) == "active" for one in self._sessions.values())
        if active >= MOST_ACTIVE:
            raise TooManySessionsError(
                f"{active} sessions are active, the most there may be.",
                remedy="Close one with DELETE /v1/sessions/{id}.",
            )
        session = GatewaySession(
            id=new_id("ses"),
            user_id=user_id,
            conversation_id=conversation_id,
            profile=profile,
            metadata=metadata,
            created_at=iso_z(now),
            expires_at=iso_z(now + timedelta(seconds=TTL_S)),
            last_activity=iso_z(now),
        )
        self._forget_ended(now)
        return self._keep(session)

    def get(self, session_id: str) -> GatewaySession:
        """Raises `SessionNotFoundError`."""
        session = self._sessions.get(session_id)
        if session is None:
            raise SessionNotFoundError(
                f"There is no session {session_id[:60]!r}.",
                remedy="Open one with POST /v1/sessions.",
            )
        return session

    def of_conversation(self, conversation_id: str) -> str | None:
        """The newest session a conversation goes on in."""
        found = [one for one in self._sessions.values() if one.conversation_id == conversation_id]
        return max(found, key=lambda one: one.created_at).id if found else None

    def active(self, session_id: str) -> GatewaySession:
        """As `get`; one that is closed or expired is no session either."""
        session = self.get(session_id)
        status = session.status(utc_now())
        if status != "active":
            raise SessionNotFoundError(
                f"The session {session_id[:60]!r} is {status}.",
                remedy="Open a new one with POST /v1/sessions.",
            )
        return session

    def touch(self, session_id: str, *, turns: int = 0) -> GatewaySession:
        """It was used. Raises as `active`."""
        session = self.active(session_id)
        turn_count = session.turn_count + turns
        return self._keep(replace(session, last_activity=iso_z(), turn_count=turn_count))

    def close(self, session_id: str) -> GatewaySession:
        """Close it; again is fine."""
        session = self.get(session_id)
        if session.closed_at is not None:
            return session
        return self._keep(replace(session, closed_at=iso_z()))

    def streaming(self, session_id: str, change: int) -> None:
        """One stream more or less."""
        streams = self._streams.pop(session_id, 0) + change
        if streams:
            self._streams[session_id] = streams

    def body(self, session: GatewaySession) -> dict[str, Any]:
        """The session as the contract tells it."""
        told = asdict(session)
        told["session_id"] = told.pop("id")
        told["status"] = session.status(utc_now())
        told["active_streams"] = self._streams.get(session.id, 0)
        return told

    def _forget_ended(self, now: datetime) -> None:
        """Make room for one more. Those that are active, or that a stream is open on, stay."""
        too_many = len(self._sessions) + 1 - KEPT
        if too_many <= 0:
            return
        ended = [
            one
            for one in self._sessions.values()
            if one.id not in self._streams and one.status(now) != "active"
        ]
        for one in sorted(ended, key=lambda one: one.last_activity)[:too_many]:
            del self._sessions[one.id]

    def _keep(self, session: GatewaySession) -> GatewaySession:
        self._sessions[session.id] = session

        def write(connection: Connection) -> None:
            values = asdict(session)
            changed = {name: value for name, value in values.items() if name != "id"}
            connection.execute(
                insert(gateway_sessions)
                .values(**values)
                .on_conflict_do_update(index_elements=["id"], set_=changed)
            )

        try:
            self._db.write(write).add_done_callback(_log_failure)
        except SoniaError as error:
            _log.warning("session_not_kept", error=str(error))
        return session

    async def _read_back(self) -> None:
        query = (
            select(gateway_sessions).order_by(gateway_sessions.c.last_activity.desc()).limit(KEPT)
        )

        def rows() -> list[GatewaySession]:
            with self._db.read() as connection:
                return [GatewaySession(**row._mapping) for row in connection.execute(query)]

        for session in await asyncio.to_thread(rows):
            self._sessions.setdefault(session.id, session)


def _log_failure(done: Any) -> None:
    if not done.cancelled() and (error := done.exception()) is not None:
        _log.warning("session_not_kept", error=str(error))
