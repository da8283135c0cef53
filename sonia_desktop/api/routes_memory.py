"""7020, memory-engine: store, recall, change, forget, search; what there is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from fastapi import APIRouter, Request
from pydantic import Field
from sqlalchemy import select
from starlette.responses import Response

from sonia_desktop import memory_work
from sonia_desktop.api.bodies import hit_body, memory_body
from sonia_desktop.api.found_memories import found_memories
from sonia_desktop.api.health_figures import memory_stats
from sonia_desktop.api.inputs import Wanted, wanted
from sonia_desktop.api.routes_gateway import (
    RetrieveWanted,
    StoreWanted,
    not_blank,
    remember,
)
from sonia_desktop.api.service import SEARCH_DEADLINE_S, Answer, House, done, off_loop
from sonia_desktop.core.errors import InvalidInputError, NotFoundError
from sonia_desktop.core.storage import BUSY_TIMEOUT_MS, memories
from sonia_desktop.memory.events import ProvenanceLog
from sonia_desktop.memory.ledger import Ledger
from sonia_desktop.memory.rows import ITEM_COLUMNS, item_of

SERVICE = "memory-engine"
CHARACTERS_PER_TOKEN = 3.5  # the contract's figure
T = TypeVar("T")


class _SearchWanted(RetrieveWanted):
    limit: int = Field(10, ge=1, le=1000)
    max_tokens: int | None = Field(None, ge=1, le=1_000_000)


class _ByTypeWanted(Wanted):
    limit: int = Field(100, ge=1, le=1000)
    max_tokens: int | None = Field(None, ge=1, le=1_000_000)


class _PrivateWanted(Wanted):
    on: bool


class _ChangeWanted(Wanted):
    content: str | None = Field(None, max_length=100_000)
    metadata: dict[str, Any] | None = None


def routes(house: House) -> APIRouter:
    router = APIRouter(tags=["memory"])
    assistant = house.assistant
    ledger = Ledger(assistant.memory, assistant.db)
    sources = ProvenanceLog(assistant.db)

    @router.post("/store")
    async def store(request: Request) -> Response:
        """Keep a memory; when this answers, it is on disk."""
        asked = await wanted(request, StoreWanted, "content")
        item = await remember(house, asked)
        given = asked.metadata or {}
        if given.get("source_type"):
            source_id = given.get("source_id")
            await off_loop(
                sources.track,
                item.id,
                str(given["source_type"])[:40],
                None if source_id is None else str(source_id)[:200],
                {},
            )
        return Answer({"status": "stored", **memory_body(item)})

    @router.get("/recall/{memory_id}")
    async def recall(memory_id: str) -> Response:
        """One memory by its id, as it is now."""
        item = await off_loop(ledger.newest, memory_id)
        return Answer({**memory_body(item), "id": memory_id, "version_id": item.id})

    @router.put("/recall/{memory_id}")
    async def change(request: Request, memory_id: str) -> Response:
        """Other words or metadata; the old ones stay as a version."""
        asked = await wanted(request, _ChangeWanted)
        if asked.content is None and asked.metadata is None:
            raise InvalidInputError(
                "There is nothing to change.", remedy="Give content, metadata, or both."
            )
        item = await off_loop(ledger.revise, memory_id, asked.content, asked.metadata)
        body = {**memory_body(item), "id": memory_id, "version_id": item.id}
        return Answer({"status": "updated", **body})

    @router.delete("/recall/{memory_id}")
    async def forget(memory_id: str) -> Response:
        """Forget one memory."""
        item = await off_loop(ledger.newest, memory_id)
        forgotten = assistant.memory.forget(item.id, actor="http", reason="asked by a program")
        if not await done(forgotten, SEARCH_DEADLINE_S, "Forgetting"):
            raise NotFoundError(f"There is no memory {memory_id!r}.")
        return Answer({"status": "deleted", "id": memory_id, "service": SERVICE})

    async def search(request: Request) -> Response:
        """Find memories by meaning and by words."""
        asked = await wanted(request, _SearchWanted, "query")
        not_blank(asked.query, "query")
        hits = await found_memories(house, request, asked.query, asked.limit)
        found = [hit_body(hit) for hit in hits]
        results = within(found, asked.max_tokens)
        return Answer(
            {
                "query": asked.query,
                "results": results,
                "count": len(results),
                "max_tokens": asked.max_tokens,
                "budget_applied": len(results) < len(found),
                "search_mode": search_mode(house),
                "search_engine": assistant.health.get("vector index").engine or "full text",
                "service": SERVICE,
            }
        )

    @router.post("/api/v1/store")
    async def store_as_before(request: Request) -> Response:
        """Keep a memory, as callers of the older engine ask for it."""
        asked = await wanted(request, StoreWanted, "content")
        item = await remember(house, asked)
        body = {"success": True, "stored": True, **memory_body(item)}
        return Answer(body, 201)

    @router.post("/api/v1/retrieve")
    async def retrieve_as_before(request: Request) -> Response:
        """Find memories, as callers of the older engine ask for it."""
        asked = await wanted(request, RetrieveWanted, "query")
        not_blank(asked.query, "query")
        hits = await found_memories(house, request, asked.query, asked.limit)
        found = [hit_body(hit) for hit in hits]
        return Answer(
            {"success": True, "query": asked.query, "results": found, "count": len(found)}
        )

    for path in ("/v1/search", "/search", "/v1/memory/search"):
        router.add_api_route(path, search, methods=["POST"])

    @router.get("/query/by-type/{kind}")
    async def by_type(request: Request, kind: str) -> Response:
        """The newest memories of a type."""
        asked = await wanted(request, _ByTypeWanted)
        items = await off_loop(_of_kind, house, kind, asked.limit)
        results = within([memory_body(item) for item in items], asked.max_tokens)
        return Answer({"type": kind, "results": results, "count": len(results), "service": SERVICE})

    @router.get("/query/stats")
    async def stats() -> Response:
        """How much there is, by type, and how it is found."""
        return Answer(await off_loop(memory_stats, house))

    @router.get("/private/mode")
    async def private_mode() -> Response:
        """Whether private mode is on: then nothing is kept."""
        told = memory_work.private(assistant, None)
        return Answer({**told, "service": SERVICE})

    @router.post("/private/mode")
    async def switch_private_mode(request: Request) -> Response:
        """Switch private mode: ``{"on": true}``."""
        asked = await wanted(request, _PrivateWanted, "on")
        told = await off_loop(memory_work.private, assistant, asked.on)
        return Answer({**told, "service": SERVICE})

    @router.get("/pragmas")
    async def pragmas() -> Response:
        """How the database is opened, as SQLite says."""
        told = await done(assistant.db.maintain(_pragmas), SEARCH_DEADLINE_S, "The question")
        return Answer({"ok": told["all_ok"], "service": SERVICE, "pragmas": told})

    return router


def search_mode(house: House) -> str:
    """``hybrid_vector`` with meanings, ``hybrid_bm25`` by words only."""
    ready = house.assistant.health.get("embedding").state.value == "ready"
    return "hybrid_vector" if ready else "hybrid_bm25"


def within(
    found: list[dict[str, Any]], max_tokens: int | None, field: str = "content"
) -> list[dict[str, Any]]:
    """The first that fit together into the budget; always one."""
    if max_tokens is None:
        return found
    return fitting(found, int(max_tokens * CHARACTERS_PER_TOKEN), [len(r[field]) for r in found])


def fitting(found: Sequence[T], characters: int, lengths: Sequence[int]) -> list[T]:
    """The first that fit together; always one."""
    kept: list[T] = []
    used = 0
    for each, length in zip(found, lengths, strict=True):
        if kept and used + length > characters:
            break
        kept.append(each)
        used += length
    return kept


def _of_kind(house: House, kind: str, limit: int) -> list[Any]:
    chosen = select(*ITEM_COLUMNS).where(
        (memories.c.kind == kind) | (memories.c.type == kind.upper()),
        memories.c.deleted_at.is_(None),
        memories.c.superseded_by.is_(None),
    )
    with house.assistant.db.read() as connection:
        rows = connection.execute(chosen.order_by(memories.c.created_at.desc()).limit(limit)).all()
    return [item_of(row) for row in rows]


def _pragmas(connection: Any) -> dict[str, Any]:
    expected = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}
    expected["busy_timeout"] = BUSY_TIMEOUT_MS
    told: dict[str, Any] = {
        name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in expected
    }
    return {**told, "all_ok": told == expected, "expected": expected}
