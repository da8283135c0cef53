"""Pocketsphinx's search for what people say to Sonia: models/speech/tasks.lm and this user's words.

`TaskProposals` is that search alone, for a recogniser that wants to hear a second opinion.
"""

from __future__ import annotations

import re
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import structlog

from sonia_desktop.core.errors import UnavailableError
from sonia_desktop.core.resources import resource
from sonia_desktop.core.worker import Worker
from sonia_desktop.speech.language_model import LanguageModel
from sonia_desktop.speech.pronunciation import pronunciations
from sonia_desktop.speech.recogniser import Pcm16, Word
from sonia_desktop.speech.sphinx_decoder import sphinx_decoder
from sonia_desktop.speech.vocabulary import Vocabulary, unknown

_log = structlog.get_logger(__name__)
NOISE = 40.0
"""Standard deviation of the trace of noise, in int16 steps (-58 dB of full scale): perfectly silent
samples, which only a synthetic source has, upset the model. 36 espeak-ng requests in three voices:
21 right with 1 step, 23 with 10, 29 to 32 with 25 and 40, 33 with 70."""
ALTERNATIVES = 5
_LOOKED_AT = 40
"""So many hypotheses of the search are read for `ALTERNATIVES` different texts."""
FRAMES_PER_S = 100
_STOP_S = 2.0
_LEFT_S = 2.0
"""An utterance that did not grow for so long is over."""


class TaskProposals:
    """The texts the search finds in a whole utterance, in a worker of its own: it hears while the
    first engine does, and what still grows as far as it is there (`follow`).

    Args:
        vocabulary: asked when it loads: what this user says beyond what all say.
        clock: monotonic seconds.
    """

    def __init__(
        self,
        vocabulary: Callable[[], Vocabulary] | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """Loads nothing yet."""
        self._vocabulary, self._clock = vocabulary, clock
        self._model: TaskModel | None = None
        self._decoder: Any = None
        self._random = np.random.default_rng(0)
        self._worker: Worker | None = None
        self._asked: Future[tuple[list[str], float]] | None = None
        self._followed: Pcm16 | None = None
        self._followed_at = 0.0

    def get_ready(self) -> None:
        """Somebody speaks, who may be asked about: load the model, 0.7 s; returns at once."""
        if self._worker is None:
            self._worker = Worker("second_opinion", capacity=4, on_stop=self._unload)
            self._worker.start()
            self._worker.enqueue(self._load)  # when it fails, `hear` tells

    def hear(self, sound: Pcm16) -> Future[tuple[list[str], float]]:
        """Its texts, the best first, and the mean posterior (0 to 1) of the first one's words.

        The future raises `ImportError`, `OSError`, `RuntimeError` or `ValueError` when
        pocketsphinx or a model is missing or broken.
        """
        self.get_ready()
        assert self._worker is not None
        if self._asked is not None:
            self._asked.cancel()  # nobody waited for it
        self._asked = self._worker.enqueue(lambda: self._hear(sound))
        return self._asked

    def follow(self, sound: Pcm16) -> None:
        """The beginning of an utterance that may be asked about: hear it now, so that less is left
        to be heard at its end. Returns at once; of two that grow at the same time one is followed.
        """
        self.get_ready()
        assert self._worker is not None
        if self._worker.depth == 0:  # else it is behind, and would be asked too late
            self._worker.enqueue(lambda: self._follow(sound))

    def stop(self) -> None:
        """Free the model, and end the worker; asked again it begins anew."""
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.stop(_STOP_S)

    # In the worker from here on

    def _load(self) -> None:
        if self._decoder is None:
            asked = self._vocabulary() if self._vocabulary is not None else Vocabulary()
            self._model = task_model(asked)
            self._decoder = task_decoder(self._model)

    def _hear(self, sound: Pcm16) -> tuple[list[str], float]:
        self._load()
        if self._goes_on(sound):
            self._process(sound)
        else:
            self._leave()
            self._decoder.start_utt()
            noisy = with_noise(sound, self._random)
            self._decoder.process_raw(noisy.tobytes(), full_utt=True)
        self._followed = None
        self._decoder.end_utt()
        words = words_of(self._decoder)
        if not words:
            return [], 0.0
        texts = dict.fromkeys([" ".join(word.text for word in words), *alternatives(self._decoder)])
        return list(texts), posterior(words)

    def _follow(self, sound: Pcm16) -> None:
        self._load()
        if not self._goes_on(sound):
            if self._followed is not None and self._clock() - self._followed_at < _LEFT_S:
                return  # of somebody else, who still speaks
            self._leave()
            # The means come from all that is there, as they do of an utterance heard as a whole.
            self._decoder.start_utt()
            noisy = with_noise(sound, self._random)
            self._decoder.process_raw(noisy.tobytes(), no_search=True, full_utt=True)
            self._decoder.end_utt()
            self._decoder.set_cmn(self._decoder.get_cmn())
            self._decoder.start_utt()
            self._followed = sound[:0]
        self._process(sound)
        self._followed_at = self._clock()

    def _goes_on(self, sound: Pcm16) -> bool:
        """Whether this is what is followed, grown."""
        known = self._followed
        return known is not None and np.array_equal(sound[: len(known)], known)

    def _process(self, sound: Pcm16) -> None:
        """The rest of what is followed, and of it what was not heard yet."""
        assert self._followed is not None
        rest = sound[len(self._followed) :]
        if len(rest):
            self._decoder.process_raw(with_noise(rest, self._random).tobytes())
        self._followed = sound

    def _leave(self) -> None:
        """Nobody asks any more about what is followed."""
        if self._followed is not None:
            self._followed = None
            self._decoder.end_utt()

    def _unload(self) -> None:
        self._decoder = self._followed = None
        if self._model is not None:
            self._model.folder.cleanup()
            self._model = None


@dataclass(frozen=True)
class TaskModel:
    """What the task's search loads: a language model file and words' pronunciations."""

    folder: tempfile.TemporaryDirectory[str]
    path: Path
    sounds: dict[str, str]


def task_model(vocabulary: Vocabulary) -> TaskModel:
    """The shipped model with this user's sentences in it."""
    shipped = resource("models", "speech", "tasks.lm")
    folder = tempfile.TemporaryDirectory(prefix="sonia-speech-")
    sentences = vocabulary.sentences()
    if not sentences:
        return TaskModel(folder, shipped, {})
    dictionary = sphinx_decoder(lm=None)
    words = {word for sentence in sentences for word in sentence}
    new = unknown(sentences, {word for word in words if dictionary.lookup_word(word) is not None})
    sounds: dict[str, str] = {}
    if new:
        try:
            sounds = pronunciations(new)
        except UnavailableError as error:
            _log.warning("names_without_pronunciation", words=len(new), error=error.message)
    silent = set(new) - set(sounds)
    heard = [sentence for sentence in sentences if not silent.intersection(sentence)]
    model = LanguageModel.read(shipped.read_text(encoding="utf-8")).with_sentences(heard)
    path = Path(folder.name) / "tasks.lm"
    path.write_text(model.text(), encoding="utf-8")
    return TaskModel(folder, path, sounds)


def task_decoder(model: TaskModel) -> Any:
    """A decoder that searches for what the model expects."""
    # A language weight of 10 (6.5 is usual) trusts the sentences more than the sounds:
    # of 30 spoken requests, half of them in noise, 17 against 15 were understood.
    # At most 20 words ending at a frame: the same texts as with any number, for less time.
    decoder = sphinx_decoder(lm=None, lw=10.0, fwdflatlw=10.0, wip=0.3, maxwpf=20)
    for word, phones in model.sounds.items():
        decoder.add_word(word, phones, False)
    decoder.add_lm_file("task", str(model.path))
    decoder.activate_search("task")
    return decoder


def with_noise(samples: Pcm16, random: np.random.Generator) -> Pcm16:
    """With the trace of noise the acoustic model is used to."""
    noisy: Pcm16 = np.clip(samples + random.normal(0.0, NOISE, len(samples)), -32768, 32767).astype(
        np.int16
    )
    return noisy


def alternatives(decoder: Any) -> list[str]:
    """The search's best texts, the best first, each once."""
    found: dict[str, None] = {}
    for looked, hypothesis in enumerate(decoder.nbest()):
        if hypothesis is None or looked >= _LOOKED_AT or len(found) > ALTERNATIVES:
            break
        text = " ".join(w for w in strip_variants(hypothesis.hypstr).split() if w[0] not in "<[+")
        if text:
            found[text] = None
    return list(found)


def words_of(decoder: Any) -> tuple[Word, ...]:
    """The words of a finished utterance, without silences, noises and variant numbers."""
    found: list[Word] = []
    for segment in decoder.seg():
        text = strip_variants(segment.word)
        if not text or text.startswith(("<", "[", "+", "(")):
            continue
        start_s = segment.start_frame / FRAMES_PER_S
        end_s = (segment.end_frame + 1) / FRAMES_PER_S
        confidence = round(min(1.0, max(0.0, float(segment.prob))), 3)
        found.append(Word(text, start_s, max(end_s, start_s + 0.01), confidence))
    return tuple(found)


def posterior(words: tuple[Word, ...]) -> float:
    """Mean of the words' posteriors, each counted as long as it is."""
    spoken_s = sum(word.end_s - word.start_s for word in words)
    return sum(word.confidence * (word.end_s - word.start_s) for word in words) / spoken_s


def strip_variants(text: str) -> str:
    """``read(2)`` is the second way to say "read"."""
    return re.sub(r"\(\d+\)", "", text).strip()
