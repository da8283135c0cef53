"""Only what changed is searched again, and nothing that changed is left out."""

from __future__ import annotations

from collections import Counter

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw, ImageFont

from sonia_desktop.vision import ocr
from sonia_desktop.vision.changes import changed_regions, touches, whole_lines
from sonia_desktop.vision.scene import Box

boxes = st.builds(
    Box, st.integers(0, 700), st.integers(0, 500), st.integers(1, 120), st.integers(4, 60)
)
WORDS = ["amber", "birch", "cedar", "delta", "ember", "fjord", "grove", "haven", "inlet", "jetty"]


@given(st.lists(st.tuples(st.integers(0, 479), st.integers(0, 639)), max_size=6), st.lists(boxes))
@settings(max_examples=60)
def test_every_changed_pixel_lies_in_a_region(
    places: list[tuple[int, int]], lines: list[Box]
) -> None:
    before = np.full((480, 640, 3), 200, dtype=np.uint8)
    now = before.copy()
    for y, x in places:
        now[y, x] = 10
    regions = changed_regions(before, now, lines)
    if not places:
        assert regions == []
    elif regions is not None:
        for y, x in places:
            assert any(r.x <= x < r.x + r.w and r.y <= y < r.y + r.h for r in regions)


@given(st.lists(boxes, max_size=5), st.lists(boxes, max_size=12))
def test_a_line_that_a_region_touches_lies_in_it_whole(
    changed: list[Box], lines: list[Box]
) -> None:
    for region in whole_lines(changed, lines):
        for line in lines:
            if touches(line, region):
                assert region.x <= line.x
                assert line.x + line.w <= region.x + region.w
                assert region.y <= line.y
                assert line.y + line.h <= region.y + region.h


def test_a_picture_that_changed_everywhere_is_read_anew() -> None:
    dark = np.zeros((480, 640, 3), dtype=np.uint8)
    assert changed_regions(dark, dark + 255, []) is None


def screen(rows: list[str]) -> np.ndarray:
    picture = Image.new("RGB", (900, 700), "white")
    draw = ImageDraw.Draw(picture)
    for at, row in enumerate(rows):
        draw.text((30, 20 + 26 * at), row, font=ImageFont.load_default(15), fill="black")
    return np.asarray(picture)


def test_a_changed_line_is_read_anew_and_the_others_stay() -> None:
    rows = [f"{word} number {at} of the list" for at, word in enumerate(WORDS * 2)]
    engine = ocr.RapidOcrEngine()
    engine.read(screen(rows))
    rows[7] = "quite another sentence, longer than before"
    del rows[15:]
    told = [piece.text for piece in engine.read(screen(rows))]
    fresh = ocr.RapidOcrEngine()
    assert Counter(told) == Counter(piece.text for piece in fresh.read(screen(rows)))
    assert any("another sentence" in text for text in told)
    engine.close()
    fresh.close()
