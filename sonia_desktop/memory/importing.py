"""Memories taken in from files: JSON Lines of ours and of other programs, and Markdown.

report = import_memories(db, path, Format.JSONL, on_bad=OnBad.GO_ON)
report.bad                                   # [BadLine(17, "content is missing"), ...]
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from sqlalchemy import JSON, Connection, Table

from sonia_desktop.core.errors import InvalidInputError, SoniaError
from sonia_desktop.core.ids import iso_z, new_id
from sonia_desktop.core.storage import Database, documents, memories, memory_changes
from sonia_desktop.core.worker import CancelToken, Priority
from sonia_desktop.memory import content as rules
from sonia_desktop.memory.as_markdown import records_in
from sonia_desktop.memory.exchange import FORMAT, TABLES, Format, Progress
from sonia_desktop.memory.import_rows import checked_row
from sonia_desktop.memory.masking import REDACTED
from sonia_desktop.memory.rows import insert_rows

MAX_LINE_CHARACTERS = 4_000_000
_WORDS = ("content", "text", "memory")
_CHUNK = 500  # rows in one transaction
_PARTS = 500  # values in one IN (...)


class OnBad(StrEnum):
    """What a line that cannot be used does to the import."""

    GO_ON = "go-on"
    STOP = "stop"


@dataclass(frozen=True)
class BadLine:
    """A line that was not taken, and why."""

    line: int
    reason: str


@dataclass
class Imported:
    """What an import did. `known`: lines whose memory was there already, word for word."""

    added: int = 0
    known: int = 0
    bad: list[BadLine] = field(default_factory=list)


class BadLinesError(InvalidInputError):
    """A line cannot be used, and the import was to stop then: nothing was taken."""

    code = "BAD_LINES"


def import_memories(
    db: Database,
    path: Path,
    form: Format,
    *,
    on_bad: OnBad = OnBad.GO_ON,
    source: str = "import",
    progress: Progress | None = None,
    token: CancelToken | None = None,
) -> Imported:
    """Take the memories of a file; what is there already, by id or by the same words, stays.

    `OnBad.STOP` looks at every line first and takes nothing when one is bad. A cancel keeps what
    was taken until then; the same import again goes on from there. `progress` counts bytes read.

    Raises `InvalidInputError` (no such file), `BadLinesError`, `StorageError`, `CancelledError`.
    """
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise InvalidInputError(f"{path} is a folder.", remedy="Name a .jsonl or .md file.")
        if on_bad is OnBad.STOP:
            bad = [one for one in _read(path, form, source, token) if isinstance(one[1], str)]
            if bad:
                line, reason, _ = bad[0]
                more = f" {len(bad) - 1} more lines are bad." if len(bad) > 1 else ""
                raise BadLinesError(
                    f"Line {line} of {path.name} cannot be used: {reason}.{more} "
                    "Nothing was imported.",
                    remedy="Mend the line, or go on without it.",
                    bad=[{"line": one[0], "reason": one[1]} for one in bad[:100]],
                )
        report, seen = Imported(), _Seen()
        waiting = _Waiting(report)
        chunk: list[tuple[int, Table, dict[str, Any]]] = []
        try:
            for line, found, at in _read(path, form, source, token):
                if isinstance(found, str):
                    report.bad.append(BadLine(line, found))
                elif found is not None:
                    chunk.append((line, *found))
                if len(chunk) >= _CHUNK:
                    waiting.settle()
                    waiting.future = _keep(db, chunk, seen)  # written while the next lines are read
                    chunk = []
                    if progress is not None:
                        progress(at, size)
        finally:
            waiting.settle()  # what was begun is finished, also after a cancel
        waiting.future = _keep(db, chunk, seen)
        waiting.settle()
    except OSError as error:
        raise InvalidInputError(f"{path} cannot be read: {error.strerror or error}.") from error
    if progress is not None:
        progress(size, size)
    return report


@dataclass
class _Seen:
    """This import's own rows: doubles among them are the exporter's and stay."""

    ids: set[str] = field(default_factory=set)


@dataclass
class _Waiting:
    """The chunk that is being written; its counts are the report's when it is on disk."""

    report: Imported
    future: Future[tuple[int, int, list[BadLine]]] | None = None

    def settle(self) -> None:
        if self.future is None:
            return
        added, known, bad = self.future.result()
        self.future = None
        self.report.added += added
        self.report.known += known
        self.report.bad.extend(bad)


_Found = tuple[Table, dict[str, Any]] | str | None


def _read(
    path: Path, form: Format, source: str, token: CancelToken | None
) -> Iterator[tuple[int, _Found, int]]:
    """Line number, the row (a text: why it is bad; None: nothing to take), bytes read."""
    with path.open("rb") as file:
        if form is Format.MARKDOWN:
            raw = file.read()
            for line, record in records_in(_decoded(raw)):
                if token is not None:
                    token.raise_if_cancelled()
                yield line, record if isinstance(record, str) else _checked(record, source), 0
            return
        read = 0  # counted: asking the file costs more than a line does
        for number, raw in enumerate(file, 1):
            if token is not None:
                token.raise_if_cancelled()
            read += len(raw)
            yield number, _parsed(raw, number, source), read


def _decoded(raw: bytes) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("utf-8", "replace")


def _parsed(raw: bytes, number: int, source: str) -> _Found:
    try:
        text = raw.decode("utf-8-sig" if number == 1 else "utf-8").strip()
    except UnicodeDecodeError as error:
        return f"it is not UTF-8 (byte {error.start + 1})"
    if not text:
        return None
    if len(text) > MAX_LINE_CHARACTERS:
        return f"it has {len(text):,} characters; the limit is {MAX_LINE_CHARACTERS:,}"
    try:
        record = json.loads(text, parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        return f"it is not JSON ({error})"
    if not isinstance(record, dict):
        return f"it is a JSON {type(record).__name__}, not an object"
    return _checked(record, source)


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is not JSON")


def _checked(record: dict[str, Any], source: str) -> _Found:
    kind = record.get("record", "memory")
    if kind == "head":
        if record.get("format") != FORMAT:
            return f"the format {record.get('format')!r} is not known; this is {FORMAT}"
        return None
    table = TABLES.get(kind) if isinstance(kind, str) else None
    if table is None:
        return f"the record {kind!r} is not known"
    try:
        row = _memory(record, source) if table is memories else checked_row(table, record)
    except SoniaError as error:
        return error.message.rstrip(".")
    return table, row


def _memory(record: dict[str, Any], source: str) -> dict[str, Any]:
    words = next((record[name] for name in _WORDS if record.get(name) is not None), None)
    if words is None:
        raise InvalidInputError('"content" is missing')
    now = iso_z()
    row = checked_row(
        memories, {"kind": "note", "source": source, "metadata": {}, **record, "content": words}
    )
    exact = record.get("record") == "memory"
    row["content"] = _as_kept(words) if exact else rules.clean(words)
    row["kind"] = rules.check_label("kind", row["kind"])
    row["source"] = rules.check_label("source", row["source"])
    row["metadata"] = rules.check_metadata(row["metadata"])
    if "id" not in row:
        row["id"] = new_id("mem")
    row["created_at"] = _moment(record.get("created_at"), now)
    row["updated_at"] = _moment(record.get("updated_at"), row["created_at"])
    if row.get("true_at") is not None:
        row["true_at"] = rules.check_moment(row["true_at"])
    forgotten = row["content"] == REDACTED
    row["digest"] = None if forgotten else rules.digest(row["content"], row.get("true_at"))
    return row


def _as_kept(words: Any) -> str:
    """An export's own text: whatever was kept is kept again, and nothing worse."""
    if words == REDACTED:
        return REDACTED
    cleaned = rules.clean(words)
    return str(words) if cleaned == str(words).strip() else cleaned


def _moment(value: Any, default: str) -> str:
    if value is None:
        return default
    try:
        datetime.fromisoformat(value)
    except (TypeError, ValueError) as error:
        raise InvalidInputError(f"the time {str(value)[:40]!r} is not ISO 8601") from error
    return str(value)[:32]


def _keep(
    db: Database, chunk: list[tuple[int, Table, dict[str, Any]]], seen: _Seen
) -> Future[tuple[int, int, list[BadLine]]]:
    """One transaction: added, known, and what did not fit."""

    def job(connection: Connection) -> tuple[int, int, list[BadLine]]:
        added = known = 0
        bad: list[BadLine] = []
        there = _there(connection, chunk)
        digests = _digests(connection, chunk)
        waiting: dict[tuple[str, tuple[str, ...]], list[dict[str, Any]]] = {}
        for line, table, row in chunk:
            if table is memory_changes:
                if row["memory_id"] in seen.ids:
                    waiting.setdefault((table.name, tuple(row)), []).append(row)
                continue
            mine = there[table.name].get(row["id"])
            if mine is not None:
                same = table is not memories or mine == row["content"]
                known += same and table is memories
                if not same:
                    bad.append(BadLine(line, f"{row['id']} is there already with other words"))
                continue
            document = row.get("document_id") if table is memories else None
            if document is not None and document not in there[documents.name]:
                bad.append(BadLine(line, f"its document {document} is not there"))
                continue
            if table is memories:
                owner = digests.get(row["digest"]) if row["digest"] else None
                if owner is not None and owner not in seen.ids and not row.get("deleted_at"):
                    known += 1
                    continue
                added += 1
                seen.ids.add(row["id"])
            there[table.name][row["id"]] = row.get("content", "")
            waiting.setdefault((table.name, tuple(row)), []).append(row)
        for (name, columns), rows in waiting.items():
            _insert(connection, memories.metadata.tables[name], columns, rows)
        return added, known, bad

    return db.write(job, Priority.NORMAL)


def _insert(
    connection: Connection, table: Table, columns: tuple[str, ...], rows: list[dict[str, Any]]
) -> None:
    json_columns = [name for name in columns if isinstance(table.c[name].type, JSON)]
    for row in rows:
        for name in json_columns:
            row[name] = json.dumps(row[name])
    insert_rows(connection, table.name, columns, [tuple(row.values()) for row in rows])


def _there(
    connection: Connection, chunk: list[tuple[int, Table, dict[str, Any]]]
) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for table, words in ((documents, "name"), (memories, "content")):
        ids = [row["id"] for _, each, row in chunk if each is table]
        if table is documents:
            ids += [row["document_id"] for _, _, row in chunk if row.get("document_id")]
        found[table.name] = _pairs(
            connection, f"SELECT id, {words} FROM {table.name} WHERE id IN (%s)", ids
        )
    return found


def _digests(
    connection: Connection, chunk: list[tuple[int, Table, dict[str, Any]]]
) -> dict[str, str]:
    wanted = [row["digest"] for _, each, row in chunk if each is memories and row["digest"]]
    return _pairs(
        connection,
        "SELECT digest, id FROM memories WHERE digest IN (%s) "
        "AND deleted_at IS NULL AND +superseded_by IS NULL",
        wanted,
    )


def _pairs(connection: Connection, query: str, wanted: Sequence[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    for start in range(0, len(wanted), _PARTS):
        part = tuple(wanted[start : start + _PARTS])
        rows = connection.exec_driver_sql(query % ",".join("?" * len(part)), part)
        found.update((row[0], row[1]) for row in rows)
    return found
