"""What Sonia says: into the loudspeaker, told on the bus, and what of it was really heard."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future

import structlog

from sonia_desktop.core.bus import Bus
from sonia_desktop.voice.latency import TurnClock, observe
from sonia_desktop.voice.mouth import Mouth
from sonia_desktop.voice.record import TurnRecord
from sonia_desktop.voice.turn_taking import EventType, TurnState
from sonia_desktop.voice.types import SpeechEnded, SpeechStarted, SpokenSoFar
from sonia_desktop.voice.utterance import Utterance

_log = structlog.get_logger(__name__)


class Saying:
    """One thing being said. Lives in the voice worker.

    Args:
        on_ended: called in the voice worker after everything was told; True when interrupted.
    """

    def __init__(
        self,
        mouth: Mouth,
        bus: Bus,
        record: TurnRecord,
        later: Callable[[Callable[[], None]], None],
        on_ended: Callable[[Saying, bool], None],
        *,
        clock: TurnClock | None = None,
    ) -> None:
        self._bus, self._record, self._later = bus, record, later
        self._on_ended = on_ended
        self._clock = clock
        self.turn_id = record.turn_id
        self.answer_id = ""
        """The id the answer carries in the assistant's own record; may come late."""
        self.streamed = False
        """Text was added piece by piece."""
        self.completed = False
        record.tell(EventType.MODEL_FIRST_TOKEN)
        self.utterance: Utterance = mouth.begin(
            lambda sounded_s: later(lambda: self._sounded(sounded_s))
        )
        self.utterance.done.add_done_callback(lambda ended: later(lambda: self._ended(ended)))

    def add(self, text: str) -> None:
        """More text."""
        self.utterance.add(text)

    def complete(self) -> None:
        """All the text is there."""
        if not self.completed:
            self.completed = True
            self._tell(EventType.MODEL_STREAM_ENDED)
            self.utterance.complete()

    def _sounded(self, sounded_s: float) -> None:
        self._tell(EventType.TTS_STARTED)
        timed = None
        made_s = self.utterance.first_made_s
        if self._clock is not None and made_s is not None:
            timed = self._clock.timed(self.answer_id, made_s, sounded_s)
        if timed is not None:
            observe(timed)
        self._bus.publish(SpeechStarted(None if timed is None else timed.total))
        if timed is not None:
            self._bus.publish(timed)

    def _ended(self, ended: Future[bool]) -> None:
        error = ended.exception()
        interrupted = error is not None or ended.result()
        if error is not None:
            _log.warning("speaking_failed", error=str(error))
            self._tell(EventType.TURN_FAILED, error=str(error))
        elif not interrupted:
            self._tell(EventType.TTS_ENDED)
        elif self._mine and self._record.state is TurnState.SPEAKING:
            self._record.cancel()
        self._bus.publish(SpeechEnded(interrupted=interrupted))
        self._bus.publish(SpokenSoFar(self.utterance.spoken, interrupted, self.answer_id))
        self._on_ended(self, interrupted)

    @property
    def _mine(self) -> bool:
        """The turn this belongs to still is the running one."""
        return self._record.turn_id == self.turn_id

    def _tell(self, kind: EventType, **payload: str) -> None:
        if self._mine and self._record.running:
            self._record.tell(kind, **payload)
