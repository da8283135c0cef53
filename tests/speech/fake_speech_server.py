"""Recognition servers on loopback: OpenAI's protocol over HTTP, Wyoming's over TCP.

They stand where a user's server would; what they answer is chosen by the test. The Wyoming one
reads and writes with the wyoming package, not with the code under test.
"""

from __future__ import annotations

import contextlib
import io
import socketserver
import threading
import warnings
import wave
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from email.parser import BytesParser
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import numpy as np


@dataclass
class Asked:
    """One HTTP request: form fields and the sound that was sent with it."""

    method: str
    path: str
    headers: dict[str, str]
    fields: dict[str, str] = field(default_factory=dict)
    sound: np.ndarray | None = None
    rate_hz: int = 0


@dataclass
class HttpAnswer:
    """`hold`: keep the connection open after the body. `short`: promise more bytes than come."""

    body: bytes = b"{}"
    status: int = 200
    kind: str = "application/json"
    headers: dict[str, str] = field(default_factory=dict)
    hold: bool = False
    short: bool = False


@dataclass
class HttpServer:
    url: str
    answer: Callable[[Asked], HttpAnswer]
    gone: threading.Event
    waiting: threading.Event = field(default_factory=threading.Event)
    asked: list[Asked] = field(default_factory=list)


@contextlib.contextmanager
def http_server(answer: Callable[[Asked], HttpAnswer]) -> Iterator[HttpServer]:
    """A started server; stopped at the end, with all its threads."""

    class Handler(BaseHTTPRequestHandler):
        def reply(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
            asked = _read(self.command, self.path, dict(self.headers.items()), body)
            served.asked.append(asked)
            said = served.answer(asked)
            with contextlib.suppress(BrokenPipeError, ConnectionResetError):
                self.send_response(said.status)
                self.send_header("Content-Type", said.kind)
                for name, value in said.headers.items():
                    self.send_header(name, value)
                length = len(said.body) + (1000 if said.hold or said.short else 0)
                self.send_header("Content-Length", str(length))
                self.end_headers()
                self.wfile.write(said.body)
                self.wfile.flush()
                if said.hold:
                    served.waiting.set()
                    served.gone.wait(20)
            self.close_connection = True

        do_GET = do_POST = reply  # noqa: N815 - the names http.server looks for

        def log_message(self, *_: Any) -> None:
            pass

    http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    http.daemon_threads = False
    served = HttpServer(f"http://127.0.0.1:{http.server_address[1]}/v1", answer, threading.Event())
    with _serving(http, served.gone):
        yield served


def _read(method: str, path: str, headers: dict[str, str], body: bytes) -> Asked:
    asked = Asked(method, path, headers)
    kind = headers.get("Content-Type", "")
    if not kind.startswith("multipart/form-data"):
        return asked
    message = BytesParser().parsebytes(f"Content-Type: {kind}\r\n\r\n".encode() + body)
    for part in message.get_payload():
        name = str(part.get_param("name", header="content-disposition"))
        content = part.get_payload(decode=True)
        if name == "file":
            with wave.open(io.BytesIO(content)) as file:
                assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
                asked.rate_hz = file.getframerate()
                asked.sound = np.frombuffer(file.readframes(file.getnframes()), "<i2")
        else:
            asked.fields[name] = content.decode()
    return asked


@dataclass
class WyomingServer:
    """`sound`: of the last utterance. `script` gets each event and a function that sends one."""

    url: str
    gone: threading.Event
    events: list[Any] = field(default_factory=list)
    hung_up: threading.Event = field(default_factory=threading.Event)

    @property
    def sound(self) -> np.ndarray:
        chunks = [event.payload for event in self.events if event.type == "audio-chunk"]
        return np.frombuffer(b"".join(chunks), "<i2")


Send = Callable[[str, dict[str, Any]], None]
Script = Callable[[Any, Send, WyomingServer], None]


@contextlib.contextmanager
def wyoming_server(script: Script) -> Iterator[WyomingServer]:
    """A started server; a script that raises ConnectionError hangs up."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # wyoming.audio imports audioop
        from wyoming.event import Event, read_event, write_event

    class Handler(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            def send(kind: str, data: dict[str, Any]) -> None:
                write_event(Event(kind, data), self.wfile)

            with contextlib.suppress(ConnectionError):
                while (event := read_event(self.rfile)) is not None:
                    served.events.append(event)
                    script(event, send, served)
            served.hung_up.set()

    class Server(socketserver.ThreadingTCPServer):
        allow_reuse_address = True
        daemon_threads = False

    tcp = Server(("127.0.0.1", 0), Handler)
    served = WyomingServer(f"tcp://127.0.0.1:{tcp.server_address[1]}", threading.Event())
    with _serving(tcp, served.gone):
        yield served


@contextlib.contextmanager
def raw_server(answer: bytes, *, hold: bool = False) -> Iterator[str]:
    """Sends these bytes to whoever connects, whatever it says; the address."""
    gone = threading.Event()

    class Handler(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            with contextlib.suppress(OSError):
                if answer:
                    self.request.recv(10)
                    self.request.sendall(answer)
                if hold:
                    gone.wait(20)

    class Server(socketserver.ThreadingTCPServer):
        daemon_threads = False

    tcp = Server(("127.0.0.1", 0), Handler)
    with _serving(tcp, gone):
        yield f"tcp://127.0.0.1:{tcp.server_address[1]}"


@contextlib.contextmanager
def _serving(server: socketserver.BaseServer, gone: threading.Event) -> Iterator[None]:
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), name="fake-speech")
    thread.start()
    try:
        yield
    finally:
        gone.set()
        server.shutdown()
        server.server_close()
        thread.join()
