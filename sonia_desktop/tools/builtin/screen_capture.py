"""screen.capture: a picture of the screen, its secrets masked, kept as a file."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from pydantic import Field

from sonia_desktop.core.errors import InvalidInputError
from sonia_desktop.tools.atomic import write_whole
from sonia_desktop.tools.journal import Journal, Kind
from sonia_desktop.tools.paths import place
from sonia_desktop.tools.types import Effect, Lane, Tool, ToolArgs, ToolContext, ToolResult

_SUFFIX = ".png"


class CaptureArgs(ToolArgs):
    """What is taken, and where it is kept."""

    path: str = Field(
        "",
        max_length=4096,
        description="The file (.png), or a folder; empty: Pictures in your home.",
    )
    monitor: int | None = Field(
        None, ge=0, le=16, description="Monitor number, 0 for all; empty: that of the settings."
    )
    window: bool = Field(False, description="Only the window that is in front.")


@dataclass(frozen=True)
class Picture:
    """A picture as a file's bytes; the size in pixels."""

    png: bytes
    width: int
    height: int


Take = Callable[[int | None, bool], Picture]


def capture_tools(journal: Journal, take: Take) -> list[Tool]:
    """`take` gives the picture of a monitor (None: the usual one), or of the front window."""

    def run(args: CaptureArgs, context: ToolContext) -> ToolResult:
        context.token.raise_if_cancelled()
        path = context.paths[0]
        picture = take(args.monitor, args.window)
        path.parent.mkdir(parents=True, exist_ok=True)
        change = journal.begin(context, Kind.WRITTEN, path)
        try:
            existed = write_whole(path, picture.png)
        except BaseException:
            journal.failed(change)
            raise
        journal.done(change, after=hashlib.sha256(picture.png).hexdigest())
        data = {
            "path": str(path),
            "width": picture.width,
            "height": picture.height,
            "bytes_written": len(picture.png),
            "was_existing": existed,
        }
        size = f"{picture.width} × {picture.height}"
        return ToolResult(f"A picture of the screen ({size}) is in {path}.", data)

    def describe(args: CaptureArgs, paths: tuple[Path, ...]) -> str:
        what = "the window in front" if args.window else "the screen"
        over = " (in the place of the file there)" if paths[0].exists() else ""
        return f"Take a picture of {what}, secrets masked, and keep it as {paths[0]}{over}"

    return [
        Tool(
            name="screen.capture",
            description="Takes a picture of the screen and keeps it as a file.",
            args=CaptureArgs,
            effect=Effect.CHANGE,
            run=run,
            aliases=("screenshot", "take_screenshot"),
            category="media",
            timeout_s=60.0,
            lane=Lane.SLOW,
            places=lambda args: (_file(args.path),),
            describe=describe,
            danger="It writes a picture of your screen on your disk.",
            reversible=True,
            undo_words=lambda _args, paths: journal.outlook(paths[0]),
            idempotent=False,
        )
    ]


def _unused(folder: Path) -> Path:
    """The same name when the question is asked and when it is answered, so no time of day."""
    return next(
        path for number in count(1) if not (path := folder / f"Screen {number}{_SUFFIX}").exists()
    )


def _file(path: str) -> Path:
    """Where it is kept. Raises `InvalidInputError` for another kind of file than PNG."""
    where = place(path or "~/Pictures")
    if not path or where.is_dir() or path.endswith("/"):
        return _unused(where)
    if where.suffix.lower() != _SUFFIX:
        raise InvalidInputError(
            f"{path!r} is no name for a picture.",
            remedy="Pictures of the screen are kept as PNG: name it shot.png.",
            parameter="path",
        )
    return where
