"""What is in a Qt window and where: classes and boxes from the widgets themselves."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenuBar,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QScrollBar,
    QSlider,
    QStyle,
    QStyleOptionButton,
    QTabBar,
    QTableWidget,
    QTextEdit,
    QToolBar,
    QToolButton,
    QTreeWidget,
    QWidget,
)  # fmt: skip

Truth = list[tuple[str, QRect]]


def truth(window: QWidget) -> Truth:
    """Everything in a window that is seen, in its logical pixels."""
    found: Truth = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisibleTo(window):
            continue
        seen = widget.visibleRegion().boundingRect()
        whole = widget.width() * widget.height()
        if seen.isEmpty() or seen.width() * seen.height() < 0.5 * whole:
            continue
        corner = widget.mapTo(window, QPoint(0, 0))
        found += [(role, rect.translated(corner)) for role, rect in _of(widget, seen)]
    return found


def _of(widget: QWidget, seen: QRect) -> Iterator[tuple[str, QRect]]:
    parent = widget.parentWidget()
    named = widget.property("ui")
    if named == "link" and isinstance(widget, QLabel):
        yield "link", _words(widget, widget.sizeHint().width())
    elif named is not None:
        yield str(named), seen
    elif isinstance(widget, QScrollBar):
        yield "scrollbar", seen
    elif isinstance(widget, QPushButton):
        yield "button", seen
    elif isinstance(widget, QToolButton):
        if isinstance(parent, QToolBar) and not widget.icon().isNull():
            side = parent.iconSize()
            middle = seen.center()
            yield (
                "icon",
                QRect(
                    middle.x() - side.width() // 2,
                    middle.y() - side.height() // 2,
                    side.width(),
                    side.height(),
                ),
            )
    elif isinstance(widget, QCheckBox | QRadioButton):
        yield from _choice(widget)
    elif isinstance(widget, QComboBox):
        yield "dropdown", seen
    elif isinstance(widget, QSlider):
        yield "slider", seen
    elif isinstance(widget, QAbstractSpinBox):
        yield "input", seen
    elif isinstance(widget, QLineEdit):
        if not isinstance(parent, QComboBox | QAbstractSpinBox):
            yield "input", seen
    elif isinstance(widget, QTextEdit | QPlainTextEdit):
        yield "input", seen
    elif isinstance(widget, QTabBar):
        for at in range(widget.count()):
            rect = widget.tabRect(at)
            if seen.contains(rect.center()):
                yield "tab", rect.intersected(seen)
    elif isinstance(widget, QMenuBar):
        yield "navigation", seen
    elif isinstance(widget, QTableWidget | QTreeWidget):
        yield "table", seen
        yield from _cells(widget)
    elif isinstance(widget, QListWidget):
        yield from _cells(widget)
    elif isinstance(widget, QLabel) and widget.text():
        yield "text", _words(widget, QFontMetrics(widget.font()).horizontalAdvance(widget.text()))
    elif isinstance(widget, QGroupBox) and widget.title():
        metrics = QFontMetrics(widget.font())
        yield "text", QRect(8, 0, metrics.horizontalAdvance(widget.title()), metrics.height())


def _words(widget: QLabel, advance: int) -> QRect:
    """Where a label's words are: a label is often wider and higher."""
    inside = widget.contentsRect()
    metrics = QFontMetrics(widget.font())
    if widget.wordWrap():
        rect = metrics.boundingRect(inside, int(Qt.TextFlag.TextWordWrap), widget.text())
    else:
        rect = QRect(0, 0, min(advance, inside.width()), metrics.height())
    top = inside.y() + max(0, (inside.height() - rect.height()) // 2)
    right = widget.layoutDirection() == Qt.LayoutDirection.RightToLeft
    left = inside.right() - rect.width() + 1 if right else inside.x()
    return QRect(left, top, rect.width(), min(rect.height(), inside.height()))


def _choice(widget: QCheckBox | QRadioButton) -> Iterator[tuple[str, QRect]]:
    option = QStyleOptionButton()
    widget.initStyleOption(option)
    parts = QStyle.SubElement
    box = isinstance(widget, QCheckBox)
    mark = parts.SE_CheckBoxIndicator if box else parts.SE_RadioButtonIndicator
    words = parts.SE_CheckBoxContents if box else parts.SE_RadioButtonContents
    yield "checkbox" if box else "radio", widget.style().subElementRect(mark, option, widget)
    place = widget.style().subElementRect(words, option, widget)
    metrics = QFontMetrics(widget.font())
    wide = min(place.width(), metrics.horizontalAdvance(widget.text()))
    right = widget.layoutDirection() == Qt.LayoutDirection.RightToLeft
    left = place.right() - wide + 1 if right else place.x()
    top = place.center().y() - metrics.height() // 2
    yield "text", QRect(left, top, wide, metrics.height())


def _cells(widget: QAbstractItemView) -> Iterator[tuple[str, QRect]]:
    model, port = widget.model(), widget.viewport()
    metrics = QFontMetrics(widget.font())
    corner = port.mapTo(widget, QPoint(0, 0))
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            index = model.index(row, column)
            rect, text = widget.visualRect(index), str(index.data() or "")
            if not text or not port.rect().contains(rect.center()):
                continue
            pad = 22 if index.data(Qt.ItemDataRole.DecorationRole) is not None else 4
            wide = min(rect.width() - pad, metrics.horizontalAdvance(text))
            top = rect.center().y() - metrics.height() // 2
            left = rect.x() + pad
            if widget.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                left = rect.right() - pad - wide
            place = QRect(left, top, wide, metrics.height()).intersected(port.rect())
            if place.width() > 3 and place.height() > 0.6 * metrics.height():
                yield "text", place.translated(corner)
