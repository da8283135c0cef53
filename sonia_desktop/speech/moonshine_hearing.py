"""A stream of sound that is heard again while it grows, and with care where the voice pauses.

In a pause the text comes first (it tells how long to wait for more), care after it.
Where the voice is says a detector that is given. Long sound is cut in pauses.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np

from sonia_desktop.core.errors import CancelledError, InvalidInputError
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.speech.moonshine_again import HeardAgain
from sonia_desktop.speech.moonshine_model import LONGEST_S, Draft, Encoded, Token
from sonia_desktop.speech.recogniser import SAMPLE_RATE_HZ, Pcm16, Transcript, Word

STEP = 512
"""Samples the voice detector looks at."""
STEP_S = STEP / SAMPLE_RATE_HZ
_VOICED = 0.3
"""Probability of voice from which a step counts as voiced."""
_CLEARLY = 0.5
"""The same for the end of an utterance: as the voice fades the probability flickers, and each
flicker would be another look. What fades is heard all the same (`_AFTER_S`)."""
_BEFORE_S, _AFTER_S = 0.4, 0.3
"""Sound kept around the voice: soft consonants are not yet voice for a detector."""
_PAUSE_S = 0.09
"""So long a silence is worth a look with care: it may be the end."""
_PARTIAL_S = 0.5
"""New voice worth a partial."""
_HASTE = 0.5
_SHORT_S = 4.0
"""Sound that comes in more than twice as fast as it was spoken is a recording: nobody waits for
looks at its pauses, beyond its first seconds."""
_CUT_FROM_S = 10.0
_CUT_AT_S = 24.0
"""Sound longer than the first is cut in a pause; at the second it is cut anyway."""
_CUT_PAUSE_S = 0.2
_LANGUAGE = "en"


class VoiceDetector(Protocol):
    """Probability (0 to 1) that the next 512 samples at 16 kHz hold voice."""

    def probability(self, chunk: Pcm16) -> float: ...

    def reset(self) -> None: ...


Opinion = Future[tuple[list[str], float]]
"""Texts of another engine, the best first, and how sure the first is."""


@dataclass(frozen=True)
class Begun:
    """A look without care, as far as it was made: `MoonshineModel.hear`. again: the second hearing,
    when it was begun ahead."""

    encoded: Encoded
    tokens: list[Token]
    draft: Draft
    again: HeardAgain | None = None


@dataclass(frozen=True)
class Heard:
    """What a look at some sound gave: words with times from its beginning; sure: 0 to 1; other
    texts that were likely; what makes the next look at it shorter; what a look with care would go
    on from (None: it would find nothing else); doubtful: that one would want a second opinion."""

    words: tuple[Word, ...]
    sure: float
    others: tuple[str, ...] = ()
    draft: Draft = ()
    begun: Begun | None = None
    doubtful: bool = False


class Listen(Protocol):
    """Hears a piece of sound: `Moonshine.listen`."""

    def __call__(
        self,
        sound: Pcm16,
        voiced: list[bool],
        *,
        careful: bool,
        token: CancelToken | None = None,
        draft: Draft = (),
        begun: Begun | None = None,
        doubtful: bool = False,
        growing: bool = False,
    ) -> Heard: ...


class MoonshineHearing:
    """The `Hearing` of `Moonshine`."""

    def __init__(
        self,
        listen: Listen,
        detector: VoiceDetector | None,
        engine: str,
        clock: Callable[[], float],
        *,
        live: bool = True,
    ) -> None:
        """`engine` is the name in the transcripts; `clock` gives monotonic seconds. Not `live`: see
        `Recogniser.open`; what people say to Sonia is not weighed in."""
        self._live = live
        self._listen, self._detector = listen, detector
        self._name, self._clock = engine, clock
        self._closed = False
        self._looking: tuple[CancelToken, bool] | None = (
            None  # the look `feed` makes: is it made in a pause
        )
        self._begin()

    def _begin(self) -> None:
        self._sound: list[Pcm16] = []  # steps of 512 samples of the piece that is not cut yet
        self._rest: Pcm16 = np.zeros(0, np.int16)
        self._chances: list[float] = []  # of voice, a step each
        self._cut_steps = 0  # steps cut away so far
        self._committed: list[Heard] = []  # of what was cut away, times of the utterance
        self._last = Heard((), 0.0)  # of what is kept
        self._looked_voice = 0  # the last voiced step (its number + 1) of the last look
        self._in_pause = self._careful = False  # whether the last look was
        self._looked_at = self._clock()
        self._cost_s = 0.0
        if self._detector is not None:
            self._detector.reset()

    def feed(self, samples: Pcm16) -> str:
        """The next samples of the utterance; returns what was heard so far."""
        if self._closed:
            raise InvalidInputError("This speech stream is closed.")
        self._take(samples)
        if not self._live:
            return ""
        self._cut_ahead()
        voice = self._voice_until()
        new_s = (voice - self._looked_voice) * STEP_S
        silent_s = (len(self._sound) - voice) * STEP_S
        waited_s = self._clock() - self._looked_at
        live = waited_s >= _HASTE * new_s or voice * STEP_S < _SHORT_S
        paused = voice > 0 and silent_s >= _PAUSE_S and live
        goes_on = silent_s == 0  # else a pause may begin here: a look now would delay that one
        due = new_s >= _PARTIAL_S and waited_s >= max(_PARTIAL_S, 2 * self._cost_s)
        if paused and (new_s > 0 or not self._in_pause):
            self._look_ahead(in_pause=True)
        elif paused and not self._careful:
            self._look_ahead(in_pause=True, careful=True)
        elif due and (goes_on or not live):
            self._look_ahead()
        return _text(self._all())

    def give_way(self, *, careful: bool = False) -> None:
        """See `Hearing`."""
        looking = self._looking
        if looking is not None and (careful or not looking[1]):
            looking[0].cancel()

    def finish(self, token: CancelToken | None = None) -> Transcript:
        """The final text, with word times (a guess) and confidence."""
        if self._closed:
            raise InvalidInputError("This speech stream is closed.")
        try:
            if len(self._rest):
                pad = np.zeros(STEP - len(self._rest), np.int16)
                self._take(pad)
            voice = self._voice_until()
            if voice and (voice != self._looked_voice or not self._careful):
                self._look(in_pause=True, careful=self._live, token=token)
            heard = [*self._committed, self._last]
            words = self._all()
        finally:
            self._begin()
        said = sum(len(each.words) for each in heard)
        sure = sum(each.sure * len(each.words) for each in heard) / said if said else 0.0
        return Transcript(
            _text(words),
            self._name,
            _LANGUAGE,
            round(sure, 3),
            tuple(
                Word(
                    word.text,
                    round(word.start_s, 3),
                    round(max(word.end_s, word.start_s + 0.01), 3),
                    round(word.confidence, 3),
                )
                for word in words
            ),
            heard[0].others if len(heard) == 1 else (),
        )

    def reset(self) -> None:
        """Drop the running utterance."""
        self._begin()

    def close(self) -> None:
        """Give back what the stream holds."""
        self._begin()
        self._closed = True

    def _take(self, samples: Pcm16) -> None:
        whole = np.concatenate([self._rest, samples]) if len(self._rest) else samples
        steps = len(whole) // STEP
        for at in range(steps):
            step = whole[at * STEP : (at + 1) * STEP]
            chance = self._detector.probability(step) if self._detector is not None else 1.0
            self._sound.append(step)
            self._chances.append(chance)
            if len(self._sound) * STEP_S >= LONGEST_S:
                self._cut_long()
        self._rest = whole[steps * STEP :].copy()

    def _voice_until(self) -> int:
        """The number of the last clearly voiced step + 1; 0 when no step is voiced."""
        for enough in (_CLEARLY, _VOICED):
            for at in range(len(self._chances) - 1, -1, -1):
                if self._chances[at] >= enough:
                    return at + 1
        return 0

    def _look_ahead(self, *, in_pause: bool = False, careful: bool = False) -> None:
        """A look that gives way: then everything is as before it."""
        before = self._looked_voice, self._in_pause, self._careful
        token = CancelToken()
        self._looking = token, in_pause
        try:
            self._look(in_pause=in_pause, careful=careful, token=token)
        except CancelledError:
            self._looked_voice, self._in_pause, self._careful = before
            self._looked_at = self._clock()
        finally:
            self._looking = None

    def _look(self, *, in_pause: bool, careful: bool, token: CancelToken | None = None) -> None:
        began = self._clock()
        voice = self._voice_until()
        begun = self._last.begun if self._in_pause and voice == self._looked_voice else None
        self._looked_voice, self._in_pause, self._careful = voice, in_pause, careful
        doubtful = in_pause and self._live and self._last.doubtful
        growing = self._live and not careful
        self._last = self._hear(len(self._sound), careful, token, begun, doubtful, growing)
        self._careful = careful or (in_pause and self._last.begun is None)
        self._looked_at = self._clock()
        self._cost_s = self._looked_at - began

    def _hear(
        self,
        steps: int,
        careful: bool,
        token: CancelToken | None,
        begun: Begun | None = None,
        doubtful: bool = False,
        growing: bool = False,
    ) -> Heard:
        """The words of the first steps that are kept, with times of the utterance."""
        voiced = [chance >= _VOICED for chance in self._chances[:steps]]
        if not any(voiced):
            return Heard((), 0.0)
        first = max(0, voiced.index(True) - round(_BEFORE_S / STEP_S))
        last = min(steps, steps - voiced[::-1].index(True) + round(_AFTER_S / STEP_S))
        heard = self._listen(
            np.concatenate(self._sound[first:last]),
            voiced[first:last],
            careful=careful,
            token=token,
            draft=self._last.draft,
            begun=begun,
            doubtful=doubtful,
            growing=growing,
        )
        begins_s = (self._cut_steps + first) * STEP_S
        words = tuple(
            Word(w.text, w.start_s + begins_s, w.end_s + begins_s, w.confidence)
            for w in heard.words
        )
        return replace(heard, words=words)

    def _cut_ahead(self) -> None:
        """`_cut_long`, but that look gives way as well: there is time until it must be made."""
        token = CancelToken()
        self._looking = token, False
        try:
            self._cut_long(token)
        except CancelledError:
            pass
        finally:
            self._looking = None

    def _cut_long(self, token: CancelToken | None = None) -> None:
        """Commit the words of sound before a pause, and forget that sound."""
        lasts_s = len(self._sound) * STEP_S
        if lasts_s < _CUT_FROM_S:
            return
        steps = _pause(self._chances, round(_CUT_PAUSE_S / STEP_S))
        if steps is None:
            if lasts_s < _CUT_AT_S:
                return
            half = len(self._chances) // 2
            steps = half + int(np.argmin(self._chances[half:]))
        heard = self._hear(steps, True, token)
        if heard.words:
            self._committed.append(heard)
        del self._sound[:steps], self._chances[:steps]
        self._cut_steps += steps
        self._last = Heard((), 0.0)
        self._looked_voice, self._in_pause, self._careful = 0, False, False

    def _all(self) -> list[Word]:
        return [word for heard in (*self._committed, self._last) for word in heard.words]


def _pause(chances: list[float], steps: int) -> int | None:
    """The middle of the last silence of so many steps that speech follows and goes before."""
    quiet = 0
    spoken_after = False
    for at in range(len(chances) - 1, 0, -1):
        if chances[at] >= _VOICED:
            quiet, spoken_after = 0, True
            continue
        quiet += 1
        if spoken_after and quiet >= steps:
            return at + quiet // 2
    return None


def _text(words: list[Word]) -> str:
    return " ".join(word.text for word in words)
