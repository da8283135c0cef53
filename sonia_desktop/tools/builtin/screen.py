"""screen.read: what is on the screen, through the eyes the composition root gives."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pydantic import Field

from sonia_desktop.tools.types import Effect, Lane, Tool, ToolArgs, ToolContext, ToolResult


class ScreenArgs(ToolArgs):
    """What is wanted of the screen."""

    question: str = Field(
        "",
        max_length=500,
        description="What to find out, such as 'where is the save button', 'which application is "
        "it', 'read the error', 'what stands in the fields', 'the table', 'what changed since "
        "the last look'. Empty: all of it.",
    )


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
    "what changed on the screen since you last looked",
    "what is different on my screen now",
    "where is the save button on the screen",
    "which application is in front",
    "what stands in the fields of this form",
    "read the table on the screen as markdown",
    "is the checkbox on the screen ticked",
)


Look = Callable[[str, ToolContext], tuple[str, dict[str, Any]]]


def screen_tools(look: Look) -> list[Tool]:
    """`look` takes a picture of the screen and returns the answer to a question and its data; the
    context says for which turn."""

    def run(args: ScreenArgs, context: ToolContext) -> ToolResult:
        context.token.raise_if_cancelled()
        text, data = look(args.question, context)
        return ToolResult(text, data)

    return [
        Tool(
            name="screen.read",
            description="Looks at the screen and answers what is asked about it.",
            args=ScreenArgs,
            effect=Effect.READ,
            run=run,
            examples=EXAMPLES,
            category="media",
            timeout_s=120.0,  # a vision model may be asked
            lane=Lane.SLOW,
            brings="screen",
        )
    ]
