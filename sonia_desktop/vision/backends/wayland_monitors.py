"""The monitors of a Wayland session: a small client that asks and goes.

Speaks the wire protocol (wayland.freedesktop.org/docs/html/ch04.html) for `wl_output` and
`zxdg_output_manager_v1` only, which every compositor offers. No kept pure-Python client exists,
and pywayland would have to be compiled on the user's machine.
"""

from __future__ import annotations

import os
import socket
import struct
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from sonia_desktop.vision.backends.backend import DisplayGoneError, RefusedError
from sonia_desktop.vision.backends.session import Session
from sonia_desktop.vision.coordinates import Area, Layout, composed

_TIMEOUT_S = 3.0
_DISPLAY = 1  # the object every connection starts with
_HEADER = struct.Struct("=II")
_CURRENT_MODE = 1
_OUTPUT_VERSION, _MANAGER_VERSION = 4, 3


def wayland_layout(session: Session) -> Layout:
    """The monitors as the compositor lays them out.

    Raises `DisplayGoneError` (no compositor answers), `RefusedError`.
    """
    try:
        with _Connection(_socket_path(session)) as connection:
            outputs = connection.outputs()
    except PermissionError as error:
        raise RefusedError(f"{error.filename or 'the socket'}: {error.strerror}") from error
    except (OSError, struct.error) as error:
        said = getattr(error, "strerror", None) or str(error) or type(error).__name__
        raise DisplayGoneError(f"the Wayland compositor does not answer: {said}") from error
    return composed(
        (output.name, output.logical, output.scale) for output in outputs if output.shown
    )


def _socket_path(session: Session) -> Path:
    name = session.environment.get("WAYLAND_DISPLAY") or "wayland-0"
    folder = session.environment.get("XDG_RUNTIME_DIR") or f"/run/user/{os.getuid()}"
    return Path(folder, name)


@dataclass
class _Output:
    """What one `wl_output` and its `zxdg_output_v1` said."""

    name: str = ""
    mode: tuple[int, int] = (0, 0)
    turned: bool = False
    whole_scale: int = 1
    corner: tuple[int, int] = (0, 0)
    logical_corner: tuple[int, int] | None = None
    logical_size: tuple[int, int] | None = None

    @property
    def shown(self) -> bool:
        return self.logical.w > 0 and self.logical.h > 0 and self.mode[0] > 0

    @property
    def size(self) -> tuple[int, int]:
        """Its own pixels, as they lie on the desktop."""
        return self.mode[::-1] if self.turned else self.mode

    @property
    def logical(self) -> Area:
        x, y = self.logical_corner or self.corner
        width, height = self.logical_size or (
            self.size[0] // self.whole_scale,
            self.size[1] // self.whole_scale,
        )
        return Area(float(x), float(y), float(width), float(height))

    @property
    def scale(self) -> float:
        """Fractional scales are told by the sizes alone."""
        return round(self.size[0] / self.logical.w, 3)


class _Connection:
    def __init__(self, path: Path) -> None:
        self._path = path
        self._socket = socket.socket(socket.AF_UNIX)
        self._received = b""
        self._last_id = _DISPLAY

    def __enter__(self) -> _Connection:
        try:
            self._socket.settimeout(_TIMEOUT_S)
            self._socket.connect(str(self._path))
        except OSError:
            self._socket.close()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._socket.close()

    def outputs(self) -> list[_Output]:
        """All outputs in the order in which the compositor announces them."""
        registry = self._new_id()
        self._send(_DISPLAY, 1, struct.pack("=I", registry))  # get_registry
        offered: list[tuple[int, str, int]] = []
        for source, opcode, body in self._until_done():
            if source == registry and opcode == 0:  # global: name, interface, version
                reader = _Reader(body)
                offered.append((reader.number(), reader.text(), reader.number()))
        manager = 0
        for name, interface, version in offered:
            if interface == "zxdg_output_manager_v1":
                manager = self._bind(registry, name, interface, min(version, _MANAGER_VERSION))
        known: dict[int, _Output] = {}
        details: dict[int, _Output] = {}
        for name, interface, version in offered:
            if interface != "wl_output":
                continue
            output = _Output()
            bound = self._bind(registry, name, interface, min(version, _OUTPUT_VERSION))
            known[bound] = output
            if manager:
                detail = self._new_id()
                self._send(manager, 1, struct.pack("=II", detail, bound))  # get_xdg_output
                details[detail] = output
        for source, opcode, body in self._until_done():
            if source in known:
                _hear_output(known[source], opcode, _Reader(body))
            elif source in details:
                _hear_detail(details[source], opcode, _Reader(body))
        return list(known.values())

    def _bind(self, registry: int, name: int, interface: str, version: int) -> int:
        bound = self._new_id()
        text = interface.encode() + b"\0"
        padded = text + b"\0" * (-len(text) % 4)
        body = struct.pack("=II", name, len(text)) + padded + struct.pack("=II", version, bound)
        self._send(registry, 0, body)
        return bound

    def _until_done(self) -> Iterator[tuple[int, int, bytes]]:
        """All events up to the answer to a `sync` sent now."""
        callback = self._new_id()
        self._send(_DISPLAY, 0, struct.pack("=I", callback))  # sync
        until = time.monotonic() + _TIMEOUT_S
        while time.monotonic() < until:
            source, opcode, body = self._event()
            if source == _DISPLAY and opcode == 0:  # error: object, code, message
                reader = _Reader(body)
                reader.number(), reader.number()
                raise OSError(reader.text())
            if source == callback:
                return
            yield source, opcode, body
        raise TimeoutError("no answer in time")

    def _event(self) -> tuple[int, int, bytes]:
        source, second = _HEADER.unpack(self._exactly(_HEADER.size))
        size, opcode = second >> 16, second & 0xFFFF
        if size < _HEADER.size:
            raise OSError("the compositor does not speak the protocol")
        return source, opcode, self._exactly(size - _HEADER.size)

    def _exactly(self, count: int) -> bytes:
        while len(self._received) < count:
            more = self._socket.recv(65_536)
            if not more:
                raise ConnectionResetError("the connection broke off")
            self._received += more
        taken, self._received = self._received[:count], self._received[count:]
        return taken

    def _send(self, target: int, opcode: int, body: bytes) -> None:
        size = _HEADER.size + len(body)
        self._socket.sendall(_HEADER.pack(target, size << 16 | opcode) + body)

    def _new_id(self) -> int:
        self._last_id += 1
        return self._last_id


class _Reader:
    """Reads the arguments of an event one after the other."""

    def __init__(self, body: bytes) -> None:
        self._body, self._at = body, 0

    def number(self) -> int:
        (value,) = struct.unpack_from("=i", self._body, self._at)
        self._at += 4
        return int(value)

    def text(self) -> str:
        length = self.number()
        raw = self._body[self._at : self._at + max(length - 1, 0)]
        self._at += length + -length % 4
        return raw.decode("utf-8", "replace")


def _hear_output(output: _Output, opcode: int, reader: _Reader) -> None:
    if opcode == 0:  # geometry: x, y, mm, mm, subpixel, make, model, transform
        output.corner = (reader.number(), reader.number())
        reader.number(), reader.number(), reader.number()
        reader.text(), reader.text()
        output.turned = reader.number() % 2 == 1  # 90 and 270 degrees, flipped or not
    elif opcode == 1:  # mode: flags, width, height, refresh
        if reader.number() & _CURRENT_MODE:
            output.mode = (reader.number(), reader.number())
    elif opcode == 3:
        output.whole_scale = max(reader.number(), 1)
    elif opcode == 4:
        output.name = reader.text()


def _hear_detail(output: _Output, opcode: int, reader: _Reader) -> None:
    if opcode == 0:
        output.logical_corner = (reader.number(), reader.number())
    elif opcode == 1:
        output.logical_size = (reader.number(), reader.number())
    elif opcode == 3 and not output.name:
        output.name = reader.text()
