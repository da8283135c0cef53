"""What was heard: the `Recogniser` protocol every recognition engine implements."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

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
    """What an engine made of one utterance. `text` is empty when nothing was understood."""

    text: str
    engine: str
    language: str
    confidence: float
    words: tuple[Word, ...] = ()


class Recogniser(Protocol):
    """An engine. One worker owns it; none of its methods is called from two threads."""

    name: str

    def start(self) -> None:
        """Load the model. Raises `UnavailableError` with a remedy."""

    def feed(self, samples: Pcm16) -> str:
        """Give the next samples of the running utterance; returns the partial text so far."""

    def finish(self) -> Transcript:
        """End the running utterance and get it ready for the next one."""

    def reset(self) -> None:
        """Drop the running utterance."""

    def stop(self) -> None:
        """Free the model."""
