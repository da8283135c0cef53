"""A share as a small bar."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from sonia_desktop.ui.theme import Theme

_HEIGHT = 6


class Meter(QWidget):
    """`share` is 0 to 1; `name` is what a screen reader says."""

    def __init__(self, theme: Theme, share: float, name: str) -> None:
        super().__init__()
        self._theme, self._share = theme, min(max(share, 0.0), 1.0)
        self.setAccessibleName(f"{name}: {share:.0%}")
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(80, 14)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        track = QRectF(0, (self.height() - _HEIGHT) / 2, self.width(), _HEIGHT)
        painter.setBrush(QColor(self._theme.colours.border))
        painter.drawRoundedRect(track, 3, 3)
        track.setWidth(track.width() * self._share)
        painter.setBrush(QColor(self._theme.colours.accent))
        painter.drawRoundedRect(track, 3, 3)
