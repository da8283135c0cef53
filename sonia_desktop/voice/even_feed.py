"""One remote speaker's way to the recogniser, in even pieces.

However fast sound comes in, only little of it stands in the recogniser's queue, so those who speak
at the same time are not held up. The other end of the same is a `Gauge` that knows what waits.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future

import numpy as np

from sonia_desktop.core.errors import SoniaError
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.speech.recogniser import SAMPLE_RATE_HZ, Pcm16, Transcript
from sonia_desktop.voice.ear_stream import EarStream
from sonia_desktop.voice.remote_input import Gauge

_PIECE_SAMPLES = SAMPLE_RATE_HZ // 2


class EvenFeed:
    """An `EarStream` that has one piece under way at a time; used like the stream itself."""

    def __init__(self, stream: EarStream, gauge: Gauge) -> None:
        self._stream, self._gauge = stream, gauge
        self._lock = threading.Lock()
        self._waiting: list[Pcm16] = []
        self._under_way: Future[str] | None = None
        self._on_partial: Callable[[str], object] | None = None

    @property
    def engine(self) -> str:
        return self._stream.engine

    def feed(
        self, samples: Pcm16, on_partial: Callable[[str], object] | None = None
    ) -> Future[str]:
        """As `EarStream.feed`; the future is that of the piece under way."""
        self._gauge.hold(len(samples))
        with self._lock:
            self._waiting.append(samples)
            self._on_partial = on_partial
            running = self._under_way
        return running if running is not None else self._send()

    def finish(self, token: CancelToken | None = None) -> Future[Transcript]:
        """As `EarStream.finish`, after all that was fed."""
        while self._waiting:
            self._send()
        return self._stream.finish(token)

    def give_way(self, *, careful: bool = False) -> None:
        """As `EarStream.give_way`."""
        self._stream.give_way(careful=careful)

    def reset(self) -> Future[None]:
        """As `EarStream.reset`."""
        with self._lock:
            dropped, self._waiting = self._waiting, []
        self._gauge.remove(sum(len(samples) for samples in dropped))
        return self._stream.reset()

    def close(self) -> Future[None]:
        """As `EarStream.close`."""
        return self._stream.close()

    def _send(self) -> Future[str]:
        with self._lock:  # held until the piece is in the recogniser's queue: the order counts
            piece, size = [np.zeros(0, np.int16)], 0
            while self._waiting and size < _PIECE_SAMPLES:
                piece.append(self._waiting.pop(0))
                size += len(piece[-1])
            try:
                sent = self._stream.feed(np.concatenate(piece), self._on_partial)
            except SoniaError:
                self._gauge.remove(size)
                raise
            self._under_way = sent
        sent.add_done_callback(lambda _: self._passed(sent, size))
        return sent

    def _passed(self, sent: Future[str], size: int) -> None:
        """In the recogniser's thread: the piece was heard (or not: its end tells)."""
        self._gauge.remove(size)
        with self._lock:
            if self._under_way is sent:
                self._under_way = None
            more = bool(self._waiting) and self._under_way is None
        if more:
            try:
                self._send()
            except SoniaError:
                self.reset_quietly()

    def reset_quietly(self) -> None:
        """The recogniser has stopped: what waits is dropped."""
        with self._lock:
            dropped, self._waiting = self._waiting, []
        self._gauge.remove(sum(len(samples) for samples in dropped))
