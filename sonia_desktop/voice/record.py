"""The record of the spoken turns: the running turn's state and every event that led to it.

One thread (the voice worker) tells; any thread may read. The events can be replayed:
``turn_taking.replay(record.history())`` gives the same state again.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from typing import Any

import structlog

from sonia_desktop.core.ids import new_id
from sonia_desktop.voice.turn_taking import (
    Command,
    CommandName,
    Event,
    EventType,
    Snapshot,
    TurnState,
    step,
)

_log = structlog.get_logger(__name__)

_EVENTS_KEPT = 5000


class TurnRecord:
    """Numbers the events of one session and feeds them to the turn-taking machine.

    Args:
        session_id: empty: a new one.
        carry_out: gets the machine's commands, one by one, in the telling thread.
        kept: events kept for `history`.
    """

    def __init__(
        self,
        session_id: str = "",
        carry_out: Callable[[Command], None] = lambda command: None,
        *,
        kept: int = _EVENTS_KEPT,
    ) -> None:
        self.snapshot = Snapshot(session_id or new_id("voice"))
        self._carry_out = carry_out
        self._events: deque[Event] = deque(maxlen=kept)

    @property
    def state(self) -> TurnState:
        return self.snapshot.state

    @property
    def turn_id(self) -> str:
        """The running turn's id, or the last one's."""
        return self.snapshot.turn_id

    @property
    def running(self) -> bool:
        """A turn is not over yet."""
        return self.state is not TurnState.IDLE and not self.state.terminal

    def history(self) -> tuple[Event, ...]:
        """The newest events, oldest first; `seq` rises strictly."""
        return tuple(self._events)

    def begin(self, turn_id: str = "", correlation_id: str | None = None) -> str:
        """A new turn; one that still runs is left first. Returns its id (empty: a new one)."""
        if self.running:
            self.leave()
        turn_id = turn_id or new_id("spoken")
        correlation_id = turn_id if correlation_id is None else correlation_id
        self._tell(EventType.TURN_STARTED, turn_id, correlation_id, {})
        return turn_id

    def tell(self, kind: EventType, **payload: Any) -> None:
        """Something happened to the running turn."""
        self._tell(kind, self.turn_id, self.snapshot.correlation_id, payload)

    def leave(self) -> None:
        """End the running turn before its time: the user speaks over it, or cancelled it."""
        if self.state in (TurnState.THINKING, TurnState.SPEAKING):
            self.tell(EventType.BARGE_IN_REQUESTED)
        if self.state is TurnState.INTERRUPTING:
            self.tell(EventType.CANCEL_ACK)
        if self.running and self.state is not TurnState.CANCELLING:
            self.cancel()

    def cancel(self) -> None:
        """End the running turn for good, by the user's wish."""
        if self.running:
            self.tell(EventType.CANCEL_REQUESTED)
            self.tell(EventType.CANCEL_ACK)

    def _tell(
        self, kind: EventType, turn_id: str, correlation_id: str, payload: dict[str, Any]
    ) -> None:
        event = Event(
            event_type=kind,
            session_id=self.snapshot.session_id,
            turn_id=turn_id,
            seq=self.snapshot.seq + 1,
            ts_monotonic_ns=time.monotonic_ns(),
            correlation_id=correlation_id,
            payload=payload,
        )
        self._events.append(event)
        self.snapshot, commands = step(self.snapshot, event)
        for command in commands:
            if command.name is CommandName.EMIT_DIAGNOSTIC:
                _log.debug(
                    "turn_event_does_not_fit", turn_event=kind.value, why=command.payload["reason"]
                )
            self._carry_out(command)
