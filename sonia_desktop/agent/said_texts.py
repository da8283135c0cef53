"""The text a sentence carries along: in quotes, or between the words around it. Pure."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class Said:
    """A sentence: without courtesy, as it was, what is installed, and when it was said."""

    text: str
    whole: str
    programs: Collection[str]
    now: datetime


_QUOTES = re.compile(r"""“([^”]+)”|"([^"]+)"|(?<!\w)'([^']+)'(?!\w)|`([^`]+)`""")


def quoted(text: str) -> str | None:
    """What stands in quotes, the first of it; None when nothing does."""
    found = _QUOTES.search(text)
    return next((g for g in found.groups() if g is not None), None) if found else None


def text_between(text: str, *, before: str, kinds: str, after: str) -> str | None:
    """The bare text after the words `before` (a pattern) and until `after`, if that is there.

    `kinds`: what the text may be called: "type the words hello" carries "hello".
    """
    match = re.match(
        rf"(?:{before})\s+(?:(?:the|this|these|that|"
        rf"following)\s+(?:following\s+)?(?:{kinds})\s*:?\s+)?:?\s*(?P<text>\S.*)$",
        text,
        re.IGNORECASE,
    )
    if match is None:
        return None
    found = re.sub(rf"(?:{after})$", "", match["text"], flags=re.IGNORECASE).strip()
    return found.strip("\"'`") or None
