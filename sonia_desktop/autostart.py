"""Opening Sonia at log-in: one entry in the place where the desktop looks for such.

Linux: ``~/.config/autostart`` (XDG Autostart 0.5); macOS: a launch agent; Windows: the user's Run
key. Nothing else is changed, and `switch(False)` takes it away again.
"""

from __future__ import annotations

import os
import plistlib
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

from sonia_desktop.core import installation
from sonia_desktop.core.errors import StorageError, UnavailableError

_NAME = "sonia-desktop"
_HIDDEN = ("app", "--hidden")
_AGENT = "org.sonia-desktop.Sonia"
_RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"


def command() -> list[str]:
    """What starts this Sonia at log-in, with its whole path: nobody asked for a window."""
    if installation.is_flatpak():
        return ["flatpak", "run", installation.APP_ID, *_HIDDEN]
    if os.name == "nt":
        return [*_without_terminal(Path(installation.package())), *_HIDDEN]
    if installation.is_bundle():
        return [installation.package(), *_HIDDEN]
    beside = Path(sys.executable).with_name("sonia")
    found = str(beside) if beside.is_file() else shutil.which("sonia")
    return [found, *_HIDDEN] if found else [sys.executable, "-m", "sonia_desktop", *_HIDDEN]


def _without_terminal(program: Path) -> list[str]:
    """On Windows: the program beside it that opens no terminal."""
    for name, more in (("sonia-window.exe", []), ("pythonw.exe", ["-m", "sonia_desktop"])):
        beside = program.with_name(name)
        if beside.is_file():
            return [str(beside), *more]
    return [str(program), *([] if installation.is_bundle() else ["-m", "sonia_desktop"])]


def place() -> Path:
    """The file that opens her at log-in (on Windows it is a key of the registry instead)."""
    if sys.platform == "darwin":
        return Path.home() / "Library" / "LaunchAgents" / f"{_AGENT}.plist"
    base = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    return base / "autostart" / f"{_NAME}.desktop"


def is_on() -> bool:
    """Whether she is opened at log-in."""
    if sys.platform == "win32":
        return _in_registry()
    return place().is_file()


def switch(on: bool) -> None:
    """Open her at log-in from now on, or not any more.

    Raises `StorageError` when the place cannot be written, `UnavailableError` where the desktop
    would not see it.
    """
    if on and installation.is_flatpak():  # its ~/.config is its own
        raise UnavailableError(
            "From inside Flatpak Sonia cannot add herself to what is opened at log-in.",
            remedy="Add this to the programs that start with your session in the desktop's "
            f"settings: {shlex.join(command())}",
        )
    if sys.platform == "win32":
        _write_registry(on)
        return
    file = place()
    try:
        if not on:
            file.unlink(missing_ok=True)
            return
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(_agent() if sys.platform == "darwin" else entry().encode())
    except OSError as error:
        raise StorageError(
            f"{file} cannot be written ({error}).",
            remedy="Add Sonia to the programs that start with your session in the desktop's "
            f"settings: {shlex.join(command())}",
        ) from error


def entry() -> str:
    """The desktop entry for Linux. Reserved characters are escaped as the entry format asks."""
    words = " ".join(_quoted(word) for word in command())
    return (
        "[Desktop Entry]\nType=Application\nName=Sonia\n"
        f"Exec={words}\nIcon={_NAME}\nTerminal=false\nX-GNOME-Autostart-enabled=true\n"
    )


def _quoted(word: str) -> str:
    """One argument of an Exec line (Desktop Entry 1.5, "The Exec key"): quoted when it must be."""
    word = word.replace("%", "%%")
    if not set(word) & set(" \t\n\"'\\><~|&;$*?#()`"):
        return word
    for special in ("\\", '"', "`", "$"):
        word = word.replace(special, "\\" + special)
    return '"' + word.replace("\\", "\\\\") + '"'  # the file's own escaping comes on top


def _agent() -> bytes:
    return plistlib.dumps(
        {
            "Label": _AGENT,
            "ProgramArguments": command(),
            "RunAtLoad": True,
            "ProcessType": "Interactive",
        }
    )


def _in_registry() -> bool:
    if sys.platform != "win32":
        return False
    import winreg

    try:
        with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _RUN_KEY) as key:
            winreg.QueryValueEx(key, "Sonia")
    except OSError:
        return False
    return True


def _write_registry(on: bool) -> None:
    if sys.platform != "win32":
        return
    import winreg

    access = winreg.KEY_SET_VALUE
    with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _RUN_KEY, 0, access) as key:
        if on:
            words = subprocess.list2cmdline(command())
            winreg.SetValueEx(key, "Sonia", 0, winreg.REG_SZ, words)
        elif _in_registry():
            winreg.DeleteValue(key, "Sonia")
