"""The runner: takes one call from admission to its end, in the tools' workers.

Judged, asked for where needed, run within its time, written down, told. The executor is its door.
"""

from __future__ import annotations

import errno
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future, wait
from dataclasses import replace
from pathlib import Path
from typing import Any

import structlog

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.errors import (
    CancelledError,
    DeadlineError,
    InvalidInputError,
    NotFoundError,
    PolicyDeniedError,
    SoniaError,
    StorageError,
    WrongStateError,
)
from sonia_desktop.core.health import Health, HealthBoard, HealthState
from sonia_desktop.core.ids import iso_z
from sonia_desktop.core.storage import Database
from sonia_desktop.core.telemetry import TOOL_CALLS
from sonia_desktop.core.worker import Worker
from sonia_desktop.tools.approvals import Approvals
from sonia_desktop.tools.arguments import (
    args_hash,
    canonical_json,
    json_safe,
    plain_args,
)
from sonia_desktop.tools.audit import AuditLog, Entry, summary
from sonia_desktop.tools.calls import Call, as_error, log_failure, not_written
from sonia_desktop.tools.clock import Alarm, Clock
from sonia_desktop.tools.gate import Gate
from sonia_desktop.tools.lanes import WorkerLane
from sonia_desktop.tools.paths import resolve, resolve_parent
from sonia_desktop.tools.policy import Ruling, Verdict
from sonia_desktop.tools.reopening import LeftOpen, outlives
from sonia_desktop.tools.risk import Ground
from sonia_desktop.tools.standing import offered
from sonia_desktop.tools.types import (
    ActionChanged,
    ActionOutput,
    ActionState,
    Approval,
    ApprovalRequested,
    ApprovalSettled,
    Effect,
    Lane,
    Tier,
    Tool,
    ToolContext,
    ToolResult,
)

_log = structlog.get_logger(__name__)

GRACE_S = 1.0
"""After a time-out the tool is told to stop; this much later it is given up."""
_COMMIT_S = 10.0
"""Longest wait for the record to be on disk."""
_LATE = TimeoutError(f"it is not on disk after {_COMMIT_S:g} s")


class Runner:
    """The calls that live, the open questions, the workers. See `Executor` for the arguments."""

    def __init__(
        self,
        db: Database,
        bus: Bus,
        *,
        approval_ttl_s: float,
        roots: Sequence[Path],
        private: Sequence[Path],
        health: HealthBoard | None,
        most_pending: int,
        tool: Callable[[str], Tool],
    ) -> None:
        self.audit = AuditLog(db, keeps_end=True)
        self._bus, self._health = bus, health
        self.gate = Gate(
            db,
            self.audit,
            Ground(
                tuple(resolve(Path(root).expanduser()) for root in roots),
                tuple(resolve(Path(folder).expanduser()) for folder in private),
            ),
            tool,
        )
        self.clock = Clock("tools-clock")
        self.approvals = Approvals(
            self.clock, ttl_s=approval_ttl_s, expired=self.expired, most_pending=most_pending
        )
        self.lanes = {
            Lane.QUICK: WorkerLane("quick", size=2, capacity=500),
            Lane.SLOW: WorkerLane("slow", size=2, capacity=100),
        }
        self.lock = threading.Lock()
        self.calls: dict[str, Call] = {}

    def expired(self, approval: Approval) -> None:
        """Nobody answered; called by the clock."""
        with self.lock:
            call = self.calls.get(approval.action_id)
        self._bus.publish(ApprovalSettled(approval.id, "expired"))
        if call is not None:
            error = DeadlineError(
                f"Nobody answered within {approval.ttl_s:.0f} s; nothing was run.",
                remedy="Ask again.",
            )
            self.end(call, ActionState.EXPIRED, error=error, actor="clock", event="expired")

    def close_question(self, call: Call, verdict: str) -> bool:
        """Take the call's open question away; True when it had one."""
        if call.action.approval is None:
            return False
        try:
            approval = self.approvals.take(call.action.approval.id, verdict)
        except (NotFoundError, WrongStateError):
            return False
        self._bus.publish(ApprovalSettled(approval.id, verdict))
        return True

    def admit(self, call: Call, worker: Worker) -> None:
        """Find out what it touches, judge, and run or ask."""
        verdict = self._judged(call, worker)
        if verdict is None:
            return
        call.verdict = verdict
        if verdict.ruling is Ruling.ASK:
            self._ask(call, verdict)
        else:
            entry = Entry("decided", call.action.caller, verdict.rule, {"ruling": "run"})
            if call.tool.lane is Lane.QUICK:
                call.unwritten = (entry,)  # one commit (one fsync) with the end, which is near
                self._execute(call, worker)
            else:
                self.write(self.audit.save, call.action, entry)
                self.dispatch(call, None)

    def reopen(self, call: Call, left: LeftOpen, worker: Worker) -> None:
        """Ask again what was open when Sonia ended: as then, whatever is allowed by now."""
        left_s = left.left_s()
        if left_s <= 0:
            error = DeadlineError(
                f"Nobody answered until {left.expires_at}; Sonia was not running then, and nothing "
                "was run.",
                remedy="Ask again.",
            )
            self.end(call, ActionState.EXPIRED, error=error, actor="clock", event="expired")
            return
        if self._judged(call, worker) is not None:
            call.verdict = Verdict(Ruling.ASK, left.rule, left.reason, left.tier)
            self._ask(call, call.verdict, left)

    def _judged(self, call: Call, worker: Worker) -> Verdict | None:
        """The verdict to run or to ask; None: it could not be judged or is denied, and ended."""
        self._limit(call, worker)
        try:
            call.token.raise_if_cancelled()
            call.paths = self._places(call)
            verdict = self.gate.judge(call)
        except Exception as error:  # noqa: BLE001 - becomes the action's error
            self.fail(call, error)
            return None
        self._unlimit(call)
        if verdict.ruling is Ruling.DENY:
            call.verdict = verdict
            denied = PolicyDeniedError(verdict.reason)
            self.end(call, ActionState.DENIED, error=denied, event="denied")
            return None
        return verdict

    def park(self, call: Call) -> bool:
        """Let go of an open question that is asked again at the next start; False for others."""
        action = call.action
        if not outlives(action.caller, action.turn_id) or self.audit.off_record.held(action):
            return False
        if not self.close_question(call, "cancelled"):
            return False
        with self.lock:
            if call.over:
                return True
            call.over = True
        self._forget(call)
        call.ended.set_result(call.action)  # still waiting, in the record
        return True

    def _ask(self, call: Call, verdict: Verdict, left: LeftOpen | None = None) -> None:
        tool, action = call.tool, call.action
        try:
            what = (
                tool.describe(call.args, call.paths)
                if tool.describe is not None
                else f"{tool.name} {canonical_json(action.args)}"
            )
            undo = tool.undo_words(call.args, call.paths) if tool.undo_words else ""
            if undo not in what:
                what = f"{what}\n\n{undo}"
            approval = self.approvals.draft(
                action_id=action.id,
                tool=tool.name,
                args=action.args,
                caller=action.caller,
                reason=verdict.reason,
                what_happens=what,
                tier=verdict.tier,
                rule=verdict.rule,
                changes=tool.preview(call.args, call.paths) if tool.preview else "",
                undo=undo,
                commands=call.risk.commands if call.risk else (),
                standing=(
                    offered(tool, action.args, call.risk, verdict) if call.risk is not None else ()
                ),
                picture=tool.picture(call.args) if tool.picture else b"",
            )
            if left is not None:
                approval = replace(
                    approval,
                    id=left.approval_id,
                    created_at=left.asked_at,
                    expires_at=left.expires_at,
                )
            self.change(call, state=ActionState.WAITING, approval=approval)
            entry = Entry(
                "decided" if left is None else "asked_again",
                action.caller,
                verdict.rule,
                {
                    "ruling": "ask",
                    "reason": verdict.reason,
                    "tier": verdict.tier.value,
                    "expires_at": approval.expires_at,
                },
            )
            self._committed(self.write(self.audit.save, call.action, entry))
        except Exception as error:  # noqa: BLE001 - becomes the action's error
            self.fail(call, error)
            return
        self.approvals.open(approval, None if left is None else left.left_s())
        if call.token.cancelled and self.close_question(call, "cancelled"):
            self.end(call, ActionState.CANCELLED, error=CancelledError("It was stopped."))
            return
        waiting = call.action
        self._bus.publish(ApprovalRequested(approval))
        self._bus.publish(ActionChanged(waiting))
        if not call.first.done():
            call.first.set_result(waiting)

    def dispatch(self, call: Call, recorded: Future[None] | None) -> None:
        """Run the call in its own lane; with `recorded`, only once the consent is on disk."""

        def job(worker: Worker) -> None:
            try:
                if recorded is not None:
                    self._committed(recorded)
            except StorageError as error:
                self.fail(call, error)
                return
            self._execute(call, worker)

        try:
            self.lanes[call.tool.lane].submit(job)
        except SoniaError as error:
            self.fail(call, error)

    def _execute(self, call: Call, worker: Worker) -> None:
        self._limit(call, worker)
        call.started = time.perf_counter()
        try:
            call.token.raise_if_cancelled()
            self._check_unchanged(call)
            context = ToolContext(
                call.action.id,
                call.action.caller,
                call.token,
                call.paths,
                call.action.turn_id,
                lambda text: self._bus.publish(ActionOutput(call.action.id, text)),
                _agreed(call),
            )
            result = call.tool.run(call.args, context)
            if not isinstance(result, ToolResult):
                raise TypeError(f"{call.tool.name} returned {type(result).__name__}")
            safe = ToolResult(json_safe(result.text), json_safe(result.data), result.brings)
        except Exception as error:  # noqa: BLE001 - becomes the action's error
            self.fail(call, error)
            return
        self.gate.ended(call, safe)
        self.end(call, ActionState.DONE, result=safe, wait=True)

    def _places(self, call: Call) -> tuple[Path, ...]:
        if call.tool.places is None:
            return ()
        where = resolve_parent if call.tool.on_links else resolve
        return tuple(where(path) for path in call.tool.places(call.args))

    def _check_unchanged(self, call: Call) -> None:
        """What runs is what was judged and allowed, to the letter."""
        if args_hash(plain_args(call.args)) != call.digest:
            raise PolicyDeniedError("What was allowed is not what would run.")
        if self._places(call) != call.paths:
            raise PolicyDeniedError(
                "The path leads somewhere else than when it was checked.",
                remedy="Ask again; the new place is then checked.",
            )
        if not self.gate.still(call):
            raise PolicyDeniedError(
                "What it would do is no longer what was judged.",
                remedy="Ask again; it is then judged as it is now.",
            )

    def _limit(self, call: Call, worker: Worker) -> None:
        """Tell the tool to stop when its time is over, then give it up."""
        self._unlimit(call)

        def over() -> None:
            if call.alarm is not alarm:
                return  # it came while the alarm was being taken back
            call.timed_out = True
            call.token.cancel()
            call.alarm = self.clock.after(GRACE_S, given_up)

        def given_up() -> None:
            if not call.over:
                self.end(call, ActionState.TIMEOUT, error=self._too_slow(call))
                self.lanes[Lane.QUICK].retire(worker)
                self.lanes[Lane.SLOW].retire(worker)

        call.alarm = alarm = self.clock.after(call.tool.timeout_s, over)

    def _unlimit(self, call: Call) -> None:
        if call.alarm is not None:
            call.alarm.cancel()
            call.alarm = None

    def _too_slow(self, call: Call) -> DeadlineError:
        return DeadlineError(
            f"{call.tool.name} took longer than {call.tool.timeout_s:g} s and was stopped."
        )

    def fail(self, call: Call, error: Exception) -> None:
        self._unlimit(call)  # what follows is not the tool's time
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
        elif isinstance(error, OSError) and error.errno in (errno.ENAMETOOLONG, errno.EILSEQ):
            error = InvalidInputError("A name is no possible path.", remedy="Shorten it.")
        elif not isinstance(error, SoniaError):
            _log.exception("tool_crashed", tool=call.tool.name, exc_info=error)
            error = SoniaError(f"{call.tool.name} failed: {type(error).__name__}: {error}")
        self.end(call, state, error=error, wait=True)

    def end(
        self,
        call: Call,
        state: ActionState,
        *,
        result: ToolResult | None = None,
        error: Exception | None = None,
        actor: str = "",
        event: str = "",
        wait: bool = False,
    ) -> None:
        """Write the end down, then tell it. Only the first end counts.

        `wait`: it is told when it is on disk. The worker does not wait for that: the ends of many
        calls share one commit, and the next call runs meanwhile.
        """
        with self.lock:
            if call.over:
                return
            call.over = True
        self._unlimit(call)
        duration = None if call.started is None else (time.perf_counter() - call.started) * 1000.0
        told = None if error is None else as_error(error)
        self.change(
            call,
            state=state,
            result=result,
            error=told,
            duration_ms=None if duration is None else round(duration, 3),
            decided_by=actor or call.action.decided_by,
            retries_used=call.retries,
        )
        detail = {"state": state.value, **summary([result]), **({"error": told} if told else {})}
        if call.retries:
            detail["retries"] = call.retries
        entry = Entry(
            event or ("executed" if state is ActionState.DONE else state.value),
            actor or call.action.caller,
            call.verdict.rule if call.verdict else "",
            detail,
            call.action.duration_ms,
        )
        written = self.write(self.audit.save, call.action, *call.unwritten, entry)
        if wait:
            late = self.clock.after(_COMMIT_S, lambda: self._tell(call, _LATE))
            written.add_done_callback(lambda done: self._recorded(call, done, late))
        else:
            self._tell(call)
        # Until it is on disk, `get` and `finished` answer from here.
        written.add_done_callback(lambda _: self._forget(call))

    def _recorded(self, call: Call, written: Future[None], late: Alarm) -> None:
        """The record of an end is on disk, or could not be written; in the storage's thread."""
        late.cancel()
        cause = CancelledError("The storage was closed.")
        self._tell(call, cause if written.cancelled() else written.exception())

    def _tell(self, call: Call, trouble: BaseException | None = None) -> None:
        """Tell that it ended, once; `trouble`: why that is not on disk."""
        with self.lock:
            if call.told:
                return
            call.told = True
        if trouble is not None:
            failure = not_written(trouble)
            _log.error("action_not_recorded", action=call.action.id, error=str(failure))
            self._degraded(str(failure))
        TOOL_CALLS.labels(call.tool.name, call.action.state.value).inc()
        self._bus.publish(ActionChanged(call.action))
        if not call.first.done():
            call.first.set_result(call.action)
        call.ended.set_result(call.action)

    def await_told(self, deadline_s: float) -> None:
        """Wait for the calls that have ended, until that is told: their record is on its way."""
        wait([call.ended for call in self.live() if call.over], deadline_s)

    def _forget(self, call: Call) -> None:
        with self.lock:
            self.calls.pop(call.action.id, None)

    def change(self, call: Call, **changes: Any) -> None:
        call.action = replace(call.action, updated_at=iso_z(), **changes)

    def write(self, write: Any, *args: Any) -> Future[None]:
        """Queue a write; a closed or full storage gives a failed future, never an exception."""
        try:
            future: Future[None] = write(*args)
        except Exception as error:  # noqa: BLE001 - given to whoever waits for the record
            future = Future()
            future.set_exception(error)
        future.add_done_callback(log_failure)
        return future

    def _committed(self, written: Future[None]) -> None:
        try:
            written.result(_COMMIT_S)
        except Exception as error:
            raise not_written(error) from error

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

    def live(self) -> list[Call]:
        with self.lock:
            return list(self.calls.values())


def _agreed(call: Call) -> bool:
    """A person, or a rule of theirs, said yes; what a rule lets run as reading is kept to that."""
    if call.action.approval is not None or call.tool.effect is not Effect.CHANGE:
        return True
    by_rule = call.verdict is not None and call.verdict.rule.startswith("rule:")
    return by_rule and call.risk is not None and call.risk.tier is not Tier.SAFE_READ
