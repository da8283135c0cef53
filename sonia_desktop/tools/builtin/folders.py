"""folder.create: a new folder, which can be undone."""

from __future__ import annotations

import os

from pydantic import Field

from sonia_desktop.core.errors import InvalidInputError, WrongStateError
from sonia_desktop.tools.builtin.files import PathArgs
from sonia_desktop.tools.journal import Journal, Kind
from sonia_desktop.tools.paths import place
from sonia_desktop.tools.types import Effect, Tool, ToolContext, ToolResult

_SPOKEN = (
    "make a folder called invoices",
    "create a folder named photos",
    "create a new folder called work in my documents",
    "make a new folder on the desktop",
)


class FolderArgs(PathArgs):
    """Which folder."""

    path: str = Field(
        min_length=1, max_length=4096, description="The new folder: projects, Documents/2026/tax"
    )


def folder_tools(journal: Journal) -> list[Tool]:
    """The tools that make folders; what is made is noted in `journal`."""

    def create(_args: FolderArgs, context: ToolContext) -> ToolResult:
        path = context.paths[0]
        if os.path.lexists(path):
            raise WrongStateError(f"There is {path} already.", remedy="Choose another name.")
        context.token.raise_if_cancelled()
        change = journal.begin(context, Kind.MADE, path)
        try:
            path.mkdir(parents=True)
        except OSError as error:
            journal.failed(change)
            raise InvalidInputError(
                f"The folder {path} cannot be made: {error.strerror}.",
                remedy="Choose another place or name.",
                path=str(path),
            ) from error
        journal.done(change)
        return ToolResult(f"I have made the folder {path}.", {"path": str(path), "success": True})

    return [
        Tool(
            name="folder.create",
            spoken=_SPOKEN,
            description="Makes a new folder.",
            args=FolderArgs,
            effect=Effect.CHANGE,
            run=create,
            aliases=("create_folder", "make_directory", "filesystem.mkdir"),
            category="filesystem",
            timeout_s=30.0,
            places=lambda args: (place(args.path),),
            describe=lambda _args, paths: f"Make the folder {paths[0]}",
            danger="It makes a folder on your disk.",
            reversible=True,
            undo_words=lambda _args, _paths: "This can be undone.",
            idempotent=False,
            named_by=("path",),
        )
    ]
