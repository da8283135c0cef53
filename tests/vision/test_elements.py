"""Buttons by their outline, on drawn pictures of both themes; what looks alike is left out."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pytest
from PIL import Image, ImageDraw, ImageFont

from sonia_desktop.vision.detector import Detected
from sonia_desktop.vision.elements import cuts_word, find_elements
from sonia_desktop.vision.ocr import RapidOcrEngine
from sonia_desktop.vision.regions import busy_regions, merge_touching
from sonia_desktop.vision.scene import Box, TextLine

THEMES = {"light": ((240, 240, 240), (20, 20, 20), (170, 170, 170)),
          "dark": ((30, 30, 32), (225, 225, 225), (75, 75, 80))}  # fmt: skip


class Drawing:
    """A picture, and the text pieces an engine would find in it."""

    def __init__(self, theme: str) -> None:
        self.ground, self.ink, self.edge = THEMES[theme]
        self.picture = Image.new("RGB", (640, 360), self.ground)
        self.draw = ImageDraw.Draw(self.picture)
        self.font = ImageFont.load_default(14)
        self.pieces: list[TextLine] = []

    def text(self, words: str, x: int, y: int) -> None:
        self.draw.text((x, y), words, font=self.font, fill=self.ink)
        left, top, right, bottom = self.draw.textbbox((x, y), words, font=self.font)
        box = Box(int(left) - 3, int(top) - 4, int(right - left) + 6, int(bottom - top) + 8)
        self.pieces.append(TextLine(words, box, 0.95))

    def centred(self, words: str, box: Box) -> None:
        left, top, right, bottom = self.draw.textbbox((0, 0), words, font=self.font)
        x = box.x + (box.w - (right - left)) / 2 - left
        y = box.y + (box.h - (bottom - top)) / 2 - top
        self.text(words, round(x), round(y))

    def found(self) -> list[tuple[str, Box]]:
        found = find_elements(np.asarray(self.picture), self.pieces).elements
        return [(e.label, e.box) for e in found]


def close(a: Box, b: Box) -> bool:
    return max(abs(a.x - b.x), abs(a.y - b.y), abs(a.w - b.w), abs(a.h - b.h)) <= 2


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("radius", [0, 3, 6])
@pytest.mark.parametrize("filled", [False, True])
def test_outlined_and_filled_buttons_are_found(theme: str, radius: int, filled: bool) -> None:
    drawing = Drawing(theme)
    boxes = {"OK": Box(40, 40, 80, 30), "Cancel": Box(130, 40, 90, 30)}
    for label, box in boxes.items():
        corners = (box.x, box.y, box.x + box.w - 1, box.y + box.h - 1)
        fill = drawing.edge if filled else None
        drawing.draw.rounded_rectangle(corners, radius, fill, drawing.edge)
        drawing.centred(label, box)
    found = dict(drawing.found())
    assert found.keys() == boxes.keys()
    assert all(close(found[label], box) for label, box in boxes.items())


@pytest.mark.parametrize("theme", THEMES)
def test_the_hole_of_a_letter_in_the_middle_of_a_label_is_no_box_around_it(theme: str) -> None:
    drawing = Drawing(theme)
    drawing.font = ImageFont.load_default(34)
    drawing.text("xxOxx", 20, 40)
    [label] = drawing.pieces
    x, y = label.box.x + label.box.w // 2, label.box.y + label.box.h // 2
    drawing.draw.rectangle((x - 6, y - 7, x + 6, y + 7), drawing.ground, drawing.ink, 2)
    drawing.draw.rectangle((160, 36, 600, 90), None, drawing.edge, 2)
    drawing.text("Ada", 168, 40)
    found = find_elements(np.asarray(drawing.picture), drawing.pieces).elements
    assert [(e.role, e.label, e.value) for e in found] == [("input", "xxOxx", "Ada")]


@pytest.mark.parametrize("theme", THEMES)
def test_bare_underlined_and_boxed_in_tables_text_is_no_button(theme: str) -> None:
    drawing = Drawing(theme)
    drawing.text("Plain label", 20, 20)
    drawing.text("A link", 20, 60)
    drawing.draw.line((20, 77, 51, 77), drawing.ink)
    for x in range(20, 520, 100):  # a table: its lines go on past every cell
        drawing.draw.line((x, 120, x, 210), drawing.edge)
    for y in (120, 150, 180, 210):
        drawing.draw.line((20, y, 420, y), drawing.edge)
    for column in range(4):
        drawing.centred(f"cell {column}", Box(20 + 100 * column, 150, 100, 30))
    found = find_elements(np.asarray(drawing.picture), drawing.pieces).elements
    assert [(e.role, e.label) for e in found] == [("link", "A link"), ("table", "")]
    assert close(found[1].box, Box(20, 120, 401, 91))


@pytest.mark.parametrize("theme", THEMES)
def test_a_box_with_text_at_its_left_and_an_arrow_at_its_right_is_a_list(theme: str) -> None:
    drawing = Drawing(theme)
    box = Box(40, 40, 240, 30)
    corners = (box.x, box.y, box.x + box.w - 1, box.y + box.h - 1)
    drawing.draw.rounded_rectangle(corners, 3, None, drawing.edge)
    drawing.text("Portugal", 48, 47)
    drawing.draw.line([(258, 52), (263, 57), (268, 52)], drawing.ink, 2)
    (found,) = find_elements(np.asarray(drawing.picture), drawing.pieces).elements
    assert (found.role, found.value) == ("dropdown", "Portugal")


def test_a_lone_letter_where_an_icon_was_seen_is_no_text() -> None:
    drawing = Drawing("light")
    for words, x in (("X", 20), ("Y", 60), ("Close the window", 120)):
        drawing.text(words, x, 40)
    cross = drawing.pieces[0].box
    seen = Detected("icon", cross.x, cross.y, cross.x + cross.w, cross.y + cross.h, 0.8)
    found = find_elements(np.asarray(drawing.picture), drawing.pieces, None, lambda _: [seen])
    assert [piece.text for piece in found.pieces] == ["Y", "Close the window"]
    assert [element.role for element in found.elements] == ["icon"]


@pytest.mark.parametrize("theme", THEMES)
def test_text_at_the_left_of_a_field_is_no_button(theme: str) -> None:
    drawing = Drawing(theme)
    drawing.draw.rectangle((40, 40, 340, 68), outline=drawing.edge)
    drawing.text("ada@example.org", 46, 45)
    assert drawing.found() == []


def test_a_title_bar_across_the_window_is_no_button() -> None:
    drawing = Drawing("light")
    drawing.draw.rectangle((20, 20, 600, 300), outline=drawing.ink)
    drawing.draw.rectangle((20, 20, 600, 44), fill=(90, 130, 200), outline=drawing.ink)
    drawing.centred("Settings", Box(20, 20, 580, 24))
    assert drawing.found() == []


def test_a_tiny_picture_has_no_buttons() -> None:
    piece = TextLine("OK", Box(0, 0, 1, 10), 0.9)
    assert find_elements(np.zeros((1, 1, 3), dtype=np.uint8), [piece]).elements == ()


def test_a_picture_of_one_colour_has_nothing_to_search() -> None:
    assert busy_regions(np.full((300, 500, 3), 128, dtype=np.uint8)) == []


def test_every_mark_lies_in_a_region_and_regions_do_not_overlap() -> None:
    pixels = np.zeros((1080, 1920, 3), dtype=np.uint8)
    places = [(5, 5), (500, 900), (520, 960), (1079, 1919)]
    for y, x in places:
        pixels[y, x] = 255
    regions = busy_regions(pixels)
    assert sum(r.w * r.h for r in regions) < pixels.shape[0] * pixels.shape[1] / 10
    for y, x in places:
        assert sum(r.x <= x < r.x + r.w and r.y <= y < r.y + r.h for r in regions) == 1


def test_boxes_that_overlap_through_a_third_become_one() -> None:
    chain = [Box(0, 0, 10, 10), Box(18, 0, 10, 10), Box(8, 0, 12, 10), Box(50, 0, 5, 5)]
    assert merge_touching(chain) == [Box(0, 0, 28, 10), Box(50, 0, 5, 5)]


@pytest.mark.parametrize("theme", THEMES)
def test_buttons_that_share_a_border_are_parted(theme: str) -> None:
    drawing = Drawing(theme)
    names = ("Save all", "Find and replace", "Run checks")
    x = 20
    boxes = {}
    for name in names:
        box = Box(x, 40, 40 + 8 * len(name), 30)
        drawing.draw.rectangle((box.x, box.y, box.x + box.w, box.y + box.h), outline=drawing.edge)
        drawing.centred(name, box)
        boxes[name] = box
        x += box.w
    found = dict(drawing.found())
    assert found.keys() == boxes.keys()
    for name, box in boxes.items():
        assert abs(found[name].x - box.x) <= 3
        assert abs(found[name].w - box.w) <= 4


def test_text_read_across_two_buttons_is_read_again_in_each() -> None:
    drawing = Drawing("light")
    boxes = (Box(20, 40, 90, 30), Box(110, 40, 90, 30))
    for name, box in zip(("Back", "Next"), boxes, strict=True):
        drawing.draw.rectangle((box.x, box.y, box.x + box.w, box.y + box.h), outline=drawing.edge)
        drawing.centred(name, box)
    across = [TextLine("Back Next", Box(40, 44, 140, 22), 0.9)]
    answers = iter(("Back", "Next"))

    def reread(part: npt.NDArray[np.uint8]) -> list[TextLine]:
        middle = Box(part.shape[1] // 2 - 15, part.shape[0] // 2 - 8, 30, 16)
        return [TextLine(next(answers), middle, 0.9)]

    found = find_elements(np.asarray(drawing.picture), across, reread)
    assert [(e.role, e.label) for e in found.elements] == [("button", "Back"), ("button", "Next")]
    assert [piece.text for piece in found.pieces] == ["Back", "Next"]


@pytest.mark.parametrize("theme", THEMES)
def test_fields_are_named_by_the_label_before_them_and_tell_their_value(theme: str) -> None:
    drawing = Drawing(theme)
    for at, (name, value) in enumerate({"Host name": "mail.example.org", "City": ""}.items()):
        y = 40 + 50 * at
        drawing.text(name, 20, y + 5)
        drawing.draw.rectangle((140, y, 420, y + 28), outline=drawing.edge)
        if value:
            drawing.text(value, 147, y + 5)
    found = find_elements(np.asarray(drawing.picture), drawing.pieces).elements
    told = [(e.role, e.label, e.value) for e in found]
    assert told == [("input", "Host name", "mail.example.org"), ("input", "City", "")]


@pytest.mark.parametrize("theme", THEMES)
def test_a_label_read_together_with_its_field_is_parted_from_it(theme: str) -> None:
    drawing = Drawing(theme)
    drawing.draw.rectangle((140, 40, 420, 66), outline=drawing.edge)
    drawing.text("Favourite colour", 24, 44)
    drawing.text("turquoise", 142, 44)  # touches the side, as some styles draw it
    across = [TextLine("Favourite colour turquoise", Box(21, 41, 190, 24), 0.9)]
    found = find_elements(np.asarray(drawing.picture), across, RapidOcrEngine().read)
    assert [(e.role, e.label, e.value) for e in found.elements] == [
        ("input", "Favourite colour", "turquoise")
    ]
    assert [piece.text for piece in found.pieces] == ["Favourite colour", "turquoise"]


@pytest.mark.parametrize("theme", THEMES)
def test_checkboxes_tell_whether_they_are_on(theme: str) -> None:
    drawing = Drawing(theme)
    draw = drawing.draw
    draw.rectangle((20, 40, 36, 56), outline=drawing.ink)
    draw.rectangle((20, 80, 36, 96), outline=drawing.ink)
    draw.line((24, 88, 27, 92, 33, 84), drawing.ink, 2)
    for at, name in enumerate(("Show hidden files", "Play a sound")):
        drawing.text(name, 46, 39 + 40 * at)
    found = find_elements(np.asarray(drawing.picture), drawing.pieces).elements
    told = [(e.role, e.label, e.checked) for e in found]
    assert told == [
        ("checkbox", "Show hidden files", False),
        ("checkbox", "Play a sound", True),
    ]


@pytest.mark.parametrize("name", ["No", "Remove", "Yes", "Open"])
def test_a_capital_is_no_icon(name: str) -> None:
    drawing = Drawing("light")
    drawing.font = ImageFont.load_default(28)
    box = Box(30, 40, 200, 60)
    drawing.draw.rectangle((box.x, box.y, box.x + box.w, box.y + box.h), outline=drawing.edge)
    drawing.centred(name, box)

    def cut(part: npt.NDArray[np.uint8]) -> list[TextLine]:
        return [TextLine(name[1:], Box(24, 24, 60, 30), 0.99)]

    found = find_elements(np.asarray(drawing.picture), drawing.pieces, cut).elements
    assert [element.label for element in found] == [name]


@pytest.mark.parametrize("theme", THEMES)
def test_a_password_field_is_found_by_its_dots_and_tells_neither_them_nor_their_number(
    theme: str,
) -> None:
    drawing = Drawing(theme)
    drawing.text("New password", 20, 47)
    drawing.draw.rectangle((130, 40, 360, 69), None, drawing.edge)
    for at in range(11):
        drawing.draw.ellipse((138 + 7 * at, 52, 142 + 7 * at, 56), drawing.ink)
    (found,) = find_elements(np.asarray(drawing.picture), drawing.pieces).elements
    assert (found.role, found.label, found.value) == ("input", "New password", "••••••••")


def test_a_first_letter_is_no_icon_of_its_button() -> None:
    assert cuts_word("Filter", "Iter")
    assert cuts_word("Remove", "emove")
    assert not cuts_word("XCancel", "Cancel")
    assert not cuts_word("X Save", "Save")
