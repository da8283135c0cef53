"""Speech servers on loopback: OpenAI's protocol over HTTP, and Wyoming over TCP.

They stand where a user's server would; what they answer is chosen by the test. Wyoming events are
framed by the wyoming package, not by the code under test.
"""

from __future__ import annotations

import contextlib
import io
import json
import socket
import socketserver
import threading
import wave
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import numpy as np
from wyoming.event import Event, read_event, write_event


def tone(seconds: float, rate_hz: int = 24_000, amplitude: int = 8000) -> np.ndarray:
    """A 440 Hz tone, int16."""
    at = np.arange(round(seconds * rate_hz)) / rate_hz
    return np.rint(amplitude * np.sin(2 * np.pi * 440 * at)).astype(np.int16)


def wav(samples: np.ndarray, rate_hz: int = 24_000, channels: int = 1) -> bytes:
    held = io.BytesIO()
    with wave.open(held, "wb") as out:
        out.setnchannels(channels)
        out.setsampwidth(2)
        out.setframerate(rate_hz)
        out.writeframes(samples.astype("<i2").tobytes())
    return held.getvalue()


@dataclass
class Answer:
    """What the HTTP server says to a request for speech; `hold` keeps the body open after it."""

    body: bytes | Iterable[bytes] = b""
    status: int = 200
    kind: str = "audio/wav"
    hold: bool = False


@dataclass
class Heard:
    """What clients asked, and whether one of them hung up early."""

    requests: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    hung_up: threading.Event = field(default_factory=threading.Event)
    waiting: threading.Event = field(default_factory=threading.Event)
    ended: threading.Event = field(default_factory=threading.Event)


@contextlib.contextmanager
def openai_server(
    answer: Callable[[dict[str, Any]], Answer],
    *,
    voices: object = None,
    models_status: int = 200,
) -> Iterator[tuple[str, Heard]]:
    """(base URL, what it heard). `answer` gets the JSON body."""
    heard = Heard()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *_: object) -> None:
            pass

        def do_GET(self) -> None:  # http.server's name
            if self.path == "/v1/models":
                self._send(models_status, json.dumps({"data": [{"id": "tts-1"}]}).encode())
            elif self.path == "/v1/audio/voices" and voices is not None:
                self._send(200, json.dumps(voices).encode())
            else:
                self._send(404, b"{}")

        def do_POST(self) -> None:  # http.server's name
            body = json.loads(self.rfile.read(int(self.headers["content-length"])))
            heard.requests.append(body)
            heard.headers.append({name.lower(): value for name, value in self.headers.items()})
            said = answer(body)
            self.send_response(said.status)
            self.send_header("content-type", said.kind)
            self.send_header("transfer-encoding", "chunked")
            self.end_headers()
            pieces = [said.body] if isinstance(said.body, bytes) else said.body
            try:
                for piece in pieces:
                    if piece:
                        self.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))
            except ConnectionError:  # who asked has enough
                self.close_connection = True
                return
            if said.hold:
                heard.waiting.set()
                while not heard.ended.is_set():
                    if _hung_up(self.connection):
                        heard.hung_up.set()
                        break
                self.close_connection = True
            else:
                self.wfile.write(b"0\r\n\r\n")

        def _send(self, status: int, body: bytes) -> None:
            self.send_response(status)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    with _running(server, heard):
        yield f"http://127.0.0.1:{server.server_address[1]}/v1", heard


@contextlib.contextmanager
def wyoming_server(
    info: dict[str, Any],
    answer: Callable[[dict[str, Any]], Iterable[Event]],
    *,
    hold: bool = False,
) -> Iterator[tuple[str, Heard]]:
    """(URL, what it heard). `answer` gets the data of ``synthesize``; `hold`: then keep silent."""
    heard = Heard()

    class Handler(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            while (event := read_event(self.rfile)) is not None:
                if event.type == "describe":
                    write_event(Event("info", info), self.wfile)
                elif event.type == "synthesize":
                    heard.requests.append(event.data)
                    with contextlib.suppress(ConnectionError):
                        for one in answer(event.data):
                            write_event(one, self.wfile)
                    if hold:
                        heard.waiting.set()
                        while not heard.ended.is_set():
                            if _hung_up(self.connection):
                                heard.hung_up.set()
                                return

    server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    with _running(server, heard):
        yield f"tcp://127.0.0.1:{server.server_address[1]}", heard


def chunk(samples: np.ndarray, rate_hz: int = 22_050, channels: int = 1) -> Event:
    """An audio-chunk event."""
    data = {"rate": rate_hz, "width": 2, "channels": channels}
    return Event("audio-chunk", data, samples.astype("<i2").tobytes())


def _hung_up(connection: socket.socket) -> bool:
    connection.settimeout(0.05)
    try:
        return connection.recv(1) == b""
    except TimeoutError:
        return False
    except ConnectionError:
        return True


@contextlib.contextmanager
def _running(server: socketserver.BaseServer, heard: Heard) -> Iterator[None]:
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), name="speaking-server")
    thread.start()
    try:
        yield
    finally:
        heard.ended.set()
        server.shutdown()
        server.server_close()
        thread.join(3.0)
