"""Server-sent events over httpx, with deadlines and cancelling that really end a blocked read.

A private event loop runs in the caller's thread only while it waits: no thread is left behind, and
a server that never answers, or answers one byte a minute, is left after its time.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit

from sonia_desktop.core.errors import CancelledError, DeadlineError, SoniaError, UnavailableError
from sonia_desktop.core.worker import CancelToken

if TYPE_CHECKING:
    import httpx  # 0.2 s: at run time only when something is really asked

T = TypeVar("T")
CONNECT_S = 5.0
MOST_LINE_BYTES = 4 * 1024 * 1024
MOST_BODY_BYTES = 8 * 1024 * 1024
MOST_ANSWER_CHARS = 1_000_000
TOTAL_OF_DEADLINE = 10
"""A whole answer may take this many times the longest wait for its next piece."""
_POLL_S = 0.05


@dataclass(frozen=True)
class Server:
    """Whom we talk to. `secret` never appears in an error or a log."""

    name: str
    base_url: str
    headers: Mapping[str, str]
    secret: str = ""

    def scrub(self, text: str) -> str:
        return text.replace(self.secret, "***") if self.secret else text


@dataclass(frozen=True)
class Event:
    """One server-sent event; a plain JSON answer arrives as one event named ``json``."""

    name: str
    data: str


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
                return _parsed(server, await _body(server, response))
            finally:
                await response.aclose()

    until = time.monotonic() + deadline_s
    with _Loop() as loop:
        return loop.wait(fetch(), CancelToken(), until, lambda: _silent(server, deadline_s))


def post_events(
    server: Server, path: str, body: Mapping[str, Any], *, token: CancelToken, deadline_s: float
) -> Iterator[Event]:
    """POST and yield the events as they come.

    Raises `UnavailableError` (refused, broken, not the right server), `DeadlineError` when the next
    event takes longer than `deadline_s`, `CancelledError` within 50 ms of the token's cancel.
    """
    end = time.monotonic() + TOTAL_OF_DEADLINE * deadline_s
    with _Loop() as loop:
        events = _events(server, path, body)
        try:
            while True:
                until = min(time.monotonic() + deadline_s, end)
                event = loop.wait(_next(events), token, until, lambda: _silent(server, deadline_s))
                if event is None:
                    return
                yield event
        finally:
            loop.close_stream(events)


class _Loop:
    """An event loop that runs only inside `wait`."""

    def __enter__(self) -> _Loop:
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
        timeout=httpx.Timeout(None, connect=CONNECT_S),
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
            f"{server.name} does not answer at {server.base_url}: {_why(error)}.",
            remedy="Start it, or choose another language model in the settings.",
        ) from error
    except (UnicodeEncodeError, ValueError) as error:  # a key with characters no header can hold
        raise UnavailableError(f"The key or address of {server.name} is not usable.") from error
    if response.status_code != 200:
        try:
            text = await _body(server, response)
        finally:
            await response.aclose()
        raise _refused(server, response, text)
    return response


async def _body(server: Server, response: httpx.Response) -> bytes:
    import httpx

    content = b""
    try:
        async for piece in response.aiter_bytes():
            content += piece
            if len(content) > MOST_BODY_BYTES:
                raise UnavailableError(f"{server.name} sent more than Sonia takes.")
    except httpx.HTTPError as error:
        raise _broke_off(server) from error
    return content


async def _events(server: Server, path: str, body: Mapping[str, Any]) -> AsyncIterator[Event]:
    async with _client(server) as client:
        response = await _sent(server, client, "POST", path, body)
        try:
            kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
            if kind != "text/event-stream":
                content = await _body(server, response)
                _parsed(server, content)
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
        raise _broke_off(server) from error
    if left:
        yield left.rstrip(b"\r").decode("utf-8", "replace")


def parse_event(server: Server, event: Event) -> dict[str, Any]:
    """The event's JSON object. Raises `UnavailableError` for half an object or an error in it."""
    parsed = _parsed(server, event.data.encode("utf-8", "replace"))
    if not isinstance(parsed, dict):
        raise _not_an_answer(server)
    error = parsed.get("error")
    if error:
        raise UnavailableError(
            f"{server.name} stopped with an error: {_message(server, parsed)}",
            remedy="Try again, or choose another model.",
        )
    return parsed


def cut_answer(server: Server, so_far: int) -> None:
    """Raises when an answer has no end."""
    if so_far > MOST_ANSWER_CHARS:
        raise UnavailableError(
            f"{server.name} sent over {MOST_ANSWER_CHARS:,} characters; the answer was stopped.",
            remedy="Ask for something shorter.",
        )


def _parsed(server: Server, content: bytes) -> Any:
    if content.lstrip()[:1] == b"<":
        raise UnavailableError(
            f"{server.name} at {server.base_url} sent a web page, not an answer.",
            remedy="Check the address; it mostly ends in /v1.",
        )
    try:
        return json.loads(content)
    except (ValueError, RecursionError) as error:
        raise _not_an_answer(server) from error


def _not_an_answer(server: Server) -> UnavailableError:
    return UnavailableError(
        f"{server.name} sent something that is not an answer (broken JSON).",
        remedy="Try again, or choose another model.",
    )


def broke_off(server: Server) -> UnavailableError:
    """The error for an answer without its end."""
    return _broke_off(server)


def _broke_off(server: Server) -> UnavailableError:
    return UnavailableError(
        f"The answer of {server.name} broke off.", remedy="Try again, or look at its log."
    )


def _silent(server: Server, deadline_s: float) -> DeadlineError:
    return DeadlineError(
        f"{server.name} did not answer within {deadline_s:g} s.",
        remedy="Try again, choose a smaller model, or raise llm.deadline_s.",
    )


def _refused(server: Server, response: httpx.Response, content: bytes) -> UnavailableError:
    status = response.status_code
    try:
        said = _message(server, json.loads(content))
    except (ValueError, RecursionError):
        said = (
            ""
            if content.lstrip()[:1] == b"<"
            else _short(server, content.decode("utf-8", "replace"))
        )
    words = f" It says: {said}" if said else ""
    if status in (401, 403):
        return UnavailableError(
            f"{server.name} refused the key ({status}).{words}",
            remedy="Store a valid key in the settings.",
            status=status,
        )
    if status == 404:
        return UnavailableError(
            f"{server.name} does not know this model or address (404).{words}",
            remedy="Check llm.model and llm.base_url.",
            status=status,
        )
    if status == 429:
        after = response.headers.get("retry-after", "")
        remedy = f"Try again in {after} s." if after.isdigit() else "Try again in a while."
        return UnavailableError(
            f"{server.name} takes no more requests now (429).{words}",
            remedy=remedy,
            status=status,
            retry_after_s=int(after) if after.isdigit() else None,
        )
    return UnavailableError(
        f"{server.name} failed with status {status}.{words}",
        remedy="Try again, or look at its log.",
        status=status,
    )


def _message(server: Server, parsed: Any) -> str:
    error = parsed.get("error", parsed) if isinstance(parsed, dict) else parsed
    if isinstance(error, dict):
        error = error.get("message") or error.get("detail") or ""
    return _short(server, str(error))


def _short(server: Server, text: str) -> str:
    flat = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return server.scrub(flat)[:300]


def _why(error: httpx.HTTPError) -> str:
    import httpx

    if isinstance(error, httpx.ConnectTimeout):
        return "no connection in time"
    if isinstance(error, httpx.ConnectError):
        return "no connection"
    return type(error).__name__
