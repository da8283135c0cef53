"""A Hugging Face hub, or a mirror of it (`HF_ENDPOINT`): what it has, and its files piece by piece.

Proxies come from the environment (`HTTPS_PROXY`, `NO_PROXY`), a key for gated models from
`HF_TOKEN`; the key goes to the hub only, not where it sends us on to.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlsplit

from sonia_desktop.core.errors import InvalidInputError, SoniaError, UnavailableError
from sonia_desktop.llm.http_errors import Server
from sonia_desktop.llm.http_stream import get_json, is_loopback

if TYPE_CHECKING:
    import httpx

ENDPOINT = "https://huggingface.co"
ASK_S = 20.0
CONNECT_S = 15.0
STALL_S = 30.0
"""A download that gives nothing for so long is broken off and taken up again."""


@dataclass(frozen=True)
class HubFile:
    """A file of a repository. `sha256`: of large files; `blob`: git's own SHA-1 of small ones."""

    path: str
    size: int
    sha256: str = ""
    blob: str = ""


@dataclass(frozen=True)
class Found:
    """A repository that a search found."""

    repository: str
    downloads: int
    likes: int
    gated: bool


@dataclass(frozen=True)
class Reading:
    """A file that comes: its whole size as the server tells it (None: untold), and from where."""

    total: int | None
    start: int
    pieces: AsyncIterator[bytes]


class WaitError(UnavailableError):
    """The hub asks to wait; `details["retry_after_s"]` says how long."""

    code = "HUB_BUSY"


class Hub:
    """Args:
    endpoint: empty: `HF_ENDPOINT`, else the public hub.
    key: empty: `HF_TOKEN`, else none.
    """

    def __init__(self, endpoint: str = "", key: str = "") -> None:
        chosen = endpoint or os.environ.get("HF_ENDPOINT") or ENDPOINT
        self.endpoint = chosen.strip().rstrip("/")
        if urlsplit(self.endpoint).scheme not in ("http", "https"):
            raise InvalidInputError(
                f"HF_ENDPOINT is {chosen!r}, which is no address.",
                remedy="Set it to an address such as https://hf-mirror.com, or unset it.",
            )
        self._key = (key or os.environ.get("HF_TOKEN") or "").strip()
        headers = {"Authorization": f"Bearer {self._key}"} if self._key else {}
        self._server = Server("the model hub", self.endpoint, headers, self._key)

    def files(self, repository: str, revision: str = "main") -> list[HubFile]:
        """All files of a repository. Raises `UnavailableError`."""
        path = f"/api/models/{repository}/tree/{quote(revision, safe='')}?recursive=true"
        listed = self._ask(path, repository)
        if not isinstance(listed, list):
            raise UnavailableError(f"The hub {self.endpoint} sent no list of files.")
        found = []
        for item in listed:
            if not isinstance(item, dict) or item.get("type", "file") != "file":
                continue
            told = item.get("lfs")
            lfs: dict[str, Any] = told if isinstance(told, dict) else {}
            name, size = item.get("path"), lfs.get("size", item.get("size"))
            if isinstance(name, str) and isinstance(size, int) and size >= 0:
                sha256 = str(lfs.get("oid") or lfs.get("sha256") or "").removeprefix("sha256:")
                blob = "" if sha256 else str(item.get("oid") or "")
                found.append(HubFile(name, size, sha256, blob))
        return found

    def search(self, words: str, limit: int = 20) -> list[Found]:
        """Repositories with GGUF files, the most fetched first. Raises `UnavailableError`."""
        path = (
            f"/api/models?search={quote(words)}&filter=gguf&sort=downloads&direction=-1"
            f"&limit={limit}"
        )
        listed = self._ask(path, words)
        if not isinstance(listed, list):
            raise UnavailableError(f"The hub {self.endpoint} sent no list of models.")
        return [
            Found(
                str(item.get("id") or item.get("modelId")),
                int(item.get("downloads") or 0),
                int(item.get("likes") or 0),
                bool(item.get("gated")),
            )
            for item in listed
            if isinstance(item, dict) and (item.get("id") or item.get("modelId"))
        ][:limit]

    def url(self, repository: str, revision: str, path: str) -> str:
        """Where a file lies."""
        return f"{self.endpoint}/{repository}/resolve/{quote(revision, safe='')}/{quote(path)}"

    def _ask(self, path: str, what: str) -> Any:
        try:
            return get_json(self._server, path, deadline_s=ASK_S)
        except SoniaError as error:
            raise self.told(error, what) from error

    def told(self, error: SoniaError, what: str) -> SoniaError:
        """The hub's refusal in words that help."""
        status = error.details.get("status")
        if status is None:
            if isinstance(error, UnavailableError) and "does not answer" in error.message:
                return UnavailableError(
                    error.message,
                    remedy="Check the network; HF_ENDPOINT names a mirror, HTTPS_PROXY a proxy.",
                )
            return error
        return refusal(int(status), what, error.details.get("retry_after_s"))

    @asynccontextmanager
    async def reading(
        self, client: httpx.AsyncClient, url: str, start: int, what: str
    ) -> AsyncIterator[Reading]:
        """A file from `start` on, or from 0 where the server knows no ranges.

        Raises `UnavailableError`, `WaitError`.
        """
        headers = {"Accept-Encoding": "identity"}
        if self._key:
            headers["Authorization"] = f"Bearer {self._key}"
        if start:
            headers["Range"] = f"bytes={start}-"
        async with client.stream("GET", url, headers=headers) as response:
            status = response.status_code
            if self.endpoint.startswith("https") and response.url.scheme != "https":
                raise UnavailableError(f"The hub sent us on to an open line: {response.url.host}.")
            if status not in (200, 206):
                after = response.headers.get("retry-after", "")
                raise refusal(status, what, int(after) if after.isdigit() else None)
            if response.headers.get("content-type", "").startswith("text/html"):
                raise UnavailableError(
                    f"{response.url.host} sent a web page instead of {what}.",
                    remedy="A network that asks to log in does this; check HF_ENDPOINT too.",
                )
            begins = _begins_at(response) if status == 206 else 0
            pieces = _not_stalling(response.aiter_bytes())
            yield Reading(_total(response, begins), begins, pieces)

    def client(self) -> httpx.AsyncClient:
        """For `pieces`."""
        import httpx

        return httpx.AsyncClient(
            timeout=httpx.Timeout(STALL_S, connect=CONNECT_S),
            follow_redirects=True,
            trust_env=not is_loopback(self.endpoint),
        )


def refusal(status: int, what: str, after_s: float | None) -> UnavailableError:
    """What a status of the hub means for who wanted `what`."""
    if status in (401, 403):
        return UnavailableError(
            f"The hub does not give {what} to you ({status}).",
            remedy="Accept its licence on its page there, and set HF_TOKEN to a key of yours.",
            status=status,
        )
    if status == 404:
        return UnavailableError(
            f"The hub has no {what} (404).",
            remedy="Check the name: `sonia models search WORDS` finds models.",
            status=status,
        )
    if status == 429 or status >= 500:
        return WaitError(
            f"The hub is busy ({status}).",
            remedy="Try again later; what has come so far is kept.",
            status=status,
            retry_after_s=after_s,
        )
    return UnavailableError(f"The hub refused {what} with status {status}.", status=status)


async def _not_stalling(pieces: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    while True:
        async with asyncio.timeout(STALL_S):
            piece = await anext(pieces, None)
        if piece is None:
            return
        yield piece


def _total(response: httpx.Response, start: int) -> int | None:
    """The whole size as the server tells it."""
    ranged = response.headers.get("content-range", "")
    if "/" in ranged:
        size = ranged.rpartition("/")[2].strip()
        return int(size) if size.isdigit() else None
    length = response.headers.get("content-length", "")
    return start + int(length) if length.isdigit() else None


def _begins_at(response: httpx.Response) -> int:
    """Where a part begins; -1 when it does not tell."""
    first = response.headers.get("content-range", "").removeprefix("bytes").strip().split("-")[0]
    return int(first) if first.isdigit() else -1
