"""Answers that are kept for a while: searches of the memory, and pages that are always the same.

A kept search is given again only while the database is as it was: SQLite itself says whether any
connection, of this process or another one, has committed since. It is kept for one caller.
"""

from __future__ import annotations

import sqlite3
import threading
import time
from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b
from pathlib import Path
from typing import Any

from fastapi import Request

from sonia_desktop.api.asgi import App, Message, Receive, Scope, Send
from sonia_desktop.api.inputs import call_of
from sonia_desktop.core.telemetry import CACHED_ANSWERS

HIT, MISS, UNCHANGED = "hit", "miss", "not_modified"
_ENTRY_BYTES = 500  # what an entry takes besides its content
_HIT_BYTES = 2_000  # and a found memory besides its words
_PAGES = ("/openapi.json", "/docs", "/api/v1/endpoints", "/version")


@dataclass(frozen=True)
class _Kept:
    value: Any
    size: int
    until: float
    version: int | None
    """Of the database; None: it does not hang on it."""


class KeptAnswers:
    """The store. Thread-safe.

    Args:
        database: the file that answers are read from; None: answers that hang on it are not kept.
        ttl_s: how long; 0: nothing is kept.
        most_bytes: the longest unused go first.
    """

    def __init__(self, database: Path | None, ttl_s: float, most_bytes: int) -> None:
        self._ttl_s, self._most_bytes = ttl_s, most_bytes
        self._kept: OrderedDict[Hashable, _Kept] = OrderedDict()
        self._size = 0
        self._lock = threading.Lock()
        self._database: sqlite3.Connection | None = None
        if database is not None and ttl_s > 0 and most_bytes > 0:
            self._database = sqlite3.connect(
                f"{database.absolute().as_uri()}?mode=ro", uri=True, check_same_thread=False
            )

    def close(self) -> None:
        """Forget all; nothing is kept any more."""
        with self._lock:
            self._ttl_s = 0.0
            self._empty()
            if self._database is not None:
                self._database.close()
                self._database = None

    def clear(self) -> None:
        """What was forgotten must not lie here either."""
        with self._lock:
            self._empty()

    def version(self) -> int | None:
        """Changes with every commit of anybody; None: it is not known."""
        with self._lock:
            if self._database is None:
                return None
            try:
                (found,) = self._database.execute("PRAGMA data_version").fetchone()
            except sqlite3.Error:
                return None
            return int(found)

    def get(self, route: str, key: Hashable, version: int | None = None) -> Any | None:
        """What was kept under the key, while it holds; counted by its route."""
        with self._lock:
            found = self._kept.get(key)
            if found is not None and (found.until < time.monotonic() or found.version != version):
                self._drop(key)
                found = None
            if found is not None:
                self._kept.move_to_end(key)
        CACHED_ANSWERS.labels(route, MISS if found is None else HIT).inc()
        return None if found is None else found.value

    def put(self, key: Hashable, value: Any, size: int, version: int | None = None) -> None:
        """Keep it. `version` is the one from before the value was made."""
        size += _ENTRY_BYTES
        with self._lock:
            if self._ttl_s <= 0 or size > self._most_bytes:
                return
            self._drop(key)
            self._kept[key] = _Kept(value, size, time.monotonic() + self._ttl_s, version)
            self._size += size
            while self._size > self._most_bytes:
                self._drop(next(iter(self._kept)))

    @property
    def on(self) -> bool:
        return self._ttl_s > 0 and self._most_bytes > 0

    def told(self) -> dict[str, Any]:
        """How much is kept, and how often it was of use since the start."""
        counted = {HIT: 0, MISS: 0, UNCHANGED: 0}  # the last: a hit, or a miss, that was known
        for family in CACHED_ANSWERS.collect():
            for sample in family.samples:
                if sample.name.endswith("_total"):
                    counted[sample.labels["outcome"]] += int(sample.value)
        asked = counted[HIT] + counted[MISS]
        return {
            "entries": len(self._kept),
            "size_bytes": self._size,
            "max_size_bytes": self._most_bytes,
            "ttl_seconds": self._ttl_s,
            "hits": counted[HIT],
            "misses": counted[MISS],
            "hit_rate": round(counted[HIT] / asked, 4) if asked else None,
        }

    def _drop(self, key: Hashable) -> None:
        gone = self._kept.pop(key, None)
        self._size -= gone.size if gone is not None else 0

    def _empty(self) -> None:
        self._kept.clear()
        self._size = 0


def search_key(request: Request, *asked: Hashable) -> Hashable:
    """One caller's question on one day ("yesterday" is another day tomorrow)."""
    grant = call_of(request).grant
    whose = None if grant is None else (grant.id, grant.name, grant.user_id)
    return ("search", whose, datetime.now().astimezone().date(), *asked)


def size_of_hits(contents: list[str]) -> int:
    """About what found memories take."""
    return sum(4 * len(content) + _HIT_BYTES for content in contents)


class KeptPages:
    """Gives the pages that are the same for everybody from the store, with an ETag.

    The guard is before it: who may not call does not come here.
    """

    def __init__(self, app: App, kept: KeptAnswers, service: str) -> None:
        self._app, self._kept, self._service = app, kept, service

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = scope["path"]
        if (
            scope["type"] != "http"
            or scope["method"] != "GET"
            or not (path in _PAGES or path.startswith("/openapi/"))
            or scope["query_string"]
            or not self._kept.on
        ):
            await self._app(scope, receive, send)
            return
        key = ("page", self._service, path)
        route = _PageRoute(path if path in _PAGES else "/openapi/{service}.json")
        page = self._kept.get(route.path, key)
        if page is None:
            page = await self._made(scope, receive, send)
            if page is None:
                return
            self._kept.put(key, page, len(page.body))
        scope["route"] = route
        await page.answer(scope, send, route.path)

    async def _made(self, scope: Scope, receive: Receive, send: Send) -> _Page | None:
        """The page; None when it is none: then it was sent as it is."""
        begun: Message | None = None
        parts: list[bytes] = []

        async def take(message: Message) -> None:
            nonlocal begun
            if begun is None and message["type"] == "http.response.start":
                begun = message
                if message["status"] != 200:
                    await send(message)
            elif begun is not None and begun["status"] != 200:
                await send(message)
            else:
                parts.append(message.get("body", b""))

        await self._app(scope, receive, take)
        if begun is None or begun["status"] != 200:
            return None
        body = b"".join(parts)
        kinds = dict(begun["headers"])
        tag = b'"' + blake2b(body, digest_size=12).hexdigest().encode() + b'"'
        return _Page(body, kinds.get(b"content-type", b"application/json"), tag)


@dataclass(frozen=True)
class _PageRoute:
    """Names it in the metrics, as the framework's routes name theirs."""

    path: str


@dataclass(frozen=True)
class _Page:
    body: bytes
    kind: bytes
    tag: bytes

    async def answer(self, scope: Scope, send: Send, route: str) -> None:
        """Whole, or 304 to who has it."""
        has = next((value for name, value in scope["headers"] if name == b"if-none-match"), b"")
        known = self.tag in [each.strip().removeprefix(b"W/") for each in has.split(b",")]
        headers = [(b"etag", self.tag), (b"cache-control", b"private, no-cache")]
        if known:
            CACHED_ANSWERS.labels(route, UNCHANGED).inc()
            await send({"type": "http.response.start", "status": 304, "headers": headers})
            await send({"type": "http.response.body", "body": b""})
            return
        headers += [
            (b"content-type", self.kind),
            (b"content-length", str(len(self.body)).encode()),
        ]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": self.body})
