"""Which devices there are now, asked in a child process, so that nothing here has to wait.

PortAudio in this process keeps the list of its start as long as a stream is open; a fresh process
sees what is there. Where a sound server can be asked (pactl) that is cheaper and done more often.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from typing import IO

from sonia_desktop.audio.devices import Direction, list_devices
from sonia_desktop.audio.sound_server import list_command, parse
from sonia_desktop.core.errors import SoniaError

_SERVER_EVERY_S = 0.7
_FRESH_EVERY_S = 4.0
_ANSWER_S = 5.0


class PresenceWatch:
    """Asks again and again; `poll` never waits. Used from one thread."""

    def __init__(self, direction: Direction) -> None:
        self._direction = direction
        self._asked: subprocess.Popen[bytes] | None = None
        self._answer: IO[bytes] | None = None
        """A file: many devices tell more than fits into a pipe, and nobody reads meanwhile."""
        self._asked_at = -1e9
        self._server_only = False

    def poll(self, *, server_only: bool) -> frozenset[str] | None:
        """A new answer: the names of all devices (nodes too); None while there is none.

        `server_only`: only the sound server's devices matter.
        """
        now = time.monotonic()
        if self._asked is None:
            if now - self._asked_at >= (_SERVER_EVERY_S if server_only else _FRESH_EVERY_S):
                self._ask(server_only, now)
            return None
        if self._asked.poll() is None:
            if now - self._asked_at > _ANSWER_S:
                self.close()
            return None
        done, answer = self._asked, self._read()
        if done.returncode != 0 or server_only != self._server_only:
            return None
        if server_only:
            return frozenset(node.name for node in parse(answer))
        try:
            return frozenset(str(name) for name in json.loads(answer))
        except ValueError:
            return None

    def close(self) -> None:
        """End a question that is still open."""
        if self._asked is not None:
            self._asked.kill()
            self._asked.wait()
            self._read()

    def _read(self) -> bytes:
        """What the child that has ended wrote."""
        answer, self._answer, self._asked = self._answer, None, None
        if answer is None:
            return b""
        with answer:
            answer.seek(0)
            return answer.read()

    def _ask(self, server_only: bool, now: float) -> None:
        self._asked_at, self._server_only = now, server_only
        command = list_command(self._direction) if server_only else None
        if command is None:
            if server_only:
                return
            command = [sys.executable, "-m", "sonia_desktop.audio.presence", self._direction]
        try:
            self._answer = tempfile.TemporaryFile()  # noqa: SIM115 - closed by `_read`
            self._asked = subprocess.Popen(
                command,
                stdout=self._answer,
                stderr=subprocess.DEVNULL,
                stdin=subprocess.DEVNULL,
            )
        except OSError:  # no room, no memory or no more processes: ask later
            self._read()


def _print_names(direction: str) -> None:
    try:
        devices = list_devices(Direction(direction))
    except SoniaError:
        devices = ()
    sys.stdout.write(json.dumps([*(d.name for d in devices), *(d.node for d in devices if d.node)]))


if __name__ == "__main__":
    _print_names(sys.argv[1])
