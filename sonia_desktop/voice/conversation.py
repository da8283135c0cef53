"""The spoken conversation: one turn path for every way to talk. Lives in the voice worker.

    press/toggle, hands-free, wake phrase, follow-up, interruption
        -> listen -> text -> (unsure? ask back) -> ask the assistant -> say the answer -> rest

What belongs to a turn that was left behind is recognised by the turn and dropped. Between turns
`_rest` decides what comes next: something waiting to be said, a window in which the user may just
go on talking, or nothing.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Protocol

import structlog

from sonia_desktop.audio.endpoint import Endpoint, EndpointOptions
from sonia_desktop.core.bus import Bus
from sonia_desktop.core.errors import SoniaError
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.speech.recogniser import Pcm16, Transcript
from sonia_desktop.voice.confirming import Reply, reply, same_request
from sonia_desktop.voice.ears import EarStream
from sonia_desktop.voice.interruption import (
    InterruptionOptions,
    Verdict,
    Words,
    is_only_stop,
    words_of,
)
from sonia_desktop.voice.latency import TurnClock
from sonia_desktop.voice.listening import Listening
from sonia_desktop.voice.microphone import Microphone
from sonia_desktop.voice.mouth import Mouth
from sonia_desktop.voice.overhearing import Overhearing
from sonia_desktop.voice.record import TurnRecord
from sonia_desktop.voice.saying import Saying
from sonia_desktop.voice.turn_taking import EventType, TurnState
from sonia_desktop.voice.types import (
    ConfirmationAsked,
    ConfirmationSettled,
    MuteChanged,
    PartialHeard,
    UtteranceHeard,
    VoiceState,
    VoiceStateChanged,
)
from sonia_desktop.voice.waking import without_phrase

_log = structlog.get_logger(__name__)

NOT_UNDERSTOOD = "I did not catch that."
_RELEASE_S = 0.3
"""Longest wait for the sound up to the moment the talk key came up."""
_CONFIRM_S = 20.0
"""An unsure hearing nobody confirms is dropped after this."""
_REPLY_S = 8.0
"""How long the microphone stays open for a yes or no."""
_WAKE_S = 6.0
"""How long the microphone stays open for a request after the wake phrase."""
_REOPEN_S = 2.0
_PHRASE_TAIL_S = 0.2
"""The wake phrase may be found before its last sound has ended: that much is not the request."""
_PHRASE_END_S = 0.45
"""A sound that short right after the wake phrase was found is the phrase's own end."""


class Answer(Protocol):
    """What `ask` promises: a turn with the text to say."""

    @property
    def id(self) -> str: ...

    @property
    def answer(self) -> str: ...


Ask = Callable[[str, CancelToken, Callable[[str, str], None]], Future[Any]]
"""``ask(text, token, grows) -> Future[Answer]``. `grows(answer_id, piece)` may be called, from any
thread, with pieces of the answer while it is made; cancelling the token ends the work."""


Harmless = Callable[[str], Future[bool]]
"""Whether what a text asks for only reads, so that a wrong hearing of it does no harm."""


class Why(StrEnum):
    """How a turn began."""

    KEY = "key"
    HANDS_FREE = "hands_free"
    FOLLOW_UP = "follow_up"
    WAKE = "wake"
    BARGE_IN = "barge_in"
    OWN = "own"  # Sonia speaks first


@dataclass(frozen=True)
class ConversationOptions:
    """Times in seconds.

    follow_up_s: after a spoken answer the microphone stays open so long; 0: it does not.
    barge_in: the user's voice interrupts Sonia's.
    confirm_below: hearings less confident than this are asked back; 0: none is.
    """

    endpoint: EndpointOptions = field(default_factory=EndpointOptions)
    interruption: InterruptionOptions = field(default_factory=InterruptionOptions)
    follow_up_s: float = 0.0
    barge_in: bool = True
    confirm_below: float = 0.0
    speak_answers: bool = True


@dataclass
class _Turn:
    why: Why
    listening: Listening | None
    clock: TurnClock = field(default_factory=TurnClock)
    token: CancelToken = field(default_factory=CancelToken)
    saying: Saying | None = None
    released_s: float | None = None
    replying: bool = False


@dataclass
class _Doubt:
    """A hearing that waits for a yes. `until`: cancels its time limit."""

    text: str
    confidence: float
    until: Callable[[], None]


class Conversation:
    """See the module.

    Args:
        harmless: unsure hearings of which this is true are asked at once; None: all are asked back.
        later: runs a job in the voice worker; after: the same, so many seconds later, and returns
            what cancels it.
    """

    def __init__(
        self,
        *,
        bus: Bus,
        record: TurnRecord,
        stream: EarStream,
        mouth: Mouth,
        ask: Ask,
        harmless: Harmless | None,
        options: ConversationOptions,
        later: Callable[[Callable[[], None]], None],
        after: Callable[[float, Callable[[], None]], Callable[[], None]],
    ) -> None:
        self._bus, self._record, self._stream, self._mouth = bus, record, stream, mouth
        self._ask, self._harmless, self.options = ask, harmless, options
        self._later, self._after = later, after
        self.microphone: Microphone
        self.state = VoiceState.IDLE
        self.muted = self.hands_free = False
        self.wake: Callable[[Pcm16], None] | None = None
        """Gets the sound while the wake phrase is waited for; None: there is none."""
        self._wake_phrase = ""
        self._woken_s = 0.0
        self._phrase_sounds = False
        self.may_interrupt = True
        """False when Sonia would hear herself (no echo cancellation)."""
        self._turn: _Turn | None = None
        self.saying: Saying | None = None
        self._over: Overhearing | None = None
        self._doubt: _Doubt | None = None
        self._queue: deque[tuple[str, str, Future[None]]] = deque()
        self._reopen: Callable[[], None] | None = None

    # What the user does

    def press(self) -> None:
        """The talk key went down."""
        listening = self._listening
        if listening is not None:
            assert self._turn is not None
            listening.hold()
            self._turn.why, self._turn.released_s = Why.KEY, None
            return
        self._begin(Why.KEY, held=True)

    def release(self) -> None:
        """The talk key came up: the turn ends with the sound up to now."""
        turn, listening = self._turn, self._listening
        if turn is not None and listening is not None and listening.held:
            turn.released_s = time.monotonic()
            self._after(_RELEASE_S, lambda: self._released(turn))

    def toggle(self) -> None:
        """Listen until the user falls silent; while listening: end it at once."""
        turn, listening = self._turn, self._listening
        if turn is None or listening is None:
            self._begin(Why.KEY)
        elif turn.why is Why.KEY or listening.heard_speech:
            self._end(turn)
        elif turn.why is not Why.HANDS_FREE:
            self._close_window()

    def cancel(self) -> None:
        """Drop everything: what is said, thought, heard and asked back."""
        self._settle_doubt(False)
        self._drop_queue()
        self._leave(cancelled=True)
        self._rest(window=False)

    def mute(self, muted: bool) -> None:
        """Close the microphone for good, or allow it again."""
        if muted == self.muted:
            return
        self.muted = muted
        self._bus.publish(MuteChanged(muted))
        if muted and self._listening is not None:
            self._leave(cancelled=True)
        if self._record.running:
            self.show()
        else:
            self._rest(window=False)

    def set_hands_free(self, on: bool) -> None:
        """Every utterance is a turn, or not any more."""
        self.hands_free = on
        turn = self._turn
        if not on and turn is not None and turn.why is Why.HANDS_FREE and not self._spoke(turn):
            self._close_window()
        elif not self._record.running:
            self._rest(window=False)
        else:
            self.show()

    def set_wake(self, phrase: str, wake: Callable[[Pcm16], None] | None) -> None:
        """Wait for the wake phrase between turns; None: not any more."""
        self._wake_phrase, self.wake = phrase, wake
        self.show()

    def woken(self) -> None:
        """The wake phrase was heard."""
        if self._record.running or self.wake is None or self.muted:
            return
        self._begin(Why.WAKE, no_speech_s=_WAKE_S)
        self._woken_s, self._phrase_sounds = time.monotonic(), True

    @property
    def asked_back(self) -> str:
        """The unsure hearing that waits for a yes; empty: none does."""
        doubt = self._doubt
        return "" if doubt is None else doubt.text

    def confirm(self, yes: bool) -> None:
        """The answer to "I heard ..., is that right?", by click."""
        doubt = self._doubt
        if doubt is None:
            return
        self._settle_doubt(yes)
        self._leave(cancelled=not yes)
        if not yes:
            self._rest(window=False)
            return
        self._record.begin()
        turn = self._turn = _Turn(Why.OWN, None)
        self._ask_for(turn, doubt.text)

    def say(self, text: str, answer_id: str, done: Future[None]) -> None:
        """Say a text; it waits until the user has finished."""
        turn = self._turn
        self._queue.append((text, answer_id, done))
        if turn is not None and self._listening is not None:
            if turn.why is Why.KEY or self._spoke(turn):
                return
            self._leave(cancelled=True)
        elif self._record.state is TurnState.THINKING:
            return
        else:
            self._leave(cancelled=True)
        self._rest(window=False)

    # What the microphone gives

    def heard(self, chunk: Pcm16, ended_s: float, probability: float) -> None:
        """One chunk, 32 ms."""
        turn = self._turn
        if turn is not None and self._listening is not None:
            self._follow(turn, chunk, ended_s, probability)
        elif self._record.state in (TurnState.SPEAKING, TurnState.THINKING):
            if self.options.barge_in and self.may_interrupt:
                self._overhear(chunk, ended_s, probability)
        elif self.wake is not None and not self._record.running:
            self.wake(chunk)

    def microphone_closed(self, error: BaseException | None) -> None:
        """The microphone is gone: the turn goes on with what was heard, or says what happened."""
        turn, listening = self._turn, self._listening
        if turn is not None and listening is not None:
            if listening.heard_speech:
                self._end(turn)
            else:
                asked_for = turn.why is Why.KEY
                self._leave(cancelled=True)
                if asked_for:
                    self._bus.publish(UtteranceHeard("", self._stream.engine, 0.0))
                    self._tell_aloud(_sentence_of(error) if error else NOT_UNDERSTOOD)
                    return
        if self.hands_free or self.wake is not None:
            self._reopen_later()
        if not self._record.running:
            self._show(self._resting_state())
        else:
            self.show()

    def _reopen_later(self) -> None:
        if self._reopen is None:

            def again() -> None:
                self._reopen = None
                if self._record.running:
                    self.show()
                else:
                    self._rest(window=False)

            self._reopen = self._after(_REOPEN_S, again)

    def _follow(self, turn: _Turn, chunk: Pcm16, ended_s: float, probability: float) -> None:
        assert turn.listening is not None
        if turn.why is Why.WAKE and self._phrase_sounds:
            late = ended_s > self._woken_s + _PHRASE_TAIL_S
            self._phrase_sounds = not late and probability >= self.options.endpoint.threshold
            if self._phrase_sounds:
                return
        decided = turn.listening.hear(chunk, ended_s, probability)
        if decided is Endpoint.NO_SPEECH:
            self._nobody_spoke(turn)
        elif turn.listening.ended or (turn.released_s is not None and ended_s >= turn.released_s):
            self._end(turn)

    def _overhear(self, chunk: Pcm16, ended_s: float, probability: float) -> None:
        if self._over is None:
            self._over = Overhearing(
                lambda: self._new_listening(),
                self.options.interruption,
                lambda: self.saying.utterance.pause() if self.saying is not None else None,
                lambda: self.saying.utterance.resume() if self.saying is not None else None,
            )
        verdict = self._over.hear(chunk, ended_s, probability)
        if verdict in (Verdict.STOP, Verdict.BARGE_IN):
            self._barge_in(self._over.listening)

    def _barge_in(self, listening: Listening) -> None:
        """What the user says over Sonia is the next turn, from its first word."""
        self._over = None
        self._leave()
        self._record.begin()
        turn = self._turn = _Turn(Why.BARGE_IN, listening)
        turn.replying = self._doubt is not None
        if listening.text:
            self._bus.publish(PartialHeard(listening.text))
        if listening.ended:
            self._end(turn)
        self.show()

    # A turn, from its beginning

    def _begin(self, why: Why, *, held: bool = False, no_speech_s: float | None = 8.0) -> None:
        self._leave()
        self._record.begin()
        self._turn = _Turn(why, self._new_listening(held=held, no_speech_s=no_speech_s))
        self._turn.replying = self._doubt is not None
        self._mouth.warm()
        self.show()

    def _new_listening(self, *, held: bool = False, no_speech_s: float | None = None) -> Listening:
        def partial(text: str) -> None:
            if self._listening is listening:
                self._record.tell(EventType.ASR_PARTIAL, text=text)
                self._bus.publish(PartialHeard(text))

        listening = Listening(
            self._stream,
            self.options.endpoint,
            self._later,
            partial,
            held=held,
            no_speech_s=no_speech_s,
        )
        return listening

    def _released(self, turn: _Turn) -> None:
        if turn is self._turn and turn.released_s is not None and self._listening is not None:
            self._end(turn)

    def _end(self, turn: _Turn) -> None:
        """The words are complete: wait for their text."""
        assert turn.listening is not None
        if turn.why is Why.WAKE and turn.listening.lasted(self._woken_s) < _PHRASE_END_S:
            turn.listening.drop()
            turn.listening = self._new_listening(no_speech_s=_WAKE_S)
            self._woken_s = 0.0
            return
        final = turn.listening.end()
        if final is None:
            self._nobody_spoke(turn)
            return
        turn.clock.spoke_until_s = turn.listening.spoke_until_s
        turn.clock.endpoint_s = turn.listening.endpoint_s
        self.show()
        final.add_done_callback(lambda done: self._later(lambda: self._recognised(turn, done)))

    def _nobody_spoke(self, turn: _Turn) -> None:
        if turn.why is Why.KEY:
            self._understood(turn, Transcript("", self._stream.engine, "en", 0.0))
        elif turn.why is Why.HANDS_FREE:
            self._begin(Why.HANDS_FREE, no_speech_s=None)
        else:
            self._close_window()

    def _close_window(self) -> None:
        """The user has nothing to add."""
        if self._turn is not None and self._turn.replying:
            self._settle_doubt(False)
        self._leave(cancelled=True)
        self._rest(window=False)

    def _recognised(self, turn: _Turn, final: Future[Transcript]) -> None:
        if turn is not self._turn or final.cancelled():
            return
        error = final.exception()
        if error is not None:
            self._bus.publish(UtteranceHeard("", self._stream.engine, 0.0))
            self._record.tell(EventType.TURN_FAILED, error=str(error))
            self._tell_aloud(_sentence_of(error))
            return
        self._understood(turn, final.result())

    def _understood(self, turn: _Turn, transcript: Transcript) -> None:
        text = transcript.text.strip()
        turn.clock.final_s = time.monotonic()
        by_itself = turn.why is not Why.KEY
        if turn.why is Why.WAKE:
            text = without_phrase(text, self._wake_phrase)
        if not text or (by_itself and words_of(text) is Words.NONE):
            if by_itself:
                self._leave(cancelled=True)
                self._rest()
                return
            self._bus.publish(UtteranceHeard("", transcript.engine, 0.0))
            self._leave(cancelled=True)
            self._tell_aloud(NOT_UNDERSTOOD)
            return
        if self._doubt is not None and turn.replying:
            if not self._replied(turn, transcript):
                return
            text = reply(text)[1]
        self._bus.publish(UtteranceHeard(text, transcript.engine, transcript.confidence))
        if is_only_stop(text):
            self._leave(cancelled=True)
            self._rest(window=False)
        elif transcript.confidence < self.options.confirm_below:
            self._weigh(turn, text, transcript.confidence)
        else:
            self._ask_for(turn, text)

    # Unsure hearings

    def _weigh(self, turn: _Turn, text: str, confidence: float) -> None:
        """An unsure hearing: what only reads is answered (and shown as heard), else asked back."""
        if self._harmless is None:
            self._ask_back(turn, text, confidence)
            return

        def known(done: Future[bool]) -> None:
            if turn is not self._turn or turn.token.cancelled:
                return
            if not done.cancelled() and done.exception() is None and done.result():
                self._ask_for(turn, text)
            else:
                self._ask_back(turn, text, confidence)

        try:
            weighed = self._harmless(text)
        except SoniaError:
            self._ask_back(turn, text, confidence)
            return
        weighed.add_done_callback(lambda done: self._later(lambda: known(done)))

    def _ask_back(self, turn: _Turn, text: str, confidence: float) -> None:
        """Nothing is asked of the assistant before the user says yes."""
        self._settle_doubt(False)
        self._doubt = _Doubt(text, confidence, self._after(_CONFIRM_S, self._no_reply))
        self._record.tell(EventType.ASR_FINAL, text=text, unsure=True)
        self._bus.publish(ConfirmationAsked(text, confidence))
        if self.options.speak_answers:
            self._start_saying(turn, TurnClock())
            assert turn.saying is not None
            turn.saying.add(f"I heard: {text}. Is that right?")
            turn.saying.complete()
        else:
            self._record.tell(EventType.MODEL_STREAM_ENDED)
            self._turn = None
            self._rest()

    def _replied(self, turn: _Turn, transcript: Transcript) -> bool:
        """True when what was said is a request of its own that goes its usual way."""
        assert self._doubt is not None
        doubt = self._doubt
        meant, request = reply(transcript.text)
        if is_only_stop(transcript.text):
            meant = Reply.NO
        again = meant is Reply.REQUEST and same_request(request, doubt.text)
        if meant is Reply.YES or again:
            self._settle_doubt(True)
            self._ask_for(turn, doubt.text)
            return False
        self._settle_doubt(False)
        if meant is Reply.NO:
            self._leave(cancelled=True)
            self._tell_aloud("All right.")
            return False
        return True

    def _no_reply(self) -> None:
        """Nobody said yes in time."""
        turn = self._turn
        if self._doubt is None:
            return
        if turn is not None and turn.replying and self._listening is not None:
            if self._spoke(turn) or self._listening.held:
                self._doubt.until = self._after(_REPLY_S, self._no_reply)
                return
            self._close_window()
            return
        self._settle_doubt(False)
        self.show()

    def _settle_doubt(self, accepted: bool) -> None:
        doubt, self._doubt = self._doubt, None
        if doubt is not None:
            doubt.until()
            self._bus.publish(ConfirmationSettled(doubt.text, accepted))

    # Asking and answering

    def _ask_for(self, turn: _Turn, text: str) -> None:
        if turn.clock.final_s is None:
            turn.clock.final_s = time.monotonic()
        self._record.tell(EventType.ASR_FINAL, text=text)
        self.show()
        try:
            asked = self._ask(
                text,
                turn.token,
                lambda id_, piece: self._later(lambda: self._grows(turn, id_, piece)),
            )
        except SoniaError as error:
            self._record.tell(EventType.TURN_FAILED, error=str(error))
            self._tell_aloud(_sentence_of(error))
            return
        asked.add_done_callback(lambda done: self._later(lambda: self._answered(turn, done)))

    def _grows(self, turn: _Turn, answer_id: str, piece: str) -> None:
        """A piece of the answer, while the rest is made."""
        if turn is not self._turn or not self.options.speak_answers:
            return
        if turn.saying is None:
            if not piece.strip():
                return
            turn.clock.answer_s = time.monotonic()
            self._start_saying(turn, turn.clock)
        assert turn.saying is not None
        turn.saying.answer_id, turn.saying.streamed = answer_id, True
        turn.saying.add(piece)

    def _answered(self, turn: _Turn, asked: Future[Any]) -> None:
        if turn is not self._turn:
            return
        if turn.saying is not None and turn.saying.streamed:
            turn.saying.complete()
            return
        if asked.cancelled():
            self._leave(cancelled=True)
            self._rest(window=False)
            return
        error = asked.exception()
        text = _sentence_of(error) if error is not None else str(asked.result().answer)
        if not self.options.speak_answers or not text.strip():
            self._record.tell(EventType.MODEL_STREAM_ENDED)
            self._turn = None
            self._rest()
            return
        turn.clock.answer_s = time.monotonic()
        saying = self._start_saying(turn, turn.clock)
        if error is None:
            saying.answer_id = str(asked.result().id)
        saying.add(text)
        saying.complete()

    def _tell_aloud(self, text: str, answer_id: str = "", done: Future[None] | None = None) -> None:
        """Sonia speaks of herself: a turn without a question."""
        self._leave()
        self._record.begin()
        self._record.tell(EventType.ASR_FINAL, text="")
        turn = self._turn = _Turn(Why.OWN, None)
        saying = self._start_saying(turn, None)
        saying.answer_id = answer_id
        if done is not None:
            saying.utterance.done.add_done_callback(lambda ended: _pass_on(ended, done))
        saying.add(text)
        saying.complete()

    def _start_saying(self, turn: _Turn, clock: TurnClock | None) -> Saying:
        saying = Saying(self._mouth, self._bus, self._record, self._later, self._said, clock=clock)
        turn.saying = self.saying = saying
        if self._over is not None and self._over.ducked:
            saying.utterance.pause()  # the user is speaking: let it be known what first
        self.show()
        return saying

    def _said(self, saying: Saying, interrupted: bool) -> None:
        if self.saying is not saying:
            return
        self.saying = self._over = None
        if self._turn is not None and self._turn.saying is saying:
            spoken_to = self._turn.why is not Why.OWN or self._doubt is not None
            self._turn.token.cancel()
            self._turn = None
            self._rest(window=spoken_to and not interrupted)

    # Between turns

    def _leave(self, *, cancelled: bool = False) -> None:
        """Leave the running turn behind, wherever it is."""
        turn, self._turn = self._turn, None
        saying, self.saying = self.saying, None
        self._over = None
        if turn is not None:
            turn.token.cancel()
            if turn.listening is not None and not turn.listening.ended:
                turn.listening.drop()
        if self._record.running:
            if cancelled:
                self._record.cancel()
            else:
                self._record.leave()
        if saying is not None:
            saying.utterance.stop()

    def _rest(self, window: bool = True) -> None:
        """No turn runs: what comes next. `window`: the user may just go on talking."""
        if self._queue:
            self._tell_aloud(*self._queue.popleft())
            return
        ready = not self.muted and self.microphone.usable
        if ready and self.hands_free:
            self._begin(Why.HANDS_FREE, no_speech_s=None)
        elif ready and window and self._follow_up_s > 0:
            self._begin(Why.FOLLOW_UP, no_speech_s=self._follow_up_s)
        else:
            if self.hands_free or self.wake is not None:
                self._reopen_later()
            self.show()

    @property
    def _follow_up_s(self) -> float:
        if self.options.follow_up_s <= 0 and self.wake is None:
            return 0.0
        return max(self.options.follow_up_s, _REPLY_S) if self._doubt else self.options.follow_up_s

    def _drop_queue(self) -> None:
        while self._queue:
            self._queue.popleft()[2].set_result(None)

    @property
    def _listening(self) -> Listening | None:
        """The listening of the running turn while it goes on."""
        turn = self._turn
        if turn is None or turn.listening is None or turn.listening.ended:
            return None
        return turn.listening if self._record.state is TurnState.LISTENING else None

    def _spoke(self, turn: _Turn) -> bool:
        return turn.listening is not None and turn.listening.heard_speech

    # The state, for everyone

    def show(self) -> None:
        """Open or close the microphone as the state wants it, and tell the state."""
        by_key = self._turn is not None and self._turn.why is Why.KEY
        self.microphone.want(self._wants_microphone(), at_once=by_key)
        self._show(self._derived())

    def _show(self, state: VoiceState) -> None:
        if state is not self.state:
            self.state = state
            self._bus.publish(VoiceStateChanged(state))

    def _wants_microphone(self) -> bool:
        if self.muted:
            return False
        if self._listening is not None:
            return True
        always = self.hands_free or self.wake is not None
        if not self._record.running:
            return always and self.microphone.usable
        own = self._turn is not None and self._turn.why is Why.OWN
        follows = self.options.follow_up_s > 0 and not own
        return self.options.barge_in and self.may_interrupt and (always or follows)

    def _derived(self) -> VoiceState:
        state = self._record.state
        if state is TurnState.LISTENING:
            if self._listening is None:
                return VoiceState.THINKING  # the words are complete, their text is awaited
            assert self._turn is not None
            return VoiceState.CONFIRMING if self._turn.replying else VoiceState.LISTENING
        if state is TurnState.THINKING:
            return VoiceState.THINKING
        if state is TurnState.SPEAKING:
            return VoiceState.SPEAKING
        return self._resting_state()

    def _resting_state(self) -> VoiceState:
        if self.muted:
            return VoiceState.MUTED
        if not self.microphone.usable:
            return VoiceState.UNAVAILABLE
        if self._doubt is not None:
            return VoiceState.CONFIRMING
        return VoiceState.WAITING if self.wake is not None else VoiceState.IDLE


def _sentence_of(error: BaseException) -> str:
    return error.message if isinstance(error, SoniaError) else "That did not work."


def _pass_on(ended: Future[bool], done: Future[None]) -> None:
    error = ended.exception()
    if error is not None:
        done.set_exception(error)
    else:
        done.set_result(None)
