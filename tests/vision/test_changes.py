"""Only what changed is searched again, and nothing that changed is left out."""

from __future__ import annotations

from collections import Counter

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw, ImageFont

from sonia_desktop.vision import ocr
from sonia_desktop.vision.changes import Changes, find_changes, touches, whole_lines
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
    changes = find_changes(before, now, lines)
    if not places:
        assert changes == Changes((), ())
    elif changes is not None:
        for y, x in places:
            for held in (changes.places, changes.regions):
                assert any(b.x <= x < b.x + b.w and b.y <= y < b.y + b.h for b in held)


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
    assert find_changes(dark, dark + 255, []) is None


def test_a_line_beside_a_change_is_kept_unless_the_change_may_have_made_it_longer() -> None:
    before = np.full((200, 400, 3), 255, dtype=np.uint8)
    now = before.copy()
    now[100:110, 200:205] = 0
    line = Box(50, 95, 100, 20)
    far, near = line, Box(50, 95, 145, 20)
    changes = find_changes(before, now, [far])
    assert changes is not None
    assert changes.places == (Box(200, 100, 5, 10),)
    assert not changes.spoils(far)
    assert changes.spoils(near)
    assert not changes.spoils(Box(50, 112, 300, 20))  # the next line, which only air joins to it


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
