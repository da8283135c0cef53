"""What the older services told with their status and their memory's health, each its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import psutil
from sqlalchemy import func, select

from sonia_desktop.api import model_bodies
from sonia_desktop.api.condition import condition
from sonia_desktop.api.health_figures import document_count, hybrid_search, memory_stats
from sonia_desktop.api.ports import GATEWAY, MEMORY, ROUTER, TOOLS, VOICE, ServicePort
from sonia_desktop.core.health import HealthState
from sonia_desktop.core.ids import iso_z
from sonia_desktop.core.service_tables import snapshots
from sonia_desktop.tools.risk import Ground, assess, in_words_of

if TYPE_CHECKING:
    from sonia_desktop.api.service import House
    from sonia_desktop.tools.registry import Registry


def older_services(house: House) -> dict[str, str]:
    """The two other services the older vision service told of."""
    board = house.assistant.health
    return {
        "voice_service": condition(board, VOICE),
        "memory_service": condition(board, MEMORY),
    }


def status_figures(house: House, service: ServicePort) -> dict[str, Any]:
    """For a reading thread."""
    if service is GATEWAY:  # nobody gets in unasked: the same user of this computer, or a token
        return {"auth_posture": {"auth_enabled": True, "dev_mode": False, "exempt_path_count": 0}}
    if service is ROUTER:
        return _router_status(house)
    if service is MEMORY:
        return _memory_status(house)
    if service is VOICE:
        return {"sessions": {"active": house.sessions.active, "total": house.sessions.opened}}
    return {"tools": registry_stats(house.assistant.registry)} if service is TOOLS else {}


def _router_status(house: House) -> dict[str, Any]:
    board, models = house.assistant.health, house.assistant.models
    providers = model_bodies.providers(models)["providers"]
    by_provider = model_bodies.models_by_provider(models)["models"]
    counts = {name: len(found) for name, found in by_provider.items()}
    return {
        "port": house.ports.get(ROUTER.name),
        "cors_enabled": bool(house.assistant.settings.api.allowed_origins),
        "vision_provider": board.get("language model").engine,
        "ocr_provider": board.get("ocr").engine,
        "detection_model": board.get("element detector").engine,
        "services": older_services(house),
        "providers": {
            "available": {name: one["available"] for name, one in providers.items()},
            "count": len(providers),
        },
        "models": {"total": sum(counts.values()), "by_provider": counts},
    }


def _memory_status(house: House) -> dict[str, Any]:
    found = memory_stats(house)
    path = house.assistant.db.path
    with house.assistant.db.read() as rows:
        papers = document_count(rows)
        kept = rows.execute(select(func.count()).select_from(snapshots)).scalar_one()
    index = [
        one for one in (house.assistant.settings.data_dir / "index").rglob("*") if one.is_file()
    ]
    return {
        "health": condition(house.assistant.health, MEMORY),
        "ledger": {
            "total": found["total_memories"],
            "active": found["active_memories"],
            "by_type": found["by_type"],
        },
        "database": {"type": "SQLite", "path": str(path)},
        "stats": {
            "ledger_items": found["active_memories"],
            "documents": papers,
            "vector_embeddings": found["hybrid_search"]["vector"]["vector_count"],
            "snapshots": kept,
            "memory_usage_mb": round(psutil.Process().memory_info().rss / 1e6, 1),
            "vector_index_size_mb": round(sum(one.stat().st_size for one in index) / 1e6, 3),
            "timestamp": iso_z(),
        },
    }


def ledger(house: House) -> dict[str, Any]:
    """The parts of the memory, as the older memory service told them."""
    board = house.assistant.health
    count = house.assistant.memory.count()
    index = board.get("vector index")
    vectors = hybrid_search(house)["vector"]["vector_count"]
    with house.assistant.db.read() as rows:
        papers = document_count(rows)
    storage = board.get("storage").state.value
    return {
        "memories": count,
        "ledger": {"status": storage, "events_count": count},
        "workspace": {"status": storage, "documents_count": papers},
        "vector": {
            "status": index.state.value,
            "initialized": index.state is HealthState.READY,
            "vectors_count": vectors,
            "graph_nodes": vectors,  # one for each: that is what such a graph is made of
            "engine": index.engine,
        },
        "db": {"status": "ok" if board.get("storage").usable else "unavailable"},
    }


def registry_stats(registry: Registry) -> dict[str, int]:
    """How many tools there are, by what they may do."""
    tiers = [in_words_of("openclaw", assess(t, ground=Ground()).tier) for t in registry.all()]
    return {
        "total_tools": len(tiers),
        "implemented_tools": len(tiers),
        **{
            f"{word}_tools": sum(tier.endswith(word.upper()) for tier in tiers)
            for word in ("readonly", "compute", "create", "destructive")
        },
    }
