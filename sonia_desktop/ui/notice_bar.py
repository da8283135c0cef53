"""One line below the panels: what was just done, and the button that takes it back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton

from sonia_desktop.ui.icons import icon
from sonia_desktop.ui.theme import L, S, Theme
from sonia_desktop.ui.words import tr

SHOWN_MS = 20_000
"""Long enough to read and to reach the button by keyboard (WCAG 2.2, 2.2.1)."""


class NoticeBar(QFrame):
    """Shows the newest notice only; it goes by itself, but not while it has the focus."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
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
        self.dismiss.clicked.connect(self.hide)
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
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        if text:
            self._gone.start()

    def _pressed(self) -> None:
        then, self._then = self._then, None
        self.hide()
        if then is not None:
            then()

    def _time_is_up(self) -> None:
        if self.button.hasFocus() or self.dismiss.hasFocus() or self.underMouse():
            self._gone.start()
        else:
            self.hide()

    def _recolour(self) -> None:
        self.dismiss.setIcon(icon("close", self._theme.colours.muted))
