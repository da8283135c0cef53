"""What people say, as chances of words: the task model mixed with everyday English.

    expected = TaskExpectation(vocabulary)
    expected.chance(("what", "time"), "is")     # 0.3

Both are trigram models that pocketsphinx reads and asks (C): `models/speech/tasks.lm` with this
user's own sentences in it, and the general English model of its package (20,000 words).
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import structlog

from sonia_desktop.core.resources import resource
from sonia_desktop.speech.language_model import LanguageModel
from sonia_desktop.speech.moonshine_beam import Context
from sonia_desktop.speech.vocabulary import Vocabulary

_log = structlog.get_logger(__name__)
_TASKS = 0.7
"""Share of the task model."""
_UNKNOWN = 1e-7
"""Chance of a word neither knows."""


class TaskExpectation:
    """Implements `moonshine_beam.Expectation`. One worker owns it."""

    def __init__(self, vocabulary: Vocabulary | None = None) -> None:
        """Load both models, 0.4 s. Raises `ImportError`, `OSError`, `RuntimeError`, `ValueError`
        when pocketsphinx or a model is missing or broken."""
        from pocketsphinx import Config, LogMath, NGramModel, get_model_path

        self._logs = LogMath()
        self._general = NGramModel(Config(), self._logs, get_model_path("en-us/en-us.lm.bin"))
        shipped = resource("models", "speech", "tasks.lm")
        sentences = vocabulary.sentences() if vocabulary is not None else []
        if sentences:
            model = LanguageModel.read(shipped.read_text(encoding="utf-8"))
            with tempfile.TemporaryDirectory(prefix="sonia-speech-") as folder:
                path = Path(folder) / "tasks.lm"
                path.write_text(model.with_sentences(sentences).text(), encoding="utf-8")
                self._tasks = NGramModel(Config(), self._logs, str(path))
        else:
            self._tasks = NGramModel(Config(), self._logs, str(shipped))

    def chance(self, context: Context, word: str) -> float:
        """P(word | up to two words before), at least 1e-7."""
        newest_first = [word, *reversed(context)]
        tasks = self._asked(self._tasks, newest_first)
        general = self._asked(self._general, newest_first)
        return _TASKS * tasks + (1.0 - _TASKS) * general + _UNKNOWN

    def _asked(self, model: Any, newest_first: list[str]) -> float:
        return float(self._logs.exp(model.prob(newest_first)))
