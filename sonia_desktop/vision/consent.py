"""Consent to perceive, session by session: OFF, REQUESTED, GRANTED, ACTIVE, REVOKED.

    book = ConsentBook(record=audit)
    book.move("s1", ConsentState.REQUESTED, by="http:perception")
    book.move("s1", ConsentState.GRANTED, by="user")       # the user said yes in the window
    book.move("s1", ConsentState.ACTIVE, by="http:perception")
    book.require_active("s1")

What may follow what is one table; everything else is refused. REVOKED is the end of a session: who
wants to look again asks under a new one.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from sonia_desktop.core.errors import (
    NotFoundError,
    PolicyDeniedError,
    QueueFullError,
    WrongStateError,
)
from sonia_desktop.core.ids import iso_z

MOST_SESSIONS = 1000


class ConsentState(StrEnum):
    """How far the consent of a session is."""

    OFF = "OFF"
    REQUESTED = "REQUESTED"
    GRANTED = "GRANTED"
    ACTIVE = "ACTIVE"
    REVOKED = "REVOKED"


FOLLOWS: dict[ConsentState, frozenset[ConsentState]] = {
    ConsentState.OFF: frozenset({ConsentState.REQUESTED, ConsentState.REVOKED}),
    ConsentState.REQUESTED: frozenset({ConsentState.GRANTED, ConsentState.REVOKED}),
    ConsentState.GRANTED: frozenset({ConsentState.ACTIVE, ConsentState.REVOKED}),
    ConsentState.ACTIVE: frozenset({ConsentState.REVOKED}),
    ConsentState.REVOKED: frozenset(),
}
_WAY = {
    ConsentState.OFF: "Request it first.",
    ConsentState.REQUESTED: "The user answers in Sonia's window.",
    ConsentState.GRANTED: "Activate it.",
    ConsentState.ACTIVE: "It is active already; revoke it to end it.",
    ConsentState.REVOKED: "It ended for good; request it under a new session_id.",
}


class ConsentNotActiveError(PolicyDeniedError):
    """The session may not perceive (yet, or any more)."""

    code = "CONSENT_NOT_ACTIVE"


@dataclass(frozen=True)
class Transition:
    """One step of a session's consent."""

    from_state: ConsentState
    to_state: ConsentState
    timestamp: str  # ISO 8601, UTC
    correlation_id: str
    by: str
    session_id: str


@dataclass(frozen=True)
class ConsentRecord:
    """One session: where it is and how it came there."""

    session_id: str
    state: ConsentState = ConsentState.OFF
    granted_at: str | None = None
    revoked_at: str | None = None
    last_transition_at: str | None = None
    correlation_id: str = ""
    trail: tuple[Transition, ...] = ()

    def after(
        self, wanted: ConsentState, *, by: str, at: str, correlation_id: str = ""
    ) -> ConsentRecord:
        """The record one step on. Raises `WrongStateError` when that may not follow."""
        if wanted not in FOLLOWS[self.state]:
            raise WrongStateError(
                f"Consent of session {self.session_id[:60]!r} is {self.state}; {wanted} cannot "
                "follow.",
                remedy=_WAY[self.state],
                state=self.state.value,
                wanted=wanted.value,
            )
        step = Transition(self.state, wanted, at, correlation_id, by, self.session_id)
        return replace(
            self,
            state=wanted,
            granted_at=at if wanted is ConsentState.GRANTED else self.granted_at,
            revoked_at=at if wanted is ConsentState.REVOKED else self.revoked_at,
            last_transition_at=at,
            correlation_id=correlation_id or self.correlation_id,
            trail=(*self.trail, step),
        )


class ConsentBook:
    """All sessions. Thread-safe.

    Args:
        record: told every transition (for the audit log), in the order they happened; it must
            return at once.
        changed: told after a transition.
    """

    def __init__(
        self,
        record: Callable[[Transition], None],
        changed: Callable[[], None] = lambda: None,
        *,
        most_sessions: int = MOST_SESSIONS,
    ) -> None:
        self._record, self._changed, self._most = record, changed, most_sessions
        self._lock = threading.Lock()
        self._sessions: dict[str, ConsentRecord] = {}

    def move(
        self, session_id: str, wanted: ConsentState, *, by: str, correlation_id: str = ""
    ) -> ConsentRecord:
        """One step. Raises `WrongStateError` (illegal step), `QueueFullError` (too many sessions).

        A session nobody knows is OFF.
        """
        with self._lock:
            before = self._sessions.get(session_id) or ConsentRecord(session_id)
            after = before.after(wanted, by=by, at=iso_z(), correlation_id=correlation_id)
            if session_id not in self._sessions:
                self._make_room()
            self._sessions[session_id] = after
            self._record(after.trail[-1])
        self._changed()
        return after

    def get(self, session_id: str) -> ConsentRecord:
        """Raises `NotFoundError` for a session that never asked."""
        found = self._sessions.get(session_id)
        if found is None:
            raise NotFoundError(
                f"Session {session_id[:60]!r} never asked for consent.",
                remedy="POST /v1/perception/consent/request",
            )
        return found

    def require_active(self, session_id: str) -> ConsentRecord:
        """The record of a session that may perceive now. Raises `ConsentNotActiveError`."""
        found = self._sessions.get(session_id) or ConsentRecord(session_id)
        if found.state is not ConsentState.ACTIVE:
            raise ConsentNotActiveError(
                f"Consent of session {session_id[:60]!r} is {found.state}, not ACTIVE.",
                remedy=_WAY[found.state],
                state=found.state.value,
            )
        return found

    @property
    def active(self) -> tuple[str, ...]:
        """The sessions that may perceive now."""
        with self._lock:
            sessions = list(self._sessions.values())
        return tuple(one.session_id for one in sessions if one.state is ConsentState.ACTIVE)

    def revoke_all(self, *, by: str) -> int:
        """Withdraw everything that was not withdrawn; the number."""
        with self._lock:
            held = [s for s, r in self._sessions.items() if r.state is not ConsentState.REVOKED]
        for session_id in held:
            try:
                self.move(session_id, ConsentState.REVOKED, by=by)
            except WrongStateError:
                continue  # it was withdrawn meanwhile
        return len(held)

    def _make_room(self) -> None:
        if len(self._sessions) < self._most:
            return
        for session_id, record in self._sessions.items():
            if record.state is ConsentState.REVOKED:
                del self._sessions[session_id]
                return
        raise QueueFullError(
            f"{self._most} sessions have asked for consent already.",
            remedy="Revoke one that is not needed any more.",
        )
