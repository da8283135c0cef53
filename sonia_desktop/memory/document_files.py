"""Files that are taken in: which of a folder, what they are told by, and how far the work is."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sonia_desktop.core.errors import InvalidInputError, NotFoundError
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.memory.reading import SUFFIXES

MAX_FILES = 20_000
_NOT_ENTERED = frozenset({"node_modules", "__pycache__", "site-packages", "venv", "target", "dist"})


@dataclass(frozen=True)
class Document:
    """A file that was taken in. Times in UTC with ``Z``; `chunks` 0: it is not finished."""

    id: str
    name: str
    path: str | None
    media_type: str
    title: str
    sha256: str
    size_bytes: int
    characters: int
    pages: int | None
    chunks: int
    scope: str
    scope_id: str | None
    sensitivity: str
    metadata: dict[str, Any]
    modified_at: str | None
    created_at: str
    updated_at: str


@dataclass(frozen=True)
class IngestProgress:
    """How far it is: files and bytes done of all, and the page of the file in hand."""

    file: str
    files_done: int
    files: int
    bytes_done: int
    bytes: int
    page: int
    pages: int | None


@dataclass
class Ingested:
    """What became of it: new documents, those known already, and files that failed with why."""

    added: list[Document] = field(default_factory=list)
    known: list[Document] = field(default_factory=list)
    failed: list[tuple[str, str]] = field(default_factory=list)
    cancelled: bool = False


def files_below(folder: Path) -> Iterator[Path]:
    """Readable kinds of files below a folder, in order; hidden ones, links and what programs put
    there (node_modules, ...) are left out. Raises `InvalidInputError` for too many."""
    count = 0
    for here, folders, names in os.walk(folder, followlinks=False):
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and name not in _NOT_ENTERED
        )
        for name in sorted(names):
            file = Path(here) / name
            if name.startswith(".") or file.suffix.casefold() not in SUFFIXES or file.is_symlink():
                continue
            count += 1
            if count > MAX_FILES:
                raise InvalidInputError(
                    f"{folder} holds more than {MAX_FILES:,} files.",
                    remedy="Take its folders one by one.",
                )
            yield file


def size_of(file: Path) -> int:
    """Bytes; 0 for what cannot be looked at."""
    try:
        return file.stat().st_size
    except OSError:
        return 0


def digest_of(file: Path, token: CancelToken) -> str:
    """SHA-256 of the bytes. Raises `NotFoundError`, `InvalidInputError`."""
    digest = hashlib.sha256()
    try:
        if file.exists() and not file.is_file():
            raise InvalidInputError(f"{file.name} is no regular file.")
        with file.open("rb") as data:
            while part := data.read(1 << 20):
                token.raise_if_cancelled()
                digest.update(part)
    except FileNotFoundError as error:
        raise NotFoundError(f"There is no file {file}.") from error
    except OSError as error:
        raise InvalidInputError(
            f"{file.name} cannot be read: {error.strerror or error}.",
            remedy="Check its permissions.",
        ) from error
    return digest.hexdigest()
