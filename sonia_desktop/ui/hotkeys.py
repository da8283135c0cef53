"""Global hotkeys: talk (press and release), look and stop, while any program has the focus.

On X11 exactly these keys are asked of the server (`hotkeys_x11`), on Wayland of the desktop's
portal (`hotkeys_portal`); on Windows and macOS pynput listens and `Chords` decides what is meant.
Where there is no such portal, or the user has not allowed it, that is said with what to bind.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import structlog
from PySide6.QtCore import QObject, QTimer, Signal

from sonia_desktop.core.errors import InvalidInputError, UnavailableError
from sonia_desktop.core.health import Health, HealthState
from sonia_desktop.ui.hotkeys_x11 import Combination, GrabbedKeys, parse
from sonia_desktop.ui.words import tr

if TYPE_CHECKING:
    from sonia_desktop.ui.hotkeys_portal import PortalKeys

_log = structlog.get_logger(__name__)

BIND_INSTEAD = (
    "Bind keys to the commands sonia toggle-talk, sonia capture and sonia stop-talking "
    "(in the desktop's settings, under keyboard shortcuts)."
)
_WORDS = {
    "talk": tr("Talk to Sonia"),
    "look": tr("Look at a part of the screen"),
    "stop": tr("Stop everything Sonia does"),
}
STOP_DEADLINE_S = 1.0
REPEAT_GAP_MS = 60
"""A release followed by a press within this is auto-repeat, not a hand."""


@dataclass
class Chords:
    """Turns key presses and releases into chord presses and releases.

    Each chord is a set of keys that must be down together; it is released with the first of them.
    A key that is already down says nothing new: auto-repeat is not a second press.
    """

    wanted: dict[str, frozenset[Hashable]]
    _down: set[Hashable] = field(default_factory=set)
    _active: set[str] = field(default_factory=set)

    def press(self, key: Hashable) -> list[str]:
        """Names of the chords this press completes."""
        if key in self._down:
            return []
        self._down.add(key)
        begun = [
            name
            for name, keys in self.wanted.items()
            if name not in self._active and key in keys and keys <= self._down
        ]
        self._active.update(begun)
        return begun

    def release(self, key: Hashable) -> list[str]:
        """Names of the chords this release ends."""
        self._down.discard(key)
        ended = [name for name in self.wanted if name in self._active and key in self.wanted[name]]
        self._active.difference_update(ended)
        return ended


def is_wayland(qt_platform: str) -> bool:
    """Whether the desktop's portal is to be asked. `qt_platform` is Qt's platform name."""
    if sys.platform in ("win32", "darwin"):
        return False
    session = os.environ.get("XDG_SESSION_TYPE", "").lower()
    return qt_platform.startswith("wayland") or session == "wayland"


def platform_problem(qt_platform: str) -> Health | None:
    """Why no global hotkeys can be had here, or None."""
    if sys.platform in ("win32", "darwin") or is_wayland(qt_platform):
        return None
    if qt_platform != "xcb" or not os.environ.get("DISPLAY"):
        return _unavailable("There is no X display to take keys from.")
    return None


def _unavailable(detail: str, remedy: str = "") -> Health:
    remedy = f"{remedy} {BIND_INSTEAD}".strip()
    return Health("hotkeys", HealthState.UNAVAILABLE, detail=detail, remedy=remedy)


def _same(wanted: Mapping[str, Combination]) -> dict[str, str]:
    """Names whose keys an earlier one has already, and which that is."""
    first: dict[Combination, str] = {}
    return {
        name: first[keys] for name, keys in wanted.items() if first.setdefault(keys, name) != name
    }


class Hotkeys:
    """The talk, look and stop hotkeys.

    Args:
        talk, look, stop: keys such as ``<ctrl>+<alt>+s``; empty switches one off.
        pressed, released: called in the listener's thread with ``"talk"``, ``"look"`` or
            ``"stop"``; they must return at once.
        told: called in the listener's thread when it goes otherwise than `start` said.
    """

    def __init__(
        self,
        talk: str,
        look: str,
        stop: str = "",
        *,
        pressed: Callable[[str], None],
        released: Callable[[str], None],
        told: Callable[[Health], None] = lambda health: None,
    ) -> None:
        self._told = told
        self._notation = {"talk": talk.strip(), "look": look.strip(), "stop": stop.strip()}
        self._pressed, self._released = pressed, released
        self._grabbed: GrabbedKeys | PortalKeys | None = None
        self._listener: Any = None

    def start(self, qt_platform: str) -> Health:
        """Begin to listen; returns how that went. May take 0.2 s: not for Qt's thread."""
        problem = platform_problem(qt_platform)
        if problem is not None:
            return problem
        notation = {name: text for name, text in self._notation.items() if text}
        if not notation:
            return Health("hotkeys", HealthState.OFF, detail="all are switched off.")
        wanted = {}
        for name, text in notation.items():
            try:
                wanted[name] = parse(text)
            except InvalidInputError as error:
                return _unavailable(
                    error.message,
                    f"Set ui.{name}_hotkey to keys joined by +, such as <ctrl>+<alt>+s.",
                )
        same = _same(wanted)
        for name in same:
            del wanted[name], notation[name]
        health = self._take(qt_platform, wanted, notation)
        if not same:
            return health
        problems = [
            UnavailableError(
                f"The {name} hotkey has the same keys as {first}.",
                remedy=f"Set ui.{name}_hotkey to other keys.",
            )
            for name, first in same.items()
        ]
        told = [problem.message for problem in problems]
        remedies = [problem.remedy for problem in problems]
        return Health(
            "hotkeys",
            HealthState.DEGRADED if health.usable else health.state,
            health.engine,
            False,
            " ".join([*told, health.detail if health.remedy else ""]).strip(),
            " ".join([*remedies, health.remedy]).strip(),
        )

    def _take(
        self, qt_platform: str, wanted: dict[str, Combination], notation: dict[str, str]
    ) -> Health:
        """Ask the platform for the keys."""
        keys = ", ".join(f"{name} {keys_in_words(text)}" for name, text in notation.items())
        try:
            if is_wayland(qt_platform):
                return self._ask_portal(wanted)
            if qt_platform == "xcb":
                self._grabbed = grabbed = GrabbedKeys(wanted, self._pressed, self._released)
                problems = grabbed.start()
                if problems:
                    told = " ".join(problem.message for problem in problems)
                    remedy = " ".join(problem.remedy for problem in problems)
                    return Health("hotkeys", HealthState.DEGRADED, "X11", False, told, remedy)
                return Health("hotkeys", HealthState.READY, "X11", detail=keys)
            self._listen(notation)
        except UnavailableError as error:
            return _unavailable(error.message, error.remedy)
        return Health("hotkeys", HealthState.READY, "pynput", detail=keys)

    def stop(self) -> None:
        """Let go of the keys and end the thread. Safe to call twice."""
        if self._grabbed is not None:
            self._grabbed.stop()
        listener, self._listener = self._listener, None
        if listener is not None:
            listener.stop()
            if listener is not threading.current_thread():
                listener.join(STOP_DEADLINE_S)

    def _ask_portal(self, wanted: dict[str, Combination]) -> Health:
        """Wayland. Raises `UnavailableError`."""
        from sonia_desktop.ui.hotkeys_portal import PortalKeys

        def settled(given: Mapping[str, str] | UnavailableError) -> None:
            if isinstance(given, UnavailableError):
                self._told(_unavailable(given.message, given.remedy))
                return
            keys = ", ".join(f"{name} {told}".strip() for name, told in given.items())
            left = [name for name in wanted if name not in given]
            state = HealthState.DEGRADED if left else HealthState.READY
            remedy = f"Without keys: {', '.join(left)}. {BIND_INSTEAD}" if left else ""
            self._told(Health("hotkeys", state, "desktop portal", False, keys, remedy))

        portal = PortalKeys(wanted, _WORDS, self._pressed, self._released, settled)
        portal.start()
        self._grabbed = portal
        return Health(
            "hotkeys",
            HealthState.STARTING,
            "desktop portal",
            detail="The desktop asks you which keys Sonia may have.",
        )

    def _listen(self, notation: dict[str, str]) -> None:
        """Windows and macOS. Raises `UnavailableError`."""
        try:
            from pynput import keyboard

            chords = Chords(
                {name: frozenset(keyboard.HotKey.parse(text)) for name, text in notation.items()}
            )
        except Exception as error:
            raise UnavailableError(f"The keyboard cannot be listened to: {error}") from error

        def on_press(key: Any) -> None:
            for name in chords.press(listener.canonical(key)):
                self._pressed(name)

        def on_release(key: Any) -> None:
            for name in chords.release(listener.canonical(key)):
                self._released(name)

        listener = keyboard.Listener(on_press=on_press, on_release=on_release)
        listener.name = "sonia-hotkeys"
        self._listener = listener
        listener.start()
        if getattr(listener, "IS_TRUSTED", True) is False:
            self.stop()
            raise UnavailableError(
                "This system has not allowed Sonia to listen to keys.",
                remedy="Allow it in System Settings, Privacy & Security, Input Monitoring.",
            )


class HeldKey(QObject):
    """A held hotkey without the releases that auto-repeat makes up between its presses."""

    pressed = Signal()
    released = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._held = False
        self._letting_go = QTimer(self, singleShot=True, interval=REPEAT_GAP_MS)
        self._letting_go.timeout.connect(self._let_go)

    def press(self) -> None:
        self._letting_go.stop()
        if not self._held:
            self._held = True
            self.pressed.emit()

    def release(self) -> None:
        if self._held:
            self._letting_go.start()

    def _let_go(self) -> None:
        self._held = False
        self.released.emit()


def keys_in_words(notation: str) -> str:
    """``<ctrl>+<alt>+<space>`` as a reader knows it: ``Ctrl+Alt+Space``."""
    parts = (part.strip().strip("<>") for part in notation.split("+"))
    return "+".join(part[:1].upper() + part[1:] for part in parts if part)
