"""attached.ask: a question about files the user gave with a message, by their ids.

Only what was attached has such ids, so no sentence leads here by itself: it has no examples.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from sonia_desktop.tools.types import Effect, Lane, Tool, ToolArgs, ToolContext, ToolResult

ASK = "attached.ask"
MOST_FILES = 10


class GivenFile(BaseModel):
    """One file: the id it is kept under, and its name."""

    model_config = ConfigDict(extra="forbid")

    id: str = Field(min_length=1, max_length=80)
    name: str = Field(max_length=300)


class AttachedArgs(ToolArgs):
    """Which files, and what is wanted of them."""

    files: list[GivenFile] = Field(
        min_length=1, max_length=MOST_FILES, description="Files the user attached"
    )
    question: str = Field("", max_length=20_000, description="What to find out. Empty: all of it.")


Answer = Callable[[list[str], str, ToolContext], tuple[str, dict[str, Any]]]


def attachment_tools(answer: Answer) -> list[Tool]:
    """`answer` takes the files' ids, a question and for which call; the answer and its data."""

    def run(args: AttachedArgs, context: ToolContext) -> ToolResult:
        context.token.raise_if_cancelled()
        text, data = answer([file.id for file in args.files], args.question, context)
        return ToolResult(text, data)

    return [
        Tool(
            name=ASK,
            description="Answers a question about files the user attached to the message.",
            args=AttachedArgs,
            effect=Effect.READ,
            run=run,
            category="files",
            timeout_s=180.0,  # a language model may be asked
            lane=Lane.SLOW,
            brings="file",
        )
    ]
