"""What the result window shows while a picture is read, and when it cannot be."""

from __future__ import annotations

import time

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from sonia_desktop.core.errors import SoniaError
from sonia_desktop.ui.theme import M, S
from sonia_desktop.ui.told import told
from sonia_desktop.ui.words import tr

_TICK_MS = 100
_WIDE = 420


class ReadingPage(QWidget):
    """What is being done, for how long, and the way to stop it."""

    cancelled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._began = 0.0
        self._what = QLabel()
        self._what.setProperty("role", "title")
        self._time = QLabel()
        self._time.setProperty("role", "small")
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setFixedSize(_WIDE, 6)
        self._bar.setAccessibleName(tr("Reading"))
        self.cancel = QPushButton(tr("Cancel"))
        self.cancel.setToolTip("Esc")
        self.cancel.clicked.connect(self.cancelled)
        self._tick = QTimer(self, interval=_TICK_MS)
        self._tick.timeout.connect(self._show_time)
        layout = _centred(self)
        for widget in (self._what, self._bar, self._time, self.cancel):
            layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)

    def begin(self, what: str) -> None:
        self._began = time.monotonic()
        self._what.setText(what)
        self._show_time()
        self._tick.start()
        self.cancel.setFocus()

    def end(self) -> None:
        self._tick.stop()

    def _show_time(self) -> None:
        self._time.setText(f"{time.monotonic() - self._began:.1f} s")


class TroublePage(QWidget):
    """Why there is nothing to show, and the way out of it."""

    allow_asked = Signal()
    again_asked = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.message, self.remedy = QLabel(), QLabel()
        self.message.setProperty("role", "title")
        for label in (self.message, self.remedy):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            label.setFixedWidth(_WIDE)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.allow = QPushButton(tr("Allow looking when asked"))
        self.allow.setProperty("role", "primary")
        self.again = QPushButton(tr("Try again"))
        self.close_button = QPushButton(tr("Close"))
        self.allow.clicked.connect(self.allow_asked)
        self.again.clicked.connect(self.again_asked)
        self.close_button.clicked.connect(self.closed)
        row = QHBoxLayout()
        row.setSpacing(S)
        row.addStretch(1)
        for button in (self.allow, self.again, self.close_button):
            row.addWidget(button)
        row.addStretch(1)
        layout = _centred(self)
        layout.addWidget(self.message, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self.remedy, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(S)
        layout.addLayout(row)
        layout.addStretch(3)

    def tell(self, error: SoniaError, *, may_allow: bool) -> None:
        """`may_allow`: the user has forbidden looking, and can allow it here."""
        self.message.setText(told(error.message))
        self.remedy.setText(told(error.remedy))
        self.remedy.setVisible(bool(error.remedy))
        self.allow.setVisible(may_allow)
        self.again.setVisible(not may_allow)
        (self.allow if may_allow else self.again).setFocus()
        self.setAccessibleName(tr("Error: {error}", error=error))


def _centred(page: QWidget) -> QVBoxLayout:
    layout = QVBoxLayout(page)
    layout.setSpacing(M)
    layout.addStretch(2)
    return layout
