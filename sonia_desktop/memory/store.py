"""The rows of `memories` and their full-text twin. SQLite is the truth; all else is rebuildable."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any

import numpy as np
from sqlalchemy import Connection, bindparam, delete, func, insert, select, text, update

from sonia_desktop.core.storage import Database, memories
from sonia_desktop.core.worker import Priority
from sonia_desktop.memory.ranking import STOP_WORDS, Term
from sonia_desktop.memory.types import MemoryItem, Vector

_MAX_QUERY_CHARACTERS = 10_000
_MAX_TERMS = 24
_SCAN_ROWS = 2_000  # 3 MB of vectors at a time

_ITEM_COLUMNS = (
    memories.c.id,
    memories.c.content,
    memories.c.kind,
    memories.c.source,
    memories.c.metadata,
    memories.c.created_at,
    memories.c.true_at,
)
_MATCH = text(
    "SELECT m.id, -bm25(memories_fts) AS bm25 FROM memories_fts "
    "JOIN memories AS m ON m.rowid = memories_fts.rowid "
    "WHERE memories_fts MATCH :query AND m.deleted_at IS NULL "
    "ORDER BY rank LIMIT :limit"
)
_DOCUMENTS_WITH = text("SELECT count(*) FROM memories_fts WHERE memories_fts MATCH :query")
_WHICH_HAVE = text(
    "SELECT m.id FROM memories AS m JOIN memories_fts ON m.rowid = memories_fts.rowid "
    "WHERE memories_fts MATCH :query AND m.id IN :ids"
).bindparams(bindparam("ids", expanding=True))


@dataclass(frozen=True)
class StoredVector:
    """One row's vector; `rowid` is where to read on from."""

    rowid: int
    id: str
    vector: Vector


def query_words(query: str) -> list[str]:
    """The distinct words to look for, safe from any text: no operator of FTS5's survives.

    Words that say nothing ("when is my") are left out unless nothing else is there.
    """
    found = re.findall(r"\w+", query[:_MAX_QUERY_CHARACTERS].casefold())
    words = [word.replace("_", " ").strip() for word in dict.fromkeys(found)]
    words = [word[:64] for word in words if word]
    telling = [word for word in words if word not in STOP_WORDS and len(word) > 1]
    return (telling or words)[:_MAX_TERMS]


def _quoted(word: str) -> str:
    return '"' + word.replace('"', "") + '"'


class MemoryStore:
    """Reads from any thread; writes go to the database's one writer lane."""

    def __init__(self, db: Database, model_id: str) -> None:
        self._db = db
        self._model_id = model_id

    # --- writing ----------------------------------------------------------------------------

    def add(
        self, item: MemoryItem, digest: str, vector: Vector | None
    ) -> Future[tuple[MemoryItem, bool]]:
        """Keep it; (the item, True), or (the one already there, False). On disk when done."""

        def job(connection: Connection) -> tuple[MemoryItem, bool]:
            known = connection.execute(
                select(*_ITEM_COLUMNS)
                .where(memories.c.digest == digest, memories.c.deleted_at.is_(None))
                .limit(1)
            ).first()
            if known is not None:
                return _item(known), False
            connection.execute(
                insert(memories).values(
                    id=item.id,
                    content=item.content,
                    kind=item.kind,
                    source=item.source,
                    metadata=item.metadata,
                    created_at=item.created_at,
                    updated_at=item.created_at,
                    true_at=item.true_at,
                    embedding=None if vector is None else _bytes(vector),
                    embedding_model=None if vector is None else self._model_id,
                    digest=digest,
                )
            )
            return item, True

        return self._db.write(job)

    def forget(self, memory_id: str) -> Future[bool]:
        """Take it out for good; False when there is none."""
        return self._db.write(
            lambda connection: (
                connection.execute(delete(memories).where(memories.c.id == memory_id)).rowcount > 0
            )
        )

    def keep_vectors(self, vectors: dict[str, Vector]) -> Future[None]:
        """Add the vectors of rows that had none, or one of another model."""

        def job(connection: Connection) -> None:
            for memory_id, vector in vectors.items():
                connection.execute(
                    update(memories)
                    .where(memories.c.id == memory_id)
                    .values(embedding=_bytes(vector), embedding_model=self._model_id)
                )

        return self._db.write(job, Priority.BACKGROUND)

    # --- reading ----------------------------------------------------------------------------

    def get(self, memory_id: str) -> MemoryItem | None:
        with self._db.read() as connection:
            row = connection.execute(
                select(*_ITEM_COLUMNS).where(
                    memories.c.id == memory_id, memories.c.deleted_at.is_(None)
                )
            ).first()
        return None if row is None else _item(row)

    def newest(self, limit: int) -> list[MemoryItem]:
        with self._db.read() as connection:
            rows = connection.execute(
                select(*_ITEM_COLUMNS)
                .where(memories.c.deleted_at.is_(None))
                .order_by(memories.c.created_at.desc(), memories.c.id)
                .limit(limit)
            ).all()
        return [_item(row) for row in rows]

    def count(self) -> int:
        with self._db.read() as connection:
            return connection.execute(
                select(func.count()).select_from(memories).where(memories.c.deleted_at.is_(None))
            ).scalar_one()

    def matching(self, words: list[str], limit: int) -> dict[str, float]:
        """Memories that hold any of the words, with their BM25 (larger is better)."""
        if not words:
            return {}
        query = " OR ".join(_quoted(word) for word in words)
        with self._db.read() as connection:
            rows = connection.execute(_MATCH, {"query": query, "limit": limit}).all()
        return {row.id: float(row.bm25) for row in rows}

    def terms(self, words: list[str], ids: Iterable[str]) -> list[Term]:
        """For each word: how many memories hold it, and which of `ids` do (stemmed, by FTS5)."""
        wanted = list(ids)
        found = []
        with self._db.read() as connection:
            for word in words:
                query = _quoted(word)
                documents = connection.execute(_DOCUMENTS_WITH, {"query": query}).scalar_one()
                held: set[str] = set()
                if documents and wanted:
                    rows = connection.execute(_WHICH_HAVE, {"query": query, "ids": wanted})
                    held = {row.id for row in rows}
                found.append(Term(word, documents, frozenset(held)))
        return found

    def load(self, ids: Iterable[str]) -> dict[str, tuple[MemoryItem, Vector | None]]:
        """Items with their vectors, by id; ids that are not there are left out."""
        with self._db.read() as connection:
            rows = connection.execute(
                select(*_ITEM_COLUMNS, memories.c.embedding, memories.c.embedding_model).where(
                    memories.c.id.in_(list(ids)), memories.c.deleted_at.is_(None)
                )
            ).all()
        return {
            row.id: (
                _item(row),
                _vector(row.embedding) if row.embedding_model == self._model_id else None,
            )
            for row in rows
        }

    def vectors(self, after_rowid: int = 0, limit: int = _SCAN_ROWS) -> list[StoredVector]:
        """A page of vectors in the order the rows were made."""
        with self._db.read() as connection:
            rows = connection.execute(
                text(
                    "SELECT rowid, id, embedding FROM memories WHERE rowid > :after "
                    "AND embedding_model = :model AND deleted_at IS NULL ORDER BY rowid LIMIT :n"
                ),
                {"after": after_rowid, "model": self._model_id, "n": limit},
            ).all()
        return [StoredVector(row.rowid, row.id, _vector(row.embedding)) for row in rows]

    def nearest(self, vector: Vector, limit: int, *, newest: int = 20_000) -> list[str]:
        """Exact search over the newest rows: what stands in while the vector index is away."""
        best: list[tuple[float, str]] = []
        for page in self._newest(newest):
            cosines = np.stack([row.vector for row in page]) @ vector
            best.extend(zip(cosines.tolist(), (row.id for row in page), strict=True))
            best = sorted(best, reverse=True)[:limit]
        return [memory_id for _, memory_id in best]

    def _newest(self, rows: int) -> Iterator[list[StoredVector]]:
        with self._db.read() as connection:
            result = connection.execution_options(yield_per=_SCAN_ROWS).execute(
                text(
                    "SELECT rowid, id, embedding FROM memories WHERE embedding_model = :model "
                    "AND deleted_at IS NULL ORDER BY rowid DESC LIMIT :n"
                ),
                {"model": self._model_id, "n": rows},
            )
            for page in result.partitions():
                yield [StoredVector(row.rowid, row.id, _vector(row.embedding)) for row in page]

    def without_vector(self, limit: int) -> dict[str, str]:
        """Content by id of rows whose vector is missing or another model's."""
        with self._db.read() as connection:
            rows = connection.execute(
                select(memories.c.id, memories.c.content)
                .where(
                    memories.c.deleted_at.is_(None),
                    func.coalesce(memories.c.embedding_model, "") != self._model_id,
                )
                .limit(limit)
            ).all()
        return {row.id: row.content for row in rows}

    # --- mending ----------------------------------------------------------------------------

    def mend_text_index(self) -> bool:
        """Make the full-text twin again when it does not say what the rows say; True if it did.

        VACUUM and restored backups may give rows new numbers, which FTS5 cannot know.
        """
        with self._db.read() as connection:
            wrong = connection.execute(
                text(
                    "SELECT EXISTS (SELECT 1 FROM memories m LEFT JOIN memories_fts f "
                    "ON f.rowid = m.rowid WHERE m.deleted_at IS NULL "
                    "AND f.content IS NOT m.content) OR (SELECT count(*) FROM memories_fts) != "
                    "(SELECT count(*) FROM memories WHERE deleted_at IS NULL)"
                )
            ).scalar_one()
        if not wrong:
            return False

        def job(connection: Connection) -> None:
            connection.execute(text("DELETE FROM memories_fts"))
            connection.execute(
                text(
                    "INSERT INTO memories_fts(rowid, content) "
                    "SELECT rowid, content FROM memories WHERE deleted_at IS NULL"
                )
            )

        self._db.write(job).result()
        return True


def _item(row: Any) -> MemoryItem:
    return MemoryItem(
        row.id, row.content, row.kind, row.source, row.metadata, row.created_at, row.true_at
    )


def _bytes(vector: Vector) -> bytes:
    return np.ascontiguousarray(vector, dtype="<f4").tobytes()


def _vector(blob: bytes) -> Vector:
    return np.frombuffer(blob, dtype="<f4")
