"""What kind of desktop session this is, read from the environment alone."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class SessionKind(StrEnum):
    """Who draws the screen."""

    X11 = "X11"
    WAYLAND = "Wayland"
    WINDOWS = "Windows"
    MACOS = "macOS"
    NONE = "none"


@dataclass(frozen=True)
class Session:
    """A desktop session: its kind and the environment its programs are started with."""

    kind: SessionKind
    environment: Mapping[str, str] = field(repr=False)

    @property
    def display(self) -> str:
        """The X display's name, such as ``:0``; empty when there is none."""
        return self.environment.get("DISPLAY", "")

    @property
    def desktop(self) -> str:
        """What the desktop calls itself, such as "GNOME"."""
        return self.environment.get("XDG_CURRENT_DESKTOP", "")


def session_of(environment: Mapping[str, str], platform: str = sys.platform) -> Session:
    """Judge by the usual variables.

    XDG_SESSION_TYPE decides, for an X11 program under Wayland has a DISPLAY as well; a
    WAYLAND_DISPLAY counts unless the session says X11.
    """
    if platform == "win32":
        return Session(SessionKind.WINDOWS, environment)
    if platform == "darwin":
        return Session(SessionKind.MACOS, environment)
    said = environment.get("XDG_SESSION_TYPE", "")
    if said == "wayland" or (environment.get("WAYLAND_DISPLAY") and said != "x11"):
        return Session(SessionKind.WAYLAND, environment)
    kind = SessionKind.X11 if environment.get("DISPLAY") else SessionKind.NONE
    return Session(kind, environment)
