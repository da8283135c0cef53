from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from sonia_desktop.core.errors import InvalidInputError
from sonia_desktop.core.health import HealthState
from sonia_desktop.ui.hotkeys import Chords, HeldKey, Hotkeys, keys_in_words
from sonia_desktop.ui.hotkeys_x11 import Combination, parse

WANTED = {
    "talk": frozenset({"ctrl", "alt", "space"}),
    "look": frozenset({"ctrl", "alt", "s"}),
}


def test_chord_is_pressed_with_its_last_key_and_released_with_its_first() -> None:
    chords = Chords(WANTED)
    assert [chords.press(k) for k in ("alt", "ctrl", "space")] == [[], [], ["talk"]]
    assert chords.release("alt") == ["talk"]
    assert chords.release("space") == []


def test_auto_repeat_presses_once() -> None:
    chords = Chords(WANTED)
    for key in ("ctrl", "alt"):
        chords.press(key)
    assert [chords.press("s") for _ in range(5)] == [["look"], [], [], [], []]


def test_other_keys_do_not_matter() -> None:
    chords = Chords(WANTED)
    assert [chords.press(k) for k in ("x", "ctrl", "alt", "s")][-1] == ["look"]
    assert chords.release("x") == []


@given(st.lists(st.tuples(st.booleans(), st.sampled_from(["ctrl", "alt", "s", "space", "x"]))))
def test_presses_and_releases_of_a_chord_alternate(events: list[tuple[bool, str]]) -> None:
    chords = Chords(WANTED)
    held: set[str] = set()
    for down, key in events:
        if down:
            for name in chords.press(key):
                assert name not in held
                held.add(name)
        else:
            for name in chords.release(key):
                held.remove(name)
    for key in ("ctrl", "alt", "s", "space"):
        held.difference_update(chords.release(key))
    assert not held


def test_releases_made_up_by_auto_repeat_are_not_releases(qtbot: QtBot) -> None:
    key = HeldKey()
    seen: list[str] = []
    key.pressed.connect(lambda: seen.append("pressed"))
    key.released.connect(lambda: seen.append("released"))
    key.press()
    for _ in range(10):
        key.release()
        key.press()
    assert seen == ["pressed"]
    with qtbot.waitSignal(key.released, timeout=2000):
        key.release()
    assert seen == ["pressed", "released"]


def test_wayland_without_a_session_bus_is_told_with_the_commands_to_bind(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("XDG_SESSION_TYPE", "wayland")
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    keys = Hotkeys("<ctrl>+a", "<ctrl>+b", pressed=print, released=print)
    problem = keys.start("wayland")
    keys.stop()
    assert problem.state is HealthState.UNAVAILABLE
    assert "sonia toggle-talk" in problem.remedy


def test_without_a_display_there_are_no_hotkeys_and_nothing_is_left() -> None:
    keys = Hotkeys("<ctrl>+a", "<ctrl>+b", pressed=print, released=print)
    assert keys.start("offscreen").state is HealthState.UNAVAILABLE
    keys.stop()


def test_keys_are_named_as_a_reader_knows_them() -> None:
    assert keys_in_words("<ctrl>+<alt>+<space>") == "Ctrl+Alt+Space"


@pytest.mark.parametrize(
    ("notation", "modifiers", "keysym"),
    [
        ("<ctrl>+<alt>+<space>", {"ctrl", "alt"}, "space"),
        ("<ctrl>+<alt>+s", {"ctrl", "alt"}, "s"),
        ("<shift_r>+<f12>", {"shift"}, "F12"),
        ("<cmd>+<page_up>", {"cmd"}, "Prior"),
        (" <Ctrl> + S ", {"ctrl"}, "s"),
    ],
)
def test_notation_is_understood(notation: str, modifiers: set[str], keysym: str) -> None:
    assert parse(notation) == Combination(frozenset(modifiers), keysym)


@given(st.text(max_size=20))
def test_any_notation_is_understood_or_refused_in_words(text: str) -> None:
    try:
        understood = parse(text)
    except InvalidInputError:
        return
    assert understood.keysym
