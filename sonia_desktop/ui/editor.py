"""What the editors of settings have in common."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from sonia_desktop.ui.pieces import name_choice


class Editor(QWidget):
    """`changed` carries the value while it is typed, `done` tells that it is finished."""

    changed = Signal(object)
    done = Signal()

    def show_value(self, value: Any) -> None:
        """Show a value that holds; nothing is told."""

    def _tell(self, value: object) -> None:
        """A value that is whole at once."""
        self.changed.emit(value)
        self.done.emit()

    def name_for_readers(self, name: str, about: str) -> None:
        """What screen readers say of the part that takes the keyboard."""
        part = self.focusProxy() or self
        if isinstance(part, QComboBox):
            name_choice(part, name, about)
            return
        part.setAccessibleName(name)
        part.setAccessibleDescription(about)
