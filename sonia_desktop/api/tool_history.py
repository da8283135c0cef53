"""What the older tool service told of its calls: numbers by tool, and a history one can clear.

Nothing is deleted: clearing is itself a line of the audit log, and what is older is not told here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from sonia_desktop.core.storage import actions, audit
from sonia_desktop.tools.audit import Entry
from sonia_desktop.tools.types import ActionState

if TYPE_CHECKING:
    from concurrent.futures import Future

    from sonia_desktop.assistant import Assistant
    from sonia_desktop.tools.types import Action

HEALTHY_PERCENT, TROUBLED_PERCENT = 95.0, 90.0
_SUBJECT, _CLEARED = "tool-history", "history_cleared"
_ENDED = tuple(state.value for state in ActionState if state.ended)


class ToolHistory:
    """Reads the table of calls; in reading threads only."""

    def __init__(self, assistant: Assistant) -> None:
        self._db, self._executor = assistant.db, assistant.executor
        self._registry = assistant.registry

    def stats(self) -> dict[str, dict[str, Any]]:
        """By tool, also those that were never called."""
        query = (
            select(
                actions.c.tool,
                actions.c.state,
                func.count(),
                func.coalesce(func.sum(actions.c.duration_ms), 0.0),
                func.max(actions.c.updated_at),
            )
            .where(actions.c.state.in_(_ENDED), actions.c.updated_at > self._since())
            .group_by(actions.c.tool, actions.c.state)
        )
        found = {tool.name: _none(tool.name) for tool in self._registry.all()}
        with self._db.read() as connection:
            for tool, state, count, took_ms, latest in connection.execute(query):
                _count(found.setdefault(tool, _none(tool)), state, int(count), took_ms, latest)
        for one in found.values():
            total, took_ms = one["total_calls"], one["total_execution_time_ms"]
            one["success_rate"] = _percent(one["successful_calls"], total)
            one["average_execution_time_ms"] = round(took_ms / total, 2) if total else 0.0
        return found

    def stats_of(self, name: str) -> dict[str, Any]:
        """Of one tool, with its last error. Raises `NotFoundError`."""
        tool = self._registry.get(name).name
        found = self.stats()[tool]
        query = (
            select(actions.c.error)
            .where(
                actions.c.tool == tool,
                actions.c.updated_at > self._since(),
                actions.c.state.in_((ActionState.FAILED.value, ActionState.TIMEOUT.value)),
            )
            .order_by(actions.c.updated_at.desc())
            .limit(1)
        )
        with self._db.read() as connection:
            error = connection.execute(query).scalar()
        return {**found, "last_error": (error or {}).get("message")}

    def health(self) -> dict[str, Any]:
        """All calls together. A program that was never called is healthy."""
        every = self.stats()
        total = sum(one["total_calls"] for one in every.values())
        good = sum(one["successful_calls"] for one in every.values())
        rate = _percent(good, total)
        troubled = [
            name for name, one in sorted(every.items()) if one["success_rate"] < TROUBLED_PERCENT
        ]
        return {
            "status": "healthy" if rate >= HEALTHY_PERCENT else "degraded",
            "total_tools": len(self._registry.all()),
            "total_calls": total,
            "successful_calls": good,
            "failed_calls": total - good,
            "overall_success_rate": rate,
            "problematic_tools": troubled,
        }

    def latest(self, limit: int) -> tuple[list[Action], int]:
        """The latest calls, newest first, and how many are on record in all."""
        with self._db.read() as connection:
            total = connection.execute(select(func.count()).select_from(actions)).scalar_one()
        return self._executor.recent(limit), int(total)

    def calls(self, tool: str | None, limit: int) -> list[Action]:
        """Ended calls, newest first."""
        query = (
            select(actions.c.id)
            .where(actions.c.state.in_(_ENDED), actions.c.updated_at > self._since())
            .order_by(actions.c.created_at.desc(), actions.c.id)
            .limit(limit)
        )
        if tool is not None:
            query = query.where(actions.c.tool == tool)
        with self._db.read() as connection:
            ids = connection.execute(query).scalars().all()
        return [one for each in ids if (one := self._executor.get(each)) is not None]

    def clear(self, by: str) -> tuple[int, Future[None]]:
        """Tell nothing older than now; how many calls that hides, and when it is on disk."""
        hidden = sum(one["total_calls"] for one in self.stats().values())
        entry = Entry(_CLEARED, by, "history", {"hidden": hidden})
        return hidden, self._executor.audit.note(_SUBJECT, entry, {})

    def _since(self) -> str:
        query = select(func.max(audit.c.at)).where(
            audit.c.tool == _SUBJECT, audit.c.event == _CLEARED
        )
        with self._db.read() as connection:
            return connection.execute(query).scalar() or ""


def _percent(good: int, total: int) -> float:
    """A number, as clients expect: where nothing was called, nothing has failed."""
    return round(100.0 * good / total, 2) if total else 100.0


def _none(tool: str) -> dict[str, Any]:
    return {
        "tool_name": tool,
        "total_calls": 0,
        "successful_calls": 0,
        "failed_calls": 0,
        "success_rate": _percent(0, 0),
        "total_execution_time_ms": 0.0,
        "average_execution_time_ms": 0.0,
        "last_called": None,
        "last_error": None,
    }


def _count(found: dict[str, Any], state: str, count: int, took_ms: float, latest: str) -> None:
    found["total_calls"] += count
    good = state == ActionState.DONE.value
    found["successful_calls" if good else "failed_calls"] += count
    found["total_execution_time_ms"] = round(found["total_execution_time_ms"] + took_ms, 3)
    found["last_called"] = max(found["last_called"] or "", latest)
