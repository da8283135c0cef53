"""More than this once: the rules a person may make with the answer to a question. Pure functions.

What is offered is only what would really silence the next such question: nothing where foreign text
led to it, where a rule of the person's asks, where nothing keeps a command within bounds.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sonia_desktop.core.errors import InvalidInputError
from sonia_desktop.tools.arguments import canonical_json
from sonia_desktop.tools.policy import Verdict, never_always
from sonia_desktop.tools.risk import Risk
from sonia_desktop.tools.rules import RISK, WIDER, Example, Rule, Ruling, Scope
from sonia_desktop.tools.types import Approval, Standing, Tier, Tool

READS = "Every command that only reads, always"
_SAYS_SO = ("foreign_text", "third_party", "unknown_effect")
"""Parts of the policy that ask whatever the rules allow, or should."""
_AIMED = ("keyboard.", "mouse.", "app.close")
"""What a key or a click meets is another thing each time."""
_OTHER = Example("time.now", {})


def offered(
    tool: Tool, args: Mapping[str, Any], risk: Risk, verdict: Verdict
) -> tuple[Standing, ...]:
    """What may be allowed beside this one call, the least first."""
    if risk.alone or risk.unconfined or not risk.whole:
        return ()
    if verdict.rule in _SAYS_SO or verdict.rule.startswith("rule:"):
        return ()
    if tool.name.startswith(_AIMED):
        return ()
    named = _patterns(tool, args, risk)
    what = _what(tool, named)
    found = [
        Standing(Scope.SESSION, named, f"{what}, until Sonia ends"),
        Standing(Scope.UNTIL, named, f"{what}, until a day"),
    ]
    if not never_always(risk):
        found.append(Standing(Scope.ALWAYS, named, f"{what}, always"))
    if tool.command is not None and risk.tier is Tier.SAFE_READ:
        found.append(Standing(Scope.ALWAYS, {RISK: Tier.SAFE_READ.value}, READS))
    return tuple(found)


def rule_from(approval: Approval, standing: Standing, until: str | None = None) -> Rule:
    """The rule a wider yes stands for; `until`: an ISO date where its scope needs one.

    Raises `InvalidInputError` for a yes that was not offered.
    """
    if standing not in approval.standing:
        raise InvalidInputError("That was not offered with this question.")
    reads = RISK in standing.args
    return Rule(
        id="",
        ruling=Ruling.RUN,
        tool=approval.tool,
        args=standing.args,
        caller=f"={approval.caller}",
        scope=Scope(standing.scope),
        until=until if standing.scope == Scope.UNTIL else None,
        note="commands that only read" if reads else "from a question",
        must_fit=(Example(approval.tool, dict(approval.args)),),
        must_not_fit=(_another(approval, standing),),
    )


def tomorrow(now: datetime) -> str:
    """The first day that can be chosen as an end."""
    return (now + timedelta(days=1)).date().isoformat()


def _patterns(tool: Tool, args: Mapping[str, Any], risk: Risk) -> dict[str, str]:
    """Exactly these arguments; a tool's only place by where it really is."""
    names = list(args) if tool.named_by is None else list(tool.named_by)
    only = str(risk.touched[0]) if len(risk.touched) == 1 and tool.command is None else ""
    found = {}
    for name in names:
        value = args.get(name)
        if name in WIDER and value == WIDER[name]:
            continue
        if value is None:
            found[name] = "="
            continue
        text = value if isinstance(value, str) else canonical_json(value)
        if only and name == "path" and not any(sign in only for sign in "*?"):
            found[name] = only
        else:
            found[name] = f"={text}"
    return found


def _what(tool: Tool, named: Mapping[str, str]) -> str:
    if tool.command is not None:
        return "This exact command"
    if tool.named_by is None:
        return "The same again"
    places = [Path(pattern.removeprefix("=")).name for pattern in named.values()]
    return f"Every {tool.name} of {' and '.join(places)}" if places else f"Every {tool.name}"


def _another(approval: Approval, standing: Standing) -> Example:
    """A call the rule must not fit: nearly the same one, where one can be made."""
    args = dict(approval.args)
    for name in standing.args:
        if isinstance(args.get(name), str) and name in ("command", "path"):
            return Example(approval.tool, {**args, name: f"{args[name]}-other"})
    if RISK in standing.args:
        return Example(approval.tool, {**args, "command": "rm -r ~"})
    return _OTHER
