"""What the record keeps of calls in private mode: that a tool ran, when and how it was decided; not
with what, and not what came of it."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from sonia_desktop.tools.types import Action

_REMEMBERED = 1000  # ended calls; what is kept of a call besides is kept right after its end


class OffRecord:
    """Thread-safe. `on` says whether private mode is on now; a call that began then stays off the
    record whenever it ends."""

    def __init__(self) -> None:
        self.on: Callable[[], bool] = lambda: False
        self._lock = threading.Lock()
        self._began: set[str] = set()
        self._ended: deque[str] = deque(maxlen=_REMEMBERED)

    def holds(self, action: Action) -> bool:
        """Whether this one is off the record."""
        now = self.on()
        with self._lock:
            began = action.id in self._began
            if action.state.ended:
                self._began.discard(action.id)
                if now or began:
                    self._ended.append(action.id)
            elif now:
                self._began.add(action.id)
        return now or began

    def held(self, action: Action) -> bool:
        """Whether this one is, or was until it ended, off the record."""
        with self._lock:
            return self.on() or action.id in self._began or action.id in self._ended

    @staticmethod
    def without_words(action: Action) -> Action:
        """The action as it may be kept."""
        error: dict[str, Any] | None = None
        if action.error is not None:
            error = {"code": action.error.get("code"), "message": "", "remedy": ""}
        return replace(action, args={}, result=None, error=error)
