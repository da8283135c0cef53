"""The segmenter: time and probability in, a decision out."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sonia_desktop.audio.endpoint import Endpoint, EndpointOptions, Phase, Segmenter

CHUNK_S = 0.032
OPTIONS = EndpointOptions(
    threshold=0.5, min_speech_s=0.12, pause_s=0.2, end_silence_s=0.6, no_speech_s=3.0
)


def follow(probabilities: list[float], options: EndpointOptions = OPTIONS) -> list[Endpoint]:
    segmenter = Segmenter(options)
    return [segmenter.step((n + 1) * CHUNK_S, CHUNK_S, p) for n, p in enumerate(probabilities)]


def test_speech_then_silence_starts_pauses_and_ends_once() -> None:
    decided = [d for d in follow([0.0] * 10 + [0.9] * 30 + [0.0] * 40) if d != Endpoint.NOTHING]
    assert decided == [Endpoint.STARTED, Endpoint.PAUSED, Endpoint.ENDED]


def test_a_click_is_not_speech() -> None:
    assert Endpoint.STARTED not in follow([0.0] * 5 + [0.9] * 2 + [0.0] * 20)


def test_speech_after_a_pause_goes_on() -> None:
    decided = follow([0.9] * 20 + [0.0] * 10 + [0.9] * 20 + [0.0] * 30)
    assert [d for d in decided if d != Endpoint.NOTHING] == [
        Endpoint.STARTED, Endpoint.PAUSED, Endpoint.RESUMED, Endpoint.PAUSED, Endpoint.ENDED,
    ]  # fmt: skip


def test_nobody_speaking_gives_up() -> None:
    decided = follow([0.1] * 200)
    assert decided.count(Endpoint.NO_SPEECH) == 1
    assert abs((decided.index(Endpoint.NO_SPEECH) + 1) * CHUNK_S - 3.0) <= CHUNK_S


def test_an_endless_talker_is_cut_off() -> None:
    options = EndpointOptions(max_utterance_s=5.0)
    decided = follow([0.9] * 400, options)
    assert abs((decided.index(Endpoint.TOO_LONG) + 1) * CHUNK_S - 5.0) <= CHUNK_S


def test_the_end_of_speech_is_where_the_voice_fell_silent() -> None:
    segmenter = Segmenter(OPTIONS)
    for n in range(60):
        segmenter.step((n + 1) * CHUNK_S, CHUNK_S, 0.9 if n < 30 else 0.0)
    assert segmenter.phase is Phase.ENDED
    assert segmenter.speech_ended_s == 30 * CHUNK_S


@given(st.lists(st.floats(0, 1), max_size=400))
def test_whatever_is_heard_the_decisions_come_in_a_sensible_order(values: list[float]) -> None:
    decided = [d for d in follow(values) if d is not Endpoint.NOTHING]
    allowed = {
        (Endpoint.STARTED, Endpoint.PAUSED), (Endpoint.STARTED, Endpoint.TOO_LONG),
        (Endpoint.PAUSED, Endpoint.RESUMED), (Endpoint.PAUSED, Endpoint.ENDED),
        (Endpoint.PAUSED, Endpoint.TOO_LONG), (Endpoint.RESUMED, Endpoint.PAUSED),
        (Endpoint.RESUMED, Endpoint.TOO_LONG),
    }  # fmt: skip
    assert all(pair in allowed for pair in pairwise(decided))
    assert not decided or decided[0] in (Endpoint.STARTED, Endpoint.NO_SPEECH)
