"""What the command line and the services do with consent, in this process or in a running Sonia:
rules, open questions, the audit log, the panic stop. Every answer is plain JSON."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from sonia_desktop.core.errors import InvalidInputError, NotFoundError, PolicyDeniedError
from sonia_desktop.shapes import action_shape, approval_shape
from sonia_desktop.tools.approvals import Via

if TYPE_CHECKING:
    from sonia_desktop.assistant import Assistant

WAIT_S = 30.0
_MOST_LINES = 100_000


def consent(
    assistant: Assistant, wish: str, args: Mapping[str, Any], *, person: bool = False
) -> Any:
    """Do one thing. `person`: a person is at the terminal of this very process.

    Raises `InvalidInputError` for an unknown wish, and what the wish itself raises.
    """
    does: dict[str, Callable[[], Any]] = {
        "rules": lambda: rules(assistant),
        "rule_add": lambda: rule_add(assistant, args, person=person),
        "rule_remove": lambda: rule_remove(assistant, str(args.get("id", "")), person=person),
        "would": lambda: would(assistant, args),
        "approvals": lambda: approvals(assistant),
        "answer": lambda: answer(assistant, args, person=person),
        "audit": lambda: audit(assistant, args),
        "verify": lambda: verify(assistant, str(args.get("expect") or "")),
        "stop_all": lambda: stop_all(assistant, str(args.get("by") or "cli")),
    }
    if wish not in does:
        raise InvalidInputError(f"There is nothing called {wish[:40]!r} to do with consent.")
    return does[wish]()


def rules(assistant: Assistant) -> list[dict[str, Any]]:
    """The rules in force, oldest first."""
    from sonia_desktop.tools.rule_book import rule_shape

    return [rule_shape(rule) for rule in assistant.executor.gate.rules.all()]


def rule_add(assistant: Assistant, args: Mapping[str, Any], *, person: bool) -> dict[str, Any]:
    """Keep a rule. One that allows, wished by a program, is asked for first: an action comes back.

    Raises `InvalidInputError` when an example does not fit, naming it.
    """
    from sonia_desktop.tools.rule_book import rule_of, rule_shape
    from sonia_desktop.tools.rules import Ruling

    rule = rule_of(args)
    book = assistant.executor.gate.rules
    if rule.ruling is Ruling.RUN and not person:
        book.check(rule)
        asked = assistant.executor.run("rules.add", {"rule": dict(args)}, caller="cli")
        return {"action": action_shape(asked.result(WAIT_S))}
    return {"rule": rule_shape(book.add(rule, by="user", person=True))}


def rule_remove(assistant: Assistant, rule_id: str, *, person: bool) -> dict[str, Any]:
    """Take a rule back; one that forbids or asks, wished by a program, is asked for first."""
    from sonia_desktop.tools.rule_book import rule_shape
    from sonia_desktop.tools.rules import Ruling

    book = assistant.executor.gate.rules
    rule = next((one for one in book.all() if one.id == rule_id), None)
    if rule is None:
        raise NotFoundError(
            f"There is no rule {rule_id[:60]!r}.", remedy="sonia tools rules lists them."
        )
    if rule.ruling is not Ruling.RUN and not person:
        asked = assistant.executor.run("rules.remove", {"id": rule_id}, caller="cli")
        return {"action": action_shape(asked.result(WAIT_S))}
    return {"rule": rule_shape(book.revoke(rule_id, by="user", person=True))}


def would(assistant: Assistant, args: Mapping[str, Any]) -> dict[str, Any]:
    """What would happen with a call that is not made."""
    tool = assistant.registry.get(str(args.get("tool", "")))
    caller = str(args.get("caller") or "cli")
    risk, verdict = assistant.executor.gate.preview(tool, dict(args.get("args") or {}), caller)
    return {
        "tool": tool.name,
        "ruling": verdict.ruling.value,
        "rule": verdict.rule,
        "reason": verdict.reason,
        "tier": verdict.tier.value,
        "changes": risk.changes,
        "sends": risk.sends,
        "reversible": risk.reversible,
        "commands": list(risk.commands),
        "touched": [str(path) for path in risk.touched],
    }


def approvals(assistant: Assistant) -> list[dict[str, Any]]:
    """The open questions, oldest first."""
    return [approval_shape(one) for one in assistant.executor.pending()]


def answer(assistant: Assistant, args: Mapping[str, Any], *, person: bool) -> dict[str, Any]:
    """Answer a question, or with ``all`` deny every one. A program may only say no."""
    if args.get("all"):
        return {"denied": assistant.executor.deny_all("cli")}
    allow = bool(args.get("allow"))
    if allow and not person:
        raise PolicyDeniedError(
            "A program cannot give the user's consent.",
            remedy="Answer in Sonia's window.",
        )
    settled = assistant.executor.settle(
        str(args.get("id", "")), allow=allow, by="user" if person else "cli", via=Via.TERMINAL
    )
    return action_shape(settled)


def audit(assistant: Assistant, args: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Records of the audit log: the newest ones, or all (oldest first) for an export."""
    log = assistant.executor.audit
    if args.get("all"):
        return list(log.every())
    limit = int(args.get("limit") or 20)
    if not 1 <= limit <= _MOST_LINES:
        raise InvalidInputError(f"limit must be between 1 and {_MOST_LINES:,}.")
    return log.entries(action_id=args.get("action_id") or None, limit=limit)


def verify(assistant: Assistant, expect: str = "") -> dict[str, Any]:
    """Whether the audit log is whole. `expect`: the `chain_hash` of a record that must be in it."""
    found = assistant.executor.audit.verify(expect.strip())
    return {**asdict(found), "whole": found.whole}


def stop_all(assistant: Assistant, by: str) -> dict[str, Any]:
    """Panic: deny every open question, stop every running call."""
    return asdict(assistant.executor.stop_all(by))
