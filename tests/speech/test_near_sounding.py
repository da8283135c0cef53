"""Texts that sound like a text: the search over sounds, and how its texts fit the sound."""

from __future__ import annotations

import subprocess

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sonia_desktop.audio.files import load_speech
from sonia_desktop.speech.expectation import TaskExpectation
from sonia_desktop.speech.moonshine import Moonshine
from sonia_desktop.speech.moonshine_beam import Context, words_said
from sonia_desktop.speech.moonshine_model import MoonshineModel
from sonia_desktop.speech.near_sounding import PHONES, NearSounding
from sonia_desktop.speech.near_texts import NearTexts
from sonia_desktop.speech.vocabulary import Vocabulary

SOUNDS = {
    "which": [("W", "IH", "CH")],
    "windows": [("W", "IH", "N", "D", "OW", "Z")],
    "window": [("W", "IH", "N", "D", "OW")],
    "are": [("AA", "R")],
    "open": [("OW", "P", "AH", "N")],
}
SAID = ("which", "windows", "are", "open")


class OneSentence:
    """Expects one sentence."""

    def chance(self, context: Context, word: str) -> float:
        follows = zip(("<s>", *SAID), (*SAID, "</s>"), strict=True)
        return 0.9 if (context[-1:], word) in {((one,), two) for one, two in follows} else 0.001


class Anything:
    """Expects every word alike."""

    def chance(self, context: Context, word: str) -> float:
        return 0.1


def sounds_of(*words: str) -> list[str]:
    return [phone for word in words for phone in SOUNDS[word][0]]


@pytest.fixture(scope="module")
def near() -> NearTexts:
    own = Vocabulary(names=("Zebulon",))
    return NearTexts(own, TaskExpectation(own))


def test_what_is_expected_wins_over_what_sounds_a_little_more_like_it() -> None:
    heard = sounds_of("which", "window", "are", "open")

    expected = NearSounding(SOUNDS, OneSentence()).texts(heard, 3)
    alike = NearSounding(SOUNDS, Anything()).texts(heard, 3)

    assert expected[0][0] == "which windows are open"
    assert alike[0][0] == "which window are open"


@given(st.lists(st.sampled_from(sorted(SOUNDS)), min_size=1, max_size=5))
@settings(deadline=None, max_examples=25)
def test_words_that_are_heard_as_they_are_said_are_found_first(words: list[str]) -> None:
    found = NearSounding(SOUNDS, Anything()).texts(sounds_of(*words), 4)

    assert found[0][0] == " ".join(words)
    assert [cost for _, cost in found] == sorted(cost for _, cost in found)


@given(st.lists(st.sampled_from([*PHONES, "?"]), max_size=20))
@settings(deadline=None, max_examples=25)
def test_any_row_of_sounds_gives_words_there_are_and_each_text_once(heard: list[str]) -> None:
    found = [text for text, _ in NearSounding(SOUNDS, Anything()).texts(heard, 8)]

    assert len(found) == len(set(found)) <= 8
    assert all(set(text.split()) <= SOUNDS.keys() for text in found)


def test_a_request_is_found_by_what_it_sounds_like(near: NearTexts) -> None:
    assert "Which windows are open?" in near.texts(["Which window are open?"], 24)
    assert "What time is it?" in near.texts(["What dime is it."], 8)


def test_texts_are_written_with_their_capitals(near: NearTexts) -> None:
    found = near.texts(["Remember I am in Berlin on monday"], 8)

    assert "Remember I am in Berlin on Monday." in found


def test_own_names_are_found_and_nothing_in_silence_or_a_speech(near: NearTexts) -> None:
    assert any("zebulon" in text.lower() for text in near.texts(["who is Zebulan"], 8))
    assert near.texts([""], 8) == []
    assert near.texts([], 8) == []
    assert near.texts(["the river wound slowly through the valley " * 4], 8) == []


def test_a_text_has_the_tokens_the_recogniser_itself_would_write(near: NearTexts) -> None:
    model = MoonshineModel()
    for text in near.texts(["Remember that the meeting is on Monday at nine."], 8):
        draft = model.draft(text)
        again = "".join(token.text for token in model.tokens(draft, -3.0))
        assert words_said(again) == words_said(text)
        assert len(draft) <= 2 * len(text.split()) + 2
    with pytest.raises(ValueError, match="cannot write"):
        model.draft("\N{EGYPTIAN HIEROGLYPH A001}")
    model.stop()


def test_of_texts_that_sound_alike_the_one_that_was_said_fits_the_sound_best() -> None:
    command = ["espeak-ng", "-v", "en-us", "-s", "150", "--stdout", "what time is it"]
    wav = subprocess.run(command, capture_output=True, check=True).stdout
    made = Moonshine(expect=TaskExpectation, near=lambda expectation: NearTexts(None, expectation))
    made.start()
    model = MoonshineModel()
    encoded = model.encode(np.divide(load_speech(wav), 32768.0, dtype=np.float32))
    misheard = model.tokens(model.draft("What dime is it?"), -3.0)

    alike = made._sounding_alike([(misheard, -9.0)], encoded, encoded, None)

    texts = {"".join(token.text for token in tokens).strip(): score for tokens, score in alike}
    assert max(texts, key=texts.__getitem__) == "What time is it?"
    assert "What dime is it?" not in texts
    model.stop()
    made.stop()
