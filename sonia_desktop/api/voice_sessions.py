"""The voice service's sessions: who talks, what was said. Kept while the program runs."""

from __future__ import annotations

import asyncio
import uuid
from dataclasses import dataclass, field
from enum import StrEnum
from time import monotonic
from typing import TYPE_CHECKING, Any

from sonia_desktop.core.errors import NotFoundError, SoniaError
from sonia_desktop.core.ids import iso_z

if TYPE_CHECKING:
    from sonia_desktop.voice.remote import RemoteConversation

ACTIVE_AT_ONCE = 500
CLOSED_KEPT = 200
MESSAGES_KEPT = 2_000
CHARS_KEPT = 200_000
"""Of one session; what was said before is told no more (the conversation's record has it)."""
USER_ID_CHARS = 80
IDLE_S = 600.0
"""So long nothing is asked of a session before its place may be given to a new one: as long as a
session of the gateway lives without a message."""


class SessionState(StrEnum):
    """ACTIVE until stopped or left (CLOSED), or until its place was needed while nobody asked
    anything of it (EXPIRED)."""

    ACTIVE = "ACTIVE"
    CLOSED = "CLOSED"
    EXPIRED = "EXPIRED"


class TooManySessionsError(SoniaError):
    """The cap on open sessions is reached."""

    code = "MAX_SESSIONS"


class SessionNotFoundError(NotFoundError):
    """No session has this id."""

    code = "SESSION_NOT_FOUND"


@dataclass
class VoiceSession:
    """One session; used from the loop's thread only."""

    id: str
    user_id: str | None
    metadata: dict[str, Any]
    created_at: str = field(default_factory=iso_z)
    updated_at: str = field(default_factory=iso_z)
    state: SessionState = SessionState.ACTIVE
    messages: list[dict[str, Any]] = field(default_factory=list)
    """The newest, within `MESSAGES_KEPT` and `CHARS_KEPT`."""
    message_count: int = 0
    """Of all there were."""
    turn_count: int = 0
    """Those of them that the user said."""
    talk: RemoteConversation | None = None
    """The voice conversation that runs on it now."""
    free: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when such a conversation has ended."""
    ended: asyncio.Event = field(default_factory=asyncio.Event)
    """Set when it is closed, by whomever: who talks on it hangs up."""
    reason: str = ""
    """Why it was stopped."""
    lines: int = 0
    """WebSockets in text that are open on it now."""
    asked_s: float = field(default_factory=lambda: monotonic())
    """When something was asked of it last."""
    _chars: int = 0

    @property
    def in_use(self) -> bool:
        """Somebody is connected to it now."""
        return self.talk is not None or self.lines > 0

    def begin_talk(self, talk: RemoteConversation) -> None:
        """The conversation runs on it from now on."""
        self.talk = talk
        self.free.clear()

    def end_talk(self) -> None:
        """None runs on it any more."""
        self.talk = None
        self.free.set()

    async def wait_free(self, most_s: float) -> bool:
        """Wait until no conversation runs on it; False when one still does after `most_s`."""
        try:
            async with asyncio.timeout(most_s):
                while self.talk is not None:
                    await self.free.wait()
        except TimeoutError:
            return False
        return True

    def add(self, role: str, content: str, **metadata: Any) -> None:
        self.updated_at = iso_z()
        self.messages.append(
            {"role": role, "content": content, "timestamp": self.updated_at, "metadata": metadata}
        )
        self.message_count += 1
        self.turn_count += role == "user"
        self._chars += len(content)
        while len(self.messages) > 1 and (
            len(self.messages) > MESSAGES_KEPT or self._chars > CHARS_KEPT
        ):
            self._chars -= len(self.messages.pop(0)["content"])

    def body(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "session_id": self.id,
            "user_id": self.user_id,
            "state": self.state.value,
            "created_at": self.created_at,
            "updated_at": self.updated_at,
            "metadata": self.metadata,
            "message_count": self.message_count,
            "messages": self.messages,
        }


class SessionBook:
    """All sessions; those closed longest ago are dropped."""

    def __init__(
        self, active_at_once: int = ACTIVE_AT_ONCE, closed_kept: int = CLOSED_KEPT
    ) -> None:
        self._sessions: dict[str, VoiceSession] = {}
        self._active_at_once, self._closed_kept = active_at_once, closed_kept
        self.opened = 0
        """How many there have been since the start."""

    @property
    def talking(self) -> int:
        """Voice conversations that run now."""
        return sum(s.talk is not None for s in self._sessions.values())

    @property
    def active(self) -> int:
        return sum(s.state is SessionState.ACTIVE for s in self._sessions.values())

    def open(self, user_id: str | None, metadata: dict[str, Any]) -> VoiceSession:
        """A new session. Raises `TooManySessionsError`."""
        self._look_for_room()
        session = VoiceSession(str(uuid.uuid4()), user_id, metadata)
        self._sessions[session.id] = session
        self.opened += 1
        return session

    def take_up(self, session_id: str, user_id: str | None) -> VoiceSession:
        """The session with this id, opened (again) when it is not open.

        Raises `TooManySessionsError`.
        """
        session = self._sessions.get(session_id)
        if session is None or session.state is not SessionState.ACTIVE:
            self._look_for_room()
        if session is None:
            session = VoiceSession(session_id, user_id, {})
            self.opened += 1
        self._sessions[session_id] = session  # making room may have dropped the closed one
        if session.state is not SessionState.ACTIVE:
            session.state, session.ended, session.reason = SessionState.ACTIVE, asyncio.Event(), ""
        session.asked_s = monotonic()
        return session

    def find(self, session_id: str) -> VoiceSession | None:
        """The session, if there is one."""
        return self._sessions.get(session_id)

    def _look_for_room(self) -> None:
        """Where there is none, the session that nobody has asked for longest gives its place."""
        if self.active < self._active_at_once:
            return
        until_s = monotonic() - IDLE_S
        idle = [
            s
            for s in self._sessions.values()
            if s.state is SessionState.ACTIVE and not s.in_use and s.asked_s <= until_s
        ]
        if not idle:
            raise TooManySessionsError(
                f"{self.active} sessions are open, the most there may be, and each is in use or "
                f"was in the last {IDLE_S / 60:g} minutes.",
                remedy="Stop one with POST /session/stop?session_id=...",
            )
        longest = min(idle, key=lambda session: session.asked_s)
        self.close(longest, "idle", SessionState.EXPIRED)

    def get(self, session_id: str) -> VoiceSession:
        """The session something is asked of. Raises `SessionNotFoundError`."""
        session = self._sessions.get(session_id)
        if session is None:
            raise SessionNotFoundError(
                f"There is no session {session_id!r}.",
                remedy="Open one with POST /session/start.",
            )
        session.asked_s = monotonic()
        return session

    def close(
        self,
        session: VoiceSession,
        reason: str = "",
        state: SessionState = SessionState.CLOSED,
    ) -> None:
        """Close it (again is fine), with all that goes on over it; what was said can be read for a
        while."""
        session.state, session.updated_at = state, iso_z()
        session.reason = session.reason or reason
        session.ended.set()
        if self._sessions.get(session.id) is session:  # behind those that were closed before it
            self._sessions[session.id] = self._sessions.pop(session.id)
        closed = [s.id for s in self._sessions.values() if s.state is not SessionState.ACTIVE]
        for old in closed[: max(0, len(closed) - self._closed_kept)]:
            del self._sessions[old]
