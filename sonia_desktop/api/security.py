"""The guard: everything that may refuse a request before any route or WebSocket sees it.

In order: the Host is exactly ours, the Origin is listed, the caller is a process of this user or
holds a token with the scope the path asks for, the caller is not flooding, the body is JSON and not
too large. It is one ASGI application in front of all services; it also gives every request its
`Call`.
"""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import quote

import structlog

from sonia_desktop.api.asgi import App, Message, Receive, Scope, Send
from sonia_desktop.api.envelope import (
    Call,
    ForbiddenError,
    RateLimitedError,
    UnauthorizedError,
    callers_fault,
    correlation_id,
    failure,
    failure_of,
    fault_fields,
    to_json,
)
from sonia_desktop.api.limits import Limits, TokenBucket
from sonia_desktop.api.outside import Outside
from sonia_desktop.api.peer import Address, same_user
from sonia_desktop.api.ports import GATEWAY, ServicePort
from sonia_desktop.api.request_body import GoneError, take_body
from sonia_desktop.api.scopes import allows, is_open, needed
from sonia_desktop.api.tokens import OWNER, AccessToken, Grant, Tokens, bearer, is_ours
from sonia_desktop.api.traffic import Traffic
from sonia_desktop.core.errors import SoniaError, UnavailableError
from sonia_desktop.core.tracing import span

_log = structlog.get_logger(__name__)

_UNCOUNTED = frozenset({"/healthz", "/health", "/livez", "/readyz"})
"""Asked by monitors, all the time; never limited."""
_ASKS_THE_KERNEL = os.name == "posix" and Path("/proc/net/tcp").exists()


class Peer:
    """What is known of one connection; lives as long as the connection does."""

    def __init__(self) -> None:
        self.same_user: bool | None = None


def _method(scope: Scope) -> str:
    return "WEBSOCKET" if scope["type"] == "websocket" else str(scope["method"])


def _described(scope: Scope, call: Call) -> dict[str, str]:
    """What a trace tells of a request: no query, no body."""
    return {
        "service": call.service.name,
        "http.request.method": scope.get("method", "WEBSOCKET"),
        "url.path": call.path,
        "correlation_id": call.correlation_id,
    }


def _parent(headers: Mapping[bytes, bytes]) -> str:
    return headers.get(b"traceparent", b"").decode("latin-1")


class Guard:
    """The one door. `apps` maps a bound port to its service and its application."""

    def __init__(
        self,
        apps: Mapping[int, tuple[ServicePort, App]],
        *,
        token: AccessToken,
        tokens: Tokens,
        traffic: Traffic,
        allowed_origins: tuple[str, ...] = (),
        limits: Limits = Limits(),  # noqa: B008 - frozen
        outside: Outside | None = None,
    ) -> None:
        self._apps = apps
        self._token, self._tokens, self._traffic = token, tokens, traffic
        self._origins = frozenset(origin.rstrip("/").lower().encode() for origin in allowed_origins)
        self._limits = limits
        self._bucket = TokenBucket(limits.requests_per_s, limits.burst, time.monotonic())
        self._wrong = TokenBucket(limits.wrong_per_s, limits.wrong_burst, time.monotonic())
        self.in_flight = 0
        """Requests and WebSockets under way."""
        self._hosts = {
            port: frozenset(
                f"{name}:{port}".encode() for name in ("localhost", "127.0.0.1", "[::1]")
            )
            for port in apps
        }
        self._outside = outside
        self._outside_hosts = {port: outside.hosts(port) for port in apps} if outside else {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        service, app = self._apps[scope["server"][1]]
        headers: dict[bytes, bytes] = {}
        doubled = False
        for name, value in scope["headers"]:
            doubled = doubled or (name == b"host" and name in headers)
            headers[name] = value
        sent_id = headers.get(b"x-correlation-id")
        call = Call(
            service, scope["path"], correlation_id(sent_id.decode("latin-1") if sent_id else None)
        )
        scope["state"]["call"] = call
        # Its own task: the log lines of this request, in any worker, carry the id.
        structlog.contextvars.bind_contextvars(correlation_id=call.correlation_id)
        answer = _Answer(scope, send, call, self._cross_origin_headers(headers))
        program = headers.get(b"user-agent", b"").decode("latin-1")
        book = self._traffic.book
        number = 0
        if call.path not in _UNCOUNTED:
            number = book.begin(service.name, _method(scope), call.path, program)
        self.in_flight += 1
        try:
            self._look_at_host(scope, headers, doubled)
            self._look_at_origin(scope, headers)
            await self._look_at_caller(scope, headers, call)
            if call.grant is not None and call.grant is not OWNER:
                book.known(number, call.grant.name)
            if call.path not in _UNCOUNTED:
                self._look_at_rate()
            if scope["type"] == "http":
                if scope["method"] == "OPTIONS" and b"origin" in headers:
                    await answer.preflight()
                    return
                receive = await take_body(scope, headers, receive, self._limits)
                if scope["method"] == "HEAD":  # the server leaves the body out
                    scope = {**scope, "method": "GET"}
            else:
                receive = self._paced(receive)
            with span(f"{scope['type']} {service.name}", _described(scope, call), _parent(headers)):
                await app(scope, receive, answer.send)
        except SoniaError as error:
            await answer.refuse(error)
        except (GoneError, asyncio.CancelledError):
            if not answer.begun:
                await answer.refuse(UnavailableError("The services are stopping."))
        except Exception as error:  # noqa: BLE001 - logged; the caller gets a plain 500
            if (told := callers_fault(error)) is not None:
                await answer.refuse(told)
            else:
                _log.exception("request_failed", service=service.name, path=call.path)
                await answer.broken()
        finally:
            self.in_flight -= 1
            book.end(number, answer.status, call.duration_ms)
            if scope["type"] == "http":
                route = getattr(scope.get("route"), "path", "none")
                self._traffic.add(service.name, route, answer.status, call.duration_ms)

    def _look_at_host(self, scope: Scope, headers: Mapping[bytes, bytes], doubled: bool) -> None:
        port, host = scope["server"][1], headers.get(b"host", b"")
        hosts = self._outside_hosts if _is_outside(scope) else self._hosts
        if doubled or host.lower() not in hosts.get(port, ()):
            ours = f"http://localhost:{port} or http://127.0.0.1:{port}"
            if self._outside is not None and _is_outside(scope):
                ours = f"https://{self._outside.shown}:{port}"
            raise ForbiddenError(
                f"The Host {host.decode('latin-1')[:100]!r} is not this service.",
                remedy=f"Call {ours}.",
            )

    def _look_at_origin(self, scope: Scope, headers: Mapping[bytes, bytes]) -> None:
        origin = headers.get(b"origin")
        if origin is not None:
            if origin.lower() not in self._origins:
                raise ForbiddenError(
                    f"The web origin {origin.decode('latin-1')[:100]!r} may not call.",
                    remedy="Add it to api.allowed_origins in the settings if it is yours.",
                )
            return
        # Browsers send no Origin with plain cross-site GETs, but they do say where those come from.
        if headers.get(b"sec-fetch-site") in (b"cross-site", b"same-site"):
            opened_by_hand = (
                scope["type"] == "http"
                and scope["method"] == "GET"
                and headers.get(b"sec-fetch-mode") == b"navigate"
                and headers.get(b"sec-fetch-dest") == b"document"
            )
            if not opened_by_hand:
                raise ForbiddenError("A page of another web site may not call.")

    async def _look_at_caller(
        self, scope: Scope, headers: Mapping[bytes, bytes], call: Call
    ) -> None:
        try:
            call.grant = await self._grant(scope, headers)
        except UnauthorizedError:
            if wait_s := self._wrong.take(time.monotonic()):
                raise RateLimitedError(
                    "Too many calls without a valid token.", retry_after_s=wait_s
                ) from None
            raise
        method = _method(scope)
        if call.grant is None:
            return
        wanted = needed(method, call.path)
        if not is_open(call.path) and not allows(call.grant.scopes, wanted):
            raise ForbiddenError(
                f"{method} {call.path} asks for the scope {wanted!r}; "
                f"this token has: {', '.join(call.grant.scopes)}.",
                remedy=f"sonia token create NAME --scope {wanted}",
            )

    async def _grant(self, scope: Scope, headers: Mapping[bytes, bytes]) -> Grant | None:
        """What the caller may do; None on the paths one logs in by. A token of ours counts, also
        when the system vouches for the caller: who shows a small one wants no more."""
        authorization = headers.get(b"authorization", b"")
        if self._token.matches(authorization):
            return OWNER
        secret = bearer(authorization)
        if is_ours(secret):
            return await asyncio.to_thread(self._tokens.grant, secret)
        peer: Peer = scope["state"].setdefault("peer", Peer())
        if _is_outside(scope):
            peer.same_user = False  # there everyone shows a token, this user's programs too
        if peer.same_user is None:
            client, server = _address(scope["client"]), _address(scope["server"])
            peer.same_user = await _vouched_for(client, server)
        if peer.same_user:
            return OWNER
        if is_open(scope["path"]):
            return None
        raise UnauthorizedError(
            "Only programs of the user who runs Sonia may call, or holders of a token.",
            remedy="Send 'Authorization: Bearer TOKEN' (sonia token create NAME).",
        )

    def _look_at_rate(self) -> None:
        if self.in_flight > self._limits.in_flight:
            raise UnavailableError("Too many requests are running at once.", remedy="Try again.")
        wait_s = self._bucket.take(time.monotonic())
        if wait_s:
            raise RateLimitedError(
                f"More than {self._limits.requests_per_s:g} requests a second came in.",
                remedy="Wait as long as Retry-After says.",
                retry_after_s=wait_s,
            )

    def _paced(self, receive: Receive) -> Receive:
        """A WebSocket's messages, no faster than they may come: who floods waits, and reads on."""
        bucket = TokenBucket(
            self._limits.messages_per_s, self._limits.message_burst, time.monotonic()
        )

        async def next_message() -> Message:
            message = await receive()
            if message["type"] == "websocket.receive":
                while wait_s := bucket.take(time.monotonic()):
                    await asyncio.sleep(wait_s)
            return message

        return next_message

    def _cross_origin_headers(self, headers: Mapping[bytes, bytes]) -> list[tuple[bytes, bytes]]:
        origin = headers.get(b"origin")
        if origin is None or origin.lower() not in self._origins:
            return []
        return [
            (b"access-control-allow-origin", origin),
            (b"access-control-expose-headers", b"X-Correlation-ID, Retry-After"),
            (b"vary", b"Origin"),
        ]


def _is_outside(scope: Scope) -> bool:
    """Came in over TLS: only the address beyond loopback has it."""
    return scope["scheme"] in ("https", "wss")


async def _vouched_for(client: Address, server: Address) -> bool:
    """Is it our user? Linux answers in microseconds; elsewhere it is looked up off the loop."""
    if _ASKS_THE_KERNEL:
        return same_user(client, server)
    return await asyncio.to_thread(same_user, client, server)


def _address(pair: Any) -> Address:
    return str(pair[0]), int(pair[1])


class _Answer:
    """What goes out: adds the headers every answer has, and can refuse in HTTP and WebSocket."""

    def __init__(
        self, scope: Scope, send: Send, call: Call, extra: list[tuple[bytes, bytes]]
    ) -> None:
        self._scope, self._send, self._call = scope, send, call
        self._extra = [
            (b"x-correlation-id", call.correlation_id.encode("latin-1")),
            (b"x-content-type-options", b"nosniff"),
            (b"cache-control", b"no-store"),
            *extra,
        ]
        if call.service is GATEWAY and call.path.startswith("/v1/"):
            self._extra += [
                (b"x-deprecated", b"true"),
                (b"x-removal-version", b"v3.1.0"),  # as the contract has it; it still answers
                (b"x-migrate-to", b"/v3" + quote(call.path[3:], errors="replace").encode()),
            ]
        self.begun = False
        self.status = 0

    async def send(self, message: Message) -> None:
        kind = message["type"]
        if kind in ("http.response.start", "websocket.http.response.start", "websocket.accept"):
            self.begun = True
            self.status = message.get("status", 101)
            own = list(message.get("headers", ()))
            kept = any(name == b"cache-control" for name, _ in own)
            message["headers"] = own + [
                each for each in self._extra if not (kept and each[0] == b"cache-control")
            ]
        elif kind == "websocket.close":
            self.begun = True
        await self._send(message)

    async def refuse(self, error: SoniaError) -> None:
        """Answer with the error; the connection is closed after it."""
        if self.begun:
            return
        status, body, headers = failure_of(self._call, error)
        await self._whole(status, body, headers)

    async def broken(self) -> None:
        """Something of ours failed: a plain 500, the reason is in the log."""
        if self.begun:
            return
        fields = fault_fields(self._call)
        await self._whole(500, failure(self._call, fields), {})

    async def preflight(self) -> None:
        allowed = {
            "Access-Control-Allow-Methods": "GET, POST, PUT, DELETE",
            "Access-Control-Allow-Headers": "Content-Type, Authorization, X-Correlation-ID",
            "Access-Control-Max-Age": "600",
        }
        await self._whole(204, None, allowed)

    async def _whole(self, status: int, body: Any, headers: Mapping[str, str]) -> None:
        content = b"" if body is None else to_json(body)
        prefix = ""
        if self._scope["type"] == "websocket":
            if "websocket.http.response" not in self._scope.get("extensions", {}):
                await self.send({"type": "websocket.close", "code": 1008})
                return
            prefix = "websocket."
        raw = [(name.lower().encode(), value.encode("latin-1")) for name, value in headers.items()]
        if content:
            raw += [
                (b"content-type", b"application/json"),
                (b"content-length", str(len(content)).encode()),
            ]
        if status >= 400:
            raw.append((b"connection", b"close"))
        await self.send({"type": f"{prefix}http.response.start", "status": status, "headers": raw})
        await self.send({"type": f"{prefix}http.response.body", "body": content})
