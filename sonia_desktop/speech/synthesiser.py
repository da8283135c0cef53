"""What is said: the `Synthesiser` protocol every voice engine implements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt


@dataclass(frozen=True)
class Speech:
    """A piece of speech: mono int16 samples, shape (n,), at `rate_hz`."""

    samples: npt.NDArray[np.int16]
    rate_hz: int


class Synthesiser(Protocol):
    """An engine. One worker owns it."""

    name: str

    def start(self) -> None:
        """Check that the engine can speak. Raises `UnavailableError` with a remedy."""

    def speak(self, text: str) -> Iterator[Speech]:
        """The sentence as sound, piece by piece, so playing can begin before it is complete."""

    def stop(self) -> None:
        """Free the engine."""
