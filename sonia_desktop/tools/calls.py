"""One call while it lives: its arguments, its token, its futures, its errors as plain values."""

from __future__ import annotations

import time
from concurrent.futures import Future
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import structlog

from sonia_desktop.core.errors import CancelledError, SoniaError, StorageError
from sonia_desktop.core.worker import CancelToken
from sonia_desktop.tools.arguments import json_safe
from sonia_desktop.tools.audit import Entry
from sonia_desktop.tools.clock import Alarm
from sonia_desktop.tools.policy import Verdict
from sonia_desktop.tools.risk import Risk
from sonia_desktop.tools.types import Action, Tool, ToolArgs

_log = structlog.get_logger(__name__)


class LinkedToken(CancelToken):
    """Cancelled by itself or with the turn it belongs to."""

    def __init__(self, parent: CancelToken | None) -> None:
        super().__init__()
        self._parent = parent

    @property
    def cancelled(self) -> bool:
        return super().cancelled or (self._parent is not None and self._parent.cancelled)

    def raise_if_cancelled(self) -> None:
        if self.cancelled:
            raise CancelledError("It was stopped.")

    def wait(self, timeout_s: float) -> bool:
        until = time.monotonic() + timeout_s
        while not self.cancelled and (left := until - time.monotonic()) > 0:
            super().wait(left if self._parent is None else min(left, 0.05))
        return self.cancelled


def promise() -> Future[Action]:
    """A future the receiver cannot cancel (the action goes on, whoever stops waiting)."""
    future: Future[Action] = Future()
    future.set_running_or_notify_cancel()
    return future


@dataclass
class Call:
    """One call while it lives."""

    action: Action
    tool: Tool
    args: ToolArgs
    digest: str
    token: LinkedToken
    first: Future[Action] = field(default_factory=promise)
    ended: Future[Action] = field(default_factory=promise)
    paths: tuple[Path, ...] = ()
    verdict: Verdict | None = None
    risk: Risk | None = None
    taint: frozenset[str] = frozenset()
    """Kinds of foreign text the caller says were in its context."""
    unwritten: tuple[Entry, ...] = ()
    alarm: Alarm | None = None
    timed_out: bool = False
    over: bool = False
    told: bool = False
    """That it is over."""
    retries: int = 0
    """How often it was tried again."""
    started: float | None = None

    def note_retry(self, times: int) -> None:
        """It was tried again so many times until now."""
        self.retries = times


def as_error(error: Exception) -> dict[str, Any]:
    """`Action.error`: code, message, remedy, details."""
    if not isinstance(error, SoniaError):
        error = SoniaError(str(error))
    told: dict[str, Any] = {"code": error.code, "message": error.message, "remedy": error.remedy}
    if error.details:
        told["details"] = error.details
    safe: dict[str, Any] = json_safe(told)
    return safe


def failed(error: Exception) -> Future[Action]:
    """A future that has failed already."""
    future: Future[Action] = Future()
    future.set_exception(error)
    return future


def not_written(error: BaseException) -> StorageError:
    """What is told when the record of a call is not on disk."""
    return StorageError(
        f"The record of it could not be written: {error}",
        remedy="Look at the storage line of `sonia doctor`.",
    )


def log_failure(future: Future[Any]) -> None:
    """Done callback: a write that failed is in the log even when nobody waits for it."""
    if not future.cancelled() and (error := future.exception()) is not None:
        _log.error("audit_write_failed", error=str(error))
