"""The conversations as a list: pinned ones, then by day; or what a search found in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from sonia_desktop.ui.icons import pixmap
from sonia_desktop.ui.theme import BODY_PX, SMALL_PX, S, Theme, font_of
from sonia_desktop.ui.words import month_in_words, tr

if TYPE_CHECKING:
    from sonia_desktop.agent.chats import Found
    from sonia_desktop.agent.conversations import Conversation

Index = QModelIndex | QPersistentModelIndex
_HEADING, _ONE_LINE, _TWO_LINES = 30, 34, 52
_UNTITLED = tr("Untitled")
_MOST_BEFORE = 12
"""Characters shown before what was found."""


class Role(IntEnum):
    ROW = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True)
class ChatRow:
    """A heading (no id), a conversation, or a place in one (`turn_id`)."""

    text: str
    conversation_id: str = ""
    turn_id: str = ""
    snippet: str = ""
    pinned: bool = False


def day_heading(updated_at: str, today: date) -> str:
    """Under which heading a conversation stands: by the day it was last spoken in (local)."""
    try:
        day = datetime.fromisoformat(updated_at.replace("Z", "+00:00")).astimezone().date()
    except ValueError:
        return tr("Earlier")
    age = today - day
    if age < timedelta(days=1):
        return tr("Today")
    if age < timedelta(days=2):
        return tr("Yesterday")
    if age < timedelta(days=7):
        return tr("Last 7 days")
    return tr("Last 30 days") if age < timedelta(days=30) else month_in_words(day)


def rows_of(shelf: Sequence[Conversation], today: date) -> list[ChatRow]:
    """As the shelf gives them: pinned ones first, then the newest."""
    rows: list[ChatRow] = []
    last = ""
    for one in shelf:
        heading = tr("Pinned") if one.pinned else day_heading(one.updated_at, today)
        if heading != last:
            rows.append(ChatRow(heading))
            last = heading
        rows.append(ChatRow(one.title or _UNTITLED, one.id, pinned=one.pinned))
    return rows


def rows_found(words: str, shelf: Sequence[Conversation], found: Sequence[Found]) -> list[ChatRow]:
    """Conversations named so, then the places where it was said."""
    low = words.lower().split()
    named = [one for one in shelf if all(word in one.title.lower() for word in low)]
    rows = [ChatRow(tr("Named so"))] if named else []
    rows += [ChatRow(one.title or _UNTITLED, one.id, pinned=one.pinned) for one in named]
    if found:
        rows.append(ChatRow(tr("Said there")))
    rows += [
        ChatRow(
            each.title or _UNTITLED,
            each.conversation_id,
            each.turn_id,
            found_words(each.snippet),
        )
        for each in found
    ]
    return rows or [ChatRow(tr("Nothing was found."))]


def found_words(snippet: str) -> str:
    """What was found, with so little before it that it is seen in a narrow row.

    Args:
        snippet: a part of the message; ``**`` stands before and after what was found.
    """
    words = snippet.split()
    first = next((place for place, word in enumerate(words) if "**" in word), 0)
    begin = first
    while begin > 0 and len(" ".join(words[begin - 1 : first])) <= _MOST_BEFORE:
        begin -= 1
    text = " ".join(words[begin:]).replace("**", "")
    return text if begin == 0 or text.startswith("…") else f"… {text}"


class ChatModel(QAbstractListModel):
    """Rows; a title that is edited in the view is given to `renamed`."""

    renamed = Signal(str, str)
    more_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[ChatRow] = []
        self._more = False

    def show(self, rows: list[ChatRow], *, more: bool = False) -> None:
        """These rows and no others; `more`: there are further ones to ask for."""
        self._more = more
        if rows != self.rows:
            self.beginResetModel()
            self.rows = rows
            self.endResetModel()

    def row(self, index: Index) -> ChatRow | None:
        """The row there; None for none and for a heading."""
        if not index.isValid() or not 0 <= index.row() < len(self.rows):
            return None
        row = self.rows[index.row()]
        return row if row.conversation_id else None

    def place_of(self, conversation_id: str) -> QModelIndex:
        for place, row in enumerate(self.rows):
            if row.conversation_id == conversation_id and not row.turn_id:
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
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return row.text
        if role == Qt.ItemDataRole.ToolTipRole and row.conversation_id:
            return f"{row.text}\n{row.snippet}" if row.snippet else row.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            pinned = tr(", pinned") if row.pinned else ""
            return f"{row.text}{pinned}. {row.snippet}" if row.snippet else f"{row.text}{pinned}"
        return None

    def setData(  # noqa: N802 - Qt's name
        self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        row, title = self.row(index), " ".join(str(value).split())
        if row is None or not title or title == row.text:
            return False
        self.renamed.emit(row.conversation_id, title)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row(index)
        if row is None:
            return Qt.ItemFlag.NoItemFlags
        usual = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return usual if row.turn_id else usual | Qt.ItemFlag.ItemIsEditable

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802 - Qt's name
        return not parent.isValid() and self._more

    def fetchMore(self, parent: Index) -> None:  # noqa: N802 - Qt's name
        if self._more:
            self._more = False
            self.more_wanted.emit()


class ChatPainter(QStyledItemDelegate):
    """One line for a conversation, a second for the words that were found in it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme
        self.shown = ""
        """The conversation that is open."""

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        row = index.data(Role.ROW)
        if not isinstance(row, ChatRow) or not row.conversation_id:
            return QSize(80, _HEADING)
        return QSize(80, _TWO_LINES if row.snippet else _ONE_LINE)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(Role.ROW)
        if not isinstance(row, ChatRow):
            return
        c = self._theme.colours
        area: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if not row.conversation_id:
            painter.setFont(font_of(painter.font(), SMALL_PX, bold=True))
            painter.setPen(QColor(c.muted))
            low = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
            painter.drawText(area.adjusted(S, 0, -S, -4), low, row.text)
            painter.restore()
            return
        state: QStyle.StateFlag = option.state
        box = QRectF(area.adjusted(1, 1, -1, -1))
        open_now = row.conversation_id == self.shown and not row.turn_id
        over = bool(state & QStyle.StateFlag.State_MouseOver)
        if open_now or over:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(c.bubble if open_now else c.hover))
            painter.drawRoundedRect(box, 8, 8)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(c.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        inside = area.adjusted(S, 2, -S, -2)
        if row.pinned:
            device = painter.device()
            ratio = device.devicePixelRatio() if device is not None else 1.0
            picture = pixmap("pin", 14, c.muted, ratio)
            painter.drawPixmap(inside.right() - 13, inside.center().y() - 7, picture)
            inside = inside.adjusted(0, 0, -20, 0)
        font, small = font_of(painter.font(), BODY_PX), font_of(painter.font(), SMALL_PX)
        painter.setFont(font)
        painter.setPen(QColor(c.text))
        title = QRect(inside)
        if row.snippet:
            title.setHeight(inside.height() // 2)
        painter.drawText(title, left, _cut(row.text, QFontMetrics(font), title.width()))
        if row.snippet:
            below = QRect(inside)
            below.setTop(title.bottom())
            painter.setFont(small)
            painter.setPen(QColor(c.muted))
            painter.drawText(below, left, _cut(row.snippet, QFontMetrics(small), below.width()))
        painter.restore()

    def createEditor(  # noqa: N802 - Qt's name
        self,
        parent: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        editor = QLineEdit(parent)
        editor.setObjectName("rename")
        editor.setAccessibleName(tr("Name of the conversation"))
        editor.setMaxLength(160)
        editor.setStyleSheet("padding: 2px 6px;")
        return editor


def _cut(text: str, metrics: QFontMetrics, width: int) -> str:
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
