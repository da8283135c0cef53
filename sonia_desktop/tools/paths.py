"""Places on the disk: what words mean, where that really is, and opening exactly that."""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Callable, Sequence
from pathlib import Path
from urllib.parse import unquote, urlsplit

from sonia_desktop.core.errors import InvalidInputError, NotFoundError, PolicyDeniedError

_HOME_WORDS = frozenset({"", "~", "home", "home folder", "home directory", "my home"})
_KNOWN = ("downloads", "documents", "desktop", "pictures", "music", "videos")
_SAME = {
    "download": "downloads", "document": "documents", "docs": "documents",
    "picture": "pictures", "photos": "pictures", "images": "pictures",
    "video": "videos", "movies": "videos", "songs": "music",
}  # fmt: skip


def place(text: str) -> Path:
    """The absolute path a person means by ``Downloads``, ``my Documents``, ``~/notes`` or ``/etc``.

    Relative paths are under the home folder. Symbolic links are not followed here.
    """
    words = text.strip().strip("\"'").strip()
    if "\0" in words:
        raise InvalidInputError("The path holds a NUL character.", remedy="Give a plain path.")
    home = Path.home()
    if words.lower().startswith("file://"):
        words = unquote(urlsplit(words).path)
    if words.lower() in _HOME_WORDS or not Path(words).parts:  # "." and "./" name nothing
        return home
    if words.startswith("~"):
        return _expand(words)
    if Path(words).is_absolute():
        return Path(words)
    if (home / Path(words).parts[0]).exists():  # the very name wins over what it may mean
        return home / words
    plain = re.sub(r"^(?:(?:in|my|the|our)\s+)+", "", words, flags=re.IGNORECASE)
    plain = re.sub(r"\s+(?:folder|directory|dir)$", "", plain, flags=re.IGNORECASE)
    if plain.lower() in _HOME_WORDS:
        return home
    first, *rest = re.split(r"[/\\]", plain, maxsplit=1)
    known = _SAME.get(first.lower(), first.lower())
    if known in _KNOWN:
        return _known_folder(known, home).joinpath(*rest)
    return _any_case(home / plain)


def _expand(words: str) -> Path:
    try:
        return Path(words).expanduser()
    except RuntimeError as error:
        raise NotFoundError(f"There is no home folder for {words!r}.") from error


def _known_folder(name: str, home: Path) -> Path:
    import platformdirs

    folders = {
        "downloads": platformdirs.user_downloads_dir, "documents": platformdirs.user_documents_dir,
        "desktop": platformdirs.user_desktop_dir, "pictures": platformdirs.user_pictures_dir,
        "music": platformdirs.user_music_dir, "videos": platformdirs.user_videos_dir,
    }  # fmt: skip
    named = Path(folders[name]())
    return named if named.exists() else _any_case(home / name.capitalize())


def _any_case(path: Path) -> Path:
    """The one entry that differs only in case, where the exact one is missing."""
    if path.exists() or not path.parent.is_dir():
        return path
    try:
        same = [entry for entry in os.listdir(path.parent) if entry.lower() == path.name.lower()]
    except OSError:
        return path
    return path.parent / same[0] if len(same) == 1 else path


def resolve(path: Path) -> Path:
    """Where `path` really is: every link and ``..`` followed. It need not exist."""
    try:
        return Path(os.path.realpath(path, strict=False))
    except (OSError, RuntimeError, ValueError) as error:
        raise InvalidInputError(f"The path {str(path)!r} cannot be followed: {error}.") from error


def follower(known: Sequence[Path] = ()) -> Callable[[Path], Path]:
    """`resolve` for several places at one time: a folder that they share is followed once.

    `known`: places that are resolved already.
    """
    followed = {str(path): path for path in known}

    def follow(path: Path) -> Path:
        text = str(path)
        there = followed.get(text)
        if there is None:
            there = followed[text] = _followed(path, text)
        return there

    def _followed(path: Path, text: str) -> Path:
        folder, _, name = text.rpartition("/")
        if os.sep != "/" or folder in ("", "/") or name in ("", ".", ".."):
            return resolve(path)
        above = followed.get(folder)
        if above is None:
            above = followed[folder] = resolve(Path(folder))
        whole = os.path.join(above, name)
        if os.path.islink(whole):
            return resolve(path)
        return path if whole == text else Path(whole)

    return follow


def resolve_parent(path: Path) -> Path:
    """Where the entry itself is: every link on the way followed, but not a link at its end."""
    whole = Path(os.path.abspath(path))
    return resolve(whole.parent) / whole.name if whole.name else resolve(whole)


def open_exactly(path: Path, *, directory: bool = False) -> int:
    """A file descriptor of `path` with no link followed anywhere on the way.

    `path` must be resolved. A link that was put in its way since is refused, so what is opened is
    what was judged. Raises `PolicyDeniedError`, `NotFoundError`, `InvalidInputError`.
    """
    last = os.O_RDONLY | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NONBLOCK", 0)
    last |= getattr(os, "O_BINARY", 0) | (getattr(os, "O_DIRECTORY", 0) if directory else 0)
    try:
        if os.open not in os.supports_dir_fd or not hasattr(os, "O_NOFOLLOW"):
            _refuse_links(path)
            return os.open(path, last)
        through = getattr(os, "O_PATH", os.O_RDONLY) | os.O_NOFOLLOW | os.O_CLOEXEC
        here = os.open(path.anchor, through | os.O_DIRECTORY)
        parts = path.parts[1:]
        try:
            for index, part in enumerate(parts):
                final = index == len(parts) - 1
                flags = (last | os.O_NOFOLLOW) if final else through | os.O_DIRECTORY
                deeper = os.open(part, flags, dir_fd=here)
                os.close(here)
                here = deeper
            return here if parts else os.open(path.anchor, last)
        except OSError:
            os.close(here)
            raise
    except OSError as error:
        raise _explain(path, error) from error


def _refuse_links(path: Path) -> None:
    if resolve(path) != path:
        raise OSError(errno.ELOOP, "a link is in the way")


def _explain(path: Path, error: OSError) -> Exception:
    if error.errno == errno.ELOOP or _has_link(path):
        return PolicyDeniedError(
            f"{path} is not what it was when it was checked: a link was put in its way.",
            remedy="Ask again; the new place is then checked.",
            path=str(path),
        )
    if error.errno in (errno.ENOENT, errno.ENXIO):
        return missing(path)
    if error.errno in (errno.EACCES, errno.EPERM):
        return InvalidInputError(
            f"{path} cannot be read: this user has no permission.",
            remedy="Choose another file, or change its permissions.",
            path=str(path),
        )
    if error.errno == errno.ENOTDIR:
        return InvalidInputError(f"{path} is not a folder.", path=str(path))
    return InvalidInputError(f"{path} cannot be opened: {error.strerror}.", path=str(path))


def _has_link(path: Path) -> bool:
    for part in (path, *path.parents):
        try:
            if stat.S_ISLNK(os.lstat(part).st_mode):
                return True
        except OSError:
            continue
    return False


def missing(path: Path) -> NotFoundError:
    """The error for a path that does not exist, with the nearest name there is."""
    import difflib

    remedy = "Give the full path, or list the folder first."
    try:
        near = difflib.get_close_matches(path.name, os.listdir(path.parent), n=1)
    except OSError:
        near = []
    if near:
        remedy = f"Did you mean {near[0]!r}?"
    return NotFoundError(f"There is no {path}.", remedy=remedy, path=str(path))
