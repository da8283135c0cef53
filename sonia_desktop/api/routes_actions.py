"""7000, api-gateway: planned actions, capabilities, breakers, audit trails.

Every ``/v1/...`` path answers under ``/v3/...`` too.
"""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request
from pydantic import AliasChoices, Field
from starlette.responses import Response

from sonia_desktop.api.bodies import schema_of
from sonia_desktop.api.condition import CONTRACT_VERSION
from sonia_desktop.api.giving_consent import allow
from sonia_desktop.api.inputs import Wanted, call_of, wanted
from sonia_desktop.api.service import Answer, House, done, off_loop
from sonia_desktop.api.tool_history import ToolHistory
from sonia_desktop.core.errors import NotFoundError, WrongStateError
from sonia_desktop.shapes import action_shape
from sonia_desktop.tools.plans import Plan, PlanState
from sonia_desktop.tools.reliability import repeatable
from sonia_desktop.tools.risk import Ground, assess, in_words_of
from sonia_desktop.tools.types import Action, Tool

CALLER = "http:api-gateway"
SETTLE_S = 60.0


class PlanWanted(Wanted):
    intent: str = Field(
        validation_alias=AliasChoices("intent", "tool_name", "tool"), min_length=1, max_length=80
    )
    params: dict[str, Any] = Field(
        default_factory=dict, validation_alias=AliasChoices("params", "args")
    )
    timeout_ms: int = Field(10_000, ge=100, le=120_000)
    max_retries: int = Field(0, ge=0, le=5)
    idempotency_key: str | None = Field(None, min_length=1, max_length=200)
    session_id: str | None = Field(None, max_length=80)
    dry_run: bool = False


class PageWanted(Wanted):
    limit: int = Field(50, ge=1, le=1000)
    offset: int = Field(0, ge=0, le=1_000_000)
    include_replayed: bool = False
    last_n: int = Field(50, ge=1, le=200)
    dry_run: bool = False


def routes(house: House) -> APIRouter:
    router = APIRouter(tags=["actions"])
    assistant = house.assistant
    executor, plans = assistant.executor, assistant.plans
    history = ToolHistory(assistant)

    async def plan(request: Request) -> Response:
        """Plan an action and carry it through: checked, asked for where needed, run, verified."""
        asked = await wanted(request, PlanWanted)
        made = await off_loop(
            plans.make,
            Plan(
                id="",
                intent=asked.intent,
                params=asked.params,
                caller=CALLER,
                dry_run=asked.dry_run,
                timeout_ms=asked.timeout_ms,
                max_retries=asked.max_retries,
                session_id=asked.session_id,
                correlation_id=call_of(request).correlation_id,
                idempotency_key=asked.idempotency_key,
            ),
            SETTLE_S,
        )
        status = {PlanState.PENDING_APPROVAL: 202, PlanState.EXECUTING: 202}.get(made.state, 200)
        return Answer(plan_body(made), status)

    async def approve(request: Request, action_id: str) -> Response:
        """Say yes for the user: only a token's holder named in the settings may."""
        found = await off_loop(_open_plan, house, action_id)
        settled = await allow(request, house, found.approval_id or "")
        await done(executor.finished(settled.id), SETTLE_S, "The action")
        return Answer(plan_body(await off_loop(plans.get, found.id)))

    async def deny(request: Request, action_id: str) -> Response:
        """Withdraw an action that waits: saying no is always allowed."""
        found = await off_loop(_open_plan, house, action_id)
        assert found.approval_id is not None
        await off_loop(executor.settle, found.approval_id, allow=False, by="http:caller")
        return Answer(plan_body(await off_loop(plans.get, found.id)))

    async def cancel(request: Request, action_id: str) -> Response:
        """Stop an action that waits or runs."""
        found = await off_loop(plans.get, action_id)
        if found.action_id is None or found.state.over:
            told = f"The action {action_id} is {found.state.value}; there is nothing to stop."
            raise WrongStateError(told)
        await off_loop(executor.cancel, found.action_id, by="http:caller")
        await done(executor.finished(found.action_id), SETTLE_S, "Stopping")
        return Answer(plan_body(await off_loop(plans.get, found.id)))

    async def rollback(request: Request, action_id: str) -> Response:
        """Undo what an action did; that is a change, so the user is asked."""
        running = await off_loop(plans.roll_back, action_id, caller=CALLER)
        undo = await done(running, SETTLE_S, "Undoing")
        body = plan_body(await off_loop(plans.get, action_id))
        return Answer({**body, "rollback": action_shape(undo)}, 200 if undo.state.ended else 202)

    async def capabilities(request: Request) -> Response:
        """What can be done, and how risky it is at its usual."""
        found = [_capability(tool) for tool in assistant.registry.all()]
        levels = ("safe", "low", "medium", "high", "critical")
        stats = {
            "total": len(found),
            "implemented": len(found),
            "by_risk": {
                level: sum(one["risk_level"] == level for one in found) for level in levels
            },
            "confirmable": sum(one["requires_confirmation"] for one in found),
            "reversible": sum(one["reversible"] for one in found),
            "idempotent": sum(one["idempotent"] for one in found),
        }
        body = {"ok": True, "capabilities": found, "stats": stats}
        return Answer({**body, "contract_version": CONTRACT_VERSION})

    async def breakers(request: Request) -> Response:
        """The breaker of every tool that was called."""
        found = {one.tool: one.shape() for one in executor.breakers.all()}
        return Answer({"ok": True, "breakers": found})

    async def breaker_metrics(request: Request) -> Response:
        """What happened to them lately."""
        asked = await wanted(request, PageWanted)
        told = {}
        for one in executor.breakers.all():
            events = list(one.events)
            names = {event["event"] for event in events}
            told[one.tool] = {
                "name": one.tool,
                "state": one.breaker.state.value,
                "event_counts": {n: sum(e["event"] == n for e in events) for n in sorted(names)},
                "total_metric_events": len(events),
                "recent_events": events[-asked.last_n :],
            }
        return Answer({"ok": True, "metrics": told})

    async def breaker_reset(request: Request, name: str) -> Response:
        """Close a breaker by hand."""
        found = await off_loop(executor.breakers.reset, assistant.registry.get(name).name)
        return Answer({"ok": True, "breaker": found.shape()})

    async def trails(request: Request) -> Response:
        """What was decided and done, an action at a time, newest first."""
        asked = await wanted(request, PageWanted)
        found, total = await off_loop(history.latest, asked.limit + asked.offset)
        page = found[asked.offset :]
        told = [await off_loop(_trail, house, action) for action in page]
        return Answer({"ok": True, "trails": told, "total": total})

    async def trail(request: Request, action_id: str) -> Response:
        """One action's trail."""
        action = await off_loop(executor.get, action_id)
        if action is None:
            planned = await off_loop(plans.get, action_id)
            action = await off_loop(executor.get, planned.action_id or "")
        if action is None:
            raise NotFoundError(f"There is no action {action_id[:60]!r}.")
        return Answer({"ok": True, "trail": await off_loop(_trail, house, action)})

    async def stop_all(request: Request) -> Response:
        """Panic: every open question is a no, every running call is stopped."""
        stopped = await off_loop(executor.stop_all, "http:caller")
        return Answer({"ok": True, "denied": stopped.denied, "stopped": stopped.stopped})

    for version in ("/v1", "/v3"):
        for path, way, method in (
            ("/actions/plan", plan, "POST"),
            ("/actions/{action_id}/approve", approve, "POST"),
            ("/actions/{action_id}/deny", deny, "POST"),
            ("/actions/{action_id}/cancel", cancel, "POST"),
            ("/actions/{action_id}/rollback", rollback, "POST"),
            ("/capabilities", capabilities, "GET"),
            ("/breakers", breakers, "GET"),
            ("/breakers/metrics", breaker_metrics, "GET"),
            ("/breakers/{name}/reset", breaker_reset, "POST"),
            ("/audit-trails", trails, "GET"),
            ("/audit-trails/{action_id}", trail, "GET"),
            ("/stop-all", stop_all, "POST"),
        ):
            router.add_api_route(f"{version}{path}", way, methods=[method])
    return router


def plan_body(plan: Plan) -> dict[str, Any]:
    """A plan as the gateway tells it; what is not known is left out."""
    body: dict[str, Any] = {
        "ok": plan.error is None,
        "action_id": plan.id,
        "state": plan.state.value,
        "intent": plan.intent,
        "params": plan.params,
        "risk_level": plan.risk_level,
        "requires_confirmation": plan.requires_confirmation,
        "validation": plan.validation,
        "execution": plan.execution,
        "telemetry": {"approval_wait_ms": 0.0, **plan.telemetry},
        "error": plan.error,
        "correlation_id": plan.correlation_id,
        "session_id": plan.session_id,
        "dry_run": plan.dry_run,
        "idempotency_key": plan.idempotency_key,
        "timeout_ms": plan.timeout_ms,
        "max_retries": plan.max_retries,
        "approval_id": plan.approval_id,
        "executed_as": plan.action_id,
        "history": [{"state": state, "at": at} for state, at in plan.history],
        "created_at": plan.created_at,
        "updated_at": plan.updated_at,
    }
    return {name: value for name, value in body.items() if value is not None}


def _open_plan(house: House, action_id: str) -> Plan:
    plan = house.assistant.plans.get(action_id)
    if plan.state is not PlanState.PENDING_APPROVAL or plan.approval_id is None:
        raise WrongStateError(
            f"The action {action_id} is {plan.state.value}; it waits for nothing."
        )
    return plan


def _capability(tool: Tool) -> dict[str, Any]:
    schema = schema_of(tool.args)
    needed = list(schema.get("required", ()))
    risk = assess(tool, ground=Ground())
    return {
        "intent": tool.name,
        "display_name": tool.name,
        "description": tool.description,
        "risk_level": in_words_of("capability", risk.tier),
        "requires_confirmation": risk.changes and not risk.own,
        "implemented": True,
        "required_params": needed,
        "optional_params": [name for name in schema.get("properties", {}) if name not in needed],
        "idempotent": repeatable(tool),
        "reversible": risk.reversible,
        "tags": [tool.category, tool.effect.value],
    }


_PHASES = {"decided": "validate", "approved": "approval", "denied": "approval",
           "expired": "approval", "executed": "execute"}  # fmt: skip


def _trail(house: House, action: Action) -> dict[str, Any]:
    lines = house.assistant.executor.audit.entries(action_id=action.id, limit=100)
    events = [
        {
            "timestamp": line["at"],
            "phase": _PHASES.get(line["event"], "lifecycle"),
            "status": line["event"],
            "duration_ms": line["duration_ms"] or 0.0,
            "actor": line["actor"],
            "rule": line["rule"],
            "detail": line["detail"],
            "chain_hash": line["chain_hash"],
        }
        for line in reversed(lines)
    ]
    return {
        "action_id": action.id,
        "intent": action.tool,
        "correlation_id": action.correlation_id,
        "created_at": action.created_at,
        "events": events,
        "event_count": len(events),
    }
