"""Committed words never change; loops and impossible speed are cut."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sonia_desktop.speech.invented_text import too_fast, without_loops
from sonia_desktop.speech.local_agreement import Running, agree, commit, text_of
from sonia_desktop.speech.recogniser import Word

SPOKEN = st.sampled_from(["no", "yes", "stop", "Lamp", "lamp,", "the", "."])


def words(text: str, from_s: float = 0.0, each_s: float = 0.5) -> tuple[Word, ...]:
    return tuple(
        Word(f" {word}", from_s + at * each_s, from_s + (at + 1) * each_s, 0.9)
        for at, word in enumerate(text.split())
    )


@st.composite
def hypotheses(draw: st.DrawFn) -> list[tuple[Word, ...]]:
    """Hearings of any kind: jumping times, words that come and go."""
    found = []
    for _ in range(draw(st.integers(1, 6))):
        at, heard = 0.0, []
        for text in draw(st.lists(SPOKEN, max_size=8)):
            at += draw(st.floats(0.0, 1.0))
            heard.append(Word(f" {text}", at, at + 0.3, 0.5))
        found.append(tuple(heard))
    return found


@given(hypotheses())
def test_committed_words_never_change(heard: list[tuple[Word, ...]]) -> None:
    running = Running()
    for each in heard:
        before = running.committed
        running = agree(running, each)
        assert running.committed[: len(before)] == before
    before = running.committed
    assert commit(running, heard[-1]).committed[: len(before)] == before


@given(hypotheses())
def test_nothing_is_committed_that_was_heard_only_once(heard: list[tuple[Word, ...]]) -> None:
    running = Running()
    for at, each in enumerate(heard):
        earlier = len(running.committed)
        running = agree(running, each)
        for word in running.committed[earlier:]:
            assert at > 0
            assert word in each
            plain = word.text.strip(" .,").casefold()
            assert plain in [one.text.strip(" .,").casefold() for one in heard[at - 1]]


@given(st.lists(SPOKEN, min_size=1, max_size=30), st.integers(1, 5))
def test_a_growing_text_that_is_heard_right_is_committed_whole(texts: list[str], step: int) -> None:
    truth = words(" ".join(texts))
    running = Running()
    for end in range(step, len(truth) + step, step):
        running = agree(running, truth[:end])
        assert text_of(running.words) == " ".join(texts[:end])
    assert agree(running, truth).committed == truth


def test_words_that_differ_stay_open_until_two_hearings_agree() -> None:
    running = agree(Running(), words("open the lamb"))
    running = agree(running, words("open the lamp please"))
    assert text_of(running.committed) == "open the"
    assert text_of(running.words) == "open the lamp please"
    running = agree(running, words("Open the Lamp, please now"))
    assert text_of(running.committed) == "open the Lamp, please"


def test_a_committed_word_heard_again_a_little_later_is_not_said_twice() -> None:
    running = commit(Running(), words("turn on the lamp"))
    again = words("the lamp", from_s=1.25) + words("now", from_s=2.3)
    assert text_of(commit(running, again).words) == "turn on the lamp now"


def test_a_word_really_said_twice_is_kept_twice() -> None:
    running = commit(Running(), words("no"))
    assert text_of(commit(running, words("no", from_s=0.55)).words) == "no no"


def test_a_loop_is_cut_to_its_first_round() -> None:
    assert text_of(without_loops(words("thank you " * 9))) == "thank you"
    assert text_of(without_loops(words("so " + "ha " * 40 + "yes"))) == "so ha yes"
    assert text_of(without_loops(words("I am here. " * 5 + "I am"))) == "I am here."


def test_a_loop_inside_a_word_is_cut_to_its_first_round() -> None:
    assert text_of(without_loops(words("Volcanic brith" + "th" * 40 + " ends"))) == (
        "Volcanic brith ends"
    )
    assert text_of(without_loops(words("la" * 9 + ", " + "umber" * 6))) == "la, umber"


def test_what_people_repeat_is_kept() -> None:
    for said in (
        "no no no no",
        "very very very good",
        "one two one two",
        "bye bye, bye bye",
        "hahaha",
        "code 1000000000 or 55555555",
    ):
        assert text_of(without_loops(words(said))) == said


@given(st.lists(SPOKEN, max_size=40))
def test_cutting_loops_only_takes_words_away_and_is_done_at_once(texts: list[str]) -> None:
    said = words(" ".join(texts))
    kept = without_loops(said)
    rest = iter(said)
    assert all(word in rest for word in kept)
    assert bool(kept) == bool(said)


def test_more_words_than_a_mouth_can_say_are_not_believed() -> None:
    assert too_fast(words("a b c d e f g h", each_s=0.01))
    assert not too_fast(words("a b c d e f g h", each_s=0.1))
    assert not too_fast(words("a b", each_s=0.0))
