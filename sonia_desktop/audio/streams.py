"""One open PortAudio stream, in either direction: opening, noticing that it is gone, closing."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import structlog

from sonia_desktop.audio.devices import (
    Device,
    Direction,
    portaudio_locked,
    stream_closed,
    stream_opened,
)
from sonia_desktop.audio.sound_server import aimed_at
from sonia_desktop.core.errors import UnavailableError

_log = structlog.get_logger(__name__)

_OUTPUT_LATENCY_S = 0.04
"""On a machine with every core busy, 25 ms stuttered."""

Callback = Callable[[Any, int, Any, object], None]
"""``callback(frames, count, times, status)``, in PortAudio's thread: copy and return."""


class DeviceStream:
    """An int16 stream on `device`. Opened by `__init__`, running after `start`.

    Args:
        callback: PortAudio's callback; it begins with ``stream.touched_at = time.monotonic()``.
        dead_s: a device whose callback was silent for so long is gone.

    Raises `UnavailableError` when the device cannot be opened.
    """

    def __init__(
        self, device: Device, direction: Direction, callback: Callback, dead_s: float
    ) -> None:
        self.name = device.name
        self.rate_hz = device.rate_hz
        self.touched_at = time.monotonic()
        self._opened_at = self.touched_at
        self._direction, self._dead_s, self._node = direction, dead_s, device.node
        with portaudio_locked() as sounddevice, aimed_at(device.node, direction):
            self.channels = _channels(sounddevice, device, direction)
            stream = (
                sounddevice.InputStream
                if direction is Direction.INPUT
                else sounddevice.OutputStream
            )
            try:
                self._stream: Any = stream(
                    device=device.index,
                    samplerate=self.rate_hz,
                    channels=self.channels,
                    dtype="int16",
                    latency=_latency(sounddevice, device, direction),
                    callback=callback,
                )
            except sounddevice.PortAudioError as error:
                raise self._refused(error) from error
            stream_opened()

    def start(self) -> float:
        """Let sound flow; returns how long opening took, in milliseconds."""
        with portaudio_locked() as sounddevice, aimed_at(self._node, self._direction):
            try:
                self._stream.start()
            except sounddevice.PortAudioError as error:
                self.close()
                raise self._refused(error) from error
        return (time.monotonic() - self._opened_at) * 1000.0

    def raise_if_gone(self) -> None:
        """Raises `UnavailableError` when the device was pulled out or hangs."""
        if not self._stream.active or time.monotonic() - self.touched_at > self._dead_s:
            does = "giving" if self._direction is Direction.INPUT else "taking"
            raise UnavailableError(
                f"The {self._direction.thing} {self.name!r} stopped {does} sound.",
                remedy=f"Plug it in again or choose another one (audio.{self._direction}_device).",
            )

    def close(self) -> None:
        """Close the device at once; what it still holds is dropped."""
        with portaudio_locked() as sounddevice:
            try:
                self._stream.abort()
                self._stream.close()
            except sounddevice.PortAudioError as error:  # the device is gone already
                _log.info("stream_close_failed", device=self.name, error=str(error))
            finally:
                stream_closed()

    def _refused(self, error: Exception) -> UnavailableError:
        return UnavailableError(
            f"The {self._direction.thing} {self.name!r} cannot be opened ({error}).",
            remedy="Close other programs that use it, or choose another one "
            f"(audio.{self._direction}_device).",
        )


def _latency(sounddevice: Any, device: Device, direction: Direction) -> float:
    """The least the device offers, seconds; outputs a little more, or they stutter under load."""
    least = float(sounddevice.query_devices(device.index)[f"default_low_{direction}_latency"])
    return least if direction is Direction.INPUT else max(least, _OUTPUT_LATENCY_S)


def _channels(sounddevice: Any, device: Device, direction: Direction) -> int:
    """The fewest an input opens with; stereo for an output (some play mono on one side only)."""
    if direction is Direction.INPUT:
        check, counts = sounddevice.check_input_settings, (1, 2)
    else:
        check, counts = sounddevice.check_output_settings, (2, 1)
    for channels in counts:
        try:
            check(device=device.index, channels=channels, dtype="int16", samplerate=device.rate_hz)
        except (sounddevice.PortAudioError, ValueError):
            continue
        return channels
    return device.channels
