"""The microphone: 16 kHz mono chunks of 512 samples from any device, while somebody listens.

    capture.start()
    listening = capture.listen(on_chunk, token)     # on_chunk(samples, ended_s) in capture's thread
    token.cancel(); listening.result()              # -> Captured; the device is closed

The device is open only while somebody listens (always, with a pre-roll; never, when muted).
PortAudio's callback copies into a ring and returns; the worker takes it from there. A microphone
that vanishes is replaced by the system's, and taken again when it is back; the listening goes on.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import structlog

from sonia_desktop.audio.devices import Device, Direction
from sonia_desktop.audio.one_look import OneLook
from sonia_desktop.audio.resample import MonoResampler
from sonia_desktop.audio.ring import Ring
from sonia_desktop.audio.selection import OnChange, Selection
from sonia_desktop.audio.sound_clock import SoundClock
from sonia_desktop.audio.streams import DeviceStream
from sonia_desktop.core.errors import UnavailableError
from sonia_desktop.core.health import HealthBoard, HealthState
from sonia_desktop.core.worker import CancelToken, Priority, Worker

_log = structlog.get_logger(__name__)

RATE_HZ = 16_000
CHUNK_SAMPLES = 512
_RING_S = 5
_POLL_S = 0.008
_SILENT_DEVICE_S = 4.0
"""A device that gives nothing for so long is gone."""
_NO_DEVICE_S = 2.0
"""With no microphone at all a listening waits so long for one, then fails."""
_TRY_AGAIN_S = 0.2
_IDLE_TRY_AGAIN_S = 2.0

Chunk = npt.NDArray[np.int16]
Deliver = Callable[[Chunk, float], None]
"""``deliver(samples, ended_s)``: 512 samples, and when the last of them sounded, in
`time.monotonic` seconds."""
OnReady = Callable[[float], None]
"""Called in the capture thread with the first captured buffer; the argument is when it was there,
in `time.monotonic` seconds. From then on nothing that is said is lost."""


@dataclass(frozen=True)
class Captured:
    """What one listening took in.

    overflowed: frames lost because the worker was too slow. device_overflows: how often the device
    itself said that it lost some. devices: how many were opened for it.
    """

    samples: int
    overflowed: int
    open_ms: float
    device_overflows: int = 0
    devices: int = 1


class Capture:
    """Owns the input stream, in its own worker. Reports as "microphone".

    Args:
        device: the wanted microphone; empty: the system's.
        pre_roll_ms: above 0 the device stays open, and each listening begins with so much of what
            was heard before it. That is kept in RAM only.
        on_change: told when another microphone is used than before.
        block_samples: so much is collected (at 16 kHz) before its chunks are delivered.
    """

    def __init__(
        self,
        device: str,
        health: HealthBoard,
        pre_roll_ms: int = 0,
        on_change: OnChange | None = None,
        block_samples: int = CHUNK_SAMPLES,
    ) -> None:
        self._block_samples = block_samples
        self._selection = Selection(Direction.INPUT, device, health, on_change)
        self._health = health
        self._pre_roll_samples = pre_roll_ms * RATE_HZ // 1000
        self._worker = Worker(
            "microphone", capacity=8, on_start=self._begin, on_stop=self._close_all
        )
        self._looking = OneLook(self._worker, self._look)
        self._stopping = CancelToken()
        self._muted = False
        self._mic: _Microphone | None = None  # only the worker touches it
        self._open = False
        self._idle_waits = False

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

    @property
    def wanted(self) -> str:
        """The microphone the user chose; empty: the system's."""
        return self._selection.wanted

    @property
    def is_open(self) -> bool:
        """True while the device is open (whether anybody listens or not)."""
        return self._open

    @property
    def muted(self) -> bool:
        return self._muted

    def mute(self, on: bool) -> None:
        """Close the device and keep it closed, or let it be opened again; returns at once.

        A listening that runs is not ended: it gets nothing until the microphone is open again.
        """
        self._muted = on
        if not on and self._worker.alive and not self._stopping.cancelled:
            self._go_idle()

    def choose(self, device: str) -> None:
        """Use another microphone, by name or part of it; empty: the system's. Returns at once.

        A listening that runs goes on with it. Whether it was found is on the health board.
        """
        self._selection.choose(device)
        if self._worker.alive and not self._stopping.cancelled:
            self.check()

    def check(self) -> Future[None]:
        """Look again for the microphone (it may have been plugged in)."""
        return self._looking.ask()

    def listen(
        self, deliver: Deliver, token: CancelToken, on_ready: OnReady | None = None
    ) -> Future[Captured]:
        """Deliver chunks until the token is cancelled; the future is done when it is closed.

        The last chunk is filled up with silence. The future raises `UnavailableError` when there
        is no microphone, or none any more; what was delivered until then stays good.
        """
        return self._worker.enqueue(
            lambda: self._listen(_Delivery(deliver, on_ready, self._block_samples), token),
            Priority.INTERACTIVE,
        )

    # In the worker from here on

    def _begin(self) -> None:
        self._selection.look()
        self._go_idle()

    def _look(self) -> None:
        if self._mic is None:
            self._selection.look()
        self._go_idle()

    def _listen(self, out: _Delivery, token: CancelToken) -> Captured:
        lost_at: float | None = None
        ended = self._stopping.cancelled or token.cancelled
        try:
            while not ended:
                if self._muted:
                    self._close()
                    ended = token.wait(_POLL_S) or self._stopping.cancelled
                    continue
                try:
                    self._follow(self._opened(), out, token)
                    lost_at = None
                except UnavailableError as error:
                    self._close()
                    self._selection.report_missing(error)
                    lost_at = lost_at or time.monotonic()
                    if out.devices == 0 or time.monotonic() - lost_at > _NO_DEVICE_S:
                        raise
                    token.wait(_TRY_AGAIN_S)
                ended = token.cancelled or self._stopping.cancelled
            out.finish(self._mic)
        finally:
            if not self._pre_roll_samples:
                self._close()
            self._go_idle()
        if out.overflowed or out.device_overflows:
            _log.warning("microphone_overflow", frames=out.overflowed, device=out.device_overflows)
        return out.captured

    def _follow(self, mic: _Microphone, out: _Delivery, token: CancelToken) -> None:
        """Until the token is cancelled, or another device shall be used, or none (muted)."""
        out.begin(mic)
        while not (token.wait(_POLL_S) or self._stopping.cancelled or self._muted):
            mic.raise_if_gone()
            out.take(mic)
            if self._selection.changed or self._selection.should_reopen():
                out.take(mic)
                self._close()
                return
        if self._muted:
            self._close()

    def _idle(self) -> None:
        """Between listenings: keep the last moments of an open microphone."""
        self._idle_waits = False
        try_at = 0.0
        while self._worker.depth == 0 and not self._muted and not self._stopping.wait(_POLL_S):
            if time.monotonic() < try_at:
                continue
            try:
                mic = self._opened()
                mic.raise_if_gone()
            except UnavailableError as error:
                self._close()
                self._selection.report_missing(error)
                try_at = time.monotonic() + _IDLE_TRY_AGAIN_S
                continue
            mic.keep(self._pre_roll_samples)
            if self._selection.changed or self._selection.should_reopen():
                self._close()
        if self._muted:
            self._close()

    def _go_idle(self) -> None:
        """With a pre-roll, go on capturing when nothing else is to be done."""
        if not self._pre_roll_samples or self._idle_waits or self._muted:
            return
        self._idle_waits = True
        try:
            self._worker.enqueue(self._idle, Priority.BACKGROUND)
        except UnavailableError:  # stopping
            self._idle_waits = False

    def _opened(self) -> _Microphone:
        if self._mic is None:
            self._mic = self._selection.open(_Microphone)
            self._open = True
        return self._mic

    def _close(self) -> None:
        if self._mic is not None:
            mic, self._mic = self._mic, None
            mic.close()
            self._selection.close()
        self._open = False

    def _close_all(self) -> None:
        self._close()
        self._selection.close()


class _Delivery:
    """Cuts what the microphones give into chunks, across a change of the microphone."""

    def __init__(self, deliver: Deliver, on_ready: OnReady | None, block_samples: int) -> None:
        self._deliver, self._on_ready = deliver, on_ready
        self._block_samples = block_samples
        self._pending = np.zeros(0, np.int16)
        self._ended_s = 0.0
        self._mic: _Microphone | None = None
        self._lost_before = self._device_lost_before = 0
        self.samples = self.devices = self.overflowed = self.device_overflows = 0
        self._open_ms = 0.0

    def begin(self, mic: _Microphone) -> None:
        """This microphone comes next; what it heard before is delivered first."""
        if mic is self._mic:
            return
        self._mic = mic
        self.devices += 1
        if self.devices == 1:
            self._open_ms = mic.open_ms
        self._lost_before, self._device_lost_before = mic.ring.overflowed, mic.device_overflows
        self._add(*mic.kept())

    def take(self, mic: _Microphone, *, last: bool = False) -> None:
        """What it captured since."""
        lost, device_lost = mic.ring.overflowed, mic.device_overflows
        self.overflowed += lost - self._lost_before
        self.device_overflows += device_lost - self._device_lost_before
        self._lost_before, self._device_lost_before = lost, device_lost
        self._add(*mic.read(last=last))

    def finish(self, mic: _Microphone | None) -> None:
        """Deliver the rest, filled up with silence."""
        if mic is not None:
            self.take(mic, last=True)
        if missing := -len(self._pending) % CHUNK_SAMPLES:
            self._add(np.zeros(missing, np.int16), self._ended_s)
        self._cut()

    @property
    def captured(self) -> Captured:
        return Captured(
            self.samples, self.overflowed, self._open_ms, self.device_overflows, self.devices
        )

    def _add(self, samples: Chunk, ended_s: float) -> None:
        if not len(samples):
            return
        if self._on_ready is not None:
            self._on_ready(time.monotonic())
            self._on_ready = None
        self._ended_s = ended_s
        pending = np.concatenate([self._pending, samples])
        self._pending = pending
        if len(pending) >= self._block_samples:
            self._cut()

    def _cut(self) -> None:
        pending = self._pending
        while len(pending) >= CHUNK_SAMPLES:
            chunk, pending = pending[:CHUNK_SAMPLES], pending[CHUNK_SAMPLES:]
            self._deliver(chunk, self._ended_s - len(pending) / RATE_HZ)
            self.samples += CHUNK_SAMPLES
        self._pending = pending


class _Microphone:
    """The open microphone, its ring, and its sound at 16 kHz."""

    def __init__(self, device: Device) -> None:
        self.device_overflows = 0
        self._stream = DeviceStream(device, Direction.INPUT, self._take, _SILENT_DEVICE_S)
        self.rate_hz = self._stream.rate_hz
        self.ring = Ring(_RING_S * self.rate_hz, self._stream.channels)
        self._resampler = MonoResampler(self.rate_hz, RATE_HZ)
        self._kept: deque[Chunk] = deque()
        self._kept_samples = self._keep_samples = 0
        self._kept_end_s = 0.0
        self._clock = SoundClock(self.rate_hz)
        self._block_end_s = time.monotonic()  # when the newest frame in the ring sounded
        self.open_ms = self._stream.start()
        self.raise_if_gone = self._stream.raise_if_gone
        self.close = self._stream.close

    def _take(self, frames: Chunk, count: int, when: Any, status: Any) -> None:
        """PortAudio's callback: copy and return."""
        now = time.monotonic()
        delay_s = when.currentTime - when.inputBufferAdcTime - count / self.rate_hz
        self._stream.touched_at = now
        if status and status.input_overflow:
            self.device_overflows += 1
            self._clock.restart()
        self._block_end_s = self._clock.block(now, count, delay_s)
        self.ring.write(frames)

    def read(self, *, last: bool = False) -> tuple[Chunk, float]:
        """What was captured since the last call at 16 kHz, and when its last sample sounded."""
        samples = self._resampler.feed(self.ring.read(), last=last)
        if last:
            self._resampler = MonoResampler(self.rate_hz, RATE_HZ)
        waits_s = self.ring.waiting / self.rate_hz + self._resampler.held_s
        return samples, self._block_end_s - waits_s

    def keep(self, count: int) -> None:
        """Remember the last `count` samples, for `kept`."""
        self._keep_samples = count
        samples, self._kept_end_s = self.read()
        self._kept.append(samples)
        self._kept_samples += len(samples)
        while self._kept_samples - len(self._kept[0]) >= count:
            self._kept_samples -= len(self._kept.popleft())

    def kept(self) -> tuple[Chunk, float]:
        """What was remembered (then forgotten), and when its last sample sounded."""
        kept = np.concatenate([np.zeros(0, np.int16), *self._kept])
        kept = kept[max(0, len(kept) - self._keep_samples) :]
        self._kept.clear()
        self._kept_samples = 0
        return kept, self._kept_end_s
