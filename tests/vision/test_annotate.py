"""Boxes and labels over a picture: where they are, in which colour, and that they can be read."""

from __future__ import annotations

import io
from datetime import UTC, datetime

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from sonia_desktop.vision.annotate import (
    ROLE_COLOURS,
    annotated,
    annotated_png,
    colour_of,
    enlargement,
    font_size,
    label_place,
)
from sonia_desktop.vision.ocr import open_engine
from sonia_desktop.vision.scene import Box, Element, Scene, TextLine, Window


def scene(size: tuple[int, int], *elements: Element, windows: tuple[Window, ...] = ()) -> Scene:
    line = TextLine("words", Box(2, 2, size[0] // 4, size[1] // 8), 0.9)
    return Scene(size, "none", (line,), elements, windows, "test", datetime.now(UTC))


def element(role: str, label: str, box: Box) -> Element:
    return Element(role, label, box, 0.9)


def luminance(colour: tuple[int, int, int]) -> float:
    """Relative luminance (WCAG 2.2)."""
    linear = [
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in (channel / 255 for channel in colour)
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("role", [*ROLE_COLOURS, "slider", "toggle", "table", "anything else"])
def test_white_writing_can_be_read_on_every_roles_colour(role: str) -> None:
    contrast = 1.05 / (luminance(colour_of(role)) + 0.05)
    assert contrast >= 4.5  # WCAG 2.2, 1.4.3


def test_each_listed_role_has_a_colour_of_its_own() -> None:
    assert len(set(ROLE_COLOURS.values())) == len(ROLE_COLOURS)


def test_the_box_is_drawn_where_the_element_is_and_what_is_in_it_stays() -> None:
    pixels = np.full((600, 800, 3), 200, dtype=np.uint8)
    pixels[320:330, 400:460] = 10
    drawn = annotated(pixels, scene((800, 600), element("button", "OK", Box(380, 300, 100, 60))))
    colour = colour_of("button")
    assert drawn.shape == pixels.shape
    for x, y in ((380, 300), (479, 300), (380, 359), (479, 359), (430, 300), (380, 330)):
        assert tuple(drawn[y, x]) == colour
    assert (drawn[320:330, 400:460] == 10).all()
    assert (pixels[300, 380] == 200).all()  # the picture that was given is left alone


@pytest.mark.parametrize("size", [(40, 20), (120, 90), (800, 600), (1920, 1080), (3840, 2160)])
def test_a_label_can_be_read_at_any_size_of_the_picture(size: tuple[int, int]) -> None:
    """Read by the text engine, from the picture as it is seen on a screen of 1600 pixels."""
    width, height = size
    ground = np.full((height, width, 3), 235, dtype=np.uint8)
    found = element("button", "Apply", Box(width // 4, height // 2, width // 3, height // 4))
    drawn = Image.fromarray(annotated(ground, scene(size, found)))
    if drawn.width > 1600:
        drawn = drawn.resize((1600, round(drawn.height * 1600 / drawn.width)))
    engine = open_engine("auto")
    try:
        read = " ".join(line.text for line in engine.read(np.asarray(drawn.convert("RGB"))))
    finally:
        engine.close()
    assert "button" in read
    assert "Apply" in read


def test_it_is_a_png_of_the_same_size() -> None:
    pixels = np.zeros((500, 600, 3), dtype=np.uint8)
    window = Window("Title", "app", Box(0, 0, 600, 500), True)
    picture = Image.open(io.BytesIO(annotated_png(pixels, scene((600, 500), windows=(window,)))))
    assert (picture.format, picture.size) == ("PNG", (600, 500))


@given(
    st.tuples(st.integers(1, 4000), st.integers(1, 4000)),
    st.lists(
        st.tuples(
            *(st.integers(-50, 4100), st.integers(-50, 4100)),
            *(st.integers(0, 800), st.integers(0, 800)),
        ),
        max_size=12,
    ),
)
def test_labels_lie_inside_the_picture_whenever_they_fit(
    size: tuple[int, int], boxes: list[tuple[int, int, int, int]]
) -> None:
    taken: list[Box] = []
    label = (90, 20)
    for box in boxes:
        place = label_place(Box(*box), label, size, taken)
        taken.append(place)
        assert (place.w, place.h) == label
        if size[0] >= label[0]:
            assert 0 <= place.x <= size[0] - label[0]
        if size[1] >= label[1]:
            assert 0 <= place.y <= size[1] - label[1]


def test_labels_of_neighbours_do_not_cover_one_another() -> None:
    taken: list[Box] = []
    for x in (100, 130, 160):
        taken.append(label_place(Box(x, 100, 25, 20), (80, 18), (600, 400), taken))
    for number, one in enumerate(taken):
        for other in taken[number + 1 :]:
            apart_x = one.x + one.w <= other.x or other.x + other.w <= one.x
            apart_y = one.y + one.h <= other.y or other.y + other.h <= one.y
            assert apart_x or apart_y


@given(st.integers(1, 20_000), st.integers(1, 20_000))
def test_writing_grows_with_the_picture_and_is_never_tiny(width: int, height: int) -> None:
    factor = enlargement(width, height)
    assert 1 <= factor <= 8
    assert 12 <= font_size(width * factor, height * factor) <= 64
    assert factor == 1 or min(width, height) < 480


@pytest.mark.parametrize(
    "box", [Box(-20, -20, 5000, 5000), Box(3, 3, 0, 0), Box(399, 299, 1, 1), Box(900, 900, 9, 9)]
)
def test_boxes_that_reach_out_of_the_picture_do_no_harm(box: Box) -> None:
    pixels = np.zeros((300, 400, 3), dtype=np.uint8)
    found = element("", "Ünïcödé 文字 " * 20, box)
    assert annotated(pixels, scene((400, 300), found)).shape == (600, 800, 3)
