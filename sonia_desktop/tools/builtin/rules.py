"""rules.add and rules.remove: for programs that wish a rule; the user is asked first."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic import Field

from sonia_desktop.tools.rule_book import RuleBook, rule_of, rule_shape
from sonia_desktop.tools.types import Effect, Tier, Tool, ToolArgs, ToolContext, ToolResult


class AddArgs(ToolArgs):
    """The rule, in the shape `rule_book.rule_of` reads."""

    rule: dict[str, Any] = Field(description="ruling, tool, args, scope, must_fit, must_not_fit.")


class RemoveArgs(ToolArgs):
    """Which rule."""

    id: str = Field(min_length=1, max_length=60, description="The rule's id.")


def rule_tools(book: RuleBook) -> list[Tool]:
    """The tools that change the rules of `book`."""

    def add(args: AddArgs, _context: ToolContext) -> ToolResult:
        kept = book.add(rule_of(args.rule), by="user", person=True)
        return ToolResult(f"The rule {kept.id} holds now.", rule_shape(kept))

    def remove(args: RemoveArgs, _context: ToolContext) -> ToolResult:
        gone = book.revoke(args.id, by="user", person=True)
        return ToolResult(f"The rule {gone.id} holds no more.", rule_shape(gone))

    def told_add(args: AddArgs, _paths: tuple[Path, ...]) -> str:
        shape = rule_shape(rule_of(args.rule))
        told = {name: shape[name] for name in ("ruling", "tool", "args", "caller", "scope")}
        return f"Keep this rule about what runs without asking:\n\n{json.dumps(told, indent=1)}"

    return [
        Tool(
            name="rules.add",
            description="Keeps a rule about what runs, is asked for or is refused.",
            args=AddArgs,
            effect=Effect.CHANGE,
            run=add,
            category="system",
            tier=Tier.GUARDED_HIGH,
            describe=told_add,
            danger="From then on, calls that fit the rule are not asked for any more.",
            standing=False,
        ),
        Tool(
            name="rules.remove",
            description="Takes a rule back.",
            args=RemoveArgs,
            effect=Effect.CHANGE,
            run=remove,
            category="system",
            tier=Tier.GUARDED_HIGH,
            describe=lambda args, _paths: f"Take back the rule {args.id}.",
            danger="What the rule forbade, or had asked for, it does no more.",
            standing=False,
        ),
    ]
