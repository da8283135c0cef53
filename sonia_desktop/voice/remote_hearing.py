"""What the user of a remote conversation says: PCM in; beginnings, ends and interruptions out.

While no turn runs, sound is the next turn's. From the moment its words are complete, sound is heard
over the running turn, and becomes the turn after it when it is more than a cough. Lives in the
conversation's worker.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from typing import Protocol

import numpy as np

from sonia_desktop.audio.endpoint import Endpoint, EndpointOptions
from sonia_desktop.audio.vad import CHUNK_S, CHUNK_SAMPLES, VoiceActivity
from sonia_desktop.speech.recogniser import Pcm16, Transcript
from sonia_desktop.voice.ear_stream import EarStream
from sonia_desktop.voice.interruption import InterruptionOptions, Verdict
from sonia_desktop.voice.jobs import Later
from sonia_desktop.voice.listening import Listening
from sonia_desktop.voice.outbox import Outbox
from sonia_desktop.voice.overhearing import Overhearing
from sonia_desktop.voice.remote_events import Trouble

_NO_SPEECH = "NO_SPEECH"
_SILENT_CHUNKS = 3
"""0.1 s: `sound_stopped` is told so often."""
_WANTED_SPEECH = "Send 16-bit mono sound at 16 kHz, then input.end."


class Heard(Protocol):
    """Whoever is told what was heard."""

    def sound_judged(self, is_speech: bool, probability: float) -> None:
        """One chunk of 32 ms; `probability` 0 to 1 that it holds speech."""

    def speech_began(self) -> None:
        """The first words of a turn."""

    def speech_was_none(self) -> None:
        """What began was a click."""

    def text_grew(self, text: str) -> None:
        """The text so far of the turn that is listened to."""

    def words_complete(
        self, listening: Listening, final: Future[Transcript], *, asked: bool
    ) -> None:
        """The turn's words have ended; `final` gives their text. `asked`: the other end said so."""

    def sound_over_speech(self, verdict: Verdict, was_sounding: bool) -> None:
        """A sound over the running turn: it was paused (DUCK) or goes on (RESUME)."""

    def interrupted(self, listening: Listening, *, asked: bool = False) -> None:
        """Words over the running turn; `take_up` makes them the next. `asked`: as above."""


class RemoteHearing:
    """See the module. Its clock is the sound's own; between utterances it follows the wall's."""

    def __init__(self, told: Heard, options: EndpointOptions, outbox: Outbox, later: Later) -> None:
        self._told, self._options, self._outbox, self._later = told, options, outbox, later
        self._activity = VoiceActivity()
        self._stream: EarStream | None = None
        self._listening: Listening | None = None
        self._complete: Listening | None = None  # of the running turn, its text is awaited
        self._over: Overhearing | None = None
        self._rest = np.zeros(0, np.int16)
        self._chunks = 0  # heard since a turn was waited for
        self._began = False  # there was a turn
        self._clock_s = 0.0

    def load(self) -> None:
        """Load the voice-activity model."""
        self._activity.start()

    def unload(self) -> None:
        """Free it."""
        self._activity.stop()

    def begin(self, stream: EarStream) -> None:
        """Listen for the first turn."""
        self._stream = stream
        self.listen()

    @property
    def user_speaks(self) -> bool:
        """In the middle of an utterance; may be asked from any thread."""
        listening = self._listening
        return listening is not None and listening.heard_speech and not listening.ended

    def hear(self, samples: Pcm16, arrived_s: float, wanted: Callable[[], bool]) -> None:
        """Sound of any length, while it is wanted; arrived at that `time.monotonic` moment."""
        self._rest = np.concatenate((self._rest, samples))
        while len(self._rest) >= CHUNK_SAMPLES and wanted():
            chunk, self._rest = self._rest[:CHUNK_SAMPLES], self._rest[CHUNK_SAMPLES:]
            self._hear_chunk(chunk, arrived_s)

    @property
    def ducked(self) -> bool:
        """A sound goes on over the running turn of which it is not known yet what it means."""
        return self._over is not None and self._over.ducked

    def sound_stopped(self) -> None:
        """No sound comes any more: in the middle of an utterance that is its end.

        Over the running turn it is silence: what that sound was shows as if silence had come.
        """
        over = self._over
        if over is not None:
            if over.ducked or over.listening.heard_speech or over.listening.ended:
                self._hear_silence(over)
            return
        listening = self._listening
        if listening is None or not listening.heard_speech or listening.ended:
            return
        if len(self._rest):
            chunk = np.pad(self._rest, (0, CHUNK_SAMPLES - len(self._rest)))
            self._rest = self._rest[:0]
            self._hear_chunk(chunk, 0.0)
        if not listening.ended:
            self.end_utterance()

    def end_as_asked(self) -> None:
        """The other end says that the user has finished."""
        waits = self._listening is not None and self._over is None
        if waits and not self.user_speaks and (self._chunks or not self._began):
            self._outbox.put(Trouble(_NO_SPEECH, "No speech was found in it.", _WANTED_SPEECH))
        over = self._over
        if over is not None and over.listening.heard_speech:  # said over the running turn
            over.listening.end()
            self._told.interrupted(over.listening, asked=True)
            return
        self.end_utterance(asked=True)

    def end_utterance(self, *, asked: bool = False) -> None:
        """The endpoint was found; `asked`: the other end says so."""
        listening = self._listening
        if listening is None:
            return
        final = listening.end()
        if final is None:
            self.listen()
            return
        self._listening, self._complete = None, listening
        self.overhear()
        self._told.words_complete(listening, final, asked=asked)

    def listen(self) -> None:
        """Wait for the next turn; what was being heard is dropped."""
        if self._listening is not None:
            self._listening.drop()
        self._over = self._complete = None
        self._chunks = 0
        self._listening = self._new_listening()

    def take_up(self, listening: Listening) -> None:
        """What was heard over the running turn is the next one."""
        self._over = self._complete = None
        self._listening = listening

    def overhear(self) -> None:
        """A turn runs: what is said from now on is said over it."""
        self._listening = None
        # What is left of an echo over there is not known here: only voice makes Sonia pause.
        options = InterruptionOptions(threshold=self._options.threshold, guess_s=0.0)
        self._over = Overhearing(
            self._new_listening, options, lambda _: self._outbox.pause(), self._outbox.resume
        )

    @property
    def words_wait(self) -> bool:
        """The next turn's words have ended already; `end_utterance` has them understood."""
        listening = self._listening
        return listening is not None and listening.heard_speech and listening.ended

    def turn_ended(self) -> bool:
        """Listen for the next one; a sound that has begun, or is not understood yet, goes on. True:
        with words already."""
        over, self._over = self._over, None
        listening = None if over is None else over.listening
        if listening is not None and (not listening.ended or listening.transcript is None):
            self._listening = listening
            return listening.heard_speech
        if self._listening is None or self._listening.ended:
            self.listen()
        return False

    def _hear_silence(self, over: Overhearing) -> None:
        """So much as would have come since the last call."""
        for _ in range(_SILENT_CHUNKS):
            if self._over is over:
                self._clock_s += CHUNK_S
                self._overhear(over, np.zeros(CHUNK_SAMPLES, np.int16), 0.0)

    def _hear_chunk(self, chunk: Pcm16, arrived_s: float) -> None:
        probability = self._activity.probability(chunk)
        self._clock_s += CHUNK_S
        self._chunks += 1
        busy = self._listening if self._over is None else self._over.listening
        if self._clock_s < arrived_s and (busy is None or not busy.heard_speech):
            self._clock_s = arrived_s  # between utterances the clock is the wall's
        self._told.sound_judged(probability >= self._options.threshold, probability)
        if self._over is not None:
            self._overhear(self._over, chunk, probability)
        elif self._listening is not None:
            self._follow(self._listening.hear(chunk, self._clock_s, probability))

    def _follow(self, decided: Endpoint) -> None:
        if decided is Endpoint.STARTED:
            self._began = True
            self._told.speech_began()
        elif decided is Endpoint.FALSE_START:
            self._told.speech_was_none()
        elif decided in (Endpoint.ENDED, Endpoint.TOO_LONG):
            self.end_utterance()

    def _overhear(self, over: Overhearing, chunk: Pcm16, probability: float) -> None:
        was_sounding = self._outbox.sounding
        verdict = over.hear(chunk, self._clock_s, probability)
        if verdict in (Verdict.DUCK, Verdict.RESUME):
            self._told.sound_over_speech(verdict, was_sounding)
        elif verdict in (Verdict.STOP, Verdict.BARGE_IN):
            self._told.interrupted(over.listening)

    def _new_listening(self) -> Listening:
        assert self._stream is not None

        def partial(text: str) -> None:
            if listening in (self._listening, self._complete):
                self._told.text_grew(text)

        listening = Listening(self._stream, self._options, self._later, partial)
        return listening
