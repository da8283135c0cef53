"""Looks at every service as a caller would, and keeps the numbers.

Every 15 seconds, and at once when a subsystem's health changes, each port in use is asked for its
``/healthz`` over a real connection. `dependencies` is what is known now; the state of each is the
health board's at this moment, never an old one.
"""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sonia_desktop.api.condition import condition, missing
from sonia_desktop.api.ports import SERVICES, ServicePort
from sonia_desktop.core.bus import Bus
from sonia_desktop.core.health import HealthBoard, HealthChanged
from sonia_desktop.core.ids import iso_z

EVERY_S = 15.0
ANSWER_S = 3.0
FAILED_AFTER, RECOVERED_AFTER = 3, 2
_SETTLE_S = 0.2  # changes come in bunches
_RANK = ("healthy", "starting", "recovering", "degraded", "failed")


@dataclass
class Record:
    """What was seen of one service. Times are ISO 8601 in UTC."""

    checks: int = 0
    failures: int = 0
    failures_in_a_row: int = 0
    successes_in_a_row: int = 0
    latency_ms: float | None = None
    error: str = ""
    checked_at: str | None = None
    ok_at: str | None = None

    def note(self, latency_ms: float | None, error: str) -> None:
        """Count one look; `error` is empty when it answered well."""
        self.checks += 1
        self.checked_at, self.latency_ms, self.error = iso_z(), latency_ms, error
        if error:
            self.failures += 1
            self.failures_in_a_row += 1
            self.successes_in_a_row = 0
        else:
            self.ok_at = self.checked_at
            self.failures_in_a_row = 0
            self.successes_in_a_row += 1


@dataclass
class Supervision:
    """The looks at the services of one program. Used from the loop's thread."""

    board: HealthBoard
    bus: Bus
    ports: Mapping[str, int]  # as they are bound
    records: dict[str, Record] = field(default_factory=dict)

    def record(self, service: ServicePort) -> Record:
        return self.records.setdefault(service.name, Record())

    async def run(self) -> None:
        """Look until cancelled."""
        loop, changed = asyncio.get_running_loop(), asyncio.Event()

        def heard(_event: HealthChanged) -> None:
            with contextlib.suppress(RuntimeError):  # the loop is closing
                loop.call_soon_threadsafe(changed.set)

        subscription = self.bus.subscribe(HealthChanged, heard)
        try:
            while True:
                for service in SERVICES:
                    await self.look(service)
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(EVERY_S):
                        await changed.wait()
                        await asyncio.sleep(_SETTLE_S)
                changed.clear()
        finally:
            subscription.close()

    async def look(self, service: ServicePort) -> Record:
        """Ask one service now."""
        record = self.record(service)
        port = self.ports.get(service.name)
        if port is None:
            record.note(None, "its port is taken by another program")
            return record
        begun = time.perf_counter()
        try:
            async with asyncio.timeout(ANSWER_S):
                status = await _status_of(port)
            error = "" if status == 200 else f"/healthz answers {status}"
        except (OSError, TimeoutError, ValueError, asyncio.IncompleteReadError) as failure:
            error = str(failure) or type(failure).__name__
        record.note(round((time.perf_counter() - begun) * 1000, 3), error)
        return record

    def state(self, service: ServicePort) -> str:
        """``healthy``, ``starting``, ``recovering``, ``degraded`` or ``failed``, as of now."""
        now = condition(self.board, service)
        record = self.record(service)
        if service.name not in self.ports or now == "unhealthy":
            return "failed"
        if record.failures_in_a_row >= FAILED_AFTER:
            return "failed"
        if now != "healthy":
            return now
        if record.failures_in_a_row:
            return "degraded"
        return (
            "recovering" if record.failures and record.successes_in_a_row < RECOVERED_AFTER else now
        )

    def told(self, service: ServicePort) -> dict[str, Any]:
        """One service, in the older gateway's words."""
        record = self.record(service)
        wanting = [f"{one['name']}: {one['detail']}" for one in missing(self.board, service)]
        return {
            "name": service.name,
            "port": self.ports.get(service.name),
            "state": self.state(service),
            "consecutive_failures": record.failures_in_a_row,
            "consecutive_successes": record.successes_in_a_row,
            "total_checks": record.checks,
            "total_failures": record.failures,
            "last_latency_ms": record.latency_ms,
            "last_error": record.error or "; ".join(wanting) or None,
            "last_check_time": record.checked_at,
            "last_ok_time": record.ok_at,
        }

    def summary(self) -> dict[str, Any]:
        """All of them, and the worst state among them."""
        found = {service.name: self.told(service) for service in SERVICES}
        worst = max((one["state"] for one in found.values()), key=_RANK.index)
        return {"ok": worst != "failed", "overall_state": worst, "dependencies": found}


async def _status_of(port: int) -> int:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        writer.write(
            f"GET /healthz HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n".encode()
        )
        line = await reader.readline()
        return int(line.split(b" ")[1]) if line.count(b" ") else 0
    finally:
        writer.close()
        with contextlib.suppress(OSError):
            await writer.wait_closed()
