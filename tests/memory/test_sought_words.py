"""What of a question is looked for in the words of memories."""

from __future__ import annotations

import pytest

from sonia_desktop.memory.words import terms_of


@pytest.mark.parametrize(
    ("query", "sought"),
    [
        ("lamp 7", ["lamp", "7"]),
        ("is my car on level 3", ["car", "level", "3"]),
        ("vitamin c", ["vitamin"]),
        ("what is it", ["what", "is", "it"]),
    ],
)
def test_figures_and_telling_words_are_looked_for(query: str, sought: list[str]) -> None:
    assert [term.said for term in terms_of(query)] == sought
