from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QColor, QTextDocument
from pytestqt.qtbot import QtBot

from sonia_desktop.ui.code_colours import CodeColours, formats_of
from sonia_desktop.ui.code_spans import MOST_CHARS, spans_of
from sonia_desktop.ui.theme import DARK, LIGHT, contrast


def test_words_of_code_are_told_apart() -> None:
    (line,) = spans_of('def area(r): return "x"  # why', "python")
    assert [name for _at, _length, name in line] == [
        "keyword", "name", "keyword", "string", "string", "string", "comment",
    ]  # fmt: skip
    assert spans_of("whatever\nit is", "no such language") == [[], []]
    assert spans_of("x" * (MOST_CHARS + 1), "python") == [[]]


@given(st.text(max_size=200))
def test_any_text_keeps_its_lines_and_no_word_leaves_its_line(text: str) -> None:
    lines = text.split("\n")
    found = spans_of(text, "python")
    assert len(found) == len(lines)
    for line, spans in zip(lines, found, strict=True):
        assert all(start + length <= len(line) for start, length, _name in spans)


def test_code_is_coloured_and_readable_in_light_and_dark(qtbot: QtBot) -> None:
    for scheme in (LIGHT, DARK):
        for form in formats_of(scheme).values():
            assert contrast(form.foreground().color().name(), scheme.code) >= 4.5
    document = QTextDocument()
    document.setPlainText("x = 1")
    colours = CodeColours(document, LIGHT)
    colours.code_changed("python")
    layout = document.firstBlock().layout()
    assert layout is not None
    (number,) = [each for each in layout.formats() if each.start == 4]
    assert number.format.foreground().color() == QColor(LIGHT.warning)
