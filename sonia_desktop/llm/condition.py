"""How a backend fares: after failures it rests, then one question tries it. Pure: time comes in.

Three failures within 60 s bring 30 s of quarantine, longer each time (not for one on this
computer: trying it costs nothing, and who mends it does so here); then it is tried by one
question at a time (half open), and two answers make it healthy again.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

WINDOW_S = 60.0
THRESHOLD = 3
QUARANTINE_S = 30.0
LONGEST_QUARANTINE_S = 600.0
PROBES = 2
PROBE_S = 120.0
"""A probe that never came back does not bar the next one longer than this."""
_ALPHA = 0.3  # weight of the newest latency


class State(StrEnum):
    UNKNOWN = "unknown"  # never asked
    HEALTHY = "healthy"
    DEGRADED = "degraded"  # out of quarantine: one question at a time tries it
    QUARANTINED = "quarantined"


@dataclass(frozen=True)
class Condition:
    """One backend's condition. Times in seconds of a monotonic clock, latencies in ms."""

    failures: tuple[float, ...] = ()
    until: float | None = None  # quarantined until; kept until it is healthy again
    rounds: int = 0  # quarantines in a row
    successes: int = 0  # since the last quarantine
    answers: int = 0
    probing_since: float | None = None
    first_ms: float | None = None  # smoothed time to the first piece
    last_error: str = ""

    def state(self, now: float) -> State:
        if self.until is not None:
            return State.QUARANTINED if now < self.until else State.DEGRADED
        return State.HEALTHY if self.answers else State.UNKNOWN

    def may_try(self, now: float) -> bool:
        """Whether a question may be sent now."""
        state = self.state(now)
        if state is State.QUARANTINED:
            return False
        if state is State.DEGRADED and self.probing_since is not None:
            return now - self.probing_since >= PROBE_S
        return True

    def begun(self, now: float) -> Condition:
        """A question is on its way."""
        return replace(self, probing_since=now) if self.until is not None else self

    def dropped(self) -> Condition:
        """The question ended without telling anything about the backend."""
        return replace(self, probing_since=None)

    def succeeded(self, now: float, first_ms: float) -> Condition:
        """It answered; the first piece came after `first_ms`."""
        before = self.first_ms
        smooth = first_ms if before is None else before + _ALPHA * (first_ms - before)
        successes = self.successes + 1
        well = self.until is None or (now >= self.until and successes >= PROBES)
        return replace(
            self,
            failures=() if well else self.failures,
            until=None if well else self.until,
            rounds=0 if well else self.rounds,
            successes=successes,
            answers=self.answers + 1,
            probing_since=None,
            first_ms=smooth,
            last_error="" if well else self.last_error,
        )

    def failed(
        self,
        now: float,
        error: str = "",
        *,
        rest_s: float | None = None,
        at_once: bool = False,
        longest_s: float = LONGEST_QUARANTINE_S,
    ) -> Condition:
        """It failed. `rest_s`: how long it asked to be left alone; `at_once`: no further tries;
        `longest_s`: of its rest, where it asked for none."""
        failures = (*(at for at in self.failures if now - at < WINDOW_S), now)[-THRESHOLD:]
        probe = self.until is not None and now >= self.until
        rests = rest_s is not None or at_once or probe or len(failures) >= THRESHOLD
        if not rests:
            return replace(self, failures=failures, probing_since=None, last_error=error)
        rounds = self.rounds + 1
        pause = min(QUARANTINE_S * 2 ** (rounds - 1), longest_s)
        if rest_s is not None:
            pause = min(max(rest_s, 0.0), LONGEST_QUARANTINE_S)
        return replace(
            self,
            failures=failures,
            until=max(now + pause, self.until or now),
            rounds=rounds,
            successes=0,
            probing_since=None,
            last_error=error,
        )
