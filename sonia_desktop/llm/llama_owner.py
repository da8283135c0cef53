"""The one thread that owns a llama.cpp model, and the process it may have for its own.

owner = InThread(LlamaOptions(gguf))             # or InProcess: a crash costs one answer
for item in owner.run(job, token): ...           # pieces, then a JobEnd
owner.close()
"""

from __future__ import annotations

import contextlib
import json
import os
import queue
import subprocess
import sys
import threading
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from dataclasses import asdict, fields
from pathlib import Path
from typing import IO, Any, Protocol

from sonia_desktop.core.errors import CancelledError, DeadlineError, SoniaError, UnavailableError
from sonia_desktop.core.worker import CancelToken, Priority, Worker
from sonia_desktop.llm.llama_core import Job, JobEnd, LlamaCore, LlamaOptions
from sonia_desktop.llm.provider import ContextTooLongError

_LOOK_S = 0.05
_STOP_S = 2.0
_CAPACITY = 32
_ERRORS: dict[str, type[SoniaError]] = {
    kind.code: kind for kind in (ContextTooLongError, DeadlineError, UnavailableError)
}


class Owner(Protocol):
    """Who owns the model. Thread-safe; jobs run one after the other."""

    def run(self, job: Job, token: CancelToken) -> Iterator[str | JobEnd]:
        """Pieces of the answer, then its end. Raises `UnavailableError`, `CancelledError`, ..."""

    def embed(self, texts: Sequence[str]) -> list[list[float]]:
        """Unit vectors."""

    def close(self) -> None:
        """Free the model."""


class _Asked:
    """The way of the pieces from the owner's thread to whoever asked."""

    def __init__(self, token: CancelToken) -> None:
        self.items: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        self._token, self._gone = token, threading.Event()

    def stopped(self) -> bool:
        return self._token.cancelled or self._gone.is_set()

    def read(self, running: Future[JobEnd | None]) -> Iterator[str | JobEnd]:
        running.add_done_callback(lambda _done: self.items.put(None))
        try:
            while True:
                try:
                    piece = self.items.get(timeout=_LOOK_S)
                except queue.Empty:
                    self._token.raise_if_cancelled()
                    continue
                if piece is None:
                    break
                yield piece
            if running.cancelled():
                raise UnavailableError("The model is being closed.")
            end = running.result()
            if end is None:
                raise CancelledError("The answer was stopped.")
            yield end
        finally:
            self._gone.set()


class _Owner(ABC):
    """What both ways share: one worker, made when it is first needed."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._lock = threading.Lock()
        self._worker: Worker | None = None
        self._closing = CancelToken()

    def _enqueue(
        self, work: Callable[[], Any], priority: Priority, token: CancelToken | None
    ) -> Any:
        with self._lock:
            if self._worker is None:
                self._closing = CancelToken()
                self._worker = Worker(self._name, capacity=_CAPACITY, on_stop=self._free)
                self._worker.start()
            return self._worker.enqueue(work, priority, token)

    def run(self, job: Job, token: CancelToken) -> Iterator[str | JobEnd]:
        """Pieces of the answer, then its end."""
        asked = _Asked(token)
        closing = self._closing

        def stopped() -> bool:
            return asked.stopped() or closing.cancelled

        running = self._enqueue(
            lambda: self._answer(job, asked.items.put, stopped), Priority.INTERACTIVE, None
        )
        yield from asked.read(running)

    def embed(self, texts: Sequence[str]) -> list[list[float]]:
        """Unit vectors."""
        made: Future[list[list[float]]] = self._enqueue(
            lambda: self._embed(list(texts)), Priority.NORMAL, None
        )
        return made.result()

    def close(self) -> None:
        """Stop what runs, then free the model in its own thread. It may be used again after."""
        with self._lock:
            worker, self._worker = self._worker, None
            self._closing.cancel()
        if worker is not None:
            worker.stop(_STOP_S)

    @abstractmethod
    def _answer(
        self, job: Job, put: Callable[[str], None], stopped: Callable[[], bool]
    ) -> JobEnd | None:
        """Put the pieces as they come; the end, or None when it was stopped."""

    @abstractmethod
    def _embed(self, texts: list[str]) -> list[list[float]]: ...

    @abstractmethod
    def _free(self) -> None: ...


class InThread(_Owner):
    """The model in this process."""

    def __init__(self, options: LlamaOptions) -> None:
        super().__init__("llama.cpp")
        self._core = LlamaCore(options)

    def _answer(
        self, job: Job, put: Callable[[str], None], stopped: Callable[[], bool]
    ) -> JobEnd | None:
        return self._core.run(job, put, stopped)

    def _embed(self, texts: list[str]) -> list[list[float]]:
        return self._core.embed(texts)

    def _free(self) -> None:
        self._core.close()


class InProcess(_Owner):
    """The model in a process of its own: when native code crashes there, one answer is lost.

    Lines of JSON go to it and come back (`main`). It is started with the first job, and again
    after it has died.
    """

    def __init__(self, options: LlamaOptions) -> None:
        super().__init__("llama-process")
        self._options = options
        self._process: subprocess.Popen[str] | None = None
        self._lines: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        self._reader: threading.Thread | None = None

    @property
    def pid(self) -> int | None:
        """The process, while it runs."""
        return self._process.pid if self._process else None

    def _answer(
        self, job: Job, put: Callable[[str], None], stopped: Callable[[], bool]
    ) -> JobEnd | None:
        self._send({"do": "run", "job": asdict(job)})
        told_to_stop = False
        while True:
            if stopped() and not told_to_stop:
                self._send({"do": "stop"})
                told_to_stop = True
            message = self._next()
            if message is None:
                continue
            if "text" in message:
                put(message["text"])
            elif "end" in message:
                end = message["end"]
                return None if end is None else JobEnd(**end)

    def _embed(self, texts: list[str]) -> list[list[float]]:
        self._send({"do": "embed", "texts": texts})
        while True:
            message = self._next()
            if message is not None and "vectors" in message:
                vectors: list[list[float]] = message["vectors"]
                return vectors

    def _next(self) -> dict[str, Any] | None:
        """The next line; None when there is none yet. Raises what it reports, or its death."""
        try:
            line = self._lines.get(timeout=_LOOK_S)
        except queue.Empty:
            return None
        if line is None:
            code = self._process.wait() if self._process else 0
            self._free()
            raise UnavailableError(
                f"The process of the model {self._options.gguf.stem} died (code {code}).",
                remedy="Ask again: it is started anew. If it dies again, choose another model.",
            )
        message: dict[str, Any] = json.loads(line)
        if "error" in message:
            error = message["error"]
            kind = _ERRORS.get(error["code"], UnavailableError)
            raise kind(error["message"], remedy=error["remedy"])
        return message

    def _send(self, message: dict[str, Any]) -> None:
        process = self._started()
        assert process.stdin is not None
        with contextlib.suppress(OSError):  # it died: its last line says so
            process.stdin.write(json.dumps(message) + "\n")
            process.stdin.flush()

    def _started(self) -> subprocess.Popen[str]:
        if self._process is not None:
            return self._process
        options = {**asdict(self._options), "gguf": str(self._options.gguf)}
        if self._options.mmproj is not None:
            options["mmproj"] = str(self._options.mmproj)
        self._process = subprocess.Popen(
            [sys.executable, "-m", __name__, json.dumps(options)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
        )
        lines: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        self._lines = lines
        assert self._process.stdout is not None
        self._reader = threading.Thread(
            target=_read_lines, args=(self._process.stdout, lines), name="sonia-llama-lines"
        )
        self._reader.start()
        return self._process

    def _free(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        if process.stdin is not None:
            with contextlib.suppress(OSError):
                process.stdin.close()  # it ends when nobody can ask any more
        try:
            process.wait(_STOP_S / 2)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if self._reader is not None:
            self._reader.join(_STOP_S)
        if process.stdout is not None:
            process.stdout.close()


def _read_lines(stream: IO[str], lines: queue.SimpleQueue[str | None]) -> None:
    with contextlib.suppress(ValueError, OSError):
        for line in stream:
            lines.put(line)
    lines.put(None)


def main() -> None:
    """The process: jobs come as lines on stdin, "stop" between them; answers go to stdout."""
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # whatever else writes to stdout must not get between the answers
    options = json.loads(sys.argv[1])
    files = {name: Path(options[name]) for name in ("gguf", "mmproj") if options.get(name)}
    core = LlamaCore(LlamaOptions(**{**options, **files}))
    orders: queue.SimpleQueue[dict[str, Any] | None] = queue.SimpleQueue()
    stop = threading.Event()

    def listen() -> None:
        for line in sys.stdin:
            order = json.loads(line)
            if order["do"] == "stop":
                stop.set()
            else:
                orders.put(order)
        stop.set()
        orders.put(None)

    def tell(message: dict[str, Any]) -> None:
        out.write(json.dumps(message) + "\n")
        out.flush()

    threading.Thread(target=listen, daemon=True).start()
    while (order := orders.get()) is not None:
        stop.clear()
        try:
            if order["do"] == "embed":
                tell({"vectors": core.embed(order["texts"])})
                continue
            known = {one.name for one in fields(Job)}
            job = {name: value for name, value in order["job"].items() if name in known}
            end = core.run(
                Job(
                    **{
                        **job,
                        "messages": tuple(job["messages"]),
                        "pictures": tuple(job["pictures"]),
                    }
                ),
                lambda piece: tell({"text": piece}),
                stop.is_set,
            )
            tell({"end": asdict(end) if end else None})
        except SoniaError as error:
            tell({"error": {"code": error.code, "message": error.message, "remedy": error.remedy}})
        except Exception as error:  # noqa: BLE001 - the process answers the next one
            told = f"{type(error).__name__}: {error}"
            tell({"error": {"code": "UNAVAILABLE", "message": told, "remedy": ""}})
    core.close()


if __name__ == "__main__":
    main()
