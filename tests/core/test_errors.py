"""What an error says is what a person sees."""

from __future__ import annotations

import pytest

from sonia_desktop.core.errors import InvalidInputError, NotFoundError


@pytest.mark.parametrize(
    "sign", ["\u202e", "\u2066", "\u200b", "\x1b", "\r", "\ufeff", "\U000e0041"]
)
def test_what_turns_or_hides_text_is_written_out(sign: str) -> None:
    error = NotFoundError(f"There is no invoice{sign}fdp.exe.", remedy=f"Not {sign} either.")
    for text in (str(error), error.message, error.remedy, error.args[0]):
        assert sign not in text
        assert f"⟨U+{ord(sign):04X}⟩" in text


def test_other_scripts_and_lines_stay_as_they_are() -> None:
    said = "Es gibt kein „Grün\u00a0blau“.\nعربي, עברית, 日本語, 🙂"
    assert InvalidInputError(said).message == said
