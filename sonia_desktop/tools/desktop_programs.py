"""Programs of the desktop: starting them, the clipboard, notifications, the browser."""

from __future__ import annotations

import configparser
import contextlib
import os
import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from sonia_desktop.core.errors import (
    InvalidInputError,
    NotFoundError,
    UnavailableError,
)

MOST_CLIPBOARD_CHARS = 100_000
_QUICK_S = 5.0
_GOES_S = 3.0
_FIRST_LOOK_S = 0.4
_FIELD_CODES = ("%f", "%F", "%u", "%U", "%i", "%c", "%k", "%d", "%D", "%n", "%N", "%v", "%m")
_started: list[subprocess.Popen[bytes]] = []


@dataclass(frozen=True)
class Application:
    """A program that can be started: its name for people, and its command."""

    name: str
    command: tuple[str, ...]


def application(target: str, args: list[str]) -> Application:
    """What starting `target` means: a program of the menu, one on the path, or a file of one.

    Raises `NotFoundError` with names that are near.
    """
    wanted = target.strip()
    entries = menu()
    low = wanted.casefold().removesuffix(".desktop")
    for key, entry in entries.items():
        if low in (key, entry.name.casefold()):
            return Application(entry.name, (*entry.command, *args))
    program = shutil.which(wanted if "/" not in wanted else str(Path(wanted).expanduser()))
    if program:
        return Application(wanted, (program, *args))
    near = [entry for entry in entries.values() if low and low in entry.name.casefold()]
    if len(near) == 1:
        return Application(near[0].name, (*near[0].command, *args))
    names = ", ".join(sorted({entry.name for entry in near or entries.values()})[:15])
    raise NotFoundError(
        f"There is no program {wanted[:100]!r}.", remedy=f"There are: {names or 'none'}."
    )


def menu() -> dict[str, Application]:
    """The programs of the menu by the name of their file (Desktop Entry Specification 1.5)."""
    home = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    shared = os.environ.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    found: dict[str, Application] = {}
    for folder in [home, *shared.split(":")]:
        for file in sorted(Path(folder, "applications").glob("*.desktop")):
            if file.stem.casefold() in found:
                continue
            entry = _entry(file)
            if entry is not None:
                found[file.stem.casefold()] = entry
    return found


def _entry(file: Path) -> Application | None:
    reader = configparser.RawConfigParser(strict=False, interpolation=None)
    try:
        reader.read(file, encoding="utf-8")
        entry = reader["Desktop Entry"]
        if entry.get("Type", "Application") != "Application":
            return None
        if entry.get("Hidden") == "true" or entry.get("NoDisplay") == "true":
            return None
        words = shlex.split(entry.get("Exec", ""))
    except (OSError, KeyError, ValueError, configparser.Error):
        return None
    command = tuple(word.replace("%%", "%") for word in words if word not in _FIELD_CODES)
    if not command or shutil.which(command[0]) is None:
        return None
    return Application(entry.get("Name", file.stem), command)


def start(app: Application, folder: Path | None = None) -> int:
    """Start it on its own, in `folder` or the user's home: it lives on without Sonia.

    The process id. Raises `UnavailableError`.
    """
    from sonia_desktop.tools.builtin.process import safe_environment

    _started[:] = [one for one in _started if one.poll() is None]  # those that ended are let go
    try:
        process = subprocess.Popen(
            app.command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            cwd=folder or Path.home(),
            env=safe_environment(os.environ),
        )
    except OSError as error:
        raise UnavailableError(
            f"{app.name} cannot be started: {error.strerror or error}."
        ) from error
    try:
        code = process.wait(_FIRST_LOOK_S)
    except subprocess.TimeoutExpired:
        _started.append(process)
        return process.pid
    if code != 0:
        raise UnavailableError(
            f"{app.name} ended at once with code {code}.",
            remedy="Start it in a terminal to see why.",
        )
    return process.pid


def read_clipboard() -> str:
    """The text on the clipboard; empty when there is none. Raises `UnavailableError`."""
    command = _clipboard_command(write=False)
    ended = _run(command, "")
    return ended[:MOST_CLIPBOARD_CHARS]


def write_clipboard(text: str) -> None:
    """Put a text on the clipboard. Raises `UnavailableError`."""
    _run(_clipboard_command(write=True), text, writes=True)


def _clipboard_command(*, write: bool) -> list[str]:
    if sys.platform == "darwin":
        return ["pbcopy"] if write else ["pbpaste"]
    if sys.platform == "win32":
        read = ["powershell", "-NoProfile", "-Command", "Get-Clipboard -Raw"]
        return ["clip"] if write else read
    if os.environ.get("WAYLAND_DISPLAY"):
        command = ["wl-copy"] if write else ["wl-paste", "--no-newline", "--type", "text"]
    elif os.environ.get("DISPLAY"):
        command = ["xclip", "-selection", "clipboard", *([] if write else ["-o"])]
        command += ["-target", "UTF8_STRING"]
    else:
        raise UnavailableError(
            "There is no display, so there is no clipboard.",
            remedy="Start Sonia in your desktop session.",
        )
    if shutil.which(command[0]) is None:
        package = "xclip" if command[0] == "xclip" else "wl-clipboard"
        raise UnavailableError(
            f"The clipboard needs {command[0]}, which is not installed.",
            remedy=f"Install it: sudo apt install {package}",
        )
    return command


def _run(command: list[str], given: str, *, writes: bool = False) -> str:
    # A writer goes on in the background to serve the text: it must not hold our pipe open.
    output = subprocess.DEVNULL if writes else subprocess.PIPE
    try:
        ended = subprocess.run(
            command, input=given.encode(), stdout=output, stderr=subprocess.DEVNULL,
            timeout=_QUICK_S, check=False,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired) as error:
        raise UnavailableError(f"The clipboard does not answer: {error}.") from error
    if writes and ended.returncode != 0:
        raise UnavailableError("The clipboard did not take the text.")
    return "" if writes else ended.stdout.decode("utf-8", "replace")


def notify(title: str, body: str) -> None:
    """Show a notification of the desktop. Raises `UnavailableError`."""
    if not sys.platform.startswith("linux"):
        raise UnavailableError("Notifications are shown on Linux only, so far.")
    if not os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        raise UnavailableError(
            "There is no session bus, so no desktop shows notifications.",
            remedy="Start Sonia in your desktop session.",
        )
    from jeepney import DBusAddress, new_method_call
    from jeepney.io.blocking import open_dbus_connection
    from jeepney.wrappers import DBusErrorResponse, unwrap_msg

    place = DBusAddress(
        "/org/freedesktop/Notifications",
        bus_name="org.freedesktop.Notifications",
        interface="org.freedesktop.Notifications",
    )
    escaped = body.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    call = new_method_call(
        place, "Notify", "susssasa{sv}i", ("Sonia", 0, "", title, escaped, [], {}, -1)
    )
    try:
        with open_dbus_connection(bus="SESSION") as connection:
            unwrap_msg(connection.send_and_get_reply(call, timeout=_QUICK_S))
    except (OSError, TimeoutError, DBusErrorResponse, KeyError) as error:
        raise UnavailableError(
            f"No desktop took the notification: {error}.",
            remedy="A notification service must run (nearly every desktop has one).",
        ) from error


def open_in_browser(url: str) -> None:
    """Open an address in the user's browser. Raises `UnavailableError`, `InvalidInputError`."""
    if not url.lower().startswith(("http://", "https://")):
        raise InvalidInputError(f"{url[:100]!r} is no web address.", parameter="url")
    if sys.platform.startswith("linux"):
        if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
            raise UnavailableError(
                "There is no display to open a browser on.",
                remedy="Start Sonia in your desktop session.",
            )
        opener = shutil.which("xdg-open")
        browser = os.environ.get("BROWSER", "").split(":")[0]
        chosen = shutil.which(browser) if browser else opener
        names = ("x-www-browser", "firefox", "chromium", "google-chrome")
        chosen = chosen or next((path for name in names if (path := shutil.which(name))), None)
        if chosen is None:
            raise UnavailableError(
                "There is no browser.", remedy="Install one, for instance: apt install firefox-esr"
            )
        start(Application("The browser", (chosen, url)))
        return
    import webbrowser

    if not webbrowser.open(url):
        raise UnavailableError("No browser could be opened.")


def end_program(pid: int) -> None:
    """End a window's program: asked first, killed when it does not go. Never Sonia herself."""
    import psutil

    if pid <= 1 or pid == os.getpid():
        return
    with contextlib.suppress(psutil.Error):
        program = psutil.Process(pid)
        program.terminate()
        with contextlib.suppress(psutil.TimeoutExpired):
            program.wait(_GOES_S)
            return
        program.kill()
        program.wait(_GOES_S)
