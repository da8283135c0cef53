"""What a command cannot see in the sandbox: its answer must not be taken for the machine's.

``ps`` lists only what runs inside, ``ss`` only an empty network, ``docker`` finds no daemon.
"""

from __future__ import annotations

import os
import shlex
from collections.abc import Sequence
from pathlib import Path

from sonia_desktop.tools.shell_reading import read_line
from sonia_desktop.tools.shell_scene import Surroundings

_PROGRAMS = "the other programs that run on this machine"
_NETWORK = "the connections and addresses of this machine"
_SERVICES = "the services of this machine"
_DESKTOP = "your desktop"
_DISKS = "this machine's disks as they are"
_BLIND_TO = {
    **dict.fromkeys(
        ("ps", "pgrep", "pidof", "pstree", "top", "htop", "kill", "pkill", "killall", "lsof",
         "fuser", "lslocks", "lsns", "vmstat", "w", "who", "users"),
        _PROGRAMS,
    ),
    **dict.fromkeys(
        ("docker", "podman", "systemctl", "loginctl", "service", "journalctl", "crontab",
         "hostnamectl", "timedatectl", "localectl", "nmcli", "bluetoothctl"),
        _SERVICES,
    ),
    **dict.fromkeys(("df", "mount", "findmnt", "lsblk", "blkid"), _DISKS),
    **dict.fromkeys(
        ("xdotool", "wmctrl", "xprop", "xwininfo", "xrandr", "xclip", "xsel", "notify-send",
         "xdg-open", "gsettings", "dconf", "gio", "pactl", "amixer", "playerctl", "import",
         "scrot"),
        _DESKTOP,
    ),
}  # fmt: skip
_ITS_NETWORK = frozenset({"ss", "netstat", "ip", "ifconfig", "route", "arp"})


def what_is_hidden(command: str | Sequence[str], cwd: Path, *, network: bool = False) -> str:
    """What the sandbox hides of what this command would look at; empty where it hides nothing."""
    hidden: dict[str, None] = {}
    for name in _programs(command, cwd):
        if name in _ITS_NETWORK and not network:
            hidden[_NETWORK] = None
        elif name in _BLIND_TO:
            hidden[_BLIND_TO[name]] = None
    return " and ".join(hidden)


def _programs(command: str | Sequence[str], cwd: Path) -> list[str]:
    if not isinstance(command, str):
        return [os.path.basename(command[0])]
    reading = read_line(command, Surroundings(Path.home(), cwd, expand=lambda _pattern: ()))
    lines = reading.commands if reading.whole else tuple(command.replace("|", ";").split(";"))
    return [os.path.basename(word) for line in lines if (word := _first_word(line))]


def _first_word(line: str) -> str:
    try:
        words = shlex.split(line)
    except ValueError:
        words = line.split()
    return words[0] if words else ""
