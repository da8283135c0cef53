"""The microphone: 16 kHz mono chunks of 512 samples from any device, while somebody listens.

    capture.start()
    listening = capture.listen(on_chunk, token)     # on_chunk(samples, ended_s) in capture's thread
    token.cancel(); listening.result()              # -> Captured; the device is closed

The device is open only while somebody listens. PortAudio's callback copies into a ring and
returns; the worker takes it from there.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import structlog

from sonia_desktop.audio.devices import Device, Direction, find_device
from sonia_desktop.audio.resample import MonoResampler
from sonia_desktop.audio.ring import Ring
from sonia_desktop.audio.streams import DeviceStream
from sonia_desktop.core.errors import SoniaError, UnavailableError
from sonia_desktop.core.health import Health, HealthBoard, HealthState
from sonia_desktop.core.worker import CancelToken, Priority, Worker

_log = structlog.get_logger(__name__)

RATE_HZ = 16_000
CHUNK_SAMPLES = 512
_RING_S = 5
_POLL_S = 0.008
_SILENT_DEVICE_S = 4.0
"""A device that gives nothing for so long is gone."""

Chunk = npt.NDArray[np.int16]
Deliver = Callable[[Chunk, float], None]
"""``deliver(samples, ended_s)``: 512 samples, and when the last of them sounded, in
`time.monotonic` seconds."""


@dataclass(frozen=True)
class Captured:
    """What one listening took in. `overflowed`: frames lost because the worker was too slow."""

    samples: int
    overflowed: int
    open_ms: float


class Capture:
    """Owns the input stream, in its own worker. Reports as "microphone"."""

    def __init__(self, device: str, health: HealthBoard) -> None:
        self._wanted = device
        self._health = health
        self._worker = Worker("microphone", capacity=8, on_start=self._look)
        self._stopping = CancelToken()

    def start(self) -> None:
        """Look for the microphone, in the worker; returns at once."""
        self._worker.start()

    def stop(self, deadline_s: float = 2.0) -> bool:
        """End the listening, close the device, end the worker."""
        self._stopping.cancel()
        return self._worker.stop(deadline_s)

    @property
    def usable(self) -> bool:
        """False when the last look found no microphone."""
        return self._health.get("microphone").state is not HealthState.UNAVAILABLE

    def check(self) -> Future[None]:
        """Look again for the microphone (it may have been plugged in)."""
        return self._worker.submit(self._look)

    def listen(self, deliver: Deliver, token: CancelToken) -> Future[Captured]:
        """Deliver chunks until the token is cancelled; the future is done when it is closed.

        The last chunk is filled up with silence. The future raises `UnavailableError` when there
        is no microphone or it vanishes; what was delivered until then stays good.
        """
        return self._worker.enqueue(lambda: self._listen(deliver, token), Priority.INTERACTIVE)

    def _look(self) -> None:
        try:
            self._report_ready(find_device(self._wanted, Direction.INPUT))
        except SoniaError as error:
            self._report_missing(error)

    def _listen(self, deliver: Deliver, token: CancelToken) -> Captured:
        try:
            device = find_device(self._wanted, Direction.INPUT)
            stream = _InputStream(device)
        except SoniaError as error:
            self._report_missing(error)
            raise
        try:
            self._report_ready(device)
            return self._pump(stream, deliver, token)
        except UnavailableError as error:
            self._report_missing(error)
            raise
        finally:
            stream.close()

    def _pump(self, stream: _InputStream, deliver: Deliver, token: CancelToken) -> Captured:
        resampler = MonoResampler(stream.rate_hz, RATE_HZ)
        pending = np.zeros(0, np.int16)
        delivered = 0
        stopped = False
        while not stopped:
            stopped = token.wait(_POLL_S) or self._stopping.cancelled
            if not stopped:
                stream.raise_if_gone()
            frames = stream.ring.read()
            if not len(frames) and not stopped:
                continue
            pending = np.concatenate([pending, resampler.feed(frames, last=stopped)])
            if stopped and len(pending) % CHUNK_SAMPLES:
                missing = CHUNK_SAMPLES - len(pending) % CHUNK_SAMPLES
                pending = np.concatenate([pending, np.zeros(missing, np.int16)])
            while len(pending) >= CHUNK_SAMPLES:
                chunk, pending = pending[:CHUNK_SAMPLES], pending[CHUNK_SAMPLES:]
                deliver(chunk, stream.sounded_s(len(pending) / RATE_HZ))
                delivered += CHUNK_SAMPLES
        if stream.ring.overflowed:
            _log.warning("microphone_overflow", frames=stream.ring.overflowed)
        return Captured(delivered, stream.ring.overflowed, stream.open_ms)

    def _report_ready(self, device: Device) -> None:
        self._health.set(
            Health("microphone", HealthState.READY, f"PortAudio: {device.name}", detail=device.name)
        )

    def _report_missing(self, error: SoniaError) -> None:
        self._health.set(
            Health(
                "microphone",
                HealthState.UNAVAILABLE,
                "PortAudio",
                detail=error.message,
                remedy=error.remedy or "Plug in a microphone, then try again.",
            )
        )


class _InputStream:
    """The open microphone and its ring."""

    def __init__(self, device: Device) -> None:
        self._stream = DeviceStream(device, Direction.INPUT, self._take, _SILENT_DEVICE_S)
        self.rate_hz = self._stream.rate_hz
        self.ring = Ring(_RING_S * self.rate_hz, self._stream.channels)
        self._block_end_s = time.monotonic()  # when the newest frame in the ring sounded
        self.open_ms = self._stream.start()
        self.raise_if_gone = self._stream.raise_if_gone
        self.close = self._stream.close

    def _take(self, frames: Chunk, count: int, when: Any, status: object) -> None:
        """PortAudio's callback: copy and return."""
        now = time.monotonic()
        age = when.currentTime - when.inputBufferAdcTime - count / self.rate_hz
        self._block_end_s = now - (age if 0.0 <= age < 0.5 else 0.0)
        self._stream.touched_at = now
        self.ring.write(frames)

    def sounded_s(self, behind_s: float) -> float:
        """When a sample sounded that lies `behind_s` before the newest one read."""
        return self._block_end_s - behind_s - self.ring.waiting / self.rate_hz
