"""Which device is used: the wanted one while it is there, else the system's, and back again.

Both capture and playback own one `Selection`; it opens what there is, reports it to the health
board, and tells when another device is used than before.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

import structlog

from sonia_desktop.audio.devices import Device, Direction, find_device
from sonia_desktop.core.errors import SoniaError, UnavailableError
from sonia_desktop.core.health import Health, HealthBoard, HealthState

_log = structlog.get_logger(__name__)
T = TypeVar("T")


@dataclass(frozen=True)
class DeviceUse:
    """Which device is used now. `wanted` is what the user chose (empty: the system's)."""

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
        self.changes = 0
        """Goes up with every `choose`."""
        self.used: Device | None = None
        self.fallback = False
        self._health, self._on_change = health, on_change
        self._last = ""

    def choose(self, wanted: str) -> None:
        """Want another device; empty: the system's."""
        self.wanted = wanted
        self.changes += 1

    def look(self) -> None:
        """See which device there is, without opening it."""
        try:
            device, missing = self._find()
        except SoniaError as error:
            self.report_missing(error)
            return
        self._report(device, missing)

    def open(self, make: Callable[[Device], T]) -> T:
        """Open the wanted device, else the system's. Raises `UnavailableError` with neither."""
        try:
            device, missing = self._find()
            try:
                opened = make(device)
            except UnavailableError as error:
                if missing is not None or not self.wanted.strip():
                    raise
                device, missing = find_device("", self.direction), error
                opened = make(device)
        except SoniaError as error:
            self.report_missing(error)
            raise
        self._report(device, missing)
        return opened

    def report_missing(self, error: SoniaError) -> None:
        """No device works."""
        self.used = None
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

    def _find(self) -> tuple[Device, SoniaError | None]:
        """The device to use, and why it is not the wanted one."""
        try:
            return find_device(self.wanted, self.direction), None
        except UnavailableError as error:
            if not self.wanted.strip():
                raise
            return find_device("", self.direction), error

    def _report(self, device: Device, missing: SoniaError | None) -> None:
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
        if before not in ("", device.name) or (missing is not None and before != device.name):
            _log.info("device_changed", direction=str(self.direction), name=device.name)
            if self._on_change is not None:
                self._on_change(
                    DeviceUse(self.direction, device.name, self.wanted, self.fallback, detail)
                )
