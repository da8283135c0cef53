"""7020, memory-engine: the typed ledger, its versions, conflicts and redactions."""

from __future__ import annotations

import asyncio
import json
from typing import Any

from fastapi import APIRouter, Request
from pydantic import Field
from starlette.responses import Response

from sonia_desktop.api.inputs import Wanted, wanted
from sonia_desktop.api.routes_gateway import must_be_on, not_blank
from sonia_desktop.api.routes_memory import SERVICE, fitting
from sonia_desktop.api.service import Answer, House, off_loop
from sonia_desktop.core.errors import NotFoundError
from sonia_desktop.memory.ledger import Conflict, Ledger, told_content, told_metadata
from sonia_desktop.memory.masking import REDACTED
from sonia_desktop.memory.types import MemoryItem

CONTRACT = "v3"
_REDACTION_DEADLINE_S = 120.0


class _StoreWanted(Wanted):
    type: str = Field(min_length=1, max_length=40)
    subtype: str = Field(min_length=1, max_length=40)
    content: str | dict[str, Any]
    metadata: dict[str, Any] | None = None
    valid_from: str | None = None
    valid_until: str | None = None


class _QueryWanted(Wanted):
    query: str = Field(min_length=1, max_length=20_000)
    limit: int = Field(10, ge=1, le=1000)
    max_chars: int = Field(7000, ge=1, le=10_000_000)
    type_filters: list[str] | None = None
    include_redacted: bool = False


class _VersionWanted(Wanted):
    original_id: str = Field(min_length=1, max_length=80)
    new_content: str | dict[str, Any]
    metadata: dict[str, Any] | None = None
    valid_from: str | None = None


class _RedactWanted(Wanted):
    memory_id: str = Field(min_length=1, max_length=80)
    reason: str = Field(min_length=1, max_length=2000)
    performed_by: str = Field("system", min_length=1, max_length=80)


class _ConflictsWanted(Wanted):
    memory_id: str | None = None
    resolved: bool | None = None
    limit: int = Field(50, ge=1, le=1000)


class _ResolveWanted(Wanted):
    resolution_note: str = Field(min_length=1, max_length=10_000)


def routes(house: House) -> APIRouter:
    router = APIRouter(prefix="/v3/memory", tags=["typed memory"])
    assistant = house.assistant
    ledger = Ledger(assistant.memory, assistant.db)

    @router.post("/store")
    async def store(request: Request) -> Response:
        """Keep a memory with fields; conflicts with what is known are told, nothing is replaced."""
        asked = await wanted(request, _StoreWanted)
        must_be_on(house)
        stored = await off_loop(
            ledger.store,
            asked.type,
            asked.subtype,
            _text(asked.content),
            asked.metadata,
            valid_from=asked.valid_from,
            valid_until=asked.valid_until,
        )
        return Answer(
            {
                "status": "stored",
                "id": stored.item.id,
                "type": stored.item.kind,
                "subtype": stored.item.type.value,
                "conflicts": [_conflict(each) for each in stored.conflicts],
                **_signed(),
            }
        )

    @router.post("/query")
    async def query(request: Request) -> Response:
        """Find typed memories within a budget of characters."""
        asked = await wanted(request, _QueryWanted, "query")
        not_blank(asked.query, "query")
        items = await off_loop(
            ledger.query,
            asked.query,
            asked.limit,
            subtypes=asked.type_filters,
            include_redacted=asked.include_redacted,
        )
        lengths = [len(told_content(item)) for item in items]
        kept = fitting(items, asked.max_chars, lengths)
        return Answer(
            {
                "query": asked.query,
                "results": [_found(item) for item in kept],
                "count": len(kept),
                "budget_used": sum(lengths[: len(kept)]),
                "budget_limit": asked.max_chars,
                "truncated": len(kept) < len(items),
                **_signed(),
            }
        )

    @router.post("/version")
    async def version(request: Request) -> Response:
        """A new version in the place of the newest."""
        asked = await wanted(request, _VersionWanted)
        must_be_on(house)
        item = await off_loop(
            ledger.version,
            asked.original_id,
            _text(asked.new_content),
            asked.metadata,
            valid_from=asked.valid_from,
        )
        return Answer(
            {
                "status": "version_created",
                "id": item.id,
                "original_id": asked.original_id,
                **_signed(),
            }
        )

    @router.post("/redact")
    async def redact(request: Request) -> Response:
        """Take a memory, and what it replaced, out of every copy for good."""
        asked = await wanted(request, _RedactWanted)
        kept = await off_loop(_kept, house, asked.memory_id)
        if kept is None or kept.content == REDACTED:
            raise NotFoundError(
                f"There is no memory {asked.memory_id!r}, or it is redacted already."
            )
        _job, future = assistant.keeping.redact(
            [asked.memory_id], actor=asked.performed_by, reason=asked.reason
        )
        async with asyncio.timeout(_REDACTION_DEADLINE_S):
            erased = await asyncio.wrap_future(future)
        return Answer(
            {
                "status": "redacted",
                "memory_id": asked.memory_id,
                "redacted_versions": erased["rows"],
                "masked": erased["cells"],
                "backups_flagged": erased["flagged"],
                "exports_out_of_date": erased["exports"],
                "left_in": erased["left"],
                **_signed(),
            }
        )

    @router.get("/conflicts")
    async def conflicts(request: Request) -> Response:
        """What contradicts what."""
        asked = await wanted(request, _ConflictsWanted)
        found = await off_loop(
            ledger.conflicts, asked.memory_id, resolved=asked.resolved, limit=asked.limit
        )
        return Answer({"conflicts": [_conflict(each) for each in found], "count": len(found)})

    @router.post("/conflicts/{conflict_id}/resolve")
    async def resolve(request: Request, conflict_id: str) -> Response:
        """Say how it is; both memories stay."""
        asked = await wanted(request, _ResolveWanted)
        not_blank(asked.resolution_note, "resolution_note")
        await off_loop(ledger.resolve, conflict_id, asked.resolution_note)
        return Answer({"status": "resolved", "conflict_id": conflict_id})

    @router.get("/{memory_id}/versions")
    async def versions(memory_id: str) -> Response:
        """All versions, the oldest first."""
        items = await off_loop(assistant.memory.versions, memory_id)
        if not items:
            raise NotFoundError(f"There is no memory {memory_id!r}.")
        told = [
            {
                **_found(item),
                "superseded_by": item.superseded_by,
                "redacted": item.content == REDACTED,
            }
            for item in items
        ]
        body = {"memory_id": memory_id, "versions": told, "count": len(told)}
        return Answer({**body, **_signed()})

    @router.get("/{memory_id}/redaction-audit")
    async def audit(memory_id: str) -> Response:
        """When and why its words were taken out."""
        trail = [
            {
                "redaction_id": f"redact_{each.seq:012x}",
                "memory_id": each.memory_id,
                "action": "redact",
                "reason": each.reason,
                "performed_at": each.at,
                "performed_by": each.by,
                "metadata": {},
            }
            for each in await off_loop(ledger.redactions, memory_id)
        ]
        return Answer({"memory_id": memory_id, "audit_trail": trail, "count": len(trail)})

    return router


def _signed() -> dict[str, str]:
    return {"service": SERVICE, "contract": CONTRACT}


def _text(content: str | dict[str, Any]) -> str:
    """JSON text; an object is taken too."""
    return content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)


def _found(item: MemoryItem) -> dict[str, Any]:
    redacted = item.content == REDACTED
    return {
        "id": item.id,
        "type": item.kind,
        "memory_subtype": item.type.value,
        "created_at": item.created_at,
        "recorded_at": item.created_at,
        "version_chain_head": item.superseded_by or item.id,
        "content": "[REDACTED]" if redacted else told_content(item),
        "metadata": None if redacted else told_metadata(item),
    }


def _conflict(found: Conflict) -> dict[str, Any]:
    return {
        "conflict_id": found.id,
        "memory_id_a": found.memory_id_a,
        "memory_id_b": found.memory_id_b,
        "conflict_type": found.conflict_type,
        "severity": found.severity,
        "detected_at": found.detected_at,
        "resolved": found.resolved_at is not None,
        "resolution_note": found.resolution_note,
        "metadata": found.metadata,
    }


def _kept(house: House, memory_id: str) -> MemoryItem | None:
    """Also one that was forgotten: its words are still there for a while."""
    found = house.assistant.memory.versions(memory_id)
    return next((item for item in found if item.id == memory_id), None)
