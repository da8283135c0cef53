"""The executor: nothing runs that should not, and everything that ran is on record."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import psutil
import pytest
from sqlalchemy import update

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.errors import (
    InvalidInputError,
    NotFoundError,
    QueueFullError,
    WrongStateError,
)
from sonia_desktop.core.storage import Database, actions
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.tools.executor import Executor
from sonia_desktop.tools.types import (
    Action,
    ActionChanged,
    ActionState,
    ApprovalRequested,
    ApprovalSettled,
    Effect,
    Tool,
    ToolArgs,
    ToolContext,
    ToolResult,
)

WAIT_S = 60.0


class NoArgs(ToolArgs):
    pass


def tool(run: Callable[[Any, ToolContext], Any], **options: Any) -> Tool:
    settings: dict[str, Any] = {"name": "probe", "effect": Effect.READ, "timeout_s": 5.0, **options}
    return Tool(description="", args=NoArgs, run=run, **settings)


def shell(executor: Executor, command: str | list[str], **args: Any) -> Action:
    asked = executor.run("shell.run", {"command": command, **args}, caller="test").result(WAIT_S)
    assert asked.state is ActionState.WAITING
    return asked


def allowed(executor: Executor, command: str | list[str], **args: Any) -> Action:
    asked = shell(executor, command, **args)
    assert asked.approval is not None
    executor.settle(asked.approval.id, allow=True, by="anna")
    return executor.finished(asked.id).result(WAIT_S)


def runs(pid: int) -> bool:
    """True when it does; a dead process nobody has collected yet does not."""
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def test_a_read_runs_at_once_and_is_on_record(executor: Executor) -> None:
    action = executor.run("get_current_time", {}, caller="cli", turn_id="turn_1").result(WAIT_S)
    assert action.state is ActionState.DONE
    assert action.tool == "time.now"
    assert executor.get(action.id) == action
    events = [line["event"] for line in executor.audit.entries(action_id=action.id)]
    assert events == ["executed", "decided"]


def test_an_unknown_tool_names_the_nearest_one(executor: Executor) -> None:
    with pytest.raises(NotFoundError, match=r"file\.lst.*Did you mean file\.list"):
        executor.run("file.lst", {}, caller="cli").result(WAIT_S)


@pytest.mark.parametrize(
    ("args", "said"),
    [
        ({}, "needs the parameter 'path'"),
        ({"path": 3}, "'path'"),
        ({"path": "a\0b"}, "NUL"),
        ({"path": "x" * 5000}, "4096"),
        ({"path": "x", "mode": 1}, "no parameter 'mode'"),
        ({"path": "\ud800"}, "'path'"),
        ("path", "must be an object"),
    ],
)
def test_wrong_arguments_name_the_parameter(executor: Executor, args: Any, said: str) -> None:
    with pytest.raises(InvalidInputError, match=said):
        executor.run("file.read", args, caller="cli").result(WAIT_S)
    assert executor.run("time.now", {}, caller="cli").result(WAIT_S).state is ActionState.DONE
    assert executor.audit.entries()[-1]["event"] == "refused"


def test_a_command_runs_only_after_it_is_allowed(executor: Executor, bus: Bus, home: Path) -> None:
    seen: list[object] = []
    for kind in (ApprovalRequested, ApprovalSettled, ActionChanged):
        bus.subscribe(kind, seen.append)
    asked = shell(executor, "touch ran; echo done")
    assert not (home / "ran").exists()
    assert asked.approval is not None
    assert asked.approval.what_happens.endswith("touch ran; echo done")
    assert str(home) in asked.approval.what_happens
    assert executor.pending() == [asked.approval]
    executor.settle(asked.approval.id, allow=True, by="anna")
    done = executor.finished(asked.id).result(WAIT_S)
    assert (home / "ran").exists()
    assert done.result is not None
    assert done.result.data["stdout"] == "done\n"
    assert done.result.data["return_code"] == 0
    assert done.decided_by == "anna"
    assert [type(event).__name__ for event in seen] == [
        "ApprovalRequested", "ActionChanged", "ApprovalSettled", "ActionChanged", "ActionChanged",
    ]  # fmt: skip
    record = executor.audit.entries(action_id=asked.id)
    assert [line["event"] for line in record] == ["executed", "approved", "decided"]
    assert {line["args_hash"] for line in record} == {asked.approval.args_hash}


def test_a_no_is_a_no_and_an_answer_counts_once(executor: Executor, home: Path) -> None:
    asked = shell(executor, "touch ran")
    assert asked.approval is not None
    assert executor.settle(asked.approval.id, allow=False, by="anna").state is ActionState.DENIED
    with pytest.raises(WrongStateError, match="denied"):
        executor.settle(asked.approval.id, allow=True, by="anna")
    assert executor.finished(asked.id).result(WAIT_S).error == {
        "code": "POLICY_DENIED", "message": "anna said no; nothing was run.", "remedy": "",
    }  # fmt: skip
    assert not (home / "ran").exists()


def test_two_answers_at_once_run_it_once(executor: Executor, home: Path) -> None:
    asked = shell(executor, "echo x >> runs")
    assert asked.approval is not None
    approval_id = asked.approval.id
    barrier = threading.Barrier(8)

    def answer(_: int) -> bool:
        barrier.wait()
        try:
            executor.settle(approval_id, allow=True, by="anna")
        except WrongStateError:
            return False
        return True

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(answer, range(8))) == 1
    executor.finished(asked.id).result(WAIT_S)
    assert (home / "runs").read_text() == "x\n"


def test_an_unknown_approval_is_not_found(executor: Executor) -> None:
    with pytest.raises(NotFoundError):
        executor.settle("cfm_0000000000000000", allow=True, by="anna")


def test_an_unanswered_question_becomes_a_no(
    make_executor: Callable[..., Executor], bus: Bus, home: Path
) -> None:
    executor = make_executor(approval_ttl_s=0.2)
    verdicts: list[str] = []
    bus.subscribe(ApprovalSettled, lambda event: verdicts.append(event.verdict))
    asked = shell(executor, "touch ran")
    assert asked.approval is not None
    ended = executor.finished(asked.id).result(WAIT_S)
    assert ended.state is ActionState.EXPIRED
    assert verdicts == ["expired"]
    with pytest.raises(WrongStateError, match="expired"):
        executor.settle(asked.approval.id, allow=True, by="anna")
    assert not (home / "ran").exists()
    assert executor.pending() == []


def test_more_than_fifty_open_questions_are_refused(executor: Executor) -> None:
    for _ in range(50):
        shell(executor, "true")
    last = executor.run("shell.run", {"command": "true"}, caller="test").result(WAIT_S)
    assert last.state is ActionState.FAILED
    assert last.error is not None
    assert last.error["code"] == QueueFullError.code
    assert executor.deny_all("anna") == 50
    assert executor.pending() == []


def test_a_changed_argument_dictionary_changes_nothing(executor: Executor, home: Path) -> None:
    asked = shell(executor, "touch good")
    assert asked.approval is not None
    asked.approval.args["command"] = "touch evil"
    executor.settle(asked.approval.id, allow=True, by="anna")
    executor.finished(asked.id).result(WAIT_S)
    assert (home / "good").exists()
    assert not (home / "evil").exists()


def test_a_link_swapped_after_consent_is_refused(
    executor: Executor, home: Path, tmp_path: Path
) -> None:
    (tmp_path / "harmless.txt").write_text("harmless")
    (tmp_path / "secret.txt").write_text("secret")
    link = home / "link"
    link.symlink_to(tmp_path / "harmless.txt")
    asked = executor.run("file.read", {"path": "link"}, caller="test").result(WAIT_S)
    assert asked.approval is not None
    assert str(tmp_path / "harmless.txt") in asked.approval.what_happens
    link.unlink()
    link.symlink_to(tmp_path / "secret.txt")
    executor.settle(asked.approval.id, allow=True, by="anna")
    ended = executor.finished(asked.id).result(WAIT_S)
    assert ended.state is ActionState.DENIED
    assert ended.result is None


def test_a_slow_command_is_ended_with_all_it_started(
    make_executor: Callable[..., Executor], home: Path
) -> None:
    executor = make_executor(shell_timeout_s=2.5)
    script = "echo early; sleep 61 & (setsid sh -c 'echo $$ > pid; sleep 62' &) ; sleep 63"
    ended = allowed(executor, script)
    assert ended.state is ActionState.TIMEOUT
    assert ended.error is not None
    assert ended.error["details"]["stdout"] == "early\n"
    assert not runs(int((home / "pid").read_text()))


def test_a_running_command_can_be_stopped(executor: Executor, bus: Bus) -> None:
    asked = shell(executor, "sleep 60")
    assert asked.approval is not None
    executor.settle(asked.approval.id, allow=True, by="anna")
    executor.cancel(asked.id, by="anna")
    ended = executor.finished(asked.id).result(WAIT_S)
    assert ended.state is ActionState.CANCELLED


def test_a_waiting_question_can_be_stopped(executor: Executor) -> None:
    asked = shell(executor, "true")
    assert executor.cancel(asked.id, by="anna").state is ActionState.CANCELLED
    assert executor.pending() == []
    with pytest.raises(WrongStateError):
        executor.cancel(asked.id, by="anna")


def test_the_turn_s_token_stops_its_tool(make_executor: Callable[..., Executor]) -> None:
    running = threading.Event()

    def wait(_args: NoArgs, context: ToolContext) -> ToolResult:
        running.set()
        context.token.wait(WAIT_S)
        context.token.raise_if_cancelled()
        return ToolResult("late")

    executor = make_executor(tool(wait))
    token = CancelToken()
    future = executor.run("probe", {}, caller="test", token=token)
    assert running.wait(WAIT_S)
    token.cancel()
    assert future.result(WAIT_S).state is ActionState.CANCELLED


def test_a_tool_that_ignores_its_time_is_given_up_and_replaced(
    make_executor: Callable[..., Executor],
) -> None:
    release = threading.Event()

    def hang(_args: NoArgs, _context: ToolContext) -> ToolResult:
        release.wait(WAIT_S)
        return ToolResult("late")

    executor = make_executor(tool(hang, timeout_s=0.1))
    try:
        futures = [executor.run("probe", {}, caller="test") for _ in range(4)]
        assert {future.result(WAIT_S).state for future in futures} == {ActionState.TIMEOUT}
        assert executor.run("time.now", {}, caller="x").result(WAIT_S).state is ActionState.DONE
    finally:
        release.set()


def test_a_command_does_not_keep_the_clock_waiting(executor: Executor) -> None:
    waiting = [shell(executor, "sleep 20") for _ in range(3)]
    for asked in waiting:
        assert asked.approval is not None
        executor.settle(asked.approval.id, allow=True, by="anna")
    started = time.monotonic()
    assert executor.run("time.now", {}, caller="x").result(WAIT_S).state is ActionState.DONE
    assert time.monotonic() - started < 5
    for asked in waiting:
        executor.cancel(asked.id, by="anna")
        executor.finished(asked.id).result(WAIT_S)


def test_a_tool_that_crashes_fails_its_own_call_only(
    make_executor: Callable[..., Executor],
) -> None:
    def crash(_args: NoArgs, _context: ToolContext) -> ToolResult:
        raise ZeroDivisionError("by zero")

    executor = make_executor(tool(crash))
    for _ in range(3):
        failed = executor.run("probe", {}, caller="test").result(WAIT_S)
        assert failed.state is ActionState.FAILED
        assert failed.error is not None
        assert "by zero" in failed.error["message"]
    assert executor.run("time.now", {}, caller="x").result(WAIT_S).state is ActionState.DONE


def test_calls_run_on_while_the_records_of_others_wait_for_the_disk(
    make_executor: Callable[..., Executor], db: Database
) -> None:
    many = 8
    all_ran, disk_is_back = threading.Semaphore(0), threading.Event()

    def run(_args: NoArgs, _context: ToolContext) -> ToolResult:
        all_ran.release()
        return ToolResult("done")

    executor = make_executor(tool(run))
    executor.reopened.result(WAIT_S)
    held = db.maintain(lambda _connection: disk_is_back.wait(WAIT_S))
    calls = [executor.run("probe", {}, caller="test") for _ in range(many)]
    for _ in calls:
        assert all_ran.acquire(timeout=WAIT_S)
    assert not any(call.done() for call in calls)  # nothing is told that is not on disk
    disk_is_back.set()
    assert held.result(WAIT_S)
    ended = [call.result(WAIT_S) for call in calls]
    assert {action.state for action in ended} == {ActionState.DONE}
    assert all(executor.audit.load(action.id) == action for action in ended)
    assert executor.audit.verify().whole


def test_a_tool_with_an_unknown_effect_is_denied(make_executor: Callable[..., Executor]) -> None:
    ran = threading.Event()

    def run(_args: NoArgs, _context: ToolContext) -> ToolResult:
        ran.set()
        return ToolResult("")

    executor = make_executor(tool(run, effect="teleport"))
    assert executor.run("probe", {}, caller="test").result(WAIT_S).state is ActionState.DENIED
    assert not ran.is_set()


def test_a_result_of_any_kind_is_kept(make_executor: Callable[..., Executor]) -> None:
    data = {"nan": float("nan"), "bytes": b"\xff", "name": "\udcff", "path": Path("/x"), 3: {1}}
    executor = make_executor(tool(lambda _args, _context: ToolResult("\udcff", data)))
    action = executor.run("probe", {}, caller="test").result(WAIT_S)
    assert action.state is ActionState.DONE
    assert executor.audit.load(action.id) == action


def test_what_a_killed_process_left_open_never_runs(
    make_executor: Callable[..., Executor], db: Database, home: Path
) -> None:
    first = make_executor()
    asked = first.run("shell.run", {"command": "touch ran"}, caller="user").result(WAIT_S)
    running = first.run("time.now", {}, caller="test").result(WAIT_S)
    first.stop()
    for action_id, state in ((asked.id, ActionState.WAITING), (running.id, ActionState.RUNNING)):
        row = update(actions).where(actions.c.id == action_id).values(state=state.value)
        db.write(lambda connection, row=row: connection.execute(row)).result(WAIT_S)
    second = make_executor()
    second.run("time.now", {}, caller="test").result(WAIT_S)
    for action_id in (asked.id, running.id):
        ended = second.get(action_id)
        assert ended is not None
        assert ended.state is ActionState.CANCELLED
        assert ended.error is not None
    assert asked.approval is not None
    with pytest.raises(WrongStateError):
        second.settle(asked.approval.id, allow=True, by="anna")
    assert not (home / "ran").exists()


def test_stopping_cancels_questions_and_commands(
    make_executor: Callable[..., Executor], home: Path
) -> None:
    executor = make_executor()
    waiting = executor.run("shell.run", {"command": "touch ran"}, caller="user").result(WAIT_S)
    running = shell(executor, "sleep 60")
    assert running.approval is not None
    executor.settle(running.approval.id, allow=True, by="anna")
    ends = [executor.finished(action.id) for action in (waiting, running)]
    started = time.monotonic()
    executor.stop(2.0)
    assert time.monotonic() - started < 3.0
    assert {end.result(0).state for end in ends} == {ActionState.CANCELLED}
    assert not (home / "ran").exists()


def test_a_full_queue_says_so(make_executor: Callable[..., Executor]) -> None:
    release = threading.Event()
    executor = make_executor(
        tool(lambda _args, _context: release.wait(WAIT_S) and ToolResult("ok"), timeout_s=30.0)
    )
    futures = [executor.run("probe", {}, caller="test") for _ in range(600)]
    refused = [future for future in futures if future.done() and future.exception()]
    release.set()
    assert refused
    assert all(isinstance(future.exception(), QueueFullError) for future in refused)
    done = [future for future in futures if future not in refused]
    assert {future.result(60).state for future in done} == {ActionState.DONE}


def test_secrets_of_the_environment_do_not_reach_a_command(
    executor: Executor, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("GH_TOKEN", "MY_SECRET", "DB_PASSWORD_FILE", "MYSQL_PWD", "API_KEY_2"):
        monkeypatch.setenv(name, "hunter2")
    monkeypatch.setenv("HARMLESS", "yes")
    ended = allowed(executor, "env")
    assert ended.result is not None
    assert "hunter2" not in ended.result.data["stdout"]
    assert "HARMLESS=yes" in ended.result.data["stdout"]


def test_a_command_s_output_is_capped_with_a_note(executor: Executor) -> None:
    ended = allowed(executor, "yes é | head -c 300000; echo problem >&2; exit 3")
    assert ended.state is ActionState.DONE
    assert ended.result is not None
    data = ended.result.data
    assert data["stdout"].startswith("é\né\n")
    assert "more bytes were cut" in data["stdout"]
    assert len(data["stdout"]) < 10_100
    assert (data["stderr"], data["return_code"], data["success"]) == ("problem\n", 3, False)
    assert "exit code 3" in ended.result.text


def test_a_list_runs_without_a_shell(executor: Executor) -> None:
    ended = allowed(executor, ["echo", "$HOME; rm -rf x"])
    assert ended.result is not None
    assert ended.result.data["stdout"] == "$HOME; rm -rf x\n"
    missing = allowed(executor, ["no-such-program-here"])
    assert missing.error is not None
    assert missing.error["code"] == "NOT_FOUND"


def test_a_command_that_leaves_something_running_ends_and_says_so(
    executor: Executor, home: Path
) -> None:
    ended = allowed(executor, "sleep 30 & echo $! > pid")
    assert ended.result is not None
    assert ended.result.data["left_running"] is True
    os.kill(int((home / "pid").read_text()), 9)


def test_hidden_characters_of_a_command_are_shown(executor: Executor) -> None:
    asked = shell(executor, "echo \u202egpj.exe\u200b \x1b[2K" + " " * 200 + "rm -rf /")
    assert asked.approval is not None
    shown = asked.approval.what_happens
    assert "⟨U+202E⟩gpj.exe⟨U+200B⟩ ⟨U+001B⟩[2K ⟨200 spaces⟩ rm -rf /" in shown
