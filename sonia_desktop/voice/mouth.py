"""The synthesiser in its worker, sentence by sentence into the loudspeaker. Reports as "speech"."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from contextlib import closing
from typing import cast

from sonia_desktop.audio.playback import Playback, Playing
from sonia_desktop.core.errors import SoniaError
from sonia_desktop.core.health import Health, HealthBoard, HealthState
from sonia_desktop.core.worker import CancelToken, Priority, Worker
from sonia_desktop.speech.espeak import EspeakNg
from sonia_desktop.speech.spoken_text import sentences, spoken
from sonia_desktop.speech.synthesiser import Synthesiser

_NAME = "speech"


class Utterance:
    """Something being said. `done` is True when it was stopped; it fails when it cannot be said."""

    def __init__(self) -> None:
        self.done: Future[bool] = Future()
        self.token = CancelToken()
        self.playing: Playing | None = None

    def stop(self) -> None:
        """Silence, now; from any thread."""
        self.token.cancel()
        if self.playing is not None:
            self.playing.stop()


class Mouth:
    """Owns the synthesiser's worker and the playback."""

    def __init__(
        self, playback: Playback, health: HealthBoard, voice: str, words_per_minute: int
    ) -> None:
        self._playback, self._health = playback, health
        self._synthesiser: Synthesiser = EspeakNg(voice, words_per_minute)
        self._worker = Worker("speech", capacity=64, on_start=self._check)
        self._stopping = CancelToken()

    def start(self) -> None:
        self._playback.start()
        self._worker.start()

    def stop(self, deadline_s: float) -> bool:
        self._stopping.cancel()
        ended = self._worker.stop(deadline_s)
        return self._playback.stop(deadline_s) and ended

    def warm(self) -> None:
        """Look again at what was missing, so that the next answer can be spoken."""
        if not self._health.get("loudspeaker").usable:
            self._playback.check()

    def say(self, text: str, on_first: Callable[[float], None]) -> Utterance:
        """Say the text; `on_first` gets the `time.monotonic` moment of the first sample."""
        utterance = Utterance()
        utterance.playing = self._playback.open(on_first)
        utterance.playing.done.add_done_callback(lambda played: _settle(utterance, played))
        job = self._worker.enqueue(lambda: self._speak(text, utterance), Priority.INTERACTIVE)
        job.add_done_callback(lambda spoken_: _give_up(utterance, spoken_))
        return utterance

    def _speak(self, text: str, utterance: Utterance) -> None:
        playing = cast(Playing, utterance.playing)
        for sentence in sentences(spoken(text)):
            with closing(self._synthesiser.speak(sentence)) as pieces:  # type: ignore[type-var]
                for piece in pieces:
                    if utterance.token.cancelled or self._stopping.cancelled or playing.done.done():
                        return
                    playing.feed(piece.samples, piece.rate_hz)
        playing.finish()

    def _check(self) -> None:
        engine = self._synthesiser.name
        try:
            self._synthesiser.start()
        except SoniaError as error:
            self._health.set(
                Health(
                    _NAME,
                    HealthState.UNAVAILABLE,
                    engine,
                    detail=error.message,
                    remedy=error.remedy,
                )
            )
            return  # asked to speak, it looks again
        self._health.set(Health(_NAME, HealthState.READY, engine))


def _settle(utterance: Utterance, played: Future[bool]) -> None:
    if utterance.done.done():
        return
    error = played.exception()
    if error is not None:
        utterance.done.set_exception(error)
    else:
        utterance.done.set_result(played.result())


def _give_up(utterance: Utterance, job: Future[None]) -> None:
    """The voice failed or never ran: the loudspeaker must not wait for more."""
    if job.cancelled():
        utterance.stop()
    elif (error := job.exception()) is not None:
        if not utterance.done.done():
            utterance.done.set_exception(error)
        utterance.stop()
