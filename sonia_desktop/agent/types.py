"""The words of the agent room: a decision, a turn, and what is told while a turn runs."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


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
    """One tool call of a turn."""

    tool: str
    args: dict[str, Any]
    action_id: str
    state: str
    result: Any = None


@dataclass(frozen=True)
class Turn:
    """One request and its answer; kept in SQLite. `stages` is {name: ms}, `total` included."""

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


@dataclass(frozen=True)
class TurnStarted:
    """Published when a sentence has been taken in."""

    turn_id: str
    conversation_id: str
    entrance: Entrance
    said: str


@dataclass(frozen=True)
class TurnStage:
    """Published when a stage begins: recall, decide, act, think, answer."""

    turn_id: str
    stage: str
    detail: str = ""


@dataclass(frozen=True)
class AnswerDelta:
    """Published for each piece of a streamed answer."""

    turn_id: str
    text: str


@dataclass(frozen=True)
class TurnFinished:
    """Published when the turn is recorded. A WAITING turn is published again when it is settled."""

    turn: Turn
