"""One thread that calls functions later: approvals expire and tools time out by it."""

from __future__ import annotations

import heapq
import itertools
import threading
import time
from collections.abc import Callable

import structlog

_log = structlog.get_logger(__name__)


class Alarm:
    """A call that is due; `cancel()` makes it not happen (safe at any time)."""

    def __init__(self, ring: Callable[[], None]) -> None:
        self.ring: Callable[[], None] | None = ring

    def cancel(self) -> None:
        self.ring = None


class Clock:
    """Alarms in the order they are due. Functions run in the clock's thread and must be quick."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._due: list[tuple[float, int, Alarm]] = []
        self._seq = itertools.count()
        self._wake = threading.Condition()
        self._stopping = False
        self._thread: threading.Thread | None = None

    def start(self) -> None:
        self._thread = threading.Thread(target=self._loop, name=f"sonia-{self._name}", daemon=True)
        self._thread.start()

    def after(self, delay_s: float, ring: Callable[[], None]) -> Alarm:
        """Call `ring` in `delay_s` seconds."""
        alarm = Alarm(ring)
        with self._wake:
            first = self._due[0][0] if self._due else None
            at = time.monotonic() + delay_s
            heapq.heappush(self._due, (at, next(self._seq), alarm))
            if first is None or at < first:
                self._wake.notify()
        return alarm

    def stop(self, deadline_s: float = 1.0) -> None:
        """End the thread; alarms that are not due yet never ring."""
        with self._wake:
            self._stopping = True
            self._due.clear()
            self._wake.notify()
        if self._thread is not None and self._thread is not threading.current_thread():
            self._thread.join(deadline_s)

    def _loop(self) -> None:
        while (alarm := self._next()) is not None:
            ring = alarm.ring
            if ring is None:
                continue
            try:
                ring()
            except Exception:  # noqa: BLE001 - one alarm must not silence the others
                _log.exception("alarm_failed", clock=self._name)

    def _next(self) -> Alarm | None:
        with self._wake:
            while not self._stopping:
                while self._due and self._due[0][2].ring is None:
                    heapq.heappop(self._due)
                if not self._due:
                    self._wake.wait()
                    continue
                wait_s = self._due[0][0] - time.monotonic()
                if wait_s <= 0:
                    return heapq.heappop(self._due)[2]
                self._wake.wait(wait_s)
            return None
