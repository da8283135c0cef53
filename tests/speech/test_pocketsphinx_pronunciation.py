"""Words that no dictionary holds get a pronunciation from espeak-ng."""

from __future__ import annotations

import shutil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonia_desktop.core.errors import InvalidInputError, UnavailableError
from sonia_desktop.speech.pronunciation import PHONES, from_ipa, pronunciations

needs_espeak = pytest.mark.skipif(
    shutil.which("espeak-ng") is None, reason="espeak-ng is not installed"
)


@given(st.text(max_size=40))
def test_whatever_is_written_only_known_phones_come_out(ipa: str) -> None:
    assert set(from_ipa(ipa).split()) <= PHONES


def test_sounds_of_two_signs_are_one_phone() -> None:
    assert from_ipa("tʃ_ˈɛɹ") == "CH EH R"
    assert from_ipa("f_ˈaɪɚ_f_ɑː_k_s") == "F AY ER F AA K S"
    assert from_ipa("b_ˈʌ_ʔ_n\u0329") == "B AH T AH N"


@needs_espeak
def test_names_are_said_as_espeak_says_them() -> None:
    found = pronunciations(["thunderbird", "siobhan", "thunderbird"])
    assert found == {"thunderbird": "TH AH N D ER B ER D", "siobhan": "SH IH V AO N"}


@needs_espeak
def test_every_word_keeps_its_own_sounds_in_a_long_list() -> None:
    words = [a + b for a in ("vorn", "blist", "quam") for b in ("ax", "ilo", "ung", "ette")]
    many = pronunciations(words)
    assert many["blistilo"] == pronunciations(["blistilo"])["blistilo"]
    assert list(many) == words


@pytest.mark.parametrize("word", ["", "two words", "--help", "a;b", "12", "x" * 41])
def test_what_is_no_word_is_refused(word: str) -> None:
    with pytest.raises(InvalidInputError):
        pronunciations([word])


def test_without_espeak_the_word_and_the_way_out_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(UnavailableError, match="siobhan") as told:
        pronunciations(["siobhan"])
    assert "espeak-ng" in told.value.remedy
    assert pronunciations([]) == {}
