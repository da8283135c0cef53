"""The words of the voice room: the states of the conversation loop and its events."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class VoiceState(StrEnum):
    """What the loop does now: the single truth for window, tray and services."""

    UNAVAILABLE = "unavailable"  # no microphone
    MUTED = "muted"  # the user closed the microphone; nothing is captured
    IDLE = "idle"
    WAITING = "waiting"  # the microphone is open for the wake phrase only
    LISTENING = "listening"
    CONFIRMING = (
        "confirming"  # asked "I heard ..., is that right?"; a click or the talk key replies
    )
    REPLYING = "replying"  # the same, and the microphone is open for the yes or no
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
    """Published when an utterance is final. Empty text: nothing was understood.

    `trouble`: why nothing could be heard at all, and what helps ("There is no microphone. ...").
    """

    text: str
    engine: str
    confidence: float
    trouble: str = ""


@dataclass(frozen=True)
class SpeechStarted:
    """Published when the first sample of an answer that can be heard leaves the loudspeaker.

    `latency_ms` is end of spoken words to that sample; None for typed turns.
    """

    latency_ms: float | None


@dataclass(frozen=True)
class SpeechEnded:
    """Published when the answer was said, or stopped (`interrupted`)."""

    interrupted: bool


@dataclass(frozen=True)
class MuteChanged:
    """Published when the user closes or opens the microphone, whatever the state is."""

    muted: bool


@dataclass(frozen=True)
class WaysChanged:
    """Published when a way to talk without the key is switched on or off, whoever did it.

    `wake_phrase` is empty when none is waited for.
    """

    hands_free: bool
    wake_phrase: str


@dataclass(frozen=True)
class TurnTimed:
    """Published with the first audible sample of the answer to a spoken turn.

    Milliseconds; the parts add up to `total`, which runs from the end of the spoken words:
    `endpoint` until the words were taken to be complete, `final_text` until they were known,
    `decision` until the first sentence of the answer was there, `first_audio` until its first
    sound was made, `device` until that left the loudspeaker (lead silence included).
    `turn_id` is the one the answer carries ("" when it carries none).
    """

    turn_id: str
    endpoint: float
    final_text: float
    decision: float
    first_audio: float
    device: float
    total: float


@dataclass(frozen=True)
class BargeInTimed:
    """Published when the loudspeaker fell silent for the user's voice, or what may be one.

    Milliseconds; the parts add up to `total`, which runs from the beginning of the user's sound:
    `detection` until the sound that gave it away was over, `hearing` until that had come through
    the sound card and was understood as such, `callback` until the loudspeaker was given silence,
    `device` until what it still held was played.
    """

    detection: float
    hearing: float
    callback: float
    device: float
    total: float


@dataclass(frozen=True)
class ConfirmationAsked:
    """Published when a hearing is too unsure to be acted on; `VoiceLoop.confirm` settles it."""

    text: str
    confidence: float


@dataclass(frozen=True)
class ConfirmationSettled:
    """Published when the user said or clicked yes or no, or said nothing in time (a no)."""

    text: str
    accepted: bool


@dataclass(frozen=True)
class DeviceChanged:
    """Published when another device is used than before.

    direction: "input" or "output". `name` is what is used now, `wanted` what the user chose
    (empty: the system's); they differ while the wanted one is away.
    """

    direction: str
    name: str
    wanted: str
    detail: str


@dataclass(frozen=True)
class SpokenSoFar:
    """Published when Sonia fell silent: the words of the answer that really were spoken."""

    text: str
    interrupted: bool = False
    turn_id: str = ""
