"""Rules that turn written forms into spoken ones: a pattern, and what its match becomes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

Says = Callable[[re.Match[str]], str | None]
"""What a match is read as; None leaves it as it is."""

_SENTENCE_GOES_ON = re.compile(r"\s+[a-z0-9(]|[,;:)]")


@dataclass(frozen=True)
class Rule:
    """One written form."""

    pattern: re.Pattern[str]
    says: Says


def rule(pattern: str, says: Says | str, flags: int = 0) -> Rule:
    """`says` as a string is a fixed text with group references."""
    if isinstance(says, str):
        fixed = says
        return Rule(re.compile(pattern, flags), lambda match: match.expand(fixed))
    return Rule(re.compile(pattern, flags), says)


def rewrite(text: str, rules: Iterable[Rule]) -> str:
    """Apply the rules in order; later ones see what earlier ones wrote."""
    for one in rules:
        text = one.pattern.sub(partial(_said, one.says), text)
    return text


def end_of(match: re.Match[str]) -> str:
    """ "." when the match swallowed a full stop that also ended the sentence ("at 5 p.m. Then")."""
    if not match[0].endswith("."):
        return ""
    return "" if _SENTENCE_GOES_ON.match(match.string, match.end()) else "."


def _said(says: Says, match: re.Match[str]) -> str:
    words = says(match)
    return match[0] if words is None else words
