"""Logical and physical pixels: there and back again is where one was."""

from __future__ import annotations

from dataclasses import astuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonia_desktop.vision.backends.session import SessionKind, session_of
from sonia_desktop.vision.backends.x11_monitors import scale_of, xft_dpi
from sonia_desktop.vision.coordinates import (
    Area,
    Layout,
    Monitor,
    composed,
    cut,
    desktop_to_picture,
    picture_to_desktop,
    placed,
)
from sonia_desktop.vision.scene import Box

SCALES = st.sampled_from([0.75, 1.0, 1.1, 1.25, 4 / 3, 1.5, 1.75, 2.0, 2.25, 3.0])
SIZES = st.tuples(st.integers(200, 8000), st.integers(200, 8000))


@st.composite
def side_by_side(draw: st.DrawFn) -> Layout:
    """One to four X11 monitors of mixed scale, next to one another at different heights."""
    listed = []
    left = draw(st.integers(-4000, 4000))
    for number in range(draw(st.integers(1, 4))):
        width, height = draw(SIZES)
        top = draw(st.integers(-2000, 2000))
        listed.append((f"M{number}", Box(left, top, width, height), draw(SCALES)))
        left += width
    return placed(listed)


@st.composite
def under_a_compositor(draw: st.DrawFn) -> Layout:
    """The same under Wayland, where the logical plane has no gaps."""
    listed = []
    left = float(draw(st.integers(-4000, 4000)))
    for number in range(draw(st.integers(1, 4))):
        width, height = draw(SIZES)
        scale = draw(SCALES)
        top = float(draw(st.integers(-2000, 2000)))
        area = Area(left, top, float(round(width / scale)), float(round(height / scale)))
        listed.append((f"M{number}", area, scale))
        left += area.w
    return composed(listed)


LAYOUTS = st.one_of(side_by_side(), under_a_compositor())


@st.composite
def boxes_on(draw: st.DrawFn, layout: Layout) -> tuple[Monitor, Box]:
    """A monitor of the layout and a box of at least one pixel inside it."""
    monitor = draw(st.sampled_from(layout.monitors))
    width = draw(st.integers(1, monitor.box.w))
    height = draw(st.integers(1, monitor.box.h))
    x = draw(st.integers(0, monitor.box.w - width))
    y = draw(st.integers(0, monitor.box.h - height))
    return monitor, Box(monitor.box.x + x, monitor.box.y + y, width, height)


@given(st.data(), LAYOUTS)
def test_desktop_pixels_come_back_from_logical_ones_exactly(
    data: st.DataObject, layout: Layout
) -> None:
    monitor, box = data.draw(boxes_on(layout))
    area = monitor.to_logical(Area(*map(float, astuple(box))))
    assert monitor.to_desktop(area).outward() == box


@given(st.data(), LAYOUTS)
def test_a_box_on_one_monitor_goes_through_that_monitor(
    data: st.DataObject, layout: Layout
) -> None:
    monitor, box = data.draw(boxes_on(layout))
    assert layout.at_desktop(Area(*map(float, astuple(box)))) == monitor
    area = layout.to_logical(box)
    assert area.w == pytest.approx(box.w / monitor.box.w * monitor.plane.w)
    assert layout.density(box) == pytest.approx(monitor.box.w / monitor.plane.w)


@given(st.data(), under_a_compositor())
def test_under_a_compositor_the_whole_way_back_finds_the_same_box(
    data: st.DataObject, layout: Layout
) -> None:
    _, box = data.draw(boxes_on(layout))
    back = layout.to_desktop(layout.to_logical(box))
    assert max(abs(a - b) for a, b in zip(astuple(back), astuple(box), strict=True)) <= 1


@given(st.data(), LAYOUTS)
def test_logical_boxes_keep_their_order_on_a_monitor(data: st.DataObject, layout: Layout) -> None:
    monitor, first = data.draw(boxes_on(layout))
    last = data.draw(st.integers(first.x, monitor.box.x + monitor.box.w - 1))
    one = monitor.to_logical(Area(float(first.x), 0.0, 1.0, 1.0))
    other = monitor.to_logical(Area(float(last), 0.0, 1.0, 1.0))
    assert one.x <= other.x


@given(LAYOUTS)
def test_all_monitors_together_hold_each_of_them(layout: Layout) -> None:
    whole = layout.whole.box
    assert all(cut(monitor.box, whole) == monitor.box for monitor in layout.monitors)


@given(
    SIZES,
    st.integers(-3000, 3000),
    st.integers(-3000, 3000),
    st.sampled_from([0.5, 1.0, 1.5, 2.0, 3.0]),
    st.data(),
)
def test_a_place_in_a_scaled_picture_comes_back_from_the_desktop(
    size: tuple[int, int], left: int, top: int, factor: float, data: st.DataObject
) -> None:
    shown = Box(left, top, round(size[0] * factor), round(size[1] * factor))
    x, y = (data.draw(st.integers(0, side - 1)) for side in size)
    box = Box(x, y, data.draw(st.integers(1, size[0] - x)), data.draw(st.integers(1, size[1] - y)))
    back = desktop_to_picture(picture_to_desktop(box, size, shown).outward(), size, shown)
    assert cut(box, back) == box  # whole desktop pixels may hold more, never less
    slack = 2 * max(1.0, 1 / factor) + 1
    assert back.w - box.w <= slack
    assert back.h - box.h <= slack


def test_two_monitors_of_different_scale_have_their_own_factor() -> None:
    layout = placed(
        [("eDP-1", Box(0, 0, 2880, 1800), 2.0), ("DP-1", Box(2880, 0, 1920, 1080), 1.0)]
    )
    assert layout.to_logical(Box(100, 200, 40, 20)) == Area(50.0, 100.0, 20.0, 10.0)
    assert layout.to_logical(Box(2900, 200, 40, 20)) == Area(2900.0, 200.0, 40.0, 20.0)
    assert layout.whole.scale == 2.0


def test_the_picture_of_a_mixed_wayland_desktop_has_the_largest_scale() -> None:
    layout = composed([("A", Area(0, 0, 800, 600), 1.0), ("B", Area(800, -100, 1000, 800), 1.5)])
    assert [m.box for m in layout.monitors] == [Box(0, 150, 1200, 900), Box(1200, 0, 1500, 1200)]
    assert layout.whole.box == Box(0, 0, 2700, 1200)
    assert layout.to_desktop(Area(0, 0, 10, 10)) == Box(0, 150, 15, 15)


def test_a_place_between_the_monitors_counts_to_the_nearest() -> None:
    layout = placed([("A", Box(0, 0, 100, 100), 1.0), ("B", Box(300, 0, 100, 100), 2.0)])
    assert layout.at_desktop(Area(120, 10, 1, 1)).name == "A"
    assert layout.at_desktop(Area(280, 10, 1, 1)).name == "B"


@pytest.mark.parametrize(
    ("resources", "factors", "expected"),
    [
        ("", "", 1.0),
        ("Xft.dpi:\t192\nXft.antialias:\t1\n", "", 2.0),
        ("Xft.dpi: 144", "", 1.5),
        ("Xft.dpi: 144", "eDP-1=2;DP-2=1.25;", 1.25),
        ("Xft.dpi: 144", "eDP-1=2", 1.5),
        ("Xft.dpi: nonsense", "DP-2=", 1.0),
        ("Xft.dpi: 9600", "", 1.0),
        ("*Xft.dpi.more: 192", "", 1.0),
    ],
)
def test_the_scale_of_an_x11_monitor_is_what_its_desktop_set(
    resources: str, factors: str, expected: float
) -> None:
    environment = {"QT_SCREEN_SCALE_FACTORS": factors}
    assert scale_of("DP-2", xft_dpi(resources), environment) == expected


@pytest.mark.parametrize(
    ("environment", "platform", "kind"),
    [
        ({"XDG_SESSION_TYPE": "wayland", "DISPLAY": ":0"}, "linux", SessionKind.WAYLAND),
        ({"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"}, "linux", SessionKind.WAYLAND),
        (
            {"WAYLAND_DISPLAY": "wayland-0", "XDG_SESSION_TYPE": "x11", "DISPLAY": ":0"},
            "linux",
            SessionKind.X11,
        ),
        ({"DISPLAY": ":0"}, "linux", SessionKind.X11),
        ({"XDG_SESSION_TYPE": "tty"}, "linux", SessionKind.NONE),
        ({}, "win32", SessionKind.WINDOWS),
        ({"DISPLAY": ":0"}, "darwin", SessionKind.MACOS),
    ],
)
def test_the_kind_of_session_is_read_from_its_environment(
    environment: dict[str, str], platform: str, kind: SessionKind
) -> None:
    assert session_of(environment, platform).kind is kind
