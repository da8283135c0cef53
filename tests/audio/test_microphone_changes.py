"""The microphone is chosen, muted, pulled out and put back while somebody listens."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile
from virtual_sound import VirtualSound

from sonia_desktop.audio.capture import RATE_HZ, Capture
from sonia_desktop.audio.devices import Direction, list_devices
from sonia_desktop.audio.selection import DeviceUse
from sonia_desktop.core.bus import Bus
from sonia_desktop.core.errors import UnavailableError
from sonia_desktop.core.health import HealthBoard, HealthState
from sonia_desktop.core.worker import CancelToken

WAIT_S = 20.0


class Listener:
    """Keeps what was delivered, and waits for what should come."""

    def __init__(self) -> None:
        self.changed = threading.Condition()
        self.chunks: list[tuple[np.ndarray, float]] = []
        self.uses: list[DeviceUse] = []
        self.ready: list[float] = []

    def deliver(self, chunk: np.ndarray, ended_s: float) -> None:
        with self.changed:
            self.chunks.append((chunk, ended_s))
            self.changed.notify_all()

    def on_change(self, use: DeviceUse) -> None:
        with self.changed:
            self.uses.append(use)
            self.changed.notify_all()

    def wait(self, what: Callable[[], bool], for_s: float = WAIT_S) -> bool:
        with self.changed:
            return self.changed.wait_for(what, for_s)

    def hears(self, frequency_hz: float) -> bool:
        """From now on: a tone of this frequency is what comes in."""
        start = len(self.chunks)

        def heard() -> bool:
            newest = [chunk for chunk, _ in self.chunks[start:]][-8:]
            return len(newest) == 8 and abs(pitch(np.concatenate(newest)) - frequency_hz) < 8

        return self.wait(heard)


def pitch(samples: np.ndarray) -> float:
    """The strongest frequency; 0 for silence."""
    if np.abs(samples).max() < 100:
        return 0.0
    spectrum = np.abs(np.fft.rfft(samples * np.hanning(len(samples))))
    return float(np.argmax(spectrum) * RATE_HZ / len(samples))


@pytest.fixture
def health() -> HealthBoard:
    return HealthBoard(Bus())


@pytest.fixture
def listener() -> Listener:
    return Listener()


@pytest.fixture
def make_capture(
    card: VirtualSound, health: HealthBoard, listener: Listener
) -> Iterator[Callable[..., Capture]]:
    """Capture on the virtual card; the system's microphone hears 440 Hz."""
    card.sine("built_in", 440)
    card.control("set-default-source", "built_in")
    made: list[Capture] = []

    def make(device: str = "", pre_roll_ms: int = 0) -> Capture:
        capture = Capture(device, health, pre_roll_ms, listener.on_change)
        made.append(capture)
        capture.start()
        return capture

    yield make
    for capture in made:
        assert capture.stop()


def test_the_sound_server_s_devices_are_listed_by_name(card: VirtualSound) -> None:
    card.plug("usb", label="USB Headset", rate_hz=44_100, channels=6)
    assert "USB_Headset" in {device.name for device in list_devices(Direction.OUTPUT)}
    microphone = next(d for d in list_devices(Direction.INPUT) if d.node == "usb.monitor")
    assert (microphone.rate_hz, microphone.channels) == (44_100, 6)


def test_a_vanished_microphone_is_replaced_and_taken_again_when_it_is_back(
    card: VirtualSound,
    make_capture: Callable[..., Capture],
    listener: Listener,
    health: HealthBoard,
) -> None:
    headset = card.sine("headset", 1000)
    token = CancelToken()
    listening = make_capture("headset").listen(listener.deliver, token)
    assert listener.hears(1000)
    card.unplug(headset)
    assert listener.hears(440)
    assert listener.uses[-1].fallback
    assert listener.uses[-1].wanted == "headset"
    report = health.get("microphone")
    assert (report.state, report.fallback) == (HealthState.DEGRADED, True)
    assert "headset" in report.detail
    card.sine("headset", 1000)
    assert listener.hears(1000)
    assert not listener.uses[-1].fallback
    assert health.get("microphone").state is HealthState.READY
    assert not listening.done()
    token.cancel()
    assert listening.result(WAIT_S).devices >= 3


def test_another_microphone_can_be_chosen_while_listening(
    card: VirtualSound, make_capture: Callable[..., Capture], listener: Listener
) -> None:
    card.sine("headset", 1000)
    token = CancelToken()
    capture = make_capture()
    listening = capture.listen(listener.deliver, token)
    assert listener.hears(440)
    capture.choose("headset")
    assert listener.hears(1000)
    capture.choose("")
    assert listener.hears(440)
    token.cancel()
    listening.result(WAIT_S)


def test_trying_many_microphones_while_listening_leaves_room_for_the_next_listening(
    card: VirtualSound, make_capture: Callable[..., Capture], listener: Listener
) -> None:
    card.sine("headset", 1000)
    token = CancelToken()
    capture = make_capture()
    listening = capture.listen(listener.deliver, token)
    assert listener.hears(440)
    for _ in range(15):
        capture.choose("headset")
        capture.choose("")
    looked = capture.check()
    token.cancel()
    listening.result(WAIT_S)
    looked.result(WAIT_S)
    again = CancelToken()
    listening = capture.listen(listener.deliver, again)
    assert listener.hears(440)
    again.cancel()
    listening.result(WAIT_S)


def test_muting_closes_the_device_and_the_listening_waits(
    card: VirtualSound, make_capture: Callable[..., Capture], listener: Listener
) -> None:
    token = CancelToken()
    capture = make_capture(pre_roll_ms=300)
    listening = capture.listen(listener.deliver, token)
    assert listener.hears(440)
    capture.mute(True)
    deadline = time.monotonic() + WAIT_S
    while card.control("list", "short", "source-outputs") and time.monotonic() < deadline:
        token.wait(0.02)
    assert card.control("list", "short", "source-outputs") == ""
    assert not capture.is_open
    assert not listening.done()
    count = len(listener.chunks)
    assert not listener.wait(lambda: len(listener.chunks) > count, 0.3)
    capture.mute(False)
    assert listener.hears(440)
    token.cancel()
    listening.result(WAIT_S)


def test_a_sound_server_that_dies_and_comes_back_soon_does_not_end_the_listening(
    card: VirtualSound, make_capture: Callable[..., Capture], listener: Listener
) -> None:
    token = CancelToken()
    listening = make_capture().listen(listener.deliver, token)
    assert listener.hears(440)
    card.kill_server()
    card.plug_in()
    card.sine("built_in", 700)
    card.control("set-default-source", "built_in")
    assert listener.hears(700)
    token.cancel()
    listening.result(WAIT_S)


def test_no_microphone_for_good_ends_the_listening_with_an_error(
    card: VirtualSound,
    make_capture: Callable[..., Capture],
    listener: Listener,
    health: HealthBoard,
) -> None:
    listening = make_capture().listen(listener.deliver, CancelToken())
    assert listener.hears(440)
    card.kill_server()
    with pytest.raises(UnavailableError):
        listening.result(WAIT_S)
    assert health.get("microphone").state is HealthState.UNAVAILABLE


def test_the_pre_roll_gives_what_was_said_before_the_listening_began(
    card: VirtualSound,
    health: HealthBoard,
    listener: Listener,
    tmp_path: Path,
) -> None:
    word = tmp_path / "word.wav"
    times = np.arange(int(0.3 * RATE_HZ)) / RATE_HZ
    soundfile.write(word, 0.5 * np.sin(2 * np.pi * 1000 * times), RATE_HZ)
    capture = Capture("", health, pre_roll_ms=1000)
    capture.start()
    try:
        token = CancelToken()
        opening = capture.listen(listener.deliver, token)  # the device stays open afterwards
        assert listener.wait(lambda: len(listener.chunks) > 0)
        token.cancel()
        opening.result(WAIT_S)
        listener.chunks.clear()
        card.play(word, pad_s=0.1)
        assert capture.is_open
        token = CancelToken()
        listening = capture.listen(listener.deliver, token, listener.ready.append)
        assert listener.wait(lambda: len(listener.chunks) > 20)
        token.cancel()
        listening.result(WAIT_S)
    finally:
        assert capture.stop()
    heard = np.concatenate([chunk for chunk, _ in listener.chunks[:31]])
    assert pitch(heard) == pytest.approx(1000, abs=8)
    assert len(listener.ready) == 1
    ends = [ended_s for _, ended_s in listener.chunks]
    assert ends == sorted(ends)


def test_the_pre_roll_is_no_longer_than_was_asked_for(
    make_capture: Callable[..., Capture], listener: Listener
) -> None:
    capture = make_capture(pre_roll_ms=200)
    token = CancelToken()
    opening = capture.listen(listener.deliver, token)
    assert listener.hears(440)
    token.cancel()
    opening.result(WAIT_S)
    listener.chunks.clear()
    asked_s = time.monotonic()
    token = CancelToken()
    listening = capture.listen(listener.deliver, token)
    assert listener.wait(lambda: len(listener.chunks) > 8)
    token.cancel()
    listening.result(WAIT_S)
    assert asked_s - listener.chunks[0][1] < 0.6  # the server hands a sine over in large pieces


def test_ready_comes_with_the_first_buffer_and_before_any_chunk(
    make_capture: Callable[..., Capture], listener: Listener
) -> None:
    token = CancelToken()
    counts: list[int] = []
    listening = make_capture().listen(
        listener.deliver, token, lambda _: counts.append(len(listener.chunks))
    )
    assert listener.hears(440)
    token.cancel()
    listening.result(WAIT_S)
    assert counts == [0]


@pytest.mark.parametrize("rate_hz", [44_100, 48_000])
def test_the_times_of_the_chunks_are_those_of_their_sound(
    card: VirtualSound, make_capture: Callable[..., Capture], listener: Listener, rate_hz: int
) -> None:
    """What changes the rate holds sound back, now more, now less: that is no time of the sound."""
    card.plug("headset", rate_hz=rate_hz)
    token = CancelToken()
    listening = make_capture("headset.monitor").listen(listener.deliver, token)
    assert listener.wait(lambda: len(listener.chunks) >= 125, 60.0)
    token.cancel()
    listening.result(WAIT_S)
    ends_s = [ended_s for _, ended_s in listener.chunks[30:120]]
    off_s = np.abs(np.diff(ends_s) - 512 / RATE_HZ)
    assert float(np.percentile(off_s, 75)) < 0.001


def test_any_rate_and_channel_count_becomes_the_same_sound(
    card: VirtualSound, make_capture: Callable[..., Capture], listener: Listener
) -> None:
    capture = make_capture()
    for rate_hz in (8_000, 11_025, 44_100, 96_000):
        card.sine(f"at_{rate_hz}", 600, rate_hz)
        capture.choose(f"at_{rate_hz}")
        token = CancelToken()
        listening = capture.listen(listener.deliver, token)
        assert listener.hears(600), rate_hz
        token.cancel()
        listening.result(WAIT_S)
