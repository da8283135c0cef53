"""Recognition with CMU PocketSphinx and its bundled US English model; nothing is downloaded.

Two searches hear every utterance. The open language model listens while the user speaks. At the
end a grammar of the phrases the caller expects (commands) hears the whole utterance once more; it
costs a thirtieth of its length. The command is believed only when it was spoken to its last word
and its score is clearly above the open one: unrelated speech is never bent into a command.

Figures behind the constants (128 espeak-ng recordings in four voices and two speeds, 6 real ones):
a trace of noise lets the grammar hear 79 of 81 phrases instead of 65, because perfectly silent
samples, which only a synthetic source has, upset the model.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from typing import Any

import numpy as np

from sonia_desktop.core.errors import UnavailableError
from sonia_desktop.speech.recogniser import SAMPLE_RATE_HZ, Pcm16, Transcript, Word

_NOISE = 10.0
"""Standard deviation of the trace of noise, in int16 steps (-70 dB of full scale)."""
_COMMAND_LEAD = 0.0017
"""How far (log score a frame) a command must lie above the open search to be believed. Measured:
spoken commands 0.0017 to 0.0035, unrelated speech up to 0.00165."""
_SURE_LEAD = 0.0030
_FRAMES_PER_S = 100
_MIN_COMMAND_S = 0.25
_LANGUAGE = "en"


class PocketSphinx:
    """The `Recogniser` of the first minute. One worker owns it.

    Args:
        phrases: sentences that are likely to be said (examples of the tools); words the
            dictionary does not know leave their phrase to the open search.
    """

    name = "pocketsphinx en-us"

    def __init__(self, phrases: Sequence[str] = ()) -> None:
        self._phrases = tuple(dict.fromkeys(filter(None, map(_plain_words, phrases))))
        self._open: Any = None
        self._commands: Any = None
        self._known: frozenset[str] = frozenset()
        self._heard: list[Pcm16] = []
        self._running = False
        self._random = np.random.default_rng(0)

    def start(self) -> None:
        """Load both searches. Raises `UnavailableError`."""
        if self._open is not None:
            return
        try:
            from pocketsphinx import Config, Decoder

            # The second (flat) pass costs an eighth of the utterance after its end, for 1-2 %
            # of the words: the answer comes sooner without it.
            self._open = Decoder(Config(loglevel="FATAL", fwdflat=False, maxhmmpf=6000))
            self._commands = self._load_commands(Config, Decoder)
        except (ImportError, OSError, RuntimeError, ValueError) as error:
            raise UnavailableError(
                f"Speech recognition cannot start ({error}).",
                remedy="Install it again: pip install --force-reinstall pocketsphinx",
            ) from error

    def _load_commands(self, config: Any, decoder: Any) -> Any:
        known = [
            phrase
            for phrase in self._phrases
            if all(self._open.lookup_word(word) for word in phrase.split())
        ]
        if not known:
            return None
        self._known = frozenset(known)
        options = config(loglevel="FATAL", bestpath=False)
        options["lm"] = None
        commands = decoder(options)
        rule = " | ".join(known)
        commands.add_jsgf_string(
            "commands", f"#JSGF V1.0;\ngrammar commands;\npublic <command> = {rule};\n"
        )
        commands.activate_search("commands")
        return commands

    def feed(self, samples: Pcm16) -> str:
        """The next samples of the utterance; returns what was heard so far."""
        if self._open is None:
            self.start()
        if not self._running:
            self._open.start_utt()
            self._running = True
        if len(samples) == 0:
            return self._partial()
        noisy = self._with_noise(samples)
        self._heard.append(noisy)
        self._open.process_raw(noisy.tobytes())
        return self._partial()

    def finish(self) -> Transcript:
        """The final text: lower-case words. Empty when nothing was understood."""
        if not self._running:
            return Transcript("", self.name, _LANGUAGE, 0.0)
        heard = np.concatenate(self._heard) if self._heard else np.zeros(0, np.int16)
        self._open.end_utt()
        self._running, self._heard = False, []
        frames = max(1, len(heard) * _FRAMES_PER_S // SAMPLE_RATE_HZ)
        hypothesis = self._open.hyp()
        open_score = _log_score(hypothesis, frames)
        command = self._hear_command(heard, frames, open_score)
        if command is not None:
            return command
        words = _words(self._open)
        if not words:
            return Transcript("", self.name, _LANGUAGE, 0.0)
        text = " ".join(word.text for word in words)
        spoken_s = sum(word.end_s - word.start_s for word in words)
        mean = sum(word.confidence * (word.end_s - word.start_s) for word in words) / spoken_s
        return Transcript(text, self.name, _LANGUAGE, round(mean, 3), words)

    def reset(self) -> None:
        """Drop the running utterance."""
        if self._running:
            self._open.end_utt()
        self._running, self._heard = False, []

    def stop(self) -> None:
        """Free the models."""
        self.reset()
        self._open = self._commands = None

    def _hear_command(self, heard: Pcm16, frames: int, open_score: float) -> Transcript | None:
        if self._commands is None or len(heard) < _MIN_COMMAND_S * SAMPLE_RATE_HZ:
            return None
        self._commands.start_utt()
        self._commands.process_raw(heard.tobytes(), full_utt=True)
        self._commands.end_utt()
        hypothesis = self._commands.hyp()
        if hypothesis is None:
            return None
        words = _words(self._commands)
        text = " ".join(word.text for word in words)
        lead = _log_score(hypothesis, frames) - open_score
        if text not in self._known or lead < _COMMAND_LEAD:
            return None
        sure = min(1.0, (lead - _COMMAND_LEAD) / (_SURE_LEAD - _COMMAND_LEAD))
        confidence = round(0.6 + 0.35 * sure, 3)
        words = tuple(Word(w.text, w.start_s, w.end_s, confidence) for w in words)
        return Transcript(text, self.name, _LANGUAGE, confidence, words)

    def _with_noise(self, samples: Pcm16) -> Pcm16:
        noise = self._random.normal(0.0, _NOISE, len(samples))
        noisy: Pcm16 = np.clip(samples + noise, -32768, 32767).astype(np.int16)
        return noisy

    def _partial(self) -> str:
        hypothesis = self._open.hyp()
        return _strip_variants(hypothesis.hypstr) if hypothesis is not None else ""


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


def _plain_words(phrase: str) -> str:
    """A phrase as the dictionary writes it: lower case, no punctuation but apostrophes."""
    text = phrase.casefold().replace("’", "'")
    if re.search(r"[^a-z' .,!?;:-]", text):
        return ""  # digits, paths: not in the dictionary
    return " ".join(re.findall(r"[a-z]+(?:'[a-z]+)*", text))
