"""The end of a turn: it is written, then everybody is told."""

from __future__ import annotations

import dataclasses
from concurrent.futures import Future
from typing import Any

import structlog

from sonia_desktop.agent.conversations import ConversationStore
from sonia_desktop.agent.course import Course
from sonia_desktop.agent.types import Outcome, ToolCall, Turn, TurnFinished
from sonia_desktop.core.bus import Bus
from sonia_desktop.core.errors import SoniaError
from sonia_desktop.core.health import Health, HealthBoard, HealthState
from sonia_desktop.core.ids import iso_z
from sonia_desktop.core.telemetry import TURNS
from sonia_desktop.tools.types import Action

_log = structlog.get_logger(__name__)


class TurnRecorder:
    """Makes the `Turn` of a course, keeps it, and only then says that it is finished.

    Args:
        health: told when a turn cannot be stored, when given.
    """

    def __init__(self, store: ConversationStore, bus: Bus, health: HealthBoard | None) -> None:
        self._store, self._bus, self._health = store, bus, health

    def record(
        self, course: Course, told: str, outcome: Outcome, engine: str, confidence: float
    ) -> None:
        """Write it; the course's future is done when it is on disk (or could not be stored)."""
        turn = _turn_of(course, told, outcome, engine, confidence)
        try:
            written = self._store.keep(turn, course.user_id, after=course.after)
        except SoniaError as error:
            self._not_kept(turn, error)
            self._finish(course, turn)
            return
        written.add_done_callback(lambda done: self._recorded(course, turn, done))

    def _recorded(self, course: Course, turn: Turn, done: Future[Turn]) -> None:
        error = None if done.cancelled() else done.exception()
        if done.cancelled() or error is not None:
            self._not_kept(turn, error)
        else:
            turn = dataclasses.replace(done.result(), approval_id=turn.approval_id)
        self._finish(course, turn)

    def _finish(self, course: Course, turn: Turn) -> None:
        TURNS.labels(turn.entrance.value, turn.outcome.value).inc()
        self._bus.publish(TurnFinished(turn))
        if not course.future.done():
            course.future.set_result(turn)

    def _not_kept(self, turn: Turn, error: BaseException | None) -> None:
        """The answer stands; that it is not kept is told."""
        _log.error("turn_not_recorded", turn=turn.id, error=str(error))
        if self._health is not None:
            self._health.set(
                Health(
                    "storage",
                    HealthState.DEGRADED,
                    "SQLite",
                    detail=f"A turn could not be stored: {error}",
                    remedy="Check that the disk is not full and the data folder can be written.",
                )
            )


def _turn_of(course: Course, told: str, outcome: Outcome, engine: str, confidence: float) -> Turn:
    asked = [action.approval.id for action in course.actions.values() if action.approval]
    calls = [
        ToolCall(
            action.tool,
            action.args,
            action.id,
            action.state.value,
            _result_of(action),
            (action.error or {}).get("message", ""),
        )
        for action in course.actions.values()
    ]
    return Turn(
        id=course.turn_id,
        conversation_id=course.conversation_id,
        entrance=course.entrance,
        said=course.said,
        answer=told,
        outcome=outcome,
        engine=engine,
        confidence=round(confidence, 4),
        tool_calls=(*calls, *course.refused),
        evidence=course.evidence,
        stages=course.clock.stages(),
        approval_id=asked[-1] if asked else None,
        started_at=course.started_at,
        finished_at=iso_z(),
        why=_why(course),
    )


def _result_of(action: Action) -> dict[str, Any] | None:
    if action.result is None:
        return None
    return {"text": action.result.text, "data": action.result.data}


def _why(course: Course) -> dict[str, Any]:
    """What decided, beside what the stages wrote down themselves."""
    decision = course.decision
    told = dict(course.why)
    if decision is not None:
        told["decided"] = {
            "tool": decision.tool,
            "confidence": round(decision.confidence, 4),
            "reason": decision.reason,
            "alternatives": [[name, round(chance, 4)] for name, chance in decision.alternatives],
            "missing": list(decision.missing),
        }
    return told
