"""Questions that were open when Sonia ended: which of them are asked again at the next start.

A program's question outlives a restart, however Sonia ended, with its id and its time: whoever
asked finds it where it was. One that belongs to a turn ends with the turn, one of the person at
the machine ends with the window or the command, and of private mode nothing is kept to ask with.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sonia_desktop.core.ids import utc_now
from sonia_desktop.tools.approvals import PERSON
from sonia_desktop.tools.types import Action, Tier

AT_THE_MACHINE = frozenset({PERSON, "cli"})
"""Who asks here can ask again here."""


@dataclass(frozen=True)
class LeftOpen:
    """A question as the record holds it."""

    action: Action
    approval_id: str
    args_hash: str
    asked_at: str
    expires_at: str
    rule: str
    reason: str
    tier: Tier

    def left_s(self) -> float:
        """Seconds until it is too old; negative once it is."""
        until = datetime.fromisoformat(self.expires_at)
        return (until - utc_now()).total_seconds()


def outlives(caller: str, turn_id: str | None) -> bool:
    """Whether a question of this caller, in this turn, waits for the next start."""
    return turn_id is None and caller not in AT_THE_MACHINE


def left_open(
    action: Action, approval_id: str | None, line: Mapping[str, Any] | None
) -> LeftOpen | None:
    """What is asked again; None where it is not. `line`: the record of its being asked."""
    if approval_id is None or line is None or not outlives(action.caller, action.turn_id):
        return None
    detail = line["detail"]
    if detail.get("ruling") != "ask" or "expires_at" not in detail:
        return None  # off the record, or of an older Sonia
    return LeftOpen(
        action,
        approval_id,
        line["args_hash"],
        line["at"],
        detail["expires_at"],
        line["rule"],
        detail["reason"],
        Tier(detail["tier"]),
    )
