"""One speaker's stream of utterances to the recogniser: see `ears`.

An engine that fails in the middle of an utterance is replaced by the next, which hears the
utterance again from its beginning.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING, TypeVar

import numpy as np
import structlog

from sonia_desktop.core.errors import CancelledError, InvalidInputError, SoniaError
from sonia_desktop.core.worker import CancelToken, Priority
from sonia_desktop.speech.recogniser import SAMPLE_RATE_HZ, Hearing, Pcm16, Recogniser, Transcript

if TYPE_CHECKING:
    from sonia_desktop.voice.ears import Ears

_log = structlog.get_logger(__name__)
T = TypeVar("T")

_LONGEST_SAMPLES = 125 * SAMPLE_RATE_HZ
"""Sound kept of one utterance for the fallback; the longest utterance the settings allow."""


class EarStream:
    """One speaker's stream of utterances. Any thread may call; the work is done in one worker."""

    def __init__(self, ears: Ears, priority: Priority, *, live: bool = True) -> None:
        """Not `live`: see `Recogniser.open`."""
        self._ears, self.priority, self._live = ears, priority, live
        self._hearing: Hearing | None = None
        self._engine: Recogniser | None = None
        self._kept: list[Pcm16] = []
        self._samples = 0
        self._partial = ""
        self._closed = False
        self._lock = threading.Lock()
        self._waiting: list[Pcm16] = []  # fed since the last `finish` or `reset`, not heard yet

    @property
    def engine(self) -> str:
        """The engine that hears the running utterance."""
        return self._engine.name if self._engine is not None else self._ears.engine

    def feed(
        self, samples: Pcm16, on_partial: Callable[[str], object] | None = None
    ) -> Future[str]:
        """The next samples (int16 mono at 16 kHz). The future gives the text so far.

        `on_partial` is called, in the recogniser's thread, when that text changed. What came in
        while the recogniser was busy is heard in one go: it looks at the newest sound only.
        """
        with self._lock:
            waiting = self._waiting
            waiting.append(samples)
            return self._ears.enqueue(lambda: self._hear(waiting, on_partial), self.priority)

    def finish(self, token: CancelToken | None = None) -> Future[Transcript]:
        """End the utterance; the future gives its text."""
        with self._lock:
            self._waiting = []
            final = self._ears.enqueue(lambda: self.finish_now(token), self.priority)
        self.hurry()
        return final

    def hurry(self) -> None:
        """The end of an utterance comes soon: what can wait gives way."""
        self._ears.hurry(self.priority)

    def give_way(self, *, careful: bool = False) -> None:
        """Break off the look that is made for a partial text; see `Hearing.give_way`."""
        hearing = self._hearing
        if hearing is not None:
            hearing.give_way(careful=careful)

    def reset(self) -> Future[None]:
        """Drop the running utterance, and what of it was not heard yet."""
        with self._lock:
            dropped, self._waiting = self._waiting, []
            dropped.clear()
            self.give_way(careful=True)
            return self._ears.enqueue(self._reset, self.priority)

    def close(self) -> Future[None]:
        """Give back what the stream holds, and hear nothing more; closing twice is fine."""
        with self._lock:
            dropped, self._waiting = self._waiting, []
            dropped.clear()
            self.give_way(careful=True)
            return self._ears.enqueue(self.close_now, self.priority)

    # In the recogniser's worker from here on

    def close_now(self) -> None:
        """`close`, for the worker itself."""
        self._closed = True
        self._forget()
        self._let_go()
        self._ears.forget(self)

    def _hear(self, waiting: list[Pcm16], on_partial: Callable[[str], object] | None) -> str:
        with self._lock:
            samples = np.concatenate(waiting) if waiting else None
            waiting.clear()
        if samples is None:  # an earlier piece took it along, or it was dropped
            return self._partial
        return self.feed_now(samples, on_partial)

    def feed_now(self, samples: Pcm16, on_partial: Callable[[str], object] | None = None) -> str:
        """`feed`, for the worker itself."""
        if self._closed:
            raise InvalidInputError("This speech stream is closed.")
        if self._samples == 0 and self._engine is not self._ears.recogniser():
            self._let_go()  # a new utterance gets the engine that is in use now
        self._samples += len(samples)
        if self._samples <= _LONGEST_SAMPLES:
            self._kept.append(samples)
        partial = self._with_fallback(lambda hearing: hearing.feed(samples))
        if partial != self._partial:
            self._partial = partial
            if on_partial is not None:
                on_partial(partial)
        return partial

    def renew_now(self) -> None:
        """Between utterances: the next one gets a new hearing."""
        if self._samples == 0:
            self._let_go()

    def finish_now(self, token: CancelToken | None = None) -> Transcript:
        """`finish`, for the worker itself."""
        if self._closed:
            raise InvalidInputError("This speech stream is closed.")
        try:
            return self._with_fallback(lambda hearing: hearing.finish(token))
        finally:
            self._forget()
            self._ears.look_again()

    def _reset(self) -> None:
        self._forget()
        if self._hearing is not None:
            try:
                self._hearing.reset()
            except SoniaError:  # a server that is gone has nothing left to drop
                self._let_go()

    def _with_fallback(self, work: Callable[[Hearing], T]) -> T:
        """Do the work; when the engine fails, again with the fallback, from the beginning."""
        replay = False
        while True:
            try:
                hearing = self._open()
                return work(_HeardAgain(hearing, self._kept) if replay else hearing)
            except (CancelledError, InvalidInputError):
                raise
            except SoniaError as error:
                failed = self._engine
                self._let_go()
                too_long = self._samples > _LONGEST_SAMPLES
                if failed is None or too_long or not self._ears.fall_back(failed, error):
                    raise
                replay = True

    def _open(self) -> Hearing:
        if self._hearing is None:
            self._engine = self._ears.recogniser()
            self._hearing = self._engine.open(live=self._live)
        return self._hearing

    def _forget(self) -> None:
        self._kept, self._samples, self._partial = [], 0, ""

    def _let_go(self) -> None:
        hearing, self._hearing, self._engine = self._hearing, None, None
        if hearing is not None:
            try:
                hearing.close()
            except SoniaError as error:
                _log.info("hearing_close_failed", error=str(error))


class _HeardAgain:
    """A new hearing that first hears all that was kept of the utterance.

    What `feed` gives it is the last of what was kept, so that is not heard twice.
    """

    def __init__(self, hearing: Hearing, kept: list[Pcm16]) -> None:
        self._hearing, self._kept = hearing, kept

    def feed(self, samples: Pcm16) -> str:
        partial = ""
        for piece in self._kept:
            partial = self._hearing.feed(piece)
        return partial

    def finish(self, token: CancelToken | None = None) -> Transcript:
        for piece in self._kept:
            self._hearing.feed(piece)
        return self._hearing.finish(token)

    def give_way(self, *, careful: bool = False) -> None:
        self._hearing.give_way(careful=careful)

    def reset(self) -> None:
        self._hearing.reset()

    def close(self) -> None:
        self._hearing.close()
