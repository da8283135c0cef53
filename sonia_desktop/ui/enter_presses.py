"""Enter presses the button that has the focus, as it does in dialogs.

    class MainWindow(EnterPresses, QMainWindow): ...

Outside of dialogs Qt leaves that to the desktop: GNOME's buttons take Enter, those of others and of
Windows the space bar only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

if TYPE_CHECKING:
    _Base = QWidget
else:
    _Base = object

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_HELD = "talk"
"""Of buttons with this role: they are held down, which Enter cannot do."""


class EnterPresses(_Base):
    """Comes before the class of a window among the bases."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """What no widget inside has taken."""
        button = self.focusWidget()
        if event.key() not in _ENTER or not isinstance(button, QPushButton | QToolButton):
            super().keyPressEvent(event)
        elif not event.isAutoRepeat() and button.property("role") != _HELD:
            button.click()
