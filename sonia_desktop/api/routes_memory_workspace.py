"""7020 and 7000: documents, snapshots, provenance; the older memory engine's events and search."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from fastapi import APIRouter, Request
from pydantic import Field
from starlette.responses import Response

from sonia_desktop.api.bodies import found_by
from sonia_desktop.api.found_memories import found_memories
from sonia_desktop.api.inputs import Wanted, wanted
from sonia_desktop.api.routes_gateway import must_be_on, not_blank
from sonia_desktop.api.routes_memory import SERVICE
from sonia_desktop.api.service import SEARCH_DEADLINE_S, Answer, House, done, off_loop
from sonia_desktop.core.errors import InvalidInputError
from sonia_desktop.core.ids import iso_z
from sonia_desktop.memory import snapshots
from sonia_desktop.memory.events import MAX_DEPTH, EventLog, ProvenanceLog
from sonia_desktop.memory.types import Hit
from sonia_desktop.memory.workspace import Workspace


class _IngestWanted(Wanted):
    content: str = Field(min_length=1)
    doc_type: str = Field(min_length=1, max_length=40)
    metadata: dict[str, Any] | None = None
    chunk_size: int | None = None  # none: as the settings say, 800
    overlap: int = 100


class _DocumentsWanted(Wanted):
    doc_type: str | None = Field(None, max_length=40)
    limit: int = Field(100, ge=1, le=1000)


class _ChunksWanted(Wanted):
    limit: int = Field(200, ge=1, le=2000)


class _SnapshotWanted(Wanted):
    session_id: str | None = Field(None, max_length=80)
    metadata: dict[str, Any] | None = None


class _LimitWanted(Wanted):
    limit: int = Field(100, ge=1, le=1000)


class _ChainWanted(Wanted):
    max_depth: int = Field(10, ge=1, le=MAX_DEPTH)


class _TrackWanted(Wanted):
    memory_id: str = Field(min_length=1, max_length=80)
    source_type: str = Field("direct", min_length=1, max_length=40)
    source_id: str | None = Field(None, max_length=200)
    metadata: dict[str, Any] | None = None


class _AppendWanted(Wanted):
    event_type: str = Field(min_length=1, max_length=80)
    entity_id: str = Field(min_length=1, max_length=200)
    payload: dict[str, Any] = Field(default_factory=dict)


class _EventsWanted(Wanted):
    entity_id: str | None = Field(None, max_length=200)
    event_type: str | None = Field(None, max_length=80)
    start_time: str | None = Field(None, max_length=40)
    end_time: str | None = Field(None, max_length=40)
    limit: int = Field(100, ge=1, le=1000)


class _SearchWanted(Wanted):
    query: str = Field(min_length=1, max_length=20_000)
    limit: int = Field(10, ge=1, le=100)
    include_scores: bool = True


class _EntityWanted(Wanted):
    limit: int = Field(50, ge=1, le=1000)


def engine_routes(house: House) -> APIRouter:
    """7020: under ``/v1`` and ``/api/v1``."""
    router = APIRouter()
    for prefix in ("/v1", "/api/v1"):
        router.include_router(_kept_routes(house, prefix))
    router.include_router(_provenance_routes(house))
    router.include_router(older_routes(house, kept=False))
    return router


def older_routes(house: House, *, kept: bool = True) -> APIRouter:
    """7000: what the older memory engine served under ``/api/v1``."""
    router = APIRouter(prefix="/api/v1", tags=["older memory engine"])
    assistant = house.assistant
    events = EventLog(assistant.db)

    @router.post("/memory/append")
    async def append(request: Request) -> Response:
        """Append an event; when this answers, it is on disk."""
        asked = await wanted(request, _AppendWanted)
        must_be_on(house)
        assistant.private_mode.may_keep()
        row = await off_loop(events.append, asked.event_type, asked.entity_id, asked.payload)
        return Answer({"event_id": row["id"], "success": True, "timestamp": row["at"]})

    @router.get("/memory/query")
    async def query(request: Request) -> Response:
        """Events, newest first."""
        asked = await wanted(request, _EventsWanted)
        rows = await off_loop(
            events.query,
            entity_id=asked.entity_id,
            event_type=asked.event_type,
            since=_utc("start_time", asked.start_time),
            until=_utc("end_time", asked.end_time),
            limit=asked.limit,
        )
        return Answer({"results": [_event(row) for row in rows], "count": len(rows)})

    @router.post("/search")
    async def search(request: Request) -> Response:
        """Find memories and pieces of documents."""
        asked = await wanted(request, _SearchWanted, "query")
        not_blank(asked.query, "query")
        hits = await found_memories(house, request, asked.query, asked.limit)
        results = [_chunk_hit(hit, asked.include_scores) for hit in hits]
        return Answer({"query": asked.query, "results": results, "count": len(results)})

    @router.get("/search/entity/{entity_id}")
    async def of_entity(request: Request, entity_id: str) -> Response:
        """An entity's events, newest first."""
        asked = await wanted(request, _EntityWanted)
        rows = await off_loop(events.query, entity_id=entity_id, limit=asked.limit)
        wanted_keys = ("event_id", "event_type", "timestamp", "payload")
        told = [
            {**{key: _event(row)[key] for key in wanted_keys}, "relevance": 1.0} for row in rows
        ]
        return Answer({"entity_id": entity_id, "results": told, "count": len(told)})

    if kept:
        both = APIRouter()
        both.include_router(router)
        both.include_router(_kept_routes(house, "/api/v1"))
        return both
    return router


def _kept_routes(house: House, prefix: str) -> APIRouter:
    router = APIRouter(prefix=prefix, tags=["workspace and snapshots"])
    assistant = house.assistant
    workspace = Workspace(assistant.memory, assistant.db)

    @router.post("/workspace/ingest")
    async def ingest(request: Request) -> Response:
        """Keep a document; its pieces are found like memories."""
        asked = await wanted(request, _IngestWanted)
        not_blank(asked.content, "content")
        must_be_on(house)
        kept = await off_loop(
            workspace.ingest,
            asked.content,
            asked.doc_type,
            asked.metadata,
            chunk_size=asked.chunk_size or assistant.settings.memory.chunk_size,
            overlap=asked.overlap,
        )
        return Answer(
            {
                "status": "ingested",
                "doc_id": kept.id,
                "doc_type": kept.doc_type,
                "chunk_count": kept.chunks,
                "service": SERVICE,
            }
        )

    @router.get("/workspace/documents")
    async def documents(request: Request) -> Response:
        """The documents, newest first."""
        asked = await wanted(request, _DocumentsWanted)
        found = await off_loop(workspace.documents, asked.doc_type, asked.limit)
        told = [
            {
                "doc_id": row["id"],
                "doc_type": row["metadata"].get("doc_type") or row["media_type"],
                "content_preview": row["preview"],
                "metadata": {k: v for k, v in row["metadata"].items() if k != "doc_type"},
                "ingested_at": row["created_at"],
                "chunk_count": row["chunks"],
            }
            for row in found
        ]
        return Answer({"documents": told, "count": len(told), "service": SERVICE})

    @router.get("/workspace/chunks/{doc_id}")
    async def chunks(request: Request, doc_id: str) -> Response:
        """A document's pieces in their order."""
        asked = await wanted(request, _ChunksWanted)
        told = [
            {
                "chunk_id": row["id"],
                "chunk_index": row["position"],
                "content": row["content"],
                "start_offset": row["span_start"],
                "end_offset": row["span_end"],
                "created_at": row["created_at"],
            }
            for row in await off_loop(workspace.chunks, doc_id, asked.limit)
        ]
        return Answer({"doc_id": doc_id, "chunks": told, "count": len(told)})

    @router.post("/snapshots/create")
    async def create(request: Request) -> Response:
        """Keep all memories as they are now."""
        asked = await wanted(request, _SnapshotWanted, "session_id")
        kept = await off_loop(snapshots.take, assistant.db, asked.session_id, asked.metadata)
        return Answer(
            {
                "snapshot_id": kept.id,
                "session_id": kept.session_id,
                "ledger_count": kept.ledger_count,
                "metadata": {**kept.metadata, "document_count": kept.document_count},
                "success": True,
                "timestamp": kept.created_at,
                "service": SERVICE,
            }
        )

    @router.get("/snapshots")
    async def every(request: Request) -> Response:
        """The snapshots, newest first."""
        asked = await wanted(request, _LimitWanted)
        found = await off_loop(snapshots.find, assistant.db, asked.limit)
        told = [{"snapshot_id": each.id, **_snapshot(each)} for each in found]
        return Answer({"snapshots": told, "count": len(told)})

    @router.post("/snapshots/restore/{snapshot_id}")
    async def restore(snapshot_id: str) -> Response:
        """Make the memories what they were then; ``before`` is the way back."""
        went = await off_loop(snapshots.go_back, assistant.db, snapshot_id)
        await done(assistant.memory.remake_index(), SEARCH_DEADLINE_S, "The index")
        return Answer(
            {
                "snapshot_id": snapshot_id,
                "restored": {
                    **_snapshot(went.snapshot),
                    "came_back": went.back,
                    "went": went.gone,
                    "changed": went.changed,
                },
                "before": went.before.id,
                "service": SERVICE,
            }
        )

    return router


def _provenance_routes(house: House) -> APIRouter:
    router = APIRouter(prefix="/v1/provenance", tags=["provenance"])
    sources = ProvenanceLog(house.assistant.db)

    @router.post("/track")
    async def track(request: Request) -> Response:
        """Say where a memory comes from."""
        asked = await wanted(request, _TrackWanted)
        await off_loop(
            sources.track, asked.memory_id, asked.source_type, asked.source_id, asked.metadata
        )
        told = {"memory_id": asked.memory_id, "source_type": asked.source_type}
        return Answer({"status": "tracked", **told})

    @router.get("/{memory_id}")
    async def of(memory_id: str) -> Response:
        """Where a memory comes from."""
        return Answer({"provenance": await off_loop(sources.of, memory_id), "service": SERVICE})

    @router.get("/{memory_id}/chain")
    async def chain(request: Request, memory_id: str) -> Response:
        """From the memory to where it began."""
        asked = await wanted(request, _ChainWanted)
        found = await off_loop(sources.chain, memory_id, asked.max_depth)
        return Answer({"memory_id": memory_id, "chain": found, "depth": len(found)})

    return router


def _snapshot(kept: snapshots.Snapshot) -> dict[str, Any]:
    return {
        "timestamp": kept.created_at,
        "ledger_count": kept.ledger_count,
        "metadata": {**kept.metadata, "document_count": kept.document_count},
        "created_at": kept.created_at,
    }


def _event(row: dict[str, Any]) -> dict[str, Any]:
    return {
        "event_id": row["id"],
        "event_type": row["event_type"],
        "entity_id": row["entity_id"],
        "timestamp": row["at"],
        "correlation_id": row["correlation_id"],
        "payload": row["payload"],
    }


def _chunk_hit(hit: Hit, scores: bool) -> dict[str, Any]:
    item = hit.item
    found: dict[str, Any] = {
        "chunk_id": item.id,
        "content": item.content,
        "relevance": round(hit.score, 4),
        "provenance": {
            "source": item.source,
            "doc_id": item.document_id,
            "start_offset": item.span[0] if item.span else None,
            "end_offset": item.span[1] if item.span else None,
            "confidence": item.confidence,
            "found_by": found_by(hit),
        },
    }
    if scores:
        found["score"] = round(hit.score, 4)
        found["scores"] = {
            "semantic": hit.parts.get("meaning", 0.0),
            "bm25": hit.parts.get("words", 0.0),
            "combined": round(hit.score, 4),
        }
    return found


def _utc(name: str, value: str | None) -> str | None:
    if value is None:
        return None
    try:
        return iso_z(datetime.fromisoformat(value))
    except ValueError as error:
        raise InvalidInputError(
            f"{name} {value!r} is not an ISO 8601 time.", remedy="Write it as 2026-11-27T09:00:00Z."
        ) from error
