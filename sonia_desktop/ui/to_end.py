"""A round button over the conversation: down to its newest message."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from sonia_desktop.ui.icons import icon
from sonia_desktop.ui.theme import Colours, S
from sonia_desktop.ui.words import tr

_SIDE = 34


class ToEnd(QToolButton):
    """Stands in the middle of the lower edge of `over`."""

    def __init__(self, over: QWidget, colours: Colours) -> None:
        super().__init__(over)
        self._over = over
        self.setObjectName("to_end")
        self.setAccessibleName(tr("To the newest message"))
        self.setToolTip(tr("To the newest message"))
        self.setIconSize(QSize(18, 18))
        self.setFixedSize(_SIDE, _SIDE)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.recolour(colours)
        self.hide()

    def recolour(self, colours: Colours) -> None:
        """It needs a ground of its own, for there is text below it."""
        c = colours
        self.setIcon(icon("more", c.text))
        round_ = f"border: 1px solid {c.control}; border-radius: {_SIDE // 2}px;"
        self.setStyleSheet(
            f"QToolButton {{ background: {c.surface}; {round_} }}"
            f"QToolButton:hover {{ background: {c.bubble}; }}"
            f"QToolButton:focus {{ border-color: {c.accent}; }}"
        )

    def find_place(self) -> None:
        """The size of what it stands over has changed."""
        over = self._over
        self.move((over.width() - _SIDE) // 2, over.height() - _SIDE - S)
