"""Text that the first search overlooked, and marks of choices that were read as letters."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from sonia_desktop.vision.choices import without_marks
from sonia_desktop.vision.regions import unread_rows
from sonia_desktop.vision.scene import Box, Element, TextLine

LINE = "given precision formats the number as a decimal number"


def page() -> np.ndarray:
    picture = Image.new("RGB", (900, 200), "#f4f4f4")
    draw = ImageDraw.Draw(picture)
    for y in (30, 80, 130):
        draw.text((40, y), LINE, "black", ImageFont.load_default(18))
    draw.rectangle((700, 30, 860, 170), outline="#888888")  # no letters
    return np.asarray(picture)


def test_a_row_no_line_holds_is_found_with_some_ground_around_it() -> None:
    whole = [Box(38, 28, 480, 26), Box(38, 128, 480, 26)]
    (row,) = unread_rows(page(), whole)
    assert row.x <= 20
    assert row.y < 80 < 100 < row.y + row.h
    assert row.x + row.w > 460


def test_the_second_half_of_a_line_is_found() -> None:
    lines = [Box(38, 28, 480, 26), Box(38, 78, 200, 26), Box(38, 128, 480, 26)]
    (row,) = unread_rows(page(), lines)
    assert 200 < row.x < 250
    assert row.y < 80 < 100 < row.y + row.h


def test_nothing_is_overlooked_where_all_is_read_or_empty() -> None:
    assert unread_rows(page(), [Box(38, y - 2, 480, 26) for y in (30, 80, 130)]) == []
    assert unread_rows(np.full((60, 60, 3), 200, np.uint8), []) == []


def choice(role: str) -> Element:
    return Element(role, "Use dark colours", Box(20, 12, 16, 16), 0.9, checked=False)


def test_the_mark_of_a_choice_is_no_letter_of_its_label() -> None:
    pieces = [TextLine("O Use dark colours", Box(18, 8, 180, 24), 0.9)]
    (left,) = without_marks(pieces, [choice("radio")])
    assert left.text == "Use dark colours"
    assert left.box == Box(36, 8, 162, 24)


def test_a_mark_that_was_read_alone_is_no_text() -> None:
    pieces = [
        TextLine("☑", Box(19, 10, 18, 20), 0.9),
        TextLine("Use dark colours", Box(44, 8, 150, 24), 0.9),
    ]
    assert [one.text for one in without_marks(pieces, [choice("checkbox")])] == ["Use dark colours"]


def test_words_that_begin_like_a_mark_stay_where_no_mark_is() -> None:
    pieces = [
        TextLine("O Canada", Box(18, 108, 90, 24), 0.9),
        TextLine("O Canada", Box(60, 8, 90, 24), 0.9),
        TextLine("Oval", Box(18, 8, 60, 24), 0.9),
    ]
    assert without_marks(pieces, [choice("radio")]) == pieces
    assert without_marks(pieces, [choice("button")]) == pieces
