"""Joins what the voice tells with the turns: how each was heard, how soon, how far it was said."""

from __future__ import annotations

import dataclasses
import threading
from collections.abc import Callable

from sonia_desktop.agent.types import Voiced
from sonia_desktop.core.bus import Bus, Subscription
from sonia_desktop.voice.types import BargeInTimed, SpokenSoFar, TurnTimed, UtteranceHeard


class SpokenTurns:
    """Listens on the bus and gives each spoken turn its `Voiced`.

    Args:
        keep: takes the turn's id and its spoken side.
    """

    def __init__(self, bus: Bus, keep: Callable[[str, Voiced], object]) -> None:
        self._keep = keep
        self._lock = threading.Lock()
        self._heard = self._answered = Voiced()
        self._timed: TurnTimed | None = None
        self._silenced: BargeInTimed | None = None
        self._subscriptions: list[Subscription] = [
            bus.subscribe(UtteranceHeard, self._on_heard),
            bus.subscribe(TurnTimed, self._on_timed),
            bus.subscribe(BargeInTimed, self._on_silenced),
            bus.subscribe(SpokenSoFar, self._on_spoken),
        ]

    def close(self) -> None:
        for subscription in self._subscriptions:
            subscription.close()

    def _on_heard(self, event: UtteranceHeard) -> None:
        if event.text:
            with self._lock:
                self._heard = Voiced(heard_by=event.engine, confidence=event.confidence)

    def _on_timed(self, event: TurnTimed) -> None:
        with self._lock:
            # The next words may be heard before this answer has been said: keep them apart.
            self._timed, self._answered = event, self._heard

    def _on_silenced(self, event: BargeInTimed) -> None:
        with self._lock:
            self._silenced = event  # what came before it was a cough: the speech went on

    def _on_spoken(self, event: SpokenSoFar) -> None:
        with self._lock:
            timed, silenced, self._silenced = self._timed, self._silenced, None
        if not event.turn_id:
            return
        with self._lock:
            if timed is not None and timed.turn_id == event.turn_id:
                voiced = dataclasses.replace(self._answered, latency_ms=_parts(timed))
            else:  # typed, or stopped before a sound of it was heard
                voiced = Voiced()
        if silenced is not None and event.interrupted:
            voiced = dataclasses.replace(voiced, silenced_ms=dataclasses.asdict(silenced))
        self._keep(
            event.turn_id,
            dataclasses.replace(voiced, spoken=event.text, interrupted=event.interrupted),
        )


def _parts(timed: TurnTimed) -> dict[str, float]:
    parts = dataclasses.asdict(timed)
    del parts["turn_id"]
    return {name: round(float(ms), 1) for name, ms in parts.items()}
