"""The loudspeaker: sound goes out piece by piece, and stops at once when told.

    playback.start()
    playing = playback.open(on_first=lambda sounded_s: ...)
    playing.feed(samples, 22050); playing.finish()
    playing.done.result()        # -> True when it was stopped before its end

The device is open only while something is played. PortAudio's callback copies from a ring and
returns; it also notes when the first sample reaches the loudspeaker.
"""

from __future__ import annotations

import queue
import time
from collections.abc import Callable
from concurrent.futures import Future
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

_RING_S = 2
_POLL_S = 0.01
_STUCK_DEVICE_S = 2.0

Samples = npt.NDArray[np.int16]
OnFirst = Callable[[float], None]
"""Called in the playback thread once; the argument is when the first sample reaches the
loudspeaker, in `time.monotonic` seconds (PortAudio's own estimate, device buffer included)."""


class Playing:
    """One thing being said. `feed`, `finish` and `stop` may be called from any thread."""

    def __init__(self, on_first: OnFirst | None) -> None:
        self.done: Future[bool] = Future()
        """True when it was stopped before its end; raises `UnavailableError` with no device."""
        self.pieces: queue.SimpleQueue[tuple[Samples, int] | None] = queue.SimpleQueue()
        self.token = CancelToken()
        self.on_first = on_first

    def feed(self, samples: Samples, rate_hz: int) -> None:
        """The next piece: mono int16, shape (n,), any rate."""
        self.pieces.put((samples, rate_hz))

    def finish(self) -> None:
        """No more pieces come; `done` follows when all was heard."""
        self.pieces.put(None)

    def stop(self) -> None:
        """Silence, now."""
        self.token.cancel()


class Playback:
    """Owns the output stream, in its own worker. Reports as "loudspeaker"."""

    def __init__(self, device: str, health: HealthBoard) -> None:
        self._wanted = device
        self._health = health
        self._worker = Worker("loudspeaker", capacity=16, on_start=self._look)
        self._stopping = CancelToken()

    def start(self) -> None:
        """Look for the loudspeaker, in the worker; returns at once."""
        self._worker.start()

    def stop(self, deadline_s: float = 2.0) -> bool:
        """Stop what is played, close the device, end the worker."""
        self._stopping.cancel()
        return self._worker.stop(deadline_s)

    def check(self) -> Future[None]:
        """Look again for the loudspeaker (it may have been plugged in)."""
        return self._worker.submit(self._look)

    def open(self, on_first: OnFirst | None = None) -> Playing:
        """Open the device (so that it is ready when the first piece comes) and play what is fed."""
        playing = Playing(on_first)
        job = self._worker.enqueue(lambda: self._play(playing), Priority.INTERACTIVE)
        job.add_done_callback(lambda finished: _settle(playing.done, finished))
        return playing

    def _look(self) -> None:
        try:
            self._report_ready(find_device(self._wanted, Direction.OUTPUT))
        except SoniaError as error:
            self._report_missing(error)

    def _play(self, playing: Playing) -> bool:
        if playing.token.cancelled:
            return True
        try:
            device = find_device(self._wanted, Direction.OUTPUT)
            stream = _OutputStream(device)
        except SoniaError as error:
            self._report_missing(error)
            raise
        try:
            self._report_ready(device)
            return self._pump(stream, playing)
        except UnavailableError as error:
            self._report_missing(error)
            raise
        finally:
            stream.close()

    def _pump(self, stream: _OutputStream, playing: Playing) -> bool:
        resampler: MonoResampler | None = None
        source_hz = 0
        told = playing.on_first is None
        more = True
        waiting = np.zeros((0, 1), np.int16)
        while True:
            if playing.token.cancelled or self._stopping.cancelled:
                stream.silence()
                return True
            stream.raise_if_gone()
            if not told and stream.first_s is not None and playing.on_first is not None:
                told = True
                playing.on_first(stream.first_s)
            if len(waiting):
                written = stream.ring.write(waiting[: stream.ring.free])
                waiting = waiting[written:]
                if len(waiting):
                    playing.token.wait(_POLL_S)
                continue
            if not more:
                if stream.heard_all():
                    return False
                playing.token.wait(_POLL_S)
                continue
            try:
                piece = playing.pieces.get(timeout=_POLL_S)
            except queue.Empty:
                continue
            if piece is None:
                more = False
                if resampler is not None:
                    waiting = resampler.feed(np.zeros(0, np.int16), last=True)[:, None]
                stream.last = True
                continue
            samples, rate_hz = piece
            if resampler is None or rate_hz != source_hz:
                resampler, source_hz = MonoResampler(rate_hz, stream.rate_hz), rate_hz
            waiting = resampler.feed(samples)[:, None]

    def _report_ready(self, device: Device) -> None:
        self._health.set(
            Health(
                "loudspeaker", HealthState.READY, f"PortAudio: {device.name}", detail=device.name
            )
        )

    def _report_missing(self, error: SoniaError) -> None:
        self._health.set(
            Health(
                "loudspeaker",
                HealthState.UNAVAILABLE,
                "PortAudio",
                detail=error.message,
                remedy=error.remedy or "Plug in a loudspeaker, then try again.",
            )
        )


class _OutputStream:
    """The open loudspeaker and its ring."""

    def __init__(self, device: Device) -> None:
        self.first_s: float | None = None
        self.last = False
        self._sounds_until_s = 0.0
        self._silent = False
        self._stream = DeviceStream(device, Direction.OUTPUT, self._give, _STUCK_DEVICE_S)
        self.rate_hz = self._stream.rate_hz
        self.ring = Ring(_RING_S * self.rate_hz)
        self._block = np.zeros((self.rate_hz, 1), np.int16)
        self._stream.start()
        self.raise_if_gone = self._stream.raise_if_gone
        self.close = self._stream.close

    def _give(self, out: Samples, count: int, when: Any, status: object) -> None:
        """PortAudio's callback: copy and return."""
        now = time.monotonic()
        self._stream.touched_at = now
        block = self._block[:count]
        given = 0 if self._silent else self.ring.read_into(block)
        out[:given] = block[:given]  # mono to all channels
        out[given:] = 0
        if given:
            ahead = when.outputBufferDacTime - when.currentTime
            sounds_at = now + (ahead if 0.0 <= ahead < 1.0 else 0.0)
            if self.first_s is None:
                self.first_s = sounds_at
            self._sounds_until_s = sounds_at + given / self.rate_hz

    def silence(self) -> None:
        """From the next callback on nothing but silence."""
        self._silent = True

    def heard_all(self) -> bool:
        """True when the ring is empty and its last sample has left the device's buffer."""
        return self.ring.waiting == 0 and time.monotonic() >= self._sounds_until_s


def _settle(done: Future[bool], job: Future[bool]) -> None:
    """Pass the worker's result on; a job that never ran counts as stopped."""
    if job.cancelled():
        done.set_result(True)
    elif (error := job.exception()) is not None:
        done.set_exception(error)
    else:
        done.set_result(job.result())
