"""Choosing a part of the screen: the arithmetic, the overlay, and both on a real display."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as tried
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sonia_desktop.core.ids import utc_now
from sonia_desktop.ui.magnifier import LOUPE_CELLS, spot_at
from sonia_desktop.ui.region_choice import RegionChoice
from sonia_desktop.ui.region_geometry import (
    Grip,
    ScreenPlace,
    grip_at,
    held,
    monitors_of,
    moved,
    resized,
    spanned,
)
from sonia_desktop.ui.region_overlay import RegionOverlay
from sonia_desktop.ui.region_picker import RegionPicker, places
from sonia_desktop.ui.theme import DARK
from sonia_desktop.vision.coordinates import Area, Layout, Monitor, composed, cut, placed
from sonia_desktop.vision.frozen import Frozen
from sonia_desktop.vision.scene import Box, Screenshot, Window
from tests.virtual_display import VirtualDisplay

whatever = tried(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
PROGRAM = Path(__file__).with_name("region_on_screen.py")
BOUNDS = Box(-200, 0, 1000, 600)
EDITOR = Window("Editor", "gedit", Box(100, 100, 300, 200), True)
BEHIND = Window("Mail", "thunderbird", Box(50, 50, 500, 400), False)

points = st.tuples(st.integers(-400, 1000), st.integers(-200, 800))


def inside(box: Box) -> bool:
    return cut(box, BOUNDS) == box and box.w > 0 and box.h > 0


@whatever
@given(points, points)
def test_a_region_between_two_pixels_holds_both_and_stays_on_the_screen(
    one: tuple[int, int], other: tuple[int, int]
) -> None:
    region = spanned(one, other, BOUNDS)
    assert inside(region)
    assert region == spanned(other, one, BOUNDS)
    for x, y in (one, other):
        if cut(Box(x, y, 1, 1), BOUNDS):
            assert cut(Box(x, y, 1, 1), region)


@whatever
@given(points, points, st.integers(-2000, 2000), st.integers(-2000, 2000))
def test_a_region_is_nudged_and_stretched_but_never_leaves_the_screen(
    one: tuple[int, int], other: tuple[int, int], across: int, down: int
) -> None:
    region = spanned(one, other, BOUNDS)
    nudged = moved(region, across, down, BOUNDS)
    assert inside(nudged)
    assert (nudged.w, nudged.h) == (region.w, region.h)
    stretched = resized(region, across, down, BOUNDS)
    assert inside(stretched)
    assert (stretched.x, stretched.y) == (region.x, region.y)


@whatever
@given(points, points, st.sampled_from([g for g in Grip if g not in (Grip.NONE, Grip.INSIDE)]))
def test_an_edge_pulled_past_the_other_turns_the_region_round(
    one: tuple[int, int], to: tuple[int, int], grip: Grip
) -> None:
    region = spanned(one, (one[0] + 80, one[1] + 60), BOUNDS)
    pulled = held(region, grip, to, BOUNDS)
    assert inside(pulled)
    if "left" not in grip and "right" not in grip:
        assert (pulled.x, pulled.w) == (region.x, region.w)
    if "top" not in grip and "bottom" not in grip:
        assert (pulled.y, pulled.h) == (region.y, region.h)


def test_edges_corners_and_the_inside_are_told_apart() -> None:
    area = Area(100, 100, 200, 100)
    assert grip_at(area, 200, 150) is Grip.INSIDE
    assert grip_at(area, 98, 150) is Grip.LEFT
    assert grip_at(area, 302, 98) is Grip.TOP_RIGHT
    assert grip_at(area, 200, 205) is Grip.BOTTOM
    assert grip_at(area, 330, 150) is Grip.NONE
    assert grip_at(Area(0, 0, 8, 8), 4, 4) is Grip.INSIDE  # also in a tiny one


def test_a_drag_makes_a_region_and_a_small_tremble_does_not() -> None:
    choice = RegionChoice(BOUNDS, [EDITOR, BEHIND])
    choice.press((10, 10))
    choice.move((12, 11), slack=4)
    assert choice.region is None
    choice.move((60, 40), slack=4)
    assert choice.dragging
    assert choice.release((60, 40), slack=4) is None
    assert choice.region == Box(10, 10, 51, 31)
    assert not choice.dragging


def test_a_click_means_the_window_in_front_there() -> None:
    choice = RegionChoice(BOUNDS, [EDITOR, BEHIND])
    choice.move((150, 150))
    assert choice.shown == EDITOR.box
    choice.press((150, 150))
    assert choice.release((151, 150), slack=4) is EDITOR
    choice.move((60, 60))
    assert choice.shown == BEHIND.box
    choice.move((700, 590))
    choice.press((700, 590))
    assert choice.release((700, 590)) is None


def test_a_region_is_moved_by_its_inside_and_dropped_by_a_click_beside_it() -> None:
    choice = RegionChoice(BOUNDS, [EDITOR])
    choice.press((0, 0))
    choice.release((49, 49))
    choice.press((20, 20), Grip.INSIDE)
    choice.release((120, 30))
    assert choice.region == Box(100, 10, 50, 50)
    choice.press((150, 60), Grip.BOTTOM_RIGHT)
    choice.release((199, 109))
    assert choice.region == Box(100, 10, 100, 100)
    choice.press((400, 400), Grip.NONE)
    assert choice.release((400, 400)) is None
    assert choice.region is None


def test_tab_goes_through_the_windows_both_ways() -> None:
    choice = RegionChoice(BOUNDS, [EDITOR, BEHIND])
    assert choice.turn_to(1) is EDITOR
    assert choice.region == EDITOR.box
    assert choice.turn_to(1) is BEHIND
    assert choice.turn_to(1) is EDITOR
    assert choice.turn_to(-1) is BEHIND
    assert RegionChoice(BOUNDS).turn_to(1) is None


def test_the_magnifier_shows_the_pixel_meant_in_its_middle_and_nothing_beyond_the_edge() -> None:
    pixels = np.zeros((40, 60, 3), dtype=np.uint8)
    pixels[5, 7] = (1, 171, 205)
    assert spot_at(pixels, 7, 5).middle == "#01ABCD"
    corner = spot_at(pixels, 0, 0)
    half = LOUPE_CELLS // 2
    assert not corner.known[half - 1, half]
    assert corner.known[half, half]
    assert corner.known[:half, :].sum() == 0


def test_screens_are_known_by_name_with_pixels_of_their_own_scale() -> None:
    layout = placed([("DP-1", Box(0, 0, 3840, 2160), 2.0), ("HDMI-1", Box(3840, 0, 1920, 1080), 1)])
    screens = [
        ScreenPlace("HDMI-1", Area(3840, 0, 1920, 1080), 1.0),
        ScreenPlace("DP-1", Area(0, 0, 1920, 1080), 2.0),
    ]
    found = monitors_of(screens, layout)
    assert found is not None
    assert [monitor.number for monitor in found] == [2, 1]
    assert found[1].to_desktop(Area(100, 50, 10, 10)).outward() == Box(200, 100, 20, 20)


def test_a_scale_that_leaves_part_of_a_pixel_is_exact_at_the_far_edge() -> None:
    layout = placed([("", Box(0, 0, 1600, 900), 1.0)])
    found = monitors_of([ScreenPlace("screen", Area(0, 0, 1067, 600), 1.5)], layout)
    assert found is not None
    assert found[0].to_desktop(Area(1000 / 1.5, 0, 0, 0)).x == pytest.approx(1000)


def test_screens_of_a_compositor_are_found_by_their_logical_places() -> None:
    layout = composed([("", Area(0, 0, 1920, 1080), 2.0), ("", Area(1920, 0, 1280, 720), 1.0)])
    screens = [
        ScreenPlace("a", Area(0, 0, 1920, 1080), 2.0),
        ScreenPlace("b", Area(1920, 0, 1280, 720), 2.0),
    ]
    found = monitors_of(screens, layout)
    assert found is not None
    assert found[1].to_desktop(Area(1930, 0, 10, 10)).outward() == Box(3860, 0, 20, 20)


def test_where_screens_cannot_be_told_apart_nobody_points() -> None:
    layout = Layout((Monitor(1, Box(0, 0, 800, 600)), Monitor(2, Box(800, 0, 800, 600))))
    assert monitors_of([ScreenPlace("x", Area(0, 0, 1600, 600), 1.0)], layout) is None
    strange = [
        ScreenPlace("x", Area(0, 0, 640, 480), 1.0),
        ScreenPlace("y", Area(640, 0, 640, 480), 1.0),
    ]
    assert monitors_of(strange, layout) is None


# --- the overlay, without a display --------------------------------------------------------------


def frozen_screen() -> Frozen:
    """What Qt's screen would show: two windows on a plain desktop, as large as Qt says."""
    at = QApplication.primaryScreen().geometry()
    box = Box(at.x(), at.y(), at.width(), at.height())
    pixels = np.full((box.h, box.w, 3), 90, dtype=np.uint8)
    windows = (EDITOR, BEHIND)
    shot = Screenshot(pixels, utc_now(), "all monitors", windows, box)
    return Frozen(shot, Layout((Monitor(1, box),)), Future())


@pytest.fixture
def picker(qtbot: QtBot) -> Iterator[RegionPicker]:
    frozen = frozen_screen()
    where = places(frozen)
    assert where is not None
    opened = RegionPicker(frozen, where, DARK)
    opened.open()
    yield opened
    opened.cancel()


def drag(qtbot: QtBot, overlay: RegionOverlay, begin: QPoint, end: QPoint) -> None:
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(overlay, left, pos=begin)
    qtbot.mouseMove(overlay, (begin + end) / 2)
    qtbot.mouseMove(overlay, end)
    qtbot.mouseRelease(overlay, left, pos=end)


def test_a_dragged_region_is_nudged_by_keys_and_taken_by_enter(
    qtbot: QtBot, picker: RegionPicker
) -> None:
    overlay = picker.overlays[0]
    drag(qtbot, overlay, QPoint(20, 30), QPoint(119, 89))
    assert picker.choice.region == Box(20, 30, 100, 60)
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(overlay, Qt.Key.Key_Right)
    qtbot.keyClick(overlay, Qt.Key.Key_Down, shift)
    qtbot.keyClick(overlay, Qt.Key.Key_Left, control)
    qtbot.keyClick(overlay, Qt.Key.Key_Down, control | shift)
    with qtbot.waitSignal(picker.picked) as taken:
        qtbot.keyClick(overlay, Qt.Key.Key_Return)
    assert taken.args == [Box(21, 40, 99, 70)]
    assert not overlay.isVisible()


def test_enter_without_a_region_takes_the_whole_screen(qtbot: QtBot, picker: RegionPicker) -> None:
    with qtbot.waitSignal(picker.picked) as taken:
        qtbot.keyClick(picker.overlays[0], Qt.Key.Key_Return)
    assert taken.args == [picker.overlays[0].monitor.box]


def test_a_click_takes_the_window_and_a_second_one_soon_after_the_whole_screen(
    qtbot: QtBot, picker: RegionPicker
) -> None:
    overlay, left = picker.overlays[0], Qt.MouseButton.LeftButton
    taken: list[Box] = []
    picker.picked.connect(taken.append)
    qtbot.mouseClick(overlay, left, pos=QPoint(150, 150))
    assert taken == []  # it may become a double click
    qtbot.mouseDClick(overlay, left, pos=QPoint(150, 150))
    assert taken == [overlay.monitor.box]


def test_a_single_click_takes_the_window_under_it(qtbot: QtBot, picker: RegionPicker) -> None:
    with qtbot.waitSignal(picker.picked, timeout=3000) as taken:
        qtbot.mouseClick(picker.overlays[0], Qt.MouseButton.LeftButton, pos=QPoint(70, 70))
    assert taken.args == [BEHIND.box]


def test_escape_and_the_right_button_cancel(qtbot: QtBot, picker: RegionPicker) -> None:
    overlay = picker.overlays[0]
    drag(qtbot, overlay, QPoint(20, 30), QPoint(119, 89))
    qtbot.mouseClick(overlay, Qt.MouseButton.RightButton, pos=QPoint(300, 300))
    assert picker.choice.region is None  # first the region
    ended: list[bool] = []
    picker.cancelled.connect(lambda: ended.append(True))
    qtbot.keyClick(overlay, Qt.Key.Key_Escape)
    qtbot.keyClick(overlay, Qt.Key.Key_Escape)
    assert ended == [True]
    assert not overlay.isVisible()


def test_a_screen_that_nobody_touches_is_given_back(qtbot: QtBot, picker: RegionPicker) -> None:
    overlay = picker.overlays[0]
    assert picker.untouched.isActive()
    picker.untouched.setInterval(0)  # starts anew
    with qtbot.waitSignal(picker.cancelled, timeout=30_000):
        pass
    assert not overlay.isVisible()
    assert not picker.untouched.isActive()


def test_what_is_chosen_is_bright_and_the_rest_is_dimmed(
    qtbot: QtBot, picker: RegionPicker
) -> None:
    overlay = picker.overlays[0]
    drag(qtbot, overlay, QPoint(20, 330), QPoint(219, 489))
    image = overlay.grab().toImage()
    assert image.pixelColor(120, 410).red() == 90
    assert image.pixelColor(700, 560).red() < 60


# --- a real display ------------------------------------------------------------------------------

needs_display = pytest.mark.skipif(
    bool(VirtualDisplay.missing_programs()) or shutil.which("xdotool") is None,
    reason="needs Xvfb, openbox and xdotool",
)


def xdotool(display: VirtualDisplay, *arguments: str) -> str:
    done = subprocess.run(
        ["xdotool", *arguments], env=display.env, capture_output=True, text=True, timeout=20
    )
    return done.stdout.strip()


@contextmanager
def picking(display: VirtualDisplay, scale: str) -> Iterator[Any]:
    """The picker of another process on the display; reads one line of what it says at a time."""
    env = {**display.env, "QT_SCALE_FACTOR": scale, "PYTHONPATH": os.getcwd()}
    with subprocess.Popen(
        [sys.executable, str(PROGRAM)], env=env, stdout=subprocess.PIPE, text=True
    ) as running:
        assert running.stdout is not None
        said = running.stdout
        try:
            yield lambda: json.loads(said.readline())
        finally:
            running.wait(20)


@pytest.fixture(scope="module")
def display() -> Iterator[VirtualDisplay]:
    with VirtualDisplay(size=(1200, 800)) as started:
        yield started


@needs_display
@pytest.mark.parametrize("scale", ["1.5", "2"])
def test_a_region_is_exact_to_the_pixel_at_every_scale_and_undimmed(
    display: VirtualDisplay, scale: str
) -> None:
    with picking(display, scale) as told:
        assert told()["open"] == [[0, 0, 1200, 800]]
        xdotool(display, "mousemove", "301", "202", "mousedown", "1")
        xdotool(display, "mousemove", "400", "300", "mousemove", "801", "552", "mouseup", "1")
        xdotool(display, "key", "Right", "key", "ctrl+shift+Down", "key", "Return")
        picked = told()
    assert picked["picked"] == [302, 202, 501, 361]
    assert picked["pixels"] == "#000000"


@needs_display
def test_the_program_that_had_the_focus_has_it_again_after_escape(display: VirtualDisplay) -> None:
    terminal = ["xterm", "-T", "Notes", "-geometry", "40x10+100+100", "-e", "sleep 60"]
    with subprocess.Popen(terminal, env=display.env) as window:
        try:
            display.wait_for_window("Notes")
            xdotool(display, "search", "--name", "^Notes$", "windowactivate", "--sync")
            before = xdotool(display, "getwindowfocus", "getwindowname")
            with picking(display, "1") as told:
                told()
                xdotool(display, "mousemove", "200", "160", "key", "Escape")
                assert told() == {"picked": None}
            assert xdotool(display, "getwindowfocus", "getwindowname") == before == "Notes"
            with picking(display, "2") as told:
                told()
                xdotool(display, "mousemove", "150", "150", "mousemove", "200", "160", "click", "1")
                x, y, w, h = told()["picked"]
            assert x <= 101
            assert y <= 101
            assert w > 200
            assert h > 100
        finally:
            window.kill()
