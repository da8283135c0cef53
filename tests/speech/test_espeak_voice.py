"""The espeak-ng program as a voice."""

from __future__ import annotations

import shutil
import threading
from pathlib import Path

import numpy as np
import psutil
import pytest

from sonia_desktop.core.errors import InvalidInputError, UnavailableError
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


@needs_espeak
def test_a_program_installed_later_is_found_by_the_next_start(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    program = str(shutil.which("espeak-ng"))
    monkeypatch.setenv("PATH", str(tmp_path))
    voice = EspeakNg()
    with pytest.raises(UnavailableError):
        voice.start()
    (tmp_path / "espeak-ng").symlink_to(program)
    voice.start()
    assert any(len(piece.samples) for piece in voice.speak("Here I am."))
    (tmp_path / "espeak-ng").unlink()
    with pytest.raises(UnavailableError, match="not installed"):
        list(voice.speak("Gone again."))


@needs_espeak
@pytest.mark.parametrize("wrong", ["klingonese", "../../etc/passwd", "-w", "en us"])
def test_an_unknown_voice_is_the_callers_mistake_and_the_next_sentence_works(wrong: str) -> None:
    voice = EspeakNg()
    with pytest.raises(InvalidInputError, match="no voice"):
        list(voice.speak("Hello.", voice=wrong))
    assert list(voice.speak("Hello.", voice="en-gb"))


@needs_espeak
def test_closing_from_another_thread_ends_the_program_at_once() -> None:
    speaking = EspeakNg().speak("One two three four five. " * 2000)
    next(speaking)
    closer = threading.Thread(target=speaking.close)
    closer.start()
    for _ in speaking:
        pass
    closer.join(2.0)
    assert not [c for c in psutil.Process().children() if "espeak" in c.name()]


@needs_espeak
def test_marks_of_its_own_phoneme_notation_are_not_obeyed() -> None:
    voice = EspeakNg()
    plain = sum(len(piece.samples) for piece in voice.speak("[ [hello]]"))
    assert sum(len(piece.samples) for piece in voice.speak("[[hello]]")) == plain
