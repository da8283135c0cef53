"""Which device is used: the wanted one while it is there, else the system's, and back again.

Both capture and playback own one `Selection`; it opens what there is, reports it to the health
board, and tells when another device is used than before.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import TypeVar

import structlog

from sonia_desktop.audio.devices import (
    Device,
    Direction,
    NoDeviceError,
    find_device,
    open_streams,
    rescan,
)
from sonia_desktop.audio.presence import PresenceWatch
from sonia_desktop.core.errors import SoniaError, UnavailableError
from sonia_desktop.core.health import Health, HealthBoard, HealthState

_log = structlog.get_logger(__name__)
T = TypeVar("T")

_LOOK_AGAIN_S = 5.0
"""A rescan takes time; for a missing device it is made no more often."""
_TRY_WANTED_S = 10.0
"""A wanted device that is there but cannot be opened is tried again after this."""


@dataclass(frozen=True)
class DeviceUse:
    """Which device is used now. `wanted` is what the user chose (empty: the system's); `detail`
    says what has changed, a sentence."""

    direction: Direction
    name: str
    wanted: str
    fallback: bool
    detail: str


OnChange = Callable[[DeviceUse], None]
"""Called in the worker that owns the device."""


class Selection:
    """The wanted device of one direction. `choose` may be called from any thread."""

    def __init__(
        self, direction: Direction, wanted: str, health: HealthBoard, on_change: OnChange | None
    ) -> None:
        self.direction = direction
        self.wanted = wanted
        self.used: Device | None = None
        self.fallback = False
        self._health, self._on_change = health, on_change
        self._changes = self._opened_at_change = 0
        self._last = ""
        self._none = False  # there was no device at all
        self._seen: tuple[str, Device] | None = None  # what was wanted, and what it was
        self._look_again_at = self._return_at = 0.0
        self._watch = PresenceWatch(direction)

    def choose(self, wanted: str) -> None:
        """Want another device; empty: the system's."""
        self.wanted = wanted
        self._look_again_at = self._return_at = 0.0
        self._changes += 1

    @property
    def changed(self) -> bool:
        """True when another device was chosen since the last `open`."""
        return self._changes != self._opened_at_change

    def look(self) -> None:
        """See which device there is, without opening it."""
        wanted = self.wanted
        try:
            device, missing = self._find(wanted)
        except SoniaError as error:
            self.report_missing(error)
            return
        self._report(device, wanted, missing)

    def open(self, make: Callable[[Device], T]) -> T:
        """Open the wanted device, else the system's. Raises `UnavailableError` with neither."""
        self._opened_at_change = self._changes  # before the wish is read: `choose` may come now
        wanted = self.wanted
        try:
            opened, device, missing = self._open(make, wanted)
        except SoniaError as error:
            self.report_missing(error)
            raise
        self._report(device, wanted, missing)
        return opened

    def _open(
        self, make: Callable[[Device], T], wanted: str
    ) -> tuple[T, Device, SoniaError | None]:
        missing: SoniaError | None = None
        if wanted.strip():
            seen = self._seen_as(wanted)
            if seen is not None and seen.node and seen.current:  # spares asking the sound server
                with suppress(UnavailableError):
                    return make(seen), seen, None
            device, missing = self._find(wanted)
            if missing is None:
                try:
                    return make(device), device, None
                except UnavailableError as error:  # it is there, but somebody else has it
                    missing = error
                    self._return_at = time.monotonic() + _TRY_WANTED_S
        try:
            device = find_device("", self.direction)
            return make(device), device, missing
        except UnavailableError:  # what PortAudio knows may be long gone
            if not rescan():
                raise
        device = find_device("", self.direction, look_again=False)
        return make(device), device, missing

    def should_reopen(self) -> bool:
        """While a stream is open: True when the device in use went away or the wanted one came.

        A sound server moves the stream of a device that is pulled out to another one and says
        nothing; so this asks which devices there are, in a process of its own, now and then.
        """
        used = self.used
        if used is None or not (self.fallback or used.node):
            return False
        seen = self._seen_as(self.wanted)
        node = seen.node if seen is not None else ""
        present = self._watch.poll(server_only=not self.fallback or bool(node))
        if present is None:
            return False
        if not self.fallback:
            return used.node not in present
        if time.monotonic() < self._return_at:
            return False
        if node:
            return node in present
        wanted = self.wanted.strip().casefold()
        # a device of PortAudio's own is seen after a rescan, which only our stream may hinder
        return open_streams() <= 1 and any(wanted in name.casefold() for name in present)

    def close(self) -> None:
        """End what was asked for."""
        self._watch.close()

    def report_missing(self, error: SoniaError) -> None:
        """No device works."""
        self.used = None
        self._none = self._none or isinstance(error, NoDeviceError)
        thing = self.direction.thing
        self._health.set(
            Health(
                thing,
                HealthState.UNAVAILABLE,
                "PortAudio",
                detail=error.message,
                remedy=error.remedy or f"Plug in a {thing}, then try again.",
            )
        )

    def _seen_as(self, wanted: str) -> Device | None:
        return self._seen[1] if self._seen is not None and self._seen[0] == wanted else None

    def _find(self, wanted: str) -> tuple[Device, SoniaError | None]:
        """The device to use, and why it is not the wanted one."""
        if not wanted.strip():
            return find_device("", self.direction), None
        look_again = time.monotonic() >= self._look_again_at
        try:
            device = find_device(wanted, self.direction, look_again=look_again)
        except UnavailableError as error:
            if look_again:
                self._look_again_at = time.monotonic() + _LOOK_AGAIN_S
            return find_device("", self.direction), error
        self._seen = (wanted, device)
        return device, None

    def _report(self, device: Device, wanted: str, missing: SoniaError | None) -> None:
        self.used, self.fallback = device, missing is not None
        detail = device.name
        if missing is not None:
            detail = f"{missing.message} {device.name!r} is used until it is back."
        self._health.set(
            Health(
                self.direction.thing,
                HealthState.READY if missing is None else HealthState.DEGRADED,
                f"PortAudio: {device.name}",
                fallback=missing is not None,
                detail=detail,
                remedy="" if missing is None else "Plug it in again, or choose another one.",
            )
        )
        before, self._last = self._last, device.name
        came, self._none = self._none, False
        changed = before not in ("", device.name) or (missing is not None and before != device.name)
        if not (came or changed):
            return
        _log.info("device_changed", direction=str(self.direction), name=device.name)
        thing = self.direction.thing
        if missing is None and came:
            detail = f"There is a {thing} now: {device.name!r}."
        elif missing is None:
            detail = f"The {thing} is {device.name!r} now."
        if self._on_change is not None:
            self._on_change(DeviceUse(self.direction, device.name, wanted, self.fallback, detail))
