"""The desktop: windows, keyboard and mouse of this session.

    desktop = desktop_here()
    desktop.windows()                     # the front one is `active`
    desktop.focus(window); desktop.type_text("hello"); desktop.click(100, 200)

Under X11 windows are told and changed by EWMH messages (python-xlib), keys and clicks go through
xdotool. Windows and macOS: keyboard and mouse through pynput. Wayland lets no program steer others.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Protocol

from sonia_desktop.core.errors import (
    DeadlineError,
    InvalidInputError,
    NotFoundError,
    UnavailableError,
)
from sonia_desktop.tools.desktop_keys import keys_for, pieces_by_keys

_SETTLE_S = 3.0
_STEP_S = 0.03
_TYPE_DELAY_MS = 8
_BUTTONS = {"left": "1", "middle": "2", "right": "3"}


@dataclass(frozen=True)
class DesktopWindow:
    """A top-level window; place and size in desktop pixels."""

    id: int
    title: str
    application: str
    pid: int
    x: int
    y: int
    width: int
    height: int
    active: bool

    def holds(self, x: int, y: int) -> bool:
        return self.x <= x < self.x + self.width and self.y <= y < self.y + self.height


class Desktop(Protocol):
    """What the tools need of a desktop. All raise `UnavailableError` where it cannot be done."""

    def windows(self) -> list[DesktopWindow]:
        """The windows, the front one first."""

    def focus(self, window: DesktopWindow) -> None: ...
    def close(self, window: DesktopWindow) -> bool:
        """Ask it to close; False when it is still there (it may ask to save)."""

    def type_text(self, text: str) -> None: ...
    def hotkey(self, keys: list[str]) -> None: ...
    def click(self, x: int, y: int, button: str, clicks: int) -> None: ...


def desktop_here() -> Desktop:
    """The desktop of this session, looked at anew each time (a session can change)."""
    if sys.platform in ("win32", "darwin"):
        return PynputDesktop()
    if os.environ.get("WAYLAND_DISPLAY"):
        return NoDesktop(
            "Wayland lets no program steer the windows, keyboard and mouse of others.",
            "Choose a session with X11 (Xorg) when signing in.",
        )
    name = os.environ.get("DISPLAY", "")
    if not name:
        return NoDesktop(
            "There is no display (DISPLAY is not set).", "Start Sonia in your desktop session."
        )
    return X11Desktop(name)


@dataclass(frozen=True)
class NoDesktop:
    """Where nothing can be steered: every call says why."""

    why: str
    remedy: str

    def _no(self) -> UnavailableError:
        return UnavailableError(self.why, remedy=self.remedy)

    def windows(self) -> list[DesktopWindow]:
        raise self._no()

    def focus(self, window: DesktopWindow) -> None:
        raise self._no()

    def close(self, window: DesktopWindow) -> bool:
        raise self._no()

    def type_text(self, text: str) -> None:
        raise self._no()

    def hotkey(self, keys: list[str]) -> None:
        raise self._no()

    def click(self, x: int, y: int, button: str, clicks: int) -> None:
        raise self._no()


@dataclass(frozen=True)
class X11Desktop:
    """A display of X11 with a window manager that follows EWMH 1.3."""

    display: str

    def windows(self) -> list[DesktopWindow]:
        with self._connected() as connection:
            return self._listed(connection)

    def focus(self, window: DesktopWindow) -> None:
        with self._connected() as connection:
            self._message(connection, window.id, "_NET_ACTIVE_WINDOW", [2, 0, 0, 0, 0])
            if not self._wait(lambda: self._active(connection) == window.id):
                raise UnavailableError(
                    f"The window “{window.title}” did not come to the front.",
                    remedy="Bring it to the front yourself, then ask again.",
                )

    def close(self, window: DesktopWindow) -> bool:
        with self._connected() as connection:
            self._message(connection, window.id, "_NET_CLOSE_WINDOW", [0, 2, 0, 0, 0])
            return self._wait(lambda: window.id not in self._ids(connection))

    def type_text(self, text: str) -> None:
        with self._connected() as connection:
            for piece, keys in pieces_by_keys(text, connection):
                with keys_for(connection, keys):
                    self._xdotool(
                        "type", "--clearmodifiers", "--delay", str(_TYPE_DELAY_MS), "--file", "-",
                        given=piece, limit_s=10.0 + len(piece) * 0.1,
                    )  # fmt: skip

    def hotkey(self, keys: list[str]) -> None:
        self._xdotool("key", "--clearmodifiers", "+".join(keys))

    def click(self, x: int, y: int, button: str, clicks: int) -> None:
        with self._connected() as connection:
            screen = connection.screen()
            if not (0 <= x < screen.width_in_pixels and 0 <= y < screen.height_in_pixels):
                raise InvalidInputError(
                    f"{x}, {y} is outside of the screen "
                    f"({screen.width_in_pixels} x {screen.height_in_pixels}).",
                    parameter="x",
                )
        self._xdotool("mousemove", str(x), str(y))
        self._xdotool("click", "--repeat", str(clicks), "--delay", "60", _BUTTONS[button])

    def _xdotool(self, *words: str, given: str = "", limit_s: float = 10.0) -> None:
        program = shutil.which("xdotool")
        if program is None:
            raise UnavailableError(
                "Keyboard and mouse need xdotool, which is not installed.",
                remedy="Install it: sudo apt install xdotool",
            )
        try:
            subprocess.run(
                [program, *words],
                input=given.encode(),
                capture_output=True,
                timeout=limit_s,
                check=True,
                env={**os.environ, "DISPLAY": self.display},
            )
        except subprocess.TimeoutExpired as error:
            raise DeadlineError("The display did not take the keys or clicks in time.") from error
        except subprocess.CalledProcessError as error:
            told = error.stderr.decode(errors="replace").strip().splitlines()
            raise UnavailableError(
                f"The display did not take it: {told[-1] if told else error.returncode}."
            ) from error

    @contextlib.contextmanager
    def _connected(self) -> Iterator[Any]:
        from Xlib.display import Display
        from Xlib.error import DisplayError

        try:
            connection = Display(self.display)
        except (DisplayError, OSError, ValueError) as error:
            raise UnavailableError(
                f"The display {self.display} does not answer: {error}.",
                remedy="Start Sonia in your desktop session.",
            ) from error
        try:
            yield connection
        finally:
            connection.close()

    def _message(self, connection: Any, window_id: int, kind: str, values: list[int]) -> None:
        from Xlib import X
        from Xlib.protocol import event

        root = connection.screen().root
        message = event.ClientMessage(
            window=connection.create_resource_object("window", window_id),
            client_type=connection.intern_atom(kind),
            data=(32, values),
        )
        root.send_event(message, event_mask=X.SubstructureRedirectMask | X.SubstructureNotifyMask)
        connection.sync()

    def _wait(self, happened: Callable[[], bool]) -> bool:
        until = time.monotonic() + _SETTLE_S
        while not happened():
            if time.monotonic() > until:
                return False
            time.sleep(_STEP_S)
        return True

    def _ids(self, connection: Any) -> list[int]:
        from Xlib import X

        root = connection.screen().root
        for kind in ("_NET_CLIENT_LIST_STACKING", "_NET_CLIENT_LIST"):
            listed = root.get_full_property(connection.intern_atom(kind), X.AnyPropertyType)
            if listed is not None:
                return [int(one) for one in listed.value]
        raise UnavailableError(
            "No window manager tells which windows there are.",
            remedy="Use a desktop that follows EWMH (nearly all do).",
        )

    def _active(self, connection: Any) -> int:
        from Xlib import X

        found = connection.screen().root.get_full_property(
            connection.intern_atom("_NET_ACTIVE_WINDOW"), X.AnyPropertyType
        )
        return int(found.value[0]) if found is not None and len(found.value) else 0

    def _listed(self, connection: Any) -> list[DesktopWindow]:
        from Xlib.error import BadDrawable, BadWindow

        front = self._active(connection)
        found = []
        for one in reversed(self._ids(connection)):
            with contextlib.suppress(BadWindow, BadDrawable):  # it closes while we look
                found.append(_window(connection, one, one == front))
        return found


def _window(connection: Any, window_id: int, active: bool) -> DesktopWindow:
    from Xlib import X

    window = connection.create_resource_object("window", window_id)
    root = connection.screen().root

    def read(name: str) -> Any:
        return window.get_full_property(connection.intern_atom(name), X.AnyPropertyType)

    title = read("_NET_WM_NAME")
    text = title.value.decode(errors="replace") if title else str(window.get_wm_name() or "")
    kind = window.get_wm_class()
    pid = read("_NET_WM_PID")
    size = window.get_geometry()
    corner = window.translate_coords(root, 0, 0)
    return DesktopWindow(
        window_id,
        text,
        kind[1] if kind else "",
        int(pid.value[0]) if pid else 0,
        -corner.x,
        -corner.y,
        size.width,
        size.height,
        active,
    )


class PynputDesktop:
    """Keyboard and mouse of Windows and macOS; windows are not listed there."""

    def windows(self) -> list[DesktopWindow]:
        raise UnavailableError(
            "Windows are listed under X11 only.", remedy="Say what to do in the front window."
        )

    def focus(self, window: DesktopWindow) -> None:
        self.windows()

    def close(self, window: DesktopWindow) -> bool:
        self.windows()
        return False

    def type_text(self, text: str) -> None:
        from pynput.keyboard import Controller

        Controller().type(text)

    def hotkey(self, keys: list[str]) -> None:
        from pynput.keyboard import Controller, Key

        names = {
            "super": "cmd", "Return": "enter", "Escape": "esc", "Prior": "page_up",
            "Next": "page_down", "Caps_Lock": "caps_lock", "Print": "print_screen",
        }  # fmt: skip
        pressed = [getattr(Key, names.get(key, key).lower(), key) for key in keys]
        controller = Controller()
        with controller.pressed(*pressed[:-1]):
            controller.tap(pressed[-1])

    def click(self, x: int, y: int, button: str, clicks: int) -> None:
        from pynput.mouse import Button, Controller

        controller = Controller()
        controller.position = (x, y)
        controller.click(getattr(Button, button), clicks)


def window_named(windows: list[DesktopWindow], wanted: str) -> DesktopWindow:
    """The window whose title or application is meant: the same, else a part of it; any case.

    Raises `NotFoundError` with those there are.
    """
    low = wanted.strip().casefold()
    same = [one for one in windows if low in (one.title.casefold(), one.application.casefold())]
    part = [one for one in windows if low in f"{one.title}\0{one.application}".casefold()]
    if low and (same or part):
        return (same or part)[0]
    titles = ", ".join(f"“{one.title}”" for one in windows[:20]) or "none"
    raise NotFoundError(
        f"There is no window “{wanted[:100]}”.", remedy=f"The windows are: {titles}."
    )
