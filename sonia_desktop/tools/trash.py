"""The system's trash: into it through send2trash, and back out of it.

On Linux the trash is that of freedesktop.org (trash-spec 1.0): ``files/NAME`` beside
``info/NAME.trashinfo``, which holds the path it came from. Elsewhere the system's own trash window
brings things back.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from urllib.parse import unquote

from sonia_desktop.core.errors import (
    InvalidInputError,
    NotFoundError,
    UnavailableError,
    WrongStateError,
)

CAN_RESTORE = sys.platform.startswith("linux")
_INFO = ".trashinfo"


def to_trash(path: Path) -> Path | None:
    """Move it to the trash; where it lies there, where the system tells.

    Raises `UnavailableError` when there is no trash for its disk: nothing is deleted then.
    """
    from send2trash import TrashPermissionError, send2trash

    try:
        send2trash(os.fspath(path))
    except TrashPermissionError as error:
        raise UnavailableError(
            f"There is no trash on the disk of {path}, so it was not deleted.",
            remedy="Move it to a folder on your own disk first, or delete it with shell.run.",
        ) from error
    except OSError as error:
        raise InvalidInputError(
            f"{path} cannot be moved to the trash: {error.strerror or error}.",
            remedy="Check that it is there and that you may change it.",
            path=str(path),
        ) from error
    return _lies_at(path) if CAN_RESTORE else None


def from_trash(path: Path, lies_at: Path | None) -> None:
    """Bring it back to `path`. Raises `NotFoundError`, `WrongStateError`, `UnavailableError`."""
    if not CAN_RESTORE:
        raise UnavailableError(
            f"{path} lies in the trash.", remedy="Open the trash and put it back from there."
        )
    if os.path.lexists(path):
        raise WrongStateError(f"there is another {path} now.", remedy="Move that away first.")
    found = lies_at if lies_at is not None and os.path.lexists(lies_at) else _lies_at(path)
    if found is None:
        raise NotFoundError(f"{path} is not in the trash any more.")
    path.parent.mkdir(parents=True, exist_ok=True)
    os.rename(found, path)
    info = found.parent.parent / "info" / (found.name + _INFO)
    info.unlink(missing_ok=True)


def _lies_at(path: Path) -> Path | None:
    """The newest thing in the trash that came from `path`."""
    newest: tuple[float, Path] | None = None
    for trash in _trashes(path):
        try:
            infos = list(os.scandir(trash / "info"))
        except OSError:
            continue
        for info in infos:
            kept = trash / "files" / info.name.removesuffix(_INFO)
            try:
                if _came_from(Path(info.path), trash) != path or not os.path.lexists(kept):
                    continue
                age = info.stat().st_mtime
            except OSError:
                continue
            if newest is None or age >= newest[0]:
                newest = (age, kept)
    return newest[1] if newest else None


def _came_from(info: Path, trash: Path) -> Path | None:
    for line in info.read_text("utf-8", "surrogateescape").splitlines():
        if line.startswith("Path="):
            named = Path(unquote(line[5:], errors="surrogateescape"))
            if named.is_absolute():
                return named
            # Relative to the folder the trash is for: the disk's top, or the data folder at home.
            top = trash.parent.parent if trash.parent.name == ".Trash" else trash.parent
            return top / named
    return None


def _trashes(path: Path) -> list[Path]:
    from send2trash import plat_other

    home = Path(plat_other.HOMETRASH)
    top = Path(os.fsdecode(plat_other.find_mount_point(os.fsencode(path.parent))))
    return [home, top / f".Trash-{os.getuid()}", top / ".Trash" / str(os.getuid())]
