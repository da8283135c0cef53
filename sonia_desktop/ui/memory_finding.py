"""What the memory browser asks for, and how it is answered off the main thread."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sonia_desktop.memory.ranking import RELEVANT_SCORE
from sonia_desktop.memory.types import Hit, MemoryFilter, MemoryItem
from sonia_desktop.ui.desk import then

if TYPE_CHECKING:
    from sonia_desktop.assistant import Assistant

PAGE = 300
MOST_HITS = 200
_LEAST_BEGINNING = 3


@dataclass(frozen=True)
class Wanted:
    """What the list shall show."""

    query: str
    chosen: MemoryFilter


@dataclass(frozen=True)
class Found:
    """What it shows: hits of a search, or a page of the timeline."""

    items: list[MemoryItem]
    hits: list[Hit]
    count: int
    sources: list[str]


def look_up(assistant: Assistant, wanted: Wanted) -> Any:
    """`Found`, or a future that ends in it: a page of the timeline is read here, a search runs in
    the memory's own thread."""
    memory, query = assistant.memory, wanted.query
    count = memory.count(documents=wanted.chosen.documents)
    sources = memory.sources()
    if not query:
        return Found(memory.listed(wanted.chosen, PAGE), [], count, sources)

    def enough(hits: list[Hit]) -> Found | Future[Found]:
        if _best(hits) >= RELEVANT_SCORE or not half_typed(query):
            return Found([], hits, count, sources)
        longer = memory.search(f"{query}*", MOST_HITS, wanted.chosen)
        return then(longer, lambda more: Found([], max(hits, more, key=_best), count, sources))

    return then(memory.search(query, MOST_HITS, wanted.chosen), enough)


def half_typed(query: str) -> bool:
    """Whether the last word may go on: nothing but letters was typed last, and no phrase."""
    last = query.split()[-1] if query.split() else ""
    return len(last) >= _LEAST_BEGINNING and last.isalnum() and '"' not in query


def _best(hits: Sequence[Hit]) -> float:
    return hits[0].score if hits else 0.0
