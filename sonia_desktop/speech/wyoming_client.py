"""One connection to a Wyoming server (Home Assistant's speech protocol): events both ways.

    with WyomingConnection(wyoming_address("tcp://127.0.0.1:10300", 10300)) as server:
        server.send(WyomingEvent("describe"))
        info = server.receive(deadline_s=5.0)

An event is one line of JSON (``type``, ``data_length``, ``payload_length``), then ``data_length``
bytes of JSON, then ``payload_length`` bytes of anything (github.com/OHF-Voice/wyoming). The framing
is written here, not taken from the wyoming package, because its readers have no deadline, no
cancelling and no bounds; tests talk to the package's own server.
"""

from __future__ import annotations

import json
import socket
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from types import TracebackType
from typing import Any, TypeVar
from urllib.parse import urlsplit

from sonia_desktop.core.errors import DeadlineError, SettingsError, UnavailableError
from sonia_desktop.core.worker import CancelToken

T = TypeVar("T")
CONNECT_S = 5.0
MOST_HEADER_BYTES = 1024 * 1024
MOST_DATA_BYTES = 8 * 1024 * 1024
MOST_PAYLOAD_BYTES = 16 * 1024 * 1024
_POLL_S = 0.05
_READ_BYTES = 64 * 1024
_VERSION = "1.5.4"
"""The version of the protocol that has ``data_length``; servers do not look at it."""


@dataclass(frozen=True)
class WyomingEvent:
    """One message. `payload` is sound: raw samples as `data` says (rate, width, channels)."""

    type: str
    data: Mapping[str, Any] = field(default_factory=dict)
    payload: bytes = b""


@dataclass(frozen=True)
class WyomingAddress:
    """Where a server listens: a host and port, or the path of a Unix socket."""

    host: str = ""
    port: int = 0
    path: str = ""

    def __str__(self) -> str:
        if self.path:
            return f"unix://{self.path}"
        return f"tcp://{f'[{self.host}]' if ':' in self.host else self.host}:{self.port}"


def wyoming_address(url: str, default_port: int) -> WyomingAddress:
    """The address of ``tcp://host:port``, ``host:port``, ``host`` or ``unix:///path``.

    Raises `SettingsError` for anything else.
    """
    text = url.strip()
    try:
        parts = urlsplit(text if "://" in text else f"tcp://{text}")
        if parts.scheme == "unix" and parts.path:
            return WyomingAddress(path=parts.path)
        if parts.scheme in ("tcp", "wyoming") and parts.hostname:
            return WyomingAddress(parts.hostname, parts.port or default_port)
    except ValueError as error:  # a port that is no number, half an IPv6 address
        raise _bad_address(url) from error
    raise _bad_address(url)


def _bad_address(url: str) -> SettingsError:
    return SettingsError(
        f"{url!r} is not the address of a Wyoming server.",
        remedy="Write it like tcp://127.0.0.1:10300.",
    )


class WyomingConnection:
    """A connected server. One thread uses it; `close` may be called twice.

    Raises `UnavailableError` when nothing listens at the address.
    """

    def __init__(self, address: WyomingAddress, *, connect_s: float = CONNECT_S) -> None:
        self._address = address
        self._left = bytearray()
        try:
            if address.path:
                self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
                self._socket.settimeout(connect_s)
                self._socket.connect(address.path)
            else:
                self._socket = socket.create_connection((address.host, address.port), connect_s)
                self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        except (OSError, OverflowError, AttributeError, UnicodeError) as error:
            if address.path and hasattr(self, "_socket"):
                self._socket.close()
            raise UnavailableError(
                f"No Wyoming server answers at {address} ({error}).",
                remedy="Start it, or set another address or engine under speech.",
            ) from error

    def __enter__(self) -> WyomingConnection:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Hang up."""
        self._socket.close()
        self._left.clear()

    def send(
        self, event: WyomingEvent, *, deadline_s: float = 5.0, token: CancelToken | None = None
    ) -> None:
        """Send one event.

        Raises `UnavailableError` (gone), `DeadlineError` (it reads nothing), `CancelledError`.
        """
        data = json.dumps(dict(event.data), ensure_ascii=False).encode() if event.data else b""
        header: dict[str, Any] = {"type": event.type, "version": _VERSION}
        if data:
            header["data_length"] = len(data)
        if event.payload:
            header["payload_length"] = len(event.payload)
        rest = memoryview(json.dumps(header).encode() + b"\n" + data + event.payload)
        until = time.monotonic() + deadline_s
        while rest:
            sent = self._patiently(partial(self._socket.send, rest), until, token)
            rest = rest[sent:]

    def receive(self, *, deadline_s: float, token: CancelToken | None = None) -> WyomingEvent:
        """The next event.

        Raises `UnavailableError` (hung up, or sends something else), `DeadlineError` after
        `deadline_s`, `CancelledError` within 50 ms of the token's cancel.
        """
        until = time.monotonic() + deadline_s
        while (event := self._take()) is None:
            self._keep(self._patiently(lambda: self._socket.recv(_READ_BYTES), until, token))
        return event

    def receive_now(self) -> WyomingEvent | None:
        """The next event if it is here already. Raises `UnavailableError` as `receive` does."""
        while (event := self._take()) is None:
            self._socket.setblocking(False)
            try:
                self._keep(self._socket.recv(_READ_BYTES))
            except BlockingIOError:
                return None
            except OSError as error:
                raise self._broke_off() from error
        return event

    def _take(self) -> WyomingEvent | None:
        """The first whole event of what was read; None when more must be read."""
        end = self._left.find(b"\n")
        if end < 0:
            if len(self._left) > MOST_HEADER_BYTES:
                raise self._not_wyoming()
            return None
        header = self._object(bytes(self._left[:end]))
        data_bytes = self._length(header, "data_length", MOST_DATA_BYTES)
        payload_bytes = self._length(header, "payload_length", MOST_PAYLOAD_BYTES)
        payload_at = end + 1 + data_bytes
        whole = payload_at + payload_bytes
        kind, data = header.get("type"), header.get("data") or {}
        if not isinstance(kind, str) or not isinstance(data, dict):
            raise self._not_wyoming()
        if len(self._left) < whole:
            return None
        if data_bytes:
            data = {**data, **self._object(bytes(self._left[end + 1 : payload_at]))}
        payload = bytes(self._left[payload_at:whole])
        del self._left[:whole]
        return WyomingEvent(kind, data, payload)

    def _object(self, text: bytes) -> dict[str, Any]:
        try:
            parsed = json.loads(text)
        except (ValueError, RecursionError) as error:
            raise self._not_wyoming() from error
        if not isinstance(parsed, dict):
            raise self._not_wyoming()
        return parsed

    def _length(self, header: Mapping[str, Any], name: str, most: int) -> int:
        length = header.get(name) or 0
        if isinstance(length, bool) or not isinstance(length, int) or not 0 <= length <= most:
            raise self._not_wyoming()
        return length

    def _keep(self, piece: bytes) -> None:
        if not piece:
            raise self._broke_off()
        self._left += piece

    def _patiently(self, step: Callable[[], T], until: float, token: CancelToken | None) -> T:
        """Do one step of input or output when the socket is ready. Raises as `receive` does."""
        while True:
            if token is not None:
                token.raise_if_cancelled()
            left = until - time.monotonic()
            self._socket.settimeout(max(0.001, min(_POLL_S, left)))
            try:
                return step()
            except TimeoutError as error:
                if left <= 0.0:
                    raise DeadlineError(
                        f"The Wyoming server at {self._address} did not answer in time.",
                        remedy="Look at its log, or choose another engine under speech.",
                    ) from error
            except OSError as error:
                raise self._broke_off() from error

    def _broke_off(self) -> UnavailableError:
        return UnavailableError(
            f"The Wyoming server at {self._address} hung up in the middle.",
            remedy="Look at its log, or choose another engine under speech.",
        )

    def _not_wyoming(self) -> UnavailableError:
        return UnavailableError(
            f"What answers at {self._address} does not speak the Wyoming protocol.",
            remedy="Check the address and port.",
        )


def describe(
    address: WyomingAddress, *, deadline_s: float = 5.0, token: CancelToken | None = None
) -> Mapping[str, Any]:
    """What a server offers: its ``info`` (keys ``asr``, ``tts``, ...: lists of programs).

    Raises `UnavailableError`, `DeadlineError`, `CancelledError`.
    """
    until = time.monotonic() + deadline_s
    with WyomingConnection(address, connect_s=min(CONNECT_S, deadline_s)) as server:
        server.send(WyomingEvent("describe"), deadline_s=deadline_s, token=token)
        while True:
            event = server.receive(deadline_s=max(0.0, until - time.monotonic()), token=token)
            if event.type == "info":
                return event.data
