"""What a place shows while it is empty: what it is for, and the first thing to try."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from sonia_desktop.ui.icons import pixmap
from sonia_desktop.ui.pieces import emptied, plain_label
from sonia_desktop.ui.theme import S, Theme

_WIDEST = 460


class Teaching(QScrollArea):
    """An icon, a sentence, some lines, and buttons that do what they say. Scrolls if need be."""

    chosen = Signal(str)
    """The name of the button that was pressed."""

    def __init__(self, theme: Theme, icon: str) -> None:
        super().__init__()
        self._theme, self._icon = theme, icon
        self._taught: tuple[str, str, tuple[tuple[str, str], ...]] = ("", "", ())
        self._mark = QLabel()
        self._mark.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.title = plain_label("", "title")
        self.title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.text = plain_label("")
        self.text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QWidget()
        column.setMaximumWidth(_WIDEST)
        inside = QVBoxLayout(column)
        inside.setSpacing(S)
        inside.addWidget(self._mark)
        inside.addWidget(self.title)
        inside.addWidget(self.text)
        self._buttons = QVBoxLayout()  # of long words wider than the text
        self._buttons.setSpacing(S)
        self._buttons.setContentsMargins(0, S, 0, 0)
        inside.setContentsMargins(0, 0, 0, 0)
        page = QWidget()
        page.setObjectName("scrolled")
        layout = QVBoxLayout(page)
        layout.setContentsMargins(S, S, S, S)
        sides = QHBoxLayout()
        sides.addStretch(1)
        sides.addWidget(column, 1000)
        sides.addStretch(1)
        layout.addStretch(2)
        layout.addLayout(sides)
        layout.addLayout(self._buttons)
        layout.addStretch(3)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(page)
        theme.changed.connect(self._recolour)
        self._recolour()

    def teach(self, title: str, text: str, buttons: tuple[tuple[str, str], ...] = ()) -> None:
        """`buttons` are (name, words). The same again changes nothing: a button stays clickable."""
        if (title, text, buttons) == self._taught:
            return
        self._taught = (title, text, buttons)
        self.title.setText(title)
        self.text.setText(text)
        self.setAccessibleName(f"{title} {text}")
        emptied(self._buttons)
        for name, words in buttons:
            button = QPushButton(words)
            button.setObjectName(f"teach_{name}")
            button.clicked.connect(lambda _on=False, name=name: self.chosen.emit(name))
            self._buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)

    def _recolour(self) -> None:
        c = self._theme.colours
        self._mark.setPixmap(pixmap(self._icon, 40, c.muted, self.devicePixelRatioF()))
