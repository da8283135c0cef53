"""Private mode in the window: the switch, and a sign that cannot be overlooked while it is on."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton

from sonia_desktop.ui.icons import icon, pixmap
from sonia_desktop.ui.theme import L, S, Theme
from sonia_desktop.ui.words import tr

PRIVATE_WORDS = tr("Private: nothing of what is said, seen or answered is kept.")


class PrivateButton(QToolButton):
    """In the status line: a shield and a word."""

    wanted = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._on = theme, False
        self.setObjectName("private_switch")
        self.setProperty("role", "status")
        self.setCheckable(True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(QSize(14, 14))
        self.clicked.connect(self._clicked)
        theme.changed.connect(self._draw)
        self._draw()

    def show_private(self, on: bool) -> None:
        """How it stands."""
        self._on = on
        self._draw()

    def _clicked(self) -> None:
        wanted = not self._on
        self._draw()  # it shows what holds, not what was asked for
        self.wanted.emit(wanted)

    def _draw(self) -> None:
        c = self._theme.colours
        self.setChecked(self._on)
        self.setText(tr("Private") if self._on else tr("Not private"))
        self.setIcon(icon("private", c.accent if self._on else c.muted))
        told = (
            PRIVATE_WORDS + " " + tr("Press to end it (Ctrl+Shift+P).")
            if self._on
            else tr("What is said may be kept. Press to keep nothing (Ctrl+Shift+P).")
        )
        self.setToolTip(told)
        self.setAccessibleName(
            (tr("Private mode on.") if self._on else tr("Private mode off.")) + f" {told}"
        )


class PrivateBar(QFrame):
    """Above everything while private mode is on."""

    end_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setObjectName("private_bar")
        self._mark = QLabel()
        text = QLabel(PRIVATE_WORDS)
        text.setObjectName("private_words")
        text.setWordWrap(True)
        text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.end = QPushButton(tr("End private mode"))
        self.end.setObjectName("private_end")
        self.end.clicked.connect(self.end_asked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(L, S, L, S)
        layout.setSpacing(S)
        layout.addWidget(self._mark)
        layout.addWidget(text, 1)
        layout.addWidget(self.end)
        self.setAccessibleName(PRIVATE_WORDS)
        theme.changed.connect(self._recolour)
        self._recolour()
        self.hide()

    def _recolour(self) -> None:
        c = self._theme.colours
        self._mark.setPixmap(pixmap("private", 18, c.on_accent, self.devicePixelRatioF()))
