"""The words of a question: its exact arguments, what is easily overlooked, the time left. Pure."""

from __future__ import annotations

import json
import re
from datetime import datetime
from typing import Any

from sonia_desktop.tools.types import Approval
from sonia_desktop.tools.visible import hidden, visible
from sonia_desktop.ui.words import tr, tr_count

_LONG_CHARS = 80


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
        found.append(
            tr_count(
                count,
                "{count} invisible or control character, written out as ⟨U+…⟩.",
                "{count} invisible or control characters, written out as ⟨U+…⟩.",
            )
        )
    if any(ord(c) > 127 and c.isalpha() for c in text):
        found.append(tr("Letters outside plain English; they can look like others."))
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


def what_happens(approval: Approval) -> str:
    """What would happen, without the arguments that are shown in full beside it."""
    told = visible(approval.what_happens).strip()
    told = told.removesuffix(exact_text(approval).strip())
    for text in _strings(approval.args):
        if "\n" in text.strip() or len(text) > _LONG_CHARS:
            told = told.replace(visible(text), "")
        elif text.strip() and told.endswith(f":\n\n{visible(text)}"):
            told = told.removesuffix(visible(text)).strip().rpartition("\n")[0]
    return re.sub(r"\n\s*\n\s*", "\n\n", told).strip()


def command_lines(approval: Approval) -> str:
    """The single commands of a line that has several, one a line; else empty."""
    if len(approval.commands) < 2:
        return ""
    return "\n".join(f"{n}. {visible(each)}" for n, each in enumerate(approval.commands, 1))
