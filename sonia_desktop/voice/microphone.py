"""The open microphone: its chunks, freed of Sonia's own voice, with their speech probability.

Lives in the voice worker. The capture is open while it is wanted and not muted.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, Protocol

import structlog

from sonia_desktop.audio.capture import Capture
from sonia_desktop.audio.vad import VoiceActivity
from sonia_desktop.core.bus import Bus
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.speech.recogniser import Pcm16
from sonia_desktop.voice.types import LevelMeasured

_log = structlog.get_logger(__name__)

_LEVEL_EVERY_S = 0.05
_FAILED_S = 1.0
"""After a failure the microphone is not opened again so soon, but for the talk key."""

OnChunk = Callable[[Pcm16, float, float], None]
"""``on_chunk(samples, ended_s, speech_probability)``"""


class Cleaner(Protocol):
    """What takes Sonia's own voice, and noise, out of a chunk."""

    @property
    def delay_s(self) -> float:
        """How much earlier than what `near` is given, what it gives sounded."""

    def near(self, chunk: Pcm16, ended_s: float) -> Pcm16: ...


class Microphone:
    """Opens and closes the capture as wanted.

    Args:
        later: runs a job in the voice worker.
        on_chunk: gets every chunk.
        on_closed: told when the capture ended by itself, with the reason.
        on_ready: called with the first chunk after it was opened: from then on nothing is lost.
        before_cleaning: called before each chunk is cleaned: what left the loudspeaker is told now.
    """

    def __init__(
        self,
        capture: Capture,
        bus: Bus,
        later: Callable[[Callable[[], None]], None],
        on_chunk: OnChunk,
        on_closed: Callable[[BaseException | None], None],
        before_cleaning: Callable[[], None] = lambda: None,
        on_ready: Callable[[], None] = lambda: None,
    ) -> None:
        self._on_ready = on_ready
        self._before_cleaning = before_cleaning
        self._capture, self._bus, self._later = capture, bus, later
        self._on_chunk, self._on_closed = on_chunk, on_closed
        self._activity = VoiceActivity()
        self.cleaner: Cleaner | None = None
        self._token: CancelToken | None = None
        self.sounding = False
        """It is open and its sound comes; opening a device takes up to half a second."""
        self._not_before_s = 0.0
        self._last_level_s = 0.0
        self._peak = 0

    @property
    def open(self) -> bool:
        return self._token is not None

    @property
    def usable(self) -> bool:
        """False when the last look found no microphone."""
        return self._capture.usable

    def look(self, then: Callable[[], None]) -> None:
        """Look whether there is one now (it may have been plugged in), then run the job."""
        looked = self._capture.check()
        looked.add_done_callback(lambda _: self._later(then))

    def load(self) -> None:
        """Load the voice-activity model."""
        self._activity.start()

    def want(self, wanted: bool, *, at_once: bool = False) -> None:
        """Have it open, or closed; closing drops what was not delivered yet.

        `at_once`: also just after it failed.
        """
        if wanted and self._token is None:
            if at_once or time.monotonic() >= self._not_before_s:
                self._open()
        elif not wanted and self._token is not None:
            token, self._token = self._token, None
            self.sounding = False
            token.cancel()

    def _open(self) -> None:
        token = self._token = CancelToken()
        self._activity.reset()
        listening = self._capture.listen(
            lambda chunk, ended_s: self._later(lambda: self._hear(token, chunk, ended_s)), token
        )
        listening.add_done_callback(lambda done: self._later(lambda: self._closed(token, done)))

    def _hear(self, token: CancelToken, chunk: Pcm16, ended_s: float) -> None:
        if token is not self._token:
            return
        if not self.sounding:
            self.sounding = True
            self._on_ready()
        if self.cleaner is not None:
            self._before_cleaning()
            chunk = self.cleaner.near(chunk, ended_s)
            ended_s -= self.cleaner.delay_s
        probability = self._activity.probability(chunk)
        self._peak = max(self._peak, int(abs(chunk.astype("int32")).max()))
        if ended_s - self._last_level_s >= _LEVEL_EVERY_S:
            self._last_level_s = ended_s
            self._bus.publish(LevelMeasured(min(1.0, self._peak / 32768.0), probability))
            self._peak = 0
        self._on_chunk(chunk, ended_s, probability)

    def _closed(self, token: CancelToken, listening: Future[Any]) -> None:
        if token is not self._token:
            return  # closed because it was not wanted any more
        self._token, self.sounding = None, False
        error = None if listening.cancelled() else listening.exception()
        self._not_before_s = time.monotonic() + _FAILED_S
        if error is not None:
            _log.warning("listening_failed", error=str(error))
        self._on_closed(error)
