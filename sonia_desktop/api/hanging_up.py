"""Who hangs up takes the work back, also where nothing is sent before all of it is made."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator

from starlette.requests import Request

from sonia_desktop.core.worker import CancelToken


@contextlib.asynccontextmanager
async def taken_back_by(request: Request, token: CancelToken) -> AsyncIterator[None]:
    """While inside: when the caller of `request` hangs up, `token` is cancelled.

    The request's body has been read before.
    """

    async def until_gone() -> None:
        while (await request.receive())["type"] != "http.disconnect":
            pass
        token.cancel()

    waits = asyncio.ensure_future(until_gone())
    try:
        yield
    finally:
        waits.cancel()
