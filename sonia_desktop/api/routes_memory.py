"""7020, memory-engine: store, recall, search."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request
from starlette.responses import Response

from sonia_desktop.api.bodies import hit_body, memory_body
from sonia_desktop.api.inputs import wanted
from sonia_desktop.api.routes_gateway import (
    RetrieveWanted,
    StoreWanted,
    not_blank,
    remember,
)
from sonia_desktop.api.service import SEARCH_DEADLINE_S, Answer, House, done, off_loop
from sonia_desktop.core.errors import NotFoundError


class _SearchWanted(RetrieveWanted):
    limit: int = 10


def routes(house: House) -> APIRouter:
    router = APIRouter(tags=["memory"])
    assistant = house.assistant

    @router.post("/store")
    async def store(request: Request) -> Response:
        """Keep a memory; when this answers, it is on disk."""
        item = await remember(house, await wanted(request, StoreWanted, "content"))
        return Answer({"status": "stored", **memory_body(item)})

    @router.get("/recall/{memory_id}")
    async def recall(memory_id: str) -> Response:
        """One memory by its id."""
        item = await off_loop(assistant.memory.get, memory_id)
        if item is None:
            raise NotFoundError(f"There is no memory {memory_id!r}.")
        return Answer(memory_body(item))

    @router.delete("/recall/{memory_id}")
    async def forget(memory_id: str) -> Response:
        """Forget one memory."""
        if not await done(assistant.memory.forget(memory_id), SEARCH_DEADLINE_S, "Forgetting"):
            raise NotFoundError(f"There is no memory {memory_id!r}.")
        return Answer({"status": "deleted", "id": memory_id, "service": "memory-engine"})

    async def search(request: Request) -> Response:
        """Find memories by meaning and by words."""
        asked = await wanted(request, _SearchWanted, "query")
        not_blank(asked.query, "query")
        future = assistant.memory.search(asked.query, asked.limit)
        hits = await done(future, SEARCH_DEADLINE_S, "The search")
        body: dict[str, Any] = {
            "query": asked.query,
            "results": [hit_body(hit) for hit in hits],
            "count": len(hits),
            "search_mode": assistant.health.get("vector index").engine or "full text",
            "service": "memory-engine",
        }
        return Answer(body)

    router.add_api_route("/v1/search", search, methods=["POST"])
    router.add_api_route("/search", search, methods=["POST"])
    return router
