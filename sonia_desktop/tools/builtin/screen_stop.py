"""screen.stop: watching, remembering or looking at the screen ends, by a word."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from pydantic import Field

from sonia_desktop.tools.types import Effect, Tool, ToolArgs, ToolContext, ToolResult

STOP = "screen.stop"
EXAMPLES = (
    "stop watching the screen",
    "stop remembering the screen",
    "do not look at my screen any more",
)
What = Literal["watching", "remembering", "looking"]


class StopArgs(ToolArgs):
    """What is to end."""

    what: What = Field(
        "watching",
        description="watching: look only when asked; remembering: keep nothing more of the screen; "
        "looking: not even when asked.",
    )


def screen_stop_tool(stop: Callable[[What, str], str]) -> Tool:
    """`stop` gets what ends and the caller, and says how it is now. It never asks: less is seen
    afterwards. The reflex knows the orders by rules (`agent.second_thoughts`)."""

    def run(args: StopArgs, context: ToolContext) -> ToolResult:
        return ToolResult(stop(args.what, context.caller), {"stopped": args.what})

    return Tool(
        name=STOP,
        description="Ends watching the screen, remembering it, or looking at it at all.",
        args=StopArgs,
        effect=Effect.WRITE_OWN,
        run=run,
        examples=EXAMPLES,
        category="media",
    )
