"""When an utterance begins, pauses and ends. Pure: time and probability in, a decision out.

    WAITING --speech long enough--> SPEAKING --short silence--> PAUSED --long silence--> ENDED
                                        ^------speech again-------'

The short pause is a hint (recognition may already finish its text); only ENDED is the end. Speech
that has begun goes on down to a slightly lower probability than it began with (hysteresis), as in
Silero's own `VADIterator`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

_HYSTERESIS = 0.15
_LOWEST_THRESHOLD = 0.01
_GAP_S = 0.1  # a dip shorter than this does not break the beginning of a word


@dataclass(frozen=True)
class EndpointOptions:
    """threshold: probability that counts as speech, 0 to 1. min_speech_s: shorter sounds are no
    speech. pause_s: silence after which recognition may finish ahead of the end. end_silence_s:
    silence that ends the utterance. max_utterance_s: longest utterance. no_speech_s: the wait for
    a first word.
    """

    threshold: float = 0.5
    min_speech_s: float = 0.12
    pause_s: float = 0.2
    end_silence_s: float = 0.6
    max_utterance_s: float = 30.0
    no_speech_s: float = 8.0


class Phase(StrEnum):
    """Where the utterance is."""

    WAITING = "waiting"
    SPEAKING = "speaking"
    PAUSED = "paused"
    ENDED = "ended"


class Endpoint(StrEnum):
    """What the newest chunk decided."""

    NOTHING = "nothing"
    STARTED = "started"
    PAUSED = "paused"
    RESUMED = "resumed"
    ENDED = "ended"  # by silence
    TOO_LONG = "too_long"  # by max_utterance_s
    NO_SPEECH = "no_speech"  # nobody spoke


class Segmenter:
    """Follows one utterance.

    ``step(end_s, duration_s, probability)`` is called for each chunk in order; times in seconds
    on any clock, the caller's. After the end it answers NOTHING for ever.
    """

    def __init__(self, options: EndpointOptions) -> None:
        self.options = options
        self.phase = Phase.WAITING
        self.speech_started_s: float | None = None
        """When the first speech began; None while there was none."""
        self.speech_ended_s: float | None = None
        """When the last speech so far ended."""
        self._first_s: float | None = None
        self._candidate_s: float | None = None
        self._candidate_end_s = 0.0
        self._voiced_s = 0.0

    @property
    def heard_speech(self) -> bool:
        return self.speech_started_s is not None

    def step(self, end_s: float, duration_s: float, probability: float) -> Endpoint:
        """Take one chunk: the time of its end, its length, its speech probability."""
        if self.phase is Phase.ENDED:
            return Endpoint.NOTHING
        if self._first_s is None:
            self._first_s = end_s - duration_s
        if self.phase is Phase.WAITING:
            return self._wait(end_s, duration_s, probability)
        return self._follow(end_s, probability)

    def _wait(self, end_s: float, duration_s: float, probability: float) -> Endpoint:
        assert self._first_s is not None
        if probability >= self.options.threshold:
            if self._candidate_s is None:
                self._candidate_s, self._voiced_s = end_s - duration_s, 0.0
            self._voiced_s += duration_s
            self._candidate_end_s = end_s
            if self._voiced_s + 1e-9 >= self.options.min_speech_s:
                self.phase = Phase.SPEAKING
                self.speech_started_s, self.speech_ended_s = self._candidate_s, end_s
                return Endpoint.STARTED
        elif self._candidate_s is not None and end_s - self._candidate_end_s > _GAP_S:
            self._candidate_s = None  # a click, a cough
        if self._candidate_s is None and end_s - self._first_s >= self.options.no_speech_s:
            self.phase = Phase.ENDED
            return Endpoint.NO_SPEECH
        return Endpoint.NOTHING

    def _follow(self, end_s: float, probability: float) -> Endpoint:
        assert self.speech_started_s is not None
        assert self.speech_ended_s is not None
        low = max(self.options.threshold - _HYSTERESIS, _LOWEST_THRESHOLD)
        resumed = False
        if probability >= (low if self.phase is Phase.SPEAKING else self.options.threshold):
            self.speech_ended_s = end_s
            resumed = self.phase is Phase.PAUSED
            self.phase = Phase.SPEAKING
        if end_s - self.speech_started_s >= self.options.max_utterance_s:
            self.phase = Phase.ENDED
            return Endpoint.TOO_LONG
        silence_s = end_s - self.speech_ended_s
        if silence_s >= self.options.end_silence_s:
            self.phase = Phase.ENDED
            return Endpoint.ENDED
        if resumed:
            return Endpoint.RESUMED
        if self.phase is Phase.SPEAKING and silence_s >= self.options.pause_s:
            self.phase = Phase.PAUSED
            return Endpoint.PAUSED
        return Endpoint.NOTHING
