"""The line between two processes on one data folder: who asks, and who has the index open.

Loopback only. Both sides prove that they can read the folder before anything is said: the key lies
in a file that only its user may read.
"""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import json
import os
import secrets
import socket
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sonia_desktop.core.errors import UnavailableError

VERSION = 1
LOOPBACK = "127.0.0.1"
_FRAME = struct.Struct(">II")  # bytes of the head (JSON), bytes of the body
_MOST_BYTES = 4 << 20
_GREETING_S = 5.0


@dataclass(frozen=True)
class DoorPlate:
    """Where the one who has the index listens, and the key to it."""

    port: int
    key: bytes
    pid: int

    def write(self, file: Path) -> None:
        """Put it up, readable for its user only."""
        told = {"port": self.port, "key": self.key.hex(), "pid": self.pid, "version": VERSION}
        rough = file.with_name(f"{file.name}.{self.pid}")
        handle = os.open(rough, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as opened:
            json.dump(told, opened)
        rough.replace(file)

    @staticmethod
    def read(file: Path) -> DoorPlate | None:
        """None when nobody listens, or another version of Sonia does."""
        try:
            told = json.loads(file.read_text(encoding="utf-8"))
            if told["version"] != VERSION:
                return None
            return DoorPlate(int(told["port"]), bytes.fromhex(told["key"]), int(told["pid"]))
        except (OSError, ValueError, KeyError, TypeError):
            return None


class Line:
    """Messages over a socket: a small JSON object, and bytes. Raises `OSError` or `ValueError`
    when the other side is gone or speaks something else."""

    def __init__(self, connection: socket.socket) -> None:
        self._socket = connection

    def send(self, head: dict[str, Any], body: bytes = b"") -> None:
        told = json.dumps(head).encode()
        self._socket.sendall(_FRAME.pack(len(told), len(body)) + told + body)

    def receive(self) -> tuple[dict[str, Any], bytes]:
        head_bytes, body_bytes = _FRAME.unpack(self._exactly(_FRAME.size))
        if head_bytes > _MOST_BYTES or body_bytes > _MOST_BYTES:
            raise ValueError("a message is too long")
        head = json.loads(self._exactly(head_bytes))
        if not isinstance(head, dict):
            raise ValueError("a message is no object")
        return head, self._exactly(body_bytes)

    def close(self) -> None:
        """Hang up; who waits in `receive` is told."""
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()

    # --- the greeting -----------------------------------------------------------------------

    def greet(self, key: bytes, model: str) -> None:
        """Prove who we are, and let the other prove it; `model`: whose vectors will be told.

        Raises `ValueError` when the other does not know the key, `UnavailableError` when it has
        vectors of another model.
        """
        self._socket.settimeout(_GREETING_S)
        nonce = secrets.token_hex(16)
        self.send({"nonce": nonce})
        head, _ = self.receive()
        if not hmac.compare_digest(str(head.get("proof")), _proof(key, "door", nonce)):
            raise ValueError("somebody else answers there")
        self.send({"proof": _proof(key, "asker", str(head.get("nonce"))), "model": model})
        head, _ = self.receive()
        if head.get("ok") is not True:
            raise UnavailableError("The other Sonia on this folder uses another embedding model.")

    def welcome(self, key: bytes, model: str) -> bool:
        """The other side of `greet`; False when it may not come in."""
        self._socket.settimeout(_GREETING_S)
        head, _ = self.receive()
        nonce = secrets.token_hex(16)
        self.send({"proof": _proof(key, "door", str(head.get("nonce"))), "nonce": nonce})
        head, _ = self.receive()
        if not hmac.compare_digest(str(head.get("proof")), _proof(key, "asker", nonce)):
            return False
        same = head.get("model") == model
        self.send({"ok": same})
        self._socket.settimeout(None)
        return same

    def answers_within(self, seconds: float) -> None:
        """From now on `receive` raises when nothing comes for so long."""
        self._socket.settimeout(seconds)

    def _exactly(self, size: int) -> bytes:
        pieces: list[bytes] = []
        while size:
            piece = self._socket.recv(min(size, 1 << 16))
            if not piece:
                raise ConnectionResetError("the other side hung up")
            pieces.append(piece)
            size -= len(piece)
        return b"".join(pieces)


def _proof(key: bytes, who: str, nonce: str) -> str:
    return hmac.new(key, f"{who}:{nonce}".encode(), hashlib.sha256).hexdigest()
