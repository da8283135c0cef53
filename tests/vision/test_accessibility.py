"""What programs tell of themselves is joined to what is seen: real windows, a real bus."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.errors import UnavailableError
from sonia_desktop.core.health import HealthBoard, HealthState
from sonia_desktop.vision.accessibility_tree import AccessibilityTree
from sonia_desktop.vision.eyes import Eyes
from sonia_desktop.vision.joined import in_sight, join_trees
from sonia_desktop.vision.scene import Box, Element, Told, Window
from tests.session_bus import MISSING, can_be_had, session_bus
from tests.virtual_display import VirtualDisplay
from tests.vision.opened_windows import opened

PROGRAM = Path(__file__).with_name("sample_windows.py")
WAIT_S = 90.0
FRAME = Box(100, 100, 400, 300)
OWN = Window("Account settings", "sample", Box(98, 76, 404, 326), active=True)
SAVE = Element("button", "Save", Box(120, 350, 80, 30), 0.99, enabled=True, source="accessibility")

needs_bus = pytest.mark.skipif(not can_be_had(), reason=MISSING)


@pytest.fixture
def bus_address(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    with VirtualDisplay(size=(1280, 800)) as display:
        monkeypatch.setenv("DISPLAY", display.name)
        monkeypatch.setenv("XDG_SESSION_TYPE", "x11")
        with session_bus(os.environ) as address:
            monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
            yield address


@pytest.fixture
def form(bus_address: str) -> Iterator[dict[str, object]]:
    env = {**os.environ, "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    with opened(PROGRAM, "form", env=env) as told:
        yield told


def until_told(tree: AccessibilityTree, wanted: int) -> tuple[Told, ...]:
    """A program comes onto the bus a moment after its window is there."""
    told: tuple[Told, ...] = ()
    waited = threading.Event()
    for _ in range(200):
        told = tree.elements(Box(0, 0, 1280, 800))
        if len(told) >= wanted:
            break
        waited.wait(0.05)
    return told


@needs_bus
def test_a_program_tells_its_fields_buttons_and_choices_with_their_places(
    form: dict[str, list[dict[str, object]]],
) -> None:
    tree = AccessibilityTree(deadline_s=5)
    try:
        told = until_told(tree, 13)
    finally:
        tree.close()
    by_role = {
        role: {one.element.label: one.element for one in told if one.element.role == role}
        for role in ("button", "input", "checkbox", "radio")
    }
    for kind, role in (("buttons", "button"), ("inputs", "input")):
        for true in form[kind]:
            box = by_role[role][str(true["label"])].box
            assert [box.x, box.y, box.w, box.h] == true["box"]
    assert set(by_role["checkbox"]) == {
        "Remember this account",
        "Check for new mail every 15 minutes",
    }
    assert all(e.checked is False for e in by_role["checkbox"].values())
    assert by_role["input"]["Full name"].focused is True
    assert all(one.element.source == "accessibility" for one in told)


@needs_bus
def test_a_list_a_number_and_a_slider_have_their_label_and_their_value(bus_address: str) -> None:
    env = {**os.environ, "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    tree = AccessibilityTree(deadline_s=5)
    try:
        with opened(PROGRAM, "values", env=env):
            told = until_told(tree, 3)
    finally:
        tree.close()
    values = {(one.element.role, one.element.label): one.element.value for one in told}
    assert values[("dropdown", "Priority")] == "High"
    assert values[("input", "Hours")] == "42"
    assert values[("slider", "Volume")] == "70"


@needs_bus
def test_the_eyes_join_what_is_told_to_what_is_seen(form: dict[str, object]) -> None:
    board = HealthBoard(Bus())
    eyes = Eyes(ocr="auto", health=board)
    tree = AccessibilityTree(deadline_s=5)
    until_told(tree, 13)
    tree.close()
    eyes.start()
    try:
        scene = eyes.read(eyes.capture(1).result(WAIT_S)).result(WAIT_S)
    finally:
        eyes.stop()
    assert board.get("accessibility tree").state is HealthState.READY
    assert board.get("accessibility tree").engine == "AT-SPI"
    apply = [e for e in scene.elements if e.label == "Apply"]
    assert [(e.role, e.source, e.enabled) for e in apply] == [("button", "accessibility", True)]
    boxes = [e for e in scene.elements if e.label == "Remember this account"]
    assert [(e.role, e.checked) for e in boxes] == [("checkbox", False)]
    assert "Full name" in scene.text


def test_without_a_session_bus_the_pixels_are_read_and_health_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("DISPLAY", "")
    with pytest.raises(UnavailableError, match="session bus"):
        AccessibilityTree()
    board = HealthBoard(Bus())
    eyes = Eyes(ocr="auto", health=board)
    eyes.start()
    eyes._camera.submit(lambda: None).result(WAIT_S)
    eyes.stop()
    health = board.get("accessibility tree")
    assert health.state is HealthState.DEGRADED
    assert health.engine == "pixels only"
    assert health.remedy


@pytest.mark.parametrize("address", ["unix:path=/nowhere/bus", "tcp:host=127.0.0.1", "nonsense"])
def test_a_bus_that_cannot_be_reached_is_unavailable(
    monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    with pytest.raises(UnavailableError, match="cannot be reached"):
        AccessibilityTree()


def test_what_is_told_replaces_the_same_thing_seen() -> None:
    seen = Element("button", "Sove", Box(121, 351, 78, 28), 0.8)
    other = Element("button", "Cancel", Box(220, 350, 80, 30), 0.9)
    joined = join_trees([seen, other], [Told(SAVE, OWN.title, FRAME)])
    assert joined == (SAVE, other)


def test_a_choice_keeps_its_small_box_and_gets_the_state_that_was_told() -> None:
    square = Element("checkbox", "Play a sound", Box(122, 203, 14, 14), 0.8, checked=False)
    told = replace(SAVE, role="checkbox", label="Play a sound", box=Box(120, 200, 160, 20),
                   checked=True)  # fmt: skip
    (joined,) = join_trees([square], [Told(told, OWN.title, FRAME)])
    assert (joined.box, joined.checked, joined.source) == (square.box, True, "accessibility")


def test_what_lies_behind_another_window_or_in_one_never_read_is_left_out() -> None:
    told = [Told(SAVE, OWN.title, FRAME)]
    over = Window("Player", "player", Box(0, 0, 900, 900), active=True)
    assert in_sight(told, [OWN]) == tuple(told)
    assert in_sight(told, [over, OWN]) == ()
    assert in_sight(told, [OWN], unread=[OWN]) == ()
    assert in_sight(told, []) == ()


def test_a_value_where_a_secret_was_masked_is_not_told() -> None:
    field = replace(SAVE, role="input", label="Key", value="s3cr3t")
    (joined,) = join_trees([], [Told(field, OWN.title, FRAME)], hidden=[Box(130, 355, 40, 20)])
    assert joined.value == ""
