"""The recogniser in its worker learns new names between utterances, and goes on hearing."""

from __future__ import annotations

import subprocess
from typing import Any

import numpy as np
import pytest

from sonia_desktop.audio.files import load_speech
from sonia_desktop.audio.vad import VoiceActivity
from sonia_desktop.core.bus import Bus
from sonia_desktop.core.health import HealthBoard
from sonia_desktop.speech.pocketsphinx import PocketSphinx
from sonia_desktop.speech.recognisers import shipped_recognisers
from sonia_desktop.speech.vocabulary import Vocabulary
from sonia_desktop.voice.ears import Ears


@pytest.mark.parametrize("which", [0, -1], ids=["moonshine", "pocketsphinx"])
def test_words_are_learned_between_utterances(which: int) -> None:
    asked: list[int] = []

    def own_words() -> Vocabulary:
        asked.append(1)
        return Vocabulary(names=("Ingeborg",))

    make = shipped_recognisers("en", own_words, None, VoiceActivity)[which]
    ears = Ears(HealthBoard(Bus()), make, [make])
    ears.start()
    stream = ears.open_stream()
    wav = subprocess.run(
        ["espeak-ng", "-s", "150", "--stdout", "what time is it"], capture_output=True, check=True
    ).stdout
    sound = np.concatenate([load_speech(wav), np.zeros(8000, np.int16)])
    try:
        stream.feed(sound).result(30)
        before = len(asked)
        ears.refresh().result(30)  # in the middle of an utterance: it goes on
        assert "time" in stream.finish().result(30).text.lower()
        ears.refresh().result(30)
        stream.feed(sound).result(30)
        assert "time" in stream.finish().result(30).text.lower()
        assert len(asked) > before >= 1
    finally:
        stream.close().result(10)
        ears.stop(5)


@pytest.mark.parametrize(
    ("shipped", "language", "english"), [(None, "en-GB", True), ([PocketSphinx], "de-DE", False)]
)
def test_the_poorer_engine_names_what_is_here_already_and_a_download_for_the_language(
    shipped: Any, language: str, english: bool
) -> None:
    health = HealthBoard(Bus())
    ears = Ears(health, PocketSphinx, shipped, language=language)
    ears.start()
    try:
        ears.refresh().result(30)  # it has begun
        told = health.get("recognition")
        assert told.fallback
        assert "hears far more, also offline" in told.detail
        assert (".en)" in told.detail) is english  # which model depends on the machine
        assert ("speech.recogniser to auto" in told.remedy) is english
        assert "Get it once" in told.remedy
    finally:
        assert ears.stop(10.0)
