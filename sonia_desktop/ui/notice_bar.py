"""One line below the panels: what was just done, and the button that takes it back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from sonia_desktop.ui.announce import announce
from sonia_desktop.ui.icons import icon
from sonia_desktop.ui.theme import L, S, Theme
from sonia_desktop.ui.way_back import WayBack
from sonia_desktop.ui.words import tr

UNDO = tr("Undo")
"""The word on the button that takes back what was done; Ctrl+Z does the same."""
SHOWN_MS = 20_000
"""Long enough to read and to reach the button by keyboard (WCAG 2.2, 2.2.1)."""


class NoticeBar(QFrame):
    """Shows the newest notice only; it goes by itself, but not while it has the focus.

    When it goes with the focus, that goes back to where it was before.

    Args:
        otherwise: what takes the focus where what had it before is gone.
    """

    def __init__(self, theme: Theme, otherwise: Callable[[], QWidget | None]) -> None:
        super().__init__()
        self._theme, self._otherwise = theme, otherwise
        self._then: Callable[[], None] | None = None
        self.setObjectName("notice")
        self.label = QLabel()
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.button = QPushButton()
        self.button.setObjectName("notice_button")
        self.button.clicked.connect(self._pressed)
        self.dismiss = QToolButton()
        self.dismiss.setAccessibleName(tr("Dismiss notice"))
        self.dismiss.setToolTip(tr("Dismiss"))
        self.dismiss.clicked.connect(self.leave)
        self._back = WayBack(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(L, S, S, S)
        layout.setSpacing(S)
        layout.addWidget(self.label, 1)
        layout.addWidget(self.button)
        layout.addWidget(self.dismiss)
        self._gone = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._gone.timeout.connect(self._time_is_up)
        theme.changed.connect(self._recolour)
        self._recolour()
        self.hide()

    @property
    def text(self) -> str:
        """What is shown; empty when nothing is."""
        return "" if self.isHidden() else self.label.text()

    def tell(self, text: str, button: str = "", then: Callable[[], None] | None = None) -> None:
        """Show a notice in place of the one before; an empty text takes it away."""
        self._then = then
        self.label.setText(text)
        self.button.setText(button)
        self.button.setVisible(bool(button))
        self.button.setAccessibleName(f"{button}: {text}")
        self.button.setToolTip(tr("Ctrl+Z") if button == UNDO else "")
        self.setAccessibleName(text)
        if not text:
            self.leave()
            return
        self.show()
        self._gone.start()
        how = f"{button}: {tr('Ctrl+Z')}" if button == UNDO else button
        announce(self, f"{text} {how}")

    def undo(self) -> bool:
        """Take back what was done; False: this notice is of nothing that can be."""
        if self.isHidden() or self.button.isHidden() or self.button.text() != UNDO:
            return False
        self._pressed()
        return True

    def leave(self) -> None:
        """Go away."""
        self._back.go(self._otherwise())
        self.hide()

    def _pressed(self) -> None:
        then, self._then = self._then, None
        self.leave()
        if then is not None:
            then()

    def _time_is_up(self) -> None:
        if self.button.hasFocus() or self.dismiss.hasFocus() or self.underMouse():
            self._gone.start()
        else:
            self.leave()

    def _recolour(self) -> None:
        self.dismiss.setIcon(icon("close", self._theme.colours.muted))
