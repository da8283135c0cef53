"""memory.private: private mode switched, or told how it is."""

from __future__ import annotations

from collections.abc import Callable

from pydantic import Field

from sonia_desktop.tools.types import Effect, Tool, ToolArgs, ToolContext, ToolResult

EXAMPLES = (
    "private mode on",
    "turn private mode off",
    "switch to private mode",
    "is private mode on",
    "stop remembering what I say",
)


class PrivateArgs(ToolArgs):
    """On or off."""

    on: bool | None = Field(
        None, description="true: nothing is kept from now on; false: it is again; none: only told."
    )


def private_mode_tool(switch: Callable[[bool | None], str]) -> Tool:
    """`switch` does it and says how it is now. The reflex knows the orders by rules
    (`agent.second_thoughts`)."""

    def run(args: PrivateArgs, _context: ToolContext) -> ToolResult:
        return ToolResult(switch(args.on))

    return Tool(
        name="memory.private",
        description="Switches private mode: while it is on, nothing said or seen is kept.",
        args=PrivateArgs,
        effect=Effect.WRITE_OWN,
        run=run,
        examples=EXAMPLES,
        aliases=("private_mode",),
        category="database",
    )
