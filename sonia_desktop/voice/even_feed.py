"""One remote speaker's way to the recogniser, in even pieces.

However fast sound comes in, one step of it stands in the recogniser's queue: a piece of half a
second, or the end of an utterance. So those who speak at the same time take turns with it, and what
nobody wants any more is never heard. The other end of the same is a `Gauge` that knows what waits.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from sonia_desktop.core.errors import CancelledError, SoniaError
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.speech.recogniser import SAMPLE_RATE_HZ, Pcm16, Transcript
from sonia_desktop.voice.ear_stream import EarStream
from sonia_desktop.voice.remote_input import Gauge

_PIECE_SAMPLES = SAMPLE_RATE_HZ // 2


@dataclass
class _Said:
    """An utterance on its way; `final` once its end was told."""

    pieces: deque[Pcm16] = field(default_factory=deque)
    on_partial: Callable[[str], object] | None = None
    final: Future[Transcript] | None = None
    token: CancelToken | None = None

    @property
    def unwanted(self) -> bool:
        return self.final is not None and self.token is not None and self.token.cancelled

    def cut(self) -> Pcm16:
        """Its next piece."""
        parts = [self.pieces.popleft()]
        size = len(parts[0])
        while self.pieces and size < _PIECE_SAMPLES:
            parts.append(self.pieces.popleft())
            size += len(parts[-1])
        return np.concatenate(parts)

    def drop(self) -> int:
        """Forget what was not heard; the samples that were."""
        dropped = sum(len(piece) for piece in self.pieces)
        self.pieces.clear()
        return dropped


class EvenFeed:
    """An `EarStream` that has one step under way at a time; used like the stream itself."""

    def __init__(self, stream: EarStream, gauge: Gauge) -> None:
        self._stream, self._gauge = stream, gauge
        self._lock = threading.Lock()
        self._said: deque[_Said] = deque([_Said()])
        """Utterances in their order; the last has not ended. The first is being heard."""
        self._under_way = self._closed = False
        self._ending: CancelToken | None = None
        """Of the final text that is being made."""

    @property
    def engine(self) -> str:
        return self._stream.engine

    def feed(
        self, samples: Pcm16, on_partial: Callable[[str], object] | None = None
    ) -> Future[str]:
        """As `EarStream.feed`; the future tells nothing."""
        with self._lock:
            said = self._said[-1]
            if not self._closed:
                self._gauge.hold(len(samples))
                said.pieces.append(samples)
                said.on_partial = on_partial
        self._go_on()
        told: Future[str] = Future()
        told.set_result("")
        return told

    def finish(self, token: CancelToken | None = None) -> Future[Transcript]:
        """As `EarStream.finish`, after all that was fed; cancelled, the rest of it is not heard."""
        final: Future[Transcript] = Future()
        with self._lock:
            said = self._said[-1]
            said.final, said.token = final, token
            self._said.append(_Said())
        self._stream.hurry()
        self._go_on()
        return final

    def give_way(self, *, careful: bool = False) -> None:
        """As `EarStream.give_way`."""
        self._stream.give_way(careful=careful)

    def reset(self) -> Future[None]:
        """As `EarStream.reset`: utterances whose end was told are heard all the same."""
        with self._lock:
            running = self._said[-1]
            dropped = running.drop()
            being_heard = len(self._said) == 1
        self._gauge.remove(dropped)
        if being_heard:
            return self._stream.reset()
        nothing: Future[None] = Future()
        nothing.set_result(None)
        return nothing

    def close(self) -> Future[None]:
        """As `EarStream.close`; nothing that waits is heard any more."""
        with self._lock:
            self._closed = True
            ending = self._ending
        if ending is not None:
            ending.cancel()
        self._drop_all(CancelledError("The conversation is over."))
        return self._stream.close()

    def _go_on(self) -> None:
        """Put the next step into the recogniser's queue when none is in it."""
        try:
            while not self._step():
                pass
        except SoniaError as error:  # the recogniser has stopped
            with self._lock:
                self._under_way = False
            self._drop_all(error)

    def _step(self) -> bool:
        """False when something was dropped instead and the next step is to be looked for."""
        final: Future[Transcript] | None = None
        sent: Future[Any]
        with self._lock:  # held until the step is in the queue: the order counts
            said = self._said[0]
            if self._under_way or not (said.pieces or said.final):
                return True
            size = 0
            if said.unwanted:
                size, final = said.drop(), said.final
                self._said.popleft()
                self._stream.reset()
            elif said.pieces:
                piece = said.cut()
                size, self._under_way = len(piece), True
                sent = self._stream.feed(piece, said.on_partial)
            else:
                final = said.final
                self._said.popleft()
                self._under_way, self._ending = True, said.token or CancelToken()
                sent = self._stream.finish(self._ending)
            ended = not self._under_way
        if ended:
            self._gauge.remove(size)
            if final is not None:
                final.set_exception(CancelledError("Nobody waits for its text."))
            return False
        sent.add_done_callback(lambda done: self._passed(done, size, final))
        return True

    def _passed(self, sent: Future[Any], size: int, final: Future[Transcript] | None) -> None:
        """In the recogniser's thread: a step is over; its utterance's end tells how."""
        self._gauge.remove(size)
        with self._lock:
            self._under_way, self._ending = False, None
        if final is not None:
            _tell(final, sent)
        self._go_on()

    def _drop_all(self, error: SoniaError) -> None:
        """Nothing that waits is heard any more; whoever waits for a text is told."""
        with self._lock:
            dropped, self._said = self._said, deque([_Said()])
        self._gauge.remove(sum(said.drop() for said in dropped))
        for said in dropped:
            if said.final is not None:
                said.final.set_exception(error)


def _tell(final: Future[Transcript], sent: Future[Transcript]) -> None:
    if sent.cancelled():
        final.cancel()
    elif (error := sent.exception()) is not None:
        final.set_exception(error)
    else:
        final.set_result(sent.result())
