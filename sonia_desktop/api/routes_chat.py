"""7000: turns with all their fields, sessions, and the streams of a session and of a window.

Every ``/v1/...`` path answers under ``/v3/...`` too.
"""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request
from pydantic import AliasChoices, Field
from starlette.responses import Response
from starlette.websockets import WebSocket

from sonia_desktop.agent.explaining import account
from sonia_desktop.agent.types import Entrance, Outcome
from sonia_desktop.api.bodies import turn_trouble
from sonia_desktop.api.inputs import Wanted, call_of, wanted
from sonia_desktop.api.routes_gateway import CALLER, CONVERSATION, TEXT_CHARS, not_blank
from sonia_desktop.api.service import ASK_DEADLINE_S, Answer, House, done
from sonia_desktop.api.session_stream import SessionStream
from sonia_desktop.api.window_stream import WindowStream
from sonia_desktop.core.ids import iso_z
from sonia_desktop.core.worker import CancelToken

PROFILE = r"^[A-Za-z0-9_.:-]{1,80}$"


class TurnWanted(Wanted):
    input_text: str = Field(
        validation_alias=AliasChoices("input_text", "text", "message"),
        min_length=1,
        max_length=TEXT_CHARS,
    )
    user_id: str | None = Field(None, max_length=80)
    conversation_id: str | None = Field(None, pattern=CONVERSATION)
    session_id: str | None = Field(None, max_length=80)
    profile: str = Field("", pattern=rf"^$|{PROFILE}")
    metadata: dict[str, Any] | None = None


class SessionWanted(Wanted):
    user_id: str = Field(min_length=1, max_length=80)
    conversation_id: str = Field(pattern=CONVERSATION)
    profile: str = Field("chat_low_latency", pattern=PROFILE)
    metadata: dict[str, Any] | None = None


def routes(house: House) -> APIRouter:
    router = APIRouter(tags=["turns"])
    assistant = house.assistant
    book = house.gateway_sessions
    windows: set[WindowStream] = set()

    async def turn(request: Request) -> Response:
        """One message, one turn, with what it took: quality, latency, memory, tool calls."""
        asked = await wanted(request, TurnWanted, "input_text")
        not_blank(asked.input_text, "input_text")
        conversation_id, user_id, profile = asked.conversation_id, asked.user_id, asked.profile
        if asked.session_id is not None:
            await book.ready()
            session = book.touch(asked.session_id, turns=1)
            conversation_id = conversation_id or session.conversation_id
            user_id, profile = user_id or session.user_id, profile or session.profile
        token = CancelToken()
        future = assistant.turns.ask(
            asked.input_text,
            conversation_id=conversation_id,
            user_id=user_id,
            entrance=Entrance.HTTP,
            caller=CALLER,
            wait_for_consent=False,
            token=token,
            profile=profile,
        )
        ended = await done(future, ASK_DEADLINE_S, "The answer", token)
        status, error = await turn_trouble(house, ended)
        told = account(ended)
        body = {
            "ok": error is None,
            "turn_id": ended.id,
            "conversation_id": ended.conversation_id,
            "assistant_text": ended.answer,
            "outcome": ended.outcome.value,
            "engine": ended.engine,
            "approval_id": ended.approval_id,
            **told,
            "correlation_id": call_of(request).correlation_id,
            "timestamp": iso_z(),
        }
        if error is not None:
            body["error"] = error
        headers = {}
        if ended.outcome is Outcome.WAITING and ended.tool_calls:
            headers["Location"] = f"/v1/actions/{ended.tool_calls[-1].action_id}"
        return Answer(body, status, headers)

    async def open_session(request: Request) -> Response:
        """A session: half an hour, or ten minutes without a message."""
        asked = await wanted(request, SessionWanted)
        await book.ready()
        session = book.open(
            asked.user_id, asked.conversation_id, asked.profile, asked.metadata or {}
        )
        return Answer({"ok": True, **book.body(session)})

    async def session_of(request: Request, session_id: str) -> Response:
        """A session as it stands."""
        await book.ready()
        return Answer({"ok": True, **book.body(book.get(session_id))})

    async def close_session(request: Request, session_id: str) -> Response:
        """Close it; what was said stays in its conversation."""
        await book.ready()
        session = book.close(session_id)
        return Answer({"ok": True, "session_id": session.id, "closed_at": session.closed_at})

    async def stream(socket: WebSocket, session_id: str) -> None:
        """A conversation in JSON both ways: pieces of the answer, tool calls, questions."""
        await SessionStream(house, socket, book, session_id).run()

    async def ui_stream(socket: WebSocket) -> None:
        """What a window of its own needs: turns, states, switches, diagnostics."""
        await WindowStream(house, socket, windows).run()

    for version in ("/v1", "/v3"):
        router.add_api_route(f"{version}/turn", turn, methods=["POST"])
        router.add_api_route(f"{version}/sessions", open_session, methods=["POST"])
        one = f"{version}/sessions/{{session_id}}"
        router.add_api_route(one, session_of, methods=["GET"])
        router.add_api_route(one, close_session, methods=["DELETE"])
        router.add_api_websocket_route(f"{version}/ui/stream", ui_stream)
        router.add_api_websocket_route(f"{version}/stream/{{session_id}}", stream)
    return router
