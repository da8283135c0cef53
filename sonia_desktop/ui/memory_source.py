"""Where a memory comes from, looked up off the main thread: the turn, or the file and the place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sonia_desktop.memory.types import MemoryItem
from sonia_desktop.ui.words import tr

if TYPE_CHECKING:
    from sonia_desktop.assistant import Assistant

_AROUND = 240


@dataclass(frozen=True)
class Source:
    """`before`, `span` and `after` are the sentence around it, `span` the words it was taken from.
    `path` can be opened, `turn_id` shown."""

    title: str
    before: str = ""
    span: str = ""
    after: str = ""
    path: str = ""
    turn_id: str = ""


@dataclass(frozen=True)
class Background:
    """All that the detail shows besides the memory itself; `item` as it is now."""

    item: MemoryItem
    source: Source | None
    versions: tuple[MemoryItem, ...]


def background_of(assistant: Assistant, memory_id: str) -> Background | None:
    """None when there is no such memory. Reads the database."""
    item = assistant.memory.get(memory_id)
    if item is None:
        return None
    versions = tuple(assistant.memory.versions(memory_id))
    return Background(item, _source_of(assistant, item), versions)


def _source_of(assistant: Assistant, item: MemoryItem) -> Source | None:
    if item.document_id is not None:
        document = assistant.memory.documents.get(item.document_id)
        if document is None:
            return Source(tr("A document that is not kept any more"))
        page = item.metadata.get("page")
        at = tr(", page {page}", page=page) if page else ""
        if item.span is not None:
            at += tr(", characters {first:,} to {last:,}", first=item.span[0], last=item.span[1])
        return Source(f"{document.title or document.name}{at}", path=document.path or "")
    if item.turn_id is not None:
        turn = assistant.turns.turn(item.turn_id)
        if turn is None:
            return Source(tr("A conversation that is not kept any more"))
        said = turn.said
        place = said.casefold().find(item.content.casefold())
        whole = (place, place + len(item.content)) if place >= 0 else (0, len(said))
        start, end = item.span or whole
        before = said[max(0, start - _AROUND) : start]
        return Source(
            tr("You said"),
            ("…" if start > _AROUND else "") + before,
            said[start:end],
            said[end : end + _AROUND] + ("…" if len(said) > end + _AROUND else ""),
            turn_id=turn.id,
        )
    return None
