"""When an utterance begins, pauses and ends. Pure: time and probability in, a decision out.

    WAITING --speech long enough--> SPEAKING --short silence--> PAUSED --long silence--> ENDED
       ^                                ^------speech again-------'  |
       '---------------- false start: there was hardly any speech ---'

The short pause is a hint (recognition may already finish its text); only ENDED is the end. Speech
that has begun goes on down to a slightly lower probability than it began with (hysteresis), as in
Silero's own `VADIterator`.

How much silence ends the utterance follows what was said so far: whoever knows the text calls
`Segmenter.patience`. A whole command needs less silence, a text that asks for more gets more.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

from sonia_desktop.core.errors import InvalidInputError

_HYSTERESIS = 0.15
_LOWEST_THRESHOLD = 0.01
_GAP_S = 0.1  # a dip shorter than this does not break the beginning of a word
_ROUNDING_S = 1e-6  # sums of chunk lengths are not exact


class Patience(StrEnum):
    """How long to wait for more, judged from the text so far."""

    SHORT = "short"  # what was said is whole
    FAIR = "fair"  # it seems whole, but was hardly heard
    NORMAL = "normal"
    LONG = "long"  # what was said asks for more


@dataclass(frozen=True)
class EndpointOptions:
    """The knobs. All times in seconds.

    threshold: probability that counts as speech; above 0, below 1.
    min_speech_s: shorter sounds do not begin an utterance; 0 to 2.
    pause_s: silence after which recognition may finish ahead of the end; 0.03 to `end_silence_s`.
    end_silence_s: silence that ends the utterance with `Patience.NORMAL`; 0.1 to 10.
    max_utterance_s: longest utterance, from its first speech on; 1 to 600.
    no_speech_s: the wait for a first word; 0.5 to 600.
    short_factor: part of `end_silence_s` that `Patience.SHORT` waits; 0.1 to 1.
    fair_factor: the same for `Patience.FAIR`; 0.1 to 1.
    long_factor: multiple of `end_silence_s` that `Patience.LONG` waits; 1 to 5.
    shortest_silence_s: `Patience.SHORT` never waits less than this (nor more than NORMAL). Pauses
        inside a sentence are mostly shorter than 0.25 s; 0 to 10.
    longest_silence_s: `Patience.LONG` never waits longer than this (nor less than NORMAL); 0 to 10.
    false_start_s: an utterance with less voice than this in it is dropped at its end, not ended,
        unless `Segmenter.confirm` was called; 0 (nothing is dropped) to 2. A spoken "no" has about
        0.25 s of voice.
    """

    threshold: float = 0.5
    min_speech_s: float = 0.12
    pause_s: float = 0.2
    end_silence_s: float = 0.6
    max_utterance_s: float = 30.0
    no_speech_s: float = 8.0
    short_factor: float = 0.45
    fair_factor: float = 0.75
    long_factor: float = 1.7
    shortest_silence_s: float = 0.26
    longest_silence_s: float = 2.0
    false_start_s: float = 0.16

    def __post_init__(self) -> None:
        ranges = {
            "min_speech_s": (0.0, 2.0), "pause_s": (0.03, 10.0), "end_silence_s": (0.1, 10.0),
            "max_utterance_s": (1.0, 600.0), "no_speech_s": (0.5, 600.0),
            "short_factor": (0.1, 1.0), "fair_factor": (0.1, 1.0), "long_factor": (1.0, 5.0),
            "shortest_silence_s": (0.0, 10.0), "longest_silence_s": (0.0, 10.0),
            "false_start_s": (0.0, 2.0),
        }  # fmt: skip
        for name, (low, high) in ranges.items():
            value = getattr(self, name)
            if not low <= value <= high:
                raise InvalidInputError(
                    f"The endpoint option {name} is {value}.",
                    remedy=f"Set it between {low:g} and {high:g}.",
                )
        if not 0.0 < self.threshold < 1.0:
            raise InvalidInputError(
                f"The endpoint option threshold is {self.threshold}.",
                remedy="Set it between 0 and 1; 0.5 is usual.",
            )

    def silence_s(self, patience: Patience) -> float:
        """Silence that ends it; SHORT <= FAIR <= NORMAL <= LONG whatever the knobs say."""
        normal = self.end_silence_s
        short = min(normal, max(self.shortest_silence_s, self.short_factor * normal))
        if patience is Patience.SHORT:
            return short
        if patience is Patience.FAIR:
            return max(short, self.fair_factor * normal)
        if patience is Patience.LONG:
            return max(normal, min(self.longest_silence_s, self.long_factor * normal))
        return normal


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
    FALSE_START = "false_start"  # too little voice to be an utterance; waits again
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
        self.voiced_s = 0.0
        """How much voice the utterance has so far."""
        self._patience = Patience.NORMAL
        self._confirmed = False
        self._first_s: float | None = None
        self._candidate_s: float | None = None
        self._candidate_end_s = 0.0

    @property
    def heard_speech(self) -> bool:
        return self.speech_started_s is not None

    @property
    def silence_needed_s(self) -> float:
        """Silence that would end the utterance now."""
        return self.options.silence_s(self._patience)

    def patience(self, patience: Patience) -> None:
        """Say how long to wait, from the newest text; counts from the next chunk on.

        Speech after a pause sets it back to NORMAL: the text it was judged by is no longer whole.
        """
        self._patience = patience

    def confirm(self) -> None:
        """This is no false start: words were recognised, or the user holds the key."""
        self._confirmed = True

    def step(self, end_s: float, duration_s: float, probability: float) -> Endpoint:
        """Take one chunk: the time of its end, its length, its speech probability.

        A probability that is not a number counts as silence.
        """
        if self.phase is Phase.ENDED:
            return Endpoint.NOTHING
        if math.isnan(probability):
            probability = 0.0
        if self._first_s is None:
            self._first_s = end_s - duration_s
        if self.phase is Phase.WAITING:
            return self._wait(end_s, duration_s, probability)
        return self._follow(end_s, duration_s, probability)

    def _wait(self, end_s: float, duration_s: float, probability: float) -> Endpoint:
        assert self._first_s is not None
        if probability >= self.options.threshold:
            if self._candidate_s is None:
                self._candidate_s, self.voiced_s = end_s - duration_s, 0.0
            self.voiced_s += duration_s
            self._candidate_end_s = end_s
            if self.voiced_s + _ROUNDING_S >= self.options.min_speech_s:
                self.phase = Phase.SPEAKING
                self.speech_started_s, self.speech_ended_s = self._candidate_s, end_s
                return Endpoint.STARTED
        elif self._candidate_s is not None and end_s - self._candidate_end_s > _GAP_S + _ROUNDING_S:
            self._candidate_s, self.voiced_s = None, 0.0  # a click
        if (
            self._candidate_s is None
            and end_s - self._first_s + _ROUNDING_S >= self.options.no_speech_s
        ):
            self.phase = Phase.ENDED
            return Endpoint.NO_SPEECH
        return Endpoint.NOTHING

    def _follow(self, end_s: float, duration_s: float, probability: float) -> Endpoint:
        assert self.speech_started_s is not None
        assert self.speech_ended_s is not None
        low = max(self.options.threshold - _HYSTERESIS, _LOWEST_THRESHOLD)
        resumed = False
        if probability >= (low if self.phase is Phase.SPEAKING else self.options.threshold):
            self.speech_ended_s = end_s
            self.voiced_s += duration_s
            resumed = self.phase is Phase.PAUSED
            self.phase = Phase.SPEAKING
        if end_s - self.speech_started_s + _ROUNDING_S >= self.options.max_utterance_s:
            self.phase = Phase.ENDED
            return Endpoint.TOO_LONG
        if resumed:
            self._patience = Patience.NORMAL
            return Endpoint.RESUMED
        silence_s = end_s - self.speech_ended_s + _ROUNDING_S
        if silence_s >= self.silence_needed_s:
            return self._end()
        if self.phase is Phase.SPEAKING and silence_s >= self.options.pause_s:
            self.phase = Phase.PAUSED
            return Endpoint.PAUSED
        return Endpoint.NOTHING

    def _end(self) -> Endpoint:
        if self._confirmed or self.voiced_s + _ROUNDING_S >= self.options.false_start_s:
            self.phase = Phase.ENDED
            return Endpoint.ENDED
        self.phase = Phase.WAITING
        self.speech_started_s = self.speech_ended_s = self._candidate_s = None
        self.voiced_s, self._patience = 0.0, Patience.NORMAL
        return Endpoint.FALSE_START
