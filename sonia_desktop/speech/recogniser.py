"""What was heard: the `Recogniser` protocol every recognition engine implements.

engine.start()
hearing = engine.open()                 # one speaker's stream; several may be open at once
partial = hearing.feed(samples)         # again and again
transcript = hearing.finish()           # and the next utterance begins with the next feed
hearing.close()
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from sonia_desktop.core.worker import CancelToken

Pcm16 = npt.NDArray[np.int16]
"""Mono samples at 16,000 Hz, shape (n,)."""

SAMPLE_RATE_HZ = 16_000


@dataclass(frozen=True)
class Word:
    """One word; times in seconds from the start of the utterance, confidence 0 to 1."""

    text: str
    start_s: float
    end_s: float
    confidence: float


@dataclass(frozen=True)
class Transcript:
    """What an engine made of one utterance. `text` is empty when nothing was understood.

    confidence: 0 to 1, the share of such hearings that are right (engines calibrate their scores).
    alternatives: other texts, the next best first. language: ISO 639-1.
    """

    text: str
    engine: str
    language: str
    confidence: float
    words: tuple[Word, ...] = ()
    alternatives: tuple[str, ...] = ()


class Hearing(Protocol):
    """One speaker's stream of utterances through an engine."""

    def feed(self, samples: Pcm16) -> str:
        """Give the next samples of the running utterance; returns the partial text so far."""

    def finish(self, token: CancelToken | None = None) -> Transcript:
        """End the running utterance and get ready for the next one.

        Raises `CancelledError` soon after the token is cancelled; the hearing stays usable.
        """

    def give_way(self, *, careful: bool = False) -> None:
        """From any thread: break off a look at the sound that `feed` makes now for a partial text;
        something better is about to come. The sound is kept, the text stays as it was.

        `careful`: also a look made in a pause, which may have been the end and was not.
        """

    def reset(self) -> None:
        """Drop the running utterance."""

    def close(self) -> None:
        """Give back what the stream holds; closing twice is fine."""


class Recogniser(Protocol):
    """An engine and its model. One worker owns it and all its hearings."""

    @property
    def name(self) -> str: ...

    @property
    def piece_s(self) -> float:
        """Long recordings are best heard in pieces of at most so many seconds."""

    def start(self) -> None:
        """Load the model. Raises `UnavailableError` with a remedy; may be called again."""

    def open(self, *, live: bool = True) -> Hearing:
        """A new stream. Not `live`: for the pieces of a long recording, each at most `piece_s`
        long: it is no request to Sonia, and nobody reads what `feed` gives."""

    def refresh(self) -> None:
        """What the user may say has changed (a new name, a new program): streams opened from now
        on know it."""

    def stop(self) -> None:
        """Free the model."""
