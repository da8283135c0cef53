"""The recogniser in its worker. Reports as "recognition".

    ears = Ears(health, choose)          # choose() -> Recogniser, called in the worker
    ears.start()
    stream = ears.open_stream()          # one speaker; several may be open at once
    stream.feed(samples, on_partial)
    stream.finish().result()             # -> Transcript; the next utterance begins with feed
    stream.close()

An engine that cannot start, or fails in the middle of an utterance, is replaced by the next that
ships with the program: the utterance is heard again from its beginning, health says so, and the
chosen engine is tried again now and then.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from typing import TypeVar

import structlog

from sonia_desktop.audio.vad import VoiceActivity
from sonia_desktop.core.errors import SoniaError
from sonia_desktop.core.health import Health, HealthBoard, HealthState
from sonia_desktop.core.worker import CancelToken, Priority, Worker
from sonia_desktop.speech.pocketsphinx import PocketSphinx
from sonia_desktop.speech.recogniser import SAMPLE_RATE_HZ, Pcm16, Recogniser, Transcript
from sonia_desktop.speech.recognisers import better_engine, shipped_recognisers
from sonia_desktop.voice.ear_stream import EarStream
from sonia_desktop.voice.recordings import REQUEST_S, Part, Recording

_log = structlog.get_logger(__name__)
T = TypeVar("T")

_NAME = "recognition"
_TRY_AGAIN_S = 30.0
_POCKETSPHINX_DETAIL = "Good at the commands Sonia knows, poor at free dictation."
_POCKETSPHINX_REMEDY = "Whisper (faster-whisper) understands far more; this engine works offline."

_SHIPS = "Moonshine is here already and hears far more: set speech.recogniser to auto."


class Ears:
    """Gives recognisers their samples in order.

    Args:
        choose: makes the engine the user wants; called in the worker. None: the best that ships.
        shipped: makers of the engines to fall back to, the best first; None: those that ship.
        language: that is spoken: what better engine is offered.
    """

    def __init__(
        self,
        health: HealthBoard,
        choose: Callable[[], Recogniser] | None = None,
        shipped: Sequence[Callable[[], Recogniser]] | None = None,
        language: str = "en",
    ) -> None:
        self._health, self._language = health, language.partition("-")[0]
        self._shipped = list(shipped or shipped_recognisers(detector=VoiceActivity))
        self._choose = choose or self._shipped[0]
        self._chosen: Recogniser | None = None
        self._fallbacks: list[Recogniser] = []
        """Those made so far, in the order of `_shipped`."""
        self._using: Recogniser | None = None
        self._try_again_at = 0.0
        self._streams: set[EarStream] = set()
        self._recordings: set[Recording] = set()
        self._worker = Worker(
            "recogniser", capacity=8192, on_start=self._begin, on_stop=self._unload
        )

    @property
    def engine(self) -> str:
        """The engine in use."""
        using = self._using
        return using.name if using is not None else ""

    def start(self) -> None:
        """Load the engine, in the worker; returns at once."""
        self._worker.start()

    def stop(self, deadline_s: float) -> bool:
        """Close every stream and free the engines."""
        return self._worker.stop(deadline_s)

    def open_stream(self, priority: Priority = Priority.NORMAL) -> EarStream:
        """A stream of its own for one more speaker (the window's own speaks INTERACTIVE)."""
        stream = EarStream(self, priority)
        self._streams.add(stream)
        return stream

    def refresh(self) -> Future[None]:
        """What the user may say has changed: load it when nothing else waits. Utterances that are
        being heard go on as they are."""
        return self._worker.enqueue(self._refresh, Priority.BACKGROUND)

    def transcribe(
        self,
        samples: Pcm16,
        token: CancelToken | None = None,
        on_part: Callable[[Part], object] | None = None,
    ) -> Future[Transcript]:
        """A whole recording (int16 mono at 16 kHz, shape (n,)); see `recordings.Recording`."""
        live = len(samples) <= REQUEST_S * SAMPLE_RATE_HZ
        stream = EarStream(self, Priority.NORMAL, live=live)
        self._streams.add(stream)
        recording = Recording(self, stream, samples, token or CancelToken(), on_part)
        self._recordings.add(recording)
        recording.go_on()
        return recording.done

    def enqueue(self, job: Callable[[], T], priority: Priority) -> Future[T]:
        """Run in the recogniser's worker."""
        return self._worker.enqueue(job, priority)

    def hurry(self, priority: Priority) -> None:
        """Somebody waits for the text of what they said: recordings give way, and what is looked
        at ahead for speakers who come after."""
        for recording in tuple(self._recordings):
            recording.give_way()
        for stream in tuple(self._streams):
            if stream.priority > priority:
                stream.give_way(careful=True)

    # In the worker from here on

    def recogniser(self) -> Recogniser:
        """The engine in use. Raises `UnavailableError` when none works."""
        if self._using is None:
            self._load()
        assert self._using is not None
        return self._using

    def forget(self, stream: EarStream) -> None:
        """The stream is closed."""
        self._streams.discard(stream)

    def recording_over(self, recording: Recording) -> None:
        """It was heard, or left."""
        self._recordings.discard(recording)

    def fall_back(self, failed: Recogniser, error: SoniaError) -> bool:
        """Use the next engine that ships from now on; False when there is none left."""
        if self._using is not failed and self._using is not None:
            return True  # somebody else's utterance found out before
        return self._use_fallback(failed, error)

    def _refresh(self) -> None:
        using = self._using
        if using is None:
            return
        for engine in {id(one): one for one in (using, self._chosen, *self._fallbacks)}.values():
            if engine is not None:
                engine.refresh()
        for stream in tuple(self._streams):
            stream.renew_now()
        try:
            using.start()
        except SoniaError as error:  # the next utterance finds out, and falls back
            _log.warning("recogniser_not_refreshed", error=str(error))

    def look_again(self) -> None:
        """After an utterance on the fallback: try the chosen engine again when it is time."""
        if self._using is not self._chosen and time.monotonic() >= self._try_again_at:
            self._worker.enqueue(self._retry, Priority.BACKGROUND)

    def _retry(self) -> None:
        if self._using is self._chosen or time.monotonic() < self._try_again_at:
            return
        self._try_again_at = time.monotonic() + _TRY_AGAIN_S
        try:
            if self._chosen is None:
                self._chosen = self._choose()
            self._chosen.start()
        except SoniaError as error:
            _log.info("recogniser_still_fails", error=str(error))
            return
        self._using = self._chosen
        self._report_ready(self._chosen)

    def _begin(self) -> None:
        try:
            self._load()
        except SoniaError as error:  # on the health board; asked to hear, it looks again
            _log.warning("no_recogniser", error=str(error))

    def _load(self) -> None:
        self._health.set(Health(_NAME, HealthState.STARTING))
        try:
            self._chosen = self._choose()
            self._health.set(Health(_NAME, HealthState.STARTING, self._chosen.name))
            self._chosen.start()
        except SoniaError as error:
            if not self._use_fallback(self._chosen, error):
                self._report_missing(error)
                raise
            return
        self._using = self._chosen
        self._report_ready(self._chosen)

    def _use_fallback(self, failed: Recogniser | None, error: SoniaError) -> bool:
        """Start the next engine that ships and is not of the kind that failed."""
        name = failed.name if failed is not None else "the recogniser"
        _log.warning("recogniser_fell_back", engine=name, error=str(error))
        self._try_again_at = time.monotonic() + _TRY_AGAIN_S
        for engine in self._after(failed):
            if failed is not None and type(engine) is type(failed):
                continue
            try:
                engine.start()
            except SoniaError as missing:
                _log.warning("fallback_missing", engine=engine.name, error=str(missing))
                continue
            self._using = engine
            self._health.set(
                Health(
                    _NAME,
                    HealthState.DEGRADED,
                    engine.name,
                    fallback=True,
                    detail=f"Instead of {name}: {error.message}",
                    remedy=error.remedy or _POCKETSPHINX_REMEDY,
                )
            )
            return True
        return False

    def _after(self, failed: Recogniser | None) -> Iterator[Recogniser]:
        """The engines that ship, each made when it is asked for; only those after the failed."""
        first = self._fallbacks.index(failed) + 1 if failed in self._fallbacks else 0
        for at in range(first, len(self._shipped)):
            if at == len(self._fallbacks):
                self._fallbacks.append(self._shipped[at]())
            yield self._fallbacks[at]

    def _report_ready(self, engine: Recogniser) -> None:
        poor = isinstance(engine, PocketSphinx)
        better = better_engine(engine.name, language=self._language)
        lead = f"{_POCKETSPHINX_DETAIL} " if poor else ""
        remedy = _SHIPS if poor and engine is self._chosen and len(self._shipped) > 1 else ""
        if better is not None:
            remedy = f"{remedy} {better.remedy}".strip()
        self._health.set(
            Health(
                _NAME,
                HealthState.READY,
                engine.name,
                fallback=poor,
                detail=f"{lead}{better.sentence}" if better else "",
                remedy=remedy,
            )
        )

    def _report_missing(self, error: SoniaError) -> None:
        self._health.set(
            Health(
                _NAME,
                HealthState.UNAVAILABLE,
                self.engine,
                detail=error.message,
                remedy=error.remedy,
            )
        )

    def _unload(self) -> None:
        for stream in tuple(self._streams):
            stream.close_now()
        for engine in (self._chosen, *self._fallbacks):
            if engine is not None:
                engine.stop()
