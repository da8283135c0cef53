"""Where the result of a call is found: the actions and plans, on every port that can answer 202."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request
from pydantic import Field
from starlette.responses import Response

from sonia_desktop.api.inputs import Wanted, wanted
from sonia_desktop.api.routes_actions import plan_body
from sonia_desktop.api.service import Answer, House, off_loop
from sonia_desktop.core.errors import NotFoundError
from sonia_desktop.shapes import action_shape
from sonia_desktop.tools.plans import Plan, PlanState
from sonia_desktop.tools.risk import Ground, assess, in_words_of
from sonia_desktop.tools.types import Action, ActionState, Effect

_LOOKED_AT = 1_000
"""The newest of the plans, and of the calls, that a list is made of."""
_SAME = {
    "done": PlanState.SUCCEEDED.value,
    "waiting": PlanState.PENDING_APPROVAL.value,
    "running": PlanState.EXECUTING.value,
    "expired": PlanState.DENIED.value,
}
"""A call's state in the words of plans."""
_ENDED = frozenset({"succeeded", "failed", "denied", "cancelled", "timeout", "rolled_back"})


class _ListWanted(Wanted):
    state: str | None = Field(None, max_length=40)
    session_id: str | None = Field(None, max_length=80)
    limit: int = Field(50, ge=1, le=1000)
    offset: int = Field(0, ge=0, le=100_000)


def routes(house: House) -> APIRouter:
    router = APIRouter(tags=["actions"])

    async def action_by_id(action_id: str) -> Response:
        """How far a call or a planned action is."""
        return Answer({"ok": True, "action": await off_loop(_record, house, action_id)})

    async def actions(request: Request) -> Response:
        """The latest calls and planned actions, newest first."""
        asked = await wanted(request, _ListWanted)
        found = await off_loop(_records, house, asked.state, asked.session_id)
        return Answer(
            {
                "ok": True,
                "actions": found[asked.offset : asked.offset + asked.limit],
                "total": len(found),
                "filters": asked.model_dump(),
            }
        )

    for version in ("/v1", "/v3"):
        router.add_api_route(f"{version}/actions", actions, methods=["GET"])
        router.add_api_route(f"{version}/actions/{{action_id}}", action_by_id, methods=["GET"])
    return router


def _record(house: House, action_id: str) -> dict[str, Any]:
    action = house.assistant.executor.get(action_id)
    if action is not None:
        return call_record(house, action)
    return _of_plan(house.assistant.plans.get(action_id))


def _records(house: House, state: str | None, session_id: str | None) -> list[dict[str, Any]]:
    """Plans, and the calls that belong to none."""
    plans, _total = house.assistant.plans.list(_LOOKED_AT, 0, None, None)
    planned = {plan.action_id for plan in plans}
    calls = [one for one in house.assistant.executor.recent(_LOOKED_AT) if one.id not in planned]
    wanted_states = {state, _SAME.get(state or "", state)}
    found = [
        record
        for record in (*map(_of_plan, plans), *(call_record(house, one) for one in calls))
        if (state is None or _SAME.get(record["state"], record["state"]) in wanted_states)
        and (session_id is None or record["session_id"] == session_id)
    ]
    return sorted(found, key=lambda record: str(record["created_at"]), reverse=True)


def _of_plan(plan: Plan) -> dict[str, Any]:
    """As the gateway's action record: what is not known is null here."""
    state = plan.state.value
    return {
        "id": plan.id,
        "session_id": None,
        "idempotency_key": None,
        "completed_at": plan.updated_at if state in _ENDED else None,
        "retry_count": (plan.execution or {}).get("retries_used", 0),
        **plan_body(plan),
    }


def call_record(house: House, action: Action) -> dict[str, Any]:
    """A call that nobody planned, with what an action record has besides."""
    try:
        tool = house.assistant.registry.get(action.tool)
        risk = assess(tool, ground=Ground())
        level, timeout_ms = in_words_of("capability", risk.tier), round(tool.timeout_s * 1000)
        asks = tool.effect is not Effect.READ
    except NotFoundError:  # of an extension that is gone
        level, timeout_ms, asks = None, None, action.approval is not None
    running = action.state in (ActionState.WAITING, ActionState.RUNNING)
    return {
        **action_shape(action),
        "action_id": action.id,
        "correlation_id": action.correlation_id,
        "intent": action.tool,
        "params": action.args,
        "risk_level": level,
        "requires_confirmation": asks,
        "dry_run": False,
        "idempotency_key": None,
        "session_id": None,
        "completed_at": None if running else action.updated_at,
        "max_retries": 0,
        "retry_count": action.retries_used,
        "timeout_ms": timeout_ms,
    }
