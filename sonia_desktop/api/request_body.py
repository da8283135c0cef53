"""The body of a request: read whole, within its limits, before any route runs."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

from sonia_desktop.api.asgi import Message, Receive, Scope
from sonia_desktop.api.envelope import MediaTypeError, SlowBodyError, TooLargeError
from sonia_desktop.api.limits import Limits


async def take_body(
    scope: Scope, headers: Mapping[bytes, bytes], receive: Receive, limits: Limits
) -> Receive:
    """Read the body whole, within its limits, before any route runs."""
    length = headers.get(b"content-length", b"0")
    chunked = b"transfer-encoding" in headers
    if length == b"0" and not chunked:
        return receive
    packed = headers.get(b"content-encoding", b"identity").strip().lower()
    if packed not in (b"", b"identity"):  # a few bytes that unpack to gigabytes
        raise MediaTypeError(
            f"The body is packed as {packed.decode('latin-1')[:40]}; only plain bodies are taken.",
            remedy="Leave the header Content-Encoding out.",
        )
    limit = limits.body
    if scope["path"].startswith(limits.picture_paths):
        limit = limits.picture_body
    sound = scope["path"] in limits.sound_paths
    if sound:
        limit = limits.sound_body
    try:
        async with asyncio.timeout(limits.body_s):
            body, size = await _read_body(receive, limit)
    except TimeoutError:
        raise SlowBodyError(f"The body did not arrive within {limits.body_s:g} seconds.") from None
    if size > limit:
        raise TooLargeError(
            f"The body has more than {limit} bytes, the most this path takes.",
            remedy="Send less at once.",
            limit_bytes=limit,
        )
    kind = headers.get(b"content-type", b"").split(b";")[0].strip().lower()
    upload = scope["path"].startswith(limits.upload_paths)
    if (sound or upload) and kind == b"multipart/form-data":
        return _Replay(body, receive)
    if upload and kind.startswith(b"image/"):
        return _Replay(body, receive)
    if body and kind != b"application/json":
        raise MediaTypeError(
            f"The body is {kind.decode('latin-1')[:80] or 'of no stated type'}; JSON is taken.",
            remedy="Send the header 'Content-Type: application/json'.",
        )
    return _Replay(body, receive)


class GoneError(Exception):
    """The caller hung up while sending."""


class _Replay:
    """Gives a body that was read once more, then what really comes next (a hang-up)."""

    def __init__(self, body: bytes, receive: Receive) -> None:
        self._body: bytes | None = body
        self._receive = receive

    async def __call__(self) -> Message:
        if self._body is None:
            return await self._receive()
        body, self._body = self._body, None
        return {"type": "http.request", "body": body, "more_body": False}


async def _read_body(receive: Receive, limit: int) -> tuple[bytes, int]:
    """The body and its size. Past the limit it is read on and thrown away, up to eight times it,

    so that the caller has finished sending and reads the answer."""
    parts: list[bytes] = []
    size = 0
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise GoneError
        part = message.get("body", b"")
        size += len(part)
        if size <= limit:
            parts.append(part)
        else:
            parts.clear()
        if not message.get("more_body") or size > 8 * limit:
            return b"".join(parts), size
