"""Leave to look at the screen: asked as tools, so the user answers where everything is asked.

A program calls them (through the services); what they change is the privacy switch and a session's
consent. Both change something outside the caller, so both always ask.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from pydantic import Field

from sonia_desktop.tools.types import Effect, Tool, ToolArgs, ToolContext, ToolResult

ALLOW = "screen.allow"
CONSENT = "screen.consent"


class AllowArgs(ToolArgs):
    mode: Literal["active", "ambient"] = Field(
        "active", description="active: look when asked to; ambient: keep watching."
    )


class ConsentArgs(ToolArgs):
    session_id: str = Field(min_length=1, max_length=120, description="Who wants to perceive.")
    correlation_id: str = Field("", max_length=200, description="The request it belongs to.")


def looking_tools(
    allow: Callable[[str, str], str], consent: Callable[[str, str], None]
) -> list[Tool]:
    """`allow` takes the mode and the caller and says how it stands now; `consent` takes the session
    and the correlation id. Neither runs before the user said yes."""

    def run_allow(args: AllowArgs, context: ToolContext) -> ToolResult:
        now = allow(args.mode, context.caller)
        return ToolResult(f"Looking at the screen: {now}.", {"mode": args.mode})

    def run_consent(args: ConsentArgs, _context: ToolContext) -> ToolResult:
        consent(args.session_id, args.correlation_id)
        return ToolResult("The session may perceive.", {"session_id": args.session_id})

    return [
        Tool(
            name=ALLOW,
            description="Lets Sonia look at the screen, when asked or all the time.",
            args=AllowArgs,
            effect=Effect.CHANGE,
            run=run_allow,
            category="media",
            describe=lambda args, _paths: _ALLOWED[args.mode],
            standing=False,
            danger="A program asks to be let to look at your screen.",
        ),
        Tool(
            name=CONSENT,
            description="Lets a program's session look at the screen and say what it sees.",
            args=ConsentArgs,
            effect=Effect.CHANGE,
            run=run_consent,
            category="media",
            describe=lambda args, _paths: (
                f"The session “{args.session_id}” may look at the screen and read it, as often as "
                "it likes, until you or it withdraw that."
            ),
            standing=False,
            danger="A program asks to see what is on your screen.",
        ),
    ]


_ALLOWED = {
    "active": "Sonia may look at the screen whenever she is asked to, by you or by a program of "
    "yours.",
    "ambient": "Sonia keeps watching the screen: a small picture each second, the last 300, in "
    "memory only. The eye in her window shows it and ends it.",
}
