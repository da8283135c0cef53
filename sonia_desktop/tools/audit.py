"""The record: every action and every decision about it, written together on the storage lane.

What waits while a transaction is on its way to the disk goes into the next one together; every
future is done only when its own record is on disk.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from typing import Any

import structlog
from sqlalchemy import Connection, Row, String, cast, or_, select, update

from sonia_desktop.core.errors import SoniaError, UnavailableError
from sonia_desktop.core.grouped_writes import driver_of
from sonia_desktop.core.ids import iso_z
from sonia_desktop.core.row_writer import RowWriter
from sonia_desktop.core.storage import Database, actions, audit
from sonia_desktop.tools.arguments import args_hash, canonical_json, json_safe
from sonia_desktop.tools.audit_chain import BEGINNING, CUT, Verified, digest, linked, verify
from sonia_desktop.tools.audit_end import AuditEnd
from sonia_desktop.tools.masking import masked
from sonia_desktop.tools.off_record import OffRecord
from sonia_desktop.tools.reopening import LeftOpen, left_open
from sonia_desktop.tools.types import Action, ActionState, ToolResult

_log = structlog.get_logger(__name__)
KEPT_TEXT_CHARS = 20_000
KEPT_DATA_CHARS = 65_536
"""A result is kept up to this size; the caller always gets all of it."""


@dataclass(frozen=True)
class Entry:
    """One line of the audit log."""

    event: str  # decided, refused, approved, denied, expired, cancelled, executed, failed
    actor: str
    rule: str = ""
    detail: Mapping[str, Any] = field(default_factory=dict)
    duration_ms: float | None = None


@dataclass
class _Waiting:
    """What one caller wants written, and whom to tell when it is."""

    actions: list[dict[str, Any]]
    lines: list[dict[str, Any]]
    done: Future[None]


class AuditLog:
    """Writes and reads the tables `actions` and `audit`.

    `keeps_end`: it notes beside the database where the log ends (one in a program does).
    """

    def __init__(self, db: Database, *, keeps_end: bool = False) -> None:
        self._db, self._keeps_end = db, keeps_end
        self.end = AuditEnd(db.path)
        self.off_record = OffRecord()
        self._lock = threading.Lock()
        self._next: list[_Waiting] | None = None
        """What the next transaction writes; None: none is on its way."""

    def save(self, action: Action, *entries: Entry) -> Future[None]:
        """Keep the action as it is now, with what led to it, in one transaction."""
        if self.off_record.holds(action):
            action = self.off_record.without_words(action)
            entries = tuple(replace(entry, detail={"off_record": True}) for entry in entries)
        hashed = args_hash(action.args)
        approval_id = action.approval.id if action.approval else None
        lines = [
            _line(entry, action.tool, action.args, hashed, action.id, approval_id)
            for entry in entries
        ]
        return self._add([_action_row(action)], lines)

    def refused(self, tool: str, args: Any, caller: str, code: str, message: str) -> Future[None]:
        """Keep a call that never became an action: an unknown tool, or wrong arguments."""
        if self.off_record.on():
            args, message = {}, ""
        plain = json_safe(args)
        if not isinstance(plain, dict) or len(canonical_json(plain)) > KEPT_DATA_CHARS:
            plain = {"not_kept": type(args).__name__}
        entry = Entry("refused", caller, code.lower(), {"message": message[:500]})
        line = _line(entry, json_safe(tool[:80]), plain, args_hash(args), None, None)
        return self._add([], [line])

    def note(self, subject: str, entry: Entry, args: Mapping[str, Any]) -> Future[None]:
        """Keep a decision that belongs to no call: the privacy switch, a consent, a rule."""
        plain = json_safe(dict(args))
        line = _line(entry, subject, plain, digest(plain), None, None)
        return self._add([], [line])

    def _add(self, rows: list[dict[str, Any]], lines: list[dict[str, Any]]) -> Future[None]:
        item = _Waiting(rows, lines, Future())
        with self._lock:
            if self._next is not None:
                self._next.append(item)
                return item.done
            batch = self._next = [item]
        self._write(batch)
        return item.done

    def _write(self, batch: list[_Waiting]) -> None:
        try:
            written = self._db.write(lambda connection: self._put(connection, batch))
        except SoniaError as error:
            self._closed(batch)
            for item in batch:
                item.done.set_exception(error)
            return
        written.add_done_callback(lambda done: self._tell(done, batch))

    def _put(self, connection: Connection, batch: list[_Waiting]) -> tuple[int, str] | None:
        self._closed(batch)
        rows = [row for item in batch for row in item.actions]
        if rows:
            _ACTION.write(connection, rows)
        return append(connection, [line for item in batch for line in item.lines])

    def _closed(self, batch: list[_Waiting]) -> None:
        """From now on nothing more comes into this transaction."""
        with self._lock:
            if self._next is batch:
                self._next = None

    def _tell(self, written: Future[tuple[int, str] | None], batch: list[_Waiting]) -> None:
        """Tell everyone whose record was in one transaction how it ended."""
        self._closed(batch)
        error = None if written.cancelled() else written.exception()
        if written.cancelled():
            error = UnavailableError("The storage was closed.")
        if error is not None and len(batch) > 1:
            for item in batch:  # one bad record must not take the others with it
                self._write([item])
            return
        last = written.result() if error is None else None
        if last is not None and self._keeps_end:
            self.end.note(*last)
        for item in batch:
            if error is None:
                item.done.set_result(None)
            else:
                item.done.set_exception(error)

    def recover(self) -> Future[list[LeftOpen]]:
        """End what the last process left running or open, but for the questions that are asked
        again: those are the result."""

        def write(connection: Connection) -> list[LeftOpen]:
            open_states = [ActionState.WAITING.value, ActionState.RUNNING.value]
            left = connection.execute(select(actions).where(actions.c.state.in_(open_states))).all()
            now = iso_z()
            lines = []
            again = []
            for row in left:
                waiting = row.state == ActionState.WAITING.value
                asked = _asked(connection, row) if waiting else None
                if asked is not None:
                    again.append(asked)
                    continue
                message = (
                    ENDED_UNANSWERED
                    if waiting
                    else "Sonia ended while this was running; how far it came is not known."
                )
                connection.execute(
                    update(actions)
                    .where(actions.c.id == row.id)
                    .values(
                        state=ActionState.CANCELLED.value,
                        updated_at=now,
                        error={"code": "CANCELLED", "message": message, "remedy": "Ask again."},
                    )
                )
                entry = Entry("cancelled", "sonia", "restart", {"message": message})
                hashed = args_hash(row.args)
                lines.append(_line(entry, row.tool, row.args, hashed, row.id, row.approval_id))
            append(connection, lines)
            return again

        return self._db.write(write)

    def load(self, action_id: str) -> Action | None:
        with self._db.read() as connection:
            row = connection.execute(select(actions).where(actions.c.id == action_id)).first()
        return None if row is None else _action(row)

    def by_approval(self, approval_id: str) -> Action | None:
        """The action an approval belonged to."""
        query = select(actions).where(actions.c.approval_id == approval_id)
        with self._db.read() as connection:
            row = connection.execute(query).first()
        return None if row is None else _action(row)

    def recent(self, limit: int) -> list[Action]:
        """The newest actions, newest first."""
        query = select(actions).order_by(actions.c.created_at.desc(), actions.c.id).limit(limit)
        with self._db.read() as connection:
            return [_action(row) for row in connection.execute(query)]

    def entries(
        self,
        *,
        action_id: str | None = None,
        limit: int = 100,
        words: str = "",
        before: int | None = None,
    ) -> list[dict[str, Any]]:
        """Lines of the audit log, newest first.

        `words`: each must stand in the event, tool, actor, rule, arguments or an id. `before`: only
        records with a lower number (`seq`).
        """
        query = select(audit).order_by(audit.c.seq.desc()).limit(limit)
        if action_id is not None:
            query = query.where(audit.c.action_id == action_id)
        if before is not None:
            query = query.where(audit.c.seq < before)
        looked_at = (audit.c.event, audit.c.tool, audit.c.actor, audit.c.rule, audit.c.action_id)
        args = cast(audit.c.args, String)
        for word in words.split()[:_MOST_WORDS]:
            here = (column.icontains(word, autoescape=True) for column in (*looked_at, args))
            query = query.where(or_(*here))
        with self._db.read() as connection:
            return [dict(row._mapping) for row in connection.execute(query)]

    def every(self) -> Iterator[dict[str, Any]]:
        """All records, oldest first, a page at a time."""
        after = -1
        while True:
            query = select(audit).where(audit.c.seq > after).order_by(audit.c.seq).limit(_PAGE)
            with self._db.read() as connection:
                page = [dict(row._mapping) for row in connection.execute(query)]
            yield from page
            if len(page) < _PAGE:
                return
            after = page[-1]["seq"]

    def verify(self, expected: str = "") -> Verified:
        """Look through the whole chain. `expected`: a `chain_hash` that must stand in it."""
        return verify(self.every(), expected, self.end.read())

    def note_cut(self) -> None:
        """At the start: where records are missing at the end, that becomes a record itself, for
        the log goes on and would hide it."""
        end = self.end.read()
        if end is None:
            return
        query = select(audit.c.chain_hash).where(audit.c.seq == end.seq)
        with self._db.read() as connection:
            found = connection.execute(query).scalar()
        if found == end.chain_hash:
            return
        _log.error("audit_end_missing", seq=end.seq, at=end.at)
        told = {"records_then": end.seq, "chain_hash_then": end.chain_hash, "noted_at": end.at}
        self.note("audit", Entry(CUT, "sonia", "chain", told), {}).add_done_callback(
            lambda _done: self.end.keep()
        )


ENDED_UNANSWERED = "Sonia ended before this was answered; nothing was run."
_PAGE = 1000
_MOST_WORDS = 10
_CHANGING = ("state", "result", "error", "approval_id", "updated_at", "duration_ms")
_ACTION = RowWriter(actions, changing=_CHANGING)
_RECORD = RowWriter(audit)
_LAST = "SELECT seq, chain_hash FROM audit ORDER BY seq DESC LIMIT 1"


def _code_only(error: dict[str, Any] | None) -> dict[str, Any] | None:
    return None if error is None else {"code": error.get("code"), "message": "", "remedy": ""}


def _asked(connection: Connection, row: Row[Any]) -> LeftOpen | None:
    """A waiting action's question, when it is asked again and the record is whole."""
    named = (audit.c.action_id == row.id, audit.c.approval_id == row.approval_id)
    query = select(audit).where(*named).order_by(audit.c.seq).limit(1)
    line = connection.execute(query).first()
    if line is None or line.args_hash != args_hash(row.args):
        return None
    return left_open(_action(row), row.approval_id, line._asdict())


def append(connection: Connection, lines: Sequence[Mapping[str, Any]]) -> tuple[int, str] | None:
    """Put records at the end of the chain, in the transaction under way; number and hash of the
    last one."""
    if not lines:
        return None
    # The writer lane holds SQLite's write lock: nobody adds a record between reading and writing.
    driver = driver_of(connection)
    seq, prev = driver.execute(_LAST).fetchone() or (0, BEGINNING)
    rows = []
    for line in lines:
        row = linked(line, seq + 1, prev)
        seq, prev = row["seq"], row["chain_hash"]
        rows.append(row)
    _RECORD.write(connection, rows)
    return seq, prev


def _line(
    entry: Entry,
    tool: str,
    args: Mapping[str, Any],
    digest: str,
    action_id: str | None,
    approval_id: str | None,
) -> dict[str, Any]:
    return {
        "at": iso_z(),
        "actor": json_safe(entry.actor[:80]),
        "event": entry.event,
        "tool": tool,
        "args_hash": digest,
        "args": masked(args),
        "rule": entry.rule,
        "action_id": action_id,
        "approval_id": approval_id,
        "detail": masked(json_safe(dict(entry.detail))),
        "duration_ms": None if entry.duration_ms is None else float(entry.duration_ms),
    }


def _action_row(action: Action) -> dict[str, Any]:
    return {
        "id": action.id,
        "tool": action.tool,
        "args": action.args,
        "caller": json_safe(action.caller[:80]),
        "state": action.state.value,
        "result": _kept(action.result),
        "error": action.error,
        "approval_id": action.approval.id if action.approval else None,
        "turn_id": action.turn_id,
        "correlation_id": action.correlation_id,
        "created_at": action.created_at,
        "updated_at": action.updated_at,
        "duration_ms": action.duration_ms,
    }


def _kept(result: ToolResult | None) -> dict[str, Any] | None:
    """The part of a result that is kept: a file that was read is not copied into the database."""
    if result is None:
        return None
    text: str = json_safe(result.text)
    if len(text) > KEPT_TEXT_CHARS:
        text = f"{text[:KEPT_TEXT_CHARS]}\n… ({len(text) - KEPT_TEXT_CHARS:,} characters not kept)"
    data = json_safe(result.data)
    size = len(json.dumps(data))
    if size > KEPT_DATA_CHARS:
        data = {"not_kept": f"{size:,} characters of data"}
    return {"text": text, "data": data}


def _action(row: Row[Any]) -> Action:
    result = row.result
    return Action(
        id=row.id,
        tool=row.tool,
        args=row.args,
        caller=row.caller,
        state=ActionState(row.state),
        created_at=row.created_at,
        updated_at=row.updated_at,
        result=None if result is None else ToolResult(result["text"], result["data"]),
        error=row.error,
        turn_id=row.turn_id,
        correlation_id=row.correlation_id,
        duration_ms=row.duration_ms,
    )


def summary(results: Sequence[ToolResult | None]) -> dict[str, Any]:
    """What the audit log says of results: their size, not what a file or the screen said."""
    return {"result_chars": sum(len(result.text) for result in results if result is not None)}
