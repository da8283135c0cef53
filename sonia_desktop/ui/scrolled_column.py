"""One column of a place that scrolls: as wide as reads well, at the left."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from sonia_desktop.ui.steady_scroll import keep_bars_place
from sonia_desktop.ui.theme import SCROLL_BAR_PX, L, M, S


class ScrolledColumn(QScrollArea):
    """What it shows goes into `column`.

    Args:
        name: what a screen reader calls it; empty where what stands in it says enough.
        most_px: the column is no wider.
    """

    def __init__(self, name: str = "", *, most_px: int = 920) -> None:
        super().__init__()
        inside = QWidget()
        inside.setObjectName("scrolled")
        self._most_px = most_px
        middle = QWidget()
        middle.setMaximumWidth(most_px)
        self.column = QVBoxLayout(middle)
        self.column.setContentsMargins(0, 0, M, L)
        self.column.setSpacing(S)
        sides = QHBoxLayout(inside)
        sides.setContentsMargins(0, 0, 0, 0)
        sides.addWidget(middle, 1000)
        sides.addStretch(1)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        keep_bars_place(self)
        self.setAccessibleName(name)
        self.inside = inside
        self.setWidget(inside)

    def head(self, line: QLayout) -> QLayout:
        """A line that stands above the column, as wide as what is in it."""
        middle = QWidget()
        middle.setMaximumWidth(self._most_px)
        line.setContentsMargins(0, 0, M, 0)
        middle.setLayout(line)
        sides = QHBoxLayout()
        sides.setContentsMargins(0, 0, 0, 0)
        sides.addWidget(middle, 1000)
        sides.addStretch(1)
        sides.addSpacing(SCROLL_BAR_PX)
        return sides
