"""One Sonia a data folder: a lock the system drops when the process ends, even by kill -9."""

from __future__ import annotations

from pathlib import Path

from filelock import FileLock, Timeout


class InstanceLock:
    """The folder's lock; `acquire` never waits."""

    def __init__(self, path: Path) -> None:
        self._folder = path.parent
        self._lock = FileLock(path, mode=0o600)

    def acquire(self) -> bool:
        """True when this process now holds the folder (also where no lock file can be written)."""
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._lock.acquire(timeout=0)
        except Timeout:
            return False
        except OSError:  # a folder that cannot be written: nobody else writes there either
            return True
        return True

    def release(self) -> None:
        self._lock.release()
