"""Whose turn it is: the running turn, what is said in it, and what everyone sees of that.

Lives in the voice worker. The state is not kept but derived, from the turn-taking machine and what
the user chose; the microphone is open whenever that wants it.
"""

from __future__ import annotations

from collections.abc import Callable

from sonia_desktop.core.bus import Bus
from sonia_desktop.speech.recogniser import Pcm16
from sonia_desktop.voice.listening import Listening
from sonia_desktop.voice.microphone import Microphone
from sonia_desktop.voice.overhearing import Overhearing
from sonia_desktop.voice.record import TurnRecord
from sonia_desktop.voice.saying import Saying
from sonia_desktop.voice.spoken_turn import ConversationOptions, SpokenTurn, Why
from sonia_desktop.voice.turn_taking import TurnState
from sonia_desktop.voice.types import VoiceState, VoiceStateChanged


class Floor:
    """See the module.

    Args:
        asked_back: an unsure hearing waits for a yes.
    """

    def __init__(
        self,
        bus: Bus,
        record: TurnRecord,
        options: ConversationOptions,
        asked_back: Callable[[], bool],
    ) -> None:
        self._bus, self._options, self._asked_back = bus, options, asked_back
        self.record = record
        self.microphone: Microphone
        self.state = VoiceState.IDLE
        self.muted = self.hands_free = False
        self.wake: Callable[[Pcm16, float], None] | None = None
        """Gets the sound while the wake phrase is waited for; None: there is none."""
        self.wake_phrase = ""
        self.may_interrupt = True
        """False when Sonia would hear herself (no echo cancellation)."""
        self.turn: SpokenTurn | None = None
        self.saying: Saying | None = None
        self.over: Overhearing | None = None

    @property
    def listening(self) -> Listening | None:
        """The listening of the running turn while it goes on."""
        turn = self.turn
        if turn is None or turn.listening is None or turn.listening.ended:
            return None
        return turn.listening if self.record.state is TurnState.LISTENING else None

    @property
    def waits_always(self) -> bool:
        """The microphone is open between turns as well."""
        return self.hands_free or self.wake is not None

    @property
    def overhears(self) -> bool:
        """What the user says over Sonia is listened to."""
        return self._options.barge_in and self.may_interrupt

    def take(self, turn: SpokenTurn) -> SpokenTurn:
        """A new turn, in place of the running one."""
        self.leave()
        self.record.begin()
        self.turn = turn
        return turn

    def leave(self, *, cancelled: bool = False) -> None:
        """Leave the running turn behind, wherever it is."""
        turn, self.turn = self.turn, None
        saying, self.saying = self.saying, None
        self.over = None
        if turn is not None:
            turn.token.cancel()
            if turn.listening is not None and not turn.listening.ended:
                turn.listening.drop()
        if self.record.running:
            if cancelled:
                self.record.cancel()
            else:
                self.record.leave()
        if saying is not None:
            saying.utterance.stop()

    def stop_overhearing(self) -> None:
        """No more sound comes: what was paused until its meaning is known goes on."""
        over, self.over = self.over, None
        if over is not None:
            over.listening.drop()
            if over.ducked and self.saying is not None:
                self.saying.utterance.resume()

    def show(self) -> None:
        """Open or close the microphone as the state wants it, and tell the state."""
        by_key = self.turn is not None and self.turn.why is Why.KEY
        wanted = self._wants_microphone()
        if not wanted:
            self.stop_overhearing()
        self.microphone.want(wanted, at_once=by_key)
        self._tell(self._derived())

    def show_rest(self) -> None:
        """Tell the state between turns; the microphone stays as it is."""
        self._tell(self._resting())

    def _tell(self, state: VoiceState) -> None:
        if state is not self.state:
            self.state = state
            self._bus.publish(VoiceStateChanged(state))

    def _wants_microphone(self) -> bool:
        if self.muted:
            return False
        if self.listening is not None:
            return True
        if not self.record.running:
            return self.waits_always and self.microphone.usable
        own = self.turn is not None and self.turn.why is Why.OWN
        follows = self._options.follow_up_s > 0 and not own
        return self.overhears and (self.waits_always or follows)

    def _derived(self) -> VoiceState:
        state = self.record.state
        if state is TurnState.LISTENING:
            if self.listening is None:
                return VoiceState.THINKING  # the words are complete, their text is awaited
            assert self.turn is not None
            if not self.microphone.sounding:  # "listening" is the cue to speak
                interrupts = self.turn.why is Why.KEY and self.state is VoiceState.SPEAKING
                return self.state if interrupts else self._resting()  # "ready" would be a flicker
            return VoiceState.REPLYING if self.turn.replying else VoiceState.LISTENING
        if state is TurnState.THINKING:
            return VoiceState.THINKING
        if state is TurnState.SPEAKING:
            return VoiceState.SPEAKING
        return self._resting()

    def _resting(self) -> VoiceState:
        if self.muted:
            return VoiceState.MUTED
        if not self.microphone.usable:
            return VoiceState.UNAVAILABLE
        if self._asked_back():
            return VoiceState.CONFIRMING
        return VoiceState.WAITING if self.wake is not None else VoiceState.IDLE
