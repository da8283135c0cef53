"""What pocketsphinx with the task language model makes of real sound."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from sonia_desktop.audio.files import load_speech
from sonia_desktop.speech.pocketsphinx import PocketSphinx, PocketSphinxHearing
from sonia_desktop.speech.recogniser import Transcript

SHARED = Path(os.environ.get("SONIA_SHARED_DATA", Path(__file__).parents[3] / "shared/data"))
needs_espeak = pytest.mark.skipif(
    shutil.which("espeak-ng") is None, reason="espeak-ng is not installed"
)
PIECE = 1600


@pytest.fixture(scope="module")
def engine() -> Iterator[PocketSphinxHearing]:
    recogniser = PocketSphinx()
    recogniser.start()
    hearing = recogniser.open()
    yield hearing
    hearing.close()
    recogniser.stop()


def hear(engine: PocketSphinxHearing, samples: np.ndarray) -> Transcript:
    quiet = np.zeros(4000, np.int16)
    whole = np.concatenate([quiet, samples, quiet])
    for start in range(0, len(whole), PIECE):
        engine.feed(whole[start : start + PIECE])
    return engine.finish()


def said(text: str) -> np.ndarray:
    wav = subprocess.run(
        ["espeak-ng", "-s", "150", "--stdout", text], capture_output=True, check=True
    ).stdout
    return load_speech(wav)


def word_errors(heard: str, truth: str) -> int:
    """Levenshtein distance in words."""
    a, b = heard.split(), truth.split()
    row = list(range(len(b) + 1))
    for i, word in enumerate(a, 1):
        previous, row[0] = row[0], i
        for j, other in enumerate(b, 1):
            previous, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, previous + (word != other))
    return row[-1]


@needs_espeak
@pytest.mark.parametrize(
    "text", ["what time is it", "when is my dentist appointment", "where did i put my keys"]
)
def test_short_requests_are_heard_word_for_word(engine: PocketSphinxHearing, text: str) -> None:
    transcript = hear(engine, said(text))
    assert transcript.text == text
    assert [word.text for word in transcript.words] == text.split()
    starts = [word.start_s for word in transcript.words]
    assert starts == sorted(starts)
    assert 0 < transcript.confidence <= 1


@needs_espeak
def test_longer_requests_keep_most_of_their_words(engine: PocketSphinxHearing) -> None:
    texts = (
        "list the files in my downloads",
        "take a screenshot and tell me what you see",
        "remember that my dentist is on friday at nine",
        "show me what is in my documents folder",
        "what files are on my desktop",
        "could you look at the screen and read it to me",
    )
    errors = sum(word_errors(hear(engine, said(text)).text, text) for text in texts)
    assert errors / sum(len(text.split()) for text in texts) < 0.35


@pytest.mark.skipif(
    not (SHARED / "speech").is_dir(), reason=f"no recordings in {SHARED} (SONIA_SHARED_DATA)"
)
def test_read_english_is_not_bent_into_requests(engine: PocketSphinxHearing) -> None:
    errors = words = 0
    for line in (SHARED / "speech/transcripts.tsv").read_text().splitlines()[1:]:
        name, truth = line.split("\t")
        heard = hear(engine, load_speech(SHARED / "speech" / name)).text
        errors += word_errors(heard, truth)
        words += len(truth.split())
    assert errors / words < 0.4


def test_silence_and_noise_have_no_words_or_little_confidence(engine: PocketSphinxHearing) -> None:
    assert hear(engine, np.zeros(16000, np.int16)).text == ""
    assert engine.finish().text == ""


def test_a_dropped_utterance_leaves_nothing_behind(engine: PocketSphinxHearing) -> None:
    engine.feed(np.full(16000, 500, np.int16))
    engine.reset()
    assert engine.finish().text == ""
