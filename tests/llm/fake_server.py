"""A language model server on loopback that answers as the test says."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Request:
    """What the server was asked."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes


class Reply:
    """What a script writes with; `gone` is set when the test is over."""

    def __init__(self, handler: BaseHTTPRequestHandler, gone: threading.Event) -> None:
        self._handler, self.gone = handler, gone

    def head(self, status: int = 200, kind: str = "text/event-stream", **headers: str) -> None:
        self._handler.send_response(status)
        self._handler.send_header("Content-Type", kind)
        for name, value in headers.items():
            self._handler.send_header(name.replace("_", "-"), value)
        self._handler.send_header("Connection", "close")
        self._handler.end_headers()

    def write(self, text: str) -> None:
        self._handler.wfile.write(text.encode())
        self._handler.wfile.flush()


Script = Callable[[Request, Reply], Any]


@dataclass
class FakeServer:
    """`script` answers every request; `requests` are those that came."""

    url: str
    gone: threading.Event
    requests: list[Request] = field(default_factory=list)
    script: Script = lambda _request, reply: reply.head(404)


@contextmanager
def serving() -> Iterator[FakeServer]:
    """A started server; stopped at the end, with all its threads."""
    gone = threading.Event()

    class Handler(BaseHTTPRequestHandler):
        timeout = 2.0  # of a connection that is only held: it must not keep the end waiting

        def answer(self) -> None:
            length = int(self.headers.get("Content-Length", "0"))
            request = Request(
                self.command, self.path, dict(self.headers.items()), self.rfile.read(length)
            )
            fake.requests.append(request)
            # The client goes away in the middle: some tests are about that.
            with suppress(BrokenPipeError, ConnectionResetError):
                fake.script(request, Reply(self, gone))

        do_GET = do_POST = answer  # noqa: N815 - the names http.server looks for

        def log_message(self, *_: Any) -> None:
            pass

    http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    http.daemon_threads = False
    fake = FakeServer(f"http://127.0.0.1:{http.server_address[1]}", gone)
    thread = threading.Thread(target=http.serve_forever, args=(0.02,), name="fake-llm")
    thread.start()
    yield fake
    gone.set()
    http.shutdown()
    http.server_close()
    thread.join()
