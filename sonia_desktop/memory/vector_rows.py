"""The vectors as SQLite holds them: each with the model and the dimension it was made in.

A vector counts only when both are those of the model in use; the others are made again.
"""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import dataclass

from sqlalchemy import Connection

from sonia_desktop.core.storage import Database
from sonia_desktop.memory.rows import bytes_of, vector_of
from sonia_desktop.memory.types import Vector

_PAGE = 2_000  # vectors read at a time; 3 MB
_OURS = "embedding_model = ? AND embedding_dimension = ?"
_NOT_OURS = "(embedding_model IS NOT ? OR embedding_dimension IS NOT ?)"


@dataclass(frozen=True)
class StoredVector:
    """One row's vector; `rowid` is where to read on from."""

    rowid: int
    id: str
    vector: Vector


class VectorRows:
    """Reads from any thread; writes go to the database's one writer lane.

    Args:
        model_id, dimension: whose vectors count.
    """

    def __init__(self, db: Database, model_id: str, dimension: int) -> None:
        self._db = db
        self._model = (model_id, dimension)

    def keep(self, vectors: dict[str, Vector]) -> Future[None]:
        """Add the vectors of rows that had none, or one of another model."""
        rows = [(bytes_of(vector), *self._model, key) for key, vector in vectors.items()]

        def job(connection: Connection) -> None:
            if not rows:
                return
            connection.exec_driver_sql(  # not of one that was forgotten, or erased, meanwhile
                "UPDATE memories SET embedding = ?, embedding_model = ?, embedding_dimension = ? "
                "WHERE id = ? AND deleted_at IS NULL",
                rows,
            )

        return self._db.write(job)  # not behind all others: a search may wait for it

    def page(self, after_rowid: int = 0, limit: int = _PAGE) -> list[StoredVector]:
        """A page of vectors in the order the rows were made."""
        with self._db.read() as connection:
            rows = connection.exec_driver_sql(
                f"SELECT rowid, id, embedding FROM memories WHERE rowid > ? AND {_OURS} "
                "AND deleted_at IS NULL ORDER BY rowid LIMIT ?",
                (after_rowid, *self._model, limit),
            ).all()
        return [StoredVector(row[0], row[1], vector_of(row[2])) for row in rows]

    def one(self, memory_id: str) -> StoredVector | None:
        """One row's vector; None without one of this model."""
        with self._db.read() as connection:
            row = connection.exec_driver_sql(
                f"SELECT rowid, id, embedding FROM memories WHERE id = ? AND {_OURS}",
                (memory_id, *self._model),
            ).first()
        return None if row is None else StoredVector(row[0], row[1], vector_of(row[2]))

    def rowid_of(self, memory_id: str) -> int:
        """The row's number; 0 when there is none."""
        with self._db.read() as connection:
            row = connection.exec_driver_sql(
                "SELECT rowid FROM memories WHERE id = ?", (memory_id,)
            ).first()
        return 0 if row is None else int(row[0])

    def missing(self, after_rowid: int, limit: int) -> tuple[dict[str, tuple[int, str]], int]:
        """(row number, wording) by id of rows whose vector is missing or another model's, read on
        from a row number; and where to read on, 0 at the end."""
        with self._db.read() as connection:
            rows = connection.exec_driver_sql(
                "SELECT rowid, id, content, speaker FROM memories WHERE rowid > ? "
                f"AND deleted_at IS NULL AND {_NOT_OURS} ORDER BY rowid LIMIT ?",
                (after_rowid, *self._model, limit),
            ).all()
        wordings = {row[1]: (row[0], f"{row[3]}: {row[2]}" if row[3] else row[2]) for row in rows}
        return wordings, rows[-1][0] if len(rows) == limit else 0

    def count_missing(self) -> tuple[int, int]:
        """How many rows wait for a vector of this model, and how many of these have one of another.

        Reads every row: at a start only.
        """
        with self._db.read() as connection:
            row = connection.exec_driver_sql(
                "SELECT count(*), count(embedding_model) FROM memories "
                f"WHERE deleted_at IS NULL AND {_NOT_OURS}",
                self._model,
            ).one()
        return int(row[0]), int(row[1])
