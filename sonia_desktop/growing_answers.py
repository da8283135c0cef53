"""Gives whoever asked a turn the pieces of its answer while it is made."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future

from sonia_desktop.agent.types import AnswerDelta, Turn, TurnStarted
from sonia_desktop.core.bus import Bus, Subscription

Grows = Callable[[str, str], None]
"""``grows(turn_id, piece)``, in the thread that makes the answer."""
_Asked = tuple[tuple[str, str], Grows]


class GrowingAnswers:
    """Joins a question with the events of its turn, by its conversation and its words."""

    def __init__(self, bus: Bus) -> None:
        self._lock = threading.Lock()
        self._asked: list[_Asked] = []
        self._growing: dict[str, Grows] = {}
        self._subscriptions: list[Subscription] = [
            bus.subscribe(TurnStarted, self._on_started),
            bus.subscribe(AnswerDelta, self._on_delta),
        ]

    def close(self) -> None:
        for subscription in self._subscriptions:
            subscription.close()

    def ask(
        self, conversation_id: str, text: str, grows: Grows, ask: Callable[[], Future[Turn]]
    ) -> Future[Turn]:
        """Call `ask`, and have `grows` called with the pieces of the answer."""
        entry = ((conversation_id, text.strip()), grows)
        with self._lock:
            self._asked.append(entry)
        try:
            asked = ask()
        except BaseException:
            self._forget(entry)
            raise
        asked.add_done_callback(lambda done: self._done(entry, done))
        return asked

    def _on_started(self, event: TurnStarted) -> None:
        key = (event.conversation_id, event.said.strip())
        with self._lock:
            for entry in self._asked:
                if entry[0] == key:
                    self._asked.remove(entry)
                    self._growing[event.turn_id] = entry[1]
                    return

    def _on_delta(self, event: AnswerDelta) -> None:
        grows = self._growing.get(event.turn_id)
        if grows is not None:
            grows(event.turn_id, event.text)

    def _done(self, entry: _Asked, done: Future[Turn]) -> None:
        self._forget(entry)
        with self._lock:
            left = [id_ for id_, grows in self._growing.items() if grows is entry[1]]
            for turn_id in left:
                del self._growing[turn_id]

    def _forget(self, entry: _Asked) -> None:
        with self._lock:
            if entry in self._asked:
                self._asked.remove(entry)
