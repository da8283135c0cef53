"""What a remote conversation tells its other end. `turn_id` is the conversation's own."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from sonia_desktop.speech.recogniser import Transcript


@dataclass(frozen=True)
class TurnStateChanged:
    """The turn-taking machine's state, in the words of the reference (LISTENING, ...)."""

    turn_id: str
    state: str


@dataclass(frozen=True)
class SoundHeard:
    """One chunk of 32 ms was judged. `probability` 0 to 1 that it holds speech."""

    is_speech: bool
    probability: float


@dataclass(frozen=True)
class TextHeard:
    """The text heard so far."""

    turn_id: str
    text: str


@dataclass(frozen=True)
class UtteranceEnded:
    """The text of an utterance; empty: nothing was understood, or there was no word in it (a
    cough, "um"); nothing is answered then unless the other end said that the words have ended."""

    turn_id: str
    transcript: Transcript


@dataclass(frozen=True)
class HearingDoubted:
    """The hearing is too unsure to be acted on: nothing ran, a yes or no is awaited."""

    turn_id: str
    text: str
    confidence: float


@dataclass(frozen=True)
class Replied:
    """The answer's text. `result` is what `ask` gave; None for the conversation's own words.

    latency_ms: from the end of the user's words (or the typed text) to now. partial_count: how
    often a text so far was told before.
    """

    turn_id: str
    text: str
    result: Any
    latency_ms: float
    has_audio: bool
    heard: str = ""
    """What the user said, as recognised or typed."""
    confidence: float = 1.0
    partial_count: int = 0
    correlation_id: str = ""


@dataclass(frozen=True)
class SpeechBegan:
    """Sound of the answer follows: PCM, 16 bits, mono, 16 kHz."""

    turn_id: str
    latency_ms: float


@dataclass(frozen=True)
class SpeechPaused:
    """The user makes a sound: no more is sent until it is known what it was."""

    turn_id: str


@dataclass(frozen=True)
class SpeechResumed:
    """It was nothing: the rest follows."""

    turn_id: str


@dataclass(frozen=True)
class SpeechOver:
    """All of the sound was sent and heard, or it was stopped (`interrupted`).

    heard_ms: how much of it was heard, as far as the pace tells. spoken: the words in that.
    `transcript` and `result` are the turn's, for whoever keeps a record.
    """

    turn_id: str
    interrupted: bool
    heard_ms: float
    spoken: str
    result: Any = None
    transcript: Transcript | None = None
    latency_ms: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class TurnOver:
    """The turn is over: completed, interrupted, cancelled, timeout or failed."""

    turn_id: str
    outcome: str
    correlation_id: str = ""


@dataclass(frozen=True)
class Trouble:
    """Something did not work; the conversation goes on."""

    code: str
    message: str
    remedy: str = ""
    turn_id: str = ""
    correlation_id: str = ""


@dataclass(frozen=True)
class Ending:
    """The conversation is over, and why: "idle" or "flood"."""

    reason: str
    message: str
