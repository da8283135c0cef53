"""The log's lines as a table model: the newest above, older ones asked for at its end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyleOptionViewItem,
    QTableView,
)

from sonia_desktop.log_reading import Line
from sonia_desktop.ui.pieces import local_moment
from sonia_desktop.ui.theme import Theme
from sonia_desktop.ui.words import tr

Index = QModelIndex | QPersistentModelIndex
_ROLE = Qt.ItemDataRole
COLUMNS = (tr("When"), tr("Level"), tr("Part"), tr("What"))
_WHEN, _LEVEL, _PART, _WHAT = range(4)
_MOST_LETTERS = {_WHEN: 19, _LEVEL: 9, _PART: 22}
"""The last column takes the rest."""
_AT_ONCE = 2_000
_SURELY_FITS = 0.7
"""So much of a column's usual letters has room, whatever letters they are."""
_SIDE = int(
    Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
)
_AIR = 16
_NARROW_PX = 620
"""Less wide the part is not shown in the list: what happened needs the room."""
LEVEL_WORDS = {
    "debug": tr("detail"),
    "info": tr("info"),
    "warning": tr("warning"),
    "error": tr("error"),
    "critical": tr("critical"),
}


class LogList(QAbstractTableModel):
    """Hundreds of thousands of rows; the view asks for more when it is scrolled to the end."""

    more_wanted = Signal()

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.lines: list[Line] = []
        self._more = False
        self._gone: list[list[Line]] = []
        """Let go a few at a time: a hundred thousand at once would hold the window up."""
        self._letting_go = QTimer(self, interval=0)
        self._letting_go.timeout.connect(self._let_go)

    def show(self, lines: Sequence[Line], *, more: bool) -> None:
        """These lines and no others; `more`: there are older ones to ask for."""
        self._gone += [self.lines]
        self._letting_go.start()
        self.beginResetModel()
        self.lines, self._more = list(lines), more
        self.endResetModel()

    def add(self, lines: Sequence[Line], *, more: bool) -> None:
        """Older lines at the end."""
        self._more = more
        if lines:
            first = len(self.lines)
            self.beginInsertRows(QModelIndex(), first, first + len(lines) - 1)
            self.lines += lines
            self.endInsertRows()

    def put_above(self, lines: Sequence[Line]) -> None:
        """New lines, the newest first."""
        if lines:
            self.beginInsertRows(QModelIndex(), 0, len(lines) - 1)
            self.lines[:0] = lines
            self.endInsertRows()

    def _let_go(self) -> None:
        if self._gone:
            del self._gone[-1][-_AT_ONCE:]
            if not self._gone[-1]:
                self._gone.pop()
        if not self._gone:
            self._letting_go.stop()

    # --- Qt ---------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = _ROLE.DisplayRole
    ) -> Any:
        if role == _ROLE.DisplayRole and orientation is Qt.Orientation.Horizontal:
            return COLUMNS[section]
        return None

    def data(self, index: Index, role: int = _ROLE.DisplayRole) -> Any:
        if not 0 <= index.row() < len(self.lines):
            return None
        line, column = self.lines[index.row()], index.column()
        if role == _ROLE.DisplayRole:
            return _cell(line, column)
        if role == _ROLE.AccessibleTextRole and column == _WHEN:  # a row in one breath
            return ". ".join(_cell(line, each) for each in range(len(COLUMNS)))
        return None

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802 - Qt's name
        return not parent.isValid() and self._more

    def fetchMore(self, parent: Index) -> None:  # noqa: N802 - Qt's name
        if self._more:
            self._more = False  # asked once; `add` says whether there is still more
            self.more_wanted.emit()


class LinePainter(QAbstractItemDelegate):
    """Draws a cell in one call: with a style sheet Qt asks Python a dozen times for each."""

    def __init__(self, model: LogList, theme: Theme) -> None:
        super().__init__(model)
        self._model, self._theme = model, theme

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:  # noqa: N802
        return QSize(40, option.fontMetrics.height() + 8)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        place, column, c = index.row(), index.column(), self._theme.colours
        if place >= len(self._model.lines):
            return
        line, area = self._model.lines[place], option.rect
        chosen = option.state & QStyle.StateFlag.State_Selected
        if chosen:
            painter.fillRect(area, QColor(c.selection))
        inside = area.adjusted(_AIR // 2, 0, -_AIR // 4, 0)
        colour = c.text
        if column == _LEVEL and not chosen:
            colours = {"warning": c.warning, "error": c.error, "critical": c.error}
            colour = colours.get(line.level, c.muted)
        painter.setPen(QColor(colour))
        metrics = option.fontMetrics
        text, letters = _cell(line, column), inside.width() // max(1, metrics.averageCharWidth())
        if len(text) > _SURELY_FITS * letters:  # eliding takes twice as long as drawing
            text = metrics.elidedText(
                text[: 3 * letters], Qt.TextElideMode.ElideRight, inside.width()
            )
        painter.drawText(inside, _SIDE, text)


def _cell(line: Line, column: int) -> str:
    if column == _WHEN:
        return local_moment(line.at, seconds=True)
    if column == _LEVEL:
        return LEVEL_WORDS.get(line.level, line.level)
    if column == _PART:
        return line.part
    return f"{line.event}  {line.detail}".rstrip()[:500].replace("\n", " ")


class LogView(QTableView):
    """The lines as they are seen. A table, for a tree or a list asks Python for every row."""

    def __init__(self, model: LogList, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("log_list")
        self.setAccessibleName(tr("Lines of the log"))
        self.setModel(model)
        self.setItemDelegate(LinePainter(model, theme))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setMinimumWidth(220)
        self.setMinimumHeight(96)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setAccessibleName(tr("Columns"))
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._fit()

    def at_top(self) -> bool:
        """The newest line is in sight."""
        return self.verticalScrollBar().value() == 0

    def chosen_rows(self) -> list[tuple[int, int]]:
        """What is selected, as first and last rows, from above."""
        chosen = self.selectionModel().selection()
        ranges = [chosen.at(place) for place in range(chosen.size())]
        return sorted({(each.top(), each.bottom()) for each in ranges})

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def resizeEvent(self, event: Any) -> None:  # noqa: N802 - Qt's name
        self.setColumnHidden(_PART, self.width() < _NARROW_PX)
        super().resizeEvent(event)

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        self.verticalHeader().setDefaultSectionSize(metrics.height() + 8)
        for column, letters in _MOST_LETTERS.items():
            self.setColumnWidth(column, metrics.horizontalAdvance("0" * letters) + _AIR)
