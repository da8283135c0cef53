"""Rules in words, and examples as a person writes them: one call a line. Pure."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from sonia_desktop.core.errors import InvalidInputError
from sonia_desktop.tools.rules import RISK, Example, Rule, Ruling, Scope
from sonia_desktop.tools.types import Tier
from sonia_desktop.ui.words import inside, tr, tr_count

RULINGS = {Ruling.RUN: tr("Allow"), Ruling.ASK: tr("Ask"), Ruling.DENY: tr("Refuse")}
SCOPES = {
    Scope.ALWAYS: tr("Always"),
    Scope.UNTIL: tr("Until a day"),
    Scope.SESSION: tr("Until Sonia ends"),
    Scope.ONCE: tr("Once"),
}
RISKS = {
    "": tr("Whatever the risk"),
    Tier.SAFE_READ.value: tr("Only what only reads"),
    Tier.GUARDED_LOW.value: tr("Only small things"),
    Tier.GUARDED_MEDIUM.value: tr("Only what can be undone, or may do harm"),
    Tier.GUARDED_HIGH.value: tr("Only the riskiest"),
}
_WITH_LINE = ("command", "path", "url", "question", "text", "title", "name")
"""Parameters that a line stands for when it is no JSON, the first that a tool has."""


def title_of(rule: Rule) -> str:
    """What a rule is about: ``Allow shell.run: command git status*``."""
    tool = rule.tool if rule.tool != "*" else tr("every tool")
    said = f"{RULINGS[rule.ruling]} {tool}"
    parts = []
    for name, pattern in rule.args.items():
        if name == RISK:
            parts.append(inside(RISKS[pattern]) if pattern in RISKS else pattern)
        elif pattern == "=":
            parts.append(tr("no {name}", name=name))
        elif pattern.startswith("="):
            parts.append(tr("{name} exactly {text}", name=name, text=pattern[1:]))
        else:
            parts.append(f"{name} {pattern}")
    return f"{said}: {', '.join(parts)}" if parts else said


def about(rule: Rule) -> str:
    """How long it holds, for whom, why, and since when."""
    if rule.scope is Scope.UNTIL:
        holds = tr("until {day}", day=(rule.until or "")[:10])
    else:
        holds = inside(SCOPES[rule.scope])
    who = {"*": tr("for everyone"), "=user": tr("when you ask")}.get(
        rule.caller, tr("when {caller} asks", caller=rule.caller.removeprefix("="))
    )
    count = len(rule.must_fit) + len(rule.must_not_fit)
    tried = tr_count(count, "{count} example", "{count} examples")
    since = tr("made {day} by {caller}", day=rule.created_at[:10], caller=rule.created_by)
    return "  ·  ".join(part for part in (holds, who, rule.note, tried, since) if part)


def example_line(example: Example, tool: str, parameters: Sequence[str]) -> str:
    """An example as one line that `examples_of` reads back."""
    line = line_parameter(parameters)
    args = {name: value for name, value in example.args.items() if value is not None}
    if example.tool == tool and list(args) == [line] and isinstance(args[line], str):
        text = str(args[line])
        if "\n" not in text and not text.startswith("{") and text.strip() == text:
            return text
    if example.tool == tool:
        return json.dumps(args, ensure_ascii=False)
    return json.dumps({"tool": example.tool, "args": args}, ensure_ascii=False)


def examples_of(text: str, tool: str, parameters: Sequence[str]) -> tuple[Example, ...]:
    """The calls in a text: a line is a command (path, address, ...), or JSON of the arguments.

    Raises `InvalidInputError` naming the line.
    """
    return tuple(
        _example(line.strip(), tool, parameters) for line in text.splitlines() if line.strip()
    )


def line_parameter(parameters: Sequence[str]) -> str:
    """The parameter a plain line stands for; empty when there is none."""
    return next((name for name in _WITH_LINE if name in parameters), "")


def _example(line: str, tool: str, parameters: Sequence[str]) -> Example:
    if not line.startswith("{"):
        name = line_parameter(parameters)
        if not name:
            raise InvalidInputError(
                f"The example {line!r} names no tool.",
                remedy='Write it as {"tool": "file.read", "args": {"path": "notes.txt"}}.',
            )
        return Example(tool, {name: line})
    try:
        shape: Mapping[str, Any] = json.loads(line)
    except ValueError as error:
        raise InvalidInputError(
            f"The example {line!r} is not JSON: {error}.",
            remedy='Write it as {"path": "notes.txt"}, or as a plain line.',
        ) from error
    if isinstance(shape.get("args"), dict) and isinstance(shape.get("tool"), str):
        return Example(shape["tool"], shape["args"])
    if any(sign in tool for sign in "*?"):
        raise InvalidInputError(
            f"The example {line!r} names no tool.",
            remedy='For a pattern of tools write {"tool": "...", "args": {...}}.',
        )
    return Example(tool, dict(shape))
