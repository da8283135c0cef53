"""What a program asked and nobody has answered yet outlives the end of Sonia."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Update, update

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.errors import WrongStateError
from sonia_desktop.core.storage import Database, actions, audit
from sonia_desktop.tools.executor import Executor
from sonia_desktop.tools.plans import Plan, PlanBook, PlanState
from sonia_desktop.tools.types import Action, ActionState, ApprovalRequested

WAIT_S = 60.0
PROGRAM = "http:api-gateway"


@contextmanager
def plans_of(db: Database, bus: Bus, executor: Executor) -> Iterator[PlanBook]:
    """The plans as a start finds them."""
    book = PlanBook(db, bus, executor)
    try:
        assert executor.reopened.result(WAIT_S) >= 0
        book.catch_up()
        yield book
    finally:
        book.close()


def asked(executor: Executor, command: str, caller: str = PROGRAM, **more: Any) -> Action:
    action = executor.run("shell.run", {"command": command}, caller=caller, **more).result(WAIT_S)
    assert action.approval is not None
    return action


def test_a_plan_that_waits_is_there_again_after_an_orderly_end(
    make_executor: Callable[..., Executor], db: Database, bus: Bus, home: Path
) -> None:
    first = make_executor(approval_ttl_s=3600)
    with plans_of(db, bus, first) as book:
        params = {"command": f"echo x >> {home}/a.txt"}
        plan = book.make(Plan("", "shell.run", params, PROGRAM, idempotency_key="k"), WAIT_S)
        assert plan.state is PlanState.PENDING_APPROVAL
        question = first.pending()[0]
        first.stop()
    told: list[str] = []
    bus.subscribe(ApprovalRequested, lambda event: told.append(event.approval.id))
    second = make_executor(approval_ttl_s=3600)
    with plans_of(db, bus, second) as book:
        (again,) = second.pending()
        assert (again.id, again.expires_at) == (question.id, question.expires_at)
        assert (again.what_happens, again.reason) == (question.what_happens, question.reason)
        assert told == [question.id]
        assert book.get(plan.id).state is PlanState.PENDING_APPROVAL
        same = book.make(Plan("", "shell.run", params, PROGRAM, idempotency_key="k"), WAIT_S)
        assert same.id == plan.id
        second.settle(question.id, allow=True, by="anna")
        second.finished(again.action_id).result(WAIT_S)
        assert book.get(plan.id).state is PlanState.SUCCEEDED
    assert (home / "a.txt").read_text() == "x\n"
    events = [line["event"] for line in second.audit.entries(action_id=again.action_id)]
    assert events == ["executed", "approved", "asked_again", "decided"]


def test_after_a_kill_a_plan_waits_on_and_can_be_denied(
    make_executor: Callable[..., Executor], db: Database, bus: Bus, home: Path, tmp_path: Path
) -> None:
    first = make_executor(approval_ttl_s=3600)
    running = first.run("shell.run", {"command": "touch other"}, caller=PROGRAM).result(WAIT_S)
    with plans_of(db, bus, first) as book:
        plan = book.make(Plan("", "shell.run", {"command": "touch ran"}, PROGRAM), WAIT_S)
        db.write(lambda connection: connection.execute(_running(running.id))).result(WAIT_S)
        killed = Database.open(left_on_disk(db.path, tmp_path / "killed.db"))
    second = Executor(first.registry, killed, Bus(), approval_ttl_s=3600, roots=[home])
    second.start()
    try:
        with plans_of(killed, Bus(), second) as book:
            (again,) = second.pending()
            second.settle(again.id, allow=False, by="anna")
            second.finished(again.action_id).result(WAIT_S)
        with plans_of(killed, Bus(), second) as book:
            assert book.get(plan.id).state is PlanState.DENIED
        ended = second.get(running.id)
        assert ended is not None
        assert ended.state is ActionState.CANCELLED
        assert "how far it came" in (ended.error or {})["message"]
    finally:
        second.stop()
        killed.close()
    assert not (home / "ran").exists()


def test_a_plan_whose_call_ended_with_sonia_is_told_so(
    make_executor: Callable[..., Executor], db: Database, bus: Bus
) -> None:
    first = make_executor(approval_ttl_s=3600)
    with plans_of(db, bus, first) as book:
        plan = book.make(Plan("", "shell.run", {"command": "touch ran"}, PROGRAM), WAIT_S)
        db.write(lambda connection: connection.execute(_running(plan.action_id))).result(WAIT_S)
        book.close()
        first.stop()
    db.write(lambda connection: connection.execute(_running(plan.action_id))).result(WAIT_S)
    second = make_executor()
    with plans_of(db, bus, second) as book:
        ended = book.get(plan.id)
    assert ended.state is PlanState.CANCELLED
    assert "how far it came" in (ended.error or {})["message"]


def test_a_question_that_grew_too_old_meanwhile_says_so(
    make_executor: Callable[..., Executor], db: Database, bus: Bus
) -> None:
    first = make_executor(approval_ttl_s=3600)
    with plans_of(db, bus, first) as book:
        plan = book.make(Plan("", "shell.run", {"command": "touch ran"}, PROGRAM), WAIT_S)
    first.stop()
    past = "2026-01-01T00:00:00.000Z"
    line = first.audit.entries(action_id=plan.action_id)[-1]
    older = update(audit).where(audit.c.seq == line["seq"])
    older = older.values(detail={**line["detail"], "expires_at": past})
    db.write(lambda connection: connection.execute(older)).result(WAIT_S)
    second = make_executor()
    with plans_of(db, bus, second) as book:
        ended = book.get(plan.id)
        assert second.pending() == []
    assert ended.state is PlanState.DENIED
    assert f"Nobody answered until {past}" in (ended.error or {})["message"]


@pytest.mark.parametrize(
    ("caller", "turn_id"), [("user", None), ("cli", None), (PROGRAM, "turn_1")]
)
def test_who_can_ask_again_is_not_asked_after_the_end(
    make_executor: Callable[..., Executor], caller: str, turn_id: str | None
) -> None:
    first = make_executor()
    waiting = asked(first, "touch ran", caller, turn_id=turn_id)
    first.stop()
    second = make_executor()
    assert second.reopened.result(WAIT_S) == 0
    ended = second.get(waiting.id)
    assert ended is not None
    assert ended.state is ActionState.CANCELLED
    assert "before this was answered" in (ended.error or {})["message"]


def test_what_was_asked_off_the_record_is_not_asked_again(
    make_executor: Callable[..., Executor],
) -> None:
    first = make_executor()
    first.audit.off_record.on = lambda: True
    waiting = asked(first, "touch ran")
    first.stop()
    second = make_executor()
    assert second.reopened.result(WAIT_S) == 0
    ended = second.get(waiting.id)
    assert ended is not None
    assert (ended.state, ended.args) == (ActionState.CANCELLED, {})


def test_a_question_whose_record_was_changed_is_not_asked_again(
    make_executor: Callable[..., Executor], db: Database, home: Path
) -> None:
    first = make_executor()
    waiting = asked(first, "touch ran")
    assert waiting.approval is not None
    first.stop()
    changed = update(actions).where(actions.c.id == waiting.id)
    changed = changed.values(args={**waiting.args, "command": "touch worse"})
    db.write(lambda connection: connection.execute(changed)).result(WAIT_S)
    second = make_executor()
    assert second.reopened.result(WAIT_S) == 0
    with pytest.raises(WrongStateError):
        second.settle(waiting.approval.id, allow=True, by="anna")
    assert not (home / "worse").exists()


def _running(action_id: str | None) -> Update:
    """As a call is on disk while it runs."""
    return update(actions).where(actions.c.id == action_id).values(state="running")


def left_on_disk(database: Path, copy: Path) -> Path:
    """What a kill at this moment would leave."""
    for end in ("", "-wal"):
        shutil.copy(database.with_name(f"{database.name}{end}"), copy.with_name(copy.name + end))
    return copy
