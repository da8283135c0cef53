"""The espeak-ng program as a voice."""

from __future__ import annotations

import shutil

import numpy as np
import psutil
import pytest

from sonia_desktop.core.errors import UnavailableError
from sonia_desktop.speech.espeak import EspeakNg

needs_espeak = pytest.mark.skipif(
    shutil.which("espeak-ng") is None, reason="espeak-ng is not installed"
)


@needs_espeak
def test_a_longer_sentence_is_a_longer_sound() -> None:
    voice = EspeakNg()
    voice.start()
    short = np.concatenate([piece.samples for piece in voice.speak("Yes.")])
    long = np.concatenate([piece.samples for piece in voice.speak("Yes, the train has come late.")])
    assert 0 < len(short) * 2 < len(long)
    assert np.abs(long).max() > 3000


@needs_espeak
def test_a_voice_that_is_hushed_leaves_no_program_behind() -> None:
    voice = EspeakNg()
    voice.start()
    pieces = voice.speak("One two three four five. " * 200)
    next(pieces)
    pieces.close()
    assert not [c for c in psutil.Process().children() if "espeak" in c.name()]


@needs_espeak
def test_a_wrong_voice_is_named() -> None:
    with pytest.raises(UnavailableError, match="klingonese"):
        EspeakNg("klingonese").start()


def test_without_the_program_it_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nonexistent")
    with pytest.raises(UnavailableError) as refused:
        EspeakNg().start()
    assert "apt install espeak-ng" in refused.value.remedy
