"""The bus: by class, to everyone, whatever one of them does."""

from __future__ import annotations

import threading
from dataclasses import dataclass

import pytest

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.health import Health, HealthBoard, HealthChanged, HealthState


@dataclass(frozen=True)
class Event:
    number: int


@dataclass(frozen=True)
class Special(Event):
    pass


def test_a_subscription_sees_its_class_and_subclasses_only() -> None:
    bus, all_events, special = Bus(), [], []
    bus.subscribe(Event, all_events.append)
    bus.subscribe(Special, special.append)
    bus.publish(Event(1))
    bus.publish(Special(2))
    bus.publish("something else")
    assert all_events == [Event(1), Special(2)]
    assert special == [Special(2)]


def test_a_handler_that_raises_does_not_silence_the_others() -> None:
    bus, seen = Bus(), []

    def bad(_event: Event) -> None:
        raise RuntimeError("bad listener")

    bus.subscribe(Event, bad)
    bus.subscribe(Event, seen.append)
    bus.publish(Event(1))
    assert seen == [Event(1)]


def test_closing_ends_one_subscription_and_may_be_done_twice() -> None:
    bus, seen = Bus(), []
    one = bus.subscribe(Event, seen.append)
    bus.subscribe(Event, seen.append)
    one.close()
    bus.publish(Event(1))
    one.close()
    bus.publish(Event(2))
    assert seen in ([Event(1)], [Event(1), Event(2)])
    assert len(seen) == 2, "the second close must not take the other subscription away"


def test_a_handler_may_unsubscribe_itself_while_it_is_told() -> None:
    bus, seen = Bus(), []

    def once(event: Event) -> None:
        seen.append(event)
        subscription.close()

    subscription = bus.subscribe(Event, once)
    bus.publish(Event(1))
    bus.publish(Event(2))
    assert seen == [Event(1)]


def test_events_from_many_threads_all_arrive() -> None:
    bus, seen = Bus(), []
    bus.subscribe(Event, seen.append)
    threads = [
        threading.Thread(target=lambda: [bus.publish(Event(n)) for n in range(100)])
        for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(seen) == 800


def test_health_is_told_when_it_changes_and_only_then() -> None:
    bus, told = Bus(), []
    bus.subscribe(HealthChanged, told.append)
    board = HealthBoard(bus)
    assert board.get("ocr").state is HealthState.STARTING
    ready = Health("ocr", HealthState.READY, engine="rapidocr")
    board.set(ready)
    board.set(Health("ocr", HealthState.READY, engine="rapidocr"))
    board.set(Health("ocr", HealthState.DEGRADED, engine="tesseract", fallback=True))
    assert [event.health.state for event in told] == [HealthState.READY, HealthState.DEGRADED]
    assert board.get("ocr").engine == "tesseract"
    assert set(board.all()) == {"ocr"}


def test_health_is_told_in_the_order_it_was_set_in_whoever_sets_it() -> None:
    bus, told = Bus(), []
    board = HealthBoard(bus)
    first, second = (Health("ears", HealthState.READY, engine) for engine in ("first", "second"))
    in_between, known = threading.Event(), threading.Event()

    def hold_up(event: HealthChanged) -> None:  # the thread of the first is held up before it tells
        if event.health == first:
            in_between.set()
            assert known.wait(20)

    bus.subscribe(HealthChanged, hold_up)
    bus.subscribe(HealthChanged, lambda event: told.append(event.health))
    sets = threading.Thread(target=lambda: board.set(first))
    sets.start()
    assert in_between.wait(20)
    board.set(second)
    known.set()
    sets.join()
    assert told == [first, second]
    assert board.get("ears") == second


def test_a_handler_that_sets_health_is_told_after_what_it_was_told() -> None:
    bus, told = Bus(), []
    board = HealthBoard(bus)
    first, second = (Health("ears", HealthState.READY, engine) for engine in ("first", "second"))
    bus.subscribe(HealthChanged, lambda event: board.set(second))
    bus.subscribe(HealthChanged, lambda event: told.append(event.health))
    board.set(first)
    assert told == [first, second]


def test_health_is_told_on_after_a_listener_broke_off() -> None:
    bus, told = Bus(), []
    board = HealthBoard(bus)

    def interrupted(_event: HealthChanged) -> None:
        raise KeyboardInterrupt

    one = bus.subscribe(HealthChanged, interrupted)
    with pytest.raises(KeyboardInterrupt):
        board.set(Health("ears", HealthState.STARTING))
    one.close()
    bus.subscribe(HealthChanged, lambda event: told.append(event.health.state))
    board.set(Health("ears", HealthState.READY))
    assert told == [HealthState.READY]


def test_only_ready_and_degraded_are_usable() -> None:
    usable = {state for state in HealthState if Health("x", state).usable}
    assert usable == {HealthState.READY, HealthState.DEGRADED}
