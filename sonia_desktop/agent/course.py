"""The course of one turn while it runs: what is known so far, and what memory gave it."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Protocol

from sonia_desktop.agent import answers
from sonia_desktop.agent.types import Decision, Entrance, ToolCall, Turn
from sonia_desktop.core.telemetry import StageTimer
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.llm.provider import Message
from sonia_desktop.memory.ranking import RELEVANT_SCORE
from sonia_desktop.memory.types import Hit
from sonia_desktop.tools.types import Action

_ABOUT_THE_USER = re.compile(r"\b(?:i|i'm|im|i've|my|me|mine|our|we|us|ours)\b", re.IGNORECASE)
_QUESTION = re.compile(
    r"^\W*(?:and |so |hey |sonia,? |please |can you tell me |could you tell me |tell me )*"
    r"(?:what|when|where|who|whose|which|how|is|are|am|was|were|do|does|did|have|has|should|will|remind|tell)\b",
    re.IGNORECASE,
)


SURELY_MEANT = 0.9
"""A memory's score from which it answers a question that does not speak of the user at all
("what's the alarm code"), when no model can; chance likenesses stay below 0.85."""


DEFAULT_PROFILE = "chat_low_latency"


class Memories(Protocol):
    """What the pipeline needs of memory."""

    def search(self, query: str, limit: int = 5) -> Future[list[Hit]]: ...


class TurnClock:
    """Stages of a turn in ms. A stage may end in another thread than it began in."""

    def __init__(self) -> None:
        self._timer = StageTimer()
        self._open: dict[str, float] = {}

    def begin(self, name: str) -> None:
        self._open[name] = time.perf_counter()

    def end(self, name: str) -> None:
        began = self._open.pop(name, None)
        if began is not None:
            self._timer.add(name, (time.perf_counter() - began) * 1000.0)

    def end_all(self) -> None:
        for name in list(self._open):
            self.end(name)

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        with self._timer.stage(name):
            yield

    def stages(self) -> dict[str, float]:
        """The stages that ended, and the time since the turn came in as `total`."""
        return {**self._timer.stages, "total": self._timer.total_ms}


def _promise() -> Future[Turn]:
    """A future the receiver cannot cancel; the token is the way to stop a turn."""
    future: Future[Turn] = Future()
    future.set_running_or_notify_cancel()
    return future


@dataclass
class Course:
    """One turn on its way. Touched by one step at a time."""

    turn_id: str
    conversation_id: str
    said: str
    entrance: Entrance
    caller: str
    user_id: str | None
    wait_for_consent: bool
    token: CancelToken
    started_at: str
    clock: TurnClock
    after: str | None = None  # the turn it follows, "" for none; None: the last one
    profile: str = DEFAULT_PROFILE  # what matters for the model's answer; a name of `llm.profiles`
    history: tuple[Message, ...] | None = None  # given by the caller instead of what is kept
    instruction: str = ""  # said to the model beside Sonia's own
    future: Future[Turn] = field(default_factory=_promise)
    decision: Decision | None = None
    actions: dict[str, Action] = field(default_factory=dict)  # in the order they were begun
    refused: list[ToolCall] = field(default_factory=list)  # asked for by the model, never begun
    evidence: tuple[dict[str, Any], ...] = ()
    shown: list[str] = field(default_factory=list)  # the answer's pieces, as they were told
    engine: str = ""  # who answers, once that is known
    ended: bool = False
    at_end: list[Callable[[], None]] = field(default_factory=list)  # called once, when it ends
    told_before: str = ""  # the memory that surely answers, as a sentence
    taint: set[str] = field(default_factory=set)  # kinds of foreign text in what was recalled
    memory_is_silent: bool = False  # memory was asked, and nothing in it answers
    why: dict[str, Any] = field(default_factory=dict)  # `Turn.why`

    @property
    def shown_text(self) -> str:
        return "".join(self.shown).strip()

    @property
    def confidence(self) -> float:
        return self.decision.confidence if self.decision else 0.0

    @property
    def alternatives(self) -> tuple[tuple[str, float], ...]:
        return self.decision.alternatives if self.decision else ()


class Recalled:
    """Memories as evidence and as sentences. Pure."""

    @staticmethod
    def of(hit: Hit) -> dict[str, Any]:
        return {
            "id": hit.item.id,
            "content": hit.item.content,
            "score": round(hit.score, 4),
            "why": hit.why,
        }

    @staticmethod
    def as_told(hit: Hit) -> dict[str, Any]:
        return {
            "content": hit.item.content,
            "created_at": hit.item.created_at,
            "true_at": hit.item.true_at,
            "metadata": hit.item.metadata,
        }

    @staticmethod
    def relevant(hits: Sequence[Hit]) -> list[Hit]:
        return [hit for hit in hits if hit.score >= RELEVANT_SCORE]

    @staticmethod
    def is_question(said: str) -> bool:
        return bool(_QUESTION.match(said)) or said.rstrip().endswith("?")

    @staticmethod
    def is_about_the_user(said: str) -> bool:
        """A question that speaks of the user: only such a one is answered from memory alone."""
        asks = bool(_QUESTION.match(said)) or said.rstrip().endswith("?")
        return asks and bool(_ABOUT_THE_USER.search(said))

    @staticmethod
    def found(data: Any) -> list[dict[str, Any]]:
        """The memories in what `memory.recall` returned."""
        items = data.get("memories", data.get("hits", [])) if isinstance(data, dict) else data
        if not isinstance(items, list):
            return []
        return [item for item in items if isinstance(item, dict) and "content" in item]

    @classmethod
    def evidence(cls, data: Any) -> tuple[dict[str, Any], ...]:
        wanted = ("id", "content", "score", "why")
        return tuple({key: item[key] for key in wanted if key in item} for item in cls.found(data))

    @classmethod
    def answer(cls, data: Any) -> str | None:
        """What was told; None when nothing was; "" when `data` has another shape."""
        if not isinstance(data, dict | list):
            return ""
        items = [item for item in cls.found(data) if item.get("created_at")]
        good = [item for item in items if item.get("score", 1.0) >= RELEVANT_SCORE]
        if not good:
            return None
        best = good[0].get("score", 1.0)
        close = [item for item in good[:3] if item.get("score", 1.0) >= 0.85 * best]
        return answers.recalled(close)
