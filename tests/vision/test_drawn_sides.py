"""A field is one that is drawn: a frame, a fill or a line of its own."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from sonia_desktop.vision.drawn_sides import Pixels, is_drawn
from sonia_desktop.vision.scene import Box

SIZE = (400, 200)
FIELD = Box(60, 50, 260, 28)
COLOURS = st.sampled_from([(239, 255, 199), (32, 45, 70), (255, 238, 120)])
"""Grey levels of ground, field and line: light, dark, web."""


def picture(ground: int) -> Image.Image:
    return Image.new("RGB", SIZE, (ground,) * 3)


def pixels(image: Image.Image) -> Pixels:
    return np.asarray(image)


@given(COLOURS, st.integers(-3, 3), st.integers(-3, 3), st.integers(0, 8))
def test_a_frame_and_a_fill_are_drawn_though_the_network_sees_them_a_little_off(
    greys: tuple[int, int, int], right: int, down: int, radius: int
) -> None:
    ground, fill, line = ((grey,) * 3 for grey in greys)
    corners = (FIELD.x, FIELD.y, FIELD.x + FIELD.w - 1, FIELD.y + FIELD.h - 1)
    seen = Box(FIELD.x + right, FIELD.y + down, FIELD.w, FIELD.h)
    for look in ({"outline": line, "fill": ground}, {"fill": fill}):
        image = picture(greys[0])
        ImageDraw.Draw(image).rounded_rectangle(corners, radius, **look)
        assert is_drawn(pixels(image), seen)


@given(COLOURS)
def test_a_line_below_is_drawn_and_the_space_over_the_frame_of_a_group_is_not(
    greys: tuple[int, int, int],
) -> None:
    foot, line = FIELD.y + FIELD.h - 1, (greys[2],) * 3
    image = picture(greys[0])
    draw = ImageDraw.Draw(image)
    draw.text((FIELD.x + 4, FIELD.y + 6), "Profile", fill=line)
    assert not is_drawn(pixels(image), FIELD)
    draw.line((FIELD.x, foot, FIELD.x + FIELD.w - 1, foot), fill=line)
    assert is_drawn(pixels(image), FIELD)
    draw.rectangle((FIELD.x + 3, foot, FIELD.x + FIELD.w - 4, foot + 90), outline=line)
    assert not is_drawn(pixels(image), FIELD)


@pytest.mark.parametrize(
    "box", [Box(0, 0, 1, 1), Box(-5, -5, 30, 20), Box(390, 190, 40, 40), Box(0, 0, *SIZE)]
)
def test_a_box_at_the_edge_of_the_picture_is_looked_at_as_far_as_it_goes(box: Box) -> None:
    assert not is_drawn(pixels(picture(200)), box)
