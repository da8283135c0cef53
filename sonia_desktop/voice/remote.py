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
from typing import cast

import structlog

from sonia_desktop.audio.endpoint import EndpointOptions
from sonia_desktop.core.errors import InvalidInputError, QueueFullError, SoniaError
from sonia_desktop.core.worker import Worker
from sonia_desktop.speech.recogniser import Pcm16, Transcript
from sonia_desktop.voice.asking_back import Harmless
from sonia_desktop.voice.ear_stream import EarStream
from sonia_desktop.voice.even_feed import EvenFeed
from sonia_desktop.voice.interruption import Verdict
from sonia_desktop.voice.jobs import Job, Jobs
from sonia_desktop.voice.listening import Listening
from sonia_desktop.voice.outbox import Outbox, Taken
from sonia_desktop.voice.record import TurnRecord
from sonia_desktop.voice.remote_answering import Ask, RemoteAnswering
from sonia_desktop.voice.remote_events import (
    Ending,
    SoundHeard,
    SpeechPaused,
    SpeechResumed,
    TextHeard,
    Trouble,
    TurnOver,
    TurnStateChanged,
)
from sonia_desktop.voice.remote_hearing import RemoteHearing
from sonia_desktop.voice.remote_input import Gauge, RemoteLimits, samples_of
from sonia_desktop.voice.remote_turn import RemoteTurn, Synthesise
from sonia_desktop.voice.remote_understanding import RemoteUnderstanding
from sonia_desktop.voice.remote_watch import ALIVE, RemoteWatch
from sonia_desktop.voice.turn_taking import (
    Command,
    CommandName,
    EventType,
    TurnState,
    Watchdogs,
)

_log = structlog.get_logger(__name__)

MOST_CHARS = 20_000


class RemoteConversation:
    """See the module.

    Args:
        session_id: told in no event; the transport knows it.
        open_stream: opens a stream of the recogniser, for this conversation alone.
        synthesise: makes speech without playing it.
        ask: runs a turn.
        wake: called, in any thread, when `take` may have something new.
        endpoint: when an utterance ends.
        watchdogs: how long a stage of a turn may take.
        confirm_below: a hearing less confident than this (0 to 1) is asked back, not acted on.
        harmless: unsure hearings of which this is true are answered at once all the same.
        speak_answers: answers to spoken words are spoken.
        every_chunk: tell of every chunk of 32 ms whether it is speech.
        voice, speed: how Sonia speaks here; as `synthesise` takes them.
        language: of the answers, BCP 47: how numbers and dates are read.
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
        watchdogs: Watchdogs = ALIVE,
        confirm_below: float = 0.0,
        harmless: Harmless | None = None,
        speak_answers: bool = True,
        every_chunk: bool = False,
        voice: str = "",
        speed: float = 1.0,
        language: str = "en",
    ) -> None:
        limits, endpoint = limits or RemoteLimits(), endpoint or EndpointOptions()
        self._open_stream, self._every_chunk = open_stream, every_chunk
        self._idle_s = limits.idle_s
        self._gauge = Gauge(limits, endpoint.max_utterance_s)
        self._outbox = Outbox(wake)
        self._watch = RemoteWatch(limits, time.monotonic(), watchdogs)
        self._hearing = RemoteHearing(self, endpoint, self._outbox, self._later)
        self._worker = Worker(
            "remote-voice",
            capacity=4096,
            on_start=self._hearing.load,
            on_stop=self._hearing.unload,
        )
        self._jobs = Jobs(self._worker)
        self._record = TurnRecord(session_id, self._carry_out, kept=0)
        self._turn: RemoteTurn | None = None
        self._stream: EvenFeed | None = None
        self._answering = RemoteAnswering(
            self._record,
            self._outbox,
            ask,
            synthesise,
            running=lambda: self._turn,
            tell=self.tell,
            later=self._later,
            aloud=speak_answers,
            ahead_s=limits.ahead_s,
            voice=voice,
            speed=speed,
            language=language,
        )
        self._understanding = RemoteUnderstanding(
            self._record,
            self._answering,
            self._jobs,
            running=lambda: self._turn,
            tell=self.tell,
            stop=self._cancel,
            below=confirm_below,
            harmless=harmless,
            busy=lambda: self.user_speaks,
        )
        self._told_end = self._stuck = False

    # Any thread

    @property
    def state(self) -> TurnState:
        """Where the turn-taking is."""
        return self._record.state

    @property
    def stuck(self) -> bool:
        """The other end does not read what it is sent."""
        return self._stuck

    @property
    def user_speaks(self) -> bool:
        """In the middle of an utterance."""
        return self._hearing.user_speaks

    @property
    def sonia_speaks(self) -> bool:
        """Sound of an answer is on its way."""
        return self._outbox.sounding

    def start(self) -> None:
        """Open the streams, in the worker; returns at once."""
        self._worker.start()
        stream = self._stream = EvenFeed(self._open_stream(), self._gauge)
        self._later(lambda: self._hearing.begin(cast(EarStream, stream)))  # used as one

    def close(self) -> None:
        """End everything; does not wait."""
        self._jobs.close()
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
        ended = self._worker.stop(deadline_s)
        self._jobs.join(0.1)
        return ended

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
        arrived_s = self._watch.last_sound_s = time.monotonic()
        try:
            self._jobs.now(lambda: self._hear(samples, arrived_s))
        except SoniaError:
            self._gauge.remove(len(samples))
            raise

    def alive(self) -> None:
        """The other end gave a sign of life."""
        self._watch.last_in_s = time.monotonic()

    def end_utterance(self) -> None:
        """The user has finished (a key came up): do not wait for silence."""
        self._later(self._hearing.end_as_asked)

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
        if not self._jobs.closed and self._watch.beat_is_due(now_s) and self._worker.depth < 2:
            self._later(self._beat)
        taken = self._outbox.take(now_s)
        if taken.drained:
            turn = self._turn
            self._later(lambda: self._answering.all_was_heard(turn))
        return taken

    def tell(self, event: object) -> None:
        """Put an event among the others, in their order."""
        try:
            self._outbox.put(event)
        except QueueFullError as error:
            if not self._stuck:
                _log.info("remote_does_not_read", error=str(error))
            self._stuck = True
            self._jobs.close()

    # In the worker from here on: what was heard

    def _hear(self, samples: Pcm16, arrived_s: float) -> None:
        try:
            self._hearing.hear(samples, arrived_s, lambda: not self._jobs.closed)
        finally:
            self._gauge.remove(len(samples))

    def sound_judged(self, is_speech: bool, probability: float) -> None:
        """See `Heard`."""
        if self._every_chunk:
            self.tell(SoundHeard(is_speech, round(probability, 4)))

    def speech_began(self) -> None:
        """See `Heard`."""
        if self.state is not TurnState.LISTENING:
            self._begin_turn(RemoteTurn())

    def speech_was_none(self) -> None:
        """See `Heard`."""
        self._drop_turn()

    def text_grew(self, text: str) -> None:
        """See `Heard`."""
        turn = self._turn
        if turn is None or self.state is not TurnState.LISTENING:
            return
        turn.partials += 1
        self._record.tell(EventType.ASR_PARTIAL, text=text)
        self.tell(TextHeard(turn.id, text))

    def words_complete(
        self, listening: Listening, final: Future[Transcript], *, asked: bool
    ) -> None:
        """See `Heard`."""
        if self.state is not TurnState.LISTENING:  # begun over the turn before, which ended since
            self._begin_turn(RemoteTurn())
        turn = self._turn
        assert turn is not None
        turn.endpoint_s, turn.asked_end = time.monotonic(), asked
        if listening.spoke_until_s is not None:  # sound may come faster than it was spoken
            turn.spoke_until_s = min(listening.spoke_until_s, turn.endpoint_s)
        final.add_done_callback(
            lambda done: self._later(lambda: self._understanding.recognised(turn, done))
        )

    def sound_over_speech(self, verdict: Verdict, was_sounding: bool) -> None:
        """See `Heard`."""
        turn = self._turn
        if was_sounding and turn is not None:
            paused = verdict is Verdict.DUCK
            self.tell(SpeechPaused(turn.id) if paused else SpeechResumed(turn.id))

    def interrupted(self, listening: Listening, *, asked: bool = False) -> None:
        """See `Heard`: the running turn ends, this sound is the next one."""
        self._record.tell(EventType.BARGE_IN_REQUESTED)
        if self.state is TurnState.INTERRUPTING:
            self._record.tell(EventType.CANCEL_ACK)
        else:
            self._record.tell(EventType.CANCEL_REQUESTED)
        self._hearing.take_up(listening)
        self._begin_turn(RemoteTurn())
        if listening.text:
            self.text_grew(listening.text)
        if listening.ended:
            self._hearing.end_utterance(asked=asked)

    # Turns

    def _begin_turn(self, turn: RemoteTurn) -> None:
        self._turn = turn
        self._record.begin(turn.id, turn.correlation_id)

    def _cancel(self) -> None:
        self._understanding.drop_doubt()
        self._drop_turn()

    def _drop_turn(self) -> None:
        self._record.cancel()
        self._outbox.drop_sound(time.monotonic())
        self._hearing.listen()

    def _typed(self, text: str, correlation_id: str, aloud: bool) -> None:
        self._drop_turn()
        turn = RemoteTurn(correlation_id)
        turn.aloud, turn.final_s = aloud, time.monotonic()
        self._begin_turn(turn)
        self._hearing.overhear()
        self._record.tell(EventType.ASR_FINAL, text=text)

    # The machine

    def _carry_out(self, command: Command) -> None:
        name, turn = command.name, self._turn
        if name is CommandName.EMIT_UI_STATE:
            self.tell(TurnStateChanged(command.turn_id, str(command.payload["state"])))
        elif name is CommandName.FINALIZE_TURN:
            outcome = str(command.payload["outcome"])
            self.tell(TurnOver(command.turn_id, outcome, command.correlation_id))
            if self.state.terminal:
                self._after_turn()
        elif name is CommandName.STOP_TTS:
            self._answering.silence(turn)
        elif turn is None:
            return
        elif name is CommandName.CANCEL_MODEL_STREAM:
            turn.token.cancel()
        elif name is CommandName.START_MODEL_STREAM:
            self._later(lambda: self._understanding.act_on(turn, str(command.payload["text"])))
        elif name is CommandName.START_TTS:
            self._answering.speak(turn)
            if self._hearing.ducked:  # the user is speaking: let it be known what first
                self._outbox.pause()
                self.tell(SpeechPaused(turn.id))

    def _after_turn(self) -> None:
        """Listen for the next one, whose first words may have been said already."""

        def begin() -> None:
            if not self.state.terminal:
                return
            if self.user_speaks:
                self._begin_turn(RemoteTurn())
            elif self._hearing.words_wait:
                self._hearing.end_utterance()

        if self._hearing.turn_ended():
            self._later(begin)

    # The clock

    def _beat(self) -> None:
        now_s, watch = time.monotonic(), self._watch
        if watch.idle(now_s, self.state):
            self._end("idle", f"Nothing came in for {self._idle_s:g} seconds.")
            return
        if watch.sound_stopped(now_s):
            self._hearing.sound_stopped()
        turn = self._turn
        speech = turn.speech if turn is not None and self._outbox.sounding else None
        if speech is not None:
            speech.make_more()
        if watch.sign_is_due(now_s):
            if speech is not None and speech.began:
                self._record.tell(EventType.TTS_CHUNK)
            elif self.user_speaks:
                self._record.tell(EventType.ASR_PARTIAL)
        hangs = watch.hangs(time.monotonic_ns(), self._record.snapshot)
        if hangs is not None and turn is not None:
            stage, sentence = hangs
            self.tell(Trouble("TIMEOUT", sentence, "", turn.id, turn.correlation_id))
            self._record.tell(EventType.TURN_TIMEOUT, stage=stage)

    def _end(self, reason: str, message: str) -> None:
        if not self._told_end:
            self._told_end = True
            self.tell(Ending(reason, message))

    def _later(self, job: Job) -> None:
        """Run in the worker; nothing when the conversation is over."""
        self._jobs.later(job)
