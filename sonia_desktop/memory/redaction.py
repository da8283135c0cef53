"""Redaction inside one database file: rows, older wordings, full text, and all that quotes them.

    report = redact(connection, ["mem_1"], actor="user", reason="asked", at=iso_z())

Works on a connection in a transaction, so the live database and a restored copy are done by the
same code. `memory.erasing` does the rest: vectors, the file's free pages, logs, backups.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import (
    JSON,
    Connection,
    String,
    Table,
    bindparam,
    delete,
    insert,
    select,
    text,
    type_coerce,
    update,
)

from sonia_desktop.core.service_tables import snapshot_members, snapshot_rows
from sonia_desktop.core.storage import (
    actions,
    audit,
    conversations,
    memories,
    memory_changes,
    metadata,
    turns,
)
from sonia_desktop.memory import content as rules
from sonia_desktop.memory.masking import (
    REDACTED,
    Secret,
    candidates,
    mask,
    mask_json,
    secret_of,
    secret_words,
    speaks_of,
)

CHANGE = "redacted"
_PAGE = 1_000
_NEVER_TEXT = ("id", "sha256", "digest", "key_hash", "schema", "embedding_model", "source_type")
_BLANK: dict[str, Any] = {
    "content": REDACTED,
    "metadata": {},
    "digest": None,
    "embedding": None,
    "embedding_model": None,
    "embedding_dimension": None,
    "slot": None,
    "true_at": None,
    "valid_from": None,
    "valid_until": None,
    "speaker": None,
    "superseded_reason": None,
}


@dataclass
class Swept:
    """What a redaction did. `cells`: by table, how many texts were changed; `rows`: memories whose
    words are gone, older wordings included; `changed`: other memories that quoted them."""

    rows: list[str] = field(default_factory=list)
    cells: dict[str, int] = field(default_factory=dict)
    changed: list[str] = field(default_factory=list)
    needles: list[str] = field(default_factory=list)
    """Texts that must not be found in any file any more."""


def redact(
    connection: Connection,
    memory_ids: Sequence[str],
    *,
    actor: str,
    reason: str,
    at: str,
    words: Sequence[str] = (),
) -> Swept:
    """Blank these memories and every wording they took the place of, and mask what quotes them.

    `words` are masked everywhere besides, memories that stay included. Ids that are not there are
    left out.
    """
    swept = Swept()
    found = _with_older(connection, memory_ids)
    swept.rows = [row.id for row in found]
    secrets = [_secret(connection, row.content, swept.rows) for row in found]
    if words:
        secrets.append(secret_words(words))
    swept.needles = _needles([row.content for row in found], secrets, words)
    for row in found:
        blank = {name: value for name, value in _BLANK.items() if name in memories.c}
        connection.execute(
            update(memories)
            .where(memories.c.id == row.id)
            .values(**blank, deleted_at=row.deleted_at or at, updated_at=at)
        )
    _drop_from_snapshots(connection, swept)
    _Sweep(connection, swept, secrets, {row.turn_id for row in found if row.turn_id}).run()
    connection.execute(  # nothing of it can be taken back any more
        update(memory_changes)
        .where(memory_changes.c.memory_id.in_(swept.rows), memory_changes.c.undone_at.is_(None))
        .values(undone_at=at)
    )
    for row in found:
        connection.execute(
            insert(memory_changes).values(
                at=at,
                change=CHANGE,
                memory_id=row.id,
                other_id=None,
                actor=actor[:80],
                reason=mask(reason, *secrets, linked=True),
                detail={},
            )
        )
    compact_full_text(connection)
    return swept


def older_wordings(connection: Connection, memory_ids: Iterable[str]) -> list[str]:
    """These memories and every one they took the place of, itself or through others."""
    wanted, known = list(memory_ids), dict.fromkeys(memory_ids)
    while wanted:
        older = connection.execute(
            select(memories.c.id).where(memories.c.superseded_by.in_(wanted))
        ).scalars()
        wanted = [each for each in older if each not in known]
        known.update(dict.fromkeys(wanted))
    return list(known)


def compact_full_text(connection: Connection) -> None:
    """Make every full-text index one piece: what was deleted is only then really out of it."""
    names = connection.execute(
        text("SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%USING fts5%'")
    ).scalars()
    for name in names.all():
        connection.execute(text(f'INSERT INTO "{name}"("{name}") VALUES(\'optimize\')'))


def _with_older(connection: Connection, memory_ids: Sequence[str]) -> list[Any]:
    ids = older_wordings(connection, memory_ids)
    rows = connection.execute(
        select(memories.c.id, memories.c.content, memories.c.turn_id, memories.c.deleted_at).where(
            memories.c.id.in_(ids)
        )
    ).all()
    return [row for row in rows if row.content != REDACTED]


def _secret(connection: Connection, content: str, ids: list[str]) -> Secret:
    shared = {word for word in candidates(content) if _used_elsewhere(connection, word, ids)}
    return secret_of(content, shared)


def _used_elsewhere(connection: Connection, word: str, ids: list[str]) -> bool:
    statement = text(
        "SELECT 1 FROM memories_fts JOIN memories AS m ON m.rowid = memories_fts.rowid "
        "WHERE memories_fts MATCH :query AND m.deleted_at IS NULL AND m.id NOT IN :ids LIMIT 1"
    ).bindparams(bindparam("ids", expanding=True))
    found = connection.execute(statement, {"query": f'"{word}"', "ids": ids}).first()
    return found is not None


def _needles(contents: list[str], secrets: list[Secret], words: Sequence[str]) -> list[str]:
    """The texts themselves, and of each the words nothing else uses, as they were written."""
    own = {word for secret in secrets for word in secret.own}
    return sorted({each for each in (*contents, *own, *words) if len(each) > 3})


def _drop_from_snapshots(connection: Connection, swept: Swept) -> None:
    held = select(snapshot_rows.c.sha256).where(
        snapshot_rows.c.source == memories.name, snapshot_rows.c.row_id.in_(swept.rows)
    )
    connection.execute(delete(snapshot_members).where(snapshot_members.c.sha256.in_(held)))
    gone = connection.execute(delete(snapshot_rows).where(snapshot_rows.c.sha256.in_(held)))
    if gone.rowcount:
        swept.cells[snapshot_rows.name] = gone.rowcount


class _Sweep:
    """One walk through every text of every table."""

    def __init__(
        self, connection: Connection, swept: Swept, secrets: list[Secret], turn_ids: set[str]
    ) -> None:
        self._connection, self._swept, self._secrets = connection, swept, secrets
        self._ids = set(swept.rows)
        self._turns, self._talks, self._actions = turn_ids, set[str](), set[str]()

    def run(self) -> None:
        if not self._secrets:
            return
        first = (turns, conversations, actions, audit)  # each says what the next is linked to
        for table in (*first, *(t for t in metadata.sorted_tables if t not in first)):
            self._table(table)

    def _table(self, table: Table) -> None:
        texts = [column for column in table.columns if _is_text(table, column)]
        if not texts:
            return
        keys = list(table.primary_key.columns)
        links = [
            column
            for column in table.columns
            if column.name in ("turn_id", "action_id", "memory_id", "conversation_id")
            and column not in keys
        ]
        raw = [type_coerce(column, String).label(column.name) for column in texts]
        changes: list[tuple[dict[str, Any], dict[str, Any]]] = []
        for row in self._rows(select(*keys, *links, *raw)):
            linked = self._linked(table, row, texts)
            changed = {
                column.name: new
                for column in texts
                if (old := row[column.name]) is not None
                and (new := self._new(column.type, old, linked)) is not _SAME
            }
            if changed:
                changes.append(({key.name: row[key.name] for key in keys}, changed))
        for key, values in changes:
            self._write(table, key, values)
        if changes:
            self._swept.cells[table.name] = self._swept.cells.get(table.name, 0) + sum(
                len(values) for _, values in changes
            )

    def _rows(self, statement: Any) -> Iterator[Any]:
        result = self._connection.execution_options(yield_per=_PAGE).execute(statement)
        yield from result.mappings()

    def _linked(self, table: Table, row: Any, texts: list[Any]) -> bool:
        """Whether this row is known to speak of the memory; it then links others."""
        get = row.get
        linked = any(
            value in known
            for value, known in (
                (get("memory_id"), self._ids),
                (get("turn_id"), self._turns),
                (get("action_id"), self._actions),
            )
        )
        if table is turns:
            linked = linked or row["id"] in self._turns
        elif table is conversations:
            linked = linked or row["id"] in self._talks
        linked = linked or any(
            each in row[column.name]
            for column in texts
            if isinstance(column.type, JSON) and row[column.name]
            for each in self._ids
        )
        if linked and table is turns:
            self._turns.add(row["id"])
            self._talks.add(row["conversation_id"])
            for call in json.loads(row["tool_calls"] or "[]"):
                self._actions.add(str(call.get("action_id")))
        elif linked and table is actions:
            self._actions.add(row["id"])
        return linked

    def _new(self, kind: Any, old: str, linked: bool) -> Any:
        is_json = isinstance(kind, JSON)
        value = json.loads(old) if is_json and "\\u" in old else old
        told = json.dumps(value, ensure_ascii=False) if value is not old else old
        if not any(speaks_of(told, secret) for secret in self._secrets):
            return _SAME
        if is_json:
            before = json.loads(old)
            new = mask_json(before, *self._secrets, linked=linked)
        else:
            before, new = old, mask(old, *self._secrets, linked=linked)
        return _SAME if new == before else new

    def _write(self, table: Table, key: dict[str, Any], values: dict[str, Any]) -> None:
        where = [table.c[name] == value for name, value in key.items()]
        if table is memories and "content" in values:
            row = self._connection.execute(select(memories.c.true_at).where(*where)).one()
            values = {
                **values,
                "digest": rules.digest(values["content"], row.true_at),
                "embedding": None,
                "embedding_model": None,
                "embedding_dimension": None,
            }
            self._swept.changed.append(key["id"])
        self._connection.execute(update(table).where(*where).values(**values))


class _Same:
    pass


_SAME = _Same()


def _is_text(table: Table, column: Any) -> bool:
    if column.primary_key or column.foreign_keys or not isinstance(column.type, String | JSON):
        return False
    name = column.name
    if table is turns and name in ("stages", "engine", "outcome", "entrance"):
        return False
    return name not in _NEVER_TEXT and not name.endswith(("_id", "_at", "_hash"))


__all__ = ["CHANGE", "Swept", "compact_full_text", "older_wordings", "redact"]
