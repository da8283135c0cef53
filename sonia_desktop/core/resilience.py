"""Circuit breaker with half-open, and the retry policy for idempotent calls (tenacity)."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from enum import StrEnum
from typing import ParamSpec, TypeVar

import tenacity

from sonia_desktop.core.errors import UnavailableError

P = ParamSpec("P")
T = TypeVar("T")


class BreakerState(StrEnum):
    CLOSED = "closed"
    OPEN = "open"
    HALF_OPEN = "half_open"


class CircuitOpenError(UnavailableError):
    """The breaker is open: the call was not tried."""

    code = "CIRCUIT_OPEN"


class CircuitBreaker:
    """Stops calling what keeps failing; after a pause lets one probe through (half-open).

    Args:
        name: shown in errors and metrics.
        failure_threshold: consecutive failures that open it.
        recovery_timeout_s: seconds it stays open before one probe may pass.
        clock: monotonic seconds; replaceable for tests.
    """

    def __init__(
        self,
        name: str,
        *,
        failure_threshold: int = 3,
        recovery_timeout_s: float = 30.0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.name = name
        self.failure_threshold = failure_threshold
        self.recovery_timeout_s = recovery_timeout_s
        self._clock = clock
        self._lock = threading.Lock()
        self._failures = 0
        self._opened_at: float | None = None
        self._probing = False
        self._era = 0  # counts openings and closings: a call from before one says nothing about it

    @property
    def state(self) -> BreakerState:
        with self._lock:
            return self._state()

    @property
    def rests_s(self) -> float:
        """Seconds until it lets a call through again; 0 when it does now."""
        with self._lock:
            if self._opened_at is None:
                return 0.0
            return max(0.0, self._opened_at + self.recovery_timeout_s - self._clock())

    def _state(self) -> BreakerState:
        if self._opened_at is None:
            return BreakerState.CLOSED
        if self._clock() - self._opened_at >= self.recovery_timeout_s:
            return BreakerState.HALF_OPEN
        return BreakerState.OPEN

    def call(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Call through the breaker; raises `CircuitOpenError` without calling while open."""
        with self._lock:
            state = self._state()
            if state is BreakerState.OPEN or (state is BreakerState.HALF_OPEN and self._probing):
                raise CircuitOpenError(
                    f"{self.name} failed {self._failures} times in a row and is not tried for now.",
                    remedy=f"It is tried again within {self.recovery_timeout_s:.0f} s.",
                )
            self._probing = state is BreakerState.HALF_OPEN
            era = self._era
        try:
            result = fn(*args, **kwargs)
        except BaseException:
            self._record(era, ok=False)
            raise
        self._record(era, ok=True)
        return result

    def reset(self) -> None:
        """Close it by hand."""
        with self._lock:
            self._failures, self._opened_at, self._probing = 0, None, False
            self._era += 1

    def _record(self, era: int, *, ok: bool) -> None:
        with self._lock:
            if era != self._era:
                return
            self._probing = False
            if ok:
                if self._opened_at is not None:
                    self._era += 1
                self._failures, self._opened_at = 0, None
                return
            self._failures += 1
            if self._failures >= self.failure_threshold or self._opened_at is not None:
                self._opened_at = self._clock()
                self._era += 1


def retry_idempotent(
    fn: Callable[[], T],
    *,
    attempts: int = 3,
    first_wait_s: float = 0.2,
    max_wait_s: float = 2.0,
    on: tuple[type[BaseException], ...] = (OSError,),
) -> T:
    """Call `fn` up to `attempts` times with exponential back-off; the last error is raised.

    Only for calls that may be repeated without harm.
    """
    return tenacity.Retrying(
        stop=tenacity.stop_after_attempt(attempts),
        wait=tenacity.wait_random_exponential(multiplier=first_wait_s, max=max_wait_s),
        retry=tenacity.retry_if_exception_type(on),
        reraise=True,
    )(fn)
