from __future__ import annotations

import threading
from concurrent.futures import CancelledError as FutureCancelled
from concurrent.futures import Future

import pytest
from pytestqt.qtbot import QtBot

from sonia_desktop.agent.types import AnswerDelta
from sonia_desktop.core.bus import Bus
from sonia_desktop.core.errors import CancelledError, NotFoundError, SoniaError
from sonia_desktop.ui.bridge import Bridge


def test_events_of_any_thread_arrive_in_order_in_the_main_thread(qtbot: QtBot) -> None:
    bus, bridge = Bus(), Bridge()
    bridge.attach(bus)
    seen: list[tuple[str, bool]] = []
    bridge.answer_delta.connect(
        lambda e: seen.append((e.text, threading.current_thread() is threading.main_thread()))
    )

    def publish() -> None:
        for number in range(200):
            bus.publish(AnswerDelta("t", str(number)))

    thread = threading.Thread(target=publish)
    thread.start()
    thread.join()
    assert seen == []
    qtbot.waitUntil(lambda: len(seen) == 200, timeout=3000)
    assert seen == [(str(number), True) for number in range(200)]
    bridge.close()


@pytest.mark.parametrize(
    ("error", "kind", "words"),
    [
        (NotFoundError("There is no x."), NotFoundError, "There is no x."),
        (ValueError("odd"), SoniaError, "ValueError: odd"),
        (FutureCancelled(), CancelledError, "stopped"),  # of a job it waited for
    ],
)
def test_failed_future_is_told_in_the_users_words(
    qtbot: QtBot, error: Exception, kind: type[SoniaError], words: str
) -> None:
    bridge, future = Bridge(), Future[int]()
    told: list[SoniaError] = []
    bridge.when_done(future, lambda _: None, told.append)
    future.set_exception(error)
    qtbot.waitUntil(lambda: bool(told), timeout=2000)
    assert type(told[0]) is kind
    assert words in told[0].message
    bridge.close()


def test_cancelled_future_is_told_as_stopped(qtbot: QtBot) -> None:
    bridge, future = Bridge(), Future[int]()
    told: list[SoniaError] = []
    bridge.when_done(future, lambda _: None, told.append)
    future.cancel()
    qtbot.waitUntil(lambda: bool(told), timeout=2000)
    assert isinstance(told[0], CancelledError)
    bridge.close()


def test_nothing_arrives_after_close(qtbot: QtBot) -> None:
    bus, bridge = Bus(), Bridge()
    bridge.attach(bus)
    seen: list[object] = []
    bridge.answer_delta.connect(seen.append)
    bus.publish(AnswerDelta("t", "late"))
    bridge.close()
    bus.publish(AnswerDelta("t", "later"))
    later = Bridge()
    marks: list[bool] = []
    later.run_on_main(lambda: marks.append(True))
    qtbot.waitUntil(lambda: bool(marks), timeout=2000)
    assert seen == []
    later.close()
