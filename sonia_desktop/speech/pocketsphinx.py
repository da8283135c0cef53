"""Recognition with CMU PocketSphinx and its bundled US English model; nothing is downloaded.

Two searches hear every utterance. One knows English at large and listens while it is spoken. One
knows what people say to Sonia (models/speech/tasks.lm and this user's `Vocabulary`) and hears the
whole utterance at its end, when the loudness of all of it is known. The task's text is taken when
its score is clearly above the open one, so unrelated speech is not bent into a request; else the
open text is. An utterance longer than a request is (`_REQUEST_S`) is heard by the open search only.
"""

from __future__ import annotations

import difflib
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import structlog

from sonia_desktop.core.errors import UnavailableError
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.speech.recogniser import SAMPLE_RATE_HZ, Pcm16, Transcript, Word
from sonia_desktop.speech.sphinx_decoder import sphinx_decoder
from sonia_desktop.speech.task_search import (
    ALTERNATIVES,
    FRAMES_PER_S,
    TaskModel,
    alternatives,
    posterior,
    strip_variants,
    task_decoder,
    task_model,
    with_noise,
    words_of,
)
from sonia_desktop.speech.vocabulary import Vocabulary

_log = structlog.get_logger(__name__)

_TASK_LEAD = 0.0005
"""How far (log score a frame) the task's search must lie above the open one. Measured, half of the
short ones in noise: 41 espeak-ng requests 0.0002 to 0.0019, 38 of them above this; 25 other short
sentences -0.0001 to 0.0019, 21 above (the model has such sentences as well); five recordings of
read English -0.0004 to 0.0003; eight sentences of espeak-ng prose 0.0000 to 0.0007, two above."""
_REQUEST_S = 12.0
"""Longer utterances are no requests: the second search would only cost time after their end."""
_LANGUAGE = "en"
_PIECE = 512
"""Samples the decoder takes at once: where it keeps Python's lock (sphinx_decoder) the loudspeaker
would else fall silent late when the user speaks over Sonia."""

Prefer = Callable[[Sequence[str]], Sequence[float]]
"""Texts to how sensible each is as something said to Sonia, 0 to 1."""


class PocketSphinx:
    """The `Recogniser` of the first minute. One worker owns it.

    Args:
        vocabulary: asked at start and by `refresh`: what this user says beyond what all say.
        prefer: tells which of the best texts makes sense; None: the best-scoring is taken.
    """

    name = "pocketsphinx en-us"
    piece_s = 20.0

    def __init__(
        self,
        vocabulary: Callable[[], Vocabulary] | None = None,
        prefer: Prefer | None = None,
    ) -> None:
        self._vocabulary, self._prefer = vocabulary, prefer
        self._model: TaskModel | None = None
        self._free: list[_Searches] = []
        """Searches that no hearing uses."""

    def start(self) -> None:
        """Load both searches. Raises `UnavailableError`."""
        if not self._free:
            self._free.append(self._load())

    def open(self, *, live: bool = True) -> PocketSphinxHearing:
        """A stream with decoders of its own."""
        searches = self._free.pop() if self._free else self._load()
        return PocketSphinxHearing(searches, self._take_back, self._prefer)

    def refresh(self) -> None:
        """Ask for the vocabulary again (a new name, a new program). Streams opened from now on
        know it; running ones go on as they are."""
        self._forget_model()
        self._free.clear()

    def stop(self) -> None:
        """Free the models."""
        self._free.clear()
        self._forget_model()

    def _take_back(self, searches: _Searches) -> None:
        if searches.model is self._model:
            self._free.append(searches)

    def _forget_model(self) -> None:
        if self._model is not None:
            self._model.folder.cleanup()
            self._model = None

    def _load(self) -> _Searches:
        try:
            # The second (flat) pass of the open search costs an eighth of the utterance after its
            # end, for 1-2 % of the words: the answer comes sooner without it.
            opened = sphinx_decoder(fwdflat=False, maxhmmpf=6000)
            if self._model is None:
                asked = self._vocabulary() if self._vocabulary is not None else Vocabulary()
                self._model = task_model(asked)
            return _Searches(opened, task_decoder(self._model), self._model)
        except (ImportError, OSError, RuntimeError, ValueError) as error:
            raise UnavailableError(
                f"Speech recognition cannot start ({error}).",
                remedy="Install it again: pip install --force-reinstall pocketsphinx",
            ) from error


@dataclass(frozen=True)
class _Searches:
    opened: Any
    task: Any
    model: TaskModel


class PocketSphinxHearing:
    """The `Hearing` of `PocketSphinx`."""

    def __init__(
        self,
        searches: _Searches,
        give_back: Callable[[_Searches], object],
        prefer: Prefer | None = None,
    ) -> None:
        self._searches, self._give_back, self._prefer = searches, give_back, prefer
        self._open, self._task = searches.opened, searches.task
        self._heard: list[Pcm16] = []
        self._samples = 0
        self._running = self._closed = False
        self._random = np.random.default_rng(0)

    def feed(self, samples: Pcm16) -> str:
        """The next samples of the utterance; returns what was heard so far."""
        if not self._running:
            self._open.start_utt()
            self._running = True
        if len(samples):
            noisy = with_noise(samples, self._random)
            self._samples += len(noisy)
            if self._samples <= _REQUEST_S * SAMPLE_RATE_HZ:
                self._heard.append(noisy)
            else:
                self._heard.clear()
            for at in range(0, len(noisy), _PIECE):
                self._open.process_raw(noisy[at : at + _PIECE].tobytes())
        hypothesis = self._open.hyp()
        return strip_variants(hypothesis.hypstr) if hypothesis is not None else ""

    def finish(self, token: CancelToken | None = None) -> Transcript:
        """The final text: lower-case words. Empty when nothing was understood."""
        nothing = Transcript("", PocketSphinx.name, _LANGUAGE, 0.0)
        if not self._running:
            return nothing
        heard = np.concatenate(self._heard) if self._heard else np.zeros(0, np.int16)
        _check(token, self.reset)
        self._end()
        best = self._better(heard)
        _check(token)
        rival = None if not len(heard) else self._open if best is self._task else self._task
        words = words_of(best)
        if not words:
            return nothing
        text = " ".join(word.text for word in words)
        texts = [text, *(other for other in alternatives(best) if other != text)]
        if best is self._task and self._prefer is not None and len(texts) > 1:
            texts = _preferred(texts, self._prefer(texts))
            _check(token)
        sure = _chance_right(words, None if rival is None else words_of(rival))
        if texts[0] != text:
            words, sure = _respelled(words, texts[0]), sure * _SECOND_CHOICE
        return Transcript(
            texts[0],
            PocketSphinx.name,
            _LANGUAGE,
            round(sure, 3),
            words,
            tuple(texts[1 : ALTERNATIVES + 1]),
        )

    def give_way(self, *, careful: bool = False) -> None:
        """Nothing: it hears as the sound comes, and never again."""

    def reset(self) -> None:
        """Drop the running utterance."""
        if self._running:
            self._end()

    def close(self) -> None:
        """Give the decoders back for the next stream."""
        if not self._closed:
            self._closed = True
            self.reset()
            self._give_back(self._searches)

    def _end(self) -> None:
        self._open.end_utt()
        self._running, self._heard, self._samples = False, [], 0

    def _better(self, heard: Pcm16) -> Any:
        """The search whose text is to be believed."""
        if not len(heard):
            return self._open
        self._task.start_utt()
        self._task.process_raw(heard.tobytes(), full_utt=True)
        self._task.end_utt()
        frames = max(1, len(heard) * FRAMES_PER_S // SAMPLE_RATE_HZ)
        lead = _log_score(self._task.hyp(), frames) - _log_score(self._open.hyp(), frames)
        return self._task if lead >= _TASK_LEAD else self._open


_SECOND_CHOICE = 0.8
"""What is left of the confidence when sense, not sound, chose the text."""
_SENSE_WEIGHT = 1.0
_RANK_COST = 0.12
"""What each step down the list of best-sounding texts costs against their sense."""


def _preferred(texts: list[str], sense: Sequence[float]) -> list[str]:
    """The texts, the one with the best of sound (their order) and sense first."""
    worth = [_SENSE_WEIGHT * how - _RANK_COST * rank for rank, how in enumerate(sense)]
    best = max(range(len(texts)), key=lambda at: (worth[at], -at))
    return [texts[best], *(text for at, text in enumerate(texts) if at != best)]


def _check(token: CancelToken | None, before: Callable[[], None] = lambda: None) -> None:
    if token is not None and token.cancelled:
        before()
        token.raise_if_cancelled()


def _log_score(hypothesis: Any, frames: int) -> float:
    """Log score a frame; lower than any real one when nothing was heard."""
    if hypothesis is None or hypothesis.best_score <= 0.0:
        return -1.0
    return math.log(hypothesis.best_score) / frames


def _chance_right(words: tuple[Word, ...], others: tuple[Word, ...] | None) -> float:
    """The share of such hearings with at most a third of the words wrong, 0 to 1.

    Logistic regression on 79 hearings (a quarter of them right) of the words' posterior and of the
    share of words the other search has too; area under the curve 0.83, of the posterior alone 0.74.
    """
    sure = posterior(words)
    if others is None:
        return 1.0 / (1.0 + math.exp(2.66 - 3.09 * sure))
    matcher = difflib.SequenceMatcher(None, [w.text for w in words], [w.text for w in others])
    shared = sum(block.size for block in matcher.get_matching_blocks()) / len(words)
    return 1.0 / (1.0 + math.exp(3.53 - 2.39 * sure - 3.42 * shared))


def _respelled(words: tuple[Word, ...], text: str) -> tuple[Word, ...]:
    """The words of another text over the same time, each as long as its letters say."""
    start_s, end_s = words[0].start_s, words[-1].end_s
    sure = round(posterior(words) * _SECOND_CHOICE, 3)
    spelled = text.split()
    each_s = (end_s - start_s) / sum(map(len, spelled))
    found: list[Word] = []
    at_s = start_s
    for word in spelled:
        found.append(Word(word, round(at_s, 3), round(at_s + len(word) * each_s, 3), sure))
        at_s += len(word) * each_s
    return tuple(found)
