"""Recognition with CMU PocketSphinx and its bundled US English model; nothing is downloaded.

Two searches hear every utterance. One knows English at large and listens while it is spoken. One
knows what people say to Sonia (the task language model of models/speech, 1,400 words) and hears
the whole utterance at its end, when the loudness of all of it is known; that costs a tenth of its
length. The task's text is taken when its score is clearly above the open one, so unrelated speech
is not bent into a request; else the open text is.

Why two: on short requests spoken by espeak-ng the open model gets 25% of the words, the task model
most of them, at a third of the time; on six recordings of read English it is the other way round.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import Any

import numpy as np

from sonia_desktop.core.errors import UnavailableError
from sonia_desktop.core.resources import resource
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.speech.recogniser import SAMPLE_RATE_HZ, Pcm16, Transcript, Word

_NOISE = 40.0
"""Standard deviation of the trace of noise, in int16 steps (-58 dB of full scale): perfectly silent
samples, which only a synthetic source has, upset the model. 36 espeak-ng requests in three voices:
21 right with 1 step, 23 with 10, 29 to 32 with 25 and 40, 33 with 70."""
_TASK_LEAD = 0.00075
"""How far (log score a frame) the task's search must lie above the open one. Measured: 36 requests
0.00078 to 0.0027; six real recordings, with 0 to 1.5 s of silence around, -0.0012 to 0.00067.
The gap is small: a better engine is the remedy, not this number."""
_FRAMES_PER_S = 100
_LANGUAGE = "en"


class PocketSphinx:
    """The `Recogniser` of the first minute. One worker owns it."""

    name = "pocketsphinx en-us"

    def __init__(self) -> None:
        self._free: list[tuple[Any, Any]] = []
        """Pairs of decoders (open English, the task) that no hearing uses."""

    def start(self) -> None:
        """Load both searches. Raises `UnavailableError`."""
        if not self._free:
            self._free.append(_load())

    def open(self) -> PocketSphinxHearing:
        """A stream with decoders of its own."""
        pair = self._free.pop() if self._free else _load()
        return PocketSphinxHearing(*pair, self._free.append)

    def stop(self) -> None:
        """Free the models."""
        self._free.clear()


def _load() -> tuple[Any, Any]:
    try:
        from pocketsphinx import Config, Decoder

        # The second (flat) pass of the open search costs an eighth of the utterance after its
        # end, for 1-2 % of the words: the answer comes sooner without it.
        opened = Decoder(Config(loglevel="FATAL", fwdflat=False, maxhmmpf=6000))
        task = Config(loglevel="FATAL")
        task["lm"] = str(resource("models", "speech", "tasks.lm"))
        return opened, Decoder(task)
    except (ImportError, OSError, RuntimeError, ValueError) as error:
        raise UnavailableError(
            f"Speech recognition cannot start ({error}).",
            remedy="Install it again: pip install --force-reinstall pocketsphinx",
        ) from error


class PocketSphinxHearing:
    """The `Hearing` of `PocketSphinx`."""

    def __init__(
        self, opened: Any, task: Any, give_back: Callable[[tuple[Any, Any]], object]
    ) -> None:
        self._open, self._task, self._give_back = opened, task, give_back
        self._heard: list[Pcm16] = []
        self._running = self._closed = False
        self._random = np.random.default_rng(0)

    def feed(self, samples: Pcm16) -> str:
        """The next samples of the utterance; returns what was heard so far."""
        if not self._running:
            self._open.start_utt()
            self._running = True
        if len(samples):
            noisy = self._with_noise(samples)
            self._heard.append(noisy)
            self._open.process_raw(noisy.tobytes())
        hypothesis = self._open.hyp()
        return _strip_variants(hypothesis.hypstr) if hypothesis is not None else ""

    def finish(self, token: CancelToken | None = None) -> Transcript:
        """The final text: lower-case words. Empty when nothing was understood."""
        if token is not None and token.cancelled:
            self.reset()
            token.raise_if_cancelled()
        nothing = Transcript("", PocketSphinx.name, _LANGUAGE, 0.0)
        if not self._running:
            return nothing
        heard = np.concatenate(self._heard) if self._heard else np.zeros(0, np.int16)
        self._end()
        words = _words(self._better(heard))
        if not words:
            return nothing
        text = " ".join(word.text for word in words)
        spoken_s = sum(word.end_s - word.start_s for word in words)
        mean = sum(word.confidence * (word.end_s - word.start_s) for word in words) / spoken_s
        return Transcript(text, PocketSphinx.name, _LANGUAGE, round(mean, 3), words)

    def reset(self) -> None:
        """Drop the running utterance."""
        if self._running:
            self._end()

    def close(self) -> None:
        """Give the decoders back for the next stream."""
        if not self._closed:
            self._closed = True
            self.reset()
            self._give_back((self._open, self._task))

    def _end(self) -> None:
        self._open.end_utt()
        self._running, self._heard = False, []

    def _better(self, heard: Pcm16) -> Any:
        """The search whose text is to be believed."""
        if not len(heard):
            return self._open
        self._task.start_utt()
        self._task.process_raw(heard.tobytes(), full_utt=True)
        self._task.end_utt()
        frames = max(1, len(heard) * _FRAMES_PER_S // SAMPLE_RATE_HZ)
        lead = _log_score(self._task.hyp(), frames) - _log_score(self._open.hyp(), frames)
        return self._task if lead >= _TASK_LEAD else self._open

    def _with_noise(self, samples: Pcm16) -> Pcm16:
        noise = self._random.normal(0.0, _NOISE, len(samples))
        noisy: Pcm16 = np.clip(samples + noise, -32768, 32767).astype(np.int16)
        return noisy


def _log_score(hypothesis: Any, frames: int) -> float:
    """Log score a frame; lower than any real one when nothing was heard."""
    if hypothesis is None or hypothesis.best_score <= 0.0:
        return -1.0
    return math.log(hypothesis.best_score) / frames


def _words(decoder: Any) -> tuple[Word, ...]:
    """The words of a finished utterance, without silences, noises and variant numbers."""
    found: list[Word] = []
    for segment in decoder.seg():
        text = _strip_variants(segment.word)
        if not text or text.startswith(("<", "[", "+", "(")):
            continue
        start_s = segment.start_frame / _FRAMES_PER_S
        end_s = (segment.end_frame + 1) / _FRAMES_PER_S
        confidence = round(min(1.0, max(0.0, float(segment.prob))), 3)
        found.append(Word(text, start_s, max(end_s, start_s + 0.01), confidence))
    return tuple(found)


def _strip_variants(text: str) -> str:
    """``read(2)`` is the second way to say "read"."""
    return re.sub(r"\(\d+\)", "", text).strip()
