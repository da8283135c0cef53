"""Sound devices: which there are, and the one the user means.

PortAudio lists the devices when it starts and not again. `rescan` starts it anew, which is only
allowed while no stream is open; `stream_opened` and `stream_closed` keep that count. PortAudio is
not thread-safe, so everything that opens, closes or lists goes through one lock. Under PulseAudio
and PipeWire the server's own devices are listed as well; those come and go without a rescan.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sonia_desktop.audio import sound_server
from sonia_desktop.core.errors import UnavailableError

_lock = threading.RLock()
_open_streams = 0
_scans = 0


class Direction(StrEnum):
    """Which way the sound goes."""

    INPUT = "input"
    OUTPUT = "output"

    @property
    def thing(self) -> str:
        return "microphone" if self is Direction.INPUT else "loudspeaker"


class NoDeviceError(UnavailableError):
    """There is no device of that direction at all."""


@dataclass(frozen=True)
class Device:
    """One sound device in one direction.

    `index` is PortAudio's, valid until the next rescan (`scan` tells which one it is from). `node`
    is the sound server's name of it, empty for a device PortAudio knows itself.
    """

    index: int
    name: str
    channels: int
    rate_hz: int
    is_default: bool
    node: str = ""
    scan: int = 0

    @property
    def current(self) -> bool:
        """False when a rescan made `index` mean something else."""
        return self.scan == _scans


def portaudio() -> Any:
    """The sounddevice module. Raises `UnavailableError` where the PortAudio library is missing."""
    try:
        import sounddevice
    except (OSError, ImportError) as error:
        raise UnavailableError(
            f"Sound does not work: the PortAudio library cannot be loaded ({error}).",
            remedy="Install it: sudo apt install libportaudio2",
        ) from error
    return sounddevice


@contextmanager
def portaudio_locked() -> Iterator[Any]:
    """The sounddevice module, held so that no other thread opens, closes or rescans meanwhile."""
    with _lock:
        yield portaudio()


def stream_opened() -> None:
    """Count a stream; a rescan waits until it is closed."""
    global _open_streams
    with _lock:
        _open_streams += 1


def stream_closed() -> None:
    """Count a stream off."""
    global _open_streams
    with _lock:
        _open_streams -= 1


def open_streams() -> int:
    """How many streams of this process are open."""
    return _open_streams


def rescan() -> bool:
    """Let PortAudio look for devices again. False when an open stream forbids it."""
    global _scans
    with portaudio_locked() as sounddevice:
        if _open_streams:
            return False
        _scans += 1
        with suppress(sounddevice.PortAudioError):  # an earlier scan failed half-way
            sounddevice._terminate()
        try:
            sounddevice._initialize()
        except sounddevice.PortAudioError as error:
            raise UnavailableError(
                f"Sound does not work: PortAudio cannot start ({error}).",
                remedy="Check that a sound server (PipeWire or PulseAudio) is running.",
            ) from error
        return True


def list_devices(direction: Direction) -> tuple[Device, ...]:
    """All devices of one direction: PortAudio's in its order, then the sound server's.

    Raises `UnavailableError` when they cannot be listed.
    """
    own = _portaudio_devices(direction)
    server = next((item for item in own if item.name == sound_server.PORTAUDIO_NAME), None)
    if server is None:
        return own
    return own + tuple(
        Device(
            index=server.index,
            name=node.label,
            channels=node.channels,
            rate_hz=node.rate_hz,
            is_default=False,
            node=node.name,
            scan=server.scan,
        )
        for node in sound_server.nodes(direction)
    )


def _portaudio_devices(direction: Direction) -> tuple[Device, ...]:
    with portaudio_locked() as sounddevice:
        try:
            found = list(sounddevice.query_devices())
            default = _default_index(sounddevice, direction)
        except sounddevice.PortAudioError as error:
            raise UnavailableError(
                f"The sound devices cannot be listed ({error}).",
                remedy="Check that a sound server (PipeWire or PulseAudio) is running.",
            ) from error
        scan = _scans
    return tuple(
        Device(
            index=index,
            name=str(item["name"]),
            channels=int(item[f"max_{direction}_channels"]),
            rate_hz=int(item["default_samplerate"]),
            is_default=index == default,
            scan=scan,
        )
        for index, item in enumerate(found)
        if item[f"max_{direction}_channels"] > 0
    )


def choose_device(devices: Sequence[Device], wanted: str, direction: Direction) -> Device:
    """The device whose name is, else contains, `wanted` (any case); empty: the system's.

    The sound server's own name of a device counts as well.

    Raises `UnavailableError` that names what there is to choose from.
    """
    if not devices:
        raise NoDeviceError(
            f"There is no {direction.thing}.",
            remedy=f"Plug in a {direction.thing} or start the sound server, then try again.",
        )
    wanted = wanted.strip().casefold()
    if not wanted:
        return next((device for device in devices if device.is_default), devices[0])
    exact = [device for device in devices if device.name.casefold() == wanted]
    node = [device for device in devices if device.node.casefold() == wanted]
    part = [device for device in devices if wanted in device.name.casefold()]
    for matching in (exact, node, part):
        if matching:
            return next((device for device in matching if device.is_default), matching[0])
    names = ", ".join(repr(device.name) for device in devices)
    raise UnavailableError(
        f"There is no {direction.thing} named {wanted!r}.",
        remedy=f"Set audio.{direction}_device to one of: {names}; or leave it empty.",
    )


def find_device(wanted: str, direction: Direction, *, look_again: bool = True) -> Device:
    """Choose among the devices there are now; looks for new ones when it is not found."""
    listed = list_devices if wanted.strip() else _portaudio_devices
    try:
        return choose_device(listed(direction), wanted, direction)
    except UnavailableError:
        if not look_again or not rescan():
            raise
        return choose_device(listed(direction), wanted, direction)


def _default_index(sounddevice: Any, direction: Direction) -> int:
    """PortAudio's default device, -1 when it has none."""
    for api in sounddevice.query_hostapis():
        index = int(api[f"default_{direction}_device"])
        if index >= 0:
            return index
    return -1
