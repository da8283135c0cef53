"""What is copied out of messages: their text as it is read, and the same with its looks.

Lists keep their signs, a row of a table is a line with tabs, code is as it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMimeData
from PySide6.QtGui import (
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextListFormat,
    QTextTable,
)

_MOST_WITH_LOOKS = 20_000
"""Characters; a longer selection is copied as plain text only: looks take 1 ms for each 1,000."""
_STYLE = re.compile(r'style="([^"]*)"')
_OF_THE_WINDOW = re.compile(
    r"\s*(?:background-color|color|font-family|font-size|line-height):[^;]*;"
)
_NUMBERED = (
    QTextListFormat.Style.ListDecimal,
    QTextListFormat.Style.ListLowerAlpha,
    QTextListFormat.Style.ListUpperAlpha,
    QTextListFormat.Style.ListLowerRoman,
    QTextListFormat.Style.ListUpperRoman,
)


@dataclass(frozen=True)
class Part:
    """From position `begin` of a document up to `end`; `rich`: it was Markdown, not code."""

    document: QTextDocument
    begin: int
    end: int
    rich: bool = True


def copied(parts: Sequence[Part]) -> QMimeData:
    """For the clipboard: what was selected, in order."""
    data = QMimeData()
    data.setText("\n\n".join(filter(None, map(plain_text, parts))))
    looks = any(part.rich for part in parts)
    if looks and sum(part.end - part.begin for part in parts) <= _MOST_WITH_LOOKS:
        data.setHtml(_html(parts))
    return data


def plain_text(part: Part) -> str:
    """One part as text."""
    told = ""
    before: QTextBlock | None = None
    block = part.document.findBlock(part.begin)
    while block.isValid() and block.position() <= part.end:
        first = max(part.begin, block.position())
        last = min(part.end, block.position() + block.length() - 1)
        words = _between(part.document, first, last)
        if part.rich and last < part.end:
            words = words.rstrip(" ")
        cell = _table(block) is not None
        if not part.rich or words or cell or _preformatted(block):
            told += _gap(before, block) if part.rich else "\n" if before is not None else ""
            signed = part.rich and first == block.position()
            alone = part.begin == first and part.end == last  # a word, or the words of one entry
            told += (_sign(block) if signed and not alone else "") + words
            before = block
        block = block.next()
    return told


def _between(document: QTextDocument, begin: int, end: int) -> str:
    cursor = QTextCursor(document)
    cursor.setPosition(begin)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    text = cursor.selectedText()
    return text.replace("\u2028", "\n").replace("\u00a0", " ").replace("\ufffc", "")


def _gap(before: QTextBlock | None, block: QTextBlock) -> str:
    """What stands between two paragraphs."""
    if before is None:
        return ""
    table = _table(block)
    if table is not None and _table(before) == table:
        one, other = table.cellAt(before.position()), table.cellAt(block.position())
        if one.row() != other.row():
            return "\n"
        return " " if one.column() == other.column() else "\t"
    entries = block.textList()
    if before.textList() is not None and entries is not None:
        begins = entries.itemNumber(block) == 0 and entries.format().indent() == 1
        return "\n\n" if begins else "\n"
    return "\n" if _preformatted(before) and _preformatted(block) else "\n\n"


def _table(block: QTextBlock) -> QTextTable | None:
    """The table it stands in; None for the one that draws the bar of a quote."""
    table: QTextTable | None = QTextCursor(block).currentTable()
    return None if table is None or table.rows() * table.columns() == 1 else table


def _sign(block: QTextBlock) -> str:
    """What stands before an entry of a list."""
    entries = block.textList()
    if entries is None:
        return ""
    style = entries.format().style()
    inset = "  " * max(0, entries.format().indent() - 1)
    if style in _NUMBERED:
        return f"{inset}{entries.itemText(block)} "
    return inset if style == QTextListFormat.Style.ListStyleUndefined else f"{inset}- "


def _preformatted(block: QTextBlock) -> bool:
    return bool(block.blockFormat().nonBreakableLines())


def _html(parts: Sequence[Part]) -> str:
    """With bold words, lists and tables, without the window's own colours and sizes."""
    page = QTextDocument()
    writer = QTextCursor(page)
    for number, part in enumerate(parts):
        if number:
            writer.insertBlock(QTextBlockFormat(), QTextCharFormat())
        chosen = QTextCursor(part.document)
        chosen.setPosition(part.begin)
        chosen.setPosition(part.end, QTextCursor.MoveMode.KeepAnchor)
        writer.insertFragment(chosen.selection())
        writer.movePosition(QTextCursor.MoveOperation.End)
    return _STYLE.sub(lambda found: f'style="{_OF_THE_WINDOW.sub("", found[1])}"', page.toHtml())
