"""Approvals: open questions to the user. Single use, bound to the exact arguments, they expire."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Any

from sonia_desktop.core.errors import (
    NotFoundError,
    PolicyDeniedError,
    QueueFullError,
    WrongStateError,
)
from sonia_desktop.core.ids import iso_z, new_id, utc_now
from sonia_desktop.tools.arguments import args_hash
from sonia_desktop.tools.clock import Alarm, Clock
from sonia_desktop.tools.types import Approval, Standing, Tier
from sonia_desktop.tools.visible import visible

MOST_PENDING = 50
_REMEMBERED = 1000
"""Settled approvals whose end is remembered, to say what became of them."""


@dataclass(frozen=True)
class _Open:
    approval: Approval
    until: float  # monotonic seconds
    until_wall: float  # Unix seconds: a computer that slept must not keep a question open
    alarm: Alarm


class Approvals:
    """The open questions. Thread-safe; whoever takes one first has it, and nobody else.

    Args:
        clock: rings when an approval is too old.
        ttl_s: seconds a question stays open.
        expired: called in the clock's thread with an approval nobody answered.
    """

    def __init__(
        self,
        clock: Clock,
        *,
        ttl_s: float,
        expired: Callable[[Approval], None],
        most_pending: int = MOST_PENDING,
    ) -> None:
        self._clock, self.ttl_s, self._expired = clock, ttl_s, expired
        self._most = most_pending
        self._lock = threading.Lock()
        self._open: OrderedDict[str, _Open] = OrderedDict()
        self._settled: OrderedDict[str, str] = OrderedDict()

    def draft(
        self,
        *,
        action_id: str,
        tool: str,
        args: dict[str, Any],
        caller: str,
        reason: str,
        what_happens: str,
        tier: Tier = Tier.GUARDED_HIGH,
        rule: str = "",
        changes: str = "",
        undo: str = "",
        commands: tuple[str, ...] = (),
        standing: tuple[Standing, ...] = (),
        picture: bytes = b"",
    ) -> Approval:
        """A question, not open yet. Raises `QueueFullError` when too many are open."""
        if len(self._open) >= self._most:
            raise QueueFullError(
                f"{len(self._open)} actions are waiting for consent; no more are taken.",
                remedy="Allow or deny the waiting ones first.",
                capacity=self._most,
            )
        now = utc_now()
        return Approval(
            id=new_id("cfm"),
            action_id=action_id,
            tool=tool,
            args=args,
            args_hash=args_hash(args),
            caller=visible(caller),
            reason=visible(reason),
            what_happens=visible(what_happens),
            created_at=iso_z(now),
            expires_at=iso_z(now + timedelta(seconds=self.ttl_s)),
            ttl_s=self.ttl_s,
            tier=tier,
            rule=rule,
            changes=visible(changes),
            undo=visible(undo),
            commands=tuple(visible(one) for one in commands),
            standing=standing,
            picture=picture,
        )

    def open(self, approval: Approval, left_s: float | None = None) -> None:
        """Open it; from now on it can be settled, and it expires (`left_s`: sooner than usual)."""
        stays_s = self.ttl_s if left_s is None else left_s
        alarm = self._clock.after(stays_s, lambda: self._ring(approval.id))
        with self._lock:
            self._open[approval.id] = _Open(
                approval, time.monotonic() + stays_s, time.time() + stays_s, alarm
            )

    def take(self, approval_id: str, verdict: str) -> Approval:
        """Close it with a verdict; the only way to get permission, and it works once.

        Raises `WrongStateError` when it is settled or too old, `NotFoundError` when unknown.
        """
        with self._lock:
            found = self._open.get(approval_id)
            if found is None:
                ended = self._settled.get(approval_id)
                if ended is None:
                    raise NotFoundError(f"There is no approval {approval_id[:60]!r}.")
                raise already(approval_id, ended)
            late = time.monotonic() >= found.until or time.time() >= found.until_wall
            if not late or verdict == "cancelled":
                found.alarm.cancel()
                self._close(approval_id, verdict)
                return found.approval
        self._ring(approval_id)
        raise already(approval_id, "expired")

    def pending(self) -> list[Approval]:
        """The open ones, oldest first."""
        with self._lock:
            return [item.approval for item in self._open.values()]

    def _ring(self, approval_id: str) -> None:
        with self._lock:
            found = self._open.get(approval_id)
            if found is None:
                return
            self._close(approval_id, "expired")
        found.alarm.cancel()
        self._expired(found.approval)

    def _close(self, approval_id: str, verdict: str) -> None:
        del self._open[approval_id]
        self._settled[approval_id] = verdict
        while len(self._settled) > _REMEMBERED:
            self._settled.popitem(last=False)


class Via(StrEnum):
    """How a person's answer came in."""

    WINDOW = "window"
    TERMINAL = "terminal"
    VOICE = "voice"
    PROGRAM = "program"  # one a person has allowed to answer


PERSON = "user"
"""Who sits at the machine: asks and answers."""


def may_allow(approval: Approval, by: str, via: Via) -> None:
    """Raises `PolicyDeniedError` when this yes does not count."""
    if by == approval.caller and by != PERSON:
        raise PolicyDeniedError(
            "Who asked for it cannot allow it.",
            remedy="A person answers in Sonia's window.",
            approval_id=approval.id,
        )
    if via is Via.VOICE and approval.tier is Tier.GUARDED_HIGH:
        raise PolicyDeniedError(
            "This is too risky for the voice alone.",
            remedy="Answer in Sonia's window.",
            approval_id=approval.id,
        )


def already(approval_id: str, ended: str) -> WrongStateError:
    """The error for an approval that is over."""
    return WrongStateError(
        f"The approval {approval_id[:60]} is over: it was {ended}.",
        remedy="Ask for the action again.",
        approval_id=approval_id[:60],
        verdict=ended,
    )
