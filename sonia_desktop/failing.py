"""What fails just now: tools and models that rest after failures, and calls that failed for good.

    breakers_of(assistant)[0].rests_s      # 12.0: it is tried again in so many seconds
    told(assistant, 5)                     # the same as JSON, with the newest dead letters

The diagnostics in the window, the report one copies there, `sonia doctor` and the services all tell
what is told here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from sonia_desktop.core.errors import NotFoundError
from sonia_desktop.core.ids import iso_z, utc_now
from sonia_desktop.core.resilience import BreakerState
from sonia_desktop.tools.types import Action, ActionState

if TYPE_CHECKING:
    from sonia_desktop.assistant import Assistant
    from sonia_desktop.llm.router import Router
    from sonia_desktop.tools.reliability import ToolBreaker

_NOTHING_RAN = (ActionState.DENIED, ActionState.EXPIRED, ActionState.CANCELLED)


class Kind(StrEnum):
    """What stands behind a breaker."""

    TOOL = "tool"
    MODEL = "model"
    VISION_MODEL = "vision model"


@dataclass(frozen=True)
class Breaker:
    """How a tool or a model fares.

    Attributes:
        failures: one after the other (of a tool), or within the last minute (of a model).
        rests_s: it is left alone for so many seconds more; 0 when it is not.
        last_failure: why it failed last; empty when it never did.
        failed_at: when (ISO 8601, UTC).
    """

    kind: Kind
    name: str
    state: BreakerState
    failures: int = 0
    rests_s: float = 0.0
    last_failure: str = ""
    failed_at: str = ""

    def shape(self) -> dict[str, Any]:
        """Plain JSON."""
        return {
            "kind": self.kind.value,
            "name": self.name,
            "state": self.state.value,
            "failures": self.failures,
            "rests_s": round(self.rests_s, 1),
            "last_failure": self.last_failure,
            "failed_at": self.failed_at,
        }


def breakers_of(assistant: Assistant) -> list[Breaker]:
    """Of every tool that was called and every model that was asked; what rests stands first."""
    found = [_of_tool(one) for one in assistant.executor.breakers.all()]
    for kind, router in _routers(assistant):
        found += _of_models(kind, router)
    order = (BreakerState.OPEN, BreakerState.HALF_OPEN, BreakerState.CLOSED)
    return sorted(found, key=lambda one: (order.index(one.state), one.kind, one.name))


def try_now(assistant: Assistant, kind: Kind, name: str) -> None:
    """End the rest of a tool or model: the next call is tried. Raises `NotFoundError`."""
    if kind is Kind.TOOL:
        assistant.executor.breakers.reset(name)
        return
    for its_kind, router in _routers(assistant):
        if its_kind is kind and name in router.conditions():
            router.forgive(name)
            return
    raise NotFoundError(f"There is no model {name[:60]!r}, or it was not asked yet.")


def retry(assistant: Assistant, letter_id: str) -> Future[Action]:
    """Try a dead letter again for the user, through the gate; the action when it has ended.

    Where nothing was run (a no, no answer), the letter is kept for another time. What fails again
    is a letter anew. Raises what `Executor.replay` does.
    """
    return begin_again(assistant, letter_id, caller="user")[1]


def begin_again(
    assistant: Assistant, letter_id: str, *, caller: str
) -> tuple[Future[Action], Future[Action]]:
    """As `retry`, for any caller: the action when it has ended or waits for consent, and the action
    when it has ended."""
    executor = assistant.executor
    ended: Future[Action] = Future()
    ended.set_running_or_notify_cancel()

    def settle(last: Future[Action]) -> None:
        if (error := last.exception()) is not None:  # nothing was tried
            release(lambda: ended.set_exception(error))
            return
        action = last.result()
        if action.state in _NOTHING_RAN:
            release(lambda: ended.set_result(action))
        else:  # behind the letter that a new failure became
            written = assistant.db.write(lambda _connection: None)
            written.add_done_callback(lambda _written: ended.set_result(action))

    def release(then: Callable[[], None]) -> None:
        executor.letters.release(letter_id).add_done_callback(lambda _written: then())

    def begun(first: Future[Action]) -> None:
        if first.exception() is not None:
            settle(first)
        else:
            executor.finished(first.result().id).add_done_callback(settle)

    running = executor.replay(letter_id, caller=caller)
    running.add_done_callback(begun)
    return running, ended


def told(assistant: Assistant, last_n: int) -> dict[str, Any]:
    """Breakers and the newest dead letters as plain JSON."""
    letters, waiting = assistant.executor.letters.list(last_n)
    return {
        "breakers": [one.shape() for one in breakers_of(assistant)],
        "dead_letters": {"unresolved": waiting, "recent": letters},
    }


def summary(fails: Mapping[str, Any]) -> tuple[str, str]:
    """What `told` gave in two sentences: of the breakers, and of the dead letters."""
    breakers, letters = fails["breakers"], fails["dead_letters"]
    resting = [
        f"{one['name']} rests {one['rests_s']:.0f} s more after {one['failures']} failures: "
        f"{one['last_failure']}"
        for one in breakers
        if one["state"] == BreakerState.OPEN
    ]
    first = "; ".join(resting) or f"none of {len(breakers)} rests"
    waiting = letters["unresolved"]
    if not waiting:
        return first, "none"
    newest = letters["recent"][0]
    error = f"{newest['error_code']}: {newest['error_message']}"
    return first, f"{waiting} not settled, the newest: {newest['intent']} ({error})"


# --- inside -----------------------------------------------------------------------------------


def _of_tool(one: ToolBreaker) -> Breaker:
    at, why = one.last_failure
    return Breaker(
        Kind.TOOL, one.tool, one.breaker.state, one.in_a_row, one.breaker.rests_s, why, at
    )


def _routers(assistant: Assistant) -> Iterator[tuple[Kind, Router]]:
    for kind, router in (
        (Kind.MODEL, assistant.models.chosen.known()),
        (Kind.VISION_MODEL, assistant.picture_model.router()),
    ):
        if router is not None:
            yield kind, router


def _of_models(kind: Kind, router: Router) -> Iterator[Breaker]:
    now, said = router.clock(), utc_now()
    for name, fares in router.conditions().items():
        at = iso_z(said - timedelta(seconds=now - fares.failures[-1])) if fares.failures else ""
        state, rests_s = BreakerState.CLOSED, 0.0
        if fares.until is not None:
            rests_s = max(0.0, fares.until - now)
            state = BreakerState.OPEN if rests_s else BreakerState.HALF_OPEN
        yield Breaker(kind, name, state, len(fares.failures), rests_s, fares.last_error, at)
