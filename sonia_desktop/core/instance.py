"""One Sonia a data folder: a lock the system drops when the process ends, even by kill -9."""

from __future__ import annotations

import contextlib
import os
import stat
from pathlib import Path

from filelock import FileLock, Timeout


def keep_private(place: Path) -> None:
    """No other user of this computer may look into it: what was said and seen lies there."""
    if os.name != "posix":
        return
    with contextlib.suppress(OSError):  # it is not ours: a volume that a container was given
        mode = stat.S_IMODE(place.stat().st_mode)
        if mode & 0o077:
            place.chmod(mode & 0o700)


class InstanceLock:
    """The folder's lock; `acquire` never waits."""

    def __init__(self, path: Path) -> None:
        self._folder = path.parent
        self._lock = FileLock(path, mode=0o600)

    def acquire(self) -> bool:
        """True when this process now holds the folder (also where no lock file can be written)."""
        try:
            made = not self._folder.exists()
            self._folder.mkdir(parents=True, exist_ok=True)
            if made or (self._folder / "sonia.db").exists():
                keep_private(self._folder)
            self._lock.acquire(timeout=0)
        except Timeout:
            return False
        except OSError:  # a folder that cannot be written: nobody else writes there either
            return True
        return True

    def release(self) -> None:
        self._lock.release()
