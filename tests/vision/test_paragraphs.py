"""Which lines are one sentence."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sonia_desktop.vision.paragraphs import paragraphs, sentence
from sonia_desktop.vision.scene import Box, TextLine

boxes = st.builds(
    Box, st.integers(0, 900), st.integers(0, 900), st.integers(1, 900), st.integers(1, 60)
)
lines = st.lists(st.builds(TextLine, st.text(max_size=60), boxes, st.just(0.9)), max_size=20)


@given(lines, st.none() | st.integers(0, 2000))
def test_every_line_is_in_one_paragraph_and_the_order_is_kept(
    given_lines: list[TextLine], edge: int | None
) -> None:
    found = paragraphs(given_lines, edge)
    assert [line for paragraph in found for line in paragraph] == given_lines


def stack(*texts: str) -> list[TextLine]:
    return [TextLine(t, Box(10, 10 + 20 * at, 8 * len(t), 18), 0.9) for at, t in enumerate(texts)]


def told(*texts: str) -> list[str]:
    return [sentence(paragraph) for paragraph in paragraphs(stack(*texts))]


def test_a_list_stays_a_list() -> None:
    items = ("- save the document under a new name", "- close it", "- open it again")
    assert told(*items) == list(items)


def test_a_line_that_had_room_for_the_next_word_was_ended_on_purpose() -> None:
    assert told("A very much longer line of text, above.", "short line of it", "and one more") == [
        "A very much longer line of text, above.",
        "short line of it",
        "and one more",
    ]


def test_a_path_parted_at_its_sign_is_whole_again() -> None:
    assert told("Nothing could be written to /mnt/archive/", "backup/2026 today") == [
        "Nothing could be written to /mnt/archive/backup/2026 today"
    ]


def test_lines_far_apart_or_of_other_size_are_not_one() -> None:
    upper, lower = stack("The first half of what could be one", "sentence in two")
    away = TextLine(lower.text, Box(10, 90, 120, 18), 0.9)
    large = TextLine(lower.text, Box(10, 30, 120, 40), 0.9)
    assert len(paragraphs([upper, lower])) == 1
    assert len(paragraphs([upper, away])) == 2
    assert len(paragraphs([upper, large])) == 2
