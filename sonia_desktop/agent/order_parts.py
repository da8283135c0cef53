"""What an order is, and the pieces of patterns that several kinds of orders share."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Order:
    """A tool and what it is given; `missing`: what must be asked for first."""

    tool: str
    args: dict[str, Any] = field(default_factory=dict)
    missing: tuple[str, ...] = ()


QUOTED = r"""(?:"(?P<q1>[^"]+)"|'(?P<q2>[^']+)'|`(?P<q3>[^`]+)`)"""
"""A text in quotes."""
TEXT = rf"(?:{QUOTED}|(?P<plain>.+?))"
"""A text, in quotes or bare."""


def content(match: re.Match[str]) -> str:
    """What `TEXT` matched."""
    return next(match[name] for name in ("q1", "q2", "q3", "plain") if match[name] is not None)
