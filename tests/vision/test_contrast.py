"""Contrast and target sizes, measured in pixels, against pictures drawn with exact truth."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw, ImageFont

from sonia_desktop.vision.accessibility import Issue, examine, font_px, too_near
from sonia_desktop.vision.contrast import common_colour, contrast_ratio, text_contrast
from sonia_desktop.vision.scene import Box, Element, Scene, TextLine

FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"
COLOURS = st.tuples(*[st.integers(0, 255)] * 3)


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [  # https://webaim.org/resources/contrastchecker/
        ((0, 0, 0), (255, 255, 255), 21.0),
        ((119, 119, 119), (255, 255, 255), 4.48),
        ((118, 118, 118), (255, 255, 255), 4.54),
        ((255, 0, 0), (255, 255, 255), 4.0),
        ((0, 0, 255), (255, 255, 255), 8.59),
        ((255, 255, 0), (0, 0, 255), 8.0),
        ((12, 12, 12), (12, 12, 12), 1.0),
    ],
)
def test_the_ratio_is_wcags(one: Any, other: Any, ratio: float) -> None:
    assert contrast_ratio(one, other) == pytest.approx(ratio, abs=0.01)


@given(one=COLOURS, other=COLOURS)
def test_the_ratio_is_the_same_both_ways_and_within_its_range(one: Any, other: Any) -> None:
    ratio = contrast_ratio(one, other)
    assert ratio == contrast_ratio(other, one)
    assert 1.0 <= ratio <= 21.0 + 1e-9


def drawn(text: str, ink: Any, ground: Any, size: int) -> tuple[np.ndarray, Box]:
    """A line of text, and the box around it as a text engine gives it."""
    font = ImageFont.truetype(FONT, size)
    left, top, right, bottom = font.getbbox(text)
    picture = Image.new("RGB", (int(right - left) + 40, size * 3), ground)
    ImageDraw.Draw(picture).text((20 - left, size - top), text, fill=ink, font=font)
    margin = max(1, size // 6)
    height = int(bottom - top) + 2 * margin
    return np.asarray(picture), Box(
        20 - margin, size - margin, picture.width - 40 + 2 * margin, height
    )


def part(pixels: np.ndarray, box: Box) -> np.ndarray:
    return pixels[box.y : box.y + box.h, box.x : box.x + box.w]


@pytest.mark.parametrize("size", [11, 13, 16, 24])
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        ((0, 0, 0), (255, 255, 255)),
        ((118, 118, 118), (255, 255, 255)),
        ((170, 170, 170), (255, 255, 255)),
        ((224, 224, 224), (30, 30, 30)),
        ((95, 201, 180), (17, 20, 22)),
        ((255, 255, 255), (15, 107, 92)),
        ((179, 38, 30), (250, 240, 230)),
        ((90, 90, 120), (40, 40, 60)),
    ],
)
def test_drawn_text_is_measured_as_it_was_drawn(ink: Any, ground: Any, size: int) -> None:
    pixels, box = drawn("Delivery address", ink, ground, size)
    found = text_contrast(part(pixels, box))
    assert found is not None
    truth = contrast_ratio(ink, ground)
    assert found.ratio == pytest.approx(truth, rel=0.15 if size < 13 else 0.08)
    assert found.ratio <= truth * 1.03
    assert np.abs(np.subtract(found.ground, ground)).max() <= 4
    assert found.certain


def test_where_nothing_is_written_nothing_is_measured() -> None:
    assert text_contrast(np.full((20, 80, 3), 200, np.uint8)) is None
    assert text_contrast(np.zeros((0, 0, 3), np.uint8)) is None
    assert text_contrast(np.zeros((1, 1, 3), np.uint8)) is None


@settings(max_examples=60)
@given(st.integers(1, 30), st.integers(1, 60), st.integers(0, 2**32 - 1))
def test_any_pixels_give_a_ratio_or_nothing(height: int, width: int, seed: int) -> None:
    pixels = np.random.default_rng(seed).integers(0, 256, (height, width, 3), np.uint8)
    found = text_contrast(pixels)
    assert found is None or 1.0 <= found.ratio <= 21.0
    colour, share = common_colour(pixels)
    assert 0 < share <= 1
    assert all(0 <= value <= 255 for value in colour)


@pytest.mark.parametrize("text", ["Save changes", "Cancel", "some", "aging pony", "SAVE", "Typing"])
@pytest.mark.parametrize("size", [12, 16, 24, 32])
def test_the_font_size_is_read_from_the_marks(text: str, size: int) -> None:
    pixels, box = drawn(text, (0, 0, 0), (255, 255, 255), size)
    found = text_contrast(part(pixels, box))
    assert found is not None
    assert font_px(text, found.ink_rows) == pytest.approx(size, rel=0.15)


# --- whole pictures ---------------------------------------------------------------------------


def scene(
    pixels: np.ndarray, lines: tuple[TextLine, ...] = (), elements: tuple[Element, ...] = ()
) -> Scene:
    height, width = pixels.shape[:2]
    now = datetime(2026, 1, 1, tzinfo=UTC)
    return Scene((width, height), "drawn", lines, elements, (), "test", now)


def issues(kind: str, found: Any) -> list[Issue]:
    return [issue for issue in found.issues if issue.type == kind]


@pytest.mark.parametrize(
    ("grey", "size", "fails"),
    [(118, 16, False), (140, 16, True), (140, 30, False), (160, 30, True), (0, 12, False)],
)
def test_text_fails_below_four_and_a_half_and_large_text_below_three(
    grey: int, size: int, fails: bool
) -> None:
    pixels, box = drawn("Terms and conditions", (grey,) * 3, (255, 255, 255), size)
    read = scene(pixels, (TextLine("Terms and conditions", box, 0.99),))
    found = issues("contrast", examine(pixels, read))
    assert bool(found) is fails
    if found:
        assert found[0].criterion == "1.4.3"
        assert found[0].measured["required"] == (4.5 if size < 24 else 3.0)
        assert found[0].measured["background_colour"] == "#ffffff"


def test_at_twice_the_scale_large_text_is_twice_as_large() -> None:
    pixels, box = drawn("Terms and conditions", (140,) * 3, (255, 255, 255), 30)
    read = scene(pixels, (TextLine("Terms and conditions", box, 0.99),))
    assert not issues("contrast", examine(pixels, read))
    assert issues("contrast", examine(pixels, read, 2.0))


def test_text_on_a_picture_is_left_to_the_eye() -> None:
    noise = np.random.default_rng(5).integers(90, 200, (60, 300, 3), np.uint8)
    picture = Image.fromarray(noise)
    ImageDraw.Draw(picture).text((10, 20), "Holiday", fill=(150, 150, 150),
                                 font=ImageFont.truetype(FONT, 18))  # fmt: skip
    pixels = np.asarray(picture)
    read = scene(pixels, (TextLine("Holiday", Box(8, 18, 80, 26), 0.9),))
    report = examine(pixels, read)
    assert not issues("contrast", report)


def test_what_is_switched_off_may_be_faint() -> None:
    pixels, box = drawn("Next", (200,) * 3, (255, 255, 255), 16)
    line = TextLine("Next", box, 0.99)
    frame = Box(box.x - 8, box.y - 8, box.w + 16, box.h + 16)
    on = Element("button", "Next", frame, 0.9, enabled=True)
    off = Element("button", "Next", frame, 0.9, enabled=False)
    assert issues("contrast", examine(pixels, scene(pixels, (line,), (on,))))
    assert not issues("contrast", examine(pixels, scene(pixels, (line,), (off,))))


@pytest.mark.parametrize(
    ("border", "fill", "ground", "fails"),
    [
        ((118, 118, 118), (255, 255, 255), (255, 255, 255), False),
        ((215, 215, 215), (255, 255, 255), (255, 255, 255), True),
        ((60, 60, 60), (60, 60, 60), (240, 240, 240), False),
        ((235, 235, 235), (245, 245, 245), (255, 255, 255), True),
        ((130, 130, 130), (20, 20, 20), (20, 20, 20), False),
    ],
)
def test_a_field_must_stand_out_by_its_border_or_its_ground(
    border: Any, fill: Any, ground: Any, fails: bool
) -> None:
    picture = Image.new("RGB", (300, 100), ground)
    ImageDraw.Draw(picture).rectangle((40, 30, 239, 61), fill=fill, outline=border)
    pixels = np.asarray(picture)
    field = Element("input", "Name", Box(40, 30, 200, 32), 0.9)
    assert bool(issues("control_contrast", examine(pixels, scene(pixels, (), (field,))))) is fails


def test_small_targets_need_room() -> None:
    blank = np.full((200, 400, 3), 255, np.uint8)

    def buttons(*boxes: Box) -> Scene:
        named = (Element("button", f"b{at}", box, 0.9) for at, box in enumerate(boxes))
        return scene(blank, (), tuple(named))

    crowded = buttons(Box(10, 10, 16, 16), Box(28, 10, 16, 16))
    assert len(issues("target_size", examine(blank, crowded))) == 2
    roomy = buttons(Box(10, 10, 16, 16), Box(60, 10, 16, 16))
    assert not issues("target_size", examine(blank, roomy))
    large = buttons(Box(10, 10, 24, 24), Box(34, 10, 24, 24))
    assert not issues("target_size", examine(blank, large))
    assert issues("target_size", examine(blank, large, 2.0)), "at 200 % they are 12 pixels"
    assert "2 of 2 controls" in examine(blank, large).suggestions[0]


@given(
    st.lists(
        st.builds(Box, st.integers(0, 80), st.integers(0, 80), st.integers(1, 40),
                  st.integers(1, 40)),
        min_size=1, max_size=8,
    )
)  # fmt: skip
def test_more_room_never_makes_a_target_worse(boxes: list[Box]) -> None:
    apart = [Box(box.x * 3 + at * 400, box.y * 3, box.w, box.h) for at, box in enumerate(boxes)]
    assert not any(too_near(apart, at, 24.0) for at in range(len(apart)))
    assert not too_near(boxes[:1], 0, 24.0), "alone it has all the room"


def test_a_control_without_words_is_told() -> None:
    blank = np.full((100, 100, 3), 255, np.uint8)
    read = scene(blank, (), (Element("button", " ", Box(10, 10, 40, 40), 0.9),))
    report = examine(blank, read)
    assert [issue.criterion for issue in report.issues] == ["4.1.2"]
    assert report.score == 90


def test_a_clean_picture_has_the_full_score_and_a_scale_is_positive() -> None:
    blank = np.full((50, 50, 3), 255, np.uint8)
    assert examine(blank, scene(blank)).score == 100
    with pytest.raises(ValueError, match="scale"):
        examine(blank, scene(blank), 0)


def test_boxes_that_stick_out_of_the_picture_do_no_harm() -> None:
    blank = np.full((40, 40, 3), 255, np.uint8)
    for box in (Box(-5, -5, 20, 20), Box(30, 30, 50, 50), Box(100, 100, 5, 5), Box(0, 0, 40, 40)):
        read = scene(blank, (TextLine("x", box, 0.5),), (Element("input", "x", box, 0.5),))
        examine(blank, read)
