"""What was asked of which model, why, and what it cost: kept in SQLite, summed for the caps."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future, wait
from dataclasses import asdict, dataclass
from typing import Any

import structlog
from sqlalchemy import Connection, Executable, func, select
from sqlalchemy.dialects.sqlite import insert

from sonia_desktop.core.errors import SoniaError
from sonia_desktop.core.ids import iso_z, utc_now
from sonia_desktop.core.model_tables import conversation_privacy, model_routes
from sonia_desktop.core.storage import Database
from sonia_desktop.llm.budget import Caps, Spent, refusal
from sonia_desktop.llm.provider import Privacy
from sonia_desktop.llm.routing import Skip

_log = structlog.get_logger(__name__)
_SETTLE_S = 5.0


@dataclass(frozen=True)
class Attempt:
    """One model asked. `cost_usd` None: not known; `counted_usd`: what the caps count for it."""

    backend: str
    outcome: str  # answered, failed, cancelled
    ms: float
    error: str = ""
    first_ms: float | None = None
    input_tokens: int | None = None
    output_tokens: int | None = None
    cost_usd: float | None = None
    counted_usd: float = 0.0
    price_as_of: str = ""


@dataclass(frozen=True)
class Routed:
    """One question, whoever answered it. `at`: ISO 8601, UTC."""

    trace_id: str
    at: str
    turn_id: str
    conversation_id: str
    profile: str
    privacy: Privacy
    reason: str
    why: str
    chain: tuple[str, ...]
    skipped: tuple[Skip, ...]
    attempts: tuple[Attempt, ...]
    outcome: str
    total_ms: float

    @property
    def answered(self) -> Attempt | None:
        return next((one for one in self.attempts if one.outcome == "answered"), None)

    @property
    def cost_usd(self) -> float | None:
        """Of all attempts; None when that of one is not known."""
        total: float | None = _sum([one.cost_usd for one in self.attempts])
        return total


class Ledger:
    """Thread-safe. `conversation_privacy` is kept here too: it decides with the rest."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._lock = threading.Lock()
        self._aside: dict[str, float] = {}  # questions on their way: the most they may cost
        self._privacy: dict[str, Privacy] = {}
        self._period = ("", "")
        self._sums: tuple[float, float] | None = None
        self._last: Future[None] | None = None

    def record(self, routed: Routed) -> Future[None]:
        """Keep it; what was set aside for it is free again."""
        counted = sum(one.counted_usd for one in routed.attempts)
        with self._lock:
            self._aside.pop(routed.trace_id, None)
            self._spent_now(0.0)  # reads the sums before this one is written, if nobody did yet
            if self._sums is not None:
                self._sums = (self._sums[0] + counted, self._sums[1] + counted)
        done = routed.answered
        row = {
            "trace_id": routed.trace_id,
            "at": routed.at,
            "turn_id": routed.turn_id or None,
            "conversation_id": routed.conversation_id or None,
            "profile": routed.profile,
            "privacy": routed.privacy.value,
            "backend": done.backend if done else None,
            "reason": routed.reason,
            "why": routed.why,
            "chain": list(routed.chain),
            "skipped": [asdict(skip) for skip in routed.skipped],
            "attempts": [asdict(one) for one in routed.attempts],
            "outcome": routed.outcome,
            "first_ms": done.first_ms if done else None,
            "total_ms": routed.total_ms,
            "input_tokens": _sum([one.input_tokens for one in routed.attempts]),
            "output_tokens": _sum([one.output_tokens for one in routed.attempts]),
            "cost_usd": routed.cost_usd,
            "counted_usd": counted,
        }
        statement = insert(model_routes).values(row).prefix_with("OR REPLACE")
        try:
            kept = self._db.write(_running(statement))
        except SoniaError as error:  # the program ends: the answer was given all the same
            kept = Future()
            kept.set_exception(error)
        kept.add_done_callback(_tell_failure)
        self._last = kept
        return kept

    def _settle(self) -> None:
        """What was recorded before is on the disk: readers find it."""
        if self._last is not None:
            wait([self._last], _SETTLE_S)

    def reserve(self, trace_id: str, question: float, most: float | None, caps: Caps) -> str:
        """Which cap forbids to spend `most` dollars more on this question; empty: none does, and
        they are counted until it is recorded. `question`: what it has cost by now."""
        with self._lock:
            self._aside.pop(trace_id, None)
            now = self._spent_now(question)
            spent = Spent(question, now.day + question, now.month + question)
            code = refusal(most, spent, caps)
            if not code:
                self._aside[trace_id] = question + (most or 0.0)
            return code

    def spent(self, question: float = 0.0) -> Spent:
        """What today and this month (UTC) have cost, with what is on its way."""
        with self._lock:
            return self._spent_now(question)

    def _spent_now(self, question: float) -> Spent:
        now = utc_now()
        period = (now.strftime("%Y-%m-%d"), now.strftime("%Y-%m"))
        if self._sums is None or self._period != period:
            self._sums = (self._since(period[0]), self._since(period[1]))
            self._period = period
        aside = sum(self._aside.values())
        return Spent(question, self._sums[0] + aside, self._sums[1] + aside)

    def _since(self, start: str) -> float:
        query = select(func.coalesce(func.sum(model_routes.c.counted_usd), 0.0)).where(
            model_routes.c.at >= start
        )
        with self._db.read() as connection:
            return float(connection.execute(query).scalar_one())

    def recent(self, limit: int = 20, turn_id: str = "") -> tuple[list[dict[str, Any]], int]:
        """The newest first, as rows, and how many there are in all."""
        self._settle()
        query = select(model_routes).order_by(model_routes.c.at.desc()).limit(limit)
        if turn_id:
            query = query.where(model_routes.c.turn_id == turn_id)
        with self._db.read() as connection:
            rows = [dict(row) for row in connection.execute(query).mappings()]
            total = connection.execute(select(func.count()).select_from(model_routes)).scalar_one()
        return rows, int(total)

    def by_backend(self, since: str) -> list[dict[str, Any]]:
        """Questions, tokens and costs by who answered, from a moment on (ISO 8601, UTC).

        `unknown`: answers whose cost is not known.
        """
        self._settle()
        c = model_routes.c
        query = (
            select(
                c.backend,
                func.count().label("questions"),
                func.sum(c.input_tokens).label("input_tokens"),
                func.sum(c.output_tokens).label("output_tokens"),
                func.sum(c.cost_usd).label("cost_usd"),
                func.sum(c.cost_usd.is_(None)).label("unknown"),
            )
            .where(c.at >= since, c.backend.is_not(None))
            .group_by(c.backend)
            .order_by(c.backend)
        )
        with self._db.read() as connection:
            return [dict(row) for row in connection.execute(query).mappings()]

    # --- what may leave a talk ---------------------------------------------------------------

    def privacy(self, conversation_id: str) -> Privacy | None:
        """What was set for this conversation; None when nothing was."""
        if not conversation_id:
            return None
        with self._lock:
            if conversation_id in self._privacy:
                return self._privacy[conversation_id]
        table = conversation_privacy
        query = select(table.c.privacy).where(table.c.conversation_id == conversation_id)
        with self._db.read() as connection:
            kept = connection.execute(query).scalar_one_or_none()
        return Privacy(kept) if kept in set(Privacy) else (Privacy.LOCAL_ONLY if kept else None)

    def set_privacy(self, conversation_id: str, privacy: Privacy | None) -> Future[None]:
        """Holds at once; None: the user's setting counts again."""
        table = conversation_privacy
        with self._lock:
            if privacy is None:
                self._privacy.pop(conversation_id, None)
            else:
                self._privacy[conversation_id] = privacy
        if privacy is None:
            gone = table.delete().where(table.c.conversation_id == conversation_id)
            return self._db.write(_running(gone))
        row = {"conversation_id": conversation_id, "privacy": privacy.value, "at": iso_z()}
        kept = insert(table).values(row).prefix_with("OR REPLACE")
        return self._db.write(_running(kept))


def _running(statement: Executable) -> Callable[[Connection], None]:
    def run(connection: Connection) -> None:
        connection.execute(statement)

    return run


def _sum(values: Sequence[Any]) -> Any:
    """None when one is None (or there is none): unknown is unknown."""
    return None if not values or any(value is None for value in values) else sum(values)


def _tell_failure(done: Future[None]) -> None:
    if not done.cancelled() and (error := done.exception()) is not None:
        _log.error("model_ledger_write_failed", error=str(error))
