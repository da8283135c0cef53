"""A real X display for tests: Xvfb with a window manager, waited for until both really answer.

    with VirtualDisplay(93) as display:
        subprocess.Popen(["xterm"], env=display.env)
        display.wait_for_window("xterm")
        display.screenshot(tmp_path / "screen.png")

`VirtualDisplay()` takes the first free display number. Nothing is left behind by `stop()`.
"""

from __future__ import annotations

import contextlib
import os
import select
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any

import mss
import mss.tools
from Xlib import X
from Xlib.display import Display
from Xlib.error import BadDrawable, BadWindow

READY_TIMEOUT_S = 20.0
STOP_TIMEOUT_S = 5.0
_POLL_S = 0.02
_FREE_NUMBERS = range(200, 300)


class VirtualDisplay:
    """Xvfb and openbox on one display number.

    Args:
        number: the display number (``:93`` is 93); None takes a free one.
        size: width and height in pixels.
        window_manager: start openbox and wait until it manages windows.
    """

    def __init__(
        self,
        number: int | None = None,
        *,
        size: tuple[int, int] = (1920, 1080),
        window_manager: bool = True,
    ) -> None:
        self.number = number
        self.size = size
        self._window_manager = window_manager
        self._programs: list[subprocess.Popen[bytes]] = []

    @staticmethod
    def missing_programs() -> list[str]:
        """Programs this needs that are not installed; empty when it can start."""
        return [name for name in ("Xvfb", "openbox") if shutil.which(name) is None]

    @property
    def name(self) -> str:
        """What goes into DISPLAY, such as ``:93``."""
        if self.number is None:
            raise RuntimeError("The display is not started.")
        return f":{self.number}"

    @property
    def env(self) -> dict[str, str]:
        """The environment for a program that shall draw here: no Wayland, Qt through xcb."""
        env = {k: v for k, v in os.environ.items() if k != "WAYLAND_DISPLAY"}
        env.update(
            DISPLAY=self.name,
            XDG_SESSION_TYPE="x11",
            QT_QPA_PLATFORM="xcb",
            GDK_BACKEND="x11",
            LIBGL_ALWAYS_SOFTWARE="1",
        )
        env.pop("XAUTHORITY", None)
        return env

    def start(self) -> VirtualDisplay:
        """Start both programs; returns when windows can be opened and are managed."""
        try:
            self._start_server()
            if self._window_manager:
                self._start_window_manager()
        except BaseException:
            self.stop()
            raise
        return self

    def stop(self) -> None:
        """End the window manager and the server, and with it every window. Safe to call twice."""
        while self._programs:
            program = self._programs.pop()
            program.terminate()
            try:
                program.wait(STOP_TIMEOUT_S)
            except subprocess.TimeoutExpired:
                program.kill()
                program.wait(STOP_TIMEOUT_S)
            if program.stderr is not None:
                program.stderr.close()

    def __enter__(self) -> VirtualDisplay:
        return self.start()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def screenshot(self, path: Path | str) -> Path:
        """Write the whole display to a PNG file."""
        with mss.MSS(display=self.name) as screen:
            shot = screen.grab(screen.monitors[0])
            mss.tools.to_png(shot.rgb, shot.size, output=str(path))
        return Path(path)

    def window_titles(self) -> list[str]:
        """Titles of the windows the window manager manages, oldest first."""
        with _connected(self.name) as connection:
            return [title for _, title in _managed(connection)]

    def wait_for_window(self, title_part: str, timeout_s: float = READY_TIMEOUT_S) -> str:
        """Wait until a mapped window's title holds `title_part`; returns the whole title."""
        deadline = time.monotonic() + timeout_s
        titles: list[str] = []
        with _connected(self.name) as connection:
            while time.monotonic() < deadline:
                titles = []
                for window, title in _managed(connection):
                    titles.append(title)
                    with contextlib.suppress(BadWindow, BadDrawable):
                        shown = window.get_attributes().map_state == X.IsViewable
                        if shown and title_part.lower() in title.lower():
                            return title
                select.select([], [], [], _POLL_S)
        raise TimeoutError(f"No window titled {title_part!r} within {timeout_s} s; saw {titles}")

    def _start_server(self) -> None:
        # Not -displayfd: with it Xvfb makes no lock file, and two servers can take one number.
        numbers = _FREE_NUMBERS if self.number is None else (self.number,)
        said = "no free display number"
        for number in numbers:
            if self.number is None and _lock_file(number).exists():
                continue
            said = self._try_server(number)
            if not said:
                self.number = number
                return
        raise RuntimeError(f"Xvfb did not start: {said}")

    def _try_server(self, number: int) -> str:
        """Start the server on this number; returns what it said when it did not start."""
        width, height = self.size
        server = subprocess.Popen(
            [
                *("Xvfb", f":{number}", "-screen", "0", f"{width}x{height}x24"),
                *("-nolisten", "tcp", "-dpi", "96", "-noreset"),
            ],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        deadline = time.monotonic() + READY_TIMEOUT_S
        while server.poll() is None and time.monotonic() < deadline:
            if _owner(number) == server.pid and _answers(number):
                self._programs.append(server)
                return ""
            select.select([], [], [], _POLL_S)
        server.terminate()
        said = server.communicate(timeout=STOP_TIMEOUT_S)[1].decode(errors="replace").strip()
        return said or f"exit code {server.returncode}"

    def _start_window_manager(self) -> None:
        self._programs.append(
            subprocess.Popen(
                ["openbox", "--sm-disable"],
                env=self.env,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
        )
        deadline = time.monotonic() + READY_TIMEOUT_S
        with _connected(self.name) as connection:
            check = connection.intern_atom("_NET_SUPPORTING_WM_CHECK")
            while time.monotonic() < deadline:
                if self._programs[-1].poll() is not None:
                    break
                if connection.screen().root.get_full_property(check, X.AnyPropertyType):
                    return
                select.select([], [], [], _POLL_S)
        raise RuntimeError(f"openbox did not start on {self.name}")


def _lock_file(number: int) -> Path:
    return Path(f"/tmp/.X{number}-lock")


def _owner(number: int) -> int | None:
    """The process id of the server that holds this display number."""
    try:
        return int(_lock_file(number).read_text())
    except (OSError, ValueError):
        return None


def _answers(number: int) -> bool:
    with socket.socket(socket.AF_UNIX) as connection:
        return connection.connect_ex(f"/tmp/.X11-unix/X{number}") == 0


@contextlib.contextmanager
def _connected(name: str) -> Any:
    connection = Display(name)
    try:
        yield connection
    finally:
        connection.close()


def _managed(connection: Any) -> list[tuple[Any, str]]:
    """The managed windows with their titles; one that closes meanwhile is left out."""
    listed = connection.screen().root.get_full_property(
        connection.intern_atom("_NET_CLIENT_LIST"), X.AnyPropertyType
    )
    found = []
    utf8_name = connection.intern_atom("_NET_WM_NAME")
    for window_id in listed.value if listed else ():
        window = connection.create_resource_object("window", window_id)
        with contextlib.suppress(BadWindow, BadDrawable):
            title = window.get_full_property(utf8_name, X.AnyPropertyType)
            text = title.value.decode(errors="replace") if title else window.get_wm_name() or ""
            found.append((window, str(text)))
    return found


@contextlib.contextmanager
def screen_with_terminal(size: tuple[int, int], title: str, text: str) -> Iterator[VirtualDisplay]:
    """A display on which a terminal shows `text`, and which this process sees meanwhile."""
    before = {name: os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")}
    with VirtualDisplay(size=size) as screen:
        os.environ["DISPLAY"] = screen.name
        os.environ.pop("WAYLAND_DISPLAY", None)
        told = f"printf '{text}'; read hold"
        command = ["xterm", "-title", title, "-fa", "DejaVu Sans Mono", "-fs", "20", "-e", told]
        terminal = subprocess.Popen(command, env=screen.env)
        try:
            screen.wait_for_window(title)
            yield screen
        finally:
            terminal.terminate()
            terminal.wait(STOP_TIMEOUT_S)
            for name, value in before.items():
                if value is None:
                    os.environ.pop(name, None)
                else:
                    os.environ[name] = value
