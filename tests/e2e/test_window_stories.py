"""What a user does in a day, by mouse and keyboard, found as a screen reader finds it: over AT-SPI.

Nothing of the program is imported or called: the display, the keyboard and the accessibility bus
are all there is between this test and the window.
"""

from __future__ import annotations

import threading
import time
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from sonia_desktop.vision.accessibility_tree import AccessibilityTree
from sonia_desktop.vision.scene import Box, Element
from tests.e2e.conftest import xdotool
from tests.e2e.program import Program, pause
from tests.llm.fake_hub import FakeHub, serving_hub
from tests.virtual_display import VirtualDisplay

pytestmark = [pytest.mark.e2e, pytest.mark.slow]

WITHIN_S = 60.0
REPOSITORY = "someone/tiny-gguf"
PLACES = 8


class Person:
    """Sees what the window tells of itself, and moves mouse and keyboard."""

    def __init__(self, display: VirtualDisplay) -> None:
        self._display = display
        self._tree = AccessibilityTree(deadline_s=10)
        self._screen = Box(0, 0, *display.size)

    def close(self) -> None:
        self._tree.close()

    def sees(self) -> list[Element]:
        return [told.element for told in self._tree.elements(self._screen)]

    def finds(self, words: str, role: str = "") -> Element:
        """The first thing whose name has these words; waited for."""
        deadline = time.monotonic() + WITHIN_S
        while True:
            seen = self.sees()
            for one in seen:
                if words.casefold() in one.label.casefold() and role in ("", one.role):
                    return one
            told = sorted({f"{one.role} {one.label!r}" for one in seen})
            assert time.monotonic() < deadline, f"no {role} {words!r} among {told}"
            pause(0.1)

    def clicks(self, words: str, role: str = "") -> None:
        box = self.finds(words, role).box
        xdotool(self._display, "mousemove", str(box.x + box.w // 2), str(box.y + box.h // 2))
        xdotool(self._display, "click", "1")

    def presses(self, *keys: str) -> None:
        xdotool(self._display, "key", "--clearmodifiers", *keys)

    def types(self, text: str) -> None:
        xdotool(self._display, "type", "--delay", "8", text)

    def to_the_window(self) -> None:
        self._display.wait_for_window("Sonia")
        found = xdotool(self._display, "search", "--onlyvisible", "--name", "^Sonia$")
        xdotool(self._display, "windowactivate", "--sync", found.splitlines()[-1])


@contextmanager
def opened(
    where: Path, port_offset: int, env: dict[str, str], display: VirtualDisplay
) -> Iterator[tuple[Program, Person]]:
    config = where.parent / "settings.toml"
    before = config.read_text() if config.exists() else '[ui]\nhud = "never"\n'
    with Program("app", where, port_offset, env, before) as program:
        program.wait_up().wait_health("reflex", "memory")
        person = Person(display)
        try:
            person.to_the_window()
            yield program, person
        finally:
            person.close()


def until(holds: object, told: str) -> None:
    deadline = time.monotonic() + WITHIN_S
    assert callable(holds)
    while not holds():
        assert time.monotonic() < deadline, told
        pause(0.1)


def nameless(one: Element) -> bool:
    return not one.label and one.role not in ("scrollbar", "text")


@pytest.fixture
def hub() -> Iterator[FakeHub]:
    with serving_hub() as made:
        made.files = {REPOSITORY: {"tiny-q4_k_m.gguf": b"GGUF" + bytes(range(256)) * 4000}}
        yield made


def test_memory_a_setting_and_a_download_are_changed_by_hand_and_outlive_a_restart(
    where: Path,
    port_offset: int,
    display: VirtualDisplay,
    bus: dict[str, str],
    hub: FakeHub,
) -> None:
    env = {**bus, "HF_ENDPOINT": hub.url}
    with opened(where, port_offset, env, display) as (program, person):
        person.presses("ctrl+l")
        person.types("remember that the garden key hangs in the hall")
        person.presses("Return")
        until(lambda: "hall" in program.ask("where does the garden key hang?")["text"], "not kept")

        unnamed = []
        for place in range(1, PLACES + 1):
            person.presses(f"ctrl+{place}")
            pause(0.5)
            unnamed += [(place, one.role, one.box) for one in person.sees() if nameless(one)]
        assert unnamed == []

        person.presses("ctrl+2")
        person.clicks("garden key")
        person.clicks("Edit this", "button")
        person.finds("The memory's words", "input")
        person.presses("ctrl+a")
        person.types("the garden key hangs behind the clock")
        person.clicks("Save", "button")
        until(
            lambda: "clock" in program.ask("where does the garden key hang?")["text"],
            "the memory was not edited",
        )

        person.presses("ctrl+8")
        person.finds("Search settings", "input")
        person.types("speak_typed")
        person.clicks("Speak typed", "checkbox")
        config = where.parent / "settings.toml"
        until(
            lambda: tomllib.loads(config.read_text()).get("speech", {}).get("speak_typed") is True,
            "the setting was not kept",
        )

        person.presses("ctrl+6")
        hub.gate = threading.Event()
        person.types("tiny-gguf")
        person.presses("Return")
        person.clicks(f"Download {REPOSITORY}", "button")
        assert hub.half_sent.wait(WITHIN_S)
        person.clicks("Pause", "button")
        person.finds("Go on", "button")
        hub.gate.set()
        hub.gate = None
        person.clicks("Go on", "button")
        person.finds("Remove: ", "button")
        assert any("bytes=" in asked for asked in hub.fetched())
        program.terminate()

    with opened(where, port_offset, env, display) as (program, person):
        assert "clock" in program.ask("where does the garden key hang?")["text"]
        person.presses("ctrl+6")
        person.finds("Remove: ", "button")
        person.presses("ctrl+8")
        person.finds("Search settings", "input")
        person.types("speak_typed")
        assert person.finds("Speak typed", "checkbox").checked is True
