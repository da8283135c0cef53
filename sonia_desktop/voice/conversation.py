"""The spoken conversation: one turn path for every way to talk. Lives in the voice worker.

    press/toggle, hands-free, wake phrase, follow-up, interruption
        -> listen -> text -> (unsure? ask back) -> ask the assistant -> say the answer -> rest

What belongs to a turn that was left behind is recognised by the turn and dropped. Between turns
`_rest` decides what comes next: something waiting to be said, a window in which the user may just
go on talking, or nothing.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from concurrent.futures import Future

from sonia_desktop.core.bus import Bus
from sonia_desktop.speech.recogniser import Pcm16, Transcript
from sonia_desktop.voice.answering import Answering
from sonia_desktop.voice.asking_back import REPLY_S, AskingBack, Harmless
from sonia_desktop.voice.confirming import AS_YOU_WISH, NOT_UNDERSTOOD, Reply, i_heard
from sonia_desktop.voice.ear_stream import EarStream
from sonia_desktop.voice.floor import Floor
from sonia_desktop.voice.hearing_out import FIRST_WORD_S, HearingOut
from sonia_desktop.voice.interruption import Words, is_only_stop, says_nothing, words_of
from sonia_desktop.voice.jobs import Job, Jobs
from sonia_desktop.voice.mouth import Mouth
from sonia_desktop.voice.own_echo import is_own_echo
from sonia_desktop.voice.record import TurnRecord
from sonia_desktop.voice.spoken_turn import (
    Ask,
    ConversationOptions,
    SpokenTurn,
    Why,
    sentence_of,
    words_of_trouble,
)
from sonia_desktop.voice.turn_taking import EventType, TurnState
from sonia_desktop.voice.types import (
    ConfirmationAsked,
    ConfirmationSettled,
    MuteChanged,
    UtteranceHeard,
    WaysChanged,
)
from sonia_desktop.voice.waking import after_phrase, without_phrase

_REOPEN_S = 2.0


class Conversation:
    """See the module.

    Args:
        harmless: unsure hearings of which this is true are asked at once; None: all are asked back.
        jobs: the voice worker's.
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
        jobs: Jobs,
    ) -> None:
        self._bus, self._record, self._stream, self._mouth = bus, record, stream, mouth
        self._options, self._jobs = options, jobs
        self._doubts = AskingBack(
            below=options.confirm_below,
            harmless=harmless,
            later=jobs.later,
            after=jobs.after,
            busy=self._is_replying,
            late=self._no_reply,
            settled=lambda text, accepted: bus.publish(ConfirmationSettled(text, accepted)),
        )
        self.floor = Floor(bus, record, options, lambda: self._doubts.doubt is not None)
        self._answering = Answering(
            self.floor,
            mouth,
            bus,
            ask,
            aloud=options.speak_answers,
            later=jobs.later,
            said=self._said,
            rest=self._rest,
        )
        self._hearing = HearingOut(
            self.floor,
            bus,
            stream,
            options,
            jobs,
            replying=lambda: self._doubts.doubt is not None,
            recognised=self._recognised,
            nobody_spoke=self._nobody_spoke,
        )
        self._queue: deque[tuple[str, str, Future[bool]]] = deque()
        self._reopen: Job | None = None

    # What the user does

    def press(self) -> None:
        """The talk key went down."""
        turn, listening = self.floor.turn, self.floor.listening
        if turn is not None and listening is not None:
            listening.hold()
            turn.why, turn.released_s = Why.KEY, None
            return
        self._begin(Why.KEY, held=True)

    def release(self) -> None:
        """The talk key came up: the turn ends with the sound up to now."""
        turn, listening = self.floor.turn, self.floor.listening
        if turn is not None and listening is not None and listening.held:
            self._hearing.release(turn)

    def toggle(self) -> None:
        """Listen until the user falls silent; while listening: end it at once."""
        turn, listening = self.floor.turn, self.floor.listening
        if turn is None or listening is None:
            self._begin(Why.KEY)
        elif turn.why is Why.KEY or listening.heard_speech:
            self._hearing.end(turn)
        elif turn.why is not Why.HANDS_FREE:
            self._close_window()

    def cancel(self) -> None:
        """Drop everything: what is said, thought, heard and asked back."""
        self._doubts.settle(False)
        while (waiting := self._next_to_say()) is not None:
            waiting[2].set_result(False)
        self.floor.leave(cancelled=True)
        self._rest(False)

    def mute(self, muted: bool) -> None:
        """Close the microphone for good, or allow it again."""
        if muted == self.floor.muted:
            return
        self.floor.muted = muted
        self._bus.publish(MuteChanged(muted))
        if muted and self.floor.listening is not None:
            self.floor.leave(cancelled=True)
        self.look_again()

    def set_hands_free(self, on: bool) -> None:
        """Every utterance is a turn, or not any more."""
        self.floor.hands_free = on
        self._tell_ways()
        turn = self.floor.turn
        if not on and turn is not None and turn.why is Why.HANDS_FREE and not turn.spoke:
            self._close_window()
        else:
            self.look_again()

    def set_wake(self, phrase: str, wake: Callable[[Pcm16, float], None] | None) -> None:
        """Wait for the wake phrase between turns; None: not any more."""
        self.floor.wake_phrase, self.floor.wake = phrase, wake
        self._tell_ways()
        self.floor.show()

    def _tell_ways(self) -> None:
        self._bus.publish(WaysChanged(self.floor.hands_free, self.floor.wake_phrase))

    def woken(self, phrase_ended_s: float) -> None:
        """The wake phrase was heard; what was said since it ended belongs to the request."""
        if self.floor.wake is None or self.floor.muted:
            return
        turn = self.floor.turn
        if turn is not None and turn.why is Why.BARGE_IN:
            turn.called = True
            return
        if self._record.running and not self._hearing.called():
            return
        self._begin(Why.WAKE, since_s=phrase_ended_s)

    @property
    def asked_back(self) -> str:
        """The unsure hearing that waits for a yes; empty: none does."""
        return self._doubts.text

    def confirm(self, yes: bool) -> None:
        """The answer to "I heard ..., is that right?", by click."""
        text = self._doubts.text
        if not text:
            return
        self._doubts.settle(yes)
        if yes:
            self._answering.ask(self.floor.take(SpokenTurn(Why.OWN, None)), text)
        else:
            self.floor.leave(cancelled=True)
            self._rest(False)

    def say(self, text: str, answer_id: str, done: Future[bool], in_turn: bool = False) -> None:
        """Say a text; it waits until the user has finished, `in_turn`: Sonia, too."""
        turn = self.floor.turn
        self._queue.append((text, answer_id, done))
        if in_turn and self.floor.saying is not None:
            return
        if turn is not None and self.floor.listening is not None:
            if turn.why is Why.KEY or turn.spoke:
                return
        elif self._record.state is TurnState.THINKING:
            return
        self.floor.leave(cancelled=True)
        self._rest(False)

    def _next_to_say(self) -> tuple[str, str, Future[bool]] | None:
        """The next text that waits to be said and is still wanted."""
        while self._queue:
            waiting = self._queue.popleft()
            if waiting[2].set_running_or_notify_cancel():
                return waiting
        return None

    # What the microphone gives

    def heard(self, chunk: Pcm16, ended_s: float, probability: float) -> None:
        """One chunk, 32 ms."""
        self._hearing.hear(chunk, ended_s, probability)

    def microphone_closed(self, error: BaseException | None) -> None:
        """The microphone is gone: the turn goes on with what was heard, or says what happened."""
        self.floor.stop_overhearing()
        turn, listening = self.floor.turn, self.floor.listening
        if turn is not None and listening is not None:
            if listening.heard_speech:
                self._hearing.end(turn)
            else:
                asked_for = turn.why is Why.KEY
                self.floor.leave(cancelled=True)
                if asked_for:
                    self._tell_unheard(error)
                    self._answering.tell_aloud(sentence_of(error) if error else NOT_UNDERSTOOD)
                    return
        if self.floor.waits_always:
            self._reopen_later()
        if not self._record.running:
            self.floor.show_rest()
        else:
            self.floor.show()

    def _reopen_later(self) -> None:
        if self._reopen is None:

            def again() -> None:
                self._reopen = None
                if self.floor.muted or self.floor.microphone.usable:
                    self.look_again()
                else:
                    self.floor.microphone.look(self.look_again)

            self._reopen = self._jobs.after(_REOPEN_S, again)

    def look_again(self) -> None:
        """What the user chose, or a device, has changed: what is to be done now?"""
        if self._record.running:
            self.floor.show()
        else:
            self._rest(False)

    # What was said

    def _nobody_spoke(self, turn: SpokenTurn) -> None:
        if turn.why is Why.KEY:
            self._understood(turn, Transcript("", self._stream.engine, "en", 0.0))
        elif turn.why is Why.HANDS_FREE:
            self._begin(Why.HANDS_FREE, wait_s=None)
        else:
            self._close_window()

    def _close_window(self) -> None:
        """The user has nothing to add."""
        if self.floor.turn is not None and self.floor.turn.replying:
            self._doubts.settle(False)
        self.floor.leave(cancelled=True)
        self._rest(False)

    def _recognised(self, turn: SpokenTurn, final: Future[Transcript]) -> None:
        error = final.exception()
        if error is not None:
            self._tell_unheard(error)
            self._answering.fail(error)
            return
        self._understood(turn, final.result())

    def _tell_unheard(self, error: BaseException | None) -> None:
        trouble = words_of_trouble(error) if error is not None else ""
        self._bus.publish(UtteranceHeard("", self._stream.engine, 0.0, trouble))

    def _understood(self, turn: SpokenTurn, transcript: Transcript) -> None:
        text = transcript.text.strip()
        by_itself = turn.why is not Why.KEY
        if by_itself and self.floor.wake_phrase:
            text = self._without_call(turn, text)
            if not text and turn.why is Why.BARGE_IN:  # called by her name while she speaks
                self.floor.leave(cancelled=True)
                self._begin(Why.WAKE)
                return
        nothing = (
            words_of(text) is Words.NONE
            or (says_nothing(text) and not turn.replying)  # "mhm" is a yes
            or is_own_echo(text, turn.over)
        )
        if not text or (by_itself and nothing):
            if by_itself:
                self.floor.leave(cancelled=True)
                self._rest()
                return
            self._bus.publish(UtteranceHeard("", transcript.engine, 0.0))
            self.floor.leave(cancelled=True)
            self._answering.tell_aloud(NOT_UNDERSTOOD)
            return
        if self._doubts.doubt is not None and turn.replying:
            meant, text = self._doubts.reply(text, transcript.confidence)
            if meant is Reply.YES:
                self._answering.ask(turn, text)
                return
            if meant is Reply.NO:
                self.floor.leave(cancelled=True)
                self._answering.tell_aloud(AS_YOU_WISH)
                return
        self._bus.publish(UtteranceHeard(text, transcript.engine, transcript.confidence))
        if is_only_stop(text):
            self.floor.leave(cancelled=True)
            self._rest(False)
        else:
            self._act_on(turn, text, transcript.confidence)

    def _without_call(self, turn: SpokenTurn, text: str) -> str:
        """The text without the wake phrase at its beginning."""
        phrase = self.floor.wake_phrase
        after = after_phrase(text, phrase)
        if turn.called or is_only_stop(after):
            return after
        named = without_phrase(text, phrase)
        whole = len(text.split()) - len(named.split()) == len(phrase.split())
        # After the phrase its end may still sound; elsewhere "computer" alone may be meant.
        return named if turn.why is Why.WAKE or whole else text

    # Unsure hearings

    def _act_on(self, turn: SpokenTurn, text: str, confidence: float) -> None:
        """A sure hearing is asked; an unsure one as well when it only reads, and the answer begins
        with what was heard; else it is asked back."""
        if self._doubts.sure(confidence):
            self._answering.ask(turn, text)
            return

        def decided(acted_on: bool) -> None:
            if turn is not self.floor.turn or turn.token.cancelled:
                return
            if acted_on:
                turn.before_answer = i_heard(text)
                self._answering.ask(turn, text)
            else:
                self._ask_back(turn, text, confidence)

        self._doubts.weigh(text, confidence, decided)

    def _ask_back(self, turn: SpokenTurn, text: str, confidence: float) -> None:
        """Nothing is asked of the assistant before the user says yes."""
        doubt = self._doubts.open(text, confidence)
        self._record.tell(EventType.ASR_FINAL, text=text, unsure=True)
        self._bus.publish(ConfirmationAsked(text, confidence))
        self._answering.put_question(turn, doubt.question)

    def _is_replying(self) -> bool:
        """The user is answering the question now."""
        turn, listening = self.floor.turn, self.floor.listening
        if turn is None or listening is None or not turn.replying:
            return False
        return turn.spoke or listening.held

    def _no_reply(self) -> None:
        """Nobody said yes in time."""
        turn = self.floor.turn
        if turn is not None and turn.replying and self.floor.listening is not None:
            self._close_window()
        else:
            self.floor.show()

    # Between turns

    def _said(self, turn: SpokenTurn, interrupted: bool) -> None:
        """The turn's speech has ended."""
        spoken_to = turn.why is not Why.OWN or self._doubts.doubt is not None
        self._rest(spoken_to and not interrupted)

    def _begin(
        self,
        why: Why,
        *,
        held: bool = False,
        wait_s: float | None = FIRST_WORD_S,
        since_s: float | None = None,
    ) -> None:
        self._hearing.begin(why, held=held, wait_s=wait_s, since_s=since_s)
        self._mouth.warm()  # first: looking for a loudspeaker may disturb an open microphone
        self.floor.show()

    def _rest(self, window: bool = True) -> None:
        """No turn runs: what comes next. `window`: the user may just go on talking."""
        floor = self.floor
        if (waiting := self._next_to_say()) is not None:
            self._answering.tell_aloud(*waiting)
            return
        ready = not floor.muted and floor.microphone.usable
        if ready and floor.hands_free:
            self._begin(Why.HANDS_FREE, wait_s=None)
        elif ready and window and self._follow_up_s > 0:
            self._begin(Why.FOLLOW_UP, wait_s=self._follow_up_s)
        else:
            if floor.waits_always:
                self._reopen_later()
            floor.show()

    @property
    def _follow_up_s(self) -> float:
        chosen_s = self._options.follow_up_s
        if chosen_s <= 0 and self.floor.wake is None:
            return 0.0
        return max(chosen_s, REPLY_S) if self._doubts.doubt else chosen_s
