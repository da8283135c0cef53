"""The assistant asked, and its answer said: as it grows, or whole. Lives in the voice worker."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.errors import SoniaError
from sonia_desktop.voice.floor import Floor
from sonia_desktop.voice.jobs import Later
from sonia_desktop.voice.latency import TurnClock
from sonia_desktop.voice.mouth import Mouth
from sonia_desktop.voice.saying import Saying
from sonia_desktop.voice.spoken_turn import Ask, SpokenTurn, Why, sentence_of
from sonia_desktop.voice.turn_taking import EventType


class Answering:
    """See the module.

    Args:
        aloud: answers are spoken.
        later: runs a job in the voice worker.
        said: told when the running turn's speech has ended, True when it was interrupted; the turn
            is over.
        rest: told when a turn is over without a word.
    """

    def __init__(
        self,
        floor: Floor,
        mouth: Mouth,
        bus: Bus,
        ask: Ask,
        *,
        aloud: bool,
        later: Later,
        said: Callable[[SpokenTurn, bool], None],
        rest: Callable[[bool], None],
    ) -> None:
        self._floor, self._mouth, self._bus, self._ask = floor, mouth, bus, ask
        self._aloud, self._later, self._said, self._rest = aloud, later, said, rest

    def ask(self, turn: SpokenTurn, text: str) -> None:
        """Have the turn's request answered."""
        if turn.clock.final_s is None:
            turn.clock.final_s = time.monotonic()
        self._floor.record.tell(EventType.ASR_FINAL, text=text)
        self._floor.show()
        try:
            asked = self._ask(
                text,
                turn.token,
                lambda id_, piece: self._later(lambda: self._grows(turn, id_, piece)),
            )
        except SoniaError as error:
            self.fail(error)
            return
        asked.add_done_callback(lambda done: self._later(lambda: self._answered(turn, done)))

    def fail(self, error: BaseException) -> None:
        """The turn cannot go on; Sonia says so."""
        self._floor.record.tell(EventType.TURN_FAILED, error=str(error))
        self.tell_aloud(sentence_of(error))

    def put_question(self, turn: SpokenTurn, question: str) -> None:
        """Say the turn's question back, or end it when answers are not spoken."""
        if self._aloud:
            saying = self._begin_saying(turn, TurnClock())
            saying.add(question)
            saying.complete()
        else:
            self._end_in_silence()

    def tell_aloud(self, text: str, answer_id: str = "", done: Future[bool] | None = None) -> None:
        """Sonia speaks of herself: a turn without a question."""
        turn = self._floor.take(SpokenTurn(Why.OWN, None))
        self._floor.record.tell(EventType.ASR_FINAL, text="")
        saying = self._begin_saying(turn, None)
        saying.answer_id = answer_id
        if done is not None:
            saying.utterance.done.add_done_callback(lambda ended: _pass_on(ended, done))
        saying.add(text)
        saying.complete()

    def _grows(self, turn: SpokenTurn, answer_id: str, piece: str) -> None:
        """A piece of the answer, while the rest is made."""
        if turn is not self._floor.turn or not self._aloud:
            return
        if turn.saying is None:
            if not piece.strip():
                return
            turn.clock.answer_s = time.monotonic()
            self._begin_answer(turn)
        assert turn.saying is not None
        turn.saying.answer_id, turn.saying.streamed = answer_id, True
        turn.saying.add(piece)

    def _answered(self, turn: SpokenTurn, asked: Future[Any]) -> None:
        if turn is not self._floor.turn:
            return
        if turn.saying is not None and turn.saying.streamed:
            turn.saying.complete()
            return
        if asked.cancelled():
            self._floor.leave(cancelled=True)
            self._rest(False)
            return
        error = asked.exception()
        text = sentence_of(error) if error is not None else str(asked.result().answer)
        if not self._aloud or not text.strip():
            self._end_in_silence()
            return
        turn.clock.answer_s = time.monotonic()
        saying = self._begin_answer(turn)
        if error is None:
            saying.answer_id = str(asked.result().id)
        saying.add(text)
        saying.complete()

    def _end_in_silence(self) -> None:
        self._floor.record.tell(EventType.MODEL_STREAM_ENDED)
        self._floor.turn = None
        self._rest(True)

    def _begin_answer(self, turn: SpokenTurn) -> Saying:
        saying = self._begin_saying(turn, turn.clock)
        if turn.before_answer:
            saying.add(f"{turn.before_answer} ")
        return saying

    def _begin_saying(self, turn: SpokenTurn, clock: TurnClock | None) -> Saying:
        floor = self._floor
        saying = Saying(
            self._mouth, self._bus, floor.record, self._later, self._fell_silent, clock=clock
        )
        turn.saying = floor.saying = saying
        if floor.over is not None and floor.over.ducked:
            saying.utterance.pause()  # the user is speaking: let it be known what first
        floor.show()
        return saying

    def _fell_silent(self, saying: Saying, interrupted: bool) -> None:
        floor = self._floor
        if floor.saying is not saying:
            return
        floor.saying = floor.over = None
        turn = floor.turn
        if turn is not None and turn.saying is saying:
            turn.token.cancel()
            floor.turn = None
            self._said(turn, interrupted)


def _pass_on(ended: Future[bool], done: Future[bool]) -> None:
    error = ended.exception()
    if error is not None:
        done.set_exception(error)
    else:
        done.set_result(not ended.result())
