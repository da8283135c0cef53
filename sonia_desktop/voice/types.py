"""The words of the voice room: the states of the conversation loop and its events."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class VoiceState(StrEnum):
    """What the loop does now: the single truth for window, tray and services."""

    UNAVAILABLE = "unavailable"  # no microphone
    IDLE = "idle"
    LISTENING = "listening"
    THINKING = "thinking"
    SPEAKING = "speaking"


@dataclass(frozen=True)
class VoiceStateChanged:
    """Published on every change."""

    state: VoiceState


@dataclass(frozen=True)
class LevelMeasured:
    """Published about 20 times a second while listening. `level` is 0 to 1 (full scale)."""

    level: float
    speech_probability: float


@dataclass(frozen=True)
class PartialHeard:
    """Published when the text heard so far changes."""

    text: str


@dataclass(frozen=True)
class UtteranceHeard:
    """Published when an utterance is final. Empty text: nothing was understood."""

    text: str
    engine: str
    confidence: float


@dataclass(frozen=True)
class SpeechStarted:
    """Published when the first sample of an answer is given to the loudspeaker.

    `latency_ms` is end of spoken words to first sample; None for typed turns.
    """

    latency_ms: float | None


@dataclass(frozen=True)
class SpeechEnded:
    """Published when the answer was said, or stopped (`interrupted`)."""

    interrupted: bool
