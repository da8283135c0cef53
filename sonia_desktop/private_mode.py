"""Private mode: while it is on, nothing that is said, seen or answered is kept.

    mode = PrivateMode(bus, health, on=settings.memory.private, keep=save)
    mode.set_private(True)             # told on the bus: PrivateModeChanged(True)
    mode.private
    mode.may_keep()                    # raises PrivateModeError

Answers go on: a private conversation is known until the mode ends, in RAM only.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.errors import SettingsError, WrongStateError
from sonia_desktop.core.health import Health, HealthBoard, HealthState

HEALTH_NAME = "private mode"


class PrivateModeError(WrongStateError):
    """Something was to be kept while private mode is on."""

    code = "PRIVATE_MODE"


@dataclass(frozen=True)
class PrivateModeChanged:
    """Published when private mode was switched."""

    on: bool


class PrivateMode:
    """The switch. Thread-safe.

    Args:
        bus: gets `PrivateModeChanged`.
        health: gets "private mode": off, or ready while nothing is kept.
        on: how it starts.
        keep: keeps the choice for the next start (so that nobody believes to be private who is not
            any more).
    """

    def __init__(
        self,
        bus: Bus,
        health: HealthBoard,
        *,
        on: bool = False,
        keep: Callable[[bool], object] = lambda on: None,
    ) -> None:
        self._bus, self._health, self._keep = bus, health, keep
        self._lock = threading.RLock()
        self._on = on
        self.ended: Callable[[], object] = lambda: None
        """Called when it is switched off: drops what was said meanwhile."""
        self._report()

    @property
    def private(self) -> bool:
        """Whether nothing is kept now."""
        return self._on

    def set_private(self, on: bool) -> None:
        """Keep nothing from now on, or keep again. At once; the same again changes nothing.

        It writes the settings file, so not in a thread that draws. Raises `SettingsError` when the
        choice holds only until Sonia ends.
        """
        with self._lock:  # told and kept in the order it was switched in
            if on == self._on:
                return
            self._on = on
            self._report()
            if not on:
                self.ended()
            self._bus.publish(PrivateModeChanged(on))
            self._keep(on)

    def switch_as_asked(self, on: bool | None) -> str:
        """As the user asked in words, and what to answer; None: only asked how it is."""
        if on is not None:
            try:
                self.set_private(on)
            except SettingsError as error:
                return f"{self._told()} {error}"
        return self._told()

    def may_keep(self) -> None:
        """Raises `PrivateModeError` while nothing is kept."""
        if self._on:
            raise PrivateModeError(
                "Private mode is on, so nothing is kept.",
                remedy="Say “private mode off”, or run: sonia memory private off",
            )

    def _told(self) -> str:
        if self._on:
            return (
                "Private mode is on. I keep nothing: no conversation, no memory, nothing of the "
                "screen. Say “private mode off” to end it."
            )
        return "Private mode is off. What you tell me may be kept from now on."

    def _report(self) -> None:
        self._health.set(
            Health(
                HEALTH_NAME,
                HealthState.READY if self._on else HealthState.OFF,
                detail="Nothing is kept: no turns, no memories, nothing of the screen."
                if self._on
                else "What is said may be kept.",
            )
        )
