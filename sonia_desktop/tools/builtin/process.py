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
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

import psutil

from sonia_desktop.core.errors import (
    CancelledError,
    DeadlineError,
    InvalidInputError,
    NotFoundError,
    UnavailableError,
)
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.tools.job_object import CREATE_SUSPENDED, held
from sonia_desktop.tools.shell_grammar import bash_program, wants_bash

MOST_OUTPUT_CHARS = 10_000
_POLL_S = 0.05
_WATCHED_POLL_S = 0.02
_DRAIN_S = 0.3
"""After the command ended, output of what it left in the background is read this much longer."""
_MARK = "SONIA_COMMAND"
"""Names the run in the environment, so a daemon that left the process group is found, too."""
_SECRET_NAME = re.compile(
    r"(?:_|^)(?:KEY|TOKEN|PASS|CREDS?|COOKIE|DSN|WEBHOOK)S?(?:_|$)|_PWD$|_PAT$|_AUTH(?!_SOCK)"
    r"|PASSWORD|PASSWD|PASSPHRASE|CREDENTIAL|SECRET|APIKEY|PRIVATE_?KEY",
    re.IGNORECASE,
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

    tell: Callable[[str], None] | None = None
    most: int = MOST_OUTPUT_CHARS

    def add(self, piece: bytes) -> None:
        if len(self.text) > self.most:
            self.dropped_bytes += len(piece)
            return
        text = self._decoder.decode(piece)
        self.text += text
        if self.tell is not None and text:
            self.tell(text)

    def __str__(self) -> str:
        text = self.text + self._decoder.decode(b"", final=True)
        rest = text[self.most :]
        if not rest and not self.dropped_bytes:
            return text
        cut = len(rest.encode("utf-8", "replace")) + self.dropped_bytes
        return f"{text[: self.most]}\n… ({cut:,} more bytes were cut)"


@dataclass(frozen=True)
class Manner:
    """How a command is run, beside where and how long.

    Args:
        environment: its variables; None: those of Sonia, without secrets.
        pass_fds: descriptors it inherits.
        watch: given its process id now and then; a sentence that is not empty ends it.
        contained: all it starts ends with it (a process space of its own).
        tell: gets its output as it comes.
        most_output: characters of each stream that are kept.
    """

    environment: Mapping[str, str] | None = None
    pass_fds: tuple[int, ...] = ()
    watch: Callable[[int], str] | None = None
    contained: bool = False
    tell: Callable[[str], None] | None = None
    most_output: int = MOST_OUTPUT_CHARS


def run_command(
    command: str | Sequence[str],
    *,
    cwd: Path,
    timeout_s: float,
    token: CancelToken,
    mark: str,
    manner: Manner = Manner(),
) -> Finished:
    """Run it and wait. A text runs in ``/bin/sh`` (PowerShell on Windows), a list runs directly.

    Raises `DeadlineError` (after `timeout_s`), `CancelledError` and `UnavailableError` (the watch
    ended it) when the whole process tree has been killed, `NotFoundError` for a program or folder
    that does not exist.
    """
    started = time.monotonic()
    process = _start(command, cwd, mark, manner)
    stdout = _Output(tell=manner.tell, most=manner.most_output)
    stderr = _Output(tell=manner.tell, most=manner.most_output)
    assert process.stdout is not None
    assert process.stderr is not None
    pump = _pump_threads if sys.platform == "win32" else _pump_selector
    limits = _Limits(process.pid, started + timeout_s, timeout_s, token, manner.watch)
    with held(process), process.stdout, process.stderr:
        try:
            left = pump(process, stdout, stderr, limits)
        except (DeadlineError, CancelledError, UnavailableError) as error:
            _end(process, mark, manner)
            error.details.update(stdout=str(stdout), stderr=str(stderr))
            raise
        except BaseException:
            _end(process, mark, manner)
            raise
    elapsed_ms = round((time.monotonic() - started) * 1000.0, 1)
    return Finished(process.wait(), str(stdout), str(stderr), elapsed_ms, left)


def _end(process: subprocess.Popen[bytes], mark: str, manner: Manner) -> None:
    if manner.contained:  # at once: a fork bomb outgrows a search for its processes
        process.kill()
        process.wait()
    else:
        kill_tree(process, mark)


def shell_argv(command: str) -> list[str]:
    """The program and arguments that run a command line: bash where it is written for bash.

    bash is started so that it takes no functions and no settings from the environment.
    """
    if sys.platform == "win32":
        return ["powershell", "-NoProfile", "-NonInteractive", "-Command", command]
    bash = bash_program()
    if bash and wants_bash(command):
        return [bash, "-p", "-c", command]
    return ["/bin/sh", "-c", command]


def _start(
    command: str | Sequence[str], cwd: Path, mark: str, manner: Manner
) -> subprocess.Popen[bytes]:
    argv = shell_argv(command) if isinstance(command, str) else list(command)
    flags = getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)
    flags |= getattr(subprocess, "CREATE_NO_WINDOW", 0)
    flags |= CREATE_SUSPENDED if sys.platform == "win32" else 0  # `held` lets it run
    if hasattr(signal, "pthread_sigmask"):
        # Sound libraries block SIGPIPE in threads; a child would inherit that and write on into a
        # closed pipe (`yes | head` then complains).
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGPIPE})
    variables = safe_environment(os.environ) if manner.environment is None else manner.environment
    try:
        return subprocess.Popen(
            argv,
            cwd=cwd,
            env={**variables, _MARK: mark},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=sys.platform != "win32",
            creationflags=flags,
            pass_fds=manner.pass_fds,
        )
    except FileNotFoundError as error:
        missing = cwd if not cwd.is_dir() else argv[0]
        raise NotFoundError(f"There is no {missing}.", remedy="Check the name.") from error
    except (OSError, ValueError) as error:
        raise InvalidInputError(f"The command cannot be started: {error}.") from error


@dataclass
class _Limits:
    """What ends a command before its own end."""

    pid: int
    until: float
    timeout_s: float
    token: CancelToken
    watch: Callable[[int], str] | None
    _watched: float = 0.0

    @property
    def poll_s(self) -> float:
        return _POLL_S if self.watch is None else _WATCHED_POLL_S

    def check(self) -> None:
        if self.token.cancelled:
            raise CancelledError("The command was stopped, with everything it had started.")
        now = time.monotonic()
        if now >= self.until:
            raise DeadlineError(
                f"The command was still running after {self.timeout_s:g} s and was stopped, "
                "with everything it had started.",
                remedy="Allow it more time (timeout_s), or start it in a terminal.",
            )
        if self.watch is not None and now >= self._watched + _WATCHED_POLL_S:
            self._watched = now
            over = self.watch(self.pid)
            if over:
                raise UnavailableError(
                    f"The command was ended, with everything it had started: {over}.",
                    remedy="Let it do less at once, or raise the limit in the settings (tools).",
                )


def _pump_selector(
    process: subprocess.Popen[bytes],
    stdout: _Output,
    stderr: _Output,
    limits: _Limits,
) -> bool:
    """Read both streams until the command ends; True when something keeps them open after it."""
    drain_until: float | None = None
    with selectors.DefaultSelector() as selector:
        for stream, output in ((process.stdout, stdout), (process.stderr, stderr)):
            assert stream is not None
            os.set_blocking(stream.fileno(), False)
            selector.register(stream, selectors.EVENT_READ, output)
        while selector.get_map():
            for key, _ in selector.select(limits.poll_s):
                piece = os.read(key.fd, 65536)
                if piece:
                    key.data.add(piece)
                else:
                    selector.unregister(key.fileobj)
            limits.check()
            if process.poll() is not None:
                drain_until = drain_until or time.monotonic() + _DRAIN_S
                if time.monotonic() >= drain_until:
                    return bool(selector.get_map())
    _await_end(process, limits)
    return False


def _await_end(process: subprocess.Popen[bytes], limits: _Limits) -> None:
    while True:
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(limits.poll_s)
            return
        limits.check()


def _pump_threads(
    process: subprocess.Popen[bytes],
    stdout: _Output,
    stderr: _Output,
    limits: _Limits,
) -> bool:
    """The same where pipes cannot be selected (Windows): one reader a stream."""

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
    _await_end(process, limits)
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
