"""Pieces to lines, lines to reading order."""

from __future__ import annotations

import random
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from sonia_desktop.vision.layout import by_window, join, reading_order
from sonia_desktop.vision.scene import Box, TextLine, Window

boxes = st.builds(
    Box, st.integers(0, 1900), st.integers(0, 1000), st.integers(1, 600), st.integers(1, 60)
)
lines = st.lists(
    st.builds(TextLine, st.text("abc ", min_size=1, max_size=5), boxes, st.floats(0, 1)),
    max_size=40,
)


def line(text: str, x: int, y: int, w: int = 100, h: int = 20) -> TextLine:
    return TextLine(text, Box(x, y, w, h), 0.9)


def texts(ordered: list[TextLine]) -> list[str]:
    return [one.text for one in ordered]


@given(lines)
def test_reading_order_loses_and_invents_nothing(given_lines: list[TextLine]) -> None:
    assert Counter(reading_order(given_lines)) == Counter(given_lines)


@given(lines, st.randoms(use_true_random=False))
def test_reading_order_does_not_depend_on_the_order_it_is_given(
    given_lines: list[TextLine], chance: random.Random
) -> None:
    places = {one.box: one for one in given_lines}
    unique = list(places.values())
    shuffled = unique.copy()
    chance.shuffle(shuffled)
    assert reading_order(shuffled) == reading_order(unique)


@given(lines)
def test_joining_keeps_every_letter_and_its_place(given_lines: list[TextLine]) -> None:
    joined = join(given_lines)
    count = Counter("".join(one.text for one in given_lines).replace(" ", ""))
    assert Counter("".join(one.text for one in joined).replace(" ", "")) == count
    for piece in given_lines:
        assert any(
            one.box.x <= piece.box.x
            and one.box.y <= piece.box.y
            and one.box.x + one.box.w >= piece.box.x + piece.box.w
            and one.box.y + one.box.h >= piece.box.y + piece.box.h
            for one in joined
        )


@given(lines, st.integers(1, 40))
def test_one_column_reads_from_top_to_bottom(given_lines: list[TextLine], gap: int) -> None:
    column = [line(str(at), 50, at * (20 + gap)) for at in range(len(given_lines))]
    assert texts(reading_order(column[::-1])) == texts(column)


def test_two_columns_read_one_after_the_other() -> None:
    left = [line(f"left {at}", 0, 30 * at, 300) for at in range(4)]
    right = [line(f"right {at}", 400, 30 * at, 300) for at in range(4)]
    mixed = [one for pair in zip(left, right, strict=True) for one in pair]
    assert reading_order(mixed) == left + right


def test_columns_of_small_text_stand_near_one_another() -> None:
    left = [line(f"left {at}", 0, 20 * at, 270) for at in range(3)]
    right = [line(f"right {at}", 289, 20 * at, 270) for at in range(3)]
    mixed = [one for pair in zip(left, right, strict=True) for one in pair]
    assert join(mixed) == sorted(mixed, key=lambda one: (one.box.x, one.box.y))
    assert reading_order(join(mixed)) == left + right


def test_a_heading_over_two_columns_comes_first() -> None:
    heading = line("heading", 0, 0, 700)
    left = [line(f"left {at}", 0, 60 + 30 * at, 300) for at in range(4)]
    right = [line(f"right {at}", 400, 60 + 30 * at, 300) for at in range(4)]
    assert reading_order([*right, heading, *left]) == [heading, *left, *right]


def test_labels_and_values_of_two_rows_read_by_row() -> None:
    rows = [line("Name", 0, 0), line("Ada", 300, 2), line("Age", 0, 30), line("36", 300, 31)]
    assert texts(reading_order(rows[::-1])) == ["Name", "Ada", "Age", "36"]


def test_pieces_of_one_row_become_one_line_and_distant_ones_do_not() -> None:
    pieces = [line("world", 110, 1), line("hello", 0, 0), line("far", 600, 0)]
    assert texts(join(pieces)) == ["hello world", "far"]


def test_pieces_in_different_buttons_stay_apart() -> None:
    ok, cancel = Box(0, 0, 108, 24), Box(109, 0, 108, 24)
    pieces = [line("OK", 4, 2), line("Cancel", 112, 2)]
    assert texts(join(pieces)) == ["OK Cancel"]
    assert texts(join(pieces, [ok, cancel])) == ["OK", "Cancel"]


def test_text_belongs_to_the_frontmost_window_that_covers_it() -> None:
    front = Window("front", "app", Box(0, 0, 200, 200), active=True)
    back = Window("back", "app", Box(0, 0, 800, 800), active=False)
    groups = by_window([line("a", 10, 10), line("b", 10, 400), line("c", 900, 0)], [front, back])
    assert [(w and w.title, texts(t)) for w, t in groups] == [
        ("front", ["a"]),
        ("back", ["b"]),
        (None, ["c"]),
    ]
