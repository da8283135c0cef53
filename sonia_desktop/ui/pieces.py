"""Small widgets that several panels are built of."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QLabel, QLayout, QLineEdit, QToolButton

from sonia_desktop.ui.words import tr


class _SelectableLabel(QLabel):
    """Becomes selectable under the mouse.

    From then on Qt lays a whole text document out for it, which takes two to three times as long;
    of the hundred labels of a panel hardly one is ever touched.
    """

    def enterEvent(self, event: QEnterEvent) -> None:  # noqa: N802 - Qt's name
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        super().enterEvent(event)


def plain_label(text: str, role: str = "") -> QLabel:
    """Text as it is, never read as HTML; wraps, can be selected."""
    label = _SelectableLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if role:
        label.setProperty("role", role)
    return label


def search_field(name: str, words: str, hint: str) -> QLineEdit:
    """A field to search in; `words` is what a screen reader calls it, `hint` stands in it."""
    field = QLineEdit()
    field.setObjectName(name)
    field.setAccessibleName(words)
    field.setPlaceholderText(hint)
    with_cross(field)
    return field


def with_cross(line: QLineEdit) -> None:
    """A cross that empties the field; Qt gives it no name for who cannot see it."""
    line.setClearButtonEnabled(True)
    for button in line.findChildren(QToolButton):
        button.setAccessibleName(tr("Empty the field"))


def caption(text: str) -> QLabel:
    """The heading of a part."""
    label = QLabel(text)
    label.setProperty("role", "caption")
    label.setContentsMargins(0, 10, 0, 0)
    return label


def local_moment(at: str, *, seconds: bool = False) -> str:
    """A moment of the database (ISO 8601, UTC) on the user's clock: ``2026-11-21 20:13``."""
    try:
        moment = datetime.fromisoformat(at).astimezone()
    except ValueError:
        return at
    return moment.strftime("%Y-%m-%d %H:%M:%S" if seconds else "%Y-%m-%d %H:%M")


def emptied(layout: QLayout, first: int = 0) -> None:
    """Take everything from place `first` on out of a layout and delete it."""
    while layout.count() > first:
        item = layout.takeAt(layout.count() - 1)
        if item is None:
            return
        inner, widget = item.layout(), item.widget()
        if inner is not None:
            emptied(inner)
            inner.deleteLater()
        elif widget is not None:
            widget.hide()
            widget.deleteLater()
