"""undo.last: takes back what was changed on the disk, one action or one turn of the conversation.

Looked at just before the question and once more when it runs: what is undone is what was shown.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from pathlib import Path
from typing import Any, Literal

from pydantic import Field

from sonia_desktop.core.errors import NotFoundError, PolicyDeniedError
from sonia_desktop.tools.journal import Change, Journal
from sonia_desktop.tools.types import Effect, Tool, ToolArgs, ToolContext, ToolResult

UNDO = "undo.last"
_REMEMBERED = 50


class ListChangesArgs(ToolArgs):
    """How many."""

    limit: int = Field(20, ge=1, le=500, description="How many of the newest.")


class UndoArgs(ToolArgs):
    """What to take back."""

    what: Literal["action", "turn"] = Field(
        "action", description="The last action only, or all the last turn did."
    )
    action_id: str = Field(
        "", max_length=60, description="An action or turn by its id; empty: the last."
    )


def undo_tools(journal: Journal) -> list[Tool]:
    """The tool that undoes what `journal` holds."""
    lock = threading.Lock()
    shown: OrderedDict[tuple[Any, ...], tuple[int, ...]] = OrderedDict()

    def changes(args: UndoArgs) -> list[Change]:
        return journal.open_changes(action_id=args.action_id or None, turn=args.what == "turn")

    def places(args: UndoArgs) -> tuple[Path, ...]:
        found: list[Path] = []
        for change in changes(args):
            found += [path for path in (change.path, change.other) if path is not None]
        return tuple(dict.fromkeys(found))

    def describe(args: UndoArgs, _paths: tuple[Path, ...]) -> str:
        found = changes(args)
        with lock:
            shown[(args.what, args.action_id)] = tuple(change.seq for change in found)
            while len(shown) > _REMEMBERED:
                shown.popitem(last=False)
        lines = [f"- {change.words()} ({change.at})" for change in found]
        return "\n".join(["Take back, the newest first:", "", *lines])

    def run(args: UndoArgs, context: ToolContext) -> ToolResult:
        context.token.raise_if_cancelled()
        found = changes(args)
        with lock:
            expected = shown.pop((args.what, args.action_id), None)
        if expected is not None and expected != tuple(change.seq for change in found):
            raise PolicyDeniedError(
                "Something else was changed since you were asked, so nothing was undone.",
                remedy="Ask for the undo again.",
            )
        undone = journal.undo(found)
        lines = [f"- {told}" for told in undone.back]
        text = "\n".join(["I have taken that back:", "", *lines]) if lines else ""
        if undone.left:
            text += "\n\nThis could not be undone:\n\n" if text else "That cannot be undone:\n\n"
            text += "\n".join(f"- {told}" for told in undone.left)
        if not undone.back:
            raise NotFoundError(text)
        data = {"undone": list(undone.back), "left": list(undone.left)}
        return ToolResult(text, data)

    def list_changes(args: ListChangesArgs, _context: ToolContext) -> ToolResult:
        found = journal.recent(args.limit)
        states = {"begun": "", "done": "", "undone": " (undone)"}
        lines = [
            f"- {one.at} {one.words()}{states.get(one.state, ' (cannot be undone)')} "
            f"[{one.action_id}]"
            for one in found
        ]
        data = [
            {"at": one.at, "what": one.words(), "path": str(one.path), "state": one.state,
             "action_id": one.action_id, "turn_id": one.turn_id, "caller": one.caller}
            for one in found
        ]  # fmt: skip
        text = "\n".join(["What was changed, the newest first:", "", *lines])
        return ToolResult(text if lines else "No file was changed yet.", {"changes": data})

    return [
        Tool(
            name="undo.list",
            description="Lists what was changed on the disk and can be taken back.",
            args=ListChangesArgs,
            effect=Effect.READ,
            run=list_changes,
            category="filesystem",
            timeout_s=15.0,
        ),
        Tool(
            name=UNDO,
            description="Takes back the last change of files.",
            args=UndoArgs,
            effect=Effect.CHANGE,
            run=run,
            examples=(
                "undo the last file change",
                "undo what you did to my files",
                "put the file back where it was",
                "bring back the file you deleted",
            ),
            aliases=("undo_last", "undo.file"),
            category="filesystem",
            timeout_s=60.0,
            places=places,
            describe=describe,
            danger="It puts files back to what they were.",
            reversible=False,
            undo_words=lambda _args, _paths: "An undo itself is not undone.",
            idempotent=False,
            on_links=True,
            standing=False,
        ),
    ]
