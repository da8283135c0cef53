"""A model hub on loopback that behaves well, breaks off, lies, sends wrong bytes, and refuses."""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import unquote, urlsplit


@dataclass
class FakeHub:
    """`files`: repository -> path -> content. Faults hold for the files, not for the lists.

    Args:
        break_after: bytes of one answer after which the connection is cut; 0: never.
        breaks: so many answers are cut, then they go through.
        statuses: answered one after the other instead of a file.
        lie_bytes: added to the length that the server tells.
        spoil: what is sent in place of the content.
        no_ranges: every answer begins at 0.
        gate: awaited before the second half of a file is sent.
    """

    url: str = ""
    files: dict[str, dict[str, bytes]] = field(default_factory=dict)
    requests: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    break_after: int = 0
    breaks: int = 10**9
    statuses: list[tuple[int, dict[str, str]]] = field(default_factory=list)
    list_status: int = 200
    lie_bytes: int = 0
    spoil: Callable[[bytes], bytes] | None = None
    no_ranges: bool = False
    gate: threading.Event | None = None
    half_sent: threading.Event = field(default_factory=threading.Event)
    gone: threading.Event = field(default_factory=threading.Event)

    def fetched(self) -> list[str]:
        """The Range headers of the files that were asked for."""
        return [headers.get("range", "") for path, headers in self.requests if "/resolve/" in path]


@contextmanager
def serving_hub() -> Iterator[FakeHub]:
    """A started hub; stopped at the end, with all its threads."""
    hub = FakeHub()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            headers = {name.lower(): value for name, value in self.headers.items()}
            hub.requests.append((self.path, headers))
            with suppress(BrokenPipeError, ConnectionResetError):
                path = unquote(urlsplit(self.path).path)
                if path.startswith("/api/models/"):
                    self.tree(path.removeprefix("/api/models/").partition("/tree/")[0])
                elif path == "/api/models":
                    self.found(urlsplit(self.path).query)
                else:
                    repository, _, rest = path.strip("/").partition("/resolve/")
                    self.file(repository, rest.partition("/")[2], headers)

        def answer(self, status: int, body: bytes, **headers: str) -> None:
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name.replace("_", "-"), value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def tree(self, repository: str) -> None:
            if hub.list_status != 200:
                self.answer(hub.list_status, b"{}")
                return
            if repository not in hub.files:
                self.answer(404, b'{"error": "Repository not found"}')
                return
            listed: list[dict[str, Any]] = [{"type": "directory", "path": "sub"}]
            for path, content in hub.files[repository].items():
                item: dict[str, Any] = {"type": "file", "path": path, "size": len(content)}
                if len(content) > 1000:
                    oid = hashlib.sha256(content).hexdigest()
                    item["lfs"] = {"oid": oid, "size": len(content)}
                    item["oid"] = "0" * 40
                else:
                    blob = f"blob {len(content)}\0".encode() + content
                    item["oid"] = hashlib.sha1(blob, usedforsecurity=False).hexdigest()
                listed.append(item)
            self.answer(200, json.dumps(listed).encode(), Content_Type="application/json")

        def found(self, query: str) -> None:
            words = unquote(query).lower()
            ids = [one for one in hub.files if f"search={one.split('/')[1].lower()[:4]}" in words]
            body = json.dumps([{"id": one, "downloads": 7, "likes": 2} for one in ids])
            self.answer(200, body.encode(), Content_Type="application/json")

        def file(self, repository: str, path: str, headers: dict[str, str]) -> None:
            if hub.statuses:
                status, more = hub.statuses.pop(0)
                self.answer(status, b"{}", **more)
                return
            content = hub.files.get(repository, {}).get(path)
            if content is None:
                self.answer(404, b"{}")
                return
            if hub.spoil is not None:
                content = hub.spoil(content)
            total = len(content) + hub.lie_bytes
            ranged = headers.get("range", "")
            start = int(ranged.removeprefix("bytes=").split("-")[0]) if ranged else 0
            if hub.no_ranges:
                start = 0
            self.send_response(206 if start else 200)
            self.send_header("Content-Type", "application/octet-stream")
            if start:
                self.send_header("Content-Range", f"bytes {start}-{total - 1}/{total}")
            self.send_header("Content-Length", str(total - start))
            self.end_headers()
            body = content[start:]
            if hub.break_after and hub.breaks > 0:
                hub.breaks -= 1
                self.wfile.write(body[: hub.break_after])
                self.wfile.flush()
                self.close_connection = True
                return
            half = len(body) // 2
            self.wfile.write(body[:half])
            self.wfile.flush()
            hub.half_sent.set()
            while hub.gate is not None and not hub.gate.wait(0.02) and not hub.gone.is_set():
                pass
            self.wfile.write(body[half:])

        def log_message(self, *_: Any) -> None:
            pass

    http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    http.daemon_threads = False
    hub.url = f"http://127.0.0.1:{http.server_address[1]}"
    thread = threading.Thread(target=http.serve_forever, args=(0.02,), name="fake-hub")
    thread.start()
    try:
        yield hub
    finally:
        hub.gone.set()
        http.shutdown()
        http.server_close()
        thread.join()
