"""7050, eva-os: the gate for other programs, what the user is asked, tasks, supervision."""

from __future__ import annotations

import threading
from collections import OrderedDict
from datetime import datetime
from typing import Any

from fastapi import APIRouter, Request
from pydantic import AliasChoices, Field
from sqlalchemy import Connection, delete, insert, select
from starlette.responses import Response

from sonia_desktop.api.condition import NEEDS, condition
from sonia_desktop.api.giving_consent import allow
from sonia_desktop.api.inputs import Wanted, wanted
from sonia_desktop.api.ports import SERVICES, ServicePort
from sonia_desktop.api.routes_gateway import confirmation
from sonia_desktop.api.service import Answer, House, done, off_loop
from sonia_desktop.core.errors import InvalidInputError, NotFoundError, WrongStateError
from sonia_desktop.core.ids import iso_z, new_id, utc_now
from sonia_desktop.core.storage import control_tasks
from sonia_desktop.tools.policy import Ruling
from sonia_desktop.tools.types import Action, ActionState

CALLER = "http:eva-os"
NAME = "eva-os"
GATE = "gate.pass"
_WAIT_S = 30.0
_MOST_TOKENS = 1000
_STATES = {"healthy": "healthy", "degraded": "degraded", "unhealthy": "unreachable"}
# Who calls whom; all of it is one process, so these say what a service is poorer without.
_CALLS = {
    "api-gateway": ["model-router", "memory-engine", "openclaw"],
    "pipecat": ["api-gateway"],
    "orchestrator": ["api-gateway", "openclaw", "memory-engine"],
    "perception": ["vision-capture"],
}


class GateWanted(Wanted):
    tool_name: str = Field(min_length=1, max_length=80)
    args: dict[str, Any] = Field(default_factory=dict)
    id: str | None = Field(None, max_length=80)
    trace_id: str | None = Field(None, max_length=200)
    context: dict[str, Any] = Field(default_factory=dict)
    approval_token: str | None = Field(None, max_length=80)


class AnswerWanted(Wanted):
    token_id: str = Field(
        validation_alias=AliasChoices("token_id", "approval_id"), min_length=1, max_length=80
    )
    decision: str = Field("approved", max_length=20)
    trace_id: str = Field("", max_length=200)
    reason: str = Field("User denied", max_length=500)


class TaskWanted(Wanted):
    name: str = Field("unnamed", min_length=1, max_length=200)
    metadata: dict[str, Any] = Field(default_factory=dict)


class MaintenanceWanted(Wanted):
    enabled: bool = False


class _Spent:
    """Passes that were shown once: none is good twice."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._tokens: OrderedDict[str, None] = OrderedDict()

    def spend(self, token: str) -> bool:
        """True the first time."""
        with self._lock:
            first = token not in self._tokens
            self._tokens[token] = None
            while len(self._tokens) > _MOST_TOKENS:
                self._tokens.popitem(last=False)
            return first


def routes(house: House) -> APIRouter:
    router = APIRouter(tags=["control"])
    assistant = house.assistant
    executor = assistant.executor
    spent = _Spent()

    @router.post("/gate-tool-call")
    async def gate(request: Request) -> Response:
        """May another program do this? It runs nothing. A pass is good once, for these very
        arguments; the first one to show it has it."""
        asked = await wanted(request, GateWanted)
        token = asked.approval_token or asked.context.get("approval_token")
        told = {
            "tool_call_id": asked.id or new_id("call"),
            "trace_id": asked.trace_id or "",
            "service": NAME,
        }
        if token:
            status, reason = await off_loop(_redeem, house, str(token), asked, spent)
            return Answer({"status": status, "reason": reason, **told})
        ruling, reason = await off_loop(_judge, house, asked)
        if ruling is not Ruling.ASK:
            status = "approved" if ruling is Ruling.RUN else "denied"
            return Answer({"status": status, "reason": reason, **told})
        args = {"tool_name": asked.tool_name, "args": asked.args}
        action = await done(executor.run(GATE, args, caller=CALLER), _WAIT_S, "The gate")
        if action.approval is None:
            return Answer({"status": "denied", "reason": str(action.error), **told})
        found = confirmation(action.approval)
        question = {
            "token_id": action.approval.id,
            "action": asked.tool_name,
            "summary": found["summary"],
            "ttl_seconds": action.approval.ttl_s,
            "remaining_seconds": found["remaining_seconds"],
        }
        body = {"status": "approval_required", "reason": reason, "approval_request": question}
        return Answer({**body, **told}, 202)

    @router.get("/approvals")
    async def approvals() -> Response:
        """Open questions to the user."""
        pending = await off_loop(executor.pending)
        found = [
            {
                "token_id": approval.id,
                "action": approval.tool,
                "args_hash": approval.args_hash,
                "trace_id": approval.action_id,
                "state": "pending",
                "created_utc": approval.created_at,
                "ttl_seconds": approval.ttl_s,
                **confirmation(approval),
                **({"action": approval.args["tool_name"]} if approval.tool == GATE else {}),
            }
            for approval in pending
        ]
        return Answer({"approvals": found, "pending_count": len(found), "service": NAME})

    @router.post("/approve")
    async def approve(request: Request) -> Response:
        """Answer a question: no from anybody, yes only from whom the user named for it."""
        asked = await wanted(request, AnswerWanted)
        told = {"token_id": asked.token_id, "trace_id": asked.trace_id, "service": NAME}
        if asked.decision in ("denied", "deny", "rejected"):
            await off_loop(executor.settle, asked.token_id, allow=False, by="http:caller")
            return Answer({"status": "denied", "reason": asked.reason, **told})
        if asked.decision not in ("approved", "approve"):
            raise InvalidInputError(
                f"The decision {asked.decision!r} is not known.", remedy="approved or denied."
            )
        await allow(request, house, asked.token_id)
        return Answer({"status": "approved", "decision": asked.decision, **told})

    @router.get("/tasks")
    async def tasks() -> Response:
        """What was noted as to be done, newest first."""
        found = await off_loop(_tasks, house, None)
        return Answer({"tasks": found, "count": len(found), "service": NAME})

    @router.post("/tasks")
    async def add_task(request: Request) -> Response:
        """Note one."""
        asked = await wanted(request, TaskWanted)
        row = {
            "id": new_id("task"),
            "name": asked.name,
            "status": "created",
            "metadata": asked.metadata,
            "created_at": iso_z(),
        }
        await done(
            assistant.db.write(lambda c: c.execute(insert(control_tasks), row).rowcount),
            _WAIT_S,
            "Storing",
        )
        body = {"status": "created", "task_id": row["id"], "name": asked.name, "service": NAME}
        return Answer(body)

    @router.get("/tasks/{task_id}")
    async def task(task_id: str) -> Response:
        """One of them."""
        found = await off_loop(_tasks, house, task_id)
        if not found:
            raise NotFoundError(f"There is no task {task_id[:60]!r}.")
        return Answer({"task": found[0], "service": NAME})

    @router.delete("/tasks/{task_id}")
    async def drop_task(task_id: str) -> Response:
        """Take one off the list."""

        def drop(connection: Connection) -> int:
            gone = connection.execute(delete(control_tasks).where(control_tasks.c.id == task_id))
            return gone.rowcount

        if not await done(assistant.db.write(drop), _WAIT_S, "Deleting"):
            raise NotFoundError(f"There is no task {task_id[:60]!r}.")
        return Answer({"status": "deleted", "task_id": task_id, "service": NAME})

    def record(service: ServicePort) -> dict[str, Any]:
        """As it is now, with what was seen of it lately."""
        state, up = condition(assistant.health, service), service.name in house.ports
        seen = house.supervision.record(service)
        bad = [
            f"{name}: {assistant.health.get(name).detail}"
            for name in (*NEEDS[service].must, *NEEDS[service].may)
            if assistant.health.get(name).state.value not in ("ready", "off", "starting")
        ]
        return {
            "name": service.name,
            "state": _STATES.get(state, state) if up else "unreachable",
            "port": house.ports.get(service.name),
            "latency_ms": seen.latency_ms,
            "last_check": seen.checked_at or iso_z(),
            "last_healthy": seen.ok_at,
            "consecutive_failures": seen.failures_in_a_row,
            "consecutive_successes": seen.successes_in_a_row,
            "error": "; ".join(bad) if up else "its port is taken by another program",
        }

    @router.get("/status")
    async def status() -> Response:
        """How the whole program is."""
        mode = "maintenance" if executor.maintenance else "normal"
        return Answer(
            {
                "service": NAME,
                "status": "ok",
                "operational_mode": mode,
                "maintenance_mode": executor.maintenance,
                "uptime_seconds": round((utc_now() - assistant.started_at).total_seconds(), 1),
                "services": {one.name: record(one) for one in SERVICES},
            }
        )

    @router.get("/health/all")
    async def health_all() -> Response:
        """Every service, as it is now."""
        body = {"timestamp": iso_z(), "maintenance_mode": executor.maintenance}
        return Answer({**body, "services": {one.name: record(one) for one in SERVICES}})

    @router.get("/v1/supervision/dependency-graph")
    async def graph() -> Response:
        """Which service is poorer without which."""
        found = {one.name: _CALLS.get(one.name, []) for one in SERVICES}
        return Answer({"graph": found, "service": NAME})

    @router.post("/v1/supervision/maintenance-mode")
    async def maintenance(request: Request) -> Response:
        """While it is on, nothing that changes anything is run or asked for."""
        asked = await wanted(request, MaintenanceWanted)
        previous = await off_loop(executor.set_maintenance, asked.enabled, by=CALLER)
        body = {"maintenance_mode": asked.enabled, "previous": previous, "service": NAME}
        return Answer(body)

    @router.post("/v1/supervision/probe/{name}")
    async def probe(name: str) -> Response:
        """Look at one service now."""
        service = next((one for one in SERVICES if one.name == name), None)
        if service is None:
            raise NotFoundError(
                f"There is no service {name[:60]!r}.",
                remedy=f"There are: {', '.join(one.name for one in SERVICES)}.",
            )
        await house.supervision.look(service)
        return Answer({**record(service), "service": NAME})

    return router


def _judge(house: House, asked: GateWanted) -> tuple[Ruling, str]:
    """A tool of ours as our own gate judges it; what is not ours is always asked for."""
    executor = house.assistant.executor
    try:
        tool = executor.registry.get(asked.tool_name)
    except NotFoundError:
        return Ruling.ASK, f"Nobody here knows what {asked.tool_name} does."
    _risk, verdict = executor.gate.preview(tool, asked.args, CALLER)
    return verdict.ruling, verdict.reason


def _redeem(house: House, token: str, asked: GateWanted, spent: _Spent) -> tuple[str, str]:
    action: Action | None = house.assistant.executor.audit.by_approval(token)
    if action is None or action.tool != GATE:
        return "denied", "There is no such pass."
    same = action.args == {"tool_name": asked.tool_name, "args": asked.args}
    if not same:
        return "denied", "The pass is for other arguments."
    if action.state is ActionState.WAITING:
        raise WrongStateError(
            "The user has not answered yet.", remedy="Ask again when the question is settled."
        )
    if action.state is not ActionState.DONE:
        return "denied", f"The question was {action.state.value}."
    age_s = (utc_now() - datetime.fromisoformat(action.updated_at)).total_seconds()
    if age_s > house.assistant.settings.tools.approval_ttl_s:
        return "denied", "The pass is too old."
    return (
        ("approved", "The user allowed it.")
        if spent.spend(token)
        else (
            "denied",
            "The pass was shown before; it is good once.",
        )
    )


def _tasks(house: House, task_id: str | None) -> list[dict[str, Any]]:
    query = select(control_tasks).order_by(control_tasks.c.created_at.desc())
    if task_id is not None:
        query = query.where(control_tasks.c.id == task_id)
    with house.assistant.db.read() as connection:
        rows = connection.execute(query.limit(1000)).mappings().all()
    return [
        {"task_id": row["id"], **{k: row[k] for k in ("name", "status", "created_at", "metadata")}}
        for row in rows
    ]
