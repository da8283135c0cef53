"""The words of the agent room: a decision, a turn, and what is told while a turn runs."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

BEGINNING = ""
"""`after` for a turn that begins a line of its own: nothing is before it."""


class Entrance(StrEnum):
    """Where a turn came in."""

    TYPED = "typed"
    SPOKEN = "spoken"
    HOTKEY = "hotkey"
    HTTP = "http"
    WEBSOCKET = "websocket"
    CLI = "cli"


class Outcome(StrEnum):
    """How a turn ended."""

    ANSWERED = "answered"
    UNSURE = "unsure"  # said so, and offered what can be done
    WAITING = "waiting"  # an approval is open; nothing ran
    DENIED = "denied"  # the user or a rule said no (also: the approval expired)
    FAILED = "failed"
    CANCELLED = "cancelled"


@dataclass(frozen=True)
class Decision:
    """What a sentence means. `tool` is None when nothing fits well enough.

    `confidence` is 0 to 1; `alternatives` are (tool, confidence), best first; `missing` names
    slots the sentence did not give.
    """

    tool: str | None
    args: dict[str, Any]
    confidence: float
    alternatives: tuple[tuple[str, float], ...] = ()
    missing: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True)
class ToolCall:
    """One tool call of a turn; one the model asked for that was never begun has no `action_id`."""

    tool: str
    args: dict[str, Any]
    action_id: str
    state: str
    result: Any = None
    error: str = ""


@dataclass(frozen=True)
class Voiced:
    """The spoken side of a turn.

    heard_by, confidence: the recogniser and its confidence (0 to 1). spoken: the part of the answer
    that really left the loudspeaker. interrupted: it was stopped before its end. latency_ms: parts
    of the time from the end of speech to the first audible sample, `total` included. silenced_ms:
    of an interrupted one, parts of the time from the user's first sound to silence.
    """

    heard_by: str = ""
    confidence: float = 0.0
    spoken: str = ""
    interrupted: bool = False
    latency_ms: dict[str, float] = field(default_factory=dict)
    silenced_ms: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class Turn:
    """One request and its answer; kept in SQLite. `stages` is {name: ms}, `total` included.

    `parent_id` is the turn before it on its line of the conversation (None: it begins one).
    `why` says how it came about (`agent.explaining` has the keys); plain JSON.
    """

    id: str
    conversation_id: str
    entrance: Entrance
    said: str
    answer: str
    outcome: Outcome
    engine: str
    confidence: float
    tool_calls: tuple[ToolCall, ...] = ()
    evidence: tuple[dict[str, Any], ...] = ()  # memories recalled: {"id","content","score","why"}
    stages: dict[str, float] = field(default_factory=dict)
    approval_id: str | None = None
    started_at: str = ""
    finished_at: str = ""
    voice: Voiced | None = None
    parent_id: str | None = None
    why: dict[str, Any] = field(default_factory=dict)

    @property
    def told(self) -> str:
        """The answer as far as the user has it: an interrupted one ends where it was stopped."""
        if self.voice is not None and self.voice.interrupted:
            return f"{self.voice.spoken} (interrupted)".strip()
        return self.answer


@dataclass(frozen=True)
class TurnStarted:
    """Published when a sentence has been taken in."""

    turn_id: str
    conversation_id: str
    entrance: Entrance
    said: str


@dataclass(frozen=True)
class TurnStage:
    """Published when a stage begins: recall, decide, act, think, plan, answer."""

    turn_id: str
    stage: str
    detail: str = ""


@dataclass(frozen=True)
class AnswerDelta:
    """Published for each piece of a streamed answer; `number` counts them from 1 in each turn."""

    turn_id: str
    text: str
    number: int = 0


@dataclass(frozen=True)
class TurnFinished:
    """Published when the turn is recorded. A WAITING turn is published again when it is settled."""

    turn: Turn


@dataclass(frozen=True)
class TurnVoiced:
    """Published when the spoken side of a turn is kept."""

    turn_id: str
    voiced: Voiced
