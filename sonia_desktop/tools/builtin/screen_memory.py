"""screen.recall, screen.forget and screen.remember: what was on the screen before now."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from pydantic import Field

from sonia_desktop.tools.types import Effect, Tool, ToolArgs, ToolContext, ToolResult

REMEMBER = "screen.remember"

RECALL_EXAMPLES = (
    "what did I see about the invoice yesterday",
    "what was on my screen an hour ago",
    "where did I see the flight to Lisbon",
    "when did I see that error message on the screen",
    "search the screen memory for the tax form",
    "what was I looking at this morning",
    "which page did I have open about the recipe",
    "find the page I saw yesterday about insurance",
)


class RecallArgs(ToolArgs):
    """What is looked for."""

    question: str = Field(
        "",
        max_length=500,
        description="What was seen and when, in plain words: 'the invoice yesterday afternoon'. "
        "Empty: the newest.",
    )


class ForgetArgs(ToolArgs):
    """What is to be forgotten; all that is given must hold."""

    minutes: float | None = Field(
        None, gt=0, le=60 * 24 * 366, description="What was on the screen in the last so many."
    )
    during: str = Field(
        "", max_length=200, description="A time of the past in words: 'yesterday afternoon'."
    )
    program: str = Field("", max_length=200, description="Only windows of this program.")
    everything: bool = Field(False, description="All of it.")


class RememberArgs(ToolArgs):
    """There is nothing to choose: it is only switched on."""


def screen_memory_tools(
    recall: Callable[[str], tuple[str, Any]],
    forget: Callable[[ForgetArgs, str], str],
    switch_on: Callable[[str], str],
) -> list[Tool]:
    """`recall` answers a question; `forget` and `switch_on` get the caller and say what was done.
    The two that change something always ask the user."""

    def run_recall(args: RecallArgs, context: ToolContext) -> ToolResult:
        context.token.raise_if_cancelled()
        text, data = recall(args.question)
        return ToolResult(text, data)

    return [
        Tool(
            name="screen.recall",
            description="Finds what was on the screen earlier, by words, program and time.",
            args=RecallArgs,
            effect=Effect.READ,
            run=run_recall,
            brings="screen",
            examples=RECALL_EXAMPLES,
            category="media",
        ),
        Tool(
            name="screen.forget",
            description="Deletes what was kept of the screen: of a time, a program, or all of it.",
            args=ForgetArgs,
            effect=Effect.CHANGE,
            run=lambda args, context: ToolResult(forget(args, context.caller)),
            category="media",
            describe=lambda args, _paths: f"Forgets for good {forgotten_words(args)}.",
            danger="What is forgotten cannot be brought back.",
        ),
        Tool(
            name=REMEMBER,
            description="Switches the screen memory on: what is on the screen is kept.",
            args=RememberArgs,
            effect=Effect.CHANGE,
            run=lambda _args, context: ToolResult(switch_on(context.caller)),
            category="media",
            describe=lambda _args, _paths: (
                "While Sonia watches, the texts on your screen (secrets masked) and small "
                "encrypted pictures of the windows are kept on this computer, until you switch it "
                "off."
            ),
            standing=False,
            danger="A program asks to keep what is on your screen.",
        ),
    ]


def forgotten_words(args: ForgetArgs) -> str:
    """What is forgotten, in words."""
    when = f" {args.during.strip()}" if args.during.strip() else ""
    if args.minutes is not None and args.minutes % 60 == 0:
        hours = int(args.minutes // 60)
        when = " in the last hour" if hours == 1 else f" in the last {hours} hours"
    elif args.minutes is not None:
        when = f" in the last {args.minutes:g} minutes"
    what = f"what was seen of {args.program}" if args.program else "what was on the screen"
    return f"{what}{when}" if when or args.program else "all that was kept of the screen"
