"""What the services really answered: counts and times, for /api/v1/stats and Prometheus."""

from __future__ import annotations

import threading
import time
from collections import Counter, deque
from dataclasses import dataclass, field, replace
from typing import Any

from sonia_desktop.api.objectives import Objectives
from sonia_desktop.core.ids import utc_now
from sonia_desktop.core.telemetry import HTTP_SECONDS
from sonia_desktop.serving import Request

_KEPT = 4096
_LISTED, _SHOWN = 200, 200


@dataclass
class Traffic:
    """Requests since the start; times of the latest 4,096. Used from the loop's thread only."""

    started: float = field(default_factory=time.monotonic)
    statuses: Counter[int] = field(default_factory=Counter)
    latest_ms: deque[float] = field(default_factory=lambda: deque(maxlen=_KEPT))
    objectives: Objectives = field(default_factory=Objectives)
    book: Book = field(default_factory=lambda: Book())

    def add(self, service: str, route: str, status: int, duration_ms: float) -> None:
        self.statuses[status] += 1
        self.latest_ms.append(duration_ms)
        self.objectives.add(route, status, duration_ms / 1000.0)
        HTTP_SECONDS.labels(service, route, str(status)).observe(duration_ms / 1000.0)

    def summary(self) -> dict[str, Any]:
        """Totals, rates in percent, percentiles in milliseconds (null before the first request)."""
        total = sum(self.statuses.values())
        failed = sum(count for status, count in self.statuses.items() if status >= 500)
        refused = sum(count for status, count in self.statuses.items() if 400 <= status < 500)
        times = sorted(self.latest_ms)
        return {
            "total_requests": total,
            "successful_requests": total - failed - refused,
            "refused_requests": refused,
            "failed_requests": failed,
            "success_rate": round(100.0 * (total - failed) / total, 3) if total else None,
            "error_rate": round(100.0 * failed / total, 3) if total else None,
            "by_status": {str(status): count for status, count in sorted(self.statuses.items())},
            "latency_ms": {
                "p50": percentile(times, 0.50),
                "p95": percentile(times, 0.95),
                "p99": percentile(times, 0.99),
                "samples": len(times),
            },
        }


class Book:
    """The requests under way and the latest that ended: what the window lists. Thread-safe."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._number = 0
        self._under_way: dict[int, Request] = {}
        self._ended: deque[Request] = deque(maxlen=_LISTED)

    def begin(self, service: str, method: str, path: str, program: str) -> int:
        """Returns the number by which its end is told."""
        with self._lock:
            self._number += 1
            self._under_way[self._number] = Request(
                self._number, utc_now(), service, method, path[:_SHOWN], "", program[:_SHOWN]
            )
            return self._number

    def known(self, number: int, caller: str) -> None:
        """Who calls was found out."""
        with self._lock:
            if number in self._under_way:
                self._under_way[number] = replace(self._under_way[number], caller=caller)

    def end(self, number: int, status: int, ms: float) -> None:
        with self._lock:
            if number in self._under_way:
                self._ended.append(replace(self._under_way.pop(number), status=status, ms=ms))

    def listed(self) -> list[Request]:
        """Under way first, then the latest; each newest first."""
        with self._lock:
            return [*reversed(self._under_way.values()), *reversed(self._ended)]


def percentile(ordered: list[float], share: float) -> float | None:
    """The value below which `share` of the sorted values lie; None of an empty list."""
    if not ordered:
        return None
    return round(ordered[min(len(ordered) - 1, int(share * len(ordered)))], 3)
