"""One utterance of the user: its sound to the recogniser, its end found, its text awaited.

    listening = Listening(stream, options, later, on_partial)
    for each chunk:  decided = listening.hear(chunk, ended_s, probability)
    listening.end() -> Future[Transcript] | None     # None: there was no speech in it

Lives in the voice worker; only the futures and partials come from the recogniser's.
"""

from __future__ import annotations

import dataclasses
import math
import time
from collections.abc import Callable
from concurrent.futures import Future

import numpy as np

from sonia_desktop.audio.endpoint import Endpoint, EndpointOptions, Patience, Segmenter
from sonia_desktop.audio.vad import CHUNK_S
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.speech.recogniser import Pcm16, Transcript
from sonia_desktop.voice.ear_stream import EarStream
from sonia_desktop.voice.jobs import Later
from sonia_desktop.voice.patience import patience

_LEAD_CHUNKS = round(0.8 / CHUNK_S)
"""Sound kept from before the first speech: a soft first consonant is not yet speech."""
_HELD_LEAD_CHUNKS = round(4.0 / CHUNK_S)
_PAUSE_S = 0.2
"""After so much silence the text is made ahead: it may be the end."""
_MAY_END_CHUNKS = 2
"""After so much silence no look for a partial text goes on: its end may be awaited soon."""
_UNSURE = 0.5
"""What a less confident text seems to be, half of something else may sound like."""
_LOOKED_CHUNKS = 3
"""After so much silence an engine may look with care; speech after it makes that look useless."""


def endpoint_options(
    *,
    vad_threshold: float,
    min_speech_ms: float,
    end_silence_ms: float,
    max_utterance_s: float,
) -> EndpointOptions:
    """When an utterance ends, from what the user sets: a pause is looked at before the end."""
    silence_s = end_silence_ms / 1000.0
    return EndpointOptions(
        threshold=vad_threshold,
        min_speech_s=min_speech_ms / 1000.0,
        pause_s=min(_PAUSE_S, silence_s),
        end_silence_s=silence_s,
        max_utterance_s=float(max_utterance_s),
    )


class Listening:
    """Follows one utterance.

    Args:
        stream: where its sound goes; used by one listening at a time.
        held: the talk key is down: silence does not end it.
        no_speech_s: the wait for a first word; None: as long as it takes.
    """

    def __init__(
        self,
        stream: EarStream,
        options: EndpointOptions,
        later: Later,
        on_partial: Callable[[str], object],
        *,
        held: bool = False,
        no_speech_s: float | None = None,
    ) -> None:
        self._stream, self._later, self._on_partial = stream, later, on_partial
        wait_s = 600.0 if no_speech_s is None else max(0.5, no_speech_s)
        self._options = dataclasses.replace(options, no_speech_s=wait_s)
        self._endless = no_speech_s is None
        self._segmenter = Segmenter(self._options)
        self.held = held
        self._heard: list[Pcm16] = []
        self._fed = 0
        self._final: Future[Transcript] | None = None
        self._dropped = False
        self._cancel = CancelToken()  # of the text that is being made
        self._silent_chunks = 0
        self._began_s: float | None = None  # of the first speech, over all pauses while held
        self._spoke_until_s: float | None = None
        self.ended = False
        """Its end was found, or asked for."""
        self.endpoint_s: float | None = None
        """When that was, `time.monotonic` seconds."""
        self.text = ""
        """What was made of it so far."""
        self.transcript: Transcript | None = None
        """What was made of all that was heard, once known; speech after it makes it None again."""
        stream.reset()
        if held:
            self._segmenter.confirm()

    @property
    def heard_speech(self) -> bool:
        return self._began_s is not None

    @property
    def spoke_until_s(self) -> float | None:
        """When the last speech so far ended."""
        return self._spoke_until_s if self._began_s is not None else None

    def lasted(self, since_s: float) -> float:
        """Seconds from a moment to the end of the speech that was going on then; else infinite."""
        if self._began_s is None or self._spoke_until_s is None or self._began_s > since_s + 0.15:
            return math.inf
        return self._spoke_until_s - since_s

    def hold(self) -> None:
        """The talk key went down: from now on only its release ends the utterance."""
        self.held = True
        self._segmenter.confirm()

    def hear(self, chunk: Pcm16, ended_s: float, probability: float) -> Endpoint:
        """The next 512 samples. After the end it answers NOTHING."""
        if self.ended:
            return Endpoint.NOTHING
        self._heard.append(chunk)
        decided = self._segmenter.step(ended_s, CHUNK_S, probability)
        if self._segmenter.heard_speech:
            if self._began_s is None:
                self._began_s = self._segmenter.speech_started_s
            self._spoke_until_s = self._segmenter.speech_ended_s
        if decided is Endpoint.FALSE_START:
            self._forget()
        elif decided is Endpoint.RESUMED or (
            decided is Endpoint.STARTED and self._final is not None
        ):
            # The pause was not the end: hear the whole utterance again, now with what follows.
            self._cancel.cancel()
            self._final, self.transcript, self._fed = None, None, 0
            self._stream.reset()
        self._make_way(probability)
        if not self.heard_speech:
            keep = _HELD_LEAD_CHUNKS if self.held else _LEAD_CHUNKS
            del self._heard[:-keep]
        elif self._final is None:
            self._feed()
        return self._after(decided, ended_s)

    def end(self) -> Future[Transcript] | None:
        """It ends here. The future gives its text; None when there was no speech in it."""
        if not self.ended:
            self.ended, self.endpoint_s = True, time.monotonic()
            self._stream.give_way()
        if not self.heard_speech:
            self._stream.reset()
            return None
        if self._final is None:
            self._feed()
            self._finish()
        return self._final

    def drop(self) -> None:
        """Nobody wants to know any more."""
        self.ended = self._dropped = True
        self._cancel.cancel()
        self._stream.reset()

    def _after(self, decided: Endpoint, ended_s: float) -> Endpoint:
        if self._began_s is not None and ended_s - self._began_s >= self._options.max_utterance_s:
            decided = Endpoint.TOO_LONG
        if decided is Endpoint.PAUSED:
            self._finish()
        elif decided in (Endpoint.ENDED, Endpoint.NO_SPEECH) and (
            self.held or (self._endless and decided is Endpoint.NO_SPEECH)
        ):
            # The key is still down, or the microphone stays open: there is more to come.
            self._segmenter = Segmenter(self._options)
            if self.held:
                self._segmenter.confirm()
            return Endpoint.NOTHING
        elif decided in (Endpoint.ENDED, Endpoint.TOO_LONG, Endpoint.NO_SPEECH):
            self.end()
        return decided

    def _make_way(self, probability: float) -> None:
        """Looks at the sound for partial texts never keep the user waiting for the final one."""
        if probability >= self._options.threshold:
            if self._silent_chunks >= _LOOKED_CHUNKS and self._final is None:
                self._stream.give_way(careful=True)
            self._silent_chunks = 0
            return
        self._silent_chunks += 1
        if self._silent_chunks == _MAY_END_CHUNKS and self.heard_speech:
            self._stream.give_way()

    def _feed(self) -> None:
        if self._fed < len(self._heard):
            self._stream.feed(np.concatenate(self._heard[self._fed :]), self._partial)
        self._fed = len(self._heard)

    def _finish(self) -> None:
        """Have the text made of what was heard so far: at the end, or ahead of it in a pause."""
        self._cancel = CancelToken()
        final = self._final = self._stream.finish(self._cancel)
        final.add_done_callback(lambda done: self._later(lambda: self._known(done)))

    def _known(self, final: Future[Transcript]) -> None:
        if final is not self._final or self._dropped or final.cancelled():
            return
        if final.exception() is not None:
            return
        self.transcript = final.result()
        self.text = self.transcript.text
        if self.text:
            self._segmenter.confirm()
        asks = patience(self.text)
        if asks is Patience.SHORT and self.transcript.confidence < _UNSURE:
            asks = Patience.FAIR
        self._segmenter.patience(asks)

    def _partial(self, text: str) -> None:
        """In the recogniser's thread."""
        self._later(lambda: self._took_partial(text))

    def _took_partial(self, text: str) -> None:
        if self._dropped or self.transcript is not None:
            return
        self.text = text
        more = patience(text) is Patience.LONG
        self._segmenter.patience(Patience.LONG if more else Patience.NORMAL)
        self._on_partial(text)

    def _forget(self) -> None:
        """It was a click: wait again, without its sound."""
        self._heard, self._fed, self._final, self.transcript = [], 0, None, None
        self._began_s, self.text = None, ""
        self._stream.reset()
