"""Plans of actions: the gateway's pipeline of twelve states over the one executor.

planned -> validated -> (pending_approval -> approved | denied) -> executing -> verifying ->
succeeded | failed | timeout | cancelled, and rolled_back from succeeded. A dry run stops at
validated. Every change of state is kept with its moment.
"""

from __future__ import annotations

import contextlib
import threading
import time
from concurrent.futures import Future
from dataclasses import asdict
from typing import Any

import structlog
from sqlalchemy import func, select
from sqlalchemy.dialects.sqlite import insert as upsert

from sonia_desktop.core.bus import Bus, Subscription
from sonia_desktop.core.errors import NotFoundError, PolicyDeniedError, SoniaError, WrongStateError
from sonia_desktop.core.ids import iso_z, new_id
from sonia_desktop.core.storage import Database, action_plans
from sonia_desktop.tools.arguments import json_safe, parse_args, plain_args
from sonia_desktop.tools.audit import ENDED_UNANSWERED
from sonia_desktop.tools.dead_letters import failure_class
from sonia_desktop.tools.executor import Executor
from sonia_desktop.tools.plan_keys import PlanKeys
from sonia_desktop.tools.plan_types import Plan, PlanState, output_of, plan_of, verify
from sonia_desktop.tools.risk import in_words_of
from sonia_desktop.tools.types import Action, ActionChanged, ActionState

__all__ = ["Plan", "PlanBook", "PlanState", "verify"]

UNDO = "undo.last"
_log = structlog.get_logger(__name__)


_ENDS = {
    ActionState.FAILED: PlanState.FAILED,
    ActionState.DENIED: PlanState.DENIED,
    ActionState.EXPIRED: PlanState.DENIED,
    ActionState.TIMEOUT: PlanState.TIMEOUT,
    ActionState.CANCELLED: PlanState.CANCELLED,
}
_UNDER_WAY = (
    PlanState.PENDING_APPROVAL, PlanState.APPROVED, PlanState.EXECUTING, PlanState.VERIFYING,
)  # fmt: skip

_REFUSED = PolicyDeniedError.code


class PlanBook:
    """Plans, runs and keeps them. Thread-safe."""

    def __init__(self, db: Database, bus: Bus, executor: Executor) -> None:
        self._db, self._executor = db, executor
        self._undoing: dict[str, Plan] = {}  # by the action that undoes
        self._lock = threading.RLock()
        self._saving: dict[str, Plan] = {}  # not on disk yet, by id
        self._live: dict[str, Plan] = {}  # by the executor's action
        self._began: dict[str, float] = {}
        self._keys: PlanKeys[Plan] = PlanKeys(db, self.get)
        self._subscription: Subscription = bus.subscribe(ActionChanged, self._changed)

    def catch_up(self) -> None:
        """After a start: follow again what still waits, and tell of what does not how it ended."""
        query = select(action_plans).where(action_plans.c.state.in_([s.value for s in _UNDER_WAY]))
        with self._db.read() as connection:
            rows = [dict(row) for row in connection.execute(query).mappings()]
        for plan in map(plan_of, rows):
            with self._lock:
                if plan.action_id in self._live:
                    continue  # made since the start
                action_id = plan.action_id or ""
                self._live[action_id] = plan
                self._began[action_id] = time.perf_counter()
                action = self._executor.get(action_id)
                if action is None:
                    plan.error = {"code": "CANCELLED", "message": ENDED_UNANSWERED}
                    self._enter(plan, PlanState.CANCELLED)
                    self._live.pop(action_id)
                else:
                    self._follow(plan, action)
            self._save(plan)
        for approval in self._executor.pending():
            undone = approval.args.get("action_id")
            if approval.tool == UNDO and isinstance(undone, str):
                with contextlib.suppress(NotFoundError), self._lock:
                    self._undoing[approval.action_id] = self.get(undone)

    def close(self) -> None:
        """Hear of no more."""
        self._subscription.close()

    def make(self, plan: Plan, wait_s: float) -> Plan:
        """Validate, ask where needed, execute; back when it ended, waits, or `wait_s` is over.

        With an idempotency key that was used before it is the first plan, as it is now. Raises
        nothing a plan can tell by itself: it is in `validation` and `error`.
        """
        if plan.idempotency_key is None or plan.dry_run:
            return self._make(plan, wait_s)
        first = self._keys.first(plan, wait_s)
        if first is None:
            try:
                return self._make(plan, wait_s)
            finally:
                self._keys.settled(plan)
        if self._meaning(first) == self._meaning(plan):
            return first
        return self._make(plan, wait_s)  # the executor says that the key was another call's

    def _meaning(self, plan: Plan) -> tuple[str, object]:
        """What it calls, whatever name and spelling of the arguments it used."""
        try:
            tool = self._executor.registry.get(plan.intent)
            return tool.name, plain_args(parse_args(tool, plan.params))
        except SoniaError:
            return plan.intent, plan.params

    def _make(self, plan: Plan, wait_s: float) -> Plan:
        begun = time.perf_counter()
        plan.id, plan.created_at = plan.id or new_id("act"), iso_z()
        self._enter(plan, PlanState.PLANNED)
        plan.telemetry["plan_ms"] = _since(begun)
        valid = self._validate(plan)
        refused = (plan.error or {}).get("code") == _REFUSED  # the executor refuses it on record
        if (valid or refused) and not plan.dry_run:
            self._execute(plan, wait_s)
        plan.telemetry["total_ms"] = _since(begun)
        self._save(plan)
        return plan

    def _validate(self, plan: Plan) -> bool:
        begun = time.perf_counter()
        checks: list[dict[str, Any]] = []
        code = "VALIDATION_FAILED"
        try:
            tool = self._executor.registry.get(plan.intent)
            plan.intent = tool.name
            checks.append({"check": "capability_exists", "pass": True})
            checks.append({"check": "capability_implemented", "pass": True})
            risk, verdict = self._executor.gate.preview(tool, plan.params, plan.caller)
            checks.append({"check": "required_params", "pass": True})
            most_ms = tool.timeout_s * 1000
            checks.append(
                {"check": "timeout_bounds", "pass": True, "detail": f"at most {most_ms:.0f} ms"}
            )
            plan.risk_level = in_words_of("capability", risk.tier)
            plan.requires_confirmation = verdict.ruling.value == "ask"
            allowed = verdict.ruling.value != "deny"
            told = {"check": "risk_classification", "pass": allowed, "detail": verdict.reason}
            checks.append(told)
            problem, code = ("", code) if allowed else (verdict.reason, _REFUSED)
        except SoniaError as error:
            failed = "required_params" if checks else "capability_exists"
            checks.append({"check": failed, "pass": False, "detail": error.message})
            problem = error.message
        plan.validation = {
            "valid": not problem,
            "checks": checks,
            "risk_level": plan.risk_level,
            "requires_confirmation": plan.requires_confirmation,
            **({"rejection_reason": problem} if problem else {}),
        }
        plan.telemetry["validate_ms"] = _since(begun)
        if problem:
            plan.error = {"code": code, "message": problem}
            return False
        self._enter(plan, PlanState.VALIDATED)
        return True

    def _execute(self, plan: Plan, wait_s: float) -> None:
        begun = time.perf_counter()

        def note(action_id: str) -> None:
            with self._lock:
                plan.action_id = action_id
                self._began[action_id] = begun
                self._live[action_id] = plan

        try:
            running = self._executor.run(
                plan.intent,
                plan.params,
                caller=plan.caller,
                key=plan.idempotency_key,
                retries=plan.max_retries,
                begun=note,
            )
            action = running.result(min(wait_s, plan.timeout_ms / 1000))
        except TimeoutError:
            self._still_running(plan, wait_s)
            return
        except SoniaError as error:
            with self._lock:
                self._live.pop(plan.action_id or "", None)
            plan.error = {"code": error.code, "message": error.message}
            self._enter(plan, PlanState.FAILED)
            return
        with self._lock:
            self._follow(plan, self._executor.get(action.id) or action)

    def _still_running(self, plan: Plan, wait_s: float) -> None:
        """It goes on and is followed, or its own time is over: then it is stopped."""
        if plan.timeout_ms / 1000 > wait_s:
            with self._lock:
                if plan.state is PlanState.VALIDATED:
                    self._enter(plan, PlanState.EXECUTING)
            return
        with self._lock:
            self._live.pop(plan.action_id or "", None)
            if plan.state.over:
                return
            if plan.state is PlanState.VALIDATED:
                self._enter(plan, PlanState.EXECUTING)
            told = f"It took longer than {plan.timeout_ms} ms and was stopped."
            plan.error = {"code": "TIMEOUT", "message": told}
            self._enter(plan, PlanState.TIMEOUT)
        with contextlib.suppress(SoniaError):  # it may have ended just now
            self._executor.cancel(plan.action_id or "", by="its time limit")

    def _changed(self, event: ActionChanged) -> None:
        self._undone(event.action)
        with self._lock:
            plan = self._live.get(event.action.id)
            if plan is None:
                return
            self._follow(plan, event.action)
        self._save(plan)

    def _follow(self, plan: Plan, action: Action) -> None:
        """Take the executor's state over, through all the states between."""
        if plan.state.over:
            return
        if action.state is ActionState.WAITING:
            if plan.state is not PlanState.PENDING_APPROVAL:
                plan.approval_id = action.approval.id if action.approval else None
                self._enter(plan, PlanState.PENDING_APPROVAL)
            return
        allowed = action.state not in (ActionState.DENIED, ActionState.EXPIRED)
        if plan.state is PlanState.PENDING_APPROVAL and allowed:
            if action.state is ActionState.CANCELLED and action.duration_ms is None:
                self._end(plan, action, PlanState.CANCELLED)
                return
            plan.telemetry["approval_wait_ms"] = _since(self._began[action.id])
            self._enter(plan, PlanState.APPROVED)
        if allowed and plan.state is not PlanState.EXECUTING:
            self._enter(plan, PlanState.EXECUTING)
        if not action.state.ended:
            return
        if action.state is ActionState.DONE:
            self._enter(plan, PlanState.VERIFYING)
            begun = time.perf_counter()
            problem = verify(action)
            plan.telemetry["verify_ms"] = _since(begun)
            self._end(plan, action, PlanState.FAILED if problem else PlanState.SUCCEEDED, problem)
            return
        self._end(plan, action, _ENDS[action.state])

    def _end(self, plan: Plan, action: Action, state: PlanState, problem: str = "") -> None:
        error = action.error or {}
        code = "VERIFY_FAILED" if problem else error.get("code")
        told = problem or error.get("message")
        plan.execution = {
            "success": state is PlanState.SUCCEEDED,
            "output": output_of(action),
            "side_effects": [],
            "retries_used": action.retries_used,
            "duration_ms": action.duration_ms or 0.0,
            **({"error_code": code, "error_message": told} if code else {}),
            **({"failure_class": kind} if (kind := failure_class(action)) else {}),
        }
        plan.telemetry["execute_ms"] = action.duration_ms or 0.0
        plan.error = {"code": code, "message": told} if code else None
        self._enter(plan, state)
        self._live.pop(action.id, None)
        self._began.pop(action.id, None)

    def roll_back(self, plan_id: str, *, caller: str) -> Future[Action]:
        """Undo what a succeeded plan did, through the gate; it is rolled_back when that is done.

        Raises `NotFoundError`, `WrongStateError`.
        """
        plan = self.get(plan_id)
        if plan.state is not PlanState.SUCCEEDED or plan.action_id is None:
            raise WrongStateError(
                f"The action {plan_id} is {plan.state.value}; only a succeeded one is rolled back."
            )
        args = {"action_id": plan.action_id}
        running = self._executor.run(UNDO, args, caller=caller)

        def watch(done: Future[Action]) -> None:
            if done.exception() is not None:
                return
            with self._lock:
                self._undoing[done.result().id] = plan
            self._undone(self._executor.get(done.result().id) or done.result())

        running.add_done_callback(watch)
        return running

    def _undone(self, action: Action) -> None:
        with self._lock:
            plan = self._undoing.get(action.id)
            if plan is None or not action.state.ended:
                return
            del self._undoing[action.id]
            if action.state is not ActionState.DONE:
                return
            told = action.result.text if action.result is not None else ""
            plan.execution = {**(plan.execution or {}), "rolled_back": told}
            self._enter(plan, PlanState.ROLLED_BACK)
        self._save(plan)

    def get(self, plan_id: str) -> Plan:
        """One plan. Raises `NotFoundError`."""
        with self._lock:
            for plan in (*self._live.values(), *self._saving.values()):
                if plan_id in (plan.id, plan.action_id):
                    return plan
        query = select(action_plans).where(
            (action_plans.c.id == plan_id) | (action_plans.c.action_id == plan_id)
        )
        with self._db.read() as connection:
            row = connection.execute(query).mappings().first()
        if row is None:
            raise NotFoundError(f"There is no planned action {plan_id[:60]!r}.")
        return plan_of(dict(row))

    def list(
        self, limit: int, offset: int, state: str | None, session_id: str | None
    ) -> tuple[list[Plan], int]:
        """A page, newest first, and how many there are."""
        query = select(action_plans)
        if state:
            query = query.where(action_plans.c.state == state)
        if session_id:
            query = query.where(action_plans.c.session_id == session_id)
        page = query.order_by(action_plans.c.created_at.desc(), action_plans.c.id)
        with self._db.read() as connection:
            rows = connection.execute(page.limit(limit).offset(offset)).mappings().all()
            counted = select(func.count()).select_from(query.subquery())
            total = connection.execute(counted).scalar_one()
        return [plan_of(dict(row)) for row in rows], int(total)

    def _enter(self, plan: Plan, state: PlanState) -> None:
        plan.state, plan.updated_at = state, iso_z()
        plan.history.append([state.value, plan.updated_at])

    def _save(self, plan: Plan) -> None:
        with self._lock:
            told = asdict(plan)
            self._saving[plan.id] = plan
        columns = {column.name for column in action_plans.columns}
        row = {name: json_safe(value) for name, value in told.items() if name in columns}
        row["record"] = json_safe({k: v for k, v in told.items() if k not in columns})
        statement = upsert(action_plans).values(**row)
        changes = {name: row[name] for name in ("state", "record", "action_id", "updated_at")}
        statement = statement.on_conflict_do_update(index_elements=["id"], set_=changes)
        try:
            written = self._db.write(lambda connection: connection.execute(statement).rowcount)
        except SoniaError as error:
            _log.error("plan_not_kept", plan=plan.id, error=str(error))
            return

        def kept(done: Future[Any]) -> None:
            if done.exception() is not None:
                _log.error("plan_not_kept", plan=plan.id, error=str(done.exception()))
            with self._lock:
                if self._saving.get(plan.id) is plan and len(plan.history) == len(told["history"]):
                    del self._saving[plan.id]

        written.add_done_callback(kept)


def _since(begun: float) -> float:
    return round((time.perf_counter() - begun) * 1000, 3)
