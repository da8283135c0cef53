"""file.write, .append, .move, .copy and .delete: files changed with consent, and so that it can be
undone.

Every change is journaled with the previous content before it happens (`tools.journal`), and is
whole or not at all (`tools.atomic`).
"""

from __future__ import annotations

import codecs
import difflib
import hashlib
import os
import stat
import time
from pathlib import Path

from sonia_desktop.core.errors import InvalidInputError, NotFoundError, WrongStateError
from sonia_desktop.tools.atomic import write_whole
from sonia_desktop.tools.builtin.file_change_args import (
    AppendArgs,
    CopyArgs,
    DeleteArgs,
    MoveArgs,
    WriteArgs,
)
from sonia_desktop.tools.builtin.files import decode_text, read_bytes, size_words
from sonia_desktop.tools.copying import copy_whole, move_whole
from sonia_desktop.tools.journal import Change, Journal, Kind, digest_of
from sonia_desktop.tools.paths import place, resolve_parent
from sonia_desktop.tools.trash import CAN_RESTORE, to_trash
from sonia_desktop.tools.types import Effect, Lane, Tool, ToolArgs, ToolContext, ToolResult

MOST_APPENDED_BYTES = 100 * 1024 * 1024
_MOST_DIFF_BYTES = 1024 * 1024


def file_change_tools(journal: Journal) -> list[Tool]:
    """The tools that change files; what was there before is kept in `journal`."""

    def begun(context: ToolContext, kind: Kind, path: Path, other: Path | None = None) -> Change:
        context.token.raise_if_cancelled()
        return journal.begin(context, kind, path, other=other)

    def write(args: WriteArgs, context: ToolContext) -> ToolResult:
        content = _encoded(args.content, args.encoding)
        return put(context, content, overwrite=args.overwrite)

    def append(args: AppendArgs, context: ToolContext) -> ToolResult:
        old, encoding = _existing(context.paths[0], args.encoding)
        added = _added(old, args, encoding)
        if len(old) + len(added) > MOST_APPENDED_BYTES:
            raise InvalidInputError(
                f"{context.paths[0]} would grow past {size_words(MOST_APPENDED_BYTES)}.",
                remedy="Begin a new file, or append with shell.run.",
            )
        done = put(context, old + added)
        name = context.paths[0].name
        data = {**done.data, "bytes_appended": len(added)}
        return ToolResult(f"I have added {size_words(len(added))} to {name}.", data)

    def put(context: ToolContext, content: bytes, *, overwrite: bool = True) -> ToolResult:
        began, path = time.perf_counter(), context.paths[0]
        if not overwrite and os.path.lexists(path):
            raise WrongStateError(f"There is {path} already.", remedy="Choose another name.")
        change = begun(context, Kind.WRITTEN, path)
        try:
            existed = write_whole(path, content, overwrite=overwrite)
        except BaseException:
            journal.failed(change)
            raise
        journal.done(change, after=hashlib.sha256(content).hexdigest())
        data = {
            "path": str(path),
            "bytes_written": len(content),
            "was_existing": existed,
            "elapsed_ms": _since(began),
            "success": True,
        }
        what = "overwritten" if existed else "made"
        return ToolResult(f"I have {what} {path.name} ({size_words(len(content))}).", data)

    def move(_args: MoveArgs, context: ToolContext) -> ToolResult:
        source, target = context.paths
        _check_moved(source, target)
        change = begun(context, Kind.MOVED, source, target)
        try:
            move_whole(source, target, context.token)
        except BaseException:
            journal.failed(change)
            raise
        journal.done(change)
        told = f"I have moved {source.name} to {target}."
        return ToolResult(told, {"path": str(source), "to": str(target), "success": True})

    def copy(args: CopyArgs, context: ToolContext) -> ToolResult:
        source, target = context.paths
        if os.path.lexists(target) and not (args.overwrite and target.is_file()):
            raise WrongStateError(f"There is {target} already.", remedy="Choose another name.")
        over = target.is_file()
        change = begun(context, Kind.WRITTEN if over else Kind.MADE, target)
        try:
            size = copy_whole(source, target, context.token, overwrite=args.overwrite)
        except BaseException:
            journal.failed(change)
            raise
        journal.done(change, after=digest_of(target))
        told = f"I have copied {source.name} to {target} ({size_words(size)})."
        data = {"path": str(source), "to": str(target), "bytes_copied": size, "success": True}
        return ToolResult(told, data)

    def delete(_args: DeleteArgs, context: ToolContext) -> ToolResult:
        path = context.paths[0]
        _check_kept_whole(path)
        if not os.path.lexists(path):
            from sonia_desktop.tools.paths import missing

            raise missing(path)
        change = begun(context, Kind.TRASHED, path)
        try:
            lies_at = to_trash(path)
        except BaseException:
            journal.failed(change)
            raise
        journal.done(change, other=lies_at)
        told = f"{path.name} is in the trash now."
        return ToolResult(told, {"path": str(path), "trash": str(lies_at or ""), "success": True})

    def written_undo(_args: ToolArgs, paths: tuple[Path, ...]) -> str:
        return journal.outlook(paths[0])

    def copied_undo(_args: CopyArgs, paths: tuple[Path, ...]) -> str:
        return journal.outlook(paths[1])

    return [
        Tool(
            name="file.write",
            description="Writes a text file, new or in the place of the old content.",
            args=WriteArgs,
            effect=Effect.CHANGE,
            run=write,
            aliases=("write_file", "filesystem.write_file"),
            category="filesystem",
            timeout_s=30.0,
            places=lambda args: (place(args.path),),
            describe=_describe_write,
            danger="It writes a file on your disk.",
            reversible=True,
            undo_words=written_undo,
            idempotent=True,
            preview=_write_diff,
            named_by=("path",),
        ),
        Tool(
            name="file.append",
            description="Adds text at the end of a file.",
            args=AppendArgs,
            effect=Effect.CHANGE,
            run=append,
            aliases=("append_file", "filesystem.append_file"),
            category="filesystem",
            timeout_s=30.0,
            places=lambda args: (place(args.path),),
            describe=lambda args, paths: (
                f"Add {len(args.content):,} characters at the end of {paths[0]}"
                f"{'' if paths[0].exists() else ' (a new file)'}:\n\n{args.content}"
            ),
            danger="It changes a file on your disk.",
            reversible=True,
            undo_words=written_undo,
            idempotent=False,
            preview=_append_diff,
            named_by=("path",),
        ),
        Tool(
            name="file.move",
            description="Moves or renames a file or folder.",
            args=MoveArgs,
            effect=Effect.CHANGE,
            run=move,
            aliases=("move_file", "filesystem.move", "file.rename"),
            category="filesystem",
            timeout_s=120.0,
            lane=Lane.SLOW,
            places=_both,
            describe=lambda _args, paths: f"Move {paths[0]}\nto {paths[1]}",
            danger="It moves files on your disk.",
            reversible=True,
            undo_words=lambda _args, _paths: "This can be undone: it is moved back.",
            idempotent=False,
            on_links=True,
        ),
        Tool(
            name="file.copy",
            description="Copies a file or folder.",
            args=CopyArgs,
            effect=Effect.CHANGE,
            run=copy,
            aliases=("copy_file", "filesystem.copy"),
            category="filesystem",
            timeout_s=300.0,
            lane=Lane.SLOW,
            places=_both,
            describe=lambda _args, paths: (
                f"Copy {paths[0]}\nto {paths[1]}"
                f"{', in the place of the file there' if paths[1].is_file() else ''}"
            ),
            danger="It makes new files on your disk.",
            reversible=True,
            undo_words=copied_undo,
            idempotent=False,
        ),
        Tool(
            name="file.delete",
            description="Moves a file or folder to the trash.",
            args=DeleteArgs,
            effect=Effect.CHANGE,
            run=delete,
            aliases=("delete_file", "filesystem.delete"),
            category="filesystem",
            timeout_s=60.0,
            places=lambda args: (place(args.path),),
            describe=lambda _args, paths: f"Move to the trash: {_what_it_is(paths[0])}",
            danger="It takes files away from where they are.",
            reversible=True,
            undo_words=lambda _args, _paths: (
                "This can be undone as long as the trash is not emptied."
                if CAN_RESTORE
                else "Sonia CANNOT undo this; the trash itself can put it back."
            ),
            idempotent=False,
            on_links=True,
        ),
    ]


def _both(args: MoveArgs) -> tuple[Path, ...]:
    source, target = place(args.path), place(args.to)
    if args.to.endswith(("/", os.sep)) or target.is_dir():
        target = target / source.name
    return source, target


def _encoded(text: str, encoding: str) -> bytes:
    try:
        return text.encode(encoding)
    except UnicodeEncodeError as error:
        raise InvalidInputError(
            f"The character {text[error.start]!r} cannot be written in {encoding}.",
            remedy="Use the encoding utf-8, which has every character.",
            parameter="encoding",
        ) from error


def _existing(path: Path, encoding: str) -> tuple[bytes, str]:
    """(what the file holds, the encoding to go on in)."""
    try:
        old = read_bytes(path, limit=MOST_APPENDED_BYTES)
    except NotFoundError:
        return b"", encoding or "utf-8"
    if encoding:
        return old, encoding
    for mark, name in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if old.startswith(mark):
            return old, name
    if old and decode_text(old) is None:
        raise InvalidInputError(
            f"{path} is not a text file, so no text is added to it.", path=str(path)
        )
    return old, "utf-8"


def _added(old: bytes, args: AppendArgs, encoding: str) -> bytes:
    line_end = _encoded("\n", encoding)
    begin = line_end if args.new_line and old and not old.endswith(line_end) else b""
    return begin + _encoded(args.content, encoding)


def _describe_write(args: WriteArgs, paths: tuple[Path, ...]) -> str:
    path = paths[0]
    try:
        was = f"in the place of its {size_words(path.stat().st_size)}"
    except OSError:
        was = "a new file"
    length = len(args.content)
    characters = f"{length:,} character{'' if length == 1 else 's'}"
    return f"Write {characters} to {path} ({was}):\n\n{args.content}"


def _write_diff(args: WriteArgs, paths: tuple[Path, ...]) -> str:
    return _diff(paths[0], args.content)


def _append_diff(args: AppendArgs, paths: tuple[Path, ...]) -> str:
    old, encoding = _existing(paths[0], args.encoding)
    return _diff(paths[0], (old + _added(old, args, encoding)).decode(encoding, "replace"))


def _diff(path: Path, new: str) -> str:
    """A unified diff of what is there and what will be; empty for what is no text, or too much."""
    try:
        old = decode_text(read_bytes(path, limit=_MOST_DIFF_BYTES))
    except NotFoundError:
        old = ""
    except InvalidInputError:
        old = None
    if old is None or len(new) > _MOST_DIFF_BYTES:
        return ""  # as if the file were empty now would be a lie
    lines = difflib.unified_diff(
        old.splitlines(), new.splitlines(), f"{path} (now)", f"{path} (then)", lineterm=""
    )
    return "\n".join(lines)


def _what_it_is(path: Path) -> str:
    try:
        info = os.lstat(path)
    except OSError:
        return f"{path} (it is not there)"
    if stat.S_ISLNK(info.st_mode):
        return f"the link {path} (not what it leads to)"
    if not stat.S_ISDIR(info.st_mode):
        return f"the file {path} ({size_words(info.st_size)})"
    count = 0
    for _, folders, files in os.walk(path):
        count += len(folders) + len(files)
        if count > 10_000:
            return f"the folder {path} with more than 10,000 files in it"
    return f"the folder {path} with {count:,} files and folders in it"


def _check_moved(source: Path, target: Path) -> None:
    _check_kept_whole(source)
    if not os.path.lexists(source):
        from sonia_desktop.tools.paths import missing

        raise missing(source)
    if os.path.lexists(target) and not os.path.samefile(source, target):
        raise WrongStateError(f"There is {target} already.", remedy="Choose another name.")


def _check_kept_whole(path: Path) -> None:
    """A disk, the system's folders and the home folder are never taken away as a whole."""
    home = resolve_parent(Path.home())
    if path == home or home.is_relative_to(path) or path.is_mount() or len(path.parts) <= 2:
        raise InvalidInputError(
            f"{path} holds the system or all your files; it is not moved or deleted as a whole.",
            remedy="Name the file or folder in it.",
            path=str(path),
        )


def _since(began: float) -> float:
    return round((time.perf_counter() - began) * 1000.0, 1)
