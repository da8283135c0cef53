"""Server-sent events: each is sent when it happened, and the work ends when the caller goes."""

from __future__ import annotations

import json
from collections.abc import AsyncGenerator, AsyncIterator
from typing import Any

import structlog
from starlette.responses import StreamingResponse

from sonia_desktop.core.errors import SoniaError

_log = structlog.get_logger(__name__)
Events = AsyncIterator[tuple[str, dict[str, Any]]]


async def begun(pieces: AsyncGenerator[bytes, None]) -> AsyncIterator[bytes]:
    """The same pieces, the first of them already made: what fails before it has a true status."""
    try:
        first = await anext(pieces)
    except StopAsyncIteration:
        first = b""

    async def all_of_it() -> AsyncIterator[bytes]:
        try:
            yield first
            async for piece in pieces:
                yield piece
        finally:
            await pieces.aclose()  # the caller may have left in the middle

    return all_of_it()


def event_stream(events: Events, correlation_id: str) -> StreamingResponse:
    """``data: {"type": ..., ...}`` for each event; an error becomes the last event.

    When the caller hangs up, the generator is closed where it waits, which takes back the work it
    waits for.
    """

    async def lines() -> AsyncIterator[bytes]:
        try:
            async for kind, fields in events:
                yield _line(kind, {**fields, "correlation_id": correlation_id})
        except SoniaError as error:
            yield _line(
                "error",
                {
                    "error": error.message,
                    "code": error.code,
                    "remedy": error.remedy,
                    "correlation_id": correlation_id,
                },
            )
        except Exception as error:  # noqa: BLE001 - the head is sent: only an event can tell it
            _log.exception("stream_failed")
            told = f"Something unexpected went wrong: {type(error).__name__}."
            yield _line("error", {"error": told, "code": "INTERNAL_ERROR"})

    headers = {"Cache-Control": "no-cache", "X-Accel-Buffering": "no"}
    return StreamingResponse(lines(), media_type="text/event-stream", headers=headers)


def _line(kind: str, fields: dict[str, Any]) -> bytes:
    body = json.dumps({"type": kind, **fields}, ensure_ascii=False, default=str)
    return f"data: {body}\n\n".encode("utf-8", "replace")
