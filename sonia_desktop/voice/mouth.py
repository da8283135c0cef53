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

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import closing, suppress

from sonia_desktop.audio.playback import Playback
from sonia_desktop.core.errors import InvalidInputError, SoniaError
from sonia_desktop.core.health import HealthBoard
from sonia_desktop.core.worker import CancelToken, Priority, Worker
from sonia_desktop.speech.breaths import breaths
from sonia_desktop.speech.loudness import Volume
from sonia_desktop.speech.spoken_text import spoken
from sonia_desktop.speech.synthesiser import Speech, Synthesiser, Voice
from sonia_desktop.speech.synthesisers import choose_synthesiser
from sonia_desktop.voice.utterance import Utterance
from sonia_desktop.voice.voice_in_use import NAME, TRY_AGAIN_S, VoiceInUse


def _system_voice() -> Synthesiser:
    return choose_synthesiser("system")


class Mouth:
    """Owns the synthesiser's worker and the playback.

    Args:
        choose: makes the engine the user wants; called in the worker.
        fallback: makes the engine that speaks when the wanted one fails; the system's voice.
        language: of the answers, BCP 47 ("en-GB"): how numbers and dates are read.
        try_again_s: after so many seconds of the fallback the wanted engine is tried again.
    """

    def __init__(
        self,
        playback: Playback,
        health: HealthBoard,
        choose: Callable[[], Synthesiser] = _system_voice,
        fallback: Callable[[], Synthesiser] = _system_voice,
        language: str = "en",
        *,
        try_again_s: float = TRY_AGAIN_S,
    ) -> None:
        self._playback, self._health = playback, health
        self._voice = VoiceInUse(health, choose, fallback, try_again_s=try_again_s)
        self.language = language
        self.pace = 1.0
        """Times the speed that the settings give: for what is said aloud, until the end."""
        self.volume = Volume()
        """How loud what is said aloud is, beside its usual loudness."""
        self._speaking: tuple[Callable[[], bool], Iterator[Speech]] | None = None
        self._worker = Worker(
            "speech", capacity=256, on_start=self._voice.check, on_stop=self._voice.unload
        )
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
        if not self._health.get(NAME).usable:
            self._worker.submit(self._voice.check)

    def begin(self, on_first: Callable[[float], None]) -> Utterance:
        """Open the loudspeaker for something to say.

        `on_first` gets the `time.monotonic` moment of the first audible sample.
        """
        utterance = Utterance(self)
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
        room: Callable[[Callable[[], None]], None] = lambda go_on: go_on(),
    ) -> Future[None]:
        """Speech without a loudspeaker, for other sessions and files.

        `deliver` gets the pieces in the speech worker, as they are made; the future is done after
        the last. Sentences of several callers take turns. `room` is given, after each sentence,
        what makes the next one: to be called, from any thread, when it is wanted. Cancelling the
        token ends it at once, also while a server keeps one waiting (`CancelledError`). Raises
        through the future `UnavailableError` when there is no voice, `InvalidInputError` for an
        unknown voice or speed.
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
            room(go_on)

        def run() -> None:
            self._worker.enqueue(step, Priority.NORMAL).add_done_callback(ended)

        def go_on() -> None:
            try:
                run()
            except SoniaError as error:  # it has stopped, or has no room
                if not done.done():
                    done.set_exception(error)

        def ended(job: Future[None]) -> None:
            if done.done():
                return
            if job.cancelled():
                done.cancel()
            elif (error := job.exception()) is not None:
                done.set_exception(error)

        if token is not None:
            token.on_cancel(self.break_off)
        run()
        return done

    def voices(self) -> Future[tuple[Voice, ...]]:
        """The voices of the engine in use."""
        return self._worker.submit(lambda: self._voice.engine().voices())

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
        except SoniaError as error:
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
        speed: float | None = None,
    ) -> None:
        """One sentence, in the worker itself; `speed` None: it is said aloud, at `pace` and
        `volume`. Falls back when the engine fails at its beginning."""
        given = False
        engine = self._voice.engine()
        while True:
            try:
                pieces = engine.speak(sentence, voice=voice, speed=speed or self.pace)
                self._speaking = stop, pieces
                with closing(pieces):  # type: ignore[type-var]
                    for piece in pieces:
                        if stop() or self._stopping.cancelled:
                            return
                        given = True
                        deliver(self.volume(piece) if speed is None else piece)
                if stop() or self._stopping.cancelled:  # broken off before a piece came
                    return
                self._voice.worked(engine)
                return
            except InvalidInputError:
                raise
            except SoniaError as error:
                if stop() or self._stopping.cancelled:
                    return
                instead = self._voice.fall_back(engine, error)
                if given or instead is None:  # half a sentence is not said twice; the next one is
                    raise
                engine = instead
            finally:
                self._speaking = None
