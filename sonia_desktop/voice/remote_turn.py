"""One turn of a remote conversation, and the speech of its answer."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, Protocol

import numpy as np

from sonia_desktop.audio.resample import MonoResampler
from sonia_desktop.core.errors import SoniaError
from sonia_desktop.core.ids import new_id
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.speech.recogniser import SAMPLE_RATE_HZ, Transcript
from sonia_desktop.speech.spoken_text import sentences, spoken
from sonia_desktop.speech.synthesiser import Speech
from sonia_desktop.voice.outbox import Outbox
from sonia_desktop.voice.spoken_so_far import Part, spoken_so_far


class Synthesise(Protocol):
    """As `Mouth.synthesise`."""

    def __call__(
        self,
        text: str,
        deliver: Callable[[Speech], object],
        *,
        voice: str = "",
        speed: float = 1.0,
        token: CancelToken | None = None,
    ) -> Future[None]: ...


class RemoteTurn:
    """One turn, from the first speech (or the typed text) on. Times: `time.monotonic` seconds."""

    def __init__(self, correlation_id: str = "") -> None:
        self.id = new_id("turn")
        self.correlation_id = correlation_id
        self.token = CancelToken()
        self.aloud = True
        self.asked_end = False
        """The other end said when its words ended; else silence did."""
        self.partials = 0
        self.spoke_until_s: float | None = None
        self.endpoint_s = self.final_s = self.replied_s = 0.0
        self.transcript: Transcript | None = None
        self.before_answer = ""
        """Said before the answer: what was heard, where that was unsure."""
        self.result: Any = None
        self.speech: RemoteSpeech | None = None

    def ms_since_words(self) -> float:
        """Since the user's last word, or the typed text."""
        since = self.spoke_until_s if self.spoke_until_s is not None else self.final_s
        return round(max(0.0, time.monotonic() - since) * 1000.0, 1)

    def latency_ms(self) -> dict[str, float]:
        """The parts of the time until the answer was there; empty for a typed turn."""
        if self.spoke_until_s is None or not self.replied_s:
            return {}
        marks = (self.spoke_until_s, self.endpoint_s, self.final_s, self.replied_s)
        names = ("endpoint", "final_text", "decision")
        return {
            name: round(max(0.0, end - begin) * 1000.0, 1)
            for name, begin, end in zip(names, marks, marks[1:], strict=False)
        }


class RemoteSpeech:
    """Has a text made into sound, sentence by sentence, never much ahead of what is sent.

    Lives in the conversation's worker.

    Args:
        later: runs a job in that worker.
        on_begin: the first sound is there. on_fail: it cannot be spoken.
        ahead_s: sound that is made ahead. language: of the text, BCP 47, as the mouth's.
    """

    def __init__(
        self,
        text: str,
        outbox: Outbox,
        synthesise: Synthesise,
        later: Callable[[Callable[[], None]], None],
        *,
        on_begin: Callable[[], None],
        on_fail: Callable[[BaseException], None],
        token: CancelToken,
        voice: str = "",
        speed: float = 1.0,
        ahead_s: float = 4.0,
        language: str = "en",
    ) -> None:
        self._outbox, self._synthesise, self._later = outbox, synthesise, later
        self._on_begin, self._on_fail, self._token = on_begin, on_fail, token
        self._voice, self._speed, self._ahead_s = voice, speed, ahead_s
        self._sentences = sentences(spoken(text, language))
        self._parts: list[Part] = []
        self._resampler: MonoResampler | None = None
        self._rate_hz = 0
        self._making = self._ended = False
        self.began = False
        self.made_s = 0.0
        """Seconds of sound made so far."""

    def spoken(self, heard_s: float) -> str:
        """The words within the first `heard_s` seconds of the sound."""
        return spoken_so_far(self._parts, heard_s)

    def make_more(self) -> None:
        """Have the next sentence made, when there is room for it."""
        if self._token.cancelled or self._making or self._ended:
            return
        if not self._sentences:
            self._flush()
            self._ended = True
            self._outbox.end_sound()
            return
        if self._outbox.waiting_s > self._ahead_s:
            return  # asked again when some of it was sent
        sentence = self._sentences.pop(0)
        self._making = True
        self._parts.append(Part(sentence, self.made_s, self.made_s, whole=False))
        try:
            made = self._synthesise(
                sentence,
                lambda piece: self._later(lambda: self._add(piece)),
                voice=self._voice,
                speed=self._speed,
                token=self._token,
            )
        except SoniaError as error:
            self._on_fail(error)
            return
        made.add_done_callback(lambda done: self._later(lambda: self._made(done)))

    def _add(self, piece: Speech) -> None:
        if self._token.cancelled:
            return
        if self._resampler is None or self._rate_hz != piece.rate_hz:
            self._flush()
            self._resampler = MonoResampler(piece.rate_hz, SAMPLE_RATE_HZ)
            self._rate_hz = piece.rate_hz
        if not self.began:
            self.began = True
            self._on_begin()
        self.made_s += len(piece.samples) / piece.rate_hz
        part = self._parts[-1]
        self._parts[-1] = Part(part.text, part.start_s, self.made_s, whole=False)
        self._outbox.add_sound(self._resampler.feed(piece.samples))

    def _made(self, made: Future[None]) -> None:
        self._making = False
        if self._token.cancelled:
            return
        error = None if made.cancelled() else made.exception()
        if error is not None:
            self._on_fail(error)
            return
        part = self._parts[-1]
        self._parts[-1] = Part(part.text, part.start_s, part.end_s)
        self.make_more()

    def _flush(self) -> None:
        """What the resampler still holds."""
        if self._resampler is not None:
            self._outbox.add_sound(self._resampler.feed(np.zeros(0, np.int16), last=True))
            self._resampler = None
