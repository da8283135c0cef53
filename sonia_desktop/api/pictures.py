"""Pictures that callers send: base64, a data URL, a form's file, or the bare bytes."""

from __future__ import annotations

import base64
import binascii
import re
from typing import Any, TypeVar

from fastapi import Request
from pydantic import BaseModel
from starlette.datastructures import UploadFile

from sonia_desktop.api.inputs import checked, json_body, merged
from sonia_desktop.api.service import off_loop
from sonia_desktop.core.errors import InvalidInputError

M = TypeVar("M", bound=BaseModel)

NAMES = ("image_data", "image", "file", "data", "image_base64")
"""What the picture is called in a body or a form; the first is the contract's."""
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
