"""Masks over a read picture: its pixels, its text, its elements."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw, ImageFont

from sonia_desktop.vision.mask_drawing import part_box
from sonia_desktop.vision.redaction import Redacted, redact
from sonia_desktop.vision.scene import Box, Element, TextLine
from sonia_desktop.vision.secrets import ALL_KINDS, SecretKind

FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"


class Sheet:
    """Text drawn on white, with the pieces as a text engine would tell them."""

    def __init__(self, size: tuple[int, int] = (900, 400), px: int = 16) -> None:
        self.picture = Image.new("RGB", size, "white")
        self.draw = ImageDraw.Draw(self.picture)
        self.font = ImageFont.truetype(FONT, px)
        self.pieces: list[TextLine] = []
        self.places: dict[str, list[tuple[str, Box]]] = {}

    def write(self, text: str, x: int, y: int) -> TextLine:
        self.draw.text((x, y), text, fill="black", font=self.font)
        left, top, right, bottom = self.draw.textbbox((x, y), text, font=self.font)
        box = Box(int(left) - 2, int(top) - 3, int(right - left) + 4, int(bottom - top) + 6)
        piece = TextLine(text, box, 0.99)
        self.pieces.append(piece)
        return piece

    def letters(self, text: str, part: str, x: int) -> tuple[int, int]:
        """The columns in which a part of a written line stands."""
        start = x + self.draw.textlength(text[: text.index(part)], font=self.font)
        return round(start), round(start + self.draw.textlength(part, font=self.font))

    @property
    def pixels(self) -> npt.NDArray[np.uint8]:
        return np.asarray(self.picture)

    def redacted(self, elements: tuple[Element, ...] = ()) -> Redacted:
        return redact(self.pixels, self.pieces, elements, ALL_KINDS)


def texts(told: Redacted) -> list[str]:
    return [piece.text for piece in told.pieces]


def told_kinds(told: Redacted) -> list[str]:
    return [hidden.kind for hidden in told.hidden]


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ("The card 4111 1111 1111 1111 expires soon", "4111 1111 1111 1111"),
        ("Password: lllliiii11 and nothing more", "lllliiii11"),
        ("WWWWMMMM password: jilt.il1 (user: bob)", "jilt.il1"),
        ("iiiiiiiiiii code: your OTP is 482913 MMMM", "482913"),
    ],
)
def test_no_ink_of_the_secret_is_left_and_the_rest_of_the_line_is(text: str, secret: str) -> None:
    sheet = Sheet()
    piece = sheet.write(text, 20, 40)
    told = sheet.redacted()
    left, right = sheet.letters(text, secret, 20)
    rows = slice(piece.box.y, piece.box.y + piece.box.h)
    assert (
        (told.pixels[rows, left:right] != sheet.pixels[rows, left:right]).any(axis=2).any(0).all()
    )
    kept = max(0, left - 90)  # the mask errs on the wide side
    assert (told.pixels[:, :kept] == sheet.pixels[:, :kept]).all()
    assert secret not in told.pieces[0].text
    assert told.pieces[0].text.startswith(text[: text.index(secret)])


def test_nothing_secret_gives_the_same_pixels_back() -> None:
    sheet = Sheet()
    sheet.write("Order 4711 was sent on 2026-11-21", 20, 40)
    told = sheet.redacted()
    assert (told.pixels == sheet.pixels).all()
    assert told.hidden == ()
    assert told.pieces == sheet.pieces


def test_the_picture_given_is_not_changed() -> None:
    sheet = Sheet()
    sheet.write("password: hunter2", 20, 40)
    before = sheet.pixels.copy()
    sheet.redacted()
    assert (sheet.pixels == before).all()


def test_a_number_in_four_boxes_is_found_once() -> None:
    sheet = Sheet()
    for at, group in enumerate(("4111", "1111", "1111", "1111")):
        sheet.write(group, 20 + 70 * at, 40)
    told = sheet.redacted()
    assert texts(told) == ["••••"] * 4
    assert told_kinds(told) == ["card"]


def test_a_key_that_goes_on_in_the_next_line_is_masked_in_both() -> None:
    sheet = Sheet()
    sheet.write("KEY=sk-proj-8dKw2mZx4Lq7Pt5Rb", 20, 40)
    sheet.write("Y1nVc3HsJ6gTe0uAoQ9dF", 20, 64)
    sheet.write("$ ls", 20, 88)
    told = sheet.redacted()
    assert texts(told) == ["KEY=••••••••", "••••••••", "$ ls"]
    assert told_kinds(told) == ["key"]


@pytest.mark.parametrize("below", [False, True])
def test_a_password_is_found_by_the_label_beside_or_above_its_field(below: bool) -> None:
    sheet = Sheet()
    sheet.write("Password", 20, 40)
    x, y = (20, 70) if below else (300, 40)
    value = sheet.write("sunshine", x, y)
    field = Box(x - 6, y - 6, 260, 32)
    told = sheet.redacted((Element("input", "Password", field, 0.9, value="sunshine"),))
    assert texts(told) == ["Password", "••••••••"]
    assert told.elements[0].value == "••••••••"
    assert told_kinds(told) == ["password"]
    assert value.box.x >= told.hidden[0].box.x


def test_a_word_beside_a_label_that_is_no_field_stays() -> None:
    sheet = Sheet()
    for row, words in enumerate(
        (("User name", "Password", "Role"), ("Account", "Security", "Mail"))
    ):
        for column, word in enumerate(words):
            sheet.write(word, 20 + 220 * column, 40 + 40 * row)
    assert told_kinds(sheet.redacted()) == []


def test_a_column_of_passwords_under_its_heading_is_masked() -> None:
    sheet = Sheet()
    for row, (user, word) in enumerate(
        (("User", "Password"), ("bob", "hunter2"), ("eve", "Tr0ub4"))
    ):
        sheet.write(user, 20, 40 + 30 * row)
        sheet.write(word, 320, 40 + 30 * row)
    told = sheet.redacted()
    assert texts(told) == ["User", "Password", "bob", "•••••••", "eve", "••••••"]


def test_an_elements_value_that_was_read_differently_is_masked_as_well() -> None:
    sheet = Sheet()
    sheet.write("API key", 20, 40)
    sheet.write("ghp_w3Zk8LmQ0tYb5RxVn2CsJ7fHdG4pAoE6uT1i", 200, 40)
    field = Box(194, 34, 500, 32)
    read = "ghp_w3Zk8LmQOtYb5RxVn2CsJ7fHdG4pAoE6uTli"
    told = sheet.redacted((Element("input", "API key", field, 0.9, value=read),))
    assert told.elements[0].value == "••••••••"


def test_a_class_that_is_switched_off_stays_in_the_picture() -> None:
    sheet = Sheet()
    sheet.write("password: hunter2", 20, 40)
    sheet.write("card 4111 1111 1111 1111", 20, 80)
    told = redact(sheet.pixels, sheet.pieces, (), [SecretKind.CARD])
    assert texts(told) == ["password: hunter2", "card ••••••••"]
    assert told_kinds(told) == ["card"]


@settings(deadline=None)
@given(
    st.text(st.characters(categories=["L", "N", "P", "Zs"]), min_size=1, max_size=60),
    st.data(),
)
def test_a_parts_box_lies_in_the_picture_and_a_wider_part_has_a_wider_box(
    text: str, data: st.DataObject
) -> None:
    pixels = np.full((60, 400, 3), 255, dtype=np.uint8)
    box = Box(30, 20, 340, 20)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    part, whole = (
        part_box(pixels, text, box, (start, end)),
        part_box(pixels, text, box, (0, len(text))),
    )
    for one in (part, whole):
        assert one.x >= 0
        assert one.y >= 0
        assert one.x + one.w <= 400
        assert one.y + one.h <= 60
    assert part.w <= whole.w + 60
    assert whole.x <= box.x
    assert whole.x + whole.w >= box.x + box.w
