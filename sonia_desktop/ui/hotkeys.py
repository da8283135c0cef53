"""Global hotkeys: talk (press and release) and look, while any program has the focus.

What keys mean is decided by `Chords`, plain and without a keyboard; `Hotkeys` feeds it from
pynput's listener thread. Where a platform lets no program listen to keys (Wayland), or the user has
not allowed it (macOS), `health` says so and names the command to bind instead.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field
from typing import Any

import structlog
from PySide6.QtCore import QObject, QTimer, Signal

from sonia_desktop.core.health import Health, HealthState

_log = structlog.get_logger(__name__)

BIND_INSTEAD = (
    'Bind a key to the command: sonia ask "what is on my screen" '
    "(in the desktop's settings, under keyboard shortcuts)."
)
STOP_DEADLINE_S = 1.0
START_DEADLINE_S = 3.0
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


def platform_problem(qt_platform: str) -> Health | None:
    """Why no global hotkeys can be had here, or None. `qt_platform` is Qt's platform name."""
    if sys.platform in ("win32", "darwin"):
        return None
    session = os.environ.get("XDG_SESSION_TYPE", "").lower()
    if qt_platform.startswith("wayland") or session == "wayland":
        return _unavailable("Wayland lets no program listen to keys of other windows.")
    if qt_platform != "xcb" or not os.environ.get("DISPLAY"):
        return _unavailable("There is no X display to listen on.")
    return None


def _unavailable(detail: str, remedy: str = BIND_INSTEAD) -> Health:
    return Health("hotkeys", HealthState.UNAVAILABLE, detail=detail, remedy=remedy)


class Hotkeys:
    """Listens for the talk and look hotkeys.

    Args:
        talk, look: pynput notation such as ``<ctrl>+<alt>+s``; empty switches one off.
        pressed, released: called in the listener's thread with ``"talk"`` or ``"look"``; they must
            return at once.
    """

    def __init__(
        self,
        talk: str,
        look: str,
        *,
        pressed: Callable[[str], None],
        released: Callable[[str], None],
    ) -> None:
        self._notation = {"talk": talk, "look": look}
        self._pressed, self._released = pressed, released
        self._listener: Any = None

    def start(self, qt_platform: str) -> Health:
        """Begin to listen; returns how that went. May take 0.2 s: not for Qt's thread."""
        problem = platform_problem(qt_platform)
        if problem is not None:
            return problem
        notation = {name: text for name, text in self._notation.items() if text.strip()}
        if not notation:
            return Health("hotkeys", HealthState.OFF, detail="Both hotkeys are switched off.")
        try:
            from pynput import keyboard
        except Exception as error:  # noqa: BLE001 - pynput raises what its back end raises
            return _unavailable(f"The keyboard cannot be listened to: {error}")
        wanted: dict[str, frozenset[Hashable]] = {}
        for name, text in notation.items():
            try:
                wanted[name] = frozenset(keyboard.HotKey.parse(text.strip()))
            except (ValueError, KeyError):
                return _unavailable(
                    f"The hotkey {text!r} cannot be understood.",
                    f"Set ui.{name}_hotkey to keys joined by +, such as <ctrl>+<alt>+s.",
                )
        if len(set(wanted.values())) < len(wanted):
            return _unavailable(
                "Both hotkeys are the same.", "Set ui.talk_hotkey or ui.look_hotkey to another."
            )
        return self._listen(keyboard, wanted)

    def _listen(self, keyboard: Any, wanted: dict[str, frozenset[Hashable]]) -> Health:
        chords = Chords(wanted)

        def on_press(key: Any) -> None:
            for name in chords.press(self._listener.canonical(key)):
                self._pressed(name)

        def on_release(key: Any) -> None:
            for name in chords.release(self._listener.canonical(key)):
                self._released(name)

        self._listener = keyboard.Listener(on_press=on_press, on_release=on_release)
        self._listener.name = "sonia-hotkeys"
        self._listener.daemon = True
        try:
            self._listener.start()
            _wait_listening(self._listener)
        except Exception as error:  # noqa: BLE001 - pynput raises what its back end raises
            self.stop()
            return _unavailable(f"The keyboard cannot be listened to: {error}")
        if getattr(self._listener, "IS_TRUSTED", True) is False:
            self.stop()
            return _unavailable(
                "This system has not allowed Sonia to listen to keys.",
                "Allow it in System Settings, Privacy & Security, Input Monitoring. "
                + BIND_INSTEAD,
            )
        keys = ", ".join(f"{name} {keys_in_words(self._notation[name])}" for name in wanted)
        return Health("hotkeys", HealthState.READY, "X11" if _on_x11() else "pynput", detail=keys)

    def stop(self) -> None:
        """End the listener's thread."""
        listener = self._listener
        if listener is None:
            return
        listener.stop()
        if listener.is_alive() and listener is not threading.current_thread():
            listener.join(STOP_DEADLINE_S)
            if listener.is_alive():
                _log.warning("hotkey_listener_did_not_stop")


def _wait_listening(listener: Any) -> None:
    """Wait until the listener listens; raises what kept it from that."""
    ready = threading.Thread(target=listener.wait, name="sonia-hotkeys-ready", daemon=True)
    ready.start()
    ready.join(START_DEADLINE_S)
    if not listener.is_alive():
        listener.join()  # raises the listener's own error
        raise RuntimeError("the listener ended at once")
    if ready.is_alive():
        raise TimeoutError(f"no answer from the display within {START_DEADLINE_S:.0f} s")


def _on_x11() -> bool:
    return sys.platform not in ("win32", "darwin")


def keys_in_words(notation: str) -> str:
    """``<ctrl>+<alt>+<space>`` as a reader knows it: ``Ctrl+Alt+Space``."""
    return "+".join(_capital_parts(notation.split("+")))


def _capital_parts(parts: Iterable[str]) -> list[str]:
    return [part.strip().strip("<>").capitalize() for part in parts if part.strip()]


class HeldKey(QObject):
    """A held hotkey without the releases that X11's auto-repeat makes up between its presses."""

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
