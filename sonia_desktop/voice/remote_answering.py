"""The answer of a remote conversation's turn: asked for, told, spoken, broken off.

Lives in the conversation's worker.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, Protocol

import structlog

from sonia_desktop.core.errors import SoniaError
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.voice.jobs import Later
from sonia_desktop.voice.outbox import Outbox
from sonia_desktop.voice.record import TurnRecord
from sonia_desktop.voice.remote_events import Replied, SpeechBegan, SpeechOver, Trouble
from sonia_desktop.voice.remote_turn import RemoteSpeech, RemoteTurn, Synthesise
from sonia_desktop.voice.turn_taking import EventType, TurnState

_log = structlog.get_logger(__name__)


class Ask(Protocol):
    """Runs one turn; the result has the text to say as `answer`."""

    def __call__(self, text: str, token: CancelToken) -> Future[Any]: ...


class RemoteAnswering:
    """See the module.

    Args:
        running: the running turn; what comes late for another is dropped.
        tell: tells the other end.
        later: runs a job in the worker.
        aloud: answers to spoken words are spoken.
        ahead_s: seconds of sound made ahead.
    """

    def __init__(
        self,
        record: TurnRecord,
        outbox: Outbox,
        ask: Ask,
        synthesise: Synthesise,
        *,
        running: Callable[[], RemoteTurn | None],
        tell: Callable[[object], None],
        later: Later,
        aloud: bool,
        ahead_s: float,
        voice: str = "",
        speed: float = 1.0,
        language: str = "en",
    ) -> None:
        self._record, self._outbox, self._ask, self._synthesise = record, outbox, ask, synthesise
        self._running, self._tell, self._later = running, tell, later
        self._aloud, self._ahead_s, self._voice, self._speed = aloud, ahead_s, voice, speed
        self._language = language

    def ask(self, turn: RemoteTurn, text: str) -> None:
        """Have the turn's request answered."""
        try:
            asked = self._ask(text, turn.token)
        except SoniaError as error:
            self.fail(turn, error)
            return
        asked.add_done_callback(lambda done: self._later(lambda: self._answered(turn, done)))

    def reply(self, turn: RemoteTurn, text: str, result: Any = None) -> None:
        """Tell the answer and speak it. `result`: what `ask` gave; None: Sonia's own words."""
        turn.result, turn.replied_s = result, time.monotonic()
        spoken_turn = turn.transcript is not None and self._aloud
        aloud = turn.aloud and bool(text.strip()) and (spoken_turn or turn.transcript is None)
        latency_ms = turn.ms_since_words()
        self._tell(
            Replied(
                turn.id,
                text,
                result,
                latency_ms,
                aloud,
                self._record.snapshot.text,
                1.0 if turn.transcript is None else round(turn.transcript.confidence, 4),
                turn.partials,
                turn.correlation_id,
            )
        )
        if not aloud:
            self._record.tell(EventType.MODEL_STREAM_ENDED)
            return
        turn.speech = self._speech(turn, f"{turn.before_answer} {text}".lstrip())
        self._record.tell(EventType.MODEL_FIRST_TOKEN)
        self._record.tell(EventType.MODEL_STREAM_ENDED)

    def fail(self, turn: RemoteTurn, error: BaseException) -> None:
        """The turn cannot go on; the conversation can."""
        if isinstance(error, SoniaError):
            told = Trouble(error.code, error.message, error.remedy, turn.id, turn.correlation_id)
        else:
            _log.error("remote_turn_failed", error=str(error), exc_info=error)
            message = "The turn failed inside Sonia."
            told = Trouble("INTERNAL_ERROR", message, "", turn.id, turn.correlation_id)
        self._tell(told)
        self._record.tell(EventType.TURN_FAILED, error=told.message)

    def speak(self, turn: RemoteTurn) -> None:
        """The machine wants the answer's sound."""
        self._outbox.begin_sound()
        if turn.speech is not None:
            turn.speech.make_more()

    def all_was_heard(self, turn: RemoteTurn | None) -> None:
        """All of the sound was sent and heard."""
        if turn is None or turn is not self._running():
            return
        if self._record.state is not TurnState.SPEAKING:
            return
        made_s = turn.speech.made_s if turn.speech is not None else 0.0
        self._tell_over(turn, made_s, interrupted=False)
        self._record.tell(EventType.TTS_ENDED)

    def silence(self, turn: RemoteTurn | None) -> None:
        """Send no more of the sound; the turn's work ends."""
        sounding = self._outbox.sounding
        heard_s = self._outbox.drop_sound(time.monotonic())
        if turn is None:
            return
        turn.token.cancel()
        if sounding:
            self._tell_over(turn, heard_s, interrupted=True)

    def _answered(self, turn: RemoteTurn, asked: Future[Any]) -> None:
        if turn is not self._running() or turn.token.cancelled or asked.cancelled():
            return
        error = asked.exception()
        if error is not None:
            self.fail(turn, error)
        else:
            result = asked.result()
            self.reply(turn, str(result.answer), result)

    def _speech(self, turn: RemoteTurn, text: str) -> RemoteSpeech:
        def began() -> None:
            self._record.tell(EventType.TTS_STARTED)
            self._tell(SpeechBegan(turn.id, turn.ms_since_words()))

        return RemoteSpeech(
            text,
            self._outbox,
            self._synthesise,
            self._later,
            on_begin=began,
            on_fail=lambda error: self.fail(turn, error),
            token=turn.token,
            voice=self._voice,
            speed=self._speed,
            ahead_s=self._ahead_s,
            language=self._language,
        )

    def _tell_over(self, turn: RemoteTurn, heard_s: float, *, interrupted: bool) -> None:
        self._tell(
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
