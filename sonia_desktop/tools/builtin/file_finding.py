"""file.stat, file.exists and file.search: facts about files, and files by name or content."""

from __future__ import annotations

import contextlib
import fnmatch
import mimetypes
import os
import stat
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pydantic import Field

from sonia_desktop.core.errors import InvalidInputError, NotFoundError, SoniaError
from sonia_desktop.core.ids import iso_z
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.tools.builtin.files import (
    PathArgs,
    decode_text,
    markdown,
    read_bytes,
    size_words,
)
from sonia_desktop.tools.paths import missing, place
from sonia_desktop.tools.policy import secret_reason
from sonia_desktop.tools.types import Effect, Lane, Tool, ToolContext, ToolResult

MOST_LOOKED_AT = 500_000
MOST_SEARCHED_BYTES = 2 * 1024 * 1024
_SEARCH_S = 20.0
_COUNT_S = 2.0
"""How long the files under a folder are counted."""
_SHOWN = 50
_CONTEXT_CHARS = 120
_NOT_ENTERED = frozenset({".git", "node_modules", "__pycache__", ".venv", ".cache", ".Trash"})


class StatArgs(PathArgs):
    """Which file or folder."""

    path: str = Field(min_length=1, max_length=4096, description="File or folder.")


class SearchArgs(PathArgs):
    """What is looked for, and where."""

    path: str = Field("~", max_length=4096, description="Folder to look in, with all under it.")
    name: str = Field(
        "", max_length=255, description="Part of the name, or a pattern such as *.pdf; any case."
    )
    text: str = Field("", max_length=500, description="Text in the file; any case.")
    limit: int = Field(100, ge=1, le=1000, description="How many at most.")


@dataclass(frozen=True)
class _Hit:
    path: str
    name: str
    kind: str
    size_bytes: int
    modified: str
    line: int | None = None
    excerpt: str = ""


def file_finding_tools() -> list[Tool]:
    """The tools that tell about files and find them."""
    return [
        Tool(
            name="file.stat",
            description="Tells the size, kind, dates and permissions of a file or folder.",
            args=StatArgs,
            effect=Effect.READ,
            run=_stat,
            aliases=("get_file_info", "filesystem.stat", "filesystem.get_file_info"),
            category="filesystem",
            timeout_s=15.0,
            places=lambda args: (place(args.path),),
            describe=lambda _args, paths: f"Look up the size and dates of {paths[0]}",
        ),
        Tool(
            name="file.exists",
            description="Tells whether a file or folder is there.",
            args=StatArgs,
            effect=Effect.READ,
            run=_exists,
            aliases=("file_exists", "filesystem.exists", "filesystem.file_exists"),
            category="filesystem",
            timeout_s=15.0,
            places=lambda args: (place(args.path),),
            describe=lambda _args, paths: f"Look whether {paths[0]} is there",
        ),
        Tool(
            name="file.search",
            description="Finds files by their name or by text in them.",
            args=SearchArgs,
            effect=Effect.READ,
            run=_search,
            aliases=("search_files", "filesystem.search"),
            brings="file",
            category="filesystem",
            timeout_s=_SEARCH_S + 10.0,
            lane=Lane.SLOW,
            places=lambda args: (place(args.path),),
            describe=lambda args, paths: f"Look for {_wanted(args)} in {paths[0]}",
        ),
    ]


def _stat(_args: StatArgs, context: ToolContext) -> ToolResult:
    path = context.paths[0]
    info = _info(path)
    if info is None:
        raise missing(path)
    kind = _kind(info.st_mode)
    data: dict[str, Any] = {
        "path": str(path),
        "exists": True,
        "kind": kind,
        "is_file": kind == "file",
        "is_dir": kind == "folder",
        "size_bytes": info.st_size,
        "modified": _iso(info.st_mtime),
        "modified_timestamp": info.st_mtime,
        "created_timestamp": getattr(info, "st_birthtime", info.st_ctime),
        "permissions": f"{stat.S_IMODE(info.st_mode):03o}",
        "mode": stat.filemode(info.st_mode),
        "owner": _owner(path),
        "media_type": mimetypes.guess_type(path.name)[0] or "",
    }
    size = f" of {size_words(info.st_size)}" if kind == "file" else ""
    if kind == "folder":
        held = _held(path, context.token)
        data |= {"holds_files": held.files, "holds_bytes": held.size_bytes, "holds_all": held.all}
        least = "" if held.all else "at least "
        files = f"{held.files:,} file{'' if held.files == 1 else 's'}"
        size = f" that holds {least}{files} of {size_words(held.size_bytes)} together"
    when = datetime.fromtimestamp(info.st_mtime).astimezone()
    told = f"{markdown(path.name) or path} is a {kind}{size}, last changed {when:%Y-%m-%d %H:%M}."
    return ToolResult(told, data)


@dataclass(frozen=True)
class _Held:
    """What lies under a folder; `all`: it was counted to the end."""

    files: int
    size_bytes: int
    all: bool


def _held(folder: Path, token: CancelToken) -> _Held:
    """Files under a folder and their bytes, links and other file systems not followed; broken
    off after `_COUNT_S`."""
    files = size = 0
    end = time.monotonic() + _COUNT_S
    device = folder.stat().st_dev
    for here, folders, names in os.walk(folder):
        token.raise_if_cancelled()
        folders[:] = [name for name in folders if _is_on(device, os.path.join(here, name))]
        if time.monotonic() > end:
            return _Held(files, size, all=False)
        for name in names:
            with contextlib.suppress(OSError):
                info = os.lstat(os.path.join(here, name))
                files, size = files + 1, size + info.st_size
    return _Held(files, size, all=True)


def _is_on(device: int, folder: str) -> bool:
    try:
        return os.lstat(folder).st_dev == device
    except OSError:
        return False


def _exists(_args: StatArgs, context: ToolContext) -> ToolResult:
    path = context.paths[0]
    info = _info(path)
    kind = _kind(info.st_mode) if info else ""
    told = f"Yes, {path} is a {kind}." if info else f"No, there is no {path}."
    return ToolResult(told, {"path": str(path), "exists": info is not None, "kind": kind})


def _info(path: Path) -> os.stat_result | None:
    try:
        return os.stat(path, follow_symlinks=False)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise InvalidInputError(
            f"{path} cannot be looked at: {error.strerror}.", path=str(path)
        ) from error


def _kind(mode: int) -> str:
    if stat.S_ISDIR(mode):
        return "folder"
    if stat.S_ISREG(mode):
        return "file"
    return "link" if stat.S_ISLNK(mode) else "device"


def _owner(path: Path) -> str:
    try:
        return path.owner()
    except (KeyError, OSError, NotImplementedError):
        return ""


def _iso(seconds: float) -> str:
    return iso_z(datetime.fromtimestamp(seconds, UTC))


def _wanted(args: SearchArgs) -> str:
    parts = [f"files named “{args.name}”"] if args.name else ["files"]
    if args.text:
        parts.append(f"with the text “{args.text}”")
    return " ".join(parts)


def _search(args: SearchArgs, context: ToolContext) -> ToolResult:
    folder = context.paths[0]
    if not (args.name.strip() or args.text.strip()):
        raise InvalidInputError(
            "There is nothing to look for.",
            remedy="Give a part of the name, or a text.",
            parameter="name",
        )
    if not folder.is_dir():
        raise NotFoundError(f"There is no folder {folder}.", path=str(folder))
    until = time.monotonic() + _SEARCH_S
    hits: list[_Hit] = []
    skipped: list[str] = []
    looked_at, cut = 0, ""
    for entry in _under(folder, skipped, context.token):
        looked_at += 1
        if looked_at > MOST_LOOKED_AT or time.monotonic() > until:
            cut = f"Only the first {looked_at:,} files and folders were looked at."
            break
        hit = _judge(entry, args)
        if hit is not None:
            hits.append(hit)
            if len(hits) >= args.limit:
                cut = f"There may be more than these {args.limit}."
                break
    data = {
        "folder": str(folder),
        "found": [hit.__dict__ for hit in hits],
        "looked_at": looked_at,
        "complete": not cut,
        "not_entered": skipped[:100],
    }
    return ToolResult(_told(args, folder, hits, cut), data)


def _under(folder: Path, skipped: list[str], token: CancelToken) -> Iterator[os.DirEntry[str]]:
    """Everything under it, nearest first; links are told, not followed; secrets not entered."""
    own_secret = bool(secret_reason(folder))
    level = [folder]
    while level:
        deeper: list[Path] = []
        for here in level:
            token.raise_if_cancelled()
            try:
                with os.scandir(here) as scan:
                    entries = sorted(scan, key=lambda entry: entry.name.casefold())
            except OSError as error:
                skipped.append(f"{here} ({(error.strerror or 'unreadable').lower()})")
                continue
            for entry in entries:
                yield entry
                if not entry.is_dir(follow_symlinks=False):
                    continue
                if not own_secret and secret_reason(Path(entry.path)):
                    skipped.append(f"{entry.path} (private)")
                elif entry.name not in _NOT_ENTERED:
                    deeper.append(Path(entry.path))
        level = deeper


def _judge(entry: os.DirEntry[str], args: SearchArgs) -> _Hit | None:
    if args.name and not name_fits(entry.name, args.name):
        return None
    try:
        info = entry.stat(follow_symlinks=False)
    except OSError:
        return None
    line, excerpt = None, ""
    if args.text:
        if not stat.S_ISREG(info.st_mode) or info.st_size > MOST_SEARCHED_BYTES:
            return None
        if secret_reason(Path(entry.path)):
            return None
        found = _line_with(Path(os.path.realpath(entry.path)), args.text)
        if found is None:
            return None
        line, excerpt = found
    return _Hit(
        entry.path,
        entry.name,
        _kind(info.st_mode),
        info.st_size,
        _iso(info.st_mtime),
        line,
        excerpt,
    )


def name_fits(name: str, wanted: str) -> bool:
    """Whether a name is meant: a part of it, or a pattern (``*`` ``?`` ``[]``); any case."""
    low, pattern = name.casefold(), wanted.strip().casefold()
    if any(sign in pattern for sign in "*?["):
        return fnmatch.fnmatchcase(low, pattern)
    return pattern in low


def _line_with(path: Path, text: str) -> tuple[int, str] | None:
    try:
        content = decode_text(read_bytes(path, limit=MOST_SEARCHED_BYTES))
    except SoniaError:
        return None
    if content is None:
        return None
    wanted = text.casefold()
    for number, line in enumerate(content.splitlines(), 1):
        at = line.casefold().find(wanted)
        if at >= 0:
            begin = max(0, at - _CONTEXT_CHARS // 2)
            return number, line[begin : begin + _CONTEXT_CHARS].strip()
    return None


def _told(args: SearchArgs, folder: Path, hits: list[_Hit], cut: str) -> str:
    if not hits:
        return f"I found no {_wanted(args)} in {folder}." + (f" {cut}" if cut else "")
    number = f"{len(hits)} {'match' if len(hits) == 1 else 'matches'}"
    lines = [f"I found {number} in {folder}:", ""]
    for hit in hits[:_SHOWN]:
        shown = Path(hit.path)
        where = shown.relative_to(folder) if shown.is_relative_to(folder) else shown
        at = f", line {hit.line}: {markdown(hit.excerpt)}" if hit.line else ""
        lines.append(f"- {markdown(str(where))}{'/' if hit.kind == 'folder' else ''}{at}")
    if len(hits) > _SHOWN:
        lines.append(f"- … and {len(hits) - _SHOWN} more")
    if cut:
        lines += ["", cut]
    return "\n".join(lines)
