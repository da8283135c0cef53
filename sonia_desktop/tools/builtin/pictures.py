"""picture.ask: a question about a picture that was read before, by its id.

Only the window gives such ids, so no sentence leads here by itself: it has no examples.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pydantic import Field

from sonia_desktop.tools.types import Effect, Lane, Tool, ToolArgs, ToolContext, ToolResult

ASK = "picture.ask"


class PictureArgs(ToolArgs):
    """Which picture, and what is wanted of it."""

    picture: str = Field(min_length=1, max_length=80, description="The id of a picture read before")
    question: str = Field("", max_length=2000, description="What to find out. Empty: all of it.")


Answer = Callable[[str, str, ToolContext], tuple[str, dict[str, Any]]]


def picture_tools(answer: Answer) -> list[Tool]:
    """`answer` takes the picture's id, a question and for which call, and returns the answer and
    its data."""

    def run(args: PictureArgs, context: ToolContext) -> ToolResult:
        context.token.raise_if_cancelled()
        text, data = answer(args.picture, args.question, context)
        return ToolResult(text, data)

    return [
        Tool(
            name=ASK,
            description="Answers a question about a picture that was read before.",
            args=PictureArgs,
            effect=Effect.READ,
            run=run,
            category="media",
            timeout_s=120.0,  # a vision model may be asked
            lane=Lane.SLOW,
            brings="screen",
        )
    ]
