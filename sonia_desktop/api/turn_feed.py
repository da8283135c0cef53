"""The events of turns for one asyncio reader: pieces, stages, tool calls, ends, in their order.

with TurnFeed(assistant) as feed:
    turn_id = feed.ask("what time is it", entrance=Entrance.WEBSOCKET, caller="me")
    event = await feed.next()
"""

from __future__ import annotations

import asyncio
import contextlib
from types import TracebackType
from typing import TYPE_CHECKING, Any

from sonia_desktop.agent.turn import new_turn_id
from sonia_desktop.agent.types import AnswerDelta, Outcome, TurnFinished, TurnStage
from sonia_desktop.core.bus import Subscription
from sonia_desktop.tools.types import ActionChanged

if TYPE_CHECKING:
    from sonia_desktop.assistant import Assistant

Event = AnswerDelta | TurnStage | ActionChanged | TurnFinished


class TurnFeed:
    """Hears of the turns that were asked through it or are followed, and of no others."""

    def __init__(self, assistant: Assistant) -> None:
        self._assistant = assistant
        self._loop = asyncio.get_running_loop()
        self._events: asyncio.Queue[Event] = asyncio.Queue()
        self._turns: set[str] = set()
        self._subscriptions: list[Subscription] = []

    def __enter__(self) -> TurnFeed:
        bus = self._assistant.bus
        self._subscriptions = [
            bus.subscribe(AnswerDelta, lambda event: self._heard(event.turn_id, event)),
            bus.subscribe(TurnStage, lambda event: self._heard(event.turn_id, event)),
            bus.subscribe(ActionChanged, lambda event: self._heard(event.action.turn_id, event)),
            bus.subscribe(TurnFinished, lambda event: self._heard(event.turn.id, event)),
        ]
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        for subscription in self._subscriptions:
            subscription.close()

    @property
    def running(self) -> frozenset[str]:
        """The turns that have not ended."""
        return frozenset(self._turns)

    def ask(self, text: str, **options: Any) -> str:
        """Ask; the turn's id. `options` and errors are those of `TurnPipeline.ask`."""
        turn_id = new_turn_id()
        self._turns.add(turn_id)
        try:
            self._assistant.turns.ask(text, turn_id=turn_id, **options)
        except BaseException:
            self._turns.discard(turn_id)
            raise
        return turn_id

    def follow(self, turn_id: str) -> None:
        """Hear of a turn that was asked elsewhere, from now on; `cancel` stops it, too."""
        self._turns.add(turn_id)

    def leave(self, turn_id: str) -> None:
        """Hear of it no more."""
        self._turns.discard(turn_id)

    def cancel(self, by: str) -> int:
        """Stop all its turns; how many were running."""
        return sum(self._assistant.turns.cancel(one, by=by) for one in sorted(self._turns))

    async def next(self) -> Event:
        """The next event; a `TurnFinished` that is not WAITING is a turn's last."""
        event = await self._events.get()
        if isinstance(event, TurnFinished) and event.turn.outcome is not Outcome.WAITING:
            self._turns.discard(event.turn.id)
        return event

    def _heard(self, turn_id: str | None, event: Event) -> None:
        """In the thread of whoever publishes."""
        if turn_id in self._turns:
            with contextlib.suppress(RuntimeError):  # the loop is closing
                self._loop.call_soon_threadsafe(self._events.put_nowait, event)
