"""The text cursor behind what was typed is no letter; letters that look like one stay."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from sonia_desktop.vision.caret import ends_with_caret
from sonia_desktop.vision.ocr import available
from sonia_desktop.vision.rapid_ocr import RapidOcrEngine

needs_rapidocr = pytest.mark.skipif("rapidocr" not in available(), reason="needs RapidOCR")


def field(text: str, *, caret: int, size: int = 16, dark: bool = False) -> np.ndarray:
    """A field with a text and, `caret` pixels wide, the cursor behind it (0: none)."""
    ground, ink = ((28, 28, 32), (225, 225, 225)) if dark else ((255, 255, 255), (25, 25, 25))
    font = ImageFont.truetype("DejaVuSans.ttf", size)
    image = Image.new("RGB", (420, 3 * size), ground)
    draw = ImageDraw.Draw(image)
    draw.text((12, size), text, ink, font)
    if caret:
        x = 12 + round(font.getlength(text)) + 1
        ascent, descent = font.getmetrics()
        draw.rectangle((x, size, x + caret - 1, size + ascent + descent), fill=ink)
    return np.asarray(image)


def line(picture: np.ndarray, size: int = 16) -> np.ndarray:
    return picture[size - 2 : 2 * size + 6]


@pytest.mark.parametrize("text", ["Ada Lovelace", "typing", "hello", "a.b@c.de", "Jo"])
@pytest.mark.parametrize("caret", [1, 2])
@pytest.mark.parametrize("dark", [False, True])
def test_a_line_behind_the_text_and_higher_than_it_is_a_caret(
    text: str, caret: int, dark: bool
) -> None:
    assert ends_with_caret(line(field(text, caret=caret, dark=dark)))
    assert not ends_with_caret(line(field(text, caret=0, dark=dark)))


@pytest.mark.parametrize("text", ["Ada Lovelace", "Jo", "Bill"])
@pytest.mark.parametrize("caret", [0, 1])
def test_the_sides_of_the_field_do_not_hide_its_caret(text: str, caret: int) -> None:
    picture = field(text, caret=caret).copy()
    for row in (12, 38):
        picture[row, 7:400] = (60, 120, 200)
    picture[12:39, 7] = (60, 120, 200)
    picture[13, 8] = (150, 180, 220)  # a round corner
    assert ends_with_caret(picture[11:40, 6:150]) is bool(caret)


def test_a_caret_that_touches_the_last_letter_is_one_too() -> None:
    picture = field("mail.example.org", caret=0, size=14)
    rows, columns = np.nonzero((picture < 128).any(axis=2))
    touching = picture.copy()
    touching[rows.min() - 3 : rows.max() + 2, columns.max() + 1 : columns.max() + 3] = 25
    assert ends_with_caret(touching[rows.min() - 4 : rows.max() + 4])


@pytest.mark.parametrize(
    "text", ["Bill", "Marcel", "small", "HAL I", "page 1", "Hi!", "jill", "|||"]
)
def test_letters_are_no_caret(text: str) -> None:
    assert not ends_with_caret(line(field(text, caret=0)))


def test_a_bar_between_words_is_no_caret() -> None:
    assert not ends_with_caret(line(field("Home  |", caret=0)))


def test_a_picture_of_nothing_has_none() -> None:
    assert not ends_with_caret(np.full((20, 60, 3), 255, np.uint8))
    assert not ends_with_caret(np.zeros((1, 1, 3), np.uint8))


@pytest.fixture(scope="module")
def engine() -> Iterator[RapidOcrEngine]:
    made = RapidOcrEngine()
    yield made
    made.close()


@needs_rapidocr
@pytest.mark.parametrize("text", ["Lovelace", "Countess", "Marcel"])
@pytest.mark.parametrize("dark", [False, True])
def test_what_was_typed_is_read_without_the_caret(
    engine: RapidOcrEngine, text: str, dark: bool
) -> None:
    read = engine.read(field(text, caret=1, dark=dark))
    assert [piece.text for piece in read] == [text]
