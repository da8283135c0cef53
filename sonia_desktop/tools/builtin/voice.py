"""voice.control: the microphone closed, the voice slower or louder, because the user says so.

It only ever takes away: nothing opens a microphone but the user's own hand.
"""

from __future__ import annotations

import enum
from collections.abc import Callable

from pydantic import Field

from sonia_desktop.tools.types import Effect, Tool, ToolArgs, ToolContext, ToolResult

_SPOKEN = (
    "mute yourself",
    "turn off the microphone",
    "stop listening",
    "are you listening",
    "can you hear me",
    "speak slower",
    "speak a bit slower please",
    "speak faster",
    "slow down",
    "speak normally",
    "speak louder",
    "speak louder please",
    "speak up",
    "turn your voice up",
    "turn the volume up",
    "turn the volume down",
    "speak softer",
    "a bit quieter please",
    "you are too loud",
    "i can't hear you",
)


class VoiceWish(enum.StrEnum):
    """What the voice shall do."""

    MUTE = "mute"
    SLOWER = "slower"
    FASTER = "faster"
    NORMAL = "normal"
    LOUDER = "louder"
    SOFTER = "softer"
    TELL = "tell"


class VoiceArgs(ToolArgs):
    """What the voice shall do."""

    do: VoiceWish = Field(
        description="mute: close the microphone; slower, faster: how fast answers are said; "
        "louder, softer: how loud; normal: both as usual; tell: say whether the microphone is open."
    )


def voice_control_tool(control: Callable[[VoiceWish], str]) -> Tool:
    """`control` does it and says how it is now. The reflex knows the orders by their form
    (`agent.orders_of_voice`)."""

    def run(args: VoiceArgs, _context: ToolContext) -> ToolResult:
        return ToolResult(control(args.do), {"do": args.do.value})

    return Tool(
        name="voice.control",
        spoken=_SPOKEN,
        description="Switches the microphone off, and the voice slower, faster, louder or softer.",
        args=VoiceArgs,
        effect=Effect.WRITE_OWN,
        run=run,
        category="media",
        timeout_s=5.0,
    )
