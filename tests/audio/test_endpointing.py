"""The segmenter: time and probability in, a decision out."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sonia_desktop.audio.endpoint import Endpoint, EndpointOptions, Patience, Phase, Segmenter
from sonia_desktop.core.errors import InvalidInputError

whatever = settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
"""A busy machine is no failure."""

CHUNK_S = 0.032
OPTIONS = EndpointOptions(
    threshold=0.5, min_speech_s=0.12, pause_s=0.2, end_silence_s=0.6, no_speech_s=3.0
)
ENDS = (Endpoint.ENDED, Endpoint.TOO_LONG, Endpoint.NO_SPEECH)

probabilities = st.lists(
    st.one_of(st.floats(0, 1), st.sampled_from([0.0, 0.0, 0.0, 0.9, 0.9, 0.4])), max_size=400
)
"""Anything, with long stretches of speech and silence among it."""
stretches = st.lists(
    st.tuples(st.sampled_from([0.0, 0.4, 0.9]), st.integers(1, 40)), max_size=15
).map(lambda parts: [p for p, count in parts for _ in range(count)])
sounds = st.one_of(probabilities, stretches)


def follow(
    values: list[float],
    options: EndpointOptions = OPTIONS,
    patience: Patience = Patience.NORMAL,
    chunk_s: float = CHUNK_S,
) -> list[Endpoint]:
    """The decision after each chunk, with the same patience throughout."""
    segmenter = Segmenter(options)
    decided = []
    for number, value in enumerate(values):
        segmenter.patience(patience)
        decided.append(segmenter.step((number + 1) * chunk_s, chunk_s, value))
    return decided


def end_s(decided: list[Endpoint], chunk_s: float = CHUNK_S) -> float:
    """When the utterance ended; infinity when it did not."""
    ends = [number for number, decision in enumerate(decided) if decision in ENDS]
    return (ends[0] + 1) * chunk_s if ends else float("inf")


def events(decided: list[Endpoint]) -> list[Endpoint]:
    return [decision for decision in decided if decision is not Endpoint.NOTHING]


def test_speech_then_silence_starts_pauses_and_ends_once() -> None:
    decided = events(follow([0.0] * 10 + [0.9] * 30 + [0.0] * 40))
    assert decided == [Endpoint.STARTED, Endpoint.PAUSED, Endpoint.ENDED]


def test_a_click_is_not_speech() -> None:
    assert Endpoint.STARTED not in follow([0.0] * 5 + [0.9] * 2 + [0.0] * 20)


def test_speech_after_a_pause_goes_on() -> None:
    decided = follow([0.9] * 20 + [0.0] * 10 + [0.9] * 20 + [0.0] * 30)
    assert events(decided) == [
        Endpoint.STARTED, Endpoint.PAUSED, Endpoint.RESUMED, Endpoint.PAUSED, Endpoint.ENDED,
    ]  # fmt: skip


def test_nobody_speaking_gives_up() -> None:
    decided = follow([0.1] * 200)
    assert decided.count(Endpoint.NO_SPEECH) == 1
    assert abs(end_s(decided) - 3.0) <= CHUNK_S


def test_an_endless_talker_is_cut_off() -> None:
    decided = follow([0.9] * 400, EndpointOptions(max_utterance_s=5.0))
    assert decided.count(Endpoint.TOO_LONG) == 1
    assert abs(end_s(decided) - 5.0) <= CHUNK_S


def test_the_end_of_speech_is_where_the_voice_fell_silent() -> None:
    segmenter = Segmenter(OPTIONS)
    for n in range(60):
        segmenter.step((n + 1) * CHUNK_S, CHUNK_S, 0.9 if n < 30 else 0.0)
    assert segmenter.phase is Phase.ENDED
    assert segmenter.speech_ended_s == 30 * CHUNK_S


@pytest.mark.parametrize(
    ("patience", "silence_s"),
    [(Patience.SHORT, 0.27), (Patience.FAIR, 0.45), (Patience.NORMAL, 0.6), (Patience.LONG, 1.02)],
)
def test_the_silence_that_ends_follows_the_patience(patience: Patience, silence_s: float) -> None:
    decided = follow([0.9] * 20 + [0.0] * 60, patience=patience)
    assert silence_s <= end_s(decided) - 20 * CHUNK_S <= silence_s + CHUNK_S


def test_patience_learnt_in_the_pause_still_counts() -> None:
    segmenter = Segmenter(OPTIONS)
    for n in range(20):
        segmenter.step((n + 1) * CHUNK_S, CHUNK_S, 0.9)
    for n in range(20, 32):  # 0.38 s of silence
        assert segmenter.step((n + 1) * CHUNK_S, CHUNK_S, 0.0) is not Endpoint.ENDED
    segmenter.patience(Patience.SHORT)
    assert segmenter.step(33 * CHUNK_S, CHUNK_S, 0.0) is Endpoint.ENDED


def test_speech_after_a_pause_takes_the_short_patience_back() -> None:
    segmenter = Segmenter(OPTIONS)
    at = 0.0
    for value in [0.9] * 20 + [0.0] * 7:
        at += CHUNK_S
        segmenter.step(at, CHUNK_S, value)
    assert segmenter.phase is Phase.PAUSED
    segmenter.patience(Patience.SHORT)
    assert segmenter.step(at + CHUNK_S, CHUNK_S, 0.9) is Endpoint.RESUMED
    assert segmenter.silence_needed_s == OPTIONS.end_silence_s


def test_a_word_that_broke_off_is_dropped_and_the_next_one_counts() -> None:
    options = EndpointOptions(false_start_s=0.3, no_speech_s=5.0)
    false_start = [0.9] * 5 + [0.0] * 25
    decided = follow([*false_start, *[0.9] * 20, *[0.0] * 30], options)
    assert events(decided) == [
        Endpoint.STARTED, Endpoint.PAUSED, Endpoint.FALSE_START,
        Endpoint.STARTED, Endpoint.PAUSED, Endpoint.ENDED,
    ]  # fmt: skip


def test_a_short_word_that_was_recognised_is_no_false_start() -> None:
    segmenter = Segmenter(EndpointOptions(false_start_s=0.3))
    decided = []
    for n in range(40):
        decided.append(segmenter.step((n + 1) * CHUNK_S, CHUNK_S, 0.9 if n < 5 else 0.0))
        if decided[-1] is Endpoint.PAUSED:
            segmenter.confirm()
    assert events(decided)[-1] is Endpoint.ENDED


def test_a_probability_that_is_no_number_is_silence() -> None:
    assert Endpoint.STARTED not in follow([float("nan")] * 50)


@pytest.mark.parametrize(
    ("name", "value"),
    [("threshold", 0.0), ("threshold", 1.0), ("end_silence_s", 0.0), ("long_factor", 0.5),
     ("short_factor", 2.0), ("max_utterance_s", -1.0), ("no_speech_s", float("nan"))],
)  # fmt: skip
def test_a_knob_out_of_its_range_is_refused_by_name(name: str, value: float) -> None:
    with pytest.raises(InvalidInputError, match=name):
        EndpointOptions(**{name: value})


@whatever
@given(
    st.floats(0.1, 10), st.floats(0.1, 1), st.floats(0.1, 1), st.floats(1, 5), st.floats(0, 10),
    st.floats(0, 10),
)  # fmt: skip
def test_short_is_never_longer_than_long_whatever_the_knobs(
    normal: float, short: float, fair: float, long: float, shortest: float, longest: float
) -> None:
    options = EndpointOptions(
        end_silence_s=normal, short_factor=short, fair_factor=fair, long_factor=long,
        shortest_silence_s=shortest, longest_silence_s=longest,
    )  # fmt: skip
    waits = [options.silence_s(patience) for patience in Patience]  # in this order
    assert waits == sorted(waits)


@whatever
@given(sounds)
def test_whatever_is_heard_the_decisions_come_in_a_sensible_order(values: list[float]) -> None:
    decided = events(follow(values))
    allowed = {
        (Endpoint.STARTED, Endpoint.PAUSED), (Endpoint.STARTED, Endpoint.TOO_LONG),
        (Endpoint.PAUSED, Endpoint.RESUMED), (Endpoint.PAUSED, Endpoint.ENDED),
        (Endpoint.PAUSED, Endpoint.TOO_LONG), (Endpoint.RESUMED, Endpoint.PAUSED),
        (Endpoint.RESUMED, Endpoint.TOO_LONG), (Endpoint.PAUSED, Endpoint.FALSE_START),
        (Endpoint.FALSE_START, Endpoint.STARTED), (Endpoint.FALSE_START, Endpoint.NO_SPEECH),
    }  # fmt: skip
    assert all(pair in allowed for pair in pairwise(decided))
    assert not decided or decided[0] in (Endpoint.STARTED, Endpoint.NO_SPEECH)


@whatever
@given(sounds, st.sampled_from(Patience))
def test_nothing_ends_by_silence_before_there_was_enough_speech(
    values: list[float], patience: Patience
) -> None:
    segmenter = Segmenter(OPTIONS)
    voiced_s = 0.0
    for n, value in enumerate(values):
        segmenter.patience(patience)
        decided = segmenter.step((n + 1) * CHUNK_S, CHUNK_S, value)
        voiced_s += CHUNK_S if value >= OPTIONS.threshold - 0.15 else 0.0
        if decided is Endpoint.ENDED:
            assert voiced_s + 1e-6 >= max(OPTIONS.min_speech_s, OPTIONS.false_start_s)
            assert segmenter.speech_ended_s is not None
            silence_s = (n + 1) * CHUNK_S - segmenter.speech_ended_s
            assert silence_s + 1e-5 >= OPTIONS.silence_s(patience)


@whatever
@given(sounds, st.floats(1, 8))
def test_everything_ends_by_the_maximum_length(values: list[float], longest_s: float) -> None:
    options = EndpointOptions(max_utterance_s=longest_s)
    segmenter = Segmenter(options)
    for n, value in enumerate(values):
        segmenter.step((n + 1) * CHUNK_S, CHUNK_S, value)
        if segmenter.speech_started_s is not None and segmenter.phase is not Phase.ENDED:
            assert (n + 1) * CHUNK_S - segmenter.speech_started_s < longest_s


@whatever
@given(sounds, st.floats(0.2, 2), st.floats(0, 2))
def test_waiting_for_more_silence_never_ends_sooner(
    values: list[float], silence_s: float, more_s: float
) -> None:
    def ended(wait_s: float) -> float:
        options = EndpointOptions(pause_s=0.2, end_silence_s=wait_s, false_start_s=0.0)
        return end_s(follow(values, options))

    assert ended(silence_s) <= ended(silence_s + more_s)


@whatever
@given(sounds)
def test_more_patience_never_ends_sooner(values: list[float]) -> None:
    ends = [
        end_s(follow(values, EndpointOptions(false_start_s=0.0), patience)) for patience in Patience
    ]
    assert ends == sorted(ends)


@whatever
@given(sounds, st.integers(2, 5), st.sampled_from(Patience))
def test_smaller_chunks_give_the_same_decisions_at_most_a_chunk_sooner(
    values: list[float], parts: int, patience: Patience
) -> None:
    # No two limits may be reached within one chunk, or their order is a matter of chunk length.
    options = EndpointOptions(
        max_utterance_s=600.0, pause_s=0.1, false_start_s=0.0, min_speech_s=0.1, no_speech_s=9.0
    )
    whole = follow(values, options, patience)
    split = follow([v for v in values for _ in range(parts)], options, patience, CHUNK_S / parts)
    assert events(split)[: len(events(whole))] == events(whole)
    assert len(events(split)) - len(events(whole)) <= 0
    ended, ended_split = end_s(whole), end_s(split, CHUNK_S / parts)
    if ended != ended_split:
        assert -1e-6 <= ended - ended_split <= CHUNK_S


@whatever
@given(sounds, st.floats(-1e6, 1e6))
def test_the_clock_may_start_anywhere(values: list[float], start_s: float) -> None:
    here, there = Segmenter(OPTIONS), Segmenter(OPTIONS)
    start_s = round(start_s)
    for n, value in enumerate(values):
        at = (n + 1) * CHUNK_S
        assert here.step(at, CHUNK_S, value) == there.step(start_s + at, CHUNK_S, value)
