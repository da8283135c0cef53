"""memory.remember, recall, correct, forget and undo, through what the composition root gives."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol, runtime_checkable

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
    @property
    def document_id(self) -> str | None: ...


class Found(Protocol):
    """One thing that was found, with why."""

    @property
    def item(self) -> Remembered: ...
    @property
    def score(self) -> float: ...
    @property
    def why(self) -> str: ...


@runtime_checkable
class Kept(Protocol):
    """What became of something said: the memory, what it replaced, whether it was known."""

    @property
    def item(self) -> Remembered: ...
    @property
    def replaced(self) -> Sequence[Remembered]: ...
    @property
    def known(self) -> str | None: ...


class Forgotten(Protocol):
    """What was forgotten; else what could have been meant."""

    @property
    def gone(self) -> Remembered | None: ...
    @property
    def choices(self) -> Sequence[Remembered]: ...
    @property
    def back(self) -> Sequence[Remembered]:
        """What it had taken the place of, and is so again."""


class Notes(Protocol):
    """What the tools need of the memory."""

    def correct(self, said: str) -> Kept | None: ...
    def forget(self, what: str) -> Forgotten: ...
    def undo(self) -> str | None:
        """What was taken back, as a sentence; None when there was nothing."""


class _TextArgs(ToolArgs):
    @field_validator("content", "query", "text", "what", check_fields=False)
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


class CorrectArgs(_TextArgs):
    """What is right instead."""

    text: str = Field(
        max_length=1_000, description="The correction as it was said: actually it is Tuesday."
    )


class ForgetArgs(_TextArgs):
    """What to forget."""

    what: str = Field(
        "that", max_length=1_000, description="What to forget: words of it, or 'that' for the last."
    )


class UndoArgs(ToolArgs):
    """Nothing is needed."""


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


CORRECT_EXAMPLES = (
    "actually it is Tuesday",
    "no, it's at ten o'clock",
    "sorry, I meant Thursday",
    "correction: the number is 4711",
)
FORGET_EXAMPLES = (
    "forget that",
    "forget what I said about the dentist",
    "forget my wifi name",
    "delete the note about the rent",
)
UNDO_EXAMPLES = ("undo that", "take that back", "bring that memory back")


SAID_IN = "said_in_turn"
"""Under this name `memory_tools` tells the turn; it is not kept as metadata."""


def memory_tools(
    remember: Callable[[str, dict[str, Any]], Remembered | Kept],
    recall: Callable[[str, int], Sequence[Found]],
) -> list[Tool]:
    """`remember` keeps a text and returns what was kept; `recall` finds, best first.

    The metadata that `remember` gets name the turn it was said in, where there is one (`SAID_IN`).
    """

    def keep(args: RememberArgs, context: ToolContext) -> ToolResult:
        details: dict[str, Any] = dict(args.metadata)
        if context.turn_id is not None:
            details[SAID_IN] = context.turn_id
        kept = remember(args.content, details)
        if isinstance(kept, Kept):
            return _kept(kept)
        return ToolResult(f"I will remember: {kept.content}", _item(kept))

    def find(args: RecallArgs, _context: ToolContext) -> ToolResult:
        hits = list(recall(args.query, args.limit))
        data = [{**_item(hit.item), "score": hit.score, "why": hit.why} for hit in hits]
        if not hits:
            return ToolResult("I remember nothing about that.", data)
        read = any(hit.item.document_id is not None for hit in hits)
        brings = "document" if read else ""
        if len(hits) == 1 and not read:
            return ToolResult(f"You told me: {hits[0].item.content}", data)
        lines = [f"- {hit.item.content}" for hit in hits]
        told = "\n".join(["This is what I remember:", "", *lines])
        return ToolResult(told, data, brings)

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


def second_thought_tools(notes: Notes) -> list[Tool]:
    """The tools that put right, forget and take back. The reflex knows them by rules
    (`agent.second_thoughts`)."""

    def correct(args: CorrectArgs, _context: ToolContext) -> ToolResult:
        kept = notes.correct(args.text)
        if kept is None:
            return ToolResult(
                "I kept nothing just now that this could correct. Say the whole of it, "
                "for example: remember that my dentist is on Tuesday.",
                {"corrected": False},
            )
        return _kept(kept)

    def forget(args: ForgetArgs, _context: ToolContext) -> ToolResult:
        forgotten = notes.forget(args.what)
        if forgotten.gone is not None and forgotten.back:
            again = "; ".join(item.content for item in forgotten.back)
            return ToolResult(
                f"I have forgotten: {forgotten.gone.content}. I remember again: {again}.",
                {"forgotten": _item(forgotten.gone)},
            )
        if forgotten.gone is not None:
            return ToolResult(
                f"I have forgotten: {forgotten.gone.content}. Say “undo” to have it back.",
                {"forgotten": _item(forgotten.gone)},
            )
        if forgotten.choices:
            lines = [f"- {item.content}" for item in forgotten.choices]
            return ToolResult(
                "\n".join(["I forgot nothing yet: which of these do you mean?", "", *lines]),
                {"forgotten": None, "choices": [_item(item) for item in forgotten.choices]},
            )
        nothing = "I remember nothing like that."
        if args.what.casefold() == "what i just said":
            nothing = "I kept nothing of what you said just now, so there is nothing to forget."
        return ToolResult(nothing, {"forgotten": None, "choices": []})

    def undo(_args: UndoArgs, _context: ToolContext) -> ToolResult:
        told = notes.undo()
        return ToolResult(
            told or "There is nothing of my memory to take back.", {"undone": told is not None}
        )

    return [
        Tool(
            name="memory.correct",
            description="Puts right what you told me before; the old wording is kept as a version.",
            args=CorrectArgs,
            effect=Effect.WRITE_OWN,
            run=correct,
            examples=CORRECT_EXAMPLES,
            aliases=("correct_memory",),
            category="database",
        ),
        Tool(
            name="memory.forget",
            description="Forgets one thing you told me; it can be brought back for 30 days.",
            args=ForgetArgs,
            effect=Effect.WRITE_OWN,
            run=forget,
            examples=FORGET_EXAMPLES,
            aliases=("forget", "delete_memory"),
            category="database",
        ),
        Tool(
            name="memory.undo",
            description="Takes the last change of what I remember back.",
            args=UndoArgs,
            effect=Effect.WRITE_OWN,
            run=undo,
            examples=UNDO_EXAMPLES,
            aliases=("undo",),
            category="database",
        ),
    ]


def _kept(kept: Kept) -> ToolResult:
    """What was kept, in words: also what it took the place of."""
    data = _item(kept.item) | {"replaced": [_item(old) for old in kept.replaced]}
    if kept.known is not None:
        return ToolResult(f"I know that already: {kept.item.content}", data | {"known": True})
    told = f"I will remember: {kept.item.content}"
    if kept.replaced:
        before = "; ".join(f"“{old.content}”" for old in kept.replaced)
        told += f". That takes the place of {before}."
    return ToolResult(told, data)


def _item(item: Remembered) -> dict[str, Any]:
    return {
        "id": item.id,
        "content": item.content,
        "created_at": item.created_at,
        "true_at": item.true_at,
        "metadata": item.metadata,
    }
