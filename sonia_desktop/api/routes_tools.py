"""7040, openclaw: which tools there are."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import Response

from sonia_desktop.api.bodies import tool_definition
from sonia_desktop.api.inputs import Wanted, wanted
from sonia_desktop.api.older_tools import name_as_asked, older_name
from sonia_desktop.api.service import Answer, House, plain
from sonia_desktop.tools.risk import Ground, assess, in_words_of
from sonia_desktop.tools.types import Tool


class _FilterWanted(Wanted):
    category: str | None = None
    risk_tier: str | None = None
    tag: str | None = None


def routes(house: House) -> APIRouter:
    router = APIRouter(tags=["tools"])
    registry = house.assistant.registry

    @router.get("/api/v1/tools")
    async def tools(request: Request) -> Response:
        """All tools, or those of a category, a risk tier or a tag; by their older names."""
        asked = await wanted(request, _FilterWanted)
        found = [
            tool
            for tool in (tool_definition(one, older_name(one.name)) for one in registry.all())
            if asked.category in (None, tool["category"])
            and asked.risk_tier in (None, tool["risk_tier"])
            and (asked.tag is None or asked.tag in tool["tags"])
        ]
        return plain(request, total_tools=len(found), tools=found)

    @router.get("/api/v1/tools/{name}")
    async def tool(request: Request, name: str) -> Response:
        """One tool, by its name or an older one."""
        known = registry.get(name)
        return plain(request, tool=tool_definition(known, name_as_asked(known, name)))

    @router.get("/tools")
    async def listing() -> Response:
        """The same in openclaw's shape."""
        found = [_short(tool) for tool in registry.all()]
        return Answer({"tools": found, "total": len(found)})

    @router.get("/tools/{name}")
    async def single(name: str) -> Response:
        """One tool in openclaw's shape."""
        known = registry.get(name)
        found = tool_definition(known)
        allowed = not found["requires_approval"]
        return Answer({**found, **_short(known), "allowed_by_default": allowed})

    return router


def _short(tool: Tool) -> dict[str, Any]:
    return {
        "name": tool.name,
        "display_name": tool.name,
        "description": tool.description,
        "tier": in_words_of("openclaw", assess(tool, ground=Ground()).tier),
        "requires_sandboxing": tool.confined,
        "default_timeout_ms": round(tool.timeout_s * 1000),
    }
