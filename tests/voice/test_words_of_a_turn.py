"""What was really spoken, where a turn's time went, and what the wake phrase left: pure parts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonia_desktop.voice.latency import VOICE_SECONDS, TurnClock, observe
from sonia_desktop.voice.spoken_so_far import Part, spoken_so_far
from sonia_desktop.voice.types import TurnTimed
from sonia_desktop.voice.utterance import whole_sentences
from sonia_desktop.voice.waking import after_phrase, without_phrase

WORD = st.text(alphabet="abcdefgh", min_size=1, max_size=9)
SENTENCE = st.lists(WORD, min_size=1, max_size=12).map(" ".join)
MOMENT = st.floats(0.0, 1e6)


# Spoken so far


@st.composite
def said(draw: st.DrawFn) -> list[Part]:
    """Sentences one behind the other; of the last one more sound may come."""
    parts, at = [], 0.0
    for text in draw(st.lists(SENTENCE, max_size=6)):
        length_s = draw(st.floats(0.05, 8.0))
        parts.append(Part(text, at, at + length_s))
        at += length_s
    if parts and draw(st.booleans()):
        last = parts[-1]
        parts[-1] = Part(last.text, last.start_s, last.end_s, whole=False)
    return parts


@given(said(), st.floats(0.0, 60.0))
def test_what_was_spoken_is_the_beginning_of_the_text_in_whole_words(
    parts: list[Part], heard_s: float
) -> None:
    words = " ".join(part.text for part in parts).split()
    spoken = spoken_so_far(parts, heard_s).split()
    assert spoken == words[: len(spoken)]


@given(said(), st.floats(0.0, 30.0), st.floats(0.0, 30.0))
def test_who_hears_longer_hears_no_less(parts: list[Part], one_s: float, more_s: float) -> None:
    shorter, longer = spoken_so_far(parts, one_s), spoken_so_far(parts, one_s + more_s)
    assert longer.startswith(shorter)


@given(said())
def test_nothing_is_spoken_at_first_and_all_that_is_whole_at_the_end(parts: list[Part]) -> None:
    assert spoken_so_far(parts, 0.0) == ""
    whole = [part.text for part in parts if part.whole]
    assert spoken_so_far(parts, 1e6).startswith(" ".join(whole))


def test_of_a_sentence_still_being_made_no_more_is_told_than_a_quick_speaker_says() -> None:
    part = Part("One two three four five six seven eight nine ten eleven.", 0.0, 0.1, whole=False)
    assert spoken_so_far([part], 0.1) == ""
    assert spoken_so_far([part], 0.5) == "One two"


# Where the time went


@given(st.tuples(MOMENT, MOMENT, MOMENT, MOMENT, MOMENT, MOMENT))
def test_the_parts_of_the_time_are_never_negative_and_add_up(moments: tuple[float, ...]) -> None:
    spoke, endpoint, final, answer, made, sounded = moments
    timed = TurnClock(spoke, endpoint, final, answer).timed("t", made, sounded)
    assert timed is not None
    parts = (timed.endpoint, timed.final_text, timed.decision, timed.first_audio, timed.device)
    assert min(parts) >= 0.0
    assert sum(parts) == pytest.approx(timed.total, abs=0.5)
    assert timed.total >= round((sounded - spoke) * 1000.0, 1) - 0.1


@pytest.mark.parametrize("missing", ["spoke_until_s", "endpoint_s", "final_s", "answer_s"])
def test_a_turn_with_a_moment_missing_is_not_timed(missing: str) -> None:
    clock = TurnClock(1.0, 2.0, 3.0, 4.0)
    setattr(clock, missing, None)
    assert clock.timed("t", 5.0, 6.0) is None


def test_a_text_known_before_the_end_was_sure_costs_nothing_more() -> None:
    timed = TurnClock(10.0, 10.6, 10.2, 10.7).timed("t", 10.8, 10.9)
    assert timed == TurnTimed("t", 600.0, 0.0, 100.0, 100.0, 100.0, 900.0)


def test_a_timed_turn_is_counted_once_in_every_part() -> None:
    def counted(part: str) -> tuple[float, float]:
        found = {
            sample.name.rsplit("_", 1)[-1]: sample.value
            for metric in VOICE_SECONDS.labels(part).collect()
            for sample in metric.samples
            if not sample.labels.get("le")
        }
        return found["count"], found["sum"]

    before = {part: counted(part) for part in ("endpoint", "device", "total")}
    observe(TurnTimed("t", 300.0, 0.0, 20.0, 30.0, 50.0, 400.0))
    after = {part: counted(part) for part in before}
    assert [after[part][0] - before[part][0] for part in before] == [1, 1, 1]
    grown_s = [after[part][1] - before[part][1] for part in before]
    assert grown_s == pytest.approx([0.3, 0.05, 0.4])


# The wake phrase


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("hey sonia what time is it", "what time is it"),
        ("Hey, Sonia! What time is it?", "What time is it?"),
        ("sonia what time is it", "what time is it"),
        ("hey sonia", ""),
        ("what is sonia doing", "what is sonia doing"),
        ("hey you", "hey you"),
        ("", ""),
    ],
)
def test_only_the_phrase_or_its_end_is_taken_off_the_beginning(text: str, left: str) -> None:
    assert without_phrase(text, "hey sonia") == left


@given(SENTENCE, st.lists(WORD, min_size=1, max_size=4))
def test_a_request_behind_the_phrase_is_left_as_it_was(text: str, phrase: list[str]) -> None:
    assert without_phrase(f"{' '.join(phrase)} {text}", " ".join(phrase)) == text


@given(SENTENCE, SENTENCE)
def test_what_is_left_is_always_the_end_of_the_text(text: str, phrase: str) -> None:
    left = without_phrase(text, phrase)
    taken = text.split()[: len(text.split()) - len(left.split())]
    assert left == " ".join(text.split()[len(taken) :])
    assert " ".join(phrase.split()[len(phrase.split()) - len(taken) :]) == " ".join(taken)


# Text that still grows


@given(st.lists(st.text(alphabet="ab .!?`\n", max_size=12), max_size=10))
def test_text_that_comes_in_pieces_is_said_whole_and_once(pieces: list[str]) -> None:
    ready, waiting = "", ""
    for piece in pieces:
        more, waiting = whole_sentences(waiting + piece)
        ready += more
    assert ready + waiting == "".join(pieces)


def test_a_sentence_is_ready_when_the_next_has_begun() -> None:
    assert whole_sentences("It is ten.") == ("", "It is ten.")
    assert whole_sentences("It is ten. And") == ("It is ten. ", "And")
    assert whole_sentences("Run this. ```ls -l. Then") == ("", "Run this. ```ls -l. Then")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Hey computer, stop.", "stop."),
        ("the computer stop", "stop"),
        ("Computer, what time is it?", "what time is it?"),
        ("A hey computer", ""),
        ("what is on my computer", "what is on my computer"),
    ],
)
def test_what_was_said_after_a_call_over_sonia(text: str, left: str) -> None:
    assert after_phrase(text, "hey computer") == left
