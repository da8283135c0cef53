"""The pure parts of taking and answering pictures: base64 in its forms, text in pieces."""

from __future__ import annotations

import base64
import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sonia_desktop.api.picture_answers import chunks
from sonia_desktop.api.pictures import Base64Error, decoded


@given(st.binary(min_size=1, max_size=300), st.booleans(), st.booleans(), st.booleans())
def test_base64_is_taken_with_or_without_head_padding_and_line_ends(
    data: bytes, head: bool, padding: bool, lines: bool
) -> None:
    text = base64.b64encode(data).decode()
    text = text if padding else text.rstrip("=")
    text = "\r\n".join(textwrap.wrap(text, 20)) if lines else text
    sent = f" data:image/png;name=a.png;base64,{text}\n" if head else text
    assert decoded(sent, "image_data") == data


@pytest.mark.parametrize(
    "sent",
    ["", "  ", "a", "====", "no base64!", "äöü", "data:", "data:image/png", "data:image/png,abc",
     "data:image/png;base64,", "data:;base64,%%%", None, 3, [], {}],
)  # fmt: skip
def test_everything_else_is_refused_in_words(sent: object) -> None:
    with pytest.raises(Base64Error) as told:
        decoded(sent, "image_data")
    assert "image_data" in told.value.message
    assert told.value.remedy


@given(st.text(max_size=600), st.integers(1, 50))
def test_the_pieces_are_the_text_and_none_is_too_long(text: str, letters: int) -> None:
    pieces = chunks(text, letters)
    assert "".join(pieces) == text
    assert all(0 < len(piece) <= letters for piece in pieces)
