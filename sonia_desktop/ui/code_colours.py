"""Colours for code: keywords, strings, comments, numbers and names, by Pygments' lexers."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from sonia_desktop.ui.code_spans import Span, spans_of
from sonia_desktop.ui.theme import Colours

_AT_ONCE_CHARS = 3_000
_LATER_MS = 200


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
