"""7000, api-gateway: chat, actions, consent, dependencies; and the older memory paths.

Every ``/v1/...`` path answers under ``/v3/...`` too.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from fastapi import APIRouter, Request
from pydantic import AliasChoices, Field
from starlette.responses import Response

from sonia_desktop.agent.types import Entrance
from sonia_desktop.api.bodies import (
    action_error,
    action_headers,
    action_status,
    chat_answer,
    hit_body,
    memory_body,
    result_data,
    waiting,
)
from sonia_desktop.api.condition import condition
from sonia_desktop.api.found_memories import found_memories
from sonia_desktop.api.giving_consent import allow
from sonia_desktop.api.inputs import (
    Wanted,
    checked,
    json_body,
    merged,
    tool_arguments,
    wanted,
)
from sonia_desktop.api.ports import MEMORY, ROUTER, TOOLS, VOICE
from sonia_desktop.api.service import (
    ASK_DEADLINE_S,
    STORE_DEADLINE_S,
    Answer,
    House,
    done,
    enveloped,
    off_loop,
    plain,
)
from sonia_desktop.core.errors import (
    DeadlineError,
    InvalidInputError,
    PolicyDeniedError,
)
from sonia_desktop.core.ids import utc_now
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.shapes import approval_shape
from sonia_desktop.tools.types import Action, ActionState, Approval

CALLER = "http:api-gateway"
TEXT_CHARS = 20_000
_LATEST_PLANS = 1_000
CONVERSATION = r"^[A-Za-z0-9_.:@-]{1,60}$"


class ChatWanted(Wanted):
    text: str = Field(
        validation_alias=AliasChoices("text", "message", "input_text"),
        min_length=1,
        max_length=TEXT_CHARS,
    )
    session_id: str | None = Field(
        None,
        validation_alias=AliasChoices("session_id", "conversation_id"),
        pattern=CONVERSATION,
    )
    user_id: str | None = Field(None, max_length=80)


class ActionWanted(Wanted):
    tool_name: str = Field(
        validation_alias=AliasChoices("tool_name", "tool"), min_length=1, max_length=80
    )
    timeout_ms: int = Field(5000, ge=100, le=120_000)


class RetrieveWanted(Wanted):
    query: str = Field(min_length=1, max_length=TEXT_CHARS)
    limit: int = Field(5, ge=1, le=1000)


class DenyWanted(Wanted):
    reason: str = Field("User denied", max_length=500)


class StoreWanted(Wanted):
    content: str = Field(min_length=1, max_length=100_000)
    entity_type: str = Field(
        "interaction",
        validation_alias=AliasChoices("entity_type", "type"),
        min_length=1,
        max_length=40,
    )
    metadata: dict[str, Any] | None = None


def routes(house: House) -> APIRouter:
    router = APIRouter(tags=["gateway"])
    assistant = house.assistant

    async def chat(request: Request) -> Response:
        """Say something; `text` or `message`, in the body or the query."""
        asked = await wanted(request, ChatWanted, "text")
        not_blank(asked.text, "text")
        token = CancelToken()
        future = assistant.ask(
            asked.text,
            conversation_id=asked.session_id,
            user_id=asked.user_id,
            entrance=Entrance.HTTP,
            caller=CALLER,
            wait_for_consent=False,
            token=token,
        )
        turn = await done(future, ASK_DEADLINE_S, "The answer", token)
        return await chat_answer(request, house, turn)

    async def action(request: Request) -> Response:
        """Run a tool. 202 when the user must consent first."""
        name, args, timeout_s = await tool_call(request, house)
        ended = await run_tool(house, name, args, timeout_s, CALLER)
        data: dict[str, Any] = {
            "tool_name": ended.tool,
            "status": "executed" if ended.state is ActionState.DONE else ended.state.value,
            "result": result_data(ended),
            "side_effects": [],
            "action_id": ended.id,
            "openclaw": {
                "status": "ok" if ended.state is ActionState.DONE else ended.state.value,
                "duration_ms": ended.duration_ms,
            },
        }
        if ended.approval is not None and ended.state is ActionState.WAITING:
            data |= waiting(ended.approval, ended.id)
        return enveloped(
            request,
            "action",
            data,
            error=action_error(ended),
            status=action_status(ended),
            headers=action_headers(ended),
        )

    async def pending(request: Request) -> Response:
        """What the user is being asked now; with ``session_id``, what that session began."""
        wanted_session = request.query_params.get("session_id")
        await house.gateway_sessions.ready()
        found = []
        for item, turn_id, conversation, session_id in await off_loop(_open_questions, house):
            if conversation:
                session_id = house.gateway_sessions.of_conversation(conversation)
            if wanted_session in (None, session_id):
                found.append(confirmation(item, session_id, turn_id))
        body = {"ok": True, "session_id": wanted_session, "pending": found, "count": len(found)}
        return Answer(body)

    async def approve(request: Request, approval_id: str) -> Response:
        """Yes for the user: only from a token's holder the user named in the settings."""
        settled = await allow(request, house, approval_id)
        ended = await done(assistant.executor.finished(settled.id), ASK_DEADLINE_S, "The tool")
        error = action_error(ended)
        body = {
            "ok": error is None,
            "confirmation_id": approval_id,
            "status": "approved",
            "reason": "Approved by a program the user named",
            "tool_result": {
                "tool_name": ended.tool,
                "status": "executed" if error is None else ended.state.value,
                "result": result_data(ended),
            },
            **({"error": error} if error else {}),
        }
        return Answer(body, action_status(ended), action_headers(ended))

    async def deny(request: Request, approval_id: str) -> Response:
        """Withdraw a request: saying no is always allowed."""
        asked = await wanted(request, DenyWanted, "reason")
        settled = await off_loop(
            assistant.executor.settle, approval_id, allow=False, by="http:caller"
        )
        body = {
            "ok": True,
            "confirmation_id": approval_id,
            "status": "denied",
            "reason": asked.reason,
            "action_id": settled.id,
        }
        return Answer(body)

    async def deps(request: Request) -> Response:
        """The services behind the gateway, as they really are."""
        data = {}
        for service in (MEMORY, ROUTER, TOOLS, VOICE):
            state = condition(assistant.health, service)
            port = house.ports.get(service.name)
            up = port is not None and state != "unhealthy"
            data[service.name.replace("-", "_")] = {
                "status": "ok" if up else "unavailable",
                "port": port,
                "service": service.name,
                "condition": state,
            } | ({} if port else {"error": "its port is taken by another program"})
        error = None
        down = [name for name, found in data.items() if found["status"] != "ok"]
        if down:
            error = {"code": "UNAVAILABLE", "message": f"Not available: {', '.join(down)}."}
        return enveloped(request, "deps", data, error=error)

    for version in ("/v1", "/v3"):
        router.add_api_route(f"{version}/chat", chat, methods=["POST"])
        router.add_api_route(f"{version}/action", action, methods=["POST"])
        router.add_api_route(f"{version}/confirmations/pending", pending, methods=["GET"])
        confirmations = f"{version}/confirmations/{{approval_id}}"
        router.add_api_route(f"{confirmations}/approve", approve, methods=["POST"])
        router.add_api_route(f"{confirmations}/deny", deny, methods=["POST"])
        router.add_api_route(f"{version}/deps", deps, methods=["GET"])

    @router.post("/api/v1/retrieve")
    async def retrieve(request: Request) -> Response:
        """Find memories."""
        asked = await wanted(request, RetrieveWanted, "query")
        not_blank(asked.query, "query")
        hits = await found_memories(house, request, asked.query, asked.limit)
        return plain(
            request,
            query=asked.query,
            results=[hit_body(hit) for hit in hits],
            count=len(hits),
        )

    @router.post("/api/v1/store")
    async def store(request: Request) -> Response:
        """Keep a memory; when this answers, it is on disk."""
        asked = await wanted(request, StoreWanted, "content")
        item = await remember(house, asked)
        return plain(request, status=201, stored=True, **memory_body(item))

    return router


async def remember(house: House, asked: StoreWanted) -> Any:
    """Store through the one memory. Raises when memory is switched off or the disk refuses."""
    not_blank(asked.content, "content")
    must_be_on(house)
    future = house.assistant.memory.remember(
        asked.content, kind=asked.entity_type, source="http", metadata=asked.metadata or {}
    )
    return await done(future, STORE_DEADLINE_S, "Storing")


def must_be_on(house: House) -> None:
    """Raises `PolicyDeniedError` when the user has switched memory off, `PrivateModeError`."""
    house.assistant.private_mode.may_keep()
    if not house.assistant.settings.memory.enabled:
        raise PolicyDeniedError(
            "Memory is switched off, so nothing was kept.",
            remedy="Switch it on: memory.enabled = true in the settings.",
        )


def not_blank(text: str, field: str) -> None:
    if not text.strip():
        raise InvalidInputError(f"{field} is blank.", remedy=f"Say something in {field}.")


async def tool_call(request: Request, house: House) -> tuple[str, dict[str, Any], float]:
    """Tool, arguments and deadline in any of the accepted forms.

    ``tool_name`` in the query: the body is the arguments (bare, or wrapped). In the body: the
    arguments are under ``args`` or ``parameters``.
    """
    body = await json_body(request)
    in_query = "tool_name" in request.query_params or "tool" in request.query_params
    if in_query:
        asked = checked(ActionWanted, merged(request, None))
        tool = house.assistant.registry.get(asked.tool_name)
        fields = frozenset(tool.args.model_fields)
        return tool.name, tool_arguments(body, fields), asked.timeout_ms / 1000
    asked = checked(ActionWanted, merged(request, body))
    tool = house.assistant.registry.get(asked.tool_name)
    rest = body if isinstance(body, dict) else {}
    args = {name: rest[name] for name in ("args", "parameters") if name in rest}
    return tool.name, tool_arguments(args, frozenset()), asked.timeout_ms / 1000


async def run_tool(
    house: House, name: str, args: dict[str, Any], timeout_s: float, caller: str
) -> Action:
    """Run and wait. Past the deadline it is told to stop, and the answer is a 504."""
    token = CancelToken()
    future = house.assistant.executor.run(name, args, caller=caller, token=token)
    try:
        return await done(future, timeout_s, name, token)
    except DeadlineError as error:
        error.remedy = "It was told to stop; GET /v1/actions shows how it ended."
        raise


def _open_questions(house: House) -> list[tuple[Approval, str | None, str, str | None]]:
    """Every question: its turn, that turn's conversation, and the session of a planned action."""
    executor, turns = house.assistant.executor, house.assistant.turns
    plans, _total = house.assistant.plans.list(_LATEST_PLANS, 0, None, None)
    planned = {plan.action_id: plan.session_id for plan in plans}
    found = []
    for approval in executor.pending():
        action = executor.get(approval.action_id)
        turn_id = action.turn_id if action is not None else None
        conversation = turns.conversation_of(turn_id) if turn_id else ""
        found.append((approval, turn_id, conversation, planned.get(approval.action_id)))
    return found


def confirmation(
    approval: Approval, session_id: str | None = None, turn_id: str | None = None
) -> dict[str, Any]:
    """An open question under the contract's names."""
    left_s = (datetime.fromisoformat(approval.expires_at) - utc_now()).total_seconds()
    return {
        "confirmation_id": approval.id,
        "session_id": session_id,
        "turn_id": turn_id,
        "tool_name": approval.tool,
        "summary": approval.what_happens,
        "status": "pending",
        "remaining_seconds": round(max(0.0, left_s), 1),
        **approval_shape(approval),
    }
