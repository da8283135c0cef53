"""Identifiers and timestamps, in the forms the services' contract fixes (`req_` + 12 hex)."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime

_HEX_DIGITS = {
    "req": 12,
    "ses": 16,
    "turn": 16,
    "act": 16,
    "cfm": 16,
    "mem": 12,
    "conv": 16,
    "snap": 12,
    "usr": 16,
    "task": 8,
}


def new_id(kind: str) -> str:
    """A random identifier such as ``turn_9f86d081884c7d65``; unknown kinds get 12 hex digits."""
    digits = _HEX_DIGITS.get(kind, 12)
    return f"{kind}_{secrets.token_hex(digits // 2)}"


def utc_now() -> datetime:
    """Now, timezone-aware, in UTC."""
    return datetime.now(UTC)


def iso_z(moment: datetime | None = None) -> str:
    """ISO 8601 in UTC with milliseconds and a trailing ``Z``."""
    moment = (moment or utc_now()).astimezone(UTC)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")
