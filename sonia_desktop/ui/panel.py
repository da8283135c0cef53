"""What the places of the window have in common: a title, a line of controls, and coming and going.

class Tools(Panel):
    title = "Tools"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.body.addWidget(...)
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from sonia_desktop.ui.theme import L, M, S

if TYPE_CHECKING:
    from sonia_desktop.assistant import Assistant
    from sonia_desktop.ui.desk import Desk


class Panel(QWidget):
    """One place. Made when it is first opened; kept until the window closes.

    `body` takes the contents, `head` the controls to the right of the title.
    """

    title = ""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self.setAccessibleName(self.title)
        self.heading = QLabel(self.title)
        self.heading.setProperty("role", "title")
        self.head = QHBoxLayout()
        self.head.setSpacing(S)
        self.head.addWidget(self.heading, 0, Qt.AlignmentFlag.AlignVCenter)
        self.head.addStretch(1)
        self.body = QVBoxLayout()
        self.body.setSpacing(M)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(L, L, L, S)
        layout.setSpacing(M)
        layout.addLayout(self.head)
        layout.addLayout(self.body, 1)

    @property
    def assistant(self) -> Assistant | None:
        """None while Sonia is starting."""
        return self.desk.assistant

    def arrive(self, target: object = None) -> None:
        """It is shown now; `target` is what it was opened for."""

    def depart(self) -> None:
        """Another place is shown now."""

    def escape(self) -> bool:
        """Esc: close what is open inside; False when there is nothing to close."""
        return False

    def take_back(self) -> None:
        """Ctrl+Z: take back what was last done here, where that can be."""

    def emptied(self, search: QLineEdit) -> bool:
        """Esc in a place with a search: empty it; False when it is empty."""
        if not search.text():
            return False
        search.clear()
        return True

    def first_focus(self) -> QWidget:
        """Where typing goes when the place is opened."""
        return self


def on_key(
    widget: QWidget, keys: str, do: Callable[[], object], *, within: bool = False
) -> QShortcut:
    """A key that works while the widget has the focus; `within`: also what it holds."""
    shortcut = QShortcut(QKeySequence(keys), widget)
    context = Qt.ShortcutContext
    shortcut.setContext(context.WidgetWithChildrenShortcut if within else context.WidgetShortcut)
    shortcut.activated.connect(do)
    return shortcut
