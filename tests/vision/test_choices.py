"""Small marks before labels: what is a checkbox or radio button, and whether it is on."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from sonia_desktop.vision.choices import find_choices, with_state
from sonia_desktop.vision.marks_within import parted_at_marks
from sonia_desktop.vision.scene import Box, Element, TextLine

LABEL = TextLine("Play a sound", Box(60, 18, 96, 20), 0.95)
LOOKS = {"light": ("#ffffff", "#666666", "#1a1a1a"), "dark": ("#202124", "#9aa0a6", "#e8eaed")}


def drawn(mark: str, theme: str, side: int = 15, text: str = LABEL.text) -> np.ndarray:
    """A mark and its label, drawn four times as large and made small: with soft edges."""
    ground, rim, ink = LOOKS[theme]
    picture = Image.new("RGB", (800, 224), ground)
    draw = ImageDraw.Draw(picture)
    x, y, end = 4 * 36, 4 * 28 - 2 * side, 4 * side - 1
    box = (x, y, x + end, y + end)
    if mark.startswith("box"):
        draw.rounded_rectangle(box, 8, None, rim, 6)
    if mark.startswith("disc"):
        draw.ellipse(box, None, rim, 6)
    if mark == "box ticked":
        draw.line([(x + end * 0.2, y + end * 0.5), (x + end * 0.42, y + end * 0.75),
                   (x + end * 0.82, y + end * 0.25)], ink, 10)  # fmt: skip
    if mark == "disc dotted":
        inset = end * 0.26
        draw.ellipse((x + inset, y + inset, x + end - inset, y + end - inset), ink)
    if mark == "disc clock":
        draw.line([(x + end / 2, y + end * 0.2), (x + end / 2, y + end / 2),
                   (x + end * 0.75, y + end / 2)], rim, 6)  # fmt: skip
    if mark == "bullet":
        draw.ellipse((x + end * 0.3, y + end * 0.3, x + end * 0.7, y + end * 0.7), ink)
    if mark == "square of colour":
        draw.rectangle(box, "#d70022")
    small = picture.resize((200, 56), Image.Resampling.LANCZOS)
    ImageDraw.Draw(small).text((60, 20), text, ink, ImageFont.load_default(14))
    return np.asarray(small)


@pytest.mark.parametrize("theme", LOOKS)
@pytest.mark.parametrize("side", [13, 15, 18])
@pytest.mark.parametrize(
    ("mark", "role", "checked"),
    [
        ("box", "checkbox", False),
        ("box ticked", "checkbox", True),
        ("disc", "radio", False),
        ("disc dotted", "radio", True),
    ],
)
def test_a_choice_is_known_by_its_mark(
    mark: str, role: str, checked: bool, side: int, theme: str
) -> None:
    (found,) = find_choices(drawn(mark, theme, side), [LABEL], [])
    assert (found.role, found.label, found.checked) == (role, "Play a sound", checked)
    assert abs(found.box.x - 36) <= 1
    assert abs(found.box.w - side) <= 2


@pytest.mark.parametrize("theme", LOOKS)
@pytest.mark.parametrize("mark", ["nothing", "bullet", "square of colour", "disc clock"])
def test_other_marks_are_no_choices(mark: str, theme: str) -> None:
    assert find_choices(drawn(mark, theme, 16), [LABEL], []) == []


def test_a_capital_o_is_a_letter() -> None:
    text = TextLine("Open recent files", Box(60, 18, 130, 20), 0.95)
    assert find_choices(drawn("nothing", "light", text=text.text), [text], []) == []


def test_a_mark_that_was_read_as_a_letter_is_not_part_of_the_label() -> None:
    swallowed = TextLine("O Play a sound", Box(34, 18, 122, 20), 0.95)
    (found,) = find_choices(drawn("disc", "light"), [swallowed], [])
    assert found.label == "Play a sound"


def test_what_is_known_already_is_not_found_twice() -> None:
    pixels = drawn("box ticked", "light")
    (found,) = find_choices(pixels, [LABEL], [])
    assert find_choices(pixels, [LABEL], [found]) == []


def test_a_radio_buttons_state_is_looked_at_anew() -> None:
    pixels = drawn("disc dotted", "light", 18)
    (found,) = find_choices(pixels, [LABEL], [])
    wrong = Element("radio", "Play a sound", found.box, 0.9, checked=False)
    anew = with_state(pixels, wrong)
    assert anew is not None
    assert anew.checked is True
    button = Element("button", "x", found.box, 0.9)
    assert with_state(pixels, button) is button


def test_a_label_at_the_very_edge_of_the_picture_does_no_harm() -> None:
    pixels = np.full((12, 30, 3), 255, dtype=np.uint8)
    edge = TextLine("abc", Box(0, 0, 30, 12), 0.9)
    assert find_choices(pixels, [edge], []) == []
    assert find_choices(pixels[:4], [TextLine("abc", Box(0, 0, 30, 4), 0.9)], []) == []


def test_choices_in_a_row_that_were_read_as_one_line_are_parted() -> None:
    part = drawn("disc dotted", "light", 16)[:, :170]
    pixels = np.concatenate([part, drawn("disc", "light", 16)[:, 20:]], axis=1)
    row = TextLine("Play a soundPlay a sound", Box(34, 18, pixels.shape[1] - 60, 20), 0.95)
    asked: list[Box] = []

    def read_inside(_pixels: np.ndarray, box: Box) -> list[TextLine]:
        asked.append(box)
        return [TextLine("Play a sound", box, 0.95)]

    first, second = parted_at_marks(pixels, [row], read_inside)
    assert first.box.x + first.box.w <= second.box.x
    marks = find_choices(pixels, [second], [])
    assert [(mark.role, mark.checked) for mark in marks] == [("radio", False)]


def test_a_line_without_marks_is_not_read_again() -> None:
    line = TextLine("Open old files of Olga", Box(34, 18, 150, 20), 0.95)
    pixels = drawn("nothing", "light", text=line.text)
    assert parted_at_marks(pixels, [line], lambda *_: pytest.fail("read again")) == [line]


def test_a_disc_with_something_else_than_a_dot_in_it_is_no_choice() -> None:
    pixels = drawn("disc clock", "light", 18)
    wrong = Element("radio", "Play a sound", Box(36, 19, 18, 18), 0.9, checked=False)
    assert with_state(pixels, wrong) is None
