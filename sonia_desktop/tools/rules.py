"""Rules a person sets over the risk: deny over ask over allow, the strictest that fits wins.

    rule = Rule("rule_1", Ruling.ALLOW, "shell.run", {"command": "git commit *"}, ...)
    fitting = [rule for rule in rules if fits(rule, call)]

A rule that allows must fit **all** a call does: every command of a line, every place. One that
denies or asks needs to fit only something of it. Patterns: ``*`` is any text, ``?`` one character;
``=text`` is exactly that text. A pattern that begins with ``/`` or ``~`` is compared with where the
path really is. For a command line the pattern is compared with each single command; ``=`` and the
whole line is that line, ``=`` alone an argument that is not given. The argument ``@risk`` is
compared with the tier the call was judged to be of: ``@risk=safe_read`` is whatever only reads.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Any

from sonia_desktop.tools.arguments import canonical_json
from sonia_desktop.tools.paths import resolve
from sonia_desktop.tools.risk import Risk


class Ruling(StrEnum):
    """What happens with a call."""

    RUN = "run"
    ASK = "ask"
    DENY = "deny"


WIDER: Mapping[str, Any] = {"network": False, "sandbox": True, "write": []}
"""Arguments that widen what a command may do, and their usual values."""


class Scope(StrEnum):
    """How long a rule holds."""

    ONCE = "once"
    SESSION = "session"  # until Sonia ends
    UNTIL = "until"  # a moment
    ALWAYS = "always"


@dataclass(frozen=True)
class Example:
    """A call a rule must, or must not, fit."""

    tool: str
    args: Mapping[str, Any]


@dataclass(frozen=True)
class Rule:
    """One rule. `args` are patterns by the parameter's name; `until` is ISO 8601, UTC."""

    id: str
    ruling: Ruling
    tool: str
    args: Mapping[str, str] = field(default_factory=dict)
    caller: str = "*"
    scope: Scope = Scope.ALWAYS
    until: str | None = None
    session: str | None = None
    note: str = ""
    created_at: str = ""
    created_by: str = ""
    must_fit: tuple[Example, ...] = ()
    must_not_fit: tuple[Example, ...] = ()


@dataclass(frozen=True)
class Asked:
    """A call as rules see it: the plain arguments, and the risk worked out from them."""

    tool: str
    args: Mapping[str, Any]
    caller: str
    risk: Risk
    is_command: bool = False


RISK = "@risk"
"""In a rule's arguments: the tier the call was judged to be of."""


def in_force(rule: Rule, *, session: str, now: datetime) -> bool:
    """Whether the rule still holds."""
    if rule.scope is Scope.SESSION:
        return rule.session == session
    if rule.scope is Scope.UNTIL:
        return rule.until is not None and now < datetime.fromisoformat(rule.until)
    return True


def fits(rule: Rule, call: Asked) -> bool:
    """Whether a rule speaks about a call."""
    every = rule.ruling is Ruling.RUN
    if not _like(rule.tool, call.tool, every) or not _like(rule.caller, call.caller, every):
        return False
    if every and any(
        name not in rule.args and call.args.get(name, usual) != usual
        for name, usual in WIDER.items()
    ):
        return False  # it asks for more than the rule speaks of
    return all(_argument_fits(name, rule.args[name], call, every) for name in rule.args)


def _argument_fits(name: str, pattern: str, call: Asked, every: bool) -> bool:
    if name == RISK:
        return _like(pattern, call.risk.tier.value, every)
    value = call.args.get(name)
    if value is None:
        return pattern == "="
    text = value if isinstance(value, str) else canonical_json(value)
    if call.is_command and name == "command":
        if every:
            commands = call.risk.commands
            return (
                call.risk.whole
                and bool(commands)
                and (pattern == f"={text}" or all(_like(pattern, one, every) for one in commands))
            )
        return _like(pattern, text, every) or any(
            _like(pattern, one, every) for one in call.risk.commands
        )
    if pattern[:1] in ("/", "~") and call.risk.touched:
        real = _real_pattern(pattern)
        places = [_like(real, str(path), every) for path in call.risk.touched]
        return all(places) if every else any(places) or _like(pattern, text, every)
    return _like(pattern, text, every)


def _real_pattern(pattern: str) -> str:
    """The pattern with the folders before its first star where they really are."""
    whole = str(Path(pattern).expanduser()) if pattern.startswith("~") else pattern
    fixed, star, rest = whole.partition("*")
    if not star:
        return f"={resolve(Path(whole))}"
    folder, slash, begun = fixed.rpartition("/")
    return f"{resolve(Path(folder or '/'))}".rstrip("/") + slash + begun + star + rest


def _like(pattern: str, text: str, every: bool) -> bool:
    """Compare exactly for what allows; looking alike is enough for what forbids."""
    if not every:
        pattern, text = _folded(pattern), _folded(text)
    if pattern.startswith("="):
        return text == pattern[1:]
    return _compiled(pattern).fullmatch(text) is not None


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


@lru_cache(maxsize=1024)
def _compiled(pattern: str) -> re.Pattern[str]:
    parts = (".*" if c == "*" else "." if c == "?" else re.escape(c) for c in pattern)
    return re.compile("".join(parts), re.DOTALL)


def problem(
    rule: Rule, see: Callable[[Example], Asked], forbidden_always: Callable[[Risk], bool]
) -> str:
    """Why a rule may not be saved; empty when it may.

    `see` works out how rules see an example; `forbidden_always` says which risks can never be
    allowed for good.
    """
    if not rule.must_fit:
        return "A rule needs at least one example that it fits."
    if rule.ruling is Ruling.RUN and not rule.must_not_fit:
        return "A rule that allows needs at least one example that it does not fit."
    asks = rule.caller.removeprefix("=") if rule.caller != "*" else "user"
    for example in rule.must_fit:
        call = replace(see(example), caller=asks)  # the examples say nothing of who asks
        if not fits(rule, call):
            return f"It does not fit {_shown(example)}, which it must."
        if rule.ruling is Ruling.RUN and call.risk.alone:
            return f"{_shown(example)} is asked for every time; no rule can allow it."
        if rule.ruling is Ruling.RUN and rule.scope is Scope.ALWAYS and forbidden_always(call.risk):
            return f"{_shown(example)} is of the highest risk; it can never be allowed always."
    for example in rule.must_not_fit:
        if fits(rule, replace(see(example), caller=asks)):
            return f"It fits {_shown(example)}, which it must not."
    if rule.scope is Scope.UNTIL and rule.until is None:
        return "It says until, but not until when."
    return ""


def _shown(example: Example) -> str:
    return f"{example.tool} {canonical_json(dict(example.args))}"


_ORDER = (Scope.ALWAYS, Scope.UNTIL, Scope.SESSION, Scope.ONCE)


def strictest(rules: Sequence[Rule]) -> Rule | None:
    """The rule that counts: deny over ask over allow; among equals one that is not used up."""
    if not rules:
        return None
    rank = {Ruling.DENY: 0, Ruling.ASK: 1, Ruling.RUN: 2}
    return min(rules, key=lambda rule: (rank[rule.ruling], _ORDER.index(rule.scope), rule.id))
