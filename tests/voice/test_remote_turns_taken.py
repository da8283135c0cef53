"""Remote speakers share one recogniser: nobody waits for more than their turn, nothing is heard for
nobody."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import numpy as np
import pytest

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.errors import CancelledError
from sonia_desktop.core.health import HealthBoard
from sonia_desktop.core.worker import CancelToken, Priority
from sonia_desktop.speech.recogniser import SAMPLE_RATE_HZ, Pcm16, Transcript
from sonia_desktop.voice.ears import Ears
from sonia_desktop.voice.even_feed import EvenFeed
from sonia_desktop.voice.remote_input import Gauge, RemoteLimits, SoundShedError


class NotingHearing:
    """A hearing that notes whose sound it is given, by the sound's first sample."""

    def __init__(self, steps: list[int], gave_way: list[int]) -> None:
        self._steps, self._gave_way = steps, gave_way
        self._speaker = 0

    def feed(self, samples: Pcm16) -> str:
        self._speaker = int(samples[0])
        self._steps.append(self._speaker)
        return ""

    def finish(self, token: CancelToken | None = None) -> Transcript:
        if token is not None:
            token.raise_if_cancelled()
        return Transcript(f"speaker {self._speaker}", "noting", "en", 1.0)

    def give_way(self, *, careful: bool = False) -> None:
        self._gave_way.append(self._speaker)

    def reset(self) -> None:
        """It keeps nothing."""

    def close(self) -> None:
        """It holds nothing."""


class Noting:
    """An engine whose work is written down: whose sound was heard, step by step."""

    name = "noting"
    piece_s = 20.0

    def __init__(self) -> None:
        self.steps: list[int] = []
        self.gave_way: list[int] = []

    def start(self) -> None:
        """Nothing to load."""

    def open(self, *, live: bool = True) -> NotingHearing:
        return NotingHearing(self.steps, self.gave_way)

    def refresh(self) -> None:
        """Nothing to load again."""

    def stop(self) -> None:
        """Nothing to free."""


@pytest.fixture
def noting() -> Iterator[tuple[Ears, Noting, threading.Event]]:
    """Ears on an engine that notes its work; its worker waits until the event is set."""
    engine, go = Noting(), threading.Event()
    ears = Ears(HealthBoard(Bus()), lambda: engine)
    ears.start()
    ears.enqueue(lambda: go.wait(60), Priority.STOP)
    yield ears, engine, go
    go.set()
    assert ears.stop(10.0)


def half_seconds(speaker: int, count: int) -> list[Pcm16]:
    return [np.full(SAMPLE_RATE_HZ // 2, speaker, np.int16) for _ in range(count)]


def test_who_sends_a_lot_at_once_takes_turns_with_the_others(
    noting: tuple[Ears, Noting, threading.Event],
) -> None:
    ears, engine, go = noting
    gauge = Gauge(RemoteLimits())
    burst, other = (EvenFeed(ears.open_stream(), gauge) for _ in range(2))
    for piece in half_seconds(1, 60):
        burst.feed(piece)
    whole = burst.finish()
    for piece in half_seconds(2, 3):
        other.feed(piece)
    asked = other.finish()
    go.set()
    assert asked.result(60).text == "speaker 2"
    assert whole.result(60).text == "speaker 1"
    assert engine.steps[:6] == [1, 2, 1, 2, 1, 2]
    assert engine.steps.count(1) == 60
    assert gauge.waiting_s == 0.0


def test_a_long_utterance_heard_again_after_a_pause_leaves_room_for_what_follows(
    noting: tuple[Ears, Noting, threading.Event],
) -> None:
    ears, _, go = noting  # the recogniser is busy all the time
    gauge = Gauge(RemoteLimits(), 120.0)
    stream = EvenFeed(ears.open_stream(), gauge)
    for piece in half_seconds(1, 2 * 100):  # the pause is over: all of it waits once more
        stream.feed(piece)
    for piece in half_seconds(1, 2 * 10):
        gauge.add(len(piece))
    with pytest.raises(SoundShedError):
        gauge.add(40 * SAMPLE_RATE_HZ)
    go.set()


def test_what_nobody_waits_for_is_not_heard(
    noting: tuple[Ears, Noting, threading.Event],
) -> None:
    ears, engine, go = noting
    gauge, ended, token = Gauge(RemoteLimits()), Gauge(RemoteLimits()), CancelToken()
    stream, left = EvenFeed(ears.open_stream(), gauge), EvenFeed(ears.open_stream(), ended)
    for piece in half_seconds(1, 60):
        stream.feed(piece)
        left.feed(piece + 2)
    dropped, last = stream.finish(token), left.finish()
    token.cancel()  # the pause was not its end: all of it is heard again with what follows
    stream.reset()
    for piece in half_seconds(2, 4):
        stream.feed(piece)
    final = stream.finish()
    left.close()
    go.set()
    assert final.result(60).text == "speaker 2"
    assert isinstance(dropped.exception(60), CancelledError)
    assert isinstance(last.exception(60), CancelledError)
    assert engine.steps.count(1) <= 1
    assert engine.steps.count(2) == 4
    assert engine.steps.count(3) == 0
    assert (gauge.waiting_s, ended.waiting_s) == (0.0, 0.0)


def test_looks_ahead_for_remote_speakers_give_way_to_the_user_at_the_microphone(
    noting: tuple[Ears, Noting, threading.Event],
) -> None:
    ears, engine, go = noting
    go.set()
    remote, beside = ears.open_stream(), ears.open_stream()
    here = ears.open_stream(Priority.INTERACTIVE)
    for speaker, stream in enumerate((remote, beside, here), start=1):
        stream.feed(half_seconds(speaker, 1)[0]).result(60)
    remote.finish().result(60)
    assert engine.gave_way == []
    here.finish().result(60)
    assert sorted(engine.gave_way) == [1, 2]
