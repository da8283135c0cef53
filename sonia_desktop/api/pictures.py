"""Pictures that callers send: base64, a data URL, a form's file, or the bare bytes."""

from __future__ import annotations

import asyncio
import base64
import binascii
import io
import re
import struct
import warnings
from typing import Any, TypeVar

from fastapi import Request
from pydantic import BaseModel
from starlette.datastructures import UploadFile

from sonia_desktop.api.envelope import TooLargeError
from sonia_desktop.api.inputs import checked, json_body, merged
from sonia_desktop.api.service import off_loop
from sonia_desktop.core.errors import InvalidInputError, QueueFullError
from sonia_desktop.vision.picture import FORMATS, load_picture
from sonia_desktop.vision.scene import Screenshot

M = TypeVar("M", bound=BaseModel)

NAMES = ("image_data", "image", "file", "data", "image_base64")
"""What the picture is called in a body or a form; the first is the contract's."""
MAX_PIXELS = 40_000_000
"""A screen of 8K has 33 megapixels; one that is larger would keep the reader busy for minutes."""
_DATA_URL = re.compile(r"data:(?P<kind>[\w.+-]+/[\w.+-]+)?(?P<rest>(?:;[^,;]*)*),", re.IGNORECASE)


class Base64Error(InvalidInputError):
    """What was sent is not base64."""

    code = "INVALID_BASE64"


async def picture_request(request: Request, model: type[M]) -> tuple[M, bytes | None]:
    """What is asked, checked, and the picture that came with it (None when none did).

    JSON: the picture under one of `NAMES`, or as the bare body. A form: a part with one of these
    names, as a file or as base64; the other parts are fields. A body of type ``image/...``: the
    picture itself; the fields are in the query. Raises `InvalidInputError`.
    """
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind.startswith("image/"):
        return checked(model, merged(request, None)), await request.body() or None
    if kind == "multipart/form-data":
        return await _form(request, model)
    body = await json_body(request)
    values = merged(request, body, NAMES[0])
    sent = [values.pop(name) for name in NAMES if values.get(name) is not None]
    picture = None if not sent else await off_loop(decoded, sent[0], NAMES[0])
    return checked(model, values), picture


def opened(content: bytes) -> Screenshot:
    """Decode a sent picture. Raises `TooLargeError`, and what `load_picture` raises."""
    refuse_large(content, MAX_PIXELS)
    return load_picture(content)


def refuse_large(content: bytes, most_pixels: int) -> None:
    """Raises `TooLargeError` by the picture's header, before anything is decoded."""
    size = _size(content)
    if size is not None and size[0] * size[1] > most_pixels:
        told = "hundreds of megapixels large" if size == _BOMB else f"{size[0]}x{size[1]} pixels"
        raise TooLargeError(
            f"The picture is {told}; at most {most_pixels // 1_000_000} megapixels are taken.",
            remedy="Send a smaller picture, or a part of it.",
            limit_pixels=most_pixels,
        )


_BOMB = (MAX_PIXELS, MAX_PIXELS)
"""The size of what is so large that Pillow tells none."""


def _size(content: bytes) -> tuple[int, int] | None:
    """Width and height as the header says; None for what is no picture."""
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(content), formats=FORMATS) as picture:
                return picture.size
    except Image.DecompressionBombError:
        return _BOMB
    except (OSError, SyntaxError, ValueError, EOFError, KeyError, IndexError, struct.error):
        return None  # whoever decodes it says what is wrong


class Desk:
    """How many decoded pictures are worked on at once, and how many may wait for it.

    async with desk:
        ...
    """

    def __init__(self, places: int, most_waiting: int) -> None:
        self._places, self._most = asyncio.Semaphore(places), most_waiting
        self._waiting = 0

    async def __aenter__(self) -> None:
        """Raises `QueueFullError` when too many wait already."""
        if self._waiting >= self._most:
            raise QueueFullError(
                f"{self._waiting} pictures wait already.", remedy="Try again in a moment."
            )
        self._waiting += 1
        try:
            await self._places.acquire()
        finally:
            self._waiting -= 1

    async def __aexit__(self, *_error: object) -> None:
        self._places.release()


async def _form(request: Request, model: type[M]) -> tuple[M, bytes | None]:
    values: dict[str, Any] = merged(request, None)
    picture: bytes | None = None
    async with request.form(max_files=2, max_fields=50, max_part_size=64 * 1024 * 1024) as form:
        for name in form:
            many = form.getlist(name)
            if name in NAMES:
                first = many[0]
                picture = (
                    await first.read()
                    if isinstance(first, UploadFile)
                    else await off_loop(decoded, first, name)
                )
            elif all(isinstance(one, str) for one in many):
                values[name] = many if len(many) > 1 else many[0]
    return checked(model, values), picture


def decoded(sent: Any, name: str) -> bytes:
    """The bytes of base64 text or of a data URL. Raises `Base64Error`."""
    if not isinstance(sent, str):
        raise Base64Error(
            f"{name} is not text.", remedy="Send the picture as base64, or as a data URL."
        )
    text = sent.strip()
    if text[:5].lower() == "data:":
        found = _DATA_URL.match(text)
        if found is None or not found["rest"].lower().endswith(";base64"):
            raise Base64Error(
                f"{name} is a data URL without base64.",
                remedy='Send "data:image/png;base64,...".',
            )
        text = text[found.end() :]
    compact = "".join(text.split())
    try:
        content = base64.b64decode(compact + "=" * (-len(compact) % 4), validate=True)
    except (binascii.Error, ValueError) as error:
        raise Base64Error(
            f"{name} is not base64: {error}.", remedy="Send the picture as base64."
        ) from error
    if not content:
        raise Base64Error(f"{name} is empty.", remedy="Send the picture as base64.")
    return content
