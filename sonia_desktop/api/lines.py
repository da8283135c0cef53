"""One caller's connection: how large a head it may send, how slowly, and how long an answer may
stay unread. Imported by the server's own thread only, because uvicorn is.
"""

from __future__ import annotations

import asyncio
import socket
import struct
import sys
from typing import Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

from sonia_desktop.api.limits import Limits
from sonia_desktop.api.security import Peer

_CLOSE_S = 2.0
"""So long a WebSocket's other end has to answer the close."""
_NO_LINGER = struct.pack("hh" if sys.platform == "win32" else "ii", 1, 0)
_REFUSALS = {
    400: "Bad Request",
    408: "Request Timeout",
    431: "Request Header Fields Too Large",
    503: "Service Unavailable",
}


class _Whole:
    """Where an answer is written to: its head goes out together with what follows at once, in one
    packet, which costs both ends half of what two cost."""

    def __init__(self, transport: asyncio.Transport, loop: asyncio.AbstractEventLoop) -> None:
        self._transport, self._loop = transport, loop
        self._held: bytes | None = None

    def write(self, content: bytes) -> None:
        if self._held is None:
            self._held = content
            self._loop.call_soon(self._flush)
            return
        held, self._held = self._held, None
        self._transport.writelines((held, content))

    def _flush(self) -> None:
        held, self._held = self._held, None
        if held and not self._transport.is_closing():
            self._transport.write(held)

    def close(self) -> None:
        self._flush()
        self._transport.close()

    def is_closing(self) -> bool:
        return self._transport.is_closing()


def connection_class(limits: Limits) -> type[HttpToolsProtocol]:
    """The class of connections with these limits."""

    class Connection(HttpToolsProtocol):
        """What the guard learns of the peer is kept as long as the connection lives."""

        def __init__(self, *args: Any, **kwargs: Any) -> None:
            kwargs["app_state"] = {"peer": Peer()}
            super().__init__(*args, **kwargs)
            self._in_head, self._head_bytes, self._refused = True, 0, False
            self._head_timer: asyncio.TimerHandle | None = None
            self._stall_timer: asyncio.TimerHandle | None = None

        def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
            super().connection_made(transport)
            if len(self.connections) > limits.connections:
                self._refuse(503, "Too many connections are open.")
                return
            self._wait_for_head()

        def connection_lost(self, exc: Exception | None) -> None:
            self._stop_timers()
            super().connection_lost(exc)

        def data_received(self, data: bytes) -> None:
            if self._refused:
                return
            if self._in_head:
                self._head_bytes += len(data)
                self._wait_for_head()
            super().data_received(data)
            if self._in_head and self._head_bytes > limits.head_bytes:
                self._refuse(431, f"A head may have {limits.head_bytes} bytes.")

        def on_header(self, name: bytes, value: bytes) -> None:
            if len(self.headers) <= limits.head_fields:  # one more than allowed is enough to know
                super().on_header(name, value)

        def on_headers_complete(self) -> None:
            self._stop_timers()
            size = sum(len(name) + len(value) for name, value in self.headers) + len(self.url)
            self._in_head, self._head_bytes = False, 0
            if len(self.headers) > limits.head_fields or size > limits.head_bytes:
                self._refuse(431, f"A head may have {limits.head_fields} fields.")
                return
            if not self.url.startswith(b"/") and self.url != b"*":
                self._refuse(400, "A request names its path, no other host.")
                return
            before = self.cycle
            super().on_headers_complete()
            if self.cycle is not None and self.cycle is not before:
                self.cycle.transport = _Whole(self.transport, self.loop)  # type: ignore[assignment]

        def on_body(self, body: bytes) -> None:
            if not self._refused:
                super().on_body(body)

        def on_message_complete(self) -> None:
            self._in_head = True
            if not self._refused:
                super().on_message_complete()

        def pause_writing(self) -> None:
            super().pause_writing()
            self._stall_timer = self.loop.call_later(limits.stall_s, self._hang_up)

        def resume_writing(self) -> None:
            if self._stall_timer is not None:
                self._stall_timer.cancel()
                self._stall_timer = None
            super().resume_writing()

        def _hang_up(self) -> None:
            """At once, and without what was not read: the system would keep it for minutes."""
            if (line := self.transport.get_extra_info("socket")) is not None:
                line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _NO_LINGER)
            self.transport.abort()

        def _wait_for_head(self) -> None:
            if self._head_timer is None:
                self._head_timer = self.loop.call_later(
                    limits.head_s, self._refuse, 408, "The request's head did not arrive in time."
                )

        def _stop_timers(self) -> None:
            for timer in (self._head_timer, self._stall_timer):
                if timer is not None:
                    timer.cancel()
            self._head_timer = self._stall_timer = None

        def _refuse(self, status: int, told: str) -> None:
            """Say why in plain text, and hang up."""
            self._refused = True
            self._stop_timers()
            again = "retry-after: 1\r\n" if status == 503 else ""
            self.transport.write(
                f"HTTP/1.1 {status} {_REFUSALS[status]}\r\ncontent-type: text/plain\r\n{again}"
                f"content-length: {len(told)}\r\nconnection: close\r\n\r\n{told}".encode()
            )
            self.transport.close()

    return Connection


class Line(WebSocketsSansIOProtocol):
    """One WebSocket: who does not read, or does not answer the close, is hung up on."""

    async def send(self, message: Any) -> None:
        if message["type"] == "websocket.close" and not self.writable.is_set():
            self.transport.abort()  # the close would never be read either
            return
        await super().send(message)
        if self.close_timer is not None:
            self.close_timer.cancel()
            self.close_timer = self.loop.call_later(_CLOSE_S, self.transport.abort)
