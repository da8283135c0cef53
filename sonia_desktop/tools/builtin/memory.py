"""memory.remember and memory.recall, through the memory the composition root gives."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from pydantic import Field, JsonValue, field_validator

from sonia_desktop.tools.types import Effect, Tool, ToolArgs, ToolContext, ToolResult


class Remembered(Protocol):
    """One thing that is kept."""

    @property
    def id(self) -> str: ...
    @property
    def content(self) -> str: ...
    @property
    def created_at(self) -> str: ...
    @property
    def true_at(self) -> str | None: ...
    @property
    def metadata(self) -> dict[str, Any]: ...


class Found(Protocol):
    """One thing that was found, with why."""

    @property
    def item(self) -> Remembered: ...
    @property
    def score(self) -> float: ...
    @property
    def why(self) -> str: ...


class _TextArgs(ToolArgs):
    @field_validator("content", "query", check_fields=False)
    @classmethod
    def _not_blank(cls, value: str) -> str:
        if not value.strip():
            raise ValueError("there is nothing in it")
        return value.strip()


class RememberArgs(_TextArgs):
    """What to keep."""

    content: str = Field(max_length=100_000, description="What to remember, in plain words.")
    metadata: dict[str, JsonValue] = Field(
        default_factory=dict, description="Anything to keep along."
    )


class RecallArgs(_TextArgs):
    """What to look for."""

    query: str = Field(max_length=10_000, description="What to look for, in plain words.")
    limit: int = Field(5, ge=1, le=50, description="How many at most.")


REMEMBER_EXAMPLES = (
    "remember that my dentist is on Friday at nine",
    "remember my wifi name is blue house",
    "please note that the meeting moved to Monday",
    "don't forget that Anna's birthday is in June",
    "keep in mind that I am allergic to nuts",
    "make a note: buy milk",
    "save this: the code for the door is on the fridge",
    "memorize that I parked on level three",
    "take a note that the car needs new tires",
    "store the fact that I prefer tea",
    "remember I like my coffee black",
    "write down that the plumber comes on Tuesday",
    "note to self call the bank",
    "add to your memory that my sister lives in Rome",
    "I want you to remember that the keys are in the drawer",
    "for later: the rent is due on the first",
)
RECALL_EXAMPLES = (
    "when is my dentist appointment",
    "what do you remember about Anna",
    "what did I tell you about the car",
    "where did I park",
    "do you remember my wifi name",
    "what is my favourite drink",
    "when does the plumber come",
    "what did I say about the meeting",
    "recall what I noted about the rent",
    "search your memory for the door code",
    "what am I allergic to",
    "who is coming on Tuesday",
    "what's my sister's city",
    "where are my keys",
    "look up my notes about the project",
    "when is Anna's birthday",
    "remind me what I said about the tires",
)


def memory_tools(
    remember: Callable[[str, dict[str, Any]], Remembered],
    recall: Callable[[str, int], Sequence[Found]],
) -> list[Tool]:
    """`remember` keeps a text and returns what was kept; `recall` finds, best first."""

    def keep(args: RememberArgs, _context: ToolContext) -> ToolResult:
        item = remember(args.content, dict(args.metadata))
        return ToolResult(f"I will remember: {item.content}", _item(item))

    def find(args: RecallArgs, _context: ToolContext) -> ToolResult:
        hits = list(recall(args.query, args.limit))
        data = [{**_item(hit.item), "score": hit.score, "why": hit.why} for hit in hits]
        if not hits:
            return ToolResult("I remember nothing about that.", data)
        if len(hits) == 1:
            return ToolResult(f"You told me: {hits[0].item.content}", data)
        lines = [f"- {hit.item.content}" for hit in hits]
        return ToolResult("\n".join(["This is what I remember:", "", *lines]), data)

    return [
        Tool(
            name="memory.remember",
            description="Keeps something you say, to be found again later.",
            args=RememberArgs,
            effect=Effect.WRITE_OWN,
            run=keep,
            examples=REMEMBER_EXAMPLES,
            aliases=("remember", "store_memory", "memory.store"),
            category="database",
        ),
        Tool(
            name="memory.recall",
            description="Finds what you asked me to remember.",
            args=RecallArgs,
            effect=Effect.READ,
            run=find,
            examples=RECALL_EXAMPLES,
            aliases=("recall", "retrieve_memory", "memory.search"),
            category="database",
        ),
    ]


def _item(item: Remembered) -> dict[str, Any]:
    return {
        "id": item.id,
        "content": item.content,
        "created_at": item.created_at,
        "true_at": item.true_at,
        "metadata": item.metadata,
    }
