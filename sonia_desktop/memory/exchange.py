"""What is remembered as files: JSON Lines (exact) and Markdown (to be read). The way in is
`memory.importing`.

    count = export_memories(db, path, Format.JSONL)

The first line of a JSONL export says what it is; each other line is one row:
``{"record": "memory", "id": ..., "content": ..., ...}`` with every column but the vector, which is
made again. Lines of other programs are taken too, when they have "content", "text" or "memory".
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Table, func, select

from sonia_desktop.core.errors import InvalidInputError, StorageError
from sonia_desktop.core.ids import iso_z
from sonia_desktop.core.storage import Database, documents, memories, memory_changes
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.memory.as_markdown import Piece, markdown_of

FORMAT = "sonia-memories/1"
Progress = Callable[[int, int], None]

TABLES = {"document": documents, "memory": memories, "change": memory_changes}
"""In the order they are written: what is pointed to comes first."""
NOT_KEPT = {
    "memories": frozenset({"embedding", "embedding_model", "embedding_dimension", "digest"}),
    "memory_changes": frozenset({"seq"}),
}
_PAGE = 1_000


class Format(StrEnum):
    """How the file is written."""

    JSONL = "jsonl"
    MARKDOWN = "markdown"


def format_of(path: Path, given: str = "") -> Format:
    """From the option, else from the file's ending. Raises `InvalidInputError`."""
    if given:
        return Format(given)
    if path.suffix.lower() in (".md", ".markdown"):
        return Format.MARKDOWN
    if path.suffix.lower() in (".jsonl", ".ndjson", ".json"):
        return Format.JSONL
    raise InvalidInputError(
        f"{path.name} says not whether it is JSONL or Markdown.",
        remedy="End it with .jsonl or .md, or give --format.",
    )


def export_memories(
    db: Database,
    path: Path,
    form: Format,
    *,
    forgotten: bool = False,
    progress: Progress | None = None,
    token: CancelToken | None = None,
) -> int:
    """Write all memories with their older wordings, changes and documents; how many memories.

    The file gets its name when it is whole; one that was there is only then replaced. `forgotten`:
    also those that can still be brought back. Raises `StorageError`, `CancelledError`.
    """
    half = path.with_name(f".{path.name}.half")
    count = 0
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with (
            os.fdopen(os.open(half, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file,
            db.read() as connection,
        ):
            connection.exec_driver_sql("BEGIN")  # all of it is of one moment
            total = connection.execute(_rows_of(memories, forgotten, counted=True)).scalar_one()
            records = _records(connection, forgotten)
            if form is Format.JSONL:
                pieces = _json_lines(records, total)
            else:
                wanted = (r for r in records if r["record"] == "memory" and not r["superseded_by"])
                pieces = markdown_of(wanted, iso_z())
            for piece in pieces:
                if token is not None:
                    token.raise_if_cancelled()
                file.write(piece.text.encode("utf-8"))
                count += piece.memories
                if progress is not None and piece.memories and count % 100 == 0:
                    progress(count, total)
            connection.rollback()
            file.flush()
            os.fsync(file.fileno())
        half.replace(path)
    except OSError as error:
        raise StorageError(
            f"{path} cannot be written: {error.strerror or error}.",
            remedy="Choose another place, or make room.",
        ) from error
    finally:
        with suppress(OSError):
            half.unlink(missing_ok=True)
    if progress is not None:
        progress(count, count)
    return count


def _json_lines(records: Iterable[dict[str, Any]], total: int) -> Iterator[Piece]:
    head = {"record": "head", "format": FORMAT, "exported_at": iso_z(), "memories": total}
    yield Piece(_line(head))
    for record in records:
        yield Piece(_line(record), record["record"] == "memory")


def _line(record: dict[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=False) + "\n"


def _records(connection: Connection, forgotten: bool) -> Iterator[dict[str, Any]]:
    for name, table in TABLES.items():
        left_out = NOT_KEPT.get(table.name, frozenset())
        result = connection.execution_options(yield_per=_PAGE).execute(_rows_of(table, forgotten))
        for row in result.mappings():
            kept = {key: value for key, value in row.items() if key not in left_out}
            yield {"record": name, **kept}


def _rows_of(table: Table, forgotten: bool, *, counted: bool = False) -> Any:
    columns = [c for c in table.columns if c.name not in NOT_KEPT.get(table.name, ())]
    chosen = select(func.count()).select_from(table) if counted else select(*columns)
    if "deleted_at" in table.c and not forgotten:
        chosen = chosen.where(table.c.deleted_at.is_(None))
    if table is memory_changes:
        kept = select(memories.c.id)
        if not forgotten:
            kept = kept.where(memories.c.deleted_at.is_(None))
        chosen = chosen.where(table.c.memory_id.in_(kept)).order_by(table.c.seq)
    elif not counted:
        chosen = chosen.order_by(table.c.created_at, table.c.id)
    return chosen
