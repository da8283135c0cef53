"""The command line's door to conversations: what `client.Running` asks of a running Sonia."""

from __future__ import annotations

import json
from collections.abc import AsyncGenerator
from typing import TYPE_CHECKING, Any

from fastapi import APIRouter, Request
from pydantic import Field
from starlette.responses import Response, StreamingResponse

from sonia_desktop.agent.types import Entrance
from sonia_desktop.api.event_stream import begun
from sonia_desktop.api.inputs import Wanted, wanted
from sonia_desktop.api.routes_cli import PREFIX
from sonia_desktop.api.service import Answer, off_loop
from sonia_desktop.api.turn_feed import TurnFeed
from sonia_desktop.chat_work import chats, event_shape
from sonia_desktop.core.errors import PolicyDeniedError

if TYPE_CHECKING:
    from sonia_desktop.assistant import Assistant


class WishWanted(Wanted):
    wish: str
    args: dict[str, Any] = Field(default_factory=dict)


class SayWanted(Wanted):
    text: str
    conversation_id: str | None = None
    persona: str = ""


class AnswerWanted(Wanted):
    approval_id: str
    allow: bool


def routes(assistant: Assistant) -> APIRouter:
    router = APIRouter(prefix=f"{PREFIX}/chat", tags=["command line"])

    @router.post("/wish")
    async def wish(request: Request) -> Response:
        """List, search, show, rename, pin, delete, restore, export, import conversations."""
        asked = await wanted(request, WishWanted)
        return Answer(await off_loop(chats, assistant, asked.wish, asked.args))

    @router.post("/say")
    async def say(request: Request) -> Response:
        """One turn, event by event, a line of JSON each; who hangs up stops it."""
        asked = await wanted(request, SayWanted)
        lines = await begun(_lines(asked))
        return StreamingResponse(lines, media_type="application/x-ndjson")

    async def _lines(asked: SayWanted) -> AsyncGenerator[bytes, None]:
        with TurnFeed(assistant) as feed:
            feed.ask(
                asked.text,
                conversation_id=asked.conversation_id,
                entrance=Entrance.CLI,
                caller="cli",
                instruction=asked.persona,
            )
            try:
                while feed.running:
                    told = event_shape(await feed.next())
                    yield json.dumps(told, ensure_ascii=False, default=str).encode() + b"\n"
            finally:
                feed.cancel(by="the terminal")

    @router.post("/consent")
    async def consent(request: Request) -> Response:
        """A no is taken from anywhere; a yes is the user's, in the window."""
        asked = await wanted(request, AnswerWanted)
        if asked.allow:
            raise PolicyDeniedError(
                "A program cannot give the user's consent.",
                remedy="Answer in Sonia's window.",
                approval_id=asked.approval_id,
            )
        await off_loop(assistant.executor.settle, asked.approval_id, allow=False, by="cli")
        return Answer({"denied": asked.approval_id})

    return router
