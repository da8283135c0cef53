"""Short phrases said before are kept as sound: "I did not catch that." starts at once."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Iterator

from sonia_desktop.speech.speaking import Interrupts, Speaking
from sonia_desktop.speech.synthesiser import Speech, Synthesiser, Voice

COMMON_PHRASES = ("I did not catch that.", "That did not work.", "Done.")
MAX_BYTES = 8_000_000
"""All phrases together; three minutes at 22,050 Hz."""
MAX_PHRASE_CHARS = 80

_Key = tuple[str, str, float, str]


class PhraseCache:
    """A synthesiser that remembers short phrases, the least recently used forgotten first.

    Args:
        engine: who speaks what is not known yet.
        prepared: phrases made ready by `start`.
    """

    def __init__(
        self,
        engine: Synthesiser,
        *,
        prepared: Iterable[str] = (),
        max_bytes: int = MAX_BYTES,
    ) -> None:
        self.engine, self._prepared, self._max_bytes = engine, tuple(prepared), max_bytes
        self._kept: OrderedDict[_Key, tuple[Speech, ...]] = OrderedDict()
        self._bytes = 0

    @property
    def name(self) -> str:
        return self.engine.name

    @property
    def kept_bytes(self) -> int:
        """Memory the phrases take, never more than `max_bytes`."""
        return self._bytes

    def start(self) -> None:
        """Start the engine and have it say the prepared phrases to nobody."""
        self.engine.start()
        for phrase in self._prepared:
            for _ in self.speak(phrase):
                pass

    def voices(self) -> tuple[Voice, ...]:
        return self.engine.voices()

    def speak(self, text: str, *, voice: str = "", speed: float = 1.0) -> Speaking:
        key = (self.engine.name, voice, speed, text.strip())
        known = self._kept.get(key)
        if known is not None:
            self._kept.move_to_end(key)
            return Speaking(lambda _: iter(known))
        pieces = self.engine.speak(text, voice=voice, speed=speed)
        return Speaking(lambda interrupts: self._keeping(pieces, key, interrupts))

    def stop(self) -> None:
        """Free the engine and forget the phrases."""
        self.engine.stop()
        self._kept.clear()
        self._bytes = 0

    def _keeping(
        self, pieces: Iterator[Speech], key: _Key, interrupts: Interrupts
    ) -> Iterator[Speech]:
        close = getattr(pieces, "close", None)
        if close is not None:
            interrupts.add(close)
        heard: list[Speech] | None = [] if 0 < len(key[-1]) <= MAX_PHRASE_CHARS else None
        try:
            for piece in pieces:
                if heard is not None:
                    heard.append(piece)
                yield piece
        finally:
            if close is not None:
                close()
        if heard and not interrupts.closed:  # said to its end
            self._keep(key, tuple(heard))

    def _keep(self, key: _Key, pieces: tuple[Speech, ...]) -> None:
        size = _size(pieces)
        if size > self._max_bytes // 4:
            return
        self._bytes += size - _size(self._kept.pop(key, ()))
        self._kept[key] = pieces
        while self._bytes > self._max_bytes:
            self._bytes -= _size(self._kept.popitem(last=False)[1])


def _size(pieces: tuple[Speech, ...]) -> int:
    return sum(piece.samples.nbytes for piece in pieces)
