"""The privacy switch: may Sonia look at the screen, and when. A pure state machine.

    switch = Privacy()                       # allowed, on request only
    switch = switch.to_mode(Mode.AMBIENT)    # keeps looking
    switch = switch.disabled()               # nothing may look any more
    switch.check()                           # raises PrivacyDisabledError

Two things are kept apart, as in the services' contract: whether the user allows looking at all, and
the mode. Forbidden always means off, so the two can never disagree.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from sonia_desktop.core.errors import PolicyDeniedError

WAY_OUT = (
    "Allow it in Sonia's window: the eye in the bottom line, or “Looking at the screen” in the "
    "tray's menu."
)


class PrivacyDisabledError(PolicyDeniedError):
    """The user allows no looking at all."""

    code = "PRIVACY_DISABLED"


class CaptureOffError(PolicyDeniedError):
    """Looking is allowed, but the mode is off."""

    code = "CAPTURE_OFF"


class Mode(StrEnum):
    """When Sonia looks."""

    OFF = "off"  # never
    ACTIVE = "active"  # when asked to
    AMBIENT = "ambient"  # all the time, a small picture now and then


@dataclass(frozen=True)
class Pace:
    """How often and how large a picture is kept in a mode (`reference/sonia-stack.md` §8)."""

    fps: float
    size: tuple[int, int]  # width, height in pixels that a picture is fitted into

    @property
    def min_gap_s(self) -> float:
        """Pictures nearer to each other than this are refused: 0.8 of the mode's own distance."""
        return 0.8 / self.fps


PACES = {Mode.ACTIVE: Pace(10.0, (640, 480)), Mode.AMBIENT: Pace(1.0, (320, 240))}


@dataclass(frozen=True)
class Privacy:
    """The switch as it stands; every change gives a new one and counts."""

    allowed: bool = True
    mode: Mode = Mode.ACTIVE
    toggles: int = 0
    mode_changes: int = 0

    def __post_init__(self) -> None:
        if not self.allowed and self.mode is not Mode.OFF:
            raise ValueError(f"looking is forbidden, so the mode cannot be {self.mode}")

    @property
    def word(self) -> str:
        """``enabled`` (looking is allowed) or ``disabled``, the contract's words."""
        return "enabled" if self.allowed else "disabled"

    @property
    def capture_allowed(self) -> bool:
        """A picture may be taken now."""
        return self.allowed and self.mode is not Mode.OFF

    @property
    def watching(self) -> bool:
        """Pictures are taken without being asked for."""
        return self.mode is Mode.AMBIENT

    def check(self) -> None:
        """Raises `PrivacyDisabledError` or `CaptureOffError` when no picture may be taken."""
        if not self.allowed:
            raise PrivacyDisabledError(
                "Looking at the screen is switched off: nothing is captured.", remedy=WAY_OUT
            )
        if self.mode is Mode.OFF:
            raise CaptureOffError(
                "Looking at the screen is paused: the mode is off.",
                remedy="Choose “Only when asked” at the eye in Sonia's window (for programs: POST "
                '/v1/vision/mode {"mode": "active"} on port 7060).',
            )

    def enabled(self) -> Privacy:
        """Looking is allowed, on request. One that is allowed already stays in its mode."""
        if self.allowed:
            return self
        changed = replace(self, allowed=True, toggles=self.toggles + 1)
        return changed.to_mode(Mode.ACTIVE)

    def disabled(self) -> Privacy:
        """Nothing may look any more."""
        stopped = self.to_mode(Mode.OFF)
        return replace(stopped, allowed=False, toggles=stopped.toggles + self.allowed)

    def to_mode(self, mode: Mode) -> Privacy:
        """Another mode. Raises `PrivacyDisabledError` when looking is forbidden (off is not)."""
        if mode is self.mode:
            return self
        if not self.allowed:
            self.check()
        return replace(self, mode=mode, mode_changes=self.mode_changes + 1)


@dataclass(frozen=True)
class PrivacyChanged:
    """Published when the switch was turned, or when somebody begins or ends watching."""

    privacy: Privacy
    by: str
    watching: bool  # anything looks at the screen without being asked each time
    sessions: int = 0  # consented perception sessions


@dataclass(frozen=True)
class LookTaken:
    """Published when a picture of the screen is taken, for whoever asked: it is never unseen."""


def must_be_asked(now: Privacy, wanted: Mode) -> bool:
    """Whether a program that wants this mode needs the user's yes first.

    To look less never does. To be allowed at all does, and so does looking unasked.
    """
    if wanted is Mode.OFF or (now.allowed and wanted is now.mode):
        return False
    return wanted is Mode.AMBIENT or not now.allowed
