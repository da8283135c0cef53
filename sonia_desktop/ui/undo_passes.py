"""Ctrl+Z where nothing was written that could be undone takes back what was done last.

    UndoPasses(field, field.isUndoAvailable)

Qt's fields keep the key for themselves, also while they are empty: who has just deleted the last
of a list, and is in its search now, could not take it back.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget


class UndoPasses(QObject):
    """Belongs to the field.

    Args:
        undoable: whether the field itself has something to undo.
    """

    def __init__(self, field: QWidget, undoable: Callable[[], bool]) -> None:
        super().__init__(field)
        self._undoable = undoable
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        asked = event.type() is QEvent.Type.ShortcutOverride
        undo = isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo)
        if asked and undo and not self._undoable():
            event.ignore()
            return True
        return super().eventFilter(watched, event)
