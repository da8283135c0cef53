"""Links are known by the line under their words."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from sonia_desktop.vision.links import find_links, without_underlines
from sonia_desktop.vision.scene import Box, Element, TextLine

FONT = ImageFont.load_default(16)
BLUE, INK = "#0000ee", "#1a1a1a"


def drawn(*parts: tuple[str, str, bool], ground: str = "#ffffff") -> tuple[np.ndarray, TextLine]:
    """Words in a row (text, colour, underlined), and the line they were read as."""
    picture = Image.new("RGB", (460, 60), ground)
    draw = ImageDraw.Draw(picture)
    x = 20.0
    for text, colour, underlined in parts:
        draw.text((x, 20), text, colour, FONT)
        end = x + draw.textlength(text, FONT)
        if underlined:
            draw.line((x, 39, end - 1, 39), colour, 1)
        x = end + 12
    line = TextLine(" ".join(text for text, *_ in parts), Box(17, 17, round(x) - 26, 26), 0.97)
    return np.asarray(picture), line


def test_an_underlined_text_is_a_link() -> None:
    pixels, line = drawn(("Forgot your password?", BLUE, True))
    (link,) = find_links(pixels, [line], [])
    assert (link.role, link.label) == ("link", "Forgot your password?")
    assert abs(link.box.x - 20) <= 2


def test_links_that_were_read_as_one_line_are_several() -> None:
    pixels, line = drawn(("Orders", BLUE, True), ("and", INK, False), ("Account", BLUE, True))
    labels = [link.label for link in find_links(pixels, [line], [])]
    assert labels == ["Orders", "Account"]


def test_light_links_on_a_dark_ground_are_found() -> None:
    pixels, line = drawn(("Release notes", "#8ab4f8", True), ground="#202124")
    assert [link.label for link in find_links(pixels, [line], [])] == ["Release notes"]


@pytest.mark.parametrize("words", ["Plain text without a line", "1212 1221 illi", "TEL EEL ZEE"])
def test_text_without_a_line_is_no_link(words: str) -> None:
    pixels, line = drawn((words, INK, False))
    assert find_links(pixels, [line], []) == []


def test_a_border_under_a_heading_is_no_link() -> None:
    pixels, line = drawn(("Settings", INK, False))
    bordered = pixels.copy()
    bordered[39, 10:450] = 90
    assert find_links(bordered, [line], []) == []


def test_the_next_line_of_text_is_no_line_under_this_one() -> None:
    pixels, line = drawn(("Pack my box", INK, False))
    near = pixels.copy()
    near[44, 20:60] = near[45, 20:60] = 26  # the tops of small letters
    tall = replace(line, box=replace(line.box, h=30))
    assert find_links(near, [tall], []) == []


def test_a_letter_for_the_keyboard_is_no_link() -> None:
    pixels, line = drawn(("Save all", INK, False))
    marked = pixels.copy()
    marked[39, 20:30] = 26
    assert find_links(marked, [line], []) == []


def test_what_stands_on_a_button_is_no_link() -> None:
    pixels, line = drawn(("Sign in", BLUE, True))
    button = Element("button", "Sign in", Box(10, 10, 200, 40), 0.9)
    assert find_links(pixels, [line], [button]) == []


def test_the_line_under_a_link_is_no_underscore_in_the_text() -> None:
    link = Element("link", "privacy policy", Box(90, 10, 90, 28), 0.9)
    row = TextLine("Read the privacy_ policy or my_file.txt", Box(18, 10, 258, 28), 0.9)
    code = replace(row, box=Box(18, 60, 258, 28), text="a_ b")
    told = [piece.text for piece in without_underlines([row, code], [link])]
    assert told == ["Read the privacy policy or my_file.txt", "a_ b"]


def test_a_links_label_has_no_underscores_and_no_full_stop() -> None:
    pixels, line = drawn(("privacy policy", BLUE, True))
    (link,) = find_links(pixels, [replace(line, text="privacy_policy.")], [])
    assert link.label == "privacy policy"
    (name,) = find_links(pixels, [replace(line, text="my_file2.txt")], [])
    assert name.label == "my_file2.txt"
