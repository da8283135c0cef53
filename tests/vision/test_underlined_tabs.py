"""Tabs that are labels in a row with a bar under one of them, on drawn pictures."""

from __future__ import annotations

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from sonia_desktop.vision.elements import find_elements
from sonia_desktop.vision.scene import Box, Element, TextLine
from sonia_desktop.vision.underlined_tabs import find_underlined_tabs

LOOKS = {"light": ("#ffffff", "#222222", "#d0d7de"), "dark": ("#1e1e1e", "#dddddd", "#3f3f46")}
NAMES = ("General", "Network", "About")


class Row:
    """Labels in a row, 20 pixels from one to the next; `bar`: its thickness, width and place."""

    def __init__(self, look: str, size: int = 15, gap: int = 40) -> None:
        self.ground, self.ink, self.edge = LOOKS[look]
        self.picture = Image.new("RGB", (700, 200), self.ground)
        self.draw = ImageDraw.Draw(self.picture)
        self.pieces: list[TextLine] = []
        font = ImageFont.load_default(size)
        x = 60
        for name in NAMES:
            wide = round(self.draw.textlength(name, font))
            self.draw.text((x, 60), name, self.ink, font)
            self.pieces.append(TextLine(name, Box(x - 2, 58, wide + 4, size + 6), 0.95))
            x += wide + gap

    def bar(self, at: int, thick: int, pad: int, below: int = 8) -> None:
        box = self.pieces[at].box
        y = box.y + box.h + below
        self.draw.rectangle(
            (box.x - pad, y, box.x + box.w + pad - 1, y + thick - 1), fill="#0969da"
        )
        if below > 2:
            self.draw.line((10, y + thick, 690, y + thick), self.edge)

    def found(self) -> list[Element]:
        return find_underlined_tabs(np.asarray(self.picture), self.pieces, [])


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize(("thick", "pad"), [(2, 16), (3, 16), (3, 0), (5, 8)])
def test_a_bar_under_one_label_makes_tabs_of_the_row(look: str, thick: int, pad: int) -> None:
    row = Row(look)
    row.bar(1, thick, pad)
    found = row.found()
    assert [(tab.role, tab.label) for tab in found] == [("tab", name) for name in NAMES]
    for tab, piece in zip(found, row.pieces, strict=True):
        assert tab.box.x == piece.box.x - pad
        assert tab.box.w == piece.box.w + 2 * pad
        assert tab.box.y < piece.box.y
        assert tab.box.y + tab.box.h == piece.box.y + piece.box.h + 8 + thick


def test_links_with_lines_under_them_are_no_tabs() -> None:
    one, all_of_them = Row("light"), Row("light")
    one.bar(1, 1, 0, below=-2)
    for at in range(3):
        all_of_them.bar(at, 2, 2, below=0)
    assert one.found() == []
    assert all_of_them.found() == []


def test_a_rule_under_a_heading_or_a_whole_row_makes_no_tabs() -> None:
    row = Row("light")
    row.draw.rectangle((10, 90, 690, 92), fill="#0969da")
    assert row.found() == []
    alone = Row("light", gap=190)
    alone.bar(0, 3, 4)
    assert alone.found() == []


def test_what_is_a_button_already_is_no_tab() -> None:
    row = Row("light")
    row.bar(1, 3, 16)
    known = [Element("button", piece.text, piece.box, 0.9) for piece in row.pieces]
    assert find_underlined_tabs(np.asarray(row.picture), row.pieces, known) == []


@pytest.mark.parametrize("border", [1, 2])
def test_buttons_that_touch_are_buttons_also_when_their_borders_are_thick(border: int) -> None:
    row = Row("light", gap=24)
    for piece in row.pieces:
        box = piece.box
        corners = (box.x - 10, box.y - 8, box.x + box.w + 9, box.y + box.h + 7)
        row.draw.rectangle(corners, "#f6f8fa", "#8a8f98", border)
    font = ImageFont.load_default(15)
    for piece in row.pieces:
        row.draw.text((piece.box.x + 2, 60), piece.text, row.ink, font)
    found = find_elements(np.asarray(row.picture), row.pieces).elements
    assert [(one.role, one.label) for one in found] == [("button", name) for name in NAMES]


def test_buttons_right_above_a_table_are_no_tabs() -> None:
    row = Row("light", gap=24)
    font = ImageFont.load_default(15)
    for piece in row.pieces:
        box = piece.box
        corners = (box.x - 9, box.y - 6, box.x + box.w + 8, box.y + box.h + 5)
        row.draw.rectangle(corners, "#f6f8fa", "#8a8f98")
        row.draw.text((box.x + 2, 60), piece.text, row.ink, font)
    foot = row.pieces[0].box.y + row.pieces[0].box.h + 6
    row.draw.line((20, foot, 690, foot), row.edge)
    found = find_elements(np.asarray(row.picture), row.pieces).elements
    assert [(one.role, one.label) for one in found] == [("button", name) for name in NAMES]
