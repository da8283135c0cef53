"""Long recordings: heard in pieces, text as it comes; who speaks now is not kept waiting."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import Future

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.errors import CancelledError
from sonia_desktop.core.health import HealthBoard
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.speech.recogniser import SAMPLE_RATE_HZ, Pcm16, Transcript, Word
from sonia_desktop.voice.ears import Ears
from sonia_desktop.voice.recordings import Part, joined, piece_end

_WAIT_S = 30.0


class _Counter:
    """A `Recogniser` whose words are the lengths of what it heard, in seconds."""

    name, piece_s = "counter", 10.0

    def __init__(self) -> None:
        self.pause: threading.Event | None = None
        self.hearing = threading.Event()

    def start(self) -> None: ...

    def open(self, *, live: bool = True) -> _CounterHearing:
        return _CounterHearing(self, live)

    def refresh(self) -> None: ...

    def stop(self) -> None: ...


class _CounterHearing:
    def __init__(self, engine: _Counter, live: bool) -> None:
        self._engine, self._live = engine, live
        self._samples = 0

    def feed(self, samples: Pcm16) -> str:
        self._samples += len(samples)
        return ""

    def finish(self, token: CancelToken | None = None) -> Transcript:
        lasts_s, self._samples = self._samples / SAMPLE_RATE_HZ, 0
        if not self._live and self._engine.pause is not None and token is not None:
            over = threading.Event()
            token.on_cancel(over.set)
            self._engine.hearing.set()
            while not over.is_set() and not self._engine.pause.is_set():
                over.wait(0.01)
            token.raise_if_cancelled()
        text = f"{lasts_s:.2f}"
        return Transcript(text, "counter", "en", 0.5, (Word(text, 0.0, lasts_s, 0.5),))

    def give_way(self, *, careful: bool = False) -> None: ...

    def reset(self) -> None:
        self._samples = 0

    def close(self) -> None: ...


@pytest.fixture
def engine() -> _Counter:
    return _Counter()


@pytest.fixture
def ears(engine: _Counter) -> Iterator[Ears]:
    ears = Ears(HealthBoard(Bus()), lambda: engine, [lambda: engine])
    ears.start()
    yield ears
    ears.stop(_WAIT_S)


def _seconds(count: float) -> Pcm16:
    return np.full(round(count * SAMPLE_RATE_HZ), 1000, np.int16)


def test_the_text_of_each_piece_comes_as_soon_as_it_is_heard(ears: Ears) -> None:
    parts: list[Part] = []
    heard = ears.transcribe(_seconds(61), None, parts.append).result(_WAIT_S)
    assert len(parts) >= 7
    assert [part.number for part in parts] == list(range(len(parts)))
    assert parts[-1].until_s == parts[-1].of_s == 61.0
    assert " ".join(part.heard.text for part in parts) == heard.text
    starts = [word.start_s for word in heard.words]
    assert starts == [0.0, *(part.until_s for part in parts[:-1])]
    assert sum(float(word.text) for word in heard.words) == pytest.approx(61.0, abs=0.1)


def test_who_speaks_now_is_heard_before_the_recording_goes_on(ears: Ears, engine: _Counter) -> None:
    engine.pause = threading.Event()
    recording = ears.transcribe(_seconds(25))
    assert engine.hearing.wait(_WAIT_S)
    stream = ears.open_stream()
    stream.feed(_seconds(2))
    assert stream.finish().result(_WAIT_S).text == "2.00"  # while the piece never ends
    assert not recording.done()
    engine.pause.set()
    heard = recording.result(_WAIT_S)
    assert sum(float(word.text) for word in heard.words) == pytest.approx(25.0, abs=0.1)
    stream.close().result(_WAIT_S)


def test_a_recording_that_is_stopped_ends_in_the_middle_of_a_piece(
    ears: Ears, engine: _Counter
) -> None:
    engine.pause = threading.Event()
    token = CancelToken()
    recording: Future[Transcript] = ears.transcribe(_seconds(25), token)
    assert engine.hearing.wait(_WAIT_S)
    token.cancel()
    with pytest.raises(CancelledError):
        recording.result(_WAIT_S)
    assert ears.transcribe(_seconds(3)).result(_WAIT_S).text == "3.00"


@settings(max_examples=25)
@given(st.floats(8.0, 30.0), st.floats(0.1, 120.0), st.integers(0, 2**32 - 1))
def test_pieces_hold_all_of_the_sound_and_none_is_too_long(
    longest_s: float, lasts_s: float, seed: int
) -> None:
    count = round(lasts_s * SAMPLE_RATE_HZ)
    samples = np.random.default_rng(seed).integers(-9, 9, count).astype(np.int16)
    at = 0
    while at < count:
        end = piece_end(samples, at, longest_s)
        assert at < end <= at + round(longest_s * SAMPLE_RATE_HZ)
        assert end == count or end - at > 0.6 * longest_s * SAMPLE_RATE_HZ
        at = end


def test_a_piece_ends_in_the_pause() -> None:
    samples = _seconds(40)
    samples[11 * SAMPLE_RATE_HZ : 12 * SAMPLE_RATE_HZ] = 0
    assert 11.1 < piece_end(samples, 0, 15.0) / SAMPLE_RATE_HZ < 11.9


def test_the_whole_is_in_the_language_of_most_of_its_words() -> None:
    parts = [
        Transcript("guten Tag", "w", "de", 1.0),
        Transcript("", "w", "fr", 0.0),
        Transcript("what time is it", "w", "en", 0.25),
    ]
    heard = joined(parts)
    assert (heard.text, heard.language) == ("guten Tag what time is it", "en")
    assert heard.confidence == 0.5
    assert joined(parts[1:2]) is parts[1]
