"""What keeps calls from doing harm by their number: rates, breakers, retries.

Rates are counted by tool and caller. A tool that fails again and again is not tried for a while; a
wrong argument or a no is not a failure of the tool. Only what can be done twice without harm is
tried again.
"""

from __future__ import annotations

import threading
import time
from collections import OrderedDict, deque
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from sonia_desktop.core.errors import (
    CancelledError,
    InvalidInputError,
    NotFoundError,
    PolicyDeniedError,
    SoniaError,
    WrongStateError,
)
from sonia_desktop.core.ids import iso_z
from sonia_desktop.core.resilience import BreakerState, CircuitBreaker, CircuitOpenError
from sonia_desktop.tools.types import Effect, Tool, ToolContext, ToolResult

FAILURES_TO_OPEN = 5
RECOVERY_S = 30.0
CALLS_PER_MIN = 120
"""Of one tool that changes or sends, for one caller; so many may come at once."""
MOST_RETRIES = 5
_FIRST_PAUSE, _LONGEST_PAUSE_S = 1.5, 5.0  # 1.5^n seconds between tries
_EVENTS = 200
_MOST_BUCKETS = 1000
_NO_FAILURE = (
    InvalidInputError, NotFoundError, WrongStateError, PolicyDeniedError, CancelledError,
)  # fmt: skip


class TooManyCallsError(SoniaError):
    """One caller calls one tool too often."""

    code = "RATE_LIMITED"


def repeatable(tool: Tool) -> bool:
    """Whether a second run does no more than the first."""
    return tool.effect is Effect.READ if tool.idempotent is None else tool.idempotent


class Rates:
    """A token bucket for every tool and caller. Thread-safe."""

    def __init__(
        self, per_min: float = CALLS_PER_MIN, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._per_s, self._most, self._clock = per_min / 60.0, per_min, clock
        self._lock = threading.Lock()
        self._buckets: OrderedDict[tuple[str, str], tuple[float, float]] = OrderedDict()

    def take(self, tool: Tool, caller: str) -> None:
        """Count a call. Raises `TooManyCallsError`. Reading inside the machine is not counted."""
        if tool.effect is Effect.READ and tool.sends_to is None:
            return
        key, now = (tool.name, caller), self._clock()
        with self._lock:
            left, at = self._buckets.pop(key, (self._most, now))
            left = min(self._most, left + (now - at) * self._per_s)
            self._buckets[key] = (left - 1.0 if left >= 1.0 else left, now)
            while len(self._buckets) > _MOST_BUCKETS:
                self._buckets.popitem(last=False)
        if left < 1.0:
            wait_s = (1.0 - left) / self._per_s
            raise TooManyCallsError(
                f"{caller} called {tool.name} more than {self._most:.0f} times in a minute.",
                remedy=f"Try again in {wait_s:.1f} s.",
                retry_after_s=round(wait_s, 1),
            )


@dataclass
class ToolBreaker:
    """The breaker of one tool, with its numbers."""

    tool: str
    breaker: CircuitBreaker
    calls: int = 0
    successes: int = 0
    failures: int = 0
    refused: int = 0
    trips: int = 0
    in_a_row: int = 0
    good_in_a_row: int = 0
    events: deque[dict[str, str]] = field(default_factory=lambda: deque(maxlen=_EVENTS))

    def note(self, event: str, detail: str = "") -> None:
        """Keep one event."""
        told = {"timestamp": iso_z(), "event": event, "state": self.breaker.state.value}
        self.events.append({**told, "detail": detail[:200]})

    @property
    def last_failure(self) -> tuple[str, str]:
        """When it failed last (ISO 8601) and why; both empty when it never did."""
        for event in reversed(list(self.events)):
            if event["event"] == "failure":
                return event["timestamp"], event["detail"]
        return "", ""

    def shape(self) -> dict[str, Any]:
        """As the gateway tells it."""
        return {
            "name": self.tool,
            "state": self.breaker.state.value,
            "stats": {
                "total_calls": self.calls,
                "total_successes": self.successes,
                "total_failures": self.failures,
                "total_short_circuits": self.refused,
                "consecutive_failures": self.in_a_row,
                "consecutive_successes": self.good_in_a_row,
                "trips": self.trips,
            },
            "config": {
                "failure_threshold": self.breaker.failure_threshold,
                "recovery_timeout_s": self.breaker.recovery_timeout_s,
            },
        }


class Breakers:
    """One breaker a tool, made when the tool is first called. Thread-safe."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._known: dict[str, ToolBreaker] = {}

    def all(self) -> list[ToolBreaker]:
        """Every breaker of a tool that was called, by name."""
        with self._lock:
            return [self._known[name] for name in sorted(self._known)]

    def of(self, tool: str) -> ToolBreaker:
        """The breaker of a tool."""
        with self._lock:
            found = self._known.get(tool)
            if found is None:
                breaker = CircuitBreaker(
                    tool,
                    failure_threshold=FAILURES_TO_OPEN,
                    recovery_timeout_s=RECOVERY_S,
                    clock=self._clock,
                )
                found = self._known[tool] = ToolBreaker(tool, breaker)
            return found

    def reset(self, tool: str) -> ToolBreaker:
        """Close one by hand. Raises `NotFoundError` for a tool that was never called."""
        with self._lock:
            found = self._known.get(tool)
        if found is None:
            raise NotFoundError(f"There is no breaker {tool[:60]!r}: that tool was never called.")
        found.breaker.reset()
        found.in_a_row = found.good_in_a_row = 0
        found.note("reset")
        return found

    def refuse_if_open(self, tool: Tool) -> None:
        """Raises `CircuitOpenError` before anybody is asked for a call that would not be tried."""
        found = self.of(tool.name)
        if found.breaker.state is BreakerState.OPEN:
            found.refused += 1
            found.note("short_circuit")
            raise CircuitOpenError(
                f"{tool.name} failed {found.in_a_row} times in a row and is not tried for now.",
                remedy=f"It is tried again within {RECOVERY_S:.0f} s.",
            )

    def guarded(
        self, tool: Tool, retries: int = 0, again: Callable[[int], None] = lambda _times: None
    ) -> Tool:
        """The tool, run through its breaker; tried again `retries` times when it may be.

        `again` is told how often it was tried again so far.
        """
        found = self.of(tool.name)
        tries = 1 + (min(retries, MOST_RETRIES) if repeatable(tool) else 0)

        def run(args: Any, context: ToolContext) -> ToolResult:
            for attempt in range(1, tries + 1):
                try:
                    return self._once(tool, found, args, context)
                except CircuitOpenError:
                    raise
                except Exception as error:
                    if attempt == tries or isinstance(error, _NO_FAILURE):
                        raise
                    pause_s = min(_FIRST_PAUSE**attempt, _LONGEST_PAUSE_S)
                    if context.token.wait(pause_s):
                        raise CancelledError("It was stopped.") from error
                    again(attempt)
            raise AssertionError("unreachable")

        return replace(tool, run=run)

    def _once(self, tool: Tool, found: ToolBreaker, args: Any, context: ToolContext) -> ToolResult:
        found.calls += 1

        def attempt() -> tuple[ToolResult | None, Exception | None]:
            try:
                return tool.run(args, context), None
            except _NO_FAILURE as error:
                return None, error

        try:
            result, refusal = found.breaker.call(attempt)
        except CircuitOpenError:
            found.refused += 1
            found.note("short_circuit")
            raise
        except Exception as error:
            found.failures += 1
            found.in_a_row += 1
            found.good_in_a_row = 0
            found.note("failure", str(error))
            if found.breaker.state is BreakerState.OPEN:
                found.trips += 1
                found.note("trip")
            raise
        if refusal is not None:
            raise refusal
        found.successes += 1
        found.in_a_row = 0
        found.good_in_a_row += 1
        assert result is not None
        return result
