"""Thinking with a language model: one answer at a time, in its own worker, streamed."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import closing
from dataclasses import dataclass, field
from typing import Any, Protocol

import structlog

from sonia_desktop.core.errors import CancelledError, SoniaError, UnavailableError
from sonia_desktop.core.worker import CancelToken, Priority, Worker
from sonia_desktop.llm.provider import (
    Called,
    ChatRequest,
    Delta,
    Ended,
    Message,
    Restarted,
    Text,
    ToolCall,
)

_log = structlog.get_logger(__name__)


class Answers(Protocol):
    """What the agent needs of a language model, or of a router over several."""

    @property
    def name(self) -> str: ...
    @property
    def model(self) -> str: ...
    def respond(self, request: ChatRequest, token: CancelToken) -> Iterator[Delta]: ...


@dataclass(frozen=True)
class Thought:
    """One whole answer of a model: text, tools it asks for, or both.

    `engine` is "provider:model"; `restarted` says why another model had to begin anew.
    """

    text: str
    engine: str
    calls: tuple[ToolCall, ...] = ()
    ended: Ended = field(default_factory=Ended)
    restarted: str = ""


class Thinker:
    """Owns the worker that calls the language model; one answer at a time.

    Args:
        provider: gives the model or None; called in the worker, may take a moment.
    """

    def __init__(self, provider: Callable[[], Answers | None]) -> None:
        self._provider = provider
        self._worker = Worker("llm", capacity=64)

    def start(self) -> None:
        self._worker.start()

    def stop(self, deadline_s: float) -> None:
        self._worker.stop(deadline_s)

    def ask(
        self,
        request: Callable[[], ChatRequest],
        say: Callable[[str], None],
        token: CancelToken,
    ) -> Future[Thought | None]:
        """Have a request (made in the worker) answered; None when there is no model.

        `say` gets the text as it comes. The future fails with a `SoniaError`, `CancelledError`
        when it was stopped.
        """
        try:
            running = self._worker.enqueue(
                lambda: self._answer(request, say, token), Priority.INTERACTIVE
            )
        except UnavailableError as error:
            running = Future()
            running.set_exception(error)
        return _without_cancel(running)

    def complete(
        self,
        messages: list[Message],
        say: Callable[[str], None],
        token: CancelToken,
        conversation_id: str = "",
        turn_id: str = "",
    ) -> Future[tuple[str, str]]:
        """Answer messages that are not a turn's own: a future of (answer, model's name), or
        ("", "") when there is no model. `conversation_id`: whose privacy they have, where they are
        of one. `turn_id`: the turn whose tool asks; it bears the cost.

        Raises `UnavailableError` when too much waits.
        """

        request = ChatRequest(tuple(messages), conversation_id=conversation_id, turn_id=turn_id)

        def answer() -> tuple[str, str]:
            thought = self._answer(lambda: request, say, token)
            return (thought.text, thought.engine) if thought else ("", "")

        return self._worker.enqueue(answer, Priority.INTERACTIVE, token)

    def named(self) -> Future[tuple[str, str]]:
        """(provider, model) of the language model that would answer; ("", "") when there is none.

        Raises `UnavailableError` when too much waits.
        """

        def name() -> tuple[str, str]:
            provider = self._provider()
            return (provider.name, provider.model) if provider is not None else ("", "")

        return self._worker.enqueue(name, Priority.INTERACTIVE)

    def _answer(
        self,
        request: Callable[[], ChatRequest],
        say: Callable[[str], None],
        token: CancelToken,
    ) -> Thought | None:
        token.raise_if_cancelled()
        provider = self._provider()
        if provider is None:
            return None
        began = time.perf_counter()
        try:
            thought = _taken(provider, request(), say, token)
        except SoniaError:
            raise
        except Exception as error:
            _log.exception("language_model_failed", provider=provider.name)
            raise UnavailableError(
                f"{provider.name} failed: {type(error).__name__}: {error}",
                remedy="Look at the language model line of `sonia doctor`.",
            ) from error
        if not thought.text and not thought.calls:
            raise UnavailableError(f"{provider.name} gave an empty answer.")
        _log.info("thought", model=thought.engine, ms=round((time.perf_counter() - began) * 1e3))
        return thought


def _taken(
    provider: Answers, request: ChatRequest, say: Callable[[str], None], token: CancelToken
) -> Thought:
    """The answer put together while it is said."""
    pieces: list[str] = []
    calls: list[ToolCall] = []
    ended, restarted = Ended(), ""
    with closing(provider.respond(request, token)) as deltas:  # type: ignore[type-var]
        for delta in deltas:
            token.raise_if_cancelled()
            match delta:
                case Text(text) if text:
                    pieces.append(text)
                    say(text)
                case Called(call):
                    calls.append(call)
                case Restarted():
                    restarted = f"{delta.why} {delta.next} begins again."
                    if pieces:
                        say(f"\n\n({restarted})\n\n")
                    pieces, calls = [], []
                case Ended():
                    ended = delta
    engine = ended.backend.replace("/", ":", 1) or f"{provider.name}:{provider.model}"
    return Thought("".join(pieces).strip(), engine, tuple(calls), ended, restarted)


def _without_cancel(running: Future[Any]) -> Future[Any]:
    """The same, a cancelled one as one that failed with `CancelledError`."""
    told: Future[Any] = Future()
    told.set_running_or_notify_cancel()

    def pass_on(done: Future[Any]) -> None:
        if done.cancelled():
            told.set_exception(CancelledError("It was stopped."))
        elif (error := done.exception()) is not None:
            told.set_exception(error)
        else:
            told.set_result(done.result())

    running.add_done_callback(pass_on)
    return told
