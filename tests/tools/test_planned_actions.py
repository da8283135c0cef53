"""Planned actions: one plan a key, whoever asks at once; calls that go on or take too long."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.errors import CancelledError
from sonia_desktop.core.storage import Database
from sonia_desktop.tools.executor import Executor
from sonia_desktop.tools.plans import Plan, PlanBook, PlanState
from sonia_desktop.tools.types import (
    ActionState,
    Effect,
    Tool,
    ToolArgs,
    ToolContext,
    ToolResult,
)

WAIT_S = 30.0


class _Stubborn:
    """Runs until it is let go, or is told to stop."""

    def __init__(self) -> None:
        self.let_go, self.runs = threading.Event(), 0

    def tool(self) -> Tool:
        def run(_args: ToolArgs, context: ToolContext) -> ToolResult:
            self.runs += 1
            while not self.let_go.wait(0.02) and not context.token.cancelled:
                pass
            if context.token.cancelled:
                raise CancelledError("It was stopped.")
            return ToolResult("done", {})

        return Tool("slow.read", "", ToolArgs, Effect.READ, run, timeout_s=60.0)


@pytest.fixture
def slow() -> Iterator[_Stubborn]:
    stubborn = _Stubborn()
    yield stubborn
    stubborn.let_go.set()


@pytest.fixture
def executor(make_executor: Callable[..., Executor], slow: _Stubborn) -> Executor:
    return make_executor(slow.tool())


@pytest.fixture
def book(executor: Executor, db: Database, bus: Bus) -> Iterator[PlanBook]:
    plans = PlanBook(db, bus, executor)
    yield plans
    plans.close()


def a_plan(intent: str, key: str | None = None, **more: Any) -> Plan:
    return Plan(
        id="", intent=intent, params=more.pop("params", {}), caller="t", idempotency_key=key, **more
    )


def test_those_who_ask_at_once_with_one_key_get_one_plan_that_runs_once(
    book: PlanBook, slow: _Stubborn
) -> None:
    with ThreadPoolExecutor(8) as askers:
        asked = [askers.submit(book.make, a_plan("slow.read", "k"), WAIT_S) for _ in range(8)]
        slow.let_go.set()
        plans = [one.result(WAIT_S) for one in asked]
    assert len({plan.id for plan in plans}) == 1
    assert {plan.state for plan in plans} == {PlanState.SUCCEEDED}
    assert slow.runs == 1


def test_every_asker_follows_a_question_to_its_end(
    book: PlanBook, executor: Executor, home: Path
) -> None:
    params = {"command": f"echo x >> {home}/a.txt"}
    first = book.make(a_plan("shell.run", "k", params=params), WAIT_S)
    same = book.make(a_plan("shell.run_command", "k", params={**params, "network": False}), WAIT_S)
    assert (same.id, same.state) == (first.id, PlanState.PENDING_APPROVAL)
    assert first.approval_id is not None
    executor.settle(first.approval_id, allow=True, by="anna")
    executor.finished(first.action_id or "").result(WAIT_S)
    again = book.make(a_plan("shell.run", "k", params=params), WAIT_S)
    assert (again.id, again.state) == (first.id, PlanState.SUCCEEDED)
    other = book.make(a_plan("shell.run", "k", params={"command": "touch b"}), WAIT_S)
    assert (other.error or {})["code"] == "INVALID_STATE"
    assert (home / "a.txt").read_text() == "x\n"


def test_a_key_outlives_the_program(
    book: PlanBook, executor: Executor, db: Database, bus: Bus
) -> None:
    first = book.make(a_plan("time.now", "k"), WAIT_S)
    db.write(lambda _connection: None).result(WAIT_S)
    later = PlanBook(db, bus, executor)
    try:
        assert later.make(a_plan("time.now", "k"), WAIT_S).id == first.id
    finally:
        later.close()


def test_a_plan_that_could_not_run_leaves_its_key_free(book: PlanBook) -> None:
    wrong = book.make(a_plan("time.now", "k", params={"zone": 7}), WAIT_S)
    assert wrong.action_id is None
    right = book.make(a_plan("time.now", "k"), WAIT_S)
    assert right.state is PlanState.SUCCEEDED
    dry = book.make(a_plan("time.now", "k", dry_run=True), WAIT_S)
    assert (dry.state, dry.id == right.id) == (PlanState.VALIDATED, False)


def test_a_call_that_goes_on_is_followed_and_can_be_stopped(
    book: PlanBook, executor: Executor, slow: _Stubborn
) -> None:
    plan = book.make(a_plan("slow.read"), 0.05)
    assert plan.state is PlanState.EXECUTING
    assert plan.action_id is not None
    ended = executor.finished(plan.action_id)
    slow.let_go.set()
    ended.result(WAIT_S)
    assert book.get(plan.id).state is PlanState.SUCCEEDED
    slow.let_go.clear()
    stopped = book.make(a_plan("slow.read"), 0.05)
    executor.cancel(stopped.action_id or "", by="anna")
    executor.finished(stopped.action_id or "").result(WAIT_S)
    assert book.get(stopped.id).state is PlanState.CANCELLED


def test_a_call_over_its_own_time_is_stopped(
    book: PlanBook, executor: Executor, slow: _Stubborn
) -> None:
    plan = book.make(a_plan("slow.read", timeout_ms=100), WAIT_S)
    assert plan.state is PlanState.TIMEOUT
    assert "100 ms" in (plan.error or {})["message"]
    ended = executor.finished(plan.action_id or "").result(WAIT_S)
    assert ended.state is ActionState.CANCELLED
    assert book.get(plan.id).state is PlanState.TIMEOUT
