"""screen.read: what is on the screen, through the eyes the composition root gives."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sonia_desktop.tools.types import Effect, Lane, Tool, ToolArgs, ToolContext, ToolResult


class ScreenArgs(ToolArgs):
    """No arguments."""


EXAMPLES = (
    "take a screenshot and tell me what you see",
    "what is on my screen",
    "read the screen",
    "what do you see",
    "look at my screen",
    "describe what is on the display",
    "what does this window say",
    "which window is open right now",
    "read the error message on the screen",
    "what does the dialog say",
    "can you see my screen",
    "take a screenshot",
    "what buttons are visible",
    "read this page to me",
    "tell me what's being displayed",
    "what am I looking at",
    "analyze the screenshot",
)


def screen_tools(look: Callable[[], tuple[str, dict[str, Any]]]) -> list[Tool]:
    """`look` takes a picture of the screen and returns the answer and its data."""

    def run(_args: ScreenArgs, context: ToolContext) -> ToolResult:
        context.token.raise_if_cancelled()
        text, data = look()
        return ToolResult(text, data)

    return [
        Tool(
            name="screen.read",
            description="Looks at the screen and says what is on it.",
            args=ScreenArgs,
            effect=Effect.READ,
            run=run,
            examples=EXAMPLES,
            category="media",
            timeout_s=30.0,
            lane=Lane.SLOW,
        )
    ]
