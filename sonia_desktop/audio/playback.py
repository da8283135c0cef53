"""The loudspeaker: sound goes out piece by piece, and stops at once when told.

    playback.start()
    playing = playback.open(on_first=lambda sounded_s: ...)
    playing.feed(samples, 22050); playing.finish()
    playing.pause(); playing.resume(); playing.heard_s
    playing.done.result()        # -> True when it was stopped before its end

The device is open only while something is played. PortAudio's callback copies from a ring and
returns; it also notes when what it gave reaches the loudspeaker. A loudspeaker that vanishes is
replaced by the system's, and what it had not played yet is played there.
"""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

import numpy as np
import numpy.typing as npt

from sonia_desktop.audio.devices import Device, Direction
from sonia_desktop.audio.one_look import OneLook
from sonia_desktop.audio.resample import MonoResampler
from sonia_desktop.audio.ring import Ring
from sonia_desktop.audio.selection import OnChange, Selection
from sonia_desktop.audio.streams import DeviceStream
from sonia_desktop.core.errors import UnavailableError
from sonia_desktop.core.health import HealthBoard
from sonia_desktop.core.worker import CancelToken, Priority, Worker

_RING_S = 2
_POLL_S = 0.005
_STUCK_DEVICE_S = 2.0
_MOST_DEVICES = 5
"""Loudspeakers that may be lost while one thing is said."""

Samples = npt.NDArray[np.int16]
OnFirst = Callable[[float], None]
"""Called in the playback thread once; the argument is when the first sample reaches the
loudspeaker, in `time.monotonic` seconds (PortAudio's own estimate, device buffer included)."""

OnSilent = Callable[[float, float], None]
"""``on_silent(given_s, silent_s)``: when the loudspeaker was first given silence, and when the
sound it had been given before ended, `time.monotonic` seconds; in the playback thread, once."""

Tap = Callable[[Samples, int, float], None]
"""``tap(samples, rate_hz, sounds_at_s)``: what leaves the loudspeaker, mono int16 in order; when
its first sample sounds (`time.monotonic`). In the playback thread or that of `catch_up`."""


class Playing:
    """One thing being said. All methods may be called from any thread."""

    def __init__(self, on_first: OnFirst | None) -> None:
        self.done: Future[bool] = Future()
        """True when it was stopped before its end; raises `UnavailableError` with no device."""
        self.pieces: queue.SimpleQueue[tuple[Samples, int] | None] = queue.SimpleQueue()
        self.token = CancelToken()
        self.on_first = on_first
        self.on_silent: OnSilent | None = None
        self._paused = False
        self._rate_hz = 0
        self._stream: _OutputStream | None = None
        self._heard_before_s = 0.0  # on loudspeakers that were lost meanwhile

    def feed(self, samples: Samples, rate_hz: int) -> None:
        """The next piece: mono int16, shape (n,), any rate."""
        self._rate_hz = self._rate_hz or rate_hz
        self.pieces.put((samples, rate_hz))

    def finish(self) -> None:
        """No more pieces come; `done` follows when all was heard."""
        self.pieces.put(None)

    def stop(self) -> None:
        """Silence from the next callback on, for good."""
        stream = self._stream
        if stream is not None:
            stream.silence()
        self.token.cancel()

    def pause(self, on_silent: OnSilent | None = None) -> None:
        """Silence from the next callback on; `resume` goes on where it was.

        `on_silent` is told when that was; never when `resume` or the end came first.
        """
        self._paused = True
        if self._stream is not None:
            self._stream.silenced = None
            self._stream.paused = True
        self.on_silent = on_silent

    def resume(self) -> None:
        """Go on after `pause`."""
        self._paused, self.on_silent = False, None
        if self._stream is not None:
            self._stream.paused = False

    @property
    def paused(self) -> bool:
        return self._paused

    @property
    def heard_s(self) -> float:
        """Seconds of what was fed that really left the loudspeaker so far."""
        stream = self._stream
        return self._heard_before_s + (stream.heard_s if stream is not None else 0.0)

    @property
    def heard_samples(self) -> int:
        """`heard_s` in samples of the rate that was fed first."""
        return round(self.heard_s * self._rate_hz)

    def attach(self, stream: _OutputStream) -> None:
        """From now on this stream plays it (in the playback thread)."""
        if self._stream is not None:
            self._heard_before_s, self._stream = self.heard_s, None
        stream.paused = self._paused
        self._stream = stream
        stream.paused = self._paused  # `pause` may have come between


class Playback:
    """Owns the output stream, in its own worker. Reports as "loudspeaker".

    Args:
        device: the wanted loudspeaker; empty: the system's.
        tap: gets what leaves it, for the echo canceller.
        on_change: told when another loudspeaker is used than before.
    """

    def __init__(
        self,
        device: str,
        health: HealthBoard,
        tap: Tap | None = None,
        on_change: OnChange | None = None,
    ) -> None:
        self._selection = Selection(Direction.OUTPUT, device, health, on_change)
        self._tap = tap
        self._worker = Worker("loudspeaker", capacity=16, on_start=self._selection.look)
        self._looking = OneLook(self._worker, self._selection.look)
        self._stopping = CancelToken()
        self._pump: _Pump | None = None

    def start(self) -> None:
        """Look for the loudspeaker, in the worker; returns at once."""
        self._worker.start()

    def stop(self, deadline_s: float = 2.0) -> bool:
        """Stop what is played, close the device, end the worker."""
        self._stopping.cancel()
        return self._worker.stop(deadline_s)

    def check(self) -> Future[None]:
        """Look again for the loudspeaker (it may have been plugged in)."""
        return self._looking.ask()

    def choose(self, device: str) -> None:
        """Use another loudspeaker, by name or part of it; empty: the system's. Returns at once.

        What is being played goes on there. Whether it was found is on the health board.
        """
        self._selection.choose(device)
        if self._worker.alive and not self._stopping.cancelled:
            self.check()

    @property
    def wanted(self) -> str:
        """The loudspeaker the user chose; empty: the system's."""
        return self._selection.wanted

    def open(self, on_first: OnFirst | None = None) -> Playing:
        """Open the device (so that it is ready when the first piece comes) and play what is fed."""
        playing = Playing(on_first)
        job = self._worker.enqueue(lambda: self._play(playing), Priority.INTERACTIVE)
        job.add_done_callback(lambda finished: _settle(playing.done, finished))
        return playing

    def catch_up(self) -> None:
        """Tell the tap what left the loudspeaker up to now; from any thread. The playback thread
        does so every few milliseconds, on a busy machine too late for the echo canceller."""
        if (pump := self._pump) is not None:
            pump.tell_tap()

    def _play(self, playing: Playing) -> bool:
        if playing.token.cancelled:
            return True
        pump = self._pump = _Pump(playing, self._tap, self._stopping)
        try:
            return self._run(playing, pump)
        finally:
            self._pump = None

    def _run(self, playing: Playing, pump: _Pump) -> bool:
        stream = self._selection.open(_OutputStream)
        tries = 0
        while True:
            playing.attach(stream)
            try:
                return pump.run(stream, lambda: self._selection.changed)
            except _OtherDevice:
                pass
            except UnavailableError:
                tries += 1
                if tries > _MOST_DEVICES:
                    raise
            finally:
                stream.close()
                pump.keep_unheard(stream)
            stream = self._selection.open(_OutputStream)


class _OtherDevice(Exception):  # noqa: N818 - no error: the user chose
    """The user chose another loudspeaker."""


class _Pump:
    """Moves what is fed into the ring of the open stream, and what left it to the tap."""

    def __init__(self, playing: Playing, tap: Tap | None, stopping: CancelToken) -> None:
        self._playing, self._tap, self._stopping = playing, tap, stopping
        self._resampler: MonoResampler | None = None
        self._source_hz = 0
        self._told = playing.on_first is None
        self._more = True
        self._waiting = np.zeros((0, 1), np.int16)
        self._rate_hz = 0  # of what waits
        self._tapping = threading.Lock()
        self._tapped: _OutputStream | None = None

    def run(self, stream: _OutputStream, chose_another: Callable[[], bool]) -> bool:
        """Until all was heard (False) or it was stopped (True)."""
        self._fit(stream.rate_hz)
        self._tapped = stream
        playing = self._playing
        while True:
            if playing.token.cancelled or self._stopping.cancelled:
                stream.silence()
                return True
            if chose_another():
                raise _OtherDevice
            stream.raise_if_gone()
            self._tell(stream)
            if len(self._waiting):
                written = stream.write(self._waiting)
                self._waiting = self._waiting[written:]
                if len(self._waiting):
                    playing.token.wait(_POLL_S)
                continue
            if not self._more:
                if stream.heard_all():
                    return False
                playing.token.wait(_POLL_S)
                continue
            self._take(stream.rate_hz)

    def keep_unheard(self, stream: _OutputStream) -> None:
        """What the closed stream did not play yet waits for the next one."""
        self._tell(stream)
        self._waiting = np.concatenate([stream.ring.read(), self._waiting])

    def _take(self, rate_hz: int) -> None:
        try:
            piece = self._playing.pieces.get(timeout=_POLL_S)
        except queue.Empty:
            return
        if piece is None:
            self._more = False
            if self._resampler is not None:
                self._waiting = self._resampler.feed(np.zeros(0, np.int16), last=True)[:, None]
            return
        samples, source_hz = piece
        if self._resampler is None or source_hz != self._source_hz:
            self._resampler, self._source_hz = MonoResampler(source_hz, rate_hz), source_hz
        self._waiting = self._resampler.feed(samples)[:, None]

    def _fit(self, rate_hz: int) -> None:
        """Another loudspeaker may want another rate."""
        if self._rate_hz not in (0, rate_hz):
            ended = (
                self._resampler.feed(np.zeros(0, np.int16), last=True)
                if (self._resampler is not None and self._more)
                else np.zeros(0, np.int16)
            )
            whole = np.concatenate([self._waiting[:, 0], ended])
            self._waiting = MonoResampler(self._rate_hz, rate_hz).feed(whole, last=True)[:, None]
            self._resampler = None
        self._rate_hz = rate_hz

    def _tell(self, stream: _OutputStream) -> None:
        """The moment of the first sample, and what left since, to those who want to know."""
        if not self._told and stream.first_s is not None and self._playing.on_first is not None:
            self._told = True
            self._playing.on_first(stream.first_s)
        silenced, on_silent = stream.silenced, self._playing.on_silent
        if silenced is not None and on_silent is not None:
            self._playing.on_silent = None
            on_silent(*silenced)
        self.tell_tap()

    def tell_tap(self) -> None:
        """What left since, in order; from any thread."""
        stream = self._tapped
        if self._tap is None or stream is None:
            return
        with self._tapping:
            samples, sounds_at_s = stream.left()
            if len(samples):
                self._tap(samples, stream.rate_hz, sounds_at_s)


class _OutputStream:
    """The open loudspeaker and its ring."""

    def __init__(self, device: Device) -> None:
        self.first_s: float | None = None
        self.paused = False
        self.silenced: tuple[float, float] | None = None
        """Of the running pause: when it was first given silence, and when that was to be heard."""
        self._silent_at_s: float | None = None
        self._given = 0  # frames
        self._sounds_until_s = 0.0
        self._anchor = (0, 0.0)  # a frame, and when it sounds
        self._stream = DeviceStream(device, Direction.OUTPUT, self._give, _STUCK_DEVICE_S)
        self.rate_hz = self._stream.rate_hz
        self.ring = Ring(_RING_S * self.rate_hz)
        self._copy = Ring(_RING_S * self.rate_hz + self.rate_hz)  # of the ring, for the tap
        self._block = np.zeros((self.rate_hz, 1), np.int16)
        self._stream.start()
        self.raise_if_gone = self._stream.raise_if_gone

    def _give(self, out: Samples, count: int, when: Any, status: object) -> None:
        """PortAudio's callback: copy and return."""
        now = time.monotonic()
        self._stream.touched_at = now
        block = self._block[:count]
        start = self.ring.taken
        quiet = self.paused or self._silent_at_s is not None
        given = 0 if quiet else self.ring.read_into(block)
        if self.paused and self.silenced is None:
            self.silenced = now, max(now, self._sounds_until_s)
        out[:given] = block[:given]  # mono to all channels
        out[given:] = 0
        if given:
            ahead = when.outputBufferDacTime - when.currentTime
            sounds_at = now + (ahead if 0.0 <= ahead < 1.0 else 0.0)
            if self.first_s is None:
                self.first_s = sounds_at
            self._anchor = (start, sounds_at)
            self._given += given
            self._sounds_until_s = sounds_at + given / self.rate_hz

    def write(self, frames: Samples) -> int:
        """As much as fits, shape (n, 1); returns how many frames that were."""
        fitting = frames[: min(self.ring.free, self._copy.free)]
        self._copy.write(fitting)
        return self.ring.write(fitting)

    def left(self) -> tuple[Samples, float]:
        """What was given to the device since the last call, and when that begins to sound."""
        start = self._copy.taken
        out = np.empty((max(0, self.ring.taken - start), 1), np.int16)
        given = self._copy.read_into(out)
        frame, sounds_at_s = self._anchor
        return out[:given, 0], sounds_at_s + (start - frame) / self.rate_hz

    def silence(self) -> None:
        """From the next callback on nothing but silence."""
        if self._silent_at_s is None:
            self._silent_at_s = time.monotonic()

    @property
    def heard_s(self) -> float:
        """Seconds that left the loudspeaker; what its buffer held when it was closed did not."""
        now = self._silent_at_s if self._silent_at_s is not None else time.monotonic()
        unheard_s = max(0.0, self._sounds_until_s - now)
        return max(0.0, self._given / self.rate_hz - unheard_s)

    def heard_all(self) -> bool:
        """True when the ring is empty and its last sample has left the device's buffer."""
        return self.ring.waiting == 0 and time.monotonic() >= self._sounds_until_s

    def close(self) -> None:
        """Close the device; what its buffer still holds is dropped."""
        self.silence()
        self._stream.close()


def _settle(done: Future[bool], job: Future[bool]) -> None:
    """Pass the worker's result on; a job that never ran counts as stopped."""
    if job.cancelled():
        done.set_result(True)
    elif (error := job.exception()) is not None:
        done.set_exception(error)
    else:
        done.set_result(job.result())
