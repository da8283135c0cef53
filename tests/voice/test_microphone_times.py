"""The times of what the microphone gives, after Sonia's own voice was taken out of it."""

from __future__ import annotations

from concurrent.futures import Future
from typing import Any, cast

import numpy as np
import pytest

from sonia_desktop.audio.capture import RATE_HZ, Capture, Captured, Deliver
from sonia_desktop.core.bus import Bus
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.speech.recogniser import Pcm16
from sonia_desktop.voice.microphone import Microphone

_CHUNK = 512


class Device:
    """Gives what the test gives, as `Capture` does."""

    deliver: Deliver

    def listen(self, deliver: Deliver, token: CancelToken) -> Future[Captured]:
        self.deliver = deliver
        return Future()


@pytest.mark.parametrize("cancel_echo", [False, True])
@pytest.mark.parametrize("noise_suppression", [False, True])
def test_cleaned_sound_has_the_time_at_which_it_sounded(
    noise_suppression: bool, cancel_echo: bool
) -> None:
    pytest.importorskip("livekit.rtc")
    from sonia_desktop.audio.echo import EchoCanceller

    given: list[tuple[Pcm16, float]] = []
    device = Device()
    microphone = Microphone(
        cast(Capture, cast(Any, device)),
        Bus(),
        lambda job: job(),
        lambda chunk, ended_s, _: given.append((chunk, ended_s)),
        lambda _: None,
    )
    microphone.load()
    microphone.cleaner = EchoCanceller(cancel_echo=cancel_echo, noise_suppression=noise_suppression)
    microphone.want(True)
    rng = np.random.default_rng(1)
    sound = np.zeros(60 * _CHUNK, np.int16)
    began = 40 * _CHUNK + 100
    times = np.arange(8 * _CHUNK) / RATE_HZ
    voice = 8_000 * np.sin(2 * np.pi * 300 * times) + rng.normal(0, 500, len(times))
    sound[began : began + len(times)] = voice.astype(np.int16)
    for at in range(0, len(sound), _CHUNK):
        device.deliver(sound[at : at + _CHUNK], 100.0 + (at + _CHUNK) / RATE_HZ)
    heard = np.concatenate([chunk for chunk, _ in given]).astype(np.int32)
    first = int(np.flatnonzero(np.abs(heard) > 1_000)[0])
    chunk, ended_s = given[first // _CHUNK]
    told_s = ended_s - (len(chunk) - first % _CHUNK) / RATE_HZ
    assert told_s == pytest.approx(100.0 + began / RATE_HZ, abs=0.004)
