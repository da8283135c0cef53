"""How long each stage of an answer took, one bar below the other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from sonia_desktop.ui.theme import SMALL_PX, Theme
from sonia_desktop.ui.why_words import Step, duration_words
from sonia_desktop.ui.words import tr

_ROW = 22
_BAR = 8
_TIME_WIDTH, _GAP = 62, 8
_LEAST_BAR, _LEAST_ROOM = 2.0, 40.0
"""Of one bar, and of all of them beside the names."""


class Waterfall(QWidget):
    """Each bar begins where the one before ends; a screen reader gets the same as a sentence."""

    def __init__(self, theme: Theme, steps: Sequence[Step], total_ms: float) -> None:
        super().__init__()
        self._theme, self._steps = theme, tuple(steps)
        ends = [step.start_ms + step.ms for step in steps]
        self._whole = max([total_ms, *ends, 0.001])
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        told = ", ".join(f"{step.name} {duration_words(step.ms)}" for step in steps)
        self.setAccessibleName(tr("Time by stage: {told}", told=told))
        self.setToolTip("\n".join(f"{s.name}: {duration_words(s.ms)}" for s in steps))
        theme.changed.connect(self.update)

    @property
    def steps(self) -> tuple[Step, ...]:
        """What is drawn."""
        return self._steps

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(220, _ROW * len(self._steps))

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(SMALL_PX)
        return font

    def _names_width(self) -> int:
        """As wide as the longest name; where there is too little room, names end in "…"."""
        metrics = QFontMetrics(self._small())
        widest = max((metrics.horizontalAdvance(step.name) for step in self._steps), default=0)
        return min(widest + _GAP, max(_GAP, int(self.width() - _TIME_WIDTH - _LEAST_ROOM)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        c = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._small())
        metrics = QFontMetrics(self._small())
        left = self._names_width()
        room = max(10.0, self.width() - left - _TIME_WIDTH)
        side = Qt.AlignmentFlag.AlignVCenter
        for number, step in enumerate(self._steps):
            top = number * _ROW
            painter.setPen(QColor(c.muted))
            name = metrics.elidedText(step.name, Qt.TextElideMode.ElideRight, int(left) - _GAP)
            painter.drawText(QRectF(0, top, left, _ROW), side | Qt.AlignmentFlag.AlignLeft, name)
            painter.setPen(QColor(c.text))
            time = QRectF(self.width() - _TIME_WIDTH, top, _TIME_WIDTH, _ROW)
            painter.drawText(time, side | Qt.AlignmentFlag.AlignRight, duration_words(step.ms))
            width = max(_LEAST_BAR, room * step.ms / self._whole)
            start = min(left + room * step.start_ms / self._whole, left + room - width)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(c.accent))
            painter.drawRoundedRect(QRectF(start, top + (_ROW - _BAR) / 2, width, _BAR), 3, 3)
