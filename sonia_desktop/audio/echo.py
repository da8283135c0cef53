"""Echo cancellation: Sonia's own voice out of the microphone (WebRTC's AEC3, through livekit).

    echo = EchoCanceller()                          # UnavailableError without livekit
    playback = Playback(device, health, tap=echo.far)
    cleaned = echo.near(chunk, ended_s)             # in the capture thread

What was played and what was heard meet on one clock: both come with the `time.monotonic` moment at
which they sounded, so the canceller has to find only the way through the room.
"""

from __future__ import annotations

import threading
from typing import Any

import numpy as np
import numpy.typing as npt

from sonia_desktop.audio.echo_presence import EchoPresence
from sonia_desktop.audio.resample import MonoResampler
from sonia_desktop.core.errors import UnavailableError

Samples = npt.NDArray[np.int16]

RATE_HZ = 16_000
_FRAME = RATE_HZ // 100
"""WebRTC's audio processing takes 10 ms at a time."""
_KEPT_S = 8
"""Played sound that is remembered, past and coming."""
_MOST_LEAD_S, _LEAST_LEAD_S = 0.010, -0.030
"""Played sound is shown so much before it sounds: an echo must never come before its cause, and
the devices' own times are a few milliseconds off. Where it is told too late for that, less."""
_LEAD_DOWN_S, _LEAD_UP_S = 0.001, 0.000_002
"""The lead's steps for each piece that came too late, and in time."""
_NEAR_JUMP_S = 0.05
"""The microphone's times are smoothed; further off than this, samples were lost."""
_NEAR_DRIFT_S = 0.012
_FAR_JUMP_S = 0.03
"""A piece that sounds so much later than the last one ended comes after a pause."""
_SMOOTHING = 0.02
_SUPPRESSION_SAMPLES = 96
"""Noise suppression works in overlapping windows and is so much later (measured)."""
_CANCELLING_SAMPLES = 128
"""The canceller's own filter banks, likewise (measured)."""
_DELAY_SAMPLES = 128
"""`near` takes any count that is a multiple of 32 and answers with as many, later by this."""


class EchoCanceller:
    """One canceller for one microphone and one loudspeaker.

    `far` may be called from any thread; `near` from one thread only, which owns the native module.

    Args:
        cancel_echo: take out what the loudspeaker plays.
        noise_suppression: reduce steady noise.
        gain_control: bring quiet speakers up.
        high_pass: take out rumble below about 100 Hz.

    Raises `UnavailableError` where livekit is not installed.
    """

    def __init__(
        self,
        *,
        cancel_echo: bool = True,
        noise_suppression: bool = False,
        gain_control: bool = False,
        high_pass: bool = True,
    ) -> None:
        try:
            from livekit.rtc import AudioFrame, AudioProcessingModule
        except (ImportError, OSError) as error:
            raise UnavailableError(
                f"Echo cancellation does not work: livekit cannot be loaded ({error}).",
                remedy="Install it: pip install livekit; or use headphones.",
            ) from error
        self._frame: Any = AudioFrame
        self._module: Any = AudioProcessingModule(
            echo_cancellation=cancel_echo,
            noise_suppression=noise_suppression,
            auto_gain_control=gain_control,
            high_pass_filter=high_pass,
        )
        self._cancel_echo = cancel_echo
        self._presence = EchoPresence()
        self._without: Any = AudioProcessingModule(
            echo_cancellation=False,
            noise_suppression=noise_suppression,
            auto_gain_control=gain_control,
            high_pass_filter=high_pass,
        )
        """The same without the canceller: for a microphone in which no echo is."""
        cancelling = _CANCELLING_SAMPLES if cancel_echo else 0
        delay = _DELAY_SAMPLES + cancelling + (_SUPPRESSION_SAMPLES if noise_suppression else 0)
        self.delay_s = delay / RATE_HZ
        """How much later than the chunk given the sound in the chunk returned is."""
        self._plain: Samples = np.zeros(cancelling, np.int16)
        """Of the sound without the canceller: it is as late as with it, whichever is taken."""
        self._played = _Played()
        self._clock = _NearClock()
        self._waiting: Samples = np.zeros(0, np.int16)
        self._ready: Samples = np.zeros(_DELAY_SAMPLES, np.int16)

    @property
    def late_samples(self) -> int:
        """Played samples (at 16 kHz) that were told only after their echo could be heard."""
        return self._played.late

    def far(self, samples: Samples, rate_hz: int, sounds_at_s: float) -> None:
        """What the loudspeaker plays: mono int16, shape (n,), and when its first sample sounds."""
        if self._cancel_echo:
            self._played.add(samples, rate_hz, sounds_at_s)

    def near(self, chunk: Samples, ended_s: float) -> Samples:
        """The microphone without the echo: int16 mono at 16 kHz, shape (n,) in and out.

        n is a multiple of 32 (a capture chunk has 512). `ended_s`: when the last sample sounded.
        What comes back sounded `delay_s` earlier than what was given.
        """
        start_s = self._clock.start(ended_s, len(chunk)) - len(self._waiting) / RATE_HZ
        self._waiting = np.concatenate([self._waiting, chunk])
        done = [self._ready]
        count = len(self._waiting) // _FRAME
        for n in range(count):
            frame = self._waiting[n * _FRAME : (n + 1) * _FRAME]
            done.append(self._clean(frame, start_s + n * _FRAME / RATE_HZ))
        self._waiting = self._waiting[count * _FRAME :]
        cleaned = np.concatenate(done)
        self._ready = cleaned[len(chunk) :]
        return cleaned[: len(chunk)]

    def _clean(self, frame: Samples, start_s: float) -> Samples:
        present = False
        if self._cancel_echo:
            lead_s = self._played.lead_s
            far = self._played.take(start_s + lead_s)
            self._module.process_reverse_stream(self._as_frame(far))
            self._module.set_stream_delay_ms(max(0, round(lead_s * 1000.0)))
            present = self._presence.step(frame, far)
        cancelled, plain = self._as_frame(frame), self._as_frame(frame)
        self._module.process_stream(cancelled)  # both go on, so that either may be taken next
        self._without.process_stream(plain)
        without = np.concatenate([self._plain, _samples(plain)])
        self._plain = without[_FRAME:]
        return _samples(cancelled) if present else without[:_FRAME]

    def _as_frame(self, samples: Samples) -> Any:
        return self._frame(bytearray(samples.tobytes()), RATE_HZ, 1, _FRAME)


def _samples(frame: Any) -> Samples:
    return np.frombuffer(bytes(frame.data.cast("B")), np.int16)


class _NearClock:
    """When the microphone's samples sounded, without the jitter of the single chunks."""

    def __init__(self) -> None:
        self._end_s: float | None = None
        self._off_s = 0.0

    def start(self, ended_s: float, count: int) -> float:
        """The moment of the first of `count` samples whose last sounded at about `ended_s`."""
        length_s = count / RATE_HZ
        expected = ended_s if self._end_s is None else self._end_s + length_s
        off = ended_s - expected
        self._off_s += _SMOOTHING * (off - self._off_s)
        if abs(off) > _NEAR_JUMP_S:
            expected, self._off_s = ended_s, 0.0
        elif abs(self._off_s) > _NEAR_DRIFT_S:
            expected, self._off_s = expected + self._off_s, 0.0
        self._end_s = expected
        return expected - length_s


class _Played:
    """What the loudspeaker plays, at 16 kHz, laid out by the moment at which it sounds.

    A ring indexed by absolute sample number (seconds x 16,000). `take` goes forward only and wipes
    what it passed, so the ring is silence where nothing is known.
    """

    def __init__(self) -> None:
        self.late = 0
        self.lead_s = _MOST_LEAD_S
        self._lock = threading.Lock()
        self._ring: Samples = np.zeros(_KEPT_S * RATE_HZ, np.int16)
        self._read: int | None = None
        self._write = 0
        self._resampler: MonoResampler | None = None
        self._rate_hz = 0
        self._expected_s = 0.0

    def add(self, samples: Samples, rate_hz: int, sounds_at_s: float) -> None:
        with self._lock:
            if (
                self._resampler is None
                or rate_hz != self._rate_hz
                or abs(sounds_at_s - self._expected_s) > _FAR_JUMP_S
            ):
                if self._resampler is not None:
                    self._put(self._resampler.feed(np.zeros(0, np.int16), last=True))
                quality = "LQ" if rate_hz > RATE_HZ else "QQ"  # a better filter holds back too much
                self._resampler = MonoResampler(rate_hz, RATE_HZ, quality)
                self._rate_hz = rate_hz
                self._write, self._expected_s = round(sounds_at_s * RATE_HZ), sounds_at_s
            self._put(self._resampler.feed(samples))
            self._expected_s += len(samples) / rate_hz

    def take(self, start_s: float) -> Samples:
        """The 10 ms that sound from `start_s` on."""
        wanted = round(start_s * RATE_HZ)
        size = len(self._ring)
        with self._lock:
            if self._read is None:
                self._read = wanted
            elif abs(wanted - self._read) >= size:
                self._ring[:] = 0
                self._read = wanted
            elif abs(wanted - self._read) > _FRAME // 2:  # less is the rounding of the times
                self._wipe(self._read, wanted)
                self._read = wanted
            places = np.arange(self._read, self._read + _FRAME) % size
            out = self._ring[places]
            self._ring[places] = 0
            self._read += _FRAME
            return out

    def _wipe(self, start: int, end: int) -> None:
        self._ring[np.arange(start, end) % len(self._ring)] = 0

    def _put(self, samples: Samples) -> None:
        start, self._write = self._write, self._write + len(samples)
        if self._read is not None:
            late = min(len(samples), max(0, self._read - start))
            self.late += late
            step = -_LEAD_DOWN_S if late else _LEAD_UP_S
            self.lead_s = min(_MOST_LEAD_S, max(_LEAST_LEAD_S, self.lead_s + step))
            samples, start = samples[late:], start + late
            room = max(0, self._read + len(self._ring) - start)
            samples = samples[:room]
        samples = samples[-len(self._ring) :]
        self._ring[np.arange(start, start + len(samples)) % len(self._ring)] = samples
