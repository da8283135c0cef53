"""Whether a mark is on: real Qt marks in the styles that are here, and drawn switches."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QCheckBox,
    QRadioButton,
    QStyle,
    QStyleFactory,
    QStyleOptionButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from sonia_desktop.vision.describe import mark_state
from sonia_desktop.vision.detected import with_detected
from sonia_desktop.vision.detector import Detected
from sonia_desktop.vision.mark_states import is_on
from sonia_desktop.vision.scene import Box, TextLine

Pixels = npt.NDArray[np.uint8]
DARK = "QWidget { background: #1e1f22; color: #eee }"
WHITE_BOXES = (
    DARK
    + """ QCheckBox::indicator { background: #fdfdfd; border: 1px solid #8a8f98;
    width: 16px; height: 16px; }"""
)


@pytest.mark.parametrize("style", ["Fusion", "Windows"])
@pytest.mark.parametrize("sheet", ["", DARK], ids=["light", "dark"])
def test_marks_of_qt_are_told_also_when_the_box_is_a_pixel_off(
    qtbot: QtBot, style: str, sheet: str
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    made = QStyleFactory.create(style)
    window.setStyleSheet(sheet)
    column = QVBoxLayout(window)
    marks: list[QCheckBox | QRadioButton] = []
    for at in range(8):
        mark = (QCheckBox, QRadioButton)[at % 2](f"Choice {at}")
        mark.setAutoExclusive(False)
        mark.setStyle(made)
        mark.setChecked(at % 4 < 2)
        column.addWidget(mark)
        marks.append(mark)
    window.show()
    pixels = pixels_of(window)
    for mark in marks:
        box = indicator(mark, window)
        role = "checkbox" if isinstance(mark, QCheckBox) else "radio"
        for x, y in ((0, 0), (-1, 0), (1, 1), (0, -1)):
            moved = Box(box.x + x, box.y + y, box.w, box.h)
            assert is_on(pixels, role, moved) is mark.isChecked(), (mark.text(), x, y)


def test_empty_white_boxes_on_dark_ground_are_off(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setStyleSheet(WHITE_BOXES)
    mark = QCheckBox("Keep me signed in", window)
    window.resize(300, 60)
    mark.move(20, 20)
    window.show()
    assert is_on(pixels_of(window), "checkbox", indicator(mark, window)) is False


def indicator(mark: QCheckBox | QRadioButton, window: QWidget) -> Box:
    option = QStyleOptionButton()
    mark.initStyleOption(option)
    box = isinstance(mark, QCheckBox)
    part = (
        QStyle.SubElement.SE_CheckBoxIndicator if box else QStyle.SubElement.SE_RadioButtonIndicator
    )
    place = mark.style().subElementRect(part, option, mark)
    at, ratio = mark.mapTo(window, place.topLeft()), window.devicePixelRatioF()
    return Box(*(round(v * ratio) for v in (at.x(), at.y(), place.width(), place.height())))


def pixels_of(window: QWidget) -> Pixels:
    image = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(bytes(image.constBits()), np.uint8).reshape(image.height(), -1)
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()


COLOURS = st.sampled_from(["#1a73e8", "#34c759", "#9e9e9e", "#444444", "#c62828"])


@given(
    on=st.booleans(),
    high=st.integers(12, 40),
    ratio=st.floats(1.7, 2.2),
    knob=st.floats(0.65, 1.2),
    track=COLOURS,
    ground=st.sampled_from(["white", "#202124", "#f3e8d0"]),
)
def test_a_switch_is_told_by_its_knob(
    on: bool, high: int, ratio: float, knob: float, track: str, ground: str
) -> None:
    pixels, box = switch(on, high, ratio, knob, track, ground)
    assert is_on(pixels, "toggle", box) in (on, None)


def test_switches_as_most_programs_draw_them_are_told() -> None:
    for on in (True, False):
        for high in (16, 22, 30):
            pixels, box = switch(on, high, 1.9, 0.8, "#1a73e8" if on else "#9e9e9e", "white")
            assert is_on(pixels, "toggle", box) is on


def switch(
    on: bool, high: int, ratio: float, knob: float, track: str, ground: str
) -> tuple[Pixels, Box]:
    """Drawn four times as large and made smaller: soft edges."""
    wide, side, air = round(ratio * high), round(knob * high), 12
    image = Image.new("RGB", (4 * (wide + 2 * air), 4 * (high + 2 * air)), ground)
    draw = ImageDraw.Draw(image)
    left, top = 4 * air, 4 * air
    draw.rounded_rectangle((left, top, left + 4 * wide, top + 4 * high), 2 * high, fill=track)
    x = left + 4 * (wide - side - 2 if on else 2)
    y = top + 2 * (high - side)
    draw.ellipse((x, y, x + 4 * side, y + 4 * side), fill="#fafafa")
    small = image.resize((image.width // 4, image.height // 4), Image.Resampling.BOX)
    return np.asarray(small), Box(air, air, wide, high)


def test_nothing_is_told_of_what_is_even() -> None:
    even = np.full((40, 80, 3), 200, np.uint8)
    assert is_on(even, "toggle", Box(10, 10, 40, 20)) is None
    assert is_on(even, "checkbox", Box(10, 10, 3, 3)) is None
    assert is_on(even, "radio", Box(79, 39, 20, 20)) is None


def test_a_switch_that_the_network_found_says_in_words_how_it_stands() -> None:
    pixels, box = switch(True, 22, 1.9, 0.8, "#1a73e8", "white")
    label = TextLine("Dark mode", Box(box.x + box.w + 6, box.y, 20, box.h), 0.9)
    seen = Detected("toggle", box.x, box.y, box.x + box.w, box.y + box.h, 0.8)
    [found] = with_detected([], [seen], [label], pixels)
    assert (found.label, found.checked, mark_state(found)) == ("Dark mode", True, "on")
