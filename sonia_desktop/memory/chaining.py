"""What follows when something is done: futures one after the other, in the finishing thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from typing import TypeVar

from sonia_desktop.core.worker import CancelToken

S = TypeVar("S")
T = TypeVar("T")
U = TypeVar("U")


def then(done: Future[S], step: Callable[[S], T]) -> Future[T]:
    """What `step` makes of the result, in the thread that finished it."""
    after: Future[T] = Future()
    after.set_running_or_notify_cancel()

    def settle(finished: Future[S]) -> None:
        try:
            after.set_result(step(finished.result()))
        except BaseException as error:  # noqa: BLE001 - belongs to the caller
            after.set_exception(error)

    done.add_done_callback(settle)
    return after


def in_parts(
    things: Sequence[S],
    size: int,
    begin: Callable[[list[S]], Future[T]],
    settle: Callable[[T], list[U]],
) -> Future[list[U]]:
    """Begin each part of so many when the one before is done; all that `settle` made, in order."""
    done: Future[list[U]] = Future()
    done.set_running_or_notify_cancel()
    made: list[U] = []

    def next_part(start: int) -> None:
        part = list(things[start : start + size])
        if not part:
            done.set_result(made)
            return
        then(begin(part), lambda result: follow(start, result)).add_done_callback(failed)

    def follow(start: int, result: T) -> None:
        made.extend(settle(result))
        next_part(start + size)

    def failed(each: Future[None]) -> None:
        if (error := each.exception()) is not None and not done.done():
            done.set_exception(error)

    next_part(0)
    return done


class Either(CancelToken):
    """Cancelled when either is."""

    def __init__(self, one: CancelToken, other: CancelToken) -> None:
        super().__init__()
        self._both = (one, other)

    @property
    def cancelled(self) -> bool:
        return super().cancelled or any(each.cancelled for each in self._both)

    def raise_if_cancelled(self) -> None:
        for each in self._both:
            each.raise_if_cancelled()
