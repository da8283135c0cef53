"""Whose server answers on a port of this computer: one that was found, not chosen, hears everything
that is asked, so another person's is left alone.

Linux only (``/proc/net/tcp``); elsewhere nobody is taken for a stranger.
"""

from __future__ import annotations

import os
from pathlib import Path
from urllib.parse import urlsplit

_PERSONS = range(1000, 60_001)
"""User ids of people (``login.defs``); services have others."""
_LISTENS = "0A"


def stranger_behind(address: str) -> int | None:
    """The user id of another person whose program listens there; None: there is none."""
    port = urlsplit(address).port or 80
    if not hasattr(os, "getuid"):
        return None
    return next((uid for uid in _listeners(port) if uid in _PERSONS and uid != os.getuid()), None)


def _listeners(port: int) -> set[int]:
    """The owners of the sockets that listen on a port."""
    found: set[int] = set()
    for name in ("tcp", "tcp6"):
        try:
            lines = Path(f"/proc/net/{name}").read_text(encoding="ascii").splitlines()[1:]
        except (OSError, UnicodeDecodeError):
            continue
        for line in lines:
            fields = line.split()
            listens = len(fields) > 7 and fields[3] == _LISTENS
            if listens and int(fields[1].rpartition(":")[2], 16) == port:
                found.add(int(fields[7]))
    return found
