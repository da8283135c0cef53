"""8000, orchestrator: the agent as one service; statistics and metrics for all of them."""

from __future__ import annotations

import time
from typing import Any

import psutil
from fastapi import APIRouter, Request
from pydantic import AliasChoices, Field
from starlette.responses import Response

import sonia_desktop
from sonia_desktop.agent.types import Entrance
from sonia_desktop.api.bodies import (
    element_body,
    executed,
    hit_body,
    result_data,
    turn_context,
    turn_trouble,
)
from sonia_desktop.api.condition import condition
from sonia_desktop.api.envelope import failure
from sonia_desktop.api.found_memories import found_memories
from sonia_desktop.api.inputs import Wanted, call_of, json_body, merged, wanted
from sonia_desktop.api.pictures import MAX_PIXELS, picture_request, refuse_large
from sonia_desktop.api.ports import ORCHESTRATOR
from sonia_desktop.api.routes_gateway import (
    CONVERSATION,
    TEXT_CHARS,
    RetrieveWanted,
    StoreWanted,
    not_blank,
    remember,
    run_tool,
    tool_call,
)
from sonia_desktop.api.service import (
    ASK_DEADLINE_S,
    LOOK_DEADLINE_S,
    Answer,
    House,
    done,
    off_loop,
    plain,
)
from sonia_desktop.core.ids import iso_z, utc_now
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.tools.types import ActionState, Effect

CALLER = "http:orchestrator"
_TOOL_DEADLINE_S = 60.0
_NOT_ARGUMENTS = frozenset(
    {"tool_name", "tool", "conversation_id", "auto_execute", "timeout_ms", "user_id"}
)


class ProcessWanted(Wanted):
    message: str = Field(
        validation_alias=AliasChoices("message", "text"), min_length=1, max_length=TEXT_CHARS
    )
    conversation_id: str | None = Field(None, pattern=CONVERSATION)
    user_id: str | None = Field(None, max_length=80)
    auto_execute: bool = True


class LookWanted(Wanted):
    """Without a picture it is the screen that is looked at."""

    monitor: int | None = Field(None, ge=0, le=16)


def routes(house: House) -> APIRouter:
    router = APIRouter(tags=["agent"])
    assistant = house.assistant

    @router.get("/")
    async def root() -> Response:
        """Name and state."""
        state = condition(assistant.health, ORCHESTRATOR)
        body = {
            "service": "orchestrator",
            "version": sonia_desktop.__version__,
            "agent": "Sonia",
            "status": "operational" if state != "unhealthy" else "unavailable",
            "condition": state,
            "docs": "/docs",
        }
        return Answer(body)

    @router.get("/api/v1/agent/status")
    async def status() -> Response:
        """Which of the agent's abilities are there now."""
        board = assistant.health
        counts = await off_loop(_counts, house)
        body = {
            "agent_id": "sonia",
            "name": "Sonia",
            "description": "A private voice-and-vision assistant on this machine",
            "features": {
                "memory": assistant.settings.memory.enabled and board.get("storage").usable,
                "vision": board.get("screen").usable,
                "tools": board.get("tools").usable,
                "voice": board.get("microphone").usable,
                "language_model": board.get("language model").usable,
            },
            "status": condition(board, ORCHESTRATOR),
            "degradation": assistant.degradation.now.shape(),
            "active_conversations": counts["conversations"],
            "timestamp": iso_z(),
        }
        return Answer(body)

    @router.post("/api/v1/agent/process")
    async def process(request: Request) -> Response:
        """One message, one turn. `auto_execute=false`: only say what would be done."""
        asked = await wanted(request, ProcessWanted, "message")
        not_blank(asked.message, "message")
        if not asked.auto_execute:
            return await _only_decide(request, house, asked)
        token = CancelToken()
        future = assistant.ask(
            asked.message,
            conversation_id=asked.conversation_id,
            user_id=asked.user_id,
            entrance=Entrance.HTTP,
            caller=CALLER,
            wait_for_consent=False,
            token=token,
        )
        turn = await done(future, ASK_DEADLINE_S, "The answer", token)
        state, error = await turn_trouble(house, turn)
        fields: dict[str, Any] = {
            "context": turn_context(turn, asked.user_id),
            "response": turn.answer,
            "actions_executed": sum(
                call.state == ActionState.DONE.value for call in turn.tool_calls
            ),
            "confidence": round(turn.confidence, 4),
            "turn_id": turn.id,
            "outcome": turn.outcome.value,
            "engine": turn.engine,
            "tools": [call.tool for call in turn.tool_calls],
            "stages": turn.stages,
        }
        if error is None:
            return plain(request, **fields)
        body = failure(call_of(request), error) | fields
        if state == 202:
            body |= {"approval_id": turn.approval_id, **(error.get("details") or {})}
        headers = {"Retry-After": "1"} if state in (429, 503) else {}
        return Answer(body, state, headers)

    @router.post("/api/v1/agent/analyze-screenshot")
    async def analyze(request: Request) -> Response:
        """What is on the screen (or in the picture sent), read and described."""
        from sonia_desktop.vision.describe import describe

        asked, picture = await picture_request(request, LookWanted)
        if picture is not None:
            await off_loop(refuse_large, picture, MAX_PIXELS)
        shot, scene = await done(
            assistant.look(picture, asked.monitor), LOOK_DEADLINE_S, "Looking at the screen"
        )
        return plain(
            request,
            screenshot_captured=picture is None,
            ui_elements_detected=len(scene.elements),
            analysis=await off_loop(describe, scene),
            elements=[element_body(element) for element in scene.elements],
            text=scene.text,
            engine=scene.engine,
            windows=[window.title for window in scene.windows],
            hidden=[one.kind for one in scene.hidden],
            image_dimensions={"width": scene.size[0], "height": scene.size[1]},
            source=shot.source,
        )

    @router.post("/api/v1/agent/store-memory")
    async def store_memory(request: Request) -> Response:
        """Keep a memory; when this answers, it is on disk."""
        asked = await wanted(request, StoreWanted, "content")
        item = await remember(house, asked)
        return plain(
            request,
            stored=True,
            memory_id=item.id,
            content_length=len(asked.content),
            entity_type=asked.entity_type,
        )

    @router.post("/api/v1/agent/retrieve-memory")
    async def retrieve_memory(request: Request) -> Response:
        """Find memories."""
        asked = await wanted(request, RetrieveWanted, "query")
        not_blank(asked.query, "query")
        hits = await found_memories(house, request, asked.query, asked.limit)
        return plain(
            request,
            query=asked.query,
            memories_found=len(hits),
            memories=[hit_body(hit) for hit in hits],
        )

    @router.post("/api/v1/agent/execute-tool")
    async def execute_tool(request: Request) -> Response:
        """Run a tool; its parameters are the body, bare or under ``parameters``."""
        name, args, timeout_s = await tool_call(request, house)
        if "timeout_ms" not in request.query_params:
            timeout_s = _TOOL_DEADLINE_S
        return await _execute(request, name, args, timeout_s, await _name_asked(request))

    @router.get("/api/v1/agent/execute-tool")
    async def execute_reading_tool(request: Request) -> Response:
        """The same for tools that change nothing; parameters in the query."""
        name, _none, _timeout_s = await tool_call(request, house)
        tool = assistant.registry.get(name)
        if tool.effect is not Effect.READ:
            error = {
                "code": "METHOD_NOT_ALLOWED",
                "message": f"{name} changes something, and a GET never does; use POST.",
            }
            return Answer(failure(call_of(request), error), 405, {"Allow": "POST"})
        given = merged(request, None)
        args = {key: value for key, value in given.items() if key not in _NOT_ARGUMENTS}
        return await _execute(request, name, args, _TOOL_DEADLINE_S, await _name_asked(request))

    async def _execute(
        request: Request, name: str, args: dict[str, Any], timeout_s: float, asked: str
    ) -> Response:
        action = await run_tool(house, name, args, timeout_s, CALLER)
        return executed(request, action, name=asked, result=result_data(action))

    @router.get("/api/v1/stats")
    async def stats() -> Response:
        """What was really done since the start, and what is kept."""
        process = psutil.Process()
        body = {
            "success": True,
            "service": "orchestrator",
            "uptime_seconds": round((utc_now() - assistant.started_at).total_seconds(), 3),
            "requests": house.traffic.summary(),
            "cache": house.kept.told(),
            **await off_loop(_counts, house),
            "memory_rss_mb": round(process.memory_info().rss / 1e6, 1),
            "cpu_seconds": round(sum(process.cpu_times()[:2]), 2),
            "threads": process.num_threads(),
            "requests_per_second": round(
                sum(house.traffic.statuses.values())
                / max(0.001, time.monotonic() - house.traffic.started),
                3,
            ),
            "timestamp": iso_z(),
        }
        return Answer(body)

    @router.get("/metrics")
    async def metrics() -> Response:
        """Prometheus' text format."""
        from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

        return Response(await off_loop(generate_latest), media_type=CONTENT_TYPE_LATEST)

    return router


async def _name_asked(request: Request) -> str:
    """The tool's name in the caller's own words."""
    for name in ("tool_name", "tool"):
        if name in request.query_params:
            return request.query_params[name]
    body = await json_body(request)
    return str(body.get("tool_name") or body.get("tool") or "") if isinstance(body, dict) else ""


async def _only_decide(request: Request, house: House, asked: ProcessWanted) -> Response:
    decision = await done(house.assistant.decide(asked.message), ASK_DEADLINE_S, "The decision")
    told = (
        f"This would run {decision.tool}; nothing was run."
        if decision.tool
        else "No tool fits; nothing was run."
    )
    return plain(
        request,
        context={"conversation_id": asked.conversation_id, "user_id": asked.user_id},
        response=told,
        actions_executed=0,
        confidence=round(decision.confidence, 4),
        decision={"tool": decision.tool, "args": decision.args, "missing": list(decision.missing)},
    )


def _counts(house: House) -> dict[str, Any]:
    """Rows as they stand in the database."""
    from sqlalchemy import Column, func, select

    from sonia_desktop.core.storage import actions, conversations, memories, turns

    with house.assistant.db.read() as rows:

        def grouped(column: Column[Any]) -> dict[str, int]:
            found = rows.execute(select(column, func.count()).group_by(column))
            return {str(name): int(count) for name, count in found}

        outcomes, states, by_tool = map(grouped, (turns.c.outcome, actions.c.state, actions.c.tool))
        talks = rows.execute(select(func.count()).select_from(conversations)).scalar_one()
        kept = rows.execute(
            select(func.count()).select_from(memories).where(memories.c.deleted_at.is_(None))
        ).scalar_one()
    return {
        "turns": {"total": sum(outcomes.values()), "by_outcome": outcomes},
        "tool_calls": {"total": sum(states.values()), "by_state": states, "by_tool": by_tool},
        "conversations": talks,
        "memories": kept,
    }
