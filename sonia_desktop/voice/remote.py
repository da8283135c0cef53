"""One voice conversation over a byte stream: PCM in, events and PCM out, whatever carries them.

    talk = RemoteConversation("abc", open_stream=..., synthesise=..., ask=..., wake=...)
    talk.start()
    talk.hear(frame)                      # raw PCM, 16-bit mono at 16 kHz, any length; any thread
    taken = talk.take(time.monotonic())   # again and again: events and sound to send now
    talk.close()

Each conversation has its own voice activity, stream of the recogniser and turn-taking machine, in a
worker of its own: conversations share the engines and nothing else. The user's voice while Sonia's
is sent stops the sending (barge-in); the other end takes care of its own echo.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, Protocol, cast

import numpy as np
import structlog

from sonia_desktop.audio.endpoint import Endpoint, EndpointOptions
from sonia_desktop.audio.vad import CHUNK_S, CHUNK_SAMPLES, VoiceActivity
from sonia_desktop.core.errors import InvalidInputError, QueueFullError, SoniaError
from sonia_desktop.core.worker import CancelToken, Priority, Worker
from sonia_desktop.speech.recogniser import Pcm16, Transcript
from sonia_desktop.voice import confirming
from sonia_desktop.voice.ears import EarStream
from sonia_desktop.voice.even_feed import EvenFeed
from sonia_desktop.voice.interruption import InterruptionOptions, Verdict, is_only_stop
from sonia_desktop.voice.listening import Listening
from sonia_desktop.voice.outbox import Outbox, Taken
from sonia_desktop.voice.overhearing import Overhearing
from sonia_desktop.voice.remote_events import (
    Ending,
    HearingDoubted,
    Replied,
    SoundHeard,
    SpeechBegan,
    SpeechOver,
    SpeechPaused,
    SpeechResumed,
    TextHeard,
    Trouble,
    TurnOver,
    TurnStateChanged,
    UtteranceEnded,
)
from sonia_desktop.voice.remote_input import Gauge, RemoteLimits, samples_of
from sonia_desktop.voice.remote_turn import RemoteSpeech, RemoteTurn, Synthesise
from sonia_desktop.voice.turn_taking import (
    Command,
    CommandName,
    Event,
    EventType,
    Snapshot,
    TurnState,
    Watchdogs,
    deadline,
    step,
)

_log = structlog.get_logger(__name__)

NOT_UNDERSTOOD = "I did not catch that."
AS_YOU_WISH = "All right."
MOST_CHARS = 20_000
_BEAT_S = 0.1
_SIGN_S = 1.0
"""How often the machine is told that a long stage is alive."""
_ALIVE = Watchdogs(asr_s=30.0, inference_s=120.0, tts_s=30.0)


class Ask(Protocol):
    """Runs one turn; the result has the text to say as `answer`."""

    def __call__(self, text: str, token: CancelToken) -> Future[Any]: ...


class RemoteConversation:
    """See the module.

    Args:
        session_id: told in no event; the transport knows it.
        open_stream: opens a stream of the recogniser, for this conversation alone.
        synthesise: makes speech without playing it.
        ask: runs a turn.
        wake: called, in any thread, when `take` may have something new.
        endpoint: when an utterance ends.
        confirm_below: a hearing less confident than this (0 to 1) is asked back, not acted on.
        harmless: unsure hearings of which this is true are answered at once all the same.
        speak_answers: answers to spoken words are spoken.
        every_chunk: tell of every chunk of 32 ms whether it is speech.
        voice, speed: how Sonia speaks here; as `synthesise` takes them.
    """

    def __init__(
        self,
        session_id: str,
        *,
        open_stream: Callable[[], EarStream],
        synthesise: Synthesise,
        ask: Ask,
        wake: Callable[[], object] = lambda: None,
        endpoint: EndpointOptions | None = None,
        limits: RemoteLimits | None = None,
        confirm_below: float = 0.0,
        harmless: Callable[[str], Future[bool]] | None = None,
        speak_answers: bool = True,
        every_chunk: bool = False,
        voice: str = "",
        speed: float = 1.0,
    ) -> None:
        self._open_stream, self._synthesise, self._ask = open_stream, synthesise, ask
        self._options = endpoint or EndpointOptions()
        self._limits = limits or RemoteLimits()
        self._confirm_below, self._speak_answers = confirm_below, speak_answers
        self._harmless = harmless
        self._every_chunk = every_chunk
        self.voice, self.speed = voice, speed
        self._gauge = Gauge(self._limits)
        self._outbox = Outbox(wake)
        self._activity = VoiceActivity()
        self._worker = Worker(
            "remote-voice",
            capacity=4096,
            on_start=self._activity.start,
            on_stop=self._activity.stop,
        )
        self._now = Snapshot(session_id)
        self._seq = 0
        self._turn: RemoteTurn | None = None
        self._stream: EvenFeed | None = None
        self._listening: Listening | None = None
        self._over: Overhearing | None = None
        self._rest = np.zeros(0, np.int16)
        self._clock_s = 0.0
        self._last_in_s = self._last_sound_s = time.monotonic()
        self._next_beat_s = 0.0
        self._last_sign_s = 0.0
        self._doubted = ""
        self._closed = self._told_end = self._stuck = False

    # Any thread

    @property
    def state(self) -> TurnState:
        """Where the turn-taking is."""
        return self._now.state

    @property
    def stuck(self) -> bool:
        """The other end does not read what it is sent."""
        return self._stuck

    @property
    def user_speaks(self) -> bool:
        listening = self._listening
        return listening is not None and listening.heard_speech and not listening.ended

    @property
    def sonia_speaks(self) -> bool:
        return self._outbox.sounding

    def start(self) -> None:
        """Open the streams, in the worker; returns at once."""
        self._worker.start()
        self._stream = EvenFeed(self._open_stream(), self._gauge)
        self._later(self._listen)

    def close(self) -> None:
        """End everything; does not wait."""
        self._closed = True
        turn, stream = self._turn, self._stream
        if turn is not None:
            turn.token.cancel()
        if stream is not None:
            try:
                stream.close()
            except SoniaError:  # the ears have stopped: nothing is left to close
                _log.debug("ears_gone")

    def stop(self, deadline_s: float = 1.0) -> bool:
        """`close`, and wait for the worker."""
        self.close()
        return self._worker.stop(deadline_s)

    def hear(self, frame: bytes) -> None:
        """Sound of the user. Raises `InvalidSoundError`, `SoundShedError` (the frame is dropped);

        after too much of the latter the conversation is ended.
        """
        self.alive()
        samples = samples_of(frame)
        try:
            self._gauge.add(len(samples))
        except QueueFullError:
            if self._gauge.hopeless:
                self._end("flood", "Far more sound came in than can be heard.")
            raise
        arrived_s = self._last_sound_s = time.monotonic()
        try:
            self._worker.enqueue(lambda: self._hear(samples, arrived_s), Priority.NORMAL)
        except SoniaError:
            self._gauge.remove(len(samples))
            raise

    def alive(self) -> None:
        """The other end gave a sign of life."""
        self._last_in_s = time.monotonic()

    def end_utterance(self) -> None:
        """The user has finished (a key came up): do not wait for silence."""
        self._later(self._utterance_over)

    def say(self, text: str, *, correlation_id: str = "", aloud: bool = False) -> None:
        """A typed turn; it takes the place of a running one. Raises `InvalidInputError`."""
        if not text.strip() or len(text) > MOST_CHARS:
            raise InvalidInputError(f"A text of 1 to {MOST_CHARS} characters is needed.")
        self.alive()
        self._later(lambda: self._typed(text, correlation_id, aloud))

    def cancel(self) -> None:
        """Be silent and drop the running turn; sending stops at once."""
        self.alive()
        self._outbox.pause()
        self._later(self._cancel)

    def take(self, now_s: float) -> Taken:
        """What to send now. To be called when woken, and after `wait_s`, at least every 0.1 s."""
        if now_s >= self._next_beat_s and not self._closed:
            self._next_beat_s = now_s + _BEAT_S
            if self._worker.depth < 2:
                self._later(self._beat)
        taken = self._outbox.take(now_s)
        if taken.drained:
            turn = self._turn
            self._later(lambda: self._spoken(turn))
        return taken

    def tell(self, event: object) -> None:
        """Put an event among the others, in their order."""
        try:
            self._outbox.put(event)
        except QueueFullError as error:
            self._stuck = self._closed = True
            _log.info("remote_does_not_read", error=str(error))

    # In the worker from here on: sound in

    def _hear(self, samples: Pcm16, arrived_s: float) -> None:
        self._rest = np.concatenate((self._rest, samples))
        while len(self._rest) >= CHUNK_SAMPLES:
            chunk, self._rest = self._rest[:CHUNK_SAMPLES], self._rest[CHUNK_SAMPLES:]
            self._chunk(chunk, arrived_s)
            if self._closed:
                break
        self._gauge.remove(len(samples))

    def _chunk(self, chunk: Pcm16, arrived_s: float) -> None:
        probability = self._activity.probability(chunk)
        self._clock_s += CHUNK_S
        busy = self._listening if self._over is None else self._over.listening
        if self._clock_s < arrived_s and (busy is None or not busy.heard_speech):
            self._clock_s = arrived_s  # between utterances the clock is the wall's
        if self._every_chunk:
            self.tell(SoundHeard(probability >= self._options.threshold, round(probability, 4)))
        if self._over is not None:
            self._overhear(self._over, chunk, probability)
        elif self._listening is not None:
            self._follow(self._listening, self._listening.hear(chunk, self._clock_s, probability))

    def _listen(self) -> None:
        self._over = None
        self._listening = self._new_listening()

    def _new_listening(self) -> Listening:
        assert self._stream is not None
        stream = cast(EarStream, self._stream)  # used as one
        listening: Listening | None = None

        def partial(text: str) -> None:
            turn = self._turn
            if turn is not None and listening in (self._listening, turn.listening):
                self._partial(turn, text)

        listening = Listening(stream, self._options, self._later, partial)
        return listening

    def _follow(self, listening: Listening, decided: Endpoint) -> None:
        if decided is Endpoint.STARTED and self._now.state is not TurnState.LISTENING:
            self._begin_turn(RemoteTurn())
        elif decided is Endpoint.FALSE_START:
            self._cancel()
        elif decided in (Endpoint.ENDED, Endpoint.TOO_LONG):
            self._utterance_over()

    def _overhear(self, over: Overhearing, chunk: Pcm16, probability: float) -> None:
        was_sounding = self._outbox.sounding
        verdict = over.hear(chunk, self._clock_s, probability)
        turn = self._turn
        if verdict is Verdict.DUCK and was_sounding and turn is not None:
            self.tell(SpeechPaused(turn.id))
        elif verdict is Verdict.RESUME and was_sounding and turn is not None:
            self.tell(SpeechResumed(turn.id))
        elif verdict in (Verdict.STOP, Verdict.BARGE_IN):
            self._barge_in(over.listening)

    def _partial(self, turn: RemoteTurn, text: str) -> None:
        if self._now.state is not TurnState.LISTENING:
            return
        turn.partials += 1
        self._event(EventType.ASR_PARTIAL, text=text)
        self.tell(TextHeard(turn.id, text))

    def _utterance_over(self) -> None:
        """The endpoint was found, or the other end says so."""
        if self._over is not None:
            if self._over.listening.heard_speech:
                self._barge_in(self._over.listening)
            return
        listening, turn = self._listening, self._turn
        if listening is None:
            return
        final = listening.end()
        if final is None or turn is None:
            self._listen()
            return
        turn.endpoint_s = time.monotonic()
        if listening.spoke_until_s is not None:  # sound may come faster than it was spoken
            turn.spoke_until_s = min(listening.spoke_until_s, turn.endpoint_s)
        turn.listening, self._listening = listening, None
        self._overhear_from_now()
        final.add_done_callback(lambda done: self._later(lambda: self._recognised(turn, done)))

    def _overhear_from_now(self) -> None:
        """What is said from now on is said over the running turn."""
        options = InterruptionOptions(threshold=self._options.threshold)
        self._over = Overhearing(
            self._new_listening, options, self._outbox.pause, self._outbox.resume
        )

    # Turns

    def _begin_turn(self, turn: RemoteTurn) -> None:
        self._turn = turn
        self._event(EventType.TURN_STARTED, turn)

    def _barge_in(self, listening: Listening) -> None:
        """The user has something to say: the running turn ends, this sound is the next one."""
        self._event(EventType.BARGE_IN_REQUESTED)
        if self._now.state is TurnState.INTERRUPTING:
            self._event(EventType.CANCEL_ACK)
        else:
            self._event(EventType.CANCEL_REQUESTED)
        self._over, self._listening = None, listening
        self._begin_turn(RemoteTurn())
        if listening.text and self._turn is not None:
            self._partial(self._turn, listening.text)
        if listening.ended:
            self._utterance_over()

    def _cancel(self) -> None:
        if self._now.state is not TurnState.IDLE and not self._now.state.terminal:
            self._event(EventType.CANCEL_REQUESTED)
            self._event(EventType.CANCEL_ACK)
        self._doubted = ""
        self._outbox.drop_sound(time.monotonic())
        if self._listening is not None:
            self._listening.drop()
        self._listen()

    def _typed(self, text: str, correlation_id: str, aloud: bool) -> None:
        doubted = self._doubted
        self._cancel()
        self._doubted = doubted
        turn = RemoteTurn(correlation_id)
        turn.aloud, turn.final_s = aloud, time.monotonic()
        self._begin_turn(turn)
        self._listening = None
        self._overhear_from_now()
        self._event(EventType.ASR_FINAL, text=text)

    def _recognised(self, turn: RemoteTurn, final: Future[Transcript]) -> None:
        if turn is not self._turn or turn.token.cancelled or final.cancelled():
            return
        error = final.exception()
        if error is not None:
            self._fail(turn, error)
            return
        transcript = turn.transcript = final.result()
        turn.final_s = time.monotonic()
        self.tell(UtteranceEnded(turn.id, transcript))
        if is_only_stop(transcript.text):
            self._cancel()
            return
        self._event(EventType.ASR_FINAL, text=transcript.text)

    def _understood(self, turn: RemoteTurn, text: str) -> None:
        """Ask, unless there is nothing to ask or the hearing must be confirmed first."""
        if not text:
            self._reply(turn, NOT_UNDERSTOOD, None)
            return
        doubted, self._doubted = self._doubted, ""
        heard = turn.transcript
        sure = heard is None or heard.confidence >= self._confirm_below
        if doubted:
            meant, request = confirming.reply(text)
            if meant is confirming.Reply.NO:
                self._reply(turn, AS_YOU_WISH, None)
                return
            if meant is confirming.Reply.YES:
                text, sure = doubted, True
            elif heard is not None:
                text = request or text
                sure = sure or confirming.same_request(text, doubted)
        if sure:
            self._ask_for(turn, text)
            return
        try:
            weighed = self._harmless(text) if self._harmless is not None else None
        except SoniaError:
            weighed = None
        if weighed is None:
            self._ask_back(turn, text)
        else:
            weighed.add_done_callback(lambda d: self._later(lambda: self._weighed(turn, text, d)))

    def _weighed(self, turn: RemoteTurn, text: str, weighed: Future[bool]) -> None:
        """It is known whether the unsure hearing asks for something that only reads."""
        if turn is not self._turn or turn.token.cancelled:
            return
        if not weighed.cancelled() and weighed.exception() is None and weighed.result():
            self._ask_for(turn, text)
        else:
            self._ask_back(turn, text)

    def _ask_back(self, turn: RemoteTurn, text: str) -> None:
        self._doubted = text
        sure = turn.transcript.confidence if turn.transcript is not None else 0.0
        self.tell(HearingDoubted(turn.id, text, sure))
        self._reply(turn, f"I heard: {text}. Is that right?", None)

    def _ask_for(self, turn: RemoteTurn, text: str) -> None:
        try:
            asked = self._ask(text, turn.token)
        except SoniaError as error:
            self._fail(turn, error)
            return
        asked.add_done_callback(lambda done: self._later(lambda: self._answered(turn, done)))

    def _answered(self, turn: RemoteTurn, asked: Future[Any]) -> None:
        if turn is not self._turn or turn.token.cancelled or asked.cancelled():
            return
        error = asked.exception()
        if error is not None:
            self._fail(turn, error)
        else:
            result = asked.result()
            self._reply(turn, str(result.answer), result)

    def _reply(self, turn: RemoteTurn, text: str, result: Any) -> None:
        turn.result, turn.replied_s = result, time.monotonic()
        spoken_turn = turn.transcript is not None and self._speak_answers
        aloud = turn.aloud and bool(text.strip()) and (spoken_turn or turn.transcript is None)
        latency_ms = turn.ms_since_words()
        self.tell(
            Replied(
                turn.id,
                text,
                result,
                latency_ms,
                aloud,
                self._now.text,
                1.0 if turn.transcript is None else round(turn.transcript.confidence, 4),
                turn.partials,
                turn.correlation_id,
            )
        )
        if not aloud:
            self._event(EventType.MODEL_STREAM_ENDED)
            return
        turn.speech = self._speech(turn, text)
        self._event(EventType.MODEL_FIRST_TOKEN)
        self._event(EventType.MODEL_STREAM_ENDED)

    def _fail(self, turn: RemoteTurn, error: BaseException) -> None:
        if isinstance(error, SoniaError):
            told = Trouble(error.code, error.message, error.remedy, turn.id, turn.correlation_id)
        else:
            _log.error("remote_turn_failed", error=str(error), exc_info=error)
            message = "The turn failed inside Sonia."
            told = Trouble("INTERNAL_ERROR", message, "", turn.id, turn.correlation_id)
        self.tell(told)
        self._event(EventType.TURN_FAILED, error=told.message)

    # Speech out

    def _speech(self, turn: RemoteTurn, text: str) -> RemoteSpeech:
        def began() -> None:
            self._event(EventType.TTS_STARTED)
            self.tell(SpeechBegan(turn.id, turn.ms_since_words()))

        return RemoteSpeech(
            text,
            self._outbox,
            self._synthesise,
            self._later,
            on_begin=began,
            on_fail=lambda error: self._fail(turn, error),
            token=turn.token,
            voice=self.voice,
            speed=self.speed,
            ahead_s=self._limits.ahead_s,
        )

    def _spoken(self, turn: RemoteTurn | None) -> None:
        """All of it was sent and heard."""
        if turn is None or turn is not self._turn or self._now.state is not TurnState.SPEAKING:
            return
        made_s = turn.speech.made_s if turn.speech is not None else 0.0
        self._tell_speech_over(turn, made_s, interrupted=False)
        self._event(EventType.TTS_ENDED)

    def _silence(self) -> None:
        turn = self._turn
        sounding = self._outbox.sounding
        heard_s = self._outbox.drop_sound(time.monotonic())
        if turn is None:
            return
        turn.token.cancel()
        if sounding:
            self._tell_speech_over(turn, heard_s, interrupted=True)

    def _tell_speech_over(self, turn: RemoteTurn, heard_s: float, *, interrupted: bool) -> None:
        self.tell(
            SpeechOver(
                turn.id,
                interrupted,
                round(heard_s * 1000.0, 1),
                turn.speech.spoken(heard_s) if turn.speech is not None else "",
                turn.result,
                turn.transcript,
                turn.latency_ms(),
            )
        )

    # The machine

    def _event(self, kind: EventType, turn: RemoteTurn | None = None, **payload: Any) -> None:
        turn = turn or self._turn
        self._seq += 1
        event = Event(
            kind,
            self._now.session_id,
            turn.id if turn is not None else "",
            self._seq,
            time.monotonic_ns(),
            turn.correlation_id if turn is not None else "",
            payload,
        )
        self._now, commands = step(self._now, event)
        for command in commands:
            self._carry_out(command)

    def _carry_out(self, command: Command) -> None:
        name, turn = command.name, self._turn
        if name is CommandName.EMIT_UI_STATE:
            self.tell(TurnStateChanged(command.turn_id, str(command.payload["state"])))
        elif name is CommandName.FINALIZE_TURN:
            outcome = str(command.payload["outcome"])
            self.tell(TurnOver(command.turn_id, outcome, command.correlation_id))
            if self._now.state.terminal:
                self._after_turn()
        elif name is CommandName.EMIT_DIAGNOSTIC:
            _log.debug("turn_taking", **command.payload)
        elif name is CommandName.STOP_TTS:
            self._silence()
        elif turn is None:
            return
        elif name is CommandName.CANCEL_MODEL_STREAM:
            turn.token.cancel()
        elif name is CommandName.START_MODEL_STREAM:
            self._later(lambda: self._understood(turn, str(command.payload["text"])))
        elif name is CommandName.START_TTS:
            self._outbox.begin_sound()
            if turn.speech is not None:
                turn.speech.make_more()

    def _after_turn(self) -> None:
        """Listen for the next one; a sound that has begun goes on."""
        over, self._over = self._over, None
        if over is not None and not over.listening.ended:
            self._listening = over.listening
            if over.listening.heard_speech:
                self._begin_turn_later()
        elif self._listening is None or self._listening.ended:
            self._listen()

    def _begin_turn_later(self) -> None:
        def begin() -> None:
            if self._now.state.terminal and self._listening is not None:
                self._begin_turn(RemoteTurn())

        self._later(begin)

    # The clock

    def _beat(self) -> None:
        now_s = time.monotonic()
        if now_s - self._last_in_s > self._limits.idle_s and self._now.state not in (
            TurnState.THINKING, TurnState.SPEAKING
        ):  # fmt: skip
            self._end("idle", f"Nothing came in for {self._limits.idle_s:g} seconds.")
            return
        if now_s - self._last_sound_s > self._limits.pause_s:
            self._sound_stopped()
        turn = self._turn
        speech = turn.speech if turn is not None and self._outbox.sounding else None
        if speech is not None:
            speech.make_more()
        if now_s - self._last_sign_s > _SIGN_S:
            self._last_sign_s = now_s
            if speech is not None and speech.began:
                self._event(EventType.TTS_CHUNK)
            elif self.user_speaks:
                self._event(EventType.ASR_PARTIAL)
        due = deadline(self._now, _ALIVE)
        if due is not None and turn is not None and time.monotonic_ns() > due.at_ns:
            what = {"asr": "Recognition", "inference": "The answer"}.get(due.stage, "Speaking")
            self.tell(
                Trouble("TIMEOUT", f"{what} took too long.", "", turn.id, turn.correlation_id)
            )
            self._event(EventType.TURN_TIMEOUT, stage=due.stage)

    def _sound_stopped(self) -> None:
        """No sound comes any more: in the middle of an utterance that is its end."""
        listening = self._listening if self._over is None else self._over.listening
        if listening is None or not listening.heard_speech or listening.ended:
            return
        if len(self._rest):
            self._chunk(np.pad(self._rest, (0, CHUNK_SAMPLES - len(self._rest))), 0.0)
            self._rest = self._rest[:0]
        if not listening.ended:
            self._utterance_over()

    def _end(self, reason: str, message: str) -> None:
        if not self._told_end:
            self._told_end = True
            self.tell(Ending(reason, message))

    def _later(self, job: Callable[[], None]) -> None:
        """Run in the worker; nothing when the conversation is over."""
        if self._closed:
            return
        try:
            self._worker.enqueue(job, Priority.NORMAL).add_done_callback(_log_failure)
        except SoniaError as error:
            if not self._closed:
                _log.warning("remote_voice_job_lost", error=str(error))


def _log_failure(job: Future[Any]) -> None:
    if not job.cancelled() and (error := job.exception()) is not None:
        _log.error("remote_voice_job_failed", error=str(error), exc_info=error)
