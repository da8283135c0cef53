"""A plan on its way: what the model asked for, what came of it, and the rules it must keep."""

from __future__ import annotations

import re
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from sonia_desktop.agent.fitting import fit
from sonia_desktop.core.errors import NotFoundError
from sonia_desktop.llm.provider import Content, Message, ToolCall, ToolSpec
from sonia_desktop.tools.arguments import canonical_json
from sonia_desktop.tools.registry import Registry
from sonia_desktop.tools.types import Effect

MOST_STEPS = 8
"""Answers of the model in one turn; in the last one it is offered no tools."""
MOST_CALLS = 24
"""Tool calls in one turn."""
MOST_REPEATS = 3
"""Calls that were made before, until no more tools are offered."""
MOST_BAD_ANSWERS = 2
"""Answers that cannot be used (unknown tool, arguments of the wrong type) the model may mend."""
UNASKED_CHANGES = 2
"""More changing calls than this are shown as a plan before the next one is begun."""
RESULT_CHARS = 6_000
OLD_RESULT_CHARS = 600
ALL_RESULTS_CHARS = 24_000

PROPOSE = ToolSpec(
    "propose_plan",
    "Show the user the steps of a task that changes more than two things, before the first one. "
    "Does nothing else.",
    {
        "type": "object",
        "properties": {
            "steps": {
                "type": "array",
                "items": {"type": "string"},
                "minItems": 1,
                "description": "Each step as one short sentence, in order.",
            }
        },
        "required": ["steps"],
        "additionalProperties": False,
    },
)

_AGREE = re.compile(
    r"(?:(?:ok(?:ay)?|well|please|sonia|oh)[\s,]+)*(?:yes|yeah|yep|yup|sure|ok(?:ay)?|"
    r"go(?: on| ahead)?|do (?:it|that|so|them)|continue|proceed|please do|start|begin|"
    r"carry on|sounds good|agreed|all right|alright|of course)"
    r"(?:[\s,]+(?:please|sonia|do it|go(?: on| ahead)?|then|now|thanks|"
    r"thank you|that|all|with it|sure|yes))*",
    re.IGNORECASE,
)
_DISAGREE = re.compile(
    r"(?:(?:oh|well|please|ok(?:ay)?|sonia)[\s,]+)*(?:no|nope|stop|cancel|don'?t|do not|"
    r"never ?mind|forget it|leave it|rather not|not now)(?:[\s,]+(?:thanks|"
    r"thank you|please|do (?:it|that)|it|that|stop|now|sonia|cancel|the plan))*",
    re.IGNORECASE,
)


def agrees(said: str) -> bool | None:
    """True for "go on", False for "no thanks", None when it is neither."""
    plain = " ".join(re.sub(r"[.!,;:]+", " ", said.replace("’", "'")).split())
    if _AGREE.fullmatch(plain):
        return True
    return False if _DISAGREE.fullmatch(plain) else None


@dataclass
class Plan:
    """Touched by one step of its turn at a time."""

    messages: list[Message]
    question: str
    mark: str = field(default_factory=lambda: secrets.token_hex(4))
    steps: int = 0
    bad_answers: int = 0
    calls: int = 0
    repeats: int = 0
    changes: int = 0  # changing calls that were run
    agreed: bool = False  # the user has seen the plan and said yes
    refused: bool = False  # the user said no to a call: nothing changing is run any more
    taint: set[str] = field(default_factory=set)  # kinds of foreign text in the messages
    in_words: bool = False  # the model has no tool calls: it asks for tools in JSON
    no_tools: str = ""  # why no more tools are offered
    queue: list[ToolCall] = field(default_factory=list)
    open: int = 0  # calls of the queue that run now
    seen: dict[str, str] = field(default_factory=dict)  # a call, and what came of it

    @property
    def last_step(self) -> bool:
        return self.steps >= MOST_STEPS - 1 or bool(self.no_tools)

    def result(self, call: ToolCall, text: str, *, carries: frozenset[Content]) -> None:
        """Answer a call: the text is marked as data, and older results make room for it."""
        told = fit(text, RESULT_CHARS, self.question)
        marked = f"[data {self.mark}]\n{told}\n[/data {self.mark}]"
        self.messages.append(Message("tool", marked, tool_call_id=call.id, carries=carries))
        held = [i for i, message in enumerate(self.messages) if message.role == "tool"]
        total = sum(len(self.messages[i].content) for i in held)
        for index in held[:-1]:
            if total <= ALL_RESULTS_CHARS:
                break
            old = self.messages[index]
            short = fit(old.content, OLD_RESULT_CHARS, self.question)
            total -= len(old.content) - len(short)
            self.messages[index] = Message(
                "tool", short, tool_call_id=old.tool_call_id, carries=old.carries
            )

    def note(self, text: str) -> None:
        """Tell the model something about how it has to go on."""
        self.messages.append(Message("user", f"(Sonia, not the user: {text})"))


def signature(call: ToolCall) -> str:
    """The same for two calls that ask for the same."""
    return f"{call.name} {canonical_json(call.arguments)}"


def effect_of(call: ToolCall, registry: Registry) -> Effect:
    """What a call does; one of no known tool reads nothing and changes nothing."""
    try:
        return registry.get(call.name).effect
    except NotFoundError:
        return Effect.READ


def next_batch(queue: Sequence[ToolCall], registry: Registry) -> int:
    """How many calls from the front run together: reads side by side, a change by itself."""
    if not queue:
        return 0
    count = 0
    for call in queue:
        if effect_of(call, registry) is not Effect.READ:
            break
        count += 1
    return max(1, count)


def changing(queue: Sequence[ToolCall], registry: Registry) -> list[ToolCall]:
    """The calls that change something."""
    return [call for call in queue if effect_of(call, registry) is not Effect.READ]


def must_be_shown(plan: Plan, registry: Registry) -> bool:
    """Whether the user has to see the steps before the next one is run."""
    ahead = len(changing(plan.queue, registry))
    return not plan.agreed and ahead > 0 and plan.changes + ahead > UNASKED_CHANGES


def step_line(call: ToolCall) -> str:
    """One call as a line of a plan."""
    given = ", ".join(f"{name}: {_short(value)}" for name, value in call.arguments.items())
    return f"`{call.name}` {given}".strip()


def _short(value: Any) -> str:
    text = value if isinstance(value, str) else canonical_json(value)
    return fit(text, 200)
