"""Idempotency keys of planned actions: the same caller and key get the first plan again."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Generic, Protocol, TypeVar

from sqlalchemy import select

from sonia_desktop.core.consent_tables import action_plans
from sonia_desktop.core.ids import iso_z, utc_now
from sonia_desktop.core.storage import Database
from sonia_desktop.tools.first_results import KEPT

_MOST = 2000


class Keyed(Protocol):
    """What is told apart by its key."""

    caller: str
    idempotency_key: str | None
    action_id: str | None


PlanT = TypeVar("PlanT", bound=Keyed)


@dataclass
class _First(Generic[PlanT]):
    plan: PlanT
    settled: threading.Event = field(default_factory=threading.Event)


class PlanKeys(Generic[PlanT]):
    """Which plan a key stands for. Thread-safe.

    Args:
        load: a plan by its id, from disk.
    """

    def __init__(self, db: Database, load: Callable[[str], PlanT]) -> None:
        self._db, self._load = db, load
        self._lock = threading.Lock()
        self._known: OrderedDict[tuple[str, str], _First[PlanT]] = OrderedDict()

    def first(self, plan: PlanT, wait_s: float) -> PlanT | None:
        """The plan that came first with this key, when it has got somewhere; None: this one is it.

        Whoever gets None must call `settled` with the same plan when it is.
        """
        place = (plan.caller, plan.idempotency_key or "")
        with self._lock:
            found = self._known.get(place)
            if found is None:
                kept = self._kept(*place)
                if kept is not None:
                    return self._load(kept)
                self._known[place] = _First(plan)
                while len(self._known) > _MOST:
                    self._known.popitem(last=False)
                return None
        found.settled.wait(wait_s)
        return found.plan

    def settled(self, plan: PlanT) -> None:
        """It got as far as it goes for now. One that ran nothing leaves its key free again."""
        place = (plan.caller, plan.idempotency_key or "")
        with self._lock:
            found = self._known.get(place)
            if found is None or found.plan is not plan:
                return
            if plan.action_id is None:
                del self._known[place]
            found.settled.set()

    def _kept(self, caller: str, key: str) -> str | None:
        columns = action_plans.c
        query = (
            select(columns.id)
            .where(
                columns.caller == caller,
                columns.idempotency_key == key,
                columns.action_id.is_not(None),
                columns.created_at > iso_z(utc_now() - KEPT),
            )
            .order_by(columns.created_at)
            .limit(1)
        )
        with self._db.read() as connection:
            found = connection.execute(query).scalar()
        return None if found is None else str(found)
