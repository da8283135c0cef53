"""list.add, list.show and list.remove: what is to be bought, done, read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol

from pydantic import AliasChoices, Field

from sonia_desktop.tools.types import Effect, Tool, ToolArgs, ToolContext, ToolResult

_NAME = Field(
    "",
    max_length=100,
    validation_alias=AliasChoices("name", "list"),
    description="Which list: shopping, to-do. Empty: the last one.",
)

_ADD_SPOKEN = (
    "add milk to the shopping list",
    "add bread and butter to my shopping list",
    "put eggs on the shopping list",
    "put apples and cheese on the list",
    "add call the bank to my to do list",
    "add soap to the grocery list",
)

_SHOW_SPOKEN = (
    "what is on my shopping list",
    "what's on the shopping list",
    "read me the shopping list",
    "show my to do list",
    "what is on my to do list",
    "which lists do i have",
)

_REMOVE_SPOKEN = (
    "take milk off the shopping list",
    "remove the eggs from the shopping list",
    "clear the shopping list",
    "delete bread from my list",
    "empty my to do list",
)


class Named(Protocol):
    """A list."""

    @property
    def name(self) -> str: ...
    @property
    def items(self) -> Sequence[str]: ...


class Lists(Protocol):
    """Where lists are kept: `sonia_desktop.lists.Lists`."""

    def all(self) -> Sequence[Named]: ...
    def get(self, name: str) -> Named: ...
    def add(self, name: str, items: Iterable[str]) -> tuple[Named, Sequence[str]]: ...
    def remove(self, name: str, items: Iterable[str]) -> tuple[Named, Sequence[str]]: ...
    def clear(self, name: str) -> Named: ...


class AddArgs(ToolArgs):
    """What goes on which list."""

    items: list[str] = Field(
        default_factory=list, max_length=100, description="What to put on it, one thing each."
    )
    name: str = _NAME


class ShowArgs(ToolArgs):
    """Which list."""

    name: str = _NAME


class RemoveArgs(ToolArgs):
    """What comes off which list."""

    items: list[str] = Field(
        default_factory=list, max_length=100, description="What to take off; empty: everything."
    )
    name: str = _NAME


def list_tools(lists: Lists) -> list[Tool]:
    """The tools of lists."""

    def add(args: AddArgs, _context: ToolContext) -> ToolResult:
        named, new = lists.add(args.name, args.items)
        data = {"list": named.name, "items": [*named.items], "added": [*new]}
        if new:
            return ToolResult(f"I have put {_and(new)} on the {named.name} list.", data)
        if args.items:
            told = (
                f"{_and(args.items)} {'is' if len(args.items) == 1 else 'are'} on the list already."
            )
            return ToolResult(told, data)
        return ToolResult(_told(named), data)

    def show(args: ShowArgs, _context: ToolContext) -> ToolResult:
        there = lists.all()
        if not args.name and len(there) != 1:
            told = "\n".join(f"- {one.name}: {_and(one.items) or 'empty'}" for one in there)
            every = {one.name: [*one.items] for one in there}
            return ToolResult(told or "You keep no list yet.", {"lists": every})
        named = lists.get(args.name)
        return ToolResult(_told(named), {"list": named.name, "items": [*named.items]})

    def remove(args: RemoveArgs, _context: ToolContext) -> ToolResult:
        if not args.items:
            named = lists.clear(args.name)
            data = {"list": named.name, "removed": [*named.items], "items": []}
            return ToolResult(
                f"I have cleared the {named.name} list. Say “undo” to have it back.", data
            )
        named, gone = lists.remove(args.name, args.items)
        data = {"list": named.name, "removed": [*gone], "items": [*named.items]}
        return ToolResult(f"I have taken {_and(gone)} off the {named.name} list.", data)

    return [
        Tool(
            name="list.add",
            spoken=_ADD_SPOKEN,
            description="Puts things on a list you keep, such as the shopping list.",
            args=AddArgs,
            effect=Effect.WRITE_OWN,
            run=add,
            aliases=("add_to_list",),
            category="database",
        ),
        Tool(
            name="list.show",
            spoken=_SHOW_SPOKEN,
            description="Says what is on a list you keep.",
            args=ShowArgs,
            effect=Effect.READ,
            run=show,
            aliases=("show_list",),
            category="database",
        ),
        Tool(
            name="list.remove",
            spoken=_REMOVE_SPOKEN,
            description="Takes things off a list you keep, or clears it.",
            args=RemoveArgs,
            effect=Effect.WRITE_OWN,
            run=remove,
            aliases=("remove_from_list",),
            category="database",
        ),
    ]


def _told(named: Named) -> str:
    if not named.items:
        return f"The {named.name} list is empty."
    return f"On the {named.name} list: {_and(named.items)}."


def _and(items: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(items[:-1]), items[-1]))) if items else ""
