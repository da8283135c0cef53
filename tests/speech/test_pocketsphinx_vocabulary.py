"""What this user may say becomes part of the language model the recogniser listens with."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonia_desktop.speech.language_model import LanguageModel
from sonia_desktop.speech.vocabulary import Vocabulary, spoken_words, unknown

SMALL = """\\data\\
ngram 1=4
ngram 2=4
ngram 3=2

\\1-grams:
-99.0 <s> 0.0
-0.6021 </s>
-0.6021 open -0.1000
-0.3010 mail -0.1000

\\2-grams:
-0.3010 <s> open 0.0
-0.3010 <s> mail 0.0
-0.3010 open mail -0.2000
-0.3010 mail </s>

\\3-grams:
-0.1000 <s> open mail
-0.2000 open mail </s>

\\end\\
"""
WORDS = st.sampled_from(["open", "mail", "firefox", "siobhan", "please"])
SENTENCES = st.lists(st.lists(WORDS, min_size=1, max_size=6), min_size=1, max_size=8)


def test_names_are_written_as_they_are_spoken() -> None:
    assert spoken_words("LibreOffice Writer 7") == ["libre", "office", "writer", "seven"]
    assert spoken_words("What's the time?") == ["what's", "the", "time"]
    assert spoken_words("ZÜRICH") == []
    assert spoken_words("/usr/bin/env") == []


@given(st.text(max_size=60))
def test_any_name_becomes_plain_words_or_nothing(name: str) -> None:
    assert all(
        word.replace("'", "").isascii() and word == word.lower() for word in spoken_words(name)
    )
    Vocabulary((name,), (name,), (name,)).sentences()


def test_applications_and_names_stand_in_sentences_and_odd_ones_are_left_out() -> None:
    asked = Vocabulary(("What time is it?",), ("Firefox", "北京"), ("Siobhan",))
    sentences = [" ".join(words) for words in asked.sentences()]
    assert "what time is it" in sentences
    assert "open firefox" in sentences
    assert "call siobhan" in sentences
    assert len(sentences) == len(set(sentences))
    assert unknown(asked.sentences(), {"call"})[:2] == ["what", "time"]


def test_a_new_word_is_expected_where_the_sentences_have_it() -> None:
    before = LanguageModel.read(SMALL)
    after = before.with_sentences([["open", "firefox"]])
    assert before.chance(("open", "firefox")) == 0.0
    assert after.chance(("<s>", "open", "firefox")) > 0.1
    assert after.chance(("open", "mail")) > 0.1
    assert "firefox" in after.words


@given(SENTENCES)
def test_every_context_of_the_new_sentences_sums_to_one(sentences: list[list[str]]) -> None:
    model = LanguageModel.read(SMALL).with_sentences(sentences)
    words = model.words - {"<s>"}
    for sentence in sentences:
        for context in (("<s>",), ("<s>", sentence[0])):
            total = sum(model.chance((*context, word)) for word in words)
            assert math.isclose(total, 1.0, abs_tol=0.12)


@given(SENTENCES)
def test_what_is_written_can_be_read_again(sentences: list[list[str]]) -> None:
    model = LanguageModel.read(SMALL).with_sentences(sentences)
    again = LanguageModel.read(model.text())
    assert set(again.chances) == set(model.chances)
    for gram in again.chances:
        if len(gram) == 3:  # pocketsphinx asks for the parts of a trigram
            assert gram[:2] in again.chances
            assert gram[1:] in again.chances


def test_what_is_no_language_model_is_refused() -> None:
    with pytest.raises(ValueError, match="no language model"):
        LanguageModel.read("<html></html>")
