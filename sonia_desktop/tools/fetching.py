"""Pages of the web, fetched so that no address inside the own network can be reached by a trick.

    page = Fetcher().get("https://example.org/", token)
    page.url, page.status, page.body               # after up to 5 redirects, at most 2 MiB

Every host is resolved here, every address it has is checked, and the connection goes to a checked
address: a name that answers otherwise the second time (DNS rebinding) gains nothing. Redirects are
followed by hand, each like a new address. TLS still checks the name (OWASP: SSRF prevention).
"""

from __future__ import annotations

import ipaddress
import socket
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit

import httpcore
import httpx

from sonia_desktop import __version__
from sonia_desktop.core.errors import (
    DeadlineError,
    InvalidInputError,
    PolicyDeniedError,
    UnavailableError,
)
from sonia_desktop.core.worker import CancelToken

MOST_BYTES = 2 * 1024 * 1024
MOST_REDIRECTS = 5
DEADLINE_S = 20.0
MOST_URL_CHARS = 4096
_STEP_S = 10.0
_AGENT = f"SoniaDesktop/{__version__} (personal assistant; one page at a time)"
_NAT64 = ipaddress.ip_network("64:ff9b::/96")

Resolve = Callable[[str, int], list[str]]


@dataclass(frozen=True)
class Page:
    """What a server answered. `cut`: there was more than is kept."""

    url: str
    status: int
    content_type: str
    encoding: str | None
    body: bytes
    cut: bool


def is_public(address: str) -> bool:
    """Whether an IP address is one of the open internet: not loopback, private, link-local,
    multicast, reserved, nor one of these inside an IPv6 address."""
    try:
        ip = ipaddress.ip_address(address.split("%", 1)[0])
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour
        if ip.teredo is not None or ip.is_site_local:
            return False
        if inner is None and ip in _NAT64:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(str(inner))
    return ip.is_global and not ip.is_multicast and not ip.is_reserved


def addresses_of(host: str, port: int) -> list[str]:
    """The addresses of a host, as the system resolves it. Raises `UnavailableError`."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise UnavailableError(
            f"There is no address for {host[:200]}: {getattr(error, 'strerror', None) or error}.",
            remedy="Check the name and the network.",
        ) from error
    return list(dict.fromkeys(str(info[4][0]) for info in found))


class Fetcher:
    """Gets pages. Thread-safe; every call has connections of its own.

    Args:
        may_call: whether an address may be connected to.
        resolve: host and port to addresses.
    """

    def __init__(
        self, *, may_call: Callable[[str], bool] = is_public, resolve: Resolve = addresses_of
    ) -> None:
        self._may_call, self._resolve = may_call, resolve

    def get(
        self,
        url: str,
        token: CancelToken,
        *,
        deadline_s: float = DEADLINE_S,
        most_bytes: int = MOST_BYTES,
        accept: str = "text/html,text/plain,application/json;q=0.9,*/*;q=0.5",
    ) -> Page:
        """Fetch it. Raises `InvalidInputError` (no usable URL), `PolicyDeniedError` (it leads
        inside), `UnavailableError` (no answer), `DeadlineError`, `CancelledError`."""
        until = time.monotonic() + deadline_s
        headers = {"User-Agent": _AGENT, "Accept": accept, "Accept-Encoding": "identity"}
        transport = _GuardedTransport(self._may_call, self._resolve)
        with httpx.Client(
            transport=transport, timeout=min(_STEP_S, deadline_s), trust_env=False, headers=headers
        ) as client:
            for _ in range(MOST_REDIRECTS + 1):
                url = checked_url(url)
                token.raise_if_cancelled()
                try:
                    page, onward = _one(client, url, token, until, most_bytes)
                except httpx.TimeoutException as error:
                    raise DeadlineError(f"{url[:200]} did not answer in time.") from error
                except (httpx.HTTPError, httpx.InvalidURL) as error:
                    raise UnavailableError(
                        f"{url[:200]} cannot be fetched: {error}.",
                        remedy="Check the address and the network.",
                    ) from error
                if page is not None:
                    return page
                url = urljoin(url, onward)
        raise UnavailableError(f"{url[:200]} leads on more than {MOST_REDIRECTS} times.")


def checked_url(url: str) -> str:
    """A usable http(s) URL, or `InvalidInputError`."""
    url = url.strip()
    if "://" not in url and not url.lower().startswith(("data:", "javascript:", "file:")):
        url = f"https://{url}"
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise _no_url(url, str(error)) from error
    if parts.scheme.lower() not in ("http", "https"):
        raise _no_url(url, "only http and https are fetched")
    if not parts.hostname or len(url) > MOST_URL_CHARS or port == 0:
        raise _no_url(url, "it names no host" if not parts.hostname else "it is too long")
    if parts.username or parts.password:
        raise _no_url(url, "a name and password in an address are not sent")
    if any(character.isspace() or ord(character) < 32 for character in url):
        raise _no_url(url, "it holds a space or a control character")
    return url


def _no_url(url: str, why: str) -> InvalidInputError:
    return InvalidInputError(
        f"{url[:200]!r} cannot be fetched: {why}.",
        remedy="Give an address such as https://example.org/page.",
        parameter="url",
    )


def _one(
    client: httpx.Client, url: str, token: CancelToken, until: float, most_bytes: int
) -> tuple[Page | None, str]:
    """(the page, or where it leads)."""
    with client.stream("GET", url) as answer:
        if answer.is_redirect:
            return None, answer.headers["location"]
        pieces, total, cut = [], 0, False
        for piece in answer.iter_bytes():
            token.raise_if_cancelled()
            if time.monotonic() > until:
                raise DeadlineError(f"{url[:200]} sends too slowly.")
            pieces.append(piece)
            total += len(piece)
            if total >= most_bytes:
                cut = True
                break
        kind = answer.headers.get("content-type", "")
        body = b"".join(pieces)[:most_bytes]
        return Page(url, answer.status_code, kind, answer.charset_encoding, body, cut), ""


class _GuardedBackend(httpcore.NetworkBackend):
    """Connects to checked addresses only."""

    def __init__(self, may_call: Callable[[str], bool], resolve: Resolve) -> None:
        self._may_call, self._resolve = may_call, resolve
        self._plain = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        found = self._resolve(host.strip("[]"), port)
        inside = [address for address in found if not self._may_call(address)]
        if inside or not found:
            raise PolicyDeniedError(
                f"{host[:200]} leads to {inside[0] if inside else 'nowhere'}, an address inside "
                "this computer or its network; pages are fetched from the open internet only.",
                remedy="Open it in your browser instead.",
            )
        error: Exception | None = None
        for address in found[:4]:
            try:
                return self._plain.connect_tcp(address, port, timeout, local_address)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as failure:
                error = failure
        assert error is not None
        raise error

    def connect_unix_socket(self, *_args: Any, **_options: Any) -> httpcore.NetworkStream:
        raise PolicyDeniedError("Only the open internet is fetched from.")


class _Body(httpx.SyncByteStream):
    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def __iter__(self) -> Iterator[bytes]:
        try:
            yield from self._stream
        except httpcore.TimeoutException as error:
            raise httpx.ReadTimeout(str(error)) from error
        except (httpcore.NetworkError, httpcore.ProtocolError) as error:
            raise httpx.ReadError(str(error)) from error

    def close(self) -> None:
        self._stream.close()


class _GuardedTransport(httpx.BaseTransport):
    def __init__(self, may_call: Callable[[str], bool], resolve: Resolve) -> None:
        self._pool = httpcore.ConnectionPool(
            ssl_context=httpx.create_ssl_context(),
            network_backend=_GuardedBackend(may_call, resolve),
            max_connections=2,
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        url = httpcore.URL(
            scheme=request.url.raw_scheme,
            host=request.url.raw_host,
            port=request.url.port,
            target=request.url.raw_path,
        )
        asked = httpcore.Request(
            request.method,
            url,
            headers=request.headers.raw,
            content=request.stream,
            extensions=request.extensions,
        )
        try:
            answer = self._pool.handle_request(asked)
        except httpcore.TimeoutException as error:
            raise httpx.ConnectTimeout(str(error)) from error
        except (httpcore.NetworkError, httpcore.ProtocolError) as error:
            raise httpx.ConnectError(str(error)) from error
        except httpcore.UnsupportedProtocol as error:
            raise httpx.UnsupportedProtocol(str(error)) from error
        return httpx.Response(
            answer.status,
            headers=answer.headers,
            stream=_Body(answer.stream),
            extensions=answer.extensions,
        )

    def close(self) -> None:
        self._pool.close()
