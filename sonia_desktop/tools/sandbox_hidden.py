"""What is hidden or kept as it is in the folders a sandboxed command sees.

Places of keys and passwords are empty inside, doors to running programs (sockets, pipes) are
closed, and a home that may be written keeps its settings and start-up files.
"""

from __future__ import annotations

import contextlib
import fnmatch
import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

from sonia_desktop.tools.paths import resolve
from sonia_desktop.tools.policy import inside, secret_reason
from sonia_desktop.tools.risk import SECRET_PAIRS

_SOCKETS = (".X11-unix", ".ICE-unix", ".XIM-unix", "ssh-*", "tmux-*", "dbus-*", "gpg-*", "pulse-*")
_DOORS = (Path("/run"), Path("/var/run"))
_MEDIA = (Path("/run/media"), Path("/var/run/media"))
_HOLDS_SECRETS = (
    *(".", ".config", ".local/share", ".cache", "snap", ".var/app", "Library"),
    *(".cargo", ".m2", ".gem", ".subversion"),
)
"""Folders of a home that are looked through for places of keys and passwords."""
_STILL_WRITABLE = (".cache",)
_MOST_MASKED = 400
_STARTUP_FILES = (
    ".bashrc", ".bash_profile", ".bash_login", ".bash_logout", ".bash_aliases", ".profile",
    ".zshrc", ".zshenv", ".zprofile", ".zlogin", ".zlogout", ".kshrc", ".xprofile", ".xinitrc",
    ".xsession", ".xsessionrc", ".xserverrc", ".pam_environment", ".inputrc", ".vimrc", ".exrc",
    ".emacs", ".gdbinit", ".gitconfig", ".netrc", ".npmrc", ".pypirc", ".pythonrc.py",
    ".tmux.conf", ".screenrc", ".curlrc", ".wgetrc", ".Xmodmap", ".Xresources", ".forward",
    ".rhosts",
)  # fmt: skip
"""Files in a home that programs read when they start: a command adds none of them by the way."""
_STARTUP_FOLDERS = (".config", ".local", ".ssh", ".gnupg", ".vim", ".emacs.d")
_SELF_STARTING = (
    ".config/autostart", ".config/systemd", ".config/environment.d", ".config/fish",
    ".config/openbox", ".config/i3", ".config/sway", ".config/hypr", ".config/plasma-workspace",
    ".config/autostart-scripts", ".config/git", ".config/nvim", ".local/bin",
    ".local/share/systemd", ".local/share/applications", ".local/share/dbus-1", ".vim",
    ".emacs.d", ".oh-my-zsh", ".config/Code/User",
)  # fmt: skip
_OURS = 0o444
"""The mode bubblewrap gives to a file it makes only to cover it."""


def holds_doors(folder: Path) -> bool:
    """Whether a folder is one of sockets: whoever sees it reaches the programs behind them."""
    media = any(inside(folder, place) for place in _MEDIA)
    if not media and any(inside(folder, door) for door in _DOORS):
        return True
    return any(fnmatch.fnmatch(part, name) for part in folder.parts for name in _SOCKETS[:3])


def starts_by_itself(folder: Path, home: Path) -> bool:
    """Whether what is put into a folder of the home is run at the next start or by its name."""
    if str(folder) in {str(home / place) for place in (".config", ".local", ".local/share")}:
        return True
    return any(inside(folder, home / place) for place in _SELF_STARTING)


def covered_places(home: Path, shown: Sequence[Path], private: Sequence[Path]) -> list[str]:
    """What hides keys, passwords, Sonia's own data and sockets in the folders that are seen."""
    doomed: dict[Path, None] = {}
    looked_through = [*shown, *(home / part for part in _HOLDS_SECRETS)]
    for folder in dict.fromkeys(looked_through):
        if not any(inside(folder, place) for place in shown):
            continue
        for entry in _entries(folder):
            pair = (folder.name.lower(), entry.name.lower()) in SECRET_PAIRS
            if pair or secret_reason(Path(entry.name)) or _is_socket(entry):
                doomed[Path(entry.path)] = None
    for place in (*private, *_listening()):
        if any(inside(place, folder) for folder in shown) and os.path.lexists(place):
            doomed[place] = None
    made: list[str] = []
    for place in sorted(doomed, key=lambda path: len(path.parts))[:_MOST_MASKED]:
        if place.is_symlink():
            continue  # what it leads to is masked itself, or not seen at all
        if any(inside(place, other) for other in doomed if other != place):
            continue
        made += cover(place)
    return made


def startup_files_stay(home: Path, writable: Sequence[Path]) -> list[str]:
    """Settings and start-up files of a home that is writable are not, and none are added.

    One that is not there is covered, too: bubblewrap makes an empty file of mode 0444 for that,
    which `covers_taken_away` takes away.
    """
    made: list[str] = []
    there = {entry.name: entry for entry in _entries(home)}
    for entry in there.values():
        place = Path(entry.path)
        if not entry.name.startswith(".") or entry.is_symlink() or place in writable:
            continue
        if entry.name not in _STILL_WRITABLE and not _is_socket(entry):
            made += ["--ro-bind", str(place), str(place)]
    for place in _absent(home):
        if place.name in _STARTUP_FOLDERS:
            made += ["--tmpfs", str(place), "--remount-ro", str(place)]
        else:
            made += cover(place)
    for folder in writable:  # one that was named lies in a hidden folder
        hidden = folder.is_relative_to(home) and folder != home
        if hidden and folder.relative_to(home).parts[0].startswith("."):
            made += ["--bind", str(folder), str(folder)]
    return made


@contextlib.contextmanager
def covers_taken_away(writable: Sequence[Path]) -> Iterator[None]:
    """While a command runs that may write in the home; what was made to be covered goes after."""
    home = resolve(Path.home())
    absent = _absent(home) if home in writable else []
    try:
        yield
    finally:
        for place in absent:
            with contextlib.suppress(OSError):
                if _is_cover(place):
                    place.unlink()
                elif place.is_dir():
                    place.rmdir()  # only an empty one can be


def _absent(home: Path) -> list[Path]:
    places = [home / name for name in (*_STARTUP_FILES, *_STARTUP_FOLDERS)]
    return [place for place in places if not os.path.lexists(place) or _is_cover(place)]


def _is_cover(place: Path) -> bool:
    with contextlib.suppress(OSError):
        told = os.lstat(place)
        empty = stat.S_ISREG(told.st_mode) and told.st_size == 0
        return empty and stat.S_IMODE(told.st_mode) == _OURS
    return False


def cover(place: Path) -> list[str]:
    """bubblewrap's words that make a file or a folder empty."""
    if place.is_dir():
        return ["--tmpfs", str(place), "--remount-ro", str(place)]
    return ["--ro-bind", "/dev/null", str(place)]


def _listening() -> list[Path]:
    """The sockets with a name that are open on this machine (Linux: proc(5), net/unix)."""
    try:
        with open("/proc/net/unix", encoding="utf-8", errors="surrogateescape") as table:
            rows = [line.rstrip("\n").split(None, 7) for line in table]
    except OSError:
        return []
    return list(dict.fromkeys(Path(row[-1]) for row in rows if row[-1].startswith("/")))


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as scan:
            return list(scan)
    except OSError:
        return []


def _is_socket(entry: os.DirEntry[str]) -> bool:
    """A socket is a door to a program outside; so are the folders of sockets in /tmp."""
    try:
        mode = entry.stat(follow_symlinks=False).st_mode
    except OSError:
        return False
    if stat.S_ISSOCK(mode) or stat.S_ISFIFO(mode):
        return True
    return stat.S_ISDIR(mode) and any(fnmatch.fnmatch(entry.name, name) for name in _SOCKETS)
