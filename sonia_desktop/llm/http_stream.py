"""Server-sent events over httpx, with deadlines and cancelling that really end a blocked read.

A private event loop runs in the caller's thread only while it waits: no thread is left behind, and
a server that never answers, or answers one byte a minute, is left after its time.
"""

from __future__ import annotations

import asyncio
import contextlib
import importlib
import time
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit

from sonia_desktop.core.errors import CancelledError, SoniaError, UnavailableError
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.llm.http_errors import (
    Event,
    Server,
    broke_off,
    endless,
    parsed_json,
    refused,
    silent,
    why,
)

if TYPE_CHECKING:
    import httpx  # 0.2 s: at run time only when something is really asked

T = TypeVar("T")
MOST_LINE_BYTES = 4 * 1024 * 1024
MOST_BODY_BYTES = 8 * 1024 * 1024
TOTAL_OF_DEADLINE = 10
"""A whole answer may take this many times the longest wait for its next piece."""
_POLL_S = 0.05
_ALIVE_S = 0.6


def is_loopback(url: str) -> bool:
    """True when the address is this computer."""
    host = (urlsplit(url).hostname or "").lower()
    return host in ("localhost", "::1") or host.startswith("127.")


def get_json(server: Server, path: str, *, deadline_s: float) -> Any:
    """GET and parse. Raises `UnavailableError`, `DeadlineError` after `deadline_s` in all."""
    return _json(server, "GET", path, None, deadline_s)


def post_json(server: Server, path: str, body: Mapping[str, Any], *, deadline_s: float) -> Any:
    """POST and parse the one answer. Raises as `get_json`."""
    return _json(server, "POST", path, body, deadline_s)


def _json(
    server: Server, method: str, path: str, body: Mapping[str, Any] | None, deadline_s: float
) -> Any:
    async def fetch() -> Any:
        async with _client(server) as client:
            response = await _sent(server, client, method, path, body)
            try:
                return parsed_json(server, await _body(server, response))
            finally:
                await response.aclose()

    _load()
    until = time.monotonic() + deadline_s
    with CancellableLoop() as loop:
        return loop.wait(fetch(), CancelToken(), until, lambda: silent(server, deadline_s))


class Progress:
    """Said by the reader of the events: this one brought the answer on (a ping does not)."""

    def __init__(self) -> None:
        self._made = True  # the first event shows that the server is at work

    def made(self, piece: str) -> None:
        """`piece` is new; blank ones bring nothing on."""
        self._made = self._made or bool(piece.strip())

    def take(self) -> bool:
        """Whether there was any since the last call."""
        made, self._made = self._made, False
        return made


def post_events(
    server: Server,
    path: str,
    body: Mapping[str, Any],
    *,
    token: CancelToken,
    deadline_s: float,
    first_s: float | None = None,
    progress: Progress | None = None,
) -> Iterator[Event]:
    """POST and yield the events as they come. `first_s`: longest wait for the first one.

    With `progress`, events that bring nothing new do not count as an answer.
    Raises `UnavailableError` (refused, broken, not the right server), `DeadlineError` when the next
    event takes longer than `deadline_s`, `CancelledError` within 50 ms of the token's cancel.
    """
    _load()
    total_s = TOTAL_OF_DEADLINE * deadline_s
    since = time.monotonic()
    end = since + total_s
    with CancellableLoop() as loop:
        events = _events(server, path, body)
        wait_s = deadline_s if first_s is None else min(first_s, deadline_s)
        try:
            while True:
                until = min(since + wait_s, end)
                late = endless(server, total_s) if until == end else silent(server, wait_s)
                event = loop.wait(_next(events), token, until, lambda late=late: late)  # type: ignore[misc]
                if event is None:
                    return
                yield event
                if progress is None or progress.take():
                    since, wait_s = time.monotonic(), deadline_s
        finally:
            loop.close_stream(events)


def _load() -> None:
    """What a first call needs: loading it takes a moment that must not count as the server's."""
    import anyio
    import httpcore
    import httpx

    httpcore.AsyncConnectionPool, httpx.AsyncClient, anyio.connect_tcp  # noqa: B018 - lazy ones
    with contextlib.suppress(ImportError):
        importlib.import_module("anyio._backends._asyncio")


class CancellableLoop:
    """An event loop that runs only inside `wait`."""

    def __enter__(self) -> CancellableLoop:
        self._loop = asyncio.new_event_loop()
        return self

    def __exit__(self, *_: object) -> None:
        self._loop.run_until_complete(self._loop.shutdown_asyncgens())
        self._loop.close()

    def wait(
        self,
        work: Coroutine[Any, Any, T],
        token: CancelToken,
        until: float,
        late: Callable[[], SoniaError],
    ) -> T:
        async def watch() -> T:
            task = asyncio.ensure_future(work)
            try:
                while True:
                    left = max(0.0, until - time.monotonic())
                    done, _ = await asyncio.wait({task}, timeout=min(_POLL_S, left))
                    if token.cancelled:
                        raise CancelledError("The answer was stopped.")
                    if done:
                        return task.result()
                    if left <= 0.0:
                        raise late()
            finally:
                if not task.done():
                    task.cancel()
                    await asyncio.wait({task}, timeout=1.0)

        return self._loop.run_until_complete(watch())

    def close_stream(self, stream: AsyncIterator[Event]) -> None:
        close = getattr(stream, "aclose", None)
        if close is not None:
            self._loop.run_until_complete(close())


async def _next(events: AsyncIterator[Event]) -> Event | None:
    return await anext(events, None)


def _client(server: Server) -> httpx.AsyncClient:
    import httpx

    local = is_loopback(server.base_url)
    return httpx.AsyncClient(
        headers=dict(server.headers),
        timeout=httpx.Timeout(None, connect=server.connect_s),
        # A proxy of the environment must not see what is said to a server on this computer.
        trust_env=not local,
        verify=server.base_url.startswith("https"),
        follow_redirects=False,
    )


async def _sent(
    server: Server,
    client: httpx.AsyncClient,
    method: str,
    path: str,
    body: Mapping[str, Any] | None,
) -> httpx.Response:
    import httpx

    url = f"{server.base_url.rstrip('/')}{path}"
    try:
        request = client.build_request(method, url, json=body)
        response = await client.send(request, stream=True)
    except (httpx.InvalidURL, httpx.UnsupportedProtocol) as error:
        raise UnavailableError(
            f"{url!r} is not an address of {server.name}.",
            remedy="Set llm.base_url to an address such as http://127.0.0.1:8080/v1.",
        ) from error
    except httpx.HTTPError as error:
        raise UnavailableError(
            f"{server.name} does not answer at {server.base_url}: {why(error)}.",
            remedy="Start it, or choose another language model in the settings.",
        ) from error
    except (UnicodeEncodeError, ValueError) as error:  # a key with characters no header can hold
        raise UnavailableError(f"The key or address of {server.name} is not usable.") from error
    if response.status_code != 200:
        try:
            text = await _body(server, response)
        finally:
            await response.aclose()
        raise refused(server, response, text)
    return response


async def _answered(
    server: Server, client: httpx.AsyncClient, path: str, body: Mapping[str, Any]
) -> httpx.Response:
    """The head of the answer; a server that hangs is told from one that is at work."""
    sending = asyncio.ensure_future(_sent(server, client, "POST", path, body))
    try:
        if server.alive_path:
            done, _ = await asyncio.wait({sending}, timeout=server.alive_after_s)
            if not done and not await _lives(server) and not sending.done():
                raise UnavailableError(
                    f"{server.name} at {server.base_url} takes connections and does not answer.",
                    remedy="Start it anew, or choose another language model in the settings.",
                )
        return await sending
    finally:
        if not sending.done():
            sending.cancel()
            await asyncio.wait({sending}, timeout=1.0)


async def _lives(server: Server) -> bool:
    """Whether it answers anything at all."""
    import httpx

    try:
        async with _client(server) as client:
            async with asyncio.timeout(_ALIVE_S):
                request = client.build_request("GET", f"{server.base_url}{server.alive_path}")
                await (await client.send(request, stream=True)).aclose()
    except (httpx.HTTPError, TimeoutError):
        return False
    return True


async def _body(server: Server, response: httpx.Response) -> bytes:
    import httpx

    content = b""
    try:
        async for piece in response.aiter_bytes():
            content += piece
            if len(content) > MOST_BODY_BYTES:
                raise UnavailableError(f"{server.name} sent more than Sonia takes.")
    except httpx.HTTPError as error:
        raise broke_off(server) from error
    return content


async def _events(server: Server, path: str, body: Mapping[str, Any]) -> AsyncIterator[Event]:
    async with _client(server) as client:
        response = await _answered(server, client, path, body)
        try:
            kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
            if kind != "text/event-stream":
                content = await _body(server, response)
                parsed_json(server, content)
                yield Event("json", content.decode("utf-8", "replace"))
                return
            name = ""
            data: list[str] = []
            async for line in _lines(server, response):
                if not line:
                    if data:
                        yield Event(name, "\n".join(data))
                    name, data = "", []
                elif line.startswith("event:"):
                    name = line[6:].strip()
                elif line.startswith("data:"):
                    data.append(line[5:].removeprefix(" "))
            if data:
                yield Event(name, "\n".join(data))
        finally:
            await response.aclose()


async def _lines(server: Server, response: httpx.Response) -> AsyncIterator[str]:
    """Lines of the stream; one without an end does not fill the memory."""
    import httpx

    left = b""
    try:
        async for piece in response.aiter_bytes():
            *whole, left = (left + piece).split(b"\n")
            for line in whole:
                yield line.rstrip(b"\r").decode("utf-8", "replace")
            if len(left) > MOST_LINE_BYTES:
                raise UnavailableError(
                    f"{server.name} sent one piece of over {MOST_LINE_BYTES >> 20} MiB; the answer "
                    "was stopped."
                )
    except httpx.HTTPError as error:
        raise broke_off(server) from error
    if left:
        yield left.rstrip(b"\r").decode("utf-8", "replace")
