"""What a recogniser guesses or a hand leaves out (final marks, capitals, a call by name) changes no
intent."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonia_desktop.agent.reflex import Reflex
from sonia_desktop.agent.second_thoughts import second_thought
from sonia_desktop.agent.wording import unmarked
from sonia_desktop.memory.embedding import MiniLmEmbedder
from tests.benchmarks.reflex_accuracy import built_in_tools

BENCHMARKS = Path(__file__).parents[1] / "benchmarks"
EVERY = 7
MARKS = (".", "?", "!", "...")


def said() -> list[str]:
    """The tools' examples, and every seventh sentence of the sets with all tools."""
    texts = [text for tool in built_in_tools() for text in tool.examples]
    for file in sorted(BENCHMARKS.glob("reflex_all_tools*.tsv")):
        lines = file.read_text(encoding="utf-8").splitlines()
        texts += [line.split("\t")[2] for line in lines[::EVERY] if line]
    return list(dict.fromkeys(text for text in texts if "`" not in text))


@pytest.fixture(scope="module")
def reflex(embedder: MiniLmEmbedder) -> Reflex:
    made = Reflex(embedder, built_in_tools())
    made.start()
    return made


def test_final_marks_and_the_first_capital_change_the_intent_of_no_sentence(
    reflex: Reflex,
) -> None:
    changed = []
    for at, text in enumerate(said()):
        bare = unmarked(text)
        intent = reflex.decide(bare).tool
        mark = MARKS[at % len(MARKS)] if not bare[-1:].isdigit() else "?"
        for other in (bare + mark, bare[:1].upper() + bare[1:] + "?"):
            if (got := reflex.decide(other).tool) != intent:
                changed.append((other, intent, got))

    assert len(said()) > 250
    assert changed == []


def test_small_letters_change_the_intent_of_no_sentence_without_a_word_in_capitals(
    reflex: Reflex,
) -> None:
    texts = [text for text in said() if text != text.lower()]
    spelled = [text for text in texts if not re.search(r"\b\$?[A-Z][A-Z_]+\b", text)]

    assert len(spelled) > 15
    for text in spelled:
        assert reflex.decide(text.lower()).tool == reflex.decide(text).tool, text


def test_what_is_given_to_a_tool_keeps_its_mark(reflex: Reflex) -> None:
    decided = reflex.decide("Where is the contact us link?")

    assert decided.args == {"question": "Where is the contact us link?"}


@pytest.mark.parametrize("said", ["How do I take my coffee", "what is the hour"])
def test_a_question_is_one_with_and_without_its_mark(reflex: Reflex, said: str) -> None:
    assert reflex.decide(said).tool is not None
    assert reflex.decide(said + "?").tool == reflex.decide(said).tool


@pytest.mark.parametrize("called", ["", "Okay, ", "OK. ", "Hey Sonia. ", "Sonia, "])
def test_a_correction_is_one_also_when_sonia_is_called_first(called: str) -> None:
    thought = second_thought(f"{called}Actually my brother lives in Berlin now")

    assert thought == ("memory.correct", "Actually my brother lives in Berlin now")


@given(st.text(st.sampled_from("ab5 '\").?!…/~-"), max_size=12))
def test_taking_the_marks_away_twice_is_taking_them_away_once(text: str) -> None:
    assert unmarked(unmarked(text)) == unmarked(text)
    assert text.startswith(unmarked(text))


@pytest.mark.parametrize("text", ["cd ..", "list files in .", "what is 5!", "open ~/"])
def test_marks_that_are_words_stay(text: str) -> None:
    assert unmarked(text) == text
