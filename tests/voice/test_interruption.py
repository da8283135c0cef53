"""What sound during Sonia's speech means: pause at once, then go on, stop or listen."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sonia_desktop.core.errors import InvalidInputError
from sonia_desktop.voice.interruption import (
    Interruption,
    InterruptionOptions,
    Verdict,
    Words,
    is_only_stop,
    says_nothing,
    words_of,
)

whatever = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
"""A busy machine is no failure."""

CHUNK_S = 0.032


def follow(
    sound: list[tuple[float, str]], options: InterruptionOptions | None = None
) -> list[Verdict]:
    """The verdict after each chunk; a chunk is its probability and the text known by then."""
    interruption = Interruption(options)
    return [
        interruption.step((n + 1) * CHUNK_S, CHUNK_S, probability, text)
        for n, (probability, text) in enumerate(sound)
    ]


def verdicts(sound: list[tuple[float, str]]) -> list[Verdict]:
    return [verdict for verdict in follow(sound) if verdict is not Verdict.NOTHING]


def said(text: str, voiced: int = 12, late: int = 5, silence: int = 30) -> list[tuple[float, str]]:
    """A sound of `voiced` chunks whose text is known `late` chunks after it began."""
    return [
        (0.9 if n < voiced else 0.0, text if n >= late else "") for n in range(voiced + silence)
    ]


def test_the_voice_pauses_sonia_within_a_tenth_of_a_second() -> None:
    decided = follow([(0.0, "")] * 20 + [(0.9, "")] * 5)
    assert decided.index(Verdict.DUCK) + 1 - 20 <= 2


def follow_sudden(sound: list[tuple[float, str, bool]]) -> list[tuple[float, Verdict]]:
    """What was decided, and when; each chunk is probability, text, and whether sound begins."""
    interruption = Interruption()
    decided = []
    for n, (probability, text, sudden) in enumerate(sound):
        at_s = (n + 1) * CHUNK_S
        decided.append((at_s, interruption.step(at_s, CHUNK_S, probability, text, sudden)))
    return [(at_s, verdict) for at_s, verdict in decided if verdict is not Verdict.NOTHING]


QUIET, KNOCK = (0.0, "", False), (0.0, "", True)


def test_a_sudden_sound_pauses_sonia_before_it_is_known_to_be_a_voice() -> None:
    hiss = [(0.1, "", False)] * 3
    voice = [(0.9, "", False)] * 4 + [(0.9, "stop", False)]
    decided = follow_sudden([QUIET] * 10 + [KNOCK] + hiss + voice)
    assert [verdict for _, verdict in decided] == [Verdict.DUCK, Verdict.STOP]
    assert decided[0][0] == pytest.approx(11 * CHUNK_S)


def test_a_knock_pauses_her_for_a_fifth_of_a_second() -> None:
    decided = follow_sudden([QUIET] * 10 + [KNOCK] + [QUIET] * 20)
    assert [verdict for _, verdict in decided] == [Verdict.DUCK, Verdict.RESUME]
    assert decided[1][0] - decided[0][0] <= 0.2 + CHUNK_S


def test_hammering_makes_her_stutter_less_and_less() -> None:
    decided = follow_sudden([QUIET] * 10 + ([KNOCK] + [QUIET] * 9) * 120)  # 38 s of it
    pauses = [at_s for at_s, verdict in decided if verdict is Verdict.DUCK]
    assert 2 <= len(pauses) <= 5
    gaps = [after - before for before, after in itertools.pairwise(pauses)]
    assert gaps == sorted(gaps)


def test_a_voice_after_a_wrong_guess_pauses_her_all_the_same() -> None:
    decided = follow_sudden([QUIET] * 10 + [KNOCK] + [QUIET] * 10 + [(0.9, "", False)] * 3)
    assert [verdict for _, verdict in decided] == [Verdict.DUCK, Verdict.RESUME, Verdict.DUCK]


def test_without_guesses_only_voice_pauses_her() -> None:
    interruption = Interruption(InterruptionOptions(guess_s=0.0))
    decided = [interruption.step((n + 1) * CHUNK_S, CHUNK_S, 0.0, "", True) for n in range(40)]
    assert set(decided) == {Verdict.NOTHING}


def test_a_click_pauses_nothing() -> None:
    assert verdicts([(0.0, "")] * 10 + [(0.9, "")] + [(0.0, "")] * 30) == []


@pytest.mark.parametrize("text", ["", "mhm", "uh huh", "Yeah.", "okay", "I see", "huh", "the"])
def test_a_cough_or_a_nod_lets_her_go_on(text: str) -> None:
    assert verdicts(said(text)) == [Verdict.DUCK, Verdict.RESUME]


@pytest.mark.parametrize(
    "text",
    ["stop", "Stop!", "wait", "cancel", "be quiet", "never mind", "hold on", "please stop",
     "sonia stop", "okay stop", "no wait", "stop it", "that's enough", "shut up",
     "hang on a second", "stop the music", "cancel that", "hey sonia cancel"],
)  # fmt: skip
def test_a_word_to_stop_always_stops(text: str) -> None:
    assert verdicts(said(text)) == [Verdict.DUCK, Verdict.STOP]
    assert verdicts(said(text, voiced=6, late=2)) == [Verdict.DUCK, Verdict.STOP]


def test_stop_stops_although_it_was_understood_late() -> None:
    assert verdicts(said("stop", voiced=8, late=40, silence=60)) == [
        Verdict.DUCK, Verdict.RESUME, Verdict.STOP,
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text", ["what about tomorrow", "no i meant paris", "tell me more", "yes why"]
)
def test_real_words_are_a_new_turn(text: str) -> None:
    assert verdicts(said(text)) == [Verdict.DUCK, Verdict.BARGE_IN]


def test_one_word_made_of_a_cough_is_not_believed() -> None:
    assert verdicts(said("butter", voiced=5, late=3)) == [Verdict.DUCK, Verdict.RESUME]


def test_a_long_voice_is_speech_although_no_text_came() -> None:
    assert verdicts(said("", voiced=60)) == [Verdict.DUCK, Verdict.BARGE_IN]


def test_she_can_be_nodded_at_again_and_again() -> None:
    assert verdicts(said("mhm") * 3) == [Verdict.DUCK, Verdict.RESUME] * 3


@pytest.mark.parametrize(
    ("text", "kind"),
    [("", Words.NONE), ("[cough]", Words.NONE), ("(laughs)", Words.NONE), ("the", Words.NONE),
     ("mm-hmm", Words.BACKCHANNEL), ("all right", Words.BACKCHANNEL),
     ("of course", Words.BACKCHANNEL),
     ("stopwatch", Words.REAL), ("waiter", Words.REAL), ("do not stop", Words.REAL),
     ("cancellation", Words.REAL), ("Wait, what?", Words.STOP)],
)  # fmt: skip
def test_words_are_told_apart(text: str, kind: Words) -> None:
    assert words_of(text) is kind


@pytest.mark.parametrize(
    ("text", "only"),
    [("stop", True), ("please stop talking", True), ("wait a second", True),
     ("stop the music", False),
     ("cancel my appointment", False), ("never mind thanks", True), ("hello", False), ("", False)],
)  # fmt: skip
def test_a_request_that_begins_with_stop_is_more_than_stop(text: str, only: bool) -> None:
    assert is_only_stop(text) is only


@pytest.mark.parametrize("name", ["threshold", "duck_after_s", "resume_silence_s"])
def test_a_knob_out_of_its_range_is_refused_by_name(name: str) -> None:
    with pytest.raises(InvalidInputError, match=name):
        InterruptionOptions(**{name: -1.0})


@whatever
@given(
    st.lists(st.tuples(st.sampled_from([0.0, 0.2, 0.9]), st.just(""), st.booleans()), max_size=200)
)
def test_whatever_begins_suddenly_no_pause_is_left_hanging(
    sound: list[tuple[float, str, bool]],
) -> None:
    waits = round(InterruptionOptions().resume_silence_s / CHUNK_S) + 10
    verdicts = [verdict for _, verdict in follow_sudden([*sound, *[QUIET] * waits])]
    assert verdicts[-1:] != [Verdict.DUCK]
    for one, after in itertools.pairwise(verdicts):
        assert (one is Verdict.DUCK) != (after is Verdict.DUCK)


sounds = st.lists(
    st.tuples(
        st.sampled_from([0.0, 0.0, 0.3, 0.9, 0.9, float("nan")]),
        st.sampled_from(["", "", "mhm", "stop", "the", "what now", "butter", "yeah"]),
        st.integers(1, 25),
    ),
    max_size=12,
).map(lambda parts: [(p, text) for p, text, count in parts for _ in range(count)])


@whatever
@given(sounds)
def test_whatever_is_heard_the_verdicts_come_in_order(sound: list[tuple[float, str]]) -> None:
    ducked = over = False
    for verdict in follow(sound):
        if verdict is Verdict.NOTHING:
            continue
        assert not over
        if verdict is Verdict.DUCK:
            assert not ducked
            ducked = True
        elif verdict is Verdict.RESUME:
            assert ducked
            ducked = False
        else:
            over = True


@whatever
@given(sounds)
def test_a_pause_is_never_left_hanging(sound: list[tuple[float, str]]) -> None:
    options = InterruptionOptions()
    waits = round(options.resume_silence_s / CHUNK_S) + 2
    decided = follow([*sound, *[(0.0, "")] * waits])
    last = [v for v in decided if v is not Verdict.NOTHING][-1:]
    assert last != [Verdict.DUCK]


@whatever
@given(sounds)
def test_silence_alone_never_interrupts(sound: list[tuple[float, str]]) -> None:
    assert all(v is Verdict.NOTHING for v in follow([(0.2, text) for _, text in sound]))


@whatever
@given(sounds, st.sampled_from(["stop", "wait", "cancel"]))
def test_stop_is_obeyed_whatever_came_before(sound: list[tuple[float, str]], word: str) -> None:
    decided = follow([*sound, *[(0.0, "")] * 20, *[(0.9, "")] * 3, *[(0.9, word)] * 4])
    assert Verdict.STOP in decided or Verdict.BARGE_IN in decided[: len(sound) + 20]


@whatever
@given(st.text(max_size=100))
def test_any_text_is_something(text: str) -> None:
    assert isinstance(words_of(text), Words)


@pytest.mark.parametrize("text", ["Um.", "uh, um", "Hmm.", "Mhm", "Er...", "The", "[noise]", ""])
def test_hesitation_says_nothing(text: str) -> None:
    assert says_nothing(text)


@pytest.mark.parametrize("text", ["Um, what time is it?", "yes", "okay", "no", "hum a tune"])
def test_an_answer_says_something(text: str) -> None:
    assert not says_nothing(text)
