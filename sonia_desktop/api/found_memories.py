"""Searching the memory for a caller: from what is kept when nothing was written since."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fastapi import Request

from sonia_desktop.api.kept_answers import search_key, size_of_hits
from sonia_desktop.api.service import SEARCH_DEADLINE_S, House, done

if TYPE_CHECKING:
    from sonia_desktop.memory.types import Hit


async def found_memories(house: House, request: Request, query: str, limit: int) -> list[Hit]:
    """The memories that answer best, best first. Raises what `Memory.search` raises."""
    kept, health = house.kept, house.assistant.health
    version = kept.version()
    if version is None:
        return await done(
            house.assistant.memory.search(query, limit),
            SEARCH_DEADLINE_S,
            "The search",
            queued=True,
        )
    engines = tuple(health.get(name).state.value for name in ("embedding", "vector index"))
    key = search_key(request, query, limit, *engines)
    route = getattr(request.scope.get("route"), "path", "none")
    found: list[Hit] | None = kept.get(route, key, version)
    if found is None:
        found = await done(
            house.assistant.memory.search(query, limit),
            SEARCH_DEADLINE_S,
            "The search",
            queued=True,
        )
        kept.put(key, found, size_of_hits([query, *(hit.item.content for hit in found)]), version)
    return list(found)
