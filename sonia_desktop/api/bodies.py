"""The contract's bodies for turns, actions, tools, memories and pictures."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from fastapi import Request
from pydantic import BaseModel
from starlette.responses import Response

from sonia_desktop.agent.types import Outcome, Turn
from sonia_desktop.api.envelope import error_fields, failure, status_of_code
from sonia_desktop.api.inputs import call_of
from sonia_desktop.api.older_tools import older_name, older_result
from sonia_desktop.api.service import Answer, House, enveloped, off_loop, plain
from sonia_desktop.memory.ledger import told_content, told_metadata
from sonia_desktop.shapes import approval_shape
from sonia_desktop.tools.risk import VOCABULARIES, Ground, assess, in_words_of
from sonia_desktop.tools.types import Action, ActionState, Approval, Effect, Tool

if TYPE_CHECKING:
    from sonia_desktop.memory.types import Hit, MemoryItem
    from sonia_desktop.vision.scene import Element

_CODE_OF_STATE = {
    ActionState.WAITING: "AWAITING_APPROVAL",
    ActionState.DENIED: "POLICY_DENIED",
    ActionState.EXPIRED: "CONFIRMATION_EXPIRED",
    ActionState.TIMEOUT: "TIMEOUT",
    ActionState.CANCELLED: "CANCELLED",
}
_STATUS_OF_STATE = {
    ActionState.DONE: 200,
    ActionState.WAITING: 202,
    ActionState.RUNNING: 202,
    ActionState.DENIED: 403,
    ActionState.EXPIRED: 403,
    ActionState.TIMEOUT: 504,
    ActionState.CANCELLED: 409,
}
_OLD_STATUS = {
    ActionState.DONE: "completed",
    ActionState.WAITING: "requires_approval",
    ActionState.RUNNING: "running",
    ActionState.TIMEOUT: "timeout",
    ActionState.CANCELLED: "cancelled",
}


# --- tools -----------------------------------------------------------------------------------


@lru_cache(maxsize=1_000)
def schema_of(args: type[BaseModel]) -> dict[str, Any]:
    """What a tool takes. Made once: it takes milliseconds, and it is the same for ever."""
    return args.model_json_schema()


def tool_tier(tool: Tool) -> str:
    """How risky it is at its usual, in the older tool service's words."""
    return in_words_of("platform", assess(tool, ground=Ground()).tier)


def tool_definition(tool: Tool, name: str = "") -> dict[str, Any]:
    """A tool as the older tool service described it, under its own name or one that it has too."""
    name = name or tool.name
    schema = schema_of(tool.args)
    needed = set(schema.get("required", ()))
    risk = assess(tool, ground=Ground())
    tier = in_words_of("platform", risk.tier)
    names = dict.fromkeys((tool.name, *tool.aliases))
    return {
        "name": name,
        "display_name": tool.name,
        "description": tool.description,
        "category": tool.category,
        "risk_tier": tier,
        "tier": tier,
        "tier_names": {name: in_words_of(name, risk.tier) for name in VOCABULARIES},
        "effect": tool.effect.value,
        "parameters": [
            _parameter(name, field, name in needed)
            for name, field in schema.get("properties", {}).items()
        ],
        "returns": "text for the user, data for programs",
        "examples": list(tool.examples),
        "aliases": [each for each in names if each != name],
        "deprecated": False,
        "version": "1.0.0",
        "author": "system",
        "tags": [tool.effect.value],
        "requires_approval": tool.effect is Effect.CHANGE,
        "requires_authentication": False,
        "rate_limit": None,
        "timeout_seconds": tool.timeout_s,
    }


def _parameter(name: str, schema: dict[str, Any], required: bool) -> dict[str, Any]:
    kinds = [schema, *schema.get("anyOf", ())]
    kind = next((k["type"] for k in kinds if k.get("type") not in (None, "null")), "object")
    return {
        "name": name,
        "type": kind,
        "required": required,
        "description": schema.get("description", ""),
        "default": schema.get("default"),
        "enum": schema.get("enum"),
        "min_value": schema.get("minimum", schema.get("exclusiveMinimum")),
        "max_value": schema.get("maximum", schema.get("exclusiveMaximum")),
        "pattern": schema.get("pattern"),
    }


# --- actions ---------------------------------------------------------------------------------


def result_data(action: Action) -> dict[str, Any]:
    """The tool's data as an object; what is no object stands under ``value``. With ``text``."""
    if action.result is None:
        return {}
    data = action.result.data
    found = dict(data) if isinstance(data, dict) else ({} if data is None else {"value": data})
    found.setdefault("text", action.result.text)
    return found


def waiting(approval: Approval, action_id: str) -> dict[str, Any]:
    """What a caller needs to know of an open question to the user."""
    return {
        "approval_id": approval.id,
        "action_id": action_id,
        "waits_for": "the user's consent in Sonia's window",
        "approval": approval_shape(approval),
        "expires_at": approval.expires_at,
        "result_at": f"/v1/actions/{action_id}",
    }


def action_error(action: Action) -> dict[str, Any] | None:
    """``{"code","message","details"}`` of a call that did not (yet) succeed."""
    if action.state is ActionState.DONE:
        return None
    kept = action.error or {}
    code = _CODE_OF_STATE.get(action.state) or kept.get("code") or "EXECUTE_FAILED"
    told = {
        ActionState.WAITING: f"{action.tool} waits for the user's consent; nothing has run yet.",
        ActionState.RUNNING: f"{action.tool} is still running.",
        ActionState.DENIED: f"{action.tool} was not allowed; nothing ran.",
        ActionState.EXPIRED: f"Nobody answered in time whether {action.tool} may run; nothing ran.",
    }.get(action.state, f"{action.tool} ended as {action.state.value}.")
    details: dict[str, Any] = dict(kept.get("details") or {})
    details |= {"action_id": action.id, "state": action.state.value}
    if action.approval is not None and action.state is ActionState.WAITING:
        details |= waiting(action.approval, action.id)
    return error_fields(code, kept.get("message") or told, kept.get("remedy", ""), details)


def action_status(action: Action) -> int:
    """The true HTTP status of a call."""
    status = _STATUS_OF_STATE.get(action.state)
    return status_of_code((action.error or {}).get("code", "")) if status is None else status


def action_headers(action: Action) -> dict[str, str]:
    status = action_status(action)
    if status == 202:
        return {"Location": f"/v1/actions/{action.id}"}
    return {"Retry-After": "1"} if status in (429, 503) else {}


def execution(action: Action, tool: Tool | None, name: str = "") -> dict[str, Any]:
    """A call as the older tool service told it.

    Args:
        tool: what was called; None: it is gone.
        name: what the caller knows it by; empty: the older service's name. Under our own name the
            result is our own, too.
    """
    error = action_error(action)
    name = name or older_name(action.tool)
    data = action.result.data if action.result else None
    found: dict[str, Any] = {
        "request_id": action.id,
        "tool_name": name,
        "status": _OLD_STATUS.get(action.state, "failed"),
        "result": data if name == action.tool else older_result(action.tool, data),
        "text": action.result.text if action.result else None,
        "error": error["message"] if error else None,
        "execution_time_ms": round(action.duration_ms or 0.0, 2),
        "timestamp": action.updated_at,
        "metadata": {"tool": action.tool},
    }
    if tool is not None:
        found["metadata"] |= {"risk_tier": tool_tier(tool), "category": tool.category}
    return found


def executed(request: Request, action: Action, *, name: str = "", **fields: Any) -> Response:
    """The orchestrator's answer to a call, with its true status; `name` is the tool's as asked."""
    error, name = action_error(action), name or action.tool
    if error is None:
        return plain(request, **fields, tool=name, action_id=action.id)
    body = failure(call_of(request), error) | fields
    body |= {"tool": name, "action_id": action.id, "status": action.state.value}
    if action.state is ActionState.WAITING and action.approval is not None:
        body |= waiting(action.approval, action.id)
    return Answer(body, action_status(action), action_headers(action))


# --- turns -----------------------------------------------------------------------------------


def turn_data(turn: Turn) -> dict[str, Any]:
    """``data`` of a chat."""
    reflex = turn.engine in ("reflex", "memory")
    return {
        "response": turn.answer,
        "model": None if reflex else turn.engine.partition(":")[2],
        "provider": turn.engine.partition(":")[0],
        "context_used": bool(turn.evidence),
        "provenance": {
            "memory_engine": {
                "status": "ok" if "recall" in turn.stages else "skipped",
                "retrieved_count": len(turn.evidence),
                "duration_ms": turn.stages.get("recall", 0.0),
            },
            "model_router": {
                "status": "skipped" if reflex else "ok",
                "duration_ms": turn.stages.get("think", 0.0),
                "provider": turn.engine.partition(":")[0],
                "model": None if reflex else turn.engine.partition(":")[2],
            },
        },
        "turn_id": turn.id,
        "conversation_id": turn.conversation_id,
        "outcome": turn.outcome.value,
        "confidence": round(turn.confidence, 4),
        "tool_calls": [
            {"tool": call.tool, "args": call.args, "state": call.state, "action_id": call.action_id}
            for call in turn.tool_calls
        ],
        "stages": turn.stages,
    }


def turn_context(turn: Turn, user_id: str | None) -> dict[str, Any]:
    """``context`` of agent/process."""
    state = {Outcome.WAITING: "waiting", Outcome.FAILED: "error"}.get(turn.outcome, "idle")
    return {
        "conversation_id": turn.conversation_id,
        "user_id": user_id,
        "current_state": state,
        "actions_taken": len(turn.tool_calls),
        "action_results": sum(call.result is not None for call in turn.tool_calls),
        "confidence_score": round(turn.confidence, 4),
        "response": turn.answer,
        "started_at": turn.started_at,
        "updated_at": turn.finished_at,
    }


async def turn_trouble(house: House, turn: Turn) -> tuple[int, dict[str, Any] | None]:
    """Status and error of a turn: 200 answered (or honestly unsure), 202 waiting, else why not."""
    if turn.outcome in (Outcome.ANSWERED, Outcome.UNSURE):
        return 200, None
    action: Action | None = None
    if turn.tool_calls:
        action = await off_loop(house.assistant.executor.get, turn.tool_calls[-1].action_id)
    if action is not None and action.state is not ActionState.DONE:
        error = action_error(action)
        assert error is not None
        error["message"] = turn.answer or error["message"]
        return action_status(action), error
    if turn.outcome is Outcome.WAITING:
        details = {"approval_id": turn.approval_id, "turn_id": turn.id}
        return 202, error_fields("AWAITING_APPROVAL", turn.answer, "", details)
    code, status = {
        Outcome.DENIED: ("POLICY_DENIED", 403),
        Outcome.CANCELLED: ("CANCELLED", 409),
    }.get(turn.outcome, ("CHAT_FAILED", 500))
    return status, error_fields(code, turn.answer, "", {"turn_id": turn.id})


async def chat_answer(request: Request, house: House, turn: Turn) -> Response:
    """The gateway's answer to a chat."""
    status, error = await turn_trouble(house, turn)
    headers = {}
    if status == 202 and turn.tool_calls:
        headers["Location"] = f"/v1/actions/{turn.tool_calls[-1].action_id}"
    return enveloped(request, "chat", turn_data(turn), error=error, status=status, headers=headers)


# --- memories and pictures -------------------------------------------------------------------


def hit_body(hit: Hit) -> dict[str, Any]:
    """A found memory under the names of both generations."""
    item = hit.item
    return {
        "id": item.id,
        "content": item.content,
        "entity_type": item.kind,
        "type": item.kind,
        "similarity": round(hit.score, 4),
        "score": round(hit.score, 4),
        "source": found_by(hit),
        "why": hit.why,
        "metadata": told_metadata(item),
        "created_at": item.created_at,
        "true_at": item.true_at,
    }


def memory_body(item: MemoryItem) -> dict[str, Any]:
    """One memory as the ledger told it."""
    return {
        "id": item.id,
        "type": item.kind,
        "content": told_content(item),
        "metadata": told_metadata(item),
        "created_at": item.created_at,
        "updated_at": item.created_at,
        "service": "memory-engine",
    }


def found_by(hit: Hit) -> str:
    """``bm25``, ``vector`` or ``hybrid``: by its words, its meaning, or both."""
    words, meaning = hit.parts.get("words", 0.0) > 0, hit.parts.get("meaning", 0.0) > 0
    if words and meaning:
        return "hybrid"
    return "bm25" if words else "vector"


def element_body(element: Element) -> dict[str, Any]:
    """A found element of an interface; bbox is [x, y, width, height] in pixels."""
    box = element.box
    return {
        "type": element.role,
        "bbox": [box.x, box.y, box.w, box.h],
        "confidence": round(element.confidence, 4),
        "label": element.label,
        "text": element.label,
        "attributes": {},
    }
