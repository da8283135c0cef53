"""7020, memory-engine: users, sessions and history that other programs keep here."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, Literal

from fastapi import APIRouter, Request
from pydantic import Field
from starlette.responses import Response

from sonia_desktop.api.inputs import Wanted, wanted
from sonia_desktop.api.routes_memory import SERVICE
from sonia_desktop.api.service import Answer, House, off_loop
from sonia_desktop.core.ids import utc_now
from sonia_desktop.memory.clients import Clients, without

_ID = r"^[\x21-\x7e]{1,80}$"
_KEY_WARNING = "Keep this key: it is told only once."


class _UserWanted(Wanted):
    display_name: str = Field(min_length=1, max_length=200)
    role: Literal["operator", "observer"] = "operator"


class _ListWanted(Wanted):
    status: str | None = None
    limit: int = Field(50, ge=1, le=200)
    offset: int = Field(0, ge=0, le=1_000_000)


class _ByKeyWanted(Wanted):
    api_key_hash: str = Field(pattern=r"^[0-9A-Fa-f]{64}$")


class _UserChangeWanted(Wanted):
    display_name: str | None = Field(None, min_length=1, max_length=200)
    metadata: dict[str, Any] | None = None


class _SessionWanted(Wanted):
    session_id: str = Field(pattern=_ID)
    user_id: str = Field(pattern=_ID)
    conversation_id: str = Field(pattern=_ID)
    created_at: str = Field(max_length=40)
    expires_at: str = Field(max_length=40)
    last_activity: str = Field(max_length=40)
    profile: str = Field("chat_low_latency", max_length=80)
    status: str = Field("active", max_length=20)
    turn_count: int = Field(0, ge=0)
    metadata: dict[str, Any] | None = None


class _SessionChangeWanted(Wanted):
    status: str | None = Field(None, max_length=20)
    turn_count: int | None = Field(None, ge=0)
    last_activity: str | None = Field(None, max_length=40)
    expires_at: str | None = Field(None, max_length=40)
    metadata: dict[str, Any] | None = None


class _ActiveWanted(Wanted):
    limit: int = Field(200, ge=1, le=500)


class _HistoryWanted(Wanted):
    limit: int = Field(100, ge=1, le=500)
    offset: int = Field(0, ge=0, le=1_000_000)


class _TurnWanted(Wanted):
    turn_id: str = Field(pattern=_ID)
    session_id: str = Field(pattern=_ID)
    user_id: str = Field(pattern=_ID)
    user_input: str = Field(max_length=100_000)
    sequence_num: int = Field(ge=0)
    assistant_response: str | None = Field(None, max_length=200_000)
    model_used: str | None = Field(None, max_length=120)
    tool_calls: list[Any] | None = None
    latency_ms: float | None = Field(None, ge=0)
    metadata: dict[str, Any] | None = None


def routes(house: House) -> APIRouter:
    router = APIRouter(prefix="/v1", tags=["users and sessions"])
    clients = Clients(house.assistant.db)

    @router.post("/users")
    async def add_user(request: Request) -> Response:
        """A new user; the key is told this once."""
        asked = await wanted(request, _UserWanted, "display_name")
        user, key = await off_loop(clients.add_user, asked.display_name, asked.role)
        return Answer(
            {
                "user_id": user["id"],
                "display_name": user["display_name"],
                "api_key": key,
                "created_at": user["created_at"],
                "service": SERVICE,
                "_warning": _KEY_WARNING,
            }
        )

    @router.get("/users")
    async def users(request: Request) -> Response:
        """The users, newest first."""
        asked = await wanted(request, _ListWanted)
        found = await off_loop(clients.users, asked.status, asked.limit, asked.offset)
        told = [_told(row, ("key_hash", "metadata", "updated_at"), "user_id") for row in found]
        return Answer({"users": told, "count": len(told)})

    @router.get("/users/by-key")
    async def by_key(request: Request) -> Response:
        """The active user of a key, by the key's SHA-256."""
        asked = await wanted(request, _ByKeyWanted)
        user = await off_loop(clients.user_by_key, asked.api_key_hash)
        kept = ("key_hash", "metadata", "created_at", "updated_at")
        return Answer({**_told(user, kept, "user_id"), "service": SERVICE})

    @router.get("/users/{user_id}")
    async def user(user_id: str) -> Response:
        """One user, without the key."""
        found = await off_loop(clients.user, user_id)
        return Answer({**_told(found, ("key_hash",), "user_id"), "service": SERVICE})

    @router.put("/users/{user_id}")
    async def change_user(request: Request, user_id: str) -> Response:
        """Another name or metadata."""
        asked = await wanted(request, _UserChangeWanted)
        await off_loop(clients.change_user, user_id, asked.display_name, asked.metadata)
        return Answer({"status": "updated", "user_id": user_id})

    @router.delete("/users/{user_id}")
    async def delete_user(user_id: str) -> Response:
        """The key does not work any more; the history stays."""
        await off_loop(clients.delete_user, user_id)
        return Answer({"status": "deleted", "user_id": user_id})

    @router.post("/users/{user_id}/rotate-key")
    async def rotate(user_id: str) -> Response:
        """A new key in the place of the old one."""
        key, at = await off_loop(clients.rotate_key, user_id)
        told = {"user_id": user_id, "api_key": key, "rotated_at": at}
        return Answer({**told, "_warning": _KEY_WARNING})

    @router.get("/users/{user_id}/sessions")
    async def user_sessions(request: Request, user_id: str) -> Response:
        """A user's sessions, latest activity first."""
        asked = await wanted(request, _ListWanted)
        found = await off_loop(
            clients.sessions,
            user_id=user_id,
            status=asked.status,
            limit=asked.limit,
            offset=asked.offset,
        )
        told = [_told(row, (), "session_id") for row in found]
        return Answer({"user_id": user_id, "sessions": told, "count": len(told)})

    @router.get("/users/{user_id}/history")
    async def user_history(request: Request, user_id: str) -> Response:
        """A user's turns, newest first."""
        asked = await wanted(request, _ListWanted)
        found = await off_loop(clients.turns_of_user, user_id, asked.limit, asked.offset)
        told = [_told(row, ("tool_calls", "metadata"), "turn_id") for row in found]
        return Answer({"user_id": user_id, "turns": told, "count": len(told)})

    @router.post("/sessions/persist")
    async def persist(request: Request) -> Response:
        """Keep a session, or bring it up to date."""
        asked = await wanted(request, _SessionWanted)
        row = asked.model_dump()
        row["id"] = row.pop("session_id")
        row["metadata"] = row["metadata"] or {}
        await off_loop(clients.keep_session, row)
        return Answer({"status": "persisted", "session_id": asked.session_id})

    @router.get("/sessions/load/{session_id}")
    async def load(session_id: str) -> Response:
        """One session."""
        return Answer(_told(await off_loop(clients.session, session_id), (), "session_id"))

    @router.put("/sessions/update/{session_id}")
    async def update(request: Request, session_id: str) -> Response:
        """What changed of a session."""
        asked = await wanted(request, _SessionChangeWanted)
        await off_loop(clients.change_session, session_id, asked.model_dump())
        return Answer({"status": "updated", "session_id": session_id})

    @router.get("/sessions/active")
    async def active(request: Request) -> Response:
        """Sessions that are active and have not run out."""
        asked = await wanted(request, _ActiveWanted)
        found = await off_loop(clients.sessions, user_id=None, status="active", limit=asked.limit)
        told = [_told(row, (), "session_id") for row in found if not _over(row["expires_at"])]
        return Answer({"sessions": told, "count": len(told)})

    @router.post("/history/turns")
    async def keep_turn(request: Request) -> Response:
        """Keep a turn of a session."""
        asked = await wanted(request, _TurnWanted)
        house.assistant.private_mode.may_keep()
        row = asked.model_dump()
        row["id"] = row.pop("turn_id")
        row["tool_calls"] = row["tool_calls"] or []
        row["metadata"] = row["metadata"] or {}
        await off_loop(clients.keep_turn, row)
        return Answer({"status": "stored", "turn_id": asked.turn_id})

    @router.get("/sessions/{session_id}/history")
    async def history(request: Request, session_id: str) -> Response:
        """A session's turns in their order."""
        asked = await wanted(request, _HistoryWanted)
        found = await off_loop(clients.turns_of_session, session_id, asked.limit, asked.offset)
        told = [_told(row, (), "turn_id") for row in found]
        return Answer({"session_id": session_id, "turns": told, "count": len(told)})

    return router


def _over(expires_at: str) -> bool:
    try:
        moment = datetime.fromisoformat(expires_at)
    except ValueError:  # the client's own way of writing it: it must know
        return False
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)) <= utc_now()


def _told(row: dict[str, Any], left_out: tuple[str, ...], id_name: str) -> dict[str, Any]:
    return {id_name: row["id"], **without(row, ("id", *left_out))}
