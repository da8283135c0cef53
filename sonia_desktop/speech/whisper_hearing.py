"""An utterance on its way through Whisper: partials, committed words, the final text.

Partials: all the sound kept of the utterance is heard again about every second, quickly; words two
hearings agree on are committed (local_agreement). The final text hears what is kept once more, with
care, so it may mend partials. At most `WINDOW_S` of sound is kept: what lies before the last
committed words is cut away, so an hour takes no more memory than a minute.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from sonia_desktop.core.errors import CancelledError, InvalidInputError
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.speech.local_agreement import Running, after, agree, commit, text_of
from sonia_desktop.speech.recogniser import SAMPLE_RATE_HZ, Pcm16, Transcript, Word

WINDOW_S = 30
"""What Whisper hears at once (Radford et al. 2022, 2.2)."""
_WINDOW = WINDOW_S * SAMPLE_RATE_HZ
_EDGE_S = 2.0
"""A word so near the end of a full window may be cut off: it is heard again in the next."""
_TRIM_S = 15.0
"""Sound longer than this is cut after its committed words: a shorter one is sooner heard."""
_STEP_S = 0.8
_MOST_PARTIAL_S = 1.5
"""A hearing that takes longer gives no partials: the final text would have to wait for them."""


@dataclass(frozen=True)
class Heard:
    """What one look at the kept sound gave; times from the beginning of that sound."""

    words: tuple[Word, ...]
    language: str
    confidence: float


class Listener(Protocol):
    """The model behind a hearing."""

    @property
    def name(self) -> str: ...

    @property
    def clock(self) -> Callable[[], float]: ...

    @property
    def cost_s(self) -> float:
        """Seconds the last look at sound took."""

    def listen(
        self,
        sound: npt.NDArray[np.float32],
        *,
        careful: bool,
        language: str = "",
        token: CancelToken | None = None,
    ) -> Heard: ...


class WhisperHearing:
    """The `Hearing` of `Whisper`."""

    def __init__(self, engine: Listener, *, live: bool = True) -> None:
        self._engine, self._live = engine, live
        self._sound = np.zeros(_WINDOW, np.float32)
        self._closed = False
        self._looking: CancelToken | None = None
        self._begin()

    def _begin(self) -> None:
        self._kept = 0  # samples in `_sound`
        self._cut_s = 0.0  # where in the utterance `_sound` begins
        self._cut_words = 0  # committed words that lie before it
        self._running = Running()
        self._sure: list[tuple[int, float]] = []  # words and confidence of what was cut away
        self._language = ""
        self._new = 0  # samples since the last look
        self._looked_at = self._engine.clock()

    def feed(self, samples: Pcm16) -> str:
        """The next samples of the utterance; returns what was heard so far."""
        self.hear(samples, None, partials=self._live)
        return text_of(self._running.words)

    def hear(self, samples: Pcm16, token: CancelToken | None, *, partials: bool = True) -> None:
        """`feed` that can be cancelled; the utterance is then dropped."""
        if self._closed:
            raise InvalidInputError("This speech stream is closed.")
        while len(samples):
            if token is not None and token.cancelled:
                self.reset()
                token.raise_if_cancelled()
            piece, samples = samples[: _WINDOW - self._kept], samples[_WINDOW - self._kept :]
            np.divide(piece, 32768.0, out=self._sound[self._kept : self._kept + len(piece)])
            self._kept += len(piece)
            self._new += len(piece)
            if self._kept == _WINDOW:
                self._full(token)
        if partials and self._due():
            self._look()

    def finish(self, token: CancelToken | None = None) -> Transcript:
        """The final text, with word times, confidence and language.

        confidence: e to the mean log probability of the tokens, times one minus the probability
        that nobody speaks, both as the model gives them; averaged over the words. A word's own is
        the probability of its tokens.
        """
        if self._closed:
            raise InvalidInputError("This speech stream is closed.")
        try:
            words = self._running.committed[: self._cut_words]
            sure = list(self._sure)
            language = self._language
            if self._kept:
                heard = self._listen(careful=True, token=token)
                new = after(words, self._placed(heard.words))
                words += new
                sure.append((len(new), heard.confidence))
                language = language or heard.language
        finally:
            self._begin()
        weight = sum(count for count, _ in sure)
        confidence = sum(count * each for count, each in sure) / weight if weight else 0.0
        return Transcript(
            text_of(words),
            self._engine.name,
            language or "en",
            round(confidence, 3),
            tuple(_outside(word) for word in words),
        )

    def give_way(self, *, careful: bool = False) -> None:
        """See `Hearing`; looks for partials are never careful ones here."""
        looking = self._looking
        if looking is not None:
            looking.cancel()

    def reset(self) -> None:
        """Drop the running utterance."""
        self._begin()

    def close(self) -> None:
        """Give back what the stream holds."""
        self._closed = True
        self._sound = np.zeros(0, np.float32)

    def _due(self) -> bool:
        """Time for a partial: enough new sound, and the worker is free half of the time."""
        cost_s = self._engine.cost_s
        waited_s = self._engine.clock() - self._looked_at
        return (
            self._new >= _STEP_S * SAMPLE_RATE_HZ
            and cost_s <= _MOST_PARTIAL_S
            and waited_s >= max(_STEP_S, cost_s)
        )

    def _look(self) -> None:
        token = self._looking = CancelToken()
        try:
            heard = self._listen(careful=False, token=token)
        except CancelledError:
            self._looked_at = self._engine.clock()
            return
        finally:
            self._looking = None
        self._running = agree(self._running, self._placed(heard.words))
        committed = self._running.committed
        if self._kept > _TRIM_S * SAMPLE_RATE_HZ and len(committed) > self._cut_words:
            self._cut(committed[-1].end_s - self._cut_s, heard.confidence)

    def _full(self, token: CancelToken | None) -> None:
        """The window is full: keep its words, and of its sound only the unfinished end."""
        try:
            heard = self._listen(careful=True, token=token)
        except Exception:
            self._begin()
            raise
        edge_s = WINDOW_S - _EDGE_S
        sure = [word for word in heard.words if word.end_s <= edge_s]
        rest = heard.words[len(sure) :]
        until_s = min([edge_s, *(word.start_s for word in rest)])
        until_s = max([until_s, *(word.end_s for word in sure)])
        if until_s < 1.0:  # one endless word: nothing to wait for
            sure, until_s = list(heard.words), float(WINDOW_S)
        self._running = commit(self._running, self._placed(sure))
        self._cut(until_s, heard.confidence)

    def _cut(self, until_s: float, confidence: float) -> None:
        """Forget the sound before this moment of it; its words are committed."""
        count = min(self._kept, round(until_s * SAMPLE_RATE_HZ))
        left = self._kept - count
        self._sound[:left] = self._sound[count : self._kept]
        self._kept = left
        self._cut_s += count / SAMPLE_RATE_HZ
        self._sure.append((len(self._running.committed) - self._cut_words, confidence))
        self._cut_words = len(self._running.committed)

    def _listen(self, *, careful: bool, token: CancelToken | None = None) -> Heard:
        heard = self._engine.listen(
            self._sound[: self._kept], careful=careful, language=self._language, token=token
        )
        if careful and heard.words and not self._language:
            self._language = heard.language  # of the utterance, from its first whole window
        self._new = 0
        self._looked_at = self._engine.clock()
        return heard

    def _placed(self, words: Iterable[Word]) -> tuple[Word, ...]:
        """With times from the beginning of the utterance."""
        return tuple(
            Word(word.text, word.start_s + self._cut_s, word.end_s + self._cut_s, word.confidence)
            for word in words
        )


def _outside(word: Word) -> Word:
    """A word as the rest of the program sees it: no space, times in order."""
    end_s = max(word.end_s, word.start_s + 0.01)
    return Word(
        word.text.strip(), round(word.start_s, 3), round(end_s, 3), round(word.confidence, 3)
    )
