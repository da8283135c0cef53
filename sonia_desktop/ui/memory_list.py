"""The memories as a list model: days as headings, or hits by how well they fit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView, QListView

from sonia_desktop.memory.ranking import RELEVANT_SCORE
from sonia_desktop.memory.types import Hit, MemoryItem
from sonia_desktop.ui.memory_words import day_of, day_words, meta_line, why_found
from sonia_desktop.ui.theme import Theme
from sonia_desktop.ui.words import tr

_LEAST_SCORE, _FAINT_SCORE = 0.12, 0.25
"""With and without a word in common: below, two sentences have nothing to do with each other."""
Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What a row gives besides its text."""

    ROW = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True)
class Row:
    """A heading (no `item`), or a memory; `hit` when it was searched for."""

    text: str
    meta: str = ""
    item: MemoryItem | None = None
    hit: Hit | None = field(default=None, compare=False)


def by_day(items: Sequence[MemoryItem], today: date, last: date | None = None) -> list[Row]:
    """Newest first, a heading before each day; `last` is the day that stands above already."""
    rows: list[Row] = []
    for item in items:
        day = day_of(item)
        if day != last:
            rows.append(Row(day_words(day, today)))
            last = day
        rows.append(Row(item.content, meta_line(item), item))
    return rows


def by_fit(hits: Sequence[Hit]) -> list[Row]:
    """The best first; what hardly fits is told apart, what does not at all is left out."""
    good = [hit for hit in hits if hit.score >= RELEVANT_SCORE]
    faint = [hit for hit in hits if hit.score < RELEVANT_SCORE and _says_something(hit)]
    rows = [_row(hit) for hit in good]
    if faint:
        rows.append(Row(tr("Less likely") if good else tr("Nothing fits well; these come closest")))
        rows += [_row(hit) for hit in faint]
    return rows


def _says_something(hit: Hit) -> bool:
    shares_words = hit.parts.get("words", 0.0) > 0
    return hit.score >= (_LEAST_SCORE if shares_words else _FAINT_SCORE)


def _row(hit: Hit) -> Row:
    return Row(hit.item.content, meta_line(hit.item, hit.score), hit.item, hit)


class MemoryList(QAbstractListModel):
    """Thousands of rows: the view asks for more when it is scrolled to the end."""

    more_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []
        self._more = False

    @property
    def items(self) -> list[MemoryItem]:
        """The memories that are listed, in order."""
        return [row.item for row in self.rows if row.item is not None]

    def show(self, rows: list[Row], *, more: bool) -> None:
        """These rows and no others; `more`: there are further ones to ask for."""
        self._more = more
        if rows == self.rows:
            self.rows = rows
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def add(self, rows: list[Row], *, more: bool) -> None:
        """Further rows at the end."""
        self._more = more
        if rows:
            first = len(self.rows)
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self.rows += rows
            self.endInsertRows()

    def place_of(self, memory_id: str) -> QModelIndex:
        """Where a memory stands; invalid when it is not listed."""
        for place, row in enumerate(self.rows):
            if row.item is not None and row.item.id == memory_id:
                return self.index(place)
        return QModelIndex()

    # --- Qt ---------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == Role.ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.text}. {row.meta}" if row.meta else row.text
        if role == Qt.ItemDataRole.ToolTipRole and row.hit is not None:
            why = why_found(row.hit.why)
            return tr("Found because it {why}", why=why) if why else None
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if 0 <= index.row() < len(self.rows) and self.rows[index.row()].item is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802 - Qt's name
        return not parent.isValid() and self._more

    def fetchMore(self, parent: Index) -> None:  # noqa: N802 - Qt's name
        if self._more:
            self._more = False  # asked once; `add` says whether there is still more
            self.more_wanted.emit()


def memory_view(model: MemoryList, theme: Theme) -> QListView:
    """The list as it is seen."""
    from sonia_desktop.ui.rows import RowPainter  # draws these rows: it imports this module

    made = QListView()
    made.setObjectName("memory_list")
    made.setAccessibleName(tr("Memories"))
    made.setModel(model)
    made.setItemDelegate(RowPainter(theme))
    made.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setMouseTracking(True)
    made.setMinimumWidth(220)
    return made
