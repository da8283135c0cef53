"""The words of a question: its exact arguments, what is easily overlooked, the time left. Pure."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from sonia_desktop.tools.types import Approval
from sonia_desktop.tools.visible import hidden, visible


def exact_text(approval: Approval) -> str:
    """The arguments in full, nothing left out, every hidden character written out.

    A single argument (a command, for instance) is shown as it is; several are shown by name. Ones
    that were not given (null) are not shown.
    """
    values = {name: value for name, value in approval.args.items() if value is not None}
    if len(values) == 1:
        (only,) = values.values()
        return _one(only)
    return "\n".join(f"{visible(name)} = {_one(value)}" for name, value in values.items())


def warnings(approval: Approval) -> list[str]:
    """What a reader could overlook in the arguments."""
    text = json.dumps(approval.args, ensure_ascii=False)
    raw = "".join(_strings(approval.args))
    found = []
    count = sum(1 for character in raw if hidden(character) and character != "\t")
    if count:
        noun = "character" if count == 1 else "characters"
        found.append(f"{count} invisible or control {noun}, written out as ⟨U+…⟩.")
    if any(ord(c) > 127 and c.isalpha() for c in text):
        found.append("Letters outside plain English; they can look like others.")
    return found


def remaining_s(approval: Approval, now: datetime) -> float:
    """Seconds until the question expires; 0 when it already has."""
    try:
        expires = datetime.fromisoformat(approval.expires_at.replace("Z", "+00:00"))
    except ValueError:
        return approval.ttl_s
    return max(0.0, (expires - now).total_seconds())


def _one(value: Any) -> str:
    return visible(
        value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, indent=1)
    )


def _strings(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for pair in value.items() for part in pair for text in _strings(part)]
    if isinstance(value, list | tuple):
        return [text for part in value for text in _strings(part)]
    return []


def command_lines(approval: Approval) -> str:
    """The single commands of a line that has several, one a line; else empty."""
    if len(approval.commands) < 2:
        return ""
    return "\n".join(f"{n}. {visible(each)}" for n, each in enumerate(approval.commands, 1))
