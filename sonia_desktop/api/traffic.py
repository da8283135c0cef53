"""What the services really answered: counts and times, for /api/v1/stats and Prometheus."""

from __future__ import annotations

import time
from collections import Counter, deque
from dataclasses import dataclass, field
from typing import Any

from sonia_desktop.api.objectives import Objectives
from sonia_desktop.core.telemetry import HTTP_SECONDS

_KEPT = 4096


@dataclass
class Traffic:
    """Requests since the start; times of the latest 4,096. Used from the loop's thread only."""

    started: float = field(default_factory=time.monotonic)
    statuses: Counter[int] = field(default_factory=Counter)
    latest_ms: deque[float] = field(default_factory=lambda: deque(maxlen=_KEPT))
    objectives: Objectives = field(default_factory=Objectives)

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


def percentile(ordered: list[float], share: float) -> float | None:
    """The value below which `share` of the sorted values lie; None of an empty list."""
    if not ordered:
        return None
    return round(ordered[min(len(ordered) - 1, int(share * len(ordered)))], 3)
