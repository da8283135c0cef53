"""What is on the shelf: reads of the memory that need no search."""

from __future__ import annotations

from sonia_desktop.memory.lookup import Lookup
from sonia_desktop.memory.store import MemoryStore
from sonia_desktop.memory.types import ChangeRecord, MemoryFilter, MemoryItem


class Shelf:
    """Reads from any thread; what `Memory` is built on."""

    def __init__(self, store: MemoryStore, lookup: Lookup) -> None:
        self._store, self._lookup = store, lookup

    def get(self, memory_id: str) -> MemoryItem | None:
        """The memory of that id, replaced ones too; None when there is none."""
        return self._store.get(memory_id)

    def versions(self, memory_id: str) -> list[MemoryItem]:
        """All wordings of it, the oldest first, forgotten ones too; empty when there is none."""
        return self._store.versions(memory_id)

    def known_about(
        self, slot: str, scope: str = "profile", scope_id: str | None = None
    ) -> list[MemoryItem]:
        """What holds now under a slot ("my dentist|when"), newest first."""
        return self._store.of_slot(slot, scope, scope_id)

    def changes(self, limit: int = 100, memory_id: str | None = None) -> list[ChangeRecord]:
        """The memory's diary, newest first: what was kept, replaced, forgotten, by whom and why."""
        return self._store.changes(limit, memory_id)

    def newest(self, limit: int = 100) -> list[MemoryItem]:
        """What was kept last, newest first."""
        return self._store.newest(limit)

    def listed(
        self, chosen: MemoryFilter, limit: int = 100, below: MemoryItem | None = None
    ) -> list[MemoryItem]:
        """What passes the filter, the last kept first; `below`: go on after that one."""
        after = None if below is None else (below.created_at, below.id)
        ids = self._lookup.listed(chosen, limit, after)
        items = self._store.items(ids)
        return [items[each] for each in ids if each in items]

    def sources(self) -> list[str]:
        """Who said what is remembered (`MemoryItem.source`), the most talkative first."""
        return self._lookup.sources()

    def count(self, *, documents: bool = True) -> int:
        """How many memories there are. `documents`: the pieces of documents, too."""
        return self._store.count(documents=documents)
