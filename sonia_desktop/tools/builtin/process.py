"""Running one command with limits, and ending it with everything it started."""

from __future__ import annotations

import codecs
import contextlib
import os
import re
import selectors
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

import psutil

from sonia_desktop.core.errors import (
    CancelledError,
    DeadlineError,
    InvalidInputError,
    NotFoundError,
)
from sonia_desktop.core.worker import CancelToken

MOST_OUTPUT_CHARS = 10_000
_POLL_S = 0.05
_DRAIN_S = 0.3
"""After the command ended, output of what it left in the background is read this much longer."""
_MARK = "SONIA_COMMAND"
"""Names the run in the environment, so a daemon that left the process group is found, too."""
_SECRET_NAME = re.compile(
    r"(?:_|^)(?:KEY|TOKEN|SECRET)S?$|PASSWORD|PASSWD|PASSPHRASE|CREDENTIAL|_PAT$", re.IGNORECASE
)


@dataclass(frozen=True)
class Finished:
    """How a command ended. `left_running`: something it started still runs."""

    return_code: int
    stdout: str
    stderr: str
    elapsed_ms: float
    left_running: bool


def safe_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """The environment without what is named like a key, a token, a secret or a password."""
    return {name: value for name, value in environment.items() if not _SECRET_NAME.search(name)}


@dataclass
class _Output:
    """Text of one stream, up to the limit; the rest is counted and dropped."""

    text: str = ""
    dropped_bytes: int = 0
    _decoder: codecs.IncrementalDecoder = field(
        default_factory=lambda: codecs.getincrementaldecoder("utf-8")("replace")
    )

    def add(self, piece: bytes) -> None:
        if len(self.text) > MOST_OUTPUT_CHARS:
            self.dropped_bytes += len(piece)
        else:
            self.text += self._decoder.decode(piece)

    def __str__(self) -> str:
        text = self.text + self._decoder.decode(b"", final=True)
        rest = text[MOST_OUTPUT_CHARS:]
        if not rest and not self.dropped_bytes:
            return text
        cut = len(rest.encode("utf-8", "replace")) + self.dropped_bytes
        return f"{text[:MOST_OUTPUT_CHARS]}\n… ({cut:,} more bytes were cut)"


def run_command(
    command: str | Sequence[str], *, cwd: Path, timeout_s: float, token: CancelToken, mark: str
) -> Finished:
    """Run it and wait. A text runs in ``/bin/sh`` (PowerShell on Windows), a list runs directly.

    Raises `DeadlineError` (after `timeout_s`) and `CancelledError` when the whole process tree has
    been killed, `NotFoundError` for a program or folder that does not exist.
    """
    started = time.monotonic()
    process = _start(command, cwd, mark)
    stdout, stderr = _Output(), _Output()
    assert process.stdout is not None
    assert process.stderr is not None
    pump = _pump_threads if sys.platform == "win32" else _pump_selector
    with process.stdout, process.stderr:
        try:
            left = pump(process, stdout, stderr, started + timeout_s, token)
        except (DeadlineError, CancelledError) as error:
            kill_tree(process, mark)
            error.details.update(stdout=str(stdout), stderr=str(stderr))
            raise
        except BaseException:
            kill_tree(process, mark)
            raise
    elapsed_ms = round((time.monotonic() - started) * 1000.0, 1)
    return Finished(process.wait(), str(stdout), str(stderr), elapsed_ms, left)


def _start(command: str | Sequence[str], cwd: Path, mark: str) -> subprocess.Popen[bytes]:
    if isinstance(command, str):
        shell = (
            ["powershell", "-NoProfile", "-NonInteractive", "-Command"]
            if sys.platform == "win32"
            else ["/bin/sh", "-c"]
        )
        argv = [*shell, command]
    else:
        argv = list(command)
    flags = getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)
    flags |= getattr(subprocess, "CREATE_NO_WINDOW", 0)
    if hasattr(signal, "pthread_sigmask"):
        # Sound libraries block SIGPIPE in threads; a child would inherit that and write on into a
        # closed pipe (`yes | head` then complains).
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGPIPE})
    try:
        return subprocess.Popen(
            argv,
            cwd=cwd,
            env={**safe_environment(os.environ), _MARK: mark},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=sys.platform != "win32",
            creationflags=flags,
        )
    except FileNotFoundError as error:
        missing = cwd if not cwd.is_dir() else argv[0]
        raise NotFoundError(f"There is no {missing}.", remedy="Check the name.") from error
    except (OSError, ValueError) as error:
        raise InvalidInputError(f"The command cannot be started: {error}.") from error


def _check(until: float, started_limit: str, token: CancelToken) -> None:
    if token.cancelled:
        raise CancelledError("The command was stopped, with everything it had started.")
    if time.monotonic() >= until:
        raise DeadlineError(
            f"The command was still running{started_limit} and was stopped, with everything it "
            "had started.",
            remedy="Allow it more time (timeout_s), or start it in a terminal.",
        )


def _pump_selector(
    process: subprocess.Popen[bytes],
    stdout: _Output,
    stderr: _Output,
    until: float,
    token: CancelToken,
) -> bool:
    """Read both streams until the command ends; True when something keeps them open after it."""
    limit = f" after {until - time.monotonic():.0f} s"
    drain_until: float | None = None
    with selectors.DefaultSelector() as selector:
        for stream, output in ((process.stdout, stdout), (process.stderr, stderr)):
            assert stream is not None
            os.set_blocking(stream.fileno(), False)
            selector.register(stream, selectors.EVENT_READ, output)
        while selector.get_map():
            for key, _ in selector.select(_POLL_S):
                piece = os.read(key.fd, 65536)
                if piece:
                    key.data.add(piece)
                else:
                    selector.unregister(key.fileobj)
            _check(until, limit, token)
            if process.poll() is not None:
                drain_until = drain_until or time.monotonic() + _DRAIN_S
                if time.monotonic() >= drain_until:
                    return bool(selector.get_map())
    _await_end(process, until, limit, token)
    return False


def _await_end(
    process: subprocess.Popen[bytes], until: float, limit: str, token: CancelToken
) -> None:
    while True:
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(_POLL_S)
            return
        _check(until, limit, token)


def _pump_threads(
    process: subprocess.Popen[bytes],
    stdout: _Output,
    stderr: _Output,
    until: float,
    token: CancelToken,
) -> bool:
    """The same where pipes cannot be selected (Windows): one reader a stream."""
    limit = f" after {until - time.monotonic():.0f} s"

    def read(stream: IO[bytes], output: _Output) -> None:
        with contextlib.suppress(OSError, ValueError):
            while piece := os.read(stream.fileno(), 65536):
                output.add(piece)

    readers = []
    for stream, output in ((process.stdout, stdout), (process.stderr, stderr)):
        assert stream is not None
        reader = threading.Thread(target=read, args=(stream, output), daemon=True)
        reader.start()
        readers.append(reader)
    _await_end(process, until, limit, token)
    for reader in readers:
        reader.join(_DRAIN_S)
    return any(reader.is_alive() for reader in readers)


def kill_tree(process: subprocess.Popen[bytes], mark: str) -> None:
    """Kill the command, its children and its process group, and what carries its mark.

    A program that made itself a daemon has left the group and the tree, but not its environment.
    Two rounds: what forked during the first is caught in the second.
    """
    for _ in range(2):
        doomed: list[psutil.Process] = []
        with contextlib.suppress(psutil.Error):
            doomed += psutil.Process(process.pid).children(recursive=True)
        doomed += _marked(mark)
        if sys.platform != "win32":
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(process.pid, signal.SIGKILL)
        for victim in doomed:
            with contextlib.suppress(psutil.Error):
                victim.kill()
        with contextlib.suppress(OSError):
            process.kill()
        psutil.wait_procs(doomed, timeout=_DRAIN_S)
    process.wait()


def _marked(mark: str) -> list[psutil.Process]:
    found = []
    for candidate in psutil.process_iter():
        with contextlib.suppress(psutil.Error, OSError):
            if candidate.environ().get(_MARK) == mark:
                found.append(candidate)
    return found
