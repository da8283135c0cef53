"""A turn of the spoken conversation: how it began, what it waits for, and what it is asked with."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Protocol

from sonia_desktop.audio.endpoint import EndpointOptions
from sonia_desktop.core.errors import SoniaError
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.voice.interruption import InterruptionOptions
from sonia_desktop.voice.latency import TurnClock
from sonia_desktop.voice.listening import Listening
from sonia_desktop.voice.saying import Saying


class Answer(Protocol):
    """What `ask` promises: a turn with the text to say."""

    @property
    def id(self) -> str: ...

    @property
    def answer(self) -> str: ...


Ask = Callable[[str, CancelToken, Callable[[str, str], None]], Future[Any]]
"""``ask(text, token, grows) -> Future[Answer]``. `grows(answer_id, piece)` may be called, from any
thread, with pieces of the answer while it is made; cancelling the token ends the work."""


class Why(StrEnum):
    """How a turn began."""

    KEY = "key"
    HANDS_FREE = "hands_free"
    FOLLOW_UP = "follow_up"
    WAKE = "wake"
    BARGE_IN = "barge_in"
    OWN = "own"  # Sonia speaks first


@dataclass(frozen=True)
class ConversationOptions:
    """Times in seconds.

    follow_up_s: after a spoken answer the microphone stays open so long; 0: it does not.
    barge_in: the user's voice interrupts Sonia's.
    confirm_below: hearings less confident than this are asked back; 0: none is.
    """

    endpoint: EndpointOptions = field(default_factory=EndpointOptions)
    interruption: InterruptionOptions = field(default_factory=InterruptionOptions)
    follow_up_s: float = 0.0
    barge_in: bool = True
    confirm_below: float = 0.0
    speak_answers: bool = True


@dataclass
class SpokenTurn:
    """The running turn. Whoever comes back to it late finds that it is not the running one."""

    why: Why
    listening: Listening | None
    clock: TurnClock = field(default_factory=TurnClock)
    token: CancelToken = field(default_factory=CancelToken)
    saying: Saying | None = None
    released_s: float | None = None
    """When the talk key came up."""
    replying: bool = False
    """An unsure hearing waited for a yes when it began."""
    over: str = ""
    """What Sonia was saying when it interrupted her."""
    called: bool = False
    """The wake phrase is among its words: it was said over Sonia."""
    before_answer: str = ""
    """Said before the answer: what was heard, where that was unsure."""
    phrase_ended_s: float | None = None
    """When the wake phrase that called ended, while what follows may be its own drawn-out end."""

    @property
    def spoke(self) -> bool:
        """The user has said something in it."""
        return self.listening is not None and self.listening.heard_speech


def sentence_of(error: BaseException) -> str:
    """What Sonia says of a failure."""
    return error.message if isinstance(error, SoniaError) else "That did not work."


def words_of_trouble(error: BaseException) -> str:
    """What is shown of a failure: also what helps."""
    return str(error) if isinstance(error, SoniaError) else sentence_of(error)
