"""The circuit breaker and the retry."""

from __future__ import annotations

import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from sonia_desktop.core.resilience import (
    BreakerState,
    CircuitBreaker,
    CircuitOpenError,
    retry_idempotent,
)

THRESHOLD, PAUSE_S = 3, 30.0


class ProbeError(Exception):
    pass


def _fail() -> None:
    raise ProbeError


class BreakerModel(RuleBasedStateMachine):
    """The breaker against the plainest model of what it promises."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 0.0
        self.breaker = CircuitBreaker(
            "model",
            failure_threshold=THRESHOLD,
            recovery_timeout_s=PAUSE_S,
            clock=lambda: self.now,
        )
        self.failures, self.open_since = 0, None

    def _expected(self) -> BreakerState:
        if self.open_since is None:
            return BreakerState.CLOSED
        waited = self.now - self.open_since >= PAUSE_S
        return BreakerState.HALF_OPEN if waited else BreakerState.OPEN

    @rule(seconds=st.sampled_from([1.0, 29.0, 30.0, 100.0]))
    def wait(self, seconds: float) -> None:
        self.now += seconds

    @rule()
    def succeed(self) -> None:
        if self._expected() is BreakerState.OPEN:
            with pytest.raises(CircuitOpenError):
                self.breaker.call(lambda: 1)
            return
        assert self.breaker.call(lambda: 1) == 1
        self.failures, self.open_since = 0, None

    @rule()
    def fail(self) -> None:
        if self._expected() is BreakerState.OPEN:
            with pytest.raises(CircuitOpenError):
                self.breaker.call(_fail)
            return
        half_open = self._expected() is BreakerState.HALF_OPEN
        with pytest.raises(ProbeError):
            self.breaker.call(_fail)
        self.failures += 1
        if half_open or self.failures >= THRESHOLD:
            self.open_since = self.now

    @rule()
    def reset(self) -> None:
        self.breaker.reset()
        self.failures, self.open_since = 0, None

    @invariant()
    def the_state_is_the_models(self) -> None:
        assert self.breaker.state is self._expected()


TestBreakerModel = BreakerModel.TestCase


def test_half_open_lets_one_probe_through_and_refuses_the_others_meanwhile() -> None:
    now = 0.0
    breaker = CircuitBreaker(
        "ollama", failure_threshold=1, recovery_timeout_s=PAUSE_S, clock=lambda: now
    )
    with pytest.raises(ProbeError):
        breaker.call(_fail)
    now = 31.0
    inside, go = threading.Event(), threading.Event()
    answers: list[str] = []

    def probe() -> str:
        inside.set()
        go.wait(10)
        return "well again"

    thread = threading.Thread(target=lambda: answers.append(breaker.call(probe)))
    thread.start()
    assert inside.wait(10)
    with pytest.raises(CircuitOpenError, match="ollama"):
        breaker.call(lambda: "second")
    go.set()
    thread.join(10)
    assert answers == ["well again"]
    assert breaker.state is BreakerState.CLOSED
    assert breaker.call(lambda: "normal") == "normal"


def test_a_late_success_from_before_it_opened_does_not_close_it() -> None:
    breaker = CircuitBreaker("slow", failure_threshold=1, clock=lambda: 0.0)
    inside, go = threading.Event(), threading.Event()

    def slow() -> None:
        inside.set()
        go.wait(10)

    thread = threading.Thread(target=breaker.call, args=(slow,))
    thread.start()
    assert inside.wait(10)
    with pytest.raises(ProbeError):
        breaker.call(_fail)
    assert breaker.state is BreakerState.OPEN
    go.set()
    thread.join(10)
    assert breaker.state is BreakerState.OPEN


@given(st.integers(1, 5), st.integers(0, 6))
def test_an_idempotent_call_is_tried_as_often_as_said(attempts: int, failing: int) -> None:
    calls = []

    def flaky() -> str:
        calls.append(1)
        if len(calls) <= failing:
            raise OSError(f"try {len(calls)}")
        return "done"

    def run() -> str:
        return retry_idempotent(flaky, attempts=attempts, first_wait_s=0.0, max_wait_s=0.0)

    if failing < attempts:
        assert run() == "done"
        assert len(calls) == failing + 1
    else:
        with pytest.raises(OSError, match=f"try {attempts}"):
            run()
        assert len(calls) == attempts


def test_other_errors_are_not_tried_again() -> None:
    calls = []

    def wrong() -> None:
        calls.append(1)
        raise ValueError("wrong input")

    with pytest.raises(ValueError, match="wrong input"):
        retry_idempotent(wrong)
    assert len(calls) == 1
