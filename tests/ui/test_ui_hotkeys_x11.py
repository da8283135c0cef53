"""Global hotkeys on a real X display, the keys sent by xdotool."""

from __future__ import annotations

import queue
import shutil
import subprocess
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot
from Xlib import X
from Xlib.display import Display

from sonia_desktop.core.health import HealthState
from sonia_desktop.ui.hotkeys import HeldKey, Hotkeys
from sonia_desktop.ui.hotkeys_x11 import GrabbedKeys, parse
from tests.ui.conftest import WAIT_MS
from tests.virtual_display import VirtualDisplay

pytestmark = pytest.mark.skipif(
    bool(VirtualDisplay.missing_programs()) or shutil.which("xdotool") is None,
    reason="needs Xvfb, openbox and xdotool",
)


@pytest.fixture
def display(monkeypatch: pytest.MonkeyPatch) -> Iterator[VirtualDisplay]:
    with VirtualDisplay(size=(640, 480)) as running:
        monkeypatch.setenv("DISPLAY", running.name)
        monkeypatch.setenv("XDG_SESSION_TYPE", "x11")
        yield running


def xdotool(display: VirtualDisplay, *arguments: str) -> None:
    subprocess.run(["xdotool", *arguments], env=display.env, check=True, timeout=10)


def test_keys_are_heard_whatever_has_the_focus_and_the_listener_ends(
    display: VirtualDisplay,
) -> None:
    heard: queue.Queue[str] = queue.Queue()
    keys = Hotkeys(
        "<ctrl>+<alt>+<space>",
        "<ctrl>+<alt>+s",
        "<ctrl>+<alt>+.",
        pressed=lambda name: heard.put(f"{name} pressed"),
        released=lambda name: heard.put(f"{name} released"),
    )
    health = keys.start("xcb")
    try:
        assert health.state is HealthState.READY, health
        xdotool(display, "key", "ctrl+alt+s")
        assert [heard.get(timeout=5) for _ in range(2)] == ["look pressed", "look released"]
        xdotool(display, "key", "ctrl+alt+period")
        assert [heard.get(timeout=30) for _ in range(2)] == ["stop pressed", "stop released"]
        xdotool(display, "keydown", "ctrl", "keydown", "alt", "keydown", "space")
        assert heard.get(timeout=5) == "talk pressed"
        assert heard.empty()
        xdotool(display, "keyup", "space", "keyup", "alt", "keyup", "ctrl")
        assert heard.get(timeout=5) == "talk released"
        xdotool(display, "key", "s")
        xdotool(display, "key", "ctrl+alt+s")
        assert heard.get(timeout=5) == "look pressed"
        assert heard.get(timeout=5) == "look released"
    finally:
        keys.stop()


@pytest.mark.skipif(shutil.which("setxkbmap") is None, reason="needs setxkbmap")
def test_the_keys_move_with_the_keyboards_map(display: VirtualDisplay) -> None:
    heard: queue.Queue[str] = queue.Queue()
    keys = Hotkeys("<ctrl>+<alt>+a", "", pressed=heard.put, released=lambda _name: None)

    def code_of(symbol: str) -> str:
        there = Display(display.name)
        try:
            return str(there.keysym_to_keycode(ord(symbol)))
        finally:
            there.close()

    def pressed(code: str) -> bool:
        xdotool(display, "keydown", "ctrl", "keydown", "alt", "key", code)
        xdotool(display, "keyup", "alt", "keyup", "ctrl")
        try:
            return heard.get(timeout=1) == "talk"
        except queue.Empty:
            return False

    try:
        assert keys.start("xcb").state is HealthState.READY
        before = code_of("a")
        assert pressed(before)
        subprocess.run(["setxkbmap", "fr"], env=display.env, check=True, timeout=30)
        now = code_of("a")
        assert now != before, "on a French keyboard it lies where q was"
        assert any(pressed(now) for _ in range(30))
        assert not pressed(before)
    finally:
        keys.stop()


def test_key_held_for_long_is_one_press_and_one_release(
    qtbot: QtBot, display: VirtualDisplay
) -> None:
    held, seen = HeldKey(), []
    held.pressed.connect(lambda: seen.append("pressed"))
    held.released.connect(lambda: seen.append("released"))
    raw: queue.Queue[bool] = queue.Queue()
    keys = Hotkeys(
        "<f9>", "", pressed=lambda _name: raw.put(True), released=lambda _name: raw.put(False)
    )

    def pump() -> bool:
        while not raw.empty():
            held.press() if raw.get() else held.release()
        return "released" in seen

    try:
        assert keys.start("xcb").state is HealthState.READY
        xdotool(display, "keydown", "F9")
        qtbot.waitUntil(lambda: pump() or bool(seen), timeout=5000)
        qtbot.wait(900)  # longer than the server waits before it repeats a key
        assert not pump()
        xdotool(display, "keyup", "F9")
        qtbot.waitUntil(pump, timeout=5000)
        assert seen == ["pressed", "released"]
    finally:
        keys.stop()


def keyboard_is_free(display: VirtualDisplay) -> bool:
    """Whether another program could have all keys, as a screen's lock must."""
    connection = Display(display.name)
    try:
        root = connection.screen().root
        answer = root.grab_keyboard(False, X.GrabModeAsync, X.GrabModeAsync, X.CurrentTime)
        return bool(answer == X.GrabSuccess)
    finally:
        connection.close()  # which lets go


def test_a_key_whose_release_never_comes_does_not_keep_the_keyboard(
    qtbot: QtBot, display: VirtualDisplay
) -> None:
    heard: queue.Queue[str] = queue.Queue()
    keys = GrabbedKeys(
        {"talk": parse("<f9>"), "look": parse("<f8>")},
        pressed=lambda name: heard.put(f"{name} pressed"),
        released=lambda name: heard.put(f"{name} released"),
        held_at_most_s=0.5,
    )
    assert keys.start() == []
    try:
        xdotool(display, "keydown", "F9")
        assert [heard.get(timeout=30) for _ in range(2)] == ["talk pressed", "talk released"]
        qtbot.waitUntil(lambda: keyboard_is_free(display), timeout=WAIT_MS)
        xdotool(display, "key", "F8")  # while the other is still down
        assert [heard.get(timeout=30) for _ in range(2)] == ["look pressed", "look released"]
        xdotool(display, "keyup", "F9")

        def works_again() -> bool:
            xdotool(display, "key", "F9")
            return not heard.empty()

        qtbot.waitUntil(works_again, timeout=WAIT_MS)
        assert heard.get(timeout=30) == "talk pressed"
    finally:
        keys.stop()


def test_caps_lock_and_num_lock_do_not_matter(display: VirtualDisplay) -> None:
    heard: queue.Queue[str] = queue.Queue()
    keys = Hotkeys("<f9>", "<ctrl>+<shift>+s", pressed=heard.put, released=lambda _name: None)
    try:
        assert keys.start("xcb").state is HealthState.READY
        for lock in ("Caps_Lock", "Num_Lock"):
            xdotool(display, "key", lock)
            xdotool(display, "key", "ctrl+shift+s")
            assert heard.get(timeout=5) == "look"
    finally:
        keys.stop()


@pytest.mark.parametrize(
    ("other", "state"), [("<f8>", HealthState.DEGRADED), ("", HealthState.UNAVAILABLE)]
)
def test_key_that_another_program_holds_is_told_and_the_other_one_works(
    display: VirtualDisplay, other: str, state: HealthState
) -> None:
    heard: queue.Queue[str] = queue.Queue()
    first = Hotkeys("<f9>", "", pressed=print, released=print)
    second = Hotkeys("<f9>", other, pressed=heard.put, released=lambda _name: None)
    try:
        assert first.start("xcb").state is HealthState.READY
        health = second.start("xcb")
        assert health.state is state
        if other:
            xdotool(display, "key", "F8")
            assert heard.get(timeout=5) == "look"
        assert "held by another program" in health.detail
        assert "ui.talk_hotkey" in health.remedy
    finally:
        first.stop()
        second.stop()


@pytest.mark.parametrize("notation", ["<ctrl>+<nokey>", "ctrl+alt", "+"])
def test_hotkey_that_cannot_be_understood_names_the_setting(
    display: VirtualDisplay, notation: str
) -> None:
    keys = Hotkeys(notation, "<ctrl>+<alt>+s", pressed=print, released=print)
    health = keys.start("xcb")
    keys.stop()
    assert health.state in (HealthState.UNAVAILABLE, HealthState.DEGRADED)
    assert "ui.talk_hotkey" in health.remedy


def test_of_two_hotkeys_with_the_same_keys_one_works_and_the_other_is_told(
    display: VirtualDisplay,
) -> None:
    heard: queue.Queue[str] = queue.Queue()
    keys = Hotkeys(
        "<ctrl>+<alt>+s",
        "<alt>+<ctrl>+s",
        "<ctrl>+<alt>+.",
        pressed=heard.put,
        released=lambda _name: None,
    )
    health = keys.start("xcb")
    try:
        assert health.state is HealthState.DEGRADED
        assert "look hotkey has the same keys as talk" in health.detail
        assert "ui.look_hotkey" in health.remedy
        assert "ui.stop_hotkey" not in health.remedy
        xdotool(display, "key", "ctrl+alt+s")
        xdotool(display, "key", "ctrl+alt+period")
        assert [heard.get(timeout=30) for _ in range(2)] == ["talk", "stop"]
    finally:
        keys.stop()
