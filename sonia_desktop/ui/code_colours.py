"""Colours for code: keywords, strings, comments, numbers and names, by Pygments' lexers."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from sonia_desktop.ui.theme import Colours

if TYPE_CHECKING:
    from pygments.lexer import Lexer

MOST_CHARS = 60_000
"""Longer code stays in one colour: it would take longer than it is looked at."""
_AT_ONCE_CHARS = 3_000
_LATER_MS = 200
Span = tuple[int, int, str]
"""Where in its line, how long, and the kind of word."""


def spans_of(text: str, language: str) -> list[list[Span]]:
    """The kinds of words in each line of code; empty lists for an unknown language.

    >>> spans_of("x = 1  # one", "python")
    [[(4, 1, 'number'), (7, 5, 'comment')]]
    """
    lines: list[list[Span]] = [[] for _ in range(text.count("\n") + 1)]
    lexer = _lexer(language.lower())
    if lexer is None or len(text) > MOST_CHARS:
        return lines
    line = place = 0
    for kind, value in lexer.get_tokens(text):
        name = _name_of(str(kind))
        for number, piece in enumerate(value.split("\n")):
            if number:
                line, place = line + 1, 0
            if name and piece and line < len(lines):
                lines[line].append((place, len(piece), name))
            place += len(piece)
    return lines


@functools.cache
def _lexer(language: str) -> Lexer | None:
    if not language:
        return None
    from pygments.lexers import get_lexer_by_name
    from pygments.util import ClassNotFound

    try:
        found: Lexer = get_lexer_by_name(language, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return None
    return found


def _name_of(kind: str) -> str:
    """Pygments' kind of token as one of ours; empty: in the colour of text."""
    kind = kind.removeprefix("Token.")
    for beginning, name in (
        ("Comment", "comment"),
        ("Keyword", "keyword"),
        ("Operator.Word", "keyword"),
        ("Literal.String", "string"),
        ("Literal.Number", "number"),
        ("Name.Function", "name"),
        ("Name.Class", "name"),
        ("Name.Tag", "keyword"),
        ("Name.Decorator", "number"),
        ("Generic.Deleted", "deleted"),
        ("Generic.Inserted", "string"),
    ):
        if kind.startswith(beginning):
            return name
    return ""


class CodeColours(QSyntaxHighlighter):
    """Short code is coloured at once, long code when it has not changed for a moment."""

    def __init__(self, document: QTextDocument, colours: Colours) -> None:
        super().__init__(document)
        self._language = ""
        self._spans: list[list[Span]] = []
        self._formats = formats_of(colours)
        self._later = QTimer(self, singleShot=True, interval=_LATER_MS)
        self._later.timeout.connect(self._colour)

    def code_changed(self, language: str) -> None:
        """The document holds other code, in this language."""
        self._language = language
        if self.document().characterCount() <= _AT_ONCE_CHARS:
            self._colour()
        else:
            self._later.start()

    def recolour(self, colours: Colours) -> None:
        self._formats = formats_of(colours)
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:  # noqa: N802 - Qt's name
        number = self.currentBlock().blockNumber()
        if number < len(self._spans):
            for start, length, name in self._spans[number]:
                self.setFormat(start, length, self._formats[name])

    def _colour(self) -> None:
        self._spans = spans_of(self.document().toPlainText(), self._language)
        self.rehighlight()


def formats_of(c: Colours) -> dict[str, QTextCharFormat]:
    """Each kind's look; every colour is readable on the ground of code."""
    made: dict[str, QTextCharFormat] = {}
    for name, colour in (
        ("comment", c.muted),
        ("keyword", c.accent),
        ("string", c.ready),
        ("number", c.warning),
        ("name", c.text),
        ("deleted", c.error),
    ):
        made[name] = QTextCharFormat()
        made[name].setForeground(QColor(colour))
    made["comment"].setFontItalic(True)
    made["name"].setFontWeight(QFont.Weight.DemiBold)
    return made
