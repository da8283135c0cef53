"""The synthesiser in its worker, sentence by sentence into the loudspeaker. Reports as "speech".

    mouth = Mouth(playback, health, choose)      # choose() -> Synthesiser, called in the worker
    utterance = mouth.begin(on_first)            # the loudspeaker opens
    utterance.add("The first sentence is spoken "); utterance.add("while the rest is made. ...")
    utterance.complete()
    utterance.done.result()                      # -> True when it was stopped before its end
    utterance.spoken                             # the words that really were heard

Each sentence is a job of its own, so several sessions take turns. An engine that fails is replaced
by espeak-ng, health says so, and the chosen one is tried again now and then.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import closing, suppress

import numpy as np
import structlog

from sonia_desktop.audio.playback import Playback, Playing
from sonia_desktop.core.errors import InvalidInputError, SoniaError, UnavailableError
from sonia_desktop.core.health import Health, HealthBoard, HealthState
from sonia_desktop.core.worker import CancelToken, Priority, Worker
from sonia_desktop.speech.breaths import MAX_CHARS, breaths, sentences
from sonia_desktop.speech.spoken_text import spoken
from sonia_desktop.speech.synthesiser import Speech, Synthesiser, Voice
from sonia_desktop.speech.synthesisers import choose_synthesiser
from sonia_desktop.voice.spoken_so_far import Part, spoken_so_far

_log = structlog.get_logger(__name__)

_NAME = "speech"
_TRY_AGAIN_S = 30.0
_AUDIBLE = 100
"""Samples below this (-50 dB of full scale) at the very beginning are silence and not played."""
_KEPT_LEAD_S = 0.005


def _system_voice() -> Synthesiser:
    return choose_synthesiser("system")


class Utterance:
    """Something being said. `done` is True when it was stopped; it fails when it cannot be said."""

    def __init__(self, mouth: Mouth, on_first: Callable[[float], None]) -> None:
        self._mouth, self._on_first = mouth, on_first
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

    def pause(self) -> None:
        """Silence, now, and keep the place; from any thread."""
        if self._playing is not None:
            self._playing.pause()

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

    # In the speech worker, but for `attach`

    def attach(self, playing: Playing) -> None:
        """The open loudspeaker."""
        self._playing = playing
        playing.done.add_done_callback(self._played)

    def _grow(self, text: str) -> None:
        self.text += text
        ready, self._waiting = _whole_sentences(self._waiting + text)
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


class Mouth:
    """Owns the synthesiser's worker and the playback.

    Args:
        choose: makes the engine the user wants; called in the worker.
        fallback: makes the engine that speaks when the wanted one fails; the system's voice.
        language: of the answers, BCP 47 ("en-GB"): how numbers and dates are read.
    """

    def __init__(
        self,
        playback: Playback,
        health: HealthBoard,
        choose: Callable[[], Synthesiser] = _system_voice,
        fallback: Callable[[], Synthesiser] = _system_voice,
        language: str = "en",
    ) -> None:
        self._playback, self._health = playback, health
        self._choose, self._make_fallback = choose, fallback
        self._chosen: Synthesiser | None = None
        self._fallback: Synthesiser | None = None
        self._using: Synthesiser | None = None
        self.language = language
        self._try_again_at = 0.0
        self._speaking: tuple[Callable[[], bool], Iterator[Speech]] | None = None
        self._worker = Worker("speech", capacity=256, on_start=self._check, on_stop=self._unload)
        self._stopping = CancelToken()

    def start(self) -> None:
        """Look for the loudspeaker and load the voice, in their workers; returns at once."""
        self._playback.start()
        self._worker.start()

    def start_voice(self) -> None:
        """Load the voice only: `synthesise` works, nothing is played."""
        self._worker.start()

    def stop(self, deadline_s: float) -> bool:
        """Fall silent and end both workers."""
        self._stopping.cancel()
        self.break_off()
        ended = self._worker.stop(deadline_s)
        return self._playback.stop(deadline_s) and ended

    def warm(self) -> None:
        """Look again at what was missing, so that the next answer can be spoken."""
        if not self._health.get("loudspeaker").usable:
            self._playback.check()
        if not self._health.get(_NAME).usable:
            self._worker.submit(self._check)

    def begin(self, on_first: Callable[[float], None]) -> Utterance:
        """Open the loudspeaker for something to say.

        `on_first` gets the `time.monotonic` moment of the first audible sample.
        """
        utterance = Utterance(self, on_first)
        utterance.attach(self._playback.open(on_first))
        return utterance

    def say(self, text: str, on_first: Callable[[float], None]) -> Utterance:
        """`begin`, and the whole text at once."""
        utterance = self.begin(on_first)
        utterance.add(text)
        utterance.complete()
        return utterance

    def synthesise(
        self,
        text: str,
        deliver: Callable[[Speech], object],
        *,
        voice: str = "",
        speed: float = 1.0,
        token: CancelToken | None = None,
    ) -> Future[None]:
        """Speech without a loudspeaker, for other sessions and files.

        `deliver` gets the pieces in the speech worker, as they are made; the future is done after
        the last. Sentences of several callers take turns. Cancelling the token ends it soon
        (`CancelledError`). Raises through the future `UnavailableError` when there is no voice,
        `InvalidInputError` for an unknown voice or speed.
        """
        done: Future[None] = Future()
        queue = breaths(spoken(text, self.language))

        def step() -> None:
            if token is not None:
                token.raise_if_cancelled()
            if not queue:
                done.set_result(None)
                return
            stop = (lambda: token.cancelled) if token is not None else (lambda: False)
            self.speak_now(queue.pop(0), deliver, stop, voice=voice, speed=speed)
            run()

        def run() -> None:
            self._worker.enqueue(step, Priority.NORMAL).add_done_callback(ended)

        def ended(job: Future[None]) -> None:
            if done.done():
                return
            if job.cancelled():
                done.cancel()
            elif (error := job.exception()) is not None:
                done.set_exception(error)

        run()
        return done

    def voices(self) -> Future[tuple[Voice, ...]]:
        """The voices of the engine in use."""
        return self._worker.submit(lambda: self._engine().voices())

    # For `Utterance`

    def enqueue(self, job: Callable[[], None], utterance: Utterance) -> None:
        """Run a step of an utterance in the worker."""

        def ended(step: Future[None]) -> None:
            if step.cancelled():
                utterance.give_up(None)
            elif (error := step.exception()) is not None:
                utterance.give_up(error)

        try:
            self._worker.enqueue(job, Priority.INTERACTIVE).add_done_callback(ended)
        except UnavailableError as error:
            utterance.give_up(error)

    def break_off(self) -> None:
        """End the running sentence when nobody wants it any more, even while the engine waits for
        a server; from any thread."""
        running = self._speaking
        if running is None:
            return
        stop, pieces = running
        if stop() or self._stopping.cancelled:
            with suppress(ValueError):  # a plain generator that runs: it looks at `stop` itself
                pieces.close()  # type: ignore[attr-defined]

    # In the speech worker from here on

    def speak_now(
        self,
        sentence: str,
        deliver: Callable[[Speech], object],
        stop: Callable[[], bool],
        *,
        voice: str = "",
        speed: float = 1.0,
    ) -> None:
        """One sentence, in the worker itself. Falls back when the engine fails at its beginning."""
        given = False
        while True:
            engine = self._engine()
            try:
                pieces = engine.speak(sentence, voice=voice, speed=speed)
                self._speaking = stop, pieces
                with closing(pieces):  # type: ignore[type-var]
                    for piece in pieces:
                        if stop() or self._stopping.cancelled:
                            return
                        given = True
                        deliver(piece)
                if stop() or self._stopping.cancelled:  # broken off before a piece came
                    return
                self._report_ready(engine)
                return
            except InvalidInputError:
                raise
            except SoniaError as error:
                if stop() or self._stopping.cancelled:
                    return
                if given or not self._fall_back(engine, error):
                    raise
            finally:
                self._speaking = None

    def _engine(self) -> Synthesiser:
        """The engine to speak with now. Raises `UnavailableError` when none works."""
        if self._using is self._fallback and self._using is not None:
            if time.monotonic() >= self._try_again_at:
                self._load()
        elif self._using is None:
            self._load()
        assert self._using is not None
        return self._using

    def _check(self) -> None:
        try:
            self._load()
        except SoniaError as error:  # on the health board; asked to speak, it looks again
            _log.info("no_voice", error=str(error))

    def _load(self) -> None:
        self._try_again_at = time.monotonic() + _TRY_AGAIN_S
        try:
            if self._chosen is None:
                self._chosen = self._choose()
            self._chosen.start()
        except SoniaError as error:
            name = self._chosen.name if self._chosen is not None else "the chosen voice"
            if not self._use_fallback(name, error):
                raise
            return
        self._using = self._chosen
        self._report_ready(self._chosen)

    def _fall_back(self, failed: Synthesiser, error: SoniaError) -> bool:
        """Speak with the fallback from now on; False when it is what failed."""
        self._try_again_at = time.monotonic() + _TRY_AGAIN_S
        if failed is self._fallback:
            self._report_missing(failed.name, error)
            return False
        return self._use_fallback(failed.name, error)

    def _use_fallback(self, failed: str, error: SoniaError) -> bool:
        if self._fallback is None:
            self._fallback = self._make_fallback()
        if self._chosen is not None and self._chosen.name == self._fallback.name:
            self._using = None  # looked for again when asked to speak
            self._report_missing(failed, error)
            return False
        try:
            self._fallback.start()
        except SoniaError:
            self._using = None
            self._report_missing(failed, error)
            return False
        _log.warning("voice_fell_back", engine=failed, error=str(error))
        self._using = self._fallback
        self._health.set(
            Health(
                _NAME,
                HealthState.DEGRADED,
                self._fallback.name,
                fallback=True,
                detail=f"Instead of {failed}: {error.message}",
                remedy=error.remedy,
            )
        )
        return True

    def _report_ready(self, engine: Synthesiser) -> None:
        if engine is self._chosen:
            self._health.set(Health(_NAME, HealthState.READY, engine.name))

    def _report_missing(self, engine: str, error: SoniaError) -> None:
        self._health.set(
            Health(
                _NAME,
                HealthState.UNAVAILABLE,
                engine,
                detail=error.message,
                remedy=error.remedy,
            )
        )

    def _unload(self) -> None:
        for engine in (self._chosen, self._fallback):
            if engine is not None:
                engine.stop()


def _whole_sentences(text: str) -> tuple[str, str]:
    """(the sentences that are complete, the last one, which may still grow).

    Inside an unfinished code block nothing is complete: how it is read depends on its length.
    """
    found = sentences(text)
    if len(found) < 2 or text.count("```") % 2:
        return "", text
    at = text.rfind(found[-1])
    return text[:at], text[at:]
