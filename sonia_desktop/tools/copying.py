"""Copies and moves of files and folders: whole or not at all, links copied as links."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import shutil
import stat
from collections.abc import Iterator
from pathlib import Path

from sonia_desktop.core.errors import InvalidInputError, WrongStateError
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.tools.atomic import HALF_MADE, fill_whole, refused, rename_exactly
from sonia_desktop.tools.paths import open_exactly

MOST_COPIED_ENTRIES = 100_000
_PIECE_BYTES = 1 << 20


def copy_whole(source: Path, target: Path, token: CancelToken, *, overwrite: bool = False) -> int:
    """Copy a file or a folder with all in it; the number of bytes copied.

    A folder never goes over something, nor into itself. Raises `WrongStateError`,
    `InvalidInputError`, `NotFoundError`, `CancelledError`; then nothing is left at `target`.
    """
    if source == target:
        raise InvalidInputError(f"{source} cannot be copied onto itself.", path=str(source))
    fd = open_exactly(source)
    try:
        info = os.fstat(fd)
        if stat.S_ISDIR(info.st_mode):
            return _copy_folder(fd, source, target, token)
        if not stat.S_ISREG(info.st_mode):
            raise InvalidInputError(f"{source} is a device or a pipe, not a file.")
        fill_whole(target, _pieces(fd, token), overwrite=overwrite, like=info)
        return info.st_size
    finally:
        os.close(fd)


def move_whole(source: Path, target: Path, token: CancelToken | None = None) -> None:
    """Move a file, folder or link, also to another disk; never over something."""
    if target.is_relative_to(source) and target != source:
        raise InvalidInputError(f"{source} cannot be moved into itself.", path=str(source))
    try:
        rename_exactly(source, target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        token = token or CancelToken()
        if source.is_symlink():
            os.symlink(os.readlink(source), target)
        else:
            copy_whole(source, target, token)
        if source.is_dir() and not source.is_symlink():
            shutil.rmtree(source)
        else:
            source.unlink()


def _pieces(fd: int, token: CancelToken) -> Iterator[bytes]:
    while piece := os.read(fd, _PIECE_BYTES):
        token.raise_if_cancelled()
        yield piece


def _copy_folder(fd: int, source: Path, target: Path, token: CancelToken) -> int:
    if target.is_relative_to(source):
        raise InvalidInputError(f"{source} cannot be copied into itself.", path=str(source))
    if os.path.lexists(target):
        raise WrongStateError(f"There is {target} already.", remedy="Choose another name.")
    part = target.with_name(f".{target.name[:80]}.{secrets.token_hex(6)}{HALF_MADE}")
    total = count = 0
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        part.mkdir()
        for inside, folders, files, at in _walk(fd, source):
            here = part / inside
            for name in folders:
                token.raise_if_cancelled()
                (here / name).mkdir()
            for name in files:
                token.raise_if_cancelled()
                count += 1
                if count > MOST_COPIED_ENTRIES:
                    raise InvalidInputError(
                        f"{source} holds more than {MOST_COPIED_ENTRIES:,} files; that many are "
                        "not copied at once.",
                        remedy="Copy its folders one by one.",
                    )
                total += _copy_one(at, source / inside / name, name, here / name, token)
        os.rename(part, target)
    except OSError as error:
        raise refused(target, error) from error
    finally:
        if part.exists():
            shutil.rmtree(part, ignore_errors=True)
    return total


def _walk(fd: int, source: Path) -> Iterator[tuple[Path, list[str], list[str], int | None]]:
    """(folder relative to the source, folders, files and links, its descriptor)."""
    if hasattr(os, "fwalk"):
        for inside, folders, files, at in os.fwalk(".", dir_fd=fd, follow_symlinks=False):
            linked = [name for name in folders if _is_link(name, at)]
            yield Path(inside), [n for n in folders if n not in linked], [*files, *linked], at
    else:
        for where, folders, files in os.walk(source):
            yield Path(where).relative_to(source), folders, files, None


def _is_link(name: str, at: int) -> bool:
    return stat.S_ISLNK(os.stat(name, dir_fd=at, follow_symlinks=False).st_mode)


def _copy_one(at: int | None, path: Path, name: str, target: Path, token: CancelToken) -> int:
    place = path if at is None else name
    info = os.stat(place, dir_fd=at, follow_symlinks=False)
    if stat.S_ISLNK(info.st_mode):
        os.symlink(os.readlink(place, dir_fd=at), target)
        return 0
    if not stat.S_ISREG(info.st_mode):
        return 0  # sockets and pipes belong to running programs
    fd = os.open(place, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0), dir_fd=at)
    try:
        with target.open("xb") as copy:
            for piece in _pieces(fd, token):
                copy.write(piece)
    finally:
        os.close(fd)
    target.chmod(stat.S_IMODE(info.st_mode))
    with contextlib.suppress(OSError):
        os.utime(target, ns=(info.st_atime_ns, info.st_mtime_ns), follow_symlinks=False)
    return info.st_size
