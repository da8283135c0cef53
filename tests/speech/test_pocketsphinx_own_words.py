"""Pocketsphinx hears this user's own words, and lets sense choose between what sounds alike."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence

import numpy as np
import pytest

from sonia_desktop.audio.files import load_speech
from sonia_desktop.core.errors import CancelledError
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.speech.pocketsphinx import PocketSphinx, PocketSphinxHearing
from sonia_desktop.speech.recogniser import Pcm16, Transcript
from sonia_desktop.speech.vocabulary import Vocabulary

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng is not installed"),
]


def said(text: str, voice: str = "en-us") -> Pcm16:
    command = ["espeak-ng", "-v", voice, "-s", "150", "--stdout", text]
    speech = load_speech(subprocess.run(command, capture_output=True, check=True).stdout)
    quiet = np.zeros(4000, np.int16)
    return np.concatenate([quiet, speech, quiet])


def hear(hearing: PocketSphinxHearing, sound: Pcm16) -> Transcript:
    for start in range(0, len(sound), 1600):
        hearing.feed(sound[start : start + 1600])
    return hearing.finish()


def test_own_words_facts_and_choices() -> None:
    """One engine for all: loading it costs more than what is asked of it."""
    own = Vocabulary(applications=("Inkscape",), phrasings=("Water the plants now!",))
    sensible: list[Sequence[str]] = []

    def prefer(texts: Sequence[str]) -> list[float]:
        sensible.append(tuple(texts))
        return [1.0 if text == wanted else 0.0 for text in texts]

    wanted = ""
    engine = PocketSphinx(lambda: own, prefer)
    engine.start()
    hearing = engine.open()

    # a program no dictionary has, and a sentence only this user says
    assert hear(hearing, said("open inkscape")).text == "open inkscape"
    plants = hear(hearing, said("water the plants now"))
    assert plants.text == "water the plants now"

    # a fact
    fact = hear(hearing, said("remember that my dentist is on friday at nine"))
    assert fact.text == "remember that my dentist is on friday at nine"
    assert fact.confidence > 0.3
    assert fact.text not in fact.alternatives
    assert len(set(fact.alternatives)) == len(fact.alternatives) > 0

    # sense picks another of the best texts, and its words have times
    wanted = plants.alternatives[0]
    other = hear(hearing, said("water the plants now"))
    assert wanted in sensible[-1]
    assert other.text == wanted
    assert [word.text for word in other.words] == wanted.split()
    assert other.alternatives[0] == "water the plants now"

    # cancelled, the hearing goes on with the next utterance
    hearing.feed(said("open inkscape"))
    token = CancelToken()
    token.cancel()
    with pytest.raises(CancelledError):
        hearing.finish(token)
    assert hearing.finish().text == ""
    hearing.close()
    engine.stop()
