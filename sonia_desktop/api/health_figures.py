"""The figures single services tell with their health, read from what is kept, never made up.

They are read in a reading thread, at most once in `FRESH_S`, so that monitors may ask as often as
they like. What takes SQLite a walk over all rows is read at most once in `_WALK_S`.
"""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, func, select

from sonia_desktop.agent.types import Entrance, Outcome
from sonia_desktop.api import model_bodies
from sonia_desktop.api.ports import (
    CAPTURE,
    CONTROL,
    MEMORY,
    PERCEPTION,
    ROUTER,
    SERVICES,
    TOOLS,
    VOICE,
    ServicePort,
)
from sonia_desktop.core.health import HealthState
from sonia_desktop.core.model_tables import model_routes
from sonia_desktop.core.storage import audit, documents, memories, turns
from sonia_desktop.memory.lookup import counted_words

if TYPE_CHECKING:
    from sonia_desktop.api.service import House

FRESH_S = 1.0
_WALK_S = 30.0
_LATEST_TURNS = 50
_READ = (MEMORY, ROUTER, VOICE, CONTROL)
"""The services whose figures are in the database."""


@dataclass
class Figures:
    """What one service tells. Used from the loop's thread."""

    house: House
    service: ServicePort
    kept: dict[str, Any] = field(default_factory=dict)
    _read_at: float = -1e9
    _walked_at: float = -1e9
    _walked: dict[str, Any] = field(default_factory=dict)
    _reading: asyncio.Lock = field(default_factory=asyncio.Lock)

    async def refresh(self) -> None:
        """Read what is too old."""
        if self.service not in _READ or time.monotonic() - self._read_at < FRESH_S:
            return
        async with self._reading:
            if time.monotonic() - self._read_at >= FRESH_S:
                self.kept = await asyncio.to_thread(self._read)
                self._read_at = time.monotonic()

    def told(self) -> dict[str, Any]:
        """All figures; those of the moment are looked up now."""
        return {**self.kept, **_of_the_moment(self.house, self.service)}

    def _read(self) -> dict[str, Any]:
        house = self.house
        if self.service is MEMORY:
            if time.monotonic() - self._walked_at >= _WALK_S:
                self._walked = hybrid_search(house)
                self._walked_at = time.monotonic()
            return {"memories": house.assistant.memory.count(), "hybrid_search": self._walked}
        with house.assistant.db.read() as rows:
            if self.service is ROUTER:
                written = rows.execute(select(func.count()).select_from(model_routes)).scalar_one()
                return {"audit": {"path": str(house.assistant.db.path), "records_written": written}}
            if self.service is VOICE:
                return _spoken(house, rows)
            return _guarded(house, rows)


def _of_the_moment(house: House, service: ServicePort) -> dict[str, Any]:
    if service is TOOLS:
        tools = len(house.assistant.registry.all())
        return {"tools_registered": tools, "tools_implemented": tools}
    if service is VOICE:
        return {
            "voice": {
                "state": house.assistant.voice.state.value,
                "active_sessions": house.sessions.active,
            },
            "active_sessions": house.sessions.active,
            "voice_conversations": house.sessions.talking,
        }
    if service is ROUTER:
        return model_bodies.health(house.assistant.models)
    if service is CONTROL:
        tracked = {
            "maintenance_mode": house.assistant.executor.maintenance,
            "services_tracked": len(SERVICES),
        }
        return {"supervision": tracked}
    looking = house.assistant.looking
    if service is CAPTURE:
        return {
            "privacy": looking.watch.privacy.word,
            "mode": looking.watch.privacy.mode.value,
            "buffer_frames": len(looking.watch.ring),
        }
    if service is PERCEPTION:
        return {
            "inference_status": looking.perceiver.status,
            "total_inferences": looking.perceiver.inferences,
            "privacy_blocks": looking.perceiver.privacy_blocks,
            "consent_blocks": looking.perceiver.consent_blocks,
        }
    return {}


def hybrid_search(house: House) -> dict[str, Any]:
    """What can be found by words and by meaning. Walks over all memories."""
    active = memories.c.deleted_at.is_(None) & memories.c.superseded_by.is_(None)
    with house.assistant.db.read() as rows:
        count = rows.execute(select(func.count()).where(active)).scalar_one()
        vectors = rows.execute(
            select(func.count()).where(active, memories.c.embedding_model.is_not(None))
        ).scalar_one()
        words = counted_words(rows)
    board = house.assistant.health
    return {
        "initialized": True,
        "bm25_indexed": count,
        "bm25_stats": {
            "num_documents": words.texts,
            "unique_tokens": words.different,
            "avg_doc_length": round(words.usual_length, 2),
            "idf_cache_size": 0,  # a word's rarity is worked out at each search, none is kept
        },
        "vector": {
            "initialized": board.get("vector index").state is HealthState.READY,
            "vector_count": vectors,
            "embeddings_degraded": board.get("embedding").state is not HealthState.READY,
            "embeddings_provider": house.assistant.memory.embedding_model,
        },
    }


def memory_stats(house: House) -> dict[str, Any]:
    """How many memories there are, by what they are; walks over all of them."""
    active = memories.c.deleted_at.is_(None) & memories.c.superseded_by.is_(None)
    with house.assistant.db.read() as connection:
        total = connection.execute(select(func.count()).select_from(memories)).scalar_one()
        kinds = connection.execute(
            select(memories.c.kind, func.count()).where(active).group_by(memories.c.kind)
        ).all()
    by_type = {row[0]: row[1] for row in kinds}
    return {
        "total_memories": total,
        "active_memories": sum(by_type.values()),
        "by_type": by_type,
        "database_path": str(house.assistant.db.path),
        "hybrid_search": hybrid_search(house),
        "service": MEMORY.name,
    }


def document_count(rows: Connection) -> int:
    return int(rows.execute(select(func.count()).select_from(documents)).scalar_one())


def _spoken(house: House, rows: Connection) -> dict[str, Any]:
    """The turns that were spoken, by the record of all turns."""
    spoken = turns.c.entrance == Entrance.SPOKEN.value
    total = rows.execute(select(func.count()).where(spoken)).scalar_one()
    query = (
        select(turns.c.outcome, turns.c.stages)
        .where(spoken)
        .order_by(turns.c.started_at.desc())
        .limit(_LATEST_TURNS)
    )
    latest = rows.execute(query).all()
    good = sum(row.outcome != Outcome.FAILED.value for row in latest)
    took = [float(row.stages.get("total", 0.0)) for row in latest]
    return {
        "telemetry": {"turns_logged": total, "log_path": str(house.assistant.db.path)},
        "voice_turn_router": {
            "active_sessions": house.sessions.talking,
            "total_turns": total,
            "recent_success_rate": round(good / len(latest), 4) if latest else 1.0,
            "recent_avg_latency_ms": round(sum(took) / len(took), 1) if took else 0.0,
        },
    }


def _guarded(house: House, rows: Connection) -> dict[str, Any]:
    """What the gate of all tool calls has judged."""
    executor = house.assistant.executor
    counted = rows.execute(select(audit.c.event, func.count()).group_by(audit.c.event))
    events: dict[str, int] = {str(row[0]): int(row[1]) for row in counted}
    settled = sum(events.get(name, 0) for name in ("approved", "denied", "expired"))
    pending = len(executor.pending())
    return {
        "safety": {
            "policy_rules": len(executor.gate.rules.all()),
            "policy_decisions": events.get("decided", 0),
            "pending_confirmations": pending,
            "total_tokens": settled + pending,
            "guard_evaluations": events.get("decided", 0) + events.get("refused", 0),
        }
    }
