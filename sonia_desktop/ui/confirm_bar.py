"""“I heard …, is that right?”: shown above the entry while Sonia waits for yes or no."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from sonia_desktop.ui.announce import announce
from sonia_desktop.ui.theme import L, S
from sonia_desktop.ui.way_back import WayBack
from sonia_desktop.ui.words import tr

_MOST_CHARS = 300


class ConfirmBar(QFrame):
    """Does not take the focus: who is typing goes on typing. Nothing runs without a yes."""

    settled = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("banner")
        self.question = QLabel()
        self.question.setTextFormat(Qt.TextFormat.PlainText)
        self.question.setWordWrap(True)
        self.yes = QPushButton(tr("Yes"))
        self.yes.setProperty("role", "primary")
        self.yes.setAccessibleName(tr("Yes, that is what I said"))
        self.no = QPushButton(tr("No"))
        self.no.setAccessibleName(tr("No, I said something else"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(L, S, S, S)
        layout.setSpacing(S)
        layout.addWidget(self.question, 1)
        layout.addWidget(self.yes, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self.no, 0, Qt.AlignmentFlag.AlignVCenter)
        self.yes.clicked.connect(lambda: self.settled.emit(True))
        self.no.clicked.connect(lambda: self.settled.emit(False))
        self._back = WayBack(self)
        self.hide()

    def ask(self, text: str) -> None:
        """Show the question; a new one replaces it."""
        said = text.rstrip(" .,;:!?")
        short = said if len(said) <= _MOST_CHARS else said[: _MOST_CHARS - 1] + "…"
        self.question.setText(tr("I heard “{short}”. Is that right?", short=short))
        self.setAccessibleName(self.question.text())
        self.show()
        announce(self, self.question.text(), urgent=True)

    def leave(self) -> None:
        """It was answered: go away."""
        self._back.go()
        self.hide()
