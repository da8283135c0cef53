"""What the words of a remote turn ask for: the assistant, or the user first, when heard unsurely.

Lives in the conversation's worker.
"""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Callable
from concurrent.futures import Future

from sonia_desktop.speech.recogniser import Transcript
from sonia_desktop.voice.asking_back import AskingBack, Harmless
from sonia_desktop.voice.confirming import AS_YOU_WISH, NOT_UNDERSTOOD, Reply, i_heard
from sonia_desktop.voice.interruption import Words, is_only_stop, says_nothing, words_of
from sonia_desktop.voice.jobs import Jobs
from sonia_desktop.voice.record import TurnRecord
from sonia_desktop.voice.remote_answering import RemoteAnswering
from sonia_desktop.voice.remote_events import HearingDoubted, UtteranceEnded
from sonia_desktop.voice.remote_turn import RemoteTurn
from sonia_desktop.voice.turn_taking import EventType


class RemoteUnderstanding:
    """See the module.

    Args:
        running: the running turn; what comes late for another is dropped.
        tell: tells the other end.
        stop: the user said "stop", and nothing else.
        below, harmless, busy: see `AskingBack`.
    """

    def __init__(
        self,
        record: TurnRecord,
        answering: RemoteAnswering,
        jobs: Jobs,
        *,
        running: Callable[[], RemoteTurn | None],
        tell: Callable[[object], None],
        stop: Callable[[], None],
        below: float,
        harmless: Harmless | None,
        busy: Callable[[], bool],
    ) -> None:
        self._record, self._answering = record, answering
        self._running, self._tell, self._stop = running, tell, stop
        self._doubts = AskingBack(
            below=below, harmless=harmless, later=jobs.later, after=jobs.after, busy=busy
        )

    def drop_doubt(self) -> None:
        """What waits for a yes is not wanted any more."""
        self._doubts.settle(False)

    def recognised(self, turn: RemoteTurn, final: Future[Transcript]) -> None:
        """The text of the turn's words is there, or the reason why not."""
        if not self._awaited(turn) or final.cancelled():
            return
        error = final.exception()
        if error is not None:
            self._answering.fail(turn, error)
            return
        transcript = turn.transcript = final.result()
        turn.final_s = time.monotonic()
        if not turn.asked_end and self._means_nothing(transcript.text):
            nothing = dataclasses.replace(transcript, text="", confidence=0.0, words=())
            self._tell(UtteranceEnded(turn.id, nothing))
            self._record.cancel()
            return
        self._tell(UtteranceEnded(turn.id, transcript))
        if is_only_stop(transcript.text):
            self._stop()
            return
        self._record.tell(EventType.ASR_FINAL, text=transcript.text)

    def _means_nothing(self, text: str) -> bool:
        """A cough, a noise or "um", as in hands-free talk: nobody asked for an answer to it."""
        if words_of(text) is Words.NONE:
            return True
        return self._doubts.doubt is None and says_nothing(text)  # "mhm" may be a yes

    def act_on(self, turn: RemoteTurn, text: str) -> None:
        """Ask, unless there is nothing to ask or the hearing must be confirmed first."""
        if not text:
            self._answering.reply(turn, NOT_UNDERSTOOD)
            return
        confidence = 1.0 if turn.transcript is None else turn.transcript.confidence
        sure = turn.transcript is None or self._doubts.sure(confidence)
        if self._doubts.doubt is not None:
            meant, text = self._doubts.reply(text, confidence)
            if meant is Reply.NO:
                self._answering.reply(turn, AS_YOU_WISH)
                return
            sure = sure or meant is Reply.YES
        if sure:
            self._answering.ask(turn, text)
        else:
            self._doubts.weigh(
                text,
                confidence,
                lambda only_reads: self._weighed(turn, text, confidence, only_reads),
            )

    def _weighed(self, turn: RemoteTurn, text: str, confidence: float, only_reads: bool) -> None:
        """An unsure hearing that only reads is asked, any other is asked back."""
        if not self._awaited(turn):
            return
        if only_reads:
            turn.before_answer = i_heard(text)
            self._answering.ask(turn, text)
            return
        doubt = self._doubts.open(text, confidence)
        self._tell(HearingDoubted(turn.id, text, confidence))
        self._answering.reply(turn, doubt.question)

    def _awaited(self, turn: RemoteTurn) -> bool:
        return turn is self._running() and not turn.token.cancelled
