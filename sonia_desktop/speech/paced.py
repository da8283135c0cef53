"""Any speed from a voice that has only some: the rest is stretched."""

from __future__ import annotations

from collections.abc import Iterator

from sonia_desktop.core.errors import InvalidInputError
from sonia_desktop.speech.speaking import Interrupts, Speaking
from sonia_desktop.speech.synthesiser import Speech, Synthesiser, Voice
from sonia_desktop.speech.time_stretch import SPEED, TimeStretch


class Paced:
    """A `Synthesiser` at 0.25 to 4 times the pace of its engine, at the same pitch.

    Args:
        engine: whose speech it is.
        own: the lowest and highest speed the engine is asked for; it sounds best there.
    """

    def __init__(self, engine: Synthesiser, *, own: tuple[float, float]) -> None:
        self.engine, self._own = engine, own

    @property
    def name(self) -> str:
        return self.engine.name

    def start(self) -> None:
        self.engine.start()

    def voices(self) -> tuple[Voice, ...]:
        return self.engine.voices()

    def speak(self, text: str, *, voice: str = "", speed: float = 1.0) -> Iterator[Speech]:
        """Raises `InvalidInputError` for a speed out of range."""
        if not SPEED[0] <= speed <= SPEED[1]:
            raise InvalidInputError(
                f"The speed {speed} is not between {SPEED[0]:g} and {SPEED[1]:g}.", param="speed"
            )
        asked = min(self._own[1], max(self._own[0], speed))
        pieces = self.engine.speak(text, voice=voice, speed=asked)
        if asked == speed:
            return pieces
        return Speaking(lambda interrupts: _stretched(pieces, speed / asked, interrupts))

    def stop(self) -> None:
        self.engine.stop()


def _stretched(pieces: Iterator[Speech], speed: float, interrupts: Interrupts) -> Iterator[Speech]:
    close = getattr(pieces, "close", None)
    if close is not None:
        interrupts.add(close)
    stretch: TimeStretch | None = None
    rate_hz = 0
    try:
        for piece in pieces:
            if stretch is not None and piece.rate_hz != rate_hz:
                yield Speech(stretch.finish(), rate_hz)
                stretch = None
            if stretch is None:
                rate_hz = piece.rate_hz
                stretch = TimeStretch(rate_hz, speed)
            if len(made := stretch.feed(piece.samples)):
                yield Speech(made, rate_hz)
        if stretch is not None and len(made := stretch.finish()):
            yield Speech(made, rate_hz)
    finally:
        if close is not None:
            close()
