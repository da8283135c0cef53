"""How a moment of the screen is drawn in its list: picture, window, program, when, words found."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from sonia_desktop.ui.screen_list import MomentRole
from sonia_desktop.ui.screen_words import when_words
from sonia_desktop.ui.theme import BODY_PX, SMALL_PX, M, Theme, font_of
from sonia_desktop.vision.screen_memory.moments import Found

HEIGHT = 92
_PICTURE = QSize(114, 76)


class MomentPainter(QStyledItemDelegate):
    """Every row has the same height."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(240, HEIGHT)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        found = index.data(MomentRole.FOUND)
        if not isinstance(found, Found):
            return
        c = self._theme.colours
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        area: QRect = option.rect
        box = QRectF(area.adjusted(2, 2, -2, -2))
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(c.selection if selected else c.hover))
            painter.drawRoundedRect(box, 10, 10)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(c.accent))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)
        frame = QRect(area.x() + 8, area.y() + 8, _PICTURE.width(), _PICTURE.height())
        self._picture(painter, frame, index.data(MomentRole.PICTURE))
        left = frame.right() + M
        words = QRect(left, frame.y(), area.right() - left - M, frame.height())
        self._words(painter, words, found, QColor(c.text if selected else c.muted))
        painter.restore()

    def _picture(self, painter: QPainter, frame: QRect, picture: object) -> None:
        c = self._theme.colours
        painter.setPen(QColor(c.border))
        painter.setBrush(QColor(c.code))
        painter.drawRoundedRect(frame, 6, 6)
        if not isinstance(picture, QPixmap) or picture.isNull():
            return
        ratio = Qt.AspectRatioMode.KeepAspectRatio
        size = picture.size().scaled(frame.size() - QSize(2, 2), ratio)
        inside = QRect(frame.topLeft(), size)
        inside.moveCenter(frame.center())
        path = QPainterPath()
        path.addRoundedRect(QRectF(frame), 6, 6)
        painter.save()
        painter.setClipPath(path)
        painter.drawPixmap(inside, picture)
        painter.restore()

    def _words(self, painter: QPainter, area: QRect, found: Found, small: QColor) -> None:
        moment = found.moment
        when = when_words(found.when, datetime.now().astimezone())
        lines = (
            (moment.title or moment.program, BODY_PX, QColor(self._theme.colours.text)),
            (f"{moment.program} · {when}" if moment.title else when, SMALL_PX, small),
            (" … ".join(found.lines), SMALL_PX, small),
        )
        top = area.y()
        for text, pixels, colour in lines:
            font = font_of(painter.font(), pixels)
            metrics = QFontMetrics(font)
            painter.setFont(font)
            painter.setPen(colour)
            elided = metrics.elidedText(
                " ".join(text.split()), Qt.TextElideMode.ElideRight, area.width()
            )
            height = metrics.lineSpacing() + 4
            at = QRect(area.x(), top, area.width(), height)
            painter.drawText(at, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, elided)
            top += height
