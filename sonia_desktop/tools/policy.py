"""The policy: which call runs, which one is asked for, which one is refused. Pure functions.

The risk (`risk.assess`) says how much a call can harm; a person's rules (`rules`) go over it;
foreign text in the context goes over the rules that allow. Reading inside the user's folders runs,
Sonia's own memory may be written on request, everything that changes something is asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sonia_desktop.tools.risk import Ground, Risk, assess, inside, secret_reason
from sonia_desktop.tools.rules import Rule, Ruling, Scope, strictest
from sonia_desktop.tools.types import Tier, Tool

__all__ = ["Ruling", "Verdict", "decide", "inside", "judge", "never_always", "secret_reason"]


_ASKED_ANYWAY = (
    "Commands are asked for all the same, until you allow every one that only reads (or set "
    "tools.run_reads = true)."
)


@dataclass(frozen=True)
class Verdict:
    """A ruling, the rule it comes from (a stable word) and the reason in a sentence."""

    ruling: Ruling
    rule: str
    reason: str
    tier: Tier = Tier.GUARDED_HIGH
    uses: str | None = None
    """The id of a rule that holds once, when this verdict uses it up."""


def judge(
    tool: Tool,
    args: Any = None,
    *,
    paths: Sequence[Path] = (),
    roots: Sequence[Path] = (),
    private: Sequence[Path] = (),
    taint: Iterable[str] = (),
    rules: Sequence[Rule] = (),
) -> Verdict:
    """Decide about one call.

    Args:
        tool: what is called.
        args: its validated arguments.
        paths: every place the arguments name, resolved (links and ``..`` followed).
        roots: folders that may be read freely, resolved.
        private: folders that are always asked for, even inside the roots (Sonia's own keys).
        taint: kinds of foreign text in the context ("web", "screen", ...).
        rules: the rules that fit the call.
    """
    ground = Ground(tuple(roots), tuple(private))
    return decide(assess(tool, args, paths=paths, ground=ground), rules, taint=taint)


def decide(
    risk: Risk,
    rules: Sequence[Rule] = (),
    *,
    taint: Iterable[str] = (),
    ask_commands: bool = False,
) -> Verdict:
    """What happens with a call of this risk, under the rules that fit it.

    `ask_commands`: a command line is asked for also when it only reads.
    """
    reason = " ".join(risk.reasons)
    counts = strictest(rules)
    if counts is not None and counts.ruling is Ruling.DENY:
        return Verdict(Ruling.DENY, f"rule:{counts.id}", _because(counts), risk.tier)
    if risk.rule == "unknown_effect":
        return Verdict(Ruling.DENY, risk.rule, reason, risk.tier)
    sources = sorted(set(taint))
    if sources and (risk.changes or risk.sends):
        told = (
            f"Text from {_listed(sources)} came before it, and such text may try to have things "
            f"done. {reason}"
        )
        return Verdict(Ruling.ASK, "foreign_text", told, risk.tier)
    if counts is not None and counts.ruling is Ruling.ASK:
        return Verdict(Ruling.ASK, f"rule:{counts.id}", f"{_because(counts)} {reason}", risk.tier)
    if risk.unconfined or risk.alone:
        return Verdict(Ruling.ASK, risk.rule, reason, risk.tier)
    only_reads = risk.tier is Tier.SAFE_READ or risk.own or risk.rule == "asks_the_web"
    if only_reads and ask_commands and risk.commands:
        reason = f"{reason} {_ASKED_ANYWAY}"
    elif only_reads:
        return Verdict(Ruling.RUN, risk.rule, reason, risk.tier)
    allowing = [rule for rule in rules if not (rule.scope is Scope.ALWAYS and never_always(risk))]
    counts = strictest(allowing)
    if counts is not None:
        uses = counts.id if counts.scope is Scope.ONCE else None
        return Verdict(Ruling.RUN, f"rule:{counts.id}", _because(counts), risk.tier, uses)
    return Verdict(Ruling.ASK, risk.rule, reason, risk.tier)


def never_always(risk: Risk) -> bool:
    """Whether a call of this risk can never be allowed for good."""
    return risk.tier is Tier.GUARDED_HIGH


def _because(rule: Rule) -> str:
    word = {Ruling.DENY: "forbids", Ruling.ASK: "wants to be asked for", Ruling.RUN: "allows"}
    told = f"A rule of yours {word[rule.ruling]} it"
    return f"{told}: {rule.note}." if rule.note else f"{told}."


def _listed(sources: Sequence[str]) -> str:
    names = {
        "web": "the web", "screen": "the screen", "file": "a file", "program": "another program",
        "clipboard": "the clipboard", "document": "a document",
    }  # fmt: skip
    return " and ".join(names.get(source, source) for source in sources)
