"""How rows of a list are drawn: headings, and cards of up to two lines with a small one below."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from sonia_desktop.ui.memory_list import Role, Row
from sonia_desktop.ui.theme import BODY_PX, SMALL_PX, M, S, Theme, font_of

HEADING_HEIGHT = 36
CARD_HEIGHT = 76
_GAP = 3
_SHOWN_CHARS = 400


class RowPainter(QStyledItemDelegate):
    """Every card has the same height, so a list of thousands is laid out at once."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        row = index.data(Role.ROW)
        heading = isinstance(row, Row) and row.item is None
        return QSize(120, HEADING_HEIGHT if heading else CARD_HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(Role.ROW)
        if not isinstance(row, Row):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area: QRect = option.rect
        if row.item is None:
            self._heading(painter, area, row.text)
        else:
            state: QStyle.StateFlag = option.state
            self._card(painter, area, state, row)
        painter.restore()

    def _heading(self, painter: QPainter, area: QRect, text: str) -> None:
        painter.setFont(font_of(painter.font(), SMALL_PX, bold=True))
        painter.setPen(QColor(self._theme.colours.muted))
        inside = area.adjusted(S, 0, -S, -6)
        painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, text)

    def _card(self, painter: QPainter, area: QRect, state: QStyle.StateFlag, row: Row) -> None:
        c = self._theme.colours
        box = QRectF(area.adjusted(2, 2, -2, -2))
        selected = bool(state & QStyle.StateFlag.State_Selected)
        over = bool(state & QStyle.StateFlag.State_MouseOver)
        if selected or over:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(c.hover if not selected else c.selection))
            painter.drawRoundedRect(box, 10, 10)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(c.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)
        inside = area.adjusted(M, 0, -M, 0)
        font, small = font_of(painter.font(), BODY_PX), font_of(painter.font(), SMALL_PX)
        lines = two_lines(row.text, font, inside.width())
        spacing, below = QFontMetrics(font).lineSpacing(), QFontMetrics(small).lineSpacing()
        top = inside.y() + (inside.height() - len(lines) * spacing - _GAP - below) // 2
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(c.text))
        painter.setFont(font)
        for line in lines:
            painter.drawText(QRect(inside.x(), top, inside.width(), spacing), left, line)
            top += spacing
        painter.setFont(small)
        painter.setPen(QColor(c.text if selected else c.muted))
        meta = QFontMetrics(small).elidedText(row.meta, Qt.TextElideMode.ElideRight, inside.width())
        painter.drawText(QRect(inside.x(), top + _GAP, inside.width(), below), left, meta)


def two_lines(text: str, font: QFont, width: int) -> list[str]:
    """The beginning of a text in at most two lines of that width; the rest is an ellipsis."""
    said = " ".join(text[:_SHOWN_CHARS].split())
    layout = QTextLayout(said, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    starts: list[int] = []
    while len(starts) < 2:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(20, width))
        line.setPosition(QPointF(0, 0))
        starts.append(line.textStart())
    layout.endLayout()
    if len(starts) < 2:
        return [said]
    rest = said[starts[1] :] + ("…" if len(text) > _SHOWN_CHARS else "")
    metrics = QFontMetrics(font)
    return [
        said[: starts[1]].rstrip(),
        metrics.elidedText(rest, Qt.TextElideMode.ElideRight, max(20, width)),
    ]
