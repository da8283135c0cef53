"""What a planned action is, how far it can be, and whether it did what it should."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from sonia_desktop.tools.types import Action


class PlanState(StrEnum):
    """How far a plan is."""

    PLANNED = "planned"
    VALIDATED = "validated"
    PENDING_APPROVAL = "pending_approval"
    APPROVED = "approved"
    DENIED = "denied"
    EXECUTING = "executing"
    VERIFYING = "verifying"
    SUCCEEDED = "succeeded"
    FAILED = "failed"
    CANCELLED = "cancelled"
    TIMEOUT = "timeout"
    ROLLED_BACK = "rolled_back"

    @property
    def over(self) -> bool:
        """Whether it waits for nothing and runs no more."""
        return self in _OVER


_OVER = frozenset(
    {PlanState.DENIED, PlanState.SUCCEEDED, PlanState.FAILED, PlanState.CANCELLED,
     PlanState.TIMEOUT, PlanState.ROLLED_BACK}
)  # fmt: skip


@dataclass
class Plan:
    """One planned action, as it is now."""

    id: str
    intent: str
    params: dict[str, Any]
    caller: str
    dry_run: bool = False
    timeout_ms: int = 10_000
    max_retries: int = 0
    session_id: str | None = None
    correlation_id: str | None = None
    idempotency_key: str | None = None
    state: PlanState = PlanState.PLANNED
    history: list[list[str]] = field(default_factory=list)
    validation: dict[str, Any] | None = None
    execution: dict[str, Any] | None = None
    telemetry: dict[str, float] = field(default_factory=dict)
    error: dict[str, Any] | None = None
    risk_level: str = "high"
    requires_confirmation: bool = True
    approval_id: str | None = None
    action_id: str | None = None
    created_at: str = ""
    updated_at: str = ""


def verify(action: Action) -> str:
    """Why a finished call did not do what it should; empty when it did."""
    data = action.result.data if action.result is not None else None
    found = data if isinstance(data, Mapping) else {}
    if "return_code" in found and found["return_code"] != 0:
        return f"The command ended with exit code {found['return_code']}."
    path = found.get("path")
    if action.tool in ("file.write", "file.append") and isinstance(path, str):
        return "" if Path(path).exists() else f"{path} is not there."
    if action.tool == "file.delete" and isinstance(path, str):
        return f"{path} is still there." if Path(path).exists() else ""
    return ""


def output_of(action: Action) -> dict[str, Any]:
    if action.result is None:
        return {}
    data = action.result.data
    return {**(data if isinstance(data, dict) else {"value": data}), "text": action.result.text}


def plan_of(row: Mapping[str, Any]) -> Plan:
    told = {**row, **row["record"]}
    told.pop("record")
    told["state"] = PlanState(told["state"])
    return Plan(**told)
