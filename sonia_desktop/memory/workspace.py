"""Documents that programs hand over as text: kept, cut into pieces that are found like memories.

workspace = Workspace(memory, db)
kept = workspace.ingest(text, "markdown")
kept.chunks
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, insert, select, update

from sonia_desktop.core.errors import InvalidInputError
from sonia_desktop.core.ids import iso_z, new_id
from sonia_desktop.core.storage import Database, documents, memories
from sonia_desktop.memory import content as rules
from sonia_desktop.memory.memory import Memory
from sonia_desktop.memory.types import NewMemory

MAX_CHARACTERS = 20_000_000
SMALLEST, LARGEST = 200, 4_000  # characters of a piece (the contract's figures)
PREVIEW = 200
_MEDIA_TYPES = {
    "markdown": "text/markdown",
    "pdf": "application/pdf",
    "code": "text/x-source",
    "web": "text/html",
}
_SENTENCE_END = re.compile(r"[.!?]\s|\n")


@dataclass(frozen=True)
class Ingested:
    """A document that was kept."""

    id: str
    doc_type: str
    chunks: int


class Workspace:
    """Thread-safe; calls wait until it is on disk."""

    def __init__(self, memory: Memory, db: Database) -> None:
        self._memory, self._db = memory, db

    def ingest(
        self,
        content: str,
        doc_type: str,
        metadata: dict[str, Any] | None = None,
        *,
        chunk_size: int = 800,
        overlap: int = 100,
    ) -> Ingested:
        """Keep a text. `chunk_size` is brought into 200 to 4,000, `overlap` under half of it.

        Raises `InvalidInputError` (empty, over 20,000,000 characters).
        """
        if len(content) > MAX_CHARACTERS:
            raise InvalidInputError(
                f"The document has {len(content):,} characters; the limit is {MAX_CHARACTERS:,}.",
                remedy="Send it in parts.",
            )
        size = min(max(chunk_size, SMALLEST), LARGEST)
        spans = list(pieces(content, size, min(max(overlap, 0), size // 2)))
        if not spans:
            raise InvalidInputError("The document is empty.", remedy="Send its text in content.")
        now, document_id = iso_z(), new_id("doc")
        given = rules.check_metadata(metadata)
        encoded = content.encode("utf-8", "replace")
        row = {
            "id": document_id,
            "name": str(given.get("title") or given.get("name") or document_id)[:500],
            "path": None,
            "media_type": _MEDIA_TYPES.get(doc_type, doc_type)[:80],
            "title": str(given.get("title") or "")[:500],
            "sha256": hashlib.sha256(encoded).hexdigest(),
            "size_bytes": len(encoded),
            "characters": len(content),
            "chunks": 0,
            "metadata": {**given, "doc_type": doc_type},
            "created_at": now,
            "updated_at": now,
        }
        with self._memory.documents.in_hand(document_id):
            return self._keep(row, content, spans, doc_type)

    def _keep(
        self, row: dict[str, Any], content: str, spans: list[tuple[int, int]], doc_type: str
    ) -> Ingested:
        document_id = str(row["id"])
        self._db.write(lambda c: c.execute(insert(documents).values(row))).result()
        kept = self._memory.remember_many(
            (
                NewMemory(
                    content[start:end],
                    kind="chunk",
                    source="document",
                    session_id=document_id,
                    position=position,
                    document_id=document_id,
                    span=(start, end),
                )
                for position, (start, end) in enumerate(spans)
            ),
            change="ingested",
            of=document_id,
        ).result()
        self._db.write(
            lambda c: c.execute(
                update(documents).where(documents.c.id == document_id).values(chunks=len(kept))
            )
        ).result()
        return Ingested(document_id, doc_type, len(kept))

    def documents(self, doc_type: str | None, limit: int) -> list[dict[str, Any]]:
        """Newest first, with the first words of each."""
        chosen = select(documents).where(documents.c.deleted_at.is_(None))
        if doc_type is not None:
            told = func.json_extract(documents.c.metadata, "$.doc_type")
            chosen = chosen.where(
                (told == doc_type)
                | (documents.c.media_type == _MEDIA_TYPES.get(doc_type, doc_type))
            )
        first = select(memories.c.document_id, memories.c.content).where(
            memories.c.position == 0, memories.c.deleted_at.is_(None)
        )
        with self._db.read() as connection:
            rows = [
                dict(row)
                for row in connection.execute(
                    chosen.order_by(documents.c.created_at.desc(), documents.c.id).limit(limit)
                ).mappings()
            ]
            ids = [row["id"] for row in rows]
            begins = dict(
                tuple(row)
                for row in connection.execute(first.where(memories.c.document_id.in_(ids)))
            )
        return [{**row, "preview": begins.get(row["id"], "")[:PREVIEW]} for row in rows]

    def chunks(self, document_id: str, limit: int) -> list[dict[str, Any]]:
        """A document's pieces in their order."""
        with self._db.read() as connection:
            rows = connection.execute(
                select(memories)
                .where(memories.c.document_id == document_id, memories.c.deleted_at.is_(None))
                .order_by(memories.c.position)
                .limit(limit)
            ).mappings()
            return [dict(row) for row in rows]

    def count(self) -> int:
        with self._db.read() as connection:
            return connection.execute(
                select(func.count()).select_from(documents).where(documents.c.deleted_at.is_(None))
            ).scalar_one()


def pieces(text: str, size: int, overlap: int) -> Iterator[tuple[int, int]]:
    """Where each piece begins and ends: at most `size` characters, cut after the last sentence in
    its second half; the next begins `overlap` before. Nothing but white space makes no piece."""
    start = 0
    while start < len(text):
        end = min(start + size, len(text))
        if end < len(text):
            half = start + size // 2
            ends = [match.end() for match in _SENTENCE_END.finditer(text, half, end)]
            spaces = text.rfind(" ", half, end)
            end = ends[-1] if ends else (spaces if spaces > half else end)
        piece = text[start:end]
        inner = piece.strip()
        if inner:
            begin = start + piece.index(inner[0])
            yield begin, begin + len(inner)
        if end >= len(text):
            return
        start = max(end - overlap, start + 1)
