"""Something being said: text in as it grows, sound out breath by breath, and what of it was heard.

The worker that speaks (`Sayer`) is the mouth's; everything but `add`, `complete`, `stop`, `pause`,
`resume`, `spoken` and `begun` runs in it.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import Future
from typing import Protocol

import numpy as np

from sonia_desktop.audio.playback import OnSilent, Playing
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.speech.breaths import MAX_CHARS, breaths, sentences
from sonia_desktop.speech.spoken_text import spoken
from sonia_desktop.speech.synthesiser import Speech
from sonia_desktop.voice.spoken_so_far import Part, spoken_so_far

_AUDIBLE = 100
"""Samples below this (-50 dB of full scale) at the very beginning are silence and not played."""
_KEPT_LEAD_S = 0.005


class Sayer(Protocol):
    """What an utterance needs of the mouth."""

    @property
    def language(self) -> str:
        """How numbers and dates are read, BCP 47."""

    def enqueue(self, job: Callable[[], None], utterance: Utterance) -> None:
        """Run a step of the utterance in the worker; when it fails, `give_up`."""

    def speak_now(
        self, sentence: str, deliver: Callable[[Speech], object], stop: Callable[[], bool]
    ) -> None:
        """One sentence, in the worker itself."""

    def break_off(self) -> None:
        """End the running sentence when nobody wants it any more."""


class Utterance:
    """Something being said. `done` is True when it was stopped; it fails when it cannot be said."""

    def __init__(self, mouth: Sayer) -> None:
        self._mouth = mouth
        self.done: Future[bool] = Future()
        self.token = CancelToken()
        self.first_made_s: float | None = None
        """When the first audible sound was made, `time.monotonic` seconds."""
        self.text = ""
        self._waiting = ""  # text whose last sentence may still grow
        self._queue: list[str] = []
        self._parts: list[Part] = []
        self._made_s = 0.0
        self._complete = self._running = False
        self._playing: Playing | None = None

    def add(self, text: str) -> None:
        """More text; its whole sentences are spoken at once."""
        self._mouth.enqueue(lambda: self._grow(text), self)

    def complete(self) -> None:
        """No more text comes."""
        self._mouth.enqueue(self._finish, self)

    def stop(self) -> None:
        """Silence, now; from any thread."""
        self.token.cancel()
        if self._playing is not None:
            self._playing.stop()
        self._mouth.break_off()

    def pause(self, on_silent: OnSilent | None = None) -> None:
        """Silence, now, and keep the place; from any thread."""
        if self._playing is not None:
            self._playing.pause(on_silent)

    def resume(self) -> None:
        """Go on where it was paused."""
        if self._playing is not None:
            self._playing.resume()

    @property
    def spoken(self) -> str:
        """What of the text really left the loudspeaker so far."""
        playing = self._playing
        if playing is None:
            return ""
        if playing.done.done() and playing.done.exception() is None and not playing.done.result():
            return self.text.strip()
        return spoken_so_far(tuple(self._parts), playing.heard_s)

    @property
    def begun(self) -> str:
        """The words, as they are spoken, of all sentences that were begun; not all were heard."""
        return " ".join(part.text for part in tuple(self._parts))

    # In the speech worker, but for `attach`

    def attach(self, playing: Playing) -> None:
        """The open loudspeaker."""
        self._playing = playing
        playing.done.add_done_callback(self._played)

    def _grow(self, text: str) -> None:
        self.text += text
        ready, self._waiting = whole_sentences(self._waiting + text)
        self._queue += self._breaths(ready)
        self._go_on()

    def _finish(self) -> None:
        self._queue += self._breaths(self._waiting)
        self._waiting, self._complete = "", True
        self._go_on()

    def _breaths(self, text: str) -> list[str]:
        """What is spoken in one go; only the very first is kept short, so it is heard soon."""
        words = spoken(text, self._mouth.language)
        first = not self._parts and not self._queue
        return breaths(words) if first else breaths(words, first_chars=MAX_CHARS)

    def _go_on(self) -> None:
        """Have the next sentence spoken, one at a time."""
        if self._running or self._playing is None or self._ended:
            return
        if self._queue:
            self._running = True
            self._mouth.enqueue(self._say_next, self)
        elif self._complete:
            self._playing.finish()

    @property
    def _ended(self) -> bool:
        return self.token.cancelled or self._playing is None or self._playing.done.done()

    def _say_next(self) -> None:
        self._running = False
        if self._ended:
            return
        text = self._queue.pop(0)
        start_s = self._made_s
        self._parts.append(Part(text, start_s, start_s, whole=False))
        self._mouth.speak_now(text, self._feed, lambda: self._ended)
        self._parts[-1] = Part(text, start_s, self._made_s)
        self._go_on()

    def _feed(self, piece: Speech) -> None:
        assert self._playing is not None
        samples = piece.samples
        if self.first_made_s is None:
            loud = np.flatnonzero(np.abs(samples.astype(np.int32)) >= _AUDIBLE)
            if not len(loud):
                return
            samples = samples[max(0, int(loud[0]) - round(_KEPT_LEAD_S * piece.rate_hz)) :]
            self.first_made_s = time.monotonic()
        self._made_s += len(samples) / piece.rate_hz
        last = self._parts[-1]
        self._parts[-1] = Part(last.text, last.start_s, self._made_s, whole=False)
        self._playing.feed(samples, piece.rate_hz)

    def _played(self, played: Future[bool]) -> None:
        if self.done.done():
            return
        error = played.exception()
        if error is not None:
            self.done.set_exception(error)
        else:
            self.done.set_result(played.result())

    def give_up(self, error: BaseException | None) -> None:
        """The voice failed or never ran: the loudspeaker must not wait for more."""
        if error is not None and not self.done.done():
            self.done.set_exception(error)
        self.stop()


def whole_sentences(text: str) -> tuple[str, str]:
    """(the sentences that are complete, the last one, which may still grow).

    Inside an unfinished code block nothing is complete: how it is read depends on its length.
    """
    found = sentences(text)
    if len(found) < 2 or text.count("```") % 2:
        return "", text
    at = text.rfind(found[-1])
    return text[:at], text[at:]
