"""gate.pass: another program asks whether it may do something; the user answers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic import Field

from sonia_desktop.tools.types import Effect, Tool, ToolArgs, ToolContext, ToolResult


class PassArgs(ToolArgs):
    """What the other program wants to do."""

    tool_name: str = Field(min_length=1, max_length=80)
    args: dict[str, Any] = Field(default_factory=dict)


def _describe(args: PassArgs, _paths: tuple[Path, ...]) -> str:
    told = json.dumps(args.args, ensure_ascii=False, indent=1)
    return f"Another program would then do this itself:\n\n{args.tool_name} {told}"


def gate_tools() -> list[Tool]:
    """The tool behind the control plane's gate."""

    def allow(args: PassArgs, _context: ToolContext) -> ToolResult:
        return ToolResult(f"{args.tool_name} may be done, once.", {"tool_name": args.tool_name})

    return [
        Tool(
            name="gate.pass",
            description="Asks you whether another program may do something.",
            args=PassArgs,
            effect=Effect.CHANGE,
            run=allow,
            category="system",
            describe=_describe,
            danger="Another program asks; what it does then, Sonia neither sees nor can undo.",
            idempotent=False,
            standing=False,
        )
    ]
