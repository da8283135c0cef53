"""What is said: the `Synthesiser` protocol every voice engine implements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from sonia_desktop.core.errors import InvalidInputError

SPEEDS = (0.5, 2.0)
"""What every engine that has a speaking rate takes; `Paced` stretches what is beyond."""


@dataclass(frozen=True)
class Speech:
    """A piece of speech: mono int16 samples, shape (n,), at `rate_hz`."""

    samples: npt.NDArray[np.int16]
    rate_hz: int


@dataclass(frozen=True)
class Voice:
    """One voice an engine has. `id` is what `speak` takes; language: BCP 47 ("en-US")."""

    id: str
    name: str
    language: str


def check_speed(speed: float) -> None:
    """Raises `InvalidInputError` for one no engine takes, also for NaN."""
    if not SPEEDS[0] <= speed <= SPEEDS[1]:
        raise InvalidInputError(
            f"The speed {speed} is not between {SPEEDS[0]:g} and {SPEEDS[1]:g}."
        )


class Synthesiser(Protocol):
    """An engine. One worker owns it."""

    @property
    def name(self) -> str: ...

    def start(self) -> None:
        """Check that the engine can speak. Raises `UnavailableError` with a remedy."""

    def voices(self) -> tuple[Voice, ...]:
        """What `voice` may be; the engine's own first."""

    def speak(self, text: str, *, voice: str = "", speed: float = 1.0) -> Iterator[Speech]:
        """The sentence as sound, piece by piece, so playing can begin before it is complete.

        `voice` empty: the one the engine was made with. `speed`: within `SPEEDS` (`Paced` takes
        more), times the engine's own pace.
        Closing the iterator ends the work. Raises `InvalidInputError` for an unknown voice.
        """

    def stop(self) -> None:
        """Free the engine."""
