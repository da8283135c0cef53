"""The sandbox of macOS: a profile for ``sandbox-exec``, the system's own (Seatbelt).

The same promises as with bubblewrap, as far as this one can give them: nothing is allowed that is
not named; the user's folders can be read without the places of keys and passwords, chosen folders
written; no network unless granted; no starting of programs through the system (LaunchServices,
Apple events), which would run outside. Later rules win over earlier ones (Apple: sandbox(7)).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

PROGRAM = "/usr/bin/sandbox-exec"
_PEOPLE = ("/Users", "/Volumes", "/private/var/root", "/private/tmp", "/private/var/folders")
"""Where people's files are: read only as far as they are chosen."""
_BASE = """(version 1)
(deny default)
(allow process-exec)
(allow process-fork)
(allow signal (target same-sandbox))
(allow process-info* (target same-sandbox))
(allow sysctl-read)
(allow pseudo-tty)
(allow ipc-posix-sem)
(allow mach-lookup
  (global-name "com.apple.system.opendirectoryd.libinfo")
  (global-name "com.apple.system.notification_center")
  (global-name "com.apple.system.logger"))
(allow file-read-metadata)
(allow file-read*)
(allow file-write-data (literal "/dev/null") (literal "/dev/zero") (literal "/dev/tty"))
(allow file-ioctl (literal "/dev/tty"))"""
_NETWORK = """(allow network*)
(allow system-socket)
(allow mach-lookup
  (global-name "com.apple.SystemConfiguration.configd")
  (global-name "com.apple.SecurityServer")
  (global-name "com.apple.trustd.agent"))"""


def profile(
    *,
    read: Iterable[Path],
    write: Iterable[Path],
    hidden: Iterable[Path],
    secret_names: Iterable[str],
    network: bool,
) -> str:
    """The profile as text.

    Args:
        read: folders of people that may be read.
        write: folders that may be written (and read).
        hidden: places neither read nor written, whatever they lie in.
        secret_names: names of folders that hold keys and passwords, anywhere.
    """
    write = tuple(write)
    lines = [_BASE, _rule("deny file-read*", map(Path, _PEOPLE))]
    lines.append(_rule("allow file-read*", (*read, *write)))
    lines.append(_rule("allow file-write*", write))
    lines.append(_rule("deny file-read* file-write*", hidden))
    names = "|".join(re.escape(name) for name in sorted(secret_names))
    if names:
        lines.append(f'(deny file-read* file-write* (regex #"/({names})(/|$)"))')
    if network:
        lines.append(_NETWORK)
    return "\n".join(line for line in lines if line)


def wrapped(argv: Sequence[str], text: str, *, program: str = PROGRAM) -> list[str]:
    """The command that runs `argv` under a profile."""
    return [program, "-p", text, *argv]


def _rule(what: str, places: Iterable[Path]) -> str:
    named = " ".join(f'(subpath "{_quoted(place)}")' for place in places)
    return f"({what} {named})" if named else ""


def _quoted(place: Path) -> str:
    """A path as a string of the profile's language: it must not be able to end it."""
    return str(place).replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
