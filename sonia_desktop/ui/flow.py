"""Widgets in a row that goes on in the next line where there is no room."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Lays out like words of a text, from the right where the window is written so."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 6) -> None:
        self._items: list[QLayoutItem] = []
        self._sizes: list[QSize] | None = None
        self._heights: dict[int, int] = {}
        super().__init__(parent)
        self._gap = gap
        self.setContentsMargins(QMargins())

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        if not 0 <= index < len(self._items):
            return None
        taken = self._items.pop(index)
        self.invalidate()
        return taken

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        return True

    def invalidate(self) -> None:
        self._sizes = None
        self._heights.clear()
        super().invalidate()

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Kept until something changes: Qt asks for it many times each time a window is resized."""
        if width not in self._heights:
            self._heights[width] = self._place(QRect(0, 0, width, 0), draw=False)
        return self._heights[width]

    def setGeometry(self, area: QRect) -> None:  # noqa: N802 - Qt's name
        super().setGeometry(area)
        self._place(area, draw=True)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return self.minimumSize()

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, area: QRect, *, draw: bool) -> int:
        from_right = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
        x, y, line = 0, area.y(), 0
        if self._sizes is None:
            self._sizes = [item.sizeHint() for item in self._items]
        for item, size in zip(self._items, self._sizes, strict=True):
            if x and x + size.width() > area.width():
                x, y, line = 0, y + line + self._gap, 0
            if draw:
                left = area.right() + 1 - x - size.width() if from_right else area.x() + x
                item.setGeometry(QRect(left, y, min(size.width(), area.width()), size.height()))
            x += size.width() + self._gap
            line = max(line, size.height())
        return y + line - area.y()
