"""The body of a request: read whole, within its limits, before any route runs."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Mapping

from sonia_desktop.api.asgi import Message, Receive, Scope
from sonia_desktop.api.envelope import MediaTypeError, SlowBodyError, TooLargeError
from sonia_desktop.api.limits import Limits

_HEARD_OUT_S = 2.0
_SEND_LESS = "Send less at once."
_PACK_IT = "Send it packed: FLAC, Ogg or MP3 with one channel."


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
    kind = headers.get(b"content-type", b"").split(b";")[0].strip().lower()
    if scope["path"] in limits.sound_paths:
        if kind == b"multipart/form-data":
            if _declared(length) > limits.sound_body:
                await _hear_out(headers, receive, limits.sound_body)
                raise _too_large(limits.sound_body, _PACK_IT)
            return _Metered(receive, limits.sound_body, limits.body_s)
    elif scope["path"].startswith(limits.picture_paths):
        limit = limits.picture_body
    if _declared(length) > limit:
        await _hear_out(headers, receive, limit)
        raise _too_large(limit, _SEND_LESS)
    try:
        async with asyncio.timeout(limits.body_s):
            body, size = await _read_body(receive, limit)
    except TimeoutError:
        raise _slow(limits.body_s) from None
    if size > limit:
        raise _too_large(limit, _SEND_LESS)
    upload = scope["path"].startswith(limits.upload_paths)
    if upload and kind == b"multipart/form-data":
        return _Replay(body, receive)
    if upload and kind.startswith(b"image/"):
        return _Replay(body, receive)
    if body and kind != b"application/json":
        sound = scope["path"] in limits.sound_paths
        raise MediaTypeError(
            f"The body is {kind.decode('latin-1')[:80] or 'of no stated type'}; "
            f"{'a form with the file' if sound else 'JSON'} is taken.",
            remedy="Send the header 'Content-Type: "
            f"{'multipart/form-data' if sound else 'application/json'}'.",
        )
    return _Replay(body, receive)


class GoneError(Exception):
    """The caller hung up while sending."""


def _declared(length: bytes) -> int:
    return int(length) if length.isdigit() else 0


async def _hear_out(headers: Mapping[bytes, bytes], receive: Receive, limit: int) -> None:
    """What is announced as too large is refused at once; a caller who sends already, and does so
    quickly, is heard out, so that the answer is read and no broken connection."""
    if headers.get(b"expect", b"").lower() == b"100-continue":
        return
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(_HEARD_OUT_S):
            await _read_body(receive, limit)


def _slow(most_s: float) -> SlowBodyError:
    return SlowBodyError(f"The body did not arrive within {most_s:g} seconds.")


def _too_large(limit: int, remedy: str) -> TooLargeError:
    return TooLargeError(
        f"The body has more than {limit} bytes, the most this path takes.",
        remedy=remedy,
        limit_bytes=limit,
    )


class _Metered:
    """Gives a large form as it comes, for a reader that keeps it on disk; refuses one past the
    limit, and one that takes too long."""

    def __init__(self, receive: Receive, limit: int, most_s: float) -> None:
        self._receive, self._limit, self._most_s = receive, limit, most_s
        self._until = asyncio.get_running_loop().time() + most_s
        self._size = 0
        self._complete = False

    async def __call__(self) -> Message:
        if self._complete:
            return await self._receive()
        try:
            async with asyncio.timeout_at(self._until):
                message = await self._next()
                if self._size > self._limit:
                    while message.get("more_body") and self._size <= 8 * self._limit:
                        message = await self._next()  # so that the caller reads the answer
                    raise _too_large(self._limit, _PACK_IT)
        except TimeoutError:
            raise _slow(self._most_s) from None
        self._complete = not message.get("more_body")
        return message

    async def _next(self) -> Message:
        message = await self._receive()
        if message["type"] == "http.disconnect":
            raise GoneError
        self._size += len(message.get("body", b""))
        return message


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
