"""The executor: one way to run a tool. Checked, judged, asked for where needed, run, recorded.

executor = Executor(registry, db, bus, approval_ttl_s=120, roots=[Path.home()])
executor.start()
action = executor.run("time.now", {}, caller="user").result()
action.result.text                                   # "It is 14:05 on Saturday, ..."

action = executor.run("shell.run", {"command": "uname -a"}, caller="user").result()
action.state                                         # WAITING: nothing has run
executor.settle(action.approval.id, allow=True, by="user")
action = executor.finished(action.id).result()
"""

from __future__ import annotations

import threading
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import structlog

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.errors import (
    CancelledError,
    DeadlineError,
    NotFoundError,
    PolicyDeniedError,
    SoniaError,
    StorageError,
    WrongStateError,
)
from sonia_desktop.core.health import Health, HealthBoard, HealthState
from sonia_desktop.core.ids import iso_z, new_id
from sonia_desktop.core.storage import Database
from sonia_desktop.core.telemetry import TOOL_CALLS
from sonia_desktop.core.worker import CancelToken, Worker
from sonia_desktop.tools.approvals import Approvals, already
from sonia_desktop.tools.arguments import (
    args_hash,
    canonical_json,
    json_safe,
    parse_args,
    plain_args,
)
from sonia_desktop.tools.audit import AuditLog, Entry, summary
from sonia_desktop.tools.clock import Alarm, Clock
from sonia_desktop.tools.lanes import WorkerLane
from sonia_desktop.tools.paths import resolve
from sonia_desktop.tools.policy import Ruling, Verdict, judge
from sonia_desktop.tools.registry import Registry
from sonia_desktop.tools.types import (
    Action,
    ActionChanged,
    ActionState,
    Approval,
    ApprovalRequested,
    ApprovalSettled,
    Lane,
    Tool,
    ToolArgs,
    ToolContext,
    ToolResult,
)

_log = structlog.get_logger(__name__)

GRACE_S = 1.0
"""After a time-out the tool is told to stop; this much later it is given up."""
_COMMIT_S = 10.0
"""Longest wait for the record to be on disk."""


class _LinkedToken(CancelToken):
    """Cancelled by itself or with the turn it belongs to."""

    def __init__(self, parent: CancelToken | None) -> None:
        super().__init__()
        self._parent = parent

    @property
    def cancelled(self) -> bool:
        return super().cancelled or (self._parent is not None and self._parent.cancelled)

    def raise_if_cancelled(self) -> None:
        if self.cancelled:
            raise CancelledError("It was stopped.")

    def wait(self, timeout_s: float) -> bool:
        until = time.monotonic() + timeout_s
        while not self.cancelled and (left := until - time.monotonic()) > 0:
            super().wait(left if self._parent is None else min(left, 0.05))
        return self.cancelled


def _promise() -> Future[Action]:
    """A future the receiver cannot cancel (the action goes on, whoever stops waiting)."""
    future: Future[Action] = Future()
    future.set_running_or_notify_cancel()
    return future


@dataclass
class _Call:
    """One call while it lives."""

    action: Action
    tool: Tool
    args: ToolArgs
    digest: str
    token: _LinkedToken
    first: Future[Action] = field(default_factory=_promise)
    ended: Future[Action] = field(default_factory=_promise)
    paths: tuple[Path, ...] = ()
    verdict: Verdict | None = None
    unwritten: tuple[Entry, ...] = ()
    alarm: Alarm | None = None
    timed_out: bool = False
    over: bool = False
    started: float | None = None


class Executor:
    """Runs tools in its own workers: quick ones and slow ones do not wait for each other.

    Args:
        approval_ttl_s: an unanswered question is a no after this.
        roots: folders the file tools may read without asking.
        private: folders always asked for, even inside the roots.
    """

    def __init__(
        self,
        registry: Registry,
        db: Database,
        bus: Bus,
        *,
        approval_ttl_s: float = 120.0,
        roots: Sequence[Path] = (),
        private: Sequence[Path] = (),
        health: HealthBoard | None = None,
        most_pending: int = 50,
    ) -> None:
        self.registry, self.audit = registry, AuditLog(db)
        self._bus, self._health = bus, health
        self._roots = tuple(resolve(Path(root).expanduser()) for root in roots)
        self._private = tuple(resolve(Path(folder).expanduser()) for folder in private)
        self._clock = Clock("tools-clock")
        self._approvals = Approvals(
            self._clock, ttl_s=approval_ttl_s, expired=self._expired, most_pending=most_pending
        )
        self._lanes = {
            Lane.QUICK: WorkerLane("quick", size=2, capacity=500),
            Lane.SLOW: WorkerLane("slow", size=2, capacity=100),
        }
        self._lock = threading.Lock()
        self._calls: dict[str, _Call] = {}

    def start(self) -> None:
        """Start the workers; what a killed process left open is ended first."""
        self.audit.recover().add_done_callback(_log_failure)
        self._clock.start()
        for lane in self._lanes.values():
            lane.start()
        if self._health is not None:
            engine = f"{len(self.registry.all())} tools"
            self._health.set(Health("tools", HealthState.READY, engine=engine))

    def stop(self, deadline_s: float = 2.0) -> None:
        """End everything: open questions are cancelled, running tools are stopped."""
        until = time.monotonic() + deadline_s
        for call in self._live():
            call.token.cancel()
            self._close_question(call, "cancelled")
        for lane in self._lanes.values():
            lane.stop(max(0.1, until - time.monotonic()))
        for call in self._live():
            self._end(call, ActionState.CANCELLED, error=CancelledError("Sonia ended."))
        self._clock.stop()

    # -- asking ---------------------------------------------------------------------------------

    def run(
        self,
        name: str,
        args: Mapping[str, Any],
        *,
        caller: str,
        turn_id: str | None = None,
        token: CancelToken | None = None,
    ) -> Future[Action]:
        """Call a tool by name or alias. Returns at once.

        The future resolves when the call ended, or when it waits for consent (`action.approval`);
        then `finished` gives the end. It fails with `NotFoundError` (no such tool),
        `InvalidInputError` (wrong arguments) or `QueueFullError`.
        """
        try:
            tool = self.registry.get(name)
            valid = parse_args(tool, args)
        except SoniaError as error:
            self._write(self.audit.refused, name, args, caller, error.code, error.message)
            TOOL_CALLS.labels("unknown", error.code.lower()).inc()
            return _failed(error)
        plain = plain_args(valid)
        now = iso_z()
        state = ActionState.RUNNING
        action = Action(new_id("act"), tool.name, plain, caller, state, now, now, turn_id=turn_id)
        call = _Call(action, tool, valid, args_hash(plain), _LinkedToken(token))
        with self._lock:
            self._calls[action.id] = call
        try:
            self._lanes[Lane.QUICK].submit(lambda worker: self._admit(call, worker))
        except SoniaError as error:
            self._end(call, ActionState.FAILED, error=error)
            return _failed(error)
        return call.first

    def finished(self, action_id: str) -> Future[Action]:
        """Resolves when the action has ended; fails with `NotFoundError` when there is none."""
        with self._lock:
            call = self._calls.get(action_id)
        future: Future[Action] = Future()
        if call is not None:
            future.set_running_or_notify_cancel()
            call.ended.add_done_callback(lambda ended: future.set_result(ended.result()))
            return future
        kept = self.audit.load(action_id)
        if kept is None:
            return _failed(NotFoundError(f"There is no action {action_id[:60]!r}."))
        future.set_result(kept)
        return future

    def get(self, action_id: str) -> Action | None:
        """The action as it is now; one that ended long ago comes from the database."""
        with self._lock:
            call = self._calls.get(action_id)
        return call.action if call is not None else self.audit.load(action_id)

    def recent(self, limit: int = 50) -> list[Action]:
        """The newest actions, newest first, as they are now."""
        known = {action.id: action for action in self.audit.recent(limit)}
        known.update({call.action.id: call.action for call in self._live()})
        newest = sorted(known.values(), key=lambda action: action.created_at, reverse=True)
        return newest[:limit]

    def cancel(self, action_id: str, *, by: str) -> Action:
        """Stop a waiting or running action. Raises `NotFoundError`, `WrongStateError`."""
        with self._lock:
            call = self._calls.get(action_id)
        if call is None or call.over:
            kept = self.get(action_id)
            if kept is None:
                raise NotFoundError(f"There is no action {action_id[:60]!r}.")
            raise WrongStateError(f"The action {action_id} has ended: it is {kept.state}.")
        call.token.cancel()
        if self._close_question(call, "cancelled"):
            error = CancelledError(f"It was stopped by {by}; nothing was run.")
            self._end(call, ActionState.CANCELLED, error=error, actor=by)
        return call.action

    # -- consent --------------------------------------------------------------------------------

    def pending(self) -> list[Approval]:
        """The questions that are open, oldest first."""
        return self._approvals.pending()

    def settle(self, approval_id: str, *, allow: bool, by: str) -> Action:
        """Answer a question, once. Does not wait for the action; see `finished`.

        Raises `NotFoundError`, and `WrongStateError` when it was answered or is too old.
        """
        verdict = "approved" if allow else "denied"
        try:
            approval = self._approvals.take(approval_id, verdict)
        except NotFoundError:
            kept = self.audit.by_approval(approval_id)
            if kept is None:
                raise
            raise already(approval_id, str(kept.state)) from None
        with self._lock:
            call = self._calls[approval.action_id]
        self._bus.publish(ApprovalSettled(approval.id, verdict))
        if not allow:
            error = PolicyDeniedError(f"{by} said no; nothing was run.")
            self._end(call, ActionState.DENIED, error=error, actor=by, event="denied")
            return call.action
        if approval.args_hash != call.digest:  # cannot happen unless someone changed them
            error = PolicyDeniedError("What was allowed is not what would run.")
            self._end(call, ActionState.DENIED, error=error, actor=by, event="denied")
            return call.action
        self._change(call, state=ActionState.RUNNING, decided_by=by)
        recorded = self._write(self.audit.save, call.action, Entry("approved", by, "consent"))
        self._bus.publish(ActionChanged(call.action))
        self._dispatch(call, recorded)
        return call.action

    def deny_all(self, by: str) -> int:
        """Say no to every open question; the number of them."""
        denied = 0
        for approval in self.pending():
            try:
                self.settle(approval.id, allow=False, by=by)
            except WrongStateError:
                continue  # it expired or was answered meanwhile
            denied += 1
        return denied

    def _expired(self, approval: Approval) -> None:
        with self._lock:
            call = self._calls.get(approval.action_id)
        self._bus.publish(ApprovalSettled(approval.id, "expired"))
        if call is not None:
            error = DeadlineError(
                f"Nobody answered within {approval.ttl_s:.0f} s; nothing was run.",
                remedy="Ask again.",
            )
            self._end(call, ActionState.EXPIRED, error=error, actor="clock", event="expired")

    def _close_question(self, call: _Call, verdict: str) -> bool:
        """Take the call's open question away; True when it had one."""
        if call.action.approval is None:
            return False
        try:
            approval = self._approvals.take(call.action.approval.id, verdict)
        except (NotFoundError, WrongStateError):
            return False
        self._bus.publish(ApprovalSettled(approval.id, verdict))
        return True

    # -- in the workers -------------------------------------------------------------------------

    def _admit(self, call: _Call, worker: Worker) -> None:
        """Find out what it touches, judge, and run or ask."""
        self._limit(call, worker)
        try:
            call.token.raise_if_cancelled()
            call.paths = self._places(call)
            verdict = judge(call.tool, paths=call.paths, roots=self._roots, private=self._private)
        except Exception as error:  # noqa: BLE001 - becomes the action's error
            self._fail(call, error)
            return
        self._unlimit(call)
        call.verdict = verdict
        if verdict.ruling is Ruling.DENY:
            denied = PolicyDeniedError(verdict.reason)
            self._end(call, ActionState.DENIED, error=denied, event="denied")
        elif verdict.ruling is Ruling.ASK:
            self._ask(call, verdict)
        else:
            entry = Entry("decided", call.action.caller, verdict.rule, {"ruling": "run"})
            if call.tool.lane is Lane.QUICK:
                call.unwritten = (entry,)  # one commit (one fsync) with the end, which is near
                self._execute(call, worker)
            else:
                self._write(self.audit.save, call.action, entry)
                self._dispatch(call, None)

    def _ask(self, call: _Call, verdict: Verdict) -> None:
        tool, action = call.tool, call.action
        try:
            what = (
                tool.describe(call.args, call.paths)
                if tool.describe is not None
                else f"{tool.name} {canonical_json(action.args)}"
            )
            approval = self._approvals.draft(
                action_id=action.id,
                tool=tool.name,
                args=action.args,
                caller=action.caller,
                reason=verdict.reason,
                what_happens=what,
            )
            self._change(call, state=ActionState.WAITING, approval=approval)
            entry = Entry(
                "decided", action.caller, verdict.rule, {"ruling": "ask", "reason": verdict.reason}
            )
            self._committed(self._write(self.audit.save, call.action, entry))
        except Exception as error:  # noqa: BLE001 - becomes the action's error
            self._fail(call, error)
            return
        self._approvals.open(approval)
        if call.token.cancelled and self._close_question(call, "cancelled"):
            self._end(call, ActionState.CANCELLED, error=CancelledError("It was stopped."))
            return
        waiting = call.action
        self._bus.publish(ApprovalRequested(approval))
        self._bus.publish(ActionChanged(waiting))
        if not call.first.done():
            call.first.set_result(waiting)

    def _dispatch(self, call: _Call, recorded: Future[None] | None) -> None:
        """Run the call in its own lane; with `recorded`, only once the consent is on disk."""

        def job(worker: Worker) -> None:
            try:
                if recorded is not None:
                    self._committed(recorded)
            except StorageError as error:
                self._fail(call, error)
                return
            self._execute(call, worker)

        try:
            self._lanes[call.tool.lane].submit(job)
        except SoniaError as error:
            self._fail(call, error)

    def _execute(self, call: _Call, worker: Worker) -> None:
        self._limit(call, worker)
        call.started = time.perf_counter()
        try:
            call.token.raise_if_cancelled()
            self._check_unchanged(call)
            context = ToolContext(call.action.id, call.action.caller, call.token, call.paths)
            result = call.tool.run(call.args, context)
            if not isinstance(result, ToolResult):
                raise TypeError(f"{call.tool.name} returned {type(result).__name__}")
            safe = ToolResult(json_safe(result.text), json_safe(result.data))
        except Exception as error:  # noqa: BLE001 - becomes the action's error
            self._fail(call, error)
            return
        self._end(call, ActionState.DONE, result=safe, wait=True)

    def _places(self, call: _Call) -> tuple[Path, ...]:
        if call.tool.places is None:
            return ()
        return tuple(resolve(path) for path in call.tool.places(call.args))

    def _check_unchanged(self, call: _Call) -> None:
        """What runs is what was judged and allowed, to the letter."""
        if args_hash(plain_args(call.args)) != call.digest:
            raise PolicyDeniedError("What was allowed is not what would run.")
        if self._places(call) != call.paths:
            raise PolicyDeniedError(
                "The path leads somewhere else than when it was checked.",
                remedy="Ask again; the new place is then checked.",
            )

    def _limit(self, call: _Call, worker: Worker) -> None:
        """Tell the tool to stop when its time is over, then give it up."""
        self._unlimit(call)

        def over() -> None:
            if call.alarm is not alarm:
                return  # it came while the alarm was being taken back
            call.timed_out = True
            call.token.cancel()
            call.alarm = self._clock.after(GRACE_S, given_up)

        def given_up() -> None:
            if not call.over:
                self._end(call, ActionState.TIMEOUT, error=self._too_slow(call))
                self._lanes[Lane.QUICK].retire(worker)
                self._lanes[Lane.SLOW].retire(worker)

        call.alarm = alarm = self._clock.after(call.tool.timeout_s, over)

    def _unlimit(self, call: _Call) -> None:
        if call.alarm is not None:
            call.alarm.cancel()
            call.alarm = None

    def _too_slow(self, call: _Call) -> DeadlineError:
        return DeadlineError(
            f"{call.tool.name} took longer than {call.tool.timeout_s:g} s and was stopped."
        )

    # -- the end --------------------------------------------------------------------------------

    def _fail(self, call: _Call, error: Exception) -> None:
        state = ActionState.FAILED
        if call.timed_out:
            details = error.details if isinstance(error, SoniaError) else {}
            error, state = self._too_slow(call), ActionState.TIMEOUT
            error.details.update(details)
        elif isinstance(error, CancelledError):
            state = ActionState.CANCELLED
        elif isinstance(error, DeadlineError):
            state = ActionState.TIMEOUT
        elif isinstance(error, PolicyDeniedError):
            state = ActionState.DENIED
        elif not isinstance(error, SoniaError):
            _log.exception("tool_crashed", tool=call.tool.name, exc_info=error)
            error = SoniaError(f"{call.tool.name} failed: {type(error).__name__}: {error}")
        self._end(call, state, error=error, wait=True)

    def _end(
        self,
        call: _Call,
        state: ActionState,
        *,
        result: ToolResult | None = None,
        error: Exception | None = None,
        actor: str = "",
        event: str = "",
        wait: bool = False,
    ) -> None:
        """Write the end down, then tell it. Only the first end counts."""
        with self._lock:
            if call.over:
                return
            call.over = True
        self._unlimit(call)
        duration = None if call.started is None else (time.perf_counter() - call.started) * 1000.0
        told = None if error is None else _as_error(error)
        self._change(
            call,
            state=state,
            result=result,
            error=told,
            duration_ms=None if duration is None else round(duration, 3),
            decided_by=actor or call.action.decided_by,
        )
        detail = {"state": state.value, **summary([result]), **({"error": told} if told else {})}
        entry = Entry(
            event or ("executed" if state is ActionState.DONE else state.value),
            actor or call.action.caller,
            call.verdict.rule if call.verdict else "",
            detail,
            call.action.duration_ms,
        )
        written = self._write(self.audit.save, call.action, *call.unwritten, entry)
        if wait:
            try:
                self._committed(written)
            except StorageError as failure:
                _log.error("action_not_recorded", action=call.action.id, error=str(failure))
                self._degraded(str(failure))
        TOOL_CALLS.labels(call.tool.name, state.value).inc()
        # Until it is on disk, `get` and `finished` answer from here.
        written.add_done_callback(lambda _: self._forget(call))
        self._bus.publish(ActionChanged(call.action))
        if not call.first.done():
            call.first.set_result(call.action)
        call.ended.set_result(call.action)

    def _forget(self, call: _Call) -> None:
        with self._lock:
            self._calls.pop(call.action.id, None)

    def _change(self, call: _Call, **changes: Any) -> None:
        call.action = replace(call.action, updated_at=iso_z(), **changes)

    def _write(self, write: Any, *args: Any) -> Future[None]:
        """Queue a write; a closed or full storage gives a failed future, never an exception."""
        try:
            future: Future[None] = write(*args)
        except Exception as error:  # noqa: BLE001 - given to whoever waits for the record
            future = Future()
            future.set_exception(error)
        future.add_done_callback(_log_failure)
        return future

    def _committed(self, written: Future[None]) -> None:
        try:
            written.result(_COMMIT_S)
        except Exception as error:
            raise StorageError(
                f"The record of it could not be written: {error}",
                remedy="Look at the storage line of `sonia doctor`.",
            ) from error

    def _degraded(self, detail: str) -> None:
        if self._health is not None:
            self._health.set(
                Health(
                    "tools",
                    HealthState.DEGRADED,
                    detail=detail,
                    remedy="Look at the storage line of `sonia doctor`.",
                )
            )

    def _live(self) -> list[_Call]:
        with self._lock:
            return list(self._calls.values())


def _as_error(error: Exception) -> dict[str, Any]:
    if not isinstance(error, SoniaError):
        error = SoniaError(str(error))
    told: dict[str, Any] = {"code": error.code, "message": error.message, "remedy": error.remedy}
    if error.details:
        told["details"] = error.details
    safe: dict[str, Any] = json_safe(told)
    return safe


def _failed(error: Exception) -> Future[Action]:
    future: Future[Action] = Future()
    future.set_exception(error)
    return future


def _log_failure(future: Future[Any]) -> None:
    if not future.cancelled() and (error := future.exception()) is not None:
        _log.error("audit_write_failed", error=str(error))
