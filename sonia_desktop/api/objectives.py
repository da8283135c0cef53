"""What the services promise, judged by what they really did: windows of 30 seconds.

A window is a breach when more than 1% of its requests failed (5xx) or took longer than their path
may. Three breaches in a row: degraded; five good windows in a row: back to normal. A window without
requests says nothing. The numbers are the launch manifest's and those of the older gateway.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from sonia_desktop.core.ids import iso_z
from sonia_desktop.core.telemetry import SLO_DEGRADED

WINDOW_S = 30.0
MOST_FAILED, MOST_SLOW = 0.01, 0.01
BREACH_THRESHOLD, RECOVER_THRESHOLD = 3, 5
_KEPT = 20
_USUAL_S = 1.0
_MAY_TAKE_S = {  # the launch manifest's, by the end of the path
    "/health": 0.1,
    "/healthz": 0.1,
    "/process": 1.0,
    "/execute-tool": 0.5,
    "/store-memory": 0.1,
    "/store": 0.1,
    "/retrieve-memory": 0.3,
    "/retrieve": 0.3,
    "/analyze-screenshot": 3.0,
}
_MODEL_S = 10.0
_OF_A_MODEL = frozenset(
    ("/chat", "/turn", "/completions", "/continue", "/speech", "/transcriptions", "/synthesize",
     "/analyze", "/extract", "/detect", "/localize", "/see", "/ask", "/say", "/listen", "/bench")
)  # fmt: skip
"""What waits for a language model, a picture or speech."""


def may_take_s(route: str) -> float:
    """So long a request of this path may take."""
    end = "/" + route.rpartition("/")[2]
    return _MAY_TAKE_S.get(end, _MODEL_S if end in _OF_A_MODEL else _USUAL_S)


@dataclass
class _Window:
    number: int
    requests: int = 0
    failed: int = 0
    slow: int = 0

    @property
    def reason(self) -> str:
        """Why it is a breach; empty when it is none."""
        if self.failed > MOST_FAILED * self.requests:
            return f"{self.failed} of {self.requests} requests failed"
        if self.slow > MOST_SLOW * self.requests:
            return f"{self.slow} of {self.requests} requests took longer than they may"
        return ""


@dataclass
class Objectives:
    """Judges windows as they end. Used from the loop's thread only; `clock` in seconds."""

    clock: Callable[[], float] = time.monotonic
    degraded: bool = False
    breaches: int = 0  # in a row
    healthy: int = 0  # in a row
    judged: int = 0
    reason: str = ""
    _history: deque[dict[str, Any]] = field(default_factory=lambda: deque(maxlen=_KEPT))
    _window: _Window = field(default_factory=lambda: _Window(-1))
    _since: float | None = None

    def add(self, route: str, status: int, took_s: float) -> None:
        """Count one request that was answered now."""
        self._roll()
        self._window.requests += 1
        self._window.failed += status >= 500
        self._window.slow += status < 500 and took_s > may_take_s(route)

    def status(self) -> dict[str, Any]:
        """As the older gateway told it, with the window that runs."""
        self._roll()
        mode = "normal"
        if self.degraded:
            mode = "recovering" if self.healthy else "degraded"
        return {
            "current_mode": mode,
            "slo_mode": mode,
            "breach_history": list(self._history),
            "time_in_degrade": round(self.clock() - self._since, 1) if self._since else 0.0,
            "degrade_reason": self.reason if self.degraded else "",
            "clear_to_recover": self.degraded and self.healthy >= RECOVER_THRESHOLD - 1,
            "consecutive_breach": self.breaches,
            "consecutive_healthy": self.healthy,
            "recovery_windows": max(0, RECOVER_THRESHOLD - self.healthy) if self.degraded else 0,
            "breach_threshold": BREACH_THRESHOLD,
            "recover_threshold": RECOVER_THRESHOLD,
            "window_seconds": WINDOW_S,
            "windows_judged": self.judged,
            "window": {
                "requests": self._window.requests,
                "failed": self._window.failed,
                "slow": self._window.slow,
            },
        }

    def _roll(self) -> None:
        number = int(self.clock() // WINDOW_S)
        if number == self._window.number:
            return
        if self._window.requests:
            self._judge(self._window)
        self._window = _Window(number)

    def _judge(self, window: _Window) -> None:
        self.judged += 1
        reason = window.reason
        self.breaches = self.breaches + 1 if reason else 0
        self.healthy = 0 if reason else self.healthy + 1
        if reason:
            self._history.append({"at": iso_z(), "reason": reason, "requests": window.requests})
            if self.breaches >= BREACH_THRESHOLD and not self.degraded:
                self.degraded, self._since, self.reason = True, self.clock(), reason
        elif self.degraded and self.healthy >= RECOVER_THRESHOLD:
            self.degraded, self._since = False, None
        SLO_DEGRADED.set(self.degraded)
