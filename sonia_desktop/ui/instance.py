"""One window a data folder: a second start raises the first window and ends.

The same private socket takes the wishes of `sonia toggle-talk`, `capture`, `stop-talking`, `mute`
and `hands-free`, to be bound to keys where a program may have none of its own (Wayland).
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_LONGEST_SOCKET_PATH = 100  # sun_path holds 108 bytes with its end mark
_CONNECT_MS = 300
_GIVE_UP_S = 2.0
_RAISE, _THERE, _DONE = "raise", "there", b"done\n"
WISHES = (
    "talk", "capture", "quiet",
    "mute-on", "mute-off", "mute-toggle",
    "hands-free-on", "hands-free-off", "hands-free-toggle",
)  # fmt: skip


def socket_name(data_dir: Path) -> str:
    """A socket in the data folder where its path is short enough, else a name made from it."""
    path = data_dir / "window.sock"
    if sys.platform != "win32" and len(os.fsencode(path)) <= _LONGEST_SOCKET_PATH:
        return str(path)
    return "sonia-" + hashlib.sha256(os.fsencode(data_dir.resolve())).hexdigest()[:24]


def ask_window(data_dir: Path, wish: str, deadline_s: float = _GIVE_UP_S) -> bool:
    """Ask the open window for one of `WISHES`; False when no window is open on the folder."""
    return _sent(socket_name(data_dir), wish, deadline_s)


def _sent(name: str, wish: str, deadline_s: float) -> bool:
    deadline = time.monotonic() + deadline_s  # it may be starting and not listen yet
    while True:
        socket = QLocalSocket()
        socket.connectToServer(name)
        if socket.waitForConnected(_CONNECT_MS):
            socket.write(f"{wish}\n".encode())
            socket.waitForBytesWritten(_CONNECT_MS)
            socket.waitForReadyRead(_CONNECT_MS * 4)
            socket.close()
            return True
        if time.monotonic() >= deadline:
            return False
        time.sleep(0.05)  # before there is an event loop


class WindowInstance(QObject):
    """Claims the data folder's window for this process."""

    raise_asked = Signal()
    wished = Signal(str)
    """One of `WISHES`."""

    def __init__(self, data_dir: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        with contextlib.suppress(OSError):
            data_dir.mkdir(parents=True, exist_ok=True)
        self._name = socket_name(data_dir)
        self._lock = QLockFile(str(data_dir / "window.lock"))
        self._lock.setStaleLockTime(0)  # a lock is stale only when its process is gone
        self._server: QLocalServer | None = None

    def claim(self, *, come_forward: bool = True) -> bool:
        """True when this is the first window; False when there is another one, which was asked to
        come forward, or only whether it is there.

        A folder that cannot be written cannot be shared either: then this is the first.
        """
        locked = self._lock.tryLock(0) or (
            self._lock.error() is not QLockFile.LockError.LockFailedError
        )
        wish = _RAISE if come_forward else _THERE
        # Where nobody answers, the lock was left behind: on a computer of another name (container,
        # a laptop in another network) nobody can tell whether its process still runs.
        if not locked and _sent(self._name, wish, _GIVE_UP_S):
            return False
        QLocalServer.removeServer(self._name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        self._server.listen(self._name)
        return True

    def release(self) -> None:
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.unlock()

    def _answer(self) -> None:
        if self._server is None:
            return
        connection = self._server.nextPendingConnection()
        connection.disconnected.connect(connection.deleteLater)
        connection.readyRead.connect(self._read)

    def _read(self) -> None:
        # By sender, not by a lambda: a lambda that is the last to hold this object destroys it, and
        # with it the connection, while the connection is being destroyed.
        connection = self.sender()
        if not isinstance(connection, QLocalSocket):
            return
        wish = bytes(connection.readAll().data()).decode("ascii", "replace").strip()
        if wish == _RAISE:
            self.raise_asked.emit()
        elif wish in WISHES:
            self.wished.emit(wish)
        if wish in (_RAISE, _THERE, *WISHES):
            connection.write(_DONE)
            connection.flush()
        connection.disconnectFromServer()
