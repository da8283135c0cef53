"""Events other programs append, and where memories come from: two plain logs in the database."""

from __future__ import annotations

from typing import Any

from sqlalchemy import func, insert, select

from sonia_desktop.core.errors import NotFoundError
from sonia_desktop.core.ids import iso_z, new_id
from sonia_desktop.core.service_tables import ledger_events, provenance
from sonia_desktop.core.storage import Database, memories

MAX_DEPTH = 100


class EventLog:
    """Events in the order they came; never changed. Thread-safe."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def append(self, event_type: str, entity_id: str, payload: dict[str, Any]) -> dict[str, Any]:
        """On disk when it returns. ``payload.correlation_id`` is kept as the event's."""
        lifted = payload.get("correlation_id")
        row = {
            "id": new_id("evt"),
            "event_type": event_type,
            "entity_id": entity_id,
            "correlation_id": None if lifted is None else str(lifted)[:200],
            "payload": payload,
            "at": iso_z(),
        }
        self._db.write(lambda c: c.execute(insert(ledger_events).values(row))).result()
        return row

    def query(
        self,
        *,
        entity_id: str | None = None,
        event_type: str | None = None,
        since: str | None = None,
        until: str | None = None,
        limit: int = 100,
    ) -> list[dict[str, Any]]:
        """Newest first; `since` and `until` are included, in UTC as events are written."""
        table = ledger_events.c
        chosen = select(ledger_events)
        for column, value in ((table.entity_id, entity_id), (table.event_type, event_type)):
            if value is not None:
                chosen = chosen.where(column == value)
        if since is not None:
            chosen = chosen.where(table.at >= since)
        if until is not None:
            chosen = chosen.where(table.at <= until)
        newest = chosen.order_by(table.at.desc(), table.id.desc()).limit(limit)
        with self._db.read() as connection:
            return [dict(row) for row in connection.execute(newest).mappings()]

    def count(self) -> int:
        with self._db.read() as connection:
            return connection.execute(select(func.count()).select_from(ledger_events)).scalar_one()


class ProvenanceLog:
    """Where a memory comes from, as tracked, else as the memory itself says. Thread-safe."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def track(
        self,
        memory_id: str,
        source_type: str,
        source_id: str | None,
        metadata: dict[str, Any] | None,
    ) -> dict[str, Any]:
        """The newest counts. Raises `NotFoundError` for an unknown memory."""
        self._known(memory_id)
        row = {
            "memory_id": memory_id,
            "source_type": source_type,
            "source_id": source_id,
            "metadata": metadata or {},
            "tracked_at": iso_z(),
        }
        self._db.write(lambda c: c.execute(insert(provenance).values(row))).result()
        return row

    def of(self, memory_id: str) -> dict[str, Any]:
        """Raises `NotFoundError`."""
        kept = self._known(memory_id)
        newest = (
            select(provenance)
            .where(provenance.c.memory_id == memory_id)
            .order_by(provenance.c.seq.desc())
            .limit(1)
        )
        with self._db.read() as connection:
            row = connection.execute(newest).mappings().first()
        if row is not None:
            return {key: value for key, value in row.items() if key != "seq"}
        source_type, source_id = "direct", kept["source"]
        if kept["document_id"]:
            source_type, source_id = "document", kept["document_id"]
        elif kept["turn_id"]:
            source_type, source_id = "turn", kept["turn_id"]
        return {
            "memory_id": memory_id,
            "source_type": source_type,
            "source_id": source_id,
            "metadata": {"span": [kept["span_start"], kept["span_end"]]}
            if kept["span_start"] is not None
            else {},
            "tracked_at": kept["created_at"],
        }

    def chain(self, memory_id: str, max_depth: int) -> list[dict[str, Any]]:
        """From the memory to where it began: each source that is a memory is followed, once."""
        found: list[dict[str, Any]] = []
        seen: set[str] = set()
        here: str | None = memory_id
        while here is not None and here not in seen and len(found) < max_depth:
            seen.add(here)
            found.append(self.of(here))
            source = found[-1]["source_id"]
            here = source if source and self._is_memory(source) else None
        return found

    def _known(self, memory_id: str) -> Any:
        columns = (
            memories.c.source,
            memories.c.turn_id,
            memories.c.document_id,
            memories.c.span_start,
            memories.c.span_end,
            memories.c.created_at,
        )
        with self._db.read() as connection:
            row = connection.execute(select(*columns).where(memories.c.id == memory_id)).mappings()
            found = row.first()
        if found is None:
            raise NotFoundError(f"There is no memory {memory_id!r}.")
        return found

    def _is_memory(self, memory_id: str) -> bool:
        with self._db.read() as connection:
            found = connection.execute(
                select(memories.c.id).where(memories.c.id == memory_id)
            ).first()
        return found is not None
