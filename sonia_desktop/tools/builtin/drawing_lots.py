"""chance.draw: a coin, dice, a number, one of several; drawn by the system's own randomness."""

from __future__ import annotations

import random

from pydantic import Field, model_validator

from sonia_desktop.tools.types import Effect, Tool, ToolArgs, ToolContext, ToolResult

_MOST = 10**12

_SPOKEN = (
    "flip a coin",
    "toss a coin",
    "heads or tails",
    "roll a die",
    "roll the dice",
    "roll two dice",
    "throw a dice",
    "roll a twenty sided die",
    "pick a number between one and ten",
    "pick a random number",
    "choose between tea and coffee",
    "give me a random number from one to a hundred",
)


class DrawArgs(ToolArgs):
    """Between which numbers, or among which things."""

    among: list[str] = Field(
        default_factory=list, max_length=100, description="Things to choose one of: heads, tails."
    )
    low: int = Field(1, ge=-_MOST, le=_MOST, description="The lowest number.")
    high: int = Field(6, ge=-_MOST, le=_MOST, description="The highest number.")
    times: int = Field(1, ge=1, le=20, description="How many are drawn, each anew.")

    @model_validator(mode="after")
    def _in_order(self) -> DrawArgs:
        if self.low > self.high:
            raise ValueError("low must not be above high")
        return self


def chance_tools(source: random.Random | None = None) -> list[Tool]:
    """The tool that draws. `source`: for tests; else the system's randomness."""
    drawn = source or random.SystemRandom()

    def draw(args: DrawArgs, _context: ToolContext) -> ToolResult:
        if args.among:
            found: list[int] | list[str] = [drawn.choice(args.among) for _ in range(args.times)]
        else:
            found = [drawn.randint(args.low, args.high) for _ in range(args.times)]
        told = " and ".join(str(one) for one in found)
        if not args.among and args.times > 1:
            told = f"{told}, {sum(map(int, found))} together"
        return ToolResult(f"{told[:1].upper()}{told[1:]}.", {"drawn": found})

    return [
        Tool(
            name="chance.draw",
            spoken=_SPOKEN,
            description="Throws dice or a coin, or draws a number or one of several things.",
            args=DrawArgs,
            effect=Effect.READ,
            run=draw,
            aliases=("random", "roll_dice"),
            category="computation",
            timeout_s=5.0,
        )
    ]
