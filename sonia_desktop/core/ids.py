"""Identifiers and timestamps, in the forms the services' contract fixes (`req_` + 12 hex)."""

from __future__ import annotations

import os
import threading
from datetime import UTC, datetime

_HEX_DIGITS = {
    "req": 12,
    "ses": 16,
    "turn": 16,
    "act": 16,
    "cfm": 16,
    "mem": 12,
    "conv": 16,
    "snap": 12,
    "usr": 16,
    "task": 8,
}


class _Random:
    """The system's random bytes, fetched many at once: each fetch gives the interpreter to another
    thread, and under load it takes milliseconds to come back."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._left = b""

    def hex(self, size: int) -> str:
        with self._lock:
            if len(self._left) < size:
                self._left = os.urandom(_FETCHED_BYTES)
            taken, self._left = self._left[:size], self._left[size:]
        return taken.hex()


_FETCHED_BYTES = 512
_random = _Random()


def _begin_anew() -> None:
    """A forked process must not give out its parent's identifiers."""
    global _random
    _random = _Random()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_begin_anew)


def new_id(kind: str) -> str:
    """A random identifier such as ``turn_9f86d081884c7d65``; unknown kinds get 12 hex digits."""
    return f"{kind}_{_random.hex(_HEX_DIGITS.get(kind, 12) // 2)}"


def utc_now() -> datetime:
    """Now, timezone-aware, in UTC."""
    return datetime.now(UTC)


def iso_z(moment: datetime | None = None) -> str:
    """ISO 8601 in UTC with milliseconds and a trailing ``Z``."""
    moment = utc_now() if moment is None else moment.astimezone(UTC)
    return f"{moment.isoformat(timespec='milliseconds')[: -len('+00:00')]}Z"
