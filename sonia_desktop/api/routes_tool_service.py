"""7040: calling tools and what became of the calls, as openclaw and the older tool service did.

Every call passes the one gate: what changes something waits for the user's yes (202).
"""

from __future__ import annotations

import asyncio
import contextlib
import json
from typing import Any

from fastapi import APIRouter, Request
from pydantic import AliasChoices, Field
from starlette.responses import Response

from sonia_desktop.api.bodies import (
    action_error,
    action_headers,
    action_status,
    execution,
    result_data,
    tool_definition,
    waiting,
)
from sonia_desktop.api.envelope import failure
from sonia_desktop.api.inputs import Wanted, call_of, checked, json_body, tool_arguments, wanted
from sonia_desktop.api.older_tools import name_as_asked, older_name
from sonia_desktop.api.routes_gateway import run_tool
from sonia_desktop.api.service import Answer, House, done, off_loop, plain
from sonia_desktop.api.status_figures import registry_stats
from sonia_desktop.api.tool_history import ToolHistory
from sonia_desktop.core.errors import InvalidInputError, NotFoundError, SoniaError
from sonia_desktop.core.ids import iso_z
from sonia_desktop.tools.types import Action, ActionState, Tool

CALLER = "http:openclaw"
MOST_IN_A_BATCH = 50
_WRITE_S = 10.0
_TOLD = {
    ActionState.DONE: "executed",
    ActionState.WAITING: "approval_required",
    ActionState.RUNNING: "running",
    ActionState.DENIED: "policy_denied",
    ActionState.EXPIRED: "policy_denied",
    ActionState.TIMEOUT: "timeout",
}


_LONGEST_S = 120.0


class ExecuteWanted(Wanted):
    tool_name: str = Field(
        validation_alias=AliasChoices("tool_name", "tool"), min_length=1, max_length=80
    )
    args: dict[str, Any] = Field(
        default_factory=dict, validation_alias=AliasChoices("args", "parameters")
    )
    timeout_ms: int | None = Field(
        None, ge=100, le=120_000, description="Left out: what the tool says (`GET /tools`)."
    )
    correlation_id: str | None = Field(None, max_length=200)


class BatchItem(Wanted):
    tool_name: str = Field(
        validation_alias=AliasChoices("tool_name", "tool"), min_length=1, max_length=80
    )
    parameters: dict[str, Any] = Field(
        default_factory=dict, validation_alias=AliasChoices("parameters", "args")
    )


class BatchWanted(Wanted):
    requests: list[BatchItem] = Field(min_length=1, max_length=MOST_IN_A_BATCH)
    parallel: bool = False


class HistoryWanted(Wanted):
    tool_name: str | None = Field(None, min_length=1, max_length=80)
    limit: int = Field(100, ge=1, le=1000)


class CatalogWanted(Wanted):
    catalog: dict[str, Any] | None = None
    catalog_path: str | None = Field(None, min_length=1, max_length=4096)


def routes(house: House) -> APIRouter:
    router = APIRouter(tags=["tools"])
    assistant = house.assistant
    registry, executor = assistant.registry, assistant.executor
    history = ToolHistory(assistant)

    def _own_limit_s(name: str) -> float:
        with contextlib.suppress(NotFoundError):
            return min(registry.get(name).timeout_s, _LONGEST_S)
        return _LONGEST_S  # the call itself says that there is no such tool

    @router.post("/execute")
    async def execute(request: Request) -> Response:
        """Run a tool by name. 202 when the user must consent first."""
        asked = await wanted(request, ExecuteWanted)
        limit_s = asked.timeout_ms / 1000 if asked.timeout_ms else _own_limit_s(asked.tool_name)
        ended = await run_tool(house, asked.tool_name, asked.args, limit_s, CALLER)
        told = _executed(ended, asked.correlation_id or call_of(request).correlation_id)
        return Answer(told, action_status(ended), action_headers(ended))

    @router.get("/registry/stats")
    async def tool_counts() -> Response:
        """How many tools there are, by what they may do."""
        return Answer(registry_stats(registry))

    @router.get("/breakers")
    async def breakers() -> Response:
        """The breaker of every tool that was called."""
        found = [one.shape() for one in executor.breakers.all()]
        return Answer({"ok": True, "breakers": found, "service": "openclaw"})

    @router.get("/logs/execution")
    async def log(request: Request) -> Response:
        """The latest calls, newest first."""
        asked = await wanted(request, HistoryWanted)
        found, total = await off_loop(history.latest, asked.limit)
        logs = [
            {
                "timestamp": one.updated_at,
                "tool_name": one.tool,
                "status": _TOLD.get(one.state, "error"),
                "correlation_id": one.correlation_id,
                "action_id": one.id,
                **({"error": one.error["message"]} if one.error else {}),
            }
            for one in found
        ]
        return Answer({"logs": logs, "total": total, "returned": len(logs)})

    @router.post("/api/v1/tools/batch-execute")
    async def batch(request: Request) -> Response:
        """Several calls, one after the other, or together with ``parallel``."""
        asked = await _batch_wanted(request)
        if asked.parallel:
            ended = await asyncio.gather(*(_one(house, item) for item in asked.requests))
        else:
            ended = [await _one(house, item) for item in asked.requests]
        good = sum(one["status"] == "completed" for one in ended)
        bad = sum(one["status"] == "failed" for one in ended)
        return plain(
            request, total_requests=len(ended), completed=good, failed=bad, results=list(ended)
        )

    @router.get("/api/v1/tools/{name}/stats")
    async def stats_of(request: Request, name: str) -> Response:
        """How often a tool was called, how long it took, how often it failed."""
        tool = registry.get(name)
        found = await off_loop(history.stats_of, tool.name)
        return plain(request, stats={**found, "tool_name": name_as_asked(tool, name)})

    @router.post("/api/v1/tools/{name}/execute")
    async def execute_named(request: Request, name: str) -> Response:
        """Run one tool; the body is its parameters. 202 when the user must consent first."""
        tool = registry.get(name)
        args = tool_arguments(await json_body(request), frozenset(tool.args.model_fields))
        ended = await run_tool(house, tool.name, args, tool.timeout_s, CALLER)
        error = action_error(ended)
        told = execution(ended, tool, name_as_asked(tool, name))
        if error is None:
            return plain(request, result=told)
        body = failure(call_of(request), error) | {"result": told}
        if ended.approval is not None and ended.state is ActionState.WAITING:
            body |= waiting(ended.approval, ended.id)
        return Answer(body, action_status(ended), action_headers(ended))

    @router.get("/api/v1/executions")
    async def executions(request: Request) -> Response:
        """Ended calls, newest first; of one tool when it is named."""
        asked = await wanted(request, HistoryWanted)
        name = registry.get(asked.tool_name).name if asked.tool_name else None
        ended = await off_loop(history.calls, name, asked.limit)
        found = [execution(one, _tool_of(house, one)) for one in ended]
        return plain(request, total_results=len(found), executions=found)

    @router.get("/api/v1/executions/{request_id}")
    async def one_execution(request: Request, request_id: str) -> Response:
        """One call."""
        found = await off_loop(executor.get, request_id)
        if found is None:
            raise NotFoundError(f"There is no call {request_id[:60]!r}.")
        return plain(request, result=execution(found, _tool_of(house, found)))

    @router.delete("/api/v1/executions/history")
    async def clear(request: Request) -> Response:
        """Begin the history anew here; the audit log keeps every call."""
        hidden, written = await off_loop(history.clear, CALLER)
        await done(written, _WRITE_S, "Storing")
        return plain(request, cleared_entries=hidden)

    @router.get("/api/v1/catalog/export")
    async def export(request: Request) -> Response:
        """All tools with their numbers, to keep or to compare."""
        names = {older_name(tool.name): tool for tool in registry.all()}
        tools = {name: tool_definition(tool, name) for name, tool in names.items()}
        catalog = {
            "timestamp": iso_z(),
            "total_tools": len(tools),
            "tools": tools,
            "stats": _by_older_names(await off_loop(history.stats)),
        }
        return plain(request, catalog=catalog)

    @router.post("/api/v1/catalog/import")
    async def import_catalog(request: Request) -> Response:
        """Compare a catalog with the tools here: a list brings no tool, only code does."""
        asked = await wanted(request, CatalogWanted, "catalog_path")
        catalog = asked.catalog
        if catalog is None:
            if asked.catalog_path is None:
                raise InvalidInputError(
                    "There is no catalog.", remedy="Send catalog, or catalog_path."
                )
            read = await run_tool(house, "file.read", {"path": asked.catalog_path}, 10.0, CALLER)
            if read.state is not ActionState.DONE:
                error = action_error(read) or {}
                body = failure(call_of(request), error)
                return Answer(body, action_status(read), action_headers(read))
            catalog = _catalog_in(read)
        names = _names_in(catalog)
        known = [name for name in names if _known(house, name)]
        unknown = [name for name in names if name not in known]
        told = f"{len(known)} of {len(names)} tools are here."
        if unknown:
            told += f" Without a program of their own: {', '.join(unknown[:20])}."
        return plain(request, total_tools=len(known), known=known, unknown=unknown, message=told)

    @router.get("/api/v1/stats")
    async def stats(request: Request) -> Response:
        """The numbers of every tool."""
        told = _by_older_names(await off_loop(history.stats))
        return plain(request, health=await off_loop(history.health), tools=told)

    return router


def _tool_of(house: House, action: Action) -> Tool | None:
    with contextlib.suppress(NotFoundError):
        return house.assistant.registry.get(action.tool)
    return None


def _by_older_names(stats: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {older_name(name): {**one, "tool_name": older_name(name)} for name, one in stats.items()}


def _executed(action: Action, correlation_id: str) -> dict[str, Any]:
    error = action_error(action)
    told: dict[str, Any] = {
        "ok": error is None,
        "status": _TOLD.get(action.state, "error"),
        "tool_name": action.tool,
        "result": result_data(action),
        "side_effects": [],
        "message": error["message"] if error else "Done",
        "error": error,
        "timestamp": iso_z(),
        "correlation_id": correlation_id,
        "duration_ms": action.duration_ms or 0.0,
        "action_id": action.id,
    }
    if action.approval is not None and action.state is ActionState.WAITING:
        told |= waiting(action.approval, action.id)
    return told


async def _batch_wanted(request: Request) -> BatchWanted:
    """An array, or an object with ``requests``; ``parallel`` in either the query or the object."""
    body = await json_body(request)
    values: dict[str, Any] = dict(request.query_params)
    values |= body if isinstance(body, dict) else {"requests": body}
    return checked(BatchWanted, values)


async def _one(house: House, item: BatchItem) -> dict[str, Any]:
    """One call of a batch: what goes wrong with it is its own."""
    try:
        tool = house.assistant.registry.get(item.tool_name)
        ended = await run_tool(house, tool.name, item.parameters, tool.timeout_s, CALLER)
        return execution(ended, tool, name_as_asked(tool, item.tool_name))
    except SoniaError as error:
        return {
            "request_id": None,
            "tool_name": item.tool_name,
            "status": "timeout" if error.code == "TIMEOUT" else "failed",
            "result": None,
            "error": str(error),
            "execution_time_ms": 0.0,
            "timestamp": iso_z(),
            "metadata": {"code": error.code},
        }


def _catalog_in(read: Action) -> dict[str, Any]:
    data = result_data(read)
    try:
        found = json.loads(str(data.get("content") or data["text"]))
    except (ValueError, RecursionError) as error:
        raise InvalidInputError(f"The catalog is not JSON: {error}.") from error
    if not isinstance(found, dict):
        raise InvalidInputError("The catalog is no JSON object.", remedy="Export one to see how.")
    return found


def _names_in(catalog: dict[str, Any]) -> list[str]:
    """The tools a catalog lists: an object by name, or a list of objects with a name."""
    inner = catalog.get("catalog")
    tools = (inner if isinstance(inner, dict) else catalog).get("tools")
    if isinstance(tools, dict):
        return [str(name) for name in tools]
    if isinstance(tools, list):
        return [str(one["name"]) for one in tools if isinstance(one, dict) and "name" in one]
    raise InvalidInputError("The catalog lists no tools.", remedy="It needs an object 'tools'.")


def _known(house: House, name: str) -> bool:
    try:
        house.assistant.registry.get(name)
    except NotFoundError:
        return False
    return True
