"""What is played: heard to the sample, paused, stopped at once, moved to another loudspeaker."""

from __future__ import annotations

import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile
from virtual_sound import VirtualSound

from sonia_desktop.audio.level import level
from sonia_desktop.audio.playback import Playback, Playing
from sonia_desktop.audio.selection import DeviceUse
from sonia_desktop.audio.tone import TONE_RATE_HZ, play_test_tone, two_notes
from sonia_desktop.core.bus import Bus
from sonia_desktop.core.errors import InvalidInputError
from sonia_desktop.core.health import HealthBoard, HealthState

WAIT_S = 20.0
RATE_HZ = 16_000


def tone(seconds: float, frequency_hz: float = 500.0) -> np.ndarray:
    times = np.arange(int(seconds * RATE_HZ)) / RATE_HZ
    return (8000 * np.sin(2 * np.pi * frequency_hz * times)).astype(np.int16)


@pytest.fixture
def health() -> HealthBoard:
    return HealthBoard(Bus())


class Tapped:
    def __init__(self) -> None:
        self.changed = threading.Condition()
        self.pieces: list[tuple[np.ndarray, int, float]] = []
        self.uses: list[DeviceUse] = []

    def tap(self, samples: np.ndarray, rate_hz: int, sounds_at_s: float) -> None:
        with self.changed:
            self.pieces.append((samples.copy(), rate_hz, sounds_at_s))
            self.changed.notify_all()

    @property
    def seconds(self) -> float:
        return sum(len(samples) / rate_hz for samples, rate_hz, _ in self.pieces)

    def wait(self, what: Callable[[], bool]) -> bool:
        with self.changed:
            return self.changed.wait_for(what, WAIT_S)


@pytest.fixture
def tapped() -> Tapped:
    return Tapped()


@pytest.fixture
def playback(
    card: VirtualSound, health: HealthBoard, tapped: Tapped, tmp_path: Path
) -> Iterator[Playback]:
    # an idle null sink renders two seconds ahead, as no loudspeaker does; listened to it does not
    with card.recording(tmp_path / "spk.wav"):
        made = Playback("", health, tapped.tap, tapped.uses.append)
        made.start()
        yield made
        assert made.stop()


def test_what_was_heard_grows_to_the_whole(playback: Playback) -> None:
    first: list[float] = []
    playing = playback.open(first.append)
    playing.feed(tone(0.5), RATE_HZ)
    playing.feed(tone(0.5), RATE_HZ)
    playing.finish()
    assert playing.heard_s < 1.0
    assert playing.done.result(WAIT_S) is False
    ended_s = time.monotonic()  # not before it was heard; on a busy machine later
    assert playing.heard_s == pytest.approx(1.0, abs=0.01)
    assert playing.heard_samples == pytest.approx(RATE_HZ, abs=160)
    assert 0.75 < ended_s - first[0] < 3.0


def test_stopping_tells_how_much_was_heard(playback: Playback, tapped: Tapped) -> None:
    playing = playback.open()
    playing.feed(tone(5.0), RATE_HZ)
    assert tapped.wait(lambda: tapped.seconds >= 0.5)
    playing.stop()
    assert playing.done.result(WAIT_S) is True
    heard_s = playing.heard_s
    assert 0.2 < heard_s < 2.0
    assert heard_s <= tapped.seconds + 0.01
    assert playing.heard_s == heard_s  # nothing sounds after the stop


def test_a_pause_is_silent_and_what_follows_is_not_lost(playback: Playback, tapped: Tapped) -> None:
    playing = playback.open()
    playing.feed(tone(1.0), RATE_HZ)
    playing.finish()
    assert tapped.wait(lambda: tapped.seconds >= 0.3)
    playing.pause()
    assert playing.paused
    paused = threading.Event()
    threading.Timer(0.5, paused.set).start()
    assert paused.wait(WAIT_S)
    at_s, played_s = playing.heard_s, tapped.seconds
    assert at_s < 0.9
    assert not playing.done.done()
    playing.resume()
    assert playing.done.result(WAIT_S) is False
    assert playing.heard_s == pytest.approx(1.0, abs=0.01)
    assert played_s < 0.9
    assert tapped.seconds == pytest.approx(1.0, abs=0.01)


def test_the_tap_gives_what_sounds_and_when(playback: Playback, tapped: Tapped) -> None:
    playing = playback.open()
    playing.feed(tone(1.0), RATE_HZ)
    playing.finish()
    playing.done.result(WAIT_S)
    rate_hz = tapped.pieces[0][1]
    whole = np.concatenate([samples for samples, _, _ in tapped.pieces])
    spectrum = np.abs(np.fft.rfft(whole))
    assert np.argmax(spectrum) * rate_hz / len(whole) == pytest.approx(500, abs=2)
    ends = [at + len(samples) / rate for samples, rate, at in tapped.pieces]
    starts = [at for _, _, at in tapped.pieces]
    gaps = [start - end for start, end in zip(starts[1:], ends[:-1], strict=True)]
    assert np.median(np.abs(gaps)) < 0.1  # one piece after the other, but where the machine halts
    assert min(gaps) > -0.1  # and never two at once


def test_a_lost_loudspeaker_is_replaced_and_the_rest_is_said_there(
    card: VirtualSound, playback: Playback, tapped: Tapped, health: HealthBoard
) -> None:
    headset = card.plug("headset")
    playback.choose("headset")
    playing = playback.open()
    playing.feed(tone(2.0), RATE_HZ)
    playing.finish()
    assert tapped.wait(lambda: tapped.seconds >= 0.2)
    assert "headset" in health.get("loudspeaker").detail
    card.unplug(headset)
    assert playing.done.result(WAIT_S) is False
    assert playing.heard_s == pytest.approx(2.0, abs=0.2)
    play_test_tone(playback).done.result(WAIT_S)
    report = health.get("loudspeaker")
    assert (report.state, report.fallback) == (HealthState.DEGRADED, True)
    assert tapped.uses[-1].fallback
    card.plug("headset")
    play_test_tone(playback).done.result(WAIT_S)
    assert health.get("loudspeaker").state is HealthState.READY
    assert not tapped.uses[-1].fallback


def test_what_is_being_said_moves_to_the_loudspeaker_that_is_chosen(
    card: VirtualSound, playback: Playback, tapped: Tapped, tmp_path: Path
) -> None:
    card.plug("headset")
    raw = tmp_path / "headset.raw"
    with raw.open("wb") as sink:
        recorder = subprocess.Popen(
            ["parec", "--device=headset.monitor", "--rate=16000", "--channels=1",
             "--format=s16le", "--latency-msec=20"], env=card.env, stdout=sink,
        )  # fmt: skip
        try:
            playing = playback.open()
            playing.feed(tone(2.0), RATE_HZ)
            playing.finish()
            assert tapped.wait(lambda: tapped.seconds >= 0.3)
            playback.choose("headset")
            assert playing.done.result(WAIT_S) is False
        finally:
            recorder.terminate()
            recorder.wait(WAIT_S)
    assert playing.heard_s == pytest.approx(2.0, abs=0.2)
    on_headset = np.fromfile(raw, np.int16)
    assert np.count_nonzero(np.abs(on_headset.astype(int)) > 1000) > RATE_HZ // 2


def test_pausing_before_the_first_sound_keeps_it_back(playback: Playback) -> None:
    playing: Playing = playback.open()
    playing.pause()
    playing.feed(tone(0.3), RATE_HZ)
    playing.finish()
    waited = threading.Event()
    threading.Timer(0.4, waited.set).start()
    assert waited.wait(WAIT_S)
    assert playing.heard_s == 0.0
    playing.resume()
    assert playing.done.result(WAIT_S) is False


def test_the_test_tone_is_heard(card: VirtualSound, health: HealthBoard, tmp_path: Path) -> None:
    speaker = Playback("", health)
    speaker.start()
    with card.recording(tmp_path / "heard.wav") as wav:
        assert play_test_tone(speaker).done.result(WAIT_S) is False
    assert speaker.stop()
    heard, rate_hz = soundfile.read(wav, dtype="int16")
    step = rate_hz // 100
    peaks = np.abs(heard[: len(heard) // step * step].astype(int)).reshape(-1, step).max(axis=1)
    assert np.count_nonzero(peaks > 300) / 100 == pytest.approx(0.6, abs=0.15)  # but for halts


def test_the_test_tone_has_the_length_and_level_asked_for() -> None:
    samples = two_notes(1.0, -12.0)
    assert len(samples) == TONE_RATE_HZ
    assert level(samples).peak_db == pytest.approx(-12.0, abs=0.1)
    assert samples[0] == samples[-1] == 0
    with pytest.raises(InvalidInputError, match="seconds"):
        two_notes(11.0)
    with pytest.raises(InvalidInputError, match="dB"):
        two_notes(1.0, 3.0)


def test_the_level_of_a_full_sine_and_of_silence() -> None:
    full = np.round(32767 * np.sin(2 * np.pi * np.arange(16_000) / 160)).astype(np.int16)
    assert level(full).peak_db == pytest.approx(0.0, abs=0.01)
    assert level(full).rms_db == pytest.approx(-3.01, abs=0.02)
    assert level(np.zeros(100, np.int16)).rms_db == -96.0
    assert level(np.zeros(0, np.int16)).peak == 0.0
