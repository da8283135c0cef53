"""Cells of ruled tables by their boxes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw, ImageFont

from sonia_desktop.core.bus import Bus
from sonia_desktop.core.health import HealthBoard
from sonia_desktop.core.ids import utc_now
from sonia_desktop.vision.answers import answer
from sonia_desktop.vision.eyes import Eyes
from sonia_desktop.vision.grids import find_grids
from sonia_desktop.vision.scene import Box, Scene, Screenshot, TextLine
from sonia_desktop.vision.tables import find_tables

ROWS = (
    ("Name", "Size", "Changed"),
    ("report.pdf", "large", "Monday"),
    ("holiday.jpg", "medium", "Tuesday"),
    ("notes.txt", "small", "Friday"),
)
WIDTHS = (160, 90, 120)


def cells(rows: int, widths: tuple[int, ...] = WIDTHS, x: int = 30, y: int = 40) -> list[Box]:
    boxes = []
    for row in range(rows):
        left = x
        for width in widths:
            boxes.append(Box(left, y + 30 * row, width + 1, 31))
            left += width
    return boxes


@given(
    st.integers(2, 12),
    st.lists(st.integers(30, 200), min_size=2, max_size=7),
    st.randoms(use_true_random=False),
)
def test_touching_cells_are_one_grid_in_any_order(rows, widths, chance) -> None:  # type: ignore[no-untyped-def]
    boxes = cells(rows, tuple(widths))
    chance.shuffle(boxes)
    if len(boxes) < 6:
        return
    (grid,) = find_grids(boxes)
    assert (len(grid.rows), len(grid.rows[0])) == (rows, len(widths))
    assert list(grid.cells) == cells(rows, tuple(widths))


def test_buttons_apart_and_a_list_of_one_column_are_no_grid() -> None:
    assert find_grids([Box(20 + 110 * at, 40, 100, 30) for at in range(9)]) == []
    assert find_grids([Box(20, 40 + 30 * at, 300, 31) for at in range(9)]) == []
    assert find_grids([]) == []


def test_two_tables_are_two_grids() -> None:
    assert len(find_grids([*cells(4), *cells(3, x=600)])) == 2


def test_a_cell_of_several_lines_is_told_in_their_order() -> None:
    lines = (
        TextLine("first", Box(40, 44, 50, 12), 0.9),
        TextLine("second", Box(40, 57, 60, 12), 0.9),
        TextLine("x", Box(200, 50, 10, 14), 0.9),
        TextLine("y", Box(200, 110, 10, 14), 0.9),
    )
    scene = Scene((800, 600), "rapidocr", lines, (), (), "file", datetime.now(UTC))
    (table,) = find_tables(replace(scene, cells=tuple(cells(3))))
    assert table.rows[0] == ("first second", "x", "")


def test_a_drawn_table_is_read_cell_by_cell() -> None:
    picture = Image.new("RGB", (700, 300), "white")
    draw = ImageDraw.Draw(picture)
    font = ImageFont.load_default(16)
    for at, row in enumerate(ROWS):
        left = 30
        for width, text in zip(WIDTHS, row, strict=True):
            draw.rectangle((left, 40 + 32 * at, left + width, 72 + 32 * at), outline="#888888")
            draw.text((left + 8, 47 + 32 * at), text, "black", font)
            left += width
    eyes = Eyes(ocr="rapidocr", health=HealthBoard(Bus()))
    eyes.start()
    try:
        scene = eyes.read(Screenshot(np.asarray(picture), utc_now(), "table.png")).result(90)
    finally:
        eyes.stop()
    (table,) = find_tables(scene)
    assert table.rows == ROWS
    assert "| report.pdf | large | Monday |" in answer(scene, "read the table as markdown")
