"""Small widgets that several panels are built of."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLayout


def plain_label(text: str, role: str = "") -> QLabel:
    """Text as it is, never read as HTML; wraps, can be selected."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role:
        label.setProperty("role", role)
    return label


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
