"""8000: conversations as the user keeps them: listed, searched, named, branched, exchanged."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request
from pydantic import AliasChoices, Field
from starlette.responses import Response

from sonia_desktop.agent.chats import MOST_PERSONA_CHARS
from sonia_desktop.agent.conversations import Conversation
from sonia_desktop.agent.exchange import exported, parse_export
from sonia_desktop.agent.explaining import account, explain
from sonia_desktop.agent.types import BEGINNING, Entrance, Outcome, Turn
from sonia_desktop.api.bodies import turn_context, turn_trouble
from sonia_desktop.api.envelope import failure
from sonia_desktop.api.inputs import Wanted, call_of, wanted
from sonia_desktop.api.routes_gateway import TEXT_CHARS, not_blank
from sonia_desktop.api.service import (
    ASK_DEADLINE_S,
    STORE_DEADLINE_S,
    Answer,
    House,
    done,
    off_loop,
    plain,
)
from sonia_desktop.core.errors import NotFoundError
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.tools.types import ActionState

CALLER = "http:orchestrator"


class ListWanted(Wanted):
    limit: int = Field(10, ge=1, le=500)
    offset: int = Field(0, ge=0, le=1_000_000)
    deleted: bool = False


class ContinueWanted(Wanted):
    message: str = Field(
        validation_alias=AliasChoices("message", "text"), min_length=1, max_length=TEXT_CHARS
    )
    user_id: str | None = Field(None, max_length=80)
    turn_id: str | None = Field(None, max_length=40)


class EditWanted(Wanted):
    title: str | None = Field(None, max_length=400)
    pinned: bool | None = None
    persona: str | None = Field(
        None,
        validation_alias=AliasChoices("persona", "system_prompt"),
        max_length=MOST_PERSONA_CHARS,
    )
    turn_id: str | None = Field(None, max_length=40)


class SearchWanted(Wanted):
    query: str = Field(validation_alias=AliasChoices("query", "q"), min_length=1, max_length=400)
    limit: int = Field(20, ge=1, le=200)


class ImportWanted(Wanted):
    content: Any
    source: str = Field("", max_length=80)


def routes(house: House) -> APIRouter:
    router = APIRouter(prefix="/api/v1/conversations", tags=["conversations"])
    assistant = house.assistant
    chats = assistant.turns.chats

    @router.get("")
    async def listed(request: Request) -> Response:
        """Pinned ones first, then the newest."""
        asked = await wanted(request, ListWanted)

        def read() -> list[dict[str, Any]]:
            shelf = chats.shelf(asked.limit, asked.offset, deleted=asked.deleted)
            return [_context(one, chats.line(one.id)) for one in shelf]

        found = await off_loop(read)
        total = await off_loop(chats.count)
        return plain(request, total=total, conversations=found)

    @router.get("/search")
    async def search(request: Request) -> Response:
        """Full text, in messages and answers."""
        asked = await wanted(request, SearchWanted)
        found = await off_loop(chats.search, asked.query, asked.limit)
        return plain(request, query=asked.query, results=[vars(one) for one in found])

    @router.post("/import")
    async def take_in(request: Request) -> Response:
        """An export of ChatGPT, Claude or Sonia, as parsed JSON under ``content``."""
        asked = await wanted(request, ImportWanted, "content")
        found = await off_loop(parse_export, asked.content, asked.source)
        ids = await done(chats.take_in(found), 60.0, "The import")
        return plain(request, imported=len(ids), conversation_ids=ids)

    @router.get("/{conversation_id}")
    async def one(request: Request, conversation_id: str) -> Response:
        """A conversation: its line, and what was run in it."""
        conversation = await off_loop(chats.find, conversation_id)
        line = await off_loop(chats.line, conversation_id)
        calls = [(turn, call) for turn in line for call in turn.tool_calls]
        return plain(
            request,
            context=_context(conversation, line),
            actions=[
                {
                    "action_id": call.action_id,
                    "type": "tool_call",
                    "target": call.tool,
                    "parameters": call.args,
                    "reasoning": turn.why.get("decided", {}).get("reason", ""),
                    "status": call.state,
                    "timestamp": turn.finished_at,
                }
                for turn, call in calls
            ],
            results={call.action_id: call.result for _turn, call in calls if call.action_id},
            turns=[_turn(turn) for turn in line],
        )

    @router.get("/{conversation_id}/tree")
    async def tree(request: Request, conversation_id: str) -> Response:
        """Every line of it; `parent_id` joins the turns."""
        conversation = await off_loop(chats.find, conversation_id)
        turns = await off_loop(chats.tree, conversation_id)
        told = [_turn(turn) for turn in turns]
        return plain(request, head_turn_id=conversation.head_turn_id, turns=told)

    @router.get("/{conversation_id}/export")
    async def export(request: Request, conversation_id: str) -> Response:
        """``format=markdown``, ``pdf`` or ``json``."""
        kind = request.query_params.get("format", "markdown")
        conversation = await off_loop(chats.find, conversation_id)
        turns = await off_loop(chats.tree, conversation_id)
        content, media_type, suffix = await off_loop(exported, conversation, turns, kind)
        name = f"{conversation_id}.{suffix}"
        headers = {"Content-Disposition": f'attachment; filename="{name}"'}
        return Response(content, media_type=media_type, headers=headers)

    @router.get("/{conversation_id}/turns/{turn_id}")
    async def turn(request: Request, conversation_id: str, turn_id: str) -> Response:
        """One turn: what was heard, recalled, decided, run, and why."""
        kept = await off_loop(assistant.turns.turn, turn_id)
        if kept is None or kept.conversation_id != conversation_id:
            raise NotFoundError(f"There is no turn {turn_id[:60]!r} in this conversation.")
        return plain(request, turn=_turn(kept), explanation=explain(kept), why=kept.why)

    @router.post("/{conversation_id}/continue")
    async def go_on(request: Request, conversation_id: str) -> Response:
        """The next message."""
        await off_loop(chats.find, conversation_id)
        return await _asked(request, conversation_id, None)

    @router.post("/{conversation_id}/edit")
    async def edit(request: Request, conversation_id: str) -> Response:
        """Say the message of `turn_id` otherwise: a new line from there, the old one stays."""
        asked = await wanted(request, ContinueWanted, "message")
        turns = await off_loop(chats.tree, conversation_id)
        told = next((turn for turn in turns if turn.id == asked.turn_id), None)
        if told is None:
            raise NotFoundError(f"There is no turn {str(asked.turn_id)[:60]!r} to say otherwise.")
        return await _asked(request, conversation_id, told.parent_id or BEGINNING)

    async def _asked(request: Request, conversation_id: str, after: str | None) -> Response:
        asked = await wanted(request, ContinueWanted, "message")
        not_blank(asked.message, "message")
        token = CancelToken()
        future = assistant.turns.ask(
            asked.message,
            conversation_id=conversation_id,
            user_id=asked.user_id,
            entrance=Entrance.HTTP,
            caller=CALLER,
            wait_for_consent=False,
            token=token,
            after=after,
        )
        ended = await done(future, ASK_DEADLINE_S, "The answer", token)
        status, error = await turn_trouble(house, ended)
        fields: dict[str, Any] = {
            "context": turn_context(ended, asked.user_id),
            "response": ended.answer,
            "total_actions": len(ended.tool_calls),
            "confidence": round(ended.confidence, 4),
            "turn_id": ended.id,
            "parent_id": ended.parent_id,
            "outcome": ended.outcome.value,
        }
        if error is None:
            return plain(request, **fields)
        return Answer(failure(call_of(request), error) | fields, status)

    @router.patch("/{conversation_id}")
    async def change(request: Request, conversation_id: str) -> Response:
        """Title, pin, persona, or (`turn_id`) the line that is shown."""
        asked = await wanted(request, EditWanted)
        found = await off_loop(chats.find, conversation_id)
        if asked.title is not None:
            found = await done(chats.rename(conversation_id, asked.title), STORE_DEADLINE_S, "It")
        if asked.pinned is not None:
            found = await done(chats.pin(conversation_id, asked.pinned), STORE_DEADLINE_S, "It")
        if asked.persona is not None:
            changed = chats.set_persona(conversation_id, asked.persona)
            found = await done(changed, STORE_DEADLINE_S, "It")
        if asked.turn_id is not None:
            changed = chats.show_line(conversation_id, asked.turn_id)
            found = await done(changed, STORE_DEADLINE_S, "It")
        return plain(request, context=_context(found, await off_loop(chats.line, found.id)))

    @router.delete("/{conversation_id}")
    async def delete(request: Request, conversation_id: str) -> Response:
        """Out of lists and search; `restore` brings it back for 30 days."""
        gone = await done(chats.delete(conversation_id), STORE_DEADLINE_S, "Deleting")
        return plain(request, conversation_id=gone.id, deleted_at=gone.deleted_at)

    @router.post("/{conversation_id}/restore")
    async def restore(request: Request, conversation_id: str) -> Response:
        """Undo the deletion."""
        back = await done(chats.restore(conversation_id), STORE_DEADLINE_S, "Restoring")
        return plain(request, conversation_id=back.id, deleted_at=None)

    return router


def _context(conversation: Conversation, line: list[Turn]) -> dict[str, Any]:
    """The contract's context, of the last turn, with what the user made of it."""
    last = line[-1] if line else None
    waits = last is not None and last.outcome is Outcome.WAITING
    calls = [call for turn in line for call in turn.tool_calls]
    return {
        "conversation_id": conversation.id,
        "user_id": conversation.user_id,
        "current_state": "waiting" if waits else "idle",
        "actions_taken": len(calls),
        "action_results": sum(call.state == ActionState.DONE.value for call in calls),
        "confidence_score": round(last.confidence, 4) if last else 0.0,
        "response": last.answer if last else "",
        "started_at": conversation.created_at,
        "updated_at": conversation.updated_at,
        "title": conversation.title,
        "pinned": conversation.pinned,
        "persona": conversation.persona,
        "source": conversation.source,
        "deleted_at": conversation.deleted_at,
        "head_turn_id": conversation.head_turn_id,
        "turn_count": len(line),
    }


def _turn(turn: Turn) -> dict[str, Any]:
    return {
        "turn_id": turn.id,
        "parent_id": turn.parent_id,
        "said": turn.said,
        "answer": turn.answer,
        "outcome": turn.outcome.value,
        "engine": turn.engine,
        "entrance": turn.entrance.value,
        "started_at": turn.started_at,
        "finished_at": turn.finished_at,
        "evidence": list(turn.evidence),
        **account(turn),
    }
