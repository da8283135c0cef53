"""Looking again for a device, in the worker that owns it: once, however often it is asked for.

A worker that listens, or plays, for hours does nothing else meanwhile; what it is asked for then
must not fill its queue.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future

from sonia_desktop.core.worker import Worker


class OneLook:
    """Any thread may ask; `look` runs in the worker."""

    def __init__(self, worker: Worker, look: Callable[[], None]) -> None:
        self._worker, self._look = worker, look
        self._lock = threading.Lock()
        self._waiting: Future[None] | None = None

    def ask(self) -> Future[None]:
        """A look that begins after this call; whoever asks before it begins gets the same one."""
        with self._lock:
            if self._waiting is None or self._waiting.cancelled():
                self._waiting = self._worker.submit(self._begin)
            return self._waiting

    def _begin(self) -> None:
        with self._lock:
            self._waiting = None
        self._look()
