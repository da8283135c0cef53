"""Sonia does not hear herself: offline with known delays, then through a real loop on the card."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import numpy as np
import pytest
from virtual_sound import VirtualSound

sys.path.insert(0, str(Path(__file__).resolve().parent))
from echo_room import (
    BEFORE_S,
    CHUNK,
    FAR_TEXT,
    NEAR_TEXT,
    cleaned,
    power_db,
    say,
    through_the_room,
)

from sonia_desktop.audio.capture import RATE_HZ, Capture
from sonia_desktop.audio.echo import EchoCanceller
from sonia_desktop.audio.playback import Playback
from sonia_desktop.core.bus import Bus
from sonia_desktop.core.errors import UnavailableError
from sonia_desktop.core.health import HealthBoard
from sonia_desktop.core.worker import CancelToken

LEARNING = 2 * RATE_HZ


@pytest.fixture(scope="module")
def far() -> np.ndarray:
    return say(FAR_TEXT)


@pytest.mark.parametrize("delay_ms", [3, 40, 150])
@pytest.mark.parametrize("clock_off_s", [-0.01, 0.0, 0.01])
def test_the_echo_of_a_room_is_taken_out(
    far: np.ndarray, delay_ms: float, clock_off_s: float
) -> None:
    heard = through_the_room(far, delay_ms, -20.0)
    left = cleaned(EchoCanceller(), far, heard, clock_off_s=clock_off_s)
    assert power_db(left[LEARNING : len(heard)]) <= power_db(heard[LEARNING:]) - 25.0


def test_who_speaks_over_the_echo_is_let_through(far: np.ndarray) -> None:
    heard = through_the_room(far, 40, -20.0).astype(np.int32)
    voice = say(NEAR_TEXT, "en-gb+f3").astype(np.int32)
    at = 4 * RATE_HZ
    heard[at : at + len(voice)] += voice
    left = cleaned(EchoCanceller(), far, heard.clip(-32768, 32767).astype(np.int16))
    part = left[at : at + len(voice)].astype(np.float64)
    assert np.corrcoef(envelope(part), envelope(voice))[0, 1] > 0.6
    assert power_db(part.astype(np.int16)) > power_db(voice.astype(np.int16)) - 6.0


@pytest.mark.parametrize("noise", [0.0, 60.0])
def test_with_headphones_a_short_word_over_the_first_second_is_let_through(
    far: np.ndarray, noise: float
) -> None:
    """Nothing of what is played comes back: nothing may be taken for it. The canceller alone left
    a quarter of a "stop"."""
    voice = say("stop", "en-gb")
    far = np.concatenate([np.zeros(2 * RATE_HZ, np.int16), far])  # the room before she speaks
    heard = np.random.default_rng(5).normal(0, noise, len(far)) if noise else np.zeros(len(far))
    at = 3 * RATE_HZ
    heard[at : at + len(voice)] += voice
    left = cleaned(EchoCanceller(), far, heard.clip(-32768, 32767).astype(np.int16))
    part = left[at : at + len(voice)]
    assert np.corrcoef(envelope(part), envelope(voice))[0, 1] > 0.9
    assert power_db(part) > power_db(voice) - 3.0


def test_an_echo_that_begins_when_headphones_come_off_is_taken_out(far: np.ndarray) -> None:
    heard = through_the_room(far, 40, -20.0)
    off = 3 * RATE_HZ
    heard[:off] = 0
    left = cleaned(EchoCanceller(), far, heard)
    again = off + LEARNING
    assert power_db(left[again : len(heard)]) <= power_db(heard[again:]) - 25.0


def envelope(samples: np.ndarray) -> np.ndarray:
    """Loudness in steps of 20 ms."""
    frames = samples[: len(samples) // 320 * 320].reshape(-1, 320).astype(np.float64)
    return np.sqrt((frames**2).mean(axis=1))


def test_with_nothing_played_the_voice_passes_unchanged_but_for_rumble() -> None:
    voice = say(NEAR_TEXT)
    left = cleaned(EchoCanceller(), np.zeros(0, np.int16), voice)[: len(voice)]
    assert np.corrcoef(envelope(left), envelope(voice))[0, 1] > 0.9
    assert power_db(left) == pytest.approx(power_db(voice), abs=1.0)


def test_noise_suppression_makes_steady_noise_quieter() -> None:
    noise = np.random.default_rng(3).normal(0, 500, 6 * RATE_HZ).astype(np.int16)
    nothing = np.zeros(0, np.int16)
    plain = cleaned(EchoCanceller(), nothing, noise)
    quieter = cleaned(EchoCanceller(noise_suppression=True), nothing, noise)
    assert power_db(quieter[3 * RATE_HZ :]) < power_db(plain[3 * RATE_HZ :]) - 6.0


@pytest.mark.parametrize("rate_hz", [8_000, 11_025, 22_050, 44_100, 48_000])
def test_the_loudspeaker_may_have_any_rate(far: np.ndarray, rate_hz: int) -> None:
    import soxr

    played = soxr.resample(far, RATE_HZ, rate_hz)
    heard = through_the_room(soxr.resample(played, rate_hz, RATE_HZ), 40, -20.0)
    echo = EchoCanceller()
    out, told_s = [], 0.0
    for at in range(0, len(heard) // CHUNK * CHUNK, CHUNK):
        until_s = (at + CHUNK) / RATE_HZ + BEFORE_S
        piece = played[round(told_s * rate_hz) : round(until_s * rate_hz)]
        if len(piece):
            echo.far(piece, rate_hz, 50.0 + round(told_s * rate_hz) / rate_hz)
        told_s = until_s
        out.append(echo.near(heard[at : at + CHUNK], 50.0 + (at + CHUNK) / RATE_HZ))
    left = np.concatenate(out)
    assert power_db(left[LEARNING:]) <= power_db(heard[LEARNING:]) - 25.0


def test_without_livekit_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "livekit.rtc", None)
    with pytest.raises(UnavailableError, match="livekit") as refused:
        EchoCanceller()
    assert "pip install livekit" in refused.value.remedy


@pytest.mark.slow
def test_the_loudspeaker_looped_into_the_microphone_is_not_heard(
    card: VirtualSound, far: np.ndarray
) -> None:
    """Three seconds on end are enough: where PulseAudio gets no time for a moment, the way through
    the air is another one after it, and the canceller has to learn that first."""
    health = HealthBoard(Bus())
    echo = EchoCanceller()
    raw: list[np.ndarray] = []
    left: list[np.ndarray] = []
    taken_out: list[float] = []
    enough = threading.Event()
    opened = threading.Event()

    def deliver(chunk: np.ndarray, ended_s: float) -> None:
        raw.append(chunk)
        playback.catch_up()
        left.append(echo.near(chunk, ended_s))
        if len(raw) * CHUNK < RATE_HZ:
            return
        heard, rest = np.concatenate(raw), np.concatenate(left)
        raw.clear()
        left.clear()
        if (loud := power_db(heard)) > -60.0:
            taken_out.append(round(loud - power_db(rest), 1))
        if len(taken_out) >= 3 and min(taken_out[-3:]) >= 25.0:
            enough.set()

    card.loop_back(volume_db=-20.0)
    keeper = subprocess.Popen(  # keeps the sinks in small steps, as real devices are
        ["pacat", "--playback", "--device=mic", "--latency-msec=20", "/dev/zero"], env=card.env
    )
    capture, playback = Capture("", health), Playback("", health, echo.far)
    token = CancelToken()
    try:
        capture.start()
        playback.start()
        listening = capture.listen(deliver, token, lambda _: opened.set())
        assert opened.wait(10)
        playing = playback.open()
        playing.feed(np.tile(far, 4), RATE_HZ)
        assert enough.wait(60), f"dB in each second: {taken_out}, late: {echo.late_samples}"
        playing.stop()
        token.cancel()
        listening.result(10)
    finally:
        token.cancel()
        assert capture.stop()
        assert playback.stop()
        keeper.terminate()
        keeper.wait(5)
