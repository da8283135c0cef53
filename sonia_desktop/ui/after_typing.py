"""What comes up by itself waits until the user has stopped writing: no letter goes elsewhere.

asking = AfterTyping(self, self._come_up)
asking.start()          # calls `_come_up` now, or when the field has been quiet for a moment
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from shiboken6 import isValid

QUIET_MS = 900
LONGEST_MS = 8_000
"""What comes up may be urgent: somebody waits for the answer."""


class AfterTyping(QObject):
    """A field counts as being written in while it has the focus and words in it."""

    def __init__(self, parent: QObject, then: Callable[[], None]) -> None:
        super().__init__(parent)
        self._then = then
        self._field: QWidget | None = None
        self._quiet = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._quiet.timeout.connect(self._go)
        self._limit = QTimer(self, singleShot=True, interval=LONGEST_MS)
        self._limit.timeout.connect(self._go)

    @property
    def waiting(self) -> bool:
        return self._limit.isActive()

    def start(self) -> None:
        """Go on at once where nobody writes; while it waits already, nothing changes."""
        if self.waiting:
            return
        self._field = _being_written()
        if self._field is None:
            self._then()
            return
        self._field.installEventFilter(self)
        self._quiet.start()
        self._limit.start()

    def stop(self) -> None:
        """It need not come up any more."""
        self._quiet.stop()
        self._limit.stop()
        field, self._field = self._field, None
        if field is not None and isValid(field):
            field.removeEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() in (QEvent.Type.KeyPress, QEvent.Type.InputMethod):
            self._quiet.start()
        return False

    def _go(self) -> None:
        self.stop()
        self._then()


def _being_written() -> QWidget | None:
    field = QApplication.focusWidget()
    if isinstance(field, QLineEdit):
        words, fixed = field.text(), field.isReadOnly()
    elif isinstance(field, QPlainTextEdit):
        words, fixed = field.toPlainText(), field.isReadOnly()
    else:
        return None
    return field if words and not fixed else None
