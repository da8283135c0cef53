"""The small buttons of a message: copy, edit, say aloud, ask again, good or bad, other versions."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from sonia_desktop.ui.announce import announce
from sonia_desktop.ui.icons import icon
from sonia_desktop.ui.theme import XS, Colours, L, S
from sonia_desktop.ui.words import tr

_ICON = QSize(16, 16)
_COPIED_MS = 1500
_EDITOR_LINES = 10


class _SmallButton(QToolButton):
    """Tells when it gets and loses the focus; an event filter would be asked about every event."""

    focus_changed = Signal(bool)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusInEvent(event)
        self.focus_changed.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusOutEvent(event)
        self.focus_changed.emit(False)


class ToolRow(QWidget):
    """Buttons with an icon and words for who cannot see it."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self._colours = colours
        self._drawn: dict[_SmallButton, tuple[str, bool]] = {}
        self._hidden = False
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(0)

    def add(
        self, name: str, picture: str, words: str, slot: Callable[[], object], keys: str = ""
    ) -> _SmallButton:
        """One more button; `keys` is told beside its words."""
        button = _SmallButton()
        button.setObjectName(name)
        button.setAccessibleName(words)
        button.setToolTip(f"{words} ({keys})" if keys else words)
        button.setIconSize(_ICON)
        button.clicked.connect(slot)
        self.row.addWidget(button)
        self._drawn[button] = (picture, False)
        self._paint(button)
        return button

    def mark(self, button: _SmallButton, on: bool) -> None:
        """Show a choice that holds."""
        button.setCheckable(True)
        button.setChecked(on)
        self._drawn[button] = (self._drawn[button][0], on)
        self._paint(button)

    def copier(self, name: str, words: str, text: Callable[[], str]) -> _SmallButton:
        """A button that copies, and says so for a moment."""
        button = self.add(name, "copy", words, lambda: None)
        again = QTimer(self, singleShot=True, interval=_COPIED_MS)

        def copy() -> None:
            QGuiApplication.clipboard().setText(text())
            self._draw(button, "check", self._colours.ready)
            button.setToolTip(tr("Copied"))
            announce(button, tr("Copied"))
            again.start()

        def back() -> None:
            self._paint(button)
            button.setToolTip(words)

        button.clicked.connect(copy)
        again.timeout.connect(back)
        return button

    def recolour(self, colours: Colours) -> None:
        self._colours = colours
        for button in self._drawn:
            self._paint(button)

    def show_only_when_near(self, owner: QWidget) -> None:
        """Drawn while the focus is on a button, or after `reveal`, which `owner` calls when the
        pointer comes and goes; reached by keyboard all the time."""
        self._owner = owner
        for button in self._drawn:
            button.focus_changed.connect(self.reveal)
        self.reveal(False)

    def reveal(self, on: bool) -> None:
        """Draw the buttons, or no longer where the pointer is not on the owner."""
        self._hidden = not (on or self._owner.underMouse())
        for button in self._drawn:
            self._paint(button)

    def _paint(self, button: _SmallButton) -> None:
        picture, on = self._drawn[button]
        self._draw(button, picture, self._colours.accent if on else self._colours.muted)

    def _draw(self, button: _SmallButton, picture: str, colour: str) -> None:
        button.setIcon(icon("nothing" if self._hidden else picture, colour))


class Versions(QWidget):
    """“2 / 3” with arrows: the other answers to the same, and the other wordings of it."""

    chosen = Signal(str)
    """The id of a turn."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self._ids: tuple[str, ...] = ()
        self._place = 0
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, S, 0)
        row.setSpacing(0)
        self._buttons = ToolRow(colours)
        self.before = self._buttons.add("version_before", "left", tr("Version before"), self._back)
        self.after = ToolRow(colours)
        self.later = self.after.add("version_after", "right", tr("Version after"), self._on)
        self.words = QLabel()
        self.words.setProperty("role", "small")
        self.words.setObjectName("version_words")
        row.addWidget(self._buttons)
        row.addWidget(self.words)
        row.addWidget(self.after)
        self.hide()

    def show_versions(self, ids: Sequence[str], turn_id: str) -> None:
        """The turns that stand at this place of the conversation; this one is shown."""
        self._ids = tuple(ids)
        known = turn_id in self._ids and len(self._ids) > 1
        self._place = self._ids.index(turn_id) if known else 0
        self.setVisible(known)
        self.words.setText(f"{self._place + 1} / {len(self._ids)}")
        self.words.setAccessibleName(
            tr("Version {number} of {count}", number=self._place + 1, count=len(self._ids))
        )
        self.before.setEnabled(self._place > 0)
        self.later.setEnabled(self._place + 1 < len(self._ids))

    def recolour(self, colours: Colours) -> None:
        self._buttons.recolour(colours)
        self.after.recolour(colours)

    def _back(self) -> None:
        if self._place > 0:
            self.chosen.emit(self._ids[self._place - 1])

    def _on(self) -> None:
        if self._place + 1 < len(self._ids):
            self.chosen.emit(self._ids[self._place + 1])


class MessageEditor(QFrame):
    """A message said otherwise: Enter sends, Shift+Enter makes a line, Esc leaves it as it was."""

    sent = Signal(str)
    given_up = Signal()

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setObjectName("composer")
        self.entry = QPlainTextEdit()
        self.entry.setObjectName("entry")
        self.entry.setAccessibleName(tr("Say it otherwise"))
        self.entry.setPlainText(text)
        self.entry.setTabChangesFocus(True)
        self.entry.installEventFilter(self)
        lines = min(max(2, text.count("\n") + 1 + len(text) // 80), _EDITOR_LINES)
        self.entry.setFixedHeight(lines * self.entry.fontMetrics().lineSpacing() + 16)
        told = QLabel(tr("The answer below and what followed stay as another version."))
        told.setProperty("role", "small")
        told.setWordWrap(True)
        send = QPushButton(tr("Send"))
        send.setProperty("role", "primary")
        send.setObjectName("edit_send")
        leave = QPushButton(tr("Cancel"))
        leave.setObjectName("edit_cancel")
        buttons = QHBoxLayout()
        buttons.addWidget(told, 1)
        buttons.addWidget(leave)
        buttons.addWidget(send)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(L, S, S + XS, S)
        layout.addWidget(self.entry)
        layout.addLayout(buttons)
        send.clicked.connect(self._send)
        leave.clicked.connect(self.given_up)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if isinstance(event, QKeyEvent):
            escape = event.key() == Qt.Key.Key_Escape
            if event.type() == QEvent.Type.ShortcutOverride and escape:
                event.accept()  # not the window's Esc, which stops what is being said
                return True
            if event.type() == QEvent.Type.KeyPress:
                shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                if escape:
                    self.given_up.emit()
                    return True
                if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not shift:
                    self._send()
                    return True
        return super().eventFilter(watched, event)

    def _send(self) -> None:
        text = self.entry.toPlainText().strip()
        if text:
            self.sent.emit(text)
