"""file.list and file.read: what is in a folder, what is in a file. They never change anything."""

from __future__ import annotations

import mimetypes
import os
import re
import stat
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from pydantic import Field, field_validator

from sonia_desktop.core.errors import InvalidInputError
from sonia_desktop.core.ids import iso_z
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.tools.paths import open_exactly, place
from sonia_desktop.tools.policy import secret_reason
from sonia_desktop.tools.types import Effect, Tool, ToolArgs, ToolContext, ToolResult

MOST_READ_BYTES = 10 * 1024 * 1024
MOST_ENTRIES = 10_000
SHOWN_ENTRIES = 100
SHOWN_CHARS = 4_000
_TEXT_PROBE_BYTES = 8192


class PathArgs(ToolArgs):
    """Arguments with a `path`."""

    @field_validator("path", "to", check_fields=False)
    @classmethod
    def _no_nul(cls, value: str) -> str:
        if "\0" in value:
            raise ValueError("a path cannot hold a NUL character")
        return value


class ListArgs(PathArgs):
    """Which folder; `recursive` lists what is under it, too."""

    path: str = Field(
        "~", max_length=4096, description="Folder: Downloads, my Documents, ~, or a full path."
    )
    recursive: bool = Field(False, description="List everything under the folder, too.")


class ReadArgs(PathArgs):
    """Which file."""

    path: str = Field(min_length=1, max_length=4096, description="File: notes.txt, ~/a/b.txt, ...")
    encoding: str = Field("", max_length=40, description="Such as latin-1; empty: found out.")


@dataclass(frozen=True)
class _Listed:
    name: str
    kind: str  # file, folder, link, other
    size_bytes: int
    modified: str
    path: str


LIST_EXAMPLES = (
    "list the files in my Downloads",
    "show me my documents folder",
    "what files are in my home folder",
    "what is in the Downloads folder",
    "list directory /tmp",
    "show the contents of ~/projects",
    "which files do I have on my desktop",
    "list everything in Pictures",
    "what's in my Music folder",
    "show files in /home/user/reports",
    "give me a directory listing of Documents",
    "ls ~/Downloads",
    "do I have any files in Videos",
    "list all files under my Documents including subfolders",
    "what did I download",
    "open the folder listing of my desktop",
    "show me what is inside the folder invoices",
)
READ_EXAMPLES = (
    "read the file notes.txt",
    "show me the contents of ~/todo.txt",
    "open the file report.md and read it to me",
    "what does /etc/hostname say",
    "what is in the file shopping.txt",
    "read my notes in Documents/notes.md",
    "print the text of config.toml",
    "cat readme.txt",
    "tell me what is written in letter.txt",
    "display the file data.csv",
    "read out Downloads/instructions.txt",
    "what does the file todo.md contain",
    "show the text in my journal.txt",
    "let me see main.py",
    "read the log file /var/log/syslog",
    "read aloud the document story.txt",
)


def file_tools() -> list[Tool]:
    """The tools of the file family."""
    return [
        Tool(
            name="file.list",
            description="Lists the files and folders in a folder.",
            args=ListArgs,
            effect=Effect.READ,
            run=_list,
            examples=LIST_EXAMPLES,
            aliases=("list_directory", "filesystem.list_directory"),
            brings="file",
            category="filesystem",
            timeout_s=15.0,
            places=lambda args: (place(args.path),),
            describe=lambda args, paths: (
                f"List the folder {paths[0]}" + (" and all under it" if args.recursive else "")
            ),
        ),
        Tool(
            name="file.read",
            description="Reads a text file of up to 10 MiB.",
            args=ReadArgs,
            effect=Effect.READ,
            run=_read,
            examples=READ_EXAMPLES,
            aliases=("read_file", "filesystem.read_file"),
            category="filesystem",
            timeout_s=15.0,
            places=lambda args: (place(args.path),),
            describe=lambda args, paths: f"Read the file {paths[0]}",
            brings="file",
        ),
    ]


def _list(args: ListArgs, context: ToolContext) -> ToolResult:
    folder = context.paths[0]
    fd = open_exactly(folder)
    try:
        if not stat.S_ISDIR(os.fstat(fd).st_mode):
            raise InvalidInputError(
                f"{folder} is a file, not a folder.",
                remedy="Use file.read to read it.",
                path=str(folder),
            )
        listed, skipped, cut = _walk(fd, folder, recursive=args.recursive, token=context.token)
    finally:
        os.close(fd)
    data = [entry.__dict__ for entry in listed]
    return ToolResult(_list_text(folder, listed, skipped, cut), data)


def _walk(
    fd: int, folder: Path, *, recursive: bool, token: CancelToken
) -> tuple[list[_Listed], list[str], bool]:
    """Entries by folder, folders first; links are listed, never followed."""
    found: list[_Listed] = []
    skipped: list[str] = []
    own_secret = bool(secret_reason(folder))
    waiting: list[Path] = [Path()]
    while waiting:
        token.raise_if_cancelled()
        relative = waiting.pop(0)
        try:
            entries = _entries(fd, folder, relative, token)
        except OSError as error:
            if relative == Path():
                raise InvalidInputError(
                    f"{folder} cannot be listed: {error.strerror}.", path=str(folder)
                ) from error
            skipped.append(f"{relative} ({(error.strerror or 'unreadable').lower()})")
            continue
        deeper = []
        for entry in entries:
            if len(found) >= MOST_ENTRIES:
                return found, skipped, True
            found.append(entry)
            if recursive and entry.kind == "folder":
                if not own_secret and secret_reason(Path(entry.path)):
                    skipped.append(f"{entry.name} (private)")
                else:
                    deeper.append(Path(entry.name))
        waiting = deeper + waiting
    return found, skipped, False


def _entries(fd: int, folder: Path, relative: Path, token: CancelToken) -> list[_Listed]:
    here = folder / relative
    sub = None
    if os.scandir in os.supports_fd:
        # By descriptor and without following links: a folder swapped for a link is not entered.
        sub = os.open(relative, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW, dir_fd=fd)
    try:
        listed = []
        with os.scandir(sub if sub is not None else here) as scan:
            for entry in scan:
                token.raise_if_cancelled()
                listed.append(_one(entry, here, relative))
    finally:
        if sub is not None:
            os.close(sub)
    return sorted(listed, key=lambda item: (item.kind != "folder", item.name.casefold()))


def _one(entry: os.DirEntry[str], here: Path, relative: Path) -> _Listed:
    kind, size, modified = "other", 0, ""
    try:
        info = entry.stat(follow_symlinks=False)
        size = info.st_size if stat.S_ISREG(info.st_mode) else 0
        modified = iso_z(datetime.fromtimestamp(info.st_mtime, UTC))
        if stat.S_ISLNK(info.st_mode):
            kind = "link"
        elif stat.S_ISDIR(info.st_mode):
            kind = "folder"
        elif stat.S_ISREG(info.st_mode):
            kind = "file"
    except (OSError, ValueError, OverflowError):
        pass  # it went away, or its date is out of range: the name is still told
    return _Listed(str(relative / entry.name), kind, size, modified, str(here / entry.name))


def _list_text(folder: Path, listed: list[_Listed], skipped: list[str], cut: bool) -> str:
    shown = _short(folder)
    if not listed:
        return f"{shown} is empty."
    folders = sum(entry.kind == "folder" for entry in listed)
    others = len(listed) - folders
    counts = [_count(folders, "folder")] * bool(folders) + [_count(others, "file")] * bool(others)
    lines = [f"{shown} holds {' and '.join(counts)}:", ""]
    for entry in listed[:SHOWN_ENTRIES]:
        size = f" ({size_words(entry.size_bytes)})" if entry.kind == "file" else ""
        mark = {"folder": "/", "link": " (link)"}.get(entry.kind, "")
        lines.append(f"- {markdown(entry.name)}{mark}{size}")
    if len(listed) > SHOWN_ENTRIES:
        lines.append(f"- … and {len(listed) - SHOWN_ENTRIES:,} more")
    if cut:
        lines += ["", f"Only the first {MOST_ENTRIES:,} entries were listed."]
    if skipped:
        lines += ["", f"Not looked into: {', '.join(markdown(name) for name in skipped[:10])}."]
    return "\n".join(lines)


def _read(args: ReadArgs, context: ToolContext) -> ToolResult:
    path = context.paths[0]
    content = read_bytes(path, context.token)
    data = {"path": str(path), "size_bytes": len(content), "binary": False, "content": ""}
    size = size_words(len(content))
    if not content:
        return ToolResult(f"{path.name} is empty.", data)
    text = decode_text(content, args.encoding)
    if text is None:
        kind = mimetypes.guess_type(path.name)[0]
        what = f" ({kind})" if kind else ""
        return ToolResult(
            f"{markdown(path.name)} is a binary file{what} of {size}; it cannot be read as text.",
            {**data, "binary": True, "content": None},
        )
    data["content"] = text
    shown = text[:SHOWN_CHARS]
    fence = "`" * max(3, *(len(run) + 1 for run in re.findall(r"`+", shown)), 3)
    rest = len(text) - len(shown)
    more = f"\n\n… and {rest:,} more characters." if rest else ""
    head = f"{markdown(path.name)} ({size}):"
    return ToolResult(f"{head}\n\n{fence}\n{shown.rstrip(chr(10))}\n{fence}{more}", data)


def read_bytes(
    path: Path, token: CancelToken | None = None, *, limit: int = MOST_READ_BYTES
) -> bytes:
    """What a plain file holds. Raises `InvalidInputError` over `limit`, `NotFoundError`."""
    fd = open_exactly(path)
    try:
        info = os.fstat(fd)
        if stat.S_ISDIR(info.st_mode):
            raise InvalidInputError(
                f"{path} is a folder, not a file.",
                remedy="Use file.list to see what is in it.",
                path=str(path),
            )
        if not stat.S_ISREG(info.st_mode):
            raise InvalidInputError(f"{path} is a device or a pipe, not a file.", path=str(path))
        if info.st_size > limit:
            raise _too_large(path, info.st_size, limit)
        pieces, total = [], 0
        while piece := os.read(fd, 1 << 20):  # files of the kernel say size 0 and hold more
            if token is not None:
                token.raise_if_cancelled()
            total += len(piece)
            if total > limit:
                raise _too_large(path, total, limit)
            pieces.append(piece)
    except OSError as error:
        raise InvalidInputError(f"{path} cannot be read: {error.strerror}.") from error
    finally:
        os.close(fd)
    return b"".join(pieces)


def _too_large(path: Path, size: int, limit: int) -> InvalidInputError:
    return InvalidInputError(
        f"{path} is too large to read: at least {size_words(size)}, "
        f"the limit is {limit // 1048576} MiB.",
        remedy="Read a part of it with shell.run, for instance `head -c 100000 FILE`.",
        path=str(path),
        size_bytes=size,
    )


def decode_text(content: bytes, encoding: str = "") -> str | None:
    """The text, or None when it is none. What is not UTF-8 becomes the replacement character.

    Raises `InvalidInputError` when an `encoding` is named that it is not in.
    """
    if encoding:
        try:
            return content.decode(encoding)
        except (LookupError, UnicodeError) as error:
            raise InvalidInputError(
                f"This is no text in {encoding!r}: {error}.",
                remedy="Leave the encoding out: then it is found out.",
                parameter="encoding",
            ) from error
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    probe = content[:_TEXT_PROBE_BYTES]
    if b"\0" in probe:
        return None
    decoded = probe.decode("utf-8", "replace")
    controls = sum(c < " " and c not in "\t\n\r\f\b\x1b" for c in decoded)
    if decoded.count("\ufffd") + controls > len(decoded) * 0.3:
        return None
    return content.decode("utf-8-sig", "replace")


def size_words(size: int) -> str:
    """A size for people: ``512 bytes``, ``1.2 kB``, ``3.4 MB`` (decimal units)."""
    if size < 1000:
        return _count(size, "byte")
    value = float(size)
    for unit in ("kB", "MB", "GB"):
        value /= 1000.0
        if value < 999.95:
            return f"{value:.1f} {unit}"
    return f"{value / 1000.0:.1f} TB"


def _count(number: int, word: str) -> str:
    return f"{number:,} {word}" if number == 1 else f"{number:,} {word}s"


def _short(folder: Path) -> str:
    home = Path.home()
    if folder == home:
        return "Your home folder"
    return markdown(f"~/{folder.relative_to(home)}" if folder.is_relative_to(home) else str(folder))


def markdown(name: str) -> str:
    """A file name as plain text in Markdown: what would format or break the line is escaped."""
    flat = re.sub(r"[\x00-\x1f\x7f]", "?", name)
    return re.sub(r"([\\`*_\[\]<>#|])", r"\\\1", flat)
