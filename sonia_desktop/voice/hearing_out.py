"""The user heard out: from the first sound of a turn to its text. Lives in the voice worker.

Also what is said over Sonia's voice: when it is more than a cough it is the next turn, from its
first word.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future

from sonia_desktop.audio.endpoint import Endpoint
from sonia_desktop.audio.playback import OnSilent
from sonia_desktop.audio.vad import CHUNK_S
from sonia_desktop.core.bus import Bus
from sonia_desktop.speech.recogniser import Pcm16, Transcript
from sonia_desktop.voice.ear_stream import EarStream
from sonia_desktop.voice.floor import Floor
from sonia_desktop.voice.interruption import Verdict
from sonia_desktop.voice.jobs import Jobs
from sonia_desktop.voice.latency import observe_barge_in
from sonia_desktop.voice.listening import Listening
from sonia_desktop.voice.overhearing import Overhearing
from sonia_desktop.voice.own_echo import is_own_echo
from sonia_desktop.voice.spoken_turn import ConversationOptions, SpokenTurn, Why
from sonia_desktop.voice.turn_taking import EventType, TurnState
from sonia_desktop.voice.types import BargeInTimed, PartialHeard
from sonia_desktop.voice.waking import PHRASE_END_S, PHRASE_TAIL_S

_TAIL_S = 0.15
"""Sound taken after the talk key came up in the middle of a word."""
_STILL_SPEAKS_S = 0.25
"""Voice heard so shortly before, with what the sound card has not delivered yet, goes on."""
_RELEASE_S = 0.3
"""Longest wait for the sound up to the moment the talk key came up."""
FIRST_WORD_S = 8.0
"""The wait for the first word after the talk key."""
_BEFORE_CHUNKS = round(1.5 / CHUNK_S)
"""Kept for a request said in one breath with the wake phrase, which is found a little late."""
_MEANWHILE_CHUNKS = round(30.0 / CHUNK_S)
"""Kept at most of what is said while the text of a turn is awaited."""
_BROKEN_S = 0.5
"""Sound that comes so much later is not the rest of what came before."""
_WAKE_S = 6.0
"""How long the microphone stays open for a request after the wake phrase."""


class HearingOut:
    """See the module.

    Args:
        replying: an unsure hearing waits for a yes: what is said may be that.
        recognised: gets a turn's text, or why there is none.
        nobody_spoke: the time for a first word is over.
    """

    def __init__(
        self,
        floor: Floor,
        bus: Bus,
        stream: EarStream,
        options: ConversationOptions,
        jobs: Jobs,
        *,
        replying: Callable[[], bool],
        recognised: Callable[[SpokenTurn, Future[Transcript]], None],
        nobody_spoke: Callable[[SpokenTurn], None],
    ) -> None:
        self._floor, self._bus, self._stream = floor, bus, stream
        self._options, self._jobs = options, jobs
        self._replying, self._recognised = replying, recognised
        self._nobody_spoke = nobody_spoke
        self._before: deque[tuple[Pcm16, float, float]] = deque(maxlen=_BEFORE_CHUNKS)
        """What was heard while the wake phrase was waited for."""
        self._meanwhile: deque[tuple[Pcm16, float, float]] = deque(maxlen=_MEANWHILE_CHUNKS)
        """What was heard while the text of a turn was awaited: the beginning of what is said next.
        """

    def begin(
        self,
        why: Why,
        *,
        held: bool = False,
        wait_s: float | None = FIRST_WORD_S,
        since_s: float | None = None,
    ) -> None:
        """A new turn of the user's. `wait_s`: for the first word; None: as long as it takes.
        `since_s`: what was heard from then on belongs to it (seconds, on the clock of the sound).
        """
        turn = self._floor.take(SpokenTurn(why, None, replying=self._replying()))
        if why is Why.WAKE:
            wait_s, turn.phrase_ended_s = _WAKE_S, since_s
        turn.listening = self._listen(held=held, wait_s=wait_s)
        before = tuple(self._before)
        self._before.clear()
        if why is Why.KEY:  # it is not meant
            self._meanwhile.clear()
        if since_s is not None:
            from_s = since_s + PHRASE_TAIL_S + CHUNK_S / 2
            for chunk, ended_s, probability in before:
                heard_out = self._floor.turn is not turn or self._floor.listening is None
                if ended_s >= from_s and not heard_out:
                    self._follow(turn, chunk, ended_s, probability)

    def hear(self, chunk: Pcm16, ended_s: float, probability: float) -> None:
        """The next chunk, 32 ms, which ended at that moment."""
        if self._meanwhile and ended_s - self._meanwhile[-1][1] > _BROKEN_S:
            self._meanwhile.clear()  # the microphone was closed
        self._meanwhile.append((chunk, ended_s, probability))
        while self._meanwhile and not self._awaits_text:
            self._take(*self._meanwhile.popleft())

    @property
    def _awaits_text(self) -> bool:
        """A turn was heard to its end by itself, and it is not known yet what was said."""
        floor = self._floor
        waits = floor.record.state is TurnState.LISTENING and floor.listening is None
        return waits and floor.overhears and floor.turn is not None and not floor.turn.released_s

    def _take(self, chunk: Pcm16, ended_s: float, probability: float) -> None:
        floor = self._floor
        if floor.turn is not None and floor.listening is not None:
            if floor.wake is not None and floor.turn.why is Why.BARGE_IN:
                floor.wake(chunk, ended_s)  # it may have begun with the phrase
            self._follow(floor.turn, chunk, ended_s, probability)
        elif floor.record.state in (TurnState.SPEAKING, TurnState.THINKING):
            if floor.overhears:
                self._overhear(chunk, ended_s, probability)
                if floor.wake is not None:  # a call stops Sonia, also one too short to interrupt
                    floor.wake(chunk, ended_s)
        elif floor.wake is not None and not floor.record.running:
            self._before.append((chunk, ended_s, probability))
            floor.wake(chunk, ended_s)

    def release(self, turn: SpokenTurn) -> None:
        """The talk key came up: the turn ends with the sound up to now, and a little more while
        the user still speaks: fingers are quicker than last syllables, and sound cards late."""

        def at_the_latest() -> None:
            if turn is self._floor.turn and turn.released_s is not None and self._floor.listening:
                self.end(turn)

        now_s = time.monotonic()
        spoke_until_s = turn.listening.spoke_until_s if turn.listening is not None else None
        speaks = spoke_until_s is not None and now_s - spoke_until_s < _STILL_SPEAKS_S
        tail_s = _TAIL_S if speaks else 0.0
        turn.released_s = now_s + tail_s
        self._jobs.after(_RELEASE_S + tail_s, at_the_latest)

    def end(self, turn: SpokenTurn) -> None:
        """The words are complete: wait for their text."""
        listening, phrase_ended_s = turn.listening, turn.phrase_ended_s
        assert listening is not None
        if phrase_ended_s is not None and listening.lasted(phrase_ended_s) < PHRASE_END_S:
            listening.drop()
            turn.listening, turn.phrase_ended_s = self._listen(wait_s=_WAKE_S), None
            return
        final = listening.end()
        if final is None:
            self._nobody_spoke(turn)
            return
        turn.clock.spoke_until_s = listening.spoke_until_s
        turn.clock.endpoint_s = listening.endpoint_s
        self._floor.show()
        final.add_done_callback(lambda done: self._jobs.later(lambda: self._known(turn, done)))

    def _known(self, turn: SpokenTurn, final: Future[Transcript]) -> None:
        if turn is self._floor.turn and not final.cancelled():
            turn.clock.final_s = time.monotonic()
            self._recognised(turn, final)

    def _listen(self, *, held: bool = False, wait_s: float | None = None) -> Listening:
        def partial(text: str) -> None:
            if self._floor.listening is listening:
                self._floor.record.tell(EventType.ASR_PARTIAL, text=text)
                self._bus.publish(PartialHeard(text))

        listening = Listening(
            self._stream,
            self._options.endpoint,
            self._jobs.later,
            partial,
            held=held,
            no_speech_s=wait_s,
        )
        return listening

    def _follow(self, turn: SpokenTurn, chunk: Pcm16, ended_s: float, probability: float) -> None:
        assert turn.listening is not None
        decided = turn.listening.hear(chunk, ended_s, probability)
        if decided is Endpoint.NO_SPEECH:
            self._nobody_spoke(turn)
        elif turn.listening.ended or (turn.released_s is not None and ended_s >= turn.released_s):
            self.end(turn)

    def _overhear(self, chunk: Pcm16, ended_s: float, probability: float) -> None:
        floor = self._floor
        if floor.over is None:
            floor.over = Overhearing(
                self._listen,
                self._options.interruption,
                self._pause,
                lambda: floor.saying.utterance.resume() if floor.saying is not None else None,
                self._silenced,
                self._said,
            )
        verdict = floor.over.hear(chunk, ended_s, probability)
        if verdict in (Verdict.STOP, Verdict.BARGE_IN):
            self._barge_in(floor.over.listening)

    def _pause(self, on_silent: OnSilent) -> None:
        if self._floor.saying is not None:
            self._floor.saying.utterance.pause(on_silent)

    def called(self) -> bool:
        """The wake phrase was heard just now: was it the user's, over what Sonia says?"""
        floor = self._floor
        over = floor.over is not None and floor.listening is None and floor.overhears
        return over and not is_own_echo(floor.wake_phrase, self._said())

    def _said(self) -> str:
        """What Sonia is saying; some of it may not have left the loudspeaker's buffer."""
        return self._floor.saying.utterance.begun if self._floor.saying is not None else ""

    def _silenced(self, timed: BargeInTimed) -> None:
        """In the playback thread: the loudspeaker is silent."""
        observe_barge_in(timed)
        self._bus.publish(timed)

    def _barge_in(self, listening: Listening) -> None:
        """What the user says over Sonia is the next turn, from its first word."""
        turn = SpokenTurn(Why.BARGE_IN, listening, replying=self._replying(), over=self._said())
        self._floor.take(turn)
        if listening.text:
            self._bus.publish(PartialHeard(listening.text))
        if listening.ended:
            self.end(turn)
        self._floor.show()
