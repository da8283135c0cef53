"""The conversation loop: listen, recognise, ask, speak; and be quiet when told.

    loop = VoiceLoop(bus=bus, health=health, ask=assistant_ask)
    loop.start()
    loop.press(); ...; loop.release()      # hold to talk
    loop.toggle()                          # or: talk until you fall silent
    loop.stop_speaking()

One worker ("voice") owns the state and the voice-activity model; microphone, recognition, speech
and loudspeaker each have a worker of their own and report back to it. What belongs to a turn that
was left behind is recognised by the turn's identity and dropped.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, Protocol

import structlog

from sonia_desktop.audio.capture import Capture
from sonia_desktop.audio.endpoint import Endpoint, EndpointOptions, Segmenter
from sonia_desktop.audio.playback import Playback
from sonia_desktop.audio.vad import CHUNK_S, VoiceActivity
from sonia_desktop.core.bus import Bus
from sonia_desktop.core.errors import SoniaError, UnavailableError
from sonia_desktop.core.health import HealthBoard
from sonia_desktop.core.worker import CancelToken, Priority, Worker
from sonia_desktop.speech.espeak import EspeakNg
from sonia_desktop.speech.recogniser import Pcm16, Transcript
from sonia_desktop.voice.ears import Ears
from sonia_desktop.voice.mouth import Mouth, Utterance
from sonia_desktop.voice.types import (
    LevelMeasured,
    PartialHeard,
    SpeechEnded,
    SpeechStarted,
    UtteranceHeard,
    VoiceState,
    VoiceStateChanged,
)

_log = structlog.get_logger(__name__)

NOT_UNDERSTOOD = "I did not catch that."
_LEVEL_EVERY_S = 0.05
_STOP_WORDS = re.compile(
    r"(?:please |sonia )?(?:stop|be quiet|quiet|shut up|silence|stop (?:talking|speaking|it))"
    r"(?: please| now| sonia)?"
)


class Answer(Protocol):
    """What `ask` promises: a turn with the text to say."""

    @property
    def answer(self) -> str: ...


class _Turn:
    """One spoken turn, from the press of the key on."""

    def __init__(self, segmenter: Segmenter, *, held: bool) -> None:
        self.segmenter = segmenter
        self.held = held
        self.token = CancelToken()
        self.heard: list[Pcm16] = []
        self.fed = 0  # chunks given to the recogniser
        self.final: Future[Transcript] | None = None  # finished ahead, in a pause
        self.dropped = False
        self.last_level_s = 0.0
        self.peak = 0


class VoiceLoop:
    """See the module. Times in milliseconds and seconds as named; `ask` runs the turn pipeline."""

    def __init__(
        self,
        *,
        bus: Bus,
        health: HealthBoard,
        ask: Callable[[str], Future[Any]],
        input_device: str = "",
        output_device: str = "",
        vad_threshold: float = 0.5,
        end_silence_ms: int = 600,
        min_speech_ms: int = 120,
        max_utterance_s: float = 30,
        voice: str = "en-us",
        words_per_minute: int = 175,
        speak_answers: bool = True,
    ) -> None:
        self._bus, self._ask, self._speak_answers = bus, ask, speak_answers
        self._options = EndpointOptions(
            threshold=vad_threshold,
            min_speech_s=min_speech_ms / 1000.0,
            pause_s=min(0.2, end_silence_ms / 1000.0),
            end_silence_s=end_silence_ms / 1000.0,
            max_utterance_s=float(max_utterance_s),
        )
        self._activity = VoiceActivity()
        self._worker = Worker("voice", capacity=1024, on_start=self._activity.start)
        self._capture = Capture(input_device, health)
        self._ears = Ears(health)
        self._stream = self._ears.open_stream(Priority.INTERACTIVE)
        self._mouth = Mouth(
            Playback(output_device, health), health, lambda: EspeakNg(voice, words_per_minute)
        )
        self._state = VoiceState.IDLE
        self._turn: _Turn | None = None
        self._saying: Utterance | None = None
        self._stopped = False

    # What others call, from any thread

    @property
    def state(self) -> VoiceState:
        """What the loop does now."""
        return self._state

    def start(self) -> None:
        """Look for devices and load the engines, in their workers; returns at once."""
        for part in (self._worker, self._capture, self._ears, self._mouth):
            part.start()
        self._capture.check().add_done_callback(lambda _: self._later(self._show_idle))

    def stop(self, deadline_s: float = 2.0) -> bool:
        """End everything, the microphone first. True when all ended within the deadline."""
        ends_at = time.monotonic() + deadline_s
        self._stopped = True
        turn, saying = self._turn, self._saying
        if turn is not None:
            turn.token.cancel()
        if saying is not None:
            saying.stop()
        ended = True
        for part in (self._capture, self._mouth, self._ears, self._worker):
            ended = part.stop(max(0.1, ends_at - time.monotonic())) and ended
        self._state = VoiceState.IDLE
        return ended

    def press(self) -> None:
        """Hold-to-talk: the key went down. What is being said stops."""
        self._now(lambda: self._begin(held=True))

    def release(self) -> None:
        """Hold-to-talk: the key came up. The turn ends at once."""
        self._now(self._end_listening)

    def toggle(self) -> None:
        """Listen until the user falls silent; a second call while listening ends it at once."""
        self._now(self._toggle)

    def stop_speaking(self) -> None:
        """Silence, at once; does not wait for the loop."""
        saying = self._saying
        if saying is not None:
            saying.stop()

    def say(self, text: str) -> Future[None]:
        """Say a text aloud. The future fails with `UnavailableError` where speech does not work."""
        done: Future[None] = Future()
        self._now(lambda: self._say(text, None, done))
        return done

    def transcribe(self, samples: Pcm16) -> Future[Transcript]:
        """Recognise a whole recording (int16 mono at 16 kHz, shape (n,)); needs no `start`."""
        self._ears.start()
        return self._ears.transcribe(samples)

    # In the voice worker from here on

    def _toggle(self) -> None:
        if self._state is VoiceState.LISTENING:
            self._end_listening()
        else:
            self._begin(held=False)

    def _begin(self, *, held: bool) -> None:
        if self._turn is not None and self._state is VoiceState.LISTENING:
            return
        self.stop_speaking()
        self._drop_turn()
        turn = _Turn(Segmenter(self._options), held=held)
        self._turn = turn
        self._activity.reset()
        self._stream.reset()
        self._mouth.warm()
        self._show(VoiceState.LISTENING)
        listening = self._capture.listen(
            lambda chunk, ended_s: self._later(lambda: self._hear(turn, chunk, ended_s)),
            turn.token,
        )
        listening.add_done_callback(lambda done: self._later(lambda: self._captured(turn, done)))

    def _end_listening(self) -> None:
        if self._turn is not None and self._state is VoiceState.LISTENING:
            self._turn.token.cancel()

    def _drop_turn(self) -> None:
        if self._turn is not None:
            self._turn.dropped = True
            self._turn.token.cancel()
            self._turn = None

    def _hear(self, turn: _Turn, chunk: Pcm16, ended_s: float) -> None:
        """One chunk from the microphone, 32 ms."""
        if turn.dropped:
            return
        turn.heard.append(chunk)
        probability = self._activity.probability(chunk)
        turn.peak = max(turn.peak, int(abs(chunk.astype("int32")).max()))
        if ended_s - turn.last_level_s >= _LEVEL_EVERY_S:
            turn.last_level_s = ended_s
            self._bus.publish(LevelMeasured(min(1.0, turn.peak / 32768.0), probability))
            turn.peak = 0
        decided = turn.segmenter.step(ended_s, CHUNK_S, probability)
        if turn.token.cancelled and decided is Endpoint.PAUSED:
            decided = Endpoint.NOTHING
        if decided is Endpoint.RESUMED or (decided is Endpoint.STARTED and turn.final is not None):
            # The pause was not the end: hear the whole utterance again, now with what follows.
            turn.final, turn.fed = None, 0
            self._stream.reset()
        if turn.segmenter.heard_speech and turn.final is None:
            self._feed(turn)
        if len(turn.heard) * CHUNK_S >= self._options.max_utterance_s:
            turn.token.cancel()
        elif decided is Endpoint.PAUSED:
            turn.final = self._stream.finish()
        elif decided in (Endpoint.ENDED, Endpoint.TOO_LONG, Endpoint.NO_SPEECH) and not (
            turn.held and decided is not Endpoint.TOO_LONG
        ):
            turn.token.cancel()
        elif turn.held and decided in (Endpoint.ENDED, Endpoint.NO_SPEECH):
            # The key is still down: the user may go on after a long thought.
            self._keep_listening(turn)

    def _keep_listening(self, turn: _Turn) -> None:
        before = turn.segmenter
        turn.segmenter = Segmenter(self._options)
        turn.segmenter.speech_started_s = before.speech_started_s
        turn.segmenter.speech_ended_s = before.speech_ended_s

    def _feed(self, turn: _Turn) -> None:
        for chunk in turn.heard[turn.fed :]:
            self._stream.feed(
                chunk,
                lambda text: None if turn.dropped else self._bus.publish(PartialHeard(text)),
            )
        turn.fed = len(turn.heard)

    def _captured(self, turn: _Turn, listening: Future[Any]) -> None:
        """The microphone is closed: recognise what it gave."""
        if turn.dropped or turn is not self._turn:
            return
        error = None if listening.cancelled() else listening.exception()
        if error is not None and not turn.segmenter.heard_speech:
            _log.warning("listening_failed", error=str(error))
            self._turn = None
            self._bus.publish(UtteranceHeard("", self._ears.engine, 0.0))
            self._show(VoiceState.THINKING)  # no longer listening
            self._show_idle()
            return
        self._show(VoiceState.THINKING)
        if not turn.segmenter.heard_speech:
            self._stream.reset()
            self._understood(turn, Transcript("", self._ears.engine, "en", 0.0))
            return
        if turn.final is None:
            self._feed(turn)
            turn.final = self._stream.finish()
        turn.final.add_done_callback(lambda done: self._later(lambda: self._recognised(turn, done)))

    def _recognised(self, turn: _Turn, final: Future[Transcript]) -> None:
        if turn.dropped or final.cancelled():
            return
        error = final.exception()
        if error is not None:
            self._turn = None
            self._bus.publish(UtteranceHeard("", self._ears.engine, 0.0))
            self._say(_sentence_of(error), None, None)
            return
        self._understood(turn, final.result())

    def _understood(self, turn: _Turn, transcript: Transcript) -> None:
        self._bus.publish(UtteranceHeard(transcript.text, transcript.engine, transcript.confidence))
        spoke_until_s = turn.segmenter.speech_ended_s
        if not transcript.text:
            self._turn = None
            self._say(NOT_UNDERSTOOD, spoke_until_s, None)
            return
        if _STOP_WORDS.fullmatch(transcript.text):
            self._turn = None
            self._show_idle()
            return
        try:
            asked = self._ask(transcript.text)
        except SoniaError as error:
            self._turn = None
            self._say(_sentence_of(error), spoke_until_s, None)
            return
        asked.add_done_callback(lambda done: self._later(lambda: self._answered(turn, done)))

    def _answered(self, turn: _Turn, asked: Future[Any]) -> None:
        if turn.dropped or turn is not self._turn:
            return
        self._turn = None
        if asked.cancelled():
            self._show_idle()
            return
        error = asked.exception()
        text = _sentence_of(error) if error is not None else str(asked.result().answer)
        if self._speak_answers and text.strip():
            self._say(text, turn.segmenter.speech_ended_s, None)
        else:
            self._show_idle()

    def _say(self, text: str, spoke_until_s: float | None, done: Future[None] | None) -> None:
        self.stop_speaking()
        if self._state is not VoiceState.LISTENING:
            self._show(VoiceState.SPEAKING)

        def first(sounded_s: float) -> None:
            latency = None if spoke_until_s is None else (sounded_s - spoke_until_s) * 1000.0
            self._bus.publish(SpeechStarted(None if latency is None else round(latency, 1)))

        saying = self._mouth.say(text, first)
        self._saying = saying
        saying.done.add_done_callback(lambda ended: self._later(lambda: self._said(saying, ended)))
        if done is not None:
            saying.done.add_done_callback(lambda ended: _pass_on(ended, done))

    def _said(self, saying: Utterance, ended: Future[bool]) -> None:
        error = ended.exception()
        if error is not None:
            _log.warning("speaking_failed", error=str(error))
        self._bus.publish(SpeechEnded(interrupted=error is not None or ended.result()))
        if self._saying is saying:
            self._saying = None
            if self._state is VoiceState.SPEAKING:
                self._show_idle()

    def _show_idle(self) -> None:
        if self._state is VoiceState.LISTENING or self._saying is not None:
            return
        usable = self._capture.usable
        self._show(VoiceState.IDLE if usable else VoiceState.UNAVAILABLE)

    def _show(self, state: VoiceState) -> None:
        if state is not self._state:
            self._state = state
            self._bus.publish(VoiceStateChanged(state))

    def _later(self, job: Callable[[], None]) -> None:
        """Run in the voice worker, in the order asked for; nothing when the loop has stopped."""
        if self._stopped:
            return
        try:
            self._worker.enqueue(job, Priority.NORMAL).add_done_callback(_log_failure)
        except UnavailableError as error:
            if not self._stopped:
                _log.warning("voice_event_lost", error=str(error))

    def _now(self, job: Callable[[], None]) -> None:
        """A user's command. Raises `UnavailableError` when the loop is not running."""
        self._worker.enqueue(job, Priority.NORMAL).add_done_callback(_log_failure)


def _sentence_of(error: BaseException) -> str:
    return error.message if isinstance(error, SoniaError) else "That did not work."


def _pass_on(ended: Future[bool], done: Future[None]) -> None:
    error = ended.exception()
    if error is not None:
        done.set_exception(error)
    else:
        done.set_result(None)


def _log_failure(job: Future[Any]) -> None:
    if not job.cancelled() and (error := job.exception()) is not None:
        _log.error("voice_job_failed", error=str(error), exc_info=error)
