"""Files written whole or not at all, exactly where they were judged to be.

    existed = write_whole(path, b"...")     # a kill at any moment leaves the old or the new file

The new content goes into a file beside the old one, to the disk, and then into its place by one
rename (POSIX rename(2): a reader sees the old or the new, never half). No link is followed on the
way: `path` must be resolved, as for `paths.open_exactly`.
"""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from sonia_desktop.core.errors import (
    InvalidInputError,
    NotFoundError,
    PolicyDeniedError,
    SoniaError,
    UnavailableError,
    WrongStateError,
)

HALF_MADE = ".sonia-part"
"""End of the names of files not put in place yet; what a kill leaves behind is named so."""
_BY_DESCRIPTOR = os.open in os.supports_dir_fd and hasattr(os, "O_NOFOLLOW")
_ALREADY = "There is {} already."
_MOST_TRIES = 100


@dataclass(frozen=True)
class Folder:
    """An opened folder: `fd` where the system works by descriptors, else only its path."""

    path: Path
    fd: int | None

    def __enter__(self) -> Folder:
        return self

    def __exit__(self, *_: object) -> None:
        if self.fd is not None:
            os.close(self.fd)

    def name(self, name: str) -> str | Path:
        """What is given to `os` functions, together with `dir_fd=self.fd`."""
        return name if self.fd is not None else self.path / name

    def stat(self, name: str) -> os.stat_result | None:
        """The entry itself, a link not followed; None when there is none."""
        try:
            return os.stat(self.name(name), dir_fd=self.fd, follow_symlinks=False)
        except FileNotFoundError:
            return None
        except OSError as error:
            raise refused(self.path / name, error) from error


def open_folder(path: Path, *, make: bool = False) -> Folder:
    """Open a resolved folder with no link followed; `make`: with the folders that are missing.

    Raises `NotFoundError`, `InvalidInputError`, `PolicyDeniedError`, `UnavailableError`.
    """
    if not _BY_DESCRIPTOR:
        return _open_by_path(path, make=make)
    flags = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
    through = getattr(os, "O_PATH", os.O_RDONLY) | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
    here = os.open(path.anchor, through)
    walked = Path(path.anchor)
    parts = path.parts[1:]
    try:
        for index, part in enumerate(parts):
            walked /= part
            wanted = flags if index == len(parts) - 1 else through
            try:
                deeper = os.open(part, wanted, dir_fd=here)
            except FileNotFoundError:
                if not make:
                    raise
                with contextlib.suppress(FileExistsError):
                    os.mkdir(part, 0o777, dir_fd=here)
                deeper = os.open(part, wanted, dir_fd=here)
            os.close(here)
            here = deeper
        if not parts:
            deeper = os.open(path.anchor, flags)
            os.close(here)
            here = deeper
    except OSError as error:
        os.close(here)
        raise refused(walked, error) from error
    return Folder(path, here)


def _open_by_path(path: Path, *, make: bool) -> Folder:
    for part in (path, *path.parents):
        if part.is_symlink():
            raise _linked(part)
    try:
        if make:
            path.mkdir(parents=True, exist_ok=True)
        if not path.is_dir():
            raise FileNotFoundError(errno.ENOENT, "missing")
    except OSError as error:
        raise refused(path, error) from error
    return Folder(path, None)


def write_whole(path: Path, content: bytes, *, overwrite: bool = True) -> bool:
    """Put `content` at `path`, missing folders included; True when a file was there before.

    Its permissions stay; a new file gets those the user's umask gives. Errors: as `open_folder`,
    and `WrongStateError` where a file is in the way and `overwrite` is False.
    """
    return fill_whole(path, [content], overwrite=overwrite)


def fill_whole(
    path: Path,
    pieces: Iterable[bytes],
    *,
    overwrite: bool = True,
    like: os.stat_result | None = None,
    before_rename: Callable[[], None] | None = None,
) -> bool:
    """As `write_whole`, piece by piece; `like`: take this file's permissions and times.

    `before_rename` is the last chance to stop it (by raising): the old file is still in place.
    """
    _check_name(path)
    with open_folder(path.parent, make=True) as folder:
        old = folder.stat(path.name)
        if old is not None and not stat.S_ISREG(old.st_mode):
            raise _not_a_file(path, old.st_mode)
        if old is not None and not overwrite:
            raise WrongStateError(
                _ALREADY.format(path), remedy="Choose another name, or allow overwriting."
            )
        part = f".{path.name[:80]}.{secrets.token_hex(6)}{HALF_MADE}"
        placed = False
        try:
            fd = os.open(
                folder.name(part),
                os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
                | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0),
                0o666 if old is None and like is None else 0o600,
                dir_fd=folder.fd,
            )  # fmt: skip
            try:
                for piece in pieces:
                    _write_all(fd, piece)
                _take_after(fd, old or like)
                os.fsync(fd)
                if like is not None and os.utime in os.supports_fd:
                    os.utime(fd, ns=(like.st_atime_ns, like.st_mtime_ns))
            finally:
                os.close(fd)
            if before_rename is not None:
                before_rename()
            _into_place(folder, part, path.name, overwrite=overwrite)
            placed = True
            sync_folder(folder)
        except OSError as error:
            raise refused(path, error) from error
        finally:
            if not placed:
                with contextlib.suppress(OSError):
                    os.unlink(folder.name(part), dir_fd=folder.fd)
    return old is not None


def _write_all(fd: int, piece: bytes) -> None:
    view = memoryview(piece)
    while view:
        view = view[os.write(fd, view) :]


def _take_after(fd: int, old: os.stat_result | None) -> None:
    if old is None or not hasattr(os, "fchmod"):
        return
    with contextlib.suppress(PermissionError):  # another user's file in a folder of ours
        os.fchown(fd, old.st_uid, old.st_gid)
    os.fchmod(fd, stat.S_IMODE(old.st_mode))


def _into_place(folder: Folder, part: str, name: str, *, overwrite: bool) -> None:
    if overwrite:
        os.replace(folder.name(part), folder.name(name), src_dir_fd=folder.fd, dst_dir_fd=folder.fd)
        return
    if os.link in os.supports_dir_fd:
        # link(2) fails where something came in between; rename(2) would take its place.
        os.link(folder.name(part), folder.name(name), src_dir_fd=folder.fd, dst_dir_fd=folder.fd)
        os.unlink(folder.name(part), dir_fd=folder.fd)
    else:
        os.rename(folder.name(part), folder.name(name))


def rename_exactly(source: Path, target: Path) -> None:
    """Rename on the same file system; never over something. Raises as `write_whole`, and `OSError`
    with EXDEV where the two lie on different file systems."""
    _check_name(target)
    with open_folder(source.parent) as here, open_folder(target.parent, make=True) as there:
        found = here.stat(source.name)
        if found is None:
            raise NotFoundError(f"There is no {source}.", path=str(source))
        other = there.stat(target.name)
        same = other is not None and (other.st_dev, other.st_ino) == (found.st_dev, found.st_ino)
        if other is not None and not same:  # "a.txt" may become "A.txt" where both are one
            raise WrongStateError(
                _ALREADY.format(target), remedy="Choose another name, or delete it first."
            )
        try:
            os.rename(
                here.name(source.name),
                there.name(target.name),
                src_dir_fd=here.fd,
                dst_dir_fd=there.fd,
            )
        except OSError as error:
            if error.errno == errno.EXDEV:
                raise
            raise refused(target, error) from error
        sync_folder(there)
        sync_folder(here)


def sync_folder(folder: Folder) -> None:
    """Make names that changed in it outlive a power cut."""
    if folder.fd is not None:
        with contextlib.suppress(OSError):  # some file systems have no such thing
            os.fsync(folder.fd)


def free_name(path: Path) -> Path:
    """`path`, or with " (2)", " (3)" ... in it where something has that name."""
    if not os.path.lexists(path):
        return path
    for number in range(2, _MOST_TRIES):
        other = path.with_name(f"{path.stem} ({number}){path.suffix}")
        if not os.path.lexists(other):
            return other
    raise WrongStateError(_ALREADY.format(path), remedy="Choose another name.")


def drop_empty(path: Path, count: int) -> None:
    """Remove the `count` folders around `path`, the inner ones first, as long as they are empty."""
    for folder in path.parents[:count]:
        try:
            with open_folder(folder.parent) as around:
                os.rmdir(around.name(folder.name), dir_fd=around.fd)
        except (OSError, SoniaError):
            return  # something else is in it by now, or it is gone already


def _check_name(path: Path) -> None:
    if not path.name or len(os.fsencode(path.name)) > 255:
        raise InvalidInputError(f"{str(path)[:200]} is no name for a file.", path=str(path)[:200])


def _not_a_file(path: Path, mode: int) -> Exception:
    if stat.S_ISLNK(mode):
        return _linked(path)
    what = "a folder" if stat.S_ISDIR(mode) else "a device or a pipe"
    return InvalidInputError(f"{path} is {what}, not a file.", path=str(path))


def _linked(path: Path) -> PolicyDeniedError:
    return PolicyDeniedError(
        f"{path} is a link now; it was none when it was checked.",
        remedy="Ask again; the place it leads to is then checked.",
        path=str(path),
    )


def refused(path: Path, error: OSError) -> Exception:
    """What the system said, as an error of ours."""
    why = error.errno
    if why in (errno.ELOOP, errno.EMLINK):
        return _linked(path)
    if why == errno.ENOENT:
        return NotFoundError(f"There is no {path}.", path=str(path))
    if why == errno.ENOTDIR:
        return _linked(path) if path.is_symlink() else InvalidInputError(
            f"{path} is not a folder.", path=str(path)
        )  # fmt: skip
    if why == errno.EEXIST:
        return WrongStateError(_ALREADY.format(path), remedy="Choose another name.")
    if why in (errno.ENOSPC, errno.EDQUOT):
        return UnavailableError(
            f"There is no room left on the disk for {path}; nothing was changed.",
            remedy="Free some space and try again.",
        )
    if why == errno.EROFS:
        return UnavailableError(
            f"{path} is on a disk that can only be read.", remedy="Choose another folder."
        )
    if why in (errno.EACCES, errno.EPERM):
        return InvalidInputError(
            f"{path} cannot be changed: this user has no permission.",
            remedy="Choose another place, or change its permissions.",
            path=str(path),
        )
    return InvalidInputError(f"{path} cannot be changed: {error.strerror}.", path=str(path))
