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

import contextlib
import json
import threading
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import structlog

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.errors import (
    CancelledError,
    NotFoundError,
    PolicyDeniedError,
    SoniaError,
    UnavailableError,
    WrongStateError,
)
from sonia_desktop.core.health import Health, HealthBoard, HealthState
from sonia_desktop.core.ids import iso_z, new_id
from sonia_desktop.core.storage import Database
from sonia_desktop.core.telemetry import TOOL_CALLS
from sonia_desktop.core.worker import CancelToken, Worker
from sonia_desktop.tools.approvals import Via, already, may_allow
from sonia_desktop.tools.arguments import (
    args_hash,
    parse_args,
    plain_args,
)
from sonia_desktop.tools.audit import ENDED_UNANSWERED, Entry
from sonia_desktop.tools.calls import Call, LinkedToken, as_error, failed, log_failure
from sonia_desktop.tools.dead_letters import DeadLetters
from sonia_desktop.tools.first_results import FirstResults
from sonia_desktop.tools.masking import MASK
from sonia_desktop.tools.registry import Registry
from sonia_desktop.tools.reliability import Breakers, Rates
from sonia_desktop.tools.reopening import LeftOpen
from sonia_desktop.tools.runner import Runner
from sonia_desktop.tools.standing import rule_from
from sonia_desktop.tools.types import (
    Action,
    ActionChanged,
    ActionState,
    Approval,
    ApprovalSettled,
    Effect,
    Lane,
    Standing,
)

_REOPENING_S = 5.0
"""Longest wait for the questions of before; it takes milliseconds."""


@dataclass(frozen=True)
class Stopped:
    """What a panic stop ended: questions that are a no now, and calls that were told to stop."""

    denied: int
    stopped: int


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
        self.registry = registry
        self._bus, self._health = bus, health
        self._runner = Runner(
            db,
            bus,
            approval_ttl_s=approval_ttl_s,
            roots=roots,
            private=private,
            health=health,
            most_pending=most_pending,
            tool=registry.get,
        )
        self.gate = self._runner.gate
        self.breakers = Breakers()
        self.letters = DeadLetters(db, self._runner.audit.off_record)
        self._rates = Rates()
        self._key_lock = threading.Lock()
        self.maintenance = False
        """While it is on, calls that would change anything are refused."""
        self._first_results = FirstResults(db)
        self.audit = self._runner.audit
        self._recovers = False
        self.reopened: Future[int] = Future()
        """Done when it is known, after a start, what of before is asked again: so many."""

    def start(self, *, recover: bool = True) -> None:
        """Start the workers.

        `recover`: first end what the last process left running, and ask again what it left open
        (not beside a running one, whose open calls look the same).
        """
        self._runner.clock.start()
        for lane in self._runner.lanes.values():
            lane.start()
        self._recovers = recover
        if recover:
            self.audit.note_cut()
            self.audit.recover().add_done_callback(self._reopen)
        else:
            self.reopened.set_result(0)
        if self._health is not None:
            engine = f"{len(self.registry.all())} tools"
            self._health.set(Health("tools", HealthState.READY, engine=engine))

    def stop(self, deadline_s: float = 2.0) -> None:
        """End everything: running tools are stopped; of the open questions those of programs are
        asked again at the next start (`reopening`), the others are cancelled."""
        until = time.monotonic() + deadline_s
        unanswered = set()
        for call in self._runner.live():
            if self._recovers and self._runner.park(call):
                continue
            call.token.cancel()
            if self._runner.close_question(call, "cancelled"):
                unanswered.add(call.action.id)
        for lane in self._runner.lanes.values():
            lane.stop(max(0.1, until - time.monotonic()))
        self._runner.await_told(max(0.1, until - time.monotonic()))
        for call in self._runner.live():
            told = ENDED_UNANSWERED if call.action.id in unanswered else "Sonia ended."
            self._runner.end(call, ActionState.CANCELLED, error=CancelledError(told))
        self._runner.clock.stop()
        self.audit.end.keep()

    def _reopen(self, recovered: Future[list[LeftOpen]]) -> None:
        """Ask again what was open when Sonia ended."""
        log_failure(recovered)
        found = [] if recovered.cancelled() or recovered.exception() else recovered.result()
        calls = [(call, one) for one in found if (call := self._call_again(one)) is not None]

        def ask(worker: Worker) -> None:
            for call, one in calls:
                self._runner.reopen(call, one, worker)
            self.reopened.set_result(len(calls))

        try:
            self._runner.lanes[Lane.QUICK].submit(ask)
        except SoniaError:  # it ended at once: the record stays as it is
            with self._runner.lock:
                for call, _one in calls:
                    self._runner.calls.pop(call.action.id, None)
            self.reopened.set_result(0)

    def _call_again(self, left: LeftOpen) -> Call | None:
        """The call a question of before belongs to; None where there is no such tool now."""
        try:
            tool = self.registry.get(left.action.tool)
            args = parse_args(tool, left.action.args)
        except SoniaError as error:
            ended = replace(
                left.action, state=ActionState.CANCELLED, updated_at=iso_z(), error=as_error(error)
            )
            entry = Entry("cancelled", "sonia", "restart", {"message": error.message})
            self._runner.write(self.audit.save, ended, entry)
            return None
        call = Call(left.action, tool, args, left.args_hash, LinkedToken(None))
        self._adopt(call, retries=0)
        return call

    def _adopt(self, call: Call, *, retries: int) -> None:
        """From now on it is one of the living."""
        call.tool = self.breakers.guarded(call.tool, retries, call.note_retry)
        call.ended.add_done_callback(lambda ended: self._bury(ended.result()))
        with self._runner.lock:
            self._runner.calls[call.action.id] = call

    # -- asking ---------------------------------------------------------------------------------

    def run(
        self,
        name: str,
        args: Mapping[str, Any],
        *,
        caller: str,
        turn_id: str | None = None,
        token: CancelToken | None = None,
        taint: Iterable[str] = (),
        key: str | None = None,
        retries: int = 0,
        begun: Callable[[str], None] = lambda _action_id: None,
    ) -> Future[Action]:
        """Call a tool by name or alias. Returns at once.

        `taint`: kinds of foreign text ("web", "screen", "file", "program", ...) the caller knows to
        be in its context; those that tools brought into the same turn are known here.
        `key`: an idempotency key; the same caller with the same key gets the first call again.
        `retries`: tries after a failure, of a tool that may be run twice (at most 5). `begun` is
        told the action's id before anything happens.

        The future resolves when the call ended, or when it waits for consent (`action.approval`);
        then `finished` gives the end. It fails with `NotFoundError` (no such tool),
        `InvalidInputError` (wrong arguments) or `QueueFullError`.
        """
        # Until the first call of a key is known, a second one must not look for it.
        with self._key_lock if key is not None else contextlib.nullcontext():
            given = frozenset(taint)
            return self._run(name, args, caller, turn_id, token, given, key, retries, begun)

    def _run(
        self,
        name: str,
        args: Mapping[str, Any],
        caller: str,
        turn_id: str | None,
        token: CancelToken | None,
        taint: frozenset[str],
        key: str | None,
        retries: int,
        begun: Callable[[str], None],
    ) -> Future[Action]:
        try:
            tool = self.registry.get(name)
            valid = parse_args(tool, args)
            action_id = new_id("act")
            if self.maintenance and tool.effect is not Effect.READ:
                raise UnavailableError(
                    "Sonia is in maintenance mode: only what reads runs.",
                    remedy="End it: POST /v1/supervision/maintenance-mode on the control plane.",
                )
            self._rates.take(tool, caller)
            self.breakers.refuse_if_open(tool)
            if key is not None:
                digest = args_hash(plain_args(valid))
                first = self._first_results.claim(key, caller, tool.name, digest, action_id)
                if first != action_id:
                    begun(first)
                    return self._again(first)
        except SoniaError as error:
            self._runner.write(self.audit.refused, name, args, caller, error.code, error.message)
            TOOL_CALLS.labels("unknown", error.code.lower()).inc()
            return failed(error)
        plain = plain_args(valid)
        now = iso_z()
        state = ActionState.RUNNING
        action = Action(
            action_id, tool.name, plain, caller, state, now, now, turn_id=turn_id,
            correlation_id=structlog.contextvars.get_contextvars().get("correlation_id"),
        )  # fmt: skip
        call = Call(action, tool, valid, args_hash(plain), LinkedToken(token))
        call.taint = taint
        self._adopt(call, retries=retries)
        begun(action.id)
        try:
            self._runner.lanes[Lane.QUICK].submit(lambda worker: self._runner.admit(call, worker))
        except SoniaError as error:
            self._runner.end(call, ActionState.FAILED, error=error)
            return failed(error)
        return call.first

    def _again(self, action_id: str) -> Future[Action]:
        """The first call of an idempotency key, as it waits or as it ended."""
        with self._runner.lock:
            call = self._runner.calls.get(action_id)
        if call is not None:
            return call.first if not call.over else call.ended
        return self.finished(action_id)

    def _bury(self, action: Action) -> None:
        if action.state in (ActionState.FAILED, ActionState.TIMEOUT):
            self._runner.write(self.letters.keep, action)

    def replay(self, letter_id: str, *, caller: str) -> Future[Action]:
        """Try a dead letter again, once, through the same gate.

        Foreign text that was in the context of the first call is in that of this one.

        Raises `NotFoundError`, `WrongStateError` when it was replayed already, or a secret that it
        needs is not kept any more.
        """
        letter = self.letters.get(letter_id)
        original = self.get(letter["action_id"])
        args = letter["params"] if original is None else original.args
        if original is None and MASK in json.dumps(args, ensure_ascii=False):
            raise WrongStateError(
                f"The dead letter {letter_id} held a secret, which is not kept.",
                remedy="Ask for it anew.",
            )
        taint = self.gate.taints.of([None if original is None else original.turn_id])
        self.letters.claim(letter_id)
        running = self.run(letter["intent"], args, caller=caller, taint=taint)

        def note(done: Future[Action]) -> None:
            if done.exception() is None:
                self._runner.write(self.letters.note_replay, letter_id, done.result().id)
            else:  # nothing was tried: the breaker is open, or there is no room
                self._runner.write(self.letters.release, letter_id)

        running.add_done_callback(note)
        return running

    def finished(self, action_id: str) -> Future[Action]:
        """Resolves when the action has ended; fails with `NotFoundError` when there is none."""
        with self._runner.lock:
            call = self._runner.calls.get(action_id)
        future: Future[Action] = Future()
        if call is not None:
            future.set_running_or_notify_cancel()
            call.ended.add_done_callback(lambda ended: future.set_result(ended.result()))
            return future
        kept = self.audit.load(action_id)
        if kept is None:
            return failed(NotFoundError(f"There is no action {action_id[:60]!r}."))
        future.set_result(kept)
        return future

    def get(self, action_id: str) -> Action | None:
        """The action as it is now; one that ended long ago comes from the database."""
        with self._runner.lock:
            call = self._runner.calls.get(action_id)
        return call.action if call is not None else self.audit.load(action_id)

    def recent(self, limit: int = 50) -> list[Action]:
        """The newest actions, newest first, as they are now."""
        known = {action.id: action for action in self.audit.recent(limit)}
        known.update({call.action.id: call.action for call in self._runner.live()})
        newest = sorted(known.values(), key=lambda action: action.created_at, reverse=True)
        return newest[:limit]

    def cancel(self, action_id: str, *, by: str) -> Action:
        """Stop a waiting or running action. Raises `NotFoundError`, `WrongStateError`."""
        with self._runner.lock:
            call = self._runner.calls.get(action_id)
        if call is None or call.over:
            kept = self.get(action_id)
            if kept is None:
                raise NotFoundError(f"There is no action {action_id[:60]!r}.")
            raise WrongStateError(f"The action {action_id} has ended: it is {kept.state}.")
        call.token.cancel()
        if self._runner.close_question(call, "cancelled"):
            error = CancelledError(f"It was stopped by {by}; nothing was run.")
            self._runner.end(call, ActionState.CANCELLED, error=error, actor=by)
        return call.action

    # -- consent --------------------------------------------------------------------------------

    def pending(self) -> list[Approval]:
        """The questions that are open, oldest first."""
        return self._runner.approvals.pending()

    def settle(
        self,
        approval_id: str,
        *,
        allow: bool,
        by: str,
        via: Via = Via.WINDOW,
        standing: Standing | None = None,
        until: str | None = None,
    ) -> Action:
        """Answer a question, once. Does not wait for the action; see `finished`.

        `standing`: one of the wider yeses that were offered; the rule it stands for is kept, too
        (`until`: an ISO date, where it needs one). Where the rule cannot be kept the call still
        runs, this once, and `InvalidInputError` says why.

        Raises `NotFoundError`, `WrongStateError` when it was answered or is too old, and
        `PolicyDeniedError` for a yes of the program that asked, or of the voice alone where the
        risk is the highest; the question stays open then.
        """
        verdict = "approved" if allow else "denied"
        if self._recovers:  # right after the start: it may be about to be asked again
            with contextlib.suppress(TimeoutError):
                self.reopened.result(_REOPENING_S)
        if allow:
            asked = next((one for one in self.pending() if one.id == approval_id), None)
            if asked is not None:
                may_allow(asked, by, via)
        try:
            approval = self._runner.approvals.take(approval_id, verdict)
        except NotFoundError:
            kept = self.audit.by_approval(approval_id)
            if kept is None:
                raise
            raise already(approval_id, str(kept.state)) from None
        with self._runner.lock:
            call = self._runner.calls[approval.action_id]
        self._bus.publish(ApprovalSettled(approval.id, verdict))
        if not allow:
            error = PolicyDeniedError(f"{by} said no; nothing was run.")
            self._runner.end(call, ActionState.DENIED, error=error, actor=by, event="denied")
            return call.action
        if approval.args_hash != call.digest:  # cannot happen unless someone changed them
            error = PolicyDeniedError("What was allowed is not what would run.")
            self._runner.end(call, ActionState.DENIED, error=error, actor=by, event="denied")
            return call.action
        self._runner.change(call, state=ActionState.RUNNING, decided_by=by)
        recorded = self._runner.write(
            self.audit.save, call.action, Entry("approved", by, "consent")
        )
        self._bus.publish(ActionChanged(call.action))
        self._runner.dispatch(call, recorded)
        if standing is not None:
            self.gate.rules.add(rule_from(approval, standing, until), by=by)
        return call.action

    def set_maintenance(self, on: bool, *, by: str) -> bool:
        """Switch maintenance mode; how it was before."""
        before, self.maintenance = self.maintenance, on
        entry = Entry("maintenance", by, "maintenance", {"on": on})
        self._runner.write(self.audit.note, "maintenance-mode", entry, {})
        return before

    def stop_all(self, by: str) -> Stopped:
        """Panic: every open question is a no, every running call is told to stop."""
        denied = self.deny_all(by)
        ended = 0
        for call in self._runner.live():
            with contextlib.suppress(NotFoundError, WrongStateError):
                self.cancel(call.action.id, by=by)
                ended += 1
        detail = {"denied": denied, "stopped": ended}
        self._runner.write(
            self.audit.note, "stop-all", Entry("stopped_all", by, "panic", detail), {}
        )
        return Stopped(denied, ended)

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
