"""The picture on the clipboard, or the picture file that was copied."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote, urlsplit

from sonia_desktop.core.errors import InvalidInputError, NotFoundError, UnavailableError
from sonia_desktop.core.ids import utc_now
from sonia_desktop.vision.backends.backend import SkippedError
from sonia_desktop.vision.backends.programs import program_output
from sonia_desktop.vision.backends.session import Session, SessionKind
from sonia_desktop.vision.backends.x11_clipboard import read_x11_clipboard
from sonia_desktop.vision.picture import load_picture
from sonia_desktop.vision.scene import Screenshot

NAME = "The picture on the clipboard"
PICTURE_TYPES = (
    *("image/png", "image/bmp", "image/x-bmp", "image/tiff", "image/jpeg", "image/webp"),
    *("image/gif", "image/avif"),
)
"""Asked for in this order: without loss first, what is quick to decode first."""

FILE_LIST = "text/uri-list"


def clipboard_picture(session: Session, cancelled: Callable[[], bool]) -> Screenshot:
    """The picture that was copied last; of copied files the first.

    Raises:
        NotFoundError: there is no picture on it.
        UnavailableError: it cannot be reached.
        InvalidInputError: the picture is damaged or too large.
        DisplayGoneError, RefusedError: the display does not answer, or refuses.
    """
    if session.kind in (SessionKind.WINDOWS, SessionKind.MACOS):
        return _through_pillow()
    if session.kind is SessionKind.X11:
        kind, content = read_x11_clipboard(session.display, (*PICTURE_TYPES, FILE_LIST))
    else:
        kind, content = _through_wl_paste(session, cancelled)
    if not kind:
        raise NotFoundError(
            "The clipboard holds no picture.", remedy="Copy a picture first, then try again."
        )
    if kind == FILE_LIST:
        return load_picture(first_file(content.decode("utf-8", "replace")))
    return _named(load_picture(content, name=NAME))


def first_file(listed: str) -> Path:
    """The first local file of a ``text/uri-list`` (RFC 2483). Raises `NotFoundError`."""
    for line in listed.splitlines():
        parts = urlsplit(line.strip())
        if parts.scheme == "file" and parts.netloc in ("", "localhost"):
            return Path(unquote(parts.path))
    raise NotFoundError(
        "The clipboard holds no picture and no file of this machine.",
        remedy="Copy a picture first, then try again.",
    )


def _through_wl_paste(session: Session, cancelled: Callable[[], bool]) -> tuple[str, bytes]:
    if not shutil.which("wl-paste", path=session.environment.get("PATH")):
        if session.display:  # the compositor shares its clipboard with X11 programs
            return read_x11_clipboard(session.display, (*PICTURE_TYPES, FILE_LIST))
        raise UnavailableError(
            "The clipboard of a Wayland session is read through wl-paste, which is not installed.",
            remedy="sudo apt install wl-clipboard",
        )
    try:
        listed = program_output(["wl-paste", "--list-types"], session, cancelled)
    except SkippedError as error:
        if "nothing is copied" in str(error).lower() or "no selection" in str(error).lower():
            return "", b""
        raise UnavailableError(f"The clipboard cannot be read: {error}.") from error
    offered = listed.decode("utf-8", "replace").split()
    kind = next((kind for kind in (*PICTURE_TYPES, FILE_LIST) if kind in offered), "")
    if not kind:
        return "", b""
    try:
        command = ["wl-paste", "--no-newline", "--type", kind]
        return kind, program_output(command, session, cancelled)
    except SkippedError as error:
        raise UnavailableError(f"The clipboard cannot be read: {error}.") from error


def _through_pillow() -> Screenshot:
    import io

    from PIL import Image, ImageGrab

    try:
        held = ImageGrab.grabclipboard()
    except (OSError, NotImplementedError, ValueError) as error:
        raise UnavailableError(
            f"The clipboard of {sys.platform} cannot be read: {error}."
        ) from error
    if isinstance(held, list) and held:
        return load_picture(Path(str(held[0])))
    if not isinstance(held, Image.Image):
        raise NotFoundError(
            "The clipboard holds no picture.", remedy="Copy a picture first, then try again."
        )
    kept = io.BytesIO()
    try:
        held.save(kept, "PNG", compress_level=0)
    except (OSError, ValueError) as error:
        raise InvalidInputError(f"{NAME} cannot be read: {error}.") from error
    return _named(load_picture(kept.getvalue(), name=NAME))


def _named(shot: Screenshot) -> Screenshot:
    return Screenshot(pixels=shot.pixels, taken_at=utc_now(), source="clipboard")
