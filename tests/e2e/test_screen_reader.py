"""A user with a screen reader and no mouse: what Sonia tells by herself goes out on the bus."""

from __future__ import annotations

import os
import queue
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from jeepney import HeaderFields, MatchRule, message_bus
from jeepney.io.blocking import Proxy

from sonia_desktop.vision.accessibility_bus import AccessibilityBus, Call
from tests.e2e.test_window_stories import WITHIN_S, opened
from tests.virtual_display import VirtualDisplay

pytestmark = [pytest.mark.e2e, pytest.mark.slow]

ASSERTIVE = 2


class Reader:
    """Hears what programs announce, as a screen reader does."""

    def __init__(self, bus: AccessibilityBus) -> None:
        self._connection = bus._connection
        self._heard: queue.Queue[tuple[str, int]] = queue.Queue()
        self._thread = threading.Thread(target=self._listen)
        registry = ("org.a11y.atspi.Registry", "/org/a11y/atspi/registry")
        event = ("object:announcement", [], "")
        call = Call(registry, "org.a11y.atspi.Registry", "RegisterEvent", "sass", event)
        answers = bus.ask([call], time.monotonic() + WITHIN_S)
        assert answers != [None]
        rule = MatchRule(
            type="signal", interface="org.a11y.atspi.Event.Object", member="Announcement"
        )
        Proxy(message_bus, self._connection).AddMatch(rule)
        self._ends = False
        self._thread.start()

    def close(self) -> None:
        self._ends = True
        self._thread.join()

    def hears(self, words: str) -> int:
        """Wait until this is announced; how urgently."""
        until = time.monotonic() + WITHIN_S
        heard = []
        while time.monotonic() < until:
            try:
                text, urgency = self._heard.get(timeout=max(0.1, until - time.monotonic()))
            except queue.Empty:
                break
            heard.append(text)
            if words in text:
                return urgency
        raise AssertionError(f"{words!r} was not announced, only {heard}")

    def _listen(self) -> None:
        while not self._ends:
            try:
                message = self._connection.receive(timeout=0.2)
            except TimeoutError:
                continue
            if message.header.fields.get(HeaderFields.member) == "Announcement":
                _detail, urgency, _other, text, *_rest = message.body
                self._heard.put((str(text[1]), int(urgency)))


@contextmanager
def reader(env: dict[str, str]) -> Iterator[Reader]:
    assert os.environ["DBUS_SESSION_BUS_ADDRESS"] == env["DBUS_SESSION_BUS_ADDRESS"]
    connection = AccessibilityBus()
    made = Reader(connection)
    try:
        yield made
    finally:
        made.close()
        connection.close()


def test_answers_consent_and_what_was_done_are_announced_to_who_uses_the_keyboard_only(
    where: Path, port_offset: int, display: VirtualDisplay, bus: dict[str, str]
) -> None:
    with reader(bus) as heard, opened(where, port_offset, bus, display) as (_program, person):
        person.presses("ctrl+l")
        person.types("what is 12 times 12?")
        person.presses("Return")
        assert heard.hears("144") < ASSERTIVE

        person.types("run echo hello")
        person.presses("Return")
        assert heard.hears("command = echo hello") == ASSERTIVE
        person.presses("Escape")
        heard.hears("nothing was run")

        person.presses("ctrl+k")
        person.types("times")
        heard.hears(" found")
        person.presses("Down", "Delete")
        heard.hears("Undo: ")
        person.presses("ctrl+z")
        heard.hears("is back")
